"""Which place stands in which, which body on which, and how many heads doors make."""

from __future__ import annotations

import pytest

from desktop.features.organisation import rules
from desktop.features.organisation.records import Head

DOORS = {
    "one": Head(1, "", False, "", "王斌"),
    "other": Head(1, "", False, "", "王斌"),
    "several": Head(1, "", False, "一人多套", "谭明"),
    "group": Head(1, "谭明", False, "", "谭明、李红"),
    "unsold": Head(1, "", True, "", "某公司"),
    "remarked": Head(1, "", False, "开发建设单位未售", "某公司"),
    "elsewhere": Head(2, "", True, "", "某公司"),
    "several_elsewhere": Head(2, "", False, "一人多套", "谭明"),
    "group_remarked": Head(1, "谭家", False, "一人多套", "谭明"),
    "nobody": Head(1, "", False, "一人多套", ""),
}


@pytest.mark.parametrize(
    ("doors", "heads"),
    [
        ((), 0),
        (("one", "other"), 2),
        (("several", "several"), 1),
        (("several", "group"), 1),
        (("unsold", "remarked"), 1),
        (("unsold", "elsewhere"), 2),
        (("several", "several_elsewhere"), 2),
        (("several", "group_remarked"), 2),
        (("nobody", "nobody"), 2),
        (("one", "several", "unsold", "nobody"), 4),
    ],
)
def test_heads_are_counted_as_the_law_does(doors, heads):
    """区分所有权司法解释 9."""
    assert rules.head_count(DOORS[name] for name in doors) == heads


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("黄石港区", "district"), ("沈家营街道", "street"), ("天方社区 ", "community"), ("冶电二村小区", "compound"),
        ("沈家营街道办事处天方社区", "community"), ("某某居民委员会", "community"),
    ],
)  # fmt: skip
def test_an_office_tells_its_level_by_its_name(name, level):
    assert rules.level_of(name) == level


def test_what_may_stand_where():
    assert rules.kinds_below(None) == ("district", "street", "community", "compound")
    assert rules.kinds_below("community") == ("compound",)
    assert rules.kinds_below("compound") == ("building",)
    assert rules.kinds_below("staircase") == ()
    assert "centre_household" in rules.bodies_on("staircase")
    assert "street_committee" not in rules.bodies_on("compound")


@pytest.mark.parametrize(
    ("kind", "typed", "name"),
    [("building", "３号楼", "3栋"), ("staircase", "二", "2单元"), ("compound", " 冶电 二村 ", "冶电 二村")],
)
def test_names_are_written_as_the_register_writes_them(kind, typed, name):
    assert rules.place_name(kind, typed) == name
