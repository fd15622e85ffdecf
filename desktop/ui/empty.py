"""A tab without content: one sentence, and the first things to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.layout import column, frame, row, wide
from desktop.ui.theme import Look
from desktop.ui.words import Picture, text


def empty_state(
    look: Look, icon: str, title: str, sentence: str, *offers: QPushButton, within: bool = False
) -> QWidget:
    """A card of its own, or `within` one without a frame."""
    centre = Qt.AlignmentFlag.AlignHCenter
    said = text(sentence, "soft", wrap=True)
    said.setAlignment(centre)
    wide(look, said, 132)
    return frame(
        "plain" if within else "card",
        column(
            look,
            None,
            (Picture(look, icon, "ink.soft", 12), 0, centre),
            (text(title, "title"), 0, centre),
            row(look, None, said, None),
            row(look, None, *offers, None, gap=3, margins=(0, 4, 0, 0)),
            (None, 2),
            gap=3,
        ),
    )
