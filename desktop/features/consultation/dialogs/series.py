"""Meetings held again and again: which compound met when, the next one planned in one click, and the editor of a series."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs.kinds import called, rhythm_words
from desktop.features.consultation.dialogs.meetings import kind_words
from desktop.features.consultation.records import MeetingDraft, Rhythm, Rule, SeriesDraft
from desktop.features.organisation import queries as organisation
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, clock, day, line, whole
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.layout import column, plain, row, rule, sized
from desktop.ui.record import refill
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text

Plan = Callable[[MeetingDraft, int | None], object]
"""What is done with the next meeting of a series, or of a compound without one."""


def series_editor(
    context: Context, draft: SeriesDraft, compounds: list[tuple[int, str]], parent: QWidget
) -> Editor:
    """How often a compound meets, where, and under whom; the day it ends stops it."""
    form = Form(context.look, (
        choice("compound_id", tr("Compound"), compounds),
        whole("every_months", tr("Months apart")),
        day("begins_on", tr("Meets since")),
        day("ends_on", tr("Meets until"), optional=True),
        clock("begins_at", tr("From"), optional=True),
        line("location", tr("Place"), optional=True),
        line("convener", tr("Convened by"), optional=True),
        line("chair", tr("Chair"), optional=True),
        line("recorder", tr("Minutes taken by"), optional=True),
    ))  # fmt: skip
    editor = Editor(context, tr("Regular meetings of a compound"), form, commands.save_series, parent)
    form.load(draft)
    return editor.lay_out(
        ("compound_id",), ("every_months", "begins_on", "ends_on"), ("begins_at", "location"), ("convener",), ("chair", "recorder"),
        units=170,
    )  # fmt: skip


class RhythmDialog(Dialog):
    """The compounds of the scope and how one kind of meeting stands in each; those that have not met come first."""

    def __init__(self, context: Context, plan: Plan, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Regular meetings"))
        self._plan_it = plan
        look = context.look
        self._kinds = [told for told in context.peek(queries.rules_in_force) if told.every_months]
        self._rows: list[Rhythm] = []
        self._table: Table | None = None
        self._kind: QComboBox = Box()
        self._kind.setAccessibleName(tr("Kind of meeting"))
        self._kind.addItems([tr("Whatever is due"), *(called(told) for told in self._kinds)])
        self._kind.currentIndexChanged.connect(lambda _at: self.fill())
        self._said, self._shown = text("", "strong"), column(look, gap=0)
        self._plan = Button(look, tr("Plan the next"), "primary", "calendar", self.plan)
        self._series = Button(look, tr("Place, day and chair…"), "main", "pencil", self.mend)
        close = Button(look, tr("Close"), "main", action=self.accept)
        head = row(look, self._kind, (self._said, 1), gap=4, margins=(5, 4, 5, 3))
        foot = row(look, self._series, None, close, self._plan, margins=(5, 2.5, 5, 2.5))
        self.setLayout(column(look, head, (plain(self._shown), 1), rule(), foot, gap=0))
        sized(look, self, 250, 140)
        context.runner.changed.connect(self._notice)
        self.fill()

    @property
    def rule(self) -> Rule | None:
        """The kind or brand that is looked at; None for all that is due, whatever it is."""
        at = self._kind.currentIndex() - 1
        return self._kinds[at] if at >= 0 else None

    def fill(self) -> None:
        """Ask how the kind that is chosen stands in every compound."""
        told, scope, today = self.rule, self._context.scope.place, date.today()

        def query(s: Session) -> list[Rhythm]:
            if told is None:
                return queries.regular(s, scope, today)
            return queries.rhythms(s, scope, told.kind, told.brand, today)

        self._context.runner.read(self, query, lambda rows: self._show(rows, today))

    def chosen(self) -> Rhythm | None:
        """The compound that is chosen."""
        at = self._table.currentIndex().row() if self._table else -1
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def plan(self) -> None:
        """Fill in the next meeting of the compound that is chosen, as the last one was."""
        if (wanted := self.chosen()) is not None:
            draft = self._context.peek(queries.next_meeting, wanted)
            self.accept()
            self._plan_it(draft, wanted.series_id)

    def mend(self) -> Editor | None:
        """Say where, when and under whom the compound that is chosen meets again and again."""
        if (wanted := self.chosen()) is None:
            return None
        there = self._context.peek(queries.series_of, wanted.compound_id, wanted.kind, wanted.brand)
        draft = there or _like(self._context.peek(queries.next_meeting, wanted), wanted, date.today())
        compounds = self._context.peek(organisation.compound_choices, self._context.scope.place)
        editor = series_editor(self._context, draft, compounds, self)
        editor.open()
        return editor

    def _show(self, rows: list[Rhythm], today: date) -> None:
        self._rows = sorted(rows, key=lambda one: (one.met, one.planned_on is not None))
        end = rules.month_end(today)
        late = {
            one.compound_id for one in rows if not one.met and not (one.planned_on and one.planned_on <= end)
        }
        words = tr("{missing} of {all} compounds are due to meet and have not planned to")
        self._said.setText(words.format(missing=len(late), all=len({one.compound_id for one in rows})))
        before = self.chosen()
        self._table = Table(self._context.look, fixed_rows(_columns(today), self._rows), flush=True)
        self._table.doubleClicked.connect(lambda _index: self.plan())
        refill(self._shown, self._table)
        at = [one.id for one in self._rows].index(before.id) if before in self._rows and before else 0
        self._table.selectRow(at)
        for button in (self._plan, self._series):
            button.setEnabled(bool(rows))

    def _notice(self, changes: Changes) -> None:
        if changes.touch("series", "meeting"):
            self.fill()


def _like(told: MeetingDraft, wanted: Rhythm, today: date) -> SeriesDraft:
    """A series that begins with what the next meeting would be like."""
    return SeriesDraft(
        wanted.compound_id, wanted.kind, wanted.brand, wanted.every_months, wanted.last_on or today,
        begins_at=told.begins_at, location=told.location, convener=told.convener, chair=told.chair, recorder=told.recorder,
    )  # fmt: skip


def _columns(today: date) -> tuple[Column, ...]:
    return (
        Column("", tr("Compound"), _name_first, stretch=True),
        Column("", tr("Meeting"), lambda one: one.brand or kind_words()[one.kind]),
        Column("", tr("Rhythm"), lambda one: rhythm_words(one.every_months)),
        Column("", tr("Last met"), lambda one: one.last_on.isoformat() if one.last_on else "—"),
        Column("", tr("This period"), lambda one: rhythm_status(one, today)),
        Column("", tr("Suggested next"), lambda one: one.next_on.isoformat()),
    )


def _name_first(one: Rhythm) -> str:
    """`天方花园小区 天方社区`: what is cut where there is no room is not what tells them apart."""
    return " ".join(reversed(one.compound.split(" ", 1)))


def rhythm_status(one: Rhythm, today: date) -> Status:
    """Whether a compound has met in the months that count."""
    if one.planned_on:
        soon = one.planned_on <= rules.month_end(today)
        return Status(
            "ok" if one.met or soon else "warn", tr("planned {day}").format(day=one.planned_on.isoformat())
        )
    if one.met:
        return Status("ok", tr("met"))
    months = (
        tr("not met this month")
        if one.every_months == 1
        else tr("not met in {months} months").format(months=one.every_months)
    )
    return Status("bad", months)
