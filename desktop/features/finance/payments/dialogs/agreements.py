"""The editors of an agreement and of who signs by it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.entity import now
from desktop.core.money import parse_money
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.records import (
    PARTIES,
    Agreement,
    AgreementDraft,
    SignatoryDraft,
    SignatoryEnd,
)
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, check, choice, day, line, notes, parsed
from desktop.ui.i18n import tr
from desktop.ui.sentences_payments import party_words


def yuan(key: str, label: str, *, optional: bool = False, hint: str = "") -> Field:
    """An amount in yuan, typed the way people type it."""
    return parsed(key, label, parse_money, str, optional=optional, hint=hint)


def agreement_editor(context: Context, draft: AgreementDraft, parent: QWidget) -> Editor:
    """A new agreement of an account, a later version, or one that is mended while nothing cites it."""
    account = context.peek(queries.account_of, draft.account_id)
    bodies = context.peek(queries.bodies_offered, account.place_id)
    words, who = party_words(), context.seat.user
    form = Form(context.look, (
        line("number", tr("Number of the agreement"), limit=60),
        day("signed_on", tr("Agreement signed on")),
        day("begins_on", tr("Holds from")),
        day("ends_on", tr("Holds until"), optional=True),
        *(choice(f"{party}_id", words[party], bodies) for party in PARTIES),
        yuan("tier_one", tr("No basis needed up to (yuan)")),
        yuan("tier_two", tr("Owners' assembly above (yuan)")),
        yuan("check_over", tr("Work is verified above (yuan)")),
        yuan("petty_limit", tr("Petty cash at most (yuan)")),
        line("contact", tr("Contact at the street"), optional=True, hint=tr("Stands on the bell when nobody signs for five days")),
        check("paper", tr("A party may sign on paper; the original is filed")),
    ))  # fmt: skip
    title = tr("Mend the agreement") if draft.id else tr("Agreement of three parties")
    editor = Editor(
        context, title, form, lambda s, typed: commands.save_agreement(s, typed, who, now()), parent
    )
    form.load(draft)
    return editor.lay_out(
        ("number", "signed_on"), ("begins_on", "ends_on"), ("community_id",), ("committee_id",), ("property_id",),
        ("tier_one", "tier_two"), ("check_over", "petty_limit"), ("contact",), ("paper",), units=150,
    )  # fmt: skip


def signatory_editor(
    context: Context, agreement: Agreement, draft: SignatoryDraft, parent: QWidget
) -> Editor:
    """Somebody who signs for a party; the mandate is asked of a substitute only."""
    words, who = party_words(), context.seat.user
    people = context.peek(queries.people_of, agreement, date.today())
    form = Form(context.look, (
        choice("party", tr("Signs for"), [(party, f"{words[party]} · {agreement.parties[party]}") for party in PARTIES]),
        choice("person_id", tr("Who signs"), people),
        line("post", tr("Post under the signature"), limit=40),
        day("begins_on", tr("From")),
        day("ends_on", tr("Signs until"), optional=True),
        check("substitute", tr("Substitute, by a written mandate")),
        line("mandate", tr("Mandate"), hint=tr("Its number or title")),
        day("mandate_on", tr("Day of the mandate")),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Add a signatory"), form, lambda s, typed: commands.add_signatory(s, typed, who, now()), parent
    )  # fmt: skip
    form.load(draft)

    def ask() -> None:
        for key in ("mandate", "mandate_on"):
            form.ask(key, asked=form.understood().substitute)

    if not draft.substitute:
        ask()
    form.edited.connect(ask)
    return editor.lay_out(
        ("party",), ("person_id",), ("post",), ("begins_on", "ends_on"), ("substitute",), ("mandate", "mandate_on"),
        units=130,
    )  # fmt: skip


def end_signatory_editor(context: Context, draft: SignatoryEnd, name: str, parent: QWidget) -> Editor:
    """The last day on which somebody signs, and why."""
    who = context.seat.user
    form = Form(context.look, (day("ends_on", tr("Last day")), notes(context.look, "reason", tr("Reason"))))
    title = tr("{name} signs no more").format(name=name)
    editor = Editor(
        context, title, form, lambda s, typed: commands.end_signatory(s, typed, who, now()), parent
    )
    form.load(draft)
    return editor.lay_out(("ends_on",), ("reason",), units=110)
