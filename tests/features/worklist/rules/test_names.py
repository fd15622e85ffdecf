"""Whether two notes tell of one person or unit."""

from __future__ import annotations

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.text import same_one
from desktop.features.worklist import rules
from desktop.features.worklist.records import AcceptanceDraft, TaskDraft


@pytest.mark.parametrize(("one", "other", "same"), [
    ("龙斌华", "龙斌华", True), ("龙斌华", "物业公司龙斌华", True), ("龙斌华", "龙斌华经理", True), ("龙斌华", "物业公司 龙斌华", True),
    ("龙 斌华", "龙斌华", True), ("物业", "物业公司", True), ("王明", "王明亮", False), ("王明", "李王明", False),
    ("物业公司龙斌华", "龙斌华经理", True), ("物业服务企业", "物业公司", True),
    ("业委会", "业主委员会", True), ("业委会", "华新小区业主委员会", True), ("业主委员会主任", "业委会主任", True),
    ("居委会", "社区居民委员会", True), ("社区居委会", "社区居民委员会", True), ("天方社区居委会", "兰亭社区居民委员会", False),
    ("物业公司", "物业公司工程部", True), ("物业服务企业", "物业公司客服部", True), ("物业公司", "街道物业办公室", False),
    ("社区保洁队", "天方社区", False), ("街道综合组", "后湖街道", False), ("业委会", "业委会财务组", False), ("物业公司", "小区物业保安队", True),
    ("业委会", "业主委员会筹备组", False), ("业委会", "居民委员会", False), ("物业公司", "业委会", False), ("锦苑物业管理有限公司", "物业公司", True),
    ("业委会主任", "居委会主任", False), ("李书记", "李主任", False), ("物业公司龙斌华", "物业公司", False),
    ("龙斌华", "龙斌华（经理）", True), ("龙斌华", "龙斌华(代)", True), ("龙斌华", "龙·斌华", True), ("龙斌华", "龙斌华代", True),
    ("王明（3栋）", "王明（5栋）", False), ("王明（3栋）", "王明", True), ("龙斌华（经理）", "龙斌华（代）", True),
    ("龙斌华", "物业公司龙斌华（项目经理）代签", True), ("王代", "王", False), ("李敏（业委会）", "王强（业委会）", False),
    ("（龙斌华）", "（王明亮）", False), ("周海燕", "龙斌华", False), ("", "龙斌华", False), ("王", "王", False),
])  # fmt: skip
def test_a_unit_before_or_a_title_behind_makes_nobody_else(one: str, other: str, *, same: bool) -> None:
    assert same_one(one, other) is same_one(other, one) is same


@pytest.mark.parametrize(("unit", "by", "field"), [
    ("居委会", "物业公司龙斌华", "by"), ("居委会", "龙斌华经理", "by"), ("居委会", "龙斌华（经理）", "by"), ("居委会", "龙·斌华", "by"),
    ("居委会", "龙斌华代", "by"), ("居委会", "龙 斌华", "by"), ("物业", "李敏", "unit"), ("物业公司", "李敏", "unit"),
])  # fmt: skip
def test_who_did_it_accepts_it_under_no_other_name(unit: str, by: str, field: str) -> None:
    task = TaskDraft(1, unit="物业公司", person="龙斌华")
    with pytest.raises(RuleBroken, match="acceptance.own_work") as refused:
        rules.require_other(AcceptanceDraft(1, unit=unit, by=by), task.unit, task.person)
    assert refused.value.field == field
    rules.require_other(AcceptanceDraft(1, unit="居委会", by="李敏"), task.unit, task.person)


@pytest.mark.parametrize(("said", "doer"), [
    ("李四", "李 四"), ("李 四", "李四"), ("李四", "李　四"), ("李四", "李 四、王强"), ("李四", "物业公司 李 四"), ("李 四、王强", "李四"),
])  # fmt: skip
def test_a_doer_noted_with_a_blank_in_the_name_is_the_same(said: str, doer: str) -> None:
    assert rules.is_of(said, doer, "物业公司")
    with pytest.raises(RuleBroken, match="acceptance.own_work"):
        rules.require_other(AcceptanceDraft(1, unit="居委会", by=said), doer)
    assert not rules.is_of("李敏", doer, "物业公司")
