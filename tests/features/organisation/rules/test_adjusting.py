"""What a change of a body needs, and what is only remarked on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.features.organisation import rules
from desktop.features.organisation.records import AdjustmentDraft, Leaver, Newcomer, PostRow, Standing

DAY = date(2026, 9, 1)
TITLES = ("书记", "组织委员", "宣传委员", "纪检委员")
POSTS = tuple(
    PostRow(at, person, title, date(2023, 9, 1), None, "", "")
    for at, (person, title) in enumerate(zip(("赵瑞华", "吴云", "谭明", "于犇"), TITLES, strict=True), 1)
)
BRANCH = Standing("branch", POSTS, term_ends_on=date(2026, 8, 31))
GOOD = AdjustmentDraft(
    1, "secretary", DAY, "工作调动", members=9, leavers=(Leaver(1, "工作调动，免职"),),
    newcomers=(Newcomer("周一鸣", "书记"),), document_no="街工委〔2026〕3号",
)  # fmt: skip
HEAD, MEMBER = Newcomer("周一鸣", "书记"), Newcomer("周一鸣", "青年委员")


def codes(draft, standing=BRANCH, *, blocks=None):
    return [each.code for each in rules.findings(draft, standing) if blocks in (None, each.blocks)]


def test_a_good_change_of_secretary_has_nothing_to_be_said_of_it():
    assert codes(GOOD) == []


@pytest.mark.parametrize(
    ("changed", "code", "beside"),
    [
        ({"reason": " "}, "adjustment.reason_missing", "reason"),
        ({"effective_on": None}, "adjustment.day_missing", "effective_on"),
        ({"leavers": (), "newcomers": ()}, "adjustment.nobody", "newcomers"),
        ({"document_no": " "}, "adjustment.approval_missing", "document_no"),
        ({"newcomers": (Newcomer("周一鸣", "副书记"),), "document_no": ""}, "adjustment.approval_missing", "document_no"),
        ({"newcomers": (HEAD, Newcomer("王斌", "青年委员"))}, "adjustment.filing_missing", "filing_no"),
        ({"newcomers": (Newcomer("周一鸣", ""),)}, "adjustment.newcomer_incomplete", "newcomers"),
        ({"leavers": ()}, "adjustment.two_secretaries", "newcomers"),
        ({"newcomers": (HEAD, Newcomer("王斌", "第一书记"))}, "adjustment.two_secretaries", "newcomers"),
        ({"newcomers": (Newcomer("吴云", "书记"),)}, "adjustment.two_posts", "newcomers"),
        ({"newcomers": (HEAD, MEMBER), "filing_no": "备1"}, "adjustment.two_posts", "newcomers"),
        ({"effective_on": date(2023, 9, 1)}, "adjustment.leaves_before_begin", "leavers"),
        ({"members": 6}, "adjustment.no_committee", "newcomers"),
        ({"due": 9, "present": 10}, "adjustment.present_over_due", "present"),
        ({"held_on": date(2026, 9, 2)}, "adjustment.held_after", "held_on"),
        ({"kind": "merger", "newcomers": ()}, "adjustment.into_missing", "into_id"),
        ({"kind": "dissolution"}, "adjustment.newcomers_in_ended", "newcomers"),
        ({"kind": "dissolution", "newcomers": (), "document_no": ""}, "adjustment.approval_missing", "document_no"),
        ({"kind": "new_term", "term_ends_on": DAY}, "adjustment.term_before_begin", "term_ends_on"),
        ({"kind": "new_term", "effective_on": date(2028, 1, 1), "document_no": ""}, "adjustment.term_moved", "effective_on"),
    ],
)  # fmt: skip
def test_what_is_refused_and_beside_which_field(changed, code, beside):
    found = rules.findings(replace(GOOD, **changed), BRANCH)
    assert (code, beside) in [(each.code, each.beside) for each in found if each.blocks]


@pytest.mark.parametrize(
    ("changed", "standing", "code"),
    [
        ({"newcomers": ()}, {}, "adjustment.no_secretary"),
        ({}, {"elsewhere": (("周一鸣", "中共华新小区支部委员会"),)}, "adjustment.secretary_elsewhere"),
        ({"leavers": (Leaver(1), Leaver(4))}, {}, "adjustment.duties_missing"),
        ({"leavers": (Leaver(1), Leaver(3), Leaver(4))}, {}, "adjustment.committee_size"),
        ({"members": 2}, {}, "adjustment.few_for_branch"),
        ({"due": 9, "present": 5}, {}, "adjustment.few_present"),
        ({"kind": "new_term", "effective_on": date(2028, 1, 1)}, {}, "adjustment.term_moved"),
        ({"kind": "dissolution", "newcomers": ()}, {"linked": 14}, "adjustment.links_end"),
    ],
)
def test_what_is_only_worth_a_look(changed, standing, code):
    assert code in codes(replace(GOOD, **changed), replace(BRANCH, **standing), blocks=False)


@pytest.mark.parametrize(
    ("changed", "standing", "unsaid"),
    [
        ({"members": 7}, {}, "adjustment.no_committee"),
        ({"members": 3, "newcomers": (HEAD,)}, {}, "adjustment.few_for_branch"),
        ({"due": 9, "present": 9}, {}, "adjustment.present_over_due"),
        ({"held_on": DAY}, {}, "adjustment.held_after"),
        ({"kind": "merger", "newcomers": ()}, {"linked": 14, "into": True}, "adjustment.links_end"),
        ({"kind": "dissolution", "newcomers": ()}, {}, "adjustment.no_secretary"),
        ({"kind": "dissolution", "newcomers": ()}, {}, "adjustment.duties_missing"),
        ({"kind": "dissolution", "newcomers": (), "members": 2}, {}, "adjustment.few_for_branch"),
        ({"newcomers": (HEAD, Newcomer("王斌", "委员")), "filing_no": "备1"}, {"elsewhere": (("王斌", "别处"),)}, "adjustment.secretary_elsewhere"),
        ({"newcomers": (HEAD, Newcomer("", "组织委员"), Newcomer("", "宣传委员"))}, {}, "adjustment.two_posts"),
        ({"kind": "new_term", "effective_on": date(2026, 3, 1)}, {}, "adjustment.term_moved"),
        ({"kind": "new_term", "effective_on": date(2027, 9, 1)}, {}, "adjustment.term_moved"),
    ],
)  # fmt: skip
def test_what_is_in_order_is_not_spoken_of(changed, standing, unsaid):
    assert unsaid not in codes(replace(GOOD, **changed), replace(BRANCH, **standing))


def test_a_term_that_ends_much_too_early_is_remarked_on_too():
    early = replace(GOOD, kind="new_term", effective_on=date(2025, 3, 1))
    assert "adjustment.term_moved" in codes(early)


def test_a_body_cannot_end_on_the_day_it_began():
    begun = replace(BRANCH, begins_on=DAY)
    ending = replace(GOOD, kind="dissolution", newcomers=())
    assert "adjustment.ends_before_begin" in codes(ending, begun)
    assert "adjustment.ends_before_begin" not in codes(ending, replace(BRANCH, begins_on=date(2026, 8, 31)))
    assert "adjustment.ends_before_begin" not in codes(GOOD, begun)


def test_nobody_comes_into_a_body_that_is_merged():
    merged = replace(GOOD, kind="merger")
    assert "adjustment.newcomers_in_ended" in codes(merged, replace(BRANCH, into=True))


def test_a_newcomer_has_a_name():
    found = rules.findings(replace(GOOD, newcomers=(HEAD, Newcomer("", "委员")), filing_no="备1"), BRANCH)
    assert [each.facts for each in found if each.code == "adjustment.newcomer_incomplete"] == [
        {"person": "—", "title": "委员"}
    ]


def test_who_ends_on_the_day_still_stays_that_day():
    """A post counts on its last day: a second one beside it is refused on that day, not on the next."""
    last = replace(POSTS[1], ends_on=DAY)
    standing = replace(BRANCH, posts=(POSTS[0], last, *POSTS[2:]))
    draft = replace(GOOD, newcomers=(Newcomer("吴云", "书记"),))
    assert "adjustment.two_posts" in codes(draft, standing)
    assert "adjustment.two_posts" not in codes(replace(draft, effective_on=date(2026, 9, 2)), standing)


def test_what_blocks_is_said_first():
    draft = replace(GOOD, members=2, due=9, present=10)
    blocking = [each.blocks for each in rules.findings(draft, BRANCH)]
    assert blocking == sorted(blocking, reverse=True)
    warned = replace(GOOD, kind="dissolution", newcomers=(), document_no="")
    blocking = [each.blocks for each in rules.findings(warned, replace(BRANCH, linked=3))]
    assert blocking == [True, False]


def test_two_thirds_of_the_members_are_enough():
    assert codes(replace(GOOD, due=9, present=6)) == []


@pytest.mark.parametrize(("more", "code", "blocks"), [(1, None, None), (2, "size", False), (3, "size", False), (4, "over", True)])  # fmt: skip
def test_a_committee_has_three_to_five_never_over_seven(more, code, blocks):
    people = tuple(Newcomer(f"委员{at}", "委员") for at in range(more))
    found = rules.findings(replace(GOOD, newcomers=(HEAD, *people), filing_no="备1"), BRANCH)
    assert [(each.code, each.blocks) for each in found] == (
        [(f"adjustment.committee_{code}", blocks)] if code else []
    )


def test_below_seven_members_a_secretary_and_a_deputy_are_all():
    alone = replace(BRANCH, posts=POSTS[:1])
    assert codes(replace(GOOD, members=5, newcomers=(HEAD, Newcomer("王斌", "副书记"))), alone) == []


@pytest.mark.parametrize(
    "kind", ["owners_committee", "property_company", "centre_household", "building_group"]
)
def test_other_bodies_are_asked_for_less(kind):
    owners = Standing(kind, (PostRow(1, "覃平", "主任", None, None, "", ""),))
    draft = AdjustmentDraft(
        1, "secretary", DAY, "改选", leavers=(Leaver(1),), newcomers=(Newcomer("王斌", "主任"),)
    )
    assert codes(draft, owners) == []
    assert codes(replace(draft, leavers=(), newcomers=(Newcomer("覃平", "委员"),)), owners) == [
        "adjustment.two_posts"
    ]
    assert codes(replace(draft, due=4, present=2), owners) == ["adjustment.few_present"]


def test_everybody_leaves_a_body_that_ends():
    told = rules.leavers_of(replace(GOOD, kind="dissolution"), POSTS)
    assert [(each.post, each.reason) for each in told] == [
        (1, "工作调动，免职"), (2, "组织撤销"), (3, "组织撤销"), (4, "组织撤销"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "person", "title", "reason"),
    [
        ("by_election", "周一鸣", "书记", "增补，接替赵瑞华"),
        ("new_term", "赵瑞华", "书记", "换届，连任"),
        ("by_election", "周一鸣", "青年委员", "增补"),
    ],
)
def test_the_history_tells_a_change_in_words(kind, person, title, reason):
    assert rules.reasons(replace(GOOD, kind=kind, newcomers=(Newcomer(person, title),)), POSTS) == [reason]


@pytest.mark.parametrize(
    ("kind", "day", "ends"),
    [
        ("community_committee", (2026, 9, 1), (2031, 8, 31)),
        ("branch", (2026, 9, 1), (2029, 8, 31)),
        ("residents_committee", (2026, 9, 1), (2031, 8, 31)),
        ("branch", (2028, 2, 29), (2031, 2, 28)),
        ("property_company", (2026, 9, 1), None),
    ],
)
def test_the_usual_end_of_a_term_is_proposed(kind, day, ends):
    assert rules.term_proposed(kind, date(*day)) == (ends and date(*ends))


@pytest.mark.parametrize(
    ("members", "titles", "lacks"),
    [
        (9, TITLES, ()),
        (9, TITLES[:3], ("纪检委员",)),
        (9, ("书记",), ("组织委员", "宣传委员", "纪检委员")),
        (5, ("书记",), ()),
        (5, ("副书记",), ("书记",)),
        (None, ("书记",), ()),
        (None, ("书记", "组织委员"), ("宣传委员", "纪检委员")),
        (9, ("书记", "组织宣传委员", "纪检委员"), ()),
    ],
)
def test_which_posts_a_branch_lacks(members, titles, lacks):
    assert rules.completeness("branch", members, titles) == lacks
    assert rules.completeness("owners_committee", members, titles) == ()
