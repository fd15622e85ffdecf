"""What a roster writes, and what it leaves alone."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update

from desktop.core.entity import Entity
from desktop.core.errors import Cancelled, NotFound
from desktop.core.progress import Progress
from desktop.core.undoing import last_action, undo
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, Household, HouseholdLink, Owner, Person, Place
from desktop.features.organisation.exchange import read_organisation, read_roster
from desktop.features.organisation.queries.lists import centre_holders
from desktop.ui.sentences import refusal_sentence
from tests.features.organisation.workbooks import HEAD, ORGANISATION, ROSTER, door, post, roster


def links(db):
    """Each link as (room, centre household, open)."""
    query = (
        select(Household.room, Body.name, HouseholdLink.ends_on)
        .join(Household, HouseholdLink.household_id == Household.id)
        .join(Body, HouseholdLink.body_id == Body.id)
        .order_by(HouseholdLink.id)
    )
    with db.reading() as s:
        return [(room, name, ends_on is None) for room, name, ends_on in s.execute(query)]


def owners(db):
    """Each owner as (room, position, name, person's id)."""
    query = (
        select(Household.room, Owner.position, Person.name, Person.id)
        .join(Household, Owner.household_id == Household.id)
        .join(Person, Owner.person_id == Person.id)
        .where(Owner.ends_on.is_(None))
        .order_by(Household.room, Owner.position)
    )
    with db.reading() as s:
        return [tuple(row) for row in s.execute(query)]


def test_the_sample_roster_goes_in_once(db, actions):
    with db.writing("organisation") as s:
        commands.import_organisation(s, read_organisation(ORGANISATION))
    reading = read_roster(ROSTER)
    with db.writing("roster") as s:
        place = queries.guess_compound(s, reading) or 0
        first = commands.import_roster(s, reading, place)
    assert (len(first.added), first.changed, first.unchanged, first.refusals) == (504, (), 0, ())
    assert {remark.code for remark in first.remarks} == {"centre.new"}
    with db.reading() as s:
        assert [choice for choice in queries.compound_choices(s) if choice[0] == place] == [
            (place, "沈家营社区 冶电二村小区")
        ]
        figures = queries.roster_figures(s, place)
        shared = s.scalars(select(Person.id).where(Person.name == "黄石某某置业有限公司")).all()
    assert (figures.households, figures.area, figures.without_owner) == (504, Decimal("48112.06"), 0)
    assert (figures.without_area, figures.without_centre, len(shared)) == (0, 0, 1)
    assert actions() == 2
    with db.writing("again") as s:
        again = commands.import_roster(s, reading, place)
    assert (again.added, again.changed, again.unchanged, again.remarks, actions()) == ((), (), 504, (), 2)


def test_a_roster_asks_the_database_no_more_for_more_rows(db, doors_in, monkeypatch):
    """One look-up for everything, not one for each row."""
    asked = []
    monkeypatch.setattr(
        "sqlalchemy.engine.Connection._execute_clauseelement", _counting(asked, db), raising=True
    )
    doors_in(*(door(room=f"{room}01") for room in range(1, 4)))
    few = len(asked)
    asked.clear()
    doors_in(*(door(room=f"{room}02") for room in range(1, 40)))
    assert len(asked) <= few + 2


def _counting(asked, _db):
    from sqlalchemy.engine import Connection

    real = Connection._execute_clauseelement

    def execute(self, elem, *arguments, **named):
        if elem.is_select:
            asked.append(elem)
        return real(self, elem, *arguments, **named)

    return execute


def test_a_household_stands_on_its_staircase_or_in_its_building(db, compound, doors_in):
    doors_in(door(), door("2栋", "", "101", basis="合同"))
    with db.reading() as s:
        found = s.execute(
            select(Place.kind, Place.name, Household.area_basis, Household.compound_id)
            .join(Household, Household.place_id == Place.id)
            .order_by(Place.kind)
        ).all()
    assert [tuple(row) for row in found] == [
        ("building", "2栋", "contract", compound),
        ("staircase", "1单元", "registered", compound),
    ]


def test_owners_of_one_name_are_different_people(db, doors_in):
    doors_in(door(owners="王斌、谭明"), door(room="102", owners="王斌"))
    first, _, other = owners(db)
    assert (first[2], other[2]) == ("王斌", "王斌")
    assert first[3] != other[3]


def test_one_buyer_of_several_doors_is_one_person(db, doors_in):
    """区分所有权司法解释 9."""
    doors_in(
        door(owners="王斌", remark="一人多套"),
        door(room="102", owners="王斌", remark="一人多套，出租"),
        door(room="103", owners="王斌"),
    )
    first, second, third = (person for *_, person in owners(db))
    assert first == second != third


def test_a_remark_made_later_joins_and_parts_people(db, doors_in):
    doors_in(door(owners="王斌", remark="一人多套"), door(room="102", owners="王斌"))
    doors_in(door(room="102", owners="王斌", remark="一人多套"))
    first, second = (person for *_, person in owners(db))
    assert first == second
    doors_in(door(room="102", owners="王斌"))
    first, second = (person for *_, person in owners(db))
    assert first != second


def test_whose_name_stays_at_a_door_stays_the_same_person(db, doors_in):
    doors_in(door(owners="王斌、谭明、于犇"))
    before = {name: person for _, _, name, person in owners(db)}
    preview = doors_in(door(owners="莫爱、谭明"))
    assert [(d.field, d.was, d.becomes) for d in preview.changed[0].differences] == [
        ("owners", "王斌、谭明、于犇", "莫爱、谭明")
    ]
    after = owners(db)
    assert [(position, name) for _, position, name, _ in after] == [(1, "莫爱"), (2, "谭明")]
    assert after[1][3] == before["谭明"]
    doors_in(door(owners="莫爱、谭明、王斌、于犇"))
    assert [(position, name) for _, position, name, _ in owners(db)] == [
        (1, "莫爱"),
        (2, "谭明"),
        (3, "王斌"),
        (4, "于犇"),
    ]


def test_other_owners_in_a_file_took_the_door_over_today(db, doors_in, chinese):
    doors_in(door(owners="王斌、谭明"))
    preview = doors_in(door(owners="莫爱"))
    (remark,) = [each for each in preview.remarks if each.code == "owners.changed"]
    assert "王斌、谭明" in refusal_sentence(remark)
    today = date.today()
    with db.reading() as s:
        (household,) = queries.household_ids(s, None)
        told = [
            (row.name, row.begins_on, row.ends_on, row.reason) for row in queries.owner_history(s, household)
        ]
        (before,) = queries.household_rows(s, [household], today - timedelta(days=1))
    assert told == [
        ("莫爱", today, None, "底册导入"), ("王斌", None, today, ""), ("谭明", None, today, ""),
    ]  # fmt: skip
    assert before.owners == "王斌、谭明"
    doors_in(door(owners="于犇"))
    with db.reading() as s:
        assert [row.name for row in queries.owner_history(s, household)] == ["于犇", "王斌", "谭明"]


def test_the_same_owners_again_or_in_another_order_change_nothing(db, doors_in, actions):
    doors_in(door(owners="王斌、谭明"))
    before = actions()
    for again in ("王斌、谭明", "谭明、王斌"):
        preview = doors_in(door(owners=again))
        assert (preview.changed, preview.unchanged) == ((), 1)
    assert actions() == before
    doors_in(door(owners="谭明、王斌", remark="出租"))
    assert [(name, position) for _, position, name, _ in owners(db)] == [("王斌", 1), ("谭明", 2)]


def test_doors_of_one_buyer_are_one_persons(db, doors_in):
    head = (*HEAD, "归并组")
    doors_in(
        (*door(owners="王斌"), "甲"),
        (*door(room="102", owners="王斌"), "甲"),
        (*door(room="103", owners="王斌"), "乙"),
        head=head,
    )
    first, second, third = (person for *_, person in owners(db))
    assert first == second != third


def test_a_changed_field_is_written_and_named(db, doors_in, actions):
    doors_in(door())
    preview = doors_in(door(area="99.00㎡", phone="", remark="出租"))
    assert [(d.field, d.was, d.becomes) for d in preview.changed[0].differences] == [
        ("area", "98.56", "99.00"),
        ("phone", "15778353374", ""),
        ("remark", "", "出租"),
    ]
    with db.reading() as s:
        stored = s.execute(select(Household)).scalar_one()
        assert (stored.area, stored.phone, stored.remark) == (Decimal("99.00"), "", "出租")


def test_columns_a_file_does_not_have_change_nothing(db, doors_in):
    doors_in(door(remark="共有"))
    before = links(db)
    preview = doors_in(
        ("1栋", "1单元", "101", 98.56, "任涛文"), head=("楼栋", "单元", "房号", "面积", "业主")
    )
    assert (preview.changed, preview.unchanged, links(db)) == ((), 1, before)


def test_columns_a_file_does_not_have_stay_when_others_change(db, doors_in):
    doors_in(door(remark="共有"))
    doors_in(("1栋", "1单元", "101", 60, "谭明"), head=("楼栋", "单元", "房号", "面积", "业主"))
    with db.reading() as s:
        (row,) = queries.household_rows(s, queries.household_ids(s, None))
    assert (row.area, row.owners) == (Decimal(60), "谭明")
    assert (row.area_basis, row.phone, row.centre, row.remark) == (
        "registered",
        "15778353374",
        "张雪",
        "共有",
    )


def test_households_a_file_does_not_name_are_left_alone(db, doors_in):
    doors_in(door(), door(room="102"))
    doors_in(door(room="103"))
    with db.reading() as s:
        assert s.scalars(select(Household.room).order_by(Household.room)).all() == ["101", "102", "103"]


def test_a_centre_household_of_the_organisation_is_found_by_its_holder(db, doors_in):
    doors_in(door(), door("1栋", "2单元", "101"))
    assert links(db) == [("101", "党员中心户（1栋1单元）", True)] * 2


def test_a_centre_household_nobody_has_named_is_added_to_its_staircase(db, doors_in):
    doors_in(
        door("2栋", "3单元", centre="谭明"),
        door("2栋", "3单元", "102", centre="谭明"),
        door("2栋", centre=""),
    )
    assert links(db) == [
        ("101", "党员中心户（2栋3单元）谭明", True),
        ("102", "党员中心户（2栋3单元）谭明", True),
    ]
    with db.reading() as s:
        body = s.execute(select(Body).where(Body.name.endswith("谭明"))).scalar_one()
        detail = queries.body_detail(s, body.id)
        assert (body.kind, body.place.kind, body.place.name) == ("centre_household", "staircase", "3单元")
    assert [(held.person, held.title) for held in detail.current] == [("谭明", "中心户")]
    assert doors_in(door("2栋", "3单元", "103", centre="谭明")).added
    with db.reading() as s:
        assert s.execute(select(func.count(Body.id)).where(Body.name.endswith("谭明"))).scalar_one() == 1


def test_a_household_handed_over_ends_one_link_today_and_begins_another(db, doors_in):
    doors_in(door())
    preview = doors_in(door(centre="谭明"))
    assert [(d.field, d.was, d.becomes) for d in preview.changed[0].differences] == [
        ("centre", "张雪", "谭明")
    ]
    assert links(db) == [
        ("101", "党员中心户（1栋1单元）", False),
        ("101", "党员中心户（1栋1单元）谭明", True),
    ]
    with db.reading() as s:
        old, new = s.scalars(select(HouseholdLink).order_by(HouseholdLink.id))
        assert (old.begins_on, old.ends_on, new.begins_on) == (None, date.today(), date.today())
    doors_in(door(centre=""))
    assert [still_open for *_, still_open in links(db)] == [False, False]


def test_a_refused_row_does_not_keep_the_good_ones_out(db, doors_in):
    preview = doors_in(door(area="大"), door(room="102"))
    assert (len(preview.added), [each.row for each in preview.refusals]) == (1, [3])
    with db.reading() as s:
        assert s.scalars(select(Household.room)).all() == ["102"]


@pytest.mark.parametrize("kind", ["community", None])
def test_only_a_compound_takes_a_roster(db, compound, tmp_path, kind):
    with db.reading() as s:
        place = next((each.id for each in queries.places(s) if each.kind == kind), 999)
    with db.writing("import") as s, pytest.raises(NotFound):
        commands.import_roster(s, read_roster(ROSTER), place)


def test_an_import_can_be_undone_whole(db, compound, doors_in):
    doors_in(door(owners="王斌、谭明"), door(room="102", centre="谭明"))
    with db.writing("undo") as s:
        undo(s, (last_action(s) or (0,))[0])
    with db.reading() as s:
        for kind in (Household, Owner, HouseholdLink):
            assert s.execute(select(func.count(kind.id))).scalar_one() == 0
    assert len(doors_in(door(), head=HEAD).added) == 1


WIDE = ("社区", "小区", *HEAD)


@pytest.fixture
def several(db, compound, posts_in, tmp_path):
    """Reads and imports rows of a register that name their compounds."""
    posts_in(post(compound="华新小区"))

    def write(*rows, place=None, progress=None, head=WIDE):
        with db.writing("import") as s:
            return commands.import_roster(s, read_roster(roster(tmp_path, *rows, head=head)), place, progress)

    return write


def where(db):
    query = select(Place.name, Household.room).join(Household, Household.compound_id == Place.id)
    with db.reading() as s:
        return sorted(tuple(row) for row in s.execute(query))


def test_one_roster_fills_several_compounds(db, several, actions):
    rows = (
        ("沈家营社区", "冶电二村小区", *door()),
        ("沈家营社区", "华新小区", *door(owners="王斌", remark="一人多套")),
        ("", "华新小区", *door(room="102", owners="王斌", remark="一人多套")),
    )
    before = actions()
    first = several(*rows)
    assert (len(first.added), first.refusals) == (3, ())
    assert where(db) == [("冶电二村小区", "101"), ("华新小区", "101"), ("华新小区", "102")]
    assert len({person for *_, name, person in owners(db) if name == "王斌"}) == 1
    again = several(*rows)
    assert (again.added, again.changed, again.unchanged, actions()) == ((), (), 3, before + 1)


def test_one_buyer_in_two_compounds_is_two_people(db, several):
    several(
        ("", "冶电二村小区", *door(owners="王斌", remark="一人多套")),
        ("", "华新小区", *door(owners="王斌", remark="一人多套")),
    )
    first, second = (person for *_, person in owners(db))
    assert first != second


@pytest.mark.parametrize("named", [("", "没有小区"), ("别的社区", "华新小区"), ("", "")])
def test_a_row_that_names_no_known_compound_is_refused(db, several, named):
    preview = several((*named, *door()), ("沈家营社区", "华新小区", *door()))
    assert [(each.code, each.row, each.value) for each in preview.refusals] == [
        ("roster.compound", 3, named[1])
    ]
    assert where(db) == [("华新小区", "101")]


def test_a_row_that_names_none_goes_where_it_is_told(db, compound, several):
    several(("", "", *door()), ("", "华新小区", *door()), place=compound)
    assert where(db) == [("冶电二村小区", "101"), ("华新小区", "101")]


@pytest.mark.parametrize("moment", range(6))
def test_an_import_that_is_cancelled_leaves_nothing(db, several, actions, moment):
    """Whenever it is told to stop: comparing, taking, or between any two tables."""
    before, progress, heard = actions(), Progress(), []

    def hear(done, total, _what):
        heard.append((done, total))
        if len(heard) > moment:
            progress.cancel()

    progress.hear(hear)
    if moment == 5:
        several(("", "华新小区", *door(centre="谭明")), progress=progress)
        assert (where(db), len(heard)) == ([("华新小区", "101")], 6)
        return
    with pytest.raises(Cancelled):
        several(("", "华新小区", *door(centre="谭明")), progress=progress)
    assert (where(db), actions()) == ([], before)
    with db.reading() as s:
        assert s.scalar(select(func.count(Place.id)).where(Place.name == "1单元")) == 0


@pytest.mark.parametrize("moment", [1, 3, 5, 7, 9])
def test_a_long_import_that_is_cancelled_in_the_middle_changes_nothing(
    db, compound, doors_in, tmp_path, moment
):
    """Three thousand doors beside one that is there: whatever had been written by then is not there afterwards."""
    doors_in(door(room="101"))
    many = (
        door(f"{at // 60 + 1}栋", f"{at // 20 % 3 + 1}单元", f"{at % 20 + 1}02", centre="谭明")
        for at in range(3000)
    )
    reading = read_roster(roster(tmp_path, door(room="101", area=70, centre="谭明"), *many))
    before, progress, heard = everything(db), Progress(), []

    def hear(done, total, _what):
        heard.append(done)
        if len(heard) == moment:
            progress.cancel()

    progress.hear(hear)
    with pytest.raises(Cancelled), db.writing("import") as s:
        commands.import_roster(s, reading, compound, progress)
    assert len(heard) == moment
    assert everything(db) == before
    with db.writing("import") as s:
        assert len(commands.import_roster(s, reading, compound).added) == 3000, "and it goes in when it may"


def everything(db):
    """Every row of every table, the journal's included."""
    with db.reading() as s:
        return {
            table.name: [tuple(row) for row in s.execute(select(table)).all()]
            for table in Entity.metadata.sorted_tables
        }


def test_a_door_that_ends_takes_its_link_along(db, doors_in):
    doors_in(door())
    head = (*HEAD, "销户日期")
    doors_in((*door(), "2026-1-31"), (*door(room="102"), "2025-12-31"), head=head)
    with db.reading() as s:
        links = s.execute(select(HouseholdLink.ends_on, HouseholdLink.end_reason)).all()
    assert [tuple(row) for row in links] == [(date(2026, 1, 31), "销户"), (date(2025, 12, 31), "销户")]
    assert doors_in((*door(), "2026-1-31"), head=head).changed == ()


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ((*door(), "2026-1-31"), "household.ends_too_early"),
        ((*door(centre="谭明"), ""), "link.before_present"),
    ],
)
def test_a_link_that_begins_later_is_not_ended_before(db, doors_in, row, code):
    doors_in(door())
    with db.writing("from next year on") as s:
        s.execute(update(HouseholdLink).values(begins_on=date(2099, 1, 1)))
    done = doors_in(row, head=(*HEAD, "销户日期"))
    assert [(each.code, each.row) for each in done.refusals] == [(code, 3)]
    assert done.changed == ()


def test_a_centre_household_that_takes_a_door_over_by_the_register_begins_today_and_not_before(
    db, compound, doors_in
):
    doors_in(door())
    doors_in(door(centre="谭明"))
    today = date.today()
    with db.reading() as s:
        holders = [centre_holders(s, on) for on in (today - timedelta(1), today)]
        link = s.scalars(select(HouseholdLink.begins_on).where(HouseholdLink.ends_on.is_(None))).one()
        bodies = [queries.centre_rows(s, compound, on) for on in (today - timedelta(1), today)]
    assert ["谭明" in each.values() for each in holders] == [False, True]
    assert ["谭明" in [row.holder for row in each] for each in bodies] == [False, True]
    assert link == today
