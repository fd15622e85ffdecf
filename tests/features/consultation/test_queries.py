"""What hangs on somebody who leaves: the conclusions with the name."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.features.consultation import queries
from desktop.features.consultation.entities import Item


@pytest.fixture
def carried(demo: Database) -> Database:
    """Three items of the demo meeting: two given to people, one turned down although it names somebody."""
    told = (
        ("resolution", "王小明、李国庆", "", date(2026, 10, 15)),
        ("assignment", "物业公司", "张雪 王小明", date(2026, 10, 1)),
        ("declined", "王小明", "", None),
    )
    with demo.writing("会") as s:
        items = s.scalars(select(Item).order_by(Item.id)).all()
        for item, (conclusion, responsible, supporting, deadline) in zip(items, told, strict=True):
            item.subject, item.conclusion = conclusion, conclusion
            item.responsible, item.supporting, item.deadline = responsible, supporting, deadline
    return demo


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("王小明", [("assignment", "2026-10-01"), ("resolution", "2026-10-15")]),
        ("李国庆", [("resolution", "2026-10-15")]),
        ("张雪", [("assignment", "2026-10-01")]),
        ("王小", []),
        ("小明", []),
    ],
)
def test_what_hangs_on_a_person_is_told_by_the_whole_name(
    carried: Database, name: str, found: list[tuple[str, str]]
) -> None:
    with carried.reading() as s:
        hits = queries.hangs_on(s, name)
    assert [(hit.title, hit.meta) for hit in hits] == found
    assert {hit.feature for hit in hits} <= {"consultation"}
