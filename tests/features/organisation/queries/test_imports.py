"""What an import would do, told before anything is written."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, update

from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, Household, HouseholdLink
from desktop.features.organisation.exchange import read_organisation, read_roster
from tests.features.organisation.conftest import BODIES
from tests.features.organisation.workbooks import HEAD, POSTS, door, organisation, post, roster, save


@pytest.fixture
def preview(db, compound, tmp_path):
    def look(*rows, **named):
        with db.reading() as s:
            return queries.preview_roster(s, read_roster(roster(tmp_path, *rows, **named)), compound)

    return look


def told(remarks):
    return [(each.code, each.row, each.value) for each in remarks]


def test_a_roster_is_told_apart_into_added_changed_unchanged_and_refused(preview, doors_in, actions):
    doors_in(door(), door(room="102"))
    before = actions()
    found = preview(door(), door(room="102", area=60), door(room="103"), door(room="104", area="大"))
    assert [(change.sheet, change.row, change.name) for change in found.added] == [("底册", 5, "1栋1单元103")]
    assert [(change.row, change.name) for change in found.changed] == [(4, "1栋1单元102")]
    assert [(d.field, d.was, d.becomes) for d in found.changed[0].differences] == [("area", "98.56", "60.00")]
    assert (found.unchanged, [each.row for each in found.refusals]) == (1, [6])
    assert actions() == before


def test_an_organisation_is_told_apart_too(db, compound, tmp_path):
    rows = (*BODIES, post(person="吴云", title="委员"), post(ends_on="2026-1-1"), post(kind="?"))
    reading = read_organisation(organisation(tmp_path, *rows[:3], *rows[4:]))
    with db.reading() as s:
        found = queries.preview_organisation(s, reading)
    assert [change.name for change in found.added] == ["中共冶电二村小区支部委员会 委员 吴云"]
    assert [d.becomes for d in found.changed[0].differences] == ["2026-01-01"]
    assert (found.unchanged, len(found.refusals)) == (6, 1)


def test_a_centre_household_nobody_has_named_is_remarked_on_once(preview):
    rows = [door(room=f"{number}01", centre="谭明") for number in range(1, 13)]
    found = preview(*rows)
    assert told(found.remarks) == [("centre.new", 3, "谭明")]
    assert found.remarks[0].facts["building"] == "1栋"


@pytest.mark.parametrize(("households", "remarked"), [(9, True), (10, False), (15, False), (16, True)])
def test_too_few_and_too_many_households_are_remarked_on(preview, households, remarked):
    """Domain rulebook 2.6."""
    found = preview(*(door(room=f"{number}01") for number in range(1, households + 1)))
    assert told(found.remarks) == ([("centre.out_of_range", 3, "张雪")] if remarked else [])


def test_households_the_file_does_not_name_count_too(preview, doors_in):
    doors_in(*(door(room=f"{number}01") for number in range(1, 11)))
    assert preview(door(room="1101")).remarks == ()
    (remark,) = preview(door(centre="谭明")).remarks[1:]
    assert (remark.code, remark.facts["count"]) == ("centre.out_of_range", 1)


def test_one_name_in_two_buildings_is_two_centre_households(preview):
    found = preview(door(), door("2栋"))
    assert [each.facts["building"] for each in found.remarks if each.code == "centre.new"] == ["2栋"]


def test_sheets_passed_over_are_among_the_remarks(db, compound, tmp_path):
    rows = [door(room=f"{number}01") for number in range(1, 11)]
    path = save(tmp_path, {"说明": [("请填写",)], "底册": [HEAD, *rows]})
    with db.reading() as s:
        found = queries.preview_roster(s, read_roster(path), compound)
    assert [(each.code, each.sheet) for each in found.remarks] == [("sheet.passed_over", "说明")]


def test_lines_are_held_against_their_own_compound(db, compound, posts_in, doors_in, tmp_path):
    doors_in(door())
    posts_in(post(compound="别处小区"))
    with db.reading() as s:
        other = next(place for place, name in queries.compound_choices(s) if name.endswith("别处小区"))
        found = queries.preview_roster(s, read_roster(roster(tmp_path, door())), other)
    assert (len(found.added), found.unchanged) == (1, 0)


def test_a_door_that_has_ended_is_not_changed_by_a_file_that_does_not_know(preview, doors_in, db):
    doors_in(door(), door(room="102"))
    with db.writing("end") as s:
        s.execute(update(Household).where(Household.room == "102").values(ends_on=date(2026, 3, 1)))
    found = preview(door(), door(room="102", area=60))
    assert (found.changed, found.unchanged) == ((), 1)
    assert [(each.code, each.row, each.value, each.facts) for each in found.refusals] == [
        ("roster.ended", 4, "102", {"ends_on": "2026-03-01"})
    ]


LINK_HEAD = ("楼栋", "单元", "房号", "中心户组织", "中心户楼栋", "联系日期", "结束日期", "结束原因")
CENTRE = "党员中心户（1栋1单元）"


def link(room="101", body=CENTRE, begins="2025-6-1", ends="", *, building="1栋"):
    return ("1栋", "1单元", room, body, building, begins, ends, "搬走" if ends else "")


@pytest.fixture
def with_links(db, compound, tmp_path):
    """The preview of a register with a sheet of links beside it."""

    def look(doors, links, head=HEAD):
        path = save(tmp_path, {"底册": [head, *doors], "联系记录": [LINK_HEAD, *links]})
        with db.reading() as s:
            return queries.preview_roster(s, read_roster(path), compound)

    return look


@pytest.mark.parametrize(
    ("links", "refused"),
    [
        ([link("999")], [("link.room_unknown", 2, "1栋1单元999")]),
        ([link(body="党员中心户（8栋）")], [("link.body_unknown", 2, "党员中心户（8栋）")]),
        ([link(building="2栋")], [("link.body_unknown", 2, CENTRE)]),
        ([link(ends="2025-5-1")], [("link.ends_before_begin", 2, "2025-5-1")]),
        ([link(), link(begins="2026-1-1")], [("link.two_links", 2, "1栋1单元101"), ("link.two_links", 3, "1栋1单元101")]),
        ([link(), link()], [("row.twice", 2, "101"), ("row.twice", 3, "101")]),
        ([link(ends="2026-1-1"), link(begins="2026-1-1")], []),
    ],
)  # fmt: skip
def test_links_that_cannot_be_are_refused(with_links, links, refused):
    found = with_links([door()], links)
    assert told(found.refusals) == refused


def test_a_link_does_not_outlive_its_household(with_links):
    head = (*HEAD, "销户日期")
    doors = [(*door(), "2026-2-1"), (*door(room="102"), "2026-2-1")]
    found = with_links(doors, [link(), link("102", ends="2026-2-1")], head)
    assert told(found.refusals) == [("link.outlives", 2, "")]


def test_two_links_of_one_household_are_seen_across_file_and_data(with_links, doors_in, db):
    doors_in(door())
    found = with_links([door()], [link()])
    assert (found.refusals, [change.differences[0].becomes for change in found.changed]) == (
        (),
        ["2025-06-01"],
    )
    with db.writing("since when is known") as s:
        s.execute(update(HouseholdLink).values(begins_on=date(2025, 6, 1)))
    found = with_links([door()], [link(begins="2024-1-1", ends="2025-7-1")])
    assert told(found.refusals) == [("link.two_links", 2, "1栋1单元101")]
    assert found.refusals[0].facts["since"] == date(2025, 6, 1)


def bodies(folder, *rows, posts=()):
    head = ("街道", "社区", "小区", "组织", "层级", "成立日期", "撤销日期", "并入组织")
    lines = [("沈家营街道", "沈家营社区", "冶电二村小区", name, "小区党支部", *more) for name, *more in rows]
    return read_organisation(save(folder, {"名册": [POSTS, *posts], "组织清册": [head, *lines]}))


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        ([("甲支部", "2025-1-1", "2024-1-1", "")], [("body.ends_before_begin", 2, "2024-1-1")]),
        ([("甲支部", "", "", "乙支部"), ("乙支部", "", "", "")], [("body.into_open", 2, "乙支部")]),
        ([("甲支部", "", "2026-1-1", "甲支部")], [("body.into_cycle", 2, "沈家营街道/沈家营社区/冶电二村小区/甲支部")]),
        (
            [("甲支部", "", "2026-1-1", "乙支部"), ("乙支部", "", "2026-1-1", "甲支部")],
            [
                ("body.into_cycle", 2, "沈家营街道/沈家营社区/冶电二村小区/乙支部"),
                ("body.into_cycle", 3, "沈家营街道/沈家营社区/冶电二村小区/甲支部"),
            ],
        ),
        ([("甲支部", "", "2026-1-1", "中共冶电二村小区支部委员会")], []),
    ],
)  # fmt: skip
def test_bodies_that_cannot_be_are_refused(db, compound, tmp_path, rows, refused):
    with db.reading() as s:
        found = queries.preview_organisation(s, bodies(tmp_path, *rows))
    assert told(found.refusals) == refused


def test_a_body_merged_into_one_that_is_missing_comes_in_with_its_end_and_is_tied_later(
    db, compound, tmp_path
):
    row = ("甲支部", "", "2026-1-1", "丙支部")

    def imported(*rows):
        with db.writing("import") as s:
            found = commands.import_organisation(s, bodies(tmp_path, *rows))
        with db.reading() as s:
            ends = select(Body.ends_on, Body.into_id.is_not(None)).where(Body.name == "甲支部")
            return found, s.execute(ends).one()

    found, stored = imported(row)
    assert (found.refusals, told(found.remarks)) == ((), [("body.into_unknown", 2, "丙支部")])
    assert tuple(stored) == (date(2026, 1, 1), False)
    found, _ = imported(row)
    assert (found.added, found.changed) == ((), ()), "the same file again doubles nothing"
    found, stored = imported(row, ("丙支部", "", "", ""))
    assert (found.remarks, tuple(stored)) == ((), (date(2026, 1, 1), True))
    found, stored = imported(row)
    assert tuple(stored) == (date(2026, 1, 1), True), "what is tied stays tied"


def test_nobody_comes_in_with_two_posts_of_one_body_at_a_time(db, compound, tmp_path):
    second = post(title="组织委员", begins_on="2025-6-1")
    before = post(title="组织委员", begins_on="2024-1-1", ends_on="2025-4-30")
    other = post(person="吴云", title="书记", begins_on="2026-1-1")
    with db.reading() as s:
        found = queries.preview_organisation(
            s, read_organisation(organisation(tmp_path, second, before, other))
        )
    assert told(found.refusals) == [("post.two_posts", 2, "赵瑞华")]
    assert told(found.remarks) == [("post.two_secretaries", 4, "吴云")]
    assert [change.row for change in found.added] == [3, 4]


def test_a_line_without_the_street_is_refused_where_others_have_one(db, compound, tmp_path):
    bare = ("", *post(person="吴云", title="委员")[1:])
    with db.reading() as s:
        found = queries.preview_organisation(s, read_organisation(organisation(tmp_path, bare, post())))
    assert [(each.code, each.row, each.column) for each in found.refusals] == [("cell.missing", 2, "街道")]
