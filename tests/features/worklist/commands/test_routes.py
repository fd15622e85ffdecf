"""Where a matter is sent: what becomes a task at once, what is declined, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist import commands
from desktop.features.worklist.records import EndDraft, RouteDraft

DAY, DUE = date(2026, 11, 2), date(2026, 11, 20)


def way(matter: int, route: str, **more) -> RouteDraft:
    return RouteDraft(matter, route, unit="物业公司", person="张立新", routed_on=DAY, finish_by=DUE, **more)


@pytest.mark.parametrize("route", ["direct", "department", "renewal", "fund"])
def test_what_needs_no_meeting_is_a_task_at_once(do, seen, matter, route):
    assert do(commands.route_matter, way(matter, route)) == "doing"
    now = seen(matter)
    (task,) = now.tasks
    assert (task.draft.subject, task.draft.unit, task.draft.person) == (
        "3栋东侧路灯不亮",
        "物业公司",
        "张立新",
    )
    assert (task.draft.deadline, task.first_deadline, task.number) == (DUE, DUE, f"{now.number}-1")
    assert now.way.reply_by == date(2026, 11, 9)
    assert [step.state for step in now.steps] == ["registered", "accepted", "doing"]


@pytest.mark.parametrize("route", ["direct", "department", "renewal", "fund"])
def test_what_a_resident_said_is_no_standard_of_the_work(do, seen, matter, route):
    do(commands.save_matter, replace(seen(matter).draft, detail="路灯坏了，902段磊说孩子摔了"))
    do(commands.route_matter, way(matter, route))
    now = seen(matter)
    assert now.tasks[0].draft.standard == ""
    assert now.draft.detail == "路灯坏了，902段磊说孩子摔了"


def test_a_meeting_waits_and_sending_it_again_gives_no_second_task(do, seen, matter):
    assert do(commands.route_matter, way(matter, "meeting")) == "to_meeting"
    assert seen(matter).tasks == ()
    do(commands.route_matter, way(matter, "direct"))
    do(commands.route_matter, way(matter, "department"))
    assert len(seen(matter).tasks) == 1


def test_what_is_declined_is_nobodys_task_any_more_and_can_be_taken_up_again(do, seen, matter, task):
    declined = RouteDraft(matter, "declined", "属消防改造，另行立项", routed_on=DAY)
    assert do(commands.route_matter, declined) == "declined"
    assert [one.state for one in seen(matter).tasks] == ["cancelled"]
    with pytest.raises(RuleBroken, match="reopen_reason_missing"):
        do(commands.reopen_matter, EndDraft(matter, DAY, ""))
    do(commands.reopen_matter, EndDraft(matter, DAY, "居民补充了材料"))
    assert seen(matter).state == "registered"


def test_a_matter_is_taken_up_again_and_sent_on_no_day_that_is_not_come_or_was_before(do, matter):
    ahead, before = date.today() + timedelta(1), DAY - timedelta(1)
    for day, code in ((ahead, "step.day_ahead"), (before, "step.day_too_early")):
        with pytest.raises(RuleBroken, match=code):
            do(commands.send_matter, replace(way(matter, "direct"), routed_on=day))
    do(commands.send_matter, RouteDraft(matter, "declined", "另行立项", routed_on=DAY))
    for day, code in ((ahead, "step.day_ahead"), (before, "step.day_too_early")):
        with pytest.raises(RuleBroken, match=code):
            do(commands.reopen_matter, EndDraft(matter, day, "居民补充了材料"))


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"route": ""}, "matter.route_missing", "route"),
        ({"route": "declined"}, "matter.decline_reason_missing", "reason"),
        ({"routed_on": None}, "matter.route_day_missing", "routed_on"),
        ({"unit": " "}, "task.unit_missing", "unit"),
        ({"finish_by": None}, "task.deadline_missing", "finish_by"),
        ({"finish_by": date(2026, 11, 1)}, "task.deadline_before_given", "finish_by"),
        ({"reply_by": date(2026, 10, 1)}, "task.deadline_before_given", "reply_by"),
        ({"reply_by": date(2026, 11, 21)}, "matter.reply_after_done", "reply_by"),
    ],
)
def test_a_way_asks_for_what_it_needs(do, seen, matter, changed, code, field):
    with pytest.raises(RuleBroken) as refused:
        do(commands.route_matter, replace(way(matter, "direct"), **changed))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert seen(matter).state == "registered"


def test_the_resident_hears_by_the_day_it_is_done_at_the_latest(do, seen, matter):
    do(commands.route_matter, replace(way(matter, "direct"), finish_by=date(2026, 11, 4)))
    assert seen(matter).way.reply_by == date(2026, 11, 4)


def test_what_is_not_done_by_a_day_is_answered_after_it(do, seen, matter):
    do(commands.route_matter, replace(way(matter, "meeting"), reply_by=date(2026, 11, 21)))
    assert seen(matter).way.reply_by == date(2026, 11, 21)


def test_a_matter_that_is_not_there_goes_nowhere(do):
    with pytest.raises(NotFound):
        do(commands.route_matter, way(999, "direct"))
