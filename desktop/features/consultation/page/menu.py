"""What else may be done with a meeting, and with the kinds and series of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from desktop.features.consultation.dialogs import KindsDialog, ending_editor, ending_titles
from desktop.features.consultation.records import Meeting
from desktop.ui.context import Context
from desktop.ui.i18n import tr


class MeetingMenu(QMenu):
    """Made anew each time it is opened, for the meeting that is shown then; `done` gets the one it goes on with."""

    def __init__(
        self,
        context: Context,
        meeting: Meeting | None,
        done: Callable[[int], object],
        regular: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._done, self._page = context, done, parent
        if meeting is not None and not meeting.outcome:
            self._offer_ends(meeting)
            self.addSeparator()
        self.addAction(tr("Kinds of meeting…"), lambda: KindsDialog(context, parent).open())
        self.addAction(tr("Regular meetings…"), regular)

    def _offer_ends(self, meeting: Meeting) -> None:
        """A meeting that was written up can only be void; one under way can be put off."""
        running = meeting.stage in ("prepare", "notify", "hold")
        for outcome in ("cancelled", "adjourned") if running else ("void",):
            words = f"{ending_titles()[outcome]}…"
            self.addAction(words, lambda outcome=outcome: self.end(meeting, outcome))

    def end(self, meeting: Meeting, outcome: str) -> None:
        """Fill in why, and when it goes on."""
        editor = ending_editor(self._context, meeting, outcome, self._page)
        editor.accepted.connect(lambda: self._done(editor.result_of_command or meeting.id))
        editor.open()
