"""How an imported line and what is stored compare, and who is in office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.core.discretion import masked_names
from desktop.features.organisation.records import (
    CALLED,
    LINKED_LEAST,
    LINKED_MOST,
    BodyLine,
    Difference,
    Holder,
    LinkedDoor,
    PostLine,
    RosterLine,
)

SHARED_OWNER = ("一人多套", "开发建设单位未售")
"""Remarks that make doors of one name one owner (区分所有权司法解释 9)."""

NUMBERED = re.compile(
    r"第?(\d+|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(栋|幢|号楼|号|座|楼|#楼?|单元|梯|门)?"
)
DIGITS = "零一二三四五六七八九"

WAY = ("street", "community", "compound", "building", "staircase")
"""The places a file names on the way to a body."""

YES, NO = "是", "否"
"""How a file says whether."""

LIST_TITLES = {"contacts": "通讯录", "centres": "{centre_household}联系户对照表", "posts": "任职一览表"}
"""The lists of a place, by what the program calls them."""

APART = re.compile(r"[、,，;；\s]+")
"""What stands between rooms that are typed one after the other."""

Facts = dict[str, str]
"""What a line of a file and a stored row both say, by field, in words that compare."""


def called(own: Mapping[str, str] | None) -> dict[str, str]:
    """What papers and files call each kind: the office's own word (网格党支部) where it has one."""
    return {**CALLED, **(own or {})}


def list_words(own: Mapping[str, str] | None) -> dict[str, str]:
    """The words of `called`, and `centre` for the narrow column of centre households."""
    return {**called(own), "centre": (own or {}).get("centre_household", "中心户")}


def list_title(key: str, own: Mapping[str, str] | None) -> str:
    """What a list is called: 通讯录, 党员中心户联系户对照表, 任职一览表."""
    return LIST_TITLES[key].format(**called(own))


def numbered(text: str, unit: str) -> str:
    """`3`, `三` and `3号楼` are the same building as `3栋`; `A座` stays what it is."""
    found = NUMBERED.fullmatch(text)
    return f"{_value(found[1])}{unit}" if found else text


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (max(DIGITS.find(tens), 1) * 10 if ten else 0) + DIGITS.find(ones)


def address(building: str, staircase: str, room: str) -> str:
    """`3栋2单元501`."""
    return f"{building}{staircase}{room}"


def household_facts(
    *,
    area: Decimal | None,
    area_basis: str,
    owners: str,
    phone: str,
    centre: str,
    remark: str,
    buyer_group: str = "",
    unsold: bool = False,
    representative: str = "",
    ends_on: date | None = None,
) -> Facts:
    return {
        "area": "" if area is None else f"{area:.2f}",
        "area_basis": area_basis,
        "owners": owners,
        "phone": phone,
        "centre": centre,
        "remark": remark,
        "buyer_group": buyer_group,
        "unsold": YES if unsold else NO,
        "representative": representative,
        "ends_on": ends_on.isoformat() if ends_on else "",
    }


def told_household(line: RosterLine) -> Facts:
    """What a line says of its household, and nothing of the fields its sheet has no column for.

    A door that has ended is looked after by nobody, whoever its file still names.
    """
    facts = household_facts(
        area=line.area,
        area_basis=line.area_basis,
        owners="、".join(line.owners),
        phone=line.phone,
        centre="" if line.ends_on else line.centre,
        remark=line.remark,
        buyer_group=line.buyer_group,
        unsold=line.unsold,
        representative=line.representative,
        ends_on=line.ends_on,
    )
    return {name: value for name, value in facts.items() if name in line.told}


def post_facts(
    *, ends_on: date | None, reason: str, document_no: str, end_reason: str, end_document_no: str, phone: str
) -> Facts:
    """What may still change of a post once somebody holds it."""
    return {
        "ends_on": ends_on.isoformat() if ends_on else "",
        "reason": reason,
        "document_no": document_no,
        "end_reason": end_reason,
        "end_document_no": end_document_no,
        "phone": phone,
    }


def told_post(line: PostLine) -> Facts:
    """What a line says of its post, and nothing of the fields its sheet has no column for.

    Somebody in several posts has one telephone, which need not stand in every line.
    """
    facts = post_facts(
        ends_on=line.ends_on,
        reason=line.reason,
        document_no=line.document_no,
        end_reason=line.end_reason,
        end_document_no=line.end_document_no,
        phone=line.phone,
    )
    return {name: value for name, value in facts.items() if name in line.told and (value or name != "phone")}


def way(line: PostLine | BodyLine) -> tuple[str, ...]:
    """The places a line names, from the widest down; the district only for what stands on it itself."""
    return tuple(name for kind in WAY if (name := getattr(line, kind))) or on_district(line)


def on_district(line: PostLine | BodyLine) -> tuple[str, ...]:
    """The district a line stands on itself; nothing when it names another place, or none."""
    return (line.district,) if line.district and not any(getattr(line, kind) for kind in WAY) else ()


def post_key(line: PostLine) -> tuple[object, ...]:
    """What makes a post the same post: where, which body, who, as what, since when."""
    return (
        way(line),
        line.kind,
        line.body,
        line.person,
        line.title,
        line.begins_on,
    )


def differences(was: Facts, becomes: Facts) -> tuple[Difference, ...]:
    """The fields in which what is told differs from what is stored; co-owners in another order do not."""
    return tuple(
        Difference(name, was[name], value)
        for name, value in becomes.items()
        if value != was[name] and not (name == "owners" and same_names(value, was[name]))
    )


def same_names(one: str, other: str) -> bool:
    """Whether two lists with 、 between the names hold the same ones in any order."""
    return sorted(one.split("、")) == sorted(other.split("、"))


def rooms(said: str) -> list[str]:
    """Rooms that are typed one after the other: `3-2-501、3-2-502`."""
    return [room for room in APART.split(said) if room]


def floor(room: str) -> int:
    """The floor a room number tells: all but its last two digits (`501` 5, `1203` 12); 0 where it tells none."""
    found = re.search(r"(\d+)\d{2}\D*$", room)
    return int(found[1]) if found else 0


def one_owner(buyer_group: str, remark: str) -> str | None:
    """What marks a door as one of several whose owners of one name are one person; None for a door of its own.

    A buyer's name for them, or empty where the remark says so (区分所有权司法解释 9).
    """
    return buyer_group or ("" if is_shared(remark) else None)


def is_shared(remark: str) -> bool:
    """Whether the owner of a door so remarked is one with the owners of that name of other such doors."""
    return bool(remark) and any(words in remark for words in SHARED_OWNER)


def out_of_range(linked: int) -> bool:
    """Whether a centre household looks after fewer than 10 or more than 15 (domain 2.6)."""
    return not LINKED_LEAST <= linked <= LINKED_MOST


def in_office(begins_on: date | None, ends_on: date | None, on: date) -> bool:
    """A post counts on its first and on its last day."""
    return (begins_on is None or begins_on <= on) and (ends_on is None or ends_on >= on)


def as_of(day: date) -> str:
    """`截至2026年11月25日`; digits as GB/T 9704 7.3.5.4 has them."""
    return f"截至{day.year}年{day.month}月{day.day}日"


def public_doors(doors: Iterable[LinkedDoor]) -> tuple[LinkedDoor, ...]:
    """What may hang on the board (个人信息保护法 25, 28): names masked, rooms hidden, no telephone.

    The holder of a centre household is masked, too: that somebody is a party member is nobody's business.
    """
    return tuple(
        replace(
            door,
            centre=masked_names(door.centre),
            address=door.hidden,
            owners=masked_names(door.owners),
            phone="",
        )
        for door in doors
    )


def public_holders(holders: Iterable[Holder]) -> tuple[Holder, ...]:
    """Those in office by their full names, but residents who hold a centre household masked, as on the board."""
    return tuple(_public(holder) if holder.kind == "centre_household" else holder for holder in holders)


def _public(holder: Holder) -> Holder:
    name = masked_names(holder.person)
    return replace(holder, person=name, body=holder.body.replace(holder.person, name), phone="")
