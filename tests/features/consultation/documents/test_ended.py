"""What papers say of a meeting that was adjourned in the middle, and of one that is void."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from features.consultation.documents.reading import read, read_word

from desktop.features.consultation import documents
from desktop.features.consultation.records import Dossier, Outcome

PAPERS = ("record", "minutes", "narrative", "results")


@pytest.fixture
def adjourned(dossiers: dict[str, Dossier]) -> Dossier:
    """The last of three items was still open, half of its end noted."""
    meeting = dossiers["drying"].meeting
    *others, last = meeting.items
    left = replace(last, concluded=False, conclusion="resolution", text="半句决定")
    ended = replace(meeting, items=(*others, left), outcome=Outcome("adjourned", date(2026, 9, 16), "停电"))
    return replace(dossiers["drying"], meeting=ended)


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("key", PAPERS)
def test_an_adjourned_meeting_says_that_what_is_open_goes_on(
    adjourned: Dossier, key: str, public: bool
) -> None:
    said = read(key, adjourned, public=public)
    assert "会议休会，未议完的议题转入续会。" in said
    assert said.count("转入续会") > 1, "the item itself says so too"
    assert "半句决定" not in said
    assert adjourned.meeting.items[0].text[:8] in said


def test_a_meeting_broken_off_has_dealt_with_what_it_came_to(adjourned: Dossier) -> None:
    for key in ("minutes", "narrative"):
        assert "会议商议了2项议题，另有1项未议完" in read(key, adjourned), key


def test_what_was_merely_said_is_no_opinion_of_the_meeting(dossiers: dict[str, Dossier]) -> None:
    said = read("minutes", dossiers["drying"])
    assert "会议讨论情况：" in said
    assert "会议认为" not in said


def test_minutes_of_an_adjourned_meeting_are_printed_with_an_item_that_has_no_conclusion(
    adjourned: Dossier,
) -> None:
    *others, last = adjourned.meeting.items
    open_one = replace(adjourned.meeting, items=(*others, replace(last, conclusion="", text="")))
    assert documents.minutes_pdf(open_one, public=True).startswith(b"%PDF")


@pytest.mark.parametrize(("kind", "words"), [("void", "已确认无效"), ("cancelled", "已取消")])
@pytest.mark.parametrize("key", PAPERS)
def test_papers_of_a_meeting_of_which_nothing_holds_say_so_before_all_else(
    dossiers: dict[str, Dossier], key: str, kind: str, words: str
) -> None:
    dossier = dossiers["drying"]
    void = replace(dossier.meeting, outcome=Outcome(kind, date(2026, 9, 20), "王桂兰反映到会不足。"))
    ended = replace(dossier, meeting=void)
    for public, name in ((False, "王桂兰"), (True, "王*兰")):
        said = read(key, ended, public=public)
        mark = f"本次会议{words}（{name}反映到会不足），会上议定的事项不执行"
        assert mark in said
        assert said.index(mark) < said.index("晾"), "before any item"
    assert f"本次会议{words}" not in read(key, dossier)


def test_typed_minutes_of_a_void_meeting_say_so_too(dossiers: dict[str, Dossier]) -> None:
    dossier = dossiers["drying"]
    void = replace(dossier.meeting, outcome=Outcome("void", date(2026, 9, 20), "到会不足"))
    typed = replace(dossier, meeting=void, typed={"minutes": "手写。", "narrative": "手写。"})
    for key in ("minutes", "narrative"):
        assert "本次会议已确认无效（到会不足）" in read(key, typed)
        assert "本次会议已确认无效（到会不足）" in read_word(key, typed)


def test_a_meeting_broken_off_in_the_middle_was_held_and_is_not_told_as_moved(adjourned: Dossier) -> None:
    said = read("cancellation", adjourned, public=True)
    assert "议事会休会的通知" in said
    assert "2026年9月16日（星期三）19:00" in said
    assert "议事会休会，未议完的议题转入续会商议。" in said
    assert "续会时间另行通知。" in said
    meeting = adjourned.meeting
    goes_on = replace(meeting.draft, held_on=date(2026, 9, 23), ends_at=None)
    settled = replace(adjourned, meeting=replace(meeting, goes_on=goes_on))
    assert "续会安排：时间：2026年9月23日（星期三）19:00" in read("cancellation", settled)
    for words in ("改期", "改为", "原定"):
        assert words not in said + read("cancellation", settled), words


def test_a_meeting_put_off_before_anything_was_talked_about_is_told_as_moved(adjourned: Dossier) -> None:
    meeting = adjourned.meeting
    items = tuple(replace(item, concluded=False, conclusion="", discussion="") for item in meeting.items)
    for changed in (replace(meeting, items=items), replace(meeting, stage="notify")):
        said = read("cancellation", replace(adjourned, meeting=changed))
        assert "议事会改期的通知" in said
        assert "休会" not in said


def test_a_meeting_broken_off_after_it_was_discussed_is_told_as_a_recess(adjourned: Dossier) -> None:
    items = tuple(
        replace(item, concluded=False, conclusion="", discussion="议到一半。")
        for item in adjourned.meeting.items
    )
    talked = replace(adjourned.meeting, items=items, stage="hold")
    said = read("cancellation", replace(adjourned, meeting=talked))
    assert "休会" in said
    assert "改期" not in said
    silent = replace(talked, items=tuple(replace(item, discussion="") for item in items))
    assert "改期" in read("cancellation", replace(adjourned, meeting=silent))
    assert "改期" in read("cancellation", replace(adjourned, meeting=replace(talked, stage="notify")))
