"""What is said before something is posted that is possible and seldom meant."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from desktop.features.finance import queries
from desktop.features.finance.disclosure import queries as disclosure
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.records import Doubt, Move
from desktop.ui.context import Context
from desktop.ui.i18n import tr


def before_posting(
    context: Context,
    book: int,
    moves: Sequence[Move],
    days: Collection[date],
    drafts: Collection[int] = (),
    *,
    red: Sequence[Doubt] = (),
) -> str:
    """Sentences to confirm before something of some days, of some `drafts`, or what is doubtful of a `red` voucher, is posted
    to a book; nothing where all is as usual."""
    told = [disclosed_words(context, book, min(days))] if days else []
    told += [_words(one) for one in context.peek(queries.doubts, moves)]
    told += [_unsigned_words(one) for one in (*context.peek(payments.unsigned_doubts, drafts), *red)]
    return "\n".join(filter(None, told))


def disclosed_words(context: Context, book: int, day: date) -> str:
    """What is to be thought of before something of a day is posted that a disclosure tells of already."""
    told = context.peek(disclosure.told_until, book)
    if told is None or day > told[1]:
        return ""
    words = tr(
        "Disclosure no. {number} hangs with the figures up to {last}. What is posted of {day} is not in it: the next disclosure will not go on from it until this one is drawn up again. If the voucher may be of a later day, change its day first."
    )
    return words.format(number=told[0], last=told[1], day=day)


def _words(doubt: Doubt) -> str:
    if doubt.kind == "before_opened":
        words = tr("“{account}” was opened on {opened}; this is of {day}. Correct the day, or that of the account under “Accounts”.")  # fmt: skip
        return words.format(account=doubt.account, opened=doubt.opened_on, day=doubt.day)
    words = tr("“{account}” would hold {left} yuan by the books, less than nothing. Is income missing, or is the amount wrong?")  # fmt: skip
    return words.format(account=doubt.account, left=doubt.left)


def _unsigned_words(doubt: Doubt) -> str:
    words = {
        "unsigned": tr("{amount} yuan would leave “{account}” with no signed payment behind it; vouchers: {count}. What the bank takes by itself may be booked so; ask for all else under “Payments”, where three sign. The next disclosure draft tells the sum."),
        "unsigned_red": tr("{amount} yuan would leave “{account}” by a red voucher with no signed payment behind it. Red takes back what was booked wrong. To give money back, ask for it under “Payments”, where three sign. The next disclosure draft tells what the bank paid out on a red voucher."),
        "perhaps_undone": tr("The bank seems to have taken {amount} yuan of that back itself: “{account}” has a line of the same amount the other way with the same other side; vouchers: {count}. Please look at the statement. If so, write 冲正 into the words of the voucher, and it is not counted as paid without signatures."),
        "perhaps_undone_red": tr("The bank seems to have taken {amount} yuan back itself: “{account}” has a line of the same amount the other way with the same other side. Please look at the statement. If so, write 冲正 into the reason, and it is not counted as paid without signatures."),
        "no_agreement": tr("{amount} yuan would leave “{account}”; vouchers: {count}. No agreement is on record for it, so nobody's signature is asked. Record the agreement under “Payments”, “Agreements and signatories…”; from then on three sign for what it pays."),
        "above_petty": tr("{amount} yuan would go into “{account}”; the agreement allows {limit} yuan of petty cash."),
        "petty_of_day": tr("{amount} yuan in all would go into “{account}” on {day}; the agreement allows {limit} yuan of petty cash, in however many parts it is drawn."),
        "fund_mixed": tr("{amount} yuan of “{account}” would lie with common income. The maintenance fund is for repairs and renewals of common parts alone, and is kept apart from it."),
        "fund_other": tr("{amount} yuan of “{account}” would be spent on “{subject}”. The maintenance fund is for repairs and renewals of common parts alone: make sure that this is one, or pay it out of common income."),
    }[doubt.kind]  # fmt: skip
    return words.format(
        amount=doubt.amount,
        account=doubt.account,
        count=doubt.count,
        day=doubt.day,
        limit=doubt.limit,
        subject=doubt.subject,
    )
