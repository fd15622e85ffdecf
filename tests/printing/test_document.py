"""The whole engine, looked at through other people's readers."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
from pathlib import Path

import pdfplumber
import pikepdf.pdfa
import pypdfium2
import pytest

from desktop.core.errors import Cancelled, RuleBroken
from desktop.printing.blocks import (
    Blank,
    Grid,
    GridColumn,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Roster,
    Signature,
    Title,
)
from desktop.printing.document import typeset, undrawable
from papers import BODY, COLUMNS, RARE, lines, minutes, opened, pages, paper, plain, set_

MM = 72 / 25.4
FULL = "议" * 28 * 40


def test_a_page_holds_22_rows_of_28_characters() -> None:
    pdf = set_(Paragraph(FULL))
    first = [line for line in lines(pdf)[0] if line[0]["size"] > 15]
    assert len(first) == 22
    inner = first[1:]
    assert {len(line) for line in inner} == {28}
    for line in inner:
        gaps = [two["matrix"][4] - one["matrix"][4] for one, two in zip(line, line[1:], strict=False)]
        assert max(abs(gap - 442.205 / 28) for gap in gaps) < 0.02
        assert line[0]["matrix"][4] == pytest.approx(28 * MM, abs=0.3)
    baselines = [line[0]["matrix"][5] for line in first]
    assert all(
        one - two == pytest.approx(225 * MM / 22, abs=0.02)
        for one, two in zip(baselines, baselines[1:], strict=False)
    )


def test_even_pages_mirror_the_margins_and_the_number() -> None:
    odd, even = lines(set_(Paragraph(FULL)))[:2]
    assert even[1][0]["matrix"][4] == pytest.approx(26 * MM, abs=0.3)
    assert "".join(char["text"] for char in odd[-1]) == "— 1 —"
    assert "".join(char["text"] for char in even[-1]) == "— 2 —"
    cell = 442.205 / 28
    assert odd[-1][-1]["x1"] == pytest.approx((28 + 156) * MM - cell, abs=0.5)
    assert even[-1][0]["matrix"][4] == pytest.approx(26 * MM + cell, abs=0.5)
    assert {char["size"] for char in odd[-1]} == {14}


def test_no_ink_leaves_the_type_area() -> None:
    pdf = typeset(minutes())
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        for number, page in enumerate(book.pages, 1):
            left = (28 if number % 2 else 26) * MM
            for char in page.chars:
                if char["size"] == 14:
                    continue
                full = char["text"] in "，。、；：？！）”》…"
                assert char["matrix"][4] >= left - 0.5
                assert char["x1"] <= left + 156 * MM + (8.1 if full else 0.5)
                assert (37 - 1) * MM <= char["top"] <= (297 - 35) * MM


def test_the_text_comes_back_whole_from_two_readers() -> None:
    pdf = typeset(minutes())
    wanted = BODY.replace(" ", "")
    assert plain(pdf).count(wanted) == 9
    book = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in book)
    told = text.replace("\r", "").replace("\n", "").replace(" ", "").replace("\ufffe", "")
    assert RARE in told
    assert "A&B<公司>" in told
    assert "6222 0200" in text.replace("\r\n", "")
    # pdfium itself cannot search beyond U+FFFF, in anybody's file
    assert any(page.get_textpage().search("䶮").get_next() for page in book)


def test_it_is_pdf_a_2b_with_its_parts_inside() -> None:
    pdf = typeset(minutes())
    book = opened(pdf)
    assert pikepdf.pdfa.check(book, "2b").findings == []
    fonts = [font for page in book.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert font.Subtype == "/Type0"
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        assert str(font.BaseFont)[7] == "+"


def test_a_missing_glyph_would_be_noticed() -> None:
    """The judge above does find fault: a page that shows glyph 0 is no PDF/A."""
    broken = opened(set_(Paragraph("议成")))
    page = broken.pages[0]
    page.Contents = broken.make_stream(page.Contents.read_bytes().replace(b"<0001", b"<0000"))
    assert pikepdf.pdfa.check(broken, "2b").findings


def test_the_same_paper_gives_the_same_bytes_here_and_in_another_process() -> None:
    code = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:3]; from papers import minutes; "
        "from desktop.printing.document import typeset; print(hashlib.sha256(typeset(minutes())).hexdigest())"
    )
    here = Path(__file__).parent
    import hashlib

    told = [hashlib.sha256(typeset(minutes())).hexdigest() for _ in range(2)]
    ran = subprocess.run(
        [sys.executable, "-c", code, str(here), str(here.parents[1])],
        capture_output=True,
        text=True,
        check=True,
    )
    assert {*told, ran.stdout.strip()} == {told[0]}


def test_two_threads_may_set_at_once() -> None:
    alone, found = typeset(minutes()), []
    threads = [threading.Thread(target=lambda: found.append(typeset(minutes()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 4


def test_what_a_reader_shows_of_the_file() -> None:
    pdf = opened(typeset(minutes()))
    with pdf.open_metadata() as about:
        assert about["dc:title"] == "天方社区“乐邻圈”议事会纪要"
        assert about["pdfaid:part"] == "2"
    assert str(pdf.docinfo["/Title"]) == "天方社区“乐邻圈”议事会纪要"
    assert str(pdf.docinfo["/Author"]) == "小区党支部"
    assert str(pdf.Root.Lang) == "zh-CN"
    with pdf.open_outline() as outline:
        (mark,) = outline.root
        assert [entry.title for entry in mark.children] == [f"{n}、高层老人晾晒难" for n in "一二三"]
        assert [entry.title for entry in mark.children[0].children] == ["（一）讨论"]


def test_turned_over_names_stand_under_the_first() -> None:
    page = lines(set_(Roster("出席", ("小区党支部 " + "李国庆、" * 30, "业委会 王明亮"))))[0]
    rows = [line for line in page if line[0]["size"] > 15]
    first = next(char for char in rows[0] if char["text"] == "小")["matrix"][4]
    assert len(rows) > 3
    assert all(line[0]["matrix"][4] == pytest.approx(first, abs=0.05) for line in rows[1:])
    assert "Hei" in rows[0][0]["fontname"]


def test_undrawable_characters_are_listed_and_never_printed_as_boxes() -> None:
    strange = "\ue000\U00031350"
    odd = paper(Title(f"王{strange[0]}"), Grid(COLUMNS, (("1", f"李{strange[1]}", "3"),)))
    assert undrawable(odd) == tuple(strange)
    with pytest.raises(RuleBroken) as refused:
        typeset(odd)
    assert refused.value.code == "print.undrawable"
    pdf = typeset(odd, substitute="〓")
    assert "王〓" in plain(pdf)
    assert "李〓" in plain(pdf)
    assert pikepdf.pdfa.check(opened(pdf), "2b").findings == []


@pytest.mark.parametrize("text", [
    "", " ", "\n\n", "\r\n一\r二\t三", "零\x00宽\u200b度\u202e向\ufe0f止", "é à ü", "a" * 300, "。" * 60, "（" * 60,
    "……" * 50, "12345年" * 40, "https://a.example/" + "b" * 200,
])  # fmt: skip
def test_odd_text_is_set_without_complaint(text: str) -> None:
    pdf = set_(
        Paragraph(text), Heading(1, text), Roster("出席", (text,)), Grid(COLUMNS, ((text, text, text),))
    )
    assert pikepdf.pdfa.check(opened(pdf), "2b").findings == []


def test_an_empty_paper_is_one_empty_page() -> None:
    assert pages(set_()) == 1


def test_each_line_is_a_paragraph_of_its_own() -> None:
    rows = [line for line in lines(set_(Paragraph("甲\n乙\r\n丙")))[0] if line[0]["size"] > 15]
    assert [line[0]["text"] for line in rows] == ["甲", "乙", "丙"]
    assert len({round(line[0]["matrix"][4]) for line in rows}) == 1


@pytest.mark.parametrize("filler", range(15, 23))
def test_a_heading_keeps_two_lines_and_no_line_stands_alone(filler: int) -> None:
    found = lines(
        set_(*[Paragraph("甲")] * filler, Heading(1, "一、标题"), Paragraph("议" * 100), Paragraph("丙" * 90))
    )
    for page in found:
        rows = ["".join(char["text"] for char in line) for line in page if line[0]["size"] > 15]
        assert not rows[-1].startswith("一、")
        if "一、标题" in rows:
            assert len(rows) - rows.index("一、标题") > 2
        for mark in "议丙":
            own = [row for row in rows if row.startswith(mark)]
            assert len(own) != 1


@pytest.mark.parametrize("filler", range(17, 23))
def test_a_signature_never_stands_alone(filler: int) -> None:
    found = lines(
        set_(
            *[Paragraph("甲")] * filler,
            Paragraph("议" * 80),
            Signature("天方社区居民委员会", "2026年9月17日"),
        )
    )
    last = ["".join(char["text"] for char in line) for line in found[-1] if line[0]["size"] > 15]
    assert sum(row.startswith("议") for row in last) >= 2
    assert last[-1] == "2026年9月17日"


def test_a_table_repeats_its_head_and_cuts_no_row() -> None:
    rows = tuple((str(n), "事" * (n % 50), f"{n}.00") for n in range(1, 120))
    pdf = set_(Paragraph("前文"), Grid(COLUMNS, rows), Paragraph("后文"))
    assert pages(pdf) > 3
    for page in lines(pdf):
        words = ["".join(char["text"] for char in line) for line in page]
        assert any(word.startswith("序号") for word in words)
    told = plain(pdf)
    assert all(f"{n}.00" in told for n in range(1, 120))


def test_a_row_taller_than_a_page_is_cut_between_lines() -> None:
    pdf = set_(Grid(COLUMNS, (("1", "事" * 3000, "1.00"),)))
    assert pages(pdf) > 2
    assert plain(pdf).count("事") == 3000 + pages(pdf)


def test_rows_are_taken_one_by_one_and_the_work_can_be_stopped() -> None:
    taken = []

    def rows() -> object:
        for number in range(100_000):
            taken.append(number)
            yield str(number), "事项", "1.00"

    def stop(page: int) -> None:
        if page == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        typeset(paper(Grid(COLUMNS, rows())), progress=stop)
    assert len(taken) < 200


def test_a_cell_shrinks_a_little_before_it_is_broken() -> None:
    column = (GridColumn("金额", 1), GridColumn("空", 5))
    width = 442.2 / 6 - 8
    text = "议" * (int(width / 12) + 1)
    sizes = {
        round(char["size"], 2)
        for line in lines(set_(Grid(column, ((text, ""),))))[0]
        for char in line
        if char["text"] == "议"
    }
    assert len(sizes) == 1
    assert 12 * 0.85 <= sizes.pop() < 12


def test_a_page_break_begins_a_page_and_a_blank_leaves_a_row() -> None:
    found = lines(set_(Paragraph("甲"), Blank(2), Paragraph("乙"), PageBreak(), Paragraph("丙")))
    assert len(found) == 2
    one, two = (line[0]["matrix"][5] for line in found[0] if line[0]["size"] > 15)
    assert one - two == pytest.approx(3 * 225 * MM / 22, abs=0.1)


def test_plain_text_is_never_markup() -> None:
    pdf = typeset(Paper("<b>&</b>", (Title("<i>标题</i>"), Paragraph("A&B<公司> &amp; <para>"))))
    assert "<i>标题</i>" in plain(pdf)
    assert "A&B<公司>&amp;<para>" in plain(pdf)
