"""Which terms run out, and what a period has changed, counted from the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body
from desktop.features.organisation.records import Leaver, Newcomer
from tests.features.organisation.workbooks import post

DAY = date(2026, 9, 1)


@pytest.fixture
def branch(db, compound) -> int:
    with db.reading() as s:
        return s.execute(select(Body.id).where(Body.kind == "branch")).scalar_one()


def adjust(db, body, day=DAY, **more):
    with db.writing("adjust") as s:
        held = queries.posts_held(s, body, day)
        told = {"leavers": tuple(Leaver(each.id, "工作调动") for each in held), "reason": "调整"} | more
        draft = replace(
            queries.adjustment_draft(s, body), effective_on=day, document_no="批1", filing_no="备1"
        )
        commands.adjust_body(s, replace(draft, passed=True, **told))


def summary(db, first, last, scope=None):
    with db.reading() as s:
        return queries.adjustment_summary(s, scope, first, last)


def figures(found):
    return (found.branches, found.secretaries, found.members, found.left, found.begun, found.ended)


def test_a_change_of_secretary_and_new_members_are_counted_once(db, branch):
    adjust(db, branch, newcomers=(Newcomer("周一鸣", "书记"), Newcomer("吴云", "组织委员")))
    found = summary(db, DAY, date(2026, 12, 31))
    assert figures(found) == (1, 1, 1, 0, 0, 0)
    assert [(row.day, row.change, row.title, row.person, row.body) for row in found.rows] == [
        (DAY, "came", "书记", "周一鸣", branch),
        (DAY, "came", "组织委员", "吴云", branch),
        (DAY, "left", "书记", "赵瑞华", branch),
    ]
    assert found.rows[2].reason == "工作调动"


def test_the_period_holds_both_its_days(db, branch):
    adjust(db, branch, newcomers=(Newcomer("周一鸣", "书记"),))
    assert figures(summary(db, DAY, DAY)) == (1, 1, 0, 0, 0, 0)
    assert summary(db, date(2026, 1, 1), date(2026, 8, 31)).rows == ()
    assert summary(db, date(2026, 9, 2), date(2026, 12, 31)).rows == ()


def test_one_who_leaves_without_a_successor_is_told_apart(db, branch):
    adjust(db, branch)
    assert figures(summary(db, DAY, DAY)) == (1, 0, 0, 1, 0, 0)


def test_whoever_is_elected_again_is_listed_but_not_adjusted(db, branch):
    adjust(db, branch, kind="new_term", newcomers=(Newcomer("赵瑞华", "书记"), Newcomer("吴云", "副书记")))
    found = summary(db, DAY, DAY)
    assert figures(found) == (1, 1, 0, 0, 0, 0)
    assert [row.reason for row in found.rows if row.person == "赵瑞华"] == ["换届，连任", "工作调动"]


def test_founded_and_ended_branches_are_counted(db, branch):
    adjust(db, branch, kind="dissolution")
    assert figures(summary(db, DAY, DAY)) == (1, 0, 0, 1, 0, 1)


def test_only_branches_of_the_scope_count(db, branch, compound, posts_in):
    posts_in(post("中共和平小区支部委员会", compound="和平小区", person="万涛", begins_on="2026-9-1"))
    posts_in(
        post(
            "和平小区业主委员会",
            "业主委员会",
            compound="和平小区",
            person="王斌",
            title="主任",
            begins_on="2026-9-1",
        )
    )
    assert figures(summary(db, DAY, DAY)) == (1, 1, 0, 0, 0, 0)
    assert figures(summary(db, DAY, DAY, compound)) == (0, 0, 0, 0, 0, 0)


def test_terms_that_run_out_are_reminded_of(db, branch, compound):
    adjust(
        db, branch, kind="new_term", term_ends_on=date(2027, 3, 1),
        newcomers=(Newcomer("周一鸣", "书记"),),
    )  # fmt: skip
    with db.reading() as s:
        assert queries.term_reminders(s, None, date(2026, 8, 31)) == []
        (due,) = queries.term_reminders(s, compound, date(2026, 9, 10))
        (over,) = queries.term_reminders(s, None, date(2027, 3, 2))
    assert (due.id, due.kind, due.months, due.term_ends_on) == (branch, "branch", 5, date(2027, 3, 1))
    assert over.months < 0


def test_a_body_that_ended_is_not_reminded_of(db, branch):
    adjust(
        db, branch, kind="new_term", term_ends_on=date(2027, 3, 1), newcomers=(Newcomer("周一鸣", "书记"),)
    )
    adjust(db, branch, day=date(2027, 1, 1), kind="dissolution")
    with db.reading() as s:
        assert len(queries.term_reminders(s, None, date(2026, 12, 31))) == 1
        assert queries.term_reminders(s, None, date(2027, 1, 1)) == []


def test_what_runs_out_is_due_and_rings_when_it_is_near(db, branch, compound):
    adjust(
        db, branch, kind="new_term", term_ends_on=date(2027, 3, 1), newcomers=(Newcomer("周一鸣", "书记"),)
    )
    with db.reading() as s:
        (one,) = queries.terms_due(s, date(2026, 9, 10), compound)
        assert (one.feature, one.id, one.day, one.act) == ("organisation", branch, date(2027, 3, 1), "term")
        assert one.meta
        assert queries.due(s, date(2027, 2, 25), compound) == []
        assert queries.due(s, date(2027, 2, 26), compound) == [one]
        assert queries.due(s, date(2027, 4, 1), None) == [one], "over, and still nobody elected anew"
