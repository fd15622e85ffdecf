"""The minutes of a meeting in the preview: masked for the board, or whole for the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.core.progress import Progress
from desktop.features.consultation import documents
from desktop.features.consultation.records import Meeting
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview


def show_minutes(context: Context, meeting: Meeting, parent: QWidget, body: str | None = None) -> Preview:
    """Open the preview, the public version first; `body` is the text as somebody typed it."""
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    def make(*, public: bool) -> Make:
        return lambda progress, substitute: _pdf(meeting, body, progress, substitute, public=public)

    versions = {tr("Public version (names masked)"): True, tr("Internal version"): False}
    title = documents.minutes_title(meeting)
    paper = Printable(
        title,
        f"{title} {meeting.draft.held_on}",
        {words: make(public=public) for words, public in versions.items()},
        documents={
            words: partial(documents.minutes_word, meeting, public=public)
            for words, public in versions.items()
        },
    )
    preview = Preview(context, paper, parent)
    preview.open()
    return preview


def _pdf(
    meeting: Meeting, body: str | None, progress: Progress, substitute: str | None, *, public: bool
) -> bytes:
    return documents.minutes_pdf(
        meeting,
        public=public,
        body=body,
        progress=lambda page: progress.report(page, 0),
        substitute=substitute,
    )
