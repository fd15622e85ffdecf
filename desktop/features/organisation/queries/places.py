"""Questions about the office and its places."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from desktop.features.organisation.entities import Office, Place
from desktop.features.organisation.records import Line, OfficeRecord, PlaceRow, Reading


def office(s: Session) -> OfficeRecord | None:
    """The office this database belongs to; None before the first start has been answered."""
    row = s.execute(select(Office.name, Office.level, Office.demo)).first()
    return None if row is None else OfficeRecord(*row)


def places(s: Session) -> list[PlaceRow]:
    """Every place in the order of the tree: each before those below it, neighbours by name."""
    query = select(Place.id, Place.parent_id, Place.kind, Place.name).order_by(Place.sort_key, Place.id)
    below = defaultdict[int | None, list[PlaceRow]](list)
    for row in s.execute(query):
        below[row.parent_id].append(PlaceRow(*row))

    def downwards(parent: int | None) -> Iterator[PlaceRow]:
        for place in below[parent]:
            yield place
            yield from downwards(place.id)

    return list(downwards(None))


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
    return {place.id for place in scope_places(s, place_id)}


def scope_places(s: Session, place_id: int | None) -> list[PlaceRow]:
    """The place and all below it in the order of the tree; every place when None."""
    everything = places(s)
    if place_id is None:
        return everything
    within = {place_id}
    for place in everything:
        if place.parent_id in within:
            within.add(place.id)
    return [place for place in everything if place.id in within]


def compound_choices(s: Session, scope: int | None = None) -> list[tuple[int, str]]:
    """Compounds with their community: `沈家营社区 冶电二村小区`."""
    return [(place, f"{community} {name}".strip()) for place, community, name in _compounds(s, scope)]


def guess_compound(s: Session, reading: Reading[Line]) -> int | None:
    """The compound a roster names above its titles, else in a sheet's name, else in the file's.

    Of two names the one that holds the other counts, of two compounds of one name the one whose
    community is named, too. None when nothing is named, or two are.
    """
    known = _compounds(s, None)
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


def _compounds(s: Session, scope: int | None) -> list[tuple[int, str, str]]:
    community = aliased(Place)
    query = (
        select(Place.id, func.coalesce(community.name, ""), Place.name)
        .outerjoin(community, Place.parent_id == community.id)
        .where(Place.kind == "compound")
        .order_by(community.sort_key, Place.sort_key)
    )
    if scope is not None:
        query = query.where(Place.id.in_(listed(scope_ids(s, scope))))
    return list(s.execute(query).all())
