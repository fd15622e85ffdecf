"""The first page: what is due, which compounds have met this month and which have not, how the month stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.db import Changes
from desktop.core.feature import Due
from desktop.features.overview import queries
from desktop.features.overview.records import Meets, Standing
from desktop.ui.bell import due_title
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.front import FollowsScope
from desktop.ui.i18n import tr
from desktop.ui.layout import column, frame, plain, row
from desktop.ui.lists import Entry, RecordList
from desktop.ui.record import refill
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text

TOLD = (
    "meeting",
    "participant",
    "series",
    "meeting_rule",
    "item",
    "matter",
    "task",
    "answer",
    "place",
    "extension",
    "publication",
    "body",
)
HOUR = 3_600_000
"""Milliseconds: a window left open over midnight looks again."""


class OverviewPage(QWidget):
    """Stands for the part of the district that is looked at; everything on it leads to where it is done."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self.standing: Standing | None = None
        self._day, self._said = text("", "heading"), text("", "soft")
        self._tiles = column(look, gap=0)
        self.due = RecordList(look)
        self.due.setAccessibleName(tr("To be done"))
        self.due.chose.connect(lambda key: context.open(*key))
        self._due_count, self._meets_count = text("", "soft"), text("", "soft")
        self._shown = column(look, gap=0)
        self.meets: Table | None = None
        self._plan = Button(look, tr("Plan its meeting…"), "link", action=self.plan)
        head = row(look, self._day, self._said, None, gap=4)
        all_tasks = Button(look, tr("All tasks…"), "link", action=lambda: context.open("tasks", 0))
        left = self._card(tr("To be done"), self._due_count, all_tasks, self.due)
        right = self._card(tr("Meetings this month"), self._meets_count, self._plan, plain(self._shown))
        self.setLayout(column(
            look, head, plain(self._tiles), (plain(row(look, (left, 1), (right, 1), gap=3)), 1), gap=3,
            margins=(4, 3, 4, 3),
        ))  # fmt: skip
        context.runner.changed.connect(self._notice)
        context.seat.changed.connect(self.refresh)  # money is told to those who may see it
        FollowsScope(self, context.scope, self.refresh)
        self._clock = QTimer(self, interval=HOUR)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.refresh()

    def refresh(self) -> None:
        """Ask anew how things stand."""
        scope, today = self._context.scope.place, date.today()
        self._context.runner.read(
            self,
            lambda s: queries.standing(s, scope, today),
            lambda found: self._show(found) if scope == self._context.scope.place else None,
        )

    def plan(self) -> None:
        """Fill in the meeting of the compound that is chosen."""
        if (chosen := self.chosen()) is not None:
            self._context.open("plan_meeting", chosen.id)

    def chosen(self) -> Meets | None:
        """The compound that is chosen."""
        at = self.meets.currentIndex().row() if self.meets else -1
        return self.standing.meets[at] if self.standing and 0 <= at < len(self.standing.meets) else None

    def leave(self) -> None:
        """Nothing is typed here."""

    @property
    def unsaved(self) -> bool:
        return False

    @property
    def place(self) -> None:
        return None

    def return_to(self, _place: None) -> None:
        """There is one place only."""

    def _show(self, found: Standing) -> None:
        self.standing = found
        self._day.setText(
            QLocale(self._context.preferences.now.language).toString(
                _qday(found.today), tr("d MMMM yyyy, dddd")
            )
        )
        self._said.setText(_sentence(found))
        tiles = row(self._context.look, *((self._tile(*told), 1) for told in _tiles(found)), gap=3)
        refill(self._tiles, plain(tiles))
        self.due.show_entries([_entry(one, found.today) for one in found.due])
        self._due_count.setText(tr("{count} in all, the most urgent first").format(count=len(found.due)))
        words = tr("{met} of {all} compounds have met")
        self._meets_count.setText(
            words.format(met=sum(one.standing == "met" for one in found.meets), all=found.expected)
        )
        self.meets = Table(self._context.look, fixed_rows(_columns(), found.meets), flush=True)
        self.meets.setAccessibleName(tr("Meetings this month"))
        self.meets.doubleClicked.connect(lambda _index: self.plan())
        refill(self._shown, self.meets)
        self._plan.setEnabled(bool(found.meets))
        if found.meets:
            self.meets.selectRow(0)

    def _card(self, title: str, count: QWidget, link: QWidget, shown: QWidget) -> QFrame:
        look = self._context.look
        head = row(look, text(title, "heading"), count, None, link, gap=2, margins=(4, 2, 4, 1))
        return frame("card", column(look, head, (shown, 1), gap=0, margins=(0, 0, 0, 1)))

    def _tile(self, title: str, figure: str, more: str) -> QFrame:
        look = self._context.look
        line = row(look, text(figure, "figure"), text(more, "soft"), None, gap=2)
        return frame("card", column(look, text(title, "caption"), line, gap=0.5, margins=(4, 2, 4, 2)))

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*TOLD):
            self.refresh()


def _sentence(found: Standing) -> str:
    if not found.meets:
        return tr("Nothing is recorded yet. Import the organisation to begin.")
    parts: list[str] = []
    if found.overdue:
        parts.append(tr("{count} overdue").format(count=found.overdue))
    if today := sum(one.day == found.today for one in found.due):
        parts.append(tr("{count} due today").format(count=today))
    if found.unmet:
        parts.append(tr("{count} due to meet").format(count=found.unmet))
    return tr("; ").join(parts) or tr(
        "Nothing is overdue, and every compound that was to meet this month has met or is about to."
    )


def _tiles(found: Standing) -> tuple[tuple[str, str, str], ...]:
    met = sum(one.standing == "met" for one in found.meets)
    planned = sum(one.standing == "planned" for one in found.meets)
    return (
        (
            tr("Compounds that met this month"), f"{met}/{found.expected}",
            tr("{planned} planned, {unmet} not yet").format(planned=planned, unmet=found.unmet),
        ),
        (
            tr("Items concluded this month"), f"{found.decided}/{found.discussed}",
            tr("{count} matters under way").format(count=found.open_matters),
        ),
        (
            tr("Overdue"), str(found.overdue),
            tr("{count} more due within three days").format(count=found.soon),
        ),
        (
            tr("Residents satisfied this month"), _share(found.glad, found.reached),
            tr("of {count} reached").format(count=found.reached),
        ),
    )  # fmt: skip


def _qday(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _share(some: int, whole: int) -> str:
    return f"{some / whole:.0%}" if whole else "—"


def _entry(one: Due, today: date) -> Entry:
    return Entry((one.feature, one.id), due_title(one), one.meta, _deadline(one.day, today))


def _deadline(day: date, today: date) -> Status:
    left = (day - today).days
    if left < 0:
        return Status("bad", tr("{days} days overdue").format(days=-left))
    return Status("warn", tr("{days} days left").format(days=left) if left else tr("due today"))


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Compound"), lambda one: one.name, stretch=True),
        Column("", tr("Day"), lambda one: one.day.isoformat() if one.day else "—"),
        Column("", tr("Standing"), _stands),
    )


def _stands(one: Meets) -> Status:
    return {
        "met": Status("ok", tr("met")),
        "planned": Status("info", tr("planned")),
        "unmet": Status("bad", tr("not met this month")),
        "not_due": Status("idle", tr("not due this month")),
    }[one.standing]
