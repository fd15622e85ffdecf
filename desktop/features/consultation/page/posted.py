"""Parts of the board that only show: how a paper stands, what was said of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.dialogs import paper_words
from desktop.features.consultation.records import Meeting, ObjectionDraft, Publication
from desktop.ui import messages
from desktop.ui.chip import Chip, Status
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, plain, row
from desktop.ui.lists import Entry
from desktop.ui.theme import Look
from desktop.ui.words import Button, text


def standing(paper: Publication, day: date, *, outdated: bool) -> Status:
    """How a paper stands on a day, for its chip."""
    if outdated:
        return Status("bad", tr("outdated, to be withdrawn"))
    if paper.withdrawn_on is not None:
        return Status("bad", tr("withdrawn"))
    if paper.taken_down_on is not None:
        return Status("ok", tr("taken down"))
    if late := paper.overdue(day):
        return Status("warn", tr("to be taken down, {days} days over").format(days=late))
    if day < paper.begins_on:
        return Status("idle", tr("goes up on {day}").format(day=paper.begins_on))
    return Status("info", tr("on the board"))


def edition_words(paper: Publication) -> str:
    """Paper, edition and number on one line."""
    words = tr("{paper}, edition {edition}").format(paper=paper_words()[paper.paper], edition=paper.edition)
    return f"{words} {paper.mark}"


def entry_of(paper: Publication, day: date, *, outdated: bool) -> Entry:
    """A paper as a line of the list."""
    name = paper_words()[paper.paper]
    if paper.edition > 1:
        name = tr("{paper}, edition {edition}").format(paper=name, edition=paper.edition)
    return Entry(paper.id, name, paper.mark, standing(paper, day, outdated=outdated))


def facts_of(look: Look, meeting: Meeting, paper: Publication) -> list[QWidget]:
    """What is known of a paper, and what has to be done about it."""
    today = date.today()
    outdated, hung = rules.is_outdated(meeting, paper), rules.days_up(paper, today)
    words = (
        tr("{first} – {last}, never hung")
        if paper.never_hung
        else tr("{first} – {last}, has hung {days} days")
    )
    days = words.format(first=paper.begins_on, last=paper.ends_on, days=hung)
    told = [
        f"{paper.mark}，{days}",
        tr("{places}, put up by {name}").format(places=paper.places, name=paper.posted_by),
    ]
    if paper.taken_down_on is not None:
        told.append(tr("Taken down on {day}").format(day=paper.taken_down_on))
    if paper.withdrawn_on is not None:
        told.append(
            tr("Withdrawn on {day}: {reason}").format(day=paper.withdrawn_on, reason=paper.withdraw_reason)
        )
    head = row(
        look,
        (text(paper.title, "heading", wrap=True), 1),
        (Chip(look, standing(paper, today, outdated=outdated)), 0, TOP),
    )
    lines = [text(words, wrap=True, selectable=True) for words in told]
    notes: list[QWidget] = []
    if outdated:
        called_off = tr("The meeting it announces was called off or ended. Withdraw it and say so.")
        moved = tr("It announces {told}, but the meeting was moved. Withdraw it and put up a new edition.")
        said = called_off if meeting.outcome else moved.format(told=paper.told_of)
        notes.append(messages.inline_message(look, "bad", said))
    elif paper.overdue(today):
        said = tr("Its time was over on {day}. Take it down, and note the day.").format(day=paper.ends_on)
        notes.append(messages.inline_message(look, "warn", said))
    elif paper.withdrawn_on is None:
        said = tr("Locked: what was put up is never changed, only withdrawn with a reason.")
        notes.append(messages.inline_message(look, "idle", said))
    return [plain(head), *notes, plain(column(look, *lines, gap=1))]


def objection_line(
    look: Look, said: ObjectionDraft, mend: Callable[[ObjectionDraft], object] | None
) -> QWidget:
    """What somebody said of a paper, and what was answered."""
    answered = said.answered_on is not None
    who = " ".join(word for word in (str(said.raised_on or ""), said.raised_by) if word)
    status = Status("ok", tr("answered")) if answered else Status("warn", tr("to be answered"))
    act = (
        [Button(look, tr("Mend") if answered else tr("Answer…"), "quiet", action=lambda: mend(said))]
        if mend
        else []
    )
    head = row(look, text(who, "label"), Chip(look, status), None, *act, gap=2)
    lines = [text(said.words, wrap=True)]
    if answered:
        by = " ".join(word for word in (str(said.answered_on), said.answered_by) if word)
        lines += [text(f"{by}：{said.answer}", "soft", wrap=True)]
    return plain(column(look, head, *lines, gap=0.5))
