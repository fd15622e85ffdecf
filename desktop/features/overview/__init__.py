"""What a worker looks at first: who has not met, what is overdue, how the month stands."""

from __future__ import annotations

from typing import Any

from desktop.core.feature import Feature


def _page(context: Any) -> Any:
    from desktop.features.overview.page import OverviewPage

    return OverviewPage(context)


FEATURE = Feature("overview", _page)
