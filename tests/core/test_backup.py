"""A backup holds the database and every file its rows may speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.attachments import Attachments, beside
from desktop.core.backup import back_up_whole
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.organisation import commands, queries
from desktop.features.organisation.records import OfficeRecord


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "情况.txt"
    path.write_text("路灯已修好")
    return path


def test_a_database_in_use_is_copied_with_its_files(db: Database, note: Path, tmp_path: Path) -> None:
    with db.writing("名称") as session:
        commands.set_office(session, OfficeRecord("天方社区", "community"))
    kept = beside(db.path).put(note)
    stick = tmp_path / "stick"
    stick.mkdir()
    with db.reading() as session:
        queries.office(session)
        back_up_whole(db.path, stick / "yicheng-2026-11-25.db")
        back_up_whole(db.path, stick / "yicheng-2026-11-25.db")
    assert sorted(path.name for path in stick.iterdir()) == ["attachments", "yicheng-2026-11-25.db"]
    assert Attachments(stick / "attachments").read(kept.digest) == note.read_bytes()
    copy = Database(stick / "yicheng-2026-11-25.db")
    with copy.reading() as session:
        office = queries.office(session)
    copy.close()
    assert office is not None
    assert office.name == "天方社区"


def test_with_a_bad_file_no_copy_passes_for_whole(db: Database, note: Path, tmp_path: Path) -> None:
    store = beside(db.path)
    store.path(store.put(note).digest).write_bytes(b"rotten")
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(RuleBroken, match=r"attachment\.damaged"):
        back_up_whole(db.path, stick / "yicheng.db")
    assert not (stick / "yicheng.db").exists()
