"""Reads and writes Excel workbooks; what is wrong with a file is said in a sentence, never a trace."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet from its first line on; a merged range has its value in every cell.

    `merged` names cells, (row from 0, column from 0), that got their value from a merge.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: frozenset[tuple[int, int]]


def read_sheets(path: Path) -> list[Sheet]:
    """Every sheet that holds something, in the order of the workbook.

    Raises `RuleBroken`: `file.missing`, `file.in_use` (open in Excel), `file.old_excel` (.xls),
    `file.password`, `file.not_excel`, `file.damaged`, `file.empty`.
    """
    _check(path)
    from python_calamine import CalamineError, CalamineWorkbook  # loaded late: only imports need it

    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = [_sheet(book.get_sheet_by_name(name), name) for name in book.sheet_names]
    except (CalamineError, zipfile.BadZipFile, OSError) as error:
        raise RuleBroken("file.damaged", path=path.name) from error
    filled = [sheet for sheet in sheets if any(cell not in ("", None) for row in sheet.rows for cell in row)]
    if not filled:
        raise RuleBroken("file.empty", path=path.name)
    return filled


def write_sheet(path: Path, name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write one sheet with a bold head that stays in view; raises `RuleBroken("file.in_use")`."""
    import xlsxwriter

    unfinished = path.with_name(path.name + ".tmp")
    try:
        with xlsxwriter.Workbook(str(unfinished), {"default_date_format": "yyyy-mm-dd"}) as book:
            sheet = book.add_worksheet(name[:31])
            sheet.write_row(0, 0, head, book.add_format({"bold": True}))
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows, 1):
                sheet.write_row(number, 0, ["" if cell is None else cell for cell in row])
            sheet.autofit()
        unfinished.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise RuleBroken("file.in_use", path=path.name) from error


def _check(path: Path) -> None:
    """Tell what kind of file it is from its first bytes, whatever it is called."""
    if path.with_name(f"~${path.name}").exists():
        raise RuleBroken("file.in_use", path=path.name)
    try:
        head = path.read_bytes()
    except FileNotFoundError as error:
        raise RuleBroken("file.missing", path=str(path)) from error
    except PermissionError as error:
        raise RuleBroken("file.in_use", path=path.name) from error
    except OSError as error:
        raise RuleBroken("file.unreadable", path=str(path), reason=str(error.strerror)) from error
    if not head:
        raise RuleBroken("file.empty", path=path.name)
    if head.startswith(OLE):
        raise RuleBroken("file.password" if ENCRYPTED in head else "file.old_excel", path=path.name)
    if not head.startswith(ZIP):
        raise RuleBroken("file.not_excel", path=path.name)
    if not _is_workbook(path):
        raise RuleBroken("file.damaged", path=path.name)


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _sheet(sheet: object, name: str) -> Sheet:
    rows = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    merged: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in range(top, min(bottom, len(rows) - 1) + 1):
            for column in range(left, min(right, len(rows[row]) - 1) + 1):
                if (row, column) != (top, left):
                    rows[row][column] = rows[top][left]
                    merged.add((row, column))
    return Sheet(name, tuple(tuple(row) for row in rows), frozenset(merged))
