"""Whether two matters tell of the same: like words, and no other place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.text import half_width
from desktop.features.worklist.records import Alike

LEAST, LEAST_HERE = 0.5, 0.25
"""How like two subjects must be anywhere in the compound, and at the very same place (Dice's coefficient)."""

SHOWN = 3
PLACE = re.compile(r"(\d+)\s*(?:号楼|栋|幢|座)(?:\s*(\d+)\s*单元)?")
STOP = re.compile(r"[\s，。、；：,.;:!?！？“”\"'（）()]|的|了|问题|情况|反映|要求|希望")


def alike(subject: str, place: str, known: Iterable[Alike]) -> tuple[Alike, ...]:
    """Those of the `known` that seem to tell of what `subject` at `place` does, the likeliest first, three at most.

    Another building than the one that is named is another matter, however like the words.
    """
    scored = [(_likeness(subject, place, one), one) for one in known]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].number))
    return tuple(one for _, one in best[:SHOWN])


def _likeness(subject: str, place: str, other: Alike) -> float:
    here, there = _places(f"{subject} {place}"), _places(f"{other.subject} {other.place}")
    if here and there and not here & there:
        return 0
    mine, theirs = _pairs(subject), _pairs(other.subject)
    if not mine or not theirs:
        return 0
    shared = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    return shared if shared >= (LEAST_HERE if here & there else LEAST) else 0


def _places(text: str) -> set[str]:
    """The buildings that are named: `5栋2单元` is one in the 5th."""
    return {found[1] for found in PLACE.finditer(half_width(text))}


def _pairs(text: str) -> set[str]:
    """Every two characters that stand side by side, without the words every complaint has."""
    bare = STOP.sub("", PLACE.sub("", half_width(text))).lower()
    return {bare[at : at + 2] for at in range(len(bare) - 1)} or ({bare} if bare else set())
