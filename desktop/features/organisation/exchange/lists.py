"""The printed lists as Excel, for those who go on working with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation import rules
from desktop.features.organisation.records import Holder, LinkedDoor

CONTACTS = ("社区", "小区", "组织", "职务", "姓名", "联系电话")
POSTS = ("社区", "小区", "组织", "职务", "姓名", "任职日期", "批复/备案文号")
DOORS = ("社区", "小区", "楼栋", "中心户", "房号", "产权人")


def write_contacts(path: Path, holders: Iterable[Holder], name: str, on: date) -> None:
    """通讯录, for the office only; raises as `write_sheets` does."""
    rows = ((h.community, h.compound, h.body, h.title, h.person, h.phone) for h in holders)
    _write(path, name, "通讯录", on, (CONTACTS, *rows))


def write_posts(path: Path, holders: Iterable[Holder], name: str, on: date, *, public: bool = True) -> None:
    """任职一览表; `public` masks the residents who hold a centre household (domain 2.7)."""
    shown = rules.public_holders(holders) if public else holders
    rows = ((h.community, h.compound, h.body, h.title, h.person, h.begins_on, h.document_no) for h in shown)
    _write(path, name, "任职一览表", on, (POSTS, *rows))


def write_centres(
    path: Path, doors: Iterable[LinkedDoor], name: str, on: date, *, public: bool = True
) -> None:
    """党员中心户联系户对照表; `public` masks names and rooms and leaves telephones out (domain 2.7)."""
    shown = rules.public_doors(doors) if public else doors
    head = DOORS if public else (*DOORS, "联系电话")
    rows = (
        (d.community, d.compound, d.building, d.centre, d.address, d.owners, d.phone)[: len(head)]
        for d in shown
    )
    _write(path, name, "党员中心户联系户对照表", on, (head, *rows))


def _write(path: Path, name: str, what: str, on: date, rows: Iterable[tuple[Cell, ...]]) -> None:
    write_sheets(path, [Sheet(what, ((f"{name}{what}",), (rules.as_of(on),), *rows))], head=2)
