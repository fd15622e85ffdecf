"""The agenda of a meeting beside the item that is open, and what can be done to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.desk import follow_status, item_origin, item_status
from desktop.features.consultation.records import FollowUp, Meeting
from desktop.ui.i18n import tr
from desktop.ui.layout import column, high, low, plain, row, rule, scrolled
from desktop.ui.lists import ROW, Entry, RecordList
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

LAST_SHOWN, TYPED_SHOWN = 2, 15
"""So many of the last resolutions are in sight, and so many units of what was typed of them; the rest scrolls."""


BRIEFING = 0
"""Stands for what the meeting is told before its items, where else the id of an item stands."""


class Few(RecordList):
    """A list as high as its rows, as long as they are few."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rows = min(self.model().rowCount(), LAST_SHOWN)
        return QSize(super().sizeHint().width(), self._look.u(ROW * rows))


class LastResolutions(QWidget):
    """What became of what earlier meetings resolved, told by its tasks, and what was typed where there are none."""

    def __init__(self, look: Look, go: Callable[[int], object]) -> None:
        super().__init__()
        self._go, self._matters = go, dict[int, int]()
        self._tasks = Few(look)
        self._tasks.setAccessibleName(tr("Last resolutions"))
        self._tasks.setCursor(Qt.CursorShape.PointingHandCursor)
        for chosen in (self._tasks.clicked, self._tasks.activated):
            chosen.connect(self._open)
        self._typed = text("", wrap=True)
        self._note = high(
            look, scrolled(plain(column(look, self._typed, None, margins=(4, 0, 3, 1)))), TYPED_SHOWN
        )
        head = row(look, text(tr("Last resolutions"), "caption"), margins=(4, 2, 3, 1))
        self.setLayout(column(look, head, self._tasks, self._note, gap=0))

    def show_last(self, meeting: Meeting) -> None:
        last = meeting.last
        self._matters = {told.task_id: told.matter_id for told in last}
        self._tasks.show_entries([_followed(told, meeting) for told in last])
        self._tasks.updateGeometry()
        self._tasks.setVisible(bool(last))
        self._typed.setText(meeting.draft.follow_up)
        self._note.setVisible(bool(meeting.draft.follow_up))
        self.setVisible(bool(last or meeting.draft.follow_up))

    def _open(self, index: QModelIndex) -> None:
        task = index.data(Qt.ItemDataRole.UserRole).key
        self._go(self._matters[task])


def _followed(told: FollowUp, meeting: Meeting) -> Entry:
    day = meeting.as_of or told.deadline
    until = tr("until {month}-{day}").format(month=told.deadline.month, day=told.deadline.day)
    far = f"{told.percent}%  " if told.percent and not told.done_on else ""
    meta = far + told.number if told.done_on or told.overdue(day) else f"{told.number}  {until}"
    status = follow_status(told, day)
    return Entry(told.task_id, told.subject, meta, status)


class Agenda(QWidget):
    """What became of the last resolutions, above the items; `chose` gives the id of an item."""

    chose = Signal(object)
    moved, removed, mended, added = Signal(), Signal(), Signal(), Signal()

    def __init__(self, look: Look, go: Callable[[int], object]) -> None:
        super().__init__()
        self._last = LastResolutions(look, go)
        self._items, self._chosen = RecordList(look), -1
        self._items.chose.connect(self.chose)
        buttons = (
            Button(look, tr("Move up"), "icon", "arrow-up", self.moved.emit),
            Button(look, tr("Take off the agenda"), "icon", "x", self.removed.emit),
            Button(look, tr("Mend the item"), "icon", "pencil", self.mended.emit),
            Button(look, tr("Add an item"), "icon", "plus", self.added.emit),
        )
        head = row(look, text(tr("Agenda"), "caption"), None, *buttons, gap=0, margins=(4, 1, 1, 1))
        self.setLayout(column(look, self._last, rule(), head, (low(look, self._items), 1), gap=0))

    def show_items(self, meeting: Meeting, chosen: int | None) -> None:
        """Renew the agenda; the chosen item stays chosen."""
        self._last.show_last(meeting)
        first = meeting.draft.briefing.partition("\n")[0]
        entries = [Entry(BRIEFING, tr("Briefing"), first or tr("optional"))]
        entries += [
            Entry(
                item.id or 0,
                f"{number}  {item.subject}",
                item_origin(meeting, item),
                item_status(item, is_open=item.id == chosen, counts=rules.counts(meeting)),
            )
            for number, item in enumerate(meeting.items, 1)
        ]
        self._items.show_entries(entries, chosen)
        if chosen is not None and chosen != self._chosen:  # else it stays where one scrolled to
            self._items.scrollTo(self._items.currentIndex())
            self._chosen = chosen
