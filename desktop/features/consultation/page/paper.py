"""The papers of a meeting in the preview: masked for the board, or whole for the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.attachments import PHOTO, Attachments
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.consultation import documents, queries
from desktop.features.consultation.records import Dossier, Meeting
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview


def offer_words() -> dict[str, str]:
    """What the papers of a meeting are called, in the order of its steps."""
    return {
        "cancellation": tr("Notice that it is called off"),
        "notice": tr("Notice"),
        "announcement": tr("Announcement"),
        "agenda": tr("Agenda with times"),
        "sign_in": tr("Sign-in sheet"),
        "delivery": tr("Register of notices"),
        "follow_up": tr("What became of the last resolutions"),
        "record": tr("Record with signatures"),
        "minutes": tr("Minutes"),
        "narrative": tr("Minutes for the owners"),
        "results": tr("Results"),
        "publication": tr("What hung on the board"),
        "withdrawal": tr("Why a paper was withdrawn"),
        "dossier": tr("Whole file with a catalogue"),
    }


def papers_menu(
    context: Context,
    meeting: Meeting,
    step: str,
    keep: Callable[[Callable[[], object]], object],
    parent: QWidget,
) -> QMenu:
    """Offers the papers that make sense at a step; `keep` stores what was typed before one is made."""
    menu, words = QMenu(parent), offer_words()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dossier = context.peek(queries.dossier, meeting.id)

    def show(key: str) -> Callable[[], object]:
        return lambda: keep(lambda: show_paper(context, meeting.id, key, parent))

    for key in documents.offered(dossier, step):
        if key == "dossier" and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(words[key], show(key))
    return menu


def show_paper(context: Context, meeting_id: int, key: str, parent: QWidget) -> Preview:
    """Look at a paper of a meeting as it is stored now, with what was typed over its text."""
    return _show(context, context.peek(queries.dossier, meeting_id), key, parent)


def show_typed(
    context: Context, meeting: Meeting, key: str, parent: QWidget, body: str | None = None
) -> Preview:
    """Look at a paper whose text may be typed; `body` is that text, stored or not, None for the program's own."""
    dossier: Dossier = context.peek(queries.dossier, meeting.id)
    typed = {paper: words for paper, words in dossier.typed.items() if paper != key}
    typed |= {} if body is None else {key: body}
    return _show(context, replace(dossier, meeting=meeting, typed=typed), key, parent)


def _show(context: Context, dossier: Dossier, key: str, parent: QWidget) -> Preview:
    """Open the preview, the usual version first."""
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    masked = documents.OFFERS[key].public if key in documents.OFFERS else False
    names = {True: tr("Public version (names masked)"), False: tr("Internal version")}
    versions = {names[public]: public for public in (masked, not masked)}
    title = documents.paper_title(key, dossier)
    edited = key in documents.OFFERS and documents.OFFERS[key].word
    paper = Printable(
        title,
        f"{title} {dossier.meeting.draft.held_on}",
        {words: _making(context.attachments, dossier, key, public=public) for words, public in versions.items()},
        documents={
            words: partial(documents.paper_word, key, dossier, public=public) for words, public in versions.items()
        } if edited else {},
    )  # fmt: skip
    preview = Preview(context, paper, parent)
    preview.open()
    return preview


def _making(store: Attachments, dossier: Dossier, key: str, *, public: bool) -> Make:
    def make(progress: Progress, substitute: str | None) -> bytes:
        whole = _with_files(store, dossier, public=public) if key == "dossier" else dossier
        return documents.paper_pdf(
            key, whole, public=public, progress=lambda page: progress.report(page, 0), substitute=substitute
        )

    return make


def _with_files(store: Attachments, dossier: Dossier, *, public: bool) -> Dossier:
    """With the bytes of what hung, and of photos and PDF files but for the board; of any file what is gone or damaged."""
    files = dossier.attached
    photos = () if public else tuple(file.digest for file in files if file.kind == PHOTO)
    pdfs = () if public else tuple(file.digest for file in files if file.kind == documents.PDF)
    posted = (one.digest for one in dossier.publications)
    return replace(
        dossier,
        photos=dict(_read(store, photos)),
        pdfs=dict(_read(store, pdfs)),
        posted=dict(_read(store, posted)),
        gone=frozenset() if public else frozenset(_lost(store, (file.digest for file in files))),
    )


def _read(store: Attachments, digests: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for digest in digests:
        with suppress(RuleBroken):
            yield digest, store.read(digest)


def _lost(store: Attachments, digests: Iterable[str]) -> Iterator[str]:
    """Those that are there no more, or are other bytes by now."""
    for digest in digests:
        try:
            store.read(digest)
        except RuleBroken:
            yield digest
