"""Hands households to centre households and keeps what those did for them; no link is ever overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import queries, rules
from desktop.features.organisation.entities import Body, Duty, Household, HouseholdLink
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import DUTY_KINDS, DutyDraft, LinkDraft, UnlinkDraft


def link_households(s: Session, draft: LinkDraft) -> int:
    """Let a centre household look after doors from a day on; returns how many are newly linked.

    A door linked elsewhere is handed over: that link ends the day this one begins, for the same reason and
    under the same number. One that is linked here already stays as it is. Raises `RuleBroken` beside `body_id`, `begins_on` or `rooms`: a door
    that left, of another compound, or linked later than the day; `NotFound`.
    """
    if draft.begins_on is None:
        raise RuleBroken("link.day_missing", field="begins_on")
    body = _centre(s, draft.body_id, "link.centre_missing")
    compound = queries.compound_of(s, body.place_id)
    doors = _doors(s, (*draft.household_ids, *_named(s, compound, draft.rooms)))
    if not doors:
        raise RuleBroken("link.nobody", field="rooms")
    if not rules.in_office(body.begins_on, body.ends_on, draft.begins_on):
        raise RuleBroken("link.centre_not_there", field="begins_on", name=body.name)
    for door in doors:
        _require_here(door, compound)
    links = _links(s, doors)
    new = [door for door in doors if _leaves(links.get(door.id, []), body, draft)]
    s.flush()  # a door has one open link: the old one is closed before the new one comes
    s.add_all(_link(door, body, draft) for door in new)
    s.flush()
    return len(new)


def unlink_households(s: Session, draft: UnlinkDraft) -> int:
    """End the links doors have now on a day, the last on which they do not count; returns how many ended.

    Raises `RuleBroken` beside `ends_on` for a day before a link began.
    """
    if draft.ends_on is None:
        raise RuleBroken("link.day_missing", field="ends_on")
    doors = _doors(s, draft.household_ids)
    links, ended = _links(s, doors), 0
    for door in doors:
        for link in links.get(door.id, []):
            if link.ends_on is None:
                _end(link, draft, draft.ends_on, "ends_on")
                ended += 1
    s.flush()
    return ended


def adjust_links(s: Session, draft: LinkDraft) -> int:
    """Make `rooms` the doors a centre household looks after from a day on; returns how many changed.

    Those not named any more are linked by nobody. Raises as `link_households` and `unlink_households`.
    """
    if draft.begins_on is None:
        raise RuleBroken("link.day_missing", field="begins_on")
    body = _centre(s, draft.body_id, "link.centre_missing")
    wanted = _named(s, queries.compound_of(s, body.place_id), draft.rooms)
    query = select(HouseholdLink.household_id).where(
        HouseholdLink.body_id == body.id, HouseholdLink.ends_on.is_(None)
    )
    gone = tuple(door for door in s.scalars(query) if door not in wanted)
    try:
        ended = unlink_households(s, UnlinkDraft(gone, draft.begins_on, draft.reason, draft.document_no))
    except RuleBroken as error:
        raise RuleBroken(error.code, field="begins_on", **error.facts) from error
    return ended + (link_households(s, draft) if wanted else 0)


def save_duty(s: Session, draft: DutyDraft) -> int:
    """Note what a centre household did, or mend what was noted; returns its id.

    Raises `RuleBroken` beside `kind`, `done_on`, `content` or `room`, `NotFound`, `Conflict`.
    """
    if draft.kind not in DUTY_KINDS:
        raise RuleBroken("duty.kind_missing", field="kind")
    if draft.done_on is None:
        raise RuleBroken("duty.day_missing", field="done_on")
    if draft.done_on > date.today():
        raise RuleBroken("duty.day_ahead", field="done_on", done_on=draft.done_on)
    if not draft.content.strip():
        raise RuleBroken("duty.content_missing", field="content")
    body = _centre(s, draft.body_id, "duty.centre_missing")
    duty = _duty(s, draft)
    doors = _named(s, queries.compound_of(s, body.place_id), draft.room, "room")
    if len(doors) > 1:
        raise RuleBroken("duty.one_room", field="room")
    duty.body_id, duty.kind, duty.done_on = body.id, draft.kind, draft.done_on
    duty.content, duty.household_id = draft.content.strip(), doors[0] if doors else None
    s.add(duty)
    s.flush()
    return duty.id


def remove_duty(s: Session, duty_id: int) -> None:
    """Strike out a duty; raises `RuleBroken("duty.in_use")` when something was made of it, `NotFound`."""
    duty = s.get(Duty, duty_id)
    if duty is None:
        raise NotFound(id=duty_id)
    s.delete(duty)
    try:
        s.flush()
    except IntegrityError as error:
        raise RuleBroken("duty.in_use") from error


def _centre(s: Session, body_id: int | None, code: str) -> Body:
    body = None if body_id is None else s.get(Body, body_id)
    if body is None or body.kind != "centre_household":
        raise RuleBroken(code, field="body_id")
    return body


def _duty(s: Session, draft: DutyDraft) -> Duty:
    """The duty a draft was opened from, or a new one."""
    if draft.id is None:
        return Duty()
    duty = s.get(Duty, draft.id)
    if duty is None:
        raise NotFound(id=draft.id)
    if duty.version != draft.version:
        raise Conflict(id=draft.id)
    return duty


def _doors(s: Session, ids: Iterable[int]) -> list[Household]:
    """Each door once; raises `NotFound`."""
    wanted = list(dict.fromkeys(ids))
    found = {door.id: door for door in s.scalars(select(Household).where(Household.id.in_(listed(wanted))))}
    if missing := [each for each in wanted if each not in found]:
        raise NotFound(id=missing[0])
    return [found[each] for each in wanted]


def _named(s: Session, compound: int | None, said: str, field: str = "rooms") -> list[int]:
    """The doors of a compound by what they are called, each of which must be one and no other.

    All that are unknown are named at once, then all that are several.
    """
    found = {room: queries.household_at(s, compound, room) for room in rules.rooms(said)}
    for code, wrong in (
        ("link.room_unknown", [room for room, ids in found.items() if not ids]),
        ("link.room_several", [room for room, ids in found.items() if len(ids) > 1]),
    ):
        if wrong:
            raise RuleBroken(code, field=field, value="、".join(wrong))
    return [door for ids in found.values() for door in ids]


def _links(s: Session, doors: Collection[Household]) -> dict[int, list[HouseholdLink]]:
    """Every link the doors have or had."""
    found: dict[int, list[HouseholdLink]] = {}
    query = select(HouseholdLink).where(HouseholdLink.household_id.in_(listed([door.id for door in doors])))
    for link in s.scalars(query):
        found.setdefault(link.household_id, []).append(link)
    return found


def _require_here(door: Household, compound: int | None) -> None:
    if door.ends_on is not None:
        raise RuleBroken("link.household_left", field="rooms", address=_address(door), ends_on=door.ends_on)
    if door.compound_id != compound:
        raise RuleBroken("link.other_compound", field="rooms", address=_address(door))


def _leaves(links: Iterable[HouseholdLink], body: Body, draft: LinkDraft) -> bool:
    """End the link a door has now, so that another may begin; False when it is linked there already."""
    day = draft.begins_on or date.today()
    for link in links:
        if link.ends_on is None and link.body_id == body.id:
            return False
        if link.ends_on is None:
            _end(link, draft, day, "begins_on")
        elif link.ends_on > day:
            facts = {"address": _address(link.household), "ends_on": link.ends_on}
            raise RuleBroken("link.before_past", field="begins_on", **facts)
    return True


def _link(door: Household, body: Body, draft: LinkDraft) -> HouseholdLink:
    return HouseholdLink(
        household_id=door.id,
        body_id=body.id,
        begins_on=draft.begins_on,
        reason=draft.reason.strip(),
        document_no=draft.document_no.strip(),
    )


def _end(link: HouseholdLink, draft: LinkDraft | UnlinkDraft, day: date, field: str) -> None:
    if link.begins_on and day < link.begins_on:
        facts = {"address": _address(link.household), "begins_on": link.begins_on}
        raise RuleBroken("link.before_present", field=field, **facts)
    link.ends_on = day
    link.end_reason, link.end_document_no = draft.reason.strip(), draft.document_no.strip()


def _address(door: Household) -> str:
    place = door.place
    above = place.parent if place.kind == "staircase" else None
    return rules.address(above.name if above else "", place.name, door.room)
