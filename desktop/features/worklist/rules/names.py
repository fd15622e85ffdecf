"""Who is named in a list of people and units, and whom the papers of a matter may come across."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.discretion import Known, rooms_told
from desktop.core.noted import acts_in_office, called, homes, in_no_office, numbers, persons, raisers, secrets
from desktop.features.worklist.records import Matter


def names(said: str, name: str) -> bool:
    """Whether a list of people and units names somebody: the whole name, spread with spaces or not.

    Signs, spaces and line breaks part names; 王小 is not named where 王小明 stands.
    """
    spread = r"\s*".join(map(re.escape, "".join(name.split())))
    return bool(spread) and re.search(rf"(?<!\w){spread}(?!\w)", said) is not None


def in_charge(matter: Matter) -> frozenset[str]:
    """Who answers for a task of a matter in a unit that is no group of residents: they act in an office."""
    return persons(*(task.draft.person for task in matter.tasks if acts_in_office(task.draft.unit)))


def answering_residents(matter: Matter) -> frozenset[str]:
    """Who is to do a task of a matter, or to help with it, and acts in no office."""
    tasks = [task.draft for task in matter.tasks]
    way = in_no_office(matter.way.unit, matter.way.person)
    return way.union(
        *(in_no_office(task.unit, task.person) | in_no_office(task.supporting) for task in tasks)
    )


def known(
    raised_by: str, contact: str, *, confidential: bool, words: Iterable[str | None] = (),
    neighbours: frozenset[str] = frozenset(), confided: Iterable[str] = (), told: Iterable[str] = (),
) -> Known:  # fmt: skip
    """Whom a paper about a matter may come across; `words` are the names of its place and of units.

    `neighbours` are other residents it names. Who asked for confidence is told on none, whether they raised it or told
    of it once more (`confided`), the number left with the office neither, nor the door that what they `told` puts beside
    them.
    """
    raised = (raised_by, contact)
    hidden = (*confided, *((*raised, *homes(raised, told)) if confidential else ()))
    return Known(
        residents=neighbours if confidential else neighbours | raisers(raised_by, contact),
        hidden=secrets(*hidden),
        contacts=numbers(raised_by, contact, *confided),
        words=called(*words),
        rooms=rooms_told(raised_by, contact, *told),
    )
