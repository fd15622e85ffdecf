"""Which meeting a matter or a task was resolved in."""

from __future__ import annotations

from desktop.features.consultation import queries


def test_matters_and_tasks_lead_to_their_meeting(demo):
    with demo.reading() as s:
        matters, tasks = queries.marks(s, "matter", [1, 2, 3]), queries.marks(s, "task", [1, 2])
        assert queries.marks(s, "duty", [1]) == {}
    assert sorted(matters) == [2, 3]
    assert {mark.words for mark in tasks.values()} == {mark.words for mark in matters.values()}
    assert {(mark.feature, mark.id) for mark in (*matters.values(), *tasks.values())} == {("consultation", 1)}
    assert matters[2].words.startswith("2026-09-16 高层老人晾晒难 2026-01/")
