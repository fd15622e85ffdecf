"""People are told of a meeting and answer; it begins when all know of it in time, or somebody says why before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.documents.delivery import delivery_paper
from desktop.features.consultation.documents.notice import notice_paper
from desktop.features.consultation.documents.sign_in import sign_in_paper
from desktop.features.consultation.documents.wording import early
from desktop.features.consultation.records import (
    ItemDraft,
    Meeting,
    MeetingDraft,
    NoticeDraft,
    ParticipantDraft,
    ReceiptDraft,
)
from desktop.features.worklist.entities import Task

HELD = date(2026, 9, 16)
IN_TIME = NoticeDraft("group", date(2026, 9, 13), "覃𬱖")


def detail(db: Database, meeting: int) -> Meeting:
    with db.reading() as s:
        return queries.meeting_detail(s, meeting)


def told(db: Database, meeting: int, draft: NoticeDraft = IN_TIME, some: slice = slice(None)) -> list[int]:
    people = [person.id or 0 for person in detail(db, meeting).participants][some]
    with db.writing("通知") as s:
        commands.record_notice(s, meeting, people, draft)
    return people


def test_notice_fixes_the_agenda(db: Database, meeting: int) -> None:
    with db.writing("通知") as s:
        commands.begin_notice(s, meeting, date(2026, 9, 10))
    assert (detail(db, meeting).stage, detail(db, meeting).agenda_fixed_on) == ("notify", date(2026, 9, 10))


@pytest.mark.parametrize("lacks", ["no_items", "nobody_invited"])
def test_no_notice_without_an_item_or_without_anybody(db: Database, meeting: int, lacks: str) -> None:
    with db.writing("清") as s:
        if lacks == "no_items":
            commands.remove_item(s, queries.meeting_detail(s, meeting).items[0].id)
        else:
            commands.save_participants(s, meeting, [])
    with pytest.raises(RuleBroken, match=lacks), db.writing("通知") as s:
        commands.begin_notice(s, meeting, date(2026, 9, 10))


def test_no_notice_that_does_not_tell_who_chairs(db: Database, meeting: int) -> None:
    with db.writing("主持未定") as s:
        commands.save_meeting(s, replace(queries.meeting_detail(s, meeting).draft, chair=" "))
    with pytest.raises(RuleBroken, match=r"meeting\.chair_open") as refused, db.writing("通知") as s:
        commands.begin_notice(s, meeting, date(2026, 9, 10))
    assert refused.value.code in [check.code for check in rules.plan_checks(detail(db, meeting), HELD)]
    told(db, meeting)
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting)
    assert detail(db, meeting).stage == "hold", (
        "whose notice went out, or who begins at once, fills it in there"
    )


def test_several_are_told_at_once_and_the_meeting_begins(db: Database, meeting: int) -> None:
    told(db, meeting)
    kept = detail(db, meeting).participants
    assert {(one.notice_way, one.notified_on, one.notified_by) for one in kept} == {
        ("group", date(2026, 9, 13), "覃𬱖")
    }
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting)
    begun = detail(db, meeting)
    assert (begun.stage, begun.early_reason, begun.agenda_fixed_on) == ("hold", "", HELD)


@pytest.mark.parametrize(("draft", "some", "code"), [
    (IN_TIME, slice(2), "meeting.not_all_notified"),
    (replace(IN_TIME, day=date(2026, 9, 14)), slice(None), "meeting.notice_too_short"),
])  # fmt: skip
def test_a_meeting_does_not_begin_before_its_time_unless_said_why(
    db: Database, meeting: int, draft: NoticeDraft, some: slice, code: str
) -> None:
    told(db, meeting, draft, some)
    with pytest.raises(RuleBroken, match=code), db.writing("开会") as s:
        commands.begin_meeting(s, meeting)
    assert detail(db, meeting).stage == "prepare"
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "水管爆裂，当晚紧急召开")
    assert detail(db, meeting).early_reason == "水管爆裂，当晚紧急召开"


def test_no_reason_lets_a_meeting_begin_without_an_item(db: Database, meeting: int) -> None:
    with db.writing("清") as s:
        commands.remove_item(s, queries.meeting_detail(s, meeting).items[0].id)
    with pytest.raises(RuleBroken, match=r"meeting\.no_items"), db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "紧急")


def test_nothing_is_noted_before_the_meeting_has_begun(db: Database, meeting: int) -> None:
    before = detail(db, meeting)
    item = replace(before.items[0], discussion="楼顶不安全")
    with pytest.raises(RuleBroken, match=r"meeting\.not_begun"), db.writing("记") as s:
        commands.note_item(s, item)
    with pytest.raises(RuleBroken, match=r"meeting\.not_begun"), db.writing("记") as s:
        commands.conclude_item(s, replace(item, conclusion="declined", text="不属本小区"))
    with pytest.raises(RuleBroken, match=r"meeting\.not_begun"), db.writing("记") as s:
        commands.note_briefing(s, replace(before.draft, briefing="通报"))
    with pytest.raises(RuleBroken, match=r"meeting\.not_begun"), db.writing("记") as s:
        commands.finish_meeting(s, meeting)
    assert detail(db, meeting) == before


def test_a_step_that_is_behind_is_not_taken_again(db: Database, meeting: int) -> None:
    told(db, meeting, replace(IN_TIME, day=date(2026, 9, 14)))
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "水管爆裂")
    for again in (commands.begin_meeting, lambda s, one: commands.begin_notice(s, one, HELD)):
        with pytest.raises(RuleBroken, match=r"meeting\.begun"), db.writing("再") as s:
            again(s, meeting)
    assert (detail(db, meeting).stage, detail(db, meeting).early_reason) == ("hold", "水管爆裂")


def test_why_notice_is_short_is_said_once_and_excuses_that_only(db: Database, meeting: int) -> None:
    with db.writing("通知") as s:
        commands.begin_notice(s, meeting, date(2026, 9, 15), "水管爆裂")
    told(db, meeting, NoticeDraft("phone", date(2026, 9, 15)), slice(2))
    with pytest.raises(RuleBroken, match="not_all_notified"), db.writing("开会") as s:
        commands.begin_meeting(s, meeting)
    told(db, meeting, NoticeDraft("phone", date(2026, 9, 15)))
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting)
    assert (detail(db, meeting).stage, detail(db, meeting).early_reason) == ("hold", "水管爆裂")


def test_a_leave_excuses_and_an_answer_after_it_takes_that_back(db: Database, meeting: int) -> None:
    first = told(db, meeting)[:1]
    with db.writing("回执") as s:
        commands.record_receipt(s, meeting, first, ReceiptDraft("leave", "外出"))
    one = detail(db, meeting).participants[0]
    assert (one.receipt, one.attendance, one.reason) == ("leave", "leave", "外出")
    with db.writing("回执") as s:
        commands.record_receipt(s, meeting, first, ReceiptDraft("confirmed"))
    one = detail(db, meeting).participants[0]
    assert (one.receipt, one.attendance, one.reason) == ("confirmed", "present", "")
    with db.writing("没通知") as s:
        commands.forget_notice(s, meeting, first)
    one = detail(db, meeting).participants[0]
    assert (one.notice_way, one.notified_on, one.receipt) == ("", None, "")


@pytest.mark.parametrize(("draft", "code"), [
    (NoticeDraft("", HELD), "notice.way_missing"), (NoticeDraft("group"), "notice.day_missing"),
    (NoticeDraft("group", date(2026, 9, 17)), "notice.after_meeting"),
    (NoticeDraft("group", date(2020, 9, 13)), "notice.long_before"),
    (NoticeDraft("group", date(2026, 7, 14)), "notice.long_before"),
])  # fmt: skip
def test_a_notice_says_how_and_when(db: Database, meeting: int, draft: NoticeDraft, code: str) -> None:
    with pytest.raises(RuleBroken, match=code):
        told(db, meeting, draft)
    with pytest.raises(RuleBroken, match=r"notice\.nobody"):
        told(db, meeting, IN_TIME, slice(0))


def test_somebody_may_have_been_told_two_months_before_the_last_day_for_it(
    db: Database, meeting: int
) -> None:
    told(db, meeting, NoticeDraft("letter", date(2026, 7, 15)))
    assert rules.opening_checks(detail(db, meeting)) == []


@pytest.mark.parametrize(("draft", "code"), [
    (ReceiptDraft("leave"), "notice.reason_missing"), (ReceiptDraft(""), "notice.receipt_missing"),
])  # fmt: skip
def test_an_answer_is_whole(db: Database, meeting: int, draft: ReceiptDraft, code: str) -> None:
    people = told(db, meeting)
    with pytest.raises(RuleBroken, match=code), db.writing("回执") as s:
        commands.record_receipt(s, meeting, people, draft)


def test_nobody_answers_who_was_not_told(db: Database, meeting: int) -> None:
    people = [person.id or 0 for person in detail(db, meeting).participants]
    with pytest.raises(RuleBroken, match=r"notice\.not_told") as refused, db.writing("回执") as s:
        commands.record_receipt(s, meeting, people, ReceiptDraft("confirmed"))
    assert refused.value.facts["names"] == ("李国庆", "王明亮", "侯平辉")


def test_a_meeting_held_before_its_day_has_the_day_it_was_held(db: Database, compound: int) -> None:
    """Deadlines, tasks and the board count from the true day; which day was planned stays on record."""
    planned, today = date(2027, 1, 20), date(2026, 12, 16)
    with db.writing("计划") as s:
        made = commands.save_meeting(
            s, MeetingDraft(compound, "council", "", "例会", planned, chair="李国庆", recorder="覃𬱖")
        )
        commands.add_item(s, made, "凉亭顶棚补漏")
        commands.save_participants(s, made, [ParticipantDraft("物业公司", "张立新")])
        told = queries.meeting_detail(s, made)
    assert "meeting.day_ahead" in [check.code for check in rules.in_the_way(told, today)]
    assert "meeting.day_ahead" not in [check.code for check in rules.opening_checks(told)]
    with db.writing("开会") as s:
        commands.begin_meeting(s, made, "人都在", today=today)
        item = queries.meeting_detail(s, made).items[0]
        commands.conclude_item(s, ItemDraft(
            item.subject, conclusion="assignment", text="补漏", responsible="物业公司", deadline=date(2026, 12, 20),
            id=item.id, version=item.version,
        ))  # fmt: skip
        commands.finish_meeting(s, made)
        told = queries.meeting_detail(s, made)
        given_on = s.scalars(select(Task.given_on)).one()
    assert (told.draft.held_on, told.planned_on, told.early_reason) == (today, planned, "人都在")
    assert (told.number, given_on) == (1, today)


def test_a_meeting_held_later_keeps_the_day_it_was_planned_for(db: Database, meeting: int) -> None:
    told(db, meeting)
    later, today = date(2026, 9, 21), date(2026, 9, 25)
    for day, code in ((date(2026, 9, 15), "held_before_planned"), (date(2026, 9, 26), "held_ahead")):
        with pytest.raises(RuleBroken, match=code), db.writing("开会") as s:
            commands.begin_meeting(s, meeting, "会场停电", today=today, held_on=day)
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "会场停电", today=today, held_on=later)
    begun = detail(db, meeting)
    assert (begun.draft.held_on, begun.planned_on, begun.early_reason) == (later, HELD, "会场停电")


def test_a_meeting_written_down_afterwards_was_held_as_planned(db: Database, meeting: int) -> None:
    told(db, meeting)
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, today=date(2026, 9, 25))
    begun = detail(db, meeting)
    assert (begun.draft.held_on, begun.planned_on, begun.early_reason) == (HELD, None, "")


COMING = ReceiptDraft("confirmed")


def moved(db: Database, meeting: int, **changed: Any) -> None:
    with db.writing("改期") as s:
        draft = queries.meeting_detail(s, meeting).draft
        commands.save_meeting(s, replace(draft, **changed))


def test_who_was_told_of_another_day_is_told_anew(db: Database, meeting: int) -> None:
    first, *others = told(db, meeting)
    with db.writing("答复") as s:
        commands.record_receipt(s, meeting, [first, *others], COMING)
    moved(db, meeting, held_on=HELD + timedelta(1), begins_at=time(19, 30))
    was = detail(db, meeting)
    assert {one.told_of.split()[0] for one in was.participants} == {"2026-09-16"}
    assert rules.untold(was) == list(was.participants)
    assert rules.unanswered(was) == []
    assert [check.code for check in rules.opening_checks(was)] == ["meeting.moved_since_told"]
    with pytest.raises(RuleBroken, match="moved_since_told"), db.writing("开会") as s:
        commands.begin_meeting(s, meeting)
    with pytest.raises(RuleBroken, match="told_of_another"), db.writing("答复") as s:
        commands.record_receipt(s, meeting, [first], COMING)
    told(db, meeting, replace(IN_TIME, way="phone"), slice(1))
    now = detail(db, meeting).participants
    assert (now[0].notice_way, now[0].receipt, now[0].told_of) == ("phone", "", ""), "asked anew"
    assert (now[1].notice_way, now[1].receipt) == ("group", "confirmed"), "what was told is not altered"
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "改期，当面说过")
    said = early(detail(db, meeting))
    assert "时间、地点变更后未全部再行通知" in said
    assert "通知登记不全" not in said


def test_a_meeting_moved_back_is_what_people_were_told_of(db: Database, meeting: int) -> None:
    people = told(db, meeting)
    place = detail(db, meeting).draft.location
    moved(db, meeting, location="议事亭")
    told(db, meeting, IN_TIME, slice(1))
    moved(db, meeting, location="门厅")
    moved(db, meeting, location=place)
    stands = {one.id: one.told_of for one in detail(db, meeting).participants}
    assert "议事亭" in stands[people[0]], "told of the place between"
    assert {stands[one] for one in people[1:]} == {""}
    moved(db, meeting, subject="另一个主题", chair="李国庆")
    assert {one.id: one.told_of for one in detail(db, meeting).participants} == stands


def test_the_register_of_notices_says_who_knows_of_another_day(db: Database, meeting: int) -> None:
    told(db, meeting)
    moved(db, meeting, held_on=HELD + timedelta(1))
    told(db, meeting, IN_TIME, slice(1))
    said = documents.plain_text(delivery_paper(detail(db, meeting), public=False))
    count = len(detail(db, meeting).participants)
    assert f"应通知{count}人，已送达1人" in said
    assert said.count("改期前通知") == count - 1 + 1, "beside each of them, and once below"
    assert f"有{count - 1}人所通知的是2026-09-16" in said


def test_the_notice_of_a_moved_meeting_tells_nothing_of_its_old_day(db: Database, meeting: int) -> None:
    people = told(db, meeting, replace(IN_TIME, day=date(2026, 9, 15)))
    with db.writing("答复") as s:
        commands.record_receipt(s, meeting, people[:1], ReceiptDraft("leave", "出差"))
        commands.begin_notice(s, meeting, date(2026, 9, 15), "台风将至")
    assert "未满提前3日的通知期限" in plain(notice_paper, db, meeting)
    moved(db, meeting, held_on=HELD + timedelta(30))
    said = plain(notice_paper, db, meeting)
    assert "台风" not in said
    assert "微信群" not in said
    assert "请假" not in said.split("签收表")[1]
    assert "请假" not in plain(sign_in_paper, db, meeting)


def plain(paper: Callable[..., Any], db: Database, meeting: int) -> str:
    return documents.plain_text(paper(detail(db, meeting), public=False))


def test_who_is_told_of_the_old_day_while_another_moves_it_is_not_told_of_the_new(
    db: Database, meeting: int
) -> None:
    was = detail(db, meeting).draft
    of = rules.told_of(HELD, was.begins_at, was.location)
    moved(db, meeting, held_on=HELD + timedelta(1))
    with pytest.raises(RuleBroken, match="moved_meanwhile"):
        told(db, meeting, replace(IN_TIME, told_of=of))
    assert not any(person.notice_way for person in detail(db, meeting).participants)


def test_who_asked_leave_of_another_day_is_not_excused_from_this(db: Database, meeting: int) -> None:
    people = told(db, meeting)
    with db.writing("请假") as s:
        commands.record_receipt(s, meeting, people[:1], ReceiptDraft("leave", "出差"))
    moved(db, meeting, held_on=HELD + timedelta(5))
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "都在群里", today=HELD + timedelta(5))
    first = detail(db, meeting).participants[0]
    assert (first.attendance, first.reason, first.receipt) == ("present", "", "leave")
