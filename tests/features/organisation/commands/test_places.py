"""Places and bodies are made once."""

from __future__ import annotations

from sqlalchemy import func, select

from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.entities import Body, Place


def test_what_is_named_twice_is_made_once(db):
    for _ in range(2):
        with db.writing("places") as s:
            places = Places(s)
            for _again in range(2):
                street = places.place(None, "street", "沈家营街道")
                compound = places.place(street, "compound", "冶电二村小区")
                places.body(compound, "branch", "党支部")
            places.write()
    with db.reading() as s:
        assert s.execute(select(func.count(Place.id))).scalar_one() == 2
        assert s.execute(select(func.count(Body.id))).scalar_one() == 1


def test_one_name_in_two_places_is_two_places(db):
    with db.writing("places") as s:
        places = Places(s)
        street = places.place(None, "street", "沈家营街道")
        compounds = [places.place(street, "compound", name) for name in ("甲小区", "乙小区")]
        buildings = [places.place(compound, "building", "1栋") for compound in compounds]
        assert buildings[0] != buildings[1]
        places.write()
    with db.reading() as s:
        assert s.execute(select(func.count(Place.id))).scalar_one() == 5
