"""Whom of a compound a text names: owners, whoever speaks for them, centre households; nobody in an office."""

from __future__ import annotations

import pytest

from desktop.features.organisation import commands, queries
from desktop.features.organisation.records import BodyDraft, HouseholdDraft, PostDraft
from tests.features.organisation.commands.test_places_form import write


@pytest.fixture
def people(db, compound) -> int:
    write(db, commands.save_household, HouseholdDraft(
        compound_id=compound, building="3", staircase="2", room="501", owners="尉迟敏、王斌、郭超", representative="欧阳山"
    ))  # fmt: skip
    committee = write(
        db, commands.save_body, BodyDraft(place_id=compound, kind="owners_committee", name="业委会")
    )
    centre = write(
        db, commands.save_body, BodyDraft(place_id=compound, kind="centre_household", name="一号中心户")
    )
    write(db, commands.save_post, PostDraft(committee, "郭超", "主任"))
    write(db, commands.save_post, PostDraft(centre, "周佩兰", "户长"))
    return compound


@pytest.mark.parametrize(("said", "found"), [
    ("尉迟敏和王斌都说楼道灯不亮", {"尉迟敏", "王斌"}), ("欧阳山代表两位业主", {"欧阳山"}), ("周佩兰走访", {"周佩兰"}),
    ("郭超主任回复", set()), ("路灯不亮", set()), ("", set()),
])  # fmt: skip
def test_residents_are_found_by_what_the_register_knows(db, people: int, said: str, found: set[str]) -> None:
    with db.reading() as s:
        assert queries.residents_named(s, people, (said,)) == found
        assert queries.residents_named(s, people + 1000, (said,)) - {"周佩兰"} == set(), (
            "another compound's are not asked"
        )
        assert queries.residents_named(s, None, (said,)) == set()
