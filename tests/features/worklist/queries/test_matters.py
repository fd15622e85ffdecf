"""Matters in lists, by list, place and words, and in the search box."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import NotFound
from desktop.features.organisation import queries as places
from desktop.features.worklist import commands, documents, queries
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import MatterDraft, ProgressDraft, TaskDraft

DAY = date(2026, 11, 2)


@pytest.fixture
def three(demo):
    """One of each list, in another compound than the demo's own matter, the newest last."""
    with demo.writing("matters") as s:
        compound = places.compound_choices(s)[-1][0]
        return compound, [
            commands.save_matter(
                s,
                MatterDraft(
                    compound,
                    kind=kind,
                    subject=f"{kind}的事",
                    detail="路面坑洼",
                    raised_on=date(2026, 10, at),
                ),
            )
            for at, kind in enumerate(("problem", "need", "resource"), 1)
        ]


def test_lists_are_newest_first_and_filtered(demo, three):
    compound, ids = three
    with demo.reading() as s:
        assert queries.matter_ids(s) == [*reversed(ids), 3, 2, 1]
        assert queries.matter_ids(s, {compound}) == list(reversed(ids))
        assert queries.matter_ids(s, set()) == []
        assert queries.matter_ids(s, kind="need") == [ids[1], 1]
        assert queries.matter_ids(s, text="坑洼 need") == [ids[1]]
        assert queries.matter_ids(s, {compound}, text="2026-0003") == [ids[2]]
        for typed in ("２０２６-0003", "2026－0003", "2026—0003", " 2026–0003 "):
            assert queries.matter_ids(s, {compound}, text=typed) == [ids[2]], typed
        assert queries.matter_ids(s, text="２０２６－10－02") == [ids[1]]
        assert queries.matter_ids(s, text="１单元") == [1]
        assert queries.matter_ids(s, text="2026-10-02") == [ids[1]]
        assert queries.matter_ids(s, text="1单元") == [1]
        assert queries.matter_ids(s, text="100%") == []
        rows = queries.matter_rows(s, [ids[2], 999, ids[0]])
    assert [(row.id, row.number, row.kind, row.state) for row in rows] == [
        (ids[2], "2026-0003", "resource", "registered"), (ids[0], "2026-0001", "problem", "registered"),
    ]  # fmt: skip


def test_the_search_box_finds_matters(demo):
    with demo.reading() as s:
        of_meeting, hit = queries.find(s, "晾晒", 5)
        assert queries.find(s, "晾晒", 0) == []
        theirs = {queries.matter_detail(s, one.id).draft.compound_id for one in (of_meeting, hit)}
        for place, _ in places.compound_choices(s):
            assert bool(queries.find(s, "晾晒", 5, place)) is (place in theirs)
    assert of_meeting.title == hit.title
    assert (hit.feature, hit.id, hit.title) == ("worklist", 1, "3栋、5栋高层老人晾晒难")
    assert hit.meta.startswith("2026-0001 ")


def test_a_long_duty_gives_a_short_subject(demo):
    with demo.reading() as s:
        draft = queries.draft_from_duty(s, 1)
    assert draft.subject.endswith("…")
    assert len(draft.subject) == queries.SUBJECT
    assert draft.detail.startswith(draft.subject[:-1])
    assert draft.kind == "need"


def test_what_tells_of_the_same_is_looked_for_in_ninety_days_of_the_compound_and_in_what_is_open(demo, three):
    compound, ids = three
    draft = MatterDraft(compound, subject="路面坑洼", raised_on=date(2026, 12, 31))
    with demo.reading() as s:
        assert [one.id for one in queries.near_matters(s, draft)] == ids
    with demo.writing("close") as s:
        s.get_one(Matter, ids[0]).state = "closed"
    draft = MatterDraft(compound, subject="路面坑洼", raised_on=date(2026, 12, 31))
    with demo.reading() as s:
        assert [one.id for one in queries.near_matters(s, draft)] == [ids[1], ids[2]]
        assert queries.near_matters(s, MatterDraft(compound, raised_on=date(2026, 9, 30))) == []
        assert queries.near_matters(s, MatterDraft(compound)) == []
        draft = queries.matter_detail(s, ids[2]).draft
        assert [one.number for one in queries.near_matters(s, draft)] == ["2026-0001", "2026-0002"]


def test_whoever_told_it_once_more_is_heard_with_it(demo, three):
    compound, ids = three
    again = MatterDraft(compound, subject="石头滑", raised_on=date(2026, 10, 4), duplicate_of_id=ids[1])
    with demo.writing("again") as s:
        commands.save_matter(s, again)
    with demo.reading() as s:
        found = queries.near_matters(s, MatterDraft(compound, raised_on=date(2026, 10, 5)))
    assert {one.id: one.tellings for one in found} == {ids[0]: (), ids[1]: ("石头滑",), ids[2]: ()}


def test_the_list_to_print_tells_nobody_of_what_is_confidential(demo, three):
    compound, ids = three
    with demo.writing("secret") as s:
        told = replace(queries.matter_detail(s, ids[0]).draft, raised_by="段磊", confidential=True)
        commands.save_matter(s, told)
        commands.save_matter(s, replace(queries.matter_detail(s, ids[1]).draft, raised_by="刘玉芬"))
    with demo.reading() as s:
        listed = queries.listed_matters(s, {compound})
        assert [one.raised_by for one in listed] == ["", "刘玉芬", ""]
        assert [one.number for one in queries.listed_matters(s, {compound}, "need")] == ["2026-0002"]
        assert len(queries.listed_matters(s, None)) == 6


def test_who_raised_it_stands_in_no_subject_and_no_word_that_is_printed(demo, three):
    compound, ids = three
    with demo.writing("secret") as s:
        told = queries.matter_detail(s, ids[0]).draft
        told = replace(told, subject="段磊、刘玉芬家楼上漏水", raised_by="段磊、刘玉芬", confidential=True)
        commands.save_matter(s, replace(told, contact="13800000000"))
        task = commands.give_task(
            s,
            TaskDraft(
                ids[0], "联系刘玉芬 13800000000", unit="物业公司", given_on=DAY, deadline=DAY + timedelta(9)
            ),
        )
        commands.note_progress(s, ProgressDraft(task, DAY, 20, "段磊不在家"))
    with demo.reading() as s:
        papers = (
            documents.matters_paper(queries.listed_matters(s, {compound}), "", DAY, public=False),
            documents.matters_paper(queries.listed_matters(s, {compound}), "", DAY),
            documents.tasks_paper(queries.listed_tasks(s, [task]), "", DAY),
        )
        assert queries.task_rows(s, [task])[0].subject == "联系刘玉芬 13800000000", "the screen tells it"
    for paper in papers:
        assert not {"段磊", "刘玉芬", "13800000000"} & {
            word for word in ("段磊", "刘玉芬", "13800000000") if word in str(paper.blocks)
        }
    assert "居民、居民家楼上漏水" in str(papers[0].blocks)
    assert "居民不在家" in str(papers[2].blocks)


def test_a_matter_that_is_not_there_is_told(demo):
    with demo.reading() as s, pytest.raises(NotFound):
        queries.matter_detail(s, 99)
