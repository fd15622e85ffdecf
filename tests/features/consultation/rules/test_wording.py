"""Typed minutes beside the program's wording, and what is worth a look before they are signed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.db import Database
from desktop.features.consultation import queries, rules
from desktop.features.consultation.documents import minutes_body, narrative_body
from desktop.features.consultation.records import Meeting, MeetingDraft

BASE = "开头\n一、晾晒\n会议认为：不安全。\n决议：装晾衣杆。"


def evening(demo: Database) -> Meeting:
    with demo.reading() as s:
        return queries.meeting_detail(s, 1)


def test_what_only_the_meeting_changed_is_told_from_what_somebody_typed() -> None:
    typed = BASE.replace("开头", "开头，手写")
    now = BASE.replace("装晾衣杆", "装晾衣杆四十二米")
    kinds = [(part.kind, part.mine, part.new) for part in rules.chunks(BASE, typed, now)]
    assert kinds[0] == ("mine", ("开头，手写",), ("开头",))
    assert kinds[-1] == ("new", ("决议：装晾衣杆。",), ("决议：装晾衣杆四十二米。",))
    assert {kind for kind, _, _ in kinds[1:-1]} == {"same"}


def test_a_paragraph_both_changed_is_told_as_such() -> None:
    parts = rules.chunks(BASE, BASE.replace("不安全", "很不安全"), BASE.replace("不安全", "不安全且不美观"))
    assert [part.kind for part in parts] == ["same", "same", "both", "same"]


def test_chosen_paragraphs_are_taken_and_the_others_stay_as_typed() -> None:
    typed, now = BASE.replace("开头", "手写"), BASE + "\n二、井盖"
    parts = rules.chunks(BASE, typed, now)
    (new,) = [at for at, part in enumerate(parts) if part.kind == "new"]
    assert rules.merged(parts, {new}) == typed + "\n二、井盖"
    assert rules.merged(parts, ()) == typed


LINES = st.lists(st.sampled_from(["甲", "乙", "丙", "丁", ""]), max_size=7).map("\n".join)


@given(LINES, LINES, LINES)
def test_nothing_typed_and_nothing_new_is_ever_lost(worded: str, typed: str, now: str) -> None:
    """Whatever was changed: keeping all gives the typed text, taking all the program's."""
    parts = rules.chunks(worded, typed, now)
    mine = [line for part in parts for line in part.mine]
    new = [line for part in parts for line in part.new]
    assert mine == typed.splitlines()
    assert new == now.splitlines()


def test_two_editions_are_laid_beside_each_other() -> None:
    parts = rules.differing("甲\n费用四千元\n丙", "甲\n费用三千元\n丙")
    assert [part.kind for part in parts] == ["same", "both", "same"]
    assert rules.spans("费用四千元", "费用三千元") == [("费用", False), ("四", True), ("千元", False)]


def test_somebody_named_who_was_not_invited_is_found(demo: Database) -> None:
    meeting = evening(demo)
    text = minutes_body(meeting)
    assert rules.strangers(meeting, text) == []
    said = text + "\n会上，张建国提出不同意见。王明亮表示赞成，刘志强发言。"
    assert rules.strangers(meeting, said) == ["张建国", "刘志强"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("张三丰、李四光、吴十全发言。", ["张三丰", "李四光", "吴十全"]),
        ("会上，张和平和李四光先后发言。", ["张和平", "李四光"]),
        ("张三丰、王明亮以及吴十全等三人一致表示同意。", ["张三丰", "吴十全"]),
        ("张三丰、王明亮发言。", ["张三丰"]),
        ("王明亮与吴十全也提出异议。", ["吴十全"]),
        ("方案、金额、任务均要求公示，方便居民和业主发言。", []),
    ],
)
def test_everybody_of_a_list_of_speakers_is_looked_at(demo: Database, said: str, found: list[str]) -> None:
    assert rules.strangers(evening(demo), said) == found


def test_a_known_owner_is_found_wherever_the_name_stands(demo: Database) -> None:
    meeting = evening(demo)
    known = ["秦晓梅", "王明亮", "秦晓"]
    assert rules.strangers(meeting, "由王明亮和秦晓梅共同办理。", known) == ["秦晓梅"]


def test_words_that_only_begin_like_a_name_are_no_names(demo: Database) -> None:
    words = (
        "物业公司提出，居民代表建议，方案一说明清楚，会议认为任何人都不得占用；双方表示同意。业主代表发言。"
    )
    assert rules.strangers(evening(demo), words) == []


def test_a_phrase_that_leaves_an_item_open_is_told_with_its_item(demo: Database) -> None:
    meeting = evening(demo)
    text = "一、充电桩\n决议：择期安装，费用待定。\n二、井盖\n会议认为：需进一步研究。\n暂缓：方案未定。暂缓至：2026年12月1日。"
    found = [(one.code, one.facts["phrase"], one.facts["where"]) for one in rules.remarks(meeting, text)]
    assert found == [
        ("wording.vague", "择期", "一、充电桩"),
        ("wording.vague", "待定", "一、充电桩"),
    ]


def test_one_who_chairs_and_takes_the_minutes_is_told(demo: Database) -> None:
    meeting = evening(demo)
    assert rules.same_hand(meeting) == ""
    both = replace(meeting.draft, recorder="李国庆")
    assert rules.same_hand(replace(meeting, draft=both)) == "李国庆"
    stranger = MeetingDraft(chair="赵明", recorder="赵明")
    assert rules.same_hand(replace(meeting, draft=stranger)) == "赵明"
    assert [one.code for one in rules.remarks(replace(meeting, draft=both), "")] == ["wording.one_hand"]


def test_items_for_the_office_only_are_left_out_of_the_boards_version(demo: Database) -> None:
    meeting = evening(demo)
    first, second, third = meeting.items
    meeting = replace(meeting, items=(first, replace(second, internal=True), third))
    text = f"开头\n一、{first.subject}\n决议：甲。\n二、{second.subject}\n交办：乙。\n三、{third.subject}\n暂缓：丙。"
    shown = rules.public_part(meeting, text)
    assert shown == f"开头\n一、{first.subject}\n决议：甲。\n二、{third.subject}\n暂缓：丙。"
    assert rules.unsure_internal(meeting, text) == []
    renamed = text.replace(second.subject, "另一件事")
    assert [one.code for one in rules.remarks(meeting, renamed)] == ["wording.internal"]
    assert rules.public_part(evening(demo), text) == text


@pytest.fixture
def guarded(demo: Database) -> Meeting:
    """The evening; its second item is for the office only."""
    meeting = evening(demo)
    first, second, third = meeting.items
    secret = replace(second, internal=True, discussion="住户长期失眠并就医。", text="消除井盖的夜间噪声")
    return replace(meeting, items=(first, secret, third))


def typed_text(meeting: Meeting, second: str = "二、{}", third: str = "三、{}", more: str = "") -> str:
    one, two, three = (item.subject for item in meeting.items)
    return "\n".join((
        "开头。", f"一、{one}", "决议：甲。", second.format(two), "会议认为：住户已去医院。", "交办：立即办理。", third.format(three),
        "暂缓：丙。", *filter(None, (more,)),
    ))  # fmt: skip


@pytest.mark.parametrize(
    "second", ["二、{}", "（二）{}", "2. {}", "议题二：{}", "{}", "二、{}（编号2026-0002）"]
)
@pytest.mark.parametrize("third", ["三、{}", "（三）{}", "3.{}"])
def test_an_internal_item_is_left_out_however_its_heading_is_numbered(
    guarded: Meeting, second: str, third: str
) -> None:
    text = typed_text(guarded, second, third)
    shown = rules.public_part(guarded, text)
    assert rules.unsure_internal(guarded, text) == []
    assert guarded.items[1].subject not in shown
    assert "医院" not in shown
    assert "立即办理" not in shown
    for words in ("开头。", "决议：甲。", guarded.items[2].subject, "暂缓：丙。"):
        assert words in shown


@pytest.mark.parametrize(
    ("second", "third", "more"),
    [
        ("（二）井盖的事", "三、{}", ""),  # named nowhere
        ("（二）{}的处理意见", "三、{}", ""),  # where it begins
        ("二、{}", "三、充电", ""),  # where it ends
        ("（二）{}", "（三）充电", ""),
        ("2.{}", "3.充电", ""),
        ("二、{}", "三、{}", "另外，住户长期失眠并就医。"),  # told elsewhere
        ("会议听取了{}的情况。", "三、{}", ""),
    ],
)
def test_a_text_of_which_it_is_not_sure_what_is_internal_is_told(
    guarded: Meeting, second: str, third: str, more: str
) -> None:
    text = typed_text(guarded, second, third, more)
    assert rules.unsure_internal(guarded, text) == [guarded.items[1].subject]
    assert [one.code for one in rules.remarks(guarded, text)][:1] == ["wording.internal"]
    assert rules.unsure_internal(replace(guarded, items=guarded.items[:1]), text) == []


def test_in_the_owners_version_an_internal_item_is_its_paragraph(guarded: Meeting) -> None:
    one, two, three = (item.subject for item in guarded.items)
    text = (
        f"开头。\n一是关于“{one}”。甲。\n二是关于“{two}”。乙。\n消除井盖的夜间噪声。\n三是关于“{three}”。丙。"
    )
    assert rules.unsure_internal(guarded, text) == []
    assert rules.public_part(guarded, text) == f"开头。\n一是关于“{one}”。甲。\n三是关于“{three}”。丙。"
    assert rules.unsure_internal(guarded, text.replace("三是", "住户已搬走。\n三是")) == [two]


def test_a_public_item_whose_words_hold_those_of_an_internal_one_stays(guarded: Meeting) -> None:
    first, second, third = guarded.items
    short = replace(second, subject=third.subject[2:4])
    meeting = replace(guarded, items=(first, short, third))
    shown = rules.public_part(meeting, typed_text(meeting))
    assert third.subject in shown
    assert "医院" not in shown


def test_the_programs_own_wording_is_sure(guarded: Meeting) -> None:
    for body in (minutes_body, narrative_body):
        assert rules.unsure_internal(guarded, body(guarded)) == []


def test_a_major_matter_of_the_owners_committee_wants_the_residents_committee(demo: Database) -> None:
    meeting = evening(demo)
    (somebody, *_) = [one for one in meeting.participants if one.attendance == "present"]
    guest = replace(somebody, unit="天方社区居委会", observer=True, votes=False)
    major = replace(
        meeting, draft=replace(meeting.draft, kind="owners_committee"), participants=(somebody,),
        items=(replace(meeting.items[0], major=True),),
    )  # fmt: skip
    told = [one for one in rules.remarks(major, "") if one.code == "wording.unwitnessed"]
    assert [one.facts for one in told] == [{"unit": "社区居委会"}]
    for came in (
        replace(major, participants=(somebody, guest)),
        replace(major, items=meeting.items[:1]),
        replace(major, draft=meeting.draft),
    ):
        assert "wording.unwitnessed" not in [one.code for one in rules.remarks(came, "")]
    away = replace(major, participants=(somebody, replace(guest, attendance="leave")))
    own = replace(away, own={"residents_committee": "村委会"})
    assert [rules.unwitnessed(one) for one in (away, own)] == ["社区居委会", "村委会"]
    there = replace(own, participants=(replace(guest, unit="大田村委会"),))
    assert rules.unwitnessed(there) == ""
