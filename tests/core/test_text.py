"""Chinese text: widths, order, and how a name is spelt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.text import (
    COMPOUND_SURNAMES,
    OTHER_READINGS,
    SURNAMES,
    folded,
    half_width,
    initials,
    masked,
    pinyin,
    readings,
    same_name,
    sort_key,
    spelt,
    tidy,
)


def test_a_search_takes_letters_and_widths_for_the_same_and_nothing_else():
    assert folded("ＡＢ－Ｃ（试行）　䶮𬱖\u200b\x00é") == "ab-c(试行) 䶮𬱖é"
    assert folded("İßΣ。·") == "İßΣ。·"
    assert folded("一\t二\n三\x1c四").split() == ["一", "二", "三", "四"]


def test_full_width_signs_become_half_width_and_characters_stay():
    assert half_width("（３栋－２单元　Ａ座）：，") == "(3栋-2单元 A座):,"
    assert half_width("䶮㛃𬱖𫖯𠅤。、“”") == "䶮㛃𬱖𫖯𠅤。、“”"


def test_running_text_is_no_surname():
    assert spelt("解决 3号楼停车难") == ("jiejue3haoloutingchenan", "jj3hltcn")


def test_invisible_marks_go():
    assert tidy("\ufeff\u200b 覃𬱖\u202c\u00ad　") == "覃𬱖"


def test_numbers_are_ordered_by_value():
    assert sorted(["10栋", "2栋", "１栋", "12栋"], key=sort_key) == ["１栋", "2栋", "10栋", "12栋"]


def test_common_characters_are_ordered_by_pinyin():
    assert sorted(["赵", "王", "李", "阿"], key=sort_key) == ["阿", "李", "王", "赵"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_ordered_and_spelt(text):
    assert isinstance(sort_key(text), bytes)
    assert isinstance(initials(text) + pinyin(text) + masked(text), str)


@pytest.mark.parametrize(
    ("name", "letters", "whole"),
    [
        ("覃𬱖", "qd", "qindi"),
        ("单鹏", "sp", "shanpeng"),
        ("曾敏", "zm", "zengmin"),
        ("欧阳珍瑞", "oyzr", "ouyangzhenrui"),
        ("尉迟敏", "ycm", "yuchimin"),
        ("单于丹", "cyd", "chanyudan"),
        ("李 明", "lm", "liming"),
        ("A座", "az", "azuo"),
        ("", "", ""),
    ],
)
def test_a_name_is_spelt_as_it_is_said(name, letters, whole):
    assert (initials(name), pinyin(name)) == (letters, whole)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张明", "张*"),
        ("张国明", "张*明"),
        ("欧阳明", "欧阳*"),
        ("欧阳国明", "欧阳*明"),
        ("欧阳", "欧*"),
        ("买买提江", "买**江"),
        ("张", "张"),
        ("", ""),
    ],
)
def test_a_name_on_the_notice_board_hides_its_middle(name, shown):
    """Domain rulebook 2.7."""
    assert masked(name) == shown


@pytest.mark.parametrize(("surname", "reading"), SURNAMES.items())
def test_every_surname_is_read_as_one(surname, reading):
    assert pinyin(surname + "明").removesuffix("ming") == reading.replace(" ", "")
    assert initials(surname + "明") == "".join(part[0] for part in reading.split()) + "m"


@pytest.mark.parametrize("surname", sorted(COMPOUND_SURNAMES))
def test_every_compound_surname_stays_whole(surname):
    assert masked(surname + "明") == surname + "*"
    assert len(initials(surname + "明")) == 3


@pytest.mark.parametrize(
    ("typed", "short", "told"),
    [
        ("cengm", False, ("曾", "zengm")),
        ("zengm", False, ("曾", "cengm")),
        ("cm", True, ("曾", "zm")),
        ("weichi", False, ("尉迟", "yuchi")),
        ("cha", False, ("查", "zha")),
        ("ce", False, ("曾", "zeng")),
    ],
)
def test_a_surname_is_found_in_its_other_reading(typed, short, told):
    assert told in readings(typed, short=short)


def test_other_readings_belong_to_known_surnames_and_words_have_none():
    assert OTHER_READINGS.keys() <= SURNAMES.keys()
    assert readings("李", short=False) == ()


def test_a_name_is_the_same_however_it_is_typed_and_another_once_something_tells_it_apart():
    assert same_name("韩兰", " 韩\u3000兰\u200b")
    assert same_name("韩兰（3栋）", "韩兰(3栋)")
    assert not same_name("韩兰", "韩兰（3栋）")
    assert not same_name("", " ")
