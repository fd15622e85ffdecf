"""The contact list, the table of centre households and their doors, and the table of posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from desktop.features.organisation import rules
from desktop.features.organisation.records import Holder, LinkedDoor
from desktop.printing.blocks import Block, Grid, GridColumn, Heading, Paper, Paragraph, Title
from desktop.printing.document import typeset
from desktop.printing.fitting import fitted

Row = Sequence[str]
Words = Mapping[str, str] | None

CONTACTS = (
    GridColumn("组织", 12),
    GridColumn("职务", 5, "centre"),
    GridColumn("姓名", 5, "centre"),
    GridColumn("联系电话", 8, "centre"),
)
POSTS = (
    GridColumn("组织", 11),
    GridColumn("职务", 5, "centre"),
    GridColumn("姓名", 5, "centre"),
    GridColumn("任职日期", 7, "centre"),
    GridColumn("批复/备案文号", 8),
)
CENTRES = (
    GridColumn("{building}", 4, "centre"),
    GridColumn("{centre}", 5, "centre"),
    GridColumn("户数", 3, "centre"),
    GridColumn("联系户", 12),
    GridColumn("联系户", 12),
)
INTERNAL = "内部使用，不得张贴、外传。"
PUBLIC = "姓名、房号已作去标识化处理。"


def contacts_pdf(
    holders: Iterable[Holder],
    name: str,
    on: date,
    *,
    own: Words = None,
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """通讯录 of a place on a day, for the office only; raises as `typeset` does."""
    title = f"{name}{rules.list_title('contacts', own)}"
    blocks = _grouped(holders, CONTACTS, _contact)
    return typeset(_paper(title, on, INTERNAL, blocks), progress=progress, substitute=substitute)


def posts_pdf(
    holders: Iterable[Holder],
    name: str,
    on: date,
    *,
    public: bool = True,
    own: Words = None,
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """任职一览表 of a place on a day, office-holders by their full names; raises as `typeset` does.

    `public` masks the residents who hold a centre household (domain 2.7).
    """
    title = f"{name}{rules.list_title('posts', own)}"
    blocks = _grouped(rules.public_holders(holders) if public else holders, POSTS, _post)
    note = "" if public else INTERNAL
    return typeset(_paper(title, on, note, blocks), progress=progress, substitute=substitute)


def centre_pdf(
    doors: Iterable[LinkedDoor],
    name: str,
    on: date,
    *,
    public: bool = True,
    own: Words = None,
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """党员中心户联系户对照表 of a place on a day; `public` masks names and rooms (domain 2.7).

    The kinds go by the office's `own` words where it has some. Raises as `typeset` does.
    """
    title, words = f"{name}{rules.list_title('centres', own)}", rules.list_words(own)
    columns = tuple(replace(column, title=column.title.format(**words)) for column in CENTRES)
    shown = rules.public_doors(doors) if public else doors
    blocks: list[Block] = []
    for place, group in groupby(shown, key=lambda door: (door.community, door.compound)):
        blocks += [Heading(1, " ".join(filter(None, place))), Grid(columns, tuple(_centres(group)))]
    note = PUBLIC if public else INTERNAL
    return typeset(_paper(title, on, note, blocks), progress=progress, substitute=substitute)


def _paper(title: str, on: date, note: str, blocks: Sequence[Block]) -> Paper:
    """Lying where upright a column would be too narrow for what stands in it."""
    nothing = () if blocks else (Paragraph("（无）"),)
    said = Paragraph(f"{rules.as_of(on)}。{note}")
    paper = Paper(title, (Title(title), said, *blocks, *nothing), subject=rules.as_of(on))
    return fitted(paper)


def _grouped(
    holders: Iterable[Holder], columns: tuple[GridColumn, ...], row: Callable[[Holder], Row]
) -> list[Block]:
    """A table for each community; what stands above the communities comes first, without a heading."""
    blocks: list[Block] = []
    for community, group in groupby(holders, key=lambda holder: holder.community):
        heading = (Heading(1, community),) if community else ()
        blocks += [*heading, Grid(columns, tuple(map(row, group)))]
    return blocks


def _contact(holder: Holder) -> Row:
    return (_body(holder), holder.title, holder.person, holder.phone)


def _post(holder: Holder) -> Row:
    since = holder.begins_on.isoformat() if holder.begins_on else "—"
    return (_body(holder), holder.title, holder.person, since, holder.document_no or "—")


def _body(holder: Holder) -> str:
    """With its compound, unless its name has it already."""
    return holder.body if holder.compound in holder.body else f"{holder.compound}{holder.body}"


def _centres(doors: Iterable[LinkedDoor]) -> Iterator[Row]:
    """A row for each centre household, its doors one a line in two columns."""
    for (building, centre), group in groupby(doors, key=lambda door: (door.building, door.centre)):
        linked = [f"{door.address.removeprefix(building)} {door.owners}".strip() for door in group]
        half = (len(linked) + 1) // 2
        yield (building, centre, str(len(linked)), "\n".join(linked[:half]), "\n".join(linked[half:]))
