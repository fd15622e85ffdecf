"""The file as Word takes it: complete, lawful, without a clock."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm
from papers import minutes, paper

from desktop.printing.blocks import Boxes, Grid, GridColumn, Mark, Paper, Paragraph, Title
from desktop.printing.word import word


def test_the_same_paper_gives_the_same_bytes_here_and_in_another_process() -> None:
    code = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:3]; from papers import minutes; "
        "from desktop.printing.word import word; print(hashlib.sha256(word(minutes())).hexdigest())"
    )
    here = Path(__file__).parents[1]
    ran = subprocess.run(
        [sys.executable, "-c", code, str(here), str(here.parents[1])],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert hashlib.sha256(word(minutes())).hexdigest() == ran.stdout.strip()
    with zipfile.ZipFile(io.BytesIO(word(minutes()))) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_reader_is_told_what_the_paper_is_and_no_moment_but_its_day() -> None:
    told = docx.Document(io.BytesIO(word(replace(minutes(), day=date(2026, 9, 17))))).core_properties
    assert (told.title, told.author, told.subject) == ("天方社区“乐邻圈”议事会纪要", "小区党支部", "晾晒")
    assert {told.created.date(), told.modified.date()} == {date(2026, 9, 17)}
    assert docx.Document(io.BytesIO(word(minutes()))).core_properties.created.year == 2000


def test_the_page_is_that_of_the_standard() -> None:
    opened = docx.Document(io.BytesIO(word(minutes())))
    (section,) = opened.sections
    sides = (section.top_margin, section.left_margin, section.right_margin, section.bottom_margin)
    for side, wanted in zip(sides, (37, 28, 26, 35), strict=True):
        assert abs(side - Mm(wanted)) < Mm(0.1)
    assert abs(section.page_width - Mm(210)) < Mm(0.1)
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")
    assert opened.settings.element.find(qn("w:mirrorMargins")) is not None
    assert opened.settings.odd_and_even_pages_header_footer


def test_pages_are_numbered_outside() -> None:
    (section,) = docx.Document(io.BytesIO(word(minutes()))).sections
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        (line,) = footer.paragraphs
        assert line.alignment == side
        assert "".join(each.text or "" for each in line._p.iter(qn("w:t"))) == "— 1 —"
        assert line._p.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"


def test_faces_go_by_the_names_offices_know() -> None:
    opened = docx.Document(io.BytesIO(word(minutes())))
    names = {
        style.style_id: style.element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        for style in opened.styles
        if style.element.rPr is not None and style.element.rPr.find(qn("w:rFonts")) is not None
    }
    assert names["Heading1"] == "黑体"
    assert names["Heading2"] == "楷体_GB2312"
    assert names["Heading3"] == "仿宋_GB2312"
    assert names["Title"] == names["Mark"] == "方正小标宋简体"
    (usual,) = opened.styles.element.iter(qn("w:rPrDefault"))
    assert next(usual.iter(qn("w:rFonts"))).get(qn("w:eastAsia")) == "仿宋_GB2312"


def test_every_part_is_lawful_xml_whatever_is_written() -> None:
    odd = "<b>&\"'\x00\x0b\ud800\ufffe\uffff]]>𬱖"
    made = word(
        Paper(
            odd, (Paragraph(odd), Title(odd), Mark(odd), Grid((GridColumn(odd, 1),), ((odd,),))), author=odd
        )
    )
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        for name in file.namelist():
            parse_xml(file.read(name))
    opened = docx.Document(io.BytesIO(made))
    assert opened.paragraphs[0].text == "<b>&\"']]>𬱖"
    assert opened.core_properties.title == "<b>&\"']]>𬱖"


def test_a_table_at_the_end_has_a_paragraph_behind_it_and_text_none() -> None:
    assert [tag(each) for each in body(Boxes(("甲",)))] == ["p", "tbl", "p", "sectPr"]
    assert [tag(each) for each in body(Paragraph("甲"))] == ["p", "sectPr"]
    assert [tag(each) for each in body()] == ["sectPr"]


def body(*blocks: object) -> object:
    return docx.Document(io.BytesIO(word(paper(*blocks)))).element.body


def tag(element: object) -> str:
    return element.tag.rpartition("}")[2]


def test_a_paper_on_its_side_lies_in_word_too() -> None:
    columns = tuple(GridColumn(f"第{at}列", 1) for at in range(9))
    lying = replace(paper(Grid(columns, (("一",) * 9,))), lying=True)
    opened = docx.Document(io.BytesIO(word(lying)))
    (section,) = opened.sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert abs(section.page_width - Mm(297)) < Mm(0.1)
    room = section.page_width - section.left_margin - section.right_margin
    wide = sum(int(each.get(qn("w:w"))) for each in opened.tables[0]._tbl.tblGrid) * 635
    assert abs(wide - room) < Mm(0.5)
