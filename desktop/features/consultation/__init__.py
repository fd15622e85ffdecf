"""Meetings: who came, what was said, how each item ended, and the minutes of it."""

from __future__ import annotations

from typing import Any

from desktop.core.feature import Feature
from desktop.features.consultation import entities as entities
from desktop.features.consultation.queries import agendas, due, find, hung, marks, residents


def _page(context: Any) -> Any:
    from desktop.features.consultation.page import ConsultationPage

    return ConsultationPage(context)


FEATURE = Feature(
    "consultation", _page, find, marks=marks, due=due, residents=residents, agendas=agendas, hung=hung
)
