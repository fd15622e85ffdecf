"""Above a meeting: what was typed and could not be stored with it any more, to be copied or given up."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.features.consultation import desk
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.inputs import Notes
from desktop.ui.layout import column
from desktop.ui.record import refill
from desktop.ui.words import Button


class AsideNote(QWidget):
    """Hidden where nothing lies with the meeting."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._meeting = context, 0
        self._body = column(context.look, gap=1, margins=(4, 2, 4, 2))
        self.setLayout(self._body)
        self.hide()

    def show_meeting(self, meeting: int) -> None:
        self._meeting, words = meeting, desk.aside(self._context.typed, meeting)
        self.setVisible(words is not None)
        if words is None:
            return
        look = self._context.look
        said = tr(
            "Typed here on {day} at {time}, when the meeting had ended or gone on already; it is not stored."
        )
        self.words = Notes(look, 3)
        self.words.setPlainText(str(words.said["words"]))
        self.words.setReadOnly(True)
        note = messages.inline_message(
            look, "warn", said.format(day=words.at[:10], time=words.at[11:16]),
            Button(look, tr("Copy"), "link", action=self.copy),
            Button(look, tr("Give it up"), "link", action=self.give_up),
        )  # fmt: skip
        refill(self._body, note, self.words)

    def copy(self) -> None:
        """Put the words on the clipboard; they stay here."""
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self._context.toast(tr("Copied"))

    def give_up(self) -> None:
        """The words are needed no more."""
        desk.give_up(self._context.typed, self._meeting)
        self.hide()
