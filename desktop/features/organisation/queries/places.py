"""Questions about the office and its places."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.features.organisation.entities import Office, Place
from desktop.features.organisation.records import Line, OfficeRecord, PlaceRow, Reading

ROW = (Place.id, Place.parent_id, Place.kind, Place.name)
BY_NAME = (Place.sort_key, Place.id)


def office(s: Session) -> OfficeRecord | None:
    """The office this database belongs to; None before the first start has been answered."""
    row = s.execute(select(Office.name, Office.level, Office.demo)).first()
    return None if row is None else OfficeRecord(*row)


def places(s: Session) -> list[PlaceRow]:
    """Every place in the order of the tree: each before those below it, neighbours by name."""
    return in_tree_order([PlaceRow(*row) for row in s.execute(select(*ROW).order_by(*BY_NAME))])


def in_tree_order(some: Sequence[PlaceRow]) -> list[PlaceRow]:
    """Each place before those below it, neighbours as they stood."""
    known = {place.id for place in some}
    under = defaultdict[int | None, list[PlaceRow]](list)
    for place in some:
        under[place.parent_id if place.parent_id in known else None].append(place)
    found: list[PlaceRow] = []
    waiting = under[None][::-1]
    while waiting:
        found.append(place := waiting.pop())
        waiting += under[place.id][::-1]
    return found


def scope_trail(s: Session, place_id: int) -> list[PlaceRow]:
    """From the widest place down to this one."""
    up = select(*ROW, literal(0).label("step")).where(Place.id == place_id).cte("up", recursive=True)
    up = up.union_all(select(*ROW, up.c.step + 1).where(Place.id == up.c.parent_id))
    query = select(up.c.id, up.c.parent_id, up.c.kind, up.c.name).order_by(up.c.step.desc())
    return [PlaceRow(*row) for row in s.execute(query)]


def issuer(s: Session, place_id: int) -> str:
    """Whom a paper of a place goes out from: this database's office; from a community that keeps the register for others,
    too, the place's own community. Empty before the first start has been answered."""
    mine = office(s)
    if mine is None or mine.level != "community":
        return mine.name if mine else ""
    own = (place.name for place in scope_trail(s, place_id) if place.kind == "community")
    return next(own, mine.name)


def places_beside(s: Session, place_id: int | None) -> list[PlaceRow]:
    """For each step down to a place those that could stand in its stead, and what lies right below it."""
    above = [None, *(place.id for place in scope_trail(s, place_id))] if place_id else [None]
    within = or_(Place.parent_id.is_(None), Place.parent_id.in_(listed(above)))
    return [PlaceRow(*row) for row in s.execute(select(*ROW).where(within).order_by(*BY_NAME))]


def scope_ids(s: Session, place_id: int | None, kind: str | None = None) -> set[int]:
    """The place and all below it; every place when None.

    Of one `kind`, when told: seen from within one of the kind, as from a building, it is that one.
    """
    found = {
        place for (place,) in at_once(s, select(Place.id) if place_id is None else below(place_id, kind))
    }
    if found or place_id is None:
        return found
    return {place.id for place in scope_trail(s, place_id) if place.kind == kind}


def scope_places(s: Session, place_id: int | None) -> list[PlaceRow]:
    """The place and all below it in the order of the tree; every place when None."""
    if place_id is None:
        return places(s)
    query = select(*ROW).where(Place.id.in_(below(place_id))).order_by(*BY_NAME)
    return in_tree_order([PlaceRow(*row) for row in s.execute(query)])


def below(place_id: int, kind: str | None = None) -> Select[tuple[int]]:
    """The ids of a place and all below it, or of those of one kind (then nothing below these is looked at)."""
    down = select(Place.id, Place.kind).where(Place.id == place_id).cte("down", recursive=True)
    further = select(Place.id, Place.kind).where(Place.parent_id == down.c.id)
    down = down.union_all(further.where(down.c.kind != kind) if kind else further)
    return select(down.c.id).where(down.c.kind == kind) if kind else select(down.c.id)


def compound_choices(s: Session, scope: int | None = None) -> list[tuple[int, str]]:
    """Compounds with their community: `沈家营社区 冶电二村小区`."""
    return [(place, f"{community} {name}".strip()) for place, community, name in compounds(s, scope)]


def guess_compound(s: Session, reading: Reading[Line]) -> int | None:
    """The compound a roster names above its titles, else in a sheet's name, else in the file's.

    Of two names the one that holds the other counts, of two compounds of one name the one whose
    community is named, too. None when nothing is named, or two are.
    """
    known = compounds(s)
    for words in (
        "\n".join(reading.heading),
        "\n".join(sheet.name for sheet in reading.sheets),
        reading.file,
    ):
        named = [compound for compound in known if compound[2] in words]
        names = {name for _, _, name in named}
        best = [each for each in named if not any(each[2] in name for name in names - {each[2]})]
        if len(best) > 1:
            best = [each for each in best if each[1] and each[1] in words]
        if best:
            return best[0][0] if len(best) == 1 else None
    return None


def listed(values: Collection[Any]) -> Select[Any]:
    """Values for an `IN` of any length: SQLite takes 32,766 parameters, and this is one."""
    return select(func.json_each(json.dumps(list(values))).table_valued("value").c.value)


def narrowed(s: Session, scope: int | None) -> int | None:
    """None when all there is lies in the scope."""
    outside = select(Place.id).where(Place.parent_id.is_(None), Place.id != scope).limit(1)
    top = select(Place.id).where(Place.parent_id.is_(None), Place.id == scope)
    return None if scope is not None and s.scalar(top) and s.scalar(outside) is None else scope


def at_once(s: Session, query: Select[*tuple[Any, ...]]) -> list[list[Any]]:
    """All rows of a query as one value: the thread that reads gives way to the screen once and not at every row."""
    found = query.subquery()
    return json.loads(s.scalar(select(func.json_group_array(func.json_array(*found.c)))) or "[]")


def compounds(s: Session, scope: int | None = None) -> list[tuple[int, str, str]]:
    """Compounds of a scope, or the one it lies in, as id, name of the community, own name."""
    community = aliased(Place)
    query = (
        select(Place.id, func.coalesce(community.name, ""), Place.name)
        .outerjoin(community, Place.parent_id == community.id)
        .where(Place.kind == "compound")
        .order_by(community.sort_key, Place.sort_key)
    )
    if scope is not None:
        query = query.where(Place.id.in_(listed(scope_ids(s, scope, "compound"))))
    return list(s.execute(query).all())
