"""The chart of the demo office on paper."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.core.text import masked
from desktop.features.organisation import queries
from desktop.features.organisation.documents import SIZES, chart_pdf
from desktop.features.organisation.entities import Place
from desktop.features.organisation.records import Chart

ON = date(2026, 11, 25)


@pytest.fixture
def chart(demo: Database) -> Chart:
    with demo.reading() as s:
        place = s.scalars(select(Place.id).where(Place.name == "冶电二村小区")).one()
        return queries.chart(s, place)


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as book:
        return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in book)


@pytest.mark.parametrize("size", SIZES)
def test_everybody_is_on_the_internal_poster(chart: Chart, size) -> None:
    said = words(chart_pdf(chart, "中共冶电二村小区支部委员会", ON, public=False, size=size))
    beyond = [name for name in (box.name for box in chart.boxes) if max(map(ord, name)) > 0xFFFF]
    assert [box.name for box in chart.boxes if box.name not in said and box.name not in beyond] == []
    assert "截至2026年11月25日" in said
    assert "书记赵瑞华" in said
    assert "联系14户" in said


def test_residents_are_masked_on_the_public_poster_and_office_holders_are_not(chart: Chart) -> None:
    said = words(chart_pdf(chart, "中共冶电二村小区支部委员会", ON, public=True))
    holders = [box.name for box in chart.boxes if box.kind == "centre_household"]
    officers = {box.second for box in chart.boxes if box.kind != "centre_household"}
    assert [name for name in holders if name in said and not any(name in each for each in officers)] == []
    assert masked("张雪") in said
    assert "书记赵瑞华" in said
    assert "项目经理" in said
