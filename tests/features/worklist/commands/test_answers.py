"""What a resident is told: it closes the matter, or opens it again, for every matter that told of the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist import commands
from desktop.features.worklist.records import AcceptanceDraft, AnswerDraft, MatterDraft

TOLD = date(2026, 11, 18)


@pytest.fixture
def done(do, handed_in):
    do(commands.accept_task, AcceptanceDraft(handed_in, date(2026, 11, 11), "业委会", "王明亮", "pass"))


def answer(matter: int, verdict: str, **more) -> AnswerDraft:
    return AnswerDraft(matter, TOLD, "phone", "覃𬱖", verdict, **more)


@pytest.mark.parametrize("verdict", ["satisfied", "partly"])
def test_who_is_satisfied_closes_the_matter(do, seen, matter, done, verdict):
    assert do(commands.answer_matter, answer(matter, verdict)) == "closed"
    assert seen(matter).closed_on == TOLD


def test_who_is_not_satisfied_gets_a_new_task_or_a_reason(do, seen, matter, done):
    with pytest.raises(RuleBroken, match="what_now_missing"):
        do(commands.answer_matter, answer(matter, "not"))
    with pytest.raises(RuleBroken, match="answer.both"):
        do(commands.answer_matter, answer(matter, "not", again="换灯", kept_closed="已达标"))
    again = answer(matter, "not", again="再换一盏", unit="物业公司", deadline=date(2026, 11, 30))
    with pytest.raises(RuleBroken, match="unit_missing"):
        do(commands.answer_matter, replace(again, unit=""))
    assert do(commands.answer_matter, again) == "doing"
    assert [task.draft.subject for task in seen(matter).tasks] == ["3栋东侧路灯不亮", "再换一盏"]


def test_a_reason_keeps_it_closed(do, seen, matter, done):
    assert do(commands.answer_matter, answer(matter, "not", kept_closed="照度已达标准")) == "closed"
    assert seen(matter).close_reason == "照度已达标准"


def test_the_third_time_in_a_row_that_nobody_is_reached_closes(do, seen, matter, done):
    states = [do(commands.answer_matter, answer(matter, "unreached")) for _ in range(3)]
    assert states == ["to_answer", "to_answer", "closed"]
    assert "第3次未联系上居民" in seen(matter).steps[-1].words


def test_a_word_in_between_does_not_close_what_somebody_works_at(do, seen, matter, task):
    assert do(commands.answer_matter, answer(matter, "satisfied")) == "doing"
    assert seen(matter).closed_on is None


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"answered_on": None}, "answer.day_missing", "answered_on"),
        ({"answered_on": date(2026, 10, 1)}, "step.day_too_early", "answered_on"),
        ({"answered_on": date(2999, 1, 1)}, "step.day_ahead", "answered_on"),
        ({"way": ""}, "answer.way_missing", "way"),
        ({"by": ""}, "answer.by_missing", "by"),
        ({"verdict": ""}, "answer.verdict_missing", "verdict"),
    ],
)
def test_an_answer_asks_for_what_it_needs(do, matter, changed, code, field):
    with pytest.raises(RuleBroken) as refused:
        do(commands.answer_matter, replace(answer(matter, "satisfied"), **changed))
    assert (refused.value.code, refused.value.field) == (code, field)
    with pytest.raises(NotFound):
        do(commands.answer_matter, answer(999, "satisfied"))


def test_the_answer_goes_to_everybody_who_told_of_the_same(do, seen, matter, done):
    again = MatterDraft(
        seen(matter).draft.compound_id,
        subject="路灯坏了",
        raised_on=date(2026, 11, 5),
        duplicate_of_id=matter,
    )
    second = do(commands.save_matter, again)
    assert (seen(second).state, seen(second).same_as) == ("merged", (matter, seen(matter).number))
    assert seen(matter).others == ((second, seen(second).number),)
    with pytest.raises(RuleBroken, match="answer.merged"):
        do(commands.answer_matter, answer(second, "satisfied"))
    do(commands.answer_matter, answer(matter, "satisfied", words="已换新灯"))
    assert [one.words for one in seen(second).answers] == ["已换新灯"]
    assert seen(second).state == "merged"


def test_a_matter_is_linked_only_where_that_makes_sense(do, seen, matter, task):
    compound = seen(matter).draft.compound_id
    other = do(commands.save_matter, MatterDraft(compound, subject="路灯", raised_on=TOLD))
    third = do(commands.save_matter, MatterDraft(compound, subject="灯", raised_on=TOLD))
    for one, to, code in (
        (other, other, "link_self"),
        (1, other, "link_elsewhere"),
        (matter, other, "link_begun"),
    ):
        with pytest.raises(RuleBroken, match=code):
            do(commands.link_matter, one, to, TOLD)
    do(commands.link_matter, third, other, TOLD)
    do(commands.link_matter, other, matter, TOLD)
    assert seen(third).same_as == (matter, seen(matter).number)
    do(commands.unlink_matter, third, TOLD)
    assert (seen(third).state, seen(third).same_as) == ("registered", None)
