"""The kinds of meeting in their dialog, and what a brand brings along when a meeting is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.errors import RuleBroken
from desktop.features.consultation import queries, rules
from desktop.features.consultation.dialogs import KindsDialog, meeting_editor
from desktop.features.consultation.dialogs.kinds import LawNote
from desktop.features.consultation.records import MeetingDraft, Rule
from desktop.ui.editor import Editor
from desktop.ui.sentences import sentence
from tests.features.consultation.page.test_prepare import cells, press


@pytest.mark.parametrize("key", ["regular", "kinds"])
def test_no_column_hides_where_the_window_has_room(app: App, chinese: None, key: str) -> None:
    app.speak("en")
    app.window.resize(1900, 1000)
    app.settle()
    dialog = (
        app.window.show_page("consultation").regular()
        if key == "regular"
        else KindsDialog(app.context, app.window)
    )
    dialog.open()
    app.settle()
    assert dialog._table.horizontalScrollBar().maximum() == 0
    assert not dialog._table._tight, "nor is the one that takes what is left over cut"
    assert dialog._table.sizeHintForColumn(0) <= dialog._table.columnWidth(0)
    dialog.close()
    app.speak("zh_CN")
    app.settle()


@pytest.fixture
def kinds(app: App, chinese: None) -> KindsDialog:
    dialog = KindsDialog(app.context, app.window)
    dialog.open()
    return dialog


def save(app: App, editor: Editor, qtbot: QtBot, **typed: object) -> None:
    for key, value in typed.items():
        editor.form.rows[key]._spec.write(value)
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()


def stored(app: App, kind: str, brand: str = "") -> Rule:
    return app.context.peek(queries.rule_of, kind, brand)


def test_a_kind_is_mended_and_put_back(app: App, kinds: KindsDialog, qtbot: QtBot) -> None:
    kinds.choose("owners_committee")
    save(
        app,
        kinds.mend(),
        qtbot,
        quorum="two_thirds",
        invited=("业主委员会", "社区居委会"),
        concludes=("resolution",),
    )
    told = stored(app, "owners_committee")
    assert (told.quorum, told.invited, told.concludes) == (
        "two_thirds",
        ("业主委员会", "社区居委会"),
        ("resolution",),
    )
    assert kinds.chosen().kind == "owners_committee", "the row that was mended stays chosen"
    kinds.reset()
    press(kinds.findChild(QDialog, "message"), "恢复默认")
    app.settle()
    assert stored(app, "owners_committee").quorum == "half"
    kinds.done(0)


def test_a_brand_brings_its_kind_and_who_convenes(app: App, kinds: KindsDialog, qtbot: QtBot) -> None:
    kinds.choose("tea")
    save(app, kinds.add_brand(), qtbot, brand="湾组夜话", convener="湾组长", notice_days=None)
    assert [row[1] for row in cells(kinds._table) if row[0] == "湾组夜话"] == ["茶话会"]
    kinds.done(0)
    compounds = [(1, "天方花园小区")]
    editor = meeting_editor(
        app.context,
        MeetingDraft(1, "council", convener="小区党支部", held_on=date.today()),
        compounds,
        app.window,
    )
    editor.open()
    editor.form.rows["brand"]._spec.write("湾组夜话")
    draft = editor.form.understood()
    assert (draft.kind, draft.brand, draft.convener) == ("tea", "湾组夜话", "湾组长")
    editor.form.rows["convener"]._spec.write("李国庆")
    editor.form.rows["kind"]._spec.write("joint")
    assert editor.form.understood().convener == "李国庆", "what was typed stays"
    editor.done(0)


def test_the_facts_of_a_meeting_stay_as_they_are_when_they_are_opened(
    app: App, kinds: KindsDialog, qtbot: QtBot
) -> None:
    save(app, kinds.add_brand(), qtbot, brand="乐邻圈")
    kinds.done(0)
    draft = MeetingDraft(None, "joint", subject="例会", held_on=date.today(), convener="社区党组织")
    editor = meeting_editor(app.context, draft, [], app.window)
    assert editor.form.understood() == draft
    assert not editor.form.dirty
    editor.deleteLater()


LAX: dict[str, object] = {
    "notice_days": 0, "quorum": "none", "approval": "none", "proxies": True, "publish": False,
}  # fmt: skip


def warned(editor: Editor) -> list[str]:
    """What stands below the fields, by the article it names."""
    return [
        words
        for note in editor.findChildren(LawNote)
        for label in note.findChildren(QLabel)
        if (words := label.text())
    ]


def test_what_the_law_says_of_a_laxer_rule_stands_below_its_field_and_is_asked_once(
    app: App, kinds: KindsDialog, qtbot: QtBot
) -> None:
    kinds.choose("owners_committee")
    editor = kinds.mend()
    assert warned(editor) == []
    for key, value in LAX.items():
        editor.form.rows[key]._spec.write(value)
    for note in editor.findChildren(LawNote):
        note.look_for()
    asked = ("owners_notice", "owners_quorum", "owners_approval", "owners_proxies", "owners_posting")
    assert warned(editor) == [sentence(RuleBroken(f"rule.{point}")) for point in asked]
    editor.save()
    box = editor.findChild(QDialog, "message")
    assert stored(app, "owners_committee").quorum == "half", "nothing is stored unasked"
    with qtbot.waitSignal(editor.accepted):
        box.accept()
    app.settle()
    assert stored(app, "owners_committee").quorum == "none"
    kinds.done(0)


def test_a_brand_of_a_kind_without_such_a_law_is_free(app: App, kinds: KindsDialog, qtbot: QtBot) -> None:
    kinds.choose("council")
    save(app, kinds.add_brand(), qtbot, brand="板凳夜谈", **LAX)
    assert stored(app, "council", "板凳夜谈").quorum == "none"
    kinds.done(0)


@pytest.mark.parametrize(("kind", "change", "points"), [
    ("owners_committee", {}, []), ("owners_committee", {"quorum": "half_or_more"}, ["quorum"]),
    ("owners_committee", {"quorum": "two_thirds", "approval": "over_half_all", "notice_days": 10}, []),
    ("owners_committee", {"publish_within_days": 4, "notice_days": None}, ["notice_days", "publish"]),
    ("branch", {"quorum": "half"}, []), ("branch", {"quorum": "none", "approval": "half_all"}, ["quorum", "approval"]),
    ("branch", {"every_months": 6, "publish": True}, ["every_months"]), ("branch", {"every_months": 1}, []),
    ("branch_committee", {"every_months": None, "quorum": "none", "approval": "none"}, ["every_months", "quorum"]),
    ("joint", {"quorum": "none", "notice_days": 0}, []),
])  # fmt: skip
def test_a_rule_is_held_against_the_law_of_its_kind(
    kind: str, change: dict[str, Any], points: list[str]
) -> None:
    for brand in ("", "红色议事厅"):
        told = replace(rules.DEFAULTS[kind], brand=brand, **change)
        assert [point.field for point in rules.below_the_law(told)] == points
