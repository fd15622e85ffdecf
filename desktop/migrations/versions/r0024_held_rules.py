"""The rule a meeting began under is kept with it; what a brand was called outlives its rules."""

from __future__ import annotations

import re

from alembic import op
from sqlalchemy import Connection

revision = "0024"
down_revision = "0023"

TERMS = (
    "convener", "invited", "observers", "every_months", "notice_days", "quorum", "approval", "proxies", "concludes", "publish",
    "publish_within_days", "publish_for_days", "basis",
)  # fmt: skip

DEFAULTS = (
    ("joint", "社区党组织", "社区党组织、社区居委会、小区党支部、业主委员会、物业公司", "网格员、社区民警、街道包保干部", 1, 3, "half", "present", 0, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "三方联席会议制度：每月一次，社区党组织召集，议定事项凭约定执行"),
    ("council", "小区党支部", "小区党支部、业主委员会、物业公司、社区居委会、党员中心户、居民代表", "", 0, 3, "half", "present", 0, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "《关于加强城乡社区协商的意见》：事先告知，协商结果公开"),
    ("tea", "楼栋党小组", "党员、居民", "", 0, 0, "none", "none", 0, "assignment,postponed,assembly,declined", 1, 3, 7, "听取意见，不作表决"),
    ("coordination", "小区党支部", "小区党支部、相关业主、社区居委会", "", 0, 1, "none", "present", 0, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "有利害关系的各方到场协商"),
    ("owners_committee", "业主委员会主任", "业主委员会", "社区居委会", 2, 7, "half", "half_all", 0, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "业主大会和业主委员会指导规则 37—39：过半数委员出席，全体委员半数以上同意，不得委托，三日内公告"),
    ("assembly", "业主委员会", "业主", "社区居委会", 12, 15, "two_thirds", "present", 1, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "民法典 278；物业管理条例 14：提前十五日通知"),
    ("representatives", "社区居委会", "居民代表", "", 0, 3, "half", "present", 0, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "城市居民委员会组织法：过半数出席，出席者过半数通过"),
    ("residents", "社区居委会", "居民", "", 0, 3, "half", "present", 0, "resolution,assignment,postponed,assembly,declined", 1, 3, 7, "城市居民委员会组织法：过半数出席，出席者过半数通过"),
    ("branch", "支部书记", "小区党支部", "", 3, 1, "half_or_more", "over_half_all", 0, "resolution,assignment,postponed,assembly,declined", 0, 3, 7, "中国共产党支部工作条例（试行） 11：每季度一次；半数以上有表决权的党员到会，赞成人数超过应到会有表决权的正式党员的半数为通过"),
    ("branch_committee", "支部书记", "支部委员", "", 1, 1, "half_or_more", "present", 0, "resolution,assignment,postponed,assembly,declined", 0, 3, 7, "中国共产党支部工作条例（试行） 12：每月一次；半数以上委员到会"),
    ("party_group", "党小组组长", "党小组", "", 1, 1, "none", "present", 0, "resolution,assignment,postponed,assembly,declined", 0, 3, 7, "中国共产党支部工作条例（试行） 13：党小组会一般每月召开一次，组织党员学习、谈心谈话、开展批评和自我批评"),
    ("theme_day", "支部书记", "小区党支部", "", 1, 1, "none", "none", 0, "assignment,postponed,declined", 0, 3, 7, "中国共产党支部工作条例（试行） 16：每月相对固定一天开展主题党日，事前研究确定主题和内容"),
)  # fmt: skip
"""What held for a kind of which the office had laid down nothing, its kind before it."""

CALLED = {
    "street": "街道", "community": "社区", "compound": "小区", "building": "楼栋", "staircase": "单元", "street_committee": "街道党工委",
    "community_committee": "社区党委", "branch": "小区党支部", "building_group": "楼栋党小组", "centre_household": "党员中心户",
    "residents_committee": "居民委员会", "owners_committee": "业主委员会", "property_company": "物业服务企业",
    "self_help_group": "自治组织",
}  # fmt: skip
"""What we called places and bodies; an office may have words of its own for them."""

STATEMENTS = (
    """
    CREATE TABLE held_rule (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        convener TEXT NOT NULL,
        invited TEXT NOT NULL,
        observers TEXT NOT NULL,
        every_months INTEGER NOT NULL,
        notice_days INTEGER NOT NULL,
        quorum TEXT NOT NULL,
        approval TEXT NOT NULL,
        proxies INTEGER NOT NULL,
        concludes TEXT NOT NULL,
        publish INTEGER NOT NULL,
        publish_within_days INTEGER NOT NULL,
        publish_for_days INTEGER NOT NULL,
        basis TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_held_rule PRIMARY KEY (id),
        CONSTRAINT ck_held_rule_quorum CHECK (quorum IN ('none', 'half', 'half_or_more', 'two_thirds')),
        CONSTRAINT ck_held_rule_approval CHECK (approval IN ('none', 'present', 'half_all', 'over_half_all')),
        CONSTRAINT ck_held_rule_days CHECK (every_months >= 0 AND notice_days >= 0 AND publish_within_days >= 0 AND publish_for_days >= 0),
        CONSTRAINT uq_held_rule_meeting_id UNIQUE (meeting_id),
        CONSTRAINT fk_held_rule_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    CREATE TABLE former_brand_next (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        brand TEXT NOT NULL,
        name TEXT NOT NULL,
        until TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_former_brand PRIMARY KEY (id),
        CONSTRAINT ck_former_brand_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee', 'party_group', 'theme_day')),
        CONSTRAINT uq_former_brand_kind_name UNIQUE (kind, name)
    )
     STRICT
    """,
    """
    INSERT INTO former_brand_next (id, kind, brand, name, until, version, created_at, updated_at)
    SELECT former_brand.id, kind, brand, name, until, former_brand.version, former_brand.created_at, former_brand.updated_at
    FROM former_brand JOIN meeting_rule ON meeting_rule.id = rule_id
    """,
    """
    DROP TABLE former_brand
    """,
    """
    ALTER TABLE former_brand_next RENAME TO former_brand
    """,
)

BEGUN = """
    SELECT meeting.id, meeting.kind, updated_at, coalesce(
        (SELECT id FROM meeting_rule AS own WHERE own.kind = meeting.kind AND own.brand = meeting.brand AND own.brand != ''),
        (SELECT own.id FROM former_brand JOIN meeting_rule AS own ON own.kind = former_brand.kind AND own.brand = former_brand.brand
         WHERE former_brand.kind = meeting.kind AND name = meeting.brand),
        (SELECT id FROM meeting_rule AS own WHERE own.kind = meeting.kind AND own.brand = '')
    ) FROM meeting WHERE stage NOT IN ('prepare', 'notify') ORDER BY meeting.id
"""


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    told = ", ".join(TERMS)
    laid_down = connection.exec_driver_sql(f"SELECT id, {told} FROM meeting_rule")  # noqa: S608  our own columns
    own = {row[0]: tuple(row)[1:] for row in laid_down}
    usual = _usual(connection)
    marks = ", ".join("?" * (len(TERMS) + 1))
    insert = f"INSERT INTO held_rule (meeting_id, {told}, version, created_at, updated_at) VALUES ({marks}, 1, ?, ?)"  # noqa: S608
    for meeting, kind, stamp, rule in connection.exec_driver_sql(BEGUN).all():
        connection.exec_driver_sql(insert, (meeting, *own.get(rule, usual[kind]), stamp, stamp))


def _usual(connection: Connection) -> dict[str, tuple[str | int, ...]]:
    """The terms of each kind by default, in the office's own words."""
    own = {
        CALLED[kind]: word
        for kind, word in connection.exec_driver_sql("SELECT kind, name FROM level_name")
        if kind in CALLED
    }
    ours = re.compile("|".join(sorted(own, key=len, reverse=True)) or "(?!)")
    found: dict[str, tuple[str | int, ...]] = {}
    for kind, *terms in DEFAULTS:
        words = [ours.sub(lambda hit: own[hit[0]], str(word)) for word in terms[:3]]
        found[str(kind)] = (*words, *terms[3:])
    return found
