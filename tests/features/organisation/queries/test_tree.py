"""The tree of bodies as the organisation tab shows it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, HouseholdLink, Post
from desktop.features.organisation.exchange import read_organisation
from desktop.features.organisation.queries import organisation_nodes
from desktop.features.organisation.records import PostDraft
from tests.features.organisation.conftest import BODIES, GROUP
from tests.features.organisation.workbooks import ORGANISATION, door, post


def drawn(nodes):
    """The tree as lines, indented by their depth."""
    depth = {None: -1}
    lines = []
    for node in nodes:
        depth[node.key] = depth[node.parent] + 1
        linked = "" if node.linked is None else f" {node.linked}"
        lines.append("  " * depth[node.key] + f"{node.name}{linked}")
    return lines


def test_the_chain_runs_down_with_the_others_beside_it(db, posts_in):
    posts_in(
        *BODIES,
        post("冶电二村小区10栋党小组", "楼栋党小组", building="10栋"),
        post("冶电二村小区2栋党小组", "楼栋党小组", building="2栋"),
        post("党员中心户（1栋2单元）", "党员中心户", "梁香", "中心户", building="1栋"),
        post("某某物业", "物业公司", "黄斌", "项目经理"),
        post("沈家营社区居民委员会", "社区居委会", "谭明", "主任", compound=""),
    )
    with db.reading() as s:
        assert drawn(organisation_nodes(s)) == [
            "中共沈家营街道工作委员会",
            "  中共沈家营社区委员会",
            "    中共冶电二村小区支部委员会",
            "      冶电二村小区1栋党小组",
            "        张雪 0",
            "        梁香 0",
            "      冶电二村小区2栋党小组",
            "      冶电二村小区10栋党小组",
            "      冶电二村小区业主委员会",
            "      某某物业",
            "    沈家营社区居民委员会",
        ]


def test_a_place_without_a_leading_body_stands_for_itself(db, posts_in):
    posts_in(post("冶电二村小区业主委员会", "业主委员会"))
    with db.reading() as s:
        nodes = organisation_nodes(s)
    assert drawn(nodes) == ["沈家营街道", "  沈家营社区", "    冶电二村小区", "      冶电二村小区业主委员会"]
    assert [(node.key.split("-")[0], node.kind) for node in nodes] == [
        ("place", "street"),
        ("place", "community"),
        ("place", "compound"),
        ("body", "owners_committee"),
    ]


def test_centre_households_of_a_staircase_hang_on_the_building_in_the_order_of_staircases(db, doors_in):
    doors_in(
        door("1栋", "2单元", centre="谭明"), door("1栋", "1单元"), door("1栋", "1单元", "102"),
        door("3栋", "1单元", centre="于犇"), door("10栋", "1单元", centre=""),
    )  # fmt: skip
    with db.reading() as s:
        assert drawn(organisation_nodes(s))[3:] == [
            "      冶电二村小区1栋党小组",
            "        张雪 2",
            "        谭明 1",
            "      3栋",
            "        于犇 1",
            "      10栋",
            "      冶电二村小区业主委员会",
        ]


def test_a_scope_starts_at_itself(db, compound):
    with db.reading() as s:
        nodes = organisation_nodes(s, compound)
        below = organisation_nodes(s, next(each.id for each in queries.places(s) if each.name == "1栋"))
    assert (nodes[0].name, nodes[0].parent) == ("中共冶电二村小区支部委员会", None)
    assert drawn(below) == ["冶电二村小区1栋党小组", "  张雪 0"]


def test_a_scope_of_a_staircase_stands_for_itself(db, doors_in):
    doors_in(door("2栋", "3单元", centre="谭明"))
    with db.reading() as s:
        staircase = next(each.id for each in queries.places(s) if each.name == "3单元")
        assert drawn(organisation_nodes(s, staircase)) == ["3单元", "  谭明 1"]


def test_a_centre_household_goes_by_who_holds_it_now(db, compound, doors_in):
    with db.writing("hand over") as s:
        body = s.execute(select(Body.id).where(Body.kind == "centre_household")).scalar_one()
        held = s.execute(select(Post.id).where(Post.body_id == body)).scalar_one()
        draft = queries.post_draft(s, held)
        s.get_one(Post, held).ends_on = draft.begins_on
        s.flush()
        assert "党员中心户（1栋1单元）" in [node.name for node in organisation_nodes(s)], "nobody holds it"
        commands.save_post(s, PostDraft(body, "梁香", "中心户", draft.begins_on))
    with db.reading() as s:
        assert "梁香" in [node.name for node in organisation_nodes(s)]


def test_parents_come_before_their_children_in_the_sample(db):
    with db.writing("import") as s:
        commands.import_organisation(s, read_organisation(ORGANISATION))
    with db.reading() as s:
        nodes = organisation_nodes(s)
    assert len(nodes) == 130
    seen: set[str | None] = {None}
    for node in nodes:
        assert node.parent in seen
        seen.add(node.key)
    assert len(seen) == len(nodes) + 1


def test_two_groups_of_one_building_stand_beside_each_other(db, posts_in):
    posts_in(*BODIES, (*GROUP[:4], "冶电二村小区1栋第二党小组", *GROUP[5:]))
    with db.reading() as s:
        lines = drawn(organisation_nodes(s))
    assert "        冶电二村小区1栋党小组" in lines or "        冶电二村小区1栋第二党小组" in lines


def test_the_upper_levels_leave_out_what_lies_inside_compounds(demo):
    with demo.reading() as s:
        upper = organisation_nodes(s, upper=True)
        whole = {node.key: node for node in organisation_nodes(s)}
    assert {node.kind for node in upper} == {
        "street_committee", "community_committee", "branch", "owners_committee",
        "property_company",
    }  # fmt: skip
    assert all(whole[node.key] == node for node in upper)
    assert len(upper) < len(whole)


def test_the_upper_levels_of_a_scope_are_its_own(demo):
    with demo.reading() as s:
        community = next(each.id for each in queries.places(s) if each.kind == "community")
        upper = organisation_nodes(s, community, upper=True)
        whole = {node.key for node in organisation_nodes(s, community)}
        assert upper[0].parent is None
        assert {node.key for node in upper} < whole


def test_on_a_day_there_are_the_bodies_and_links_of_that_day(db, doors_in):
    doors_in(door(), door(room="102"))
    with db.writing("end") as s:
        link = s.scalars(select(HouseholdLink)).first()
        owners = s.scalars(select(Body).where(Body.kind == "owners_committee")).one()
        link.ends_on, owners.ends_on = date(2026, 1, 1), date(2026, 1, 31)
    with db.reading() as s:
        before, last, after = (
            drawn(organisation_nodes(s, None, date(2026, *day))) for day in ((1, 1), (1, 31), (2, 1))
        )
    assert "        张雪 1" in before
    assert "      冶电二村小区业主委员会" in last
    assert "      冶电二村小区业主委员会" not in after
    with db.reading() as s:
        assert "        张雪 2" in drawn(organisation_nodes(s, None, date(2025, 12, 31)))


def test_of_two_who_hold_it_on_a_day_the_later_one_names_a_centre_household(db, compound):
    with db.writing("hand over") as s:
        body = s.execute(select(Body.id).where(Body.kind == "centre_household")).scalar_one()
        commands.save_post(s, PostDraft(body, "梁香", "中心户", date(2026, 1, 1)))
    with db.reading() as s:
        names = [
            (node.name, node.people) for node in organisation_nodes(s) if node.kind == "centre_household"
        ]
    ((name, people),) = names
    assert name == "梁香"
    assert "张雪" in people, "who is about to leave is found as well"
