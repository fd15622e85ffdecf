"""Who is responsible: places, bodies, people in their posts, and the households."""

from __future__ import annotations

from typing import Any

from desktop.core.feature import Feature
from desktop.features.organisation import entities as entities
from desktop.features.organisation.queries import due, find, hangs_on


def _page(context: Any) -> Any:
    from desktop.features.organisation.page import OrganisationPage

    return OrganisationPage(context)


FEATURE = Feature("organisation", _page, find, hangs_on, due=due)
