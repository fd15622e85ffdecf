"""Questions about the organisation. Nothing here changes anything."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.core.errors import NotFound
from desktop.core.feature import Hit
from desktop.core.text import half_width
from desktop.features.organisation import rules
from desktop.features.organisation.entities import (
    Body,
    Household,
    HouseholdLink,
    Office,
    Owner,
    Person,
    Place,
    Post,
)
from desktop.features.organisation.records import (
    BODY_KINDS,
    BodyDetail,
    Change,
    HouseholdDraft,
    HouseholdRow,
    LinkedRow,
    Node,
    OfficeRecord,
    PlaceRow,
    PostDraft,
    PostLine,
    PostRow,
    Preview,
    Reading,
    Refusal,
    RosterFigures,
    RosterLine,
)

Staircase, Building, Compound = aliased(Place), aliased(Place), aliased(Place)
ADDRESS = re.compile(r"(\d+)\s*(?:-|栋|号楼|幢)\s*(?:(\d+)\s*(?:-|单元)\s*)?(\w+)")
ROOM_ORDER = (Building.sort_key, Staircase.sort_key, Household.sort_key, Household.id)
ORDERS = {
    "address": ROOM_ORDER,
    "area": (Household.area, *ROOM_ORDER),
    "phone": (Household.phone, *ROOM_ORDER),
}


def office(s: Session) -> OfficeRecord | None:
    """The office this database belongs to; None before the first start has been answered."""
    row = s.execute(select(Office.name, Office.level, Office.demo)).first()
    return None if row is None else OfficeRecord(*row)


def places(s: Session) -> list[PlaceRow]:
    """Every place, in the order of names; parents are told by id."""
    query = select(Place.id, Place.parent_id, Place.kind, Place.name).order_by(Place.sort_key, Place.id)
    return [PlaceRow(*row) for row in s.execute(query)]


def scope_trail(s: Session, place_id: int) -> list[PlaceRow]:
    """From the widest place down to this one."""
    by_id = {place.id: place for place in places(s)}
    trail: list[PlaceRow] = []
    at: int | None = place_id
    while at is not None and at in by_id:
        trail.insert(0, by_id[at])
        at = by_id[at].parent_id
    return trail


def scope_ids(s: Session, place_id: int | None) -> set[int]:
    """The place and all below it; every place when None."""
    everything = places(s)
    if place_id is None:
        return {place.id for place in everything}
    below = defaultdict(list)
    for place in everything:
        below[place.parent_id].append(place.id)
    found, waiting = set[int](), [place_id]
    while waiting:
        found.add(at := waiting.pop())
        waiting += below[at]
    return found


def compound_choices(s: Session, scope: int | None = None) -> list[tuple[int, str]]:
    """Compounds with their community: `沈家营社区 冶电二村小区`."""
    community = aliased(Place)
    query = (
        select(Place.id, community.name, Place.name)
        .outerjoin(community, Place.parent_id == community.id)
        .where(Place.kind == "compound", Place.id.in_(scope_ids(s, scope)))
        .order_by(community.sort_key, Place.sort_key)
    )
    return [(place, f"{above or ''} {name}".strip()) for place, above, name in s.execute(query)]


def guess_compound(s: Session, reading: Reading) -> int | None:
    """The compound whose name stands above the header of a roster; None when none does, or two do."""
    heading = "".join(reading.heading) + reading.sheet
    named = [(place, name) for place, name in compound_choices(s) if name.split()[-1] in heading]
    longest = max((len(name.split()[-1]) for _, name in named), default=0)
    best = [(place, name) for place, name in named if len(name.split()[-1]) == longest]
    if len(best) > 1:
        best = [(place, name) for place, name in best if name.split()[0] in heading]
    return best[0][0] if len(best) == 1 else None


def organisation_nodes(s: Session, scope: int | None = None) -> list[Node]:
    """The tree of bodies: the chain from street down to centre household, the others beside it.

    A place without a body of its own stands for itself, so that nothing below it is lost.
    """
    within, everything = scope_ids(s, scope), places(s)
    bodies = _bodies(s, within)
    chief = _chiefs(bodies)
    parent_of = {place.id: place.parent_id for place in everything}
    holders, linked = _holders(s), _linked_counts(s)
    used = _with_ancestors({body.place_id for body in bodies} | _with_households(s), parent_of) & within
    nodes = []
    for place in everything:
        if place.id not in used or place.kind == "staircase":
            continue
        above = _line_of(parent_of[place.id], chief, parent_of, used)
        nodes += _place_nodes(
            place, [b for b in bodies if b.place_id == place.id], chief, above, holders, linked
        )
        nodes += [
            _node(body, _line_of(place.id, chief, parent_of, used), holders, linked)
            for staircase in everything
            if staircase.parent_id == place.id and staircase.kind == "staircase"
            for body in bodies
            if body.place_id == staircase.id
        ]
    return nodes


def body_detail(s: Session, body_id: int, on: date | None = None) -> BodyDetail:
    """A body with who is in it on a day (today when None), who was, and what it looks after; raises `NotFound`."""
    body = s.execute(select(Body.kind, Body.name, Body.place_id).where(Body.id == body_id)).first()
    if body is None:
        raise NotFound(id=body_id)
    posts = _posts(s, body_id)
    day = on or date.today()
    below = scope_ids(s, body.place_id)
    centres = select(func.count(Body.id)).where(Body.kind == "centre_household", Body.place_id.in_(below))
    return BodyDetail(
        id=body_id,
        kind=body.kind,
        name=body.name,
        place_id=body.place_id,
        path=tuple(place.name for place in scope_trail(s, body.place_id)),
        current=tuple(post for post in posts if rules.in_office(post.begins_on, post.ends_on, day)),
        history=tuple(sorted(posts, key=lambda post: post.begins_on or date.min, reverse=True)),
        linked=tuple(_linked(s, body_id)),
        households=s.scalar(_counted(below)) or 0,
        centre_households=s.scalar(centres) or 0,
    )


def household_ids(
    s: Session, scope: int | None, text: str = "", order: str = "address", descending: bool = False
) -> list[int]:
    """Households of a scope in the order asked for; `text` is an address, owner, initials or phone tail."""
    query = _doors(select(Household.id)).where(Household.place_id.in_(scope_ids(s, scope)))
    keys = ORDERS[order]
    query = query.order_by(keys[0].desc() if descending else keys[0], *keys[1:])
    return list(s.scalars(_holding(query, text)))


def household_rows(s: Session, ids: Sequence[int]) -> list[HouseholdRow]:
    """One row per id, in the order of the ids."""
    owners = _owner_names(s, ids)
    centres = _centre_names(s, ids)
    query = _doors(
        select(
            Household.id, Building.name, Staircase.name, Staircase.kind, Household.room, Household.area,
            Household.area_basis, Household.phone, Household.remark,
        )
    ).where(Household.id.in_(ids))  # fmt: skip
    found = {}
    for door, building, staircase, kind, room, area, basis, phone, remark in s.execute(query):
        found[door] = HouseholdRow(
            door, building, staircase if kind == "staircase" else "", room, area, basis,
            "、".join(owners[door]), phone, centres.get(door, ""), remark,
        )  # fmt: skip
    return [found[wanted] for wanted in ids if wanted in found]


def household_draft(s: Session, household_id: int) -> HouseholdDraft:
    """What the form of a household starts from; raises `NotFound`."""
    door = s.get(Household, household_id)
    if door is None:
        raise NotFound(id=household_id)
    owners = "、".join(_owner_names(s, [household_id])[household_id])
    return HouseholdDraft(door.area, door.area_basis, owners, door.phone, door.remark, door.id, door.version)


def roster_figures(s: Session, scope: int | None) -> RosterFigures:
    """How many doors and square metres, and which gaps, the registers of a scope have."""
    within = Household.place_id.in_(scope_ids(s, scope))
    owned, linked = (
        select(Owner.household_id),
        select(HouseholdLink.household_id).where(HouseholdLink.ends_on.is_(None)),
    )
    doors, hundredths, with_area = s.execute(
        select(func.count(Household.id), func.sum(Household.area), func.count(Household.area)).where(within)
    ).one()
    count = select(func.count(Household.id)).where(within)
    return RosterFigures(
        households=doors,
        area=hundredths or Decimal(0),
        without_area=doors - with_area,
        without_owner=s.scalar(count.where(Household.id.not_in(owned))) or 0,
        without_centre=s.scalar(count.where(Household.id.not_in(linked))) or 0,
    )


def post_draft(s: Session, post_id: int) -> PostDraft:
    """What the form of a post starts from; raises `NotFound`."""
    post = s.get(Post, post_id)
    if post is None:
        raise NotFound(id=post_id)
    return PostDraft(
        post.body_id, post.person.name, post.title, post.begins_on, post.ends_on, post.reason, post.document_no,
        post.id, post.version,
    )  # fmt: skip


def units_of(s: Session, compound_id: int) -> list[tuple[str, list[str]]]:
    """The bodies of a compound and its community with those in office today, for the list of invited."""
    community = s.scalar(select(Place.parent_id).where(Place.id == compound_id))
    near = scope_ids(s, compound_id) | ({community} if community else set())
    today, units = date.today(), defaultdict[str, list[str]](list)
    query = (
        select(Body.name, Body.kind, Person.name, Post.begins_on, Post.ends_on)
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .where(Body.place_id.in_(near), Body.kind != "building_group")
        .order_by(_by_kind(), Body.sort_key, Post.id)
    )
    for name, kind, person, begins_on, ends_on in s.execute(query):
        if rules.in_office(begins_on, ends_on, today):
            units["党员中心户" if kind == "centre_household" else name].append(person)
    return list(units.items())


def find(s: Session, text: str, limit: int) -> list[Hit]:
    """People by name, pinyin or initials, doors by address or the tail of a phone number."""
    wanted = half_width(text).strip().lower()
    if not wanted:
        return []
    return [*_found_people(s, wanted, limit), *_found_doors(s, wanted, limit)][:limit]


def _found_people(s: Session, wanted: str, limit: int) -> list[Hit]:
    name = or_(
        Person.name.contains(wanted, autoescape=True),
        Person.initials.startswith(wanted, autoescape=True),
        Person.pinyin.startswith(wanted, autoescape=True),
    )
    query = (
        select(Body.id, Person.name, Body.name, Post.title, Post.ends_on)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(name)
        .order_by(Post.ends_on.is_not(None), Person.sort_key)
        .limit(limit)
    )
    return [
        Hit("organisation", body, person, f"{unit} {title}" + (f" —{ends_on}" if ends_on else ""))
        for body, person, unit, title, ends_on in s.execute(query)
    ]


def _found_doors(s: Session, wanted: str, limit: int) -> list[Hit]:
    ids = list(s.scalars(_holding(_doors(select(Household.id)).order_by(*ROOM_ORDER), wanted).limit(limit)))
    doors = dict(s.execute(select(Household.id, Household.compound_id).where(Household.id.in_(ids))).tuples().all())
    names = dict(s.execute(select(Place.id, Place.name).where(Place.id.in_(set(doors.values())))).tuples().all())
    return [
        Hit(
            "household",
            row.id,
            rules.address(row.building, row.staircase, row.room),
            f"{names[doors[row.id]]} {row.owners}",
        )
        for row in household_rows(s, ids)
    ]


def _doors(query: Select) -> Select:
    """A query over households, joined to their staircase (or building) and building."""
    return query.join(Staircase, Household.place_id == Staircase.id).join(
        Building, Building.id == func.iif(Staircase.kind == "staircase", Staircase.parent_id, Staircase.id)
    )


def _holding(query: Select, text: str) -> Select:
    wanted = half_width(text).strip().lower()
    if not wanted:
        return query
    if address := ADDRESS.fullmatch(wanted):
        building, staircase, room = address.groups()
        query = query.where(Building.name == f"{building}栋", Household.room.startswith(room))
        return query.where(Staircase.name == f"{staircase}单元") if staircase else query
    owned = (
        select(Owner.household_id)
        .join(Person, Owner.person_id == Person.id)
        .where(
            or_(
                Person.name.contains(wanted, autoescape=True),
                Person.initials.startswith(wanted, autoescape=True),
            )
        )
    )
    ways = [Household.id.in_(owned), Household.room == wanted]
    if wanted.isdigit() and len(wanted) >= 4:
        ways.append(Household.phone.endswith(wanted))
    return query.where(or_(*ways))


def _owner_names(s: Session, ids: Iterable[int]) -> dict[int, list[str]]:
    query = (
        select(Owner.household_id, Person.name)
        .join(Person, Owner.person_id == Person.id)
        .where(Owner.household_id.in_(list(ids)))
        .order_by(Owner.household_id, Owner.position)
    )
    names = defaultdict[int, list[str]](list)
    for door, name in s.execute(query):
        names[door].append(name)
    return names


def _centre_names(s: Session, ids: Iterable[int]) -> dict[int, str]:
    query = (
        select(HouseholdLink.household_id, Person.name)
        .join(Post, Post.body_id == HouseholdLink.body_id)
        .join(Person, Post.person_id == Person.id)
        .where(
            HouseholdLink.household_id.in_(list(ids)), HouseholdLink.ends_on.is_(None), Post.ends_on.is_(None)
        )
    )
    return dict(s.execute(query).tuples().all())


def _posts(s: Session, body_id: int) -> list[PostRow]:
    query = (
        select(Post.id, Person.name, Post.title, Post.begins_on, Post.ends_on, Post.reason, Post.document_no)
        .join(Person, Post.person_id == Person.id)
        .where(Post.body_id == body_id)
        .order_by(Post.id)
    )
    return [PostRow(*row) for row in s.execute(query)]


def _linked(s: Session, body_id: int) -> list[LinkedRow]:
    query = select(HouseholdLink.household_id).where(
        HouseholdLink.body_id == body_id, HouseholdLink.ends_on.is_(None)
    )
    ids = list(
        s.scalars(
            _doors(query.join(Household, HouseholdLink.household_id == Household.id)).order_by(*ROOM_ORDER)
        )
    )
    return [
        LinkedRow(row.id, rules.address(row.building, row.staircase, row.room), row.owners)
        for row in household_rows(s, ids)
    ]


def _counted(within: set[int]) -> Select:
    return select(func.count(Household.id)).where(Household.place_id.in_(within))


def _by_kind() -> object:
    return case({kind: at for at, kind in enumerate(BODY_KINDS)}, value=Body.kind)


def _bodies(s: Session, within: set[int]) -> list:
    query = select(Body.id, Body.place_id, Body.kind, Body.name).where(Body.place_id.in_(within))
    return list(s.execute(query.order_by(_by_kind(), Body.sort_key, Body.id)))


def _chiefs(bodies: Sequence) -> dict[int, int]:
    """The body of each place that leads it: the highest of the party chain."""
    chain = BODY_KINDS[:4]
    chief: dict[int, int] = {}
    for body in bodies:
        if body.kind in chain:
            chief.setdefault(body.place_id, body.id)
    return chief


def _with_households(s: Session) -> set[int]:
    return set(s.scalars(select(Household.place_id).distinct()))


def _with_ancestors(ids: set[int], parent_of: dict[int, int | None]) -> set[int]:
    found = set[int]()
    for start in ids:
        at: int | None = start
        while at is not None and at not in found:
            found.add(at)
            at = parent_of.get(at)
    return found


def _line_of(
    place: int | None, chief: dict[int, int], parent_of: dict[int, int | None], used: set[int]
) -> str | None:
    """The key of the line that stands for a place or, where it has none, for the next above it."""
    while place is not None and place not in used:
        place = parent_of.get(place)
    if place is None:
        return None
    return f"body-{chief[place]}" if place in chief else f"place-{place}"


def _place_nodes(
    place: PlaceRow, own: Sequence, chief: dict[int, int], above: str | None, holders: dict, linked: Counter
) -> list[Node]:
    """A place's leading body (or the place itself), then the other bodies below it."""
    leader = chief.get(place.id)
    if leader is None:
        nodes = [Node(f"place-{place.id}", above, place.kind, place.name, place.id)]
    else:
        nodes = [_node(body, above, holders, linked) for body in own if body.id == leader]
    return nodes + [_node(body, nodes[0].key, holders, linked) for body in own if body.id != leader]


def _node(body: object, above: str | None, holders: dict[int, str], linked: Counter) -> Node:
    """A centre household goes by the name of who holds it."""
    if body.kind != "centre_household":
        return Node(f"body-{body.id}", above, body.kind, body.name, body.id)
    name = holders.get(body.id, body.name)
    return Node(f"body-{body.id}", above, body.kind, name, body.id, linked[body.id])


def _holders(s: Session) -> dict[int, str]:
    query = (
        select(Post.body_id, Person.name)
        .join(Person, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Body.kind == "centre_household", Post.ends_on.is_(None))
    )
    return dict(s.execute(query).tuples().all())


def _linked_counts(s: Session) -> Counter[int]:
    query = (
        select(HouseholdLink.body_id, func.count(HouseholdLink.id))
        .where(HouseholdLink.ends_on.is_(None))
        .group_by(HouseholdLink.body_id)
    )
    return Counter(dict(s.execute(query).tuples().all()))


def stored_households(s: Session, compound_id: int) -> dict[tuple[str, str, str], tuple[int, rules.Facts]]:
    """Every household of a compound by (building, staircase, room): its id and what is known of it."""
    ids = list(s.scalars(select(Household.id).where(Household.compound_id == compound_id)))
    return {
        (row.building, row.staircase, row.room): (
            row.id,
            rules.household_facts(
                row.area, row.area_basis, tuple(row.owners.split("、")) if row.owners else (), row.phone, row.centre,
                row.remark,
            ),
        )
        for row in household_rows(s, ids)
    }  # fmt: skip


def preview_roster(s: Session, reading: Reading, compound_id: int) -> Preview:
    """What importing a roster into a compound would add, change and refuse."""
    stored = stored_households(s, compound_id)
    added, changed = [], []
    for line in reading.lines:
        name = rules.address(line.building, line.staircase, line.room)
        known = stored.get((line.building, line.staircase, line.room))
        if known is None:
            added.append(Change(line.row, name))
        elif differences := rules.differences(known[1], rules.facts_of(line)):
            changed.append(Change(line.row, name, differences))
    unchanged = len(reading.lines) - len(added) - len(changed)
    remarks = _centre_remarks(s, reading, compound_id) if added or changed else ()
    return Preview(tuple(added), tuple(changed), unchanged, reading.refusals, tuple(remarks))


def preview_organisation(s: Session, reading: Reading) -> Preview:
    """What importing an organisation file would add, change and refuse."""
    stored = stored_posts(s)
    added, changed = [], []
    for line in reading.lines:
        name = f"{line.body} {line.title} {line.person}"
        known = stored.get(post_key(line))
        if known is None:
            added.append(Change(line.row, name))
        elif differences := rules.differences(
            known[1], rules.post_facts(line.ends_on, line.reason, line.document_no)
        ):
            changed.append(Change(line.row, name, differences))
    unchanged = len(reading.lines) - len(added) - len(changed)
    return Preview(tuple(added), tuple(changed), unchanged, reading.refusals)


def post_key(line: PostLine) -> tuple[object, ...]:
    """What makes a post the same post: where, which body, who, as what, since when."""
    where = tuple(name for name in (line.street, line.community, line.compound, line.building) if name)
    return (where, line.kind, line.body, line.person, line.title, line.begins_on)


def stored_posts(s: Session) -> dict[tuple[object, ...], tuple[int, rules.Facts]]:
    """Every post by the same key as `post_key`: its id and what may still change of it."""
    by_id = {place.id: place for place in places(s)}

    def where(place_id: int | None) -> tuple[str, ...]:
        if place_id is None or by_id[place_id].kind == "district":
            return ()
        return (*where(by_id[place_id].parent_id), by_id[place_id].name)

    query = (
        select(
            Body.place_id, Body.kind, Body.name, Person.name, Post.title, Post.begins_on,
            Post.id, Post.ends_on, Post.reason, Post.document_no,
        )
        .join(Body, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
    )  # fmt: skip
    return {
        (where(place), kind, body, person, title, begins_on): (
            post,
            rules.post_facts(ends_on, reason, document_no),
        )
        for place, kind, body, person, title, begins_on, post, ends_on, reason, document_no in s.execute(
            query
        )
    }


def centre_bodies(s: Session, compound_id: int) -> dict[tuple[str, str], int]:
    """Centre households in office of a compound by (building, holder's name)."""
    query = (
        select(Place.id, Place.kind, Place.parent_id, Place.name, Body.id, Person.name)
        .join(Body, Body.place_id == Place.id)
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .where(
            Body.kind == "centre_household", Post.ends_on.is_(None), Place.id.in_(scope_ids(s, compound_id))
        )
    )
    names = dict(
        s.execute(select(Place.id, Place.name).where(Place.id.in_(scope_ids(s, compound_id)))).tuples().all()
    )
    return {
        (names.get(parent, "") if kind == "staircase" else place, holder): body
        for _, kind, parent, place, body, holder in s.execute(query)
    }


def _centre_remarks(s: Session, reading: Reading, compound_id: int) -> Iterable[Refusal]:
    """What is worth a look but no fault: centre households nobody has named yet, or with too few or many doors."""
    known = centre_bodies(s, compound_id)
    first: dict[tuple[str, str], RosterLine] = {}
    count = Counter[tuple[str, str]]()
    for line in reading.lines:
        if line.centre:
            first.setdefault((line.building, line.centre), line)
            count[line.building, line.centre] += 1
    for key, line in first.items():
        if key not in known:
            yield Refusal("centre.new", reading.sheet, line.row, "", line.centre, {"building": line.building})
        if rules.out_of_range(count[key]):
            yield Refusal(
                "centre.out_of_range", reading.sheet, line.row, "", line.centre, {"count": count[key]}
            )
