"""What is written into a matter's history: plain Chinese, whatever the screen speaks, for it is printed as well."""

from __future__ import annotations

from collections.abc import Mapping

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
VERDICTS = {"satisfied": "满意", "partly": "基本满意", "not": "不满意", "unreached": "未联系上"}


def source_said(source: str, own: Mapping[str, str]) -> str:
    """`登记，来源：走访`; a centre household in the office's `own` word for one."""
    return f"登记，来源：{own.get(source, SOURCES[source])}"


def route_said(route: str, unit: str, person: str, reason: str) -> str:
    """`直接办理：物业公司 张立新`; a reason closes it."""
    who = " ".join(filter(None, (unit, person)))
    return "，".join(filter(None, (f"{ROUTES[route]}：{who}" if who else ROUTES[route], reason)))


def answer_said(verdict: str, attempts: int, words: str) -> str:
    """`答复居民：满意`; of one who could not be reached, for which time, where it counts (not 0)."""
    if verdict == "unreached":
        said = f"第{attempts}次未联系上居民" if attempts else "未联系上居民"
    else:
        said = f"答复居民：{VERDICTS[verdict]}"
    return "，".join(filter(None, (said, words)))
