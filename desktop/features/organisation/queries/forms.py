"""What the forms of places, bodies and levels start from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.features.organisation.entities import Body, Household, LevelName, Place
from desktop.features.organisation.queries.places import places
from desktop.features.organisation.records import CALLED, BodyDraft, LevelNames, PlaceDraft, PlaceRow


def place_draft(s: Session, place_id: int) -> PlaceDraft:
    """What the form of a place starts from; raises `NotFound`."""
    place = s.get(Place, place_id)
    if place is None:
        raise NotFound(id=place_id)
    return PlaceDraft(place.parent_id, place.kind, place.name, place.id, place.version)


def body_draft(s: Session, body_id: int) -> BodyDraft:
    """What the form of a body starts from; raises `NotFound`."""
    body = s.get(Body, body_id)
    if body is None:
        raise NotFound(id=body_id)
    return BodyDraft(
        place_id=body.place_id,
        kind=body.kind,
        name=body.name,
        members=body.members,
        begins_on=body.begins_on,
        term_ends_on=body.term_ends_on,
        ends_on=body.ends_on,
        id=body.id,
        version=body.version,
    )


def place_choices(s: Session, near: int | None = None) -> list[tuple[int, str, str]]:
    """Every place down to the compounds, and what lies in the compound of `near`: id, its path, its kind."""
    by_id = {place.id: place for place in places(s)}
    paths = dict[int, tuple[str, ...]]()
    compounds = dict[int, int]()
    for place in by_id.values():
        paths[place.id] = (*paths.get(place.parent_id or 0, ()), place.name)
        compounds[place.id] = place.id if place.kind == "compound" else compounds.get(place.parent_id or 0, 0)
    here = compounds.get(near or 0, 0)
    return [
        (place.id, " › ".join(paths[place.id]), place.kind)
        for place in by_id.values()
        if place.kind not in ("building", "staircase") or (here and compounds[place.id] == here)
    ]


def staircases_of(s: Session, building: int) -> list[PlaceRow]:
    """The staircases of a building in their order."""
    here = (Place.parent_id == building) & (Place.kind == "staircase")
    query = select(Place.id, Place.parent_id, Place.kind, Place.name).where(here).order_by(Place.sort_key)
    return [PlaceRow(*row) for row in s.execute(query)]


def buyer_groups(s: Session, compound_id: int | None) -> list[str]:
    """The buyers of several doors a compound knows already."""
    query = select(Household.buyer_group).where(
        Household.compound_id == compound_id, Household.buyer_group != ""
    )
    return sorted({*s.scalars(query)})


def level_names(s: Session) -> LevelNames:
    """What the office calls the kinds; empty where it says what we say."""
    return LevelNames(**level_words(s))


def level_words(s: Session) -> dict[str, str]:
    """The office's own word for a kind of place or body, where it has one (网格党支部)."""
    return dict(s.execute(select(LevelName.kind, LevelName.name)).all())


def in_own_words(s: Session, texts: Sequence[str]) -> tuple[str, ...]:
    """Texts of ours with the office's own words for kinds of places and bodies (小区党支部 becomes 网格党支部)."""
    own = {CALLED[kind]: word for kind, word in level_words(s).items() if kind != "district"}
    ours = re.compile("|".join(sorted(own, key=len, reverse=True)) or "(?!)")
    return tuple(ours.sub(lambda found: own[found[0]], text) for text in texts)
