"""The printed lists as Excel, for those who go on working with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.progress import Progress
from desktop.core.sheets import Sheet, write_sheets
from desktop.features.organisation import rules
from desktop.features.organisation.records import Holder, LinkedDoor

CONTACTS = ("{community}", "{compound}", "组织", "职务", "姓名", "联系电话")
POSTS = ("{community}", "{compound}", "组织", "职务", "姓名", "任职日期", "批复/备案文号")
DOORS = ("{community}", "{compound}", "{building}", "{centre}", "房号", "产权人")
"""Titles, with the kinds by what the office calls them."""

FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
"""What Excel allows in no name of a sheet."""


def write_contacts(
    path: Path,
    holders: Iterable[Holder],
    name: str,
    on: date,
    *,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """通讯录, for the office only; raises as `write_sheets` does."""
    rows = ((h.community, h.compound, h.body, h.title, h.person, h.phone) for h in holders)
    sheet = _sheet(name, "contacts", on, own, (CONTACTS, *rows))
    write_sheets(path, [sheet], head=2, progress=progress)


def write_posts(
    path: Path,
    holders: Iterable[Holder],
    name: str,
    on: date,
    *,
    public: bool = True,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """任职一览表; `public` masks the residents who hold a centre household (domain 2.7)."""
    shown = rules.public_holders(holders) if public else holders
    rows = ((h.community, h.compound, h.body, h.title, h.person, h.begins_on, h.document_no) for h in shown)
    sheet = _sheet(name, "posts", on, own, (POSTS, *rows))
    write_sheets(path, [sheet], head=2, progress=progress)


def write_centres(
    path: Path,
    doors: Iterable[LinkedDoor],
    name: str,
    on: date,
    *,
    public: bool = True,
    own: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> None:
    """党员中心户联系户对照表; `public` masks names and rooms and leaves telephones out (domain 2.7)."""
    shown = rules.public_doors(doors) if public else doors
    head = DOORS if public else (*DOORS, "联系电话")
    rows = (
        (d.community, d.compound, d.building, d.centre, d.address, d.owners, d.phone)[: len(head)]
        for d in shown
    )
    sheet = _sheet(name, "centres", on, own, (head, *rows))
    write_sheets(path, [sheet], head=2, progress=progress)


def _sheet(
    name: str, key: str, on: date, own: Mapping[str, str] | None, rows: Iterable[tuple[Cell, ...]]
) -> Sheet:
    """A list under its name and day; the first of its rows are the titles."""
    head, *rows = rows
    words, title = rules.list_words(own), rules.list_title(key, own)
    titles = tuple(str(column).format(**words) for column in head)
    return Sheet(FORBIDDEN.sub("", title), ((f"{name}{title}",), (rules.as_of(on),), titles, *rows))
