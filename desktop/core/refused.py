"""Writes refused rows to a workbook that can be mended and read again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from desktop.core.parse import Cell
from desktop.core.row import Refusal
from desktop.core.sheets import Sheet, write_sheets
from desktop.core.table import SheetRead

REASON = "原因"


class FileRead(Protocol):
    """What was read of a file: its name, what stands above the titles, and its sheets."""

    @property
    def file(self) -> str: ...
    @property
    def heading(self) -> tuple[str, ...]: ...
    @property
    def sheets(self) -> tuple[SheetRead, ...]: ...


def write_refused(
    path: Path, reading: FileRead, refusals: Sequence[Refusal], sentence: Callable[[Refusal], str]
) -> None:
    """The refused rows as they were read, and why in a last column; raises as `write_sheets` does.

    What stood above the titles stands there again, so that the compound is found again, too.
    """
    reasons: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for refusal in refusals:
        reasons[refusal.sheet, refusal.row].append(sentence(refusal))
    title = " ".join(reading.heading) or reading.file
    sheets = (Sheet(read.name, ((title,), *_rows(read, reasons))) for read in reading.sheets)
    write_sheets(path, [sheet for sheet in sheets if len(sheet.rows) > 2], head=1)


def _rows(read: SheetRead, reasons: Mapping[tuple[str, int], list[str]]) -> Iterator[tuple[Cell, ...]]:
    """The titles and the refused rows; the reasons of an earlier round are left out."""
    kept = [at for at, title in enumerate(read.columns) if title != REASON]
    yield (*(read.columns[at] for at in kept), REASON)
    for number, cells in read.rows.items():
        if why := reasons.get((read.name, number)):
            yield (*(cells[at] for at in kept), "\n".join(why))
