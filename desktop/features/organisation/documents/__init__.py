"""The organisation on paper; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from desktop.features.organisation.documents.chart import SIZES as SIZES
from desktop.features.organisation.documents.chart import Size as Size
from desktop.features.organisation.documents.chart import chart_pdf as chart_pdf
from desktop.features.organisation.documents.chart import chart_title as chart_title
