"""A paper goes on the board, is spoken of, comes down or is withdrawn; everything that is refused on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import commands, documents, entities, queries, rules
from desktop.features.consultation.commands.kinds import keep_rule
from desktop.features.consultation.documents.wording import said_day
from desktop.features.consultation.entities import Meeting, MeetingRule
from desktop.features.consultation.records import (
    ObjectionDraft,
    Publication,
    PublicationDraft,
    SignDraft,
    TakeDownDraft,
    WithdrawDraft,
)

PDF = Stored("ab" * 32, "纪要.pdf", 1000, "application/pdf")
UP = PublicationDraft(1, "minutes", "小区公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))
TALK = ObjectionDraft(1, date(2026, 9, 20), "3栋居民", "离窗户太近")


@pytest.fixture
def signed(demo: Database) -> Database:
    with demo.writing("签发") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
    return demo


@pytest.fixture
def posted(signed: Database) -> Database:
    with signed.writing("张贴") as s:
        commands.publish(s, UP, PDF, "议事会纪要", "甲\n乙")
    return signed


def only(db: Database) -> Publication:
    with db.reading() as s:
        return queries.publications(s, 1)[0]


def refused(db: Database, command: Callable[[Session], Any]) -> tuple[str, str | None]:
    with db.writing("试") as s, pytest.raises(RuleBroken) as error:
        command(s)
    return error.value.code, error.value.field


def test_a_signed_paper_goes_up_under_the_next_number(posted: Database) -> None:
    paper = only(posted)
    assert (paper.mark, paper.edition, paper.digest, paper.text) == (
        "公示〔2026〕1号",
        1,
        PDF.digest,
        "甲\n乙",
    )
    assert paper.is_up
    with posted.reading() as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id or 0
        assert queries.last_posting(s, compound) == ("小区公示栏", "覃𬱖")
        assert queries.next_number(s, 1, 2026) == 2
        assert queries.next_number(s, 1, 2027) == 1


def test_nothing_goes_up_before_the_meeting_is_finished_and_signed(demo: Database) -> None:
    put_up = lambda s: commands.publish(s, UP, PDF, "", "")  # noqa: E731
    assert refused(demo, put_up) == ("publication.not_signed", None)
    with demo.writing("重开") as s:
        commands.reopen_meeting(s, 1)
    assert refused(demo, put_up) == ("publication.not_finished", None)
    announced = replace(UP, paper="announcement", begins_on=date(2026, 9, 17))
    late = lambda s: commands.publish(s, announced, PDF, "公告", "")  # noqa: E731
    assert refused(demo, late) == ("publication.announced_after", "begins_on")
    with demo.writing("公告") as s:  # an announcement is put up before the meeting
        commands.publish(s, replace(announced, begins_on=date(2026, 9, 10)), PDF, "公告", "")
        assert queries.meeting_detail(s, 1).stage == "hold"


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"places": ""}, "publication.places_missing"),
        ({"posted_by": ""}, "publication.posted_by_missing"),
        ({"begins_on": None}, "publication.begins_missing"),
        ({"ends_on": None}, "publication.ends_missing"),
        ({"paper": ""}, "publication.paper_missing"),
        ({"ends_on": date(2026, 9, 17)}, "publication.ends_before_begin"),
        ({"ends_on": date(2026, 9, 24)}, "publication.too_short"),
        ({"begins_on": date(2026, 9, 16)}, "publication.begins_before_signed"),
    ],
)
def test_a_paper_without_place_or_with_wrong_days_is_refused(
    signed: Database, changed: dict[str, Any], wanted: str
) -> None:
    draft = replace(UP, **changed)
    code, field = refused(signed, lambda s: commands.publish(s, draft, PDF, "", ""))
    assert code == wanted
    assert field in (*changed, "begins_on")


def test_seven_days_do_not_count_the_first(signed: Database) -> None:
    with signed.reading() as s:
        meeting = queries.meeting_detail(s, 1)
    assert rules.earliest_end(meeting.rule, date(2026, 9, 18)) == date(2026, 9, 25)
    assert rules.days_late(meeting, UP) == 0
    assert rules.days_late(meeting, replace(UP, begins_on=date(2026, 9, 21))) == 2
    assert rules.days_late(meeting, replace(UP, paper="announcement", begins_on=date(2026, 10, 1))) == 0


def test_the_offices_own_rule_asks_for_longer(signed: Database) -> None:
    with signed.writing("规则") as s:
        s.add(MeetingRule(
            kind="council", brand="乐邻圈", convener="", invited="", observers="", every_months=1, notice_days=3,
            quorum="half", approval="present", proxies=False, concludes="resolution,assignment,postponed",
            publish=True, publish_within_days=3, publish_for_days=15, basis="本街道规定",
        ))  # fmt: skip
        keep_rule(s, s.get_one(Meeting, 1))
    assert refused(signed, lambda s: commands.publish(s, UP, PDF, "", ""))[0] == "publication.too_short"


def test_a_meeting_that_was_called_off_is_announced_no_more(signed: Database) -> None:
    with signed.writing("取消") as s:
        row = s.get_one(Meeting, 1)
        row.outcome, row.outcome_on, row.outcome_reason, row.stage = (
            "cancelled",
            date(2026, 9, 15),
            "停电",
            "notify",
        )
    announced = replace(UP, paper="announcement", begins_on=date(2026, 9, 15), ends_on=date(2026, 9, 16))
    assert refused(signed, lambda s: commands.publish(s, announced, PDF, "", ""))[0] == "publication.ended"


def test_a_second_of_the_same_paper_waits_until_the_first_is_withdrawn(posted: Database) -> None:
    again = replace(UP, begins_on=date(2026, 9, 22), ends_on=date(2026, 9, 30))
    put_up = lambda s: commands.publish(s, again, PDF, "", "丙")  # noqa: E731
    assert refused(posted, put_up) == ("publication.up_already", "paper")
    with posted.writing("撤回") as s:
        commands.withdraw(s, WithdrawDraft(1, 1, date(2026, 9, 21), "费用写错"))
        put_up(s)
        newest, first = queries.publications(s, 1)
    assert (newest.edition, newest.mark, first.withdraw_reason) == (2, "公示〔2026〕2号", "费用写错")
    assert first.text == "甲\n乙"  # every edition is kept


def test_a_new_edition_begins_when_the_one_before_it_is_off_the_board(posted: Database) -> None:
    with posted.writing("撤下再撤回") as s:
        commands.take_down(s, TakeDownDraft(1, 1, date(2026, 9, 26)))
        commands.withdraw(s, WithdrawDraft(1, 2, date(2026, 9, 28), "费用写错"))
    early, same_day = (
        replace(UP, begins_on=date(2026, 9, day), ends_on=date(2026, 10, 8)) for day in (25, 26)
    )
    put_up = lambda draft: lambda s: commands.publish(s, draft, PDF, "", "丙")  # noqa: E731
    assert refused(posted, put_up(early)) == ("publication.begins_before_other", "begins_on")
    with posted.writing("另一种文书") as s:  # what else hung stands in no way
        commands.publish(s, replace(early, paper="narrative"), PDF, "", "")
    with posted.writing("张贴") as s:
        put_up(same_day)(s)


def test_what_came_down_is_not_withdrawn_before_that_day(posted: Database) -> None:
    with posted.writing("撤下") as s:
        commands.take_down(s, TakeDownDraft(1, 1, date(2026, 9, 26)))
    early = WithdrawDraft(1, 2, date(2026, 9, 25), "错")
    assert refused(posted, lambda s: commands.withdraw(s, early)) == (
        "publication.withdrawn_before_down", "withdrawn_on",
    )  # fmt: skip
    with posted.writing("撤回") as s:
        commands.withdraw(s, replace(early, withdrawn_on=date(2026, 9, 26)))


def test_what_was_decided_is_not_put_up_far_ahead(signed: Database) -> None:
    today = date.today()
    begins = [today + timedelta(rules.AHEAD_DAYS + more) for more in (0, 1)]
    soon, far = (replace(UP, begins_on=day, ends_on=day + timedelta(7)) for day in begins)
    assert refused(signed, lambda s: commands.publish(s, far, PDF, "", "")) == (
        "publication.too_far_ahead", "begins_on",
    )  # fmt: skip
    with signed.writing("张贴") as s:
        commands.publish(s, soon, PDF, "", "")
        meeting = queries.meeting_detail(s, 1)
    longer = replace(meeting, rule=replace(meeting.rule, publish_within_days=15))
    in_time = replace(UP, begins_on=date(2026, 10, 1), ends_on=date(2026, 10, 8))
    by = date(2026, 9, 17)
    assert [code for _, code, _ in rules.publication_problems(meeting, in_time, (), by)] == [
        "publication.too_far_ahead"
    ]
    assert not list(rules.publication_problems(longer, in_time, (), by)), (
        "by the last day of the rule it may go up"
    )


def test_a_paper_is_withdrawn_only_with_a_reason_and_once(posted: Database) -> None:
    day = date(2026, 9, 21)
    assert refused(posted, lambda s: commands.withdraw(s, WithdrawDraft(1, 1, day, " "))) == (
        "publication.reason_missing", "reason",
    )  # fmt: skip
    assert (
        refused(posted, lambda s: commands.withdraw(s, WithdrawDraft(1, 1, None, "错")))[1] == "withdrawn_on"
    )
    early = WithdrawDraft(1, 1, date(2026, 9, 17), "错")
    assert refused(posted, lambda s: commands.withdraw(s, early))[0] == "publication.withdrawn_before_begin"
    with posted.writing("撤回") as s:
        commands.withdraw(s, WithdrawDraft(1, 1, day, "错"))
    assert (
        refused(posted, lambda s: commands.withdraw(s, WithdrawDraft(1, 2, day, "错")))[0]
        == "publication.withdrawn"
    )
    with posted.writing("撤回") as s, pytest.raises(Conflict):
        commands.withdraw(s, WithdrawDraft(1, 1, day, "错"))


def test_what_was_noted_ahead_is_taken_back_before_it_hangs(posted: Database) -> None:
    today = date.today()
    with posted.writing("提前登记") as s:
        s.get_one(entities.Publication, 1).begins_on = today + timedelta(5)
        s.get_one(entities.Publication, 1).ends_on = today + timedelta(12)
    with posted.writing("撤回") as s:
        commands.withdraw(s, WithdrawDraft(1, 2, today, "会议改期"))
    with posted.reading() as s:
        meeting, (paper,) = queries.meeting_detail(s, 1), queries.publications(s, 1)
    assert paper.never_hung
    said = documents.plain_text(documents.withdrawal_paper(meeting, paper, public=True))
    assert f"原定{said_day(paper.begins_on)}起在" in said
    assert f"尚未张贴，自{said_day(today)}起撤回。" in said


def test_a_paper_comes_down_when_its_time_is_over(posted: Database) -> None:
    early, missing = TakeDownDraft(1, 1, date(2026, 9, 24)), TakeDownDraft(1, 1)
    assert refused(posted, lambda s: commands.take_down(s, early)) == (
        "publication.taken_down_early",
        "taken_down_on",
    )
    assert refused(posted, lambda s: commands.take_down(s, missing))[0] == "publication.taken_down_missing"
    with posted.reading() as s:
        assert list(queries.to_take_down(s, None, date(2026, 9, 26))) == [1]
        assert list(queries.to_take_down(s, None, date(2026, 9, 25))) == []
    assert only(posted).overdue(date(2026, 9, 28)) == 3
    with posted.writing("撤下") as s:
        commands.take_down(s, TakeDownDraft(1, 1, date(2026, 9, 26)))
    paper = only(posted)
    assert (paper.is_up, paper.overdue(date(2026, 9, 28)), rules.days_up(paper, date(2026, 12, 1))) == (
        False,
        0,
        8,
    )
    assert refused(posted, lambda s: commands.take_down(s, TakeDownDraft(1, 2, date(2026, 9, 27))))[0] == (
        "publication.is_down"
    )


def test_what_is_said_of_a_paper_is_noted_and_answered(posted: Database) -> None:
    with posted.writing("意见") as s:
        noted = commands.save_objection(s, TALK)
    said = only(posted).objections[0]
    assert (said.id, said.words, said.answered_on) == (noted, "离窗户太近", None)
    with posted.writing("答复") as s:
        commands.save_objection(s, replace(said, answer="移到东侧", answered_on=date(2026, 9, 22)))
    assert only(posted).objections[0].answer == "移到东侧"


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"words": " "}, ("objection.words_missing", "words")),
        ({"raised_on": None}, ("objection.day_missing", "raised_on")),
        ({"raised_on": date(2026, 9, 17)}, ("objection.before_begin", "raised_on")),
        ({"answer": "好"}, ("objection.answered_on_missing", "answered_on")),
        ({"answered_on": date(2026, 9, 22)}, ("objection.answer_missing", "answer")),
        ({"answer": "好", "answered_on": date(2026, 9, 19)}, ("objection.answered_before", "answered_on")),
    ],
)
def test_an_opinion_without_words_or_day_is_refused(
    posted: Database, changed: dict[str, Any], wanted: tuple[str, str]
) -> None:
    assert refused(posted, lambda s: commands.save_objection(s, replace(TALK, **changed))) == wanted


def test_a_party_meeting_is_never_put_on_the_board(signed: Database) -> None:
    with signed.reading() as s:
        meeting = queries.meeting_detail(s, 1)
    party = replace(meeting, rule=replace(meeting.rule, publish=False))
    assert [code for _, code, _ in rules.publication_problems(party, UP, (), UP.begins_on)] == [
        "publication.not_published"
    ]
