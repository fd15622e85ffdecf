"""What the search box finds."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from desktop.core.text import OTHER_READINGS, SURNAMES, initials, pinyin
from desktop.features.organisation.entities import Person
from desktop.features.organisation.queries import find, places
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
        ("3栋2单元501室", ["3栋2单元501"]),
        ("3 2 501", ["3栋2单元501"]),
        ("３－２－５０１", ["3栋2单元501"]),
        ("3号楼2单元 501", ["3栋2单元501"]),
        ("3-501", ["3栋2单元501"]),
        ("3 501", ["3栋2单元501"]),
        ("157 7835 3374", ["3栋2单元501"]),
        ("15778353374", ["3栋2单元501"]),
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


def test_who_holds_a_post_is_found_by_the_end_of_the_telephone(register):
    with register.writing("phone") as s:
        s.scalars(select(Person).where(Person.name == "赵瑞华")).one().phone = "13907233374"
    with register.reading() as s:
        assert [hit.title for hit in find(s, "3374", 20)] == ["赵瑞华", "3栋2单元501"]
        assert [hit.title for hit in find(s, "139 0723 3374", 20)] == ["赵瑞华"]
        assert find(s, "1390723", 20) == []


def test_a_hit_tells_where_it_leads(register):
    with register.reading() as s:
        (person,) = find(s, "周珊", 5)
        (former,) = find(s, "姜磊", 5)
        (household,) = find(s, "3-2-501", 5)
    assert (person.feature, person.meta) == ("organisation", "中共沈家营街道工作委员会 书记")
    assert former.meta == "中共冶电二村小区支部委员会 书记 — 2025-04-30"
    assert (household.feature, household.meta) == ("household", "冶电二村小区 单鹏，中心户 张雪")


def test_who_is_in_office_comes_before_who_was(register, posts_in):
    posts_in(post(person="江兰", title="委员"))
    with register.reading() as s:
        assert [hit.title for hit in find(s, "jl", 5)] == ["江兰", "姜磊"]


def test_no_more_than_asked_for(register):
    with register.reading() as s:
        assert len(find(s, "覃", 2)) == 2


@pytest.mark.parametrize("surname", sorted(SURNAMES))
def test_a_surname_is_found_by_each_of_its_readings(db, doors_in, surname):
    doors_in(door(room="9", owners=f"{surname}梦", phone=""))
    spelt = [reading.replace(" ", "") for reading in (SURNAMES[surname], *OTHER_READINGS.get(surname, ()))]
    short = {"".join(part[0] for part in reading.split()) + "m" for reading in (SURNAMES[surname],)}
    short |= {"".join(part[0] for part in other.split()) + "m" for other in OTHER_READINGS.get(surname, ())}
    with db.reading() as s:
        for typed in (*spelt, *(each + "meng" for each in spelt), *short):
            assert "1栋1单元9" in [hit.title for hit in find(s, typed, 50)], typed


def test_a_name_spelt_the_old_way_is_found_by_the_right_one(db, doors_in):
    doors_in(door(room="9", owners="缪梦", phone=""))
    with db.writing("old") as s:
        s.connection().exec_driver_sql("UPDATE person SET pinyin='moumeng' WHERE name='缪梦'")
    with db.reading() as s:
        assert [hit.title for hit in find(s, "miaomeng", 5)] == ["1栋1单元9"]
    assert (pinyin("缪梦"), initials("缪梦")) == ("miaomeng", "mm")


def test_only_the_scope_is_searched(register, posts_in):
    posts_in(post(person="单鹏", body="中共天方花园支部委员会", compound="天方花园"))
    with register.reading() as s:
        known = {place.name: place.id for place in places(s)}
        assert [hit.title for hit in find(s, "单鹏", 9)] == ["单鹏", "3栋2单元501"]
        assert [hit.title for hit in find(s, "单鹏", 9, known["天方花园"])] == ["单鹏"]
        assert [hit.title for hit in find(s, "单鹏", 9, known["冶电二村小区"])] == ["3栋2单元501"]
        assert [hit.title for hit in find(s, "单鹏", 9, known["3栋"])] == ["3栋2单元501"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("冶电二村3-2-501", ["3栋2单元501"]),
        ("冶电二村小区 3栋2单元501", ["3栋2单元501"]),
        ("天方花园3-2-501", []),
        ("3栋2单元", ["党员中心户（3栋2单元）"]),
        ("3-2", ["党员中心户（3栋2单元）"]),
        ("3栋1单元", ["党员中心户（3栋1单元）"]),
        ("冶电二村 3号楼2单元", ["党员中心户（3栋2单元）"]),
        ("9栋2单元", []),
        ("冶电二村小区支部", ["中共冶电二村小区支部委员会"]),
        ("_栋", []),
    ],
)
def test_who_is_responsible_is_found_by_what_they_are_responsible_for(db, doors_in, posts_in, text, titles):
    posts_in(
        post(body="党员中心户（3栋2单元）", kind="党员中心户", person="张三", title="中心户", building="3栋")
    )
    posts_in(
        post(
            body="党员中心户（13栋1单元）", kind="党员中心户", person="李四", title="中心户", building="13栋"
        )
    )
    posts_in(
        post(body="党员中心户（3栋1单元）", kind="党员中心户", person="王五", title="中心户", building="3栋")
    )
    doors_in(door("3栋", "2单元", "501", owners="单鹏", centre="张三"))
    with db.reading() as s:
        assert [hit.title for hit in find(s, text, 20)] == titles
