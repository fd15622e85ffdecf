"""Pure rules of the board: when a paper may go up, for how long, when it may come down, and what a file must hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from desktop.features.consultation.records import (
    AFTERWARDS,
    FINISHED,
    MOST,
    Holding,
    Meeting,
    Publication,
    PublicationDraft,
    Rule,
    UnfileDraft,
)
from desktop.features.consultation.rules.discretion import told_scope
from desktop.features.consultation.rules.meetings import heads, is_part_held
from desktop.features.consultation.rules.planning import buildings, invited, told

MARK = re.compile(r"(?:公示)?[〔［\[【(（](\d{4})[〕］\]】)）](\d{1,4})号?|公示(\d{1,4})号")
"""A number a paper hangs under, as somebody types it who read it off the board."""

REQUIRED = {
    "paper": "publication.paper_missing",
    "places": "publication.places_missing",
    "posted_by": "publication.posted_by_missing",
    "begins_on": "publication.begins_missing",
    "ends_on": "publication.ends_missing",
}


EVERY_HALL = re.compile(r"各(?:楼|栋|幢|单元|门)")
"""How the places of a posting say that it hangs in every building."""


AHEAD_DAYS = 7
"""So many days before it hangs a paper may be noted as put up; a day further on is a slip."""


def due_on(meeting: Meeting) -> date | None:
    """The last day on which what was decided is put up in time (指导规则 39: three days)."""
    held = meeting.draft.held_on
    return None if held is None else publish_by(meeting.rule.publish_within_days, held)


def publish_by(within_days: int, held_on: date) -> date:
    """The last day on which what a meeting of a day decided is put up in time, by the calendar days of its rule."""
    return held_on + timedelta(days=min(within_days, MOST["publish_within_days"]))


def days_late(meeting: Meeting, draft: PublicationDraft) -> int:
    """Days by which a paper goes up later than the rule of its kind asks; 0 for an announcement."""
    due = due_on(meeting)
    if due is None or draft.begins_on is None or draft.paper not in AFTERWARDS:
        return 0
    return max((draft.begins_on - due).days, 0)


def earliest_end(rule: Rule, begins_on: date) -> date:
    """The first day on which a paper put up on a day has hung long enough; the first day does not count (民法典 201)."""
    return begins_on + timedelta(days=rule.publish_for_days)


def where_to_hang(usual: str, meeting: Meeting) -> str:
    """The usual places, and the hall of each building an item concerns unless every hall is among them; none that would
    tell whom an internal or a confidential item is about."""
    if EVERY_HALL.search(usual):
        return usual
    shown = (told_scope(meeting, item) for item in meeting.items if not item.internal)
    named = dict.fromkeys(name for scope in shown for name in buildings(scope))
    return "、".join(
        words for words in (usual, *(f"{name}门厅" for name in named if name not in usual)) if words
    )


def may_be_announced(meeting: Meeting, today: date) -> bool:
    """Whether an announcement of a meeting may go up: it is still to come, and its kind is for the board."""
    held_on = meeting.draft.held_on
    ahead = meeting.stage in ("prepare", "notify") and held_on is not None and held_on >= today
    return ahead and meeting.outcome is None and meeting.rule.publish


def is_outdated(meeting: Meeting, paper: Publication) -> bool:
    """Whether an announcement that hangs tells of another day, hour or place, or of a meeting that was not held then."""
    outcome = meeting.outcome
    not_held = outcome is not None and (outcome.kind == "cancelled" or meeting.stage in ("prepare", "notify"))
    return paper.is_up and paper.paper == "announcement" and bool(paper.told_of or not_held)


def publication_problems(
    meeting: Meeting, draft: PublicationDraft, editions: Sequence[Publication], today: date
) -> Iterator[tuple[str | None, str, dict[str, Any]]]:
    """Each (field, code, facts) that keeps a paper from going up, the weightiest first (domain 4.1 step 6)."""
    yield from _meeting_problems(meeting, draft.paper)
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            yield field, code, {}
    for other in editions:
        if other.paper == draft.paper and other.is_up:
            yield "paper", "publication.up_already", {"mark": other.mark, "ends_on": other.ends_on}
    if draft.begins_on and draft.ends_on:
        yield from _day_problems(meeting, draft, draft.begins_on, draft.ends_on)
        yield from _begin_problems(meeting, draft, draft.begins_on, editions, today)


def _meeting_problems(meeting: Meeting, paper: str) -> Iterator[tuple[str | None, str, dict[str, Any]]]:
    if meeting.archived_on is not None:
        yield None, "meeting.archived", {"day": meeting.archived_on}
    if not meeting.rule.publish:
        yield None, "publication.not_published", {}
    if paper in AFTERWARDS and meeting.outcome is not None and meeting.outcome.kind == "void":
        yield None, "publication.void", {"day": meeting.outcome.day}
    if paper == "announcement" and meeting.outcome is not None:
        yield None, "publication.ended", {}
    if paper in AFTERWARDS and meeting.stage not in FINISHED:
        yield None, "publication.not_finished", {}
    elif paper in AFTERWARDS and meeting.signed_on is None:
        yield None, "publication.not_signed", {}


def _day_problems(
    meeting: Meeting, draft: PublicationDraft, begins: date, ends: date
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    signed, held_on = meeting.signed_on, meeting.draft.held_on
    if draft.paper == "announcement" and held_on and begins > held_on:
        yield "begins_on", "publication.announced_after", {"day": held_on}
    if ends < begins:
        yield "ends_on", "publication.ends_before_begin", {"begins_on": begins}
    elif ends < (least := earliest_end(meeting.rule, begins)) and draft.paper in AFTERWARDS:
        yield "ends_on", "publication.too_short", {"days": meeting.rule.publish_for_days, "least": least}
    if draft.paper in AFTERWARDS and signed and begins < signed:
        yield "begins_on", "publication.begins_before_signed", {"day": signed}


def _begin_problems(
    meeting: Meeting, draft: PublicationDraft, begins: date, editions: Sequence[Publication], today: date
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """An edition begins when the one before it is off the board, and what was decided not far ahead: until then it is told nowhere."""
    for other in editions:
        off = other.taken_down_on or other.withdrawn_on
        if other.paper == draft.paper and off and begins < off:
            yield "begins_on", "publication.begins_before_other", {"mark": other.mark, "day": off}
    latest = max(today + timedelta(days=AHEAD_DAYS), due_on(meeting) or today)
    if draft.paper in AFTERWARDS and begins > latest:
        yield "begins_on", "publication.too_far_ahead", {"latest": latest}


def holdings(meeting: Meeting, editions: Sequence[Publication], sheets: Collection[str]) -> list[Holding]:
    """What the file of a meeting should hold, in the order it came about; `sheets` are the files it has."""
    called, down = heads(invited(meeting)), sum(not one.is_up for one in editions)
    reached, taken_down = (
        heads(told(meeting)),
        Holding("down", down == len(editions) > 0, down, len(editions)),
    )
    replied = heads(person for person in told(meeting) if person.receipt in ("confirmed", "leave"))
    called_by = [
        Holding("notice", reached == called > 0, reached, called),
        Holding("receipts", replied == called > 0 or "receipts" in sheets, replied, called),
    ]
    if meeting.outcome is not None and meeting.outcome.kind == "cancelled":
        return [*called_by, taken_down] if editions else called_by
    found = [
        *called_by,
        Holding("sign_in", "sign_in" in sheets),
        Holding("record", "record" in sheets),
        Holding("minutes", meeting.signed_on is not None),
    ]
    if not meeting.rule.publish:
        return found
    stand = [one for one in editions if one.paper in AFTERWARDS and one.withdrawn_on is None]
    return [
        *found,
        Holding("published", bool(stand), len(stand)),
        Holding("board", "board" in sheets),
        taken_down,
    ]


def archive_problems(
    meeting: Meeting, editions: Sequence[Publication]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each (code, facts) that keeps a meeting from being filed; what is merely missing in its file does not."""
    if meeting.archived_on is not None:
        yield "meeting.archived", {"day": meeting.archived_on}
    decided = meeting.outcome is None or is_part_held(meeting)
    if decided and meeting.stage not in FINISHED:
        yield "meeting.not_finished", {}
    elif decided and meeting.signed_on is None:
        yield "meeting.archive_unsigned", {}
    for one in editions:
        if one.is_up:
            yield "meeting.archive_up", {"mark": one.mark, "ends_on": one.ends_on}
        for objection in one.objections:
            if objection.answered_on is None:
                yield "meeting.archive_objection", {"mark": one.mark, "name": objection.raised_by or "—"}


def unfiling_problems(
    draft: UnfileDraft, filed: date, today: date
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each (field, code, facts) that keeps a meeting filed on a day from being opened again."""
    if not draft.reason.strip():
        yield "reason", "unfiling.reason_missing", {}
    if not draft.opened_by.strip():
        yield "opened_by", "unfiling.by_missing", {}
    if draft.opened_on is None:
        yield "opened_on", "unfiling.day_missing", {}
    elif draft.opened_on < filed:
        yield "opened_on", "unfiling.before_filed", {"day": filed}
    elif draft.opened_on > today:
        yield "opened_on", "unfiling.day_to_come", {"day": today}


def stage_unfiled(meeting: Meeting, editions: Sequence[Publication], *, begun: bool) -> str:
    """The step a meeting goes back to when it is taken out of the file: the last one it had reached."""
    if meeting.signed_on is None:
        return "hold" if begun else "prepare" if meeting.agenda_fixed_on is None else "notify"
    return "publish" if any(one.paper in AFTERWARDS for one in editions) else "write_up"


def days_up(paper: Publication, day: date) -> int:
    """Days a paper has hung until a day, or until it came down; the first does not count."""
    until = min(paper.taken_down_on or day, paper.withdrawn_on or day, day)
    return max((until - paper.begins_on).days, 0)


def mark_typed(words: str) -> tuple[int | None, int] | None:
    """The year and number of `公示〔2026〕3号`, whatever brackets are typed; no year where it is left out, else None."""
    found = MARK.fullmatch(words)
    if found is None:
        return None
    year, number, alone = found.groups()
    return (int(year) if year else None, int(number or alone))
