"""What the table of a street's bodies looks like, and how its rows are read."""

from __future__ import annotations

from desktop.core.parse import parse_day, parse_phone
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.row import Row
from desktop.features.organisation.exchange.table import Column
from desktop.features.organisation.records import PostLine
from desktop.features.organisation.rules import numbered, post_key

COLUMNS = (
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


def _line(row: Row) -> PostLine:
    for key in ("street", "body", "kind", "person", "title"):
        if not row.own(key):
            row.refuse(key, "cell.missing")
    kind = row.text("kind")
    if kind and kind not in KINDS:
        row.refuse("kind", "value.body_kind", known="、".join(KINDS))
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
        kind=KINDS.get(kind, ""),
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
    )


POSTS = Kind(COLUMNS, _line, post_key, "person", roster=False)
