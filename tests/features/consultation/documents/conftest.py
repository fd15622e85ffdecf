"""The meetings of the sample notes, told once, each as the dossier its papers are made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from features.consultation import told

from desktop.core.db import Database
from desktop.core.migrate import upgrade
from desktop.features.consultation import queries
from desktop.features.consultation.records import Dossier


@pytest.fixture(scope="session")
def told_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all of them and a large one; copy it before you write."""
    path = tmp_path_factory.mktemp("told") / "told.db"
    upgrade(path)
    database = Database(path)
    with database.writing("told") as s:
        told.tell(s)
        told.hold(s, told.place(s, "大田社区", "大田小区"), told.many(40, 300))
    database.close()
    return path


@pytest.fixture(scope="session")
def dossiers(told_file: Path) -> dict[str, Dossier]:
    """Each meeting by the short name `told.tell` gives it; `big` has 40 items and 300 people."""
    database = Database(told_file)
    names = ("before", "drying", "lift1", "lift2", "lift3", "parking", "funds", "big")
    with database.reading() as s:
        found = {name: queries.dossier(s, number) for number, name in enumerate(names, 1)}
    database.close()
    return found


@pytest.fixture
def notes(told_file: Path, tmp_path: Path) -> Iterator[Database]:
    """A copy of the database of one's own."""
    path = tmp_path / "told.db"
    path.write_bytes(told_file.read_bytes())
    database = Database(path)
    yield database
    database.close()
