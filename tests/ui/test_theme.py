"""The look: readable in both themes, everything in units of the font, no box for a character."""

from __future__ import annotations

import re
import tomllib

import pytest
from conftest import RESOURCES
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetricsF, QRawFont
from PySide6.QtWidgets import QWidget

from desktop.core.settings import SCALES, THEMES
from desktop.ui.i18n import load_words
from desktop.ui.theme import NARROW, Look
from desktop.ui.tokens import SHAPE_PAIRS, TEXT_PAIRS, contrast, load_tokens


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_reads_on_its_ground(theme: str) -> None:
    tokens = load_tokens(RESOURCES / "themes" / f"{theme}.toml")
    poor = {(ink, ground): contrast(tokens[ink], tokens[ground]) for ink, ground in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}
    marks = {(mark, ground): contrast(tokens[mark], tokens[ground]) for mark, ground in SHAPE_PAIRS}
    assert {pair: ratio for pair, ratio in marks.items() if ratio < 3} == {}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_themes_have_the_same_tokens_and_the_sheet_uses_no_other() -> None:
    light, dark = (tomllib.loads((RESOURCES / "themes" / f"{t}.toml").read_text("utf-8")) for t in THEMES)
    assert {g: set(names) for g, names in light.items()} == {g: set(names) for g, names in dark.items()}
    sheet = (RESOURCES / "themes" / "yicheng.qss").read_text("utf-8")
    sheet = re.sub(r"(?s)/\*.*?\*/", "", sheet)
    for token in re.findall(r"[@ ](\w+\.\w+)\b", sheet):
        group, name = token.split(".")
        if not group.isdigit():
            assert name in light[group], token
    assert re.findall(r"#[0-9A-Fa-f]{3,6}\b", sheet) == []


def test_every_icon_named_is_there(look: Look) -> None:
    sheet = (RESOURCES / "themes" / "yicheng.qss").read_text("utf-8")
    for name in re.findall(r"icon\(([\w-]+),", sheet):
        assert name == "name" or (RESOURCES / "icons" / f"{name}.svg").exists()
    assert (RESOURCES / "icons" / "LICENSE").exists()


@pytest.mark.parametrize("scale", SCALES)
def test_the_unit_follows_the_font(look: Look, scale: float) -> None:
    look.wear("light", scale)
    assert look.u(4) == pytest.approx(QFontMetricsF(look.font()).horizontalAdvance("国"), abs=1)
    assert look.u(4) == pytest.approx(16 * scale, abs=1)
    look.wear("light", 1.0)


def test_quotation_marks_are_as_wide_as_the_language_has_them(look: Look) -> None:
    before = QLocale()
    for language, narrow in (("en", True), ("zh_CN", False)):
        load_words(RESOURCES, language)
        assert look.font().isFeatureSet(NARROW) is narrow, language
    QLocale.setDefault(before)


def test_rare_names_have_a_glyph_on_screen(look: Look) -> None:
    faces = [QRawFont.fromFont(font) for font in (look.font(),)]
    assert faces[0].isValid()
    bundled = [QRawFont(str(RESOURCES / "fonts" / name), 16) for name in ("hei.ttf", "rare.ttf", "fang.ttf")]
    for character in "䶮㛃𬱖𫖯𠅤议":
        assert any(face.supportsCharacter(ord(character)) for face in bundled), character


def test_a_new_look_is_heard(qtbot: object, look: Look) -> None:
    with qtbot.waitSignal(look.changed):  # type: ignore[attr-defined]
        look.wear("dark", 1.0)
    widget = QWidget()
    assert widget.palette().window().color() == look.colour("surface.page")
    look.wear("light", 1.0)
