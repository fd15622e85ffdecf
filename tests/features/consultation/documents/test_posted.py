"""The paper as it hangs on the board: typed text printed, names masked, its words kept for comparing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from desktop.core.db import Database
from desktop.features.consultation import documents, queries
from desktop.features.consultation.records import Meeting, PublicationDraft
from desktop.printing.blocks import Heading, Paper, Signature


def evening(demo: Database) -> Meeting:
    with demo.reading() as s:
        return queries.meeting_detail(s, 1)


def posted(paper: str, meeting: Meeting, body: str | None = None) -> Paper:
    begins, ends = date(2026, 9, 18), date(2026, 9, 25)
    draft = PublicationDraft(1, paper, "小区公示栏、3栋门厅", "陆知远", begins, ends)
    return documents.posted_paper(draft, 7, meeting, body)


def printed(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")
    finally:
        document.close()


def test_the_programs_text_typed_again_gives_the_same_paper(demo: Database) -> None:
    meeting = evening(demo)
    own = documents.minutes_paper(meeting, public=True)
    assert documents.minutes_paper(meeting, public=True, body=documents.minutes_body(meeting)) == own


def test_typed_text_is_printed_with_names_masked_and_headings_set(demo: Database) -> None:
    meeting = evening(demo)
    body = "开场。\n一、手写的议题\n王桂兰提出手写意见。\n一、这是一句话。"
    paper = posted("minutes", meeting, body)
    assert "一、手写的议题" in [block.text for block in paper.blocks if isinstance(block, Heading)]
    words = printed(documents.posted_pdf(paper))
    assert "提出手写意见" in words
    assert "王桂兰" not in words
    assert "会议讨论情况" not in words
    assert documents.posted_pdf(paper) == documents.posted_pdf(paper)


def test_typed_text_of_an_item_for_the_office_only_stays_off_the_board(demo: Database) -> None:
    meeting = evening(demo)
    first, *others = meeting.items
    meeting = replace(meeting, items=(replace(first, internal=True), *others))
    body = documents.minutes_body(meeting)
    for paper in ("minutes", "narrative"):
        typed = body if paper == "minutes" else documents.narrative_body(meeting)
        said = documents.plain_text(posted(paper, meeting, typed))
        assert "晾衣杆" not in said
        assert others[0].subject in said
    assert "晾衣杆" in documents.plain_text(documents.minutes_paper(meeting, public=False, body=body))


def test_every_paper_for_the_board_can_be_made_and_compared(demo: Database) -> None:
    for paper in documents.PAPERS:
        made = posted(paper, evening(demo))
        assert documents.posted_pdf(made).startswith(b"%PDF")
        assert len(documents.plain_text(made)) > 50, paper


def test_what_a_paper_says_is_told_line_by_line(demo: Database) -> None:
    lines = documents.plain_text(posted("minutes", evening(demo))).splitlines()
    assert lines[0] == "天方社区“乐邻圈”议事会纪要"
    assert any(line.startswith("决议：采用方案A") for line in lines)
    assert any(line.startswith("序号　") and "责任单位" in line for line in lines)
    assert any(line.startswith("请假：") for line in lines)
    assert "尹秀珍（外出）" not in "".join(lines)


def test_the_sheet_itself_says_under_which_number_where_and_how_long_it_hangs(demo: Database) -> None:
    for paper in documents.PAPERS:
        words = printed(documents.posted_pdf(posted(paper, evening(demo))))
        for told in ("公示〔2026〕7号", "2026年9月18日至2026年9月25日（7日）", "小区公示栏、3栋门厅"):
            assert told in words.replace("\n", ""), (paper, told)
        assert "陆知远" not in words, paper
        assert ("请在公示期内" in words) == (paper != "announcement"), paper


def test_number_and_days_are_no_difference_between_two_editions(demo: Database) -> None:
    meeting = evening(demo)
    one = posted("minutes", meeting)
    draft = PublicationDraft(1, "minutes", "公示栏", "", date(2026, 10, 1), date(2026, 10, 8))
    two = documents.posted_paper(draft, 8, meeting, None)
    assert documents.plain_text(one) == documents.plain_text(two)
    assert documents.posted_pdf(one) != documents.posted_pdf(two)


@pytest.mark.parametrize("count", range(1, 19))
def test_the_foot_of_an_announcement_is_never_alone_on_a_page(demo: Database, count: int) -> None:
    """However full its page is: signature, day and foot stand together, below lines of the text."""
    meeting = evening(demo)
    first = meeting.items[0]
    items = tuple(replace(first, subject=f"第{number}件事") for number in range(count))
    paper = posted("announcement", replace(meeting, items=items))
    document = pypdfium2.PdfDocument(documents.posted_pdf(paper))
    *before, last = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    for told in ("公示不少于", "公示编号", "公示期2026年9月18日", "张贴地点"):
        assert told in last
    signature = next(block for block in paper.blocks if isinstance(block, Signature))
    assert signature.name in last.partition("公示不少于")[2]
    assert "张贴地点" not in "".join(before)
