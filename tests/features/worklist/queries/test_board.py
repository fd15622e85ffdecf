"""The board, the list of tasks and what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.features.organisation import queries as places
from desktop.features.worklist import commands, queries
from desktop.features.worklist.dialogs import deadline_status
from desktop.features.worklist.queries import Wanted
from desktop.features.worklist.records import (
    AcceptanceDraft,
    AnswerDraft,
    EvidenceDraft,
    MilestoneDraft,
    ProgressDraft,
)
from tests.features.worklist.conftest import PHOTO

TODAY = date(2026, 11, 25)


@pytest.fixture
def asked(demo, seen, matter):
    """What is to be seen of the compound of the matter."""
    wanted = Wanted(TODAY, frozenset({seen(matter).draft.compound_id or 0}))

    def ask(**more):
        with demo.reading() as s:
            return queries.board(s, replace(wanted, **more))

    return ask


def test_one_thing_stands_in_one_column_from_the_complaint_to_the_answer(do, asked, matter, request):
    assert [(card.column, card.task_id, card.due) for card in asked()] == [("waiting", None, None)]
    task = request.getfixturevalue("task")
    assert [(card.column, card.task_id, card.due) for card in asked()] == [
        ("doing", task, date(2026, 11, 20))
    ]
    request.getfixturevalue("handed_in")
    assert [card.column for card in asked()] == ["to_accept"]
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 11), "业委会", "王明亮", "pass"))
    assert [(card.column, card.due) for card in asked()] == [("to_answer", date(2026, 11, 9))]
    do(commands.answer_matter, AnswerDraft(matter, date(2026, 11, 18), "phone", "覃𬱖", "satisfied"))
    assert [(card.column, card.done_on) for card in asked()] == [("closed", date(2026, 11, 18))]
    assert asked(today=date(2026, 12, 1)) == []


def test_a_task_and_its_matter_are_found_by_its_number_however_it_is_typed(
    demo, do, asked, seen, task, matter
):
    number, compound = seen(matter).number, seen(matter).draft.compound_id or 0
    for typed in (
        f"{number}-1",
        f"{number}－１",
        number.replace("-", "—"),
        number.replace("2026", "２０２６"),
    ):
        with demo.reading() as s:
            assert queries.task_ids(s, Wanted(TODAY, frozenset({compound}), typed)) == [task], typed
            assert queries.matter_ids(s, {compound}, text=typed) == [matter], typed
            assert [hit.id for hit in queries.find(s, typed, 5, compound)] == [matter], typed
        assert [card.task_id for card in asked(text=typed)] == [task], typed
    assert asked(text=f"{number}-2") == []
    assert len(asked(text="物业 ３栋")) == 1


def test_the_board_is_narrowed_by_words_unit_and_what_is_overdue(asked, task):
    assert len(asked(text="路灯 物业")) == 1
    assert asked(text="井盖") == []
    assert len(asked(unit="物业公司", until=date(2026, 11, 24))) == 1
    assert asked(unit="业委会") == []
    assert asked(until=date(2026, 11, 19)) == []


def test_the_next_deadline_comes_first(demo, task):
    with demo.reading() as s:
        due = [card.due for card in queries.board(s, Wanted(TODAY)) if card.column == "doing"]
        ids = queries.task_ids(s, Wanted(TODAY))
        rows = queries.task_rows(s, ids)
    assert due == sorted(due)
    assert len(due) == 3
    assert [row.deadline for row in rows] == due


def test_tasks_are_listed_sorted_and_narrowed(demo, do, task):
    do(commands.note_progress, ProgressDraft(task, date(2026, 11, 5), 40, "线路已查"))
    with demo.reading() as s:
        every = queries.task_ids(s, Wanted(TODAY))
        assert len(every) == 3
        assert queries.task_ids(s, Wanted(TODAY, unit="物业公司", text="路灯")) == [task]
        assert task in queries.task_ids(s, Wanted(TODAY, until=date(2026, 11, 20)))
        down = queries.task_rows(s, queries.task_ids(s, Wanted(TODAY), "percent", descending=True))
        assert down[0].id == task
        assert (down[0].last_words, down[0].percent) == ("线路已查", 40)
        for key in queries.ORDERS:
            assert sorted(queries.task_ids(s, Wanted(TODAY), key)) == sorted(every)
        assert queries.units(s)
        assert queries.open_tasks_of(s, "张立新") == 1
        assert queries.open_tasks_of(s, "张立新", task) == queries.open_tasks_of(s, "") == 0


def test_what_is_overdue_or_due_in_three_days_is_told(demo, seen, task, matter):
    compound = seen(matter).draft.compound_id
    with demo.reading() as s:
        told = [(one.id, one.day) for one in queries.due(s, date(2026, 11, 17), compound)]
        assert told == [(matter, date(2026, 11, 20))]
        assert queries.due(s, date(2026, 11, 16), compound) == []
        other = next(place for place, _ in places.compound_choices(s) if place != compound)
        assert matter not in [one.id for one in queries.due(s, TODAY, other)]


def test_a_part_that_is_due_before_the_whole_is_told_until_it_is_done(demo, do, seen, task, matter):
    compound, day = seen(matter).draft.compound_id, date(2026, 11, 8)
    do(commands.save_milestone, MilestoneDraft(task, "线路查清", day))

    def told(on: date) -> list:
        with demo.reading() as s:
            return [(one.id, one.title, one.act, one.day) for one in queries.due(s, on, compound)]

    assert told(date(2026, 11, 4)) == []
    assert told(date(2026, 11, 10)) == [
        (matter, f"{seen(matter).tasks[-1].draft.subject}：线路查清", "milestone", day)
    ]
    do(commands.save_milestone, replace(seen(matter).tasks[-1].milestones[0], done_on=date(2026, 11, 9)))
    assert told(date(2026, 11, 10)) == []


def test_work_handed_in_in_time_is_not_late_while_nobody_looks_at_it(
    demo, do, seen, asked, matter, handed_in
):
    compound, (due, late) = seen(matter).draft.compound_id, (date(2026, 11, 20), date(2026, 11, 24))
    (card,) = asked()
    assert (card.due, card.handed_in_on) == (due, date(2026, 11, 10))
    assert asked(until=late) == []
    with demo.reading() as s:
        assert handed_in not in queries.task_ids(s, Wanted(TODAY, until=late))
        assert queries.due(s, date(2026, 11, 13), compound) == []
        told = [(one.act, one.day) for one in queries.due(s, TODAY, compound)]
        assert told == [("accept", date(2026, 11, 17))], "it is the office that is waited for"
    do(
        commands.accept_task,
        AcceptanceDraft(handed_in, date(2026, 11, 23), "业委会", "王明亮", "rework", "漏一盏"),
    )
    assert [(one.column, one.handed_in_on) for one in asked(until=late)] == [("doing", None)]


def test_work_handed_in_late_stays_as_late_as_it_was(demo, do, asked, task, matter):
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,)))
    do(commands.hand_in, task, date(2026, 11, 23))
    (card,) = asked(until=date(2026, 11, 24))
    assert deadline_status(card.due, TODAY, card.handed_in_on) == deadline_status(
        card.due, date(2026, 11, 23)
    )
    assert deadline_status(card.due, TODAY).state == "bad"
    in_time = deadline_status(card.due, TODAY, date(2026, 11, 20))
    assert (in_time.state, "5" in in_time.words) == ("idle", True)
