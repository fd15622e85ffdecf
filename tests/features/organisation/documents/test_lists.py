"""The lists as they are read on paper: whole for the office, masked on the board."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pdfplumber
import pypdfium2
import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation import documents, queries

DAY = date(2026, 11, 25)


@pytest.fixture
def doors(demo):
    with demo.reading() as s:
        return queries.centre_table(s, None, DAY)


@pytest.fixture
def holders(demo):
    with demo.reading() as s:
        return queries.holders(s, None, DAY)


def told(pdf: bytes) -> str:
    """Every letter of the file, by two readers that know nothing of each other."""
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        one = "".join(char["text"] for page in book.pages for char in page.chars)
    document = pypdfium2.PdfDocument(pdf)
    two = "".join(page.get_textpage().get_text_range() for page in document)
    return "".join(f"{one}\n{two}".replace("\r\n", "").split(" "))


def test_on_the_board_no_resident_is_named_and_no_room(doors):
    text = told(documents.centre_pdf(doors, "冶电二村小区", DAY))
    names = {name for door in doors for name in (*door.owners.split("、"), door.centre)}
    assert len(names) > 400
    assert [name for name in names if name in text] == []
    assert [door.phone for door in doors if door.phone and door.phone in text] == []
    assert [door.address for door in doors if door.address.removeprefix(door.building) in text] == []
    for words in ("冶电二村小区党员中心户联系户对照表", "截至2026年11月25日", "1单元***室任*文", "张*"):
        assert words in text, words


def test_in_the_office_everything_is_told(doors):
    text = told(documents.centre_pdf(doors, "冶电二村小区", DAY, public=False))
    for words in ("内部使用", "1单元101任涛文", "张雪", "邵莺兰、雷云国"):
        assert words in text, words
    assert "*" not in text


def test_the_contact_list_names_everybody_and_is_for_the_office(holders):
    known = (replace(holders[0], phone="13807231111"), *holders[1:])
    text = told(documents.contacts_pdf(known, "天方社区", DAY))
    for words in ("天方社区通讯录", "截至2026年11月25日", "内部使用", holders[0].person, "13807231111"):
        assert words in text, words


def test_office_holders_stand_in_full_and_centre_households_masked_on_the_board(holders):
    public, internal = (
        told(documents.posts_pdf(holders, "天方社区", DAY, public=public)) for public in (True, False)
    )
    offices = {one.person for one in holders if one.kind != "centre_household"}
    centres = {one.person for one in holders if one.kind == "centre_household"}
    assert [name for name in offices if name not in public] == []
    assert [name for name in centres - offices if name in public and len(name) > 2] == []
    assert [name for name in centres if name not in internal] == []
    assert "任职一览表" in public


def test_a_long_table_repeats_its_titles(holders):
    pdf = documents.posts_pdf(holders, "天方社区", DAY)
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        assert len(book.pages) > 5
        for page in book.pages:
            assert "任职日期" in "".join(char["text"] for char in page.chars)


def test_a_place_without_anything_says_so():
    assert "（无）" in told(documents.centre_pdf((), "华新小区", DAY))
    assert "（无）" in told(documents.contacts_pdf((), "华新小区", DAY))


def test_characters_no_font_can_draw_are_told(holders):
    strange = (replace(holders[0], person="张\ue000"),)
    with pytest.raises(RuleBroken, match="print.undrawable"):
        documents.contacts_pdf(strange, "天方社区", DAY)
    assert "张〓" in told(documents.contacts_pdf(strange, "天方社区", DAY, substitute="〓"))


def test_the_office_s_own_words_stand_in_titles_and_columns(doors):
    own = {"centre_household": "红色联络户", "building": "楼幢"}
    text = told(documents.centre_pdf(doors, "冶电二村小区", DAY, own=own))
    for words in ("冶电二村小区红色联络户联系户对照表", "楼幢", "红色联络户"):
        assert words in text, words
    assert "党员中心户" not in text


def test_no_cell_of_a_list_is_broken_and_long_names_turn_the_page(holders):
    with pdfplumber.open(io.BytesIO(documents.posts_pdf(holders, "天方社区", DAY))) as book:
        assert book.pages[0].width > book.pages[0].height
        lines = [line["text"].replace(" ", "") for page in book.pages for line in page.extract_text_lines()]
    bodies = {holder.body for holder in holders if holder.kind != "centre_household"}
    assert [body for body in bodies if not any(body in line for line in lines)] == []
    short = [replace(holder, body="支部", compound="") for holder in holders]
    with pdfplumber.open(io.BytesIO(documents.posts_pdf(short, "天方社区", DAY))) as book:
        assert book.pages[0].width < book.pages[0].height
