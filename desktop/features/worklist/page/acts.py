"""What can be done to a matter and its tasks: opens the dialog for it, filled in as far as the program knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.features.worklist import commands
from desktop.features.worklist.dialogs import (
    SameDialog,
    acceptance_editor,
    answer_editor,
    drop_editor,
    extension_editor,
    hand_in_editor,
    milestone_editor,
    progress_editor,
    reopen_editor,
    route_editor,
    ruling_editor,
    task_editor,
)
from desktop.features.worklist.page.papers import Papers
from desktop.features.worklist.records import (
    REPLY_DAYS,
    AcceptanceDraft,
    AnswerDraft,
    EndDraft,
    ExtensionDraft,
    HandInDraft,
    Matter,
    MilestoneDraft,
    ProgressDraft,
    RouteDraft,
    RulingDraft,
    TaskDetail,
    TaskDraft,
)
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.words import Button


class Acts:
    """Opens dialogs over a window; each returns the one it opened."""

    def __init__(self, context: Context, window: QWidget, papers: Papers) -> None:
        self._context, self._window, self._papers = context, window, papers

    def send(self, matter: Matter) -> Editor:
        """Where the matter goes."""
        today, way = date.today(), matter.way
        reply, finish = (due if due and due >= today else None for due in (way.reply_by, way.finish_by))
        draft = RouteDraft(
            matter.id, way.route, way.reason, way.unit, way.person, routed_on=today,
            reply_by=reply or today + timedelta(REPLY_DAYS), finish_by=finish,
        )  # fmt: skip
        return self._open(route_editor, draft)

    def give(self, matter: Matter) -> Editor:
        """A task by hand."""
        draft = TaskDraft(
            matter.id,
            matter.draft.subject,
            unit=matter.way.unit,
            person=matter.way.person,
            given_on=date.today(),
        )
        return self._open(task_editor, draft)

    def answer(self, matter: Matter) -> Editor:
        way = matter.draft.wants or "phone"
        return self._open(answer_editor, AnswerDraft(matter.id, date.today(), way, matter.draft.received_by))

    def reopen(self, matter: Matter) -> Editor:
        return self._open(reopen_editor, EndDraft(matter.id, date.today()))

    def link(self, matter: Matter) -> SameDialog:
        """Say which other matter tells of the same."""
        opened = SameDialog(self._context, matter, self._window)
        opened.open()
        return opened

    def unlink(self, matter: Matter) -> None:
        self._write(tr("Let it go its own way"), commands.unlink_matter, matter.id, date.today())

    def mend(self, task: TaskDetail) -> Editor:
        return self._open(task_editor, task.draft, len(task.milestones))

    def milestone(self, part: MilestoneDraft) -> Editor:
        return self._open(milestone_editor, part)

    def remove_milestone(self, part: MilestoneDraft) -> None:
        """Take a mistyped part off; taking the step back brings it again."""
        label = tr("Remove {name}").format(name=part.subject)
        told = tr("Removed: {name}").format(name=part.subject)
        self._context.runner.write(
            self._window, label, lambda s: commands.remove_milestone(s, part.id or 0),
            lambda _none: self._context.toast(told),
        )  # fmt: skip

    def progress(self, task: TaskDetail) -> Editor:
        draft = ProgressDraft(_id(task), date.today(), task.percent, by=task.draft.person)
        return self._open(progress_editor, draft)

    def more_time(self, task: TaskDetail) -> Editor:
        draft = ExtensionDraft(_id(task), date.today(), task.draft.person or task.draft.unit)
        return self._open(extension_editor, draft)

    def rule(self, task: TaskDetail) -> Editor | None:
        """What waits for a ruling; nothing where nobody asked."""
        wish = task.asked
        return (
            None if wish is None else self._open(ruling_editor, RulingDraft(wish.id, ruled_on=date.today()))
        )

    def hand_in(self, task: TaskDetail) -> Editor:
        return self._open(hand_in_editor, HandInDraft(_id(task), date.today()))

    def accept(self, task: TaskDetail) -> Editor:
        return self._open(acceptance_editor, AcceptanceDraft(_id(task), date.today()))

    def drop(self, task: TaskDetail) -> Editor:
        return self._open(drop_editor, EndDraft(_id(task), date.today()))

    def more(self, task: TaskDetail) -> Button:
        """A button with what is done less often."""
        button = Button(self._context.look, tr("More…"), "plain")
        menu = QMenu(button)
        if task.state == "doing":
            menu.addAction(tr("Add a milestone"), lambda: self.milestone(MilestoneDraft(_id(task))))
        if task.state in ("doing", "to_accept"):
            menu.addAction(tr("Mend the task"), lambda: self.mend(task))
            menu.addAction(tr("Cancel the task"), lambda: self.drop(task))
            menu.addSeparator()
        self._papers.offer(menu, task)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button

    def _open(self, editor: Callable[..., Editor], draft: Any, *more: Any) -> Editor:
        opened = editor(self._context, draft, self._window, *more)
        opened.open()
        return opened

    def _write(self, label: str, command: Callable[..., Any], *args: Any) -> None:
        self._context.runner.write(self._window, label, lambda s: command(s, *args))


def _id(task: TaskDetail) -> int:
    return task.draft.id or 0
