"""The words of the consultation: each is stored as it stands here, and spoken by the screen's own tables."""

from __future__ import annotations

MEETING_KINDS = (
    "joint", "council", "tea", "coordination", "owners_committee", "assembly", "representatives", "residents",
    "branch", "branch_committee", "party_group", "theme_day",
)  # fmt: skip
"""三方联席会议 议事会 茶话会 协调会 业委会会议 业主大会 居民代表会议 居民会议 支部党员大会 支委会 党小组会 主题党日 (domain 2.13)."""

KINDS = {
    "joint": "三方联席会议",
    "council": "议事会",
    "tea": "茶话会",
    "coordination": "协调会",
    "owners_committee": "业主委员会会议",
    "assembly": "业主大会",
    "representatives": "居民代表会议",
    "residents": "居民会议",
    "branch": "支部党员大会",
    "branch_committee": "支部委员会会议",
    "party_group": "党小组会",
    "theme_day": "主题党日",
}
"""What papers call the kinds."""

KINDS_FOR_SHORT = ("联席会议", "业委会会议", "支委会", "支部大会", "党员大会")
"""What else they are called."""

STAGES = ("prepare", "notify", "hold", "write_up", "publish", "archive")
"""筹备 通知 开会 整理 公示 归档: the steps of a meeting."""

FINISHED = ("write_up", "publish", "archive")
"""Steps at which what was said is not changed any more without reopening the meeting."""

OUTCOMES = ("cancelled", "adjourned", "void")
"""取消 休会改期 无效: how a meeting ends otherwise than by its steps."""

ATTENDANCES = ("present", "leave", "absent")

NOTICE_WAYS = ("in_person", "phone", "group", "board", "letter")
"""当面 电话 微信群 公示栏 书面 (domain 4.1 step 3)."""

RECEIPTS = ("confirmed", "leave", "none")
"""确认 请假 未回复."""

CONCLUSIONS = ("resolution", "assignment", "postponed", "assembly", "declined")
"""决议 交办 暂缓至 提交业主大会 不予采纳: the ways an item may leave a meeting (domain 4.1 step 4)."""

ABSENCES = ("late", "left", "recused")
"""迟到 早退 回避: why somebody present was not there for one item."""

CHOICES = ("for", "against", "abstain")

QUORUMS = ("none", "half", "half_or_more", "two_thirds")
"""不要求 过半数 of those due, 半数以上 of those due who have a vote, 三分之二以上 of those due."""

APPROVALS = ("none", "present", "half_all", "over_half_all")
"""不表决 到会有表决权者过半数 全体半数以上 全体过半数."""

PAPERS = (
    "notice", "announcement", "agenda", "sign_in", "record", "minutes", "narrative", "results", "delivery",
    "follow_up", "publication", "withdrawal", "dossier",
)  # fmt: skip
"""会议通知 公告 议程 签到表 会议记录 会议纪要 业主版纪要 会议结果 送达登记 决议落实情况 公示 撤回说明 会议卷宗."""

FILE_KINDS = ("photo", "file", "signature")
"""照片 文件 签字页."""
