"""The agenda of a meeting beside the item that is open, and what can be done to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.features.consultation.desk import item_status
from desktop.features.consultation.records import Meeting
from desktop.ui.i18n import tr
from desktop.ui.layout import column, high, plain, row, rule, scrolled
from desktop.ui.lists import Entry, RecordList
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

LAST_SHOWN = 30
"""Units high: what became of the last resolutions scrolls beyond."""


class Agenda(QWidget):
    """What became of the last resolutions, above the items; `chose` gives the id of an item."""

    chose = Signal(object)
    moved, removed, mended, added = Signal(), Signal(), Signal(), Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._last = text("", wrap=True)
        said = column(
            look, text(tr("Last resolutions"), "caption"), self._last, None, gap=1.5, margins=(4, 2.5, 3, 0)
        )
        self._before = high(look, scrolled(plain(said)), LAST_SHOWN)
        self._items = RecordList(look)
        self._items.chose.connect(self.chose)
        buttons = (
            Button(look, tr("Move up"), "icon", "arrow-up", self.moved.emit),
            Button(look, tr("Take off the agenda"), "icon", "x", self.removed.emit),
            Button(look, tr("Mend the item"), "icon", "pencil", self.mended.emit),
            Button(look, tr("Add an item"), "icon", "plus", self.added.emit),
        )
        head = row(look, text(tr("Agenda"), "caption"), None, *buttons, gap=0, margins=(4, 1, 1, 1))
        self.setLayout(column(look, self._before, rule(), head, (self._items, 1), gap=0))

    def show_items(self, meeting: Meeting, chosen: int | None) -> None:
        """Renew the agenda; the chosen item stays chosen."""
        self._last.setText(meeting.draft.follow_up)
        self._before.setVisible(bool(meeting.draft.follow_up))
        entries = [
            Entry(
                item.id or 0,
                f"{number}  {item.subject}",
                item.source,
                item_status(item, is_open=item.id == chosen),
            )
            for number, item in enumerate(meeting.items, 1)
        ]
        self._items.show_entries(entries, chosen)
