"""What a meeting is planned from: matters that wait for one, who is invited by its rules, who came to the last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from functools import cache, partial

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.features.consultation import rules
from desktop.features.consultation.entities import Item, Meeting, Participant
from desktop.features.consultation.queries.kinds import brand_names
from desktop.features.consultation.records import Concerned, MeetingDraft, ParticipantDraft, Waiting
from desktop.features.organisation.entities import Body, Person, Place, Post
from desktop.features.organisation.queries import in_own_words, level_words, scope_ids
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.queries import HEAD, said

BODIES = {
    "社区党组织": "community_committee",
    "社区居委会": "residents_committee",
    "小区党支部": "branch",
    "支部委员": "branch",
    "业主委员会": "owners_committee",
    "业委会": "owners_committee",
    "物业公司": "property_company",
    "物业": "property_company",
    "楼栋党小组": "building_group",
    "党员中心户": "centre_household",
}
"""The kind of body a unit of a rule stands for; other units are looked for by the name of a body."""

OF_BUILDING = ("楼栋党小组", "党员中心户")
"""The units that stand for one building."""


def waiting_matters(s: Session, compound_id: int) -> list[Waiting]:
    """Matters of a compound that were sent to a meeting and are on no open agenda: urgent ones, then the oldest."""
    taken = (
        select(HEAD)
        .join(Item, Item.matter_id == Matter.id)
        .join(Meeting, Item.meeting_id == Meeting.id)
        .where(Meeting.outcome == "", Item.concluded.is_(False))
        .correlate(None)
    )
    query = (
        select(Matter)
        .where(Matter.compound_id == compound_id, Matter.route == "meeting", Matter.state == "to_meeting")
        .where(Matter.id.not_in(taken))
        .order_by(Matter.urgency.desc(), Matter.raised_on, Matter.id)
    )
    return [
        Waiting(
            row.id,
            said(row),
            row.subject,
            row.source,
            row.raised_on,
            row.urgency == "urgent",
            _handed_on(row),
        )
        for row in s.scalars(query)
    ]


def _handed_on(matter: Matter) -> str:
    """`2026-04-09 提交业主表决`: what a meeting that did not settle a matter noted of it last."""
    told = (f"{one.day} {one.words}" for one in reversed(matter.steps) if rules.PUT_OFF.match(one.words))
    return next(told, "")


def invited_by_rule(
    s: Session, compound_id: int, units: Sequence[str], observers: Sequence[str], day: date
) -> list[ParticipantDraft]:
    """Who is in office on a day in the units a rule invites, in their order, each person once.

    A unit nobody is known of is left out.
    """
    people: dict[int, ParticipantDraft] = {}
    for unit, observer in [*((unit, False) for unit in units), *((unit, True) for unit in observers)]:
        for person, name in _holders(s, compound_id, unit, day):
            people.setdefault(person, ParticipantDraft(unit, name, observer, votes=not observer))
    return list(people.values())


def not_listed(
    s: Session,
    compound_id: int,
    day: date,
    listed: Sequence[ParticipantDraft],
    wanted: Sequence[ParticipantDraft],
) -> list[ParticipantDraft]:
    """Those wanted who are not on a list yet, each person once.

    Whoever stands for two units is one person; two of one name in two units are two. Somebody listed for a unit in which
    nobody of that name is known may be anybody of the name. A group known by number is the one its unit has on the list.
    """
    groups = [one for one in wanted if one.heads is not None]
    unlisted = _unlisted(listed, groups)
    in_office = cache(partial(_holders, s, compound_id, day=day))
    new: list[ParticipantDraft] = []
    stands: dict[str, list[set[int]]] = {}
    for person in (*listed, *wanted):
        if person in groups:
            new += [person] if person in unlisted else []
            continue
        who = {one for one, name in in_office(person.unit) if name == person.name}
        there = stands.setdefault(person.name, [])
        if person not in listed:
            if there and not (who and all(one and not one & who for one in there)):
                continue
            new.append(person)
        there.append(who)
    return new


def _unlisted(
    listed: Sequence[ParticipantDraft], groups: Sequence[ParticipantDraft]
) -> list[ParticipantDraft]:
    """The groups no line of their unit answers for: first the one of the same number, else one that was mended."""
    left, free = list(groups), list(listed)
    for same in (True, False):
        for group in tuple(left):
            for one in free:
                alike = one.name == group.name if same else one.heads is not None
                if alike and (one.unit, one.observer) == (group.unit, group.observer):
                    left.remove(group)
                    free.remove(one)
                    break
    return left


def concerned(s: Session, meeting_id: int) -> list[Concerned]:
    """The buildings whom items of a meeting concern, and who is in office there on its day: the group of the building
    and its centre households, whom a meeting about their staircase should hear."""
    meeting = s.get_one(Meeting, meeting_id)
    scopes = s.scalars(select(Item.scope).where(Item.meeting_id == meeting_id).order_by(Item.position))
    inside = select(Place.name, Place.id).where(
        Place.parent_id == meeting.compound_id, Place.kind == "building"
    )
    known = dict(s.execute(inside).all())
    named = dict.fromkeys(name for scope in scopes for name in rules.buildings(scope) if name in known)
    return [
        Concerned(name, tuple(
            ParticipantDraft(unit, person, votes=True)
            for unit in in_own_words(s, OF_BUILDING)
            for _, person in _holders(s, meeting.compound_id, unit, meeting.held_on, within=known[name])
        ))
        for name in named
    ]  # fmt: skip


def invited_before(s: Session, meeting: int) -> list[ParticipantDraft]:
    """Who was invited to a meeting, as a list for another: nobody told, nobody excused yet, groups with all they have.

    A group that stands there by its number alone, as lists once were copied, is one again.
    """
    query = select(Participant).where(Participant.meeting_id == meeting, Participant.walk_in.is_(False))
    return [
        rules.known_by(ParticipantDraft(row.unit, row.name, row.observer, row.votes, heads=row.heads))
        for row in s.scalars(query.order_by(Participant.position))
    ]


def meeting_before(s: Session, compound_id: int, kind: str, brand: str, day: date) -> int | None:
    """The last meeting of a kind and brand before a day that had people on its list; None where there was none."""
    query = (
        select(Meeting.id)
        .join(Participant, Participant.meeting_id == Meeting.id)
        .where(
            Meeting.compound_id == compound_id,
            Meeting.kind == kind,
            Meeting.brand.in_(brand_names(s, kind, brand)),
        )
        .where(Meeting.held_on < day, Meeting.outcome != "void")
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
        .limit(1)
    )
    return s.scalar(query)


def planned_alike(s: Session, draft: MeetingDraft) -> bool:
    """Whether a meeting of the same kind, brand, subject, day and hour stands in the compound already."""
    if draft.begins_at is None:
        return False
    same = ("compound_id", "kind", "subject", "held_on", "begins_at")
    query = select(Meeting.id).where(
        Meeting.outcome == "",
        Meeting.brand.in_(brand_names(s, draft.kind, draft.brand)),
        *(getattr(Meeting, name) == getattr(draft, name) for name in same),
    )
    return s.scalar(query.limit(1)) is not None


def in_preparation(
    s: Session, compound_id: int, kind: str, brand: str, day: date, *, at: time | None = None
) -> Sequence[int]:
    """The meetings of a kind and brand after a day, or that day after an hour, whose agenda is not fixed yet, the first
    first."""
    later = (Meeting.held_on > day) | (Meeting.held_on == day) & (Meeting.begins_at > (at or time.max))
    query = (
        select(Meeting.id)
        .where(
            Meeting.compound_id == compound_id,
            Meeting.kind == kind,
            Meeting.brand.in_(brand_names(s, kind, brand)),
        )
        .where(later, Meeting.stage == "prepare", Meeting.outcome == "")
        .order_by(Meeting.held_on, Meeting.begins_at, Meeting.id)
    )
    return s.scalars(query).all()


def next_after(s: Session, meeting_id: int) -> int | None:
    """The meeting that goes on with one, or repeats it."""
    return s.scalar(select(Meeting.id).where(Meeting.after_id == meeting_id).order_by(Meeting.id).limit(1))


def _holders(
    s: Session, compound_id: int, unit: str, day: date, within: int | None = None
) -> list[tuple[int, str]]:
    """Who is in office in the bodies a unit stands for, of a compound and its community or `within` one building."""
    own = {word: kind for kind, word in level_words(s).items()}
    kind = own.get(unit) or BODIES.get(unit)
    community = select(Place.parent_id).where(Place.id == compound_id).scalar_subquery()
    inside = Body.place_id.in_(scope_ids(s, within or compound_id))
    query = (
        select(Person.id, Person.name)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Body.kind == kind if kind else Body.name.contains(unit, autoescape=True))
        .where(or_(inside, Body.place_id == community) if within is None else inside)
        .where(*(or_(one.begins_on.is_(None), one.begins_on <= day) for one in (Body, Post)))
        .where(*(or_(one.ends_on.is_(None), one.ends_on >= day) for one in (Body, Post)))
        .order_by(Body.sort_key, Post.id)
    )
    return [(person, name) for person, name in s.execute(query)]
