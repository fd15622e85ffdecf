"""What a guided change starts from, and what hangs on whom it sends away."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.errors import NotFound
from desktop.features.organisation import queries
from desktop.features.organisation.entities import Body
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
        ("党员中心户（1栋1单元）中心户", "联系2户"),
        ("中共冶电二村小区支部委员会组织委员", "冶电二村小区"),
    ]
