"""What somebody else wrote into the same field meanwhile, until it is chosen what stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.ui.chip import SIGNS
from desktop.ui.context import Context
from desktop.ui.form import Form
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, frame, row
from desktop.ui.record import refill
from desktop.ui.words import Button, Picture, text

RUNNING = ("discussion", "text", "briefing")
"""Fields of running text, in which both may stand."""


class ClashNote(QWidget):
    """One note per field, for each record on its own: what was typed here stands until the other is taken.

    Until then the other's words are kept beside the database, too, under the `kind` of the record: a killed
    process costs nobody's.
    """

    def __init__(self, context: Context, form: Form, kind: str) -> None:
        super().__init__()
        self._look, self._form, self._typed, self._kind = context.look, form, context.typed, kind
        look = context.look
        self._open: dict[int, dict[str, Any]] = {}
        self._record = 0
        self._notes = column(look, gap=1)
        self.setLayout(self._notes)
        self.setVisible(False)

    def note(self, stored: Any, keys: tuple[str, ...]) -> None:
        """Remember what another stored in the fields both have changed."""
        found = self._open.setdefault(stored.id, {})
        found.update({key: getattr(stored, key) for key in keys if key in self._form.rows})
        self._keep(stored.id)
        self.show_record(stored.id)

    def show_record(self, record: int | None) -> None:
        self._record = record or 0
        if self._record not in self._open and (words := self._typed.find(self._key(self._record))):
            self._open[self._record] = dict(words.said)
        open_ones = self._open.get(self._record, {})
        refill(self._notes, *(self._one(key, value) for key, value in open_ones.items()))
        self.setVisible(bool(open_ones))

    def _keep(self, record: int) -> None:
        """Keep what is still to be chosen of; only words can be lost."""
        words = {key: value for key, value in self._open[record].items() if isinstance(value, str)}
        if words:
            self._typed.keep(self._key(record), tr("Written elsewhere at the same time"), words)
        else:
            self._typed.forget(self._key(record))

    def _key(self, record: int) -> str:
        return f"clash|{self._kind}|{record}"

    def _one(self, key: str, other: Any) -> QWidget:
        words = tr(
            "“{field}” was changed elsewhere in the meantime and said there: “{words}”. What you typed stands."
        )
        said = words.format(field=self._form.label(key), words=_said(other))
        look = self._look
        buttons = [Button(look, tr("Keep mine"), action=lambda: self._choose(key))]
        if key in RUNNING:
            buttons.append(Button(look, tr("Keep both"), action=lambda: self._add(key, other)))
        buttons.append(Button(look, tr("Take the other"), action=lambda: self._choose(key, other)))
        told = row(
            look, (Picture(look, SIGNS["warn"], "warn.ink"), 0, TOP), (text(said, "warn", wrap=True), 1)
        )
        return frame(
            "note-warn", column(look, told, row(look, None, *buttons), gap=1.5, margins=(3, 2, 3, 2))
        )

    def _add(self, key: str, other: str) -> None:
        mine = getattr(self._form.understood(), key)
        self._choose(key, f"{mine}\n{other}".strip())

    def _choose(self, key: str, *value: Any) -> None:
        self._open[self._record].pop(key)
        self._keep(self._record)
        for taken in value:
            self._form.put(key, taken)
        self.show_record(self._record)


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return tr("{count} names").format(count=len(value))
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return value.isoformat() if isinstance(value, date) else "—" if value in (None, "") else str(value)
