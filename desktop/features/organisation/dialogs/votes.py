"""Who stood for which post and with how many votes: a line for each, those who come offered as elected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.features.organisation.dialogs.people import hint
from desktop.features.organisation.records import PARTY_POSTS, Candidate, Newcomer
from desktop.ui.form import Form, check, line, suggested, whole
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, wide
from desktop.ui.theme import Look
from desktop.ui.words import Button, text


class VoteLine(QWidget):
    """Name, post, votes, and whether elected."""

    def __init__(self, look: Look, candidate: Candidate, drop: Callable[[VoteLine], object]) -> None:
        super().__init__()
        self.offered = candidate
        name = replace(line("name", tr("Name"), limit=40), bare=True)
        title = replace(
            suggested("title", tr("Post"), ("", *PARTY_POSTS, "主任", "副主任", "委员")), bare=True
        )
        votes = replace(whole("votes", tr("Votes")), bare=True)
        self.form = Form(look, (name, title, votes, check("elected", tr("Elected"))), self)
        self.form.load(candidate)
        self.name = name.widget
        for field, words in ((name, tr("Name")), (title, tr("Post stood for")), (votes, tr("Votes"))):
            hint(field, words)
        gone = Button(look, tr("Take this line out"), "icon", "x", lambda: drop(self))
        rows = self.form.rows
        parts = (
            (rows["name"], 2), (rows["title"], 2), wide(look, rows["votes"], 24), rows["elected"], gone,
        )  # fmt: skip
        self.setLayout(row(look, *parts, gap=3))

    def candidate(self) -> Candidate:
        return self.form.understood()

    @property
    def untouched(self) -> bool:
        """Whether it stands as it was offered, or empty."""
        said = self.candidate()
        return self.form.readable and (said == self.offered or said == Candidate("", ""))


class Votes(QWidget):
    """Part of the third step; a change that nobody voted on leaves it as it is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lines: list[VoteLine] = []
        self._wrong = text("", "error", wrap=True)
        self._wrong.setVisible(False)
        self._rows = column(look, gap=1.5)
        said = tr(
            "Only where it was voted on: everybody who stood, elected or not. Whoever is appointed needs no votes."
        )
        add = Button(look, tr("Somebody else stood"), "plain", "plus", self.add)
        self.setLayout(column(
            look, text(tr("Votes"), "heading"), text(said, "soft", wrap=True), plain(self._rows), add,
            self._wrong, gap=1.5,
        ))  # fmt: skip

    @property
    def readable(self) -> bool:
        """Whether all votes can be understood; a line that cannot be says so."""
        return [each for each in self.lines if each.form.draft() is None] == []

    def candidates(self) -> tuple[Candidate, ...]:
        """Nobody while no line says more than was offered."""
        if all(each.untouched for each in self.lines):
            return ()
        return tuple(said for each in self.lines if (said := each.candidate()) != Candidate("", ""))

    def said(self) -> list[list[Any]]:
        """What was typed, to be taken up again."""
        return [[one.name, one.title, one.votes, one.elected] for one in self.candidates()]

    def say(self, said: Sequence[Sequence[Any]]) -> None:
        for name, title, votes, elected in said:
            self.add(Candidate("", "")).form.load(Candidate(name, title, votes, elected))

    def offer(self, newcomers: Sequence[Newcomer]) -> None:
        """A line for each who comes; what was offered before and nobody touched goes with who does not."""
        come = [Candidate(each.person, each.title, elected=True) for each in newcomers]
        for each in [each for each in self.lines if each.untouched and each.candidate() not in come]:
            self._drop(each)
        stood = {each.candidate().name for each in self.lines}
        for each in come:
            if each.name not in stood:
                self.add(each)

    def add(self, candidate: Candidate | None = None) -> VoteLine:
        """Another line; the keyboard goes into its name when it was asked for."""
        made = VoteLine(self._look, candidate or Candidate("", ""), self._drop)
        self.lines.append(made)
        self._rows.place(made)
        if candidate is None:
            made.name.setFocus(Qt.FocusReason.OtherFocusReason)
        return made

    def explain(self, wrong: str) -> None:
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))

    def _drop(self, gone: VoteLine) -> None:
        self.lines.remove(gone)
        self._rows.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
