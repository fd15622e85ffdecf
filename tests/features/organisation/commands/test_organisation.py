"""What an organisation file writes, and what it leaves alone."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from desktop.core.undoing import last_action, undo
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, Person, Place, Post
from desktop.features.organisation.exchange import read_organisation
from tests.features.organisation.conftest import BODIES, COMMUNITY, FORMER
from tests.features.organisation.workbooks import ORGANISATION, POSTS, post


def counts(db):
    with db.reading() as s:
        return [
            s.execute(select(func.count()).select_from(kind)).scalar_one()
            for kind in (Place, Body, Person, Post)
        ]


def test_the_sample_file_goes_in_once(db, actions):
    reading = read_organisation(ORGANISATION)
    with db.writing("import") as s:
        first = commands.import_organisation(s, reading)
    assert (len(first.added), first.changed, first.unchanged) == (194, (), 0)
    assert counts(db)[3] == 194
    before = counts(db), actions()
    with db.writing("import") as s:
        again = commands.import_organisation(s, reading)
    assert (again.added, again.changed, again.unchanged) == ((), (), 194)
    assert (counts(db), actions()) == before


def test_the_chain_stands_and_posts_keep_the_order_of_the_file(db, posts_in):
    posts_in(*BODIES, post(person="吴云媛", title="组织委员"))
    with db.reading() as s:
        branch = s.execute(select(Body).where(Body.kind == "branch")).scalar_one()
        trail = [branch.place.name, branch.place.parent.name, branch.place.parent.parent.name]
        held = s.scalars(select(Post).where(Post.body_id == branch.id).order_by(Post.id))
        titles = [(held_.person.name, held_.title) for held_ in held]
    assert trail == ["冶电二村小区", "沈家营社区", "沈家营街道"]
    assert titles == [("姜磊", "书记"), ("赵瑞华", "书记"), ("吴云媛", "组织委员")]


def test_a_post_that_has_ended_gets_its_end_and_no_second_row(db, posts_in, actions):
    posts_in(post())
    preview = posts_in(post(ends_on="2026-3-1", reason="调离"))
    assert [(d.field, d.was, d.becomes) for d in preview.changed[0].differences] == [
        ("ends_on", "", "2026-03-01"),
        ("reason", "", "调离"),
    ]
    with db.reading() as s:
        held = s.execute(select(Post)).scalar_one()
        assert (held.ends_on, held.reason) == (date(2026, 3, 1), "调离")
    assert actions() == 2


def test_columns_a_file_does_not_have_change_nothing(db, posts_in, actions):
    posts_in(FORMER)
    preview = posts_in(FORMER[:9], head=POSTS[:9])
    assert (preview.changed, preview.unchanged, actions()) == ((), 1, 1)


def test_columns_a_file_does_not_have_stay_when_others_change(db, posts_in):
    posts_in(post(reason="选举", document_no="街〔2025〕7号"))
    posts_in(post(ends_on="2026-1-1")[:10], head=POSTS[:10])
    with db.reading() as s:
        held = s.execute(select(Post)).scalar_one()
        assert (held.ends_on, held.reason, held.document_no) == (date(2026, 1, 1), "选举", "街〔2025〕7号")


def test_a_name_is_one_person_in_a_body_and_another_elsewhere(db, posts_in):
    posts_in(FORMER, post(person="姜磊", begins_on="2026-1-1"), post("业委会", "业委会", "姜磊", "主任"))
    with db.reading() as s:
        people = s.execute(select(Post.person_id, Body.kind).join(Body).order_by(Post.id)).all()
    assert people[0].person_id == people[1].person_id != people[2].person_id


def test_a_later_term_of_a_later_file_is_the_same_person(db, posts_in):
    posts_in(FORMER)
    posts_in(post(person="姜磊", begins_on="2026-1-1"))
    with db.reading() as s:
        assert len(s.scalars(select(Person.id).where(Person.name == "姜磊")).all()) == 1


def test_a_refused_row_does_not_keep_the_good_ones_out(db, posts_in):
    preview = posts_in(post(kind="理事会"), COMMUNITY)
    assert (len(preview.added), len(preview.refusals)) == (1, 1)
    assert counts(db)[3] == 1


def test_a_street_that_stands_in_a_district_is_the_same_street(db, posts_in):
    posts_in(COMMUNITY)
    with db.writing("district") as s:
        district = Place(kind="district", name="黄石港区")
        street = s.execute(select(Place).where(Place.kind == "street")).scalar_one()
        street.parent = district
    preview = posts_in(COMMUNITY, post())
    assert (preview.unchanged, len(preview.added)) == (1, 1)
    with db.reading() as s:
        assert s.scalars(select(Place.name).where(Place.kind == "street")).all() == ["沈家营街道"]


def test_an_import_is_one_action_and_can_be_undone_whole(db, posts_in):
    posts_in(*BODIES)
    with db.writing("undo") as s:
        undo(s, (last_action(s) or (0,))[0])
    assert counts(db) == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (post("某党小组", "楼栋党小组", compound="", building="1栋"), "place.needs_compound", "小区"),
        (post(person="吴云", title="委员", begins_on="2026-1-1"), "post.body_ended", "离任日期"),
        (post(person="吴云", title="委员", ends_on="2026-3-2"), "post.body_ended", "离任日期"),
    ],
)
def test_a_row_that_cannot_stand_where_it_is_told_is_refused(db, posts_in, compound, row, code, column):
    with db.writing("over") as s:
        s.scalars(select(Body).where(Body.kind == "branch")).one().ends_on = date(2026, 3, 1)
    done = posts_in(row, post(person="谭明", title="委员", ends_on="2026-3-1"))
    assert [(each.code, each.column, each.row) for each in done.refusals] == [(code, column, 2)]
    assert [change.row for change in done.added] == [3]


def test_why_a_post_was_left_goes_in_and_comes_unchanged_again(posts_in, actions):
    posts_in(*BODIES)
    head = (*POSTS, "离任原因", "离任文号")
    told = (*post(ends_on="2026-1-31"), "工作调动，免职", "街〔2026〕2号")
    (change,) = posts_in(told, head=head).changed
    assert [each.field for each in change.differences] == ["ends_on", "end_reason", "end_document_no"]
    before = actions()
    assert posts_in(told, head=head).unchanged == 1
    assert posts_in(post(ends_on="2026-1-31")).unchanged == 1
    assert actions() == before


def test_a_telephone_goes_in_and_an_empty_cell_leaves_it(db, posts_in, actions):
    head = (*POSTS, "联系电话")
    posts_in((*post(), ""), head=head)
    (change,) = posts_in((*post(), "138 0723 1111"), head=head).changed
    assert [(each.field, each.becomes) for each in change.differences] == [("phone", "13807231111")]
    before = actions()
    for again in ("13807231111", ""):
        assert posts_in((*post(), again), head=head).unchanged == 1
    assert posts_in(post()).unchanged == 1
    assert actions() == before
    posts_in((*post(), "123"), (*COMMUNITY, "13807232222"), head=head)
    with db.reading() as s:
        assert {one.person: one.phone for one in queries.holders(s, None)} == {
            "赵瑞华": "13807231111", "覃琼": "13807232222",
        }  # fmt: skip
