"""What is written into a matter's history: plain Chinese, whatever the screen speaks, for it is printed as well."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

SOURCES = {
    "visit": "走访",
    "forum": "议事会",
    "on_site": "现场办公",
    "centre_household": "党员中心户",
    "hotline": "热线",
    "idea": "金点子",
    "superior": "上级交办",
}
ROUTES = {
    "direct": "直接办理",
    "meeting": "提交会议商议",
    "department": "转部门办理",
    "renewal": "纳入微更新",
    "fund": "纳入维修资金",
    "declined": "不予受理",
}
AMENDED = {
    "subject": "任务",
    "standard": "目标标准",
    "unit": "责任单位",
    "supporting": "配合单位",
    "person": "责任人",
    "acceptance": "验收要求",
    "deadline": "期限",
}
"""What a task takes from the item of a meeting, and what each is called."""

HANDED_ON = "提交业主"
"""How it begins what is noted of a matter that a meeting handed to the owners, all of them or some."""

LISTED = "列入"
"""How it begins what is noted of a matter that came on an agenda."""

VERDICTS = {"satisfied": "满意", "partly": "基本满意", "not": "不满意", "unreached": "未联系上"}


def source_said(source: str, own: Mapping[str, str]) -> str:
    """`来源：走访`, behind the word for a matter that is registered; a centre household in the office's `own` word."""
    return f"来源：{own.get(source, SOURCES[source])}"


def route_said(route: str, unit: str, person: str, reason: str) -> str:
    """`直接办理：物业公司 张立新`; a reason closes it."""
    who = " ".join(filter(None, (unit, person)))
    return "，".join(filter(None, (f"{ROUTES[route]}：{who}" if who else ROUTES[route], reason)))


def listed_said(day: date) -> str:
    """`列入2026-10-21的会议`."""
    return f"{LISTED}{day}的会议"


def unlisted_said(day: date) -> str:
    """`不再列入2026-10-21的会议`."""
    return f"不再{listed_said(day)}"


def answer_said(verdict: str, attempts: int, words: str) -> str:
    """`答复居民：满意`; of one who could not be reached, for which time, where it counts (not 0)."""
    if verdict == "unreached":
        said = f"第{attempts}次未联系上居民" if attempts else "未联系上居民"
    else:
        said = f"答复居民：{VERDICTS[verdict]}"
    return "，".join(filter(None, (said, words)))


def amended_said(
    number: int, subject: str, changed: Mapping[str, tuple[object, object]], *, revived: bool
) -> str:
    """`会议更正任务1“换路灯”：期限由2026-09-10改为2026-10-10`; one that had been cancelled is taken up again."""
    return f"会议{'恢复' if revived else '更正'}{_changed_said(number, subject, changed)}"


def mended_said(number: int, subject: str, changed: Mapping[str, tuple[object, object]]) -> str:
    """`更正任务1“换路灯”：责任单位由物业公司改为业委会`."""
    return f"更正{_changed_said(number, subject, changed)}"


def _changed_said(number: int, subject: str, changed: Mapping[str, tuple[object, object]]) -> str:
    told = "，".join(
        f"{AMENDED[name]}由{was or '空'}改为{now or '空'}" for name, (was, now) in changed.items()
    )
    head = f"任务{number}“{subject}”"
    return f"{head}：{told}" if told else head


CONCLUSION_CHANGED = "会议结论已更改"
"""Why a task ended whose item came to something else when its meeting was mended."""


def handed_in_said(subject: str) -> str:
    """That its work is done."""
    return f"提交验收：{subject}"


def kept_head(number: int, subject: str) -> str:
    """By which what is said of a task that goes on as it was is known again."""
    return f"会议结论更正后，任务{number}“{subject}”"


def kept_said(changed: Mapping[str, tuple[object, object]], *, ended: bool) -> str:
    """`已开始办理，仍按原内容：期限现为2026-09-10，会议定为2026-10-10`."""
    if not changed:
        return "与会议一致"
    told = "，".join(
        f"{AMENDED[name]}现为{held or '空'}，会议定为{now or '空'}" for name, (held, now) in changed.items()
    )
    return f"{'已办结，不再改动' if ended else '已开始办理，仍按原内容'}：{told}"
