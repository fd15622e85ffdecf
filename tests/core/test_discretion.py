"""Who is named on a paper: names, doors and numbers in running text, and what is none of them."""

from __future__ import annotations

import pytest

from desktop.core.discretion import (
    Known,
    acts_in_office,
    called,
    in_no_office,
    masked_names,
    numbers,
    persons,
    secrets,
    telling,
)

KNOWN = Known(
    office=frozenset({"张三丰", "李国庆"}),
    residents=frozenset({"高峰", "苗翠花", "张三", "李国"}),
    hidden=secrets("7栋2单元301、欧阳莲"),
    contacts=numbers("13900001234 微信lily88"),
    words=called("高峰物业公司", "苗翠花说好"),
    venues=frozenset({"3栋101活动室"}),
)


@pytest.mark.parametrize(("text", "told"), [
    ("高峰说晚高峰堵车", "高*说晚高峰堵车"),
    ("高峰期停车难，高峰期待改善", "高峰期停车难，高*期待改善"),
    ("高峰物业公司的人说高峰不在", "高峰物业公司的人说高*不在"),
    ("苗翠花说好", "苗*花说好"),
    ("张三、张三丰、李国庆", "张*、张三丰、李国庆"),
    ("参会：高　峰、张 三", "参会：高*、张*"),
    ("3栋502漏水，3栋2单元501室也漏", "3栋***漏水，3栋2单元***室也漏"),
    ("4-2-501", "4-2-***"),
    ("3栋120户、5栋高层、2026-11-20、2026-0007", "3栋120户、5栋高层、2026-11-20、2026-0007"),
    ("在3栋101活动室开会", "在3栋101活动室开会"),
    ("联系13812345678", "联系138****5678"),
    ("电话：84881234，0731-84881234", "电话：***，0731***"),
    ("卡号6222021234567890123，身份证420203196001011234", "卡号****0123，身份证****1234"),
    ("卡6222 0212 3456 7890 123、42020319600101123X", "卡****0123、****123X"),
    ("420203 19600101 1234和6217000000003316。", "****1234和****3316。"),
    ("1,234,567.89元、鄂黄石〔2026〕12号、20261019、2026-10-19 2026-10-20", "1,234,567.89元、鄂黄石〔2026〕12号、20261019、2026-10-19 2026-10-20"),
    ("发票00123456、26422000000000012345、代码042002000111", "发票00123456、26422000000000012345、代码042002000111"),
    ("2023 2024 2025 2026年，HT2026101900012345", "2023 2024 2025 2026年，HT2026101900012345"),
])  # fmt: skip
def test_the_board_names_no_resident_no_room_and_no_number(text: str, told: str) -> None:
    assert telling(KNOWN, public=True)(text) == told


@pytest.mark.parametrize("text", ["高峰、张　三、李国庆在3栋502，13812345678，晚高峰"])
def test_the_internal_paper_tells_it_as_it_was_typed(text: str) -> None:
    assert telling(KNOWN, public=False)(text) == text


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize(("text", "told"), [
    ("欧阳莲家7栋2单元301室", "居民家居民"),
    ("7-2-301和7栋301", "居民和居民"),
    ("17栋2单元3011", "17栋2单元3011"),
    ("打139 0000 1234", "打***"),
    ("微信lily88", "微信***"),
])  # fmt: skip
def test_who_asked_for_confidence_is_told_nowhere(text: str, told: str, *, public: bool) -> None:
    if text.startswith("17"):
        told = "17栋2单元***" if public else text
    assert telling(KNOWN, public=public)(text) == told


@pytest.mark.parametrize(("unit", "office"), [
    ("物业公司", True), ("业主委员会", True), ("居民委员会", True), ("业主监督委员会", True), ("居民小组长", True),
    ("业主大会筹备组组长", True), ("居民代表", False), ("业主", False), ("3栋住户", False), ("党员中心户", False),
    ("中心户楼栋长", False),
])  # fmt: skip
def test_who_acts_in_an_office(unit: str, *, office: bool) -> None:
    assert acts_in_office(unit) is office


@pytest.mark.parametrize(("unit", "person", "told"), [
    ("居民代表", "赵大海", {"赵大海"}), ("3栋2单元业主赵大海", "", {"赵大海"}), ("3号楼501室业主赵大海", "", {"赵大海"}),
    ("居民代表 赵大海", "", {"赵大海"}), ("物业公司、业主赵大海", "张立新", {"赵大海", "张立新"}), ("物业公司", "张立新", set()),
    ("业委会、居民代表", "", set()), ("居民志愿者", "", set()), ("业主监督小组", "", set()), ("党员中心户", "", set()),
    ("居民小组长刘玉芬", "", set()), ("业主委员会", "王明亮", set()), ("居民议事会", "", set()), ("居民骨干队", "", set()),
    ("3栋2单元501业主赵大海", "", {"赵大海"}), ("居民", "志愿者", set()),
])  # fmt: skip
def test_whoever_is_to_do_something_without_an_office_is_found(
    unit: str, person: str, told: set[str]
) -> None:
    assert in_no_office(unit, person) == told


def test_names_are_read_out_of_what_was_noted_of_people() -> None:
    assert persons("3栋502、业主段磊等", "多名业主", "匿名", "居民代表", "苗翠花家", "居民王小明") == {
        "段磊",
        "苗翠花",
        "王小明",
    }
    assert persons("3栋2单元业主赵大海", "3号楼502住户段磊") == {"赵大海", "段磊"}
    assert persons("2026年度", "5楼老人", "110报警", "12345热线") == set()
    assert secrets("7栋2单元301、苗翠花 电话13900001234") == {"7栋2单元301", "苗翠花"}
    assert numbers("电话13900001234", "3栋502") == {"13900001234"}


def test_no_public_paper_tells_the_serial_of_a_bank() -> None:
    known = Known(residents=frozenset({"张丽华"}), serials=frozenset({"20260001", "N-77.1"}))
    said = "续交 张丽华 20260001，第120260001号，退N-77.1"
    assert telling(known, public=True)(said) == "续交 张*华，第120260001号，退"
    assert telling(known, public=False)(said) == said


def test_several_names_are_masked_each() -> None:
    assert masked_names("张三、欧阳文莲") == "张*、欧阳*莲"
