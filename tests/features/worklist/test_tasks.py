"""What hangs on somebody who leaves: the tasks under way with the name."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.db import Database
from desktop.features.worklist import commands, queries
from desktop.features.worklist.records import TaskDraft


@pytest.fixture
def carried(demo: Database) -> Database:
    """Three tasks: two given to people, one taken back although it names somebody."""
    told = (
        ("resolution", "王小明、李国庆", "", 15),
        ("assignment", "物业公司", "张雪 王小明", 1),
        ("over", "王小明", "", 2),
    )
    with demo.writing("task") as s:
        for subject, unit, supporting, day in told:
            draft = TaskDraft(
                1,
                subject,
                unit=unit,
                supporting=supporting,
                given_on=date(2026, 9, 1),
                deadline=date(2026, 10, day),
            )
            task = commands.give_task(s, draft)
        commands.cancel_task(s, task, date(2026, 9, 2), "重复")
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
    assert {hit.feature for hit in hits} <= {"worklist"}
