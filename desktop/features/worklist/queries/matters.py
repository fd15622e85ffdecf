"""Questions about matters. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.core import fulltext
from desktop.core.discretion import Known
from desktop.core.errors import NotFound
from desktop.core.feature import Hit, Mark, no_residents
from desktop.core.noted import in_no_office
from desktop.core.text import folded, sort_key
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Body, Duty, Place
from desktop.features.worklist import entities, rules
from desktop.features.worklist.queries.confidence import Residents, confided, neighbours
from desktop.features.worklist.queries.numbers import MATTER_NUMBER, has_task, number_typed
from desktop.features.worklist.queries.tasks import evidence_of, task_detail
from desktop.features.worklist.records import (
    ALIKE_DAYS,
    ENDED,
    Alike,
    AnswerLine,
    ListedMatter,
    Matter,
    MatterDraft,
    MatterRow,
    StepLine,
    Way,
)

DAY_SIGNS = frozenset("0123456789-")
"""What a day or a number is made of."""

Stored = entities.Matter
ANSWER_FIELDS = tuple(one.name for one in fields(AnswerLine))
HEAD = func.coalesce(Stored.duplicate_of_id, Stored.id)
"""The column of `head_of`."""

CHOICES = 100
"""As many are offered to link to; any other one is found by its words."""

SUBJECT = 40
"""Characters of a duty's text that become the subject of the matter."""


def matter_ids(
    s: Session, compounds: Collection[int] | None = None, kind: str = "", text: str = ""
) -> list[int]:
    """Newest first; of the given compounds (all when None), of one list, holding every word of `text`."""
    query = select(Stored.id).order_by(Stored.raised_on.desc(), Stored.id.desc())
    if compounds is not None:
        query = query.where(Stored.compound_id.in_(organisation.listed(compounds)))
    if kind:
        query = query.where(Stored.kind == kind)
    return list(s.scalars(_holding(s, query, text)))


def matter_rows(s: Session, ids: Sequence[int]) -> list[MatterRow]:
    """One row per id, in the order of the ids."""
    query = (
        select(Stored, Place.name)
        .join(Place, Stored.compound_id == Place.id)
        .where(Stored.id.in_(organisation.listed(ids)))
    )
    found = {
        row.id: MatterRow(row.id, said(row), row.kind, row.subject, compound, row.raised_on, row.state)
        for row, compound in s.execute(query)
    }
    return [found[wanted] for wanted in ids if wanted in found]


def matter_numbers(s: Session, ids: Collection[int]) -> dict[int, str]:
    """What the numbers of matters are, by id."""
    found = s.scalars(select(Stored).where(Stored.id.in_(organisation.listed(ids))))
    return {row.id: said(row) for row in found}


def head_numbers(s: Session, ids: Collection[int]) -> dict[int, str]:
    """The number of the one whose way each goes, for those matters that go another's, by the id of theirs."""
    head = aliased(Stored)
    query = select(Stored.id, head).join(head, Stored.duplicate_of_id == head.id)
    return {
        one: said(other) for one, other in s.execute(query.where(Stored.id.in_(organisation.listed(ids))))
    }


def matter_detail(s: Session, matter_id: int, residents: Residents = no_residents) -> Matter:
    """The whole matter with its way, tasks, evidence and answers; raises `NotFound`.

    Its papers are to mask the `residents` as well who took part where its tasks were given.
    """
    row = s.get(Stored, matter_id)
    if row is None:
        raise NotFound(id=matter_id)
    body = s.execute(select(Duty.body_id).where(Duty.id == row.duty_id)).scalar()
    draft = MatterDraft(**{one.name: getattr(row, one.name) for one in fields(MatterDraft)})
    same = s.get(Stored, row.duplicate_of_id) if row.duplicate_of_id else None
    others = s.scalars(select(Stored).where(Stored.duplicate_of_id == matter_id).order_by(Stored.id))
    matter = Matter(
        row.id, said(row), where(s, row.place_id or row.compound_id), row.state, draft, body,
        compound=s.get_one(Place, row.compound_id).name,
        way=Way(row.route, row.route_reason, row.routed_on, row.unit, row.person, row.reply_by, row.finish_by),
        closed_on=row.closed_on, close_reason=row.close_reason,
        same_as=(same.id, said(same)) if same else None,
        others=tuple((other.id, said(other)) for other in others),
        steps=tuple(StepLine(step.day, step.by, step.state, step.words) for step in row.steps),
        tasks=tuple(task_detail(task, said(row)) for task in row.tasks),
        answers=tuple(AnswerLine(*(getattr(one, name) for name in ANSWER_FIELDS)) for one in row.answers),
        evidence=evidence_of(s, matter_id), own=organisation.level_words(s),
        confided=confided(s, (matter_id,)).get(matter_id, ()),
    )  # fmt: skip
    named = neighbours(s, row.compound_id, (repr(matter),))
    there = residents(s, (matter_id,)).get(matter_id, frozenset()) | rules.answering_residents(matter)
    return replace(matter, neighbours=(named - rules.in_charge(matter)) | there)


def matter_answered(s: Session, matter_id: int, residents: Residents = no_residents) -> Matter:
    """A matter as the sheet for its resident tells of it; raises `NotFound`.

    Of one that goes another's way that is where that one is, what was done about it, and once it ended when; of
    whoever else told of the same the sheet tells nothing (个人信息保护法 25): of that one's photos it shows those of the
    work, unless somebody else asked for confidence, whose door they may show. What that one's resident was told, its own was
    told, too; what they thought of it was theirs.
    """
    matter = matter_detail(s, matter_id, residents)
    if matter.same_as is None:
        return matter
    head = matter_detail(s, matter.same_as[0], residents)
    same = [one for one in same_matters(s, matter_id) if one != matter_id]
    told = select(Stored.confidential, Stored.raised_by, Stored.contact).where(Stored.id.in_(same))
    others = s.execute(told).all()
    work = () if any(asked for asked, *_ in others) else (one for one in head.evidence if one.task_id)
    own = {"", matter.draft.raised_by, matter.draft.contact}
    last = matter if matter.closed_on and head.state in ENDED else head
    answers = (_passed_on(one) if one in head.answers else one for one in matter.answers)
    return replace(
        matter, answers=tuple(one for one in answers if one), state=head.state, way=head.way, tasks=head.tasks, closed_on=last.closed_on,
        close_reason=last.close_reason, neighbours=matter.neighbours | head.neighbours,
        confided=(*matter.confided, *(said for _, *other in others for said in other if said not in own)),
        evidence=(*matter.evidence, *work),
    )  # fmt: skip


def _passed_on(answer: AnswerLine) -> AnswerLine | None:
    """An answer that was given to another's resident as it was passed on; an attempt that reached nobody was not."""
    return None if answer.verdict == "unreached" else replace(answer, verdict="", words="")


def where(s: Session, place_id: int) -> str:
    """A place from its community down: `天方社区 › 天方花园小区 › 3栋`."""
    trail = organisation.scope_trail(s, place_id)
    return " › ".join(place.name for place in trail if place.kind not in ("district", "street"))


def parts_of(s: Session, compound_id: int) -> list[tuple[int, str]]:
    """The buildings and staircases of a compound, each with its id and what it is called there: `3栋`, `3栋 2单元`."""
    above = aliased(Place)
    query = (
        select(Place.id, Place.kind, Place.name, above.name)
        .join(above, Place.parent_id == above.id)
        .where(or_(above.id == compound_id, above.parent_id == compound_id))
        .where(Place.kind.in_(("building", "staircase")))
    )
    found = [
        (place, f"{building} {name}" if kind == "staircase" else name)
        for place, kind, name, building in s.execute(query)
    ]
    return sorted(found, key=lambda part: sort_key(part[1]))


def head_of(s: Session, matter_id: int) -> int:
    """The matter whose way a matter goes, which is itself unless it was linked to another."""
    return s.scalars(select(HEAD).where(Stored.id == matter_id)).one()


def same_matters(s: Session, matter_id: int) -> list[int]:
    """All that tell of the same as a matter: the one whose way they go, and those that were linked to it."""
    heads = select(HEAD).where(Stored.id == matter_id).correlate(None)
    return list(
        s.scalars(
            select(Stored.id)
            .where(or_(Stored.id.in_(heads), Stored.duplicate_of_id.in_(heads)))
            .order_by(Stored.duplicate_of_id.is_not(None), Stored.id)
        )
    )


def same_choices(s: Session, matter_id: int, text: str = "") -> list[MatterRow]:
    """What a matter may be the same as: those of its compound holding every word of `text`, first what seems to be the
    same, then what is open nearby, then the newest; `CHOICES` at most."""
    matter = s.get_one(Stored, matter_id)
    place = dict(parts_of(s, matter.compound_id)).get(matter.place_id or 0, "")
    known = _raised_since(s, matter.compound_id, matter.raised_on, Stored.id != matter_id)
    likely = (
        *rules.alike(matter.subject, place, known),
        *rules.nearby(matter.subject, place, matter.category, known),
    )
    rank = {one.id: at for at, one in enumerate(likely)}
    found = [one for one in matter_ids(s, (matter.compound_id,), text=text) if one != matter_id]
    return matter_rows(s, sorted(found, key=lambda one: rank.get(one, len(rank)))[:CHOICES])


def near_matters(s: Session, draft: MatterDraft) -> list[Alike]:
    """What was raised in the same compound in the 90 days before, or earlier and is open still, so that the same is not
    entered twice; each with the words of whoever told of it once more."""
    if draft.compound_id is None or draft.raised_on is None:
        return []
    before = Stored.raised_on <= draft.raised_on
    return _raised_since(s, draft.compound_id, draft.raised_on, Stored.id != (draft.id or 0), before)


def _raised_since(s: Session, compound_id: int, day: date, *which: ColumnElement[bool]) -> list[Alike]:
    """The matters of a compound that go their own way and were raised in the 90 days before a day or later, or are open
    still; each with the words of whoever told of it once more."""
    again: defaultdict[int | None, list[str]] = defaultdict(list)
    of_compound = Stored.compound_id == compound_id
    told = select(Stored.duplicate_of_id, Stored.subject).where(
        of_compound, Stored.duplicate_of_id.is_not(None)
    )
    for matter, words in s.execute(told.order_by(Stored.id)):
        again[matter].append(words)
    lately = Stored.raised_on >= day - timedelta(ALIKE_DAYS)
    query = (
        select(Stored)
        .where(of_compound, Stored.duplicate_of_id.is_(None), *which)
        .where(or_(lately, Stored.state.not_in(ENDED)))
    )
    places = dict(parts_of(s, compound_id))
    return [
        Alike(
            row.id, said(row), row.subject, places.get(row.place_id or 0, ""), row.raised_on, row.state, row.category,
            tuple(again[row.id]),
        )
        for row in s.scalars(query)
    ]  # fmt: skip


def listed_matters(
    s: Session, compounds: Collection[int] | None, kind: str = "", *, residents: Residents = no_residents
) -> list[ListedMatter]:
    """The matters of compounds (all when None), by compound and number, as their printed list tells of them.

    Who raised what is confidential is not told at all, nor whoever's number.
    """
    first = (
        select(entities.Task.unit)
        .where(entities.Task.matter_id == Stored.id, entities.Task.state != "cancelled")
        .order_by(entities.Task.number)
        .limit(1)
        .scalar_subquery()
    )
    query = select(Stored, Place.name, first).join(Place, Stored.compound_id == Place.id)
    if compounds is not None:
        query = query.where(Stored.compound_id.in_(organisation.listed(compounds)))
    if kind:
        query = query.where(Stored.kind == kind)
    names = {place.id: place.name for place in organisation.places(s)}
    rows = s.execute(query.order_by(Place.name, Place.id, Stored.year, Stored.number)).all()
    said_in: defaultdict[int, list[str]] = defaultdict(list)
    for row, _compound, unit in rows:
        said_in[row.compound_id] += (row.subject, row.raised_by, row.unit, unit or "")
    named = {place: neighbours(s, place, words) for place, words in said_in.items()}
    matters = [row.id for row, *_ in rows]
    again, there = confided(s, matters), residents(s, matters)
    return [
        ListedMatter(
            compound, said(row), row.kind, row.category, row.subject, names.get(row.place_id or 0, ""), row.raised_on,
            "" if row.confidential else row.raised_by, row.unit or unit or "", row.finish_by, row.state, row.confidential,
            _known(
                row, compound, unit or "", named[row.compound_id] | there.get(row.id, frozenset()), again.get(row.id, ())
            ),
        )
        for row, compound, unit in rows
    ]  # fmt: skip


def _known(
    row: Stored, compound: str, unit: str, neighbours: frozenset[str], confided: tuple[str, ...]
) -> Known:
    return rules.known(
        row.raised_by, row.contact, confidential=row.confidential, words=(compound, row.unit, unit),
        neighbours=neighbours | in_no_office(row.unit, row.person) | in_no_office(unit), confided=confided,
        told=(row.subject, row.detail),
    )  # fmt: skip


def draft_from_duty(s: Session, duty_id: int) -> MatterDraft:
    """The matter a duty would become: where it was done, what was heard, and by whom; raises `NotFound`."""
    duty = s.get(Duty, duty_id)
    if duty is None:
        raise NotFound(id=duty_id)
    place = s.get_one(Body, duty.body_id).place_id
    about = organisation.household_rows(s, [duty.household_id] if duty.household_id else [])
    first = duty.content.splitlines()[0]
    return MatterDraft(
        compound_id=organisation.compound_of(s, place),
        place_id=place,
        kind="need" if duty.kind == "opinions" else "problem",
        category="conflicts" if duty.kind == "mediation" else "other",
        source="centre_household",
        subject=first if len(first) <= SUBJECT else first[: SUBJECT - 1] + "…",
        detail=duty.content,
        raised_on=duty.done_on,
        raised_by="".join(f"{row.building}{row.staircase}{row.room}" for row in about),
        duty_id=duty_id,
    )


def matter_of_duty(s: Session, duty_id: int) -> int | None:
    """The matter a duty was raised to; None while it was not."""
    return s.execute(select(Stored.id).where(Stored.duty_id == duty_id)).scalar()


def marks(s: Session, table: str, ids: Collection[int]) -> dict[int, Mark]:
    """Which rows of another room's table have become a matter, and its number."""
    if table != "duty":
        return {}
    query = select(Stored).where(Stored.duty_id.in_(organisation.listed(ids)))
    return {row.duty_id: Mark("worklist", row.id, said(row)) for row in s.scalars(query) if row.duty_id}


def find(s: Session, text: str, limit: int, scope: int | None = None) -> list[Hit]:
    """Matters for the search box; of one place and below it, or of all."""
    compounds = None if scope is None else organisation.scope_ids(s, scope)
    rows = matter_rows(s, matter_ids(s, compounds, text=text)[:limit])
    return [Hit("worklist", row.id, row.subject, f"{row.number} {row.compound}") for row in rows]


def said(row: entities.Matter) -> str:
    """`2026-0007`."""
    return f"{row.year}-{row.number:04}"


def _holding(s: Session, query: Select[Any], text: str) -> Select[Any]:
    """Every word must stand in the matter's own words, its number, that of a task of it, or day, or the name of its place."""
    for word in text.split():
        found = [fulltext.holding(s, Stored, word)]
        named = (Place.name.contains(said, autoescape=True) for said in {word, folded(word)})
        if places := s.scalars(select(Place.id).where(or_(*named))).all():
            within = organisation.listed(places)
            found += [Stored.compound_id.in_(within), Stored.place_id.in_(within)]
        number = number_typed(word)
        if not set(number) - DAY_SIGNS:
            found += [
                cast(Stored.raised_on, Text).contains(number),
                MATTER_NUMBER.contains(number),
                has_task(number),
            ]
        query = query.where(or_(*found))
    return query
