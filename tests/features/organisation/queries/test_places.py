"""Places in their order, scopes, and which compound a roster means."""

from __future__ import annotations

import pytest

from desktop.features.organisation import queries
from desktop.features.organisation.commands import set_office
from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.exchange import read_roster
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import OfficeRecord, PlaceRow
from tests.features.organisation.workbooks import HEAD, ROSTER, door, post, save

LAND = {
    "沈家营街道": {"沈家营社区": ("冶电二村小区", "冶电小区"), "天方社区": ("天方花园小区", "阳光小区")},
    "胜阳港街道": {"南岳社区": ("华新小区", "阳光小区")},
}


@pytest.fixture
def land(db):
    with db.writing("places") as s:
        places = Places(s)
        for street, communities in LAND.items():
            above = places.place(None, "street", street)
            for community, compounds in communities.items():
                near = places.place(above, "community", community)
                for compound in compounds:
                    places.place(places.place(near, "compound", compound), "building", "10栋")
                    places.place(places.place(near, "compound", compound), "building", "2栋")
        places.write()
    return db


def named(s, name, within=""):
    return next(
        place
        for place, choice in queries.compound_choices(s)
        if choice.endswith(name) and choice.startswith(within)
    )


def test_nothing_is_known_at_first(db):
    with db.reading() as s:
        assert (queries.office(s), queries.places(s), queries.compound_choices(s)) == (None, [], [])


def test_places_stand_in_the_order_of_the_tree(land):
    with land.reading() as s:
        places = queries.places(s)
    assert [place.name for place in places][:6] == [
        "沈家营街道",
        "沈家营社区",
        "冶电二村小区",
        "2栋",
        "10栋",
        "冶电小区",
    ]
    seen: set[int | None] = {None}
    for place in places:
        assert place.parent_id in seen
        seen.add(place.id)


def test_a_trail_leads_from_the_widest_place_down(land):
    with land.reading() as s:
        trail = queries.scope_trail(s, named(s, "华新小区"))
        assert queries.scope_trail(s, 999) == []
    assert [(place.kind, place.name) for place in trail] == [
        ("street", "胜阳港街道"),
        ("community", "南岳社区"),
        ("compound", "华新小区"),
    ]


def test_a_scope_holds_itself_and_all_below(land):
    with land.reading() as s:
        place = named(s, "华新小区")
        names = {each.name for each in queries.places(s) if each.id in queries.scope_ids(s, place)}
        assert names == {"华新小区", "2栋", "10栋"}
        assert queries.scope_ids(s, None) == {each.id for each in queries.places(s)}


def test_compounds_are_offered_with_their_community(land):
    with land.reading() as s:
        assert [name for _, name in queries.compound_choices(s)] == [
            "南岳社区 华新小区",
            "南岳社区 阳光小区",
            "沈家营社区 冶电二村小区",
            "沈家营社区 冶电小区",
            "天方社区 天方花园小区",
            "天方社区 阳光小区",
        ]
        street = next(place.id for place in queries.places(s) if place.name == "胜阳港街道")
        assert len(queries.compound_choices(s, street)) == 2


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("沈家营社区冶电二村小区住户底册", ("冶电二村小区", "")),
        ("冶电小区住户底册", ("冶电小区", "")),
        ("南岳社区阳光小区", ("阳光小区", "南岳")),
        ("阳光小区", None),
        ("华新小区、冶电小区", None),
        ("南岳社区华新小区、沈家营社区冶电小区", None),
        ("住户底册", None),
        ("冶电二村", None),
    ],
)
def test_a_title_names_its_compound(land, tmp_path, title, meant):
    reading = read_roster(save(tmp_path, {"底册": [(title,), HEAD, door()]}))
    with land.reading() as s:
        assert queries.guess_compound(s, reading) == (meant and named(s, *meant))


def test_else_the_sheet_or_the_file_may_name_it(land, tmp_path):
    sheet = save(tmp_path, {"华新小区": [HEAD, door()]})
    file = save(tmp_path, {"底册": [HEAD, door()]}, name="天方花园小区底册.xlsx")
    by_title = save(tmp_path, {"华新小区": [("冶电小区",), HEAD, door()]}, name="甲.xlsx")
    with land.reading() as s:
        assert queries.guess_compound(s, read_roster(sheet)) == named(s, "华新小区")
        assert queries.guess_compound(s, read_roster(by_title)) == named(s, "冶电小区")
        assert queries.guess_compound(s, read_roster(file)) == named(s, "天方花园小区")


def test_the_sample_roster_finds_its_compound(db, posts_in):
    posts_in(post(), post(compound="二村小区"))
    with db.reading() as s:
        assert queries.guess_compound(s, read_roster(ROSTER)) == named(s, "冶电二村小区")


def test_a_list_may_be_longer_than_sqlite_takes_parameters(db):
    with db.reading() as s:
        assert len(s.scalars(listed(range(200_000))).all()) == 200_000


def test_a_place_is_a_plain_row(land):
    with land.reading() as s:
        assert isinstance(queries.places(s)[0], PlaceRow)


def test_from_a_building_its_compound_is_seen(land):
    with land.reading() as s:
        compound = named(s, "冶电二村小区")
        building = next(place.id for place in queries.places(s) if place.parent_id == compound)
        assert queries.scope_ids(s, building, "compound") == {compound}
        assert [place for place, _ in queries.compound_choices(s, building)] == [compound]
        assert queries.scope_ids(s, building) == {building}


@pytest.mark.parametrize(("level", "told"), [("community", "南岳社区"), ("street", "黄石港街道")])
def test_a_paper_goes_out_from_the_community_of_its_compound_or_the_office_above(land, level, told):
    with land.writing("office") as s:
        compound = named(s, "华新小区")
        assert queries.issuer(s, compound) == ""
        set_office(s, OfficeRecord("天方社区" if level == "community" else "黄石港街道", level))
        assert queries.issuer(s, compound) == told
        assert queries.issuer(s, queries.scope_trail(s, compound)[0].id) == (
            "天方社区" if level == "community" else told
        )
