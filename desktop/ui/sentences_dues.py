"""The sentences of contracts, receipts and daily totals: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.i18n import tr

SENTENCES: dict[str, Callable[[], str]] = {
    "contract.number_missing": lambda: tr("Please fill in the contract's number; receipts and the disclosure cite it."),
    "contract.party_missing": lambda: tr("Please fill in with whom the contract was made."),
    "contract.purpose_missing": lambda: tr("Please fill in what the contract is for."),
    "contract.subject_missing": lambda: tr("Please choose the subject the income is booked under."),
    "contract.begins_missing": lambda: tr("Please fill in the first day of the contract."),
    "contract.ends_missing": lambda: tr("Please fill in the last day of the contract; what is due is worked out up to it."),
    "contract.ends_before_begins": lambda: tr("The last day is before the first one, {day}. Please look it up in the contract."),
    "contract.amount_missing": lambda: tr("Please fill in the amount for one period."),
    "contract.not_positive": lambda: tr("The amount of a period must be more than nothing. Money that goes out belongs under “Payments”."),
    "contract.due_days": lambda: tr("Please give the days to pay as a whole number from 0 to 366; 0 means on that very day."),
    "contract.number_twice": lambda: tr("There is a contract {number} in these books already. Open that one, or give this one its own number."),
    "contract.not_income": lambda: tr("Nothing comes in under this subject. Choose a subject of income or deposits of these books."),
    "contract.overlaps": lambda: tr("Another contract for “{place}” runs on some of these days. Check both; if it is meant so, tick the box below and save again."),
    "contract.terms_stay": lambda: tr("Something was received on this contract, so what was agreed stays. End it on the day the change holds from, and take the new agreement down as a contract of its own."),
    "contract.ended": lambda: tr("This contract was ended on {day} and stays as it is."),
    "contract.end_day": lambda: tr("A contract can be ended from its first day, {first}, up to the day before its last one, {last}."),
    "contract.end_reason": lambda: tr("Please write why the contract ends early; it stays on record."),
    "receipt.amount_missing": lambda: tr("Please fill in how much was received."),
    "receipt.not_positive": lambda: tr("What was received must be more than nothing. To give money back, ask for it under “Payments”, where three sign."),
    "receipt.covers": lambda: tr("Please tell the first and last day the money is for, within the contract's days {first} to {last}."),
    "receipt.covers_back": lambda: tr("The money is for days that end before they begin on {first}. Please correct one of the two days."),
    "receipt.day_missing": lambda: tr("Please fill in the day the money came in."),
    "receipt.ahead": lambda: tr("{day} has not come yet. Take the money down once it is there."),
    "receipt.too_much": lambda: tr("For the days told, {due} is due in all and {received} was received, so {left} at most can be taken down. If the money is for later periods too, move the last day on; if not, the rest is no income of this contract."),
    "receipt.voucher_short": lambda: tr("Of this voucher {left} of income under the contract's subject is not told as received elsewhere. Choose another voucher, or a smaller amount."),
    "totals.none": lambda: tr("There is no line on the sheet. Write day, number of payments and yuan on each, for example 2026-9-1 35 175.00, or paste them from Excel."),
    "totals.cells": lambda: tr("Line {row}, “{value}”, should have three parts: day, number of payments, yuan, with blanks between."),
    "totals.day": lambda: tr("Line {row}: “{value}” is no date. Please write it like 2026-9-1."),
    "totals.count": lambda: tr("Line {row}: “{value}” is no number of payments. It must be a whole number above 0; leave a day without any out."),
    "totals.amount": lambda: tr("Line {row}: “{value}” is no amount that came in. Write yuan above 0 with at most two decimals."),
    "totals.twice": lambda: tr("Line {row}: {day} stands on the sheet already. Put the two together."),
    "totals.there": lambda: tr("{day} was taken down already for this kind. If it was wrong, throw its draft away or take its voucher back in red first; then this sheet can be saved."),
    "totals.ahead": lambda: tr("{day} has not come yet. Take it off the sheet."),
    "fund.initial_missing": lambda: tr("Please fill in what owners first paid into the fund, more than nothing; below 30 % of it they pay in again."),
    "fund.amount_missing": lambda: tr("Please fill in how much owners pay in together."),
    "fund.not_positive": lambda: tr("What owners pay in together must be more than nothing."),
    "fund.no_doors": lambda: tr("The register holds no household of this compound, so nothing can be shared. Import the household register first."),
    "fund.no_area": lambda: tr("{count} households have no area in the register, so no share can be worked out. Fill their areas in under “Organisation”; the register lists them."),
}  # fmt: skip
