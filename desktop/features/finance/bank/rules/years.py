"""年末结转: what a year brought and cost becomes surplus, as a line of an export that no voucher stands behind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from desktop.features.finance.bank.records import LedgerVoucher

NUMBER = "年末结转"
"""Stands where a voucher has its number."""


def closed_years(
    vouchers: Sequence[LedgerVoucher],
    opening: Mapping[int, int],
    result: Collection[int],
    surplus: int,
    years: range,
) -> Iterator[LedgerVoucher]:
    """The vouchers by day; after those of each of the `years`, but the last, what then stands on the subjects of its `result`
    goes over to the `surplus`. The `opening` is of the first year."""
    of_year = defaultdict[int, list[LedgerVoucher]](list)
    for one in vouchers:
        of_year[one.day.year].append(one)
    standing = Counter({key: fen for key, fen in opening.items() if key in result})
    for year in years:
        yield from of_year[year]
        if year == years[-1]:
            return
        for one in of_year[year]:
            for key, fen in one.postings:
                if key in result:
                    standing[key] += fen
        if any(standing.values()):
            yield _closing(year, standing, surplus)
        standing.clear()


def _closing(year: int, standing: Mapping[int, int], surplus: int) -> LedgerVoucher:
    words = f"{year}年收入、成本、支出转入历年结余（导出时列示，账簿中无此凭证）"
    taken = tuple((key, -fen) for key, fen in standing.items() if fen)
    result = sum(standing.values())
    added = ((surplus, result),) if result else ()
    return LedgerVoucher(date(year, 12, 31), NUMBER, words, taken + added, closing=True)
