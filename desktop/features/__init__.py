"""Every feature, ground floor first. A feature may ask only those before it."""

from __future__ import annotations

from desktop.features import access, consultation, finance, organisation, overview, worklist

FEATURES = (
    organisation.FEATURE,
    access.FEATURE,
    worklist.FEATURE,
    consultation.FEATURE,
    finance.FEATURE,
    overview.FEATURE,
)
