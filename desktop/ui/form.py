"""A form is a frozen draft on one side and declared fields on the other."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from desktop.core.errors import AppError, RuleBroken
from desktop.core.parse import parse_area, parse_clock, parse_day, parse_whole
from desktop.ui.day import DayLine
from desktop.ui.field import Field, FormRow, inner
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box, Line, Notes, reshape
from desktop.ui.layout import TOP, column, floating, plain, row
from desktop.ui.retyping import identity, type_in, typed_in
from desktop.ui.sentences import sentence
from desktop.ui.theme import Look
from desktop.ui.words import Segments, Ticks

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def line(key: str, label: str, *, optional: bool = False, hint: str = "", limit: int = 200) -> Field:
    box = Line(most=limit)

    def write(value: str) -> None:
        box.setText(value)
        box.setCursorPosition(0)

    return Field(
        key, label, box, lambda: box.text().strip(), write, box.text, box.textChanged, optional, hint
    )


def secret(key: str, label: str, *, hint: str = "", limit: int = 128) -> Field:
    """A password or PIN: a form tells nobody but its command what stands here."""
    box = QLineEdit(maxLength=limit, echoMode=QLineEdit.EchoMode.Password)
    return Field(key, label, box, box.text, box.setText, str, box.textChanged, hint=hint, secret=True)


def code(key: str, label: str, *, hint: str = "", limit: int = 80) -> Field:
    """A code from a paper: shown, to be compared with it, but like a secret kept nowhere and told to the command alone."""
    box = QLineEdit(maxLength=limit)
    return Field(key, label, box, box.text, box.setText, str, box.textChanged, hint=hint)


def parsed(
    key: str,
    label: str,
    parse: Callable[[str], Any],
    show: Callable[[Any], str],
    *, optional: bool = False, hint: str = "", box: QLineEdit | None = None,
) -> Field:  # fmt: skip
    """A line that holds a value, typed the way people type it; empty is None."""
    box = box or Line(most=40)
    read = lambda: parse(box.text()) if box.text().strip() else None  # noqa: E731
    write = lambda value: box.setText("" if value is None else show(value))  # noqa: E731
    return Field(key, label, box, read, write, box.text, box.textChanged, optional, hint)


def day(key: str, label: str, *, optional: bool = False, hint: str = "") -> Field:
    box = DayLine()
    return parsed(
        key, label, parse_day, lambda value: value.isoformat(), optional=optional, hint=hint, box=box
    )


def clock(key: str, label: str, *, optional: bool = False) -> Field:
    return parsed(key, label, parse_clock, lambda value: f"{value:%H:%M}", optional=optional)


def whole(key: str, label: str, *, optional: bool = False) -> Field:
    return parsed(key, label, parse_whole, str, optional=optional)


def area(key: str, label: str, *, optional: bool = False) -> Field:
    return parsed(key, label, parse_area, lambda value: f"{value:.2f}", optional=optional)


def notes(look: Look, key: str, label: str, *, lines: int = 2, optional: bool = False) -> Field:
    box = Notes(look, lines)
    read = lambda: box.toPlainText().strip()  # noqa: E731
    return Field(key, label, box, read, box.setPlainText, box.toPlainText, box.textChanged, optional)


def choice(key: str, label: str, options: Sequence[tuple[Any, str]], *, optional: bool = False) -> Field:
    """A choice; one that is left open reads as the empty word where it is among words, else as None."""
    box = Box()
    box.setPlaceholderText(tr("Please choose"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)
    for value, words in options:
        box.addItem(words, value)
    none = "" if any(isinstance(value, str) for value, _words in options) else None
    read = lambda: box.currentData() if box.currentIndex() >= 0 else none  # noqa: E731
    write = lambda value: box.setCurrentIndex(box.findData(value))  # noqa: E731
    return Field(key, label, box, read, write, box.currentIndex, box.currentIndexChanged, optional)


def suggested(key: str, label: str, offers: Sequence[str], *, optional: bool = False) -> Field:
    """A line with suggestions: anything may be typed."""
    box = Box(editable=True)
    offering = QCompleter(box.model(), box)  # offers in a list, and types nothing by itself
    box.setCompleter(offering)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)
    box.addItems(list(offers))
    read = lambda: box.currentText().strip()  # noqa: E731
    return Field(key, label, box, read, box.setEditText, box.currentText, box.editTextChanged, optional)


def check(key: str, label: str) -> Field:
    box = QCheckBox(label)
    return Field(key, label, box, box.isChecked, box.setChecked, box.isChecked, box.toggled, bare=True)


def one_of_few(look: Look, key: str, label: str, options: Mapping[str, str]) -> Field:
    """A choice with all its answers in sight; none is chosen at first. Its label is up to the page."""
    box = Segments(look, options)
    return Field(key, label, box, box.chosen, box.choose, box.chosen, box.changed, bare=True)


def some_of_few(
    look: Look, key: str, label: str, options: Mapping[str, str], *, optional: bool = False
) -> Field:
    """Several choices with all of them in sight, each with a tick; in their order as a tuple."""
    box = Ticks(look, options)
    return Field(key, label, box, box.ticked, box.tick, box.ticked, box.changed, optional=optional)


class Form(QObject):
    """Fields by key, their rows to be laid out, and the draft they were filled from."""

    edited = Signal()
    left = Signal()
    """A field whose content changed was left."""

    def __init__(self, look: Look, fields: Sequence[Field], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fields = {spec.key: spec for spec in fields}
        self.rows = {spec.key: FormRow(look, spec) for spec in fields}
        self._draft: Any = None
        self._loaded: dict[str, object] = {}
        self._unasked: set[str] = set()
        self._lines: dict[str, tuple[Sequence[str], QWidget]] = {}
        self._loading = False
        for spec in fields:
            spec.edited.connect(self._hear)
            inner(spec.widget).installEventFilter(self)

    def stacked(self, *lines: Sequence[str] | QWidget) -> QWidget:
        """The rows below each other; keys given together stand side by side, what is to be read stands between.

        Enter follows the eye.
        """
        laid = [key for keys in lines if not isinstance(keys, QWidget) for key in keys]
        order = [*(key for key in self._fields if key not in laid), *laid]
        self._fields = {key: self._fields[key] for key in order}
        rows = (line if isinstance(line, QWidget) else self._side_by_side(line) for line in lines)
        return plain(column(self._look, *rows, None, gap=2))

    def load(self, draft: Any) -> None:
        """Fill the fields; what stands there counts as unchanged."""
        self._draft, self._loading = draft, True
        for key, spec in self._fields.items():
            spec.write(getattr(draft, key))
            self.rows[key].explain("")
        self._loading = False
        self._loaded = self._typed()

    def identity(self) -> str:
        return identity(self._draft, self._fields)

    def hand_over(self, draft: Any) -> None:
        """What stands in the fields now is on its way to be stored as `draft`; what is typed from here on is new."""
        self._draft, self._loaded = draft, self._typed()

    def rest_on(self, draft: Any) -> None:
        """What the fields were filled from is `draft` by now; what was typed since stays, and is still to be stored."""
        self._draft = draft

    def meet(self, stored: Any, together: Any) -> None:
        """Rest on what another has stored meanwhile, and show what of `together` is not what stands here."""
        mine, self._draft, self._loading = self.understood(), stored, True
        for key, spec in self._fields.items():
            value = getattr(together, key)
            if value == getattr(mine, key):
                continue
            if isinstance(spec.widget, QPlainTextEdit):
                reshape(spec.widget, value)
            else:
                spec.write(value)
        self._loading = False

    def put(self, key: str, value: Any) -> None:
        """Write into a field as if it had been typed."""
        self._fields[key].write(value)
        self._hear()

    def begin_at(self, key: str) -> None:
        """Put the cursor into a field, so that one types at once."""
        self._fields[key].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def label(self, key: str) -> str:
        return self._fields[key].label

    def take_back(self) -> None:
        """What was handed over could not be stored: it is still to be."""
        self._loaded = {}

    def ask(self, key: str, *, asked: bool) -> None:
        """Show a field or hide it; one that is hidden keeps its value and is not read."""
        self.rows[key].setVisible(asked)
        (self._unasked.discard if asked else self._unasked.add)(key)
        if key in self._lines:
            keys, line = self._lines[key]
            line.setVisible(not self._unasked.issuperset(keys))

    def said(self) -> dict[str, Any]:
        """What is typed in each field that was changed; secrets are told to nobody."""
        return {
            key: typed_in(spec.widget)
            for key, spec in self._fields.items()
            if not spec.secret and key not in self._unasked and spec.raw() != self._loaded.get(key)
        }

    def say(self, said: Mapping[str, Any]) -> None:
        """Type again what was typed before, as far as the fields still are what they were."""
        for key in (key for key in self._fields if key in said):
            type_in(self._fields[key].widget, said[key])

    @property
    def dirty(self) -> bool:
        return self._draft is not None and self._typed() != self._loaded

    @property
    def readable(self) -> bool:
        """Whether every field that is asked for can be understood as it stands."""
        return not self._read()[1]

    def draft(self) -> Any | None:
        """The draft as typed, or None when a field cannot be understood; it then says so."""
        values, wrong = self._read()
        if wrong:
            self.explain(wrong)
            return None
        return dataclasses.replace(self._draft, **values)

    def understood(self) -> Any:
        """The draft with what can be understood of it; a field that cannot be keeps its last value."""
        return dataclasses.replace(self._draft, **self._read()[0])

    def _read(self) -> tuple[dict[str, Any], dict[str, str]]:
        """The values of the fields that are asked for, and a sentence for each that cannot be understood."""
        values, wrong = {}, {}
        for key, spec in self._fields.items():
            try:
                if key not in self._unasked:
                    values[key] = spec.read()
            except RuleBroken as error:
                wrong[key] = sentence(error)
        return values, wrong

    def not_understood(self) -> dict[str, Any]:
        """What stands in the fields that cannot be understood."""
        return {key: self._fields[key].raw() for key in self._read()[1]}

    def explain(self, wrong: Mapping[str, str]) -> None:
        """Put each sentence under its field, and the cursor into the first of them."""
        for key, below in self.rows.items():
            below.explain(wrong.get(key, ""))
        if first := next((key for key in self._fields if key in wrong), None):
            self._fields[first].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_wrong(self) -> QWidget | None:
        """The first row, by the eye, that says what is wrong."""
        return next((self.rows[key] for key in self._fields if self.rows[key].wrong), None)

    def refuse(self, error: AppError) -> bool:
        """Show a refusal beside its field; False when no field of ours is meant."""
        if error.field not in self._fields:
            return False
        if self._fields[error.field].secret:
            self._fields[error.field].write("")
        self.explain({error.field: sentence(error)})
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self._loading and self._draft is not None:
            self._leave(watched)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            return self._move_on(watched)
        return super().eventFilter(watched, event)

    def _move_on(self, watched: QObject) -> bool:
        """Enter goes on to the next field; in running text it breaks the line, in the last field it saves."""
        widgets = [spec.widget for spec in self._fields.values()]
        here = next((at for at, widget in enumerate(widgets) if inner(widget) is watched), len(widgets))
        onward = (widget for widget in widgets[here + 1 :] if widget.isVisible() and widget.isEnabled())
        following = None if isinstance(watched, QPlainTextEdit) else next(onward, None)
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)
        return following is not None

    def _leave(self, watched: QObject) -> None:
        for key, spec in self._fields.items():
            if inner(spec.widget) is watched and spec.raw() != self._loaded.get(key):
                try:
                    spec.read()
                    self.rows[key].explain("")
                except RuleBroken as error:
                    self.rows[key].explain(sentence(error))
                self.left.emit()

    def _hear(self, *_: object) -> None:
        if not self._loading:
            self.edited.emit()

    def _typed(self) -> dict[str, object]:
        return {key: spec.raw() for key, spec in self._fields.items()}

    def _side_by_side(self, keys: Sequence[str]) -> QWidget:
        line = plain(row(self._look, *((floating(self.rows[key]), 1, TOP) for key in keys), gap=3))
        self._lines |= dict.fromkeys(keys, (keys, line))
        if self._unasked.issuperset(keys):
            line.hide()
        return line
