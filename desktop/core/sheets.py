"""Reads and writes Excel workbooks; what is wrong with a file is said in a sentence, never a trace."""

from __future__ import annotations

import csv
import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell
from desktop.core.progress import Progress

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK = re.compile(rb"xl/(workbook|worksheets|sharedStrings|styles|theme|_rels)")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WIDEST = 400
"""No column gets wider than so many pixels, however long its longest cell."""

RESERVED = "WpsReserved"
"""Begins the name of a hidden sheet in which WPS keeps its own pictures."""

EVERY = 1000
"""Rows between two reports of how far it is."""

AS_TYPED = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy-mm-dd"}
"""A cell that begins with `=` is what somebody typed, never a formula of ours."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet from its first line on; a merged range has its value in every cell.

    `merged` names cells, (row from 0, column from 0), that got their value from a merge. A `hidden` sheet is named only:
    nobody sees what would be read from it.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Every sheet that holds something, in the order of the workbook; of a hidden one the name alone.

    Raises `RuleBroken`: `file.missing`, `file.folder`, `file.in_use` (open in Excel), `file.old_excel` (.xls),
    `file.password`, `file.not_excel`, `file.damaged`, `file.empty`, `file.hidden`, `file.unreadable`.
    """
    content = _content(path)
    from python_calamine import (  # loaded late: only imports need it
        CalamineError,
        CalamineWorkbook,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    plain, visible = SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            told = [
                one for one in book.sheets_metadata if one.typ == plain and not one.name.startswith(RESERVED)
            ]
            sheets = [_sheet(book.get_sheet_by_name(sheet.name)) for sheet in told]
            unseen = {sheet.name for sheet in told if sheet.visible != visible}
    except CalamineError as error:
        raise RuleBroken("file.damaged", path=path.name) from error
    filled = tuple(sheet for sheet in sheets if any(cell != "" for row in sheet.rows for cell in row))
    if not filled:
        raise RuleBroken("file.empty", path=path.name)
    if unseen.issuperset(sheet.name for sheet in filled):
        raise RuleBroken("file.hidden", path=path.name, sheets=tuple(sheet.name for sheet in filled))
    return tuple(Sheet(one.name, (), hidden=True) if one.name in unseen else one for one in filled)


def pasted_sheet(text: str, name: str) -> Sheet:
    """Cells as Excel and WPS put them on the clipboard: tabs between them, quotes around line breaks.

    Raises `RuleBroken("paste.nothing")` when there is no word in it.
    """
    rows = list(csv.reader(StringIO(text, newline=""), "excel-tab"))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise RuleBroken("paste.nothing")
    width = max(map(len, rows))
    return Sheet(name, tuple((*row, *[""] * (width - len(row))) for row in rows))


def write_sheets(path: Path, sheets: Iterable[Sheet], head: int, progress: Progress | None = None) -> None:
    """Write a workbook; row `head` (from 0) of every sheet is bold and stays in view with those above it.

    The file appears whole or not at all. Raises `RuleBroken`: `file.in_use` where the file is open
    in Excel, `file.not_writable` where the folder takes no file; `Cancelled` through `progress`,
    which hears of rows.
    """
    with new_workbook(path, progress) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, head, bold, progress or Progress())


@contextmanager
def new_workbook(path: Path, progress: Progress | None = None) -> Generator[Any]:
    """A workbook that appears at `path` whole or not at all; raises as `write_sheets` does.

    Until it is closed nothing of it is on disk; `progress` hears how it is closed as work of unknown length.
    """
    import xlsxwriter

    if _owner_file(path).exists():
        raise RuleBroken("file.in_use", path=path.name)
    unfinished, progress = path.with_name(path.name + ".tmp"), progress or Progress()
    try:
        book = xlsxwriter.Workbook(str(unfinished), AS_TYPED)
        yield book
        progress.report(0, 0)
        book.close()
        progress.report(0, 0)
        unfinished.replace(path)
    except PermissionError as error:
        raise RuleBroken("file.in_use", path=path.name) from error
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        cause = error if isinstance(error, OSError) else error.args[0]
        raise RuleBroken("file.not_writable", path=str(path), reason=cause.strerror) from error
    finally:
        if unfinished.exists():
            unfinished.unlink()


def _write(page: Any, sheet: Sheet, head: int, bold: Any, progress: Progress) -> None:
    widths: dict[int, int] = {}
    for number, row in enumerate(sheet.rows):
        if number % EVERY == 0:
            progress.report(number, len(sheet.rows))
        page.write_row(number, 0, row, bold if number == head else None)
        if number >= head:  # a title runs over the columns, it widens none
            for at, cell in enumerate(row):
                widths[at] = max(widths.get(at, 0), _pixels(cell))
    for at, width in widths.items():
        page.set_column_pixels(at, at, min(width, WIDEST))
    page.freeze_panes(head + 1, 0)


@lru_cache(maxsize=4096)
def _pixels(cell: Cell) -> int:
    """How wide a column shows a cell whole; Chinese characters are counted as Excel draws them, two digits each."""
    lines = str("" if cell is None else cell).split("\n")
    return max(sum(14 if character >= "\u2e80" else 7 for character in line) for line in lines) + 7


def _content(path: Path) -> bytes:
    """The bytes of a file that is a workbook, whatever it is called."""
    content = file_bytes(path)
    if (fault := _fault(content)) is not None:
        raise RuleBroken(fault, path=path.name)
    return content


def file_bytes(path: Path) -> bytes:
    """What is in a file somebody chose; raises `file.in_use`, `file.folder`, `file.missing`, `file.unreadable`."""
    if _owner_file(path).exists():
        raise RuleBroken("file.in_use", path=path.name)
    if path.is_dir():
        raise RuleBroken("file.folder", path=str(path))
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise RuleBroken("file.missing", path=str(path)) from error
    except PermissionError as error:
        raise RuleBroken("file.in_use", path=path.name) from error
    except OSError as error:
        raise RuleBroken("file.unreadable", path=str(path), reason=str(error.strerror)) from error


def _owner_file(path: Path) -> Path:
    """What Excel lays beside a file it has open."""
    return path.with_name(f"~${path.name}")


def _fault(content: bytes) -> str | None:
    """The code of what keeps bytes from being a workbook of today."""
    if not content:
        return "file.empty"
    if content.startswith(OLE):
        return "file.password" if ENCRYPTED in content else "file.old_excel"
    return None if content.startswith(ZIP) and WORKBOOK.search(content) else "file.not_excel"


def _sheet(sheet: CalamineSheet) -> Sheet:
    rows: list[list[Cell]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    merged: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in range(top, min(bottom + 1, len(rows))):
            for column in range(left, min(right + 1, len(rows[row]))):
                if (row, column) != (top, left):
                    rows[row][column] = rows[top][left]
                    merged.add((row, column))
    return Sheet(sheet.name, tuple(tuple(row) for row in rows), frozenset(merged))
