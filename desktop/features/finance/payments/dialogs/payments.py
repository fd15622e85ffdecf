"""The editor of an application, which tells while one types what is worth a look."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QComboBox, QWidget
from sqlalchemy.orm import Session

from desktop.core.entity import now
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.dialogs.agreements import yuan
from desktop.features.finance.payments.dialogs.words import basis_words
from desktop.features.finance.payments.records import ContractKnown, Others, PaymentDraft
from desktop.features.finance.payments.rules import FUND_BASES, bare, fund_remarks, other_amount
from desktop.ui.asides import Aside
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, check, choice, day, line, notes, suggested
from desktop.ui.i18n import tr
from desktop.ui.sentences import sentence
from desktop.ui.words import text

ASKED = {
    "item_id": ("resolution",),
    "basis_words": ("resolution", "emergency"),
    "report_by": ("emergency",),
}
"""Which fields matter for which basis only."""


def payment_editor(context: Context, draft: PaymentDraft, parent: QWidget) -> Editor:
    """Money is asked for, or what was asked for is changed."""
    who = context.seat.user
    form = _form(context, draft)
    title = tr("Change the application") if draft.id else tr("Ask for money")
    editor = Editor(
        context, title, form, lambda s, typed: commands.save_payment(s, typed, who, now()), parent
    )
    form.load(draft)
    if who is not None:
        form.ask("applicant", asked=False)
    basis = form.understood().basis
    for key in (key for key, bases in ASKED.items() if basis not in bases):
        form.ask(key, asked=False)  # before it has its place a row may be hidden, never shown
    known = context.peek(queries.contracts_known, draft.account_id, draft.id or 0)
    if not _is_other(known, draft, form.understood()):
        form.ask("contract_why", asked=False)
    form.edited.connect(lambda: _ask(form, asked_why=_is_other(known, draft, form.understood())))
    return editor.lay_out(
        ("purpose",), ("amount", "subject_id"), ("account_id",), ("basis", "report_by"), ("item_id",), ("basis_words",),
        ("payee", "payee_bank"), ("payee_account",), ("contract_no", "contract_party", "contract_amount"),
        ("contract_why",),
        ("invoice_no", "invoice_on"), ("applied_on", "applicant"), ("petty",), units=190,
        below=AskedNote(context, form),
    )  # fmt: skip


def _form(context: Context, draft: PaymentDraft) -> Form:
    accounts = context.peek(queries.accounts_offered, None)
    known = context.peek(queries.payees)
    account = choice("account_id", tr("Paid from"), accounts)
    subject = choice("subject_id", tr("Budget subject"), [])
    item = choice("item_id", tr("Resolution"), [], optional=True)
    payee = suggested("payee", tr("Payee"), list(known))
    bank, number = (
        line("payee_bank", tr("Payee's bank"), optional=True),
        line("payee_account", tr("Payee's account"), limit=40),
    )
    account.edited.connect(lambda _at: _offer(context, account, subject, item))
    payee.edited.connect(lambda typed: _fill(known.get(typed), bank, number))
    if draft.account_id is not None:
        account.write(draft.account_id)
    _offer(context, account, subject, item)
    return Form(context.look, (
        line("purpose", tr("What the money is for"), limit=80),
        yuan("amount", tr("Amount (yuan)")),
        subject,
        account,
        choice("basis", tr("Rests on"), list(basis_words().items())),
        day("report_by", tr("Approved afterwards by")),
        item,
        line("basis_words", tr("In words, or its number"), optional=True),
        payee,
        bank,
        number,
        *_contract(context, draft),
        line("contract_why", tr("Why the contract is over another amount now"), optional=True, hint=tr("Typed wrong before, or the number of the supplement")),
        line("invoice_no", tr("Invoice numbers, several with commas"), optional=True),
        day("invoice_on", tr("Invoice of"), optional=True),
        day("applied_on", tr("Asked for on")),
        line("applicant", tr("Applicant")),
        check("petty", tr("Drawn as petty cash")),
    ))  # fmt: skip


def _contract(context: Context, draft: PaymentDraft) -> tuple[Field, Field, Field]:
    """Number, party and amount of the contract; what is on record of one that is chosen is filled in."""
    known = context.peek(queries.contracts_known, draft.account_id, draft.id or 0)
    number = suggested(
        "contract_no", tr("Contract number"), [one.number for one in known.values()], optional=True
    )
    party = line("contract_party", tr("Party of the contract"), optional=True)
    amount = yuan("contract_amount", tr("Amount of the contract"), optional=True)

    def fill(typed: str) -> None:
        found = known.get(bare(typed))
        if found is not None:
            for field, value in ((party, found.party), (amount, found.amount)):
                if not field.raw():
                    field.write(value)

    number.edited.connect(fill)
    return number, party, amount


def _offer(context: Context, account: Field, subject: Field, item: Field) -> None:
    """Let the subjects and resolutions of the account's compound be chosen; what was chosen stays where it is one of them."""
    key = account.read()
    place = context.peek(queries.account_of, key).place_id if key else None
    subjects = context.peek(queries.subjects_offered, key)
    found = context.peek(queries.resolutions, place, now().astimezone().date()) if place else []
    resolved = [(None, tr("none of these")), *((one.item_id, one.words) for one in found)]
    for field, options in ((subject, subjects), (item, resolved)):
        box, before = cast("QComboBox", field.widget), field.read()
        box.clear()
        for value, words in options:
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(before))


def _fill(known: tuple[str, str] | None, bank: Field, number: Field) -> None:
    """Whom was paid before needs no account typed again."""
    if known is not None and not number.read():
        bank.write(known[0])
        number.write(known[1])


def _is_other(known: dict[str, ContractKnown], before: PaymentDraft, typed: PaymentDraft) -> bool:
    """Whether it may have to be told why the amount of the contract is another; of another account it is not known yet."""
    found = known.get(bare(typed.contract_no or ""))
    moved = typed.account_id != before.account_id
    return bool(typed.contract_no) and (moved or other_amount(typed, found))


def _ask(form: Form, *, asked_why: bool) -> None:
    form.ask("contract_why", asked=asked_why)
    basis = form.understood().basis
    for key, bases in ASKED.items():
        form.ask(key, asked=basis in bases)


class AskedNote(Aside):
    """The amount in capitals, and what is worth a look or will be refused."""

    def look_for(self) -> None:
        """Ask what else is known of the payment as the form stands now."""
        draft: PaymentDraft = self._form.understood()
        if draft.account_id is None:
            return

        def query(s: Session) -> tuple[PaymentDraft, Others]:
            account = queries.account_of(s, draft.account_id or 0)
            known = replace(draft, maintenance=account.of_fund)
            return known, queries.others_of(s, known, account.place_id)

        self._context.runner.read(self, query, lambda known: self.show_others(*known))

    def show_others(self, draft: PaymentDraft, others: Others) -> None:
        """The capitals, and a note for each thing."""
        amount = draft.amount or Money(0)
        said = (
            [text(tr("In capitals: {words}").format(words=amount.capitals()), "soft")] if amount.fen else []
        )
        found: list[RuleBroken] = []
        if draft.petty:
            found.append(
                RuleBroken("remark.petty", account=others.petty)
                if others.petty
                else RuleBroken("payment.no_petty")
            )
        if others.twice:
            found.append(RuleBroken("remark.twice", numbers=tuple(others.twice)))
        if others.invoice:
            found.append(
                RuleBroken("payment.invoice_twice", invoice=others.invoice_said, number=others.invoice)
            )
        if (rests_on := _not_here(draft, others)) is not None:
            found.append(rests_on)
        found += _of_fund(draft, self._subject(), others)
        if others.budget_left is not None and amount > others.budget_left:
            found.append(RuleBroken("remark.over_budget", subject=self._subject(), left=others.budget_left))
        if others.deposit_left is not None and amount > others.deposit_left:
            found.append(RuleBroken("payment.above_deposit", left=others.deposit_left))
        self.say(*said, *(self.warning(sentence(one)) for one in found))

    def _subject(self) -> str:
        box = self._form.rows["subject_id"].findChild(QComboBox)
        return box.currentText() if box else ""


def _of_fund(draft: PaymentDraft, subject: str, others: Others) -> list[RuleBroken]:
    """What will be refused or remarked on as it comes out of the maintenance fund."""
    if draft.maintenance and draft.basis not in FUND_BASES:
        return [RuleBroken("payment.fund_no_basis")]
    return [
        RuleBroken(one.code, None, **dict(one.facts)) for one in fund_remarks(draft, subject, others.resolved)
    ]


def _not_here(draft: PaymentDraft, others: Others) -> RuleBroken | None:
    """That what it rests on is typed and not on file here, once it is typed."""
    if draft.basis == "resolution" and draft.item_id is None and draft.basis_words:
        return RuleBroken("remark.resolution_not_here")
    typed = draft.basis == "contract" and draft.contract_no
    on_record = others.contract is not None and others.contract.id is not None
    return RuleBroken("remark.contract_not_here") if typed and not on_record else None


def check_editor(context: Context, draft: object, parent: QWidget) -> Editor:
    """Who looked at the work, and what was found."""
    who = context.seat.user
    form = Form(context.look, (
        day("checked_on", tr("Looked at on")),
        line("by", tr("Verified by"), hint=tr("Somebody other than the applicant")),
        notes(context.look, "words", tr("What was found"), lines=3),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Verify the work"), form, lambda s, typed: commands.check_payment(s, typed, who, now()), parent
    )  # fmt: skip
    form.load(draft)
    return editor.lay_out(("checked_on", "by"), ("words",), units=130)
