"""Votes by name: one key for each voter, the numbers counted from the names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation.desk.ballots import BallotSheet
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ItemDraft


@pytest.fixture
def sheet(app: App, page: ConsultationPage, field: Callable[[str], QWidget]) -> BallotSheet:
    """The sheet of the demo meeting's fourteen voters, switched on."""
    page.step.desk._named.click()
    found = field("ballots")
    assert isinstance(found, BallotSheet)
    assert found.isVisible()
    return found


def votes(field: Callable[[str], QWidget]) -> list[str]:
    return [field(key).text() for key in ("votes_for", "votes_against", "votes_abstain")]


def test_keys_vote_one_after_the_other_and_the_numbers_follow(
    app: App, page: ConsultationPage, sheet: BallotSheet, field: Callable[[str], QWidget], qtbot: QtBot,
    stored: Callable[..., ItemDraft],
) -> None:  # fmt: skip
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        qtbot.keyClick(sheet, key)
    assert votes(field) == ["2", "1", "1"]
    assert page.step.desk._voters._words == "还差6票赞成，10人未登记"
    page.step.keep()
    app.settle()
    voters = [p.id for p in page.meeting.participants if p.votes and p.attendance == "present"]
    assert stored().ballots == tuple(zip(voters, ("for", "for", "against", "abstain"), strict=False))
    assert (stored().votes_for, stored().votes_against, stored().votes_abstain) == (2, 1, 1)


def test_one_key_lets_all_be_in_favour_and_another_takes_one_back(
    app: App, page: ConsultationPage, sheet: BallotSheet, field: Callable[[str], QWidget], qtbot: QtBot
) -> None:
    qtbot.keyClick(sheet, Qt.Key.Key_A)
    assert votes(field) == ["14", "0", "0"]
    assert page.step.desk._voters._words == "可以通过"
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    qtbot.keyClick(sheet, Qt.Key.Key_Delete)
    assert votes(field) == ["13", "0", "0"]
    assert sheet._voters[8].id not in dict(sheet.read())
    page.step.keep()
    app.settle()


def test_a_click_chooses_for_the_one_it_is_beside(
    app: App, page: ConsultationPage, sheet: BallotSheet, field: Callable[[str], QWidget], qtbot: QtBot
) -> None:
    box = dict(sheet._marks(9))["against"]
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert sheet.read() == ((sheet._voters[9].id, "against"),)
    assert sheet.accessibleDescription() == f"{sheet._voters[9].name}：反对"
    page.step.keep()
    app.settle()


def test_whoever_leaves_takes_the_vote_along_and_brings_it_back(
    app: App, page: ConsultationPage, sheet: BallotSheet, field: Callable[[str], QWidget], qtbot: QtBot
) -> None:
    sheet.all_in_favour()
    gone = sheet._voters[3].id
    field("absences").mark(gone, "left")
    assert votes(field) == ["13", "0", "0"]
    field("absences").mark(gone, "")
    assert votes(field) == ["14", "0", "0"]
    page.step.keep()
    app.settle()


def test_numbers_counted_from_names_are_not_typed_over(
    app: App, page: ConsultationPage, sheet: BallotSheet, field: Callable[[str], QWidget]
) -> None:
    assert not field("votes_for").isReadOnly()
    sheet.all_in_favour()
    assert field("votes_for").isReadOnly()
    page.step.keep()
    app.settle()


def test_names_are_dropped_only_after_a_question_and_the_numbers_stay(
    app: App, page: ConsultationPage, sheet: BallotSheet, stored: Callable[..., ItemDraft]
) -> None:
    sheet.all_in_favour()
    page.step.desk._named.click()
    assert page.step.desk._named.isChecked()
    page.step.desk.findChild(QDialog, "message").accept()
    app.settle()
    assert not page.step.desk._named.isChecked()
    assert stored().ballots == ()
    assert stored().votes_for == 14


def test_an_item_voted_by_name_opens_with_its_names(
    app: App, page: ConsultationPage, sheet: BallotSheet, field: Callable[[str], QWidget]
) -> None:
    sheet.all_in_favour()
    page.step.turn_to(page.meeting.items[1].id)
    app.settle()
    assert not sheet.isVisible()
    page.step.turn_to(page.meeting.items[0].id)
    app.settle()
    assert sheet.isVisible()
    assert len(sheet.read()) == 14
    assert not page.step.unsaved
