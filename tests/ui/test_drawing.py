"""A drawing is clicked, folded, walked through, zoomed and dressed anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.figure import Figure, FigureBand, FigureBox, FigureLine
from desktop.ui.drawing import READABLE, Drawing, DrawingPanel
from desktop.ui.theme import Look
from desktop.ui.words import Button

FIGURE = Figure(
    (
        FigureBox("top", ("社区党委",), "书记 周珊", 10, 1, 8, 4, bold=True, folds=True),
        FigureBox("left", ("1栋党小组",), "组长 张雪", 5, 9, 8, 4),
        FigureBox("right", ("2栋党小组",), "组长 覃琼", 15, 9, 8, 4, dashed=True, folds=True, hidden=3),
    ),
    (FigureLine(((14, 5), (14, 7), (9, 7), (9, 9))),),
    (FigureBand(("社区党委",), 0, 6), FigureBand(("楼栋党小组",), 8, 6)),
    24,
    14,
)


@pytest.fixture
def drawing(look: Look, qtbot: QtBot) -> Drawing:
    shown = Drawing(look, "架构图")
    qtbot.addWidget(shown)
    shown.resize(look.u(120), look.u(80))
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.show_figure(FIGURE)
    shown.setFocus()
    return shown


def middle(drawing: Drawing, key: str) -> QPoint:
    return drawing.mapFromScene(drawing._rect(drawing._box(key)).center())


def test_the_bold_box_is_where_one_begins(drawing: Drawing) -> None:
    assert drawing.chosen == "top"
    assert drawing.accessibleDescription() == "社区党委 书记 周珊"


def test_a_click_chooses_and_two_open(drawing: Drawing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawing.chose) as chosen:
        qtbot.mouseClick(drawing.viewport(), Qt.MouseButton.LeftButton, pos=middle(drawing, "left"))
    assert (chosen.args, drawing.chosen) == (["left"], "left")
    with qtbot.waitSignal(drawing.opened) as opened:
        qtbot.mouseDClick(drawing.viewport(), Qt.MouseButton.LeftButton, pos=middle(drawing, "right"))
    assert opened.args == ["right"]


def test_the_mark_below_a_box_folds_it(drawing: Drawing, qtbot: QtBot) -> None:
    mark = drawing.mapFromScene(drawing._mark(drawing._box("right")).center())
    with qtbot.assertNotEmitted(drawing.chose), qtbot.waitSignal(drawing.turned) as turned:
        qtbot.mouseClick(drawing.viewport(), Qt.MouseButton.LeftButton, pos=mark)
    assert turned.args == ["right"]


def test_the_keyboard_walks_opens_and_folds(drawing: Drawing, qtbot: QtBot) -> None:
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(drawing, key)
        walked.append(drawing.chosen)
    assert walked[0] in ("left", "right")
    assert walked[1:] == ["right", "right", "left", "top"]
    with qtbot.waitSignal(drawing.opened) as opened:
        qtbot.keyClick(drawing, Qt.Key.Key_Return)
    with qtbot.waitSignal(drawing.turned) as turned:
        qtbot.keyClick(drawing, Qt.Key.Key_Space)
    assert (opened.args, turned.args) == (["top"], ["top"])
    drawing.choose("left")
    with qtbot.assertNotEmitted(drawing.turned):
        qtbot.keyClick(drawing, Qt.Key.Key_Space)


def test_it_is_zoomed_with_keys_and_wheel_and_fitted_again(drawing: Drawing, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(drawing, Qt.Key.Key_0, control)
    assert drawing.zoom == pytest.approx(1)
    qtbot.keyClick(drawing, Qt.Key.Key_Plus, control)
    assert drawing.zoom == pytest.approx(1.25)
    qtbot.keyClick(drawing, Qt.Key.Key_Minus, control)
    assert drawing.zoom == pytest.approx(1)
    here = QPointF(50, 50)
    wheel = QWheelEvent(
        here, here, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, control,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(drawing.viewport(), wheel)
    assert drawing.zoom == pytest.approx(0.8)
    for _ in range(30):
        drawing.magnify(0.5)
    assert drawing.zoom == pytest.approx(0.1)
    drawing.fit()
    width = FIGURE.width * drawing._em
    assert drawing.zoom == pytest.approx(min(1, drawing.maximumViewportSize().width() / width), abs=0.3)


def test_a_large_figure_is_shown_readable_and_whole_when_asked(drawing: Drawing) -> None:
    boxes = tuple(FigureBox(str(at), ("某",), "", 6 + at * 9, 1, 8, 4) for at in range(60))
    drawing.show_figure(Figure(boxes, (), (), 560, 14))
    assert drawing.zoom == pytest.approx(READABLE)
    drawing.fit()
    assert drawing.zoom < READABLE
    drawing.resize(drawing.width() + 40, drawing.height())
    assert drawing.zoom < READABLE


def wide(look: Look, qtbot: QtBot) -> Drawing:
    """A figure too large for its window, just shown: a root over sixty boxes, the last of them bold."""
    shown = Drawing(look, "架构图")
    qtbot.addWidget(shown)
    shown.resize(look.u(120), look.u(110))
    with qtbot.waitExposed(shown):
        shown.show()
    root = FigureBox("root", ("街道",), "", 270, 1, 8, 4)
    boxes = [FigureBox(str(at), ("某",), "", 10 + at * 9, 20, 8, 4, bold=at == 30) for at in range(60)]
    bands = (FigureBand(("街道党工委",), 0, 6), FigureBand(("党员中心户",), 18, 8))
    shown.show_figure(Figure((root, *boxes), (), bands, 560, 60))
    return shown


def test_it_opens_readable_at_its_top_with_root_and_chosen_box_in_view(look: Look, qtbot: QtBot) -> None:
    shown = wide(look, qtbot)
    assert 0.85 <= shown.zoom <= 1
    assert shown.verticalScrollBar().value() == 0
    seen = shown.mapToScene(shown.viewport().rect()).boundingRect()
    assert all(seen.contains(shown._rect(shown._box(key))) for key in ("root", "30"))


def test_the_names_of_levels_stay_in_sight_over_what_is_moved(look: Look, qtbot: QtBot) -> None:
    shown = wide(look, qtbot)

    def names() -> QImage:
        high, across = round(25 * shown._em * shown.zoom), round(shown._names() * shown._em * shown.zoom) - 2
        return shown.viewport().grab(QRect(0, 0, across, high)).toImage()

    shown.horizontalScrollBar().setValue(0)
    at_first = names()
    for moved in (400, 2_000, shown.horizontalScrollBar().maximum()):
        shown.horizontalScrollBar().setValue(moved)
        assert names() == at_first
    shown.choose("0")
    left = shown.mapFromScene(shown._rect(shown._box("0")).topLeft()).x()
    assert left >= shown._names() * shown._em * shown.zoom


def test_plain_keys_zoom_and_fit_and_the_buttons_tell_them(look: Look, qtbot: QtBot) -> None:
    shown = wide(look, qtbot)
    first = shown.zoom
    qtbot.keyClick(shown, Qt.Key.Key_Minus)
    assert shown.zoom == pytest.approx(first / 1.25)
    qtbot.keyClick(shown, Qt.Key.Key_Plus)
    assert shown.zoom == pytest.approx(first)
    qtbot.keyClick(shown, Qt.Key.Key_0)
    assert shown.zoom < READABLE / 2
    panel = DrawingPanel(look, Drawing(look, "架构图"))
    qtbot.addWidget(panel)
    told = [button.toolTip() for button in panel.findChildren(Button)]
    assert [tip.rpartition(" ")[2] for tip in told] == ["(-)", "(+)", "(Ctrl+0)", "(0)"]


def test_it_follows_theme_and_scale(drawing: Drawing, look: Look) -> None:
    drawing.fit()

    def ground() -> int:
        picture = drawing.viewport().grab().toImage()
        return picture.pixelColor(picture.width() - 2, picture.height() - 2).lightness()

    light, em = ground(), drawing._em
    look.wear("dark", 1.5)
    assert ground() < 80 < light
    assert drawing._em > em
    assert drawing.sceneRect().width() == FIGURE.width * drawing._em


def test_an_empty_figure_is_no_trouble(drawing: Drawing, qtbot: QtBot) -> None:
    drawing.show_figure(Figure((), (), (), 1, 1))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(drawing, key)
    assert drawing.chosen == ""
