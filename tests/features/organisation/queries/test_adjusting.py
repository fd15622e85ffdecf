"""What a guided change starts from, and what hangs on whom it sends away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.errors import NotFound
from desktop.features.organisation import queries
from desktop.features.organisation.entities import Body, HouseholdLink, Place
from desktop.features.organisation.records import AdjustmentDraft, Newcomer
from tests.features.organisation.workbooks import door, post


def test_a_change_starts_from_the_body_as_it_stands(db, compound):
    with db.reading() as s:
        body = s.scalars(select(Body).where(Body.kind == "branch")).one()
        draft = queries.adjustment_draft(s, body.id)
        assert (draft.body_id, draft.version, draft.members) == (body.id, body.version, None)
        held = queries.posts_held(s, body.id, date(2025, 4, 30))
        assert [each.person for each in held] == ["姜磊", "赵瑞华"]
        assert [each.person for each in queries.posts_held(s, body.id, date(2025, 5, 1))] == ["赵瑞华"]
        with pytest.raises(NotFound):
            queries.adjustment_draft(s, 999)


def test_a_body_is_merged_only_into_one_of_its_kind_nearby(db, compound, posts_in):
    posts_in(
        post("中共和平小区支部委员会", compound="和平小区"),
        (
            "沈家营街道",
            "天虹社区",
            "天虹小区",
            "",
            "中共天虹小区支部委员会",
            "小区党支部",
            "王斌",
            "书记",
            "",
            "",
            "",
            "",
        ),
        post("党员中心户（1栋2单元）", "党员中心户", "谭明", "中心户", building="1栋"),
        post("党员中心户（9栋1单元）", "党员中心户", "于犇", "中心户", building="9栋", compound="和平小区"),
    )
    with db.reading() as s:
        ids = dict(s.execute(select(Body.name, Body.id)).all())
        branch = queries.merger_choices(s, ids["中共冶电二村小区支部委员会"])
        centre = queries.merger_choices(s, ids["党员中心户（1栋1单元）"])
        community = queries.merger_choices(s, ids["中共沈家营社区委员会"])
        street = queries.merger_choices(s, ids["中共沈家营街道工作委员会"])
    assert [name for _, name in branch] == ["中共和平小区支部委员会"]
    assert [name for _, name in centre] == ["党员中心户（1栋2单元）"]
    assert (community, street) == ([], [])


def test_what_has_ended_takes_nobody_in(db, compound, posts_in):
    posts_in(
        post("中共和平小区支部委员会", compound="和平小区"),
        post("冶电二村小区2栋党小组", "楼栋党小组", "谭明", "组长", building="2栋"),
        post("和平小区1栋党小组", "楼栋党小组", "于犇", "组长", building="1栋", compound="和平小区"),
    )
    with db.writing("end") as s:
        ended = s.scalars(select(Body).where(Body.name == "中共和平小区支部委员会")).one()
        ended.ends_on = date(2026, 1, 1)
    with db.reading() as s:
        ids = dict(s.execute(select(Body.name, Body.id)).all())
        assert queries.merger_choices(s, ids["中共冶电二村小区支部委员会"]) == []
        group = queries.merger_choices(s, ids["冶电二村小区1栋党小组"])
    assert [name for _, name in group] == ["冶电二村小区2栋党小组"]


def test_a_group_of_a_whole_compound_is_merged_within_it(db, compound, posts_in):
    posts_in(
        post("冶电二村小区党小组", "楼栋党小组", "谭明", "组长"),
        post("和平小区党小组", "楼栋党小组", "于犇", "组长", compound="和平小区"),
    )
    with db.reading() as s:
        ids = dict(s.execute(select(Body.name, Body.id)).all())
        assert [name for _, name in queries.merger_choices(s, ids["冶电二村小区党小组"])] == [
            "冶电二村小区1栋党小组"
        ]


@pytest.fixture
def wan(db, compound, posts_in):
    """A branch nearby whose secretary is 万涛, an owners' committee he leads, and what to ask of our branch."""
    posts_in(
        post("中共和平小区支部委员会", compound="和平小区", person="万涛"),
        post("中共和平小区支部委员会", compound="和平小区", person="吴云", title="组织委员"),
        post("和平小区业主委员会", "业主委员会", "覃平", "第一书记", compound="和平小区"),
        post("中共和平小区支部委员会", compound="和平小区", person="梁香", begins_on="2021-1-1", ends_on="2025-4-30"),
    )  # fmt: skip
    with db.reading() as s:
        branch = s.scalars(select(Body.id).where(Body.name == "中共冶电二村小区支部委员会")).one()
    return AdjustmentDraft(branch, "secretary", date(2026, 9, 1), "调动", document_no="批1")


@pytest.mark.parametrize(
    ("person", "warned"),
    [("万涛", True), ("吴云", False), ("覃平", False), ("梁香", False), ("赵瑞华", False)],
)
def test_only_a_secretary_of_another_party_body_on_that_day_is_remarked_on(db, wan, person, warned):
    with db.reading() as s:
        found = queries.adjustment_findings(s, replace(wan, newcomers=(Newcomer(person, "书记"),)))
    assert ("adjustment.secretary_elsewhere" in [each.code for each in found]) is warned


def test_a_body_is_not_merged_into_what_is_not_offered(db, wan):
    with db.reading() as s:
        owners = s.scalars(select(Body.id).where(Body.name == "和平小区业主委员会")).one()
        branch = s.scalars(select(Body.id).where(Body.name == "中共和平小区支部委员会")).one()
        for into, refused in ((owners, True), (branch, False)):
            found = queries.adjustment_findings(s, replace(wan, kind="merger", into_id=into))
            assert ("adjustment.into_missing" in [each.code for each in found]) is refused


def test_links_that_have_ended_hang_on_nobody(db, doors_in):
    doors_in(door(), door(room="102"))
    with db.writing("end") as s:
        link = s.scalars(select(HouseholdLink)).first()
        assert link is not None
        link.ends_on = date(2026, 1, 1)
    with db.reading() as s:
        (hit,) = queries.hangs_on(s, "张雪")
        centre = AdjustmentDraft(hit.id, "dissolution", date(2026, 9, 1), "撤销")
        linked = [
            each.facts for each in queries.adjustment_findings(s, centre) if each.code.endswith("links_end")
        ]
    assert (hit.meta, linked) == ("1栋，联系1户", [{"count": 1}])
    with db.writing("end") as s:
        s.get_one(Body, hit.id).ends_on = date(2026, 1, 1)
    with db.reading() as s:
        assert queries.hangs_on(s, "张雪") == [], "a body that is no more needs nobody to take it over"


def test_what_hangs_on_a_person_is_told(db, doors_in, posts_in):
    doors_in(door(), door(room="102"))
    posts_in(
        post(person="张雪", title="组织委员"),
        post(
            "中共和平小区支部委员会", person="张雪", title="组织委员", compound="和平小区", ends_on="2025-6-1"
        ),
    )
    with db.reading() as s:
        hits = queries.hangs_on(s, "张雪")
        assert queries.hangs_on(s, "张") == []
    assert [(hit.title, hit.meta) for hit in hits] == [
        ("党员中心户（1栋1单元）中心户", "1栋，联系2户"),
        ("中共冶电二村小区支部委员会组织委员", "冶电二村小区"),
    ]


def test_what_hangs_on_the_leaver_of_a_staircase_names_its_building(db, compound, posts_in):
    posts_in(post("党员中心户（2栋1单元）", "党员中心户", "谭明", "中心户", building="2栋"))
    with db.writing("staircase") as s:
        body = s.scalars(select(Body).where(Body.name == "党员中心户（2栋1单元）")).one()
        body.place = Place(parent_id=body.place_id, kind="staircase", name="1单元")
    with db.reading() as s:
        (hit,) = queries.hangs_on(s, "谭明")
    assert hit.meta == "2栋1单元"
