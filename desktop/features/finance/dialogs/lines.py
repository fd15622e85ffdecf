"""The lines of a voucher, as many as it takes: what each stands on, what for, and what is debited or credited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop.core.errors import AppError
from desktop.core.money import Money, parse_money
from desktop.features.finance.records import LineDraft
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box, Line
from desktop.ui.layout import column, plain, row
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

LEAST = 2
"""So many lines a voucher has at least."""

SHARES = (3, 3, 2, 2)
"""How the fields of a line share its width."""

Ground = tuple[str, int]
"""What a line stands on: `account` or `subject`, and its id."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The fields of one line."""

    ground: QComboBox
    text: QLineEdit
    debit: QLineEdit
    credit: QLineEdit
    drop: Button

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return self.ground, self.text, self.debit, self.credit

    def said(self) -> list[str]:
        return [self.ground.currentText(), self.text.text(), self.debit.text(), self.credit.text()]


class VoucherLines(QWidget):
    """Lines below each other with their sums; whoever types the last but one sees what is still missing."""

    changed = Signal()
    grew = Signal()
    """There are more lines, or fewer."""

    def __init__(self, look: Look, grounds: Sequence[tuple[Ground, str]]) -> None:
        super().__init__()
        self._look, self._grounds = look, grounds
        self._lines: list[Boxes] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.u(1.5))
        for at, share in enumerate(SHARES):
            self._grid.setColumnStretch(at, share)
        for at, words in enumerate(_names()):
            self._grid.addWidget(text(words, "caption"), 0, at)
        self._sums = text("", "soft", wrap=True)
        more = Button(look, tr("Another line"), "main", "plus", self.add)
        self.setLayout(column(look, plain(self._grid), row(look, more, (self._sums, 1), gap=3), gap=2))

    def write(self, lines: Sequence[LineDraft]) -> None:
        """Show these lines, and empty ones up to the fewest a voucher has."""
        self._clear()
        for line in (*lines, *[LineDraft()] * (LEAST - len(lines))):
            boxes = self._add()
            boxes.ground.setCurrentIndex(self._at(line))
            boxes.text.setText(line.text)
            for box, amount in ((boxes.debit, line.debit), (boxes.credit, line.credit)):
                box.setText("" if amount is None else str(amount))
        self._tell()

    def read(self) -> tuple[LineDraft, ...]:
        """The lines in which something stands; raises as `parse_money` does, at the field that cannot be read."""
        return tuple(self._line(boxes) for boxes in self._lines if any(boxes.said()))

    def said(self) -> list[list[str]]:
        """What stands in every field, as typed."""
        return [boxes.said() for boxes in self._lines]

    def say(self, said: Sequence[Sequence[str]]) -> None:
        """Type again what `said` told."""
        self.write([LineDraft()] * len(said))
        for boxes, (ground, words, debit, credit) in zip(self._lines, said, strict=False):
            boxes.ground.setCurrentIndex(boxes.ground.findText(ground))
            for box, typed in ((boxes.text, words), (boxes.debit, debit), (boxes.credit, credit)):
                box.setText(typed)

    def add(self) -> None:
        """One more line, that takes up what the others leave over."""
        boxes = self._add()
        if left := self._apart():
            (boxes.credit if left > 0 else boxes.debit).setText(str(Money(abs(left))))
        boxes.ground.setFocus()
        self._tell()

    def _at(self, line: LineDraft) -> int:
        """Where what a line stands on is offered."""
        ground = ("account", line.account_id) if line.account_id else ("subject", line.subject_id)
        return next((at for at, (key, _) in enumerate(self._grounds) if key == ground), -1)

    def _add(self) -> Boxes:
        ground = Box()
        ground.setPlaceholderText(tr("Please choose"))
        ground.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        ground.setMinimumContentsLength(4)
        ground.addItems([words for _, words in self._grounds])
        ground.setCurrentIndex(-1)
        drop = Button(self._look, tr("Take this line out"), "icon", "x", lambda: self._drop(boxes))
        words, debit, credit = (Line(most=most) for most in (100, 40, 40))
        boxes = Boxes(ground, words, debit, credit, drop)
        self._lines.append(boxes)
        self._place()
        ground.currentIndexChanged.connect(self._tell)
        for box in (words, debit, credit):
            box.textChanged.connect(self._tell)
        return boxes

    def _drop(self, boxes: Boxes) -> None:
        self._lines.remove(boxes)
        _take_away(boxes)
        while len(self._lines) < LEAST:
            self._add()
        self._place()
        self._tell()

    def _clear(self) -> None:
        gone, self._lines = self._lines, []
        for boxes in gone:
            _take_away(boxes)

    def _place(self) -> None:
        """Every line in its row, called by its number for those who hear the screen."""
        names = _names()
        for at, boxes in enumerate(self._lines, 1):
            for where, (box, name) in enumerate(zip(boxes.fields, names, strict=True)):
                box.setAccessibleName(tr("{name}, line {number}").format(name=name, number=at))
                self._grid.addWidget(box, at, where)
            self._grid.addWidget(boxes.drop, at, len(names))
        self.grew.emit()

    def _tell(self, *_: object) -> None:
        sums = {side: Money(self._sum(side)) for side in ("debit", "credit")}
        apart = self._apart()
        words = tr("Debit {debit}, credit {credit}").format(**sums)
        if apart:
            words = tr("{sums}; {apart} apart").format(sums=words, apart=Money(abs(apart)))
        self._sums.setText(words)
        self.changed.emit()

    def _apart(self) -> int:
        """By how many fen the debits exceed the credits, as far as both can be read."""
        return self._sum("debit") - self._sum("credit")

    def _sum(self, side: str) -> int:
        return sum(_fen(getattr(boxes, side).text()) for boxes in self._lines)

    def _line(self, boxes: Boxes) -> LineDraft:
        line = LineDraft(text=boxes.text.text().strip())
        if boxes.ground.currentIndex() >= 0:
            kind, key = self._grounds[boxes.ground.currentIndex()][0]
            line = replace(line, **{f"{kind}_id": key})
        return replace(line, debit=_amount(boxes.debit), credit=_amount(boxes.credit))


def _names() -> tuple[str, ...]:
    return tr("Account or subject"), tr("What for, in words"), tr("Debit"), tr("Credit")


def _take_away(boxes: Boxes) -> None:
    for widget in (*boxes.fields, boxes.drop):
        widget.hide()
        widget.deleteLater()


def _amount(box: QLineEdit) -> Money | None:
    """What a field holds; the field that cannot be read is where one goes on."""
    if not box.text().strip():
        return None
    try:
        return parse_money(box.text())
    except AppError:
        box.setFocus()
        box.selectAll()
        raise


def _fen(typed: str) -> int:
    try:
        return parse_money(typed).fen if typed.strip() else 0
    except AppError:  # said beside the lines once they are saved
        return 0
