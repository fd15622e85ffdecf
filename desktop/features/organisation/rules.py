"""Pure rules of the organisation: how an imported line and what is stored compare, who is in office."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.features.organisation.records import LINKED_LEAST, LINKED_MOST, Difference, RosterLine

SHARED_OWNER = ("一人多套", "开发建设单位未售")
"""Remarks that make doors of one name one owner (区分所有权司法解释 9)."""

Facts = dict[str, str]
"""What a roster line and a stored household both say, by field, in words that compare."""


def household_facts(
    area: Decimal | None, area_basis: str, owners: tuple[str, ...], phone: str, centre: str, remark: str
) -> Facts:
    return {
        "area": "" if area is None else f"{area:.2f}",
        "area_basis": area_basis,
        "owners": "、".join(owners),
        "phone": phone,
        "centre": centre,
        "remark": remark,
    }


def post_facts(ends_on: date | None, reason: str, document_no: str) -> Facts:
    """What may still change of a post once somebody holds it."""
    return {"ends_on": ends_on.isoformat() if ends_on else "", "reason": reason, "document_no": document_no}


def facts_of(line: RosterLine) -> Facts:
    return household_facts(line.area, line.area_basis, line.owners, line.phone, line.centre, line.remark)


def differences(was: Facts, becomes: Facts) -> tuple[Difference, ...]:
    """The fields in which two households differ."""
    return tuple(Difference(name, was[name], value) for name, value in becomes.items() if value != was[name])


def address(building: str, staircase: str, room: str) -> str:
    """`3栋2单元501`."""
    return f"{building}{staircase}{room}"


def out_of_range(linked: int) -> bool:
    """Whether a centre household looks after fewer than 10 or more than 15 (domain 2.6)."""
    return not LINKED_LEAST <= linked <= LINKED_MOST


def in_office(begins_on: date | None, ends_on: date | None, on: date) -> bool:
    """A post counts on its first and on its last day."""
    return (begins_on is None or begins_on <= on) and (ends_on is None or ends_on >= on)
