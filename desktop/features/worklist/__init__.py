"""The three lists: problems, needs and resources, and where each matter came from."""

from __future__ import annotations

from typing import Any

from desktop.core.feature import Feature
from desktop.features.worklist import entities as entities
from desktop.features.worklist.queries import due, find, hangs_on, marks


def _page(context: Any) -> Any:
    from desktop.features.worklist.page import WorklistPage

    return WorklistPage(context)


FEATURE = Feature("worklist", _page, find, hangs_on, marks, due)
