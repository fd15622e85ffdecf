"""The view of centre households through the window: map, hand-over, roll, activity, duties, a matter in one click."""

from __future__ import annotations

from datetime import date

import pytest
from fit import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.app import App
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Duty, HouseholdLink
from desktop.features.organisation.page import OrganisationPage
from desktop.features.organisation.page.coverage import letters
from desktop.features.organisation.records import DutyDraft, UnlinkDraft
from desktop.ui.bars import Bars
from desktop.ui.editor import Editor
from desktop.ui.table import Share, Table


@pytest.fixture
def page(app: App, chinese: None) -> OrganisationPage:
    app.fill("organisation")
    app.settle()
    return app.window.show_page("organisation")


@pytest.fixture
def compound(page: OrganisationPage, app: App) -> OrganisationPage:
    """The view of centre households of the compound whose register the demo has."""
    page._views.choose("centres")
    (branch,) = [
        node.key for node in page._nodes.values() if node.kind == "branch" and "冶电二村" in node.name
    ]
    page.choose(branch)
    app.settle()
    return page


@pytest.fixture
def centre(page: OrganisationPage, app: App) -> OrganisationPage:
    """The centre household of 3栋1单元, who has duties in the demo."""
    (body,) = [node.id for node in page._nodes.values() if node.name == "单嘉"]
    page.open(body)
    app.settle()
    return page


def editor(app: App) -> Editor:
    (opened,) = [one for one in app.window.findChildren(Editor) if one.isVisible()]
    return opened


def words(page: OrganisationPage) -> str:
    return " ".join(label.text() for label in page._record.findChildren(QLabel) if label.isVisible())


def saved(opened: Editor, app: App, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.accepted, timeout=10_000):
        opened.save()
    app.settle()


def test_doors_are_handed_over_on_the_map(compound: OrganisationPage, app: App, qtbot: QtBot) -> None:
    view = compound._view
    assert "共504户，已联系504户，无人联系0户" in words(compound)
    cells = view.coverage.map._cells
    assert {cell.letters for cell in cells[:14]} == {"A"}
    assert "1栋1单元701" in cells[0].words
    assert "张雪" in cells[0].words
    view.coverage.map.choose([cell.id for cell in cells[:2]])
    assert compound._record._said.toolTip() == "已选2户"
    view.hand_over()
    app.settle()
    opened = editor(app)
    assert opened.form.draft().body_id is None
    box = opened.form._fields["body_id"].widget
    box.setCurrentIndex(next(at for at in range(box.count()) if "薛勇磊" in box.itemText(at)))
    app.settle()
    said = " ".join(label.text() for label in opened.findChildren(QLabel))
    assert "2户由张雪移交；移交后共联系16户，一般10至15户" in said
    saved(opened, app, qtbot)
    with app._db.reading() as s:
        today = select(HouseholdLink).where(HouseholdLink.begins_on == date.today())
        assert len(list(s.scalars(today))) == 2
    assert "多于15户的1个" in words(compound)
    assert [cell.letters for cell in compound._view.coverage.map._cells[:3]] == ["B", "B", "A"]


def test_a_hand_over_without_a_receiver_is_refused_beside_its_field(
    compound: OrganisationPage, app: App
) -> None:
    compound._view.coverage.map.choose([compound._view.coverage.map._cells[0].id])
    compound._view.hand_over()
    app.settle()
    opened = editor(app)
    opened.save()
    app.settle()
    assert opened.isVisible()
    assert "请选择由哪个中心户" in opened.form.rows["body_id"]._note.text()
    opened.done(0)


def test_what_nobody_looks_after_is_outlined_and_told(compound: OrganisationPage, app: App) -> None:
    first = compound._view.coverage.map._cells[0].id
    with app._db.writing("end") as s:
        commands.unlink_households(s, UnlinkDraft((first,), date(2026, 9, 1)))
    compound.look_at(date(2026, 9, 1))
    app.settle()
    cell = compound._view.coverage.map._cells[0]
    assert (cell.group, cell.letters, cell.words) == (None, "", "1栋1单元701：无人联系")
    assert "无人联系1户" in words(compound)
    compound.look_at(date(2026, 8, 31))
    app.settle()
    assert compound._view.coverage.map._cells[0].letters == "A"


def test_a_cell_opens_its_household(compound: OrganisationPage, app: App) -> None:
    cells = compound._view.coverage.map
    cells.opened.emit(cells._cells[0].id)
    app.settle()
    opened = editor(app)
    assert "1栋1单元701" in opened.windowTitle()
    opened.done(0)


def test_the_way_of_looking_stays_when_something_changes(compound: OrganisationPage, app: App) -> None:
    compound._view.ways.choose("centres")
    compound._view._turn()
    before = compound._view
    with app._db.reading() as s:
        body = queries.centre_rows(s, None)[0].id
    label = "履职"
    draft = DutyDraft(body, "publicity", date.today(), "讲政策")
    app._runner.write(app.window, label, lambda s: commands.save_duty(s, draft))
    app.settle()
    assert compound._view is not before
    assert compound._view.ways.chosen() == "centres"


def test_one_goes_on_where_one_was(compound: OrganisationPage, app: App, qtbot: QtBot) -> None:
    before = compound._view.coverage
    for _ in range(60):
        qtbot.keyClick(before.map, Qt.Key.Key_Down)
    down = before.scrolled_to()
    assert down > 100
    compound.refresh()
    app.settle()
    assert compound._view.coverage is not before
    qtbot.waitUntil(lambda: compound._view.coverage.scrolled_to() == down)


def test_the_roll_leads_to_each(compound: OrganisationPage, app: App) -> None:
    view = compound._view
    table = view._pages.widget(1)
    assert isinstance(table, Table)
    model = table.model()
    rows = [
        [model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())
    ]
    assert ["单嘉", "3栋1单元", "14", "正常"] in [line[:4] for line in rows]
    assert ["侯飞艳", "1栋", "0", "偏少"] in [line[:4] for line in rows]
    at = next(at for at, line in enumerate(rows) if line[0] == "单嘉")
    assert rows[at][6] == "2026-09-10"
    table.doubleClicked.emit(model.index(at, 0))
    app.settle()
    assert "党员中心户（3栋1单元）" in compound._record._title.accessibleName()


def test_activity_is_drawn_by_month_and_read_aloud(compound: OrganisationPage, app: App) -> None:
    compound.look_at(date(2026, 9, 30))
    app.settle()
    drawn = compound._view._pages.widget(2).findChildren(Bars)
    assert [bars.accessibleName() for bars in drawn[:2]] == ["合计", "单嘉　3栋1单元"]
    assert "9月 4 (" in drawn[0].accessibleDescription()
    assert "10月" not in drawn[0].accessibleDescription()


def test_a_community_is_told_by_compound_and_narrowed(page: OrganisationPage, app: App) -> None:
    page._views.choose("centres")
    (key,) = [
        node.key for node in page._nodes.values() if "沈家营社区" in node.name and "committee" in node.kind
    ]
    page.choose(key)
    app.settle()
    view = page._view
    assert not view._hand.isEnabled()
    table = view._pages.widget(0)
    share = table.model().index(0, 3)
    assert share.data() == "100%"
    assert isinstance(share.data(256), Share)
    table.doubleClicked.emit(share)
    app.settle()
    assert app.context.peek(queries.compound_of, app.context.scope.place) == app.context.scope.place


def test_letters_go_on_after_the_alphabet() -> None:
    named = [letters(turn) for turn in range(60)]
    assert len(set(named)) == 60
    assert (named[0], named[23], named[24]) == ("A", "Z", "A2")


def test_a_duty_is_recorded_with_its_household(centre: OrganisationPage, app: App, qtbot: QtBot) -> None:
    centre._view._duties.record()
    opened = editor(app)
    opened.save()
    app.settle()
    assert "请选择履职类别" in opened.form.rows["kind"]._note.text()
    opened.form._fields["kind"].write("mediation")
    opened.form._fields["content"].write("劝和")
    opened.form._fields["room"].write("3-1-999")
    opened.save()
    app.settle()
    assert "没有“3-1-999”这一户" in opened.form.rows["room"]._note.text()
    opened.form._fields["room"].write("3-1-302")
    saved(opened, app, qtbot)
    newest = next(iter(centre._view._duties._rows.values()))
    assert (newest.content, newest.address) == ("劝和", "3栋1单元302")


def test_a_duty_is_struck_out_after_one_question(
    centre: OrganisationPage, app: App, questions: list[str]
) -> None:
    duties = centre._view._duties
    assert "今年" in duties._count.text()
    (wanted,) = [duty.id for duty in duties._rows.values() if duty.kind == "three_shows"]
    duties.choose(wanted)
    duties._strike.click()
    assert "划去2026-07-01的履职" in questions[0]
    (box,) = [one for one in app.window.findChildren(QDialog, "message") if one.isVisible()]
    box.accept()
    app.settle()
    with app._db.reading() as s:
        assert s.get(Duty, wanted) is None


def test_a_duty_becomes_a_matter_in_one_click(centre: OrganisationPage, app: App, qtbot: QtBot) -> None:
    duties = centre._view._duties
    (wanted,) = [duty.id for duty in duties._rows.values() if duty.kind == "mediation"]
    duties.choose(wanted)
    assert duties._raise.text() == "转为事项"
    duties._raise.click()
    app.settle()
    opened = editor(app)
    assert opened.form.draft().raised_by == "3栋1单元201"
    saved(opened, app, qtbot)
    assert app.window.current() == "worklist"
    duties = centre._view._duties
    duties.choose(wanted)
    assert duties._raise.text() == "打开事项2026-0002"
    app.window.show_page("organisation")
    duties._raise.click()
    app.settle()
    assert app.window.current() == "worklist"
    assert app.page("worklist")._matter.number == "2026-0002"


def test_a_raised_duty_is_not_struck_out(centre: OrganisationPage, app: App, questions: list[str]) -> None:
    duties = centre._view._duties
    (raised,) = [duty for duty in duties._rows if duty in duties._marks]
    duties.choose(raised)
    assert duties._raise.text() == "打开事项2026-0001"
    duties._strike.click()
    (box,) = [one for one in app.window.findChildren(QDialog, "message") if one.isVisible()]
    box.accept()
    app.settle()
    assert "已转为事项" in questions[-1]
    for box in app.window.findChildren(QDialog, "message"):
        if box.isVisible():
            box.accept()


def test_links_are_adjusted_by_their_rooms(centre: OrganisationPage, app: App, qtbot: QtBot) -> None:
    centre._view._duties.adjust()
    opened = editor(app)
    typed = opened.form.draft().rooms
    assert typed.startswith("3栋1单元101、3栋1单元102")
    opened.form._fields["rooms"].write(typed.replace("3栋1单元101、", "") + "、3-2-101")
    saved(opened, app, qtbot)
    linked = [row.address for row in centre._view._body.linked]
    assert "3栋1单元101" not in linked
    assert "3栋2单元101" in linked


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_every_way_of_looking_fits(app: App, language: str, scale: float) -> None:
    app._look.wear("light", scale)
    app.window.resize(1366, 728)
    app.fill("organisation")
    app.settle()
    shown = app.window.show_page("organisation")
    shown._views.choose("centres")
    (branch,) = [
        node.key for node in shown._nodes.values() if node.kind == "branch" and "冶电二村" in node.name
    ]
    shown.choose(branch)
    app.settle()
    for way in ("coverage", "centres", "activity"):
        shown._view.ways.choose(way)
        shown._view._turn()
        app.settle()
        assert list(faults(app.window)) == [], way
    (body,) = [node.id for node in shown._nodes.values() if node.name == "单嘉"]
    shown.open(body)
    app.settle()
    assert list(faults(app.window)) == []
    app._look.wear("light", 1.0)
