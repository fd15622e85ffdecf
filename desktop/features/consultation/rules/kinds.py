"""The kinds of meeting and their rules by default; what an office lays down itself goes before (domain 2.2, 2.5, 2.13)."""

from __future__ import annotations

import re

from desktop.core.text import tidy
from desktop.features.consultation.records import Rule

MARKS = ('“”"＂', "‘’'＇", "「」", "『』", "《》", "〈〉")
QUOTED = re.compile("|".join(f"[{marks}][^{marks}]*[{marks}]" for marks in MARKS))
"""A name that stands whole between quotation marks, whichever way round they were typed."""

OPINIONS = ("assignment", "postponed", "assembly", "declined")
"""How an item may end where opinions are heard and nothing is resolved."""

DEFAULTS = {
    rule.kind: rule
    for rule in (
        Rule(
            "joint", convener="社区党组织",
            invited=("社区党组织", "社区居委会", "小区党支部", "业主委员会", "物业公司"),
            observers=("网格员", "社区民警", "街道包保干部"), every_months=1, notice_days=3, quorum="half",
            basis="三方联席会议制度：每月一次，社区党组织召集，议定事项凭约定执行",
        ),
        Rule(
            "council", convener="小区党支部",
            invited=("小区党支部", "业主委员会", "物业公司", "社区居委会", "党员中心户", "居民代表"),
            notice_days=3, quorum="half", basis="《关于加强城乡社区协商的意见》：事先告知，协商结果公开",
        ),
        Rule(
            "tea", convener="楼栋党小组", invited=("党员", "居民"), approval="none", concludes=OPINIONS,
            basis="听取意见，不作表决",
        ),
        Rule(
            "coordination", convener="小区党支部", invited=("小区党支部", "相关业主", "社区居委会"), notice_days=1,
            basis="有利害关系的各方到场协商",
        ),
        Rule(
            "owners_committee", convener="业主委员会主任", invited=("业主委员会",), observers=("社区居委会",),
            every_months=2, notice_days=7, quorum="half", approval="half_all",
            basis="业主大会和业主委员会指导规则 37—39：过半数委员出席，全体委员半数以上同意，不得委托，三日内公告",
        ),
        Rule(
            "assembly", convener="业主委员会", invited=("业主",), observers=("社区居委会",), every_months=12,
            notice_days=15, quorum="two_thirds", approval="present", proxies=True, basis="民法典 278；物业管理条例 14：提前十五日通知",
        ),
        Rule(
            "representatives", convener="社区居委会", invited=("居民代表",), notice_days=3, quorum="half",
            basis="城市居民委员会组织法：过半数出席，出席者过半数通过",
        ),
        Rule(
            "residents", convener="社区居委会", invited=("居民",), notice_days=3, quorum="half",
            basis="城市居民委员会组织法：过半数出席，出席者过半数通过",
        ),
        Rule(
            "branch", convener="支部书记", invited=("小区党支部",), every_months=3, notice_days=1, quorum="half_or_more",
            approval="over_half_all", publish=False,
            basis="中国共产党支部工作条例（试行） 11：每季度一次；半数以上有表决权的党员到会，赞成人数超过应到会有表决权的正式党员的半数为通过",
        ),
        Rule(
            "branch_committee", convener="支部书记", invited=("支部委员",), every_months=1, notice_days=1,
            quorum="half_or_more", publish=False, basis="中国共产党支部工作条例（试行） 12：每月一次；半数以上委员到会",
        ),
        Rule(
            "party_group", convener="党小组组长", invited=("党小组",), every_months=1, notice_days=1, publish=False,
            basis="中国共产党支部工作条例（试行） 13：党小组会一般每月召开一次，组织党员学习、谈心谈话、开展批评和自我批评",
        ),
        Rule(
            "theme_day", convener="支部书记", invited=("小区党支部",), every_months=1, notice_days=1, approval="none",
            concludes=("assignment", "postponed", "declined"), publish=False,
            basis="中国共产党支部工作条例（试行） 16：每月相对固定一天开展主题党日，事前研究确定主题和内容",
        ),
    )
}  # fmt: skip
"""The rule of every kind where the office has laid down nothing else."""


def brand_name(typed: str) -> str:
    """The name of a brand as it is kept: without blanks or quotation marks around it, `“乐邻圈” ` is 乐邻圈."""
    name = tidy(typed)
    while QUOTED.fullmatch(name):
        name = tidy(name[1:-1])
    return name
