"""Every block in Word: headings one navigates by, indents, what stays together."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Line
from papers import BODY, minutes, paper

from desktop.printing.blocks import (
    Blank,
    Form,
    FormCell,
    FormRow,
    Heading,
    Issue,
    Mark,
    PageBreak,
    Paragraph,
    Roster,
    Signature,
    Title,
)
from desktop.printing.pages import CELL
from desktop.printing.word import word


def written(*blocks: object) -> list[Line]:
    return docx.Document(io.BytesIO(word(paper(*blocks)))).paragraphs


def test_headings_are_headings_of_their_level() -> None:
    found = written(*[Heading(level, f"第{level}级") for level in (1, 2, 3, 4)])
    assert [(each.style.name, each.text) for each in found] == [
        (f"Heading {level}", f"第{level}级") for level in (1, 2, 3, 4)
    ]
    for level, each in enumerate(found):
        assert each.style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level)
        assert each.style.paragraph_format.keep_with_next


def test_body_text_is_indented_by_two_characters_on_the_grid_of_lines() -> None:
    one, two = written(Paragraph(f" {BODY}\r\n第二段"))
    assert (one.text, two.text) == (BODY, "第二段")
    assert one.style.element.pPr.ind.get(qn("w:firstLineChars")) == "200"
    usual = one.style.base_style.paragraph_format
    assert usual.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    assert usual.line_spacing == Pt(28.95)


def test_the_mark_shrinks_to_one_line_and_may_be_red() -> None:
    (usual,) = written(Mark("议事会纪要", "red"))
    assert usual.runs[0].font.size == Pt(36)
    assert str(usual.runs[0].font.color.rgb) == "C71717"
    (long,) = written(Mark("天" * 20))
    assert Pt(21) < long.runs[0].font.size <= Pt(22.5)


def test_number_issuer_and_day_stand_above_a_rule() -> None:
    number, ends = written(Issue("第1号", "小区党支部", "2026年9月16日", "red"))
    assert number.text == "第1号"
    assert ends.text == "\u3000小区党支部\t2026年9月16日"
    rule = ends._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom"))
    assert (rule.get(qn("w:sz")), rule.get(qn("w:color"))) == ("8", "C71717")


def test_a_title_is_turned_over_as_in_the_pdf() -> None:
    (title,) = written(
        Title("关于天方小区高层老人晾晒难、电动自行车充电桩增设和地下车库照明改造三项议题的会议纪要")
    )
    assert title.style.name == "Title"
    assert title.text.split("\n")[0] == "关于天方小区高层老人晾晒难、"


def test_turned_over_names_stand_under_the_first() -> None:
    one, two = written(Roster("出席", ("小区党支部 李国庆、周海燕", "业委会 王明亮")))
    assert one.text == "出席：小区党支部 李国庆、周海燕"
    assert one.runs[0]._r.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "黑体"
    assert one.paragraph_format.first_line_indent.pt == pytest.approx(-3 * CELL, abs=0.1)
    left = {each.paragraph_format.left_indent for each in (one, two)}
    assert len(left) == 1
    assert left.pop().pt == pytest.approx(5 * CELL, abs=0.1)


def test_a_signature_takes_two_lines_of_the_text_along() -> None:
    found = written(
        Paragraph("一\n二\n三"), Signature("中共天方小区支部委员会", "2026年9月17日"), Paragraph("后")
    )
    assert [bool(each.paragraph_format.keep_with_next) for each in found] == [
        False, True, True, True, True, False, False,
    ]  # fmt: skip
    name, day = found[4:6]
    assert {name.alignment, day.alignment} == {WD_ALIGN_PARAGRAPH.CENTER}
    assert name.paragraph_format.left_indent == day.paragraph_format.left_indent
    (*_, long, _) = written(Signature("天" * 26, "2026年9月17日"))
    assert long.alignment == WD_ALIGN_PARAGRAPH.RIGHT


def test_what_follows_a_page_break_begins_a_page_a_table_as_well() -> None:
    form = Form((1,), (FormRow((FormCell("甲"),)),))
    found = written(Paragraph("一\n二"), PageBreak(), Paragraph("三\n四"), PageBreak(), form, Blank(2))
    assert [each.text for each in found] == ["一", "二", "三", "四", "", "", ""]
    breaks = [bool(each.paragraph_format.page_break_before) for each in found]
    assert breaks == [False, False, True, False, True, False, False]


def test_nothing_of_the_minutes_is_lost() -> None:
    told = docx.Document(io.BytesIO(word(minutes())))
    text = "\n".join(each.text for each in told.paragraphs)
    assert text.count(BODY) == 9
    for words in ("䶮㛃𬱖𫖯𠅤", "王𠀧", "第1号", "中共天方小区支部委员会"):
        assert words in text


def test_properties_of_a_paragraph_stand_in_the_order_word_wants() -> None:
    order = (
        "pStyle", "keepNext", "pageBreakBefore", "widowControl", "pBdr", "tabs", "kinsoku", "autoSpaceDE",
        "autoSpaceDN", "snapToGrid", "spacing", "ind", "jc", "outlineLvl",
    )  # fmt: skip
    opened = docx.Document(io.BytesIO(word(minutes())))
    for root in (opened.element, opened.styles.element):
        for each in root.iter(qn("w:pPr")):
            names = [child.tag.rpartition("}")[2] for child in each]
            assert names == sorted(names, key=order.index)


def test_an_address_stands_flush_and_the_text_below_it_is_indented() -> None:
    address, body = written(Paragraph("各参会单位：", flush=True), Paragraph("现将有关事项通知如下。"))
    assert address.style.name == "Normal"
    assert body.style.name == "Body Text"
