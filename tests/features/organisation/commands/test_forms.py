"""What the forms of the organisation tab write and refuse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, Owner, Person, Post
from desktop.features.organisation.records import OfficeRecord, PostDraft
from tests.features.organisation.workbooks import door


def write(db, command, draft):
    with db.writing("form") as s:
        return command(s, draft)


@pytest.fixture
def branch(db, compound) -> int:
    with db.reading() as s:
        return s.execute(select(Body.id).where(Body.kind == "branch")).scalar_one()


@pytest.fixture
def household(db, doors_in) -> int:
    doors_in(door(owners="王斌", remark="一人多套"), door(room="102", owners="王斌、谭明"))
    with db.reading() as s:
        return queries.household_ids(s, None)[1]


def draft_of(db, query, id_):
    with db.reading() as s:
        return query(s, id_)


def test_the_office_is_said_once_and_may_change(db, actions):
    for name in (" 天方社区 ", "天方社区", "沈家营社区"):
        write(db, commands.set_office, OfficeRecord(name, "community", demo=True))
    with db.reading() as s:
        assert queries.office(s) == OfficeRecord("沈家营社区", "community", demo=True)
    assert actions() == 2


def test_an_office_needs_a_name(db):
    with pytest.raises(RuleBroken, match="office.name_missing"):
        write(db, commands.set_office, OfficeRecord(" ", "community"))


def test_a_new_post_is_added_to_its_body(db, branch):
    draft = PostDraft(branch, "吴 云", "组织委员", date(2026, 1, 1), None, "增补", "备案1")
    made = write(db, commands.save_post, draft)
    assert draft_of(db, queries.post_draft, made) == replace(draft, person="吴云", id=made, version=1)


def test_a_second_term_is_the_same_person(db, branch):
    write(db, commands.save_post, PostDraft(branch, "姜磊", "副书记", date(2026, 1, 1)))
    with db.reading() as s:
        assert len(s.scalars(select(Post.person_id).join(Person).where(Person.name == "姜磊")).all()) == 2
        assert len(s.scalars(select(Person.id).where(Person.name == "姜磊")).all()) == 1


def test_a_telephone_is_the_persons_in_every_post(db, branch):
    draft = PostDraft(branch, "姜磊", "副书记", date(2026, 1, 1), phone="138 0723 1111")
    made = write(db, commands.save_post, draft)
    assert draft_of(db, queries.post_draft, made).phone == "13807231111"
    again = write(
        db, commands.save_post, PostDraft(branch, "姜磊", "委员", date(2020, 1, 1), date(2020, 2, 1))
    )
    assert draft_of(db, queries.post_draft, again).phone == "13807231111"
    write(db, commands.save_post, replace(draft_of(db, queries.post_draft, again), phone=""))
    assert draft_of(db, queries.post_draft, made).phone == ""


def test_a_post_is_mended_where_it_stands(db, branch, actions):
    with db.reading() as s:
        held = s.execute(select(Post.id).where(Post.body_id == branch, Post.ends_on.is_(None))).scalar_one()
    draft = replace(
        draft_of(db, queries.post_draft, held),
        ends_on=date(2026, 3, 1),
        end_reason="调离",
        end_document_no="街〔2026〕1号",
    )
    before = actions()
    assert write(db, commands.save_post, draft) == held
    assert draft_of(db, queries.post_draft, held) == replace(draft, version=2)
    write(db, commands.save_post, replace(draft, version=2))
    assert actions() == before + 1
    with pytest.raises(Conflict):
        write(db, commands.save_post, draft)


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"person": "　"}, "post.person_missing", "person"),
        ({"person": "、"}, "post.person_missing", "person"),
        ({"title": ""}, "post.title_missing", "title"),
        ({"ends_on": date(2025, 12, 31)}, "post.ends_before_begin", "ends_on"),
        ({"phone": "123"}, "value.phone", "phone"),
    ],
)
def test_a_post_is_refused_beside_the_field(db, branch, changed, code, field):
    with pytest.raises(RuleBroken) as caught:
        write(db, commands.save_post, replace(PostDraft(branch, "吴云", "委员", date(2026, 1, 1)), **changed))
    assert (caught.value.code, caught.value.field) == (code, field)


def test_nobody_takes_up_a_post_in_a_body_that_is_no_more(db, branch):
    over = date(2026, 3, 1)
    with db.writing("over") as s:
        s.get(Body, branch).ends_on = over
    draft = PostDraft(branch, "吴云", "委员", date(2026, 1, 1))
    for changed in ({}, {"ends_on": date(2026, 3, 2)}, {"begins_on": date(2026, 4, 1)}):
        with pytest.raises(RuleBroken) as caught:
            write(db, commands.save_post, replace(draft, **changed))
        assert (caught.value.code, caught.value.field) == ("post.body_ended", "ends_on")
        assert caught.value.facts["ends_on"] == over
    assert write(db, commands.save_post, replace(draft, ends_on=over))


def test_a_post_of_no_body_or_that_is_gone_is_not_found(db, branch):
    with pytest.raises(NotFound):
        write(db, commands.save_post, PostDraft(999, "吴云", "委员"))
    with pytest.raises(NotFound):
        write(db, commands.save_post, PostDraft(branch, "吴云", "委员", id=999, version=1))


def test_a_household_is_mended(db, household):
    draft = draft_of(db, queries.household_draft, household)
    assert (draft.area, draft.owners, draft.phone, draft.version) == (
        Decimal("98.56"),
        "王斌、谭明",
        "15778353374",
        1,
    )
    mended = replace(
        draft, area=None, area_basis="", owners="谭 明，王斌", phone="138 1234 5678", remark=" 共有 "
    )
    assert write(db, commands.save_household, mended) == household
    after = replace(
        draft, area=None, area_basis="", owners="谭明、王斌", phone="13812345678", remark="共有", version=2
    )
    assert draft_of(db, queries.household_draft, household) == after


def test_a_household_saved_as_it_was_leaves_no_trace(db, household, actions):
    before = actions()
    write(db, commands.save_household, draft_of(db, queries.household_draft, household))
    assert actions() == before


def test_a_remark_makes_one_owner_of_several_doors(db, household):
    draft = draft_of(db, queries.household_draft, household)
    write(
        db, commands.save_household, replace(draft, owners="王斌", owners_are="correction", remark="一人多套")
    )
    with db.reading() as s:
        assert len({*s.scalars(select(Owner.person_id))}) == 1


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"area": Decimal(0)}, "value.area", "area"),
        ({"phone": "123"}, "value.phone", "phone"),
    ],
)
def test_a_household_is_refused_beside_the_field(db, household, changed, code, field):
    with pytest.raises(RuleBroken) as caught:
        write(
            db, commands.save_household, replace(draft_of(db, queries.household_draft, household), **changed)
        )
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_household_changed_by_another_or_gone_is_told(db, household):
    draft = draft_of(db, queries.household_draft, household)
    write(db, commands.save_household, replace(draft, remark="出租"))
    with pytest.raises(Conflict):
        write(db, commands.save_household, replace(draft, remark="自住"))
    with pytest.raises(NotFound):
        write(db, commands.save_household, replace(draft, id=999))
