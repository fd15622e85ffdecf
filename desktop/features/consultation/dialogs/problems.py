"""What still stands between a meeting and its minutes, in one list, each a click away from where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.records import Meeting, Problem
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.i18n import tr
from desktop.ui.layout import column, row, rule, sized
from desktop.ui.lists import Entry, RecordList
from desktop.ui.sentences import sentence
from desktop.ui.words import Button, text


class ProblemsDialog(Dialog):
    """A click goes where the problem is mended."""

    def __init__(
        self, context: Context, meeting: Meeting, go: Callable[[Problem], object], parent: QWidget
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Before the meeting can be written up"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._problems, self._go = rules.meeting_problems(meeting), go
        look = context.look
        self.list = RecordList(look)
        self.list.show_entries([_entry(meeting, at, problem) for at, problem in enumerate(self._problems)])
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        said = tr("{count} still to be mended. Choose one to go there.").format(count=len(self._problems))
        close = Button(look, tr("Close"), "main", action=self.reject)
        self.setLayout(column(
            look, row(look, text(said, "soft", wrap=True), margins=(4, 3, 4, 2)), rule(), (self.list, 1), rule(),
            row(look, None, close, margins=(4, 2, 4, 2)), gap=0,
        ))  # fmt: skip
        sized(look, self, 170, 100)

    def _open(self, index: QModelIndex) -> None:
        if self.isVisible():  # a double click is heard as a click and as more
            problem = self._problems[index.data(Qt.ItemDataRole.UserRole).key]
            self.accept()
            self._go(problem)


def _entry(meeting: Meeting, at: int, problem: Problem) -> Entry:
    item = meeting.items[problem.item - 1] if problem.item else None
    facts: dict[str, Any] = rules.facts_of(meeting, item) if item else {"held_on": meeting.draft.held_on}
    words = sentence(RuleBroken(problem.code, **facts, item=problem.item))
    where = f"{problem.item}  {item.subject}" if item else tr("The meeting itself")
    return Entry(at, words, where)
