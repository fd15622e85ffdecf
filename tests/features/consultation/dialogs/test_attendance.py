"""Ticking off who came, at the door, while others do the same elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import App
from desktop.core.journal import Action
from desktop.features.consultation import commands, queries
from desktop.features.consultation.commands.kinds import keep_rule
from desktop.features.consultation.dialogs import ParticipantsDialog, PersonRow
from desktop.features.consultation.dialogs.attendance import LIST_KEPT_MS
from desktop.features.consultation.entities import Meeting, MeetingRule
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ParticipantDraft
from desktop.ui import messages
from desktop.ui.i18n import tr


@pytest.fixture
def people(app: App, page: ConsultationPage) -> ParticipantsDialog:
    """The list of the demo meeting, opened while it is held."""
    return page.step.register()


@pytest.fixture
def stored(app: App, page: ConsultationPage) -> Callable[[str], ParticipantDraft]:
    def look_up(name: str) -> ParticipantDraft:
        with app._db.reading() as s:
            found = queries.meeting_detail(s, page.meeting.id).participants
        return next(person for person in found if person.name == name)

    return look_up


def line(people: ParticipantsDialog, name: str) -> PersonRow:
    return next(row for row in people._rows if row.key[1] == name)


def test_who_came_late_and_who_left_is_noted_and_told(
    app: App, page: ConsultationPage, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    line(people, "王桂兰")._arrives.insert("19点20")
    line(people, "侯平辉")._leaves.insert("２０：００")
    people.save()
    app.settle()
    assert stored("王桂兰").arrives_at == time(19, 20)
    assert stored("侯平辉").leaves_at == time(20)
    said = {label.text() for label in page.step.findChildren(QLabel)}
    assert {"王桂兰 19:20到", "侯平辉 20:00离开"} <= said


def test_who_left_after_midnight_is_told_so_on_the_page_and_beside_the_item(
    app: App, page: ConsultationPage, stored: Callable[[str], ParticipantDraft]
) -> None:
    with app._db.writing("改时间") as s:
        draft = queries.meeting_draft(s, page.meeting.id)
        commands.save_meeting(s, replace(draft, begins_at=time(21, 30), ends_at=time(0, 20)))
    page.open(page.meeting.id)
    app.settle()
    people = page.step.register()
    line(people, "王桂兰")._arrives.insert("0:05")
    line(people, "侯平辉")._arrives.insert("21:20")
    line(people, "侯平辉")._leaves.insert("0点10")
    people.save()
    app.settle()
    assert (stored("侯平辉").arrives_at, stored("侯平辉").leaves_at) == (time(21, 20), time(0, 10))
    said = " ".join(label.text() for label in page.step.findChildren(QLabel))
    night = tr("{time} the next day")
    for words in ("王桂兰 {five}到", "侯平辉 21:20到，{ten}离开", "侯平辉 {ten}离会"):
        assert words.format(five=night.format(time="00:05"), ten=night.format(time="00:10")) in said


def test_an_hour_nobody_understands_keeps_the_list_open(app: App, people: ParticipantsDialog) -> None:
    line(people, "王桂兰")._arrives.insert("半路")
    people.save()
    app.settle()
    assert people.isVisible()
    assert people._wrong.text().startswith("王桂兰：")
    people.done(0)


def test_whoever_leaves_before_coming_is_refused_by_name(app: App, people: ParticipantsDialog) -> None:
    line(people, "王桂兰")._arrives.insert("20:00")
    line(people, "王桂兰")._leaves.insert("19:30")
    people.save()
    app.settle()
    assert people.isVisible()
    assert "王桂兰" in people._wrong.text()
    people.done(0)


def test_a_walk_in_is_heard_and_has_no_vote(
    app: App, page: ConsultationPage, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    due = len([p for p in page.meeting.participants if not p.observer])
    people._unit.setEditText("居民")
    people._names.setText("宋喜来")
    people._add.rows["walk_in"]._spec.widget.click()
    people.save()
    app.settle()
    came = stored("宋喜来")
    assert (came.walk_in, came.observer, came.votes) == (True, True, False)
    assert f"应到{due}人" in page.step.desk.room._there.text()


def test_the_list_is_stored_while_it_is_ticked(
    app: App, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    line(people, "王桂兰")._here.button("leave").click()
    assert people._pause.isActive()
    people.keep()
    app.settle()
    assert people.isVisible()
    assert stored("王桂兰").attendance == "leave"
    assert people._kept.text().startswith("草稿已存")
    line(people, "王桂兰")._reason.insert("生病")
    people.keep()
    app.settle()
    assert stored("王桂兰").reason == "生病"
    people.reject()
    assert not people.isVisible(), "all is stored, nothing to ask"


def test_names_added_are_stored_once_however_often_the_list_is_kept(
    app: App, page: ConsultationPage, people: ParticipantsDialog
) -> None:
    people._unit.setEditText("网格")
    people._names.setText("马小东")
    people.add()
    for _ in range(2):
        people.keep()
        app.settle()
        line(people, "马小东")._here.button("absent").click()
    people.save()
    app.settle()
    assert [p.attendance for p in page.meeting.participants if p.name == "马小东"] == ["absent"]


def test_two_who_tick_off_the_same_list_are_brought_together(
    app: App, page: ConsultationPage, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    with app._db.writing("别人") as s:
        told = [
            replace(p, attendance="leave", reason="出差") if p.name == "刘玉芬" else p
            for p in queries.meeting_detail(s, page.meeting.id).participants
        ]
        told.append(ParticipantDraft("居民", "宋喜来", observer=True, votes=False, walk_in=True))
        commands.save_participants(s, page.meeting.id, told)
    line(people, "刘玉芬")._votes.click()
    line(people, "王桂兰")._here.button("absent").click()
    people.keep()
    app.settle()
    assert "别人刚才也改了" in people._wrong.text()
    people.save()
    app.settle()
    assert (stored("刘玉芬").attendance, stored("刘玉芬").votes) == ("leave", False)
    assert stored("王桂兰").attendance == "absent"
    assert stored("宋喜来").walk_in


@pytest.mark.parametrize("allowed", [False, True])
def test_somebody_stands_in_only_where_the_rules_know_proxies(
    app: App, page: ConsultationPage, stored: Callable[[str], ParticipantDraft], *, allowed: bool
) -> None:
    if allowed:
        with app._db.writing("规则") as s:
            told = {name: getattr(page.meeting.rule, name) for name in (
                "kind", "convener", "every_months", "notice_days", "quorum", "approval", "publish",
                "publish_within_days", "publish_for_days", "basis",
            )}  # fmt: skip
            s.add(
                MeetingRule(**told, brand="", invited="", observers="", proxies=True, concludes="resolution")
            )
            keep_rule(s, s.get_one(Meeting, page.meeting.id))
        page.open(page.meeting.id)
        app.settle()
    people = page.step.register()
    assert line(people, "王桂兰")._proxy.isVisible() == allowed
    if allowed:
        line(people, "王桂兰")._proxy.insert("王小妹")
        people.save()
        app.settle()
        assert stored("王桂兰").proxy == "王小妹"
    else:
        people.done(0)


def test_people_known_by_number_only_are_a_group_and_some_of_it_came(
    app: App, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    people._unit.setCurrentText("居民")
    people._names.setText("11人")
    assert people.add()
    group = line(people, "11人")
    assert group._came.value() == 11
    group._came.setValue(9)
    people.save()
    app.settle()
    assert (stored("11人").heads, stored("11人").came) == (11, 9)


def test_a_number_of_people_that_is_none_makes_nobody_a_voter(people: ParticipantsDialog) -> None:
    before = people.drafts()
    people._unit.setCurrentText("居民")
    people._names.setText("王小妹、3.5人")
    assert not people.add()
    assert "3.5人" in people._wrong.text()
    assert (people.drafts(), people._names.text()) == (before, "王小妹、3.5人")


def names(app: App, page: ConsultationPage) -> list[str]:
    with app._db.reading() as s:
        return [person.name for person in queries.meeting_detail(s, page.meeting.id).participants]


def elsewhere(app: App, page: ConsultationPage, *gone: str, new: str = "") -> None:
    """Somebody at another table takes people off the list, or adds one who walked in."""
    with app._db.writing("别人") as s:
        told = [p for p in queries.meeting_detail(s, page.meeting.id).participants if p.name not in gone]
        if new:
            told.append(ParticipantDraft("居民", new, observer=True, votes=False, walk_in=True))
        commands.save_participants(s, page.meeting.id, told)


def test_whom_another_added_meanwhile_stays_on_the_list(
    app: App, page: ConsultationPage, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    elsewhere(app, page, new="宋喜来")
    line(people, "王桂兰")._here.button("absent").click()
    people.keep()
    app.settle()
    assert "宋喜来" in names(app, page)
    assert line(people, "宋喜来").draft().walk_in
    people.save()
    app.settle()
    assert (stored("王桂兰").attendance, stored("宋喜来").walk_in) == ("absent", True)


def test_whom_another_took_off_meanwhile_is_not_put_back_and_hinders_nobody(
    app: App, page: ConsultationPage, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    elsewhere(app, page, "刘玉芬")
    line(people, "王桂兰")._here.button("absent").click()
    for _ in range(2):
        people.save()
        app.settle()
    assert not isValid(people), "stored and closed"
    assert stored("王桂兰").attendance == "absent"
    assert "刘玉芬" not in names(app, page)


def test_whom_another_took_off_and_one_has_just_ticked_stays(
    app: App, page: ConsultationPage, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    elsewhere(app, page, "刘玉芬")
    line(people, "刘玉芬")._here.button("absent").click()
    for _ in range(2):
        people.save()
        app.settle()
    assert stored("刘玉芬").attendance == "absent"


def test_whom_one_takes_off_and_another_has_ticked_meanwhile_is_shown_first(
    app: App, page: ConsultationPage, people: ParticipantsDialog
) -> None:
    with app._db.writing("别人") as s:
        told = [
            replace(p, attendance="leave") if p.name == "刘玉芬" else p
            for p in queries.meeting_detail(s, page.meeting.id).participants
        ]
        commands.save_participants(s, page.meeting.id, told)
    people._drop(line(people, "刘玉芬"))
    people.save()
    app.settle()
    assert people.isVisible()
    assert "刘玉芬" in names(app, page)
    people.save()
    app.settle()
    assert "刘玉芬" not in names(app, page)


def test_two_who_add_the_same_person_at_once_have_them_once(
    app: App, page: ConsultationPage, people: ParticipantsDialog
) -> None:
    elsewhere(app, page, new="宋喜来")
    people._unit.setEditText("居民")
    people._names.setText("宋喜来")
    people.add()
    for _ in range(2):
        people.save()
        app.settle()
    assert not isValid(people), "stored and closed"
    assert names(app, page).count("宋喜来") == 1


def press(people: ParticipantsDialog, words: str) -> None:
    next(button for button in people.findChildren(QPushButton) if button.text() == words).click()


def kill(people: ParticipantsDialog) -> None:
    """As a killed process would: nothing is asked, nothing forgotten."""
    people.done(0)


def test_names_typed_and_not_added_outlive_a_killed_process(
    app: App, page: ConsultationPage, people: ParticipantsDialog, qtbot: QtBot
) -> None:
    people._unit.setEditText("网格")
    people._names.setText("马小东、宋喜来")
    qtbot.waitUntil(lambda: people.windowTitle() in app.context.typed.titles(), timeout=10 * LIST_KEPT_MS)
    kill(people)
    again = page.step.register()
    assert again._names.text() == ""
    press(again, "接着填")
    assert (again._unit.currentText(), again._names.text()) == ("网格", "马小东、宋喜来")
    again.save()
    app.settle()
    assert {"马小东", "宋喜来"} <= set(names(app, page))
    assert app.context.typed.titles() == [], "stored, nothing to offer"


def test_names_added_are_offered_until_the_list_is_stored(
    app: App, page: ConsultationPage, people: ParticipantsDialog
) -> None:
    people._unit.setEditText("网格")
    people._names.setText("马小东")
    people.note()
    people.add()
    people.note()
    assert app.context.typed.titles() == [people.windowTitle()]
    people.keep()
    app.settle()
    assert app.context.typed.titles() == []
    kill(people)


def test_a_unit_without_names_is_nothing_that_was_typed(
    app: App, page: ConsultationPage, people: ParticipantsDialog
) -> None:
    people._unit.setCurrentText("物业公司")
    people.note()
    assert app.context.typed.titles() == []
    kill(people)


@pytest.mark.parametrize("way", ["cleared", "left", "given up"])
def test_names_nobody_wants_any_more_are_not_offered_again(
    app: App, page: ConsultationPage, people: ParticipantsDialog, way: str
) -> None:
    people._names.setText("马小东")
    people.note()
    assert app.context.typed.titles() == [people.windowTitle()]
    if way == "cleared":
        people._names.setText("")
        people.note()
        kill(people)
    elif way == "left":
        people.reject()
        press(people, "不保存，离开")
        assert not isValid(people) or not people.isVisible()
    else:
        kill(people)
        again = page.step.register()
        press(again, "不要了")
        kill(again)
    assert app.context.typed.titles() == []


def test_what_is_ticked_when_somebody_leaves_is_stored_as_theirs(
    app: App, people: ParticipantsDialog, stored: Callable[[str], ParticipantDraft]
) -> None:
    app.context.seat.sit(7, "王敏")
    line(people, "王桂兰")._arrives.insert("19点20")
    people.keep()
    line(people, "侯平辉")._leaves.insert("20:00")
    people._names.setText("周一鸣")
    app.context.seat.sit(8, "刘洋")
    app.settle()
    assert not isValid(people)
    assert (stored("王桂兰").arrives_at, stored("侯平辉").leaves_at) == (time(19, 20), time(20))
    with app._db.reading() as s:
        done = [one.by for one in s.query(Action).order_by(Action.id) if one.label == "登记到会"]
    assert done[-2:] == [7, 7]
    assert [words.said["name"] for words in app.context.typed._kept.values()] == ["周一鸣"]


def test_what_cannot_be_understood_when_somebody_leaves_is_told(
    app: App, people: ParticipantsDialog, questions: list[str]
) -> None:
    app.context.seat.sit(7, "王敏")
    line(people, "王桂兰")._arrives.insert("半路")
    app.context.seat.leave()
    assert "王桂兰：" in questions[0]
    for box in messages._open_boxes(app.window):
        box.accept()
