"""Who signs: people who sign in, their roles in places, their passwords and PINs."""

from __future__ import annotations

from desktop.core.feature import Feature
from desktop.features.access import entities as entities
from desktop.features.access.queries import hangs_on

FEATURE = Feature("access", hangs_on=hangs_on)
