"""The consultation tab: the meetings on the left, one of them on the right, at one of its steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.errors import NotFound
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs import (
    FiguresDialog,
    RhythmDialog,
    figures_dialog,
    meeting_editor,
)
from desktop.features.consultation.page.archive import Archive
from desktop.features.consultation.page.aside import AsideNote
from desktop.features.consultation.page.ended import Ended
from desktop.features.consultation.page.held import Held
from desktop.features.consultation.page.hold import Hold
from desktop.features.consultation.page.menu import MeetingMenu
from desktop.features.consultation.page.not_begun import NotBegun
from desktop.features.consultation.page.nothing import nothing
from desktop.features.consultation.page.notify import Notify
from desktop.features.consultation.page.paper import papers_menu
from desktop.features.consultation.page.prepare import Prepare
from desktop.features.consultation.page.publish import Publish
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.page.views import (
    entry,
    facts,
    is_ahead,
    is_over,
    meeting_status,
    open_ahead,
    step_words,
)
from desktop.features.consultation.page.write_up import WriteUp
from desktop.features.consultation.records import FINISHED, STAGES, Meeting, MeetingDraft, MeetingRow
from desktop.features.organisation import queries as organisation
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.front import FollowsScope
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule
from desktop.ui.lists import RecordList
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel, refill
from desktop.ui.stepper import Stepper
from desktop.ui.words import Button

WATCHES = (
    "meeting", "participant", "item", "item_absence", "ballot", "wording", "publication", "objection", "meeting_file",
    "series", "meeting_rule", "matter", "task", "progress_note",
)  # fmt: skip
ROOMY = 300
"""Units: below this the list folds away while a meeting is held."""

STEPS: dict[str, type[StepView]] = {
    "prepare": Prepare,
    "notify": Notify,
    "hold": Hold,
    "write_up": WriteUp,
    "publish": Publish,
    "archive": Archive,
}
"""The view of each step."""


class ConsultationPage(QWidget):
    """Plan a meeting, hold it, write it up, put it on the board, file it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._meeting: Meeting | None = None
        self._chosen: int | None = None
        self._looked_at: str | None = None
        self._step: StepView | None = None
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        new = Button(look, tr("New meeting"), "icon", "plus", self.plan)
        self._unmet = Button(look, "", "link", action=self.regular)
        self._untasked = Button(look, "", "link", action=self.make_tasks)
        links = column(
            look, row(look, self._unmet, None), row(look, self._untasked, None), gap=0, margins=(4, 1, 4, 1)
        )
        listed = plain(column(look, links, (self._list, 1), gap=0))
        self._listing = ListPanel(
            look, tr("Meetings"), tr("Filter: subject, place, words"), listed,
            add=plain(row(look, Button(look, tr("Figures"), "icon", "file-spreadsheet", self.figures), new, gap=0)),
        )  # fmt: skip
        self._listing.filtered.connect(lambda _words: self.refresh())
        self._unfold = Button(look, tr("Meetings"), "plain", "layout-sidebar", self._show_list)
        self._record = RecordPanel(look)
        self._more = Button(look, tr("More…"), "icon", "menu-2", self._offer_more)
        self._record.beside(self._unfold, self._more)
        self._stepper = Stepper(look, tuple(step_words().values()), 0)
        self._stepper.chose.connect(lambda at: self.show_step(STAGES[at]))
        self._shown, self._aside = column(look, gap=0), AsideNote(context)
        steps = row(look, self._stepper, margins=(4, 0.5, 4, 0.5))
        self._body = plain(column(look, steps, rule(), self._aside, (plain(self._shown), 1), gap=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(ListAndRecord(look, self._listing, self._record, 64))
        self._due = Button(look, "", "link", action=self.regular)
        offers = (Button(look, tr("Figures"), "main", "file-spreadsheet", self.figures),
                  Button(look, tr("New meeting"), "primary", "plus", self.plan))  # fmt: skip
        self._stack.addWidget(nothing(context, self._due, self.regular, *offers))
        self.setLayout(row(look, (self._stack, 1), margins=(4, 3, 4, 3)))
        self._record.show_body(self._body)
        look.changed.connect(self._refold)
        context.runner.changed.connect(self._notice)
        FollowsScope(self, context.scope, self.refresh)
        self.refresh()

    @property
    def meeting(self) -> Meeting:
        """The meeting that is open; to ask for it when none is would be our own fault."""
        if self._meeting is None:
            raise LookupError("no meeting is open")
        return self._meeting

    @property
    def step(self) -> StepView:
        """The step that is shown; to ask for it when none is would be our own fault."""
        if self._step is None:
            raise LookupError("no step is shown")
        return self._step

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
        usual = self._context.peek(queries.rule_of, "council").convener
        self.plan_from(MeetingDraft(compound_id=only, held_on=date.today(), convener=usual), compounds)

    def plan_from(
        self, draft: MeetingDraft, compounds: list[tuple[int, str]], series_id: int | None = None
    ) -> None:
        """Fill in a new meeting, beginning with what is known of it."""
        editor = meeting_editor(self._context, draft, compounds, self, series_id=series_id)
        editor.accepted.connect(lambda: self.open(editor.result_of_command))
        editor.open()

    def plan_due(self, compound_id: int) -> None:
        """Fill in the meeting a compound owes this month, as its series or its last one was."""
        today = date.today()
        due = self._context.peek(queries.regular, compound_id, today)
        wanted = min(due, key=lambda one: (one.met, one.planned_on is not None))
        draft = self._context.peek(queries.next_meeting, wanted)
        self.plan_from(draft, [(wanted.compound_id, wanted.compound)], wanted.series_id)

    def figures(self) -> FiguresDialog:
        """How the compounds of the part that is looked at did, by month, quarter or year."""
        trail = (
            self._context.peek(organisation.scope_trail, scope)
            if (scope := self._context.scope.place)
            else ()
        )
        return figures_dialog(self._context, trail[-1].name if trail else tr("All places"), self)

    def regular(self) -> RhythmDialog:
        """Show which compounds meet regularly and which have not met, to plan their next meeting."""
        compounds = self._context.peek(organisation.compound_choices, self._context.scope.place)
        dialog = RhythmDialog(
            self._context, lambda draft, series: self.plan_from(draft, compounds, series), self
        )
        dialog.open()
        return dialog

    def make_tasks(self) -> None:
        """Give the meetings that were written up before there were tasks those of their resolutions, after a question."""
        context, scope = self._context, self._context.scope.place
        compounds = None if scope is None else context.peek(organisation.scope_ids, scope, "compound")
        meetings = context.peek(queries.without_tasks, compounds)
        question = tr(
            "The resolutions of {count} earlier meetings become tasks with the unit and the deadline they name; what is over its deadline shows as overdue. It can be undone in the menu."
        )
        label = tr("Make tasks of earlier resolutions")

        def make() -> None:
            context.runner.write(
                self, label, lambda s: commands.make_tasks(s, meetings),
                lambda made: context.toast(tr("{count} tasks were made").format(count=made)),
            )  # fmt: skip

        messages.confirm(context.look, self, question.format(count=len(meetings)), label, make)

    def leave(self) -> None:
        """The page is about to go: keep what was typed."""
        if self._step is not None:
            self._step.keep()

    @property
    def unsaved(self) -> bool:
        """Whether something typed here is not stored yet."""
        return self._step is not None and self._step.unsaved

    @property
    def place(self) -> tuple[int | None, str | None, int | None]:
        """Which meeting, which of its steps and which of its items are open."""
        return self._chosen, self._looked_at, self._step.item if self._step else None

    def return_to(self, place: tuple[int | None, str | None, int | None]) -> None:
        """Open what was open on a page that stood here before."""
        self._chosen, self._looked_at, item = place
        if self._chosen is not None:
            meeting = self._context.peek(queries.meeting_detail, self._chosen)
            self._show(meeting)
            if item is not None:
                self.step.turn_to(item)

    def show_step(self, stage: str) -> None:
        """Look at a step, whichever the meeting is at."""
        self._keep(lambda: self._look_at(stage))

    def refresh(self) -> None:
        scope, words = self._context.scope.place, self._listing.filter.text().strip()

        def query(s: Session) -> tuple[list[MeetingRow], int, int]:
            compounds = None if scope is None else organisation.scope_ids(s, scope, "compound")
            rows = queries.meeting_rows(s, queries.meeting_ids(s, compounds, words))
            return rows, queries.unmet(s, scope, date.today()), len(queries.without_tasks(s, compounds))

        def show(found: tuple[list[MeetingRow], int, int]) -> None:
            """Answers come in any order: only one to what is asked now counts."""
            if (scope, words) == (self._context.scope.place, self._listing.filter.text().strip()):
                self._fill(*found)

        self._context.runner.read(self, query, show)

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

    def _fill(self, meetings: list[MeetingRow], unmet: int, untasked: int) -> None:
        for link in (self._unmet, self._due):
            link.setText(tr("{count} due to meet").format(count=unmet))
            link.setVisible(bool(unmet))
        self._untasked.setText(tr("{count} earlier meetings without tasks").format(count=untasked))
        self._untasked.setVisible(bool(untasked))
        narrowed = bool(self._listing.filter.text().strip())
        self._stack.setCurrentIndex(0 if meetings or narrowed else 1)
        self._listing.count(tr("{count} in all").format(count=len(meetings)))
        if self._chosen is None and meetings:
            self._go(meetings[0].id)
        self._list.show_entries([entry(meeting) for meeting in meetings], self._chosen)

    def _keep(self, then: Callable[[], object]) -> None:
        """Keep what was typed into the step that is shown, then go on."""
        if self._step is None:
            then()
        else:
            self._step.keep(then)

    def _go(self, meeting_id: int) -> None:
        if meeting_id != self._chosen:
            self._chosen, self._looked_at, self._meeting = meeting_id, None, None
            self._drop_step()  # what could be done was meant for the meeting before
        self._load()

    def _catch_up(self) -> None:
        """The meeting was ended or brought on elsewhere: show it, and its line in the list, as they are now."""
        self.refresh()
        self._load()

    def _look_at(self, stage: str) -> None:
        self._looked_at = stage
        self._load()

    def _load(self) -> None:
        if (wanted := self._chosen) is not None:
            self._context.runner.read(
                self,
                lambda s: queries.meeting_detail(s, wanted),
                lambda meeting: self._show(meeting) if wanted == self._chosen else None,
                self._missed,
            )

    def _missed(self, error: Exception) -> None:
        """A meeting that is not there any more, as after its planning was taken back, makes room for the next."""
        if not isinstance(error, NotFound):
            self._context.runner.stumbled.emit(error)
            return
        self._chosen, self._looked_at, self._meeting = None, None, None
        self._drop_step()
        self._record.name("", "")
        self.refresh()

    def _show(self, meeting: Meeting) -> None:
        """Show a meeting at the step that was chosen; one that has gone on since is shown where it is now."""
        before, self._meeting = self._meeting, meeting
        if before is not None and before.stage != meeting.stage:
            self._looked_at = before.stage if self.unsaved else None  # what is typed stays in sight
        stage = self._looked_at or meeting.stage
        self._record.name(meeting.draft.subject, facts(meeting), meeting_status(meeting))
        self._stepper.show_step(STAGES.index(stage), STAGES.index(meeting.stage), open_ahead(meeting))
        view = self._view_of(stage, meeting)
        if self._step is None or type(self._step) is not view:
            self._change_step(view(self._context, meeting))
        self.step.renew(meeting)
        self._aside.show_meeting(meeting.id)
        self._offer()
        if before is not None and before.id == meeting.id and before.stage != meeting.stage:
            self.step.arrive()

    def _view_of(self, stage: str, meeting: Meeting) -> type[StepView]:
        """The view of a step; what was held is only read once it is written up, and nothing is noted before it begins.

        Of a meeting that ended otherwise only its end is shown, and its papers on the board and its file, unless it is
        written up for what it had concluded.
        """
        written = rules.is_part_held(meeting) and is_over(meeting)
        kept = stage == "archive" or (stage == "publish" and meeting.board is not None)
        if meeting.outcome and not (kept or (written and stage in FINISHED)):
            return Ended
        if stage == "hold" and is_over(meeting):
            return Held
        return NotBegun if stage == "hold" and is_ahead(meeting) else STEPS[stage]

    def _change_step(self, step: StepView) -> None:
        if self._step is not None:
            self._step.put_aside()
        self._step = step
        self._record.say("")
        step.said.connect(self._record.say)
        step.offered.connect(self._offer)
        step.turned.connect(self.show_step)
        step.late.connect(self._catch_up)
        refill(self._shown, step)

    def _drop_step(self) -> None:
        self._step = None
        refill(self._shown)
        self._record.say("")
        self._record.offer()

    def _offer(self) -> None:
        papers = Button(self._context.look, tr("Papers"), "main", "printer")
        papers.clicked.connect(lambda: self.papers().popup(papers.mapToGlobal(papers.rect().bottomLeft())))
        self._record.offer(papers, *self.step.buttons())

    def papers(self) -> QMenu:
        """The papers that make sense at the step that is shown, to be looked at and printed."""
        step = self._looked_at or self.meeting.stage
        return papers_menu(self._context, self.meeting, step, self._keep, self)

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self._catch_up()

    def _offer_more(self) -> None:
        menu = MeetingMenu(self._context, self._meeting, self.open, self.regular, self)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _show_list(self) -> None:
        self._listing.setVisible(not self._listing.isVisible())
