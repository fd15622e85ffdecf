"""What a user would call broken in a window: cut words, low targets, two primary actions, no accessible name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

TARGET = 44
FIELDS = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton)


def faults(shown: QWidget) -> Iterator[str]:
    """Everything wrong in a window and what belongs to it."""
    yield from _cut(shown)
    yield from _actions(shown)
    yield from _unnamed(shown)


def _cut(shown: QWidget) -> Iterator[str]:
    for label in _visible(shown, QLabel):
        if label.text() and not _fits(label):
            yield f"label cut: {label.text()}"
    for button in _visible(shown, QPushButton):
        if button.width() < button.sizeHint().width():
            yield f"button cut: {button.text()}"
    for box in _visible(shown, QComboBox):
        room = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, _option(box), QStyle.SubControl.SC_ComboBoxEditField, box
        )
        if box.fontMetrics().horizontalAdvance(box.currentText()) > room.width() and not box.isEditable():
            yield f"choice cut: {box.currentText()}"
    for area in _visible(shown, QScrollArea):
        inner, room = area.widget(), area.viewport().width()
        sideways = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if inner and not sideways and inner.minimumSizeHint().width() > room + 1:
            yield f"form cut: {inner.minimumSizeHint().width()} > {room}"


def _actions(shown: QWidget) -> Iterator[str]:
    buttons = [button for button in _visible(shown, QPushButton) if button.window() is shown.window()]
    for button in buttons:
        if button.property("kind") in ("primary", "main") and button.height() < TARGET:
            yield f"low target: {button.text()} {button.height()}"
    primary = [button.text() for button in buttons if button.property("kind") == "primary"]
    if len(primary) > 1:
        yield f"several primary actions: {primary}"


def _unnamed(shown: QWidget) -> Iterator[str]:
    for field in (field for kind in FIELDS for field in _visible(shown, kind)):
        inner = isinstance(field.parent(), QComboBox) or field.objectName().startswith("qt_")
        named = field.accessibleName() or (isinstance(field, QAbstractButton) and field.text())
        if not inner and not named and type(field).__name__ != "QToolButton":
            yield f"no name: {type(field).__name__} {field.objectName()}"


def _option(box: QComboBox) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return option


def _visible(shown: QWidget, kind: type) -> list:
    return [widget for widget in shown.findChildren(kind) if widget.isVisible()]


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + 1 >= label.heightForWidth(label.width())
    lines = label.text().split("\n")
    wanted = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return label.width() + 1 >= wanted and label.height() + 3 >= label.fontMetrics().height() * len(lines)
