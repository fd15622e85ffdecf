"""What the search box finds."""

from __future__ import annotations

import pytest

from desktop.features.organisation.queries import find
from tests.features.organisation.workbooks import door, post


@pytest.fixture
def register(db, doors_in):
    doors_in(door("3栋", "2单元", "501", owners="单鹏"), door("3栋", "2单元", "502", owners="覃𬱖", phone=""))
    return db


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("赵瑞华", ["赵瑞华"]),
        ("瑞华", ["赵瑞华"]),
        ("zrh", ["赵瑞华"]),
        ("zhaorui", ["赵瑞华"]),
        ("3-2-501", ["3栋2单元501"]),
        ("3栋2单元501", ["3栋2单元501"]),
        ("3374", ["3栋2单元501"]),
        ("337", []),
        ("覃𬱖", ["3栋2单元502"]),
        ("sp", ["3栋2单元501"]),
        ("覃", ["覃平", "覃琼", "3栋2单元502"]),
        ("", []),
        ("_", []),
    ],
)
def test_people_and_doors_are_found(register, text, titles):
    with register.reading() as s:
        assert [hit.title for hit in find(s, text, 20)] == titles


def test_a_hit_tells_where_it_leads(register):
    with register.reading() as s:
        (person,) = find(s, "周珊", 5)
        (former,) = find(s, "姜磊", 5)
        (household,) = find(s, "3-2-501", 5)
    assert (person.feature, person.meta) == ("organisation", "中共沈家营街道工作委员会 书记")
    assert former.meta == "中共冶电二村小区支部委员会 书记 — 2025-04-30"
    assert (household.feature, household.meta) == ("household", "冶电二村小区 单鹏")


def test_who_is_in_office_comes_before_who_was(register, posts_in):
    posts_in(post(person="江兰", title="委员"))
    with register.reading() as s:
        assert [hit.title for hit in find(s, "jl", 5)] == ["江兰", "姜磊"]


def test_no_more_than_asked_for(register):
    with register.reading() as s:
        assert len(find(s, "覃", 2)) == 2
