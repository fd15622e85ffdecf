"""What the tables of the organisation refuse and work out themselves."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desktop.core.errors import Conflict, RuleBroken
from desktop.features.organisation.entities import Body, Household, HouseholdLink, Owner, Person, Place, Post
from tests.features.organisation.workbooks import door


def test_a_name_is_trimmed_ordered_and_spelt():
    person = Person(name=" 单鹏 ")
    assert (person.name, person.pinyin, person.initials) == ("单鹏", "shanpeng", "sp")
    assert Place(kind="building", name="2栋").sort_key < Place(kind="building", name="10栋").sort_key
    person.name = "谭明"
    assert person.initials == "tm"


@pytest.mark.parametrize("kind", [Person, Place, Body])
def test_nothing_goes_without_a_name(kind):
    with pytest.raises(RuleBroken, match="name.missing"):
        kind(name="　")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda _: Place(kind="planet", name="甲"),
        lambda s: Body(place=s.scalars(select(Place)).first(), kind="club", name="甲"),
        lambda s: Post(
            body=s.scalars(select(Body)).first(),
            person=Person(name="甲"),
            title="书记",
            begins_on=date(2026, 1, 2),
            ends_on=date(2026, 1, 1),
        ),
    ],
    ids=["place", "body", "post"],
)
def test_the_database_itself_refuses_what_is_no_word_of_ours(db, compound, wrong):
    with pytest.raises(IntegrityError), db.writing("wrong") as s:
        s.add(wrong(s))


def test_a_door_an_owner_and_an_open_link_stand_once(db, doors_in):
    doors_in(door())

    def again(s):
        stored = s.execute(select(Household)).scalar_one()
        link = s.execute(select(HouseholdLink)).scalar_one()
        yield Household(compound_id=stored.compound_id, place=stored.place, room="101")
        yield Owner(household_id=stored.id, person=Person(name="甲"), position=1)
        yield HouseholdLink(household=stored, body=link.body)

    for at in range(3):
        with pytest.raises((Conflict, IntegrityError)), db.writing("again") as s:
            s.add(list(again(s))[at])
