"""The words of the organisation: kinds of places, bodies, changes and duties, and the usual numbers."""

from __future__ import annotations

PLACE_KINDS = ("district", "street", "community", "compound", "building", "staircase")
"""区 街道 社区 小区 楼栋 单元, widest first."""

BODY_KINDS = (
    "street_committee",
    "community_committee",
    "branch",
    "building_group",
    "centre_household",
    "residents_committee",
    "owners_committee",
    "property_company",
    "self_help_group",
)
"""街道党工委 社区党委 小区党支部 楼栋党小组 党员中心户, then those beside the chain."""

CALLED = {
    "district": "区",
    "street": "街道",
    "community": "社区",
    "compound": "小区",
    "building": "楼栋",
    "staircase": "单元",
    "street_committee": "街道党工委",
    "community_committee": "社区党委",
    "branch": "小区党支部",
    "building_group": "楼栋党小组",
    "centre_household": "党员中心户",
    "residents_committee": "居民委员会",
    "owners_committee": "业主委员会",
    "property_company": "物业服务企业",
    "self_help_group": "自治组织",
}
"""What papers and files call the kinds where the office has no word of its own."""

ADJUSTMENT_KINDS = ("founding", "secretary", "by_election", "new_term", "merger", "dissolution")
"""新建 调整书记 增补委员 换届 合并 撤销 (domain 4.6)."""

DUTY_KINDS = ("publicity", "opinions", "mediation", "three_shows")
"""政策宣传 民情收集 矛盾调解 三亮."""

AREA_BASES = ("registered", "surveyed", "contract")
"""登记 实测 合同, in the order the law prefers them (区分所有权司法解释 8)."""

LEAVE_REASONS = ("任期届满", "工作调动，免职", "辞职", "分工调整", "处分，免职", "病故")
"""Why a post is left, as the histories of offices tell it (domain 4.6); anything may be written."""

HANDED_OVER = ("印章", "档案", "账户权限", "设备")
"""What a leaver hands over, whatever else hangs on him (domain 4.6)."""

PARTY_POSTS = ("书记", "副书记", "组织委员", "宣传委员", "纪检委员")
"""The posts of a party branch (domain, Appendix A)."""

GAPS = ("area", "owner", "doubtful", "centre", "ended")
"""What a register may be narrowed to: doors without area, without owner, in doubt, linked by nobody, ended."""

CHART_LEVELS = ("district", *BODY_KINDS[:5])
"""The bands of the organisation chart, from the top."""

LEVELS = ("district", "street", "community", "compound")
LINKED_LEAST, LINKED_MOST = 10, 15
"""Households one centre household looks after (domain 2.6); outside is remarked on, not refused."""
