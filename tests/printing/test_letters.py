"""Lines of type as operators: which font shows what, and how far apart."""

from __future__ import annotations

import re

import pytest

from desktop.printing.breaker import Line, natural_line
from desktop.printing.fonts import Face, Faces
from desktop.printing.letters import Letters


def test_text_of_one_font_is_one_run_without_spacing() -> None:
    line = natural_line("议成议", Face("fang"), 16)
    (run,) = Letters(Faces()).runs(line, "fang", 16)
    assert run == (0.0, "/F1 16 Tf 0 Tc", "<000100020001>Tj")
    assert line.end == 48


def test_a_rare_name_changes_the_font_where_it_stands() -> None:
    runs = Letters(Faces()).runs(natural_line("王𬱖说", Face("fang"), 10), "fang", 10)
    assert [(run.x, run.font.split()[0]) for run in runs] == [(0, "/F1"), (10, "/F2"), (20, "/F1")]


def test_an_even_gap_is_spacing_and_what_differs_a_correction() -> None:
    (run,) = Letters(Faces()).runs(Line("议成议成", (5.0, 22.0, 39.0, 60.0), 76.0), "fang", 16)
    assert run.x == 5.0
    assert run.font.endswith(" 1.0000 Tc")
    (moved,) = re.findall(r">(-?[\d.]+)<", run.shown)
    assert float(moved) == pytest.approx(-4 * 1000 / 16)


def test_nothing_is_shown_for_nothing() -> None:
    assert list(Letters(Faces()).runs(Line("", None, 0.0), "fang", 16)) == []
