"""Votes by name: who of those present is for it, against it or abstains, by mouse or by one key each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.features.consultation.desk.words import choice_words
from desktop.features.consultation.records import CHOICES, ParticipantDraft
from desktop.ui.i18n import tr
from desktop.ui.painted import MIDDLE, Painted, fill, width_of, write
from desktop.ui.theme import Look

COLUMNS, LINE, PAD = 2, 8, 2
KEYS = {Qt.Key.Key_1: "for", Qt.Key.Key_2: "against", Qt.Key.Key_3: "abstain"}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
LEAPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
STATES = {"for": "ok", "against": "bad", "abstain": "idle"}


class BallotSheet(Painted):
    """The voters in two columns, each with three choices.

    1, 2, 3 choose and go on to the next, arrows move, A lets all be in favour, Delete takes a choice back. What
    was noted of somebody who is not there any more is kept aside, should they come back.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Votes by name"))
        self._voters: tuple[ParticipantDraft, ...] = ()
        self._cast: dict[int, str] = {}
        self._here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_voters(self, voters: Sequence[ParticipantDraft]) -> None:
        self._voters = tuple(voters)
        self._here = min(self._here, max(len(voters) - 1, 0))
        self._tell()

    def write(self, ballots: tuple[tuple[int, str], ...]) -> None:
        self._cast = dict(ballots)
        self._tell()

    def read(self) -> tuple[tuple[int, str], ...]:
        """The choices of those who are there, by the id of the participant."""
        there = {voter.id for voter in self._voters}
        return tuple(sorted(mark for mark in self._cast.items() if mark[0] in there))

    def raw(self) -> tuple[tuple[int, str], ...]:
        """All that was noted, of those too who are not there any more."""
        return tuple(sorted(self._cast.items()))

    def all_in_favour(self) -> None:
        self._cast |= {voter.id: "for" for voter in self._voters if voter.id is not None}
        self._told()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, rows = Qt.Key(event.key()), self._rows
        if key in KEYS:
            self._choose(self._here, KEYS[key])
            self._go(1)
        elif key in STEPS or key in LEAPS:
            self._go(STEPS.get(key, 0) + LEAPS.get(key, 0) * rows)
        elif key == Qt.Key.Key_A:
            self.all_in_favour()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(self._here, "")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at in range(len(self._voters)):
            if self._cell(at).contains(event.position()):
                self._go(at - self._here)
                for choice, box in self._marks(at):
                    if box.contains(event.position()):
                        self._choose(at, choice)

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(60 * COLUMNS), self.look.u(LINE * self._rows))

    def paintEvent(self, _event: object) -> None:
        painter = self.brush()
        for at in range(len(self._voters)):
            self._paint(painter, at)

    @property
    def _rows(self) -> int:
        return max((len(self._voters) + COLUMNS - 1) // COLUMNS, 1)

    def _cell(self, at: int) -> QRectF:
        wide, high = self.width() / COLUMNS, self.look.u(LINE)
        return QRectF(at // self._rows * wide, at % self._rows * high, wide - self.look.u(PAD), high)

    def _marks(self, at: int) -> list[tuple[str, QRectF]]:
        """Where each choice of a voter stands, from the right edge of the cell."""
        cell, marks, right = self._cell(at), list[tuple[str, QRectF]](), self._cell(at).right()
        for choice in reversed(CHOICES):
            wide = width_of(choice_words()[choice], self.look.font("caption")) + self.look.u(2 * PAD)
            right -= wide
            marks.append(
                (choice, QRectF(right, cell.y() + self.look.u(1), wide, cell.height() - self.look.u(2)))
            )
        return marks

    def _paint(self, painter: QPainter, at: int) -> None:
        look, voter, cell, marks = self.look, self._voters[at], self._cell(at), self._marks(at)
        cast = self._cast.get(voter.id or 0, "")
        name = QRectF(cell.topLeft() + QPointF(look.u(1), 0), QPointF(marks[-1][1].left(), cell.bottom()))
        write(painter, look, name, voter.name, token="ink.strong", bold=bool(cast))
        for choice, box in marks:
            if chosen := choice == cast:
                fill(painter, look, box, f"{STATES[choice]}.fill", 1)
            token = f"{STATES[choice]}.ink" if chosen else "ink.soft"
            write(
                painter,
                look,
                box,
                choice_words()[choice],
                role="caption",
                token=token,
                align=MIDDLE,
                bold=chosen,
            )
        if self.hasFocus() and at == self._here:
            painter.setPen(QPen(look.colour("line.focus"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), look.u(1), look.u(1))

    def _choose(self, at: int, choice: str) -> None:
        if at < len(self._voters) and (who := self._voters[at].id) is not None:
            if choice:
                self._cast[who] = choice
            else:
                self._cast.pop(who, None)
            self._told()

    def _go(self, by: int) -> None:
        self._here = min(max(self._here + by, 0), max(len(self._voters) - 1, 0))
        self._tell()

    def _told(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Say aloud who is asked and what is noted of them."""
        if self._voters:
            voter = self._voters[self._here]
            cast = choice_words().get(self._cast.get(voter.id or 0, ""), tr("not noted yet"))
            self.setAccessibleDescription(f"{voter.name}：{cast}")
        self._redress()
