"""What the form of a body writes and refuses, and the office's own names of levels."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, HouseholdLink, Post
from desktop.features.organisation.records import (
    BODY_KINDS,
    PLACE_KINDS,
    BodyDraft,
    LevelNames,
    PlaceDraft,
    PostDraft,
)
from desktop.ui.sentences import sentence
from tests.features.organisation.commands.test_places_form import ids, refused, write
from tests.features.organisation.workbooks import door

FOUNDED, OVER = date(2020, 5, 1), date(2030, 5, 1)


@pytest.fixture
def branch(db, compound) -> int:
    with db.reading() as s:
        return s.execute(select(Body.id).where(Body.kind == "branch")).scalar_one()


def draft_of(db, body: int) -> BodyDraft:
    with db.reading() as s:
        return queries.body_draft(s, body)


def test_a_body_is_made_and_mended(db, compound):
    draft = BodyDraft(compound, "self_help_group", " 冶电 议事会 ", None, FOUNDED, OVER)
    made = write(db, commands.save_body, draft)
    assert draft_of(db, made) == replace(draft, name="冶电 议事会", id=made, version=1)
    write(db, commands.save_body, replace(draft_of(db, made), members=12, kind="property_company"))
    assert (draft_of(db, made).members, draft_of(db, made).kind) == (12, "property_company")
    with pytest.raises(Conflict):
        write(db, commands.save_body, replace(draft, id=made, version=1))


@pytest.mark.parametrize("where", ["冶电二村小区", "1栋", "1单元"])
def test_a_centre_household_stands_on_compound_building_or_staircase(db, doors_in, where):
    doors_in(door())
    draft = BodyDraft(ids(db)[where], "centre_household", "党员中心户（新）")
    assert draft_of(db, write(db, commands.save_body, draft)).place_id == ids(db)[where]


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"name": " "}, "name.missing", "name"),
        ({"name": "中共冶电二村小区支部委员会"}, "body.twice", "name"),
        ({"kind": "street_committee"}, "body.wrong_place", "place_id"),
        ({"begins_on": OVER, "term_ends_on": FOUNDED}, "body.ends_before_begin", "term_ends_on"),
        ({"begins_on": OVER, "ends_on": FOUNDED}, "body.ends_before_begin", "ends_on"),
    ],
)
def test_a_body_is_refused_beside_the_field(db, compound, changed, code, field):
    error = refused(db, commands.save_body, replace(BodyDraft(compound, "branch", "新支部"), **changed))
    assert (error.code, error.field) == (code, field)
    assert "…" not in sentence(error)


def test_a_body_that_ends_ends_what_is_open_in_it(db, doors_in):
    doors_in(door())
    with db.reading() as s:
        centre = s.execute(select(HouseholdLink.body_id)).scalar_one()
    day = date(2026, 3, 1)
    write(db, commands.save_body, replace(draft_of(db, centre), ends_on=day))
    with db.reading() as s:
        assert s.scalars(select(HouseholdLink.ends_on)).all() == [day]
        assert s.scalars(select(Post.ends_on).where(Post.body_id == centre)).all() == [day]
    same = replace(draft_of(db, centre), id=None, version=0, ends_on=None)
    assert refused(db, commands.save_body, same).code == "body.twice_ended"


def test_a_body_does_not_end_before_somebody_took_office(db, branch):
    error = refused(db, commands.save_body, replace(draft_of(db, branch), ends_on=date(2025, 4, 30)))
    assert (error.code, error.field) == ("body.ends_too_early", "ends_on")
    with db.reading() as s:
        assert s.scalars(select(Post.ends_on).where(Post.title == "书记", Post.ends_on.is_(None))).all()


def test_what_was_to_last_longer_ends_with_its_body(db, branch):
    later = PostDraft(branch, "吴云", "委员", date(2025, 6, 1), date(2028, 1, 1))
    post = write(db, commands.save_post, later)
    write(db, commands.save_body, replace(draft_of(db, branch), ends_on=date(2026, 3, 1)))
    with db.reading() as s:
        assert s.get(Post, post).ends_on == date(2026, 3, 1)
        assert s.get(Post, post).end_reason == "组织撤销"


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"place_id": "天方花园"}, "body.doors_stay", "place_id"),
        ({"kind": "building_group"}, "body.kind_stays", "kind"),
    ],
)
@pytest.mark.parametrize("past", [False, True])
def test_a_centre_household_stays_one_beside_the_doors_it_looked_after(
    db, compound, doors_in, changed, code, field, past
):
    doors_in(door())
    write(db, commands.save_place, PlaceDraft(ids(db)["沈家营社区"], "compound", "天方花园"))
    with db.writing("past") as s:
        link = s.scalars(select(HouseholdLink)).one()
        link.ends_on, centre = date(2026, 1, 1) if past else None, link.body_id
    changed = {key: ids(db).get(value, value) for key, value in changed.items()}
    error = refused(db, commands.save_body, replace(draft_of(db, centre), **changed))
    assert (error.code, error.field, error.facts["count"]) == (code, field, 1)
    assert "…" not in sentence(error)
    write(db, commands.save_body, replace(draft_of(db, centre), place_id=compound))
    assert draft_of(db, centre).place_id == compound, "within the compound it may move"


def test_only_a_body_nothing_relies_on_is_removed(db, compound, branch):
    made = write(db, commands.save_body, BodyDraft(compound, "self_help_group", "议事会"))
    write(db, commands.remove_body, made)
    with pytest.raises(NotFound):
        write(db, commands.remove_body, made)
    error = refused(db, commands.remove_body, branch)
    assert (error.code, error.facts["hangs"]) == ("body.relied_on", {"post": 2})


def test_every_kind_may_have_a_name_of_its_own():
    assert [field.name for field in fields(LevelNames)] == [*PLACE_KINDS, *BODY_KINDS]


def test_levels_are_named_and_named_back(db, actions):
    write(db, commands.save_level_names, LevelNames(branch=" 网格党支部 ", compound="网格"))
    with db.reading() as s:
        assert queries.level_words(s) == {"branch": "网格党支部", "compound": "网格"}
    before = actions()
    write(db, commands.save_level_names, LevelNames(branch="网格党支部", compound="网格"))
    assert actions() == before
    write(db, commands.save_level_names, LevelNames(branch="网格党支部"))
    with db.reading() as s:
        assert queries.level_names(s) == LevelNames(branch="网格党支部")


def test_two_levels_of_one_name_are_refused(db):
    with pytest.raises(RuleBroken) as caught:
        write(db, commands.save_level_names, LevelNames(branch="网格", compound="网格"))
    assert (caught.value.code, caught.value.field) == ("level.twice", "branch")
