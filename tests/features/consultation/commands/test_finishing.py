"""What follows from a finished meeting: its tasks, once, also of earlier meetings; what becomes of them when it is mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop.app import App
from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.entities import ItemTask
from desktop.features.consultation.records import ItemDraft, MeetingDraft, ParticipantDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.entities import Matter, Step, Task
from desktop.features.worklist.queries import matter_detail
from desktop.features.worklist.records import (
    EndDraft,
    ExtensionDraft,
    ProgressDraft,
    RouteDraft,
    RulingDraft,
    TaskDetail,
)
from tests.features.consultation.conftest import RESOLVED, hold_earlier


@pytest.fixture
def old(demo: Database) -> Database:
    """A written-up meeting as an earlier program left it: its items name who does what by when, and that is all."""
    with demo.writing("以前的会议") as s:
        compound = s.execute(text("SELECT id FROM place WHERE kind = 'compound' LIMIT 1")).scalar_one()
        hold_earlier(s, compound)
        for link in s.scalars(select(ItemTask)).all():
            s.delete(link)
        s.flush()
        for table in ("progress_note", "task"):
            s.execute(text(f"DELETE FROM {table}"))
    return demo


def test_every_resolution_gets_its_task_and_none_a_second_one(old: Database) -> None:
    with old.writing("补建") as s:
        *evenings, meeting = queries.without_tasks(s, None)
        assert len(evenings) == 1, "the demo's own"
        assert commands.make_tasks(s, [meeting]) == 2
        tasks = {task.subject: (task.unit, task.deadline, task.given_on) for task in s.scalars(select(Task))}
    assert tasks == {name: ("物业公司", day, date(2026, 8, 12)) for name, day in RESOLVED.items()}
    with old.writing("再补") as s:
        assert queries.without_tasks(s, None) == evenings
        assert commands.make_tasks(s, [meeting]) == 0
        assert len(s.scalars(select(Task)).all()) == 2


def test_other_compounds_are_not_told_of(old: Database) -> None:
    with old.reading() as s:
        assert queries.without_tasks(s, []) == []


def test_the_page_offers_it_in_one_click_after_a_question(old: Database, app: App, chinese: None) -> None:
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    assert page._untasked.text() == "2次以前的会议还没有任务"
    page._untasked.click()
    box = app.window.findChild(QDialog, "message")
    box.findChildren(QPushButton)[-1].click()
    app.settle()
    assert page._untasked.isHidden()
    with old.reading() as s:
        assert {*RESOLVED} < {task.subject for task in s.scalars(select(Task))}


def test_an_old_item_that_cannot_be_a_task_stops_no_other(old: Database) -> None:
    with old.writing("缺项") as s:
        s.execute(text("UPDATE item SET responsible = '' WHERE subject = '凉亭顶棚补漏'"))
        meetings = queries.without_tasks(s, None)
        assert commands.make_tasks(s, meetings[-1:]) == 1
        assert queries.without_tasks(s, None) == meetings[:-1], "what cannot be made is not offered"


DUE, LATER = date(2026, 9, 10), date(2026, 12, 20)


@pytest.fixture
def lamp(demo: Database) -> int:
    """The meeting of August that gave the property company one thing to do until DUE; nobody has begun it."""
    with demo.writing("八月") as s:
        compound = s.execute(text("SELECT id FROM place WHERE kind = 'compound' LIMIT 1")).scalar_one()
        held = MeetingDraft(
            compound, "council", "乐邻圈", "路灯", date(2026, 8, 12), chair="李国庆", recorder="覃𬱖"
        )
        meeting = commands.save_meeting(s, held)
        commands.save_participants(s, meeting, [ParticipantDraft("物业公司", "张立新")])
        commands.add_item(s, meeting, "换路灯")
        commands.begin_meeting(s, meeting, "会后补记")
        said = ItemDraft(
            conclusion="assignment", text="亮灯率100%", responsible="物业公司", deadline=DUE, person="张立新"
        )
        conclude(s, meeting, said)
        commands.finish_meeting(s, meeting)
    return meeting


def conclude(s: Session, meeting: int, said: ItemDraft) -> None:
    (item,) = queries.meeting_detail(s, meeting).items
    commands.conclude_item(s, replace(said, subject=item.subject, id=item.id, version=item.version))


def decide_anew(demo: Database, meeting: int, **changed: object) -> TaskDetail:
    """Reopen the meeting, change its item and finish it again; the task then."""
    with demo.writing("更正") as s:
        commands.reopen_meeting(s, meeting)
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, **changed))
        commands.finish_meeting(s, meeting)
        return matter_detail(s, given(s).matter_id).tasks[0]


def given(s: Session) -> Task:
    return s.scalars(select(Task).where(Task.subject == "换路灯")).one()


def told(demo: Database) -> list[str]:
    with demo.reading() as s:
        steps = s.scalars(select(Step).where(Step.matter_id == given(s).matter_id).order_by(Step.id))
        return [step.words for step in steps if step.words.startswith("会议")]


def test_what_nobody_has_begun_follows_its_item_and_every_change_is_told(demo: Database, lamp: int) -> None:
    task = decide_anew(demo, lamp, deadline=LATER, person="李敏")
    assert (task.draft.deadline, task.first_deadline, task.draft.person) == (LATER, DUE, "李敏")
    said = "会议更正任务1“换路灯”：责任人由张立新改为李敏，期限由2026-09-10改为2026-12-20"
    assert told(demo) == [said]
    decide_anew(demo, lamp)
    assert told(demo) == [said], "nothing was changed, nothing is told"


def test_a_matter_the_meeting_raised_is_the_offices_own_while_its_item_is(demo: Database, lamp: int) -> None:
    def secret() -> tuple[bool, bool]:
        with demo.reading() as s:
            matter = matter_detail(s, given(s).matter_id)
            return matter.draft.confidential, matter.tasks[0].draft.internal

    assert secret() == (False, False)
    decide_anew(demo, lamp, internal=True)
    assert secret() == (True, True)
    decide_anew(demo, lamp, internal=False)
    assert secret() == (False, False)
    with demo.writing("保密") as s:
        worklist.save_matter(s, replace(matter_detail(s, given(s).matter_id).draft, confidential=True))
    decide_anew(demo, lamp, deadline=LATER)
    assert secret() == (True, False), "what somebody ticked himself stays"


def test_a_matter_raised_for_the_assembly_turns_internal_with_its_item(demo: Database, lamp: int) -> None:
    decide_anew(demo, lamp, conclusion="assembly", text="交业主大会")
    decide_anew(demo, lamp, internal=True)
    with demo.reading() as s:
        assert matter_detail(s, given(s).matter_id).draft.confidential


def test_of_what_was_begun_the_way_tells_what_the_meeting_says_otherwise(demo: Database, lamp: int) -> None:
    with demo.writing("进展") as s:
        note = ProgressDraft(given(s).id, date(2026, 8, 20), 40, "线路已查")
        worklist.note_progress(s, note)
    task = decide_anew(demo, lamp, deadline=LATER, responsible="业委会")
    assert (task.draft.deadline, task.first_deadline, task.draft.unit, task.percent) == (
        DUE,
        DUE,
        "物业公司",
        40,
    )
    head = "会议结论更正后，任务1“换路灯”"
    said = (
        f"{head}已开始办理，仍按原内容：责任单位现为物业公司，会议定为业委会，"
        "期限现为2026-09-10，会议定为2026-12-20"
    )
    assert told(demo) == [said]
    decide_anew(demo, lamp)
    assert told(demo) == [said], "told once"
    decide_anew(demo, lamp, deadline=DUE, responsible="物业公司")
    assert told(demo) == [said, f"{head}与会议一致"]


def test_more_time_that_was_given_is_no_other_deadline(demo: Database, lamp: int) -> None:
    with demo.writing("延期") as s:
        wish = ExtensionDraft(given(s).id, date(2026, 9, 1), "张立新", "缺货", date(2026, 10, 1))
        wanted = worklist.ask_extension(s, wish)
        worklist.rule_extension(s, RulingDraft(wanted, "approved", date(2026, 9, 2), "覃𬱖"))
    task = decide_anew(demo, lamp)
    assert (task.draft.deadline, told(demo)) == (date(2026, 10, 1), [])


def test_a_task_cancelled_with_its_conclusion_is_taken_up_again(demo: Database, lamp: int) -> None:
    whose = {"responsible": "物业公司", "person": "张立新", "deadline": DUE}
    decide_anew(demo, lamp, conclusion="declined", text="已有别的办法")
    task = decide_anew(demo, lamp, conclusion="assignment", text="亮灯率100%", **whose)
    assert (task.state, told(demo)[-1]) == ("doing", "会议恢复任务1“换路灯”")


def test_a_task_somebody_dropped_stays_dropped_until_the_meeting_decides_otherwise_of_it(
    demo: Database, lamp: int
) -> None:
    with demo.writing("撤销") as s:
        task = given(s).id
        worklist.drop_task(s, EndDraft(task, date(2026, 9, 20), "业主已自行解决"))
    assert decide_anew(demo, lamp).state == "cancelled", "only mended elsewhere"
    with demo.reading() as s:
        assert s.get_one(Task, task).end_reason == "业主已自行解决"
    assert decide_anew(demo, lamp, deadline=LATER).state == "doing"


def test_a_matter_somebody_declined_since_stays_declined(demo: Database, lamp: int) -> None:
    with demo.writing("不予受理") as s:
        matter = given(s).matter_id
        worklist.route_matter(s, RouteDraft(matter, "declined", "另行立项", routed_on=date(2026, 9, 20)))
    decide_anew(demo, lamp)
    with demo.reading() as s:
        assert s.get_one(Matter, matter).state == "declined"


@pytest.mark.parametrize("closed", [False, True])
def test_a_task_taken_up_again_opens_its_matter_that_ended_meanwhile(
    demo: Database, lamp: int, *, closed: bool
) -> None:
    whose = {"responsible": "物业公司", "person": "张立新", "deadline": DUE}
    decide_anew(demo, lamp, conclusion="declined", text="已有别的办法")
    with demo.writing("答复") as s:
        matter = given(s).matter_id
        assert s.get_one(Matter, matter).state == "declined"
        if closed:
            worklist.reopen_matter(s, EndDraft(matter, date.today(), "居民来电"))
            s.get_one(Matter, matter).closed_on = DUE
            assert worklist.settle(s, matter, DUE, "答复居民：满意") == "closed"
    decide_anew(demo, lamp, conclusion="assignment", text="亮灯率100%", **whose)
    with demo.reading() as s:
        again = s.get_one(Matter, matter)
        assert (again.closed_on, again.state) == (None, "doing")


def test_what_goes_to_the_owners_assembly_has_a_number_and_waits_for_it(demo: Database, lamp: int) -> None:
    with demo.writing("更正") as s:
        commands.reopen_meeting(s, lamp)
        commands.add_item(s, lamp, "停车收费")
        *_, item = queries.meeting_detail(s, lamp).items
        commands.conclude_item(s, replace(item, conclusion="assembly", text="交业主大会表决"))
        commands.finish_meeting(s, lamp)
        *_, item = queries.meeting_detail(s, lamp).items
        compound = queries.meeting_detail(s, lamp).draft.compound_id or 0
        assert item.matter_id in [one.id for one in queries.waiting_matters(s, compound)]
        assert matter_detail(s, item.matter_id or 0).draft.subject == "停车收费"
