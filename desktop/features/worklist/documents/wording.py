"""How the papers of matters and tasks word things, and what they never tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from desktop.core.text import masked
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
VERDICTS = {"satisfied": "满意", "partly": "基本满意", "not": "不满意", "unreached": "未联系上"}
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
    return masked(matter.draft.raised_by) if public else matter.draft.raised_by


def hiding(matter: Matter, *, public: bool) -> Callable[[str], str]:
    """Keeps the resident's name and number out of what was typed elsewhere; the number stands on no paper."""
    draft = matter.draft
    if draft.confidential:
        hidden = rules.told_by(draft.raised_by, draft.contact)
        return lambda text: rules.unnamed(text, hidden)
    contact, names = rules.told_by(draft.contact), rules.told_by(draft.raised_by) if public else ()

    return lambda text: rules.unnamed(masking(text, names), contact)


def masking(text: str, names: Iterable[str]) -> str:
    """A text with the mask of each of these names wherever it stands (domain 2.7)."""
    for name in names:
        text = text.replace(name, masked(name))
    return text
