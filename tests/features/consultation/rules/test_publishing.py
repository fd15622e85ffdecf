"""Where a paper is to hang: the usual places, and the hall of the building an item concerns."""

from __future__ import annotations

import pytest

from desktop.features.consultation import rules
from desktop.features.consultation.records import ItemDraft, Meeting, MeetingDraft


def about(*items: ItemDraft) -> Meeting:
    return Meeting(
        id=1, number=1, of_kind=1, stage="publish", community="天方社区", compound="天方花园小区", draft=MeetingDraft(), participants=(),
        items=items, rule=rules.DEFAULTS["council"],
    )  # fmt: skip


@pytest.mark.parametrize(("scope", "named"), [
    ("13栋", ["13栋"]), ("13栋2单元", ["13栋"]), ("３、5号楼", ["3栋", "5栋"]), ("3栋1—2层各户", ["3栋"]), ("3幢和05幢", ["3栋", "5栋"]),
    ("全小区", []), ("2单元", []), ("", []),
])  # fmt: skip
def test_the_buildings_a_scope_names(scope: str, named: list[str]) -> None:
    assert rules.buildings(scope) == named


@pytest.mark.parametrize(("usual", "scopes", "places"), [
    ("小区公示栏", ["全小区"], "小区公示栏"), ("小区公示栏", ["13栋2单元", "13栋"], "小区公示栏、13栋门厅"),
    ("", ["3、5栋"], "3栋门厅、5栋门厅"), ("小区公示栏、各单元门厅", ["3栋"], "小区公示栏、各单元门厅"),
    ("公示栏、3栋电梯口", ["3栋"], "公示栏、3栋电梯口"),
])  # fmt: skip
def test_it_hangs_in_the_building_it_concerns(usual: str, scopes: list[str], places: str) -> None:
    items = [ItemDraft("议题", scope=scope) for scope in scopes]
    assert rules.where_to_hang(usual, about(*items)) == places


def test_an_internal_item_is_hung_nowhere() -> None:
    item = ItemDraft("内部", scope="3栋", internal=True)
    assert rules.where_to_hang("公示栏", about(item)) == "公示栏"
