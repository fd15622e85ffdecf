"""What is understood, and what refused, in an organisation file."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation.exchange import read_organisation
from desktop.features.organisation.exchange.posts import KINDS
from desktop.features.organisation.records import BODY_KINDS
from tests.features.organisation.workbooks import ORGANISATION, POSTS, ROSTER, organisation, post


def test_the_sample_office_s_own_organisation():
    reading = read_organisation(ORGANISATION)
    assert (len(reading.lines), reading.refusals, reading.remarks) == (194, (), ())
    kinds = Counter(line.kind for line in reading.lines)
    assert (kinds["centre_household"], kinds["branch"], kinds["street_committee"]) == (64, 40, 2)
    former = reading.lines[2]
    assert (former.person, former.begins_on, former.ends_on) == ("姜磊", date(2021, 7, 1), date(2025, 4, 30))
    assert (former.reason, former.document_no) == ("调整优化", "街工委〔2025〕7号")
    assert (former.street, former.community, former.compound, former.building) == (
        "胜阳港街道",
        "钟楼社区",
        "交通里小区",
        "",
    )


def test_every_word_for_a_level_is_a_kind_of_body():
    assert {*KINDS.values()} == {*BODY_KINDS}


@pytest.mark.parametrize("words", KINDS)
def test_every_level_is_understood(tmp_path, words):
    (line,) = read_organisation(organisation(tmp_path, post(kind=f" {words} "))).lines
    assert line.kind == KINDS[words]


def test_an_unknown_level_is_refused_with_those_known(tmp_path):
    (refusal,) = read_organisation(organisation(tmp_path, post(kind="理事会"))).refusals
    assert (refusal.code, refusal.row, refusal.column, refusal.value) == (
        "value.body_kind",
        2,
        "层级",
        "理事会",
    )
    assert str(refusal.facts["known"]).startswith("街道党工委、社区党委、")


def test_an_end_before_the_beginning_is_refused(tmp_path):
    row = post(begins_on="2025年5月1日", ends_on="2025-4-30")
    (refusal,) = read_organisation(organisation(tmp_path, row)).refusals
    assert (refusal.code, refusal.column, refusal.value) == (
        "post.ends_before_begin",
        "离任日期",
        "2025-4-30",
    )
    assert refusal.facts == {"begins_on": date(2025, 5, 1)}
    assert read_organisation(organisation(tmp_path, post(ends_on="2025-5-1"))).refusals == ()


def test_what_is_missing_or_unreadable_is_refused_cell_by_cell(tmp_path):
    row = post(person="", title=" ", begins_on="去年", ends_on="至今")
    reading = read_organisation(organisation(tmp_path, row, post()))
    assert [(each.code, each.column, each.value) for each in reading.refusals] == [
        ("cell.missing", "姓名", ""),
        ("cell.missing", "职务", ""),
        ("value.day", "任职日期", "去年"),
    ]
    assert len(reading.lines) == 1


def test_one_who_is_in_office_to_this_day_has_no_end(tmp_path):
    (line,) = read_organisation(
        organisation(tmp_path, post(person="赵　华", ends_on="至今", building=3))
    ).lines
    assert (line.ends_on, line.person, line.building) == (None, "赵华", "3栋")


def test_the_same_post_twice_is_refused_but_a_second_term_is_not(tmp_path):
    rows = [post(ends_on="2026-1-1"), post(begins_on="2026-1-2"), post(begins_on="2025.5.1")]
    reading = read_organisation(organisation(tmp_path, *rows))
    assert [(each.code, each.row, each.facts["first"]) for each in reading.refusals] == [
        ("row.twice", 2, 4),
        ("row.twice", 4, 2),
    ]
    assert [line.row for line in reading.lines] == [3]


def test_a_roster_is_no_organisation_file():
    with pytest.raises(RuleBroken, match="sheet.header_missing"):
        read_organisation(ROSTER)


def test_why_a_post_was_left_is_read_where_the_file_tells_it(tmp_path):
    head = (*POSTS, "离任原因", "离任文号")
    told = (*post(ends_on="2026-1-31"), "工作调动，免职", "街〔2026〕2号")
    (line,) = read_organisation(organisation(tmp_path, told, head=head)).lines
    assert (line.end_reason, line.end_document_no) == ("工作调动，免职", "街〔2026〕2号")
    assert {"end_reason", "end_document_no"} <= line.told
    (silent,) = read_organisation(organisation(tmp_path, post())).lines
    assert (silent.end_reason, "end_reason" in silent.told) == ("", False)
