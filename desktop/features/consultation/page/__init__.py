"""The consultation tab: the meetings on the left, one of them on the right, at the step it is at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.errors import AppError, NotFound
from desktop.features.consultation import commands, queries
from desktop.features.consultation.desk import ItemDesk
from desktop.features.consultation.dialogs import (
    ParticipantsDialog,
    item_editor,
    meeting_editor,
)
from desktop.features.consultation.page.agenda import Agenda
from desktop.features.consultation.page.paper import show_minutes
from desktop.features.consultation.page.views import attendance, entry, facts, stage_status, summary
from desktop.features.consultation.records import (
    STAGES,
    ItemDraft,
    Meeting,
    MeetingDraft,
    MeetingRow,
)
from desktop.features.organisation import queries as organisation
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, wide
from desktop.ui.lists import RecordList
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel, refill
from desktop.ui.stepper import Stepper
from desktop.ui.words import Button

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

WATCHES = ("meeting", "participant", "item")
ROOMY = 300
"""Units: below this the list folds away while a meeting is held."""


class ConsultationPage(QWidget):
    """Plan a meeting, hold it, write it up, print its minutes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._meeting: Meeting | None = None
        self._chosen: int | None = None
        self._item: int | None = None
        self._desk: ItemDesk | None = None
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        new = Button(look, tr("New meeting"), "icon", "plus", self.plan)
        self._listing = ListPanel(
            look, tr("Meetings"), tr("Filter: subject, place, words"), self._list, add=new
        )
        self._listing.filtered.connect(lambda _words: self.refresh())
        self._unfold = Button(look, tr("Meetings"), "plain", "layout-sidebar", self._show_list)
        self._record = RecordPanel(look)
        self._record.beside(self._unfold)
        self._stack = QStackedWidget()
        self._stack.addWidget(ListAndRecord(look, self._listing, self._record, 64))
        self._stack.addWidget(self._nothing())
        self.setLayout(row(look, (self._stack, 1), margins=(4, 3, 4, 3)))
        look.changed.connect(self._refold)
        context.runner.changed.connect(self._notice)
        context.scope.changed.connect(self.refresh)
        self.refresh()

    @property
    def meeting(self) -> Meeting:
        """The meeting that is open; to ask for it when none is would be our own fault."""
        if self._meeting is None:
            raise LookupError("no meeting is open")
        return self._meeting

    def open(self, meeting_id: int) -> None:
        """Show a meeting, whatever is chosen now."""
        self._listing.filter.clear()
        self.choose(meeting_id)
        self.refresh()

    def choose(self, meeting_id: int) -> None:
        """Leave the meeting that is open, its draft kept, for another."""
        self._keep(lambda: self._go(meeting_id))

    def plan(self) -> None:
        """Fill in a new meeting."""
        compounds = self._context.peek(organisation.compound_choices, self._context.scope.place)
        if not compounds:
            self._context.toast(tr("Import the organisation first: a meeting belongs to a compound."))
            return
        only = compounds[0][0] if len(compounds) == 1 else None  # of several, none is likelier
        draft = MeetingDraft(compound_id=only, held_on=date.today())
        editor = meeting_editor(self._context, draft, compounds, self)
        editor.accepted.connect(lambda: self.open(editor.result_of_command))
        editor.open()

    def leave(self) -> None:
        """The page is about to go: keep what was typed."""
        if self._desk is not None:
            self._desk.keep()

    @property
    def unsaved(self) -> bool:
        """Whether something typed here is not stored yet."""
        return self._desk is not None and self._desk.unsaved

    @property
    def place(self) -> tuple[int | None, int | None]:
        """Which meeting and which of its items are open."""
        return self._chosen, self._item

    def return_to(self, place: tuple[int | None, int | None]) -> None:
        """Open what was open on a page that stood here before."""
        self._chosen, self._item = place
        self._load()

    def refresh(self) -> None:
        scope, words = self._context.scope.place, self._listing.filter.text().strip()

        def query(s: Session) -> list[MeetingRow]:
            compounds = None if scope is None else organisation.scope_ids(s, scope, "compound")
            return queries.meeting_rows(s, queries.meeting_ids(s, compounds, words))

        self._context.runner.read(self, query, self._fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refold()

    def _refold(self) -> None:
        """Fold at once, before the window would have to grow; unfold once all around has its new size."""
        if self._roomy:
            QTimer.singleShot(0, self, self._fold)
        else:
            self._fold()

    @property
    def _roomy(self) -> bool:
        return self.width() >= self._context.look.u(ROOMY)

    def _fold(self) -> None:
        """Where it is tight, the meeting has the room of the list."""
        self._listing.setVisible(self._roomy)
        self._unfold.setVisible(not self._roomy)

    def _fill(self, meetings: list[MeetingRow]) -> None:
        narrowed = bool(self._listing.filter.text().strip())
        self._stack.setCurrentIndex(0 if meetings or narrowed else 1)
        self._listing.count(tr("{count} in all").format(count=len(meetings)))
        if self._chosen is None and meetings:
            self._go(meetings[0].id)
        self._list.show_entries([entry(meeting) for meeting in meetings], self._chosen)

    def _keep(self, then: Callable[[], object]) -> None:
        """Keep what was typed into the open item, then go on."""
        if self._desk is None:
            then()
        else:
            self._desk.keep(then)

    def _go(self, meeting_id: int) -> None:
        if meeting_id != self._chosen:
            self._chosen, self._item, self._desk, self._meeting = meeting_id, None, None, None
            self._record.offer()  # what could be done was meant for the meeting before
        self._load()

    def _load(self) -> None:
        if (wanted := self._chosen) is not None:
            self._context.runner.read(
                self,
                lambda s: (queries.meeting_detail(s, wanted), _units(s, wanted)),
                lambda answer: self._show(*answer) if wanted == self._chosen else None,
                self._missed,
            )

    def _missed(self, error: Exception) -> None:
        """A meeting that is not there any more, as after its planning was taken back, makes room for the next."""
        if not isinstance(error, NotFound):
            self._context.runner.stumbled.emit(error)
            return
        self._chosen, self._item, self._desk, self._meeting = None, None, None, None
        self._record.name("", "")
        self._record.show_body(QWidget())
        self._record.offer()
        self.refresh()

    def _show(self, meeting: Meeting, units: list[str]) -> None:
        before, self._meeting = self._meeting, meeting
        self._record.name(meeting.draft.subject, facts(meeting), stage_status(meeting.stage))
        if meeting.stage == "written_up":
            self._desk = None
            self._record.show_body(self._body(meeting, summary(self._context.look, meeting)))
            self._finished_actions()
            return
        if self._item not in [item.id for item in meeting.items]:
            open_items = [item for item in meeting.items if not item.concluded] or meeting.items
            self._item = open_items[0].id if open_items else None
        if self._desk is None or before is None or before.stage == "written_up":
            self._desk = self._new_desk(meeting, units)
            self._record.show_body(self._body(meeting, self._hold()))
        else:
            self._desk.renew(meeting)
        if (shown := self._current()) is not None and shown.id != self._desk.item.id:
            self._desk.load(meeting, shown)
        self._desk.setVisible(bool(meeting.items))
        self._no_item.setVisible(not meeting.items)
        self._agenda.show_items(meeting, self._item)
        refill(self._attendance_side, attendance(self._context.look, meeting, self._register_kept))
        self._hold_actions()

    def _new_desk(self, meeting: Meeting, units: list[str]) -> ItemDesk:
        named = dict.fromkeys([*(p.unit for p in meeting.participants if not p.observer), *units])
        desk = ItemDesk(self._context, meeting, list(named))
        desk.kept.connect(self._record.say)
        desk.concluded.connect(self._next)
        return desk

    def _current(self) -> ItemDraft | None:
        items = self._meeting.items if self._meeting else ()
        return next((item for item in items if item.id == self._item), None)

    def _body(self, meeting: Meeting, inner: QWidget) -> QWidget:
        look = self._context.look
        steps = Stepper(look, (tr("Prepare"), tr("Hold"), tr("Write up")), STAGES.index(meeting.stage))
        return plain(column(look, row(look, steps, margins=(4, 0.5, 4, 0.5)), rule(), (inner, 1), gap=0))

    def _hold(self) -> QWidget:
        """Agenda, the open item, who came; the middle stays while the sides are renewed around it."""
        look = self._context.look
        self._attendance_side = column(look, gap=0)
        self._agenda = Agenda(look)
        self._agenda.chose.connect(self._turn_to)
        self._agenda.moved.connect(lambda: self._move(-1))
        self._agenda.removed.connect(self._remove)
        self._agenda.mended.connect(lambda: self._keep(self._mend_item))
        self._agenda.added.connect(lambda: self._keep(self._add_item))
        add = Button(look, tr("Add an item"), "plain", "plus", self._add_item)
        sentence = tr("A meeting talks about items. Add the first one.")
        self._no_item = empty_state(look, "calendar", tr("No item yet"), sentence, add)
        return plain(row(
            look, wide(look, self._agenda, 58, 60), rule(upright=True), (self._desk, 1), (self._no_item, 1),
            rule(upright=True), wide(look, plain(self._attendance_side), 47, 50), gap=0,
        ))  # fmt: skip

    def _hold_actions(self) -> None:
        look, meeting, desk = self._context.look, self.meeting, self._desk
        buttons = [Button(look, tr("Facts"), "main", "pencil", lambda: self._keep(self._edit))]
        if meeting.items and desk is not None:
            done = all(item.concluded for item in meeting.items)
            if done:
                buttons.append(Button(look, tr("Record again"), "main", action=desk.conclude))
                buttons.append(Button(look, tr("Finish and write up"), "primary", action=self.finish))
            else:
                buttons.append(Button(look, tr("Record the conclusion"), "primary", action=desk.conclude))
        self._record.offer(*buttons)

    def _finished_actions(self) -> None:
        look = self._context.look
        self._record.say("")
        out = Button(look, tr("Print minutes"), "primary", "printer", self.print_minutes)
        out.setShortcut(QKeySequence.StandardKey.Print)
        self._record.offer(Button(look, tr("Reopen"), "main", "arrow-back-up", self._reopen), out)

    def _register_kept(self) -> None:
        self._keep(self.register)

    def register(self) -> QDialog:
        """Open the list of those invited."""
        units = self._context.peek(organisation.units_of, self.meeting.draft.compound_id)
        dialog = ParticipantsDialog(self._context, self.meeting, units, self)
        dialog.open()
        return dialog

    def finish(self) -> None:
        """Close the meeting once every item has its conclusion."""
        wanted = self.meeting.id
        self._keep(lambda: self._write(tr("Finish a meeting"), lambda s: commands.finish_meeting(s, wanted)))

    def print_minutes(self) -> Preview:
        """Look at the minutes, masked for the board or whole for the file, then print or save them."""
        return show_minutes(self._context, self.meeting, self)

    def _next(self, concluded: int) -> None:
        """After a conclusion: the next item that is still open."""
        items = self.meeting.items
        after = [item.id for item in items if not item.concluded and item.id != concluded]
        if after:
            self._item = after[0]
        self._load()

    def _turn_to(self, item: int | None) -> None:
        def go() -> None:
            self._item = item
            self._load()

        self._keep(go)

    def _add_item(self) -> None:
        editor = item_editor(self._context, self.meeting.id, ItemDraft(), self)

        def added() -> None:
            self._item = editor.result_of_command
            self._load()

        editor.accepted.connect(added)
        editor.open()

    def _mend_item(self) -> None:
        self._meeting = self._context.peek(
            queries.meeting_detail, self.meeting.id
        )  # what was typed is stored
        if (shown := self._current()) is not None:
            item_editor(self._context, self.meeting.id, shown, self).open()

    def _move(self, by: int) -> None:
        if (item := self._item) is not None:
            self._keep(lambda: self._write(tr("Move an item"), lambda s: commands.move_item(s, item, by)))

    def _remove(self) -> None:
        item, shown = self._item, self._current()
        if item is None or shown is None:
            return

        def remove() -> None:
            self._write(tr("Take an item off the agenda"), lambda s: commands.remove_item(s, item))

        question = tr(
            "Take “{subject}” off the agenda? What was noted about it goes with it; it can be undone in the menu."
        )
        words = question.format(subject=shown.subject)
        messages.confirm(
            self._context.look, self, words, tr("Take off the agenda"), lambda: self._keep(remove)
        )

    def _edit(self) -> None:
        compounds = self._context.peek(organisation.compound_choices, None)
        meeting = self._context.peek(queries.meeting_detail, self.meeting.id)  # what was typed is stored
        meeting_editor(self._context, meeting.draft, compounds, self).open()

    def _reopen(self) -> None:
        wanted = self.meeting.id
        self._write(tr("Reopen a meeting"), lambda s: commands.reopen_meeting(s, wanted))

    def _write(self, label: str, command: Callable[[Session], Any]) -> None:
        self._context.runner.write(self, label, command, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        number = error.facts.get("item") if isinstance(error, AppError) else None
        if isinstance(number, int) and number:
            self._turn_to(self.meeting.items[number - 1].id)
        messages.explain(self._context.look, self, error)

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self.refresh()
            self._load()

    def _show_list(self) -> None:
        self._listing.setVisible(not self._listing.isVisible())

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "calendar", tr("No meeting yet"),
            tr("Note who came, what was said and how each item ended; the minutes are ready to print when the meeting is over."),
            Button(look, tr("New meeting"), "primary", "plus", self.plan),
        )  # fmt: skip


def _units(s: Session, meeting_id: int) -> list[str]:
    compound = queries.meeting_detail(s, meeting_id).draft.compound_id
    return [] if compound is None else [name for name, _ in organisation.units_of(s, compound)]
