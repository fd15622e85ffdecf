"""What a leaver hands over, what still hangs on whoever leaves, and what is worth a look before the change counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.core.feature import Hit
from desktop.features.organisation.records import HANDED_OVER
from desktop.ui.form import Form
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row
from desktop.ui.messages import inline_message
from desktop.ui.record import refill
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

FEW = 3
"""So many things are ticked one by one."""

OPEN = "（未交接）"
"""Stands in the record behind what hung on a leaver and was not handed over."""


class Handover(QWidget):
    """The last step: things to tick, who saw to it, and the warnings with the tick that passes them."""

    def __init__(self, look: Look, form: Form) -> None:
        super().__init__()
        self._look, self._passed = look, form.rows["passed"]
        self.things = [QCheckBox(thing) for thing in HANDED_OVER]
        self.hanging: list[QCheckBox] = []
        self._again: set[str] = set()
        self._hung, self._warned = column(look, gap=1), column(look, gap=1)
        self.all = Button(look, tr("Tick all"), "link", action=self._tick_all)
        self._none = text(tr("Nothing else hangs on them in this program."), "soft", wrap=True)
        self._fine = text(tr("All is in order."), "soft")
        self.setLayout(column(
            look, text(tr("Handed over"), "heading"), row(look, *self.things, None, gap=5),
            row(look, (text(tr("What hangs on those who leave; tick what is handed over"), "label", wrap=True), 1), self.all),
            plain(self._hung), self._none, form.rows["witness"],
            text(tr("Worth a look"), "heading"), self._fine, plain(self._warned), self._passed, None,
            gap=2, margins=(6, 4, 6, 4),
        ))  # fmt: skip

    def show_hits(self, hits: Sequence[tuple[str, Hit]]) -> None:
        """One line to tick for each thing; ticks set before stay where the thing is still there."""
        ticked = {box.text() for box in self.hanging if box.isChecked()} | self._again
        lines = dict.fromkeys(_words(name, hit) for name, hit in hits)
        self.hanging = [QCheckBox(words) for words in lines]
        for box in self.hanging:
            box.setChecked(box.text() in ticked)
        self._again -= set(lines)  # from here on its own box tells
        refill(self._hung, *self.hanging)
        self._none.setVisible(not self.hanging)
        self.all.setVisible(len(self.hanging) > FEW)

    def said(self) -> list[str]:
        """What was ticked, to be taken up again."""
        return [box.text() for box in (*self.things, *self.hanging) if box.isChecked()]

    def say(self, said: Sequence[str]) -> None:
        self._again = set(said)
        for box in self.things:
            box.setChecked(box.text() in said)

    def _tick_all(self) -> None:
        for box in self.hanging:
            box.setChecked(True)

    def warn(self, sentences: Sequence[str]) -> None:
        refill(self._warned, *(inline_message(self._look, "warn", words) for words in sentences))
        self._fine.setVisible(not sentences)
        self._passed.setVisible(bool(sentences))

    def told(self) -> str:
        """One thing a line, as the record keeps it; what hung on a leaver is never left out."""
        kept = [box.text() for box in self.things if box.isChecked()]
        return "\n".join([*kept, *(box.text() + ("" if box.isChecked() else OPEN) for box in self.hanging)])


def _words(name: str, hit: Hit) -> str:
    return f"{name}：{hit.title}（{hit.meta}）" if hit.meta else f"{name}：{hit.title}"
