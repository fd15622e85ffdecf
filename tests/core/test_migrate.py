"""Making a file, bringing an older one up to date, and keeping hands off what is not ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text

import desktop.features  # noqa: F401  every entity must be known
from desktop.core import migrate, undoing
from desktop.core.backup import back_up
from desktop.core.db import Database, connect
from desktop.core.entity import Entity
from desktop.core.errors import Conflict, RuleBroken
from desktop.core.text import sort_key


def made_at(path: Path, revision: str) -> Path:
    """A file as the program made it when a revision was its last."""
    latest = migrate.run_revisions
    with pytest.MonkeyPatch.context() as then:
        then.setattr(migrate, "run_revisions", lambda connection: latest(connection, revision))
        then.setattr(migrate, "HEAD", int(revision))
        migrate.upgrade(path)
    return path


def test_migrations_make_what_the_models_say(tmp_path: Path, db: Database) -> None:
    fresh = Database(tmp_path / "fresh.db")
    Entity.metadata.create_all(fresh._writer)
    with db.reading() as migrated, fresh.reading() as made:
        assert migrate.fingerprint(migrated.connection()) == migrate.fingerprint(made.connection())
    fresh.close()


def test_an_up_to_date_file_is_only_looked_at(db: Database) -> None:
    before = db.path.stat().st_mtime_ns
    migrate.upgrade(db.path)
    assert db.path.stat().st_mtime_ns == before


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.touch()
    with pytest.raises(RuleBroken, match="database.foreign"):
        migrate.upgrade(path)
    assert path.stat().st_size == 0


def test_another_programs_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    connection = connect(path)
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    with pytest.raises(RuleBroken, match="database.foreign"):
        migrate.upgrade(path)
    connection = connect(path)
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("theirs",)]
    connection.close()


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_text("今天开会" * 1000, encoding="utf-8")
    with pytest.raises(RuleBroken, match="database.unreadable"):
        migrate.upgrade(path)


def test_a_newer_file_is_refused(db: Database) -> None:
    connection = connect(db.path)
    connection.execute(f"PRAGMA user_version={migrate.HEAD + 1}")
    connection.close()
    with pytest.raises(RuleBroken, match="database.newer"):
        migrate.upgrade(db.path)


def test_a_migration_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.db"

    def break_down(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a)")  # type: ignore[attr-defined]
        raise RuntimeError("power cut")

    monkeypatch.setattr(migrate, "run_revisions", break_down)
    with pytest.raises(RuntimeError):
        migrate.upgrade(path)
    connection = connect(path)
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    connection.close()


def test_an_older_file_is_backed_up_before_it_is_migrated(
    demo: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "HEAD", migrate.HEAD + 1)
    monkeypatch.setattr(
        migrate, "run_revisions", lambda connection: connection.exec_driver_sql("CREATE TABLE new (a)")
    )
    migrate.upgrade(demo.path)
    (backup,) = demo.path.parent.glob("*before*")
    old = Database(backup)
    with old.reading() as session:
        assert session.execute(text("SELECT count(*) FROM household")).scalar_one() == 504
        assert (
            session.execute(text("SELECT count(*) FROM sqlite_schema WHERE name = 'new'")).scalar_one() == 0
        )
    old.close()


def test_a_backup_is_proved_or_not_kept(
    demo: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = connect(demo.path)
    made = back_up(source, tmp_path / "copy.db")
    assert Database(made).check() == []
    monkeypatch.setattr("desktop.core.backup._counts", lambda connection: {"one": id(connection)})
    with pytest.raises(RuleBroken, match="backup.unsound"):
        back_up(source, tmp_path / "bad.db")
    source.close()
    assert not (tmp_path / "bad.db").exists()
    assert not list(tmp_path.glob("*.tmp"))


def test_a_database_whose_making_was_cut_off_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(_connection: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "yicheng.db"
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "run_revisions", cut_off)
        with pytest.raises(KeyboardInterrupt):
            migrate.upgrade(path)
    assert not path.exists()
    (tmp_path / "yicheng.db.new").write_bytes(b"half")
    migrate.upgrade(path)
    assert [file.name for file in tmp_path.iterdir()] == ["yicheng.db"]
    migrate.upgrade(path)


def test_an_office_of_the_first_revision_keeps_its_rows_its_links_and_its_undo(tmp_path: Path) -> None:
    path = made_at(tmp_path / "x.db", "0001")
    old = connect(path)
    stamp = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"
    for statement in (
        f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})",
        f"INSERT INTO body VALUES (1, 1, 'branch', '华新支部', x'00', {stamp})",
        f"INSERT INTO person VALUES (1, 'xujia', 'xj', '许嘉', x'00', {stamp})",
        f"INSERT INTO post VALUES (1, 1, 1, '书记', '2025-05-01', NULL, '增补', '7号', {stamp})",
        f"INSERT INTO action VALUES (1, '登记任职', '2026-01-01T00:00:00.000000', NULL, {stamp})",
    ):
        old.execute(statement)
    columns = [name for _, name, *_ in old.execute("PRAGMA table_info(post)")]
    row = dict(zip(columns, old.execute("SELECT * FROM post").fetchone(), strict=True))
    row |= dict.fromkeys(
        ("created_at", "updated_at"), "2026-01-01T00:00:00+00:00"
    )  # as the journal writes it
    old.execute(f"INSERT INTO edit VALUES (1, 1, 'post', 1, NULL, ?, {stamp})", (json.dumps(row),))
    old.close()
    migrate.upgrade(path)
    assert path.with_name(f"x-before-{migrate.HEAD}.db").exists()
    database = Database(path)
    with database.reading() as s:
        assert s.execute(text("SELECT title, reason, end_reason FROM post")).one() == ("书记", "增补", "")
        assert s.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    assert database.check() == []
    with database.writing("undo") as s:
        undoing.undo(s, 1)
    with database.reading() as s:
        assert s.execute(text("SELECT count(*) FROM post")).scalar_one() == 0
    database.close()


def test_owners_of_the_third_revision_stay_in_the_order_of_their_names(tmp_path: Path) -> None:
    path = made_at(tmp_path / "x.db", "0003")
    old = connect(path)
    moment = "2026-01-01T00:00:00.000000"
    stamp = f"1, '{moment}', '{moment}'"
    keys = {name: sort_key(name).hex() for name in ("王斌", "谭明")}
    for statement in (
        f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})",
        f"INSERT INTO household VALUES (1, 1, 1, '101', x'00', 9856, '', '', '', '', '', 0, NULL, {stamp})",
        f"INSERT INTO person VALUES (1, 'wangbin', 'wb', '王斌', x'{keys['王斌']}', {stamp})",
        f"INSERT INTO person VALUES (2, 'tanming', 'tm', '谭明', x'{keys['谭明']}', {stamp})",
        f"INSERT INTO owner VALUES (1, 1, 1, 1, {stamp})",
        f"INSERT INTO owner VALUES (2, 1, 2, 2, {stamp})",
        f"INSERT INTO action VALUES (1, '更正', '{moment}', NULL, {stamp})",
    ):
        old.execute(statement)
    row = {"id": 1, "household_id": 1, "person_id": 1, "position": 1, "version": 1}
    row |= dict.fromkeys(("created_at", "updated_at"), "2026-01-01T00:00:00+00:00")
    gone = {**row, "id": 3, "position": 3}
    edits = ((1, {**row, "person_id": 2}, row), (3, gone, None))
    for at, (number, before, after) in enumerate(edits, 1):
        told = (json.dumps(before), after and json.dumps(after))
        old.execute(f"INSERT INTO edit VALUES ({at}, 1, 'owner', {number}, ?, ?, {stamp})", told)
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    stored = text(
        "SELECT household_id, position, name, owner.sort_key = person.sort_key, begins_on, ends_on, reason, phone"
        " FROM owner JOIN person ON person.id = person_id ORDER BY owner.id"
    )
    with database.reading() as s:
        assert s.execute(stored).all() == [
            (1, 1, "王斌", 1, None, None, "", ""),
            (1, 2, "谭明", 1, None, None, "", ""),
        ]
    assert database.check() == []
    with database.writing("undo") as s:
        undoing.undo(s, 1)
    with database.reading() as s:
        assert [row[1:4] for row in s.execute(stored)] == [(1, "谭明", 1), (2, "谭明", 1), (3, "王斌", 1)]
    database.close()


def test_owners_of_the_seventh_revision_left_for_the_reason_the_next_ones_came(tmp_path: Path) -> None:
    path = made_at(tmp_path / "x.db", "0007")
    old = connect(path)
    stamp = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"
    for statement in (
        f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})",
        f"INSERT INTO household VALUES (1, 1, 1, '101', x'00', 9856, '', '', '', '', '', 0, NULL, {stamp})",
        *(f"INSERT INTO person VALUES ({at}, 'wangbin', 'wb', '', '王斌', x'00', {stamp})" for at in (1, 2)),
        f"INSERT INTO owner VALUES (1, 1, 1, x'00', 1, NULL, '2025-05-01', '', '', {stamp})",
        f"INSERT INTO owner VALUES (2, 1, 2, x'00', 1, '2025-05-01', NULL, '买卖', '7号', {stamp})",
    ):
        old.execute(statement)
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        stored = s.execute(text("SELECT reason, end_reason, end_document_no FROM owner ORDER BY id")).all()
        assert stored == [("", "买卖", "7号"), ("买卖", "", "")]
    assert database.check() == []
    database.close()


def test_quorums_the_office_left_alone_follow_their_regulation_and_planned_days_get_their_column(
    tmp_path: Path,
) -> None:
    path = made_at(tmp_path / "x.db", "0014")
    old = connect(path)
    stamp = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"
    by_default = "支委会每月一次；过半数委员到会"
    lines = (
        ("branch_committee", "", "half", by_default),
        ("branch_committee", "支委碰头会", "half", "街道自定：过半数"),
        ("branch_committee", "支委周会", "two_thirds", by_default),
        ("council", "", "half", by_default),
    )
    for at, (kind, brand, quorum, basis) in enumerate(lines, 1):
        old.execute(
            f"INSERT INTO meeting_rule VALUES ({at}, '{kind}', '{brand}', '', '', '', 1, 1, '{quorum}', 'present',"
            f" 0, 'resolution', 0, 3, 7, '{basis}', {stamp})"
        )
    old.execute(f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})")
    for at, reason in enumerate(("原定2027-01-20召开，人都在", "水管爆裂，原定2027-01-20召开，", ""), 1):
        old.execute(
            "INSERT INTO meeting (id, compound_id, year, number, kind, brand, subject, held_on, location, convener,"
            " chair, recorder, follow_up, briefing, stage, early_reason, signed_by, outcome, outcome_reason, version,"
            f" created_at, updated_at) VALUES ({at}, 1, 2026, {at}, 'council', '', '例会', '2026-11-20', '', '', '', '',"
            f" '', '', 'hold', '{reason}', '', '', '', {stamp})"
        )
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        kept = s.execute(text("SELECT quorum, basis FROM meeting_rule ORDER BY id")).all()
        assert [quorum for quorum, _basis in kept] == ["half_or_more", "half", "two_thirds", "half"]
        assert "半数以上委员到会" in kept[0].basis
        assert s.execute(text("SELECT planned_on, early_reason FROM meeting ORDER BY id")).all() == [
            ("2027-01-20", "人都在"),
            (None, "水管爆裂，原定2027-01-20召开，"),
            (None, ""),
        ]
    assert database.check() == []
    database.close()


def test_a_brand_kept_in_quotation_marks_is_the_one_typed_without(tmp_path: Path) -> None:
    path = made_at(tmp_path / "x.db", "0027")
    old = connect(path)
    stamp = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"
    old.execute(f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})")
    for at, brand in enumerate(("“乐邻圈”", "湾组夜话", "「湾组夜话」", " 一家议事厅 "), 1):
        old.execute(
            "INSERT INTO series (id, compound_id, kind, brand, every_months, begins_on, location, chair, recorder, convener,"
            " version, created_at, updated_at)"
            f" VALUES ({at}, 1, 'council', '{brand}', 1, '2026-01-01', '', '', '', '', {stamp})"
        )
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        kept = s.scalars(text("SELECT brand FROM series ORDER BY id")).all()
        assert kept == ["乐邻圈", "湾组夜话", "「湾组夜话」", "一家议事厅"], "what stands there is not merged"
    assert database.check() == []
    database.close()


def test_what_was_tried_before_there_were_recovery_codes_stays_and_stays_guarded(tmp_path: Path) -> None:
    path = made_at(tmp_path / "x.db", "0018")
    old = connect(path)
    moment = "2026-01-01T00:00:00.000000"
    stamp = f"1, '{moment}', '{moment}'"
    old.execute(
        f"INSERT INTO user VALUES (1, 'wangmin', '王敏', NULL, '2026-01-01', NULL, '', 'x', '{moment}', 0, NULL, NULL, {stamp})"
    )
    old.execute(f"INSERT INTO attempt VALUES (7, 1, 'password', '{moment}', 'wrong', NULL, {stamp})")
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        stored = s.execute(text("SELECT id, user_id, secret, outcome FROM attempt")).all()
        assert stored == [(7, 1, "password", "wrong")]
    with pytest.raises(Exception, match="never changed"), database.writing("test") as s:
        s.execute(text("UPDATE attempt SET outcome = 'right'"))
    assert database.check() == []
    database.close()


def test_tasks_of_the_twenty_fourth_revision_know_for_whom_they_are_and_when_they_were_handed_in(
    tmp_path: Path,
) -> None:
    path = made_at(tmp_path / "x.db", "0024")
    old = connect(path)
    moment = "2026-01-01T00:00:00.000000"

    def put(table: str, **given: object) -> None:
        facts = given | {"version": 1, "created_at": moment, "updated_at": moment}
        for _, name, _, needed, usual, _ in old.execute(f"PRAGMA table_info({table})").fetchall():
            if needed and usual is None and name not in ("id", *facts):
                facts[name] = ""
        old.execute(
            f"INSERT INTO {table} ({', '.join(facts)}) VALUES ({', '.join(':' + one for one in facts)})",
            facts,
        )

    day, rule = (
        "2026-05-01",
        dict.fromkeys(
            ("every_months", "notice_days", "proxies", "publish_within_days", "publish_for_days"), 0
        ),
    )
    put("place", id=1, kind="compound", name="华新小区", sort_key=b"")
    put(
        "matter",
        id=1,
        compound_id=1,
        year=2026,
        number=1,
        kind="need",
        category="other",
        source="visit",
        raised_on=day,
        confidential=0,
        state="doing",
        urgency="normal",
    )
    for number, (internal, publish) in enumerate(((0, 1), (1, 1), (0, 0)), 1):
        put(
            "meeting",
            id=number,
            compound_id=1,
            year=2026,
            number=number,
            kind="council",
            stage="write_up",
            held_on=day,
        )
        put("held_rule", meeting_id=number, quorum="none", approval="none", publish=publish, **rule)
        put(
            "item",
            id=number,
            meeting_id=number,
            position=1,
            major=0,
            added_late=0,
            internal=internal,
            concluded=0,
        )
        put(
            "task",
            id=number,
            matter_id=1,
            number=number,
            subject=f"修{number}",
            given_on=day,
            deadline=day,
            first_deadline=day,
            percent=0,
            state="to_accept",
        )
        put("item_task", item_id=number, task_id=number)
    put("step", matter_id=1, day="2026-05-09", state="to_accept", words="提交验收：修2")
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        told = s.execute(text("SELECT internal, handed_in_on FROM task ORDER BY id")).all()
    assert told == [(0, None), (1, "2026-05-09"), (1, None)]
    assert database.check() == []
    database.close()


def test_meetings_of_the_twenty_third_revision_keep_the_rule_that_holds_for_them(tmp_path: Path) -> None:
    """Under a brand, under its former name, under the kind's own rule, under a default in the office's words; a planned one."""
    path = made_at(tmp_path / "x.db", "0023")
    old = connect(path)
    stamp = "1, '2026-01-01T00:00:00.000000', '2026-01-01T00:00:00.000000'"
    terms = "'', '', 0, 0, 'none', 'none', 0, '', 0, 3, 7, ''"
    old.execute(f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {stamp})")
    old.execute(f"INSERT INTO level_name VALUES (1, 'branch', '网格党支部', {stamp})")
    for key, (kind, brand) in enumerate((("council", "邻里圈"), ("tea", "")), 1):
        old.execute(
            f"INSERT INTO meeting_rule VALUES ({key}, '{kind}', '{brand}', '{kind}召集', {terms}, {stamp})"
        )
    old.execute(f"INSERT INTO former_brand VALUES (1, 1, '乐邻圈', '2026-06-01', {stamp})")
    row = {"id": 1, "rule_id": 1, "name": "乐邻圈", "until": "2026-06-01", "version": 1}
    row |= dict.fromkeys(("created_at", "updated_at"), "2026-01-01T00:00:00+00:00")
    old.execute(f"INSERT INTO action VALUES (1, '改名', '2026-01-01T00:00:00.000000', NULL, {stamp}, NULL)")
    old.execute(f"INSERT INTO edit VALUES (1, 1, 'former_brand', 1, NULL, ?, {stamp})", (json.dumps(row),))
    names = [name for _, name, *_ in old.execute("PRAGMA table_info(meeting)").fetchall()]
    meetings = (
        ("council", "邻里圈", "hold"), ("council", "乐邻圈", "archive"), ("tea", "别名", "publish"), ("council", "", "hold"),
        ("council", "邻里圈", "notify"),
    )  # fmt: skip
    for number, (kind, brand, stage) in enumerate(meetings, 1):
        row = dict.fromkeys(names, "") | {
            "id": number, "compound_id": 1, "year": 2026, "number": number, "kind": kind, "brand": brand, "stage": stage,
            "held_on": "2026-05-01", "version": 1, "created_at": stamp[4:30], "updated_at": stamp[4:30],
        }  # fmt: skip
        row |= {name: None for name in names if name.endswith(("_at", "_id", "_on")) and not row[name]}
        told = ", ".join(f":{name}" for name in names)
        old.execute(f"INSERT INTO meeting VALUES ({told})", row)
    old.close()
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        kept = s.execute(text("SELECT meeting_id, convener, publish FROM held_rule ORDER BY 1")).all()
        former = s.execute(text("SELECT kind, brand, name FROM former_brand")).all()
    assert kept == [(1, "council召集", 0), (2, "council召集", 0), (3, "tea召集", 0), (4, "网格党支部", 1)]
    assert former == [("council", "邻里圈", "乐邻圈")]
    assert database.check() == []
    with pytest.raises(Conflict), database.writing("undo") as s:
        undoing.undo(s, 1)  # the row tells of a column there is no more
    database.close()
