"""The consultation tab where the scope holds no meeting: what it is for, and what can be done all the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.features.consultation.dialogs import KindsDialog
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.i18n import tr
from desktop.ui.words import Button


def nothing(
    context: Context, due: QPushButton, regular: Callable[[], object], *offers: QPushButton
) -> QWidget:
    """`due` is the way to the compounds that have to meet, `offers` is what else leads on."""
    look = context.look
    kinds = Button(look, tr("Kinds of meeting…"), "main")
    kinds.clicked.connect(lambda: KindsDialog(context, kinds.window()).open())
    return empty_state(
        look, "calendar", tr("No meeting yet"),
        tr("Note who came, what was said and how each item ended; the minutes are ready to print when the meeting is over."),
        due, kinds, Button(look, tr("Regular meetings…"), "main", action=regular), *offers,
    )  # fmt: skip
