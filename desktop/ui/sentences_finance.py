"""The sentences of money: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.i18n import tr

SENTENCES: dict[str, Callable[[], str]] = {
    "book.no_compound": lambda: tr("Books are kept for a compound. Choose a compound above first."),
    "account.name_missing": lambda: tr("Please give the account a name."),
    "account.name_twice": lambda: tr("This compound has an account “{name}” already. Give it another name."),
    "account.closed_before_opened": lambda: tr("The account was opened on {opened_on}; it cannot be closed before. Please correct one of the two days."),
    "account.not_empty": lambda: tr("There are still {left} yuan on this account. Transfer or pay them out first, then close it."),
    "subject.code_missing": lambda: tr("Please fill in the code of the subject."),
    "subject.name_missing": lambda: tr("Please give the subject a name."),
    "subject.code_twice": lambda: tr("The code {value} is another subject's. Choose a free one."),
    "subject.name_twice": lambda: tr("There is a subject “{value}” already."),
    "subject.kind_stays": lambda: tr("“{name}” has postings, so its kind stays. Make a new subject and end this one."),
    "voucher.day_missing": lambda: tr("Please fill in the day of the voucher."),
    "voucher.text_missing": lambda: tr("Please say what the voucher is for."),
    "voucher.too_few": lambda: tr("A voucher has at least two lines: where the money comes from and where it goes."),
    "voucher.unbalanced": lambda: tr("Debits are {debit}, credits {credit}: they are {apart} apart. Correct the lines until both come to the same."),
    "voucher.both_sides": lambda: tr("A line is either debited or credited, not both. Clear one of its amounts."),
    "voucher.no_amount": lambda: tr("Every line needs an amount. Fill it in, or take the line out."),
    "voucher.on_nothing": lambda: tr("Choose an account or a subject of this compound for every line."),
    "voucher.account_closed": lambda: tr("The account “{name}” was closed on {day}. Choose another account, or an earlier day."),
    "voucher.subject_ended": lambda: tr("The subject “{name}” takes nothing more since {day}. Choose another subject, or an earlier day."),
    "voucher.period_closed": lambda: tr("{year}-{month} is closed. Use a day of an open month, or have the month opened again with a reason."),
    "voucher.ahead": lambda: tr("{day} has not come yet. What is to be posted has happened."),
    "voucher.posted": lambda: tr("No. {number} is posted and stays as it is. Take it back in red with a reason, then make a new one."),
    "voucher.not_posted": lambda: tr("This voucher is not posted yet. Mend the draft itself."),
    "voucher.reason_missing": lambda: tr("Please say why the voucher is taken back; the reason stays with both."),
    "voucher.reverses_reversal": lambda: tr("No. {number} is itself a red voucher and is not reversed again. Make a new voucher with the right amounts."),
    "voucher.reversed_before": lambda: tr("No. {number} was taken back before. One voucher is reversed once."),
    "voucher.reversed_early": lambda: tr("The voucher is of {day}; it cannot be taken back before. Choose that day or a later one."),
    "voucher.not_draft": lambda: tr("A voucher begins as a draft. This is our mistake; please save the diagnostics file."),
    "voucher.astray": lambda: tr("A line of this voucher belongs to another book or day. This is our mistake; please save the diagnostics file."),
    "voucher.gap": lambda: tr("The numbers of vouchers would have a gap. This is our mistake; please save the diagnostics file."),
    "voucher.not_mirrored": lambda: tr("The red voucher does not mirror the one it takes back. This is our mistake; please save the diagnostics file."),
    "opening.nothing": lambda: tr("Fill in at least one balance."),
    "opening.there": lambda: tr("“{name}” has postings already, so its opening balance is past. Correct it with a voucher."),
    "close.not_over": lambda: tr("This period is not over. It can be closed from {day} on."),
    "close.there": lambda: tr("This period is closed already."),
    "close.drafts": lambda: tr("{count} vouchers of this period wait to be posted. Post them or throw them away, then close."),
    "close.reason_missing": lambda: tr("Please say why the period is opened again; the reason stays on record."),
    "close.reopened": lambda: tr("This close was opened again before."),
    "budget.negative": lambda: tr("A budget is not below zero."),
    "books.gap": lambda: tr("{book}: the voucher numbers have a gap at {year} no. {number}."),
    "books.unbalanced": lambda: tr("{book}: voucher {year} no. {number} does not balance."),
    "books.altered": lambda: tr("{book}: voucher {year} no. {number} is not what was sealed when it was posted."),
    "books.astray": lambda: tr("{book}: a line of voucher {year} no. {number} stands in another month."),
}  # fmt: skip
