"""Which person an owner's name stands for."""

from __future__ import annotations

from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.entities import Household, Owner, Person


class Deleted(list):
    """Stands where the session does; it only hears what is deleted."""

    delete = list.append


def household(*names, remark=""):
    owned = [Owner(position=at, person=Person(name=name)) for at, name in enumerate(names, 1)]
    return Household(room="101", remark=remark, owners=owned)


def people(door):
    return [(owner.position, owner.person.name) for owner in door.owners]


def test_who_is_no_longer_named_is_deleted_as_owner():
    door, gone = household("王斌", "谭明", "于犇"), Deleted()
    last = door.owners[2]
    Owners(gone, [door]).make(door, ("谭明", "莫爱"))
    assert (people(door), gone) == ([(1, "谭明"), (2, "莫爱")], [last])


def test_the_order_of_the_register_may_turn_without_new_people():
    door = household("王斌", "谭明")
    first, second = (owner.person for owner in door.owners)
    Owners(Deleted(), [door]).make(door, ("谭明", "王斌"))
    assert [owner.person for owner in door.owners] == [second, first]


def test_the_only_door_of_a_buyer_keeps_its_person_when_the_remark_goes():
    door = household("王斌", remark="一人多套")
    owner = door.owners[0].person
    owners = Owners(Deleted(), [door])
    door.remark = ""
    owners.make(door, ("王斌",))
    assert door.owners[0].person is owner
