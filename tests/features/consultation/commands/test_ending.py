"""A meeting is cancelled, adjourned, or void and held again; nothing of it falls out of the chain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core import undoing
from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, entities, queries, rules
from desktop.features.consultation.records import (
    EndingDraft,
    Meeting,
    MeetingDraft,
    PublicationDraft,
    SignDraft,
    TakeDownDraft,
)
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.entities import Matter, Task
from desktop.features.worklist.records import MatterDraft, RouteDraft

NEXT = EndingDraft("停电", date(2026, 9, 16), date(2026, 9, 23))


def repeat_now(s: Session, meeting: int) -> int:
    return commands.repeat_meeting(s, meeting, EndingDraft("人数不够", date(2026, 9, 16), date(2026, 9, 30)))


def detail(db: Database, meeting: int) -> Meeting:
    with db.reading() as s:
        return queries.meeting_detail(s, meeting)


@pytest.fixture
def half(db: Database, meeting: int) -> int:
    """Two items, the first of them assigned."""
    with db.writing("会") as s:
        commands.add_item(s, meeting, "井盖噪声")
        commands.begin_meeting(s, meeting, "会后补记")
        first = queries.meeting_detail(s, meeting).items[0]
        commands.conclude_item(
            s,
            replace(
                first,
                conclusion="assignment",
                text="现场听音",
                responsible="物业公司",
                deadline=date(2026, 9, 30),
            ),
        )
    return meeting


def tasks(db: Database) -> list[str]:
    with db.reading() as s:
        return list(s.scalars(select(Task.state).order_by(Task.id)))


def test_a_cancelled_meeting_says_why_and_its_items_wait_for_the_next(
    db: Database, compound: int, meeting: int
) -> None:
    with db.writing("取消") as s:
        commands.cancel_meeting(s, meeting, EndingDraft("台风", date(2026, 9, 15)))
    outcome = detail(db, meeting).outcome
    assert outcome is not None
    assert (outcome.kind, outcome.day, outcome.reason) == ("cancelled", date(2026, 9, 15), "台风")
    with pytest.raises(RuleBroken, match=r"meeting\.ended"), db.writing("x") as s:
        commands.add_item(s, meeting, "又一个")
    with db.writing("下次") as s:
        nxt = commands.plan_meeting(
            s, MeetingDraft(compound, "council", "乐邻圈", "例会", date(2026, 10, 21)), date(2026, 11, 1)
        )
    assert [item.subject for item in detail(db, nxt).items] == ["3栋晾晒"]


def test_an_adjourned_meeting_goes_on_with_what_is_open(db: Database, half: int) -> None:
    with db.writing("改期") as s:
        nxt = commands.adjourn_meeting(s, half, NEXT)
    new = detail(db, nxt)
    assert (new.after_id, new.stage, new.draft.held_on, new.draft.chair) == (
        half,
        "prepare",
        date(2026, 9, 23),
        "李国庆",
    )
    assert [(item.subject, item.carried_from_id) for item in new.items] == [
        ("井盖噪声", detail(db, half).items[1].id)
    ]
    assert [person.name for person in new.participants] == ["李国庆", "王明亮", "侯平辉"]
    assert tasks(db) == ["doing"], "what was concluded is carried out"
    with db.reading() as s:
        assert queries.next_after(s, half) == nxt


def test_what_an_adjourned_meeting_concluded_counts_and_is_to_be_put_up(db: Database, half: int) -> None:
    with db.writing("改期") as s:
        commands.adjourn_meeting(s, half, NEXT)
    with db.reading() as s:
        compound = queries.meeting_detail(s, half).draft.compound_id
        month = rules.period_of("month", date(2026, 9, 1))
        (row,) = [one for one in queries.figures(s, None, month, date(2026, 9, 20)) if one.id == compound]
        waiting = [(one.id, one.act) for one in queries.due(s, date(2026, 9, 20), None)]
    assert (row.meetings, row.discussed, row.decided) == (0, 1, 1), (
        "what is left open counts where it goes on"
    )
    assert (row.posted, row.to_post) == (0, 1)
    assert (half, "publish") in waiting


def test_an_adjourned_meeting_that_concluded_nothing_counts_for_nothing(db: Database, meeting: int) -> None:
    with db.writing("改期") as s:
        commands.begin_meeting(s, meeting, "会后补记")
        commands.adjourn_meeting(s, meeting, NEXT)
    with db.reading() as s:
        month = rules.period_of("month", date(2026, 9, 1))
        found = queries.figures(s, None, month, date(2026, 9, 20))
        assert all((one.discussed, one.to_post) == (0, 0) for one in found)
        assert meeting not in [one.id for one in queries.due(s, date(2026, 9, 20), None)]


def test_a_void_meeting_is_held_again_with_everything_and_its_tasks_are_taken_back(
    db: Database, half: int
) -> None:
    with db.writing("结束") as s:
        second = queries.meeting_detail(s, half).items[1]
        commands.conclude_item(s, replace(second, conclusion="declined", text="不属本小区"))
        commands.finish_meeting(s, half)
    with db.writing("重开") as s:
        nxt = commands.repeat_meeting(s, half, replace(NEXT, reason="到会不足"))
    assert [(item.subject, item.conclusion) for item in detail(db, nxt).items] == [
        ("3栋晾晒", ""),
        ("井盖噪声", ""),
    ]
    assert tasks(db) == ["cancelled"]
    assert detail(db, half).outcome is not None
    with pytest.raises(RuleBroken, match=r"meeting\.ended"), db.writing("x") as s:
        commands.repeat_meeting(s, half, NEXT)


def test_what_a_void_meeting_gave_and_was_done_before_stays_done(db: Database, half: int) -> None:
    with db.writing("结束") as s:
        second = queries.meeting_detail(s, half).items[1]
        commands.conclude_item(s, replace(second, conclusion="declined", text="不属本小区"))
        commands.finish_meeting(s, half)
    with db.writing("办结") as s:
        s.scalars(select(Task)).one().state = "done"
    with db.writing("重开") as s:
        commands.repeat_meeting(s, half, replace(NEXT, reason="到会不足"))
    assert tasks(db) == ["done"]


@pytest.mark.parametrize(("change", "field", "code"), [
    ({"reason": " "}, "reason", "meeting.end_reason_missing"), ({"day": None}, "day", "meeting.end_day_missing"),
    ({"held_on": None}, "held_on", "meeting.next_day_missing"),
    ({"day": date.today() + timedelta(2)}, "day", "step.day_ahead"),
    ({"held_on": date(2026, 9, 15)}, "held_on", "meeting.next_day_before"),
])  # fmt: skip
def test_the_end_says_why_and_until_when(
    db: Database, half: int, change: dict, field: str, code: str
) -> None:
    with pytest.raises(RuleBroken) as refused, db.writing("改期") as s:
        commands.adjourn_meeting(s, half, replace(NEXT, **change))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert detail(db, half).outcome is None


def test_an_adjournment_is_taken_back_whole(db: Database, half: int) -> None:
    before = detail(db, half)
    with db.writing("改期") as s:
        nxt = commands.adjourn_meeting(s, half, NEXT)
    with db.writing("撤销") as s:
        undoing.undo(s, undoing.last_action(s)[0])
    assert (detail(db, half).items, detail(db, half).outcome) == (
        tuple(
            replace(item, version=kept.version)
            for item, kept in zip(before.items, detail(db, half).items, strict=True)
        ),
        None,
    )
    with db.reading() as s:
        assert nxt not in queries.meeting_ids(s)
    assert tasks(db) == []


def test_what_an_adjourned_meeting_concluded_is_written_up_signed_posted_and_filed(
    db: Database, half: int
) -> None:
    up = PublicationDraft(half, "minutes", "公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))
    with db.writing("改期") as s:
        commands.adjourn_meeting(s, half, NEXT)
    with pytest.raises(RuleBroken, match=r"meeting\.not_finished"), db.writing("归档") as s:
        commands.archive_meeting(s, half, date(2026, 9, 30))
    with db.writing("整理") as s:
        commands.finish_meeting(s, half)
    assert (detail(db, half).stage, tasks(db)) == ("write_up", ["doing"]), "its task is not given twice"
    with db.writing("签发、张贴、归档") as s:
        commands.sign_minutes(s, SignDraft(half, "李国庆", date(2026, 9, 17)))
        commands.publish(s, up, Stored("ab" * 32, "纪要.pdf", 9, "application/pdf"), "纪要", "文")
        paper = queries.publications(s, half)[0]
        commands.take_down(s, TakeDownDraft(paper.id, paper.version, date(2026, 9, 25)))
        commands.archive_meeting(s, half, date(2026, 9, 30))
    assert detail(db, half).archived_on == date(2026, 9, 30)


def test_an_adjourned_meeting_that_concluded_nothing_has_no_minutes(db: Database, meeting: int) -> None:
    with db.writing("改期") as s:
        commands.begin_meeting(s, meeting, "会后补记")
        commands.adjourn_meeting(s, meeting, NEXT)
    with pytest.raises(RuleBroken, match=r"meeting\.ended"), db.writing("整理") as s:
        commands.finish_meeting(s, meeting)


def test_an_adjourned_meeting_is_not_reopened(db: Database, half: int) -> None:
    with db.writing("改期") as s:
        commands.adjourn_meeting(s, half, NEXT)
        commands.finish_meeting(s, half)
    with pytest.raises(RuleBroken, match=r"meeting\.ended"), db.writing("重开") as s:
        commands.reopen_meeting(s, half)


def test_what_minutes_lack_is_asked_for_before_the_meeting_is_adjourned(db: Database, half: int) -> None:
    with db.writing("主持人") as s:
        commands.save_meeting(s, replace(queries.meeting_draft(s, half), chair=""))
    with pytest.raises(RuleBroken, match=r"meeting\.chair_missing"), db.writing("改期") as s:
        commands.adjourn_meeting(s, half, NEXT)
    assert detail(db, half).outcome is None


def test_nothing_a_void_meeting_decided_is_put_up(db: Database, half: int) -> None:
    up = PublicationDraft(half, "minutes", "公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))
    with db.writing("重开") as s:
        commands.repeat_meeting(s, half, replace(NEXT, reason="到会不足"))
    for paper in ("minutes", "narrative", "results"):
        with pytest.raises(RuleBroken, match=r"publication\.void"), db.writing("张贴") as s:
            commands.require_publishable(s, replace(up, paper=paper))


def test_a_meeting_cancelled_under_way_brings_what_it_concluded_before_the_next_one(
    db: Database, compound: int, half: int
) -> None:
    with db.writing("取消") as s:
        commands.cancel_meeting(s, half, EndingDraft("停电", date(2026, 9, 16)))
        nxt = commands.plan_meeting(
            s, MeetingDraft(compound, "council", "乐邻圈", "例会", date(2026, 10, 21)), date(2026, 9, 17)
        )
    assert [(item.subject, item.conclusion) for item in detail(db, nxt).items] == [
        ("3栋晾晒", ""),
        ("井盖噪声", ""),
    ]
    assert tasks(db) == []


def test_what_a_meeting_gave_before_it_was_opened_again_and_cancelled_is_taken_back(
    db: Database, half: int
) -> None:
    with db.writing("结束、重开") as s:
        second = queries.meeting_detail(s, half).items[1]
        commands.conclude_item(s, replace(second, conclusion="declined", text="不属本小区"))
        commands.finish_meeting(s, half)
        commands.reopen_meeting(s, half)
        commands.cancel_meeting(s, half, EndingDraft("停电", date(2026, 9, 16)))
    assert tasks(db) == ["cancelled"]


def test_a_matter_a_cancelled_meeting_had_declined_is_open_again(
    db: Database, compound: int, half: int
) -> None:
    with db.writing("不予采纳") as s:
        matter = worklist.save_matter(
            s, MatterDraft(compound, source="forum", subject="井盖噪声", raised_on=date(2026, 9, 1))
        )
        worklist.route_matter(s, RouteDraft(matter, "meeting", routed_on=date(2026, 9, 2)))
        second = queries.meeting_detail(s, half).items[1]
        commands.conclude_item(s, replace(second, matter_id=matter, conclusion="declined", text="不属本小区"))
        commands.finish_meeting(s, half)
        commands.reopen_meeting(s, half)
    with db.reading() as s:
        assert s.get_one(Matter, matter).state == "declined"
    with db.writing("取消") as s:
        commands.cancel_meeting(s, half, EndingDraft("停电", date(2026, 9, 16)))
    with db.reading() as s:
        assert s.get_one(Matter, matter).state == "to_meeting"


@pytest.mark.parametrize("act", [commands.reopen_meeting, repeat_now])
def test_a_meeting_that_was_never_held_is_neither_reopened_nor_void(
    db: Database, meeting: int, act: Callable[[Session, int], object]
) -> None:
    with pytest.raises(RuleBroken, match="meeting.not_begun"), db.writing("重开") as s:
        act(s, meeting)
    with db.reading() as s:
        assert queries.meeting_detail(s, meeting).stage == "prepare"


def test_meetings_of_a_kind_are_counted_by_day_and_hour(db: Database, meeting: int) -> None:
    """One typed in later began earlier that day; one broken off whose continuation was called off is one by itself."""
    with db.writing("同日") as s:
        commands.begin_meeting(s, meeting, "会后补记")
        facts = replace(queries.meeting_draft(s, meeting), id=None, version=0)
        before = commands.save_meeting(s, replace(facts, begins_at=time(9), ends_at=None))
    assert (detail(db, before).of_kind, detail(db, meeting).of_kind) == (1, 2)


def test_one_broken_off_counts_though_what_was_to_go_on_with_it_was_called_off(
    db: Database, half: int
) -> None:
    with db.writing("休会") as s:
        people = queries.meeting_detail(s, half).participants
        commands.save_participants(s, half, [replace(one, attendance="present") for one in people])
        goes_on = commands.adjourn_meeting(s, half, NEXT)
        facts = replace(queries.meeting_draft(s, half), id=None, version=0)
        later = commands.save_meeting(s, replace(facts, held_on=date(2026, 10, 14)))
    assert [detail(db, one).of_kind for one in (half, goes_on, later)] == [1, 1, 2]
    with db.writing("续会取消") as s:
        commands.cancel_meeting(s, goes_on, EndingDraft("场地被占用", date(2026, 9, 22)))
    assert [detail(db, one).of_kind for one in (half, later)] == [1, 2]


def test_one_broken_off_counts_though_what_went_on_with_it_was_put_off_first(db: Database, half: int) -> None:
    with db.writing("休会") as s:
        people = queries.meeting_detail(s, half).participants
        commands.save_participants(s, half, [replace(one, attendance="present") for one in people])
        goes_on = commands.adjourn_meeting(s, half, NEXT)
        last = commands.adjourn_meeting(s, goes_on, replace(NEXT, held_on=date(2026, 10, 1)))
        facts = replace(queries.meeting_draft(s, half), id=None, version=0)
        later = commands.save_meeting(s, replace(facts, held_on=date(2026, 10, 14)))
    assert [detail(db, one).of_kind for one in (half, last, later)] == [1, 1, 2]
    with db.writing("续会取消") as s:
        commands.cancel_meeting(s, last, EndingDraft("场地被占用", date(2026, 9, 22)))
    assert [detail(db, one).of_kind for one in (half, later)] == [1, 2]


def test_two_parts_of_one_meeting_are_one_though_the_third_was_called_off(db: Database, half: int) -> None:
    with db.writing("休会") as s:
        people = queries.meeting_detail(s, half).participants
        commands.save_participants(s, half, [replace(one, attendance="present") for one in people])
        second = commands.adjourn_meeting(s, half, NEXT)
        held = s.get_one(entities.Meeting, second)
        held.stage = "hold"
        item = entities.Item(
            meeting_id=second, position=9, subject="临时议题", source="", discussion="", motion="", conclusion="resolution",
            text="", responsible="", supporting="", acceptance="", concluded=True,
        )  # fmt: skip
        s.add(item)
        held.outcome, held.outcome_on = "adjourned", NEXT.day
        facts = replace(queries.meeting_draft(s, half), id=None, version=0)
        third = commands.save_meeting(s, replace(facts, held_on=date(2026, 10, 1)))
        s.get_one(entities.Meeting, third).after_id = second
        later = commands.save_meeting(s, replace(facts, held_on=date(2026, 10, 14)))
    assert [detail(db, one).of_kind for one in (third, later)] == [1, 2]
    with db.writing("续会取消") as s:
        commands.cancel_meeting(s, third, EndingDraft("场地被占用", date(2026, 9, 22)))
    assert detail(db, later).of_kind == 2
