"""Which place stands in which, which body on which, and how many heads the doors of a register make."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.text import half_width, tidy
from desktop.features.organisation.records import BODY_KINDS, PLACE_KINDS, Head
from desktop.features.organisation.rules.lines import SHARED_OWNER, is_shared, numbered

NARROW = {
    "building": ("compound", "place.needs_compound"),
    "staircase": ("building", "place.needs_building"),
}
"""What only stands in one kind of place, since doors name their compound and their building; else the code."""

UNITS = {"building": "栋", "staircase": "单元"}
STANDS_ON: dict[str, frozenset[str]] = {
    "street_committee": frozenset(("district", "street")),
    "community_committee": frozenset(("community",)),
    "branch": frozenset(("community", "compound")),
    "building_group": frozenset(("compound", "building", "staircase")),
    "centre_household": frozenset(("compound", "building", "staircase")),
}
"""Where the bodies of the chain may stand; those beside it stand anywhere."""


LEVEL_ENDS = {"小区": "compound", "社区": "community", "街道": "street", "区": "district"}
"""How the names of offices end, those first that end as another does."""


def level_of(office: str) -> str:
    """The level of an office by its name; a community when the name does not tell."""
    name = office.strip()
    return next((level for end, level in LEVEL_ENDS.items() if name.endswith(end)), "community")


def place_fault(kind: str, above: str | None) -> str | None:
    """The code of what speaks against a place of one kind in one of another (None: at the top); None if nothing.

    Levels may be left out, never turned round.
    """
    if kind in NARROW:
        needed, code = NARROW[kind]
        return None if above == needed else code
    if above is not None and PLACE_KINDS.index(above) >= PLACE_KINDS.index(kind):
        return "place.inverted"
    return None


def kinds_below(above: str | None) -> tuple[str, ...]:
    """The kinds of places that may stand in one."""
    return tuple(kind for kind in PLACE_KINDS if place_fault(kind, above) is None)


def bodies_on(kind: str) -> tuple[str, ...]:
    """The kinds of bodies that may stand on a place."""
    return tuple(body for body in BODY_KINDS if kind in STANDS_ON.get(body, (kind,)))


def place_name(kind: str, typed: str) -> str:
    """A name as the register writes it: `3号楼` is `3栋`, as in the files that are imported."""
    name = " ".join(tidy(half_width(typed) if kind in UNITS else typed).split())
    return numbered(name, UNITS[kind]) if kind in UNITS else name


def head_count(doors: Iterable[Head]) -> int:
    """How many heads some doors make.

    One door one head; the doors of one buyer are one, and so are all that the developer has not sold or
    handed over, each within its compound (区分所有权司法解释 9).
    """
    heads, alone = set[tuple[int, str]](), 0
    for door in doors:
        if door.unsold or SHARED_OWNER[1] in door.remark:
            heads.add((door.compound, ""))
        elif buyer := door.buyer_group or (door.owners if is_shared(door.remark) else ""):
            heads.add((door.compound, buyer))
        else:
            alone += 1
    return len(heads) + alone
