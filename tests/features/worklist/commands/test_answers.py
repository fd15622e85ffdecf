"""What a resident is told: it closes the matter, or opens it again, for every matter that told of the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist import commands
from desktop.features.worklist.records import (
    AcceptanceDraft,
    AnswerDraft,
    EndDraft,
    EvidenceDraft,
    MatterDraft,
    RouteDraft,
)
from tests.features.worklist.conftest import DAY, PHOTO

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


def unreached(matter: int, day: int) -> AnswerDraft:
    return AnswerDraft(matter, date(2026, 11, day), "phone", "覃𬱖", "unreached")


def test_the_third_day_on_which_nobody_is_reached_closes(do, seen, matter, done):
    states = [do(commands.answer_matter, unreached(matter, day)) for day in (18, 18, 18, 19, 20)]
    assert states == [*["to_answer"] * 4, "closed"]
    said = [step.words for step in seen(matter).steps[-5:]]
    assert said == [
        "第1次未联系上居民",
        "未联系上居民",
        "未联系上居民",
        "第2次未联系上居民",
        "第3次未联系上居民",
    ]


def test_a_try_that_does_not_count_is_told_without_a_number(do, seen, matter):
    def told(day: int) -> str:
        do(commands.answer_matter, unreached(matter, day))
        return seen(matter).steps[-1].words

    assert told(3) == "未联系上居民", "sent nowhere yet"
    do(commands.route_matter, RouteDraft(matter, "meeting", routed_on=DAY))
    assert told(4) == "未联系上居民", "waits for a meeting"
    do(commands.route_matter, RouteDraft(matter, "direct", unit="物业公司", routed_on=DAY, finish_by=TOLD))
    assert told(5) == "未联系上居民", "is worked at"
    task = seen(matter).tasks[0].draft.id
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,)))
    do(commands.hand_in, task, date(2026, 11, 6))
    assert told(7) == "未联系上居民", "waits to be looked at"
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 8), "业委会", "王明亮", "pass"))
    numbered = [f"第{number}次未联系上居民" for number in (1, 2, 3)]
    assert [told(day) for day in (9, 10, 11)] == numbered
    assert seen(matter).state == "closed"
    assert told(12) == "未联系上居民", "is over"


def test_who_was_not_reached_before_the_work_was_accepted_is_called_three_times_more(do, seen, matter, task):
    for day in (8, 9, 10, 11):
        assert do(commands.answer_matter, unreached(matter, day)) == "doing"
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,)))
    do(commands.hand_in, task, date(2026, 11, 10))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 11), "业委会", "王明亮", "pass"))
    days = (9, 11, 12, 13)
    states = [do(commands.answer_matter, unreached(matter, day)) for day in days]
    assert states == [*["to_answer"] * 3, "closed"], (
        "what is noted for a day before the acceptance is no attempt"
    )
    do(commands.reopen_matter, EndDraft(matter, date(2026, 11, 14), "居民来电"))
    states = [do(commands.answer_matter, unreached(matter, day)) for day in (14, 15, 16)]
    assert states == ["to_answer", "to_answer", "closed"]


def test_who_is_satisfied_is_so_with_work_that_was_accepted(do, seen, matter, done):
    with pytest.raises(RuleBroken, match=r"step\.day_too_early") as refused:
        do(commands.answer_matter, replace(answer(matter, "satisfied"), answered_on=date(2026, 11, 10)))
    assert refused.value.facts["since"] == date(2026, 11, 11)
    assert seen(matter).state == "to_answer"
    assert (
        do(commands.answer_matter, replace(answer(matter, "satisfied"), answered_on=date(2026, 11, 11)))
        == "closed"
    )


def test_who_is_not_content_that_it_was_declined_has_it_taken_up_again(do, seen, matter):
    do(commands.route_matter, RouteDraft(matter, "declined", "另行立项", routed_on=DAY))
    again = answer(
        matter, "not", words="必须修", again="换路灯", unit="物业公司", deadline=date(2026, 12, 20)
    )
    do(commands.answer_matter, again)
    assert (seen(matter).state, [one.state for one in seen(matter).tasks]) == ("doing", ["doing"])


def test_what_is_linked_to_a_matter_that_ended_takes_it_up_again(do, seen, matter, done):
    assert do(commands.answer_matter, answer(matter, "satisfied")) == "closed"
    compound = seen(matter).draft.compound_id
    told = MatterDraft(compound, subject="路灯又不亮了", raised_on=date(2026, 11, 20), duplicate_of_id=matter)
    do(commands.raise_matter, told)
    now = seen(matter)
    assert (now.state, now.closed_on) == ("to_answer", None), (
        "the work is done; who told again is to be answered"
    )
    assert now.steps[-1].words == "再次反映，重新办理：路灯又不亮了"


@pytest.mark.parametrize("route", ["", "meeting"])
def test_a_matter_sent_nowhere_yet_is_not_closed_by_an_answer(do, seen, matter, route):
    if route:
        do(commands.route_matter, RouteDraft(matter, route, routed_on=DAY))
    there = "to_meeting" if route else "registered"
    told = [*(unreached(matter, day) for day in (10, 11, 12)), answer(matter, "satisfied", words="很好")]
    told += [answer(matter, "not", words="还是暗"), answer(matter, "not", kept_closed="已达标")]
    assert [do(commands.answer_matter, one) for one in told] == [there] * 6
    now = seen(matter)
    assert (now.closed_on, now.close_reason) == (None, "")
    assert [one.verdict for one in now.answers] == [one.verdict for one in told], "nothing told is lost"
    assert [one.words for one in now.answers if one.words] == ["很好", "还是暗"]


def test_whose_task_was_cancelled_is_answered_all_the_same(do, matter, task):
    do(commands.drop_task, EndDraft(task, DAY, "灯已自行修好"))
    assert do(commands.answer_matter, answer(matter, "satisfied")) == "closed"


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


def test_who_was_answered_with_another_is_answered_on_his_own_way_too(do, seen, matter, done):
    compound = seen(matter).draft.compound_id
    second, third = (
        do(
            commands.save_matter,
            MatterDraft(compound, subject="路灯坏了", raised_on=DAY, duplicate_of_id=matter),
        )
        for _ in range(2)
    )
    do(commands.answer_matter, answer(matter, "satisfied"))
    do(commands.unlink_matter, second, TOLD)
    assert (seen(second).state, seen(second).closed_on) == ("closed", TOLD)
    do(commands.reopen_matter, EndDraft(matter, TOLD, "灯又坏了"))
    do(commands.route_matter, RouteDraft(matter, "direct", unit="物业公司", routed_on=TOLD, finish_by=TOLD))
    do(commands.drop_task, EndDraft(seen(matter).tasks[-1].draft.id, TOLD, "另行安排"))
    again = answer(matter, "not", again="再换一盏", unit="物业公司", deadline=date(2026, 11, 30))
    do(commands.answer_matter, again)
    do(commands.unlink_matter, third, TOLD)
    assert (seen(third).state, seen(third).closed_on) == ("registered", None), "the last answer left it open"
