"""The whole engine, looked at through other people's readers."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
from pathlib import Path

import pikepdf.pdfa
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import BODY, COLUMNS, RARE, minutes, opened, pages, paper, plain, set_

from desktop.core.errors import RuleBroken
from desktop.printing.blocks import (
    Grid,
    GridColumn,
    Heading,
    Paper,
    Paragraph,
    Roster,
    Title,
)
from desktop.printing.document import page_count, typeset, undrawable


def test_the_text_comes_back_whole_from_two_readers() -> None:
    pdf = typeset(minutes())
    wanted = BODY.replace(" ", "")
    assert plain(pdf).count(wanted) == 9
    book = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in book)
    told = text.replace("\r", "").replace("\n", "").replace(" ", "").replace("\ufffe", "")
    assert RARE in told
    assert "𠀧" in told
    assert "A&B<公司>" in told
    assert "6222 0200" in text.replace("\r\n", "")
    # pdfium itself cannot search beyond U+FFFF, in anybody's file
    assert any(page.get_textpage().search("䶮").get_next() for page in book)


def test_the_same_paper_gives_the_same_bytes_here_and_in_another_process() -> None:
    code = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:3]; from papers import minutes; "
        "from desktop.printing.document import typeset; print(hashlib.sha256(typeset(minutes())).hexdigest())"
    )
    here = Path(__file__).parent
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


def test_undrawable_characters_are_listed_and_never_printed_as_boxes() -> None:
    strange = "\ue000\U00031350"
    odd = paper(Title(f"王{strange[0]}"), Grid(COLUMNS, (("1", f"李{strange[1]}", "3"),)))
    assert undrawable(odd) == tuple(strange)
    with pytest.raises(RuleBroken) as refused:
        typeset(odd)
    assert refused.value.code == "print.undrawable"
    with pytest.raises(RuleBroken) as refused:
        typeset(paper(Title(f"王{strange[0]}"), Paragraph(f"李{strange[1]}")))
    assert refused.value.facts["chars"] == f"{strange[0]} (U+E000)、{strange[1]} (U+31350)"
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


def test_plain_text_is_never_markup() -> None:
    pdf = typeset(Paper("<b>&</b>", (Title("<i>标题</i>"), Paragraph("A&B<公司> &amp; <para>"))))
    assert "<i>标题</i>" in plain(pdf)
    assert "A&B<公司>&amp;<para>" in plain(pdf)


@given(st.text(alphabet="议成会，。、（）“”…—0123456789abc%年月 \u3000" + RARE, max_size=150))
@settings(max_examples=25, deadline=None)
def test_whatever_is_written_comes_back(text: str) -> None:
    written = "".join(text.split())
    told = "".join(
        plain(set_(Paragraph(text), Grid((GridColumn("", 1), GridColumn("", 9)), ((text, ""),)))).split()
    )
    assert told == written * 2


@pytest.mark.parametrize("repeat", [1, 3, 9])
def test_pages_are_counted_without_being_drawn(repeat: int) -> None:
    long = minutes(repeat)
    assert page_count(long) == len(pypdfium2.PdfDocument(typeset(long)))
    with pytest.raises(RuleBroken):
        page_count(paper(Paragraph("\U0003ffff")))
