"""Accounts, subjects, opening balances and budgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands
from desktop.features.finance.dialogs.words import account_words, amount, subject_words
from desktop.features.finance.records import (
    ACCOUNT_KINDS,
    SUBJECT_KINDS,
    AccountDraft,
    AccountRow,
    SubjectDraft,
)
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, check, choice, day, line
from desktop.ui.i18n import tr


def _writing(context: Context, book: int, command: Any) -> Any:
    """A command of the bookkeeper's, in the name of who is signed in."""
    user = context.seat.user
    return lambda s, draft: commands.as_bookkeeper(s, user, book, lambda _by: command(s, draft))


def account_editor(context: Context, draft: AccountDraft, parent: QWidget) -> Editor:
    """A new account, or one that is there."""
    form = Form(context.look, (
        line("name", tr("Name of the account"), limit=60),
        choice("kind", tr("Kind"), [(kind, account_words()[kind]) for kind in ACCOUNT_KINDS]),
        line("bank", tr("Bank"), optional=True, limit=60),
        line("number", tr("Account number"), optional=True, limit=40, hint=tr("Shown with its last four digits only")),
        day("opened_on", tr("Opened on"), optional=True),
        day("closed_on", tr("Closed on"), optional=True),
        amount("warn_below", tr("Warn below"), optional=True),
        check("pooled", tr("Funds of several compounds lie in this account at the bank")),
    ))  # fmt: skip
    title = tr("Mend the account") if draft.id else tr("New account")
    save = _writing(context, draft.book_id or 0, commands.save_account)
    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    if draft.kind != "fund":
        form.ask("pooled", asked=False)  # before it has its place a row may be hidden, never shown
    number = draft.number

    def hear() -> None:
        """Another number is another account at the bank: whether others share that is asked anew."""
        nonlocal number
        typed = form.understood()
        form.ask("pooled", asked=typed.kind == "fund")
        if typed.number != number:
            number = typed.number
            form.put("pooled", False)

    form.edited.connect(hear)
    return editor.lay_out(
        ("name", "kind"), ("bank", "number"), ("pooled",), ("opened_on", "closed_on"), ("warn_below",)
    )


def subject_editor(context: Context, draft: SubjectDraft, parent: QWidget) -> Editor:
    """A new subject, or one that is there."""
    form = Form(context.look, (
        line("code", tr("Code"), limit=12),
        line("name", tr("Name of the subject"), limit=40),
        choice("kind", tr("Kind"), [(kind, subject_words()[kind]) for kind in SUBJECT_KINDS]),
        day("ended_on", tr("Takes nothing more from"), optional=True),
    ))  # fmt: skip
    title = tr("Mend the subject") if draft.id else tr("New subject")
    editor = Editor(context, title, form, _writing(context, draft.book_id, commands.save_subject), parent)
    form.load(draft)
    return editor.lay_out(("code", "name"), ("kind", "ended_on"))


@dataclass(frozen=True, slots=True)
class Opening:
    """What an account held on the day its book began."""

    account_id: int
    day: date | None = None
    amount: Money | None = None


def opening_editor(context: Context, account: AccountRow, parent: QWidget) -> Editor:
    """What an account held on the day its book began; it is posted against the surplus of earlier years."""
    form = Form(context.look, (
        day("day", tr("As of")), amount("amount", tr("Balance"), hint=tr("What the bank statement tells, before the first movement you enter here")),
    ))  # fmt: skip
    user = context.seat.user

    def save(s: Session, typed: Opening) -> int:
        if typed.day is None:
            raise RuleBroken("voucher.day_missing", field="day")
        told, since = {account.id: typed.amount or Money(0)}, typed.day
        return commands.as_bookkeeper(
            s, user, account.book_id, lambda by: commands.save_opening(s, account.book_id, since, told, by)
        )

    title = tr("Opening balance of {name}").format(name=account.name)
    editor = Editor(context, title, form, save, parent)
    form.load(Opening(account.id))
    return editor.lay_out(("day", "amount"))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a year plans for a subject."""

    subject_id: int
    year: int
    amount: Money | None = None


def budget_editor(context: Context, book: int, subject: SubjectDraft, plan: Plan, parent: QWidget) -> Editor:
    """What a year plans to take in or to spend on a subject; empty takes the plan off."""
    form = Form(
        context.look, (amount("amount", tr("Planned for {year}").format(year=plan.year), optional=True),)
    )

    def write(s: Session, typed: Plan) -> None:
        commands.save_budget(s, book, typed.year, {plan.subject_id: typed.amount})

    editor = Editor(context, f"{subject.code} {subject.name}", form, _writing(context, book, write), parent)
    form.load(replace(plan))
    return editor.lay_out(("amount",), units=90)
