"""One row of a table being read: its cells by column, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell, own, parse_names, plain

NOTHING = {"", "-", "—", "——", "/", "无", "暂无", "不详", "至今"}
"""What people write into a cell to say that nothing belongs there."""

Value = TypeVar("Value")


LONGEST_NAME = 60
"""Characters of the longest name taken for one, a company's included."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell or row that cannot go in, and why; `code` has its sentence in `ui/sentences.py`."""

    code: str
    sheet: str
    row: int
    column: str
    value: str
    facts: dict[str, object] = field(default_factory=dict[str, object])


@dataclass(slots=True)
class Row:
    """`cells` and `titles` go by the key of the column; `told` names the columns the sheet has."""

    sheet: str
    number: int
    cells: dict[str, Cell]
    titles: dict[str, str]
    told: frozenset[str]
    refusals: list[Refusal] = field(default_factory=list[Refusal])

    def text(self, key: str) -> str:
        """What a cell says, in half-width signs."""
        return _something(plain(self.cells.get(key)))

    def own(self, key: str) -> str:
        """What a cell says in its own signs, full-width brackets included."""
        return _something(own(self.cells.get(key)))

    def names(self, key: str) -> tuple[str, ...]:
        """The names a cell holds; one that is far longer than any is refused, being something else."""
        names = parse_names(self.own(key))
        if any(len(name) > LONGEST_NAME for name in names):
            self.refuse(key, "value.name_too_long", longest=LONGEST_NAME)
            return ()
        return names

    def name(self, key: str) -> str:
        return "、".join(self.names(key))

    def read(self, key: str, parse: Callable[[Cell], Value], empty: Value) -> Value:
        """The cell parsed, `empty` when there is nothing in it; a cell that cannot be read is refused."""
        if not self.text(key):
            return empty
        try:
            return parse(self.cells[key])
        except RuleBroken as error:
            self.refuse(key, error.code)
            return empty

    def refuse(self, key: str, code: str, **facts: object) -> None:
        seen = own(self.cells.get(key))
        self.refusals.append(Refusal(code, self.sheet, self.number, self.titles[key], seen, facts))


def _something(said: str) -> str:
    return "" if said in NOTHING else said
