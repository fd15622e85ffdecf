"""Who around a compound is known by name."""

from __future__ import annotations

from sqlalchemy import select

from desktop.core.db import Database
from desktop.features.consultation import queries
from desktop.features.organisation.entities import Body, Household, Owner, Person, Place, Post


def test_owners_and_office_holders_of_the_compound_are_known_by_name(demo: Database) -> None:
    with demo.writing("产权人") as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        building = s.scalars(select(Place).where(Place.parent_id == compound)).first() or Place(
            kind="building", name="1栋", parent_id=compound
        )
        s.add(building)
        s.flush()
        door = Household(compound_id=compound, place_id=building.id, room="101")
        owner, elsewhere = Person(name="覃小满"), Person(name="贺大年")
        s.add_all([door, owner, elsewhere])
        s.flush()
        s.add(Owner(household_id=door.id, person_id=owner.id, position=1))
        holder = s.scalars(
            select(Person.name)
            .join(Post)
            .join(Body, Post.body_id == Body.id)
            .where(Body.place_id == compound)
        ).first()
    with demo.reading() as s:
        said = f"会上{holder}、覃小满和贺大年说了三点。"
        assert queries.names_in(s, 1, said) == sorted(["覃小满", str(holder)])
        assert queries.names_in(s, 1, "会上没有人说话。") == []
