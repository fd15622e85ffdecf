"""What the table of a street's bodies looks like, and how its rows are read."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.parse import parse_day, parse_phone, plain
from desktop.core.row import Row
from desktop.core.table import Column, titled
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.records import BODY_KINDS, PostLine
from desktop.features.organisation.rules import NARROW, WAY, numbered, post_key

COLUMNS = (
    Column("district", ("区", "区名称", "区县"), offered=False),
    Column("street", ("街道", "街道名称"), required=True),
    Column("community", ("社区", "社区名称")),
    Column("compound", ("小区", "小区名称")),
    Column("building", ("楼栋", "楼栋号", "栋号", "楼号")),
    Column("staircase", ("单元", "单元号")),
    Column("body", ("组织", "组织名称"), required=True),
    Column("kind", ("层级", "组织层级", "类别"), required=True),
    Column("person", ("姓名",), required=True),
    Column("title", ("职务", "岗位"), required=True),
    Column("begins_on", ("任职日期", "任职时间", "任职起")),
    Column("ends_on", ("离任日期", "离任时间", "任职止")),
    Column("reason", ("变动原因", "原因说明")),
    Column("document_no", ("批复/备案文号", "批复文号", "备案文号", "文号")),
    Column("end_reason", ("离任原因", "免职原因")),
    Column("end_document_no", ("离任文号", "免职文号")),
    Column("phone", ("联系电话", "电话", "电话号码", "手机", "手机号", "手机号码", "联系方式")),
)
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


def posts_kind(own: Mapping[str, str] | None = None) -> Kind[PostLine]:
    """The table of an office that calls some kinds by words of its `own`; ours are understood as well."""
    kinds = kinds_told(own)
    words = {kind: (word,) for kind, word in (own or {}).items()}
    return Kind(titled(COLUMNS, words), lambda row: _line(row, kinds), post_key, "person", roster=False)


def kinds_told(own: Mapping[str, str] | None) -> dict[str, str]:
    """The kind each word for one means, the office's `own` words before ours."""
    return {**KINDS, **{plain(word): kind for kind, word in (own or {}).items() if kind in BODY_KINDS}}


def refuse_gaps(row: Row) -> None:
    """A building is told with its compound, a staircase with its building: the doors in it go by both."""
    for kind, (above, code) in NARROW.items():
        if row.own(kind) and not row.own(above):
            row.refuse(above, code)


def _line(row: Row, kinds: Mapping[str, str]) -> PostLine:
    for key in ("body", "kind", "person", "title"):
        if not row.own(key):
            row.refuse(key, "cell.missing")
    if not any(row.own(kind) for kind in ("district", *WAY)):
        row.refuse("street", "cell.missing")
    refuse_gaps(row)
    kind = row.text("kind")
    if kind and kind not in kinds:
        row.refuse("kind", "value.body_kind", known="、".join(kinds))
    begins_on, ends_on = row.read("begins_on", parse_day, None), row.read("ends_on", parse_day, None)
    if begins_on and ends_on and ends_on < begins_on:
        row.refuse("ends_on", "post.ends_before_begin", begins_on=begins_on)
    return PostLine(
        sheet=row.sheet,
        row=row.number,
        street=row.own("street"),
        community=row.own("community"),
        compound=row.own("compound"),
        building=numbered(row.text("building"), "栋"),
        body=row.own("body"),
        kind=kinds.get(kind, ""),
        person=row.name("person"),
        title=row.own("title"),
        begins_on=begins_on,
        ends_on=ends_on,
        reason=row.own("reason"),
        document_no=row.own("document_no"),
        end_reason=row.own("end_reason"),
        end_document_no=row.own("end_document_no"),
        told=row.told,
        staircase=numbered(row.text("staircase"), "单元"),
        phone=row.read("phone", parse_phone, ""),
        district=row.own("district"),
    )


POSTS = posts_kind()
