"""Forms and boxes as a reader of PDF sees them: cells across columns, prose over pages, room for the hand."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import pairwise

import pdfplumber
import pikepdf.pdfa
import pytest
from papers import BODY, lines, opened, pages, plain, set_

from desktop.printing.blocks import Boxes, Form, FormCell, FormRow, GridColumn, Heading, Paragraph, SignIn
from desktop.printing.classes import CLOSING

MM = 72 / 25.4
WIDTH = 156 * MM
SHARES = (2, 4, 2, 4)


def label(text: str, span: int = 1) -> FormCell:
    return FormCell(text, "label", span)


def form(text: str = BODY, height: float = 10.0) -> Form:
    return Form(
        SHARES,
        (
            FormRow((label("会议名称"), FormCell("议事会", span=3))),
            FormRow((label("主持人"), FormCell("李国庆"), label("记录人"), FormCell())),
            FormRow((label("记录"), FormCell(text, "prose", 3)), height),
            FormRow((label("签字"), FormCell(span=3)), 25),
        ),
    )


def drawn(pdf: bytes) -> Sequence[pdfplumber.page.Page]:
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        return list(book.pages)


def level(page: pdfplumber.page.Page) -> list[float]:
    return sorted(line["top"] for line in page.lines if line["top"] == line["bottom"])


def upright(page: pdfplumber.page.Page) -> list[dict]:
    return [line for line in page.lines if line["x0"] == line["x1"]]


def test_a_form_is_one_frame_whose_cells_span_columns() -> None:
    (page,) = drawn(set_(form()))
    (frame,) = page.rects
    assert frame["x1"] - frame["x0"] == pytest.approx(WIDTH, abs=0.02)
    assert len(level(page)) == 3
    middle = frame["x0"] + WIDTH / 2
    (second,) = [line for line in upright(page) if line["x0"] == pytest.approx(middle, abs=0.1)]
    assert second["bottom"] - second["top"] == pytest.approx(10 * MM, abs=0.05)
    labels = {char["text"]: char for char in page.chars if char["size"] == 12 and "Hei" in char["fontname"]}
    assert {"会", "主", "签"} <= set(labels)


def test_a_row_is_as_high_as_asked_for_and_left_empty_for_the_hand() -> None:
    (page,) = drawn(set_(form()))
    (frame,) = page.rects
    assert frame["bottom"] - level(page)[-1] == pytest.approx(25 * MM, abs=0.05)
    (page,) = drawn(set_(form("", 100)))
    above, below = level(page)[-2:]
    assert below - above == pytest.approx(100 * MM, abs=0.05)


def test_prose_runs_over_pages_between_lines_and_loses_nothing() -> None:
    text = "\n".join([BODY * 2] * 8)
    pdf = set_(form(text))
    assert pages(pdf) > 1
    assert plain(pdf).count(BODY.replace(" ", "")) == 16
    assert [len(page.rects) for page in drawn(pdf)] == [1] * pages(pdf)
    for page in drawn(pdf):
        (frame,) = page.rects
        ink = [char for char in page.chars if char["size"] == 12 and char["text"] not in CLOSING]
        assert max(char["x1"] for char in ink) < frame["x1"]
        assert frame["top"] < min(char["top"] for char in ink)
        assert max(char["bottom"] for char in ink) < frame["bottom"] + 0.01
    first, second = drawn(pdf)[:2]
    assert first.rects[0]["bottom"] > (37 + 215) * MM, "the first page is filled"
    assert level(second)[:1] != [second.rects[0]["top"]]
    assert pikepdf.pdfa.check(opened(pdf), "2b").findings == []


def test_prose_is_set_like_body_text() -> None:
    (page,) = lines(set_(form()))
    rows = [[char for char in row if "Fang" in char["fontname"] and char["size"] == 12] for row in page]
    rows = [row for row in rows if len(row) > 20]
    assert rows[0][0]["x0"] - rows[1][0]["x0"] == pytest.approx(24, abs=0.5)
    assert rows[1][-1]["x1"] == pytest.approx(28 * MM + WIDTH - 4, abs=6.1)


def test_prose_shorter_than_its_row_leaves_the_rest_to_the_hand_also_over_pages() -> None:
    (page,) = drawn(set_(form("短", 60)))
    above, below = level(page)[-2:]
    assert below - above == pytest.approx(60 * MM, abs=9)
    assert pages(set_(form("短", 220))) == 2


def test_a_row_whose_spans_leave_a_gap_is_refused() -> None:
    with pytest.raises(ValueError, match="columns"):
        Form(SHARES, (FormRow((label("甲"), FormCell(span=2))),))


def test_boxes_have_room_for_a_seal_and_a_line_for_the_date() -> None:
    captions = ("中共天方小区支部委员会", "天方社区居民委员会", "天方小区业主委员会", "物业公司")
    (page,) = drawn(set_(Boxes(captions)))
    first, second = sorted(page.rects, key=lambda rect: rect["top"])
    assert first["bottom"] - first["top"] == pytest.approx(48 * MM, abs=0.05)
    assert first["x1"] - first["x0"] == pytest.approx(WIDTH, abs=0.02)
    assert second["x1"] - second["x0"] == pytest.approx(WIDTH / 3, abs=0.02)
    assert second["top"] == pytest.approx(first["bottom"], abs=0.02)
    text = plain(set_(Boxes(captions)))
    assert all(caption in text for caption in captions)
    assert text.count("年") == len(captions)
    dates = [char for char in page.chars if char["text"] == "日"]
    assert all(first["bottom"] - char["bottom"] < 12 for char in dates[:3])
    assert max(char["x1"] for char in dates) < first["x1"]


def test_boxes_of_one_row_are_never_torn() -> None:
    for page in drawn(set_(Boxes(("甲",) * 20, across=2))):
        assert len(page.rects) == 1
        rows = (page.rects[0]["bottom"] - page.rects[0]["top"]) / (48 * MM)
        assert rows == pytest.approx(round(rows), abs=0.001)


INVITED = (("李国庆", "小区党支部"), ("周海燕", "居委会")) * 15
COLUMNS = (
    GridColumn("姓名", 3),
    GridColumn("单位", 5),
    GridColumn("电话", 4),
    GridColumn("签名", 4),
)


def test_whoever_is_invited_signs_in_and_walk_ins_have_rows_of_their_own() -> None:
    pdf = set_(SignIn(COLUMNS, INVITED, spare=6))
    assert pages(pdf) == 2
    text = plain(pdf)
    assert text.count("李国庆") == 15
    assert text.count("序号姓名单位电话签名") == 2
    assert "36" in text
    assert "37" not in text
    for page in drawn(pdf):
        edges = [*level(page), page.rects[0]["bottom"]]
        assert all(two - one == pytest.approx(10 * MM, abs=0.05) for one, two in pairwise(edges))


def test_a_long_name_makes_its_row_of_boxes_higher_and_stays_above_the_date() -> None:
    long = "中国共产党某某市某某区某某街道工作委员会驻小区联合党支部委员会\n司马相如"
    (page,) = drawn(set_(Boxes(("物业公司\n张三", long, "业委会\n李四", "甲\n乙", "丙\n丁"), 4, 27)))
    first, second = sorted(page.rects, key=lambda rect: rect["top"])
    assert second["bottom"] - second["top"] == pytest.approx(27 * MM, abs=0.05)
    (name,) = [char for char in page.chars if char["text"] == "如"]
    date = min(char["top"] for char in page.chars if char["text"] == "年" and char["top"] < first["bottom"])
    assert name["bottom"] + 12 < date, "room to sign"
    assert max(char["bottom"] for char in page.chars if char["top"] < first["bottom"]) < first["bottom"]


def test_boxes_that_fit_one_page_stay_together_with_the_sentence_above_them() -> None:
    boxes = Boxes(tuple(f"物业公司\n张{number}" for number in range(16)), 4, 27)
    first, second = drawn(set_(*[Paragraph("前")] * 12, Heading(1, "签章"), Paragraph("签名如下："), boxes))
    assert first.rects == []
    told = "".join(char["text"] for char in second.chars)
    assert "签章签名如下" in told
    assert told.count("张") == 16
    many = Boxes(tuple(f"物业公司\n张{number}" for number in range(60)), 4, 27)
    (page, *_more) = drawn(set_(Paragraph("前"), many))
    assert sum(char["text"] == "张" for char in page.chars) == 28, "more than a page of them fill it"
