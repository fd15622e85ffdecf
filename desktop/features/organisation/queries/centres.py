"""Questions about centre households: whom they look after, who is linked by nobody, what they did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import extract, func, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Duty, Household, HouseholdLink
from desktop.features.organisation.queries.days import lasting, linked_on, standing
from desktop.features.organisation.queries.households import (
    ROOM_ORDER,
    Building,
    Staircase,
    doors,
    household_at,
    household_rows,
    in_scope,
)
from desktop.features.organisation.queries.lists import centre_holders
from desktop.features.organisation.queries.places import below, listed, scope_places, scope_trail
from desktop.features.organisation.records import (
    LINKED_LEAST,
    LINKED_MOST,
    Activity,
    CentreRow,
    CoverageRow,
    DoorCell,
    DutyDraft,
    DutyRow,
    LinkPreview,
    PlaceRow,
)


def coverage(s: Session, place: int | None, on: date | None = None) -> list[CoverageRow]:
    """How well a place is looked after on a day (today when None): by compound, within one by building."""
    day, within = on or date.today(), scope_places(s, place)
    over = [each for each in within if each.kind == "compound"]
    by_compound = len(over) > 1 or (bool(over) and over[0].id != place)
    parts = over if by_compound else [each for each in within if each.kind == "building"]
    part_of = _parts(within, parts)
    counted = _counted(s, place, day, part_of, by_compound=by_compound)
    centres = defaultdict[int, list[int]](list)
    linked = _linked(s, day)
    for body, at in _centres(s, within, day):
        centres[part_of.get(at, 0)].append(linked.get(body, 0))
    return [
        CoverageRow(
            part.id, part.name, *counted.get(part.id, (0, 0)), len(centres[part.id]),
            sum(count < LINKED_LEAST for count in centres[part.id]),
            sum(count > LINKED_MOST for count in centres[part.id]),
        )
        for part in parts
    ]  # fmt: skip


def coverage_doors(s: Session, place: int, on: date | None = None) -> list[DoorCell]:
    """Every door of a compound, building or staircase, and who looks after it on a day, in room order."""
    day = on or date.today()
    link = (HouseholdLink.household_id == Household.id) & linked_on(day)
    staircase = func.iif(Staircase.kind == "staircase", Staircase.name, "")
    query = (
        doors(select(Household.id, Building.name, staircase, Household.room, HouseholdLink.body_id))
        .outerjoin(HouseholdLink, link)
        .where(in_scope(s, place), standing(day))
        .order_by(*ROOM_ORDER)
    )
    return [DoorCell(*row) for row in s.execute(query)]


def centre_rows(s: Session, place: int | None, on: date | None = None) -> list[CentreRow]:
    """The centre households of a place on a day, with doors and duties of that month and year up to it."""
    day, within = on or date.today(), scope_places(s, place)
    names, holding, linked = {each.id: each for each in within}, centre_holders(s, day), _linked(s, day)
    told = Duty.done_on <= day, Duty.done_on >= date(day.year, 1, 1)
    in_month = func.sum(func.iif(Duty.done_on >= day.replace(day=1), 1, 0))
    query = select(Duty.body_id, in_month, func.count(Duty.id)).where(*told).group_by(Duty.body_id)
    done = {body: (month, year) for body, month, year in s.execute(query)}
    newest = select(Duty.body_id, func.max(Duty.done_on)).where(Duty.done_on <= day).group_by(Duty.body_id)
    last = dict(s.execute(newest).all())
    return [
        CentreRow(
            body, holding.get(body, ""), _where(names, at), linked.get(body, 0), *done.get(body, (0, 0)),
            last.get(body), at,
        )
        for body, at in _centres(s, within, day)
    ]  # fmt: skip


def duties(
    s: Session, body: int | None, place: int | None, first: date | None = None, last: date | None = None
) -> list[DutyRow]:
    """What a centre household, or all of a place, did between two days; newest first."""
    query = (
        select(Duty.id, Duty.body_id, Body.name, Duty.kind, Duty.done_on, Duty.content, Duty.household_id)
        .join(Body, Duty.body_id == Body.id)
        .order_by(Duty.done_on.desc(), Duty.id.desc())
    )
    if body is not None:
        query = query.where(Duty.body_id == body)
    elif place is not None:
        query = query.where(Body.place_id.in_(below(place)))
    query = query.where(Duty.done_on >= (first or date.min), Duty.done_on <= (last or date.max))
    rows = s.execute(query).all()
    where = _addresses(s, {row.household_id for row in rows if row.household_id})
    return [DutyRow(*row[:6], address=where.get(row.household_id, "")) for row in rows]


def duty_draft(s: Session, duty_id: int) -> DutyDraft:
    """What the form of a duty starts from; raises `NotFound`."""
    duty = s.get(Duty, duty_id)
    if duty is None:
        raise NotFound(id=duty_id)
    door = {duty.household_id} if duty.household_id else set[int]()
    room = "".join(_addresses(s, door).values())
    return DutyDraft(duty.body_id, duty.kind, duty.done_on, duty.content, room, duty.id, duty.version)


def activity(s: Session, place: int | None, year: int, on: date | None = None) -> list[Activity]:
    """Duties per month and kind of each centre household of a place, of a year up to a day."""
    month = extract("month", Duty.done_on)
    query = (
        select(Duty.body_id, Duty.kind, month, func.count(Duty.id))
        .join(Body, Duty.body_id == Body.id)
        .where(Duty.done_on >= date(year, 1, 1))
        .where(Duty.done_on <= min(on or date.today(), date(year, 12, 31)))
        .group_by(Duty.body_id, Duty.kind, month)
        .order_by(Duty.body_id, month, Duty.kind)
    )
    if place is not None:
        query = query.where(Body.place_id.in_(below(place)))
    return [Activity(*row) for row in s.execute(query)]


def link_preview(s: Session, body: int, ids: Collection[int], on: date) -> LinkPreview:
    """Whom doors would leave when they are handed to a centre household on a day, and how many it has then."""
    query = select(HouseholdLink.household_id, HouseholdLink.body_id).where(
        HouseholdLink.household_id.in_(listed(ids)), HouseholdLink.ends_on.is_(None)
    )
    present, names = dict(s.execute(query).all()), centre_holders(s, on)
    staying = sum(by == body for by in present.values())
    leaving = Counter(
        "" if door not in present else names.get(present[door], "—")
        for door in dict.fromkeys(ids)
        if present.get(door) != body
    )
    kept = select(func.count(HouseholdLink.id)).where(
        HouseholdLink.body_id == body, HouseholdLink.ends_on.is_(None)
    )
    return LinkPreview(tuple(leaving.items()), staying, s.execute(kept).scalar_one() + leaving.total())


def linked_rooms(s: Session, body: int) -> str:
    """The doors a centre household looks after, the way one types them."""
    query = select(HouseholdLink.household_id).where(
        HouseholdLink.body_id == body, HouseholdLink.ends_on.is_(None)
    )
    ids = list(s.scalars(doors(query.join(HouseholdLink.household)).order_by(*ROOM_ORDER)))
    return "、".join(_addresses(s, ids).values())


def rooms_at(s: Session, body: int, said: str) -> list[int]:
    """The doors among those typed that are one and no other, in the compound of a centre household."""
    place = s.execute(select(Body.place_id).where(Body.id == body)).scalar_one()
    compound = compound_of(s, place)
    found = [household_at(s, compound, room) for room in rules.rooms(said)]
    return [ids[0] for ids in found if len(ids) == 1]


def compound_of(s: Session, place: int) -> int | None:
    """The compound a place is, or lies in."""
    return next((each.id for each in scope_trail(s, place) if each.kind == "compound"), None)


def _counted(
    s: Session, place: int | None, day: date, part_of: dict[int, int], *, by_compound: bool
) -> dict[int, tuple[int, int]]:
    """Doors and linked doors by compound or building."""
    part = Household.compound_id if by_compound else Household.place_id
    link = (HouseholdLink.household_id == Household.id) & linked_on(day)
    query = (
        select(part, func.count(Household.id), func.count(HouseholdLink.id))
        .outerjoin(HouseholdLink, link)
        .where(in_scope(s, place), standing(day))
        .group_by(part)
    )
    found = defaultdict[int, tuple[int, int]](lambda: (0, 0))
    for at, there, looked_after in s.execute(query):
        were = found[part_of.get(at, 0)]
        found[part_of.get(at, 0)] = (were[0] + there, were[1] + looked_after)
    return found


def _parts(within: Sequence[PlaceRow], parts: Sequence[PlaceRow]) -> dict[int, int]:
    """Which part each place lies in; parents come before those below them."""
    part_of = {part.id: part.id for part in parts}
    for each in within:
        if each.parent_id in part_of:
            part_of.setdefault(each.id, part_of[each.parent_id])
    return part_of


def _centres(s: Session, within: Sequence[PlaceRow], day: date) -> list[tuple[int, int]]:
    """The centre households of some places on a day with their place, in the order of the places."""
    query = select(Body.id, Body.place_id).where(Body.kind == "centre_household", lasting(Body, day))
    turn = {each.id: at for at, each in enumerate(within)}
    found = [(body, at) for body, at in s.execute(query.order_by(Body.sort_key, Body.id)) if at in turn]
    return sorted(found, key=lambda one: turn[one[1]])


def _linked(s: Session, day: date) -> dict[int, int]:
    query = (
        select(HouseholdLink.body_id, func.count(HouseholdLink.id))
        .join(HouseholdLink.household)
        .where(linked_on(day), standing(day))
        .group_by(HouseholdLink.body_id)
    )
    return dict(s.execute(query).all())


def _where(places: dict[int, PlaceRow], at: int) -> str:
    """`1栋1单元`; the compound where the body stands on no building."""
    here = places[at]
    above = places.get(here.parent_id or 0)
    return f"{above.name}{here.name}" if here.kind == "staircase" and above else here.name


def _addresses(s: Session, ids: Collection[int]) -> dict[int, str]:
    rows = household_rows(s, list(ids))
    return {row.id: rules.address(row.building, row.staircase, row.room) for row in rows}
