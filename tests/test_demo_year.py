"""The demo office has met in every way an office meets, and every paper of it comes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from conftest import RESOURCES
from sqlalchemy import select

from desktop.core.db import Database
from desktop.demo import make_demo
from desktop.features.consultation import documents, queries, rules
from desktop.features.consultation.entities import Series
from desktop.features.consultation.records import Meeting


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path = tmp_path_factory.mktemp("year") / "demo.db"
    make_demo(path, RESOURCES)
    database = Database(path)
    yield database
    database.close()


@pytest.fixture(scope="module")
def meetings(office: Database) -> list[Meeting]:
    with office.reading() as s:
        return [queries.meeting_detail(s, one) for one in sorted(queries.meeting_ids(s))]


def test_meetings_were_adjourned_cancelled_and_repeated(meetings: list[Meeting]) -> None:
    assert {one.outcome.kind for one in meetings if one.outcome} == {"adjourned", "cancelled", "void"}
    after = {one.after_id for one in meetings if one.after_id}
    assert after == {one.id for one in meetings if one.outcome and one.outcome.kind != "cancelled"}


def test_brands_and_series_have_their_rules(office: Database, meetings: list[Meeting]) -> None:
    with office.reading() as s:
        own = {rule.brand for rule in queries.rules_in_force(s) if rule.brand}
        assert len(s.scalars(select(Series)).all()) == 3
    assert own == {"乐邻圈", "湾组夜话", "一家议事厅", "红色议事厅"}
    assert {one.draft.brand for one in meetings} == {*own, ""}


def test_the_next_meetings_begin_with_what_was_left_over(meetings: list[Meeting]) -> None:
    planned = [one for one in meetings if one.stage == "prepare" and not one.outcome]
    assert len(planned) == 3
    (joint,) = [one for one in planned if one.draft.kind == "joint" and one.compound == "天方花园小区"]
    assert joint.draft.held_on is not None
    assert joint.draft.held_on > date.today()
    assert (joint.items[0].subject, joint.items[0].source) == ("地下室照明改造", rules.LEFT_OVER)
    assert "3号楼水箱清洗" in {one.subject for one in joint.last}


def test_a_ballot_failed_an_item_had_no_outcome_and_somebody_reserved(meetings: list[Meeting]) -> None:
    items = [(one, item) for one in meetings for item in one.items]
    failed = [item for one, item in items if item.ballots and not carried(one, item.votes_for or 0, item)]
    assert [item.subject for item in failed] == ["东门夜间关闭"]
    assert failed[0].reservations.startswith("侯平辉")
    assert any(item.conclusion == "postponed" for _one, item in items)


def carried(meeting: Meeting, votes: int, item: object) -> bool:
    return rules.carried(meeting.rule.approval, rules.head_at(meeting, item), votes)


def test_one_was_called_at_short_notice_and_says_why(meetings: list[Meeting]) -> None:
    assert [one.early_reason for one in meetings if one.early_reason] == ["电梯困人，须当晚商定停运和抢修"]


def test_what_was_decided_hung_in_time_but_for_the_last(office: Database, meetings: list[Meeting]) -> None:
    held = [one for one in meetings if one.rule.publish and one.signed_on]
    with office.reading() as s:
        boards = queries.boards(s, [one.id for one in held])
        waiting = [one for one in queries.due(s, date.today(), None) if one.act == "publish"]
    assert len(held) >= 3
    assert [boards[one.id].begins_on for one in held] == [rules.due_on(one) for one in held]
    assert all(
        (boards[one.id].standing == "down") is (boards[one.id].ends_on <= date.today()) for one in held
    )
    last = max(meetings, key=lambda one: (one.stage == "write_up", one.draft.held_on or date.min))
    assert [one.id for one in waiting] == [1, last.id], "the evening's own minutes wait for the worker"


def test_every_paper_of_every_meeting_comes_out(office: Database, meetings: list[Meeting]) -> None:
    for one in meetings:
        with office.reading() as s:
            dossier = queries.dossier(s, one.id)
        for paper in documents.offered(dossier, one.stage):
            assert documents.paper_pdf(paper, dossier, public=True).startswith(b"%PDF"), (one.id, paper)
