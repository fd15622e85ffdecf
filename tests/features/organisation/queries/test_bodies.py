"""One body: who is in it, who was, what it looks after, and who stands for it in a meeting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from desktop.core.errors import NotFound
from desktop.features.organisation import queries
from desktop.features.organisation.entities import Body, HouseholdLink
from tests.features.organisation.workbooks import door, post


def body_of(s, kind):
    return s.execute(select(Body.id).where(Body.kind == kind)).scalar_one()


def test_a_body_tells_who_is_in_it_and_who_was(db, compound):
    with db.reading() as s:
        detail = queries.body_detail(s, body_of(s, "branch"))
    assert (detail.kind, detail.name) == ("branch", "中共冶电二村小区支部委员会")
    assert detail.path == ("沈家营街道", "沈家营社区", "冶电二村小区")
    assert [(held.person, held.title) for held in detail.current] == [("赵瑞华", "书记")]
    assert [(held.person, held.begins_on) for held in detail.history] == [
        ("赵瑞华", date(2025, 5, 1)),
        ("姜磊", date(2021, 7, 1)),
    ]
    former = detail.history[1]
    assert (former.ends_on, former.reason, former.document_no) == (date(2025, 4, 30), "换届", "街〔2025〕7号")


@pytest.mark.parametrize(
    ("day", "people"),
    [("2021-6-30", []), ("2021-7-1", ["姜磊"]), ("2025-4-30", ["姜磊"]), ("2025-5-1", ["赵瑞华"])],
)
def test_who_was_in_office_on_a_day(db, compound, day, people):
    on = date(*map(int, day.split("-")))
    with db.reading() as s:
        assert [held.person for held in queries.body_detail(s, body_of(s, "branch"), on).current] == people


def test_a_centre_household_tells_its_households(db, doors_in):
    doors_in(door(room="1001"), door(room="201", owners="谭明、于犇"), door(room="101", centre=""))
    with db.reading() as s:
        centre = queries.body_detail(s, body_of(s, "centre_household"))
        branch = queries.body_detail(s, body_of(s, "branch"))
    assert [(row.address, row.owners) for row in centre.linked] == [
        ("1栋1单元201", "谭明、于犇"),
        ("1栋1单元1001", "任涛文"),
    ]
    assert (branch.linked, branch.households, branch.centre_households) == ((), 3, 1)


def test_a_household_handed_over_is_looked_after_by_one_on_every_day(db, doors_in):
    doors_in(door())
    doors_in(door(centre="谭明"))
    yesterday = date.today() - timedelta(days=1)
    with db.reading() as s:
        old, new = s.scalars(select(HouseholdLink.body_id).order_by(HouseholdLink.id)).all()
        found = [
            len(queries.body_detail(s, body, day).linked) for body in (old, new) for day in (yesterday, None)
        ]
    assert found == [1, 0, 0, 1]


def test_a_body_or_post_that_is_not_there(db):
    with db.reading() as s:
        with pytest.raises(NotFound):
            queries.body_detail(s, 1)
        with pytest.raises(NotFound):
            queries.post_draft(s, 1)


def test_units_to_be_invited_are_those_of_the_compound_and_its_community(db, compound, posts_in, doors_in):
    posts_in(
        post("别处业委会", "业主委员会", "何某", "主任", compound="别处小区"),
        post(person="吴云", title="委员"),
    )
    doors_in(door("1栋", "2单元", centre="谭明"))
    with db.reading() as s:
        assert queries.units_of(s, compound) == [
            ("中共沈家营社区委员会", ["覃琼"]),
            ("中共冶电二村小区支部委员会", ["赵瑞华", "吴云"]),
            ("党员中心户", ["张雪", "谭明"]),
            ("冶电二村小区业主委员会", ["覃平"]),
        ]


def test_who_comes_into_a_committee_stands_by_rank_not_last(db, posts_in):
    body = "中共冶电二村小区支部委员会"
    posts_in(post(person="吴云", title="组织委员"), post(person="谭明", title="副书记"), post())
    with db.reading() as s:
        found = s.scalars(select(Body.id).where(Body.name == body)).one()
        assert [each.title for each in queries.body_detail(s, found).current] == [
            "书记",
            "副书记",
            "组织委员",
        ]
