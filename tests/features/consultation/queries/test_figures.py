"""The figures of a period, counted on the demo evening and what followed from it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import delete, select

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.entities import Series
from desktop.features.consultation.records import Figures, Period, PublicationDraft, SignDraft
from desktop.features.worklist.entities import Answer, Matter, Task

PDF = Stored("ab" * 32, "纪要.pdf", 1000, "application/pdf")
QUARTER, YEAR = (rules.period_of(kind, date(2026, 9, 1)) for kind in ("quarter", "year"))


def counted(db: Database, day: date, period: Period = QUARTER) -> Figures:
    with db.reading() as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        found = queries.figures(s, None, period, day)
    assert len(found) > 1  # every compound has its row
    return next(row for row in found if row.id == compound)


@pytest.fixture
def monthly(demo: Database) -> Database:
    with demo.writing("例会") as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        s.add(Series(
            compound_id=compound, kind="council", brand="乐邻圈", every_months=1, begins_on=date(2026, 8, 1), location="",
            convener="", chair="", recorder="",
        ))  # fmt: skip
    return demo


def test_items_decided_are_those_that_left_with_more_than_a_postponement(demo: Database) -> None:
    found = counted(demo, date(2026, 9, 20))
    assert (found.meetings, found.discussed, found.decided) == (1, 3, 2)
    assert counted(demo, date(2026, 9, 20), rules.period_of("month", date(2026, 8, 1))).meetings == 0


def test_a_regular_meeting_is_met_missed_or_waited_for(monthly: Database) -> None:
    found = counted(monthly, date(2026, 10, 10), YEAR)
    assert (found.met, found.rhythms, found.waiting) == (
        1,
        2,
        1,
    )  # September held, August not, October still runs
    assert counted(monthly, date(2026, 9, 20)).rhythms == 2


def test_a_meeting_that_was_cancelled_is_not_held(monthly: Database) -> None:
    from desktop.features.consultation.entities import Meeting

    with monthly.writing("取消") as s:
        meeting = s.get_one(Meeting, 1)
        meeting.outcome, meeting.outcome_on, meeting.outcome_reason = "cancelled", date(2026, 9, 16), "停电"
    found = counted(monthly, date(2026, 10, 10), YEAR)
    assert (found.meetings, found.met, found.rhythms) == (0, 0, 2)


def test_tasks_count_once_they_are_due_or_done(demo: Database) -> None:
    assert (counted(demo, date(2026, 9, 20)).due, counted(demo, date(2026, 10, 1)).due) == (0, 1)
    with demo.writing("办结") as s:
        first = s.scalars(select(Task).order_by(Task.deadline)).first()
        assert first is not None
        first.state, first.done_on, first.percent = "done", date(2026, 9, 28), 100
    found = counted(demo, date(2026, 9, 29))
    assert (found.done, found.due) == (1, 1)


def test_work_handed_in_in_time_is_done_in_time_however_late_it_is_looked_at(demo: Database) -> None:
    def change(**values: object) -> tuple[int, int]:
        with demo.writing("办理") as s:
            first = s.scalars(select(Task).order_by(Task.deadline)).first()
            assert first is not None
            for name, value in values.items():
                setattr(first, name, value)
        found = counted(demo, date(2026, 10, 8))
        return found.done, found.due

    assert change() == (0, 1)
    assert change(state="to_accept", handed_in_on=date(2026, 9, 28)) == (0, 0), "it waits for the office"
    assert change(handed_in_on=date(2026, 10, 3)) == (0, 1)
    assert change(state="done", done_on=date(2026, 10, 6)) == (0, 1)
    assert change(handed_in_on=date(2026, 9, 28)) == (1, 1)
    assert change(state="doing", done_on=None) == (0, 1), "what is sent back was not handed in"


def test_days_from_complaint_to_closing_and_what_residents_say(demo: Database) -> None:
    with demo.writing("反馈") as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        one, other = s.scalars(select(Matter).where(Matter.compound_id == compound).limit(2)).all()
        one.state, one.raised_on, one.closed_on = "closed", date(2026, 9, 1), date(2026, 9, 11)
        s.add_all([
            Answer(matter_id=one.id, answered_on=date(2026, 9, 10), way="phone", by="覃", verdict="not"),
            Answer(matter_id=one.id, answered_on=date(2026, 9, 11), way="phone", by="覃", verdict="satisfied"),
            Answer(matter_id=other.id, answered_on=date(2026, 9, 11), way="phone", by="覃", verdict="unreached"),
        ])  # fmt: skip
    found = counted(demo, date(2026, 9, 20))
    assert (found.closed, found.average_days) == (1, 10.0)
    assert (found.asked, found.reached, found.satisfied, found.partly) == (2, 1, 1, 0)


def test_what_a_resident_says_while_somebody_is_at_work_is_no_answer_yet(demo: Database) -> None:
    with demo.writing("并案") as s:
        first = s.scalars(select(Task).order_by(Task.deadline)).first()
        assert first is not None
        first.given_on, matter = date(2026, 9, 16), s.get_one(Matter, first.matter_id)
        same = select(Matter).where(Matter.compound_id == matter.compound_id, Matter.id != matter.id)
        linked = s.scalars(same).first()
        assert linked is not None
        linked.duplicate_of_id, linked.state = matter.id, "merged"
        task, both = first.id, (matter.id, linked.id)

    def heard(
        day: int, verdict: str = "satisfied", *, own: bool = True, **more: object
    ) -> tuple[int, int, int]:
        with demo.writing("反馈") as s:
            for name, value in more.items():
                setattr(s.get_one(Task, task), name, value)
            s.execute(delete(Answer))
            s.add_all(
                Answer(
                    matter_id=one,
                    answered_on=date(2026, 9, day),
                    way="phone",
                    by="覃",
                    verdict=verdict,
                    words=f"第{one}户" if own else "",
                )
                for one in both
            )
        found = counted(demo, date(2026, 9, 30))
        return found.asked, found.reached, found.satisfied

    assert heard(20) == (0, 0, 0)
    assert heard(16) == (0, 0, 0)
    assert heard(16, "not") == (2, 2, 0), "with whom the task was given again"
    assert heard(15) == (2, 2, 2), "before it was given"
    assert heard(20, state="to_accept", handed_in_on=date(2026, 9, 20)) == (2, 2, 2)
    assert heard(19) == (0, 0, 0)
    assert heard(20, state="doing") == (0, 0, 0), "it was sent back"
    assert heard(20, state="done", handed_in_on=None, done_on=date(2026, 9, 20)) == (2, 2, 2)
    assert heard(20, state="cancelled", done_on=None) == (2, 2, 2)
    assert heard(20, own=False) == (1, 1, 1), "what was passed on is nobody's opinion"


@pytest.mark.parametrize(("begins", "posted"), [(date(2026, 9, 19), 1), (date(2026, 9, 20), 0)])
def test_a_meeting_is_put_up_within_three_days_or_late(demo: Database, begins: date, posted: int) -> None:
    assert counted(demo, date(2026, 9, 19)).to_post == 0  # its days still run
    assert (counted(demo, date(2026, 9, 20)).to_post, counted(demo, date(2026, 9, 20)).posted) == (1, 0)
    with demo.writing("张贴") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
        commands.publish(
            s, PublicationDraft(1, "minutes", "栏", "覃", begins, date(2026, 9, 30)), PDF, "", ""
        )
    found = counted(demo, date(2026, 9, 21))
    assert (found.to_post, found.posted) == (1, posted)


def test_what_is_to_hang_later_is_not_put_up_yet(demo: Database) -> None:
    with demo.writing("张贴") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
        late = PublicationDraft(1, "minutes", "公示栏", "甲", date(2026, 9, 19), date(2026, 9, 30))
        commands.publish(s, late, PDF, "", "")
    ahead, hung = (counted(demo, date(2026, 9, day)) for day in (18, 19))
    assert [(found.to_post, found.posted) for found in (ahead, hung)] == [(0, 0), (1, 1)]


def test_only_compounds_of_the_scope_are_listed(demo: Database) -> None:
    with demo.reading() as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        assert [row.id for row in queries.figures(s, compound, QUARTER, date(2026, 9, 20))] == [compound]
