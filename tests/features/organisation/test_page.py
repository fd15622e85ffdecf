"""The organisation tab: the chain, one body, the register, and Excel files through the window."""

from __future__ import annotations

import shutil
import threading
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from conftest import RESOURCES, opened
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop.app import App
from desktop.core.db import Changes, Database
from desktop.features.organisation.page import OrganisationPage
from desktop.features.organisation.queries import tree
from desktop.ui.editor import Editor
from desktop.ui.painted import width_of
from desktop.ui.table import Table
from desktop.ui.theme import Look
from desktop.ui.tree import META

ROSTER, ORGANISATION = RESOURCES / "demo" / "roster.xlsx", RESOURCES / "demo" / "organisation.xlsx"


@pytest.fixture
def page(app: App, chinese: None) -> OrganisationPage:
    app.fill("organisation")
    app.settle()
    return app.window.show_page("organisation")


@pytest.fixture
def empty(db: Database, look: Look, tmp_path: Path, chinese: None) -> object:
    program = opened(db.path, look, tmp_path / "s.json")
    yield program
    program.close()
    program.window.deleteLater()


def chosen(page: OrganisationPage, app: App, name: str) -> None:
    (key,) = [node.key for node in page._nodes.values() if node.name == name]
    page.choose(key)
    app.settle()


def said(page: OrganisationPage) -> str:
    return " ".join(label.text() for label in page._record.findChildren(QLabel) if label.isVisible())


def message(page: OrganisationPage) -> str:
    box = page.findChild(QDialog, "message")
    words = box.findChildren(QLabel)[-1].text()
    box.accept()
    return words


def test_the_chain_is_shown_and_filtered(page: OrganisationPage, app: App) -> None:
    assert page._tree.branches.rowCount() == 2
    page._listing.filter.setText("张雪")
    page._list()
    assert _first_down(page)[-1] == "张雪"
    assert len(_first_down(page)) == 5


def test_the_names_of_bodies_stand_whole_beside_the_record(page: OrganisationPage, app: App) -> None:
    """On a small screen, however deep they stand, and with what is told opposite them."""
    app.window.show()
    page._tree.expandAll()
    app.settle()
    look, tree, cut = app.context.look, page._tree, list[str]()
    for key, node in page._nodes.items():
        index = tree.model().index_of(key)
        meta = index.data(META)
        beside = width_of(meta, look.font("caption")) + look.u(2) if meta else 0
        if width_of(node.name, look.font("body")) > tree.visualRect(index).width() - look.u(3) - beside:
            cut.append(node.name)
    assert cut == []


@pytest.mark.parametrize("words", ["zx", "zhangx", "ZX", "雪"])
def test_the_filter_finds_who_is_in_office_by_name_and_spelling(page: OrganisationPage, words: str) -> None:
    page._listing.filter.setText(words)
    page._list()
    kept = page._kept(words)
    assert "张雪" in [node.name for node in kept.values()]
    assert len(kept) < len(page._nodes)


def _first_down(page: OrganisationPage) -> list[str]:
    """The names of the first line, the first below it, and so on."""
    model = page._tree.branches
    at, names = model.index(0, 0), []
    while at.isValid():
        names.append(at.data())
        at = model.index(0, 0, at)
    return names


def test_a_body_shows_who_is_in_it_and_who_was(page: OrganisationPage, app: App) -> None:
    chosen(page, app, "中共华新小区支部委员会")
    tables = page._record.findChildren(Table)
    current, history = (table.model() for table in tables)
    assert [current.index(row, 1).data() for row in range(4)] == ["许嘉", "郭超", "宋红", "尉迟凤伟"]
    assert history.rowCount() == 5
    assert "2021-07-01 — 2025-04-30" in [history.index(row, 0).data() for row in range(5)]


def test_everything_is_shown_as_it_was_on_a_day(page: OrganisationPage, app: App) -> None:
    chosen(page, app, "中共华新小区支部委员会")
    page._as_of.setText("2025年4月30日")
    app.settle()
    current = page._record.findChildren(Table)[0].model()
    assert [current.index(row, 2).data() for row in range(current.rowCount())] == ["2021-07-01"]
    assert page.place[2] == date(2025, 4, 30)
    page._as_of.setText("2025年4")
    app.settle()
    assert page._as_of.property("wrong") == "true"
    assert page.place[2] == date(2025, 4, 30)
    page._as_of.setText("")
    app.settle()
    assert page._record.findChildren(Table)[0].model().rowCount() == 4


def test_a_centre_household_shows_its_doors(page: OrganisationPage, app: App) -> None:
    chosen(page, app, "张雪")
    linked = page._record.findChildren(Table)[2].model()
    assert linked.rowCount() == 14
    assert linked.index(0, 0).data() == "1栋1单元101"


def test_the_register_is_sorted_filtered_and_mended(page: OrganisationPage, app: App, qtbot: QtBot) -> None:
    chosen(page, app, "中共冶电二村小区支部委员会")
    page._views.button("roster").click()
    app.settle()
    roster = page._view
    assert "504户，491人，48,112.06 ㎡，没有缺项" in said(page)
    assert roster._model.rowCount() == 504
    roster._sort("area", True)
    app.settle()
    sizes = [float(roster._model.index(row, 2).data()) for row in range(100)]
    assert sizes == sorted(sizes, reverse=True)
    roster._filter.setText("1-2-301")
    app.settle()
    assert roster._model.rowCount() == 1
    roster.edit(roster._model.id_at(0))
    editor = app.window.findChildren(Editor)[-1]
    editor.form.rows["area"]._spec.widget.setText("１００.5㎡")
    editor.form.rows["area_is"]._spec.widget.button("correction").click()
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    with app._db.reading() as s:
        assert s.execute(text("SELECT count(*) FROM household WHERE area = 10050")).scalar_one() >= 1


def test_a_post_is_added_and_an_impossible_one_refused(
    page: OrganisationPage, app: App, qtbot: QtBot
) -> None:
    chosen(page, app, "中共华新小区支部委员会")
    page._view._add()
    editor = app.window.findChildren(Editor)[-1]
    fields = {key: row._spec.widget for key, row in editor.form.rows.items()}
    fields["person"].insert("周一鸣")
    fields["title"].insert("青年委员")
    fields["begins_on"].setText("2026-9-1")
    fields["ends_on"].setText("2026-8-1")
    editor.save()
    qtbot.waitUntil(lambda: "离任日期早于任职日期" in editor.form.rows["ends_on"]._note.text())
    fields["ends_on"].setText("")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    assert "周一鸣" in page._record.findChildren(Table)[0].model().index(4, 1).data()


def test_an_office_starts_with_its_own_files(empty: App, qtbot: QtBot) -> None:
    page = empty.window.show_page("organisation")
    assert page._stack.currentIndex() == 1
    for file, counts in ((ORGANISATION, (194, 0)), (ROSTER, (504, 36))):
        dialog = page.import_file(file)
        qtbot.waitUntil(lambda dialog=dialog: dialog.preview is not None, timeout=10_000)
        assert (len(dialog.preview.added), len(dialog.preview.remarks)) == counts
        assert dialog.preview.refusals == ()
        with qtbot.waitSignal(dialog.accepted, timeout=20_000):
            dialog.import_now()
        empty.settle()
    assert page._stack.currentIndex() == 0
    assert page._tree.branches.rowCount() == 2
    dialog = page.import_file(ROSTER)
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=10_000)
    assert "不会有任何改动" in dialog._said.text()
    assert not dialog._go.isEnabled()
    dialog.reject()


def test_refused_rows_are_shown_and_saved_to_be_mended(
    page: OrganisationPage, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(ROSTER)
    sheet = book.active
    sheet["E4"], sheet["H5"], sheet["E6"] = "很大", "123", 77.5
    book.save(tmp_path / "改过.xlsx")
    dialog = page.import_file(tmp_path / "改过.xlsx")
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=10_000)
    assert dialog._said.text() == "可导入1行，已有且相同501行，退回2行。"
    assert dialog._views.chosen() == "refused"
    assert [dialog._model.index(row, 1).data() for row in range(2)] == ["4", "5"]
    assert [dialog._model.index(0, at).data() for at in range(3)] == ["住户底册", "4", "建筑面积（㎡） 很大"]
    assert "“很大”不是面积" in dialog._model.index(0, 3).data()
    target = tmp_path / "退回.xlsx"
    dialog.save_refused(str(target))
    qtbot.waitUntil(target.exists, timeout=10_000)
    rows = list(openpyxl.load_workbook(target).active.values)
    assert "原因" in str(rows)
    assert "很大" in str(rows)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.import_now()
    app.settle()
    with app._db.reading() as s:
        assert s.execute(text("SELECT count(*) FROM household WHERE area = 7750")).scalar_one() == 1


@pytest.mark.parametrize(("name", "content", "words"), [
    ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧版Excel格式"),
    ("密.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "有密码保护"),
    ("文本.xlsx", "姓名,电话".encode(), "不是Excel工作簿"),
    ("空.xlsx", b"", "是空的"),
    ("坏.xlsx", b"PK\x03\x04" + b"x" * 500, "不是Excel工作簿"),
])  # fmt: skip
def test_a_file_that_cannot_be_read_is_explained(
    page: OrganisationPage, qtbot: QtBot, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    page.import_file(tmp_path / name)
    qtbot.waitUntil(lambda: page.findChild(QDialog, "message") is not None, timeout=10_000)
    assert words in message(page)


def test_a_file_open_in_excel_is_explained(page: OrganisationPage, qtbot: QtBot, tmp_path: Path) -> None:
    shutil.copy(ROSTER, tmp_path / "底册.xlsx")
    (tmp_path / "~$底册.xlsx").write_bytes(b"x")
    page.import_file(tmp_path / "底册.xlsx")
    qtbot.waitUntil(lambda: page.findChild(QDialog, "message") is not None, timeout=10_000)
    assert "正在Excel" in message(page)


def test_an_import_tells_how_far_it_is_and_can_be_cancelled(empty: App, qtbot: QtBot) -> None:
    page = empty.window.show_page("organisation")
    dialog = page.import_file(ORGANISATION)
    assert "正在读文件" in dialog._said.text()
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=10_000)
    dialog.import_now()
    empty.settle()
    dialog, gate = page.import_file(ROSTER), threading.Event()
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=10_000)
    empty._runner.write(page, "hold", lambda _s: gate.wait(10))
    dialog.import_now()
    assert not dialog._go.isEnabled()
    empty._runner.moved.emit(dialog._under_way, 252, 504, "")
    assert dialog._said.text() == "正在导入… 已处理252行，共504行"
    dialog.reject()
    gate.set()
    empty.settle()
    with empty._db.reading() as s:
        assert s.execute(text("SELECT count(*) FROM household")).scalar_one() == 0


def test_a_file_that_is_being_read_may_be_left(empty: App, qtbot: QtBot) -> None:
    page = empty.window.show_page("organisation")
    dialog = page.import_file(ROSTER)
    dialog.reject()
    empty.settle()
    assert empty.context.peek(lambda s: s.execute(text("SELECT count(*) FROM action")).scalar_one()) == 0


def test_a_roster_without_a_known_compound_asks(empty: App, qtbot: QtBot) -> None:
    page = empty.window.show_page("organisation")
    dialog = page.import_file(ROSTER)
    qtbot.waitUntil(lambda: "先导入组织名册" in dialog._said.text(), timeout=10_000)
    assert not dialog._go.isEnabled()
    dialog.findChildren(QPushButton)
    dialog.reject()


def test_the_chart_is_folded_opened_and_looked_at_as_of_a_day(
    page: OrganisationPage, app: App, qtbot: QtBot
) -> None:
    page._views.choose("chart")
    chosen(page, app, "中共冶电二村小区支部委员会")
    view = page._view
    whole = len(view.chart.boxes)
    group = next(box for box in view.chart.boxes if box.name == "1栋党小组")
    view.drawing.turned.emit(group.key)
    app.settle()
    assert len(view.chart.boxes) == whole - 5
    view.drawing.turned.emit(group.key)
    app.settle()
    assert len(view.chart.boxes) == whole
    assert "粗框为当前组织" in view._panel._said.toolTip()
    page._as_of.setText("2000年1月1日")
    app.settle()
    assert "截至2000-01-01" in page._view._panel._said.toolTip()
    assert page._view.chart.boxes[0].second == ""
    page._as_of.setText("")
    app.settle()
    page._view.drawing.opened.emit(group.key)
    app.settle()
    assert page.place[0] == group.key


def test_the_chart_is_shown_in_both_languages(app: App, language: str) -> None:
    app.fill("organisation")
    app.settle()
    page = app.window.show_page("organisation")
    page._views.choose("chart")
    chosen(page, app, "中共冶电二村小区支部委员会")
    bands = ["".join(band.lines) for band in page._view.drawing._figure.bands]
    assert ("小区党支部" in bands) is (language == "zh_CN")
    assert ("Compoundpartybranch" in bands) is (language == "en")


def test_the_chart_is_printed_masked_or_whole_on_two_sizes(
    page: OrganisationPage, app: App, qtbot: QtBot
) -> None:
    page._views.choose("chart")
    chosen(page, app, "中共冶电二村小区支部委员会")
    preview = page._view.print_chart()
    assert list(preview._paper.versions) == [
        "A3 公开版（姓名隐去）", "A3 内部版", "A4 公开版（姓名隐去）", "A4 内部版",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: preview.document.pageCount() == 1)
    assert round(preview.document.pagePointSize(0).width()) == 1191
    preview._switch.button("A4 内部版").click()
    qtbot.waitUntil(lambda: round(preview.document.pagePointSize(0).width()) == 842)
    preview.reject()


def test_of_very_many_bodies_the_upper_levels_stand_first(
    page: OrganisationPage, app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, lowest = dict(page._nodes), next(key for key, node in page._nodes.items() if node.linked)
    monkeypatch.setattr(tree, "MANY", 0)
    page.refresh()
    qtbot.waitUntil(lambda: not page._whole)
    assert {"branch", "owners_committee"} <= {node.kind for node in page._nodes.values()}
    assert lowest not in page._nodes
    page.choose(lowest)
    qtbot.waitUntil(lambda: page._whole)
    assert page._nodes == whole
    app.settle()
    assert page._view is not None
    assert page._view.subject.body is not None
    assert f"body-{page._view.subject.body.id}" == lowest, (
        "what is chosen meanwhile is shown when it is there"
    )


def test_what_one_folds_and_unfolds_stays_so_when_the_tree_comes_anew(
    page: OrganisationPage, app: App
) -> None:
    view = page._tree
    (street,) = [node.key for node in page._nodes.values() if node.name == "中共沈家营街道工作委员会"]
    (branch,) = [node.key for node in page._nodes.values() if node.name == "中共华新小区支部委员会"]
    view.collapse(view.branches.index_of(street))
    view.expand(view.branches.index_of(branch))
    page.refresh()
    app.settle()
    assert not view.isExpanded(view.branches.index_of(street))
    assert view.isExpanded(view.branches.index_of(branch))


@pytest.fixture
def answers(page: OrganisationPage, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the page is filled with from now on."""
    came, fill = [], page._fill

    def hear(answer: object) -> None:
        came.append(answer)
        fill(answer)

    monkeypatch.setattr(page, "_fill", hear)
    return came


def counted(page: OrganisationPage) -> str:
    return page._listing._count.text()


def test_what_is_shown_stays_while_the_rest_comes(
    page: OrganisationPage, app: App, qtbot: QtBot, answers: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(page, app, "中共华新小区支部委员会")
    said_before = counted(page)
    monkeypatch.setattr(tree, "MANY", 0)
    views: list[object] = []
    show = page._show_view

    def hear(subject: object) -> None:
        show(subject)
        views.append(page._view)

    monkeypatch.setattr(page, "_show_view", hear)
    page.refresh()
    qtbot.waitUntil(lambda: len(answers) == 2)
    app.settle()
    assert [answer.upper for answer in answers] == [True, False]
    assert len(views) == 1, "shown with the upper levels, and not once more with the rest"
    assert counted(page) == said_before == f"共{len(page._nodes)}个"


def test_what_lies_low_stays_chosen_until_it_is_there(
    page: OrganisationPage, app: App, qtbot: QtBot, answers: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(page, app, "张雪")
    lowest = page._chosen
    monkeypatch.setattr(tree, "MANY", 0)
    page.refresh()
    qtbot.waitUntil(lambda: len(answers) == 2)
    app.settle()
    assert page._chosen == lowest
    assert page._tree.currentIndex().data() == "张雪"


def test_a_change_shows_the_whole_at_once(
    page: OrganisationPage, app: App, answers: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "MANY", 0)
    page._notice(Changes("", frozenset({"body"})))
    page._notice(Changes("", frozenset({"meeting"})))
    app.settle()
    assert [answer.upper for answer in answers] == [False], "what is unfolded stays in sight"
    page._ask_for_rest()
    app.settle()
    assert len(answers) == 1, "nothing is left to ask for"


def test_an_answer_to_an_older_question_is_not_shown(page: OrganisationPage, app: App, answers: list) -> None:
    page.look_at(date(2022, 1, 1))
    page.look_at(date(2025, 4, 30))
    app.settle()
    assert len(answers) == 1
    shown = []
    page._show_view = lambda subject: shown.append(subject.name)
    for name in ("中共华新小区支部委员会", "中共冶电二村小区支部委员会"):
        page.choose(next(key for key, node in page._nodes.items() if node.name == name))
    app.settle()
    assert shown == ["中共冶电二村小区支部委员会"]


def test_the_filter_opens_the_way_to_what_it_finds_by_the_beginning_of_words(page: OrganisationPage) -> None:
    assert "张雪" not in [node.name for node in page._kept("hangx").values()]
    page._listing.filter.setText("张雪")
    page._list()
    model, at = page._tree.branches, page._tree.branches.index(0, 0)
    while model.rowCount(at):
        assert page._tree.isExpanded(at), at.data()
        at = model.index(0, 0, at)
    assert at.data() == "张雪"


def test_a_day_before_there_was_anything_is_no_office_without_data(empty: App) -> None:
    page = empty.window.show_page("organisation")
    empty.settle()
    assert page._stack.currentIndex() == 1
    page.look_at(date(1990, 1, 1))
    empty.settle()
    assert page._stack.currentIndex() == 0


def test_a_building_is_shown_in_the_first_view_it_has_and_the_chosen_one_comes_back(
    page: OrganisationPage, app: App
) -> None:
    body = next(node.key for node in page._nodes.values() if node.kind == "branch")
    building = next(node.key for node in page._nodes.values() if node.key.startswith("place-"))
    page.choose(body)
    app.settle()
    assert page._views.chosen() == "posts"
    page.choose(building)
    app.settle()
    assert page._views.chosen() == "chart"
    assert "› 冶电二村小区" in page._record._meta.toolTip() + page._record._meta.accessibleName()
    page.choose(body)
    app.settle()
    assert page._views.chosen() == "posts"


def test_a_centre_household_without_doors_says_how_to_link_some(page: OrganisationPage, app: App) -> None:
    page.choose(next(node.key for node in page._nodes.values() if node.linked == 0))
    app.settle()
    words = [label.text() for label in page._shown.parentWidget().findChildren(QLabel)]
    assert any("还没有联系住户" in told for told in words)
