"""What the table of links looks like, beside that of the households, and how its rows are read."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.parse import parse_day
from desktop.core.row import Row
from desktop.core.table import Column, titled
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.records import LinkLine
from desktop.features.organisation.rules import list_words, numbered

COLUMNS = (
    Column("community", ("社区", "社区名称"), offered=False),
    Column("compound", ("小区", "小区名称"), offered=False),
    Column("building", ("楼栋", "楼栋号"), required=True),
    Column("staircase", ("单元", "单元号")),
    Column("room", ("房号", "室号"), required=True),
    Column("body", ("中心户组织",), required=True),
    Column("body_building", ("中心户楼栋",)),
    Column("body_staircase", ("中心户单元",)),
    Column("begins_on", ("联系日期",), required=True),
    Column("ends_on", ("结束日期",)),
    Column("reason", ("联系原因",)),
    Column("document_no", ("联系文号",)),
    Column("end_reason", ("结束原因",)),
    Column("end_document_no", ("结束文号",)),
)


def links_kind(own: Mapping[str, str] | None = None) -> Kind[LinkLine]:
    """The table of an office that calls some kinds by words of its `own`; ours are understood as well."""
    words = {kind: (word,) for kind, word in (own or {}).items()}
    if centre := (own or {}).get("centre_household"):
        called = list_words(own)
        words["body"] = (f"{centre}组织",)
        words["body_building"] = (f"{centre}{called['building']}",)
        words["body_staircase"] = (f"{centre}{called['staircase']}",)
    return Kind(titled(COLUMNS, words), _line, _same, "room", roster=True, told_as="links")


def _line(row: Row) -> LinkLine:
    for key in ("building", "room", "body"):
        if not row.own(key):
            row.refuse(key, "cell.missing")
    begins_on, ends_on = row.read("begins_on", parse_day, None), row.read("ends_on", parse_day, None)
    if begins_on and ends_on and ends_on < begins_on:
        row.refuse("ends_on", "link.ends_before_begin", begins_on=begins_on)
    return LinkLine(
        sheet=row.sheet,
        row=row.number,
        community=row.own("community"),
        compound=row.own("compound"),
        building=numbered(row.text("building"), "栋"),
        staircase=numbered(row.text("staircase"), "单元"),
        room=row.text("room"),
        body=row.own("body"),
        body_building=numbered(row.text("body_building"), "栋"),
        body_staircase=numbered(row.text("body_staircase"), "单元"),
        begins_on=begins_on,
        ends_on=ends_on,
        reason=row.own("reason"),
        document_no=row.own("document_no"),
        end_reason=row.own("end_reason"),
        end_document_no=row.own("end_document_no"),
        told=row.told,
    )


def _same(line: LinkLine) -> tuple[object, ...]:
    door = line.community, line.compound, line.building, line.staircase, line.room
    centre = line.body, line.body_building, line.body_staircase
    return (*door, *centre, line.begins_on, line.ends_on)
