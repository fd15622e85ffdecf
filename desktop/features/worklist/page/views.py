"""Parts of the page of lists that only show: a line of the list, a matter's facts, its history, its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.feature import Mark
from desktop.features.organisation.queries import level_words
from desktop.features.worklist.dialogs import (
    category_words,
    matter_words,
    route_words,
    source_words,
    state_status,
    state_words,
    urgency_words,
    verdict_words,
    way_words,
)
from desktop.features.worklist.records import Matter, MatterRow
from desktop.ui.context import Context
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import TOP, column, plain, row, wide
from desktop.ui.lists import Entry
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

Go = Callable[[str, int], None]
LINK = 28
"""Characters of a meeting's words on its link; more would push the window wider."""

LABEL = 34
"""Units of the labels, so that what they label stands in line."""


def entry(matter: MatterRow) -> Entry:
    meta = joined((f"{matter.number} {matter_words()[matter.kind]}", matter.compound))
    return Entry(matter.id, matter.subject, meta, state_status(matter.state))


def matter_facts(context: Context, matter: Matter, marks: dict[int, Mark]) -> QWidget:
    """What was raised, by whom, where it was sent, and where one goes from here."""
    draft, way, look = matter.draft, matter.way, context.look
    sources = source_words(context.peek(level_words))
    urgent = urgency_words()["urgent"] if draft.urgency == "urgent" else ""
    received = tr("received by {name}").format(name=draft.received_by) if draft.received_by else ""
    told = (
        (tr("List"), _joined(matter_words()[draft.kind], category_words()[draft.category], urgent)),
        (tr("Source"), _joined(sources[draft.source], str(draft.raised_on), received)),
        (tr("Raised by"), "  ".join(filter(None, (draft.raised_by, draft.contact)))),
        (tr("Confidential"), tr("for the office only") if draft.confidential else ""),
        (tr("What it is about"), draft.detail),
        (tr("Goes"), _joined(route_words().get(way.route, ""), way.unit, way.person, way.reason)),
        (tr("Wishes to be told"), way_words().get(draft.wants, "")),
        (tr("Resident hears by"), str(way.reply_by) if way.reply_by and not matter.closed_on else ""),
        (tr("Why it stays closed"), matter.close_reason),
    )
    lines = [fact(look, label, words) for label, words in told if words]
    return plain(column(look, *lines, *_links(look, matter, marks, context.open), gap=2))


def fact(look: Look, label: str, words: str) -> QWidget:
    said = text(words, wrap=True, selectable=True)
    return plain(row(look, (wide(look, text(label, "soft", wrap=True), LABEL), 0, TOP), (said, 1), gap=3))


def _joined(*words: str) -> str:
    return joined(words)


def _links(look: Look, matter: Matter, marks: dict[int, Mark], go: Go) -> Iterator[QWidget]:
    """Ways to what this came from and what it became."""
    if (body := matter.body_id) is not None:
        yield Button(look, tr("Go to the centre household"), "link", action=lambda: go("organisation", body))
    for mark in dict.fromkeys(marks.values()):
        told = mark.words if len(mark.words) <= LINK else mark.words[: LINK - 1] + "…"
        words = tr("Meeting: {words}").format(words=told)
        link = Button(look, words, "link", action=lambda mark=mark: go(mark.feature, mark.id))
        link.setToolTip(mark.words)
        yield link
    if matter.same_as is not None:
        other, number = matter.same_as
        words = tr("Tells of the same as {number}").format(number=number)
        yield Button(look, words, "link", action=lambda: go("worklist", other))
    for other, number in matter.others:
        words = tr("Told of once more in {number}").format(number=number)
        yield Button(look, words, "link", action=lambda other=other: go("worklist", other))


def history(look: Look, matter: Matter) -> QWidget:
    """Every change, the newest first: day, state, what was done, by whom."""
    lines = [
        _dated(look, step.day, _joined(state_words()[step.state], step.words, step.by))
        for step in reversed(matter.steps)
    ]
    return plain(column(look, text(tr("What happened so far"), "heading"), *lines, gap=1))


def answers(look: Look, matter: Matter) -> QWidget:
    """What the resident was told each time, and said of it."""
    lines = [
        _dated(
            look,
            one.answered_on,
            _joined(way_words()[one.way], verdict_words()[one.verdict], one.words, one.by),
        )
        for one in matter.answers
    ]
    return plain(column(look, text(tr("What the resident was told"), "heading"), *lines, gap=1))


def _dated(look: Look, day: date, words: str) -> QWidget:
    return fact(look, str(day), words)
