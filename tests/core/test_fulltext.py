"""The full-text index: equal to a plain scan, whatever was typed and however the texts came in, and mended by itself."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import RESOURCES
from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    and_,
    func,
    insert,
    inspect,
    select,
    text,
)  # fmt: skip
from sqlalchemy.orm import Session

from desktop.core import fulltext, journal, migrate, undoing
from desktop.core.additions import Additions
from desktop.core.db import Database, connect
from desktop.core.entity import Entity, Searched, now
from desktop.core.errors import RuleBroken
from desktop.core.text import folded
from desktop.features.consultation import commands, queries
from desktop.features.consultation.entities import Item, Meeting, Participant
from desktop.features.consultation.records import ParticipantDraft
from desktop.features.worklist.entities import Answer, Matter, ProgressNote, Task

KINDS = (Meeting, Matter)
RARE = "覃𬱖、陈𫖯说：“ＷｉＦｉ（３栋）”不通，wifi 'x' \"y\" 100%_*好；\n䶮㛃𠅤　A－Z\u200b议\u200b题。\n办好 好了"
CHANCE = random.Random(5)  # noqa: S311


def corpus() -> str:
    files = ("demo/meeting.toml", "demo/duties.toml", "help/zh_CN.md")
    return "".join((RESOURCES / file).read_text(encoding="utf-8") for file in files)


def cut(source: str, most: int) -> str:
    start = CHANCE.randrange(len(source))
    return source[start : start + CHANCE.randrange(1, most)]


def empty(kind: type[Entity], *given: str) -> dict[str, str]:
    """Nothing in every text that must be filled and is not given."""
    columns = inspect(kind).mapper.columns
    blank = (
        one for one in columns if isinstance(one.type, Text) and not one.nullable and one.default is None
    )
    return {one.key: "" for one in blank if one.key not in given}


def hold(s: Session, compound: int, count: int, first: int = 100) -> None:
    """Meetings and matters written as an import would, cut out of what people really wrote."""
    source = corpus() + RARE * 20
    stamp = {"kind": "council", "year": 2026, "held_on": now().date(), "compound_id": compound}
    said = ("subject", "discussion", "text")
    blank, bare = empty(Meeting, "kind", "subject"), empty(Item, *said)
    meetings = Additions(s, Meeting, *stamp, *blank, "number", "subject")
    items = Additions(s, Item, *bare, "meeting_id", "position", *said, "concluded")
    for at in range(count):
        made = meetings.add(*stamp.values(), *blank.values(), first + at, cut(source, 20))
        for position in range(CHANCE.randrange(4)):
            words = (cut(source, most) for most in (20, 400, 40))
            items.add(*bare.values(), made, position, *words, False)
    meetings.write()
    items.write()
    for at in range(count // 4):
        s.add(told := matter(compound, first + at, subject=cut(source, 20), detail=cut(source, 200)))
        s.flush()
        s.add(
            Answer(
                matter_id=told.id,
                answered_on=now().date(),
                way="phone",
                by="",
                verdict="partly",
                words=cut(source, 60),
            )
        )
        for number in range(1, 1 + CHANCE.randrange(3)):
            s.add(
                work := task(
                    told.id, number, subject=cut(source, 20), standard=cut(source, 60), person=cut(source, 4)
                )
            )
            s.flush()
            s.add(
                ProgressNote(
                    task_id=work.id,
                    day=now().date(),
                    percent=5,
                    words=cut(source, 90),
                    difficulty=cut(source, 9),
                )
            )


def matter(compound: int, number: int, **said: str) -> Matter:
    choices = {"kind": "need", "category": "other", "source": "visit"}
    texts = empty(Matter) | choices | said
    return Matter(
        compound_id=compound, year=2026, number=number, raised_on=now().date(), confidential=False, **texts
    )


def task(matter_id: int, number: int, **said: str) -> Task:
    day = now().date()
    return Task(
        matter_id=matter_id,
        number=number,
        given_on=day,
        deadline=day,
        first_deadline=day,
        **empty(Task) | said,
    )


@pytest.fixture(autouse=True)
def _the_same_chance_for_every_test() -> None:
    CHANCE.seed(5)


@pytest.fixture
def told(demo: Database) -> Database:
    with demo.writing("bulk") as s:
        hold(s, 46, 60)
    return demo


def texts(s: Session, record: type[Entity]) -> dict[int, list[str]]:
    """All texts of the records of a kind, read past the index."""
    found: dict[int, list[str]] = {each: [] for each in s.scalars(select(record.id))}
    for mapper in Entity.registry.mappers:
        if (declared := mapper.class_.searched) is None:
            continue
        for row in s.scalars(select(mapper.class_)):
            whole = belonging(s, row)
            if isinstance(whole, record):
                found[whole.id] += [getattr(row, name) or "" for name in declared.texts]
    return found


def belonging(s: Session, row: Any) -> Any:
    """The record a row is found as: the task a note is of, and the matter that is of."""
    while part_of := row.searched.part_of:
        (key,) = row.__table__.c[part_of].foreign_keys
        above = next(m.class_ for m in Entity.registry.mappers if m.local_table is key.column.table)
        row = s.get_one(above, getattr(row, part_of))
    return row


def typed(said: list[str], count: int) -> Iterator[str]:
    """Random substrings, some in other letters or widths, some that stand nowhere."""
    source = "\n".join(said)
    for at in range(count):
        start, length = CHANCE.randrange(len(source)), CHANCE.choice((1, 1, 2, 2, 2, 3, 4, 5, 8, 13, 40))
        piece = source[start : start + length]
        match at % 6:
            case 0:
                yield piece.upper()
            case 1:
                yield piece.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
            case 2:
                yield piece[::-1]
            case _:
                yield piece


def found(s: Session, kind: type[Entity], words: str) -> set[int]:
    holding = (fulltext.holding(s, kind, word) for word in words.split())
    return set(s.scalars(select(kind.id).where(and_(True, *holding))))


def agree(db: Database, count: int = 60) -> int:
    """The index finds what a plain scan of the folded texts finds; how many of the words stood anywhere."""
    somewhere = 0
    with db.reading() as s:
        for kind in KINDS:
            there = texts(s, kind)
            plain = {each: [folded(one) for one in said] for each, said in there.items()}
            for words in typed([one for said in there.values() for one in said], count):
                scanned = {
                    each
                    for each, said in plain.items()
                    if all(any(folded(word) in one for one in said) for word in words.split())
                }
                assert found(s, kind, words) == scanned, repr(words)
                somewhere += bool(scanned)
    return somewhere


def last(db: Database) -> int:
    with db.reading() as s:
        return s.scalar(select(journal.Action.id).order_by(journal.Action.id.desc()).limit(1)) or 0


def undo(db: Database) -> None:
    action = last(db)
    with db.writing("undo") as s:
        undoing.undo(s, action)


def meetings(db: Database, words: str) -> set[int]:
    with db.reading() as s:
        return found(s, Meeting, words)


def test_500_random_substrings_are_found_as_by_a_plain_scan(told: Database) -> None:
    assert 600 < agree(told, 500) < 1000  # of 500 for each kind, those reversed seldom stand anywhere


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        *(
            ("𬱖", True),
            ("陈𫖯说", True),
            ("WIFI（3栋）", True),
            ("”不通，w", True),
            ("'X'", True),
            ('"y"', True),
        ),
        *(
            ("100％_*好", True),
            ("议题", True),
            ("\u200b", True),
            ("a-z", True),
            ("x y", True),
            ("NEAR", False),
        ),
        *(
            ("*", True),
            ("好；䶮", False),
            ("，龘", False),
            ('"', True),
            ("覃𬱗", False),
            ("好" * 3000, False),
            ("办好了", False),
        ),
    ],
)
def test_every_sign_is_a_character_like_any_other(demo: Database, words: str, is_there: bool) -> None:
    with demo.writing("note") as s:
        s.get_one(Meeting, 1).follow_up = RARE
    assert meetings(demo, words) == ({1} if is_there else set())


def test_the_index_follows_edits_undo_and_redo(told: Database) -> None:
    with told.writing("reopen") as s:
        commands.reopen_meeting(s, 1)
    with told.writing("edit") as s:
        item, *_ = queries.meeting_detail(s, 1).items
        commands.note_item(s, replace(item, discussion="改成了太阳能𬱖路灯", concluded=False))
    for wanted in ({1}, set[int](), {1}):
        assert meetings(told, "太阳能𬱖路灯") == wanted
        agree(told, 20)
        undo(told)


def matters(db: Database, words: str) -> set[int]:
    with db.reading() as s:
        return found(s, Matter, words)


def test_tasks_what_was_done_and_what_residents_said_follow_edits_undo_and_redo(told: Database) -> None:
    with told.writing("task") as s:
        s.add(work := task(1, 90, subject="装㛃扶手"))
        s.flush()
        s.add(ProgressNote(task_id=work.id, day=now().date(), percent=50, words="㛃厂家已发货"))
        s.add(
            Answer(matter_id=1, answered_on=now().date(), way="phone", by="", verdict="not", words="㛃还是晃")
        )
        kept = work.id
    with told.writing("moved") as s:  # with it goes what was noted of it
        s.get_one(Task, kept).matter_id = 2
    with told.writing("mended") as s:
        s.get_one(Task, kept).subject = "装好㛃扶手"
    undo(told)
    steps = (("扶手", {2}), ("厂家", {2}), ("还是晃", {1}))
    for word, wanted in steps:
        assert matters(told, f"㛃{word}") == wanted
    assert matters(told, "好㛃") == set()
    undo(told)  # the undoing: it is mended again
    assert matters(told, "好㛃") == {2}
    agree(told, 20)


def test_the_minutes_as_somebody_typed_them_are_found(told: Database) -> None:
    for typed, wanted in (("会上说龘字要改", {1}), ("会上说要改", set[int]())):
        with told.writing("words") as s:
            draft = queries.wording_of(s, 1, "minutes")
            commands.save_wording(s, replace(draft, typed=typed, worded="程序写的"))
        assert meetings(told, "龘字要改") == wanted
    undo(told)
    assert meetings(told, "龘字要改") == {1}
    agree(told, 20)


def test_rows_that_go_are_no_longer_found_and_come_back(told: Database) -> None:
    with told.writing("reopen") as s:
        commands.reopen_meeting(s, 1)
    for name, other in (("尉迟龘", "单于㛃"), ("单于㛃", "尉迟龘")):
        with told.writing("people") as s:
            commands.save_participants(s, 1, (ParticipantDraft("业委会", name),))
        assert (meetings(told, name), meetings(told, other)) == ({1}, set())
    undo(told)
    assert (meetings(told, "尉迟龘"), meetings(told, "单于㛃")) == ({1}, set())
    with told.writing("heard") as s:
        compound = s.get_one(Matter, 1).compound_id
        s.add(heard := matter(compound, 99, subject="路灯", raised_by="尉迟龘"))
        s.flush()
        kept = heard.id
    with told.writing("gone") as s:
        s.delete(s.get_one(Matter, kept))
    for wanted in (set[int](), {kept}):
        agree(told, 20)
        with told.reading() as s:
            assert found(s, Matter, "尉迟龘") == wanted
        undo(told)


def test_a_row_that_moves_leaves_its_record_and_comes_to_the_other(told: Database) -> None:
    with told.writing("move") as s:
        s.execute(text("UPDATE item SET discussion = '' WHERE discussion = '只此一处'"))
        item = s.scalars(select(Item).where(Item.meeting_id == 1)).first()
        assert item is not None
        item.discussion, item.meeting_id = "只此一处", 2
    assert meetings(told, "只此一处") == {2}
    agree(told, 20)


def test_a_whole_import_is_taken_back_and_comes_again(told: Database) -> None:
    with told.writing("import") as s:
        hold(s, 47, 30, first=500)
        s.add(matter(47, 1, subject="龘"))
    for wanted in (1, 0, 1):
        agree(told, 20)
        with told.reading() as s:
            assert len(found(s, Matter, "龘")) == wanted
        undo(told)


def test_what_a_session_has_written_so_far_is_found_in_it(told: Database) -> None:
    with told.writing("note") as s:
        s.get_one(Meeting, 1).follow_up = "龘字辈"
        assert found(s, Meeting, "龘字") == {1}
        s.get_one(Meeting, 1).follow_up = "无"
        assert found(s, Meeting, "龘字") == set()
    with pytest.raises(RuleBroken), told.writing("refused") as s:
        s.get_one(Meeting, 1).follow_up = "龘字辈"
        assert found(s, Meeting, "龘字") == {1}
        raise RuleBroken("meeting.written_up")
    assert meetings(told, "龘字") == set()


def test_an_office_of_an_older_revision_is_searched_once_it_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, latest = tmp_path / "x.db", migrate.run_revisions
    with monkeypatch.context() as then:
        then.setattr(migrate, "run_revisions", lambda connection: latest(connection, "0003"))
        then.setattr(migrate, "HEAD", 3)
        migrate.upgrade(path)
    old = connect(path)
    stamp = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"
    old.execute(f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})")
    old.execute(
        "INSERT INTO meeting VALUES (7, 1, 2026, 1, 'council', '', '晾晒难', '2026-01-01', NULL, NULL, '', '', '', '', '', "
        f"'hold', {stamp})"
    )
    old.execute(
        "INSERT INTO item VALUES (1, 7, 1, '', '', '覃𬱖说，没有路灯', '', NULL, NULL, NULL, '', '', '', '', NULL, '', 0, "
        f"{stamp})"
    )
    old.close()
    migrate.upgrade(path)
    db = Database(path)
    assert meetings(db, "晾晒") == meetings(db, "𬱖说，没") == {7}
    assert db.check() == []
    db.close()


DAMAGES = {
    "missing": "DROP TABLE meeting_words",
    "a record lost": "DELETE FROM meeting_words WHERE rowid = 1",
    "its note lost": "DELETE FROM fulltext",
    "its format lost": "DELETE FROM meeting_words_config",
    "a part dropped": "DROP TABLE meeting_words_docsize",
    "made by another edition": "UPDATE fulltext SET made_of = '0'",
}
HIDDEN = {
    "pages lost": "DELETE FROM meeting_words_data WHERE id > 10",
    "pages blank": "UPDATE meeting_words_data SET block = zeroblob(length(block)) WHERE id > 10",
    "terms lost": "DROP TABLE meeting_words_idx",
}


def harm(db: Database, how: str) -> None:
    connection = connect(db.path)
    connection.execute(how)
    connection.close()


def start(db: Database) -> None:
    migrate.upgrade(db.path)


def note(db: Database) -> None:
    with db.writing("note") as s:
        s.get_one(Meeting, 2).follow_up = "路灯"


@pytest.mark.parametrize("mend", [start, Database.reindex])
@pytest.mark.parametrize("how", DAMAGES.values(), ids=DAMAGES)
def test_an_index_that_is_damaged_is_made_anew(
    told: Database, how: str, mend: Callable[[Database], object]
) -> None:
    harm(told, how)
    mend(told)
    agree(told, 20)
    assert told.check() == []


@pytest.mark.parametrize("mend", [Database.check, Database.tend, Database.reindex])
@pytest.mark.parametrize("how", HIDDEN.values(), ids=HIDDEN)
def test_damage_the_start_does_not_see_is_mended_too(
    told: Database, how: str, mend: Callable[[Database], object]
) -> None:
    harm(told, how)
    start(told)
    mend(told)
    agree(told, 20)
    assert told.check() == []


def test_a_damaged_index_does_not_keep_a_meeting_from_being_stored(told: Database) -> None:
    harm(told, DAMAGES["missing"])
    note(told)
    assert meetings(told, "路灯") >= {2}
    agree(told, 20)


def test_a_backup_is_made_though_the_index_is_damaged(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for how in (*DAMAGES.values(), HIDDEN["pages lost"]):
        harm(told, how)
        with monkeypatch.context() as later:
            later.setattr(migrate, "HEAD", migrate.HEAD + 1)
            later.setattr(migrate, "run_revisions", lambda _connection: None)
            migrate.upgrade(told.path)
        connection = connect(told.path)
        connection.execute(f"PRAGMA user_version={migrate.HEAD}")
        connection.close()
        agree(told, 5)


def test_a_sound_file_is_only_looked_at(told: Database) -> None:
    told.close()
    before = told.path.read_bytes()
    migrate.upgrade(told.path)
    assert told.path.read_bytes() == before


def test_a_text_declared_later_is_found_from_the_next_start(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with told.writing("brand") as s:
        s.get_one(Meeting, 1).brand = "湾组夜话龘"
    monkeypatch.setattr(Meeting, "searched", Searched(("subject",)))
    for kind in (Item, Participant):
        monkeypatch.setattr(kind, "searched", None)
    migrate.upgrade(told.path)
    assert meetings(told, "夜话龘") == set()
    monkeypatch.setattr(Meeting, "searched", Searched(("subject", "brand")))
    migrate.upgrade(told.path)
    assert meetings(told, "夜话龘") == {1}


def test_what_belongs_to_a_part_is_found_as_the_whole(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A remark on an item of a meeting, as a later room may have it."""
    items: Any = Item.__table__
    remark = Table("remark", MetaData(), Column("id", Integer, primary_key=True),
                   Column("item_id", Integer, ForeignKey(items.c.id)), Column("said", Text))  # fmt: skip
    declared = fulltext._kinds() | {"remark": (remark, Searched(("said",), part_of="item_id"))}
    monkeypatch.setattr(fulltext, "_kinds", lambda: declared)
    stamp = {
        "action_id": 1,
        "version": 1,
        "created_at": now(),
        "updated_at": now(),
        "table": "remark",
        "row": 1,
    }
    with told.writing("remark") as s:
        s.execute(text("CREATE TABLE remark (id INTEGER PRIMARY KEY, item_id INTEGER, said TEXT)"))
        s.execute(text("INSERT INTO remark VALUES (1, 1, '补记龘')"))
        s.get_one(Meeting, 2).follow_up = "路灯"
    assert meetings(told, "补记龘") == {1}
    with told.writing("mend") as s:
        s.execute(text("UPDATE remark SET said = '另记龘'"))
        rows = {
            "before": json.dumps({"item_id": 1, "said": "补记龘"}),
            "after": json.dumps({"item_id": 1, "said": "另记龘"}),
        }
        s.execute(insert(journal.EDIT).values(stamp | rows))
        fulltext.renew(s.connection(), {"remark"})
    assert (meetings(told, "补记龘"), meetings(told, "另记龘")) == (set(), {1})


def test_a_change_that_says_nothing_else_leaves_the_index_alone(told: Database) -> None:
    def changed(**said: str) -> set[int]:
        with told.writing("change") as s:
            newest = s.scalar(select(func.max(journal.EDIT.c.id)))
            for name, words in said.items():
                setattr(s.get_one(Meeting, 1), name, words)
            s.flush()
            (source,) = (
                one for index in fulltext._indexes() for one in index.sources if one.table.name == "meeting"
            )
            return set(s.scalars(source.changed(newest)))

    assert changed(stage="hold") == set()
    assert changed(follow_up="另有路灯龘") == {1}
    assert meetings(told, "另有路灯龘") == {1}


def test_what_changed_is_looked_for_among_the_newest_edits_however_many_there_are(told: Database) -> None:
    with told.reading() as s:
        connection = s.connection()
        for source in (one for index in fulltext._indexes() for one in index.sources):
            asked = source.changed(1).compile(connection)
            values = tuple(asked.params[name] for name in asked.positiontup)
            steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", values).all()
            plans = [step[3] for step in steps if " edit " in step[3]]
            assert plans
            assert all("PRIMARY KEY (rowid>?)" in plan for plan in plans), plans
