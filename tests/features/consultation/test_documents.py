"""The minutes as they hang on the board: wording, masking, and what a reader finds in the file."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pdfplumber
import pikepdf
import pytest
from docx.oxml.ns import qn

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import documents, queries, rules
from desktop.features.consultation.documents import wording
from desktop.features.consultation.records import Meeting, ParticipantDraft


@pytest.fixture
def meeting(demo: Database) -> Meeting:
    with demo.reading() as s:
        return queries.meeting_detail(s, 1)


def told(meeting: Meeting, *, public: bool = False) -> str:
    with pdfplumber.open(io.BytesIO(documents.minutes_pdf(meeting, public=public))) as book:
        return "".join(c["text"] for page in book.pages for c in page.chars if c["size"] != 14).replace(
            " ", ""
        )


def test_the_sample_meeting_is_told_by_convention(meeting: Meeting) -> None:
    text = told(meeting)
    for words in (
        "天方社区“乐邻圈”议事会纪要", "第1号", "2026年9月16日19:00—20:25，天方花园小区在", "应到17人，实到15人，请假2人，列席1人",
        "一、3栋、5栋高层老人晾晒难", "到会有表决权者14人，12人赞成，1人反对，1人弃权。",
        "决议：采用方案A，费用4,000元以内，从公共收益中列支。责任单位：物业公司；配合单位：业委会；办结期限：2026年10月15日",
        "交办：", "暂缓至：2026年10月21日", "出席：小区党支部李国庆、周海燕、何建平", "请假：业委会尹秀珍（外出）", "居民代表段磊（值班）",
        "列席：网格民警马东升", "记录：社区工作人员覃𬱖", "陈𫖯", "赵𠅤",
    ):  # fmt: skip
        assert words in text, words


def test_the_public_version_masks_residents_and_names_office_holders(meeting: Meeting) -> None:
    text = told(meeting, public=True)
    for name in ("周佩兰", "欧阳文莲", "段磊", "刘玉芬", "赵𠅤", "值班", "外出"):
        assert name not in text
    for words in ("周*兰", "欧阳*莲", "居民代表段*", "李国庆", "侯平辉", "马东升"):
        assert words in text


@pytest.mark.parametrize(("unit", "shown"), [
    ("居民", False), ("业主", False), ("居民代表", False), ("3栋住户", False), ("党员中心户", False),
    ("业主委员会", True), ("业委会", True), ("社区居民委员会", True), ("居委会", True), ("物业公司", True),
])  # fmt: skip
def test_who_stands_for_no_body_is_masked(meeting: Meeting, unit: str, *, shown: bool) -> None:
    people = (*meeting.participants, ParticipantDraft(unit, "钱大有"))
    draft = replace(meeting.draft, convener="钱大有")
    public = replace(meeting, participants=people, draft=draft)
    assert ("钱大有" in told(public, public=True)) is shown
    assert (documents.minutes_paper(public, public=True).author == "钱大有") is shown


def test_an_excused_observer_is_not_counted_as_missing(meeting: Meeting) -> None:
    guest = ParticipantDraft("消防救援站", "马小东", observer=True, votes=False, attendance="leave")
    text = told(replace(meeting, participants=(*meeting.participants, guest)))
    assert "请假2人" in text
    assert "马小东" not in text


def test_a_masked_name_is_masked_wherever_it_stands(meeting: Meeting) -> None:
    item = replace(meeting.items[0], discussion="刘玉芬说好")
    assert "刘玉芬" not in told(replace(meeting, items=(item, *meeting.items[1:])), public=True)


def test_no_text_of_the_public_version_leaks_a_resident(meeting: Meeting) -> None:
    leak = "刘玉芬"
    item = replace(
        meeting.items[0],
        subject=f"{leak}家漏水",
        source=leak,
        motion=leak,
        text=leak,
        responsible=leak,
        supporting=leak,
        acceptance=leak,
    )
    draft = replace(
        meeting.draft, subject=leak, chair=leak, recorder=leak, follow_up=leak, location=f"{leak}家"
    )
    pdf = documents.minutes_pdf(replace(meeting, draft=draft, items=(item,)), public=True)
    assert leak not in told(replace(meeting, draft=draft, items=(item,)), public=True)
    with pikepdf.open(io.BytesIO(pdf)) as book:
        assert leak not in str(book.docinfo["/Subject"])
        assert leak.encode() not in book.Root.Metadata.read_bytes()
        with book.open_outline() as outline:
            assert leak not in "".join(entry.title for entry in outline.root[0].children)


def test_a_short_name_is_not_masked_inside_a_longer_one(meeting: Meeting) -> None:
    people = (ParticipantDraft("业委会", "王明亮"), ParticipantDraft("居民代表", "王明"))
    text = told(replace(meeting, participants=people), public=True)
    assert "业委会王明亮" in text
    assert "居民代表王*" in text


@pytest.mark.parametrize(("votes", "words"), [
    ((14, 0, 0), "一致表示同意通过"), ((7, 7, 0), "该议题未获通过"), ((8, 6, 0), "8人赞成，6人反对，0人弃权。"),
])  # fmt: skip
def test_votes_are_worded_by_their_outcome(meeting: Meeting, votes: tuple[int, int, int], words: str) -> None:
    yes, no, abstain = votes
    item = replace(meeting.items[0], votes_for=yes, votes_against=no, votes_abstain=abstain)
    assert words in told(replace(meeting, items=(item,)))


def test_facts_that_are_not_known_are_left_out(meeting: Meeting) -> None:
    bare = replace(
        meeting.draft,
        begins_at=None,
        ends_at=None,
        location="",
        convener="",
        recorder="",
        follow_up="",
        brand="",
    )
    text = told(replace(meeting, draft=bare))
    assert "2026年9月16日，天方花园小区召开本年第1次议事会，小区党支部书记李国庆主持。" in text
    assert "天方社区议事会纪要" in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")]
)
def test_chinese_numerals(number: int, words: str) -> None:
    assert rules.numeral(number) == words


def test_the_paper_is_of_the_day_of_the_meeting(meeting: Meeting) -> None:
    assert documents.minutes_paper(meeting, public=True).day == meeting.draft.held_on


def test_days_have_no_leading_zeros() -> None:
    assert wording.said_day(date(2026, 1, 5)) == "2026年1月5日"


def test_an_item_without_a_conclusion_has_no_minutes(meeting: Meeting) -> None:
    unfinished = replace(meeting.items[1], conclusion="", concluded=False)
    with pytest.raises(RuleBroken, match="item.not_concluded") as caught:
        documents.minutes_pdf(replace(meeting, items=(meeting.items[0], unfinished)), public=True)
    assert caught.value.facts["item"] == 2


def test_word_says_what_the_pdf_says_masked_or_not(meeting: Meeting) -> None:
    for public in (True, False):
        opened = docx.Document(io.BytesIO(documents.minutes_word(meeting, public=public)))
        told = "".join(each.text for each in opened.element.body.iter(qn("w:t")))
        assert ("周佩兰" in told) is not public
        for words in (
            "天方社区“乐邻圈”议事会纪要",
            "一、3栋、5栋高层老人晾晒难",
            "议定事项一览",
            "请假：",
            "业委会 尹秀珍",
        ):
            assert words in told, words
        headings = [each.text for each in opened.paragraphs if each.style.name == "Heading 1"]
        assert headings[0] == "上次会议决议落实"
        assert headings[1] == "一、3栋、5栋高层老人晾晒难（编号2026-0001）"
        assert headings[-1] == "议定事项一览"
