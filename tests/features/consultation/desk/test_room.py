"""The room as it is for one item: who is not there, whether it may decide, how many votes carry."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation.desk.absences import AbsenceList
from desktop.features.consultation.desk.room import Room
from desktop.features.consultation.desk.words import approval_words, quorum_status, vote_status
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.views import attendance
from desktop.features.consultation.records import QUORUMS, Away, Head, ItemDraft, ParticipantDraft
from desktop.ui.chip import chip_width
from desktop.ui.theme import Look

HEAD = Head(due=17, present=15, leave=2, observers=1, voters=14, members=16)


def person(page: ConsultationPage, name: str) -> int:
    return next(p.id for p in page.meeting.participants if p.name == name)


def absences(field: Callable[[str], QWidget]) -> AbsenceList:
    found = field("absences")
    assert isinstance(found, AbsenceList)
    return found


def test_whoever_stands_aside_has_no_vote_and_does_not_count(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    menu = absences(field).offer()
    (who,) = [action for action in menu.actions() if action.text().startswith("王明亮")]
    why = {action.text(): action for action in who.menu().actions()}
    assert list(why) == ["迟到", "早退", "回避"]
    why["回避"].trigger()
    menu.hide()
    room = page.step.desk.room
    assert room._there.text().splitlines()[0] == "本议题应到17人，在场14人，有表决权13人"
    assert room._approval.text() == "到会有表决权者过半数通过：7票"
    page.step.keep()
    app.settle()
    assert stored().absences == (Away(person(page, "王明亮"), "recused"),)
    assert stored(1).absences == (), "of this item alone"


def test_too_few_for_one_item_cannot_resolve_it(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget]
) -> None:
    there = [p.id for p in page.meeting.participants if p.attendance == "present" and not p.observer]
    for who in there[:7]:
        absences(field).mark(who, "left")
    room = page.step.desk.room
    assert (room._quorum.status.state, room._quorum.status.words) == ("warn", "不足，不能作决议")
    absences(field).mark(there[0], "")
    absences(field).mark(there[1], "")
    assert (room._quorum.status.state, room._quorum.status.words) == ("ok", "过半数，可以表决")
    page.step.keep()
    app.settle()


def test_who_was_away_is_listed_and_taken_back_with_a_cross(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    absences(field).mark(person(page, "刘玉芬"), "late")
    page.step.keep()
    app.settle()
    (back,) = [
        b for b in absences(field).findChildren(QWidget) if b.accessibleName() == "刘玉芬在场，撤销登记"
    ]
    back.click()
    page.step.keep()
    app.settle()
    assert stored().absences == ()


def test_of_a_group_it_is_asked_how_many(page: ConsultationPage, qtbot: QtBot) -> None:
    made = AbsenceList(page._context.look)
    qtbot.addWidget(made)
    made.show_people([ParticipantDraft("居民", "11人", heads=11, came=4, id=7)])
    menu = made.offer()
    (group,) = menu.actions()
    left = next(action for action in group.menu().actions() if action.text() == "早退")
    counts = {action.text(): action for action in left.menu().actions()}
    assert list(counts) == ["全部", "1", "2", "3"]
    counts["3"].trigger()
    menu.hide()
    assert made.read() == (Away(7, "left", 3),)
    assert "居民3人：早退" in [label.text() for label in made.findChildren(QLabel)]
    counts["全部"].trigger()
    assert made.read() == (Away(7, "left"),)
    assert "居民4人：早退" in [label.text() for label in made.findChildren(QLabel) if label.parent()]


def test_who_left_the_meeting_is_marked_for_an_item_in_one_click(
    page: ConsultationPage, qtbot: QtBot
) -> None:
    made = AbsenceList(page._context.look)
    qtbot.addWidget(made)
    made.show_people([
        ParticipantDraft("业委会", "王明亮", leaves_at=time(19, 1), id=7), ParticipantDraft("业委会", "丁艳", id=8),
    ])  # fmt: skip
    assert "王明亮 19:01离会" in [label.text() for label in made.findChildren(QLabel)]
    (mark,) = [b for b in made.findChildren(QPushButton) if b.accessibleName() == "王明亮本议题不在场"]
    mark.click()
    assert made.read() == (Away(7, "left"),)
    assert not [
        b for b in made.findChildren(QPushButton) if b.accessibleName() == "王明亮本议题不在场" and b.parent()
    ]


@pytest.mark.parametrize(("approval", "words"), [
    ("none", "只听取意见，不作表决"), ("present", "到会有表决权者过半数通过：8票"),
    ("half_all", "全体16人半数以上通过：8票"), ("over_half_all", "全体16人过半数通过：9票"),
])  # fmt: skip
def test_what_carries_is_said_in_words(chinese: None, approval: str, words: str) -> None:
    assert approval_words(approval, HEAD) == words


@pytest.mark.parametrize(("quorum", "present", "words"), [
    ("half", 8, "不足，不能作决议"), ("half", 9, "过半数，可以表决"), ("none", 0, "不要求到会人数"),
    ("two_thirds", 11, "不足，不能作决议"), ("two_thirds", 12, "已达三分之二"),
])  # fmt: skip
def test_whether_the_room_may_decide_is_said_in_words(
    chinese: None, quorum: str, present: int, words: str
) -> None:
    assert quorum_status(replace(HEAD, quorum=quorum, present=present)).words == words


@pytest.mark.parametrize(("cast", "words"), [
    ((None, None, None), None), ((8, 5, 1), "可以通过"), ((5, 2, 0), "还差3票赞成"), ((7, 6, 1), "不能通过，差1票"),
])  # fmt: skip
def test_the_vote_says_whether_it_carries(
    chinese: None, cast: tuple[int | None, ...], words: str | None
) -> None:
    item = ItemDraft("晾晒", votes_for=cast[0], votes_against=cast[1], votes_abstain=cast[2])
    status = vote_status(item, HEAD, "present")
    assert (status.words if status else None) == words


def test_exactly_half_of_those_with_a_vote_is_said_to_be_enough(chinese: None) -> None:
    room = replace(HEAD, quorum="half_or_more", voters_due=10, voters_present=5)
    assert quorum_status(room).words == "已达半数，可表决"
    assert quorum_status(replace(room, voters_present=4)).words == "不足，不能作决议"


def test_what_makes_the_quorum_is_said_where_it_is_not_the_heads(
    page: ConsultationPage, qtbot: QtBot
) -> None:
    look, meeting = page._context.look, page.meeting
    everybody = [
        replace(one, attendance="present", observer=False, votes=True, walk_in=False)
        for one in meeting.participants
    ]
    made = Room(look, AbsenceList(look), QWidget())
    qtbot.addWidget(made)

    def said(people: list[ParticipantDraft], quorum: str) -> str:
        room = replace(meeting, participants=tuple(people), rule=replace(meeting.rule, quorum=quorum))
        made.show_item(room, replace(meeting.items[0], absences=()))
        line = made._there.text().partition("\n")[2]
        beside = attendance(look, room, lambda: None)
        qtbot.addWidget(beside)
        assert not line or line in {label.text() for label in beside.findChildren(QLabel)}
        return line

    guests = [replace(everybody[0], votes=False), *everybody[1:]]
    votes = sum(one.count for one in guests if one.votes)
    assert re.findall(r"\d+", said(guests, "half")) == [str(votes), str(votes)]
    assert said(guests, "none") == ""
    assert said(everybody, "half") == ""


@pytest.mark.parametrize("quorum", QUORUMS)
def test_what_is_said_of_the_quorum_has_room_beside_the_desk(
    wardrobe: Look, chinese: None, quorum: str
) -> None:
    """The panel is 48 units wide, 7 of them its edges."""
    for present in (15, 0):
        status = quorum_status(
            replace(HEAD, quorum=quorum, present=present, voters_due=16, voters_present=present)
        )
        assert chip_width(wardrobe, status) <= wardrobe.u(41), status.words
