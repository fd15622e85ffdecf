"""Whatever was written of a meeting, its papers on the board and what was said of them, it is found by."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.db import Database
from desktop.features.consultation import queries
from desktop.features.consultation.entities import Meeting, MeetingFile, Objection, Participant, Publication

WORDS = "变压器爆炸"
HUNG: dict[str, Any] = {
    "compound_id": 1, "meeting_id": 1, "year": 2026, "number": 9, "paper": "minutes", "edition": 1, "title": "纪要",
    "digest": "0" * 64, "size": 1, "text": "", "places": "公示栏", "posted_by": "宋红", "begins_on": date(2026, 9, 18),
    "ends_on": date(2026, 9, 25),
}  # fmt: skip


def found(db: Database) -> list[int]:
    with db.reading() as s:
        return [hit.id for hit in queries.find(s, WORDS, 5)]


@pytest.mark.parametrize("field", ["early_reason", "outcome_reason"])
def test_a_meeting_is_found_by_why_it_was_early_or_cancelled(demo: Database, field: str) -> None:
    with demo.writing("said") as s:
        setattr(s.get_one(Meeting, 1), field, WORDS)
    assert found(demo) == [1]


@pytest.mark.parametrize("field", ["proxy", "unit", "reason"])
def test_a_meeting_is_found_by_for_whom_somebody_came_or_why_not(demo: Database, field: str) -> None:
    with demo.writing("said") as s:
        setattr(s.query(Participant).filter_by(meeting_id=1).first(), field, WORDS)
    assert found(demo) == [1]


@pytest.mark.parametrize("field", ["text", "places", "withdraw_reason"])
def test_a_meeting_is_found_by_what_hung_of_it(demo: Database, field: str) -> None:
    with demo.writing("said") as s:
        s.add(Publication(**(HUNG | {field: WORDS})))
    assert found(demo) == [1]


@pytest.mark.parametrize("field", ["words", "answer", "raised_by"])
def test_a_meeting_is_found_by_what_was_said_of_its_paper(demo: Database, field: str) -> None:
    with demo.writing("said") as s:
        s.add(paper := Publication(**HUNG))
        s.flush()
        said = {"raised_by": "段磊", "words": "费用不清", field: WORDS}
        s.add(Objection(publication_id=paper.id, raised_on=date(2026, 9, 20), **said))
    assert found(demo) == [1]


def test_a_meeting_is_found_by_its_files(demo: Database) -> None:
    with demo.writing("said") as s:
        s.add(MeetingFile(meeting_id=1, kind="photo", name=f"{WORDS}.jpg", digest="0" * 64, size=1))
    assert found(demo) == [1]


@pytest.mark.parametrize(
    "typed", ["公示〔2026〕9号", "〔2026〕9号", "公示[2026]9号", "(2026)9", "公示9号", "［2026］9号 纪要"]
)
def test_a_meeting_is_found_by_the_number_a_resident_reads_off_the_board(demo: Database, typed: str) -> None:
    with demo.reading() as s:
        assert queries.find(s, typed, 5) == []
    with demo.writing("said") as s:
        s.add(Publication(**HUNG))
    with demo.reading() as s:
        assert [hit.id for hit in queries.find(s, typed, 5)] == [1]
        assert queries.meeting_ids(s, text=typed) == [1]
        assert queries.find(s, typed.replace("9", "8"), 5) == []


@pytest.mark.parametrize("typed", ["2026-9", "1203号", "12039号", "〔26〕9号"])
def test_what_is_no_number_of_a_board_finds_none(demo: Database, typed: str) -> None:
    with demo.writing("said") as s:
        s.add(Publication(**HUNG))
    with demo.reading() as s:
        assert queries.find(s, typed, 5) == []
