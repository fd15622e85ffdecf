"""The whole window: every page and dialog in both languages, nothing cut, search, scope, look, undo."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import RESOURCES, opened
from fit import faults
from PySide6.QtCore import QEvent, QLockFile, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.attachments import Attachments
from desktop.core.db import Database
from desktop.features.consultation import commands
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import STAGES, EndingDraft
from desktop.features.organisation import queries
from desktop.selfcheck import dialogs
from desktop.shell import tab_titles
from desktop.start import DATABASE, Program
from desktop.ui.context import Preferences
from desktop.ui.editor import Editor
from desktop.ui.manual import Manual
from desktop.ui.record import ListAndRecord
from desktop.ui.theme import NARROW, Look

SPARE = 80
"""Pixels below the last field that no one minds."""
SIZES = ((1366, 728), (1920, 1040))


def resized(app: App, size: tuple[int, int], scale: float, theme: str = "light") -> None:
    app._look.wear(theme, scale)
    app.window.resize(*size)
    app.settle()


def not_as_high_as_its_form(dialog: QDialog) -> int:
    """By how much an editor hides fields, or shows nothing below them, though the window has room."""
    if not isinstance(dialog, Editor):
        return 0
    area = dialog.findChild(QScrollArea)
    if hidden := area.verticalScrollBar().maximum():
        return hidden if dialog.height() < SIZES[0][1] else 0
    laid = area.widget().layout()
    wide = area.widget().width()
    asked = laid.totalHeightForWidth(wide) if laid.hasHeightForWidth() else laid.sizeHint().height()
    return max(area.height() - asked - SPARE, 0)


@pytest.fixture(autouse=True)
def day_look(app: App) -> object:
    yield
    app._look.wear("light", 1.0)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_every_page_fits(app: App, language: str, size: tuple[int, int], scale: float) -> None:
    resized(app, size, scale)
    app.fill("overview")
    app.settle()
    for key in tab_titles():
        app.window.show_page(key)
        app.settle()
        assert (app.window.width(), app.window.height()) == size, key
        assert list(faults(app.window)) == [], key


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_the_tasks_fit_as_a_board_and_as_a_list(app: App, language: str, scale: float) -> None:
    resized(app, SIZES[0], scale)
    app.fill("worklist")
    app.settle()
    page = app.window.show_page("worklist")
    for shape in ("board", "list"):
        page._board.shape.choose(shape)
        page.show_tasks()
        app.settle()
        assert (app.window.width(), app.window.height()) == SIZES[0]
        assert list(faults(app.window)) == [], shape


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_every_step_of_a_meeting_that_is_written_up_fits(app: App, language: str, scale: float) -> None:
    resized(app, SIZES[0], scale)
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    for stage in STAGES:
        page.show_step(stage)
        app.settle()
        assert (app.window.width(), app.window.height()) == SIZES[0]
        assert list(faults(app.window)) == [], stage


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_a_meeting_being_held_fits(app: App, language: str, scale: float) -> None:
    resized(app, SIZES[0], scale)
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    for item in page._meeting.items:
        page.step.turn_to(item.id)
        app.settle()
        assert (app.window.width(), app.window.height()) == SIZES[0]
        assert list(faults(app.window)) == []


def test_a_meeting_being_held_fits_a_small_screen_with_the_largest_letters(app: App, language: str) -> None:
    resized(app, SIZES[0], 1.5)
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    assert page.minimumSizeHint().width() <= SIZES[0][0]
    assert app.window.height() == SIZES[0][1]
    assert list(faults(page)) == []


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_the_steps_before_a_meeting_fit(app: App, language: str, scale: float) -> None:
    resized(app, SIZES[0], scale)
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    with app._db.writing("筹备") as s:
        draft = replace(
            meeting_detail(s, 1).draft, id=None, version=0, held_on=date.today() + timedelta(days=3)
        )
        made = commands.plan_meeting(s, draft, date.today())
        commands.fill_invited(s, made, like_before=False)
    page.open(made)
    app.settle()
    ending = EndingDraft("停电", date.today())
    cancel = lambda: app.context.runner.write(  # noqa: E731
        page, "取消", lambda s: commands.cancel_meeting(s, made, ending)
    )
    for stage, then in (
        ("prepare", page.step.give_notice),
        ("notify", cancel),
        ("ended", app.settle),
    ):
        app.settle()
        assert (page.meeting.stage == stage) != (page.meeting.outcome is not None)
        assert (app.window.width(), app.window.height()) == SIZES[0]
        assert list(faults(app.window)) == [], stage
        then()


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_every_dialog_opens_and_fits_in_both_languages(
    whole: App, language: str, scale: float, qtbot: QtBot
) -> None:
    app = whole
    app._preferences.change(language=language)
    resized(app, SIZES[0], scale)
    app.fill("consultation")
    app.settle()
    for dialog in dialogs(app, RESOURCES):
        app.settle()
        qtbot.waitUntil(dialog.isVisible)
        with suppress(qtbot.TimeoutError):  # a busy machine lays it out a moment later
            qtbot.waitUntil(lambda shown=dialog: not list(faults(shown)), timeout=1000)
        assert dialog.width() <= SIZES[0][0]
        assert dialog.height() <= SIZES[0][1], dialog.windowTitle()
        assert list(faults(dialog)) == [], dialog.windowTitle()
        assert not_as_high_as_its_form(dialog) == 0, dialog.windowTitle()
        dialog.done(0)


def test_the_language_changes_under_the_work_at_hand(app: App, qtbot: QtBot) -> None:
    page = app.window.show_page("consultation")
    app.speak("en")
    app.settle()
    assert app.window.current() == "consultation"
    assert app.window.show_page("consultation") is not page
    assert app.window._bar.tabText(2) == "Consultation"
    assert QApplication.font().isFeatureSet(NARROW), "its quotation marks too"
    app.speak("zh_CN")
    app.settle()
    assert app.window._bar.tabText(2) == "协商议事"
    assert not QApplication.font().isFeatureSet(NARROW)
    assert app._preferences.now.language == "zh_CN"


def test_the_search_box_finds_and_opens(app: App, chinese: None, qtbot: QtBot) -> None:
    app.fill("overview")
    app.settle()
    for words, feature, title in (
        ("尉迟凤伟", "organisation", "尉迟凤伟"),
        ("晾晒", "worklist", "3栋、5栋高层老人晾晒难"),
        ("乐邻圈", "consultation", "高层老人晾晒难"),
        ("1-2-301", "household", "1栋2单元301"),
    ):
        app.window.header.search.setText(words)
        app._find(words)
        app.settle()
        first = app.window.header.search.hits.list.model().index(0, 0).data(Qt.ItemDataRole.UserRole)
        assert (first.key.split(":")[0], first.title) == (feature, title)
        app.window.header.search._open(first.key)
        app.settle()
        assert app.window.current() == ("organisation" if feature == "household" else feature)
    editor = app.window.findChildren(QDialog)[-1]
    assert "1栋2单元301" in editor.windowTitle()
    editor.done(0)
    app.window.header.search.setText("不存在的人")
    app._find("不存在的人")
    app.settle()
    assert app.window.header.search.hits.none.isVisible()
    app.window.header.search.hits.hide()


def test_the_scope_narrows_every_page(app: App, chinese: None) -> None:
    places = {place.name: place.id for place in app.context.peek(queries.places)}
    app.context.scope.choose(places["南岳社区"])
    app.settle()
    organisation, consultation = app._pages["organisation"], app._pages["consultation"]
    assert {node.name for node in organisation._nodes.values() if node.kind == "branch"} == {
        "中共华新小区支部委员会"
    }
    app.window.show_page("consultation")
    app.settle()
    assert consultation._list.model().rowCount() == 0
    names = [pair[0].text() for pair in app.window.header.trail._steps]
    assert names == ["全部地方", "胜阳港街道", "南岳社区", "全部小区"]
    app.context.scope.choose(None)
    app.settle()
    assert consultation._list.model().rowCount() == 1


def test_look_and_size_are_kept(app: App, tmp_path: Path) -> None:
    app._wear("dark")
    app._scale(1.25)
    kept = Preferences(tmp_path / "settings.json").now
    assert (kept.theme, kept.scale) == ("dark", 1.25)


def test_the_last_step_is_taken_back_after_a_question(app: App, chinese: None, qtbot: QtBot) -> None:
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    assert page._meeting.stage == "hold"
    app.undo()
    box = app.window.findChild(QDialog, "message")
    assert "重新打开会议" in box.findChildren(QLabel)[-1].text()
    box.findChildren(QPushButton)[-1].click()
    app.settle()
    assert page._meeting.stage == "write_up"


def test_database_and_files_are_backed_up_while_one_works(app: App, chinese: None, tmp_path: Path) -> None:
    note, stick = tmp_path / "情况.txt", tmp_path / "stick"
    note.write_text("路灯已修好")
    stick.mkdir()
    kept = app.context.attachments.put(note)
    app.back_up()
    chooser = app.window.findChild(QFileDialog)
    chooser.fileSelected.emit(str(stick))
    chooser.done(0)
    app.settle()
    (copy,) = stick.glob("yicheng-*.db")
    assert any(copy.name in label.text() for label in app.window.findChildren(QLabel))
    assert Attachments(stick / "attachments").read(kept.digest) == note.read_bytes()
    database = Database(copy)
    assert database.check() == []
    database.close()


def test_the_database_is_checked_on_request(app: App, chinese: None) -> None:
    app.check()
    app.settle()
    assert "数据完好。" in [label.text() for label in app.window.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("code", "words"), [("zh_CN", "谁负责这个单元"), ("en", "Who is responsible for this staircase")]
)
def test_help_speaks_the_language_of_the_screen(app: App, qtbot: QtBot, code: str, words: str) -> None:
    app.speak(code)
    app.settle()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    qtbot.keyClick(app.window, Qt.Key.Key_F1)
    (manual,) = app.window.findChildren(Manual)
    assert words in manual.findChild(QTextBrowser).toPlainText()
    assert list(faults(manual)) == []
    manual.close()
    app.speak("zh_CN")
    app.settle()


def test_the_menu_offers_what_it_should(app: App, chinese: None) -> None:
    app.fill("overview")
    words = [action.text() for action in app.window.header.menu.findChildren(QAction)]
    for wanted in ("深色", "125%", "English", "撤销上一步", "本单位…", "检查数据", "使用说明", "关于议成"):
        assert wanted in words


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> object:
    made = Program(qapp, RESOURCES, Preferences(tmp_path / "choices.json"))
    yield made
    made.close()
    for window in (made.asking, made.window):
        if window is not None:
            window.deleteLater()


def wizard_fields(program: Program) -> dict[str, QWidget]:
    return {key: row._spec.widget for key, row in program.asking.form.rows.items()}


def test_the_first_start_asks_and_founds_the_office(program: Program, chinese: None, tmp_path: Path) -> None:
    program.begin(None)
    fields = wizard_fields(program)
    program.asking.begin()
    assert "请填写单位名称" in program.asking.form.rows["name"]._note.text()
    fields["name"].setText("天方社区")
    fields["folder"].setText("//server/share")
    program.asking.begin()
    assert "网络盘" in program.asking.form.rows["folder"]._note.text()
    fields["folder"].setText(str(tmp_path / "数据"))
    program.asking.begin()
    program.settle()
    assert (tmp_path / "数据" / DATABASE).exists()
    assert "天方社区" in program.shown.window.windowTitle()
    assert program.preferences.now.data_folder == str(tmp_path / "数据")


def test_the_office_is_renamed_and_never_taken_back(
    program: Program, chinese: None, db: Database, tmp_path: Path
) -> None:
    """As after `import` on the command line, which asks for no name."""
    assert program.open(db.path.parent)
    program.settle()
    app = program.shown
    assert "未取名" in app.window.windowTitle()
    for name in ("天方社区", "南岳社区"):
        editor = app.this_office()
        editor.form.rows["name"]._spec.widget.setText(name)
        levels = editor.form.rows["level"]._spec.widget
        levels.setCurrentIndex(levels.findData("street"))
        editor.save()
        app.settle()
        assert name in app.window.windowTitle()
        assert (app.window.header._office.text(), app.window.header._level.text()) == (name, "街道")
    assert app.undo() is None
    nameless = app.this_office()
    nameless.form.rows["name"]._spec.widget.clear()
    nameless.save()
    app.settle()
    assert "请填写单位名称" in nameless.form.rows["name"]._note.text()
    nameless.done(0)


def test_what_the_demo_brought_is_taken_back_but_whose_it_is(app: App, chinese: None) -> None:
    app.undo().accept()
    app.settle()
    assert app.context.peek(queries.places) == []
    assert "天方社区" in app.window.windowTitle()
    assert app.undo() is None


def test_the_first_start_shows_demo_data_and_is_asked_again(program: Program, tmp_path: Path) -> None:
    program.begin(None)
    wizard_fields(program)["folder"].setText(str(tmp_path / "d"))
    program.asking.look_around()
    program.settle()
    assert program.shown._pages["organisation"]._tree.branches.rowCount() == 2
    assert program.preferences.now.data_folder == ""


def test_the_wizard_changes_language_while_it_stands(program: Program) -> None:
    program.begin(None)
    fields = wizard_fields(program)
    fields["name"].setText("天方社区")
    fields["language"].setCurrentIndex(1)
    assert program.asking.windowTitle() == "First start"
    assert wizard_fields(program)["name"].text() == "天方社区"


def test_the_window_takes_input_before_its_data_has_come(
    program: Program, chinese: None, demo: Database, tmp_path: Path
) -> None:
    folder = demo.path.rename(tmp_path / DATABASE).parent
    assert program.open(folder)
    assert program.shown is None
    program.window.header.search.setText("尉迟凤伟")
    program.window.show_page("consultation")
    program.settle()
    assert program.window.current() == "consultation"
    assert program.window.header.search.hits.list.model().rowCount() == 1
    program.window.header.search.hits.hide()
    assert program.shown._pages["consultation"]._list.model().rowCount() == 1


def test_the_window_stands_before_the_database_library_is_loaded(tmp_path: Path) -> None:
    stand = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "from desktop.start import Program; from desktop.ui.context import Preferences;"
        "folder = Path(sys.argv[1]); program = Program(QApplication([]), Path('resources'), Preferences(folder / 's.json'));"
        "assert program.open(folder) and program.window.isVisible();"
        "print([m for m in ('sqlalchemy', 'sqlcipher3', 'reportlab', 'alembic') if m in sys.modules]);"
        "program.settle(); print('sqlalchemy' in sys.modules); program.close()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", stand, str(tmp_path)],
        cwd=RESOURCES.parent, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.stdout.split() == ["[]", "True"], ran.stderr


def said_by_boxes() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if w.objectName() == "message" and w.isVisible()]


def test_data_that_cannot_be_opened_is_named_and_the_window_goes(
    program: Program, chinese: None, tmp_path: Path
) -> None:
    (tmp_path / DATABASE).write_text("这不是数据库" * 1000, encoding="utf-8")
    assert program.open(tmp_path)
    program.settle()
    assert not program.window.isVisible()
    (box,) = said_by_boxes()
    assert str(tmp_path / DATABASE) in box.accessibleDescription()
    box.accept()
    other = QLockFile(str(tmp_path / "yicheng.lock"))
    assert other.tryLock(100), "the folder is free again"
    other.unlock()


def test_a_first_start_that_fails_is_asked_again_with_its_answers(
    program: Program, chinese: None, tmp_path: Path
) -> None:
    (tmp_path / DATABASE).write_text("这不是数据库" * 1000, encoding="utf-8")
    program.begin(None)
    fields = wizard_fields(program)
    fields["name"].setText("天方社区")
    fields["folder"].setText(str(tmp_path))
    program.asking.begin()
    program.settle()
    assert program.asking.isVisible()
    assert wizard_fields(program)["name"].text() == "天方社区"
    assert program.preferences.now.data_folder == "", "a folder that does not open is not kept"
    program.asking.findChild(QDialog, "message").accept()


def test_a_second_program_on_the_same_data_is_refused(
    program: Program, chinese: None, tmp_path: Path
) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    other = QLockFile(str(folder / "yicheng.lock"))
    assert other.tryLock(100)
    assert not program.open(folder)
    other.unlock()
    (box,) = said_by_boxes()
    assert "程序已经在用这份数据" in box.accessibleDescription()
    box.accept()


def test_a_language_change_keeps_what_was_typed_and_comes_back_to_it(app: App, chinese: None) -> None:
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    second = page._meeting.items[1].id
    page.step.turn_to(second)
    app.settle()
    page.step.desk._form.rows["discussion"]._spec.widget.setPlainText("刚说的")
    app.speak("en")
    app.settle()
    fresh = app._pages["consultation"]
    assert fresh.place == (1, None, second)
    assert fresh.step.desk._form.rows["discussion"]._spec.widget.toPlainText() == "刚说的"
    app.speak("zh_CN")
    app.settle()


def test_a_language_change_asks_before_what_cannot_be_read_is_lost(app: App, chinese: None) -> None:
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    page.step.turn_to(page._meeting.items[0].id)
    app.settle()
    box = page.step.desk._form.rows["deadline"]._spec.widget
    box.setText("2026/2/30")
    for goes_on in (False, True):
        app.speak("en")
        app.settle()
        (asked,) = (one for one in app.window.findChildren(QDialog) if one.objectName() == "message")
        assert box.text() == "2026/2/30"
        assert (app._pages["consultation"], app._preferences.now.language) == (page, "zh_CN")
        asked.accept() if goes_on else asked.reject()
        app.settle()
    assert app._pages["consultation"] is not page
    assert app._preferences.now.language == "en"
    app.speak("zh_CN")
    app.settle()


def test_closing_the_window_keeps_what_was_typed_a_moment_ago(
    demo: Database, look: Look, tmp_path: Path, chinese: None
) -> None:
    program = opened(demo.path, look, tmp_path / "s.json")
    page = program.window.show_page("consultation")
    program.settle()
    page.step.reopen()
    program.settle()
    page.step.turn_to(page._meeting.items[2].id)
    program.settle()
    page.step.desk._form.rows["discussion"]._spec.widget.setPlainText("散会前一句")
    program.close()
    program.window.deleteLater()
    with demo.reading() as s:
        assert meeting_detail(s, 1).items[2].discussion == "散会前一句"


def test_closing_the_window_stores_first_and_then_closes(app: App, held: QWidget) -> None:
    held.step.desk._form.rows["discussion"]._spec.widget.setPlainText("散会前一句")
    app.window.close()
    app.settle()
    assert not app.window.isVisible()
    with app._db.reading() as s:
        assert meeting_detail(s, 1).items[0].discussion == "散会前一句"


@pytest.mark.parametrize("answer", ["stay", "close"])
def test_what_cannot_be_stored_keeps_the_window_until_one_says_so(
    app: App, held: QWidget, answer: str
) -> None:
    held.step.desk._form.rows["deadline"]._spec.widget.setText("下周五前")
    app.window.close()
    app.window.close()  # however often one clicks, it is asked once
    app.settle()
    (box,) = app.window.findChildren(QDialog, "message")
    assert "没能保存" in box.accessibleDescription()
    assert app.window.isVisible()
    box.accept() if answer == "close" else box.reject()
    assert app.window.isVisible() is (answer == "stay")


def test_data_that_is_gone_is_asked_for_and_nothing_is_made(
    program: Program, chinese: None, tmp_path: Path
) -> None:
    program.preferences.change(data_folder=str(tmp_path / "旧位置"))
    program.begin(tmp_path / "旧位置")
    assert wizard_fields(program)["folder"].text() == str(tmp_path / "旧位置")
    box = program.asking.findChild(QDialog, "message")
    assert "原来的位置已没有数据" in box.accessibleDescription()
    assert not (tmp_path / "旧位置").exists()
    box.accept()


@pytest.mark.parametrize("content", [b"", b"\x00\xff rubbish"])
def test_a_lock_file_written_by_half_keeps_nobody_out(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "yicheng.lock").write_bytes(content)
    assert program.open(tmp_path)
    program.settle()
    assert program.shown is not None


def test_a_folder_that_cannot_be_made_is_asked_for_again(
    program: Program, chinese: None, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    program.begin(None)
    wizard_fields(program)["folder"].setText(str(tmp_path / "file" / "data"))
    program.asking.look_around()
    assert program.asking.isVisible()
    box = program.asking.findChild(QDialog, "message")
    assert "写不进去" in box.accessibleDescription()
    box.accept()


def test_a_list_keeps_its_width_though_the_look_changed_while_it_was_hidden(app: App, chinese: None) -> None:
    app.window.show_page("finance")
    app.fill("finance")
    app.settle()
    app._wear("dark")
    page = app.window.show_page("organisation")
    app.settle()
    (both,) = page.findChildren(ListAndRecord)
    assert both.sizes()[0] == app.context.look.u(84)


def test_who_sat_there_as_the_window_closed_is_made_to_leave_no_more(
    demo: Database, look: Look, tmp_path: Path
) -> None:
    program = opened(demo.path, look, tmp_path / "s.json")
    program.context.seat.sit(1, "方敏")
    idle = program.seating.idle
    assert idle._timer.isActive()
    program.close()
    assert not idle._timer.isActive()
    program.window.deleteLater()


def test_a_closed_window_leaves_nothing_behind(
    demo: Database, look: Look, tmp_path: Path, qapp: QApplication
) -> None:
    """A lambda on a signal of what the window owns would hold it for ever, unseen by Python's collector."""
    program = opened(demo.path, look, tmp_path / "s.json")
    for key in tab_titles():
        program.window.show_page(key)
    program.settle()
    program.close()
    program.window.deleteLater()
    gone = weakref.ref(program)
    del program
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
