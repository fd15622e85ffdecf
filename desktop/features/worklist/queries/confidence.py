"""Who is to be named with care: who asked for confidence, and other residents whom what is written comes across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.noted import acts_in_office, homes, numbers, persons, raisers, raisers_named
from desktop.features.organisation.queries import in_office, listed, residents_named
from desktop.features.worklist.entities import Matter, Task

Residents = Callable[[Session, Collection[int]], Mapping[int, frozenset[str]]]
"""Who acted in no office where the tasks of matters were given, by matter; a room above knows."""


def confiding(s: Session, compound_id: int | None) -> frozenset[str]:
    """The names of all in a compound who asked for confidence in any matter."""
    asked = select(Matter.raised_by, Matter.contact).where(
        Matter.compound_id == compound_id, Matter.confidential
    )
    return frozenset(name for said in s.execute(asked) for name in raisers(*said))


def neighbours(s: Session, compound_id: int | None, said: Iterable[str]) -> frozenset[str]:
    """The residents of a compound who stand in what was `said`, whom its register does not know but a matter does, too,
    and all who asked for confidence in a matter there."""
    words = tuple(said)
    there = residents_named(s, compound_id, words) | raised_in(s, compound_id, words)
    return there | confiding(s, compound_id)


def raised_in(s: Session, compound_id: int | None, said: Iterable[str]) -> frozenset[str]:
    """Who raised any matter of a compound, as the names were typed, and stands in what was `said`; nobody who acts in an
    office there: takes matters in, answers for a task in a unit, or holds a post."""
    here = Matter.compound_id == compound_id
    typed = func.group_concat(Matter.raised_by + " " + Matter.contact, "\n")
    raised = s.scalar(select(typed).where(here, Matter.source != "superior")) or ""
    names = raisers_named(raised, "\n".join(filter(None, said)))
    if not names:
        return names
    some = listed(names)
    tasks = select(Task.unit, Task.person).join(Matter).where(here, Task.person.in_(some))
    ways = select(Matter.unit, Matter.person).where(here, Matter.person.in_(some))
    took = s.scalars(select(Matter.received_by).where(here, Matter.received_by.in_(some)))
    doing = (person for each in (tasks, ways) for unit, person in s.execute(each) if acts_in_office(unit))
    return names - persons(*doing, *took) - in_office(s, compound_id, names)


def confided(s: Session, matters: Collection[int]) -> dict[int | None, tuple[str, ...]]:
    """Of matters, who told of each once more in confidence: names, doors and numbers as they were noted; of who asked for
    none only the numbers left with the office."""
    again = select(
        Matter.duplicate_of_id, Matter.confidential, Matter.subject, Matter.detail, Matter.raised_by, Matter.contact
    )  # fmt: skip
    found: defaultdict[int | None, tuple[str, ...]] = defaultdict(tuple)
    for matter, asked, subject, detail, *said in s.execute(
        again.where(Matter.duplicate_of_id.in_(listed(matters)))
    ):
        found[matter] += (*said, *homes(said, (subject, detail))) if asked else tuple(sorted(numbers(*said)))
    return found
