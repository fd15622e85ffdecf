"""What every view of the record has in common: what it is of, what it says, what it offers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.features.organisation.records import BodyDetail
from desktop.ui.context import Context


@dataclass(frozen=True, slots=True)
class Subject:
    """A place, the body that is chosen there if one is, and the day it is looked at; None for today.

    `own` holds what the office itself calls the kinds, for `kind_words`.
    """

    place: int
    name: str
    body: BodyDetail | None = None
    on: date | None = None
    own: Mapping[str, str] = field(default_factory=dict[str, str])


class View(QWidget):
    """One way to look at a subject. It asks for its rows itself and is thrown away when another is chosen.

    `said` goes left of the actions; a view without any says nothing.
    """

    said = Signal(str)
    of_body = False
    """Whether there must be a body to look at: a place alone has no posts."""

    def __init__(self, context: Context, subject: Subject) -> None:
        super().__init__()
        self.context, self.subject = context, subject

    def follow(self, before: View) -> None:
        """Take over how one looked at the view that stood here before, if it was of this kind."""

    def fill(self) -> None:
        """Ask for what is shown; called once the view stands in its place."""

    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons below, the primary one last."""
        return ()
