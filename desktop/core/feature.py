"""What the program needs to know about one feature; importing it loads no screen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing the search box found."""

    feature: str
    id: int
    title: str
    meta: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a feature made of another's record: the words to show there, and what they open."""

    feature: str
    id: int
    words: str


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is to be done by a day: what it is, where and by whom, and what opens it.

    `act` is a key for what is to be done with it, where the title alone does not tell.
    """

    feature: str
    id: int
    title: str
    meta: str
    day: date
    act: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """A meeting that is not over and has a matter on its agenda: which, on what day, and whether it has begun."""

    meeting: int
    day: date
    begun: bool


def nothing(_session: Session, _text: str, _limit: int, _scope: int | None) -> Sequence[Hit]:
    return ()


def nothing_hangs(_session: Session, _name: str) -> Sequence[Hit]:
    return ()


def no_marks(_session: Session, _table: str, _ids: Collection[int]) -> Mapping[int, Mark]:
    return {}


def nothing_due(_session: Session, _today: date, _scope: int | None) -> Sequence[Due]:
    return ()


def no_residents(_session: Session, _matters: Collection[int]) -> Mapping[int, frozenset[str]]:
    return {}


def no_agendas(_session: Session, _matters: Collection[int]) -> Mapping[int, Sequence[Agenda]]:
    return {}


def nothing_hung(_session: Session, _matters: Collection[int]) -> Mapping[int, Sequence[str]]:
    return {}


@dataclass(frozen=True, slots=True)
class Feature:
    """`page` takes the screen's `Context` and gives a widget, None where the feature has no tab; `find` answers the search box,
    in one place and below it or everywhere (None).

    `hangs_on` tells what a person of a name would leave behind: posts, duties, tasks, signatures;
    `marks` tells a room below, which may not ask, what became of the rows of one of its tables.
    `due` tells what is overdue or due soon in a place and below it, for the bell.
    `residents` tells, by matter, who acted in no office where its tasks were given: its public papers mask them.
    `agendas` tells, by matter, before which meetings that are not over it stands; `hung`, the marks and titles of papers on
    the board that tell of it.
    """

    key: str
    page: Callable[[Any], Any] | None = None
    find: Callable[[Session, str, int, int | None], Sequence[Hit]] = nothing
    hangs_on: Callable[[Session, str], Sequence[Hit]] = nothing_hangs
    marks: Callable[[Session, str, Collection[int]], Mapping[int, Mark]] = no_marks
    due: Callable[[Session, date, int | None], Sequence[Due]] = nothing_due
    residents: Callable[[Session, Collection[int]], Mapping[int, frozenset[str]]] = no_residents
    agendas: Callable[[Session, Collection[int]], Mapping[int, Sequence[Agenda]]] = no_agendas
    hung: Callable[[Session, Collection[int]], Mapping[int, Sequence[str]]] = nothing_hung
