"""What the tests of users ask for: a keeper of users, one more user, and a clock that goes as one wants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop.core.db import Database
from desktop.features.access import commands
from desktop.features.access.records import RoleDraft, UserDraft
from desktop.features.organisation import queries as places

NOW = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 26)
PIN = "804915"
PASSWORD = "春风十里不如你在"  # noqa: S105  everybody may know this one


@pytest.fixture
def do(demo: Database) -> Callable[..., Any]:
    """Runs one command in a transaction of its own."""

    def run(command: Callable[..., Any], *args: Any) -> Any:
        with demo.writing("test") as s:
            return command(s, *args)

    return run


@pytest.fixture
def ask(demo: Database) -> Callable[..., Any]:
    """Asks one question."""

    def run(query: Callable[..., Any], *args: Any) -> Any:
        with demo.reading() as s:
            return query(s, *args)

    return run


@pytest.fixture
def keeper(do: Callable[..., Any]) -> int:
    """The first user of all."""
    return do(commands.save_user, new_user("wangmin", "王敏"), None, NOW)


@pytest.fixture
def user(do: Callable[..., Any], keeper: int) -> int:
    """Somebody else, without a role."""
    return do(commands.save_user, new_user("liuyang", "刘洋"), keeper, NOW)


@pytest.fixture
def compounds(ask: Callable[..., Any]) -> list[int]:
    return [place for place, _ in ask(places.compound_choices)]


@pytest.fixture
def give(do: Callable[..., Any], keeper: int) -> Callable[..., int]:
    """Gives a role from the beginning of the year."""

    def role(user: int, kind: str, place: int | None, **more: Any) -> int:
        return do(
            commands.add_role, RoleDraft(user, kind, place, more.pop("begins_on", date(2026, 1, 1)), **more),
            keeper, NOW,
        )  # fmt: skip

    return role


def new_user(sign_in: str, name: str, **more: Any) -> UserDraft:
    return UserDraft(sign_in, name, begins_on=date(2026, 1, 1), password=PASSWORD, again=PASSWORD, **more)
