"""The board: which papers of a meeting hang or hung there, what was said of them, and every edition as it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.dialogs import (
    Compared,
    compared_editions,
    objection_editor,
    paper_words,
    publish_editor,
    take_down_editor,
    withdraw_editor,
)
from desktop.features.consultation.page.posted import edition_words, entry_of, facts_of, objection_line
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.page.views import is_ahead
from desktop.features.consultation.records import Meeting, ObjectionDraft, Publication, PublicationDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.empty import empty_state
from desktop.ui.files import Files
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, wide
from desktop.ui.lists import RecordList
from desktop.ui.record import refill
from desktop.ui.words import Button, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


COMPARED = 3
"""So many other editions have a button of their own; what is older still is reached from these."""


class Publish(StepView):
    """Papers on the left, the newest first; the chosen one on the right, as it was put up."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._papers: dict[int, Publication] = {}
        self._chosen: int | None = None
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        self._nothing, self._facts, self._said = (
            column(look, gap=0),
            column(look, gap=1.5),
            column(look, gap=1.5),
        )
        self.files = Files(context)
        self.files.added.connect(self._add_files)
        self.files.removed.connect(self._remove_file)
        self._stack = QStackedWidget()
        self._stack.addWidget(plain(self._nothing))
        self._stack.addWidget(self._shown())
        self.setLayout(row(look, (self._stack, 1)))

    @property
    def chosen(self) -> Publication | None:
        """The paper that is open."""
        return self._papers.get(self._chosen) if self._chosen else None

    def choose(self, publication_id: int) -> None:
        self._chosen = publication_id
        self._show()
        self.offered.emit()

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        papers = self.context.peek(queries.publications, meeting.id)
        self._papers = {paper.id: paper for paper in papers}
        if self._chosen not in self._papers:
            self._chosen = papers[0].id if papers else None
        self._list.show_entries(
            [entry_of(paper, date.today(), outdated=rules.is_outdated(meeting, paper)) for paper in papers],
            self._chosen,
        )
        self._stack.setCurrentIndex(1 if papers else 0)
        if papers:
            self._show()
        else:
            refill(self._nothing, self._empty())

    def buttons(self) -> tuple[QWidget, ...]:
        look, paper = self.context.look, self.chosen
        if self.meeting.archived_on is not None:
            return ()
        if paper is None:
            return (Button(look, tr("Put up…"), "primary", "plus", self.publish),) if self._ready else ()
        acts: list[QWidget] = []
        outdated = rules.is_outdated(self.meeting, paper)
        if self._ready:
            acts.append(Button(look, tr("Put up…"), "main", "plus", self.publish))
        if paper.withdrawn_on is None:
            weight = "primary" if outdated else "main"
            acts.append(Button(look, tr("Withdraw…"), weight, "arrow-back-up", self.withdraw))
        if paper.is_up and not outdated:
            acts.append(Button(look, tr("Taken down…"), "primary", "check", self.take_down))
        elif not any(one.is_up for one in self._papers.values()) and not self._to_come:
            on = Button(look, tr("On to the file"), "primary", action=lambda: self.turned.emit("archive"))
            acts.append(on)
        return tuple(acts)

    def publish(self) -> Editor:
        """Ask which paper goes up, where and for how long."""
        first = "announcement" if self._announces else "minutes"
        papers = sorted(filter(paper_words().get, documents.PAPERS), key=lambda paper: paper != first)
        editor = publish_editor(self.context, self.meeting, papers, self._post, self)

        def show() -> None:
            self._chosen = editor.result_of_command
            self.renew(self.meeting)
            self.offered.emit()

        editor.accepted.connect(show)
        return self._open(editor)

    def withdraw(self) -> Editor | None:
        return self._open(withdraw_editor(self.context, paper, self)) if (paper := self.chosen) else None

    def take_down(self) -> Editor | None:
        return self._open(take_down_editor(self.context, paper, self)) if (paper := self.chosen) else None

    def object(self, objection: ObjectionDraft | None = None) -> Editor | None:
        """Note what somebody said of the paper, or what was answered."""
        if (paper := self.chosen) is None:
            return None
        return self._open(objection_editor(self.context, objection or ObjectionDraft(paper.id), self))

    def show_paper(self) -> Preview | None:
        """The paper exactly as it was put up, out of the store."""
        if (paper := self.chosen) is None:
            return None
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        store, name = self.context.attachments, f"{paper.mark} {paper.title}"
        versions = {tr("As it was put up"): lambda _progress, _substitute: store.read(paper.digest)}
        preview = Preview(self.context, Printable(paper.title, name, versions), self)
        preview.open()
        return preview

    def compare(self, other: Publication) -> Compared | None:
        """The chosen edition beside another of the same paper, the older on the left."""
        if (paper := self.chosen) is None:
            return None
        one, two = sorted((paper, other), key=lambda each: each.edition)
        dialog = compared_editions(
            self.context, (edition_words(one), edition_words(two)), (one.text, two.text), self
        )
        dialog.open()
        return dialog

    def others(self) -> list[Publication]:
        """The other editions of the chosen paper, the newest first."""
        paper = self.chosen
        same = (one for one in self._papers.values() if paper and one.paper == paper.paper and one != paper)
        return sorted(same, key=lambda one: -one.edition)

    def _comparing(self) -> list[Button]:
        """A button for each of the other editions, as far as there is room; older ones are reached from newer."""
        look, others = self.context.look, self.others()
        return [
            Button(
                look,
                tr("Compare with edition {edition}").format(edition=one.edition),
                "plain",
                action=lambda one=one: self.compare(one),
            )
            for one in others[:COMPARED]
        ]

    def _post(self, s: Session, draft: PublicationDraft, as_typed: bool, substitute: str | None) -> int:
        """Make the paper of what is stored now, keep it under its hash, and put it up: all or nothing.

        Raises `RuleBroken("wording.outdated_signed")` for a typed text the meeting has left behind, unless it is meant
        `as_typed`, and `print.undrawable` as `typeset` does.
        """
        commands.require_publishable(s, draft)
        meeting = queries.meeting_detail(s, draft.meeting_id)
        typed = queries.wording_of(s, meeting.id, draft.paper)
        if not as_typed and documents.outdated(meeting, typed):
            raise RuleBroken("wording.outdated_signed", paper=paper_words()[draft.paper])
        year = draft.begins_on.year if draft.begins_on else date.today().year
        number = queries.next_number(s, meeting.id, year)
        paper = documents.posted_paper(draft, number, meeting, typed.typed if typed.id else None)
        stored = self.context.attachments.keep(documents.posted_pdf(paper, substitute), f"{paper.title}.pdf")
        return commands.publish(s, draft, stored, paper.title, documents.plain_text(paper))

    def _open(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _add_files(self, files: list[Stored]) -> None:
        wanted, paper = self.meeting.id, self._chosen
        self.write(
            tr("Photo of the board"), lambda s: commands.add_meeting_files(s, wanted, files, paper, "board")
        )

    def _remove_file(self, file: int) -> None:
        self.write(tr("Remove a file"), lambda s: commands.remove_meeting_file(s, file))

    def _show(self) -> None:
        """The chosen paper: what it is and how it stands, the board in photos, and what was said of it."""
        if (paper := self.chosen) is None:
            return
        look, open_file = self.context.look, self.meeting.archived_on is None
        show = Button(look, tr("Show the paper"), "plain", "file-type-pdf", self.show_paper)
        acts = [show, *self._comparing()]
        refill(
            self._facts,
            *self._tells_too_much(paper),
            *facts_of(look, self.meeting, paper),
            plain(row(look, *acts, None)),
        )
        self.files.show_files(paper.files)
        self.files.set_editable(open_file)
        lines = [objection_line(look, one, self.object if open_file else None) for one in paper.objections]
        lines = lines or [text(tr("Nobody has said anything yet."), "soft")]
        add = Button(look, tr("Note an opinion…"), "plain", "plus", self.object)
        add.setVisible(open_file)
        refill(self._said, *lines, add)

    def _tells_too_much(self, paper: Publication) -> list[QWidget]:
        """A warning where a paper hangs as it was put up before a matter of it was confidential."""
        down = paper.withdrawn_on or paper.taken_down_on
        if down or not documents.tells_of_confided(paper.text, self.meeting):
            return []
        said = tr("A matter in this paper has become confidential since it was put up, and it tells more of it than a new edition would. Withdraw it with a reason, and put up a new one.")  # fmt: skip
        return [messages.inline_message(self.context.look, "warn", said)]

    def _shown(self) -> QWidget:
        look = self.context.look
        right = column(
            look, self._facts, rule(), text(tr("Photos of the board"), "heading"), self.files, rule(),
            text(tr("Opinions and answers"), "heading"), self._said, None, gap=2.5, margins=(4, 3, 4, 3),
        )  # fmt: skip
        return plain(
            row(look, wide(look, self._list, 78), rule(upright=True), (scrolled(plain(right)), 1), gap=0)
        )

    @property
    def _ready(self) -> bool:
        """Whether there is something that may go up."""
        return self._announces or (self.meeting.rule.publish and self.meeting.signed_on is not None)

    @property
    def _to_come(self) -> bool:
        """Whether the meeting has not begun, and nothing ended it."""
        return is_ahead(self.meeting) and self.meeting.outcome is None

    @property
    def _announces(self) -> bool:
        """Whether it is the announcement that may go up: the meeting is still to come."""
        return rules.may_be_announced(self.meeting, date.today())

    def _empty(self) -> QWidget:
        """What the rule asks, and whether the meeting is ready for it."""
        look, meeting = self.context.look, self.meeting
        if not meeting.rule.publish:
            return empty_state(
                look,
                "file-text",
                tr("Not for the board"),
                tr("Meetings of this kind are not put on the board. Their papers go into the file."),
                within=True,
            )
        words = tr(
            "What was decided goes up within {within} days after the meeting, by {due}, and hangs for {days} days at least."
        )
        said = words.format(
            within=meeting.rule.publish_within_days,
            due=rules.due_on(meeting),
            days=meeting.rule.publish_for_days,
        )
        ready = self._ready
        offer = (
            Button(look, tr("Put up…"), "plain", "plus", self.publish)
            if ready
            else Button(look, tr("On to signing"), "plain", action=lambda: self.turned.emit("write_up"))
        )
        if self._announces:
            said += "\n" + tr("Before the meeting its announcement may go up.")
        elif not ready:
            said += "\n" + tr("The minutes are not signed yet.")
        return empty_state(look, "file-text", tr("Nothing is on the board yet"), said, offer, within=True)
