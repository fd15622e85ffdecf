"""Whatever was written of a matter, its tasks and what became of them, it is found by."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.db import Database
from desktop.features.worklist import queries
from desktop.features.worklist.entities import Acceptance, Answer, Evidence, Extension, Matter, Task

DAY = date(2026, 11, 2)
WORDS = "变压器爆炸"
SHEET = {"digest": "0" * 64, "size": 1}


@pytest.mark.parametrize("field", ["route_reason", "unit", "person", "close_reason", "received_by"])
def test_a_matter_is_found_by_its_way(demo: Database, field: str) -> None:
    with demo.writing("said") as s:
        setattr(s.get_one(Matter, 2), field, WORDS)
    with demo.reading() as s:
        assert [hit.id for hit in queries.find(s, WORDS, 5)] == [2]


@pytest.mark.parametrize("field", ["unit", "resources", "acceptance", "end_reason"])
def test_a_matter_is_found_by_its_tasks(demo: Database, field: str) -> None:
    with demo.writing("said") as s:
        task = s.get_one(Task, 1)
        setattr(task, field, WORDS)
        matter = task.matter_id
    with demo.reading() as s:
        assert [hit.id for hit in queries.find(s, WORDS, 5)] == [matter]


@pytest.mark.parametrize(("kind", "more", "field"), [
    (Extension, {"asked_on": DAY, "asked_by": "张立新", "reason": "", "old_deadline": DAY, "new_deadline": date(2026, 12, 1)}, "reason"),
    (Extension, {"asked_on": DAY, "asked_by": "张立新", "reason": "", "old_deadline": DAY, "new_deadline": date(2026, 12, 1)}, "remark"),
    (Acceptance, {"day": DAY, "unit": "业委会", "by": "丁艳", "result": "pass"}, "words"),
    (Evidence, {"kind": "photo", "name": "", **SHEET}, "name"),
])  # fmt: skip
def test_a_matter_is_found_by_what_became_of_its_tasks(
    demo: Database, kind: type[Any], more: dict[str, Any], field: str
) -> None:
    with demo.writing("said") as s:
        task = s.get_one(Task, 1)
        own = {"matter_id": task.matter_id} if kind is Evidence else {}
        s.add(kind(**(more | own | {"task_id": task.id, field: WORDS})))
        matter = task.matter_id
    with demo.reading() as s:
        assert [hit.id for hit in queries.find(s, WORDS, 5)] == [matter]


def test_a_matter_is_found_by_why_it_stayed_closed(demo: Database) -> None:
    with demo.writing("said") as s:
        s.add(Answer(matter_id=3, answered_on=DAY, way="phone", by="宋红", verdict="not", kept_closed=WORDS))
    with demo.reading() as s:
        assert [hit.id for hit in queries.find(s, WORDS, 5)] == [3]
