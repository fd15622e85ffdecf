"""What a user would call broken in a window: cut words, low targets, two primary actions, no accessible name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

TARGET = 44


def faults(shown: QWidget) -> Iterator[str]:
    for label in shown.findChildren(QLabel):
        if label.isVisible() and label.text() and not _fits(label):
            yield f"label cut: {label.text()}"
    buttons = [button for button in shown.findChildren(QPushButton) if button.isVisible()]
    for button in buttons:
        if button.width() < button.sizeHint().width():
            yield f"button cut: {button.text()}"
        if button.property("kind") in ("primary", "main") and button.height() < TARGET:
            yield f"low target: {button.text()} {button.height()}"
    primary = [
        button.text()
        for button in buttons
        if button.property("kind") == "primary" and button.window() is shown.window()
    ]
    if len(primary) > 1:
        yield f"several primary actions: {primary}"
    for field in (
        field
        for kind in (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton)
        for field in shown.findChildren(kind)
    ):
        inner = isinstance(field.parent(), QComboBox) or field.objectName().startswith("qt_")
        named = field.accessibleName() or (isinstance(field, QAbstractButton) and field.text())
        if field.isVisible() and not inner and not named and type(field).__name__ != "QToolButton":
            yield f"no name: {type(field).__name__} {field.objectName()}"


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + 1 >= label.heightForWidth(label.width())
    lines = label.text().split("\n")
    wanted = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return label.width() + 1 >= wanted and label.height() + 3 >= label.fontMetrics().height() * len(lines)
