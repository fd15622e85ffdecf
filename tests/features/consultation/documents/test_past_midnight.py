"""Papers of a meeting that runs past midnight."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from features.consultation.documents.reading import read, read_word

from desktop.features.consultation.records import Dossier


@pytest.fixture
def late(dossiers: dict[str, Dossier]) -> Dossier:
    """From half past nine until twenty past midnight; one came after midnight, one left then, one came at the beginning."""
    dossier = dossiers["drying"]
    meeting = dossier.meeting
    first, second, third, *others = (
        replace(person, attendance="present", proxy="") for person in meeting.participants
    )
    people = (
        replace(first, arrives_at=time(0, 5)),
        replace(second, arrives_at=time(21, 20), leaves_at=time(0, 10)),
        replace(third, arrives_at=time(21, 30), leaves_at=time(23, 50)),
        *others,
    )
    items = tuple(replace(item, minutes=140 if at == 0 else 20) for at, item in enumerate(meeting.items))
    draft = replace(meeting.draft, begins_at=time(21, 30), ends_at=time(0, 20))
    return replace(dossier, meeting=replace(meeting, draft=draft, participants=people, items=items))


@pytest.mark.parametrize("key", ["notice", "announcement", "agenda", "record", "sign_in", "delivery"])
def test_the_end_is_told_as_of_the_next_day(late: Dossier, key: str) -> None:
    assert "2026年9月16日（星期三）21:30—次日00:20" in read(key, late)


@pytest.mark.parametrize("key", ["minutes", "narrative"])
@pytest.mark.parametrize("reader", [read, read_word])
def test_the_minutes_tell_it_in_a_sentence(late: Dossier, key: str, reader: object) -> None:
    assert "2026年9月16日21:30—次日00:20，" in reader(key, late, public=True)  # type: ignore[operator]


def test_the_record_tells_who_came_and_left_after_midnight(late: Dossier) -> None:
    told, (first, second, third, *_) = read("record", late), (one.name for one in late.meeting.participants)
    assert f"{first}（次日00:05到会）" in told
    assert f"{second}（21:20到会次日00:10离会）" in told
    assert f"{third}（21:30到会23:50离会）" in told


def test_the_sign_in_sheet_tells_who_came_after_midnight(late: Dossier) -> None:
    assert "次日00:05" in read("sign_in", late)


def test_the_agenda_goes_on_into_the_next_day(late: Dossier) -> None:
    told = read("agenda", late)
    for words in ("21:30—23:50", "23:50—次日00:10", "次日00:10—次日00:30"):
        assert words in told
