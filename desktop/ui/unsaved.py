"""Words typed into a form before and not saved: told, to be taken up again or given up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from desktop.core.typed import Words
from desktop.ui import messages
from desktop.ui.i18n import tr
from desktop.ui.theme import Look
from desktop.ui.words import Button


def offer(look: Look, words: Words, take: Callable[[], object], give_up: Callable[[], object]) -> QFrame:
    """The note above the form; whichever is chosen, it goes."""
    said = tr("Typed here on {day} at {time} and not saved.").format(day=words.at[:10], time=words.at[11:16])

    def settle(chosen: Callable[[], object]) -> None:
        note.hide()
        chosen()

    note = messages.inline_message(
        look, "info", said,
        Button(look, tr("Take it up again"), "link", action=lambda: settle(take)),
        Button(look, tr("Give it up"), "link", action=lambda: settle(give_up)),
    )  # fmt: skip
    return note
