"""No step back takes a paper off the board, nor what it rests on from under it: it is withdrawn, and says why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.app import App
from desktop.core import undoing
from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import commands, queries
from desktop.features.consultation.entities import Ballot, Item, ItemAbsence, Participant, Wording
from desktop.features.consultation.records import (
    EndingDraft,
    PublicationDraft,
    SignDraft,
    TakeDownDraft,
    WithdrawDraft,
    WordingDraft,
)
from desktop.ui.sentences import sentence

PDF = Stored("ab" * 32, "纪要.pdf", 1000, "application/pdf")
UP = PublicationDraft(1, "minutes", "小区公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))
Do = Callable[[str, Callable[[Session], Any]], int]


@pytest.fixture
def do(demo: Database) -> Do:
    """Does one step; returns the action."""

    def act(label: str, command: Callable[[Session], Any]) -> int:
        with demo.writing(label) as s:
            command(s)
        with demo.reading() as s:
            step = undoing.last_action(s)
        assert step is not None
        assert step[1] == label
        return step[0]

    return act


@pytest.fixture
def back(demo: Database) -> Callable[[int], str]:
    """Takes a step back; the code it is refused with, nothing where it was taken."""

    def step(action: int) -> str:
        try:
            with demo.writing("撤销") as s:
                undoing.undo(s, action)
        except RuleBroken as error:
            return error.code
        except Conflict:
            return "conflict"
        return ""

    return step


def sign(s: Session) -> None:
    commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))


def publish(s: Session) -> None:
    commands.publish(s, UP, PDF, "议事会纪要", "甲\n乙")


def papers(db: Database) -> list[tuple[int, date | None]]:
    with db.reading() as s:
        return sorted((one.edition, one.withdrawn_on) for one in queries.publications(s, 1))


def withdraw(s: Session) -> None:
    (one,) = queries.publications(s, 1)
    commands.withdraw(s, WithdrawDraft(one.id, one.version, date(2026, 9, 19), "结论有误"))


def test_a_paper_that_was_put_up_is_not_stepped_back(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    do("签发", sign)
    posted = do("张贴", publish)
    assert back(posted) == "undo.public"
    assert papers(demo) == [(1, None)]
    with pytest.raises(RuleBroken) as error, demo.writing("撤销") as s:
        undoing.undo(s, posted)
    assert "“张贴”" in sentence(error.value)


def test_what_a_paper_up_rests_on_stays_until_it_is_withdrawn(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    reopened = do("重新打开", lambda s: commands.reopen_meeting(s, 1))
    with demo.reading() as s:
        item = next(one for one in queries.meeting_detail(s, 1).items if one.conclusion)
    concluded = do("结论", lambda s: commands.conclude_item(s, replace(item, discussion="又议了一遍")))
    finished = do("结束", lambda s: commands.finish_meeting(s, 1))
    typed = do("改稿", lambda s: commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙")))
    signed = do("签发", sign)
    do("张贴", publish)
    assert [back(one) for one in (signed, typed, finished, concluded)] == ["undo.needed"] * 4
    taken = do("撤回", withdraw)
    assert back(taken) == ""
    with demo.reading() as s:
        newest = undoing.last_undone(s)
    assert newest is not None
    assert back(newest[0]) == "", "and withdrawn again"
    assert [back(one) for one in (signed, typed, finished, concluded, reopened)] == [""] * 5


def test_what_was_taken_off_a_meeting_does_not_come_back_under_a_paper(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    do("改稿", lambda s: commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙")))
    do("重新打开", lambda s: commands.reopen_meeting(s, 1))
    with demo.reading() as s:
        there = queries.meeting_detail(s, 1)
    voted = next(one for one in there.items if one.conclusion)
    someone, other = (one.id or 0 for one in there.participants[:2])
    with demo.writing("回避与表决") as s:
        s.add_all((
            ItemAbsence(item_id=voted.id, participant_id=someone, reason="recused"),
            Ballot(item_id=voted.id, participant_id=other, choice="for"),
        ))  # fmt: skip
        item = Item(
            meeting_id=1, position=9, subject="临时议题", source="", discussion="", motion="", conclusion="", text="",
            responsible="", supporting="", acceptance="", concluded=False,
        )  # fmt: skip
        person = Participant(
            meeting_id=1, position=99, unit="业委会", name="苗翠花", observer=True, votes=False, attendance="present",
            reason="",
        )  # fmt: skip
        s.add_all((item, person))
    gone = {
        kind: do(f"删除{kind.__tablename__}", lambda s, kind=kind: s.delete(s.scalars(select(kind).order_by(kind.id.desc())).first()))
        for kind in (ItemAbsence, Ballot, Wording, Item, Participant)
    }  # fmt: skip
    do("结束", lambda s: commands.finish_meeting(s, 1))
    do("签发", sign)
    do("张贴", publish)
    assert {kind: back(action) for kind, action in gone.items()} == dict.fromkeys(gone, "undo.needed")
    do("撤回", withdraw)
    assert {kind: back(action) for kind, action in gone.items()} == dict.fromkeys(gone, "")


def test_a_paper_is_not_put_up_again_while_its_meeting_is_open(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    do("签发", sign)
    do("张贴", publish)
    taken = do("撤回", withdraw)
    reopened = do("重新打开", lambda s: commands.reopen_meeting(s, 1))
    assert back(taken) == "undo.needed"
    assert back(reopened) == ""
    assert back(taken) == ""
    assert papers(demo) == [(1, None)]


def test_a_paper_is_not_put_up_again_of_a_meeting_that_no_longer_holds(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    do("签发", sign)
    do("张贴", publish)
    taken = do("撤回", withdraw)
    ending = EndingDraft("程序有误", date(2026, 9, 20), date(2026, 10, 20))
    void = do("无效", lambda s: commands.repeat_meeting(s, 1, ending))
    assert back(taken) == "undo.needed"
    assert back(void) == ""
    assert back(taken) == ""


def test_a_paper_is_not_put_up_again_beside_its_next_edition(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    do("签发", sign)
    do("张贴", publish)
    taken = do("撤回", withdraw)
    do("再次张贴", lambda s: commands.publish(s, replace(UP, begins_on=date(2026, 9, 20), ends_on=date(2026, 9, 27)), PDF, "纪要", "丙"))  # fmt: skip
    assert back(taken) == "undo.needed"
    assert papers(demo) == [(1, date(2026, 9, 19)), (2, None)]


def test_what_is_noted_of_a_paper_later_is_stepped_back(
    demo: Database, do: Do, back: Callable[[int], str]
) -> None:
    do("签发", sign)
    do("张贴", publish)
    with demo.reading() as s:
        (one,) = queries.publications(s, 1)
    down = do("撤下", lambda s: commands.take_down(s, TakeDownDraft(one.id, one.version, date(2026, 9, 26))))
    assert back(down) == ""


def test_the_key_says_how_a_paper_is_taken_back_and_offers_the_step_before(
    app: App, questions: list[str]
) -> None:
    app.fill("consultation")
    app.settle()
    for label, step in (("签发", sign), ("张贴", publish)):
        with app.context.db.writing(label) as s:
            step(s)
    app.undo().accept()
    app.settle()
    (told,) = (box for box in app.window.findChildren(QDialog, "message") if box.isVisible())
    assert "may have been read" in questions[-1]
    told.accept()
    app.settle()
    with app.context.db.reading() as s:
        newest = undoing.last_action(s)
    assert newest is not None
    assert newest[1] == "张贴", "nothing was noted as undone"
    assert papers(app.context.db) == [(1, None)]
