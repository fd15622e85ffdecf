"""Who of those present was not there for one item: late, gone already, or standing aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.features.consultation.desk.words import absence_words
from desktop.features.consultation.records import ParticipantDraft
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row
from desktop.ui.record import refill
from desktop.ui.theme import Look
from desktop.ui.words import Button, text


class AbsenceList(QWidget):
    """Those who were not there for the item, each with why; a menu adds one, a cross takes one back."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[ParticipantDraft, ...] = ()
        self._away: dict[int, str] = {}
        self._lines = column(look, gap=0)
        self._menu = QMenu(self)
        self.add = Button(look, tr("Not here…"), "link", action=self.offer)
        self.setLayout(column(look, self.add, self._lines, gap=0))

    def show_people(self, people: Sequence[ParticipantDraft]) -> None:
        """Whom the menu offers: everybody who came, observers too."""
        if people != self._people:
            self._people = tuple(people)
            self._fill()

    def write(self, absences: tuple[tuple[int, str], ...]) -> None:
        self._away = dict(absences)
        self._fill()

    def read(self) -> tuple[tuple[int, str], ...]:
        return tuple(sorted(self._away.items()))

    def mark(self, participant: int, reason: str) -> None:
        """Note why somebody is not there for the item; without a reason they are there again."""
        if reason:
            self._away[participant] = reason
        else:
            self._away.pop(participant, None)
        self._fill()
        self.changed.emit()

    def offer(self) -> QMenu:
        """Show who may be marked, and why."""
        self._menu.clear()
        for person in self._people:
            if person.id is None or person.id in self._away:
                continue
            below = self._menu.addMenu(f"{person.name}  {person.unit}")
            for reason, words in absence_words().items():
                below.addAction(words, lambda who=person.id, why=reason: self.mark(who, why))
        self._menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))
        return self._menu

    def _fill(self) -> None:
        names = {person.id: person.name for person in self._people}
        refill(
            self._lines,
            *(self._line(who, names[who], why) for who, why in self._away.items() if who in names),
        )
        self.add.setVisible(bool(self._people))

    def _line(self, who: int, name: str, why: str) -> QWidget:
        words = f"{name}：{absence_words()[why]}"
        back = Button(
            self._look, tr("{name} was there").format(name=name), "icon", "x", lambda: self.mark(who, "")
        )
        return plain(row(self._look, (text(words, "caption", wrap=True), 1), back, gap=1))
