"""The organisation on paper; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from desktop.features.organisation.documents.chart import SIZES as SIZES
from desktop.features.organisation.documents.chart import Size as Size
from desktop.features.organisation.documents.chart import chart_pdf as chart_pdf
from desktop.features.organisation.documents.chart import chart_title as chart_title
from desktop.features.organisation.documents.lists import centre_pdf as centre_pdf
from desktop.features.organisation.documents.lists import contacts_pdf as contacts_pdf
from desktop.features.organisation.documents.lists import posts_pdf as posts_pdf
