"""The kinds of meeting in their dialog, and what a brand brings along when a meeting is planned."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import queries
from desktop.features.consultation.dialogs import KindsDialog, meeting_editor
from desktop.features.consultation.records import MeetingDraft, Rule
from desktop.ui.editor import Editor
from tests.features.consultation.page.test_prepare import cells, press


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
