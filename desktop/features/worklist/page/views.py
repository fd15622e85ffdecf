"""Parts of the page of lists that only show: a line of the list, a matter, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop.features.worklist.dialogs import category_words, matter_words, source_words
from desktop.features.worklist.records import Matter, MatterRow
from desktop.ui.chip import Status
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, plain, row, scrolled, wide
from desktop.ui.lists import Entry
from desktop.ui.theme import Look
from desktop.ui.words import Button, text


def entry(matter: MatterRow) -> Entry:
    meta = f"{matter.number} {matter_words()[matter.kind]}，{matter.compound}"
    return Entry(matter.id, matter.subject, meta, matter_status(matter.state))


def matter_status(state: str) -> Status:
    return Status("ok", tr("closed")) if state == "closed" else Status("info", tr("not closed"))


def matter_body(
    look: Look, matter: Matter, go: Callable[[str, int], None], own: Mapping[str, str]
) -> QWidget:
    """Everything there is to know of a matter, and the way back to the duty it was raised from."""
    draft = matter.draft
    told = (
        (tr("List"), matter_words()[draft.kind]),
        (tr("Category"), category_words()[draft.category]),
        (tr("Source"), source_words(own)[draft.source]),
        (tr("Raised on"), str(draft.raised_on)),
        (tr("Raised by"), draft.raised_by),
        (tr("What it is about"), draft.detail),
        (tr("Confidential"), tr("for the office only") if draft.confidential else ""),
    )
    lines = [_fact(look, label, words) for label, words in told if words]
    body = matter.body_id
    back = [] if body is None else [
        Button(look, tr("Go to the centre household"), "link", action=lambda: go("organisation", body))
    ]  # fmt: skip
    return scrolled(plain(column(look, *lines, *back, None, gap=2.5, margins=(4, 4, 4, 3))))


def _fact(look: Look, label: str, words: str) -> QWidget:
    said = text(words, wrap=True, selectable=True)
    return plain(row(look, (wide(look, text(label, "soft"), 34), 0, TOP), (said, 1), gap=3))
