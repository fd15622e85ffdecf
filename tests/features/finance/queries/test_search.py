"""Payments and contracts share the list of the search box."""

from __future__ import annotations

import pytest

from desktop.core.feature import Hit
from desktop.features.finance.queries import search


@pytest.mark.parametrize(("payments", "contracts", "told"), [
    (9, 0, (4, 0)), (0, 9, (0, 4)), (9, 9, (2, 2)), (9, 1, (3, 1)), (1, 9, (1, 3)), (1, 1, (1, 1)),
])  # fmt: skip
def test_where_both_are_many_half_of_each_is_told(
    monkeypatch: pytest.MonkeyPatch, payments: int, contracts: int, told: tuple[int, int]
) -> None:
    """Only the sharing of the list is looked at here; what is found, the rooms' own tests tell."""

    def many(kind: str, count: int):
        return lambda _s, _text, limit, _scope: [Hit(kind, at, "", "") for at in range(min(count, limit))]

    monkeypatch.setattr(search, "find_payments", many("payment", payments))
    monkeypatch.setattr(search, "find_contracts", many("contract", contracts))
    found = search.find(None, "x", 4)  # type: ignore[arg-type]
    assert tuple(sum(one.feature == kind for one in found) for kind in ("payment", "contract")) == told
