"""Who is in a body, who was, and whom a centre household looks after."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtWidgets import QDialog, QWidget

from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import (
    AdjustDialog,
    adjust,
    adjustment_words,
    election_words,
    meeting_words,
    post_editor,
    show_adjustment,
)
from desktop.features.organisation.page.duties import Duties
from desktop.features.organisation.page.view import Subject, View
from desktop.features.organisation.records import BodyDetail, LinkedRow, LinkRow, PostDraft, PostRow
from desktop.features.organisation.rules import PARTY
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, scrolled
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.theme import Look
from desktop.ui.words import Button, text


class Posts(View):
    """The posts of a body on a day, and their history."""

    of_body = True

    def __init__(self, context: Context, subject: Subject) -> None:
        super().__init__(context, subject)
        look, body = context.look, cast("BodyDetail", subject.body)
        self._body = body
        self._duties: Duties | None = None
        parts = [
            titled(
                look, tr("In office"), str(len(body.current)), self._table(body.current, _current_columns())
            )
        ]
        if body.kind == "centre_household":
            self._duties = Duties(context, body.id, subject.on)
            mend = Button(look, tr("Adjust links"), "link", action=self._duties.adjust)
            parts += [
                self._duties,
                titled(look, tr("Linked households"), str(len(body.linked)), self._doors(), mend),
            ]
        history = self._table(body.history, _history_columns())
        parts.append(titled(look, tr("History"), tr("added to, never overwritten"), history))
        parts += self._records(body)
        inner = plain(column(look, *parts, None, gap=5, margins=(4, 4, 4, 3)))
        self.setLayout(column(look, (scrolled(inner), 1), gap=0))

    def fill(self) -> None:
        self.said.emit(_newest(self._body))
        if self._duties:
            self._duties.fill()

    def buttons(self) -> tuple[QWidget, ...]:
        look, duties = self.context.look, self._duties
        if duties is None:
            return (
                Button(look, tr("Adjust…"), "main", action=self.adjust),
                Button(look, tr("Add a post"), "primary", "plus", self._add),
            )
        return (
            Button(look, tr("Adjust…"), "main", action=self.adjust),
            Button(look, tr("Record a duty"), "primary", "plus", duties.record),
        )

    def adjust(self) -> AdjustDialog:
        """Begin the guided change of the body: secretary, by-election, new term, merger."""
        return adjust(self.context, self._body, self.window(), self.subject.on)

    def _table(self, posts: tuple[PostRow, ...], columns: tuple[Column, ...]) -> Table:
        model = fixed_rows(columns, posts)
        table = Table(self.context.look, model, whole=True)
        table.doubleClicked.connect(lambda index: self._mend(model.id_at(index.row())))
        return table

    def _doors(self) -> QWidget:
        """The linked households, or how to link some."""
        look, linked = self.context.look, self._body.linked
        if linked:
            return Table(look, fixed_rows(_linked_columns(), linked), whole=True)
        return text(tr("No household is linked yet. “Adjust links” names the doors."), "soft", wrap=True)

    def _records(self, body: BodyDetail) -> list[QWidget]:
        """The changes that were made step by step, and the links that are over, where there are any."""
        look, parts = self.context.look, list[QWidget]()
        if body.adjustments:
            done = Table(look, fixed_rows(_adjustment_columns(body), body.adjustments), whole=True)
            done.doubleClicked.connect(lambda index: self.show_record(index.row()))
            meta = tr("double click shows votes and handover")
            parts.append(titled(look, tr("Adjustments"), meta, done))
        if body.past_links:
            past = Table(look, fixed_rows(_past_columns(), body.past_links), whole=True)
            parts.append(titled(look, tr("Links that ended"), str(len(body.past_links)), past))
        return parts

    def show_record(self, at: int) -> QDialog:
        """Look at one of the changes, the newest being the first."""
        return show_adjustment(self.context, self._body, self._body.adjustments[at], self.window())

    def _add(self) -> None:
        post_editor(self.context, PostDraft(self._body.id, begins_on=date.today()), self.window()).open()

    def _mend(self, post: int) -> None:
        post_editor(self.context, self.context.peek(queries.post_draft, post), self.window()).open()


def titled(look: Look, title: str, meta: str, table: QWidget, *actions: QWidget) -> QWidget:
    head = row(look, text(title, "heading"), text(meta, "caption"), None, *actions, gap=3)
    return plain(column(look, head, table, gap=2))


def _newest(body: BodyDetail) -> str:
    dated = [post for post in body.history if post.begins_on]
    if not dated:
        return ""
    post = dated[0]
    return tr("Last change {day}: {title} {person}").format(
        day=post.begins_on, title=post.title, person=post.person
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else "—"


def _current_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Post"), lambda post: post.title),
        Column("", tr("Name"), lambda post: post.person),
        Column("", tr("Since"), lambda post: _day(post.begins_on)),
        Column("", tr("Approval or filing number"), lambda post: post.document_no or "—", stretch=True),
    )


def _history_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("From – to"), _span),
        Column("", tr("Post"), lambda post: post.title),
        Column("", tr("Name"), lambda post: post.person),
        Column("", tr("Change"), _change, stretch=True),
    )


def _change(post: PostRow) -> str:
    """How the post was taken up and, once it is over, how it was left."""
    begun = _told(post.reason, post.document_no) if post.reason else ""
    ended = _told(post.end_reason, post.end_document_no) if post.end_reason else ""
    left = tr("left: {reason}").format(reason=ended) if ended else ""
    return "；".join(words for words in (begun, left) if words) or "—"


def _link_change(link: LinkRow) -> str:
    """How a link began and how it ended."""
    begun = _told(link.reason, link.document_no) if link.reason or link.document_no else ""
    ended = _told(link.end_reason, link.end_document_no) if link.end_reason or link.end_document_no else ""
    over = tr("ended: {reason}").format(reason=ended) if ended else ""
    return "；".join(words for words in (begun, over) if words) or "—"


def _span(post: PostRow | LinkRow) -> str:
    if post.ends_on and not post.begins_on:
        return tr("until {day}").format(day=post.ends_on.isoformat())
    if post.ends_on:
        return f"{_day(post.begins_on)} — {post.ends_on.isoformat()}"
    return tr("since {day}").format(day=_day(post.begins_on))


def _linked_columns() -> tuple[Column, ...]:
    def owners(linked: LinkedRow) -> str:
        return linked.owners or "—"

    return (
        Column("", tr("Room"), lambda linked: linked.address),
        Column("", tr("Owners"), owners),
        Column("", tr("Since"), lambda linked: _day(linked.begins_on)),
        Column("", tr("Change"), lambda linked: _told(linked.reason, linked.document_no), stretch=True),
    )


def _past_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("From – to"), _span),
        Column("", tr("Room"), lambda link: link.address),
        Column("", tr("Change"), _link_change, stretch=True),
    )


def _adjustment_columns(body: BodyDetail) -> tuple[Column, ...]:
    kinds = adjustment_words(party=body.kind in PARTY)
    return (
        Column("", tr("Counts from"), lambda done: done.effective_on.isoformat()),
        Column("", tr("Kind of change"), lambda done: kinds[done.kind]),
        Column("", tr("Present"), meeting_words),
        Column("", tr("Votes"), lambda done: election_words(done.candidates)),
        Column("", tr("Reason"), lambda done: _told(done.reason, done.document_no), stretch=True),
    )


def _told(reason: str, number: str) -> str:
    """Why, and under which number, where there is one."""
    return f"{reason or '—'}（{number}）" if number else reason or "—"
