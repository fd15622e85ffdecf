"""By which rule a compound is told: how often, how soon, how long, at how many places; and what it is owed by contract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.core.money import Money
from desktop.features.finance.disclosure import commands, documents, entities, queries, rules
from desktop.features.finance.disclosure.records import DisclosureRule, PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.rules import seal
from tests.features.finance.disclosure.conftest import FIRST, LAST, REVIEWERS, TODAY


def lay_down(db: Database, rule: DisclosureRule) -> None:
    with db.writing("规则") as s:
        commands.save_rule(s, rule)


def rule_of(db: Database, book: int) -> DisclosureRule:
    with db.reading() as s:
        return queries.rule_of(s, book)


def test_what_nobody_laid_down_is_every_quarter_within_thirty_days_for_fifteen(
    db: Database, quarter: int
) -> None:
    assert rule_of(db, quarter) == DisclosureRule(quarter, 3, 30, 15, 1, "", 0)


def test_a_half_yearly_place_is_told_of_half_years_alone(db: Database, quarter: int) -> None:
    lay_down(db, DisclosureRule(quarter, 6, 60, 30, 2, "committee"))
    assert rule_of(db, quarter) == DisclosureRule(quarter, 6, 60, 30, 2, "committee", 1)
    with db.reading() as s:
        assert queries.due(s, date(2026, 12, 31)) == [], "the third quarter alone is not due"
        (one,) = queries.due(s, date(2027, 3, 1))
        told, began = queries.told_periods(s)[quarter], queries.began_on(s, quarter)
    assert (one.meta, one.day) == ("2026-12-31", date(2027, 3, 1))
    assert rules.next_period(told, began, TODAY, 6) == (FIRST, date(2026, 12, 31))


@pytest.mark.parametrize(("months", "period"), [
    (1, (date(2026, 8, 1), date(2026, 8, 31))), (3, (FIRST, LAST)), (6, (FIRST, date(2026, 12, 31))),
    (12, (date(2026, 1, 1), date(2026, 12, 31))),
])  # fmt: skip
def test_periods_of_every_length(months: int, period: rules.Period) -> None:
    assert rules.period_of(date(2026, 8, 31), months) == period


def test_a_rule_changed_by_two_at_once_is_kept_as_the_first_laid_it_down(db: Database, quarter: int) -> None:
    seen = rule_of(db, quarter)
    lay_down(db, replace(seen, hung=30))
    with pytest.raises(Conflict):
        lay_down(db, replace(seen, hung=3))
    assert rule_of(db, quarter).hung == 30


@pytest.mark.parametrize(("wrong", "code"), [
    ({"within": None}, "disclosure.within_missing"), ({"hung": 0}, "disclosure.hung_missing"),
    ({"places": None}, "disclosure.places_missing"), ({"hung": 367}, "value.too_much"),
])  # fmt: skip
def test_a_rule_that_is_none_is_refused_beside_its_field(
    db: Database, quarter: int, wrong: dict, code: str
) -> None:
    with pytest.raises(RuleBroken) as error:
        lay_down(db, replace(DisclosureRule(quarter), **wrong))
    assert (error.value.code, error.value.field) == (code, next(iter(wrong)))


def test_it_hangs_as_long_and_at_as_many_places_as_the_rule_asks(
    db: Database, drawn: int, quarter: int
) -> None:
    lay_down(db, DisclosureRule(quarter, hung=30, places=3))
    with db.writing("复核") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
    draft = PostDraft(drawn, "公示栏、一单元门厅", TODAY, TODAY + timedelta(days=29), "宋红", 1)
    with pytest.raises(RuleBroken) as error, db.writing("公示") as s:
        commands.post(s, draft)
    assert (error.value.code, error.value.facts["days"]) == ("posting.too_short", 30)
    with db.writing("公示") as s:
        commands.post(s, replace(draft, ends_on=TODAY + timedelta(days=30)))
    with db.reading() as s:
        (few,) = [one for one in queries.detail(s, drawn).remarks if one.code == "disclosure.few_places"]
    assert few.facts == {"count": 2, "least": 3}


def test_what_is_owed_since_before_stands_on_the_sheet_too(
    db: Database, quarter: int, contracts: dict[str, int]
) -> None:
    with db.writing("草拟") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "物业", TODAY)
        commands.discard(s, made)
        later = queries.gather(s, quarter, date(2026, 10, 1), date(2026, 12, 31))
    (parking,) = [it for one in later.of("income") for it in one.contracts if it.number == "TC-2"]
    assert (parking.due, parking.received, parking.arrears) == (Money(1326087), Money(0), Money(2200087))


def test_a_sheet_of_before_arrears_were_kept_reads_and_is_sealed_as_it_hung(db: Database, hung: int) -> None:
    with db.reading() as s:
        row, connection = s.get_one(entities.Disclosure, hung), s.connection()
        assert row.seal == queries.seal_of(s, row, "", alone=True)
        parts = [
            tuple(one)
            for query in (entities.PARTS.replace(", arrears", ""), entities.REVIEWS)
            for one in connection.exec_driver_sql(query, (hung,))
        ]
        held = [getattr(row, name) for name in entities.SEALED]
        facts = [*(one.fen if isinstance(one, Money) else one for one in held), "alone"]
        assert row.seal == seal("", facts, parts), "what was sealed without arrears still holds"


@pytest.mark.parametrize("kept", [True, False])
def test_the_column_of_arrears_is_printed_where_it_is_kept(
    db: Database, quarter: int, contracts: dict[str, int], *, kept: bool
) -> None:
    with db.writing("草拟") as s:
        told = queries.detail(s, commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "物业", TODAY))
    if not kept:
        lines = tuple(
            replace(one, contracts=tuple(replace(it, arrears=None) for it in one.contracts))
            for one in told.sheet.lines
        )
        told = replace(told, sheet=replace(told.sheet, lines=lines))
    with pypdfium2.PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=True))) as pdf:
        said = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert ("期末欠缴" in said) is kept


def test_periods_are_not_stretched_over_one_that_is_overdue(db: Database, quarter: int) -> None:
    with db.writing("规则") as s:
        commands.save_rule(s, DisclosureRule(quarter, 3), date(2026, 11, 5))
    with pytest.raises(RuleBroken) as error, db.writing("规则") as s:
        commands.save_rule(s, replace(queries.rule_of(s, quarter), every=12), date(2026, 11, 5))
    assert (error.value.code, error.value.facts["last"]) == ("disclosure.rule_overdue", LAST)
    with db.writing("规则") as s:
        commands.save_rule(s, replace(queries.rule_of(s, quarter), every=1), date(2026, 11, 5))


def test_a_draft_of_before_arrears_were_kept_is_hung_as_it_was_reviewed(
    db: Database, quarter: int, contracts: dict[str, int]
) -> None:
    with db.writing("草拟") as s:
        drawn = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "物业", TODAY)
        for one in s.scalars(select(entities.DisclosureContract)):
            one.arrears = None
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(drawn, party, name, place, TODAY))
    with db.writing("公示") as s:
        commands.post(s, PostDraft(drawn, "公示栏", TODAY, TODAY + timedelta(days=15), "宋红", 1))
    with db.reading() as s:
        assert queries.detail(s, drawn).state == "posted"
