"""Who of those present was not there for one item: late, gone already, or standing aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.desk.words import absence_words, hour_words
from desktop.features.consultation.records import Away, ParticipantDraft
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
        self._begins_at: time | None = None
        self._away: dict[int, Away] = {}
        self._lines = column(look, gap=0)
        self._menu = QMenu(self)
        self.add = Button(look, tr("Not here…"), "link", action=self.offer)
        self.setLayout(column(look, self.add, self._lines, gap=0))

    def show_people(self, people: Sequence[ParticipantDraft], begins_at: time | None = None) -> None:
        """Whom the menu offers: everybody who came to a meeting that began then, observers too."""
        if (tuple(people), begins_at) != (self._people, self._begins_at):
            self._people, self._begins_at = tuple(people), begins_at
            self._fill()

    def write(self, absences: tuple[Away, ...]) -> None:
        self._away = {one.participant_id: one for one in absences}
        self._fill()

    def read(self) -> tuple[Away, ...]:
        return tuple(sorted(self._away.values()))

    def mark(self, participant: int, reason: str, heads: int | None = None) -> None:
        """Note why somebody, or so many of a group, are not there for the item; without a reason they are there again."""
        if reason:
            self._away[participant] = Away(participant, reason, heads)
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
                self._offer_reason(below, person, reason, words)
        self._menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))
        return self._menu

    def _offer_reason(self, menu: QMenu, person: ParticipantDraft, reason: str, words: str) -> None:
        """One reason for a person; for a group known by number, of how many of them."""
        who = person.id or 0
        if person.heads is None or person.there == 1:
            menu.addAction(words, lambda: self.mark(who, reason))
            return
        below = menu.addMenu(words)
        below.addAction(tr("all of them"), lambda: self.mark(who, reason))
        for heads in range(1, person.there):
            below.addAction(str(heads), lambda heads=heads: self.mark(who, reason, heads))

    def _fill(self) -> None:
        known = {person.id: person for person in self._people}
        lines = ((known[who], away) for who, away in self._away.items() if who in known)
        hours = ((one, rules.came_and_left(self._begins_at, one)[1]) for one in self._people)
        gone = ((one, left) for one, left in hours if left and one.id not in self._away)
        refill(
            self._lines,
            *(self._line(person, away) for person, away in lines),
            *(self._gone(one, left) for one, left in gone),
        )
        self.add.setVisible(bool(self._people))

    def _gone(self, person: ParticipantDraft, left: rules.Hour) -> QWidget:
        """Who is noted to have left the meeting, to be marked for this item in one click."""
        words = tr("{name} left at {time}").format(name=person.name, time=hour_words(left))
        ask = tr("{name} is not here for this item").format(name=person.name)
        note = Button(self._look, ask, "icon", "plus", lambda: self.mark(person.id or 0, "left"))
        return plain(row(self._look, (text(words, "caption", wrap=True), 1), note, gap=1))

    def _line(self, person: ParticipantDraft, away: Away) -> QWidget:
        name = person.name if person.heads is None else f"{person.unit}{away.heads or person.there}人"
        words = f"{name}：{absence_words()[away.reason]}"
        back = Button(
            self._look,
            tr("{name} was there").format(name=name),
            "icon",
            "x",
            lambda: self.mark(away.participant_id, ""),
        )
        return plain(row(self._look, (text(words, "caption", wrap=True), 1), back, gap=1))
