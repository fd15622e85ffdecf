"""Vouchers of money that left an account by the bank's own mistake alone, or by which it mended one. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.finance.bank import queries as bank
from desktop.features.finance.bank.entities import BankLine, BankMatch
from desktop.features.finance.bank.rules import UNDO
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.organisation.queries import listed


@dataclass(frozen=True, slots=True)
class Undone:
    """How many fen of what a voucher lets out of an account are such lines of the bank; `sure` where the bank, or the words
    of the voucher, say so."""

    fen: int
    sure: bool


def undone_by_bank(s: Session, vouchers: Collection[int]) -> dict[tuple[int, int], Undone]:
    """What of some vouchers the bank took back itself, or takes back itself (冲正), by voucher and account."""
    of_line = (
        select(Voucher.id, BankLine.id, BankLine.account_id, BankLine.amount)
        .join(BankLine, (Voucher.source == "bank") & (Voucher.source_id == BankLine.id))
        .where(Voucher.id.in_(listed(vouchers)))
    )
    matched = (
        select(Posting.voucher_id, BankLine.id, BankLine.account_id, BankLine.amount)
        .join(BankMatch, BankMatch.posting_id == Posting.id)
        .join(BankLine, BankMatch.line_id == BankLine.id)
        .where(Posting.voucher_id.in_(listed(vouchers)), BankMatch.undone_on.is_(None))
    )
    lines = {
        (voucher, line, account, -amount.fen)
        for voucher, line, account, amount in s.execute(of_line.union(matched))
        if amount.fen < 0
    }
    sure = bank.undone_lines(s, {line for _, line, _, _ in lines}) if lines else {}
    if not sure:
        return {}
    said = {
        voucher
        for voucher, text, reason in s.execute(
            select(Voucher.id, Voucher.text, Voucher.reason).where(Voucher.id.in_(listed(vouchers)))
        )
        if UNDO.search(f"{text} {reason}")
    }
    found = defaultdict[tuple[int, int], list[tuple[int, bool]]](list)
    for voucher, line, account, fen in lines:
        if line in sure:
            found[voucher, account].append((fen, sure[line] or voucher in said))
    return {
        key: Undone(sum(fen for fen, _ in told), all(one for _, one in told)) for key, told in found.items()
    }
