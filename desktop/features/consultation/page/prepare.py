"""Preparing a meeting: what became of the last resolutions, the agenda, who is invited, what its plan still lacks."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs import (
    agenda_editor,
    check_words,
)
from desktop.features.consultation.page.before import BeforeMeeting
from desktop.features.consultation.page.planned import agenda_table, invited, last_table, waiting_list
from desktop.features.consultation.page.views import is_over
from desktop.features.consultation.records import ItemDraft, Meeting, Waiting
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, wide
from desktop.ui.record import refill
from desktop.ui.table import Table
from desktop.ui.words import Button, text


class Prepare(BeforeMeeting):
    """The plan on the left, what can be put into it on the right."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._item: int | None = None
        self._table: Table | None = None
        self._plan, self._side = column(look, gap=3, margins=(4, 3, 4, 3)), column(look, gap=0)
        self._on_item = (
            Button(look, tr("Move up"), "icon", "arrow-up", lambda: self._move(-1)),
            Button(look, tr("Take off the agenda"), "icon", "x", self._remove),
            Button(look, tr("Mend the item"), "icon", "pencil", self._mend),
        )
        add = Button(look, tr("Add an item"), "icon", "plus", self.add_item)
        self._total = text("", "caption")
        self._head = plain(row(look, text(tr("Agenda"), "heading"), self._total, None, *self._on_item, add))
        left = scrolled(plain(column(look, self._plan, None, gap=0)))
        self.setLayout(row(
            look, (left, 1), rule(upright=True), wide(look, plain(self._side), 64), gap=0,
        ))  # fmt: skip

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        look, context, today = self.context.look, self.context, date.today()
        notes = [
            messages.inline_message(look, "bad" if found.grave else "warn", check_words(found))
            for found in (
                *rules.plan_checks(meeting, today),
                *rules.scope_checks(meeting, context.peek(queries.concerned, meeting.id)),
            )
        ]
        self._table = agenda_table(look, meeting) if meeting.items else None
        said = text(
            tr("Nothing is on the agenda yet. Add an item, or take a matter that waits."), "soft", wrap=True
        )
        refill(self._plan, *last_table(look, meeting, self.put), self._head, self._table or said, *notes)
        self._choose_row()
        waiting: list[Waiting] = context.peek(queries.waiting_matters, meeting.draft.compound_id)
        parts = column(
            look, waiting_list(look, waiting, self.put), rule(),
            invited(look, meeting, self.register, lambda: self.fill(like_before=False), lambda: self.fill(like_before=True)),
            None, gap=3, margins=(3, 3, 4, 3),
        )  # fmt: skip
        side = plain(parts)
        refill(self._side, scrolled(side))
        for part in (side, self._head):
            part.setEnabled(not is_over(meeting))
        minutes = sum(item.minutes or 0 for item in meeting.items)
        planned = tr("{minutes} minutes planned").format(minutes=minutes)
        self._total.setText(planned if minutes else "")

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        if self.meeting.stage != "prepare":
            return self.facts_button()
        return (
            *self.facts_button(),
            *self.board_button(),
            Button(look, tr("Begin at once"), "main", action=self.begin),
            Button(look, tr("Give notice"), "primary", action=self.give_notice),
        )

    @property
    def item(self) -> int | None:
        return self._item

    def turn_to(self, item: int | None) -> None:
        self._item = item
        self._choose_row()

    def put(self, matter: int) -> None:
        """Put a matter that waits on the agenda."""
        wanted = self.meeting.id
        self.write(tr("Put on the agenda"), lambda s: commands.put_on_agenda(s, wanted, matter))

    def fill(self, *, like_before: bool) -> None:
        """Fill in who is invited: by the rules, or as the last time."""
        wanted = self.meeting.id

        def found(count: int) -> None:
            if not count:
                self.context.toast(tr("Nobody more was found. Fill in the names by hand."))

        self.context.runner.write(
            self,
            tr("Who is invited"),
            lambda s: commands.fill_invited(s, wanted, like_before=like_before),
            found,
        )

    def _choose_row(self) -> None:
        for button in self._on_item:
            button.setEnabled(self._table is not None)
        if self._table is None:
            self._item = None
            return
        ids = [item.id for item in self.meeting.items]
        self._item = self._item if self._item in ids else ids[0]
        self._table.selectRow(ids.index(self._item))
        self._table.selectionModel().currentRowChanged.connect(lambda now, _before: self._took(now.row()))
        if not is_over(self.meeting):
            self._table.doubleClicked.connect(lambda _index: self._mend())

    def _took(self, at: int) -> None:
        if 0 <= at < len(self.meeting.items):
            self._item = self.meeting.items[at].id

    def _current(self) -> ItemDraft | None:
        return next((item for item in self.meeting.items if item.id == self._item), None)

    def _mend(self) -> None:
        if (shown := self._current()) is not None:
            agenda_editor(self.context, self.meeting, shown, self).open()

    def _move(self, by: int) -> None:
        if (item := self._item) is not None:
            self.write(tr("Move an item"), lambda s: commands.move_item(s, item, by))

    def _remove(self) -> None:
        if (shown := self._current()) is None or shown.id is None:
            return
        item, label = shown.id, tr("Take an item off the agenda")
        question = tr("Take “{subject}” off the agenda? It can be undone in the menu.").format(
            subject=shown.subject
        )
        messages.confirm(
            self.context.look, self, question, tr("Take off the agenda"),
            lambda: self.write(label, lambda s: commands.remove_item(s, item)),
        )  # fmt: skip
