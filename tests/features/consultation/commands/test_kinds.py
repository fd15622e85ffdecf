"""An office lays down its own rules for a kind of meeting, and gives its meetings names of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import MEETING_KINDS, MeetingDraft, Rule


def rule(db: Database, kind: str = "council", brand: str = "") -> Rule:
    with db.reading() as s:
        return queries.rule_of(s, kind, brand)


def test_an_own_rule_goes_before_the_default_and_back(db: Database, compound: int) -> None:
    with db.writing("规则") as s:
        commands.save_rule(
            s, replace(rule(db), notice_days=5, invited=("小区党支部", "居民代表"), concludes=("assignment",))
        )
        made = commands.save_meeting(s, MeetingDraft(compound, "council", "", "例会", date(2026, 10, 1)))
    own = rule(db)
    assert (own.notice_days, own.invited, own.concludes) == (5, ("小区党支部", "居民代表"), ("assignment",))
    with db.reading() as s:
        assert queries.meeting_detail(s, made).rule == own
    with db.writing("规则") as s:
        commands.save_rule(s, replace(own, notice_days=6))
    with pytest.raises(Conflict), db.writing("规则") as s:
        commands.save_rule(s, own)
    with db.writing("默认") as s:
        commands.reset_rule(s, "council")
    assert rule(db) == rules.DEFAULTS["council"]


def test_a_brand_has_rules_of_its_own_beside_its_kind(db: Database) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand=" 乐邻圈 ", convener="楼栋党小组", every_months=None))  # type: ignore[arg-type]
    assert (rule(db, brand="乐邻圈").convener, rule(db, brand="乐邻圈").every_months) == ("楼栋党小组", 0)
    assert rule(db, brand="湾组夜话") == rule(db) == rules.DEFAULTS["council"]
    with db.reading() as s:
        told = queries.rules_in_force(s)
    assert [one.kind for one in told if not one.brand] == list(MEETING_KINDS)
    at = [one.brand for one in told].index("乐邻圈")
    assert told[at - 1].kind == told[at].kind == "council"


@pytest.mark.parametrize(("change", "field", "code"), [
    ({"brand": " "}, "brand", "rule.brand_missing"), ({"brand": "乐邻圈"}, "brand", "rule.brand_twice"),
    ({"brand": "湾组夜话", "concludes": ()}, "concludes", "rule.concludes_nothing"),
])  # fmt: skip
def test_a_brand_without_a_name_or_sense_is_refused(
    db: Database, change: dict, field: str, code: str
) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
    with pytest.raises(RuleBroken) as refused, db.writing("名称") as s:
        commands.save_brand(s, replace(rules.DEFAULTS["joint"], **change))
    assert (refused.value.code, refused.value.field) == (code, field)


def test_kinds_follow_the_law_by_default() -> None:
    told = rules.DEFAULTS
    assert {kind: one.notice_days for kind, one in told.items()} == {
        "joint": 3, "council": 3, "tea": 0, "coordination": 1, "owners_committee": 7, "assembly": 15,
        "representatives": 3, "residents": 3, "branch": 1, "branch_committee": 1,
    }  # fmt: skip
    assert {kind: one.every_months for kind, one in told.items() if one.every_months} == {
        "joint": 1, "owners_committee": 2, "assembly": 12, "branch": 3, "branch_committee": 1,
    }  # fmt: skip
    assert "小区党支部" in told["joint"].invited
    assert "街道包保干部" in told["joint"].observers
    assert (told["owners_committee"].approval, told["owners_committee"].proxies) == ("half_all", False)
    assert told["branch"].approval == "over_half_all"
    assert {kind for kind, one in told.items() if not one.publish} == {"branch", "branch_committee"}
    assert {one.publish_within_days for one in told.values()} == {3}
