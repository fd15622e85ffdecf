"""What the program needs to know about one feature; importing it loads no screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing the search box found."""

    feature: str
    id: int
    title: str
    meta: str


def nothing(_session: Session, _text: str, _limit: int, _scope: int | None) -> Sequence[Hit]:
    return ()


def nothing_hangs(_session: Session, _name: str) -> Sequence[Hit]:
    return ()


@dataclass(frozen=True, slots=True)
class Feature:
    """`page` takes the screen's `Context` and gives a widget; `find` answers the search box,
    in one place and below it or everywhere (None).

    `hangs_on` tells what a person of a name would leave behind: posts, duties, tasks, signatures.
    """

    key: str
    page: Callable[[Any], Any]
    find: Callable[[Session, str, int, int | None], Sequence[Hit]] = nothing
    hangs_on: Callable[[Session, str], Sequence[Hit]] = nothing_hangs
