"""Which posts cannot stand side by side, and when a term is spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.features.organisation import rules
from desktop.features.organisation.records import PostDraft, PostRow

HELD = PostRow(1, "赵瑞华", "书记", date(2025, 5, 1), date(2026, 4, 30), "", "")


@pytest.mark.parametrize(
    ("kind", "person", "title", "begins", "ends", "code"),
    [
        ("branch", "赵瑞华", "组织委员", (2026, 1, 1), None, "post.two_posts"),
        ("owners_committee", "赵瑞华", "委员", (2026, 4, 30), None, "post.two_posts"),
        ("branch", "赵瑞华", "组织委员", (2026, 5, 1), None, None),
        ("branch", "吴云", "书记", (2026, 4, 30), None, "post.two_secretaries"),
        ("branch", "吴云", "书记", (2024, 5, 1), (2025, 5, 1), "post.two_secretaries"),
        ("branch", "吴云", "书记", (2026, 5, 1), None, None),
        ("branch", "吴云", "书记", (2024, 5, 1), (2025, 4, 30), None),
        ("branch", "吴云", "副书记", (2026, 1, 1), None, None),
        ("self_help_group", "吴云", "书记", (2026, 1, 1), None, None),
    ],
)
def test_what_cannot_stand_beside_a_post(kind, person, title, begins, ends, code):
    draft = PostDraft(9, person, title, date(*begins), ends and date(*ends))
    found = rules.clash(kind, draft, [HELD])
    assert (found and found.code) == code


def test_a_post_does_not_clash_with_itself():
    assert rules.clash("branch", PostDraft(9, "赵瑞华", "书记", id=1), [HELD]) is None


@pytest.mark.parametrize(
    ("ends", "months"),
    [
        (None, None),
        ((2027, 6, 1), None),
        ((2027, 5, 25), 6),
        ((2027, 5, 26), None),
        ((2027, 5, 24), 5),
        ((2026, 12, 24), 0),
        ((2026, 11, 25), 0),
        ((2026, 11, 24), -1),
        ((2020, 1, 1), -1),
    ],
)
def test_a_term_is_spoken_of_from_six_months_before(ends, months):
    assert rules.months_left(ends and date(*ends), date(2026, 11, 25)) == months


def test_who_leads_comes_before_deputies_and_these_before_the_others():
    titles = ["委员", "副主任", "副书记", "中心户", "常务副主任", "主任", "第一书记", "组织委员", "组长"]
    ranked = sorted(titles, key=rules.rank)
    assert ranked[:4] == ["第一书记", "主任", "组长", "中心户"]
    assert ranked[4:7] == ["副书记", "副主任", "常务副主任"]
    assert {*ranked[7:]} == {"委员", "组织委员"}


def test_secretaries_and_their_deputies_lead_nobody_else_does():
    assert [rules.leads(title) for title in ("书记", "党委副书记", "主任", "副主任", "组织委员")] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert [rules.is_secretary(title) for title in ("第一书记", "副书记", "主任")] == [True, False, False]
