"""How each block is set."""

from __future__ import annotations

import itertools

import pytest
from papers import lines, set_

from desktop.printing.blocks import (
    Heading,
    Issue,
    Mark,
    Paragraph,
    Roster,
    Signature,
    Title,
)

MM = 72 / 25.4
CELL = 442.205 / 28


def test_turned_over_names_stand_under_the_first() -> None:
    page = lines(set_(Roster("出席", ("小区党支部 " + "李国庆、" * 30, "业委会 王明亮"))))[0]
    rows = [line for line in page if line[0]["size"] > 15]
    first = next(char for char in rows[0] if char["text"] == "小")["matrix"][4]
    assert len(rows) > 3
    assert all(line[0]["matrix"][4] == pytest.approx(first, abs=0.05) for line in rows[1:])
    assert "Hei" in rows[0][0]["fontname"]


def test_each_line_is_a_paragraph_of_its_own() -> None:
    rows = [line for line in lines(set_(Paragraph("甲\n乙\r\n丙")))[0] if line[0]["size"] > 15]
    assert [line[0]["text"] for line in rows] == ["甲", "乙", "丙"]
    assert len({round(line[0]["matrix"][4]) for line in rows}) == 1


def rows(*blocks: object) -> list[list[dict]]:
    return [line for line in lines(set_(*blocks))[0] if line[0]["size"] != 14]


def text(line: list[dict]) -> str:
    return "".join(char["text"] for char in line)


def test_the_mark_is_one_line_however_long_its_top_35_mm_below_the_type_area() -> None:
    for words in ("社区纪要", "天方社区第三小区居民议事协商委员会“乐邻圈”会议纪要"):
        (line,) = rows(Mark(words))
        assert text(line) == words
        left, right = line[0]["x0"], line[-1]["x1"]
        assert (left + right) / 2 == pytest.approx((28 + 78) * MM, abs=0.5)
        assert right - left <= 156 * MM + 0.1
        top = 297 * MM - line[0]["matrix"][5] - 0.86 * line[0]["size"]
        assert top == pytest.approx((37 + 35) * MM, abs=1)


def test_the_number_stands_two_lines_below_and_issuer_and_day_at_the_sides() -> None:
    mark, number, sides = rows(Mark("社区纪要"), Issue("第12号", "党支部" * 20, "2026年9月16日"))
    assert number[0]["matrix"][5] - sides[0]["matrix"][5] == pytest.approx(225 * MM / 22, abs=0.02)
    assert mark[0]["matrix"][5] - number[0]["matrix"][5] > 2 * 225 * MM / 22
    assert sides[0]["matrix"][4] == pytest.approx(28 * MM + CELL, abs=0.1)
    assert sides[-1]["x1"] == pytest.approx((28 + 156) * MM - CELL, abs=0.1)
    assert text(sides) == "党支部" * 20 + "2026年9月16日"
    assert all(one["x1"] <= two["x0"] + 0.05 for one, two in itertools.pairwise(sides))


@pytest.mark.parametrize(("level", "face"), [(1, "Hei"), (2, "Kai"), (3, "Fang"), (4, "Fang")])
def test_headings_have_their_faces_and_stand_in_by_two(level: int, face: str) -> None:
    (line,) = rows(Heading(level, "一、标题"))
    assert {char["fontname"].split("+")[1] for char in line} == {face}
    assert line[0]["matrix"][4] == pytest.approx(28 * MM + 2 * CELL, abs=0.1)


@pytest.mark.parametrize("name", ["党支部", "中共天方社区第三小区支部委员会", "委员会" * 12])
def test_a_signature_stands_over_its_day_and_inside_the_type_area(name: str) -> None:
    above, day = rows(Signature(name, "2026年9月17日"))
    assert text(above) == name
    assert day[-1]["x1"] == pytest.approx((28 + 156) * MM - 4 * CELL, abs=0.1)
    assert above[0]["x0"] >= 28 * MM - 0.1
    assert above[-1]["x1"] <= (28 + 156) * MM + 0.1
    if len(name) == 3:
        middle = (day[0]["x0"] + day[-1]["x1"]) / 2
        assert (above[0]["x0"] + above[-1]["x1"]) / 2 == pytest.approx(middle, abs=0.1)


def test_a_title_is_centred_in_22_points() -> None:
    one, two = rows(Title("天方社区居民委员会二〇二六年度工作报告和情况通报"))
    assert {char["size"] for char in (*one, *two)} == {22}
    for line in (one, two):
        assert (line[0]["x0"] + line[-1]["x1"]) / 2 == pytest.approx((28 + 78) * MM, abs=0.5)


def test_a_long_label_leaves_room_for_its_names() -> None:
    (line,) = rows(Roster("经授权列席会议的有关单位和人员（含特邀）", ("李国庆、周海燕",)))
    assert text(line).endswith("：李国庆、周海燕")
    assert all(one["x1"] <= two["x0"] + 0.3 for one, two in itertools.pairwise(line))


def test_blanks_before_a_word_longer_than_the_line_do_no_harm() -> None:
    assert "".join(map(text, rows(Heading(1, "  " + "b" * 100)))) == "b" * 100


def test_an_address_stands_flush() -> None:
    address, body = rows(Paragraph("各参会单位：", flush=True), Paragraph("现将有关事项通知如下。"))
    indent = body[0]["matrix"][4] - address[0]["matrix"][4]
    assert indent == pytest.approx(2 * 156 * 72 / 25.4 / 28, abs=0.05)
