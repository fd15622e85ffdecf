"""One field of a form: how it is shown, read back and noticed, with its label above and what is wrong below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from desktop.ui.day import DayLine
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, plain, row
from desktop.ui.theme import Look
from desktop.ui.words import Picture, text


@dataclass(frozen=True, slots=True)
class Field:
    """How one attribute of a draft is shown, read back and noticed.

    `read` may raise `RuleBroken` for what cannot be understood; `raw` is what stands there as typed.
    """

    key: str
    label: str
    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    raw: Callable[[], object]
    edited: SignalInstance
    optional: bool = False
    hint: str = ""
    bare: bool = field(default=False)
    secret: bool = False
    """What is typed is shown as dots, never counts as typed words to be kept, and goes when it is refused."""


class FormRow(QWidget):
    """One field: label above; below it the hint, or in its place what is wrong."""

    def __init__(self, look: Look, spec: Field) -> None:
        super().__init__()
        self._spec, self.wrong, self._cut = spec, False, ""
        self._label = label = QLabel()
        self.rename(spec.label)
        label.setProperty("text-role", "label")
        label.setBuddy(spec.widget)
        spec.widget.setObjectName(spec.key)
        if isinstance(spec.widget, DayLine):
            spec.widget.dress(look)
        self._note = text(spec.hint, "caption", wrap=True)
        self._note.setObjectName(f"{spec.key}-note")
        self._sign = Picture(look, "alert-circle", "bad.ink", 4)
        self._below = plain(row(look, (self._sign, 0, TOP), (self._note, 1), gap=1))
        parts = [spec.widget, self._below] if spec.bare else [label, spec.widget, self._below]
        self.setLayout(column(look, *parts, gap=0.75))
        self.explain("")
        spec.edited.connect(self._forgive)
        if isinstance(spec.widget, QLineEdit):
            queued = Qt.ConnectionType.QueuedConnection  # after what did fit in was heard of
            spec.widget.inputRejected.connect(self._tell_limit, queued)

    def rename(self, words: str) -> None:
        """Call the field something else: what a text is asked for may depend on another field."""
        self._label.setText(tr("{label} (optional)").format(label=words) if self._spec.optional else words)
        self._spec.widget.setAccessibleName(words)

    def may_be_empty(self) -> None:
        """Say so inside the field, where there is no room beside its label."""
        typed = inner(self._spec.widget)
        if isinstance(typed, QLineEdit):
            typed.setPlaceholderText(tr("optional"))

    def explain(self, wrong: str) -> None:
        """Say what is wrong, or with an empty sentence that all is well, but for what did not fit in."""
        self.wrong = bool(wrong)
        said = wrong or self._cut
        self._note.setText(said or self._spec.hint)
        self._note.setProperty("text-role", "error" if said else "caption")
        self._sign.setVisible(bool(said))
        self._below.setVisible(bool(said or self._spec.hint))
        self._spec.widget.setProperty("wrong", "true" if said else "false")
        self._spec.widget.setAccessibleDescription(said)
        for widget in (self._note, self._spec.widget):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _tell_limit(self) -> None:
        """More was typed or pasted than stands in the field: what is cut off is not lost without a word."""
        most = self._spec.widget.property("maxLength")
        words = tr("Only {most} characters fit in here; what came after them was left out.")
        self._cut = words.format(most=most)
        self.explain("")

    def _forgive(self, *_: object) -> None:
        """What was wrong is being mended: the sentence goes with the first letter."""
        if self.wrong or self._cut:
            self._cut = ""
            self.explain("")


def inner(widget: QWidget) -> QObject:
    """Where the keyboard is when a field is typed into."""
    typed = widget.lineEdit() if isinstance(widget, QComboBox) else None
    return typed or widget
