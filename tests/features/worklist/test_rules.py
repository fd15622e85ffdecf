"""Who is named in a list of people and units."""

from __future__ import annotations

import pytest

from desktop.features.worklist import rules


@pytest.mark.parametrize(
    "said",
    [
        "王小明", "李国庆、王小明", "王小明，李国庆", "李国庆,王小明", "李国庆 王小明", "李国庆\n王小明", "物业公司：王小明（组长）",
        "王 小明、李国庆", "王小、王小明",
    ],
)  # fmt: skip
def test_a_whole_name_is_found_wherever_it_stands(said: str) -> None:
    assert rules.names(said, "王小明")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("王小明", "王小"), ("王小明、李国庆", "小明"), ("欧阳文莲", "阳文"), ("", "王小明"), ("王小明", ""), ("a.b", "a%"), ("acb", "a.b"),
    ],
)  # fmt: skip
def test_part_of_a_name_is_somebody_else(said: str, name: str) -> None:
    assert not rules.names(said, name)
