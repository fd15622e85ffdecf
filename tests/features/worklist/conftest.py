"""What the tests of the lists ask for: a matter with a task that was given at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.features.organisation import queries as places
from desktop.features.worklist import commands, queries
from desktop.features.worklist.records import (
    EvidenceDraft,
    Matter,
    MatterDraft,
    RouteDraft,
)

DAY, DUE = date(2026, 11, 2), date(2026, 11, 20)
PHOTO = Stored("a" * 64, "换灯前.jpg", 2048, "image/jpeg")


@pytest.fixture
def do(demo: Database) -> Callable[..., Any]:
    """Runs one command in a transaction of its own."""

    def run(command: Callable[..., Any], *args: Any) -> Any:
        with demo.writing("test") as s:
            return command(s, *args)

    return run


@pytest.fixture
def seen(demo: Database) -> Callable[[int], Matter]:
    """A matter as it stands now."""

    def look(matter: int) -> Matter:
        with demo.reading() as s:
            return queries.matter_detail(s, matter)

    return look


@pytest.fixture
def matter(demo: Database, do: Callable[..., Any]) -> int:
    """A lamp that does not burn, in the demo's last compound, raised on DAY and sent nowhere yet."""
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    return do(
        commands.save_matter,
        MatterDraft(compound, subject="3栋东侧路灯不亮", raised_on=DAY, raised_by="段磊"),
    )


@pytest.fixture
def task(do: Callable[..., Any], seen: Callable[[int], Matter], matter: int) -> int:
    """What the property company has to do about it until DUE."""
    route = RouteDraft(matter, "direct", unit="物业公司", person="张立新", routed_on=DAY, finish_by=DUE)
    do(commands.route_matter, route)
    return seen(matter).tasks[0].draft.id or 0


@pytest.fixture
def handed_in(do: Callable[..., Any], matter: int, task: int) -> int:
    """The task, shown with a photo and waiting to be looked at."""
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,)))
    do(commands.hand_in, task, date(2026, 11, 10))
    return task
