"""Whatever form is typed into, a killed process costs none of it; every form of the program is tried."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import RESOURCES, opened
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.organisation.queries import compound_choices
from desktop.features.worklist.dialogs import matter_editor
from desktop.features.worklist.records import MatterDraft
from desktop.selfcheck import dialogs
from desktop.ui.editor import KEPT_MS, Editor
from desktop.ui.theme import Look
from desktop.ui.window import Window


def texts(editor: Editor) -> list[QLineEdit | QPlainTextEdit]:
    """The fields of a form that take words; secrets and codes, which are kept nowhere, are left out."""
    fields = [spec for spec in editor.form._fields.values() if not spec.secret and spec.raw is not str]
    boxes = (spec.widget for spec in fields)
    return [box for box in boxes if isinstance(box, QLineEdit | QPlainTextEdit)]


def type_into(box: QLineEdit | QPlainTextEdit, words: str) -> None:
    box.setText(words) if isinstance(box, QLineEdit) else box.setPlainText(words)


def said(box: QLineEdit | QPlainTextEdit) -> str:
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


def press(editor: Editor, words: str) -> None:
    next(button for button in editor.findChildren(QPushButton) if button.text() == words).click()


def close(dialog: QDialog) -> None:
    """As a killed process would: nothing is asked, nothing forgotten."""
    QDialog.reject(dialog)


def test_every_form_offers_back_what_was_typed_into_it(whole: App, chinese: None) -> None:
    """Two forms share no key: what one holds is offered by no other."""
    kept: dict[str, dict[str, object]] = {}
    for dialog in dialogs(whole, RESOURCES):
        if isinstance(dialog, Editor) and (boxes := texts(dialog)):
            for at, box in enumerate(boxes):
                type_into(box, f"甲{len(kept)}乙{at}")
            dialog.note()
            assert dialog._key not in kept, f"{dialog.windowTitle()} shares its key with another form"
            kept[dialog._key] = dialog.form.said()
            assert f"甲{len(kept) - 1}乙" in str(kept[dialog._key]), dialog.windowTitle()
        close(dialog)
        whole.settle()
    assert len(kept) > 30
    seen = set[str]()
    for dialog in dialogs(whole, RESOURCES):
        if isinstance(dialog, Editor) and dialog._key in kept:
            press(dialog, "接着填")
            assert dialog.form.said() == kept[dialog._key], dialog.windowTitle()
            seen.add(dialog._key)
        close(dialog)
        whole.settle()
    assert seen == set(kept)


def matter(app: App, **known: object) -> Editor:
    compounds = app.context.peek(compound_choices, None)
    return matter_editor(
        app.context, MatterDraft(compound_id=compounds[0][0], **known), compounds, app.window
    )


def test_a_change_of_language_costs_nothing_of_it(app: App, chinese: None) -> None:
    app.settle()
    editor = matter(app, kind="problem")
    type_into(texts(editor)[0], "楼道灯坏")
    editor.note()
    said_before = editor.form.said()
    close(editor)
    app.speak("en")
    app.settle()
    editor = matter(app, kind="problem")
    press(editor, "Take it up again")
    assert editor.form.said() == said_before
    close(editor)
    app.speak("zh_CN")
    app.settle()


def test_what_was_kept_under_a_title_is_found_once_more(app: App, chinese: None) -> None:
    app.settle()
    editor, kept = matter(app, kind="problem"), app.context.typed
    told = editor._key.split("|", 1)[1]
    name = next(key for key, spec in editor.form._fields.items() if spec.widget is texts(editor)[0])
    kept.keep(f"{editor.windowTitle()}|{told}", editor.windowTitle(), {name: "楼道灯坏"})
    close(editor)
    editor = matter(app, kind="problem")
    press(editor, "接着填")
    assert said(texts(editor)[0]) == "楼道灯坏"
    editor._leave()
    assert kept.titles() == []


def test_a_killed_process_offers_it_at_the_next_start_and_saving_forgets_it(
    demo_file: Path,
    tmp_path: Path,
    look: Look,
    chinese: None,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "demo.db"
    path.write_bytes(demo_file.read_bytes())
    before = opened(path, look, tmp_path / "settings.json")
    editor = matter(before, raised_on=date(2026, 11, 2))
    editor.open()
    editor.form.rows["subject"]._spec.write("三栋路灯不亮")
    editor.form.rows["raised_on"]._spec.widget.setText("前天")
    editor.form.rows["confidential"]._spec.write(True)
    qtbot.waitUntil(lambda: bool(before.context.typed.titles()), timeout=10 * KEPT_MS)
    close(editor)
    before.close()
    told = list[str]()
    monkeypatch.setattr(Window, "toast", lambda _window, words: told.append(words))
    after = opened(path, look, tmp_path / "settings.json")
    assert "登记事项" in "".join(told), "told at the start"
    again = matter(after, raised_on=date(2026, 11, 2))
    again.open()
    assert said(again.form.rows["subject"]._spec.widget) == ""
    press(again, "接着填")
    assert said(again.form.rows["subject"]._spec.widget) == "三栋路灯不亮"
    assert said(again.form.rows["raised_on"]._spec.widget) == "前天", "what cannot be read comes back as well"
    assert again.form.rows["confidential"]._spec.read() is True
    again.form.rows["raised_on"]._spec.write(date(2026, 11, 2))
    again.form.rows["source"]._spec.write("visit")
    with qtbot.waitSignal(again.accepted):
        again.save()
    assert after.context.typed.titles() == []
    after.close()


def test_what_is_given_up_or_left_is_not_offered_again(app: App, chinese: None, qtbot: QtBot) -> None:
    editor = matter(app)
    editor.open()
    editor.form.rows["subject"]._spec.write("井盖响")
    editor.note()
    close(editor)
    again = matter(app)
    again.open()
    press(again, "不要了")
    assert app.context.typed.titles() == []
    again.form.rows["subject"]._spec.write("井盖又响")
    again.note()
    again.reject()
    box = app.window.findChild(QDialog, "message") or again.findChild(QDialog, "message")
    box.findChildren(QPushButton)[-1].click()
    assert app.context.typed.titles() == []


def test_secrets_are_never_kept(whole: App, chinese: None) -> None:
    for dialog in dialogs(whole, RESOURCES):
        if isinstance(dialog, Editor):
            hidden = [spec for spec in dialog.form._fields.values() if spec.secret]
            for spec in hidden:
                spec.widget.setText("246810")
            dialog.note()
        close(dialog)
        whole.settle()
    assert "246810" not in str(whole.context.typed._kept)
