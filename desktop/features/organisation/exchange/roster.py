"""What the household register of a compound looks like, and how its rows are read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.core.parse import parse_area, parse_day, parse_phone
from desktop.core.row import Row
from desktop.core.table import Column, titled
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.records import RosterLine
from desktop.features.organisation.rules import NO, YES, numbered

COLUMNS = (
    Column("community", ("社区", "社区名称"), fills=True, offered=False),
    Column("compound", ("小区", "小区名称"), fills=True, offered=False),
    Column("building", ("楼栋", "楼栋号", "栋号", "楼号", "幢号", "栋", "幢", "楼", "座"), fills=True),
    Column("staircase", ("单元", "单元号", "梯号", "门洞"), fills=True),
    Column(
        "room",
        ("房号", "室号", "房间号", "房屋号", "门牌", "门牌号", "户号", "室", "地址", "坐落"),
        required=True,
    ),
    Column(
        "area",
        ("建筑面积", "专有面积", "专有部分面积", "产权面积", "登记面积", "房屋面积", "面积"),
        required=True,
    ),
    Column("area_basis", ("面积依据", "依据")),
    Column(
        "owners",
        ("产权人", "产权人姓名", "业主", "业主姓名", "所有权人", "权利人", "房主", "户主", "姓名"),
        required=True,
    ),
    Column("phone", ("联系电话", "电话", "电话号码", "手机", "手机号", "手机号码", "联系方式")),
    Column("centre", ("联系中心户", "党员中心户", "中心户")),
    Column("remark", ("备注", "说明")),
    Column("buyer_group", ("归并组", "同一买受人", "归并")),
    Column("unsold", ("是否开发商未售", "开发商未售", "未售")),
    Column("representative", ("户代表", "共有人代表", "代表人")),
    Column("ends_on", ("销户日期", "状态/销户日期", "注销日期")),
)
BASES = {"登记": "registered", "实测": "surveyed", "合同": "contract"}
BUILDING = r"(\d+)\s*(?:栋|幢|号楼|座|#楼?)"
ADDRESSES = (
    re.compile(r"(\d+)(?:栋|幢|号楼|座|#楼?)?\s*[-—–]\s*(\d+)(?:单元)?\s*[-—–]\s*(\w+)"),
    re.compile(rf"(?:.*\D)?{BUILDING}\s*(\d+)\s*单元\s*[-—–]?\s*(\w+)"),
)


def roster_kind(own: Mapping[str, str] | None = None) -> Kind[RosterLine]:
    """The register of an office that calls some kinds by words of its `own`; ours are understood as well."""
    own = own or {}
    words: dict[str, tuple[str, ...]] = {kind: (word,) for kind, word in own.items()}
    if centre := own.get("centre_household"):
        words["centre"] = (f"联系{centre}", centre)
    return Kind(titled(COLUMNS, words), _line, _door, "room", roster=True)


def _line(row: Row) -> RosterLine:
    building, staircase, room = _address(row)
    for key, value in (("building", building), ("room", room)):
        if not value:
            row.refuse(key, "cell.missing")
    return RosterLine(
        sheet=row.sheet,
        row=row.number,
        building=building,
        staircase=staircase,
        room=room,
        area=row.read("area", parse_area, None),
        area_basis=_basis(row),
        owners=row.names("owners"),
        phone=row.read("phone", parse_phone, ""),
        centre=row.name("centre"),
        remark=row.own("remark"),
        told=row.told,
        community=row.own("community"),
        compound=row.own("compound"),
        buyer_group=row.own("buyer_group"),
        unsold=_unsold(row),
        representative=row.name("representative"),
        ends_on=row.read("ends_on", parse_day, None),
    )


def _address(row: Row) -> tuple[str, str, str]:
    """Building, staircase, room; from `1-2-301` or `1栋2单元301` where they stand in one cell.

    A workbook with a sheet for each building may tell it by the sheet's name alone.
    """
    building, staircase = numbered(row.text("building"), "栋"), numbered(row.text("staircase"), "单元")
    room = re.sub(r"(?<=\d)\s*(室|号房?|房)$", "", row.text("room"))
    for form in ADDRESSES:
        if found := form.fullmatch(room):
            whole = numbered(found[1], "栋"), numbered(found[2], "单元")
            if building in ("", whole[0]) and staircase in ("", whole[1]):
                return *whole, found[3]
    if not building and re.fullmatch(BUILDING, row.sheet.strip()):
        building = numbered(row.sheet.strip(), "栋")
    return building, staircase, room


def _basis(row: Row) -> str:
    said = row.text("area_basis")
    found = next((basis for word, basis in BASES.items() if word in said), "")
    if said and not found:
        row.refuse("area_basis", "value.area_basis", known="、".join(BASES))
    return found


def _unsold(row: Row) -> bool:
    said = row.text("unsold")
    if said not in ("", YES, NO):
        row.refuse("unsold", "value.yes_or_no", known=f"{YES}、{NO}")
    return said == YES


def _door(line: RosterLine) -> tuple[str, ...] | None:
    where = (line.community, line.compound, line.building, line.staircase, line.room)
    return where if line.building and line.room else None


ROSTER = roster_kind()
