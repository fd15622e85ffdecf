"""Who is named in a list of people and units, and whom the papers of a matter may come across."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.discretion import Known, called, numbers, persons, secrets


def names(said: str, name: str) -> bool:
    """Whether a list of people and units names somebody: the whole name, spread with spaces or not.

    Signs, spaces and line breaks part names; 王小 is not named where 王小明 stands.
    """
    spread = r"\s*".join(map(re.escape, "".join(name.split())))
    return bool(spread) and re.search(rf"(?<!\w){spread}(?!\w)", said) is not None


def known(raised_by: str, contact: str, *, confidential: bool, words: Iterable[str | None] = ()) -> Known:
    """Whom a paper about a matter may come across; `words` are the names of its place and of units.

    Who asked for confidence is told on none, the number left with the office neither.
    """
    return Known(
        residents=frozenset() if confidential else persons(raised_by, contact),
        hidden=secrets(raised_by, contact) if confidential else frozenset(),
        contacts=numbers(raised_by, contact),
        words=called(*words),
    )
