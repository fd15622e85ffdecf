"""What every view of the money of a compound has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import commands
from desktop.ui import messages
from desktop.ui.context import Context

TABLES = ("book", "account", "subject", "voucher", "posting", "proof", "close", "reopening", "budget")
"""Whose changes every view shows."""


@dataclass(frozen=True, slots=True)
class Books:
    """The compound whose money is looked at, and its book."""

    place: int
    name: str
    book: int


class MoneyView(QWidget):
    """One way to look at the money of a compound. It asks for its rows itself.

    `said` goes left of the actions; a view without any says nothing.
    """

    said = Signal(str)
    watches: tuple[str, ...] = TABLES

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__()
        self.context, self.books = context, books

    def fill(self) -> None:
        """Ask for what is shown; called once the view stands in its place, and again when something changed."""

    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons below, the primary one last."""
        return ()

    def show_record(self, record: int) -> None:
        """Turn to one record of the view."""

    def act(self, label: str, act: Callable[[Session, str], Any], then: Callable[[Any], object]) -> None:
        """Write something into the book in the name of who is signed in; a refusal is told."""
        context, book, user = self.context, self.books.book, self.context.seat.user
        context.runner.write(
            self, label, lambda s: commands.as_bookkeeper(s, user, book, lambda by: act(s, by)), then,
            lambda error: messages.explain(context.look, self, error),
        )  # fmt: skip
