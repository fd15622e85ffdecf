"""The audit trail and undo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.core import undoing
from desktop.core.db import Database
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.finance.commands import begin_book
from desktop.features.organisation import commands, exchange, queries
from desktop.features.organisation.entities import Person
from desktop.features.organisation.records import OfficeRecord, PlaceDraft
from desktop.ui.sentences import sentence


def rows(db: Database, sql: str) -> list[tuple[object, ...]]:
    with db.reading() as session:
        return [tuple(row) for row in session.execute(text(sql))]


def people(db: Database) -> list[tuple[object, ...]]:
    return rows(db, "SELECT id, name, initials FROM person ORDER BY id")


def last(db: Database) -> int:
    with db.reading() as session:
        found = undoing.last_action(session)
    assert found is not None
    return found[0]


def undo(db: Database, action: int) -> None:
    with db.writing("撤销") as session:
        undoing.undo(session, action)


@pytest.fixture
def person(db: Database) -> int:
    with db.writing("添") as session:
        session.add(Person(name="单鹏"))
    return 1


def test_every_change_is_kept_before_and_after(db: Database, person: int) -> None:
    with db.writing("改") as session:
        session.get_one(Person, person).name = "尉迟琳"
    with db.writing("删") as session:
        session.delete(session.get_one(Person, person))
    kept = rows(
        db,
        'SELECT a.label, e."table", e.row, e.before, e.after FROM edit e JOIN action a ON a.id = e.action_id ORDER BY e.id',
    )
    told = [
        (label, before and json.loads(before)["name"], after and json.loads(after)["name"])
        for label, _, _, before, after in kept
    ]
    assert told == [("添", None, "单鹏"), ("改", "单鹏", "尉迟琳"), ("删", "尉迟琳", None)]


def test_what_is_set_without_having_been_read_is_kept_as_well(db: Database, person: int) -> None:
    with db.writing("改") as session:
        row = session.get_one(Person, person)
        session.expire(row)
        row.name = "尉迟琳"
    (told,) = rows(db, f"SELECT before, after FROM edit WHERE action_id = {last(db)}")
    assert [json.loads(str(one))["name"] for one in told] == ["单鹏", "尉迟琳"]
    undo(db, last(db))
    assert people(db)[0][1] == "单鹏"


def test_an_action_that_changes_nothing_leaves_no_trace(db: Database, person: int) -> None:
    before = rows(db, "SELECT count(*) FROM action")
    with db.writing("什么也没改") as session:
        session.get_one(Person, person).name = "单鹏"
    assert rows(db, "SELECT count(*) FROM action") == before


@pytest.mark.parametrize("table", ["action", "edit"])
@pytest.mark.parametrize("sql", ['UPDATE "{}" SET version = 9', 'DELETE FROM "{}"'])
def test_the_trail_can_only_be_written(db: Database, person: int, table: str, sql: str) -> None:
    with pytest.raises(Exception, match="never changed"), db.writing("x") as session:
        session.execute(text(sql.format(table)))


def test_undo_puts_back_what_was_added_changed_and_deleted(db: Database, person: int) -> None:
    with db.writing("改") as session:
        session.get_one(Person, person).name = "尉迟琳"
    with db.writing("删") as session:
        session.delete(session.get_one(Person, person))
    undo(db, last(db))
    assert people(db) == [(1, "尉迟琳", "ycl")]
    undo(db, last(db))
    assert people(db) == [(1, "单鹏", "sp")]
    undo(db, last(db))
    assert people(db) == []
    with db.reading() as session:
        assert undoing.last_action(session) is None


def test_who_the_office_is_is_never_offered_for_undoing(db: Database, person: int) -> None:
    before = last(db)
    for name in ("天方社区", "南岳社区"):
        with db.writing("本单位") as session:
            commands.set_office(session, OfficeRecord(name, "community"))
        assert last(db) == before
    undo(db, before)
    with db.reading() as session:
        assert undoing.last_action(session) is None
        assert queries.office(session) == OfficeRecord("南岳社区", "community")


def test_what_was_changed_since_is_not_undone(db: Database, person: int) -> None:
    first = last(db)
    with db.writing("改") as session:
        session.get_one(Person, person).name = "尉迟琳"
    with pytest.raises(Conflict):
        undo(db, first)
    assert people(db) == [(1, "尉迟琳", "ycl")]


def test_nothing_is_undone_twice(db: Database, person: int) -> None:
    action = last(db)
    undo(db, action)
    with pytest.raises(NotFound):
        undo(db, action)


def again(db: Database) -> str:
    """Do again what was taken back last."""
    with db.reading() as session:
        found = undoing.last_undone(session)
    assert found is not None
    undo(db, found[0])
    return found[1]


def offered(db: Database) -> tuple[str, str]:
    """What is offered to be taken back, and to be done again."""
    with db.reading() as session:
        done, undone = undoing.last_action(session), undoing.last_undone(session)
    return done[1] if done else "", undone[1] if undone else ""


def name(db: Database, person: int, name: str) -> None:
    with db.writing(name) as session:
        session.get_one(Person, person).name = name


@pytest.mark.parametrize("by", [None, 8])
def test_what_somebody_did_who_was_signed_in_nobody_else_takes_back(
    db: Database, person: int, by: int | None
) -> None:
    with db.writing("改", by=7) as session:
        session.get_one(Person, person).name = "尉迟琳"
    with pytest.raises(RuleBroken, match=r"undo\.others"), db.writing("撤销", by=by) as session:
        undoing.undo(session, last(db))
    assert "“改”" in sentence(RuleBroken("undo.others", label="改"))
    with db.writing("撤销", by=7) as session:
        undoing.undo(session, last(db))
    assert people(db)[0][1] == "单鹏"


def test_what_was_done_before_anybody_signed_in_is_taken_back_by_whoever_is(
    db: Database, person: int
) -> None:
    with db.writing("撤销", by=7) as session:
        undoing.undo(session, last(db))
    assert people(db) == []


def test_what_was_taken_back_is_done_again_step_by_step_and_back_again(db: Database, person: int) -> None:
    name(db, person, "尉迟琳")
    name(db, person, "覃玲")
    seen = [people(db)[0][1]]
    for expected in (("尉迟琳", "覃玲"), ("添", "尉迟琳")):
        undo(db, last(db))
        assert offered(db) == expected
        seen.append(people(db)[0][1])
    for label, expected in (("尉迟琳", ("尉迟琳", "覃玲")), ("覃玲", ("覃玲", ""))):
        assert again(db) == label
        assert offered(db) == expected
        seen.append(people(db)[0][1])
    undo(db, last(db))
    assert again(db) == "覃玲", "as often as one likes, under the name it had at first"
    undo(db, last(db))
    undo(db, last(db))
    undo(db, last(db))
    assert (people(db), offered(db)) == ([], ("", "添"))
    assert [again(db) for _ in range(3)] == ["添", "尉迟琳", "覃玲"]
    assert seen == ["覃玲", "尉迟琳", "单鹏", "尉迟琳", "覃玲"]
    assert people(db) == [(person, "覃玲", "ql")]


def test_a_new_step_ends_what_could_be_done_again(db: Database, person: int) -> None:
    name(db, person, "尉迟琳")
    undo(db, last(db))
    name(db, person, "覃玲")
    assert offered(db) == ("覃玲", "")
    undo(db, last(db))
    assert offered(db) == ("添", "覃玲"), "only what was taken back since"
    undo(db, last(db))
    assert [again(db), again(db)] == ["添", "覃玲"]
    assert offered(db) == ("覃玲", "")


def test_what_was_changed_since_is_not_done_again(db: Database, person: int) -> None:
    name(db, person, "尉迟琳")
    undo(db, last(db))
    with db.reading() as session:
        found = undoing.last_undone(session)
    name(db, person, "覃玲")
    assert found is not None
    with pytest.raises(Conflict):
        undo(db, found[0])
    assert people(db)[0][1] == "覃玲"


def test_an_import_of_a_whole_roster_can_be_taken_back(db: Database) -> None:
    """SQLite gives 99.9 for an area written as 99.90; that is nobody's change."""
    folder = Path(__file__).parents[2] / "resources" / "demo"
    with db.writing("组织") as session:
        commands.import_organisation(session, exchange.read_organisation(folder / "organisation.xlsx"))
    with db.writing("底册") as session:
        reading = exchange.read_roster(folder / "roster.xlsx")
        commands.import_roster(session, reading, queries.guess_compound(session, reading))
    assert rows(db, "SELECT count(*) > 10 FROM household") == [(1,)]
    before = rows(db, "SELECT * FROM household ORDER BY id")
    undo(db, last(db))
    assert rows(db, "SELECT count(*) FROM household") == [(0,)]
    again(db)
    stamps = 3  # version, created_at, updated_at
    assert [row[:-stamps] for row in rows(db, "SELECT * FROM household ORDER BY id")] == [
        row[:-stamps] for row in before
    ]


def test_days_moments_and_areas_survive_undo(demo: Database) -> None:
    before = rows(
        demo, "SELECT id, area, held.n FROM household, (SELECT count(*) n FROM meeting) held ORDER BY id"
    )
    meeting = rows(demo, "SELECT held_on, begins_at, created_at FROM meeting")
    with demo.writing("删会") as session:
        for table in ("item", "participant"):
            session.execute(text(f"SELECT count(*) FROM {table}"))
        from desktop.features.consultation.entities import Meeting
        from desktop.features.organisation.entities import Household

        door = session.get_one(Household, 1)
        door.area = None
        held = session.get_one(Meeting, 1)
        held.begins_at = None
    undo(demo, last(demo))
    assert (
        rows(
            demo, "SELECT id, area, held.n FROM household, (SELECT count(*) n FROM meeting) held ORDER BY id"
        )
        == before
    )
    assert rows(demo, "SELECT held_on, begins_at, created_at FROM meeting") == meeting


def test_a_step_that_something_lasting_needs_is_not_undone(db: Database) -> None:
    with db.writing("小区") as session:
        community = commands.save_place(session, PlaceDraft(None, "community", "南岳社区"))
        compound = commands.save_place(session, PlaceDraft(community, "compound", "华新小区"))
    step = last(db)
    with db.writing("账套") as session:
        begin_book(session, compound)
    with pytest.raises(RuleBroken) as error:
        undo(db, step)
    assert error.value.code == "undo.needed"
    assert "“小区”" in sentence(error.value)
    assert rows(db, "SELECT count(*) FROM place") == [(2,)]
    with db.reading() as session:
        assert undoing.last_action(session) is not None, "nothing was noted as undone"
