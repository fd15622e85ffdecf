"""Pure rules of the organisation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.features.organisation import rules
from desktop.features.organisation.records import Difference, Holder, LinkedDoor


@pytest.mark.parametrize(
    ("text", "unit", "numbered"),
    [
        ("3", "栋", "3栋"),
        ("03", "栋", "3栋"),
        ("3号楼", "栋", "3栋"),
        ("3#楼", "栋", "3栋"),
        ("第3幢", "栋", "3栋"),
        ("三栋", "栋", "3栋"),
        ("十", "栋", "10栋"),
        ("十二栋", "栋", "12栋"),
        ("二十栋", "栋", "20栋"),
        ("二十三栋", "栋", "23栋"),
        ("二单元", "单元", "2单元"),
        ("A座", "栋", "A座"),
        ("东单元", "单元", "东单元"),
        ("一二", "栋", "一二"),
        ("", "栋", ""),
    ],
)
def test_one_number_has_one_writing(text, unit, numbered):
    assert rules.numbered(text, unit) == numbered


def test_only_what_differs_is_a_difference():
    was = {"area": "98.56", "phone": "1", "remark": "共有"}
    assert rules.differences(was, {"area": "98.56", "phone": ""}) == (Difference("phone", "1", ""),)


def test_an_area_compares_with_two_decimals():
    facts = [
        rules.household_facts(area=area, area_basis="", owners="", phone="", centre="", remark="")
        for area in (Decimal(60), Decimal("60.00"), None)
    ]
    assert facts[0] == facts[1]
    assert facts[2]["area"] == ""


@pytest.mark.parametrize(
    ("remark", "shared"), [("一人多套", True), ("开发建设单位未售；抵押", True), ("共有", False), ("", False)]
)
def test_which_remarks_join_owners(remark, shared):
    """区分所有权司法解释 9."""
    assert rules.is_shared(remark) is shared


@pytest.mark.parametrize(("linked", "out"), [(0, True), (9, True), (10, False), (15, False), (16, True)])
def test_a_centre_household_looks_after_ten_to_fifteen(linked, out):
    assert rules.out_of_range(linked) is out


@pytest.mark.parametrize(
    ("begins", "ends", "holds"),
    [
        (None, None, True),
        (date(2026, 9, 16), None, True),
        (date(2026, 9, 17), None, False),
        (None, date(2026, 9, 16), True),
        (None, date(2026, 9, 15), False),
    ],
)
def test_a_post_counts_on_its_first_and_last_day(begins, ends, holds):
    assert rules.in_office(begins, ends, date(2026, 9, 16)) is holds


def test_on_the_board_a_door_tells_neither_names_nor_room_nor_telephone():
    door = LinkedDoor(
        "", "", "1栋", "欧阳文莲", "1栋1单元101", "1栋1单元***室", "谭明、于小犇", "13807231111"
    )
    (shown,) = rules.public_doors([door])
    assert (shown.centre, shown.address, shown.owners, shown.phone) == (
        "欧阳*莲", "1栋1单元***室", "谭*、于*犇", "",
    )  # fmt: skip


def test_who_holds_a_centre_household_is_masked_even_in_its_name():
    held = Holder("", "", "党员中心户（1栋）张雪梅", "centre_household", "中心户", "张雪梅", None, "")
    secretary = replace(held, kind="branch", body="支部")
    centre, office = rules.public_holders([held, secretary])
    assert (centre.person, centre.body) == ("张*梅", "党员中心户（1栋）张*梅")
    assert office == secretary


def test_a_day_is_written_as_papers_have_it():
    assert rules.as_of(date(2026, 1, 5)) == "截至2026年1月5日"
