"""Matters: their numbers, the duty they came from, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desktop.core import undoing
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.feature import Mark
from desktop.features.organisation import commands as organisation
from desktop.features.organisation import queries as places
from desktop.features.organisation.entities import Duty
from desktop.features.worklist import commands, queries
from desktop.features.worklist.commands.state import settle
from desktop.features.worklist.entities import Matter, Task
from desktop.features.worklist.records import AnswerDraft, EndDraft, MatterDraft, RouteDraft, TaskDraft
from desktop.ui.sentences import sentence

DAY = date(2026, 9, 20)


@pytest.fixture
def compounds(demo):
    with demo.reading() as s:
        return [place for place, _ in places.compound_choices(s)]


@pytest.fixture
def duty(demo):
    """A duty of the demo that nothing was made of yet: a leak between two floors."""
    with demo.reading() as s:
        return s.scalars(select(Duty.id).where(Duty.kind == "mediation").order_by(Duty.id)).first()


def test_numbers_count_by_compound_and_year(demo, compounds):
    def put(compound: int, day: date = DAY) -> str:
        with demo.writing("matter") as s:
            stored = commands.save_matter(s, MatterDraft(compound, subject=" 路灯 ", raised_on=day))
        with demo.reading() as s:
            return queries.matter_detail(s, stored).number

    assert [put(compounds[-1]), put(compounds[-1]), put(compounds[-1], date(2027, 1, 1))] == [
        "2026-0001", "2026-0002", "2027-0001",
    ]  # fmt: skip
    assert put(compounds[-2]) == "2026-0001"


def test_a_matter_that_moves_gets_the_next_number_there(demo, compounds):
    with demo.writing("matter") as s:
        commands.save_matter(s, MatterDraft(compounds[-1], subject="甲", raised_on=DAY))
        second = commands.save_matter(s, MatterDraft(compounds[-2], subject="乙", raised_on=DAY))
    with demo.writing("mend") as s:
        draft = queries.matter_detail(s, second).draft
        commands.save_matter(s, replace(draft, subject="乙二"))
        assert queries.matter_detail(s, second).number == "2026-0001"
        draft = queries.matter_detail(s, second).draft
        commands.save_matter(s, replace(draft, compound_id=compounds[-1]))
        moved = queries.matter_detail(s, second)
    assert (moved.number, moved.draft.subject) == ("2026-0002", "乙二")
    with pytest.raises(Conflict), demo.writing("stale") as s:
        commands.save_matter(s, draft)
    with pytest.raises(NotFound), demo.writing("gone") as s:
        commands.save_matter(s, replace(draft, id=999))


def test_another_day_keeps_the_number_and_one_given_up_goes_to_nobody_else(demo, compounds):
    def put(subject: str) -> int:
        with demo.writing("matter") as s:
            return commands.save_matter(s, MatterDraft(compounds[-1], subject=subject, raised_on=DAY))

    def number(matter: int) -> str:
        with demo.reading() as s:
            return queries.matter_detail(s, matter).number

    def mend(matter: int, **changed: object) -> None:
        with demo.writing("mend") as s:
            commands.save_matter(s, replace(queries.matter_detail(s, matter).draft, **changed))

    one = put("甲")
    mend(one, raised_on=date(2025, 12, 30))
    assert number(one) == "2026-0001"
    two = put("乙")
    mend(two, compound_id=compounds[-2], raised_on=DAY)
    assert (number(two), number(put("丙"))) == ("2026-0001", "2026-0003")


def test_a_matter_stays_in_its_compound_once_papers_carry_its_number(do, seen, matter, task):
    elsewhere = seen(1).draft.compound_id

    def refused(matter: int, code: str, **more: object) -> str:
        with pytest.raises(RuleBroken, match=code.replace(".", r"\.")) as told:
            do(partial(commands.save_matter, **more), replace(seen(matter).draft, compound_id=elsewhere))
        assert told.value.field == "compound_id"
        return sentence(told.value)

    number = seen(matter).number
    assert f"{number}-1" in refused(matter, "matter.move_begun")
    told = MatterDraft(seen(matter).draft.compound_id, subject="井盖", raised_on=DAY)
    other = do(commands.save_matter, told)
    met = {other: Mark("consultation", 1, "2026-09-30 井盖 2026-01/1")}
    assert "2026-09-30 井盖" in refused(other, "matter.move_met", marks=lambda *_: met)
    do(settle, other, DAY, "列入2026-09-30的会议")
    assert seen(other).number in refused(other, "matter.move_listed")
    third = do(commands.save_matter, told)
    do(commands.answer_matter, AnswerDraft(third, DAY, "phone", "覃𬱖", "satisfied"))
    assert "2026-09-20" in refused(third, "matter.move_answered")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"compound_id": None}, "matter.compound_missing"),
        ({"subject": ""}, "matter.subject_missing"),
        ({"raised_on": None}, "matter.day_missing"),
    ],
)
def test_a_matter_asks_for_what_it_needs(demo, compounds, changed, code):
    told = {"compound_id": compounds[0], "subject": "路灯", "raised_on": DAY} | changed
    with pytest.raises(RuleBroken) as refused, demo.writing("matter") as s:
        commands.save_matter(s, MatterDraft(**told))
    assert (refused.value.code, refused.value.field) == (code, *changed)


def test_a_duty_becomes_one_matter_however_often_one_clicks(demo, duty):
    with demo.writing("raise") as s:
        first = commands.raise_from_duty(s, duty)
    with demo.writing("raise again") as s:
        assert commands.raise_from_duty(s, duty) == first
        assert commands.save_matter(s, queries.draft_from_duty(s, duty)) == first
    with demo.reading() as s:
        matter = queries.matter_detail(s, first)
        assert queries.marks(s, "duty", [duty, 999])[duty].words == matter.number
        assert queries.marks(s, "post", [duty]) == {}
    draft = matter.draft
    assert (draft.source, draft.category, draft.kind) == ("centre_household", "conflicts", "problem")
    assert (draft.raised_by, draft.raised_on) == ("3栋1单元201", date(2026, 8, 21))
    assert matter.where.endswith("3栋 › 1单元")
    with pytest.raises(NotFound), demo.writing("raise") as s:
        commands.raise_from_duty(s, 999)


def test_a_duty_that_became_a_matter_stays_until_that_is_taken_back(demo, duty):
    with demo.writing("raise") as s:
        commands.raise_from_duty(s, duty)
    with pytest.raises(RuleBroken, match="duty.in_use"), demo.writing("strike out") as s:
        organisation.remove_duty(s, duty)
    with demo.writing("undo") as s:
        undoing.undo(s, undoing.last_action(s)[0])
    with demo.writing("strike out") as s:
        organisation.remove_duty(s, duty)
        assert s.get(Duty, duty) is None


def test_a_new_matter_notes_that_it_was_registered(demo, compounds):
    told = MatterDraft(compounds[-1], subject="路灯", raised_on=DAY, received_by="覃𬱖")
    with demo.writing("matter") as s:
        (step,) = queries.matter_detail(s, commands.save_matter(s, told)).steps
    assert (step.day, step.by, step.state) == (DAY, "覃𬱖", "registered")


def test_only_what_is_there_is_taken_up_again(demo):
    for draft, error in ((EndDraft(99, DAY, "漏办"), NotFound), (EndDraft(1, None, "漏办"), RuleBroken)):
        with pytest.raises(error), demo.writing("again") as s:
            commands.reopen_matter(s, draft)


def test_another_compound_leaves_the_building_behind(demo, compounds):
    with demo.writing("move") as s:
        draft = queries.matter_detail(s, 1).draft
        assert draft.place_id
        other = next(each for each in compounds if each != draft.compound_id)
        commands.save_matter(s, replace(draft, compound_id=other))
        assert queries.matter_detail(s, 1).draft.place_id is None


@pytest.mark.parametrize(
    "wrong", [{"kind": "wish"}, {"category": "x"}, {"source": "x"}, {"state": "x"}, {"number": 1}]
)
def test_the_table_refuses_what_is_no_matter(demo, wrong):
    with demo.reading() as s:
        there = s.get_one(Matter, 1)
        told = {name: getattr(there, name) for name in (
            "compound_id", "year", "number", "kind", "category", "source", "subject", "detail", "raised_on",
            "raised_by", "confidential", "state",
        )}  # fmt: skip
    with pytest.raises((IntegrityError, Conflict)), demo.writing("wrong") as s:
        s.add(Matter(**{**told, "number": 77, **wrong}))


def test_a_matter_is_not_told_on_a_day_that_has_not_come(demo, compounds):
    tomorrow = date.today() + timedelta(days=1)
    draft = MatterDraft(compounds[0], subject="路灯", raised_on=tomorrow)
    with pytest.raises(RuleBroken) as refused, demo.writing("matter") as s:
        commands.raise_matter(s, draft)
    assert (refused.value.code, refused.value.field) == ("step.day_ahead", "raised_on")
    with demo.writing("matter") as s:
        assert commands.raise_matter(s, replace(draft, raised_on=date.today()))


def test_what_is_taken_up_again_after_its_work_was_done_can_go_to_a_meeting(demo, compounds):
    given, again = date(2026, 9, 2), date(2026, 9, 20)
    with demo.writing("清单") as s:
        matter = commands.save_matter(
            s, MatterDraft(compounds[0], subject="路灯不亮", raised_on=date(2026, 9, 1))
        )
        way = RouteDraft(matter, "direct", unit="物业公司", routed_on=given, finish_by=date(2026, 9, 10))
        commands.route_matter(s, way)
        (task,) = s.get_one(Matter, matter).tasks
        task.state, task.done_on = "done", date(2026, 9, 9)
        s.get_one(Matter, matter).closed_on = date(2026, 9, 10)
        assert settle(s, matter, date(2026, 9, 10), "答复居民：满意") == "closed"
        commands.reopen_matter(s, EndDraft(matter, again, "灯又坏了"))
        assert s.get_one(Matter, matter).state == "to_answer"
        assert commands.route_matter(s, RouteDraft(matter, "meeting", routed_on=again)) == "to_meeting"
        assert commands.route_matter(s, replace(way, routed_on=again, finish_by=date(2026, 9, 30))) == "doing"


def test_what_a_meeting_gave_is_answered_though_the_way_to_it_was_noted_later(demo, compounds):
    held, done, noted = date(2026, 9, 16), date(2026, 9, 25), date(2026, 11, 20)
    with demo.writing("补记") as s:
        matter = commands.save_matter(
            s, MatterDraft(compounds[0], subject="路灯不亮", raised_on=date(2026, 9, 1))
        )
        commands.route_matter(s, RouteDraft(matter, "meeting", routed_on=noted))
        given = TaskDraft(matter, "换灯", unit="物业公司", given_on=held, deadline=date(2026, 9, 30))
        task = s.get_one(Task, commands.give_task(s, given, settles=True))
        task.state, task.done_on = "done", done
        assert settle(s, matter, done, "验收合格") == "to_answer"
