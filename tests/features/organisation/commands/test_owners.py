"""Which person an owner's name stands for, and what becomes of the owners before."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from desktop.core import undoing
from desktop.core.errors import RuleBroken
from desktop.core.text import sort_key
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.entities import Household, Owner, Person
from desktop.features.organisation.records import Transfer

SOLD = Transfer(date(2026, 5, 1), "买卖", "7号")


@pytest.fixture
def s(db):
    with db.writing("owners") as session:
        yield session


def household(s, compound, *names, remark="", room="101", since=None):
    owned = [
        Owner(position=at, person=Person(name=name), begins_on=since) for at, name in enumerate(names, 1)
    ]
    door = Household(room=room, remark=remark, owners=owned, compound_id=compound, place_id=compound)
    s.add(door)
    s.flush()
    return door


def become(s, door, *names, remark="", group="", transfer=None):
    people = People(s)
    owners = Owners(s, people, Household.compound_id == door.compound_id)
    owners.make((door.compound_id, door.id), rules.one_owner(group, remark), names, transfer)
    people.write()
    owners.write()
    s.expire_all()


def held(door):
    return [(owner.position, owner.person.name) for owner in door.owners if owner.ends_on is None]


def past(s, door, day):
    return queries.household_rows(s, [door.id], day)[0].owners


def test_who_was_never_an_owner_is_deleted_as_one(s, compound):
    door = household(s, compound, "王斌", "谭明", "于犇")
    become(s, door, "谭明", "莫爱")
    assert held(door) == [(1, "谭明"), (2, "莫爱")]
    assert s.execute(select(func.count(Owner.id))).scalar_one() == 2
    assert past(s, door, date(2020, 1, 1)) == "谭明、莫爱"


def test_whoever_was_left_out_has_owned_the_door_as_long_as_the_others(s, compound):
    door = household(s, compound, "王斌", since=date(2025, 1, 1))
    become(s, door, "王斌", "谭明")
    assert [owner.begins_on for owner in door.owners] == [date(2025, 1, 1)] * 2


def test_a_door_in_new_hands_keeps_who_had_it_before(s, compound):
    door = household(s, compound, "王斌", "谭明", "于犇")
    become(s, door, "谭明", "莫爱", transfer=SOLD)
    assert held(door) == [(1, "谭明"), (2, "莫爱")]
    assert past(s, door, date(2026, 4, 30)) == "王斌、谭明、于犇"
    assert past(s, door, SOLD.on) == "谭明、莫爱"
    new = next(owner for owner in door.owners if owner.person.name == "莫爱")
    assert (new.begins_on, new.reason, new.document_no) == (SOLD.on, "买卖", "7号")


def test_whoever_only_moves_up_is_told_once_in_the_history(s, compound):
    door = household(s, compound, "王斌", "谭明")
    become(s, door, "谭明", transfer=SOLD)
    told = [(row.name, row.begins_on, row.ends_on) for row in queries.owner_history(s, door.id)]
    assert told == [("王斌", None, SOLD.on), ("谭明", None, None)]


def test_the_same_names_in_another_order_are_no_change_of_hands(s, compound):
    door = household(s, compound, "王斌", "谭明")
    become(s, door, "谭明", "王斌", transfer=SOLD)
    assert held(door) == [(1, "王斌"), (2, "谭明")]


def test_nobody_ends_before_beginning(s, compound):
    door = household(s, compound, "王斌", since=date(2026, 5, 2))
    with pytest.raises(RuleBroken) as caught:
        become(s, door, "谭明", transfer=SOLD)
    assert (caught.value.code, caught.value.facts) == ("owners.begin_later", {"begins_on": date(2026, 5, 2)})


def test_two_changes_on_one_day_leave_the_last(s, compound):
    door = household(s, compound, "王斌")
    for name in ("谭明", "莫爱"):
        become(s, door, name, transfer=SOLD)
    assert [row.name for row in queries.owner_history(s, door.id)] == ["莫爱", "王斌"]


def test_an_owner_stands_in_the_order_of_the_name_through_change_and_undo(db, compound):
    def keys():
        with db.reading() as s:
            found = s.execute(select(Owner.sort_key, Person.name).join(Owner.person)).all()
        return [name for key, name in found if key == sort_key(name)], len(found)

    with db.writing("door") as s:
        door = household(s, compound, "王斌").id
    with db.writing("mended") as s:
        become(s, s.get_one(Household, door), "谭明")
    assert keys() == (["谭明"], 1)
    with db.reading() as s:
        action, _ = undoing.last_action(s)
    with db.writing("undo") as s:
        undoing.undo(s, action)
    assert keys() == (["王斌"], 1)


def test_doors_of_one_buyer_group_have_one_person_of_a_name(s, compound):
    first, second = (household(s, compound, "王斌", room=room) for room in ("101", "102"))
    for door in (first, second):
        become(s, door, "王斌", group="甲")
        door.buyer_group = "甲"
        s.flush()
    assert first.owners[0].person is second.owners[0].person


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
