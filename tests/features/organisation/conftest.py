"""The organisation of a small community, written through the real doors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.core.db import Database
from desktop.core.journal import Action
from desktop.features.organisation import commands, queries
from desktop.features.organisation.exchange import read_organisation, read_roster
from desktop.features.organisation.records import Preview
from tests.features.organisation.workbooks import HEAD, POSTS, organisation, post, roster

STREET = (
    "沈家营街道",
    "",
    "",
    "",
    "中共沈家营街道工作委员会",
    "街道党工委",
    "周珊",
    "书记",
    "2022-3-1",
    "",
    "",
    "",
)
COMMUNITY = (
    "沈家营街道", "沈家营社区", "", "", "中共沈家营社区委员会", "社区党委", "覃琼", "书记", "2021-6-20", "", "换届", "",
)  # fmt: skip
GROUP = post("冶电二村小区1栋党小组", "楼栋党小组", "尹洋明", "组长", building="1栋", begins_on="2025-5-10")
CENTRE = post("党员中心户（1栋1单元）", "党员中心户", "张雪", "中心户", building="1栋", begins_on="2025-6-1")
OWNERS = post("冶电二村小区业主委员会", "业主委员会", "覃平", "主任", begins_on="2024-9-1")
FORMER = post(
    person="姜磊", begins_on="2021-7-1", ends_on="2025-4-30", reason="换届", document_no="街〔2025〕7号"
)
BODIES = (STREET, COMMUNITY, FORMER, post(), GROUP, CENTRE, OWNERS)

Import = Callable[..., Preview]


@pytest.fixture
def posts_in(db: Database, tmp_path: Path) -> Import:
    """Imports rows of an organisation file."""

    def write(*rows: tuple[object, ...], head: tuple[str, ...] = POSTS) -> Preview:
        reading = read_organisation(organisation(tmp_path, *rows, head=head))
        with db.writing("import") as s:
            return commands.import_organisation(s, reading)

    return write


@pytest.fixture
def compound(db: Database, posts_in: Import) -> int:
    """The compound of a street, a community, its branch, a building group, a centre household."""
    posts_in(*BODIES)
    with db.reading() as s:
        return queries.compound_choices(s)[0][0]


@pytest.fixture
def doors_in(db: Database, compound: int, tmp_path: Path) -> Import:
    """Imports rows of a register into the compound."""

    def write(*rows: tuple[object, ...], head: tuple[str, ...] = HEAD) -> Preview:
        reading = read_roster(roster(tmp_path, *rows, head=head))
        with db.writing("import") as s:
            return commands.import_roster(s, reading, compound)

    return write


@pytest.fixture
def actions(db: Database) -> Callable[[], int]:
    """How many actions the journal holds."""

    def count() -> int:
        with db.reading() as s:
            return s.execute(select(func.count(Action.id))).scalar_one()

    return count
