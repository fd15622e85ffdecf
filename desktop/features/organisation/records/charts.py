"""The organisation chart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartBox:
    """One box of the organisation chart, parents before children.

    `level` is the kind whose band it stands in. `beside` stands dashed next to its parent. `below` counts
    what hangs on it, `folded` tells that not all of it is shown. `second` is post and person,
    of a centre household, which goes by its holder's name, the post alone; empty when nobody holds it.
    """

    key: str
    parent: str | None
    kind: str
    level: str
    name: str
    second: str = ""
    linked: int | None = None
    beside: bool = False
    chosen: bool = False
    folded: bool = False
    below: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """The boxes of a subject on a day, and what this office calls its levels where it has words of its own."""

    boxes: tuple[ChartBox, ...]
    called: dict[str, str]
