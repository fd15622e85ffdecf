"""An office lays down its own rules for a kind of meeting, and gives its meetings names of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import MEETING_KINDS, MeetingDraft, Period, Rule, SeriesDraft


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
    ({"brand": "议事会"}, "brand", "rule.brand_is_kind"), ({"brand": "“三方 联席会议”"}, "brand", "rule.brand_is_kind"),
    ({"brand": "支委会"}, "brand", "rule.brand_is_kind"),
    ({"brand": "湾组夜话", "concludes": ()}, "concludes", "rule.concludes_nothing"),
    ({"brand": "湾组夜话", "publish_for_days": 0}, "publish_for_days", "rule.hangs_no_day"),
    ({"brand": "湾组夜话", "publish_for_days": None}, "publish_for_days", "rule.hangs_no_day"),
])  # fmt: skip
def test_a_brand_without_a_name_or_sense_is_refused(
    db: Database, change: dict, field: str, code: str
) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
    with pytest.raises(RuleBroken) as refused, db.writing("名称") as s:
        commands.save_brand(s, replace(rules.DEFAULTS["joint"], **change))
    assert (refused.value.code, refused.value.field) == (code, field)


def test_what_is_not_published_hangs_for_no_days_and_the_day_itself_is_soon_enough(db: Database) -> None:
    with db.writing("规则") as s:
        commands.save_rule(s, replace(rule(db, "tea"), publish=False, publish_for_days=0))
        commands.save_rule(s, replace(rule(db, "council"), publish_within_days=0))
    assert (rule(db, "tea").publish_for_days, rule(db).publish_within_days) == (0, 0)


def test_no_brand_is_renamed_to_what_a_kind_is_called(db: Database) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
    with pytest.raises(RuleBroken, match=r"rule\.brand_is_kind"), db.writing("改名") as s:
        commands.save_rule(s, replace(rule(db, brand="乐邻圈"), brand="居民会议"))


def test_kinds_follow_the_law_by_default() -> None:
    told = rules.DEFAULTS
    assert {kind: one.notice_days for kind, one in told.items()} == {
        "joint": 3, "council": 3, "tea": 0, "coordination": 1, "owners_committee": 7, "assembly": 15,
        "representatives": 3, "residents": 3, "branch": 1, "branch_committee": 1, "party_group": 1, "theme_day": 1,
    }  # fmt: skip
    assert {kind: one.every_months for kind, one in told.items() if one.every_months} == {
        "joint": 1, "owners_committee": 2, "assembly": 12, "branch": 3, "branch_committee": 1,
        "party_group": 1, "theme_day": 1,
    }  # fmt: skip
    assert "小区党支部" in told["joint"].invited
    assert "街道包保干部" in told["joint"].observers
    assert (told["owners_committee"].approval, told["owners_committee"].proxies) == ("half_all", False)
    assert told["branch"].approval == "over_half_all"
    assert {kind for kind, one in told.items() if not one.publish} == {
        "branch", "branch_committee", "party_group", "theme_day",
    }  # fmt: skip
    assert {one.publish_within_days for one in told.values()} == {3}


def met(db: Database, compound: int, brand: str, day: date, *, begun: bool = True) -> int:
    with db.writing("会议") as s:
        made = commands.save_meeting(s, MeetingDraft(compound, "council", brand, "例会", day))
        if begun:
            commands.add_item(s, made, "晾晒难")
            commands.begin_meeting(s, made, "会后补记")
    return made


def test_a_brand_that_is_renamed_stays_one_and_its_past_keeps_its_name(db: Database, compound: int) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈", notice_days=4))
    held = met(db, compound, "乐邻圈", date(2026, 9, 16))
    planned = met(db, compound, "乐邻圈", date(2026, 12, 16), begun=False)
    own = rule(db, brand="乐邻圈")
    with db.writing("改名") as s:
        commands.save_series(
            s, SeriesDraft(compound, "council", "乐邻圈", every_months=1, begins_on=date(2026, 9, 1))
        )
        commands.save_rule(s, replace(own, brand="邻里圈"))
    with db.reading() as s:
        old, new = queries.meeting_detail(s, held), queries.meeting_detail(s, planned)
        assert (old.draft.brand, new.draft.brand) == ("乐邻圈", "邻里圈")
        assert new.rule == queries.rule_of(s, "council", "邻里圈")
        assert (old.rule, new.of_kind) == (replace(new.rule, brand="乐邻圈", id=None, version=0), 2)
        (rhythm,) = queries.regular(s, None, date(2026, 9, 20))
        assert (rhythm.brand, rhythm.last_on, rhythm.met) == ("邻里圈", date(2026, 9, 16), True)
        assert queries.brand_names(s, "council", "乐邻圈") == ("邻里圈", "乐邻圈")
        assert queries.brand_names(s, "council", "湾组夜话") == ("湾组夜话",)


def test_a_name_one_had_is_nobody_elses_and_may_be_taken_up_again(db: Database) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
        commands.save_brand(s, replace(rule(db), brand="红色议事厅"))
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="邻里圈"))
    for taken in ("乐邻圈", "邻里圈"):
        with pytest.raises(RuleBroken, match="rule.brand_twice"), db.writing("改名") as s:
            commands.save_rule(s, replace(queries.rule_of(s, "council", "红色议事厅"), brand=taken))
    with db.writing("改回") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "邻里圈"), brand="乐邻圈"))
        assert queries.brand_names(s, "council", "邻里圈") == ("乐邻圈", "邻里圈")
    with db.writing("去掉") as s:
        commands.reset_rule(s, "council", "乐邻圈")
        assert queries.brand_names(s, "council", "邻里圈") == ("乐邻圈", "邻里圈")


def test_a_name_under_which_a_compound_already_has_a_series_is_refused(db: Database, compound: int) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
        for brand in ("乐邻圈", "湾组夜话"):
            commands.save_series(
                s, SeriesDraft(compound, "council", brand, every_months=1, begins_on=date(2026, 9, 1))
            )
    with pytest.raises(RuleBroken, match="rule.brand_before"), db.writing("改名") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="湾组夜话"))


def test_what_was_held_stays_under_the_rule_it_was_held_under(db: Database, compound: int) -> None:
    """A brand that is not published holds a meeting; its rules are changed, then taken away."""
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="湾组夜话", publish=False, quorum="two_thirds"))
    held = met(db, compound, "湾组夜话", date(2026, 9, 16))
    planned = met(db, compound, "湾组夜话", date(2026, 12, 16), begun=False)
    under = rule(db, brand="湾组夜话")

    def stays() -> None:
        with db.reading() as s:
            told = queries.meeting_detail(s, held).rule
            assert told == replace(under, id=None, version=0)
            assert queries.meeting_detail(s, planned).rule == queries.rule_of(s, "council", "湾组夜话")
            assert [one.id for one in queries.due(s, date(2026, 10, 1), None) if one.act == "publish"] == []
            (figures,) = queries.figures(
                s, None, Period("month", date(2026, 9, 1), date(2026, 9, 30)), date(2026, 10, 1)
            )
            assert (figures.meetings, figures.to_post) == (1, 0)

    stays()
    with db.writing("改") as s:
        commands.save_rule(s, replace(under, publish=True, quorum="half"))
    stays()
    with db.writing("去掉") as s:
        commands.reset_rule(s, "council", "湾组夜话")
    stays()


def test_a_meeting_called_by_the_new_name_of_its_brand_stays_under_its_rule(
    db: Database, compound: int
) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈", publish=False))
    held = met(db, compound, "乐邻圈", date(2026, 9, 16))
    with db.writing("改名") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="邻里圈", publish=True))
    with db.writing("更正") as s:
        draft = queries.meeting_detail(s, held).draft
        commands.save_meeting(s, replace(draft, brand="邻里圈"))
        told = queries.meeting_detail(s, held)
    assert (told.draft.brand, told.rule.publish) == ("邻里圈", False)


def test_a_meeting_that_turns_out_to_be_of_another_kind_is_under_that_ones_rule(
    db: Database, compound: int
) -> None:
    held = met(db, compound, "", date(2026, 9, 16))
    with db.writing("更正") as s:
        draft = queries.meeting_detail(s, held).draft
        commands.save_meeting(s, replace(draft, kind="branch"))
        assert queries.meeting_detail(s, held).rule == rules.DEFAULTS["branch"]


def test_a_brand_whose_rules_are_taken_away_keeps_what_it_had_left_over(db: Database, compound: int) -> None:
    """A meeting under the first name leaves an item; renamed and taken away, the brand goes on with it."""
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
        commands.save_series(
            s, SeriesDraft(compound, "council", "乐邻圈", every_months=1, begins_on=date(2026, 9, 1))
        )
    met(db, compound, "乐邻圈", date(2026, 9, 16))
    with db.writing("改名") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="邻里圈"))
    with db.writing("去掉") as s:
        commands.reset_rule(s, "council", "邻里圈")
    with db.reading() as s:
        (rhythm,) = queries.regular(s, None, date(2026, 9, 20))
    assert (rhythm.brand, rhythm.last_on, rhythm.met) == ("邻里圈", date(2026, 9, 16), True)
    with db.writing("又立") as s:
        commands.save_brand(s, replace(rules.DEFAULTS["council"], brand="乐邻圈"))
        assert queries.brand_names(s, "council", "邻里圈") == ("乐邻圈", "邻里圈")
        (rhythm,) = queries.regular(s, None, date(2026, 9, 20))
        assert (rhythm.brand, rhythm.last_on, rhythm.met) == ("乐邻圈", date(2026, 9, 16), True)


def test_no_brand_is_renamed_onto_one_whose_rules_were_taken_away(db: Database, compound: int) -> None:
    with db.writing("名称") as s:
        for brand in ("乐邻圈", "湾组夜话", "红色议事厅"):
            commands.save_brand(s, replace(rule(db), brand=brand))
    met(db, compound, "湾组夜话", date(2026, 9, 16))
    with db.writing("改名、去掉") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "红色议事厅"), brand="议事厅"))
        for brand in ("湾组夜话", "议事厅"):
            commands.reset_rule(s, "council", brand)
    for before in ("湾组夜话", "红色议事厅", "议事厅"):
        with pytest.raises(RuleBroken, match=r"rule\.brand_before") as refused, db.writing("改名") as s:
            commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand=before))
        assert (refused.value.field, refused.value.facts) == ("brand", {"brand": before})
        with db.writing("又立") as s:
            commands.save_brand(s, replace(rules.DEFAULTS["council"], brand=before))
            commands.reset_rule(s, "council", before)


def test_what_is_only_planned_under_a_name_does_not_keep_it_from_a_brand(db: Database, compound: int) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
    met(db, compound, "邻里圈", date(2026, 12, 16), begun=False)
    with db.writing("改名") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="邻里圈"))


@pytest.mark.parametrize("typed", [
    "“乐邻圈”", " 乐邻圈\u3000", "「乐邻圈」", "《乐邻圈》", '"乐邻圈"', "”乐邻圈“", "“ 乐邻圈 ”", "《“乐邻圈”》", "\u200b乐邻圈",
])  # fmt: skip
def test_a_brand_is_the_same_in_quotation_marks(db: Database, compound: int, typed: str) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand=typed, notice_days=9))
    assert rule(db, brand="乐邻圈").brand == rule(db, brand=typed).brand == "乐邻圈"
    with pytest.raises(RuleBroken, match="rule.brand_twice"), db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
    with db.writing("会议") as s:
        series = SeriesDraft(compound, "council", typed, every_months=1, begins_on=date(2026, 9, 1))
        commands.save_series(s, series)
        with pytest.raises(RuleBroken, match=r"series\.twice"):
            commands.save_series(s, replace(series, brand="乐邻圈"))
        assert queries.series_of(s, compound, "council", "乐邻圈").brand == "乐邻圈"
    made = met(db, compound, typed, date(2026, 9, 16))
    with db.reading() as s:
        told = queries.meeting_detail(s, made)
    assert (told.draft.brand, told.rule.notice_days) == ("乐邻圈", 9)


@pytest.mark.parametrize("name", ["“乐邻圈”和“夜话”", "“乐”邻圈", "“”", "乐邻圈（东区）", ""])
def test_marks_within_a_name_are_its_own(name: str) -> None:
    assert rules.brand_name(name) == ("" if name == "“”" else name)


def test_regular_meetings_under_a_former_name_are_those_of_the_brand(db: Database, compound: int) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="邻里圈"))
        draft = SeriesDraft(compound, "council", "乐邻圈", every_months=1, begins_on=date(2026, 9, 1))
        commands.save_series(s, draft)
        kept = queries.series_of(s, compound, "council", "邻里圈")
        assert kept.brand == "邻里圈"
        with pytest.raises(RuleBroken, match=r"series\.twice"):
            commands.save_series(s, draft)
        commands.save_series(s, replace(kept, brand="乐邻圈", every_months=2))
        kept = queries.series_of(s, compound, "council", "邻里圈")
        assert (kept.brand, kept.every_months) == ("邻里圈", 2)


def test_what_is_planned_under_a_former_name_follows_its_brand(db: Database, compound: int) -> None:
    with db.writing("名称") as s:
        commands.save_brand(s, replace(rule(db), brand="乐邻圈"))
        commands.save_rule(s, replace(queries.rule_of(s, "council", "乐邻圈"), brand="邻里圈", publish=False))
    held = met(db, compound, "乐邻圈", date(2026, 9, 16))
    planned = met(db, compound, "乐邻圈", date(2026, 12, 16), begun=False)
    with db.writing("又改名") as s:
        commands.save_rule(s, replace(queries.rule_of(s, "council", "邻里圈"), brand="议事圈", publish=True))
    with db.reading() as s:
        told = [queries.meeting_detail(s, one) for one in (held, planned)]
    assert [(one.draft.brand, one.rule.publish) for one in told] == [("乐邻圈", False), ("议事圈", True)]
