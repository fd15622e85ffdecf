"""What somebody else wrote into the same place meanwhile, until it is chosen what stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.desk.words import value_words
from desktop.features.consultation.records import Twofold
from desktop.ui.chip import SIGNS
from desktop.ui.context import Context
from desktop.ui.form import Form
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, frame, row
from desktop.ui.record import refill
from desktop.ui.words import Button, Picture, text


class ClashNote(QWidget):
    """One note per field, for each record on its own.

    Of running text both texts stand in the field, and in the record; whoever opens it may choose. Of any other field
    what was typed here stands until the other is taken; the other's words are kept beside the database meanwhile,
    under the `kind` of the record: a killed process costs nobody's.
    """

    def __init__(self, context: Context, form: Form, kind: str) -> None:
        super().__init__()
        self._look, self._form, self._typed, self._kind = context.look, form, context.typed, kind
        look = context.look
        self._open: dict[int, dict[str, Any]] = {}
        self._record = 0
        self._twofold: dict[str, list[Twofold]] = {}
        self._notes = column(look, gap=1)
        self.setLayout(self._notes)
        self.setVisible(False)
        form.edited.connect(self._look_again)

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
        self._twofold = self._found()
        open_ones = self._open.get(self._record, {})
        notes = [self._two(key, place) for key, places in self._twofold.items() for place in places]
        refill(self._notes, *notes, *(self._one(key, value) for key, value in open_ones.items()))
        self.setVisible(bool(open_ones or notes))

    def _look_again(self) -> None:
        """Somebody chose by hand, or changed one of the two."""
        if self._found() != self._twofold:
            self.show_record(self._record)

    def _found(self) -> dict[str, list[Twofold]]:
        """Where two texts stand, by field."""
        said = self._form.understood()
        running = (key for key in rules.RUNNING if key in self._form.rows)
        return {key: places for key in running if (places := rules.twofold(getattr(said, key)))}

    def _keep(self, record: int) -> None:
        """Keep what is still to be chosen of; only words can be lost."""
        words = {key: value for key, value in self._open[record].items() if isinstance(value, str)}
        if words:
            self._typed.keep(self._key(record), tr("Written elsewhere at the same time"), words)
        else:
            self._typed.forget(self._key(record))

    def _key(self, record: int) -> str:
        return f"clash|{self._kind}|{record}"

    def _two(self, key: str, place: Twofold) -> QWidget:
        words = tr(
            "“{field}”: somebody else wrote in the same place ({told}): “{words}”. The later text did not replace it; both are kept in the record, until somebody chooses or makes one of both."
        )
        said = words.format(field=self._form.label(key), told=place.told, words=place.other or "—")
        ways = {
            "mine": tr("Without the other text"),
            "both": tr("Keep both"),
            "other": tr("Take the other text"),
        }
        return self._framed(said, (
            Button(self._look, label, action=lambda way=way: self._settle(key, way)) for way, label in ways.items()
        ))  # fmt: skip

    def _one(self, key: str, other: Any) -> QWidget:
        words = tr(
            "“{field}” was changed elsewhere in the meantime and said there: “{words}”. What you typed stands."
        )
        said = words.format(field=self._form.label(key), words=value_words(other))
        mine = Button(self._look, tr("Keep mine"), action=lambda: self._choose(key))
        theirs = Button(self._look, tr("Take the other"), action=lambda: self._choose(key, other))
        return self._framed(said, iter((mine, theirs)))

    def _framed(self, said: str, buttons: Iterator[QPushButton]) -> QWidget:
        look = self._look
        told = row(
            look, (Picture(look, SIGNS["warn"], "warn.ink"), 0, TOP), (text(said, "warn", wrap=True), 1)
        )
        return frame(
            "note-warn", column(look, told, row(look, None, *buttons), gap=1.5, margins=(3, 2, 3, 2))
        )

    def _settle(self, key: str, way: str) -> None:
        """Let one of two stand, or both, everywhere in a field."""
        self._form.put(key, rules.chosen(getattr(self._form.understood(), key), way))

    def _choose(self, key: str, *value: Any) -> None:
        self._open[self._record].pop(key)
        self._keep(self._record)
        for taken in value:
            self._form.put(key, taken)
        self.show_record(self._record)
