"""The steps of the header's trail: the way to the place chosen, and where one may go from it."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.features.organisation.records import PlaceRow
from desktop.ui.header import Step
from desktop.ui.i18n import tr


def steps(trail: list[PlaceRow], places: list[PlaceRow], own: Mapping[str, str]) -> list[Step]:
    """The trail from all places down to the chosen one, each step with its neighbours, then what lies below."""
    steps = [Step(None, tr("All places"), ((None, tr("All places")),))]
    for place in trail:
        beside = tuple((other.id, other.name) for other in places if other.parent_id == place.parent_id)
        steps.append(Step(place.id, place.name, ((place.parent_id, tr("All")), *beside)))
    below = [other for other in places if other.parent_id == (trail[-1].id if trail else None)]
    if below and below[0].kind not in ("building", "staircase"):
        kind = below[0].kind
        name = {
            "street": tr("All streets"),
            "community": tr("All communities"),
            "compound": tr("All compounds"),
        }
        offers = tuple((other.id, other.name) for other in below)
        steps.append(
            Step(
                None,
                tr("All: {level}").format(level=own[kind]) if kind in own else name.get(kind, tr("All")),
                offers,
            )
        )
    return steps
