"""The words of the worklist: each is stored as it stands here, and spoken by the screen's own tables."""

from __future__ import annotations

MATTER_KINDS = ("problem", "need", "resource")
"""问题 需求 资源: the three lists."""

CATEGORIES = ("infrastructure", "property_service", "residents", "conflicts", "other")
"""基础设施 物业服务 居民结构 矛盾焦点 其他."""

SOURCES = ("visit", "forum", "on_site", "centre_household", "hotline", "idea", "superior")
"""走访 议事会 现场办公 党员中心户 热线 金点子 上级交办."""

URGENCIES = ("normal", "urgent")
"""一般 紧急."""

ROUTES = ("direct", "meeting", "department", "renewal", "fund", "declined")
"""直办 上会 转部门 纳入微更新 纳入维修资金 不受理 (domain 4.5 step 2)."""

STATES = (
    "registered", "accepted", "to_meeting", "doing", "to_accept", "to_answer", "closed", "declined", "merged",
)  # fmt: skip
"""登记 受理 待上会 办理中 待验收 待反馈 办结 不予办理 并入他件 (domain 4.5)."""

ENDED = ("closed", "declined", "merged")
"""States in which a matter waits for nothing any more."""

ANSWER_WAYS = ("in_person", "phone", "letter", "board")
"""当面 电话 书面 公示: how a resident is told."""

VERDICTS = ("satisfied", "partly", "not", "unreached")
"""满意 基本满意 不满意 未联系上."""

ATTEMPTS = 3
"""So many attempts to reach a resident count as an answer (domain 4.5 step 6)."""

TASK_STATES = ("doing", "to_accept", "done", "cancelled")
"""办理中 待验收 已办结 已撤销."""

PROOFS = ("photo", "file", "signature")
"""照片 文件 签字: the kinds of evidence."""

PHASES = ("before", "after")
"""整改前 整改后."""

RULINGS = ("approved", "refused")
"""同意延期 不同意延期."""

RESULTS = ("pass", "rework")
"""合格 返工."""

COLUMNS = ("waiting", "doing", "to_accept", "to_answer", "closed")
"""待受理 办理中 待验收 待反馈 已办结: the columns of the board."""

TASK_ROUTES = ("direct", "department", "renewal", "fund")
"""Whoever takes one of these ways has something to do at once."""

REPLY_DAYS = 7
"""A resident hears of a matter within so many days of its being taken up (domain 4.5 step 2)."""

ALIKE_DAYS = 90
"""Days back in which a matter may have told of the same (domain 4.1 step 1)."""

LONG_DAYS = 90
"""A task that runs longer wants a milestone (domain 4.5 step 3)."""

BUSY = 5
"""More open tasks than these are many for one person (domain 4.5 step 3)."""

SOON_DAYS = 3
"""Days before a deadline in which it is reminded of."""

USUAL_UNITS = ("物业公司", "业委会", "社区居委会", "小区党支部", "社区网格", "街道办事处", "居民代表")
"""What is offered where a unit is asked for; anything else may be typed."""
