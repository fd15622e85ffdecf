"""What stands in a field as it could be typed again, and typing it again."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.words import Segments


@runtime_checkable
class Retyped(Protocol):
    """A field of several fields that knows itself what is typed into them, and how to type it again."""

    def said(self) -> Any: ...

    def say(self, said: Any) -> None: ...


def typed_in(widget: QWidget) -> Any:
    """What stands in a field, as text, as a tick, or as the keys of what is chosen."""
    match widget:
        case QComboBox():
            return widget.currentText()
        case QLineEdit():
            return widget.text()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QCheckBox():
            return widget.isChecked()
        case Segments():
            return widget.chosen()
        case Retyped():
            return widget.said()
        case _:
            raise TypeError(f"nobody knows how {type(widget).__name__} is typed into")


def type_in(widget: QWidget, said: Any) -> None:
    """Put back what `typed_in` told; a choice that is offered no more stays as it is."""
    match widget:
        case QComboBox() if widget.isEditable():
            widget.setEditText(said)
        case QComboBox() if (at := widget.findText(said)) >= 0:
            widget.setCurrentIndex(at)
        case QLineEdit():
            widget.setText(said)
        case QPlainTextEdit():
            widget.setPlainText(said)
        case QCheckBox():
            widget.setChecked(said)
        case Segments():
            widget.choose(said)
        case Retyped():
            widget.say(said)


def identity(draft: Any, asked: Collection[str]) -> str:
    """The kind of a draft, its id, what it hangs on that is not `asked` for, and what is."""
    if not dataclasses.is_dataclass(draft):
        return ""
    told = [
        f"{one.name}={getattr(draft, one.name)}"
        for one in dataclasses.fields(draft)
        if one.name not in asked and (one.name == "id" or one.name.endswith("_id"))
    ]
    return " ".join((type(draft).__name__, *told, ",".join(asked)))
