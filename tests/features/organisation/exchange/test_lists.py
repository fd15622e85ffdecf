"""The printed lists as Excel files."""

from __future__ import annotations

from datetime import date, datetime

import openpyxl
import pytest

from desktop.features.organisation import exchange, queries

DAY = date(2026, 11, 25)


@pytest.fixture
def doors(demo):
    with demo.reading() as s:
        return queries.centre_table(s, None, DAY)


def rows(path):
    return list(openpyxl.load_workbook(path).active.values)


def test_the_posts_have_days_that_are_days(demo, tmp_path):
    with demo.reading() as s:
        holders = queries.holders(s, None, DAY)
    exchange.write_posts(tmp_path / "任职.xlsx", holders, "天方社区", DAY)
    title, on, head, first, *_ = rows(tmp_path / "任职.xlsx")
    assert (title[0], on[0], head[4:6]) == ("天方社区任职一览表", "截至2026年11月25日", ("姓名", "任职日期"))
    assert first[5] == datetime(2022, 3, 1)  # noqa: DTZ001
    page = openpyxl.load_workbook(tmp_path / "任职.xlsx").active
    assert (page.freeze_panes, page["A3"].font.bold) == ("A4", True)


def test_on_the_board_no_resident_is_named(doors, tmp_path):
    exchange.write_centres(tmp_path / "公示.xlsx", doors, "冶电二村小区", DAY)
    text = str(rows(tmp_path / "公示.xlsx"))
    names = {name for door in doors for name in (*door.owners.split("、"), door.centre)}
    assert [name for name in names if name in text] == []
    assert "联系电话" not in text
    assert "任*文" in text


def test_in_the_office_telephones_are_text(doors, tmp_path):
    exchange.write_centres(tmp_path / "内部.xlsx", doors, "冶电二村小区", DAY, public=False)
    first = rows(tmp_path / "内部.xlsx")[3]
    assert first[3:] == ("张雪", "1栋1单元101", "任涛文", "15778353374")


def test_the_contact_list(demo, tmp_path):
    with demo.reading() as s:
        holders = queries.holders(s, None, DAY)
    exchange.write_contacts(tmp_path / "通讯录.xlsx", holders, "天方社区", DAY)
    assert len(rows(tmp_path / "通讯录.xlsx")) == len(holders) + 3
