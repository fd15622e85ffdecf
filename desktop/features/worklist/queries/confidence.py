"""Who is to be named with care: who asked for confidence, and other residents whom what is written comes across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.discretion import numbers, raisers
from desktop.features.organisation.queries import listed, residents_named
from desktop.features.worklist.entities import Matter

Residents = Callable[[Session, Collection[int]], Mapping[int, frozenset[str]]]
"""Who acted in no office where the tasks of matters were given, by matter; a room above knows."""


def confiding(s: Session, compound_id: int | None) -> frozenset[str]:
    """The names of all in a compound who asked for confidence in any matter."""
    asked = select(Matter.raised_by, Matter.contact).where(
        Matter.compound_id == compound_id, Matter.confidential
    )
    return frozenset(name for said in s.execute(asked) for name in raisers(*said))


def neighbours(s: Session, compound_id: int | None, said: Iterable[str]) -> frozenset[str]:
    """The residents of a compound who stand in what was `said`, and all who asked for confidence in a matter there."""
    return residents_named(s, compound_id, said) | confiding(s, compound_id)


def confided(s: Session, matters: Collection[int]) -> dict[int | None, tuple[str, ...]]:
    """Of matters, who told of each once more in confidence: names, doors and numbers as they were noted; of who asked for
    none only the numbers left with the office."""
    again = select(Matter.duplicate_of_id, Matter.confidential, Matter.raised_by, Matter.contact)
    found: defaultdict[int | None, tuple[str, ...]] = defaultdict(tuple)
    for matter, asked, *said in s.execute(again.where(Matter.duplicate_of_id.in_(listed(matters)))):
        found[matter] += tuple(said if asked else sorted(numbers(*said)))
    return found
