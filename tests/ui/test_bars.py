"""Small bars: as high as their number, which stands beside them and is read aloud."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.ui.bars import HEIGHT, LINE, WIDTH, Bar, Bars, paint_share
from desktop.ui.theme import Look


def inked(picture: QImage, x: int, colour: QColor) -> int:
    """How many pixels of a column have a colour."""
    return sum(QColor(picture.pixel(x, y)) == colour for y in range(picture.height()))


def test_bars_stand_to_each_other_as_their_numbers(look: Look, qtbot: QtBot) -> None:
    bars = Bars(look, "每月履职", [Bar("1月", 8, "8 (走访8)"), Bar("2月", 2), Bar("3月", 0)])
    qtbot.addWidget(bars)
    bars.resize(bars.sizeHint())
    bars.show()
    picture, colour = bars.grab().toImage(), look.colour("info.mark")
    one, two, none = (inked(picture, look.u(WIDTH) * at + look.u(WIDTH) // 2, colour) for at in range(3))
    assert abs(one - 4 * two) <= 4
    assert abs(one - (look.u(HEIGHT) - 2 * look.u(LINE))) <= 2
    assert none == 0
    assert bars.accessibleDescription() == "1月 8 (走访8), 2月 2"


def test_no_bars_are_drawn_as_nothing(look: Look, qtbot: QtBot) -> None:
    bars = Bars(look, "每月履职", [])
    qtbot.addWidget(bars)
    assert not bars.grab().isNull()
    assert bars.accessibleDescription() == ""


def test_a_share_is_a_part_of_its_whole(look: Look) -> None:
    def drawn(part: float) -> int:
        picture = QImage(look.u(30), look.u(5), QImage.Format.Format_RGB32)
        picture.fill(look.colour("surface.card"))
        painter = QPainter(picture)
        paint_share(painter, look, QRectF(picture.rect()), part, 30)
        painter.end()
        middle = picture.height() // 2
        return sum(
            QColor(picture.pixel(x, middle)) == look.colour("info.mark") for x in range(picture.width())
        )

    assert drawn(0) == 0
    assert abs(drawn(0.5) * 2 - drawn(1)) <= 4
    assert drawn(2) == drawn(1)
