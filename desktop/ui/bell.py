"""The bell: how much is overdue or due soon, and what; it rings for nobody and stops no work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from desktop.ui.i18n import tr
from desktop.ui.painted import MIDDLE, fill, width_of, write
from desktop.ui.theme import Look
from desktop.ui.words import Button

if TYPE_CHECKING:  # the window stands before these are loaded
    from desktop.core.feature import Due
    from desktop.ui.lists import Entry

SHOWN = 12
HIGH = 4.5
MOST = 99


def due_title(one: Due) -> str:
    """What is to be done, in words."""
    words = {
        "notify": tr("Notice to be sent: {paper}"),
        "accept": tr("Handed in, to be looked at: {paper}"),
        "hold": tr("Day passed, neither held nor called off: {paper}"),
        "publish": tr("Results to be put up: {paper}"),
        "milestone": tr("Milestone of {paper}"),
        "take_down": tr("Take down: {paper}"),
        "withdraw": tr("Withdraw, the meeting was called off or moved: {paper}"),
        "term": tr("Term runs out: {body}"),
        "sign": tr("Waits for signatures: {paper}"),
        "escalate": tr("Five days unsigned, tell the street: {paper}"),
        "agreement_over": tr("Agreement ended, to be changed and sent again: {paper}"),
        "agreement_over_unpaid": tr("Approved, not paid when the agreement ended on {day}: {paper}"),
        "ratify": tr("Emergency to be approved afterwards: {paper}"),
        "disclose": tr("Disclosure of common income is due: {paper}"),
        "question": tr("Asked about the disclosure, not answered: {paper}"),
        "arrears": tr("To be received on a contract: {paper}"),
        "arrears_ended": tr("Contract over and not paid up: {paper}"),
    }
    return words.get(one.act, "{paper}").format(paper=one.title, body=one.title, day=one.day)


class Bell(Button):
    """`opened` gives the key of what was chosen, `all_asked` wants the whole list."""

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "icon", "bell", self._show_menu)
        self._look = look
        self._due: tuple[Entry, ...] = ()
        self.offers = QMenu(self)
        self.show_due(())

    @property
    def count(self) -> int:
        return len(self._due)

    def show_due(self, due: Sequence[Entry]) -> None:
        """What is overdue or due soon, the most urgent first."""
        self._due = tuple(due)
        words = tr("Due within three days or overdue: {count}").format(count=len(due))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fill_menu()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._due:
            return
        look, words = self._look, str(min(len(self._due), MOST))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = max(look.u(HIGH), width_of(words, look.font("caption", bold=True)) + look.u(1.5))
        box = QRectF(self.width() - wide - 1, 1, wide, look.u(HIGH))
        fill(painter, look, box, "ink.strong", HIGH / 2)
        write(painter, look, box, words, role="caption", token="surface.card", align=MIDDLE, bold=True)

    def _fill_menu(self) -> None:
        menu = self.offers
        menu.clear()
        if not self._due:
            menu.addAction(tr("Nothing is overdue or due within three days.")).setEnabled(False)
        for entry in self._due[:SHOWN]:
            stands = f"{entry.status.words}  " if entry.status else ""
            meta = f"（{entry.meta}）" if entry.meta else ""
            menu.addAction(f"{stands}{entry.title}{meta}", lambda key=entry.key: self.opened.emit(key))
        if len(self._due) > SHOWN:
            more = len(self._due) - SHOWN
            menu.addAction(tr("and {count} more").format(count=more)).setEnabled(False)
        menu.addSeparator()
        menu.addAction(tr("All tasks…"), self.all_asked.emit)

    def _show_menu(self) -> None:
        self.offers.popup(self.mapToGlobal(QPoint(0, self.height())))
