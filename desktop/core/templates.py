"""Writes an Excel table to be filled in: titles, examples, drop-downs, checked days, and how to go about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desktop.core.parse import Cell
from desktop.core.sheets import new_workbook

ROWS = 20_000
"""How many lines the drop-downs and checks reach down."""

WIDTH, WORDS_WIDTH = 16, 100
"""Characters a column to be filled in is wide, and the column of the instructions."""

DAY = "yyyy-mm-dd"
HEAD = {"bold": True, "bg_color": "#E8EEF4", "border": 1, "border_color": "#9AA5B1"}
EXAMPLE = {"font_color": "#8A8F98", "italic": True}


@dataclass(frozen=True, slots=True)
class Template:
    """A sheet and the instructions beside it; columns are counted from 0.

    `required` titles stand in red, `choices` are offered as drop-downs, `days` take nothing but a date;
    what is typed elsewhere stays as typed (房号 `0101`), but for `numbers`.
    """

    name: str
    titles: tuple[str, ...]
    examples: tuple[tuple[Cell, ...], ...]
    instructions_name: str
    instructions: tuple[str, ...]
    required: frozenset[int] = frozenset()
    choices: Mapping[int, tuple[str, ...]] = field(default_factory=dict[int, tuple[str, ...]])
    days: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()


def write_template(path: Path, template: Template, *beside: Template) -> None:
    """Write the workbook, the instructions of the first sheet last; raises as `write_sheets` does."""
    with new_workbook(path) as book:
        for each in (template, *beside):
            _page(book, each)
        words, wrapped = book.add_worksheet(template.instructions_name), book.add_format({"text_wrap": True})
        words.set_column(0, 0, WORDS_WIDTH, wrapped)
        words.write_column(0, 0, template.instructions, wrapped)


def _page(book: Any, template: Template) -> None:
    page = book.add_worksheet(template.name)
    _titles(book, page, template)
    grey, grey_day = book.add_format(EXAMPLE), book.add_format({**EXAMPLE, "num_format": DAY})
    for number, row in enumerate(template.examples, 1):
        for at, cell in enumerate(row):
            page.write(number, at, cell, grey_day if at in template.days else grey)
    _checks(page, template)
    page.freeze_panes(1, 0)


def _titles(book: Any, page: Any, template: Template) -> None:
    format_of = dict.fromkeys(template.days, book.add_format({"num_format": DAY}))
    format_of |= dict.fromkeys(template.numbers, None)
    words = book.add_format({"num_format": "@"})
    plain, needed = book.add_format(HEAD), book.add_format({**HEAD, "font_color": "#C00000"})
    for at, title in enumerate(template.titles):
        page.set_column(at, at, WIDTH, format_of.get(at, words))
        page.write(0, at, title, needed if at in template.required else plain)


def _checks(page: Any, template: Template) -> None:
    for at, known in template.choices.items():
        offered = {"validate": "list", "source": list(known), "error_title": "请从下拉列表中选择"}
        page.data_validation(1, at, ROWS, at, {**offered, "error_message": "只能填写列表中的内容。"})
    for at in template.days:
        asked = {"validate": "date", "criteria": ">=", "value": date(1900, 1, 1), "error_title": "请填写日期"}
        page.data_validation(1, at, ROWS, at, {**asked, "error_message": "请按2026-9-16的样子填写日期。"})
