"""Which person an owner's name stands for."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.entities import Household, Owner, Person


@pytest.fixture
def s(db):
    with db.writing("owners") as session:
        yield session


def household(s, compound, *names, remark=""):
    owned = [Owner(position=at, person=Person(name=name)) for at, name in enumerate(names, 1)]
    door = Household(room="101", remark=remark, owners=owned, compound_id=compound, place_id=compound)
    s.add(door)
    s.flush()
    return door


def become(s, door, *names, remark=""):
    people = People(s)
    owners = Owners(s, people, Household.compound_id == door.compound_id)
    owners.make(door.compound_id, door.id, remark, names)
    people.write()
    owners.write()
    s.expire_all()


def held(door):
    return [(owner.position, owner.person.name) for owner in door.owners]


def test_who_is_no_longer_named_is_deleted_as_owner(s, compound):
    door = household(s, compound, "王斌", "谭明", "于犇")
    become(s, door, "谭明", "莫爱")
    assert held(door) == [(1, "谭明"), (2, "莫爱")]
    assert s.execute(select(func.count(Owner.id))).scalar_one() == 2


def test_the_order_of_the_register_may_turn_without_new_people(s, compound):
    door = household(s, compound, "王斌", "谭明")
    first, second = (owner.person for owner in door.owners)
    become(s, door, "谭明", "王斌")
    assert [owner.person for owner in door.owners] == [second, first]


def test_the_only_door_of_a_buyer_keeps_its_person_when_the_remark_goes(s, compound):
    door = household(s, compound, "王斌", remark="一人多套")
    owner = door.owners[0].person
    become(s, door, "王斌")
    assert door.owners[0].person is owner
