"""Holding a meeting: the agenda, the item that is open, who came."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.desk import BriefingDesk, ItemDesk
from desktop.features.consultation.dialogs import (
    ParticipantsDialog,
    ProblemsDialog,
    item_editor,
    meeting_editor,
)
from desktop.features.consultation.page.agenda import BRIEFING, Agenda
from desktop.features.consultation.page.step import StepView, draft_back
from desktop.features.consultation.page.views import attendance, parties
from desktop.features.consultation.records import ItemDraft, Meeting, Problem
from desktop.features.organisation import queries as organisation
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, wide
from desktop.ui.record import refill
from desktop.ui.words import Button


class Hold(StepView):
    """Made for somebody who types while people talk; the middle stays while the sides are renewed around it."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._item: int | None = None
        self._pointing = self._going_on = False
        self._came, self._units = column(look, gap=0), column(look, gap=0)
        self.desk = self._new_desk()
        self.briefing = BriefingDesk(context, meeting)
        self.briefing.kept.connect(self.said)
        for desk in (self.desk, self.briefing):
            desk.late.connect(self.late)
        side = column(
            look, self._came, self.desk.room, rule(), self._units, None, gap=1.75, margins=(3, 2.5, 4, 2)
        )
        self._agenda = Agenda(look, lambda matter: self.keep(lambda: context.open("worklist", matter)))
        self._agenda.chose.connect(self.turn_to)
        self._agenda.moved.connect(lambda: self._move(-1))
        self._agenda.removed.connect(self._remove)
        self._agenda.mended.connect(lambda: self.keep(self._mend))
        self._agenda.added.connect(lambda: self.keep(self.add_item))
        add = Button(look, tr("Add an item"), "plain", "plus", self.add_item)
        sentence = tr("A meeting talks about items. Add the first one.")
        self._no_item = empty_state(look, "calendar", tr("No item yet"), sentence, add, within=True)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._conclude)
        self.setLayout(row(
            look, wide(look, self._agenda, 56, 60), rule(upright=True), (self.desk, 1), (self.briefing, 1), (self._no_item, 1),
            rule(upright=True), wide(look, scrolled(plain(side)), 48, 52), gap=0,
        ))  # fmt: skip

    def renew(self, meeting: Meeting) -> None:
        first, self.meeting = self._item is None, meeting
        if self._item not in (BRIEFING, *(item.id for item in meeting.items)):
            self._item = self._likeliest()
        self.desk.renew(meeting)
        self.briefing.renew(meeting)
        if (shown := self._current()) is not None and shown.id != self.desk.item.id:
            self.desk.load(meeting, shown)
        self.desk.setVisible(shown is not None)
        self.desk.room.setVisible(shown is not None)
        self.briefing.setVisible(self._item == BRIEFING)
        self._no_item.setVisible(shown is None and self._item != BRIEFING)
        self._agenda.show_items(meeting, self._item)
        refill(self._came, attendance(self.context.look, meeting, lambda: self.keep(self.register)))
        refill(self._units, parties(self.context.look, meeting))
        if first:
            self._greet()

    def keep(self, then: Callable[[], object] | None = None) -> None:
        self.briefing.keep()
        self.desk.keep(then and (lambda: self.briefing.keep(then)))

    def put_aside(self) -> None:
        self.desk.put_aside()
        self.briefing.put_aside()

    @property
    def unsaved(self) -> bool:
        return self.desk.unsaved or self.briefing.unsaved

    @property
    def item(self) -> int | None:
        return self._item

    def arrive(self) -> None:
        self.desk.begin()

    def turn_to(self, item: int | None) -> None:
        def go() -> None:
            self._item = item
            self._reload()

        self.keep(go)

    def buttons(self) -> tuple[QWidget, ...]:
        look, meeting, desk = self.context.look, self.meeting, self.desk
        facts = Button(look, tr("Facts"), "main", "pencil", lambda: self.keep(self._edit))
        if not meeting.items:
            return (facts,)
        left = len(rules.meeting_problems(meeting))
        still = Button(look, tr("{count} still open").format(count=left), "main", action=self.show_problems)
        if self._item == BRIEFING and left:
            return facts, still
        if not all(item.concluded for item in meeting.items):
            return facts, still, Button(look, tr("Record the conclusion"), "primary", action=desk.conclude)
        again = still if left else Button(look, tr("Record again"), "main", action=desk.conclude)
        return facts, again, Button(look, tr("Finish and write up"), "primary", action=self.finish)

    def show_problems(self) -> None:
        """List what still stands between the meeting and its minutes, with what was just typed."""

        def listed() -> None:
            ProblemsDialog(self.context, self._fresh(), self._go_to, self).open()

        self.keep(listed)

    def add_item(self) -> None:
        """Fill in a new item."""
        editor = item_editor(self.context, self.meeting.id, ItemDraft(), self)

        def added() -> None:
            self._item = editor.result_of_command
            self._reload()

        editor.accepted.connect(added)
        editor.open()

    def register(self) -> QDialog:
        """Open the list of those invited."""
        units = self.context.peek(organisation.units_of, self.meeting.draft.compound_id)
        dialog = ParticipantsDialog(self.context, self.meeting, units, self)
        dialog.open()
        return dialog

    def finish(self) -> None:
        """Close the meeting once nothing stands in the way; else list what does."""
        wanted = self.meeting.id

        def close() -> None:
            if rules.meeting_problems(self._fresh()):
                self.show_problems()
            else:
                self.write(tr("Finish a meeting"), lambda s: commands.finish_meeting(s, wanted))

        self.keep(close)

    def _conclude(self) -> None:
        """By the keys: only what the button below offers."""
        if self._current() is not None:
            self.desk.conclude()

    def _new_desk(self) -> ItemDesk:
        meeting = self.meeting
        compound = meeting.draft.compound_id
        bodies: list[tuple[str, list[str]]] = (
            [] if compound is None else self.context.peek(organisation.units_of, compound)
        )
        units: dict[str, list[str]] = {}
        for person in meeting.participants:
            if not person.observer:
                units.setdefault(person.unit, []).append(person.name)
        for unit, names in bodies:
            units.setdefault(unit, names)
        desk = ItemDesk(self.context, meeting, units)
        desk.kept.connect(self.said)
        desk.concluded.connect(self._next)
        return desk

    def _likeliest(self) -> int | None:
        """The item to begin with: the one that was last written about, else the first that is open."""
        noted = self.context.peek(queries.last_noted, self.meeting.id)
        open_items = [item for item in self.meeting.items if not item.concluded] or self.meeting.items
        return noted[0] if noted else open_items[0].id if open_items else None

    def _greet(self) -> None:
        """Say that what was typed and not concluded is there again, whatever ended the program."""
        noted = self.context.peek(queries.last_noted, self.meeting.id)
        if noted is not None:
            self.said.emit(draft_back(noted[1]))

    def _go_to(self, problem: Problem) -> None:
        """Open what a problem is about: its item with the words beside its fields, or the meeting's own editor."""
        if problem.item:
            self._pointing = True
            self.turn_to(self.meeting.items[problem.item - 1].id)
            return
        mend = {
            "chair": self._edit,
            "participants": self.register,
            "items": self.add_item,
            "briefing": lambda: self.turn_to(BRIEFING),
        }
        mend[problem.field]()

    def _current(self) -> ItemDraft | None:
        return next((item for item in self.meeting.items if item.id == self._item), None)

    def _next(self, concluded: int) -> None:
        """After a conclusion: the next item that is still open."""
        after = [item.id for item in self.meeting.items if not item.concluded and item.id != concluded]
        if after:
            self._item = after[0]
        self._going_on = bool(after)
        self._reload()

    def _reload(self) -> None:
        wanted = self.meeting.id
        self.context.runner.read(self, lambda s: queries.meeting_detail(s, wanted), self._reloaded)

    def _reloaded(self, meeting: Meeting) -> None:
        self.renew(meeting)
        self.offered.emit()
        if self._pointing:
            self._pointing = False
            self.desk.point_out()
        if self._going_on:
            self._going_on = False
            self.desk.begin()

    def _fresh(self) -> Meeting:
        """The meeting with what has just been kept."""
        return self.context.peek(queries.meeting_detail, self.meeting.id)

    def _mend(self) -> None:
        self.meeting = self._fresh()
        if (shown := self._current()) is not None:
            item_editor(self.context, self.meeting.id, shown, self).open()

    def _edit(self) -> None:
        compounds = self.context.peek(organisation.compound_choices, None)
        meeting_editor(self.context, self._fresh().draft, compounds, self).open()

    def _move(self, by: int) -> None:
        if item := self._item:
            self.keep(lambda: self.write(tr("Move an item"), lambda s: commands.move_item(s, item, by)))

    def _remove(self) -> None:
        item, shown = self._item, self._current()
        if item is None or shown is None:
            return

        def remove() -> None:
            self.write(tr("Take an item off the agenda"), lambda s: commands.remove_item(s, item))

        question = tr(
            "Take “{subject}” off the agenda? What was noted about it goes with it; it can be undone in the menu."
        )
        words, take = question.format(subject=shown.subject), tr("Take off the agenda")
        messages.confirm(self.context.look, self, words, take, lambda: self.keep(remove))
