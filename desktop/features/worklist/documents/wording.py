"""How the papers of matters and tasks word things, and what they never tell."""

from __future__ import annotations

from datetime import date

from desktop.core.discretion import Say, telling
from desktop.features.worklist import rules
from desktop.features.worklist.records import Matter

KINDS = {"problem": "问题", "need": "需求", "resource": "资源"}
CATEGORIES = {
    "infrastructure": "基础设施",
    "property_service": "物业服务",
    "residents": "居民结构",
    "conflicts": "矛盾焦点",
    "other": "其他",
}
SOURCES = {
    "visit": "走访",
    "forum": "议事会",
    "on_site": "现场办公",
    "centre_household": "党员中心户",
    "hotline": "热线",
    "idea": "金点子",
    "superior": "上级交办",
}
STATES = {
    "registered": "待受理",
    "accepted": "已受理",
    "to_meeting": "待上会",
    "doing": "办理中",
    "to_accept": "待验收",
    "to_answer": "待反馈",
    "closed": "已办结",
    "declined": "不予受理",
    "merged": "并入他件",
    "done": "已办结",
    "cancelled": "已撤销",
}
WAYS = {"in_person": "当面", "phone": "电话", "letter": "书面", "board": "公示"}
VERDICTS = {"": "", "satisfied": "满意", "partly": "基本满意", "not": "不满意", "unreached": "未联系上"}
RULINGS = {"approved": "同意延期", "refused": "不同意延期"}
RESULTS = {"pass": "合格", "rework": "返工"}
PROOFS = {"photo": "照片", "file": "文件", "signature": "签字"}
UNNAMED = "（应诉求人要求保密）"
"""What stands where a name would, once the resident wished so."""


def said_day(day: date | None) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def raised_by(matter: Matter, *, public: bool) -> str:
    """Who raised it: not at all where that is confidential, masked for the public (domain 2.7)."""
    if matter.draft.confidential:
        return UNNAMED
    return saying(matter, public=public)(matter.draft.raised_by)


def saying(matter: Matter, *, public: bool) -> Say:
    """How a text about a matter reads; the number left with the office stands on no paper."""
    draft, units = (
        matter.draft,
        (part for task in matter.tasks for part in (task.draft.unit, task.draft.supporting)),
    )
    words = (matter.compound, matter.way.unit, *units)
    return telling(
        rules.known(
            draft.raised_by,
            draft.contact,
            confidential=draft.confidential,
            words=words,
            neighbours=matter.neighbours,
            confided=matter.confided,
            told=(draft.subject, draft.detail),
        ),
        public=public,
    )


def place(matter: Matter) -> str:
    """Where it is; of a confidential matter only the compound, a staircase would tell too much."""
    trail = matter.where.split(" › ")
    if matter.draft.confidential and matter.compound in trail:
        trail = trail[: trail.index(matter.compound) + 1]
    return " ".join(trail)
