"""The paper as it hangs on the board: typed text printed, names masked, its words kept for comparing."""

from __future__ import annotations

import pypdfium2

from desktop.core.db import Database
from desktop.features.consultation import documents, queries
from desktop.features.consultation.records import Meeting
from desktop.printing.blocks import Heading


def evening(demo: Database) -> Meeting:
    with demo.reading() as s:
        return queries.meeting_detail(s, 1)


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
    paper = documents.posted_paper("minutes", meeting, body)
    assert next(block.text for block in paper.blocks if isinstance(block, Heading)) == "一、手写的议题"
    words = printed(documents.posted_pdf(paper))
    assert "提出手写意见" in words
    assert "王桂兰" not in words
    assert "会议认为" not in words
    assert documents.posted_pdf(paper) == documents.posted_pdf(paper)


def test_what_a_paper_says_is_told_line_by_line(demo: Database) -> None:
    lines = documents.plain_text(documents.posted_paper("minutes", evening(demo), None)).splitlines()
    assert lines[0] == "天方社区“乐邻圈”议事会纪要"
    assert any(line.startswith("决议：采用方案A") for line in lines)
    assert "序号　事项　结论　责任单位　期限" in lines
    assert any(line.startswith("请假：") for line in lines)
    assert "尹秀珍（外出）" not in "".join(lines)
