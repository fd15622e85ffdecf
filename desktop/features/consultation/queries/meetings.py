"""Questions about meetings. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, func, or_, select, true, tuple_
from sqlalchemy.orm import Session, aliased

from desktop.core import fulltext
from desktop.core.errors import NotFound
from desktop.core.feature import Hit
from desktop.core.noted import raisers
from desktop.core.text import folded, spelt
from desktop.features.consultation import entities, rules
from desktop.features.consultation.queries.figures import PART_HELD
from desktop.features.consultation.queries.following import goes_on_with, last_resolutions, voices
from desktop.features.consultation.queries.kinds import brand_names, rule_of_meeting
from desktop.features.consultation.queries.publishing import boards, unfilings
from desktop.features.consultation.queries.residents import residents
from desktop.features.consultation.records import (
    Away,
    ItemDraft,
    Meeting,
    MeetingDraft,
    MeetingRow,
    Outcome,
    ParticipantDraft,
)
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import level_words, listed, residents_named, scope_ids
from desktop.features.worklist.queries import confiding, head_numbers, matter_numbers, raised_in

SPELT = 2000
"""So many of the newest meetings are looked through by pinyin, which is not stored."""

DAY_SIGNS = frozenset("0123456789-")
"""What a day is made of."""

Stored = entities.Meeting
Compound, Community = aliased(Place), aliased(Place)
MEETING_FIELDS, PARTICIPANT_FIELDS = (
    tuple(one.name for one in fields(kind)) for kind in (MeetingDraft, ParticipantDraft)
)
ITEM_FIELDS = tuple(one.name for one in fields(ItemDraft) if one.name not in ("absences", "ballots"))
STEPS = ("agenda_fixed_on", "early_reason", "planned_on", "signed_by", "signed_on", "archived_on", "after_id")
"""What is stored of a meeting as it goes on, and read as it stands."""


def meeting_ids(s: Session, compounds: Collection[int] | None = None, text: str = "") -> list[int]:
    """Newest first; of the given compounds (all when None) and holding `text` anywhere a worker would look."""
    query = select(Stored.id).order_by(Stored.held_on.desc(), Stored.begins_at.desc(), Stored.id.desc())
    if compounds is not None:
        query = query.where(Stored.compound_id.in_(compounds))
    return list(s.scalars(_holding(s, query, text)))


def meeting_rows(s: Session, ids: Sequence[int]) -> list[MeetingRow]:
    """One row per id, in the order of the ids."""
    items = func.count(entities.Item.id)
    concluded = func.coalesce(func.sum(entities.Item.concluded), 0)
    talked = func.max((entities.Item.conclusion != "") | (entities.Item.discussion != ""))
    broken_off = (Stored.outcome == "adjourned") & Stored.stage.not_in(("prepare", "notify")) & talked
    query = (
        select(
            Stored.id, Stored.subject, Stored.kind, Stored.brand, Compound.name, Stored.held_on, Stored.stage,
            Stored.outcome, items, concluded,
        )
        .add_columns(func.coalesce(broken_off, 0))
        .join(Compound, Stored.compound_id == Compound.id)
        .outerjoin(entities.Item, entities.Item.meeting_id == Stored.id)
        .where(Stored.id.in_(ids))
        .group_by(Stored.id)
    )  # fmt: skip
    hung = boards(s, ids)
    found = {row[0]: MeetingRow(*row, board=hung.get(row[0])) for row in s.execute(query)}
    return [found[wanted] for wanted in ids if wanted in found]


def meeting_detail(s: Session, meeting_id: int, today: date | None = None) -> Meeting:
    """The whole meeting, what became of earlier resolutions as of its day, or `today` before it; raises `NotFound`."""
    stored = s.get(Stored, meeting_id)
    if stored is None:
        raise NotFound(id=meeting_id)
    community, compound = _where(s, stored.compound_id)
    as_of = min(stored.held_on, stored.outcome_on or stored.held_on, today or date.today())
    last = last_resolutions(s, stored.compound_id, stored.held_on, as_of)
    matters = [item.matter_id for item in stored.items if item.matter_id]
    next_one = goes_on_with(s, stored.id)
    meeting = Meeting(
        id=stored.id,
        number=stored.number,
        of_kind=_of_kind(s, stored),
        stage=stored.stage,
        community=community or "",
        compound=compound,
        draft=MeetingDraft(**_picked(stored, MEETING_FIELDS)),
        participants=tuple(ParticipantDraft(**_picked(p, PARTICIPANT_FIELDS)) for p in stored.participants),
        items=tuple(_item(item) for item in stored.items),
        rule=rule_of_meeting(s, stored),
        last=last,
        as_of=as_of,
        matters=matter_numbers(s, matters),
        heads=head_numbers(s, matters),
        outcome=Outcome(stored.outcome, stored.outcome_on, stored.outcome_reason) if stored.outcome else None,
        voices=voices(s, matters, [one.task_id for one in last]),
        goes_on=MeetingDraft(**_picked(next_one, MEETING_FIELDS)) if next_one else None,
        board=boards(s, (stored.id,)).get(stored.id),
        unfilings=unfilings(s, stored.id),
        own=level_words(s),
        **_picked(stored, STEPS),
    )
    return replace(meeting, neighbours=_neighbours(s, meeting))


def _where(s: Session, compound_id: int) -> tuple[str | None, str]:
    """The names of the community of a compound, and of the compound."""
    query = select(Community.name, Compound.name).outerjoin(Community, Compound.parent_id == Community.id)
    community, compound = s.execute(query.where(Compound.id == compound_id)).one()
    return community, compound


def _neighbours(s: Session, meeting: Meeting) -> frozenset[str]:
    """The residents named anywhere in a meeting, in the papers that were typed over, in why they were withdrawn, or in
    objections to them; whoever objected; whoever asked for confidence in another matter of the compound, or raised one and
    is named here, and the residents of meetings that gave tasks told of here."""
    typed = s.scalars(select(entities.Wording.typed).where(entities.Wording.meeting_id == meeting.id))
    hung = entities.Publication.meeting_id == meeting.id
    said = entities.Objection.words + entities.Objection.answer
    heard = s.scalars(select(said).join(entities.Publication).where(hung)).all()
    objected = s.scalars(select(entities.Objection.raised_by).join(entities.Publication).where(hung)).all()
    withdrawn = s.scalars(select(entities.Publication.withdraw_reason).where(hung))
    texts = (repr(meeting), *typed, *heard, *objected, *withdrawn)
    matters = {*meeting.matters, *(one.matter_id for one in meeting.last)}
    compound = meeting.draft.compound_id
    raised = (raised_in(s, compound, texts) | raisers(*objected)) - rules.leading(meeting)
    known = residents_named(s, compound, texts) | confiding(s, compound) | raised
    return known.union(*residents(s, matters).values())


def item_draft(s: Session, item_id: int) -> ItemDraft:
    """One item as it is stored now; raises `NotFound`."""
    stored = s.get(entities.Item, item_id)
    if stored is None:
        raise NotFound(id=item_id)
    return _item(stored)


def last_noted(s: Session, meeting_id: int) -> tuple[int, datetime] | None:
    """The open item something was last noted of, and when (UTC); None where nothing is half done."""
    words = or_(*(
        column != ""
        for column in (entities.Item.discussion, entities.Item.motion, entities.Item.text, entities.Item.conclusion)
    ))  # fmt: skip
    open_ones = (entities.Item.meeting_id == meeting_id) & entities.Item.concluded.is_(False) & words
    query = select(entities.Item.id, entities.Item.updated_at).where(open_ones)
    row = s.execute(query.order_by(entities.Item.updated_at.desc(), entities.Item.id).limit(1)).first()
    return None if row is None else (row[0], row[1])


def meeting_draft(s: Session, meeting_id: int) -> MeetingDraft:
    """The facts of a meeting as they are stored now; raises `NotFound`."""
    stored = s.get(Stored, meeting_id)
    if stored is None:
        raise NotFound(id=meeting_id)
    return MeetingDraft(**_picked(stored, MEETING_FIELDS))


def _of_kind(s: Session, stored: entities.Meeting) -> int:
    """Which one of its kind and brand in its compound and year it is by day and hour (第N次): one that was adjourned and
    that which goes on with it are one, and none that was cancelled or void counts."""
    before = tuple_(Stored.held_on, func.coalesce(Stored.begins_at, time.min), Stored.id) < (
        stored.held_on,
        stored.begins_at or time.min,
        stored.id,
    )
    alike = (Stored.compound_id, Stored.year, Stored.kind)
    there = (getattr(stored, column.key) for column in alike)
    same = (column == value for column, value in zip(alike, there, strict=True))
    of_brand = Stored.brand.in_(brand_names(s, stored.kind, stored.brand))
    goes_on = Stored.after_id.is_not(None)
    off = (
        select(Stored.after_id.label("id")).where(goes_on, Stored.outcome == "cancelled").cte(recursive=True)
    )
    off = off.union(select(Stored.after_id).join(off, Stored.id == off.c.id).where(goes_on, ~PART_HELD))
    counts = (Stored.outcome == "") | (PART_HELD & Stored.id.in_(select(off.c.id)))
    earlier = select(func.count()).select_from(Stored).where(*same, of_brand, before, counts)
    return s.scalars(earlier).one() + 1


def _item(stored: entities.Item) -> ItemDraft:
    absences = tuple(sorted(Away(one.participant_id, one.reason, one.heads) for one in stored.absences))
    ballots = tuple(sorted((one.participant_id, one.choice) for one in stored.ballots))
    return ItemDraft(**_picked(stored, ITEM_FIELDS), absences=absences, ballots=ballots)


def find(s: Session, text: str, limit: int, scope: int | None = None) -> list[Hit]:
    """Meetings of the compounds of a scope (all when None): by what stands in them, then by how it sounds."""
    within = true() if scope is None else Stored.compound_id.in_(listed(scope_ids(s, scope)))
    query = select(Stored.id).where(within).order_by(Stored.held_on.desc())
    ids = list(s.scalars(_holding(s, query, text).limit(limit)))
    if len(ids) < limit:
        ids = list(dict.fromkeys((*ids, *_sounding(s, text, within))))[:limit]
    return [
        Hit("consultation", row.id, row.subject, f"{row.compound} {row.held_on.isoformat()}")
        for row in meeting_rows(s, ids)
    ]


def _sounding(s: Session, text: str, within: ColumnElement[bool]) -> list[int]:
    """The newest meetings whose subject or brand is spelt so, the whole or its initials."""
    typed = "".join(text.split()).lower()
    if len(typed) < 2 or not (typed.isascii() and typed.isalnum()) or typed.isdigit():
        return []
    newest = select(Stored.id, Stored.subject, Stored.brand).where(within)
    return [
        number
        for number, *words in s.execute(newest.order_by(Stored.held_on.desc()).limit(SPELT))
        if any(typed in spelling for said in words for spelling in spelt(said))
    ]


def _holding(s: Session, query: Select[Any], text: str) -> Select[Any]:
    """Every word must stand in the meeting's texts or those of its items and people, its place, its day, or the number a paper of it hung under."""
    for word in text.split():
        found = [fulltext.holding(s, Stored, word)]
        named = (Place.kind == "compound", Place.name.contains(word, autoescape=True))
        if places := s.scalars(select(Place.id).where(*named)).all():
            there = select(Stored.id).where(Stored.compound_id.in_(listed(places)))
            found.append((Stored.id + 0).in_(there))  # as the index is asked: without a look at every row
        if not set(day := folded(word)) - DAY_SIGNS:
            found.append(cast(Stored.held_on, Text).contains(day))
        if mark := rules.mark_typed(word):
            found.append((Stored.id + 0).in_(_hung_as(*mark)))
        query = query.where(or_(*found))
    return query


def _hung_as(year: int | None, number: int) -> Select[int]:
    """The meetings of which a paper hung under a number, of any year where none is told."""
    query = select(entities.Publication.meeting_id).where(entities.Publication.number == number)
    return query if year is None else query.where(entities.Publication.year == year)


def _picked(row: object, fields: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in fields}
