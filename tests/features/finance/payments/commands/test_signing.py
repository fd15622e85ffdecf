"""Three people, one content, each with their own PIN; what changes afterwards takes the signatures with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.access import commands as roles
from desktop.features.access import queries as access
from desktop.features.access.entities import User
from desktop.features.access.records import RoleDraft
from desktop.features.finance.payments import commands, queries, rules
from desktop.features.finance.payments.records import (
    FilesDraft,
    SignatoryDraft,
    SignatoryEnd,
    SignDraft,
)
from desktop.features.organisation.entities import Person
from desktop.ui.bell import due_title
from tests.features.finance.payments.conftest import PIN, POSTS, SCAN, SLIP, TODAY, pump


@pytest.fixture
def sent(office, pump_payment):
    office.send(pump_payment)
    return pump_payment


def refused(act, code: str) -> RuleBroken:
    with pytest.raises(RuleBroken) as error:
        act()
    assert error.value.code == code
    return error.value


def raw(office, statement: str, **facts) -> None:
    """Past the program, straight at the file."""
    with office.db._writer.begin() as connection:
        connection.execute(text(statement), facts)


def test_a_wrong_pin_signs_nothing_and_is_recorded(office, sent):
    refused(lambda: office.sign(sent, "community", pin="804916"), "secret.pin_wrong")
    assert office.seen(sent).signatures == ()
    with office.db.reading() as s:
        tried = access.attempt_rows(s, office.at.users["community"])
    assert [(one.secret, one.outcome) for one in tried][:1] == [("pin", "wrong")]


def test_nobody_signs_for_another_party_or_what_they_asked_for(office, sent):
    digest = rules.content_digest(office.seen(sent))
    draft = SignDraft(sent, "committee", "agree", "", digest, PIN)
    refused(lambda: office.do(commands.sign_payment, draft, by="community"), "access.role_needed")
    refused(lambda: office.do(commands.sign_payment, draft, by="applicant"), "access.role_needed")


def test_the_same_content_is_signed_or_nothing(office, sent):
    refused(lambda: office.sign(sent, "community", digest="0" * 64), "signature.changed")
    office.sign(sent, "community")
    refused(lambda: office.sign(sent, "community"), "signature.there")


def test_a_mandate_that_ended_signs_no_more(office, sent):
    (signs,) = office.seen(sent).agreement.signs("committee", TODAY)
    office.do(commands.end_signatory, SignatoryEnd(signs.id, date(2026, 10, 18), "任期届满"), by="bookkeeper")
    refused(lambda: office.sign(sent, "committee"), "signature.mandate_over")


def succeeded(office) -> int:
    """A new version of the agreement that begins the day after, without who signed for the committee."""
    day = TODAY + timedelta(1)
    with office.db.reading() as s:
        before = queries.agreement_on(s, office.at.account, TODAY).draft
    office.later(days=1)
    after = replace(before, id=None, number="华新共管〔2026〕2号", signed_on=day, begins_on=day)
    agreement = office.do(commands.save_agreement, after, by="bookkeeper")
    with office.db.reading() as s:
        (signs,) = queries.agreement_detail(s, agreement).signs("committee", day)
    office.do(commands.end_signatory, SignatoryEnd(signs.id, day, "罢免"), by="bookkeeper")
    return agreement


def test_nobody_signs_by_an_agreement_that_has_ended(office, sent):
    succeeded(office)
    office.later(days=2)
    today = office.now.astimezone().date()
    for opinion in ("agree", "refuse", "back"):
        error = refused(
            lambda said=opinion: office.sign(sent, "committee", said, "不行"), "payment.agreement_over"
        )
        assert error.facts == {"number": "华新共管〔2026〕1号", "last": TODAY, "name": "宋红"}
    seen = office.seen(sent)
    assert "payment.agreement_over" in {one.code for one in rules.remarks(seen, today)}
    with office.db.reading() as s:
        assert queries.party_of(s, seen, office.at.users["committee"], today) == ""


def test_the_bell_tells_who_asked_once_nobody_may_sign_any_more(office, sent):
    succeeded(office)

    def due(days: int):
        with office.db.reading(by=office.at.users["applicant"]) as s:
            return [(one.act, one.day, one.meta) for one in queries.due(s, TODAY + timedelta(days))]

    assert due(0) == []
    for days in (1, 2, 5):
        assert due(days) == [("agreement_over", TODAY, "华新小区，宋红，12,800.00")]
    with office.db.reading(by=office.at.users["applicant"]) as s:
        (one,) = queries.due(s, TODAY + timedelta(1))
    assert due_title(one) != one.title


def test_the_bell_tells_what_was_approved_and_not_paid_before_the_agreement_ended(office, sent):
    office.signed(sent)
    succeeded(office)

    def due(days: int):
        with office.db.reading(by=office.at.users["applicant"]) as s:
            return [
                (one.act, one.day, one.meta, str(TODAY) in due_title(one))
                for one in queries.due(s, TODAY + timedelta(days))
            ]

    assert due(0) == []
    for days in (1, 40):
        assert due(days) == [("agreement_over_unpaid", TODAY, "华新小区，宋红，12,800.00", True)]
    office.pay(sent)
    assert due(1) == [], "the bank had paid while it held"


def test_what_was_signed_by_an_agreement_that_has_ended_is_not_paid_until_it_is_sent_anew(office, sent):
    office.signed(sent)
    agreement = succeeded(office)
    office.later(days=2)
    day = office.now.astimezone().date()
    error = refused(lambda: office.pay(sent, paid_on=day), "payment.agreement_over")
    assert (error.field, error.facts["last"]) == ("paid_on", TODAY)
    draft = SignatoryDraft(agreement, "committee", office.at.people["cashier"], "副主任", day)
    office.do(commands.add_signatory, draft, by="bookkeeper")
    office.do(commands.save_payment, office.seen(sent).draft)
    office.send(sent)
    office.sign(sent, "community")
    refused(lambda: office.sign(sent, "committee"), "signature.mandate_over")
    assert office.seen(sent).agreement.draft.number == "华新共管〔2026〕2号"


def test_what_the_bank_paid_while_the_agreement_held_is_entered_later(office, sent):
    office.signed(sent)
    succeeded(office)
    office.later(days=2)
    office.pay(sent)
    assert office.seen(sent).paid_on == TODAY


def test_what_was_signed_on_paper_while_the_agreement_held_is_entered_later(alone):
    payment = alone.ask()
    alone.send(payment)
    (signs,) = alone.seen(payment).agreement.signs("committee", TODAY)
    succeeded(alone)
    alone.later(days=2)
    more = {"signatory_id": signs.id, "paper_no": "档2026-31"}
    late = refused(
        lambda: alone.sign(payment, "committee", day=TODAY + timedelta(1), **more), "payment.agreement_over"
    )
    assert late.field == "day"
    assert alone.sign(payment, "committee", day=TODAY, **more) == "signing"


def test_a_substitute_signs_and_the_mandate_stands_with_the_signature(office, sent):
    payment = office.seen(sent)
    (signs,) = payment.agreement.signs("committee", TODAY)
    office.do(commands.end_signatory, SignatoryEnd(signs.id, date(2026, 10, 18), "请假"), by="bookkeeper")
    draft = SignatoryDraft(
        payment.agreement.id, "committee", signs.person_id, "主任", date(2026, 10, 19), None, True, "委托书〔2026〕2号",
        date(2026, 10, 18),
    )  # fmt: skip
    office.do(commands.add_signatory, draft, by="bookkeeper")
    office.sign(sent, "committee")
    assert office.seen(sent).signature("committee").mandate == "委托书〔2026〕2号（2026年10月18日）"


def test_a_refusal_needs_its_reason_and_stops_it(office, sent):
    office.sign(sent, "community")
    refused(lambda: office.sign(sent, "committee", "refuse"), "signature.words_missing")
    assert office.sign(sent, "committee", "refuse", "价格高于三家报价") == "refused"
    seen = office.seen(sent)
    assert (seen.state, seen.end_reason) == ("refused", "价格高于三家报价")
    refused(lambda: office.sign(sent, "property"), "payment.not_to_sign")
    refused(lambda: office.pay(sent), "payment.not_approved")
    refused(lambda: office.do(commands.save_payment, replace(seen.draft, purpose="换")), "payment.final")


def test_sent_back_it_may_be_changed_and_is_signed_anew(office, sent):
    office.sign(sent, "community")
    assert office.sign(sent, "committee", "back", "补充三家报价") == "sent_back"
    seen = office.seen(sent)
    assert (seen.signature("community"), len(seen.voided)) == (None, 2)
    office.do(commands.save_payment, replace(seen.draft, purpose="地下室排水泵更换（三家报价）"))
    office.send(sent)
    office.signed(sent)
    assert office.seen(sent).state == "approved"


def let(office, user: str, role: str) -> None:
    """Give a user another role in 华新小区."""
    with office.db.writing("test") as s:
        keeper = s.scalar(select(User.id).where(User.sign_in == "renzhen"))
        draft = RoleDraft(office.at.users[user], role, office.at.place, date(2026, 9, 1))
        roles.add_role(s, draft, keeper, office.now)


def test_only_who_asked_changes_what_was_asked_so_that_nobody_approves_their_own(office):
    let(office, "community", "applicant")
    payment = office.do(commands.save_payment, pump(office.at), by="community")
    office.do(commands.add_files, FilesDraft(payment, (SLIP,)))
    seen = office.seen(payment)
    assert (seen.draft.applicant, seen.trail[-1].by) == ("韩兰", "宋红")
    dotted = replace(seen.draft, purpose=f"{seen.draft.purpose}。")
    error = refused(lambda: office.do(commands.save_payment, dotted), "payment.not_who_asked")
    assert error.facts == {"name": "韩兰"}
    refused(lambda: office.do(commands.remove_file, seen.files[0].id), "payment.not_who_asked")
    assert office.seen(payment).draft == seen.draft
    office.do(commands.save_payment, dotted, by="community")
    office.send(payment)
    refused(lambda: office.sign(payment, "community"), "signature.applicant")


def test_an_applicant_of_the_same_name_changes_nothing(office, sent):
    let(office, "bookkeeper", "applicant")
    raw(office, "UPDATE user SET name = '宋红', person_id = NULL WHERE sign_in = 'guochao'")
    draft = replace(office.seen(sent).draft, purpose="换")
    refused(lambda: office.do(commands.save_payment, draft, by="bookkeeper"), "payment.not_who_asked")


@pytest.mark.parametrize("user_name", ["韩兰", "丁艳"])
def test_a_second_record_of_the_same_name_signs_no_second_time(office, sent, user_name):
    office.sign(sent, "community")
    raw(office, "UPDATE person SET name = '韩 兰' WHERE id = :id", id=office.at.people["committee"])
    raw(office, "UPDATE user SET name = :name WHERE sign_in = 'dingyan'", name=user_name)
    error = refused(lambda: office.sign(sent, "committee"), "payment.namesake")
    assert "".join(error.facts["name"].split()) == "韩兰"
    assert office.seen(sent).agreed == 1
    raw(office, "UPDATE person SET name = '韩兰（3栋）' WHERE id = :id", id=office.at.people["committee"])
    raw(office, "UPDATE user SET name = '韩兰（3栋）' WHERE sign_in = 'dingyan'")
    office.sign(sent, "committee")


def test_a_second_record_of_the_same_name_signs_for_no_second_party(office):
    with office.db.writing("test") as s:
        again = Person(name="韩兰")
        s.add(again)
        s.flush()
        person = again.id
        agreement = queries.agreement_on(s, office.at.account, TODAY).id
    draft = SignatoryDraft(agreement, "committee", person, "副主任", TODAY)
    error = refused(lambda: office.do(commands.add_signatory, draft, by="bookkeeper"), "signatory.namesake")
    assert error.facts == {"name": "韩兰", "party": "community"}
    raw(office, "UPDATE person SET name = '韩兰（3栋）' WHERE id = :id", id=person)
    office.do(commands.add_signatory, draft, by="bookkeeper")


@pytest.mark.parametrize("stage", ["one has signed", "all have signed"])
def test_what_is_changed_afterwards_voids_every_signature(office, sent, stage):
    for party in list(POSTS)[: 1 if stage == "one has signed" else 3]:
        office.sign(sent, party)
    seen = office.seen(sent)
    office.do(commands.save_payment, replace(seen.draft, amount=Money(seen.amount.fen - 1)))
    after = office.seen(sent)
    assert (after.state, after.agreed, {one.void_reason for one in after.voided}) == (
        "draft",
        0,
        {"内容有改动"},
    )
    assert rules.remarks(after, TODAY)[0].code == "remark.signatures_void"
    refused(lambda: office.pay(sent), "payment.not_approved")


def test_a_file_that_comes_or_goes_voids_every_signature(office, sent):
    office.sign(sent, "community")
    office.do(commands.add_files, FilesDraft(sent, (SLIP,)))
    assert (office.seen(sent).state, office.seen(sent).agreed) == ("draft", 0)
    assert [one.void_reason for one in office.seen(sent).voided] == ["附件有变动"]
    office.do(commands.send_payment, sent)
    office.sign(sent, "community")
    office.do(commands.remove_file, office.seen(sent).files[-1].id)
    assert (office.seen(sent).state, office.seen(sent).agreed) == ("draft", 0)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE payment SET amount = amount - 1",
        "UPDATE payment SET payee_account = '6222'",
        "UPDATE payment_file SET digest = printf('%064d', 0) WHERE label = 'invoice'",
        "DELETE FROM payment_file WHERE label = 'acceptance'",
        "INSERT INTO payment_file VALUES (99, 1, 'photo', 'x', 'y', 1, 'image/jpeg', 1, '2026-10-19T02:00:00.000000', '2026-10-19T02:00:00.000000')",
    ],
)
def test_a_change_past_the_program_voids_them_too(office, sent, statement):
    office.signed(sent)
    raw(office, statement)
    seen = office.seen(sent)
    assert (seen.state, seen.agreed, len(seen.voided)) == ("draft", 0, 3)


TWICE = """
    INSERT INTO signature SELECT 99, payment_id, 'property', signatory_id, person_id, user_id, name, post, opinion, words, at,
    digest, paper_no, mandate, voided_at, void_reason, 1, created_at, updated_at FROM signature LIMIT 1
"""
APPLICANT = """
    INSERT INTO signature SELECT 99, s.payment_id, 'property', signatory_id, p.applicant_id, NULL, name, post, opinion, words,
    at, digest, 'x', mandate, voided_at, void_reason, 1, s.created_at, s.updated_at FROM signature s
    JOIN payment p ON p.id = s.payment_id LIMIT 1
"""


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE payment SET state = 'approved', approved_on = '2026-10-19'",
        "UPDATE payment SET state = 'paid', paid_on = '2026-10-19', paid = 1",
        "DELETE FROM payment",
        "DELETE FROM signature",
        "UPDATE signature SET opinion = 'refuse'",
        "UPDATE signature SET digest = printf('%064d', 0)",
        "UPDATE payment_event SET words = 'x'",
        "DELETE FROM payment_event",
        TWICE,
        APPLICANT,
    ],
)
def test_the_database_itself_refuses(office, sent, statement):
    office.sign(sent, "community")
    office.sign(sent, "committee")
    with pytest.raises(DBAPIError):
        raw(office, statement)


def test_what_was_paid_is_not_changed_past_the_program(office, sent):
    office.signed(sent)
    office.pay(sent)
    for statement in (
        "UPDATE payment SET amount = amount + 1",
        "DELETE FROM payment_file WHERE label = 'invoice'",
    ):
        with pytest.raises(DBAPIError):
            raw(office, statement)


def test_paper_is_signed_only_where_the_agreement_says_so(office, sent):
    (signs,) = office.seen(sent).agreement.signs("committee", TODAY)
    more = {"signatory_id": signs.id, "paper_no": "档1", "day": TODAY}
    refused(lambda: office.sign(sent, "committee", **more), "signature.no_paper")


def test_on_paper_too_three_different_people_sign_and_none_is_the_applicant(alone):
    agreement = alone.seen(payment := alone.ask(applicant="丁艳")).agreement
    alone.send(payment)
    (signs,) = agreement.signs("committee", TODAY)
    refused(
        lambda: alone.sign(payment, "committee", signatory_id=signs.id, paper_no="档1", day=TODAY),
        "signature.applicant",
    )
    refused(
        lambda: alone.sign(
            payment, "committee", signatory_id=signs.id, paper_no="档1", day=date(2026, 10, 1)
        ),
        "signature.before_sent",
    )


def on_paper(office, payment: int, party: str, **more) -> str:
    (signs,) = office.seen(payment).agreement.signs(party, TODAY)
    told = {"signatory_id": signs.id, "paper_no": "档1", "day": TODAY, "files": (SCAN,), "by": "bookkeeper"}
    return office.sign(payment, party, **told | more)


@pytest.fixture
def papers(office, sent):
    """People sign in, and the agreement lets them sign on paper too."""
    raw(office, "UPDATE agreement SET paper = 1")
    return sent


def test_who_asked_enters_no_signature_on_paper(office, papers):
    error = refused(
        lambda: on_paper(office, papers, "committee", by="applicant"), "signature.entered_by_applicant"
    )
    assert error.facts == {"name": "宋红"}
    assert (office.seen(papers).signatures, len(office.seen(papers).files)) == ((), 3)


@pytest.mark.parametrize("party", ["community", "committee"])
def test_who_signs_enters_no_signature_on_paper(office, papers, party):
    let(office, "community", "applicant")
    refused(lambda: on_paper(office, papers, party, by="community"), "signature.entered_by_signatory")


def test_who_has_no_part_in_the_money_enters_no_signature_on_paper(office, papers):
    refused(lambda: on_paper(office, papers, "committee", by="property"), "access.role_needed")


def test_paper_comes_with_its_scan_which_is_kept_once_and_named_in_the_trail(office, papers):
    refused(lambda: on_paper(office, papers, "committee", files=()), "signature.scan_missing")
    assert office.seen(papers).signatures == ()
    for party, by in zip(POSTS, ("bookkeeper", "cashier", "bookkeeper"), strict=True):
        state = on_paper(office, papers, party, by=by)
    seen = office.seen(papers)
    assert (state, seen.agreed, [file.digest for file in seen.files if file.label == "slip"]) == (
        "approved", 3, [SCAN.digest],
    )  # fmt: skip
    assert [(one.by, one.words) for one in seen.trail if one.act == "paper"] == [
        ("郭超", "韩兰，档1"), ("姜琴艳", "丁艳，档1"), ("郭超", "龙斌华，档1"),
    ]  # fmt: skip
    assert rules.whole(seen)
    office.pay(papers)


def test_where_nobody_signs_in_the_paper_alone_will_do(alone):
    alone.send(payment := alone.ask())
    assert on_paper(alone, payment, "committee", files=()) == "signing"
    assert on_paper(alone, payment, "property") == "signing"
    assert [file.digest for file in alone.seen(payment).files][3:] == [SCAN.digest]
