"""What the votes of an election must be to count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.features.organisation import rules
from desktop.features.organisation.records import AdjustmentDraft, Candidate, Newcomer, Standing

DUTIES = ("组织委员", "宣传委员", "纪检委员")
STOOD = (
    Candidate("周一鸣", "书记", 17, True),
    *(Candidate(name, "委员", votes, True) for name, votes in (("吴云", 18), ("谭明", 16), ("于犇", 12))),
    Candidate("王斌", "委员", 8, False),
)
COME = (
    Newcomer("周一鸣", "书记"),
    *(Newcomer(name, duty) for name, duty in zip(("吴云", "谭明", "于犇"), DUTIES, strict=True)),
)
GOOD = AdjustmentDraft(
    1, "new_term", date(2026, 9, 1), "任期届满", members=20, term_ends_on=date(2029, 8, 31), newcomers=COME,
    due=20, present=18, candidates=STOOD, document_no="批1", filing_no="备1",
)  # fmt: skip
BRANCH = Standing("branch", ())


def found(draft):
    return [(each.code, each.beside, each.blocks) for each in rules.findings(draft, BRANCH)]


def with_votes(who, **changed):
    return replace(GOOD, candidates=tuple(replace(c, **changed) if c.name == who else c for c in STOOD))


def test_a_good_election_has_nothing_to_be_said_of_it():
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("draft", "code", "beside"),
    [
        (with_votes("吴云", votes=19), "adjustment.votes_over_present", "candidates"),
        (with_votes("于犇", votes=9), "adjustment.elected_without_majority", "candidates"),
        (with_votes("王斌", votes=13), "adjustment.fewer_votes_elected", "candidates"),
        (with_votes("王斌", votes=None), "adjustment.candidate_incomplete", "candidates"),
        (with_votes("王斌", title=""), "adjustment.candidate_incomplete", "candidates"),
        (with_votes("王斌", name="吴云"), "adjustment.candidate_twice", "candidates"),
        (with_votes("周一鸣", elected=False), "adjustment.not_elected", "candidates"),
        (replace(GOOD, present=None), "adjustment.meeting_half_told", "present"),
        (replace(GOOD, due=None), "adjustment.meeting_half_told", "due"),
    ],
)
def test_what_is_refused(draft, code, beside):
    assert (code, beside, True) in found(draft)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (with_votes("王斌", votes=12), "adjustment.votes_even"),
        (replace(GOOD, candidates=STOOD[1:]), "adjustment.without_votes"),
        (with_votes("王斌", elected=True, votes=10), "adjustment.elected_without_post"),
        (replace(GOOD, candidates=()), "adjustment.no_votes"),
        (
            replace(GOOD, candidates=(*STOOD, *(Candidate(f"杨{at}", "委员", 8) for at in range(2)))),
            "adjustment.votes_over_ballots",
        ),
    ],
)
def test_what_is_only_worth_a_look(draft, code):
    assert (code, "candidates", False) in found(draft)


def test_just_more_than_half_is_enough_and_half_is_not():
    assert found(with_votes("于犇", votes=10)) == []
    assert [code for code, _, _ in found(with_votes("于犇", votes=9))] == [
        "adjustment.elected_without_majority"
    ]


def test_an_appointment_needs_no_votes():
    assert found(replace(GOOD, kind="secretary", candidates=())) == []


def test_whether_there_was_a_choice():
    assert rules.contested(STOOD)
    assert not rules.contested(STOOD[:4])
    assert rules.seats(STOOD) == {"书记": (1, 1), "委员": (4, 3)}
