"""What the table of the bodies themselves looks like, beside that of their posts, and how its rows are read."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.parse import parse_day, parse_whole
from desktop.core.row import Row
from desktop.core.table import Column, titled
from desktop.features.organisation.exchange.posts import kinds_told, refuse_gaps
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.records import BodyLine
from desktop.features.organisation.rules import numbered, way

COLUMNS = (
    Column("district", ("区", "区名称", "区县"), offered=False),
    Column("street", ("街道", "街道名称"), required=True),
    Column("community", ("社区", "社区名称")),
    Column("compound", ("小区", "小区名称")),
    Column("building", ("楼栋", "楼栋号", "栋号", "楼号")),
    Column("staircase", ("单元", "单元号")),
    Column("body", ("组织", "组织名称"), required=True),
    Column("kind", ("层级", "组织层级", "类别"), required=True),
    Column("begins_on", ("成立日期", "组建日期"), required=True),
    Column("ends_on", ("撤销日期", "终止日期")),
    Column("term_ends_on", ("届满日期", "任期届满")),
    Column("members", ("正式党员数",)),
    Column("into", ("并入组织",)),
)


def bodies_kind(own: Mapping[str, str] | None = None) -> Kind[BodyLine]:
    """The table of an office that calls some kinds by words of its `own`; ours are understood as well."""
    kinds = kinds_told(own)
    columns = titled(COLUMNS, {kind: (word,) for kind, word in (own or {}).items()})
    return Kind(columns, lambda row: _line(row, kinds), _same, "body", roster=False, told_as="bodies")


def _line(row: Row, kinds: Mapping[str, str]) -> BodyLine:
    body, kind = row.own("body"), row.text("kind")
    if bool(body) != bool(kind):
        row.refuse("kind" if body else "body", "cell.missing")
    if kind and kind not in kinds:
        row.refuse("kind", "value.body_kind", known="、".join(kinds))
    line = BodyLine(
        sheet=row.sheet,
        row=row.number,
        street=row.own("street"),
        community=row.own("community"),
        compound=row.own("compound"),
        building=numbered(row.text("building"), "栋"),
        staircase=numbered(row.text("staircase"), "单元"),
        body=body,
        kind=kinds.get(kind, ""),
        begins_on=row.read("begins_on", parse_day, None),
        ends_on=row.read("ends_on", parse_day, None),
        term_ends_on=row.read("term_ends_on", parse_day, None),
        members=row.read("members", parse_whole, None),
        into=row.own("into"),
        told=row.told,
        district=row.own("district"),
    )
    _refuse_contradictions(row, line)
    return line


def _refuse_contradictions(row: Row, line: BodyLine) -> None:
    if not way(line):
        row.refuse("street", "cell.missing")
    refuse_gaps(row)
    for key in ("ends_on", "term_ends_on"):
        ends = getattr(line, key)
        if line.begins_on and ends and ends < line.begins_on:
            row.refuse(key, "body.ends_before_begin", begins_on=line.begins_on)
    if line.into and not line.ends_on:
        row.refuse("into", "body.into_open")


def _same(line: BodyLine) -> tuple[object, ...]:
    return way(line), line.kind, line.body
