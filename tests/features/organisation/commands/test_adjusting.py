"""The guided change of a body as it is written, refused and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from desktop.core import undoing
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Adjustment, Body, HouseholdLink, Person, Post
from desktop.features.organisation.entities import Candidate as Stood
from desktop.features.organisation.records import AdjustmentDraft, Candidate, Leaver, Newcomer, PostDraft
from tests.features.organisation.workbooks import door, post

DAY = date(2026, 9, 1)
BEFORE = DAY - timedelta(days=1)
TABLES = (Body, Person, Post, HouseholdLink, Adjustment, Stood)


def adjust(db, draft):
    with db.writing("adjust") as s:
        return commands.adjust_body(s, draft)


def body_of(db, kind, name=None):
    with db.reading() as s:
        query = select(Body.id).where(Body.kind == kind)
        return s.execute(query.where(Body.name == name) if name else query).scalar_one()


def opened(db, body_kind, name=None, **more):
    """A draft for the only body of a kind, and who is in it."""
    body = body_of(db, body_kind, name)
    with db.reading() as s:
        draft = queries.adjustment_draft(s, body)
        posts = queries.posts_held(s, body, DAY)
    return replace(draft, effective_on=DAY, reason="工作调动", **more), posts


def detail(db, body, day):
    with db.reading() as s:
        return queries.body_detail(s, body, day)


def stored(db):
    """Every row there is, but for what each write renews."""
    renewed = ("version", "updated_at")
    with db.reading() as s:
        return {
            table.__tablename__: [
                [value for name, value in row._mapping.items() if name not in renewed]
                for row in s.execute(select(*table.__table__.columns).order_by(table.id))
            ]
            for table in TABLES
        }


def test_a_secretary_gives_way_to_another(db, compound):
    draft, (held,) = opened(db, "branch")
    draft = replace(
        draft, leavers=(Leaver(held.id, "工作调动，免职"),), newcomers=(Newcomer("周 一鸣", "书记"),),
        document_no="街工委〔2026〕3号", held_on=date(2026, 8, 20), due=9, present=8, members=9,
        handover="印章\n档案", witness="覃琼", passed=True,
    )  # fmt: skip
    made = adjust(db, draft)
    was, now = detail(db, draft.body_id, BEFORE), detail(db, draft.body_id, DAY)
    assert [each.person for each in was.current] == ["赵瑞华"]
    assert [(each.person, each.reason, each.document_no) for each in now.current] == [
        ("周一鸣", "任命，接替赵瑞华", "街工委〔2026〕3号")
    ]
    gone = next(each for each in now.history if each.person == "赵瑞华")
    assert (gone.ends_on, gone.end_reason, gone.end_document_no) == (
        BEFORE,
        "工作调动，免职",
        "街工委〔2026〕3号",
    )
    assert (gone.begins_on, gone.reason) == (held.begins_on, held.reason)
    with db.reading() as s:
        row = s.get_one(Adjustment, made)
        assert (row.kind, row.effective_on, row.held_on, row.due, row.present) == (
            "secretary", DAY, date(2026, 8, 20), 9, 8,
        )  # fmt: skip
        assert (row.reason, row.handover, row.witness, row.document_no) == (
            "工作调动", "印章\n档案", "覃琼", "街工委〔2026〕3号",
        )  # fmt: skip
        assert s.get_one(Body, draft.body_id).members == 9


def test_members_are_elected_in_between(db, compound):
    draft, _ = opened(db, "branch", kind="by_election", filing_no="备案2026-1", passed=True)
    people = tuple(
        Newcomer(f"{name}", f"{duty}委员")
        for name, duty in (("吴云", "组织"), ("谭明", "宣传"), ("于犇", "纪检"))
    )
    adjust(db, replace(draft, newcomers=people))
    now = detail(db, draft.body_id, DAY)
    assert [(each.title, each.reason, each.document_no) for each in now.current[1:]] == [
        (f"{duty}委员", "增补", "备案2026-1") for duty in ("组织", "宣传", "纪检")
    ]


def test_a_new_term_ends_on_its_day_and_the_reelected_is_the_same_person(db, compound):
    draft, (held,) = opened(db, "branch", kind="new_term", term_ends_on=date(2029, 8, 31), document_no="批1")
    adjust(
        db, replace(draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("赵瑞华", "书记"),), passed=True)
    )
    now = detail(db, draft.body_id, DAY)
    assert now.term_ends_on == date(2029, 8, 31)
    assert [(each.reason, each.end_reason) for each in now.history[:2]] == [
        ("换届，连任", ""),
        ("", "任期届满"),
    ]
    with db.reading() as s:
        assert len(s.scalars(select(Person.id).where(Person.name == "赵瑞华")).all()) == 1


def test_other_changes_leave_the_term_alone(db, compound):
    draft, (held,) = opened(db, "branch", kind="new_term", term_ends_on=date(2029, 8, 31), document_no="批1")
    adjust(db, replace(draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("吴云", "书记"),), passed=True))
    draft, (held,) = opened(db, "branch", document_no="批2")
    draft = replace(
        draft, effective_on=date(2027, 1, 1), term_ends_on=None, newcomers=(Newcomer("谭明", "书记"),)
    )
    adjust(db, replace(draft, leavers=(Leaver(held.id),), passed=True))
    assert detail(db, draft.body_id, DAY).term_ends_on == date(2029, 8, 31)


@pytest.fixture
def two_branches(db, compound, posts_in):
    """A second branch in the same community."""
    posts_in(post("中共和平小区支部委员会", compound="和平小区", person="万涛"))
    return body_of(db, "branch", "中共和平小区支部委员会")


def test_a_branch_is_merged_into_another(db, two_branches):
    draft, _ = opened(
        db, "branch", "中共冶电二村小区支部委员会", kind="merger", document_no="批1", passed=True
    )
    with db.reading() as s:
        assert queries.merger_choices(s, draft.body_id) == [(two_branches, "中共和平小区支部委员会")]
    adjust(db, replace(draft, into_id=two_branches))
    with db.reading() as s:
        gone = s.get_one(Body, draft.body_id)
        assert (gone.ends_on, gone.into_id) == (BEFORE, two_branches)
        assert f"body-{gone.id}" in [node.key for node in queries.organisation_nodes(s, None, BEFORE)]
        assert f"body-{gone.id}" not in [node.key for node in queries.organisation_nodes(s, None, DAY)]
    left = detail(db, draft.body_id, DAY)
    assert left.current == ()
    assert [each.end_reason for each in left.history if each.person == "赵瑞华"] == ["组织合并"]
    assert [each.end_reason for each in left.history if each.person == "姜磊"] == [""]
    with pytest.raises(Conflict):
        adjust(db, replace(draft, into_id=two_branches, version=2))


@pytest.fixture
def two_centres(db, doors_in, posts_in):
    """Two doors looked after by one centre household, and another one in the same building."""
    doors_in(door(), door(room="102"))
    posts_in(post("党员中心户（1栋2单元）", "党员中心户", "谭明", "中心户", building="1栋"))
    return body_of(db, "centre_household", "党员中心户（1栋2单元）")


def test_the_households_of_a_merged_centre_household_go_over(db, two_centres):
    draft, _ = opened(
        db, "centre_household", "党员中心户（1栋1单元）", kind="merger", passed=True, document_no="批9"
    )
    adjust(db, replace(draft, into_id=two_centres))
    assert len(detail(db, draft.body_id, BEFORE).linked) == 2
    assert detail(db, draft.body_id, DAY).linked == ()
    assert detail(db, two_centres, BEFORE).linked == ()
    assert len(detail(db, two_centres, DAY).linked) == 2
    with db.reading() as s:
        begun = s.scalars(select(HouseholdLink).where(HouseholdLink.body_id == two_centres)).all()
        assert {(link.reason, link.document_no, link.begins_on) for link in begun} == {
            ("工作调动", "批9", DAY)
        }
    past = detail(db, draft.body_id, DAY).past_links
    assert [(each.ends_on, each.end_reason) for each in past] == [(DAY, "工作调动")] * 2
    assert detail(db, draft.body_id, BEFORE).past_links == ()


def test_a_link_that_was_to_end_later_goes_over_until_then(db, two_centres):
    draft, _ = opened(
        db, "centre_household", "党员中心户（1栋1单元）", kind="merger", passed=True, document_no="批9"
    )
    until = DAY + timedelta(days=90)
    with db.writing("until then") as s:
        s.scalars(select(HouseholdLink)).first().ends_on = until
    adjust(db, replace(draft, into_id=two_centres))
    with db.reading() as s:
        ends = [(link.body_id == two_centres, link.ends_on) for link in s.scalars(select(HouseholdLink))]
    assert sorted(ends, key=str) == [(False, DAY), (False, DAY), (True, None), (True, until)]


def test_a_centre_household_linked_later_is_not_ended_before(db, two_centres):
    with db.writing("later") as s:
        s.execute(update(HouseholdLink).values(begins_on=DAY + timedelta(days=1)))
    draft, _ = opened(db, "centre_household", "党员中心户（1栋1单元）", kind="merger", passed=True)
    with pytest.raises(RuleBroken, match="adjustment.linked_later") as caught:
        adjust(db, replace(draft, into_id=two_centres))
    assert caught.value.field == "effective_on"


def test_a_branch_of_a_community_does_not_count_the_centre_households_of_others(db, two_centres, posts_in):
    posts_in(post("中共沈家营社区联合支部", compound="", person="万涛"))
    with db.reading() as s:
        own = body_of(db, "branch", "中共冶电二村小区支部委员会")
        assert [hit.title for hit in queries.centres_of_branch(s, own, DAY)] == ["张雪", "谭明"]
        wide = body_of(db, "branch", "中共沈家营社区联合支部")
        assert queries.centres_of_branch(s, wide, DAY) == []


def test_the_households_of_a_dissolved_one_are_linked_by_nobody_and_that_is_said(db, two_centres):
    draft, _ = opened(db, "centre_household", "党员中心户（1栋1单元）", kind="dissolution")
    with pytest.raises(RuleBroken, match="adjustment.not_passed") as caught:
        adjust(db, draft)
    assert caught.value.field == "passed"
    adjust(db, replace(draft, passed=True))
    assert detail(db, draft.body_id, DAY).linked == ()
    with db.reading() as s:
        assert s.get_one(Body, draft.body_id).into_id is None
        assert s.scalars(select(HouseholdLink).where(HouseholdLink.ends_on.is_(None))).all() == []


@pytest.mark.parametrize("kind", ["secretary", "new_term", "merger"])
def test_an_adjustment_is_taken_back_whole(db, two_branches, two_centres, kind):
    before = stored(db)
    if kind == "merger":
        draft, _ = opened(
            db, "centre_household", "党员中心户（1栋1单元）", kind=kind, passed=True, into_id=two_centres
        )
    else:
        draft, (held,) = opened(
            db, "branch", "中共冶电二村小区支部委员会", kind=kind, document_no="批1", passed=True
        )
        draft = replace(draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("周一鸣", "书记"),), members=9)
        stood = (Candidate("周 一鸣", "书记", 7, elected=True), Candidate("吴云", "书记", 2))
        draft = replace(draft, due=9, present=9, candidates=stood)
    adjust(db, draft)
    assert stored(db) != before
    assert len(stored(db)["candidate"]) == len(draft.candidates)
    with db.writing("undo") as s:
        action = undoing.last_action(s)
        assert action is not None
        undoing.undo(s, action[0])
    assert stored(db) == before


def test_what_is_refused_leaves_no_trace(db, compound):
    before = stored(db)
    draft, (held,) = opened(db, "branch", newcomers=(Newcomer("周一鸣", "书记"),), passed=True)
    for changed, field in (
        ({"document_no": "批1"}, "newcomers"),
        ({"leavers": (Leaver(held.id),)}, "document_no"),
        ({"effective_on": None}, "effective_on"),
    ):
        with pytest.raises(RuleBroken) as caught:
            adjust(db, replace(draft, **changed))
        assert caught.value.field == field
    assert stored(db) == before


def test_a_secretary_elsewhere_is_a_warning(db, two_branches):
    draft, (held,) = opened(db, "branch", "中共冶电二村小区支部委员会", document_no="批1")
    draft = replace(draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("万涛", "书记"),))
    with db.reading() as s:
        found = queries.adjustment_findings(s, draft)
    assert [(each.code, each.facts["body"]) for each in found] == [
        ("adjustment.secretary_elsewhere", "中共和平小区支部委员会")
    ]
    with pytest.raises(RuleBroken, match="not_passed"):
        adjust(db, draft)


def test_a_reason_of_ones_own_is_kept_else_that_of_the_change(db, compound):
    draft, (held,) = opened(db, "branch", document_no="批1", passed=True)
    adjust(db, replace(draft, leavers=(Leaver(held.id, " "),), newcomers=(Newcomer("周一鸣", "书记"),)))
    gone = next(each for each in detail(db, draft.body_id, DAY).history if each.person == "赵瑞华")
    assert gone.end_reason == "工作调动"


def test_each_post_goes_by_its_own_paper_and_the_change_by_both(db, compound):
    draft, (held,) = opened(
        db, "branch", kind="new_term", document_no="批1", filing_no="备1", members=9, passed=True,
        term_ends_on=date(2029, 8, 31),
    )  # fmt: skip
    people = (Newcomer("周一鸣", "书记"), Newcomer("王斌", "副书记"), Newcomer("吴云", "组织委员"))
    made = adjust(db, replace(draft, leavers=(Leaver(held.id),), newcomers=people))
    papers = {each.title: each.document_no for each in detail(db, draft.body_id, DAY).current}
    assert papers == {"书记": "批1", "副书记": "批1", "组织委员": "备1"}
    with db.reading() as s:
        assert s.get_one(Adjustment, made).document_no == "批1；备1"


@pytest.mark.parametrize(("document_no", "filing_no"), [("同一号", ""), ("", "同一号"), ("同一号", "同一号")])
def test_one_paper_serves_all_where_there_is_one(db, compound, document_no, filing_no):
    draft, (held,) = opened(
        db, "owners_committee", kind="new_term", document_no=document_no, filing_no=filing_no, passed=True
    )
    made = adjust(
        db,
        replace(
            draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("王斌", "主任"), Newcomer("谭明", "书记"))
        ),
    )
    assert {each.document_no for each in detail(db, draft.body_id, DAY).current} == {"同一号"}
    with db.reading() as s:
        assert s.get_one(Adjustment, made).document_no == "同一号"


@pytest.mark.parametrize(("kind", "known", "begins"), [("founding", None, DAY), ("founding", date(2020, 1, 1), date(2020, 1, 1)), ("secretary", None, None)])  # fmt: skip
def test_a_founding_begins_a_body_that_had_no_beginning(db, compound, kind, known, begins):
    draft, (held,) = opened(db, "branch", kind=kind, document_no="批1", passed=True)
    with db.writing("begin") as s:
        s.get_one(Body, draft.body_id).begins_on = known
    with db.reading() as s:
        version = s.get_one(Body, draft.body_id).version
    newcomers = (Newcomer("周一鸣", "书记"),)
    ends = date(2029, 8, 31) if kind == "founding" else None
    adjust(
        db,
        replace(draft, version=version, leavers=(Leaver(held.id),), newcomers=newcomers, term_ends_on=ends),
    )
    with db.reading() as s:
        body = s.get_one(Body, draft.body_id)
        assert (body.begins_on, body.term_ends_on) == (begins, ends)


def test_a_post_of_another_body_is_not_ended_from_here(db, compound):
    _, (chair,) = opened(db, "owners_committee")
    draft, (held,) = opened(
        db, "branch", document_no="批1", passed=True, newcomers=(Newcomer("周一鸣", "书记"),)
    )
    with pytest.raises(Conflict):
        adjust(db, replace(draft, leavers=(Leaver(held.id), Leaver(chair.id))))


def test_who_leaves_on_the_last_day_of_a_post_may(db, compound):
    draft, (held,) = opened(
        db, "branch", document_no="批1", passed=True, newcomers=(Newcomer("周一鸣", "书记"),)
    )
    with db.writing("end") as s:
        s.get_one(Post, held.id).ends_on = DAY
    adjust(db, replace(draft, leavers=(Leaver(held.id),)))
    with db.reading() as s:
        assert s.get_one(Post, held.id).ends_on == BEFORE


def test_what_is_dissolved_goes_into_nothing_whatever_was_chosen_before(db, two_branches):
    draft, _ = opened(
        db, "branch", "中共冶电二村小区支部委员会", kind="dissolution", document_no="批1", passed=True
    )
    adjust(db, replace(draft, into_id=two_branches))
    with db.reading() as s:
        assert s.get_one(Body, draft.body_id).into_id is None


def test_what_changed_meanwhile_is_told(db, compound):
    draft, (held,) = opened(db, "branch", document_no="批1", passed=True)
    draft = replace(draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("周一鸣", "书记"),))
    with db.writing("end") as s:
        ended = replace(queries.post_draft(s, held.id), ends_on=date(2026, 1, 1))
        commands.save_post(s, ended)
    with pytest.raises(Conflict):
        adjust(db, draft)
    with pytest.raises(Conflict):
        adjust(db, replace(draft, version=9))
    with pytest.raises(NotFound):
        adjust(db, AdjustmentDraft(999))


def test_an_owners_committee_is_changed_without_party_papers(db, compound):
    draft, (held,) = opened(db, "owners_committee", kind="new_term")
    adjust(db, replace(draft, leavers=(Leaver(held.id),), newcomers=(Newcomer("王斌", "主任"),)))
    assert [each.person for each in detail(db, draft.body_id, DAY).current] == ["王斌"]


def test_a_post_is_refused_beside_one_it_cannot_stand_with(db, compound):
    branch = body_of(db, "branch")
    for person, title, code, field in (
        ("赵瑞华", "组织委员", "post.two_posts", "person"),
        ("吴云", "书记", "post.two_secretaries", "begins_on"),
    ):
        with pytest.raises(RuleBroken, match=code) as caught, db.writing("post") as s:
            commands.save_post(s, PostDraft(branch, person, title, DAY))
        assert caught.value.field == field


def test_what_stands_wrong_already_may_be_mended_word_by_word(db, compound):
    with db.writing("as older files let it in") as s:
        held = s.scalars(select(Post).join(Post.person).where(Person.name == "赵瑞华")).one()
        s.add(
            Post(body_id=held.body_id, person_id=held.person_id, title="组织委员", begins_on=held.begins_on)
        )
    with db.writing("mend") as s:
        double = s.execute(select(Post.id).where(Post.title == "组织委员")).scalar_one()
        commands.save_post(s, replace(queries.post_draft(s, double), document_no="备1"))
    with db.writing("mend") as s, pytest.raises(RuleBroken, match="post.two_posts"):
        commands.save_post(s, replace(queries.post_draft(s, double), title="宣传委员"))
