"""While one types a matter, what seems to be the same is told, and may be linked to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.features.organisation import queries as places
from desktop.features.worklist import queries
from desktop.features.worklist.dialogs import matter_editor
from desktop.features.worklist.dialogs.matters import AlikeNote, HungNote, PrivateNote
from desktop.features.worklist.records import MatterDraft
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.record import PAUSE_MS

DAY = date(2026, 10, 1)
Edit = Callable[[MatterDraft], Editor]


@pytest.fixture
def edit(context: Context, qtbot: QtBot) -> Edit:
    """The editor of a matter over a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    compounds = context.peek(places.compound_choices)
    return lambda draft: matter_editor(context, draft, compounds, window)


def test_the_same_is_told_while_typing_and_linked_by_a_click(
    edit: Edit, context: Context, qtbot: QtBot, chinese: None
) -> None:
    compound = context.peek(queries.matter_detail, 1).draft.compound_id
    editor = edit(MatterDraft(compound, raised_on=DAY))
    editor.open()
    editor.form._fields["subject"].write("高层老人晾晒难题")
    (note,) = editor.findChildren(AlikeNote)
    qtbot.waitUntil(lambda: bool(note.findChildren(QPushButton)))
    told = " ".join(label.text() for label in note.findChildren(QLabel))
    assert "3栋、5栋高层老人晾晒难" in told
    assert note.findChildren(QFrame)
    with qtbot.waitSignal(editor.accepted):
        note.findChildren(QPushButton)[0].click()
    stored = context.peek(queries.matter_detail, editor.result_of_command)
    assert (stored.state, stored.same_as[0]) == ("merged", 1)


def test_what_is_open_nearby_is_told_below_and_linked_by_a_click(
    edit: Edit, context: Context, qtbot: QtBot, chinese: None
) -> None:
    first = context.peek(queries.matter_detail, 1).draft
    draft = MatterDraft(first.compound_id, category=first.category, raised_on=DAY)
    editor = edit(draft)
    editor.open()
    editor.form._fields["subject"].write("老人没处放铺盖")
    (note,) = editor.findChildren(AlikeNote)
    qtbot.waitUntil(lambda: bool(note.findChildren(QPushButton)))
    told = [label.text() for label in note.findChildren(QLabel)]
    assert told[0] == "附近还有未办结的（1/1件），是不是同一件事、换了说法？"
    assert "3栋、5栋高层老人晾晒难" in told[1]
    with qtbot.waitSignal(editor.accepted):
        note.findChildren(QPushButton)[0].click()
    stored = context.peek(queries.matter_detail, editor.result_of_command)
    assert (stored.state, stored.same_as[0]) == ("merged", 1)


def test_other_words_tell_of_nothing_and_one_that_is_there_is_not_asked(
    edit: Edit, context: Context, qtbot: QtBot
) -> None:
    compounds = context.peek(places.compound_choices)
    editor = edit(MatterDraft(compounds[0][0], raised_on=DAY))
    (note,) = editor.findChildren(AlikeNote)
    editor.form._fields["subject"].write("井盖")
    note.look_for()
    done: list[bool] = []
    context.runner.when_idle(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert note.findChildren(QPushButton) == []
    there = edit(context.peek(queries.matter_detail, 1).draft)
    assert there.findChildren(AlikeNote) == []


def test_the_building_or_staircase_a_matter_is_about_is_chosen_in_its_compound(
    edit: Edit, context: Context, qtbot: QtBot, chinese: None
) -> None:
    compounds = context.peek(places.compound_choices)
    with_parts = [one for one, _ in compounds if context.peek(queries.parts_of, one)]
    compound = with_parts[0]
    editor = edit(MatterDraft(compound, subject="灯坏了", raised_on=DAY))
    box = editor.form._fields["place_id"].widget
    said = [box.itemText(at) for at in range(box.count())]
    parts = context.peek(queries.parts_of, compound)
    assert said == ["整个小区", *(name for _, name in parts)]
    assert [name for _, name in parts if " " in name] or all("栋" in name for _, name in parts)
    editor.open()
    editor.form._fields["place_id"].write(parts[1][0])
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    stored = context.peek(queries.matter_detail, editor.result_of_command)
    assert (stored.draft.place_id, stored.where.endswith(parts[1][1].split(" ")[-1])) == (parts[1][0], True)
    again = edit(stored.draft)
    assert again.form._fields["place_id"].read() == parts[1][0], "it stands there when it is mended"
    other = next(one for one, _ in compounds if one != compound)
    again.form._fields["compound_id"].write(other)
    assert again.form._fields["place_id"].read() is None, "another compound has other buildings"


def test_what_is_nobody_elses_business_is_told_until_the_matter_is_confidential(
    edit: Edit, context: Context, qtbot: QtBot
) -> None:
    compound = context.peek(queries.matter_detail, 1).draft.compound_id
    editor = edit(MatterDraft(compound, raised_on=DAY))
    editor.open()
    editor.form._fields["subject"].write("3栋2单元501住户低保")
    editor.form._fields["raised_by"].write("苗翠花")
    editor.form._fields["detail"].write("路灯不亮。苗翠花患病，王阿姨也去看过")
    (note,) = editor.findChildren(PrivateNote)

    def told() -> list[str]:
        return [label.text().split(",")[0] for label in note.findChildren(QLabel) if len(label.text()) > 1]

    qtbot.waitUntil(lambda: len(told()) == 3)
    assert told() == [
        "“低保” stands beside 3栋2单元501", "“患病” stands beside 苗翠花", "“患病” stands beside 王阿姨",
    ]  # fmt: skip
    editor.form._fields["confidential"].write(True)
    qtbot.waitUntil(lambda: told() == [])


def test_what_hangs_of_a_matter_is_told_once_it_is_to_be_confidential(context: Context, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    up = ("公示〔2026〕1号 议事会纪要", "公示〔2026〕2号 议事会结果")
    hanging = replace(context, hung=lambda _session, ids: dict.fromkeys(ids, up))
    draft = context.peek(queries.matter_detail, 1).draft
    editor = matter_editor(hanging, draft, context.peek(places.compound_choices), window)
    editor.open()
    editor.resize(700, 420)
    (note,) = editor.findChildren(HungNote)

    def told() -> str:
        return " ".join(label.text() for label in note.findChildren(QLabel))

    editor.form._fields["confidential"].write(True)
    qtbot.waitUntil(lambda: "is to be withdrawn with a reason" in told())
    assert all(paper in told() for paper in up)
    (area,) = editor.findChildren(QScrollArea)
    qtbot.waitUntil(
        lambda: area.viewport().rect().contains(note.mapTo(area.viewport(), note.rect().bottomLeft()))
    )
    area.verticalScrollBar().setValue(0)
    editor.form._fields["detail"].write("夜里很吵")
    qtbot.wait(2 * PAUSE_MS)
    assert (told().count("withdrawn"), area.verticalScrollBar().value()) == (1, 0), (
        "whoever types on is not drawn away"
    )
    editor.form._fields["confidential"].write(False)
    qtbot.waitUntil(lambda: "withdraw" not in told())
