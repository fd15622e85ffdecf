"""Files as banks and offices save them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl


def text_file(folder: Path, text: str) -> Path:
    path = folder / "明细.csv"
    path.write_text(text, encoding="utf-8")
    return path


def workbook(folder: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """A workbook with these sheets, row by row."""
    book, path = openpyxl.Workbook(), folder / "明细.xlsx"
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path
