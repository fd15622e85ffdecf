"""A small year of two compounds, counted by hand on paper, and the same year counted by the program."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Text, inspect
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.core.entity import Entity
from desktop.features.consultation import queries, rules
from desktop.features.consultation.commands.kinds import keep_rule
from desktop.features.consultation.entities import Item, Meeting, Publication, Series
from desktop.features.consultation.records import Figures
from desktop.features.organisation.queries import compound_choices
from desktop.features.worklist.entities import Answer, Matter, Task

AFTER = date(2027, 1, 15)


def row(kind: type[Entity], /, **given: Any) -> Any:
    """A row with nothing in every text that is not given."""
    columns = inspect(kind).mapper.columns
    blank = {
        one.key: ""
        for one in columns
        if isinstance(one.type, Text) and not one.nullable and one.default is None
    }
    return kind(**(blank | given))


def day(words: str) -> date:
    """`9-16` is in the year, `27-1-2` after it, `25-12-30` before it."""
    *year, month, number = (int(part) for part in words.split("-"))
    return date(2000 + year[0] if year else 2026, month, number)


MEETINGS = (  # day, brand, outcome, conclusions of its items, first day on the board
    ("7-1", "", "", ("resolution",), "7-4"),  # the third day: in time
    ("9-16", "乐邻圈", "", ("resolution", "postponed", ""), "9-18"),
    ("10-20", "乐邻圈", "", ("assignment", "declined"), "10-30"),  # late
    ("11-30", "乐邻圈", "cancelled", ("resolution",), ""),  # not held: counts nowhere
    ("12-5", "乐邻圈", "", (), ""),  # never put up
)
TASKS = (  # deadline, done on, state
    ("9-30", "9-28", "done"),
    ("10-15", "10-20", "done"),  # late
    ("11-1", "", "doing"),  # overdue
    ("10-1", "", "cancelled"),
    ("27-1-10", "27-1-4", "done"),  # next year's
    ("12-20", "12-19", "done"),  # first due on October 1st, and extended
)
MATTERS = (  # raised, closed, answers
    ("9-1", "9-11", (("9-12", "not"), ("9-20", "satisfied"))),  # 10 days; the last word counts
    ("1-5", "3-6", (("3-7", "partly"),)),  # 26 + 28 + 6 = 60 days
    ("25-12-30", "1-4", (("1-4", "unreached"),)),  # 5 days
    ("12-1", "27-1-2", (("27-1-3", "satisfied"),)),  # closed and answered next year
    ("10-2", "", (("11-11", "not"),)),
)


@pytest.fixture
def year(demo: Database) -> tuple[Database, int, int]:
    """The year in one compound, one meeting that postponed its only item in another."""
    with demo.writing("一年") as s:
        held = queries.meeting_detail(s, 1).draft.compound_id
        busy, quiet, *_ = (place for place, _name in compound_choices(s) if place != held)
        s.add(row(
            Series, compound_id=busy, kind="council", brand="乐邻圈", every_months=1, begins_on=date(2026, 9, 1)
        ))  # fmt: skip
        for number, meeting in enumerate(MEETINGS, 1):
            hold(s, busy, number, *meeting)
        hold(s, busy, 90, "12-28", "乐邻圈", "", ("",), "", stage="prepare")
        hold(s, quiet, 1, "5-5", "", "", ("postponed",), "")
        for number, told in enumerate(MATTERS, 1):
            raise_matter(s, busy, number, *told)
        third = (
            s.query(Matter).filter_by(compound_id=busy, number=3).one()
        )  # its resident had answered long before
        for number, (deadline, done, state) in enumerate(TASKS, 1):
            s.add(row(
                Task, matter_id=third.id, number=number, given_on=day("9-1"), deadline=day(deadline),
                first_deadline=day("10-1") if number == len(TASKS) else day(deadline), state=state,
                done_on=day(done) if done else None,
            ))  # fmt: skip
    return demo, busy, quiet


def hold(
    s: Session, compound: int, number: int, held: str, brand: str, outcome: str, ends: tuple[str, ...],
    posted: str, stage: str = "archive",
) -> None:  # fmt: skip
    meeting = row(
        Meeting, compound_id=compound, year=2026, number=number, kind="council", brand=brand, stage=stage,
        subject="例会", held_on=day(held), outcome=outcome,
    )  # fmt: skip
    s.add(meeting)
    s.flush()
    if stage == "archive":
        keep_rule(s, meeting)
    for position, conclusion in enumerate(ends, 1):
        s.add(row(
            Item, meeting_id=meeting.id, position=position, subject="议题", conclusion=conclusion,
            concluded=bool(conclusion),
        ))  # fmt: skip
    if posted:
        s.add(row(
            Publication, compound_id=compound, meeting_id=meeting.id, year=2026, number=number, paper="minutes",
            edition=1, size=1, begins_on=day(posted), ends_on=day(posted),
        ))  # fmt: skip


def raise_matter(
    s: Session, compound: int, number: int, raised: str, closed: str, answers: tuple[tuple[str, str], ...]
) -> None:
    matter = row(
        Matter, compound_id=compound, year=2026, number=number, kind="need", category="other", source="visit",
        subject="事", raised_on=day(raised), confidential=False, state="closed" if closed else "doing",
        closed_on=day(closed) if closed else None,
    )  # fmt: skip
    s.add(matter)
    s.flush()
    for when, verdict in answers:
        s.add(row(Answer, matter_id=matter.id, answered_on=day(when), way="phone", verdict=verdict))


def counted(db: Database, kind: str, at: date, today: date = AFTER) -> dict[int, Figures]:
    with db.reading() as s:
        return {found.id: found for found in queries.figures(s, None, rules.period_of(kind, at), today)}


def test_the_year_is_what_was_counted_by_hand(year: tuple[Database, int, int]) -> None:
    db, busy, quiet = year
    found = counted(db, "year", date(2026, 6, 1))
    assert found[busy] == Figures(
        busy, found[busy].name, meetings=4, met=3, rhythms=4, waiting=0, discussed=6, decided=4, due=4, done=2,
        closed=3, days=75, asked=4, reached=3, satisfied=1, partly=1, to_post=4, posted=2,
    )  # fmt: skip
    assert found[busy].average_days == 25.0
    assert found[quiet] == Figures(quiet, found[quiet].name, meetings=1, discussed=1, to_post=1)
    shares = {
        "met on time": rules.part(found[busy].met, found[busy].rhythms),
        "decided per item": rules.part(found[busy].decided, found[busy].discussed),
        "done on time": rules.part(found[busy].done, found[busy].due),
        "satisfied": rules.part(found[busy].satisfied, found[busy].reached),
    }
    assert shares == {
        "met on time": 3 / 4,
        "decided per item": 4 / 6,
        "done on time": 2 / 4,
        "satisfied": 1 / 3,
    }
    both = rules.total((found[busy], found[quiet]), "两个小区")
    assert (both.meetings, both.discussed, both.decided, both.to_post, both.average_days) == (
        5,
        7,
        4,
        5,
        25.0,
    )


def test_the_last_quarter_is_what_was_counted_by_hand(year: tuple[Database, int, int]) -> None:
    db, busy, _quiet = year
    found = counted(db, "quarter", date(2026, 11, 1))[busy]
    assert found == Figures(
        busy, found.name, meetings=2, met=2, rhythms=3, discussed=2, decided=2, due=3, done=1, asked=1, reached=1,
        to_post=2, posted=0,
    )  # fmt: skip
    assert found.average_days is None


def test_the_four_quarters_make_the_year(year: tuple[Database, int, int]) -> None:
    db, busy, _quiet = year
    quarters = [counted(db, "quarter", date(2026, month, 1))[busy] for month in (1, 4, 7, 10)]
    whole = counted(db, "year", date(2026, 1, 1))[busy]
    assert rules.total(quarters, whole.name) == Figures(
        **{name: getattr(whole, name) for name in Figures.__slots__} | {"id": 0}
    )


def test_while_the_year_runs_what_is_still_to_come_counts_neither_way(
    year: tuple[Database, int, int],
) -> None:
    db, busy, _quiet = year
    found = counted(db, "year", date(2026, 6, 1), date(2026, 10, 21))[busy]
    assert (found.met, found.rhythms, found.waiting) == (3, 3, 0), "November and December have not begun"
    assert (found.done, found.due) == (2, 3), "what is done counts, what is not due yet does not"
