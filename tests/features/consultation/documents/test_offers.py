"""Which papers are there at a step, and that each of them comes out, as PDF and as Word."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf.pdfa
import pytest
from features.consultation import told
from features.consultation.documents.reading import read, read_word

from desktop.features.consultation import documents
from desktop.features.consultation.records import Dossier, Outcome, ParticipantDraft

MEETINGS = ("before", "drying", "lift1", "lift2", "lift3", "parking", "funds")


@pytest.mark.parametrize("name", MEETINGS)
@pytest.mark.parametrize("public", [False, True])
def test_every_paper_of_every_meeting_of_the_notes_comes_out(
    dossiers: dict[str, Dossier], name: str, *, public: bool
) -> None:
    dossier = dossiers[name]
    for key in documents.offered(dossier, "archive"):
        told = read(key, dossier, public=public)
        assert "None" not in told, key
        assert dossier.meeting.community in told, key


def test_papers_people_go_on_editing_are_word_documents_that_say_the_same(
    dossiers: dict[str, Dossier],
) -> None:
    dossier = dossiers["drying"]
    edited = [
        key
        for key in documents.offered(dossier, "archive")
        if key in documents.OFFERS and documents.OFFERS[key].word
    ]
    assert edited == ["notice", "announcement", "agenda", "record", "minutes", "narrative"]
    for key in edited:
        told = read_word(key, dossier)
        assert "5栋2单元门口井盖夜间噪声" in told, key
        assert "2026-0004" in told, key


def test_each_step_has_its_papers(dossiers: dict[str, Dossier]) -> None:
    dossier = dossiers["drying"]
    assert documents.offered(dossier, "prepare") == (
        "notice",
        "announcement",
        "agenda",
        "sign_in",
        "follow_up",
    )
    assert "record" in documents.offered(dossier, "hold")
    assert "notice" not in documents.offered(dossier, "write_up")
    assert documents.offered(dossier, "write_up")[-1] == "dossier"
    assert "delivery" in documents.offered(dossier, "notify")
    assert "delivery" not in documents.offered(told.untold(dossier), "notify"), "nobody was told yet"
    assert "withdrawal" not in documents.offered(dossier, "archive")


def test_told_people_have_a_register(dossiers: dict[str, Dossier]) -> None:
    dossier = dossiers["drying"]
    people = tuple(
        replace(
            person, notice_way="phone", notified_on=date(2026, 9, 12), notified_by="覃𬱖", receipt="confirmed"
        )
        for person in dossier.meeting.participants
    )
    told = replace(dossier, meeting=replace(dossier.meeting, participants=people))
    assert "delivery" in documents.offered(told, "notify")
    words = read("delivery", told)
    assert "电话2026-9-12" in words
    assert "应通知18人，已送达18人，确认参加18人" in words


def test_a_meeting_called_off_has_the_notice_of_that_and_no_minutes(dossiers: dict[str, Dossier]) -> None:
    dossier = dossiers["drying"]
    bare = tuple(replace(item, discussion="", conclusion="") for item in dossier.meeting.items)
    ended = replace(dossier.meeting, items=bare, outcome=Outcome("cancelled", date(2026, 9, 15), "台风"))
    keys = documents.offered(replace(dossier, meeting=ended), "notify")
    assert "cancellation" in keys
    assert "minutes" not in keys
    told = read("cancellation", replace(dossier, meeting=ended))
    assert "关于取消天方社区“乐邻圈”议事会的通知" in told
    assert "原因：台风。" in told
    assert "2026年9月15日" in told


def test_a_meeting_put_off_before_it_began_says_when_it_is_instead(dossiers: dict[str, Dossier]) -> None:
    meeting = dossiers["drying"].meeting
    goes_on = replace(meeting.draft, held_on=date(2026, 9, 23), ends_at=None)
    put_off = Outcome("adjourned", date(2026, 9, 16), "停电")
    ended = replace(meeting, stage="notify", outcome=put_off, goes_on=goes_on)
    told = read("cancellation", Dossier(ended))
    assert "议事会改期的通知" in told
    assert "时间：2026年9月23日（星期三）19:00地点" in told


def test_results_of_what_only_hears_opinions_tell_of_no_voters(dossiers: dict[str, Dossier]) -> None:
    assert "有表决权" not in read("results", dossiers["parking"])
    assert "到会有表决权者14人" in read("results", dossiers["drying"])


def test_what_goes_to_the_owners_of_one_building_is_not_sent_to_the_assembly(
    dossiers: dict[str, Dossier],
) -> None:
    for key in ("minutes", "record", "results"):
        said = read(key, dossiers["lift2"])
        assert "提交业主表决" in said, key
        assert "提交业主大会" not in said, key
        assert "提交业主大会" in read(key, dossiers["parking"]), key


def test_what_is_put_up_on_the_day_itself_is_announced_so(dossiers: dict[str, Dossier]) -> None:
    meeting = dossiers["drying"].meeting
    for within, least, words in ((0, 7, "会后当日公示，公示不少于7日。"), (3, 0, "会后3日内公示。")):
        rule = replace(meeting.rule, publish_within_days=within, publish_for_days=least)
        assert words in read("announcement", Dossier(replace(meeting, rule=rule)))


def test_the_file_is_fit_for_the_archive(dossiers: dict[str, Dossier]) -> None:
    pdf = documents.paper_pdf("dossier", dossiers["funds"], public=False)
    with pikepdf.open(io.BytesIO(pdf)) as book:
        assert pikepdf.pdfa.check(book, "2b").findings == []


def test_internal_items_stay_off_every_public_paper(dossiers: dict[str, Dossier]) -> None:
    dossier = dossiers["drying"]
    first, second, third = dossier.meeting.items
    hidden = replace(
        dossier, meeting=replace(dossier.meeting, items=(first, replace(second, internal=True), third))
    )
    for key in documents.offered(hidden, "archive"):
        if key != "follow_up":
            assert "井盖" not in read(key, hidden, public=True), key
    assert "井盖" in read("record", hidden)
    assert "会议商议了2项议题" in read("minutes", hidden, public=True)


def test_rare_names_stand_on_the_papers(dossiers: dict[str, Dossier]) -> None:
    from features.consultation.told import RARE

    people = tuple(ParticipantDraft("居民代表", name) for name in RARE)
    dossier = Dossier(replace(dossiers["parking"].meeting, participants=people))
    for key in ("sign_in", "record", "notice", "minutes"):
        told = read(key, dossier)
        for name in RARE:
            assert name in told, (key, name)
