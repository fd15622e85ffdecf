"""The papers of matters and tasks in the preview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.core.progress import Progress
from desktop.features.organisation import queries as organisation
from desktop.features.worklist import documents, queries
from desktop.features.worklist.records import Extension, Matter, TaskDetail
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.sentences import sentence

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview

Written = Callable[[bool], Any]
"""Makes a paper when it is to be set, off the screen's thread; for the board if that is true."""


class Papers:
    """Opens the preview of each paper over a window."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def offer(self, menu: QMenu, task: TaskDetail) -> None:
        """The papers of a task, as lines of a menu."""
        menu.addAction(tr("Print the reminder to the unit"), lambda: self.supervision(task))
        for wish in task.extensions:
            words = tr("Print the request for {day}").format(day=wish.new_deadline)
            menu.addAction(words, lambda wish=wish: self.extension(task, wish))

    def supervision(self, task: TaskDetail) -> Preview:
        """督办单."""
        matter = self._matter(task.draft.matter_id)
        office = self._issuer(matter)

        def write(public: bool) -> Any:
            return documents.supervision_paper(matter, task, office, date.today(), public=public)

        return self._show("督办单", task.number, write)

    def extension(self, task: TaskDetail, wish: Extension) -> Preview:
        """延期审批单."""
        matter = self._matter(task.draft.matter_id)

        def write(public: bool) -> Any:
            return documents.extension_paper(matter, task, wish, date.today(), public=public)

        return self._show("延期审批单", task.number, write)

    def answer(self, matter: Matter) -> Preview | None:
        """办结反馈单, with what was photographed before and after; a photo that cannot be read is told first, None then."""
        matter = self._context.peek(queries.matter_answered, matter.id, self._context.residents)
        office = self._issuer(matter)
        photos, failed = self._photos(matter)

        def write(public: bool) -> Any:
            return documents.answer_paper(matter, office, date.today(), public=public, photos=photos)

        def show() -> Preview:
            title = documents.answer_title(matter)
            return self._show(title, matter.number, write, internal=tr("For the resident"))

        if not failed:
            return show()
        words = "\n\n".join(map(sentence, failed))
        messages.confirm(self._context.look, self._window, words, tr("Leave the photo out"), show)
        return None

    def matters(self, kind: str) -> Preview:
        """问题清单 of the scope, the public version first."""
        scope, name = self._context.scope.place, self._place()

        def query(s: Session) -> Any:
            compounds = None if scope is None else organisation.scope_ids(s, scope, "compound")
            return queries.listed_matters(s, compounds, kind, residents=self._context.residents)

        def write(public: bool) -> Any:
            return documents.matters_paper(self._context.peek(query), name, date.today(), kind, public=public)

        return self._show(f"{name}清单", f"{date.today()}", write, board=True)

    def tasks(self, wanted: queries.Wanted) -> Preview:
        """任务清单 of what is asked for in the scope."""
        name, scope = self._place(), self._context.scope.place

        def query(s: Session) -> Any:
            ids = queries.task_ids(s, queries.within(s, wanted, scope))
            return queries.listed_tasks(s, ids, self._context.residents)

        def write(public: bool) -> Any:
            return documents.tasks_paper(self._context.peek(query), name, wanted.today, public=public)

        return self._show(f"{name}任务清单", f"{date.today()}", write)

    def _photos(self, matter: Matter) -> tuple[list[tuple[str, bytes]], list[RuleBroken]]:
        """Before and after, and why a photo is not among them: its file is gone or damaged."""
        words, found, failed = (
            {"before": "整改前", "after": "整改后"},
            list[tuple[str, bytes]](),
            list[RuleBroken](),
        )
        for one in matter.evidence:
            if one.kind == "photo" and one.phase:
                try:
                    found.append((words[one.phase], self._context.attachments.read(one.digest)))
                except RuleBroken as error:
                    failed.append(error)
        return found, failed

    def _matter(self, matter: int) -> Matter:
        """A matter as its papers tell of it."""
        return self._context.peek(queries.matter_detail, matter, self._context.residents)

    def _issuer(self, matter: Matter) -> str:
        return self._context.peek(organisation.issuer, matter.draft.compound_id or 0)

    def _place(self) -> str:
        scope = self._context.scope.place
        if scope is None:
            office = self._context.peek(organisation.office)
            return office.name if office else ""
        trail = self._context.peek(organisation.scope_trail, scope)
        if not trail:
            raise NotFound(id=scope)
        return trail[-1].name

    def _show(
        self, title: str, number: str, write: Written, *, board: bool = False, internal: str = ""
    ) -> Preview:
        """Both versions, as PDF and as Word, the one for the `board` first where that is the usual one."""
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        names = {True: tr("Public version (names masked)"), False: internal or tr("Internal version")}
        versions = {names[public]: public for public in (board, not board)}
        paper = Printable(
            title,
            f"{title} {number}",
            {name: _setting(write, public) for name, public in versions.items()},
            documents={name: partial(_word, write, public) for name, public in versions.items()},
        )
        preview = Preview(self._context, paper, self._window)
        preview.open()
        return preview


def _setting(write: Written, public: bool) -> Make:
    def make(progress: Progress, substitute: str | None) -> bytes:
        return documents.paper_pdf(
            write(public), progress=lambda page: progress.report(page, 0), substitute=substitute
        )

    return make


def _word(write: Written, public: bool) -> bytes:
    return documents.paper_word(write(public))
