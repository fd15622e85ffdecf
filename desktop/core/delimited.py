"""Reads tables saved as plain text: comma or tab between the cells, in whichever encoding a bank or Excel wrote them."""

from __future__ import annotations

import csv
import re
from collections.abc import Generator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TextIO

from desktop.core.errors import RuleBroken
from desktop.core.sheets import OLE, ZIP, Sheet, file_bytes, read_sheets

SEPARATORS = ",\t;|"
"""What may stand between two cells, the likeliest first."""

SAMPLE = 50
"""Lines looked at to find what stands between the cells."""

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
FORCED = re.compile(r'="(.*)"|\'(.*)')
"""`="0018"` and `'0018`: how exporters keep Excel from taking a number for one."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
"""What stands in no text: the file is something else."""


def read_tables(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or the one table of a text file; what it is, its content says, not its name.

    Raises `RuleBroken` as `read_sheets` does, and `file.no_text` for bytes that are neither.
    """
    content = file_bytes(path)
    if not content or content.startswith((ZIP, OLE)):
        return read_sheets(path)
    return (text_sheet(content, path.name),)


def text_sheet(content: bytes, name: str) -> Sheet:
    """The rows of a text file, all as wide as the widest; cells are text.

    Raises `RuleBroken`: `file.no_text` for what is no text in UTF-8, UTF-16 or GB 18030, `file.empty`.
    """
    text = _decoded(content, name)
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=_separator(text)))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise RuleBroken("file.empty", path=name)
    width = max(map(len, rows))
    return Sheet(
        Path(name).stem, tuple((*(_plain(cell) for cell in row), *[""] * (width - len(row))) for row in rows)
    )


def _decoded(content: bytes, name: str) -> str:
    """UTF-8 is tried first: hardly a text in GB 18030 is one in UTF-8 by chance."""
    marked = [encoding for mark, encoding in BOMS if content.startswith(mark)]
    for encoding in marked or ["utf-8", "gb18030"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(text):
            return text
    raise RuleBroken("file.no_text", path=name)


def _separator(text: str) -> str:
    """What most lines are parted by: of the usual four the one that makes the most cells."""
    lines = text.splitlines()[:SAMPLE]
    return max(SEPARATORS, key=lambda mark: sum(line.count(mark) for line in lines if line.count(mark) > 1))


def _plain(cell: str) -> str:
    forced = FORCED.fullmatch(cell.strip())
    return cell if forced is None else forced[1] or forced[2] or ""


@contextmanager
def new_text(path: Path, *, for_excel: bool = False) -> Generator[TextIO]:
    """A text file in UTF-8 that appears at `path` whole or not at all, with the mark by which Excel knows UTF-8.

    Raises `RuleBroken("file.not_writable")` where the folder takes no file.
    """
    unfinished = path.with_name(path.name + ".tmp")
    try:
        with unfinished.open("w", encoding="utf-8-sig" if for_excel else "utf-8", newline="") as file:
            yield file
        unfinished.replace(path)
    except OSError as error:
        raise RuleBroken("file.not_writable", path=str(path), reason=str(error.strerror)) from error
    finally:
        unfinished.unlink(missing_ok=True)
