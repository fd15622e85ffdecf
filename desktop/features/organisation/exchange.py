"""Excel in and out: sheets to checked lines, refused rows back to a sheet to be mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell, parse_area, parse_day, parse_phone, plain
from desktop.core.sheets import Sheet, read_sheets, write_sheet
from desktop.core.text import half_width
from desktop.features.organisation.records import PostLine, Reading, Refusal, RosterLine

TOTALS = ("合计", "总计", "小计", "共计", "累计")
KINDS = {
    "街道党工委": "street_committee",
    "社区党委": "community_committee",
    "社区党总支": "community_committee",
    "小区党支部": "branch",
    "网格党支部": "branch",
    "楼栋党小组": "building_group",
    "党员中心户": "centre_household",
    "居民委员会": "residents_committee",
    "社区居委会": "residents_committee",
    "业主委员会": "owners_committee",
    "业委会": "owners_committee",
    "物业服务企业": "property_company",
    "物业公司": "property_company",
    "自治组织": "self_help_group",
}
BASES = {"登记": "registered", "实测": "surveyed", "合同": "contract"}
ROOM = re.compile(r"(\d+)栋?\s*-\s*(\d+)(?:单元)?\s*-\s*(\w+)")
REASON = "原因"


@dataclass(frozen=True, slots=True)
class Column:
    """A column we look for: the titles offices give it, and whether the file is useless without it."""

    key: str
    titles: tuple[str, ...]
    required: bool = False


ROSTER = (
    Column("building", ("楼栋", "栋号", "楼号", "幢号", "栋", "楼")),
    Column("staircase", ("单元", "单元号", "梯号")),
    Column("room", ("房号", "室号", "门牌", "门牌号", "房间号", "户号"), required=True),
    Column("area", ("建筑面积", "专有面积", "专有部分面积", "面积", "房屋面积"), required=True),
    Column("area_basis", ("面积依据", "依据")),
    Column("owners", ("产权人", "业主", "业主姓名", "产权人姓名", "房主", "户主"), required=True),
    Column("phone", ("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式")),
    Column("centre", ("联系中心户", "党员中心户", "中心户")),
    Column("remark", ("备注", "说明")),
)
ORGANISATION = (
    Column("street", ("街道",), required=True),
    Column("community", ("社区",)),
    Column("compound", ("小区",)),
    Column("building", ("楼栋", "栋号", "楼号")),
    Column("body", ("组织", "组织名称"), required=True),
    Column("kind", ("层级", "组织层级", "类别"), required=True),
    Column("person", ("姓名",), required=True),
    Column("title", ("职务", "岗位"), required=True),
    Column("begins_on", ("任职日期", "任职时间", "任职起")),
    Column("ends_on", ("离任日期", "离任时间", "任职止")),
    Column("reason", ("变动原因", "原因说明")),
    Column("document_no", ("批复/备案文号", "批复文号", "备案文号", "文号")),
)


@dataclass(slots=True)
class _Row:
    """One row being read: its cells by column key, and what is wrong with it."""

    sheet: str
    number: int
    cells: dict[str, Cell]
    titles: dict[str, str]
    refusals: list[Refusal] = field(default_factory=list)

    def text(self, key: str) -> str:
        return plain(self.cells.get(key))

    def name(self, key: str) -> str:
        """A name keeps its own characters, full-width brackets included."""
        cell = self.cells.get(key)
        return cell.strip() if isinstance(cell, str) else plain(cell)

    def refuse(self, key: str, code: str, **facts: object) -> None:
        seen = self.name(key)
        self.refusals.append(Refusal(code, self.sheet, self.number, self.titles.get(key, ""), seen, facts))

    def read(self, key: str, parse: Callable[[Cell], Any], empty: Any) -> Any:
        """The cell parsed, `empty` when there is nothing in it; a cell that cannot be read is refused."""
        if not self.text(key):
            return empty
        try:
            return parse(self.cells[key])
        except RuleBroken as error:
            self.refuse(key, error.code)
            return empty


def read_roster(path: Path) -> Reading:
    """The households of a roster file, checked cell by cell.

    Raises `RuleBroken`: the `file.*` codes of `read_sheets`, and `sheet.header_missing` with the
    titles looked for. A row with a bad cell is refused whole; an empty area or owner is a gap, not a fault.
    """
    return _read(path, ROSTER, _roster_line, lambda line: (line.building, line.staircase, line.room))


def read_organisation(path: Path) -> Reading:
    """The posts of an organisation file, checked cell by cell; raises as `read_roster` does."""
    return _read(
        path,
        ORGANISATION,
        _post_line,
        lambda line: (
            line.street,
            line.community,
            line.compound,
            line.body,
            line.person,
            line.title,
            line.begins_on,
        ),
    )


def write_refused(
    path: Path, reading: Reading, refusals: Sequence[Refusal], sentence: Callable[[Refusal], str]
) -> None:
    """The refused rows as they were read, and why in a last column; the file can be mended and read again."""
    reasons: dict[int, list[str]] = {}
    for refusal in refusals:
        reasons.setdefault(refusal.row, []).append(sentence(refusal))
    rows = ((*reading.source[row], "\n".join(why)) for row, why in sorted(reasons.items()))
    write_sheet(path, reading.sheet, (*reading.columns, REASON), rows)


def _read(
    path: Path, wanted: Sequence[Column], make: Callable[[_Row], Any], key: Callable[[Any], Any]
) -> Reading:
    sheet, head = _headed(read_sheets(path), wanted)
    places = _places(sheet.rows[head], wanted)
    titles = {column: plain(sheet.rows[head][at]) for column, at in places.items()}
    lines, refusals, source = [], [], {}
    seen: dict[Any, int] = {}
    for number, cells in _filled(sheet, head):
        row = _Row(sheet.name, number, {column: cells[at] for column, at in places.items()}, titles)
        line = make(row)
        if not row.refusals and (first := seen.setdefault(key(line), number)) != number:
            row.refuse(wanted[-1].key if "room" not in titles else "room", "row.twice", first=first)
        source[number] = cells
        refusals += row.refusals
        if not row.refusals:
            lines.append(line)
    heading = dict.fromkeys(plain(cell) for row in sheet.rows[:head] for cell in row if plain(cell))
    columns = tuple(plain(cell) for cell in sheet.rows[head])
    return Reading(path.name, sheet.name, tuple(heading), columns, tuple(lines), tuple(refusals), source)


def _headed(sheets: Sequence[Sheet], wanted: Sequence[Column]) -> tuple[Sheet, int]:
    """The first sheet with a row that holds every required title, and the number of that row."""
    for sheet in sheets:
        for at, row in enumerate(sheet.rows):
            if all(column.key in _places(row, wanted) for column in wanted if column.required):
                return sheet, at
    missing = "、".join(column.titles[0] for column in wanted if column.required)
    raise RuleBroken("sheet.header_missing", columns=missing)


def _places(row: Sequence[Cell], wanted: Sequence[Column]) -> dict[str, int]:
    """Which column of the row is which; brackets, spaces and width do not count."""
    titles: dict[str, int] = {}
    for at, cell in enumerate(row):
        titles.setdefault(re.sub(r"[(（\[【].*|\s", "", half_width(str(cell))), at)
    found = ((column.key, titles.get(title)) for column in wanted for title in reversed(column.titles))
    return {key: at for key, at in found if at is not None}


def _filled(sheet: Sheet, head: int) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Every row below the head that says something and is no total, with its number in the file."""
    for at in range(head + 1, len(sheet.rows)):
        own = [plain(cell) for column, cell in enumerate(sheet.rows[at]) if (at, column) not in sheet.merged]
        words = [cell.replace(" ", "") for cell in own if cell]
        if words and not words[0].startswith(TOTALS):
            yield at + 1, sheet.rows[at]


def _roster_line(row: _Row) -> RosterLine:
    building, staircase, room = row.text("building"), row.text("staircase"), row.text("room")
    if whole := ROOM.fullmatch(room):
        building, staircase, room = building or whole[1], staircase or whole[2], whole[3]
    for key, value in (("building", building), ("room", room)):
        if not value:
            row.refuse(key, "cell.missing")
    basis = row.text("area_basis")
    if basis and basis not in BASES:
        row.refuse("area_basis", "value.area_basis", known="、".join(BASES))
    owners = [name.strip() for name in re.split(r"[、,，;；/]|\s{2,}", row.name("owners")) if name.strip()]
    return RosterLine(
        row=row.number,
        building=_numbered(building, "栋"),
        staircase=_numbered(staircase, "单元"),
        room=room.removesuffix("室"),
        area=row.read("area", parse_area, None),
        area_basis=BASES.get(basis, ""),
        owners=tuple(owners),
        phone=row.read("phone", parse_phone, ""),
        centre=row.name("centre"),
        remark=row.name("remark"),
    )


def _post_line(row: _Row) -> PostLine:
    for key in ("street", "body", "kind", "person", "title"):
        if not row.name(key):
            row.refuse(key, "cell.missing")
    kind = row.name("kind")
    if kind and kind not in KINDS:
        row.refuse("kind", "value.body_kind", known="、".join(KINDS))
    begins_on: date | None = row.read("begins_on", parse_day, None)
    ends_on: date | None = row.read("ends_on", parse_day, None)
    if begins_on and ends_on and ends_on < begins_on:
        row.refuse("ends_on", "post.ends_before_begin", begins_on=begins_on)
    names = {key: row.name(key) for key in ("street", "community", "compound", "body", "person", "title")}
    return PostLine(
        row=row.number,
        **names,
        building=_numbered(row.text("building"), "栋"),
        kind=KINDS.get(kind, ""),
        begins_on=begins_on,
        ends_on=ends_on,
        reason=row.name("reason"),
        document_no=row.name("document_no"),
    )


def _numbered(text: str, unit: str) -> str:
    """`3` and `3号楼` are the same building as `3栋`."""
    found = re.fullmatch(r"(\d+)\s*(?:栋|幢|号楼|座|单元)?", text)
    return f"{int(found[1])}{unit}" if found else text
