"""An office's own names of levels in everything Excel, and read back beside ours."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation import exchange, queries

OWN = {
    "community": "片区", "building": "楼幢", "branch": "网格党支部（小区）", "building_group": "微网格党小组",
    "centre_household": "红色联络户",
}  # fmt: skip
DAY = date(2026, 11, 25)


def rows(path):
    return list(openpyxl.load_workbook(path).worksheets[0].values)


@pytest.fixture
def lines(demo):
    with demo.reading() as s:
        return queries.post_lines(s)


@pytest.fixture
def doors(demo):
    with demo.reading() as s:
        compound = queries.compound_choices(s)
        place = next(place for place, name in compound if "冶电二村" in name)
        return queries.roster_lines(s, place)


@pytest.mark.parametrize("own", [None, OWN])
def test_posts_go_out_under_its_names_and_come_back_the_same(lines, tmp_path, own):
    path = tmp_path / "名册.xlsx"
    exchange.write_organisation(path, lines, [], "", own=own)
    text = str(rows(path))
    assert ("网格党支部（小区）" in text, "微网格党小组" in text) == (bool(own), bool(own))
    assert ("小区党支部" in text) is not bool(own)
    assert rows(path)[1][1] == ("片区" if own else "社区")
    read = exchange.read_either(path, own=own)
    assert read.refusals == ()
    assert [(line.kind, line.community, line.person) for line in read.lines] == [
        (line.kind, line.community, line.person) for line in lines
    ]


def test_the_register_goes_out_under_its_names_and_comes_back_the_same(doors, tmp_path):
    path = tmp_path / "底册.xlsx"
    exchange.write_roster(path, doors, [], "沈家营社区 冶电二村小区", own=OWN)
    head = rows(path)[1]
    assert "楼幢" in head
    assert "联系红色联络户" in head
    read = exchange.read_roster(path, own=OWN)
    assert [(line.building, line.centre) for line in read.lines] == [
        (line.building, line.centre) for line in doors
    ]


def test_our_words_are_understood_beside_its_own(lines, doors, tmp_path):
    exchange.write_organisation(tmp_path / "名册.xlsx", lines, [], "")
    exchange.write_roster(tmp_path / "底册.xlsx", doors, [], "冶电二村小区")
    posts, register = (exchange.read_either(tmp_path / f"{name}.xlsx", own=OWN) for name in ("名册", "底册"))
    assert (posts.refusals, register.refusals) == ((), ())
    assert [line.kind for line in posts.lines] == [line.kind for line in lines]


def test_names_that_change_places_with_ours_are_read_as_the_office_means_them(lines, tmp_path):
    own = {"community": "小区", "compound": "社区", "branch": "楼栋党小组", "building_group": "小区党支部"}
    exchange.write_organisation(tmp_path / "名册.xlsx", lines, [], "", own=own)
    read = exchange.read_either(tmp_path / "名册.xlsx", own=own)
    assert [(line.kind, line.community, line.compound) for line in read.lines] == [
        (line.kind, line.community, line.compound) for line in lines
    ]


def test_a_template_speaks_as_the_office_does(tmp_path):
    posts, doors = tmp_path / "名册.xlsx", tmp_path / "底册.xlsx"
    exchange.write_organisation_template(posts, own=OWN)
    exchange.write_roster_template(doors, own=OWN)
    page, *_, told = openpyxl.load_workbook(posts).worksheets
    offered = [check.formula1 for check in page.data_validations.dataValidation]
    assert any("网格党支部（小区）" in str(each) for each in offered)
    assert "网格党支部（小区）" in str(rows(posts)[1])
    assert "片区" in str(list(told.values))
    assert "楼栋党小组" not in str(list(told.values))
    assert "联系红色联络户写负责联系该户的红色联络户姓名" in str(
        list(openpyxl.load_workbook(doors).worksheets[-1].values)
    )
    for path in (posts, doors):
        with pytest.raises(RuleBroken, match="sheet.no_rows"):
            exchange.read_either(path, own=OWN)


def test_pasted_rows_may_say_either(tmp_path):
    row = "胜阳港街道\t钟楼社区\t华新小区\t\t\t支部\t{}\t周一鸣\t书记\t2025-5-1\t\t\t\t\t\t"
    for word in ("网格党支部（小区）", "小区党支部"):
        read = exchange.read_pasted(row.format(word), "粘贴", OWN)
        assert [line.kind for line in read.lines] == ["branch"]


def test_the_lists_name_levels_as_the_office_does(demo, tmp_path):
    with demo.reading() as s:
        linked, holders = queries.centre_table(s, None, DAY), queries.holders(s, None, DAY)
    exchange.write_centres(tmp_path / "表.xlsx", linked, "天方", DAY, own=OWN)
    exchange.write_posts(tmp_path / "任职.xlsx", holders, "天方", DAY, own=OWN)
    title, _, head, *_ = rows(tmp_path / "表.xlsx")
    assert title[0] == "天方红色联络户联系户对照表"
    assert head[:4] == ("片区", "小区", "楼幢", "红色联络户")
    assert openpyxl.load_workbook(tmp_path / "表.xlsx").sheetnames == ["红色联络户联系户对照表"]
    assert rows(tmp_path / "任职.xlsx")[2][0] == "片区"


def test_a_title_the_office_took_for_one_level_is_not_read_as_another():
    rows = "街道\t社区\t组织\t层级\t姓名\t职务\r\n胜阳港街道\t华新小区\t支部\t小区党支部\t周一鸣\t书记\r\n"
    (line,) = exchange.read_pasted(rows, "粘贴", {"compound": "社区"}).lines
    assert (line.community, line.compound) == ("", "华新小区")
