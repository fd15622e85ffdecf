"""What else the demo office met about: brands, series, meetings put off, repeated and called off, and the next ones planned."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desktop.core.attachments import Attachments
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.records import (
    EndingDraft,
    ItemDraft,
    Meeting,
    MeetingDraft,
    NoticeDraft,
    PublicationDraft,
    ReceiptDraft,
    Rule,
    SeriesDraft,
    SignDraft,
    TakeDownDraft,
)

SOON = 10
"""Days from today to the meetings that are only planned."""

PLACES = "小区公示栏、各单元门厅"
LISTS = ("invited", "observers", "concludes")


def fill_year(
    session: Session, folder: Path, compounds: dict[str, int], today: date, store: Attachments
) -> None:
    """Hold the meetings of `year.toml`, and plan the next of each series for the weeks after `today`.

    What they decided hangs on the board or came off it, but for the last of them: that still waits to be put up.
    """
    with (folder / "year.toml").open("rb") as file:
        told = tomllib.load(file)
    for brand in told["brands"]:
        laid_down: dict[str, Any] = {
            name: tuple(value) if name in LISTS else value for name, value in brand.items()
        }
        commands.save_brand(session, Rule(**laid_down))
    held, before = dict[str, int](), set(queries.meeting_ids(session))
    for meeting in told["meetings"]:
        held[meeting["key"]] = _meet(session, meeting, compounds, held)
    for one in sorted(set(queries.meeting_ids(session)) - before)[:-1]:
        _hang(session, one, store, today)
    for series in told["series"]:
        facts = {name: value for name, value in series.items() if name != "compound"}
        place = compounds[series["compound"]]
        made = commands.save_series(session, SeriesDraft(place, begins_on=date(2026, 1, 1), **facts))
        _plan_next(session, place, facts, made, today)


def _meet(session: Session, told: dict[str, Any], compounds: dict[str, int], held: dict[str, int]) -> int:
    """One meeting as it went: planned, told, held, and how it ended; returns what goes on with it, if any does."""
    if "goes_on" in told:
        meeting = held[told["goes_on"]]
    else:
        draft = MeetingDraft(compound_id=compounds[told["compound"]], **told["facts"])
        meeting = commands.plan_meeting(session, draft, draft.held_on or date.max)
        left_over = {item.subject for item in queries.meeting_detail(session, meeting).items}
        for item in told["items"]:
            if item["subject"] not in left_over:
                planned = ItemDraft(item["subject"], item.get("source", ""), major=item.get("major", False))
                commands.plan_item(session, meeting, planned)
    if "cancelled" in told:
        commands.cancel_meeting(session, meeting, EndingDraft(**told["cancelled"]))
        return meeting
    _tell(session, meeting, told.get("leave", {}), told.get("late", ""))
    commands.begin_meeting(session, meeting)
    _note(session, meeting, told)
    if "adjourned" in told:
        return commands.adjourn_meeting(session, meeting, EndingDraft(**told["adjourned"]))
    if "void" in told:
        return commands.repeat_meeting(session, meeting, EndingDraft(**told["void"]))
    commands.finish_meeting(session, meeting)
    return meeting


def _tell(session: Session, meeting: int, leave: dict[str, str], late: str) -> None:
    """Everybody is told in time, or the day before and why; who cannot come says so."""
    stored = queries.meeting_detail(session, meeting)
    last, held_on = rules.last_day(stored), stored.draft.held_on
    day = (held_on - timedelta(days=1)) if late and held_on else last
    commands.begin_notice(session, meeting, day or date.max, late)
    people = [person.id or 0 for person in stored.participants]
    commands.record_notice(session, meeting, people, NoticeDraft("group", day, stored.draft.recorder))
    for person in stored.participants:
        answer = ReceiptDraft("leave", leave[person.name]) if person.name in leave else ReceiptDraft()
        commands.record_receipt(session, meeting, [person.id or 0], answer)


def _note(session: Session, meeting: int, told: dict[str, Any]) -> None:
    if "briefing" in told:
        facts = queries.meeting_draft(session, meeting)
        commands.note_briefing(session, replace(facts, briefing=told["briefing"]))
    facts = {item["subject"]: item for item in told["items"]}
    for item in queries.meeting_detail(session, meeting).items:
        stored = queries.meeting_detail(session, meeting)
        said = {name: value for name, value in facts[item.subject].items() if name != "ballots"}
        cast = _ballots(stored, item, facts[item.subject].get("ballots", {}))
        draft = replace(item, **said, ballots=cast)
        (commands.conclude_item if draft.conclusion else commands.note_item)(session, draft)


def _hang(session: Session, meeting: int, store: Attachments, today: date) -> None:
    """What a meeting decided is signed and put up on the last day for it, and taken down once it hung long enough."""
    stored = queries.meeting_detail(session, meeting)
    begins, signer, part = rules.due_on(stored), stored.draft.chair, rules.is_part_held(stored)
    if (stored.outcome and not part) or not stored.rule.publish or begins is None or begins > today:
        return
    if part:
        commands.finish_meeting(session, meeting)
    commands.sign_minutes(session, SignDraft(meeting, signer, stored.draft.held_on))
    stored, ends = queries.meeting_detail(session, meeting), rules.earliest_end(stored.rule, begins)
    draft = PublicationDraft(meeting, "minutes", PLACES, stored.draft.recorder, begins, ends)
    paper = documents.posted_paper(draft, queries.next_number(session, meeting, begins.year), stored, None)
    kept = store.keep(documents.posted_pdf(paper), f"{paper.title}.pdf")
    commands.publish(session, draft, kept, paper.title, documents.plain_text(paper))
    if ends <= today:
        (posted,) = queries.publications(session, meeting)
        commands.take_down(session, TakeDownDraft(posted.id, posted.version, ends))


def _ballots(
    meeting: Meeting, item: ItemDraft, told: dict[str, Sequence[str]]
) -> tuple[tuple[int, str], ...]:
    """Who voted how; `rest` are all who are not named."""
    named = {name: choice for choice, names in told.items() if names != "rest" for name in names}
    rest = next((choice for choice, names in told.items() if names == "rest"), "")
    cast = {person.id or 0: named.get(person.name, rest) for person in rules.voters_at(meeting, item)}
    return tuple((who, choice) for who, choice in cast.items() if choice)


def _plan_next(session: Session, place: int, facts: dict[str, Any], series: int, today: date) -> None:
    """The next meeting of a series, with what is left over and who came last; none of it is told yet."""
    said = {name: value for name, value in facts.items() if name not in ("kind", "brand")}
    day = today + timedelta(days=SOON)
    draft = MeetingDraft(
        place, facts["kind"], facts["brand"], f"{facts['brand']}{day.month}月例会", day, **said
    )
    meeting = commands.plan_meeting(session, draft, today, series)
    commands.plan_item(
        session, meeting, ItemDraft("岁末安全检查", "社区安排", reporter="物业公司", minutes=20)
    )
