"""The organisation on paper; Chinese whatever the screen speaks."""

from __future__ import annotations

from desktop.features.organisation.documents.lists import centre_pdf as centre_pdf
from desktop.features.organisation.documents.lists import contacts_pdf as contacts_pdf
from desktop.features.organisation.documents.lists import posts_pdf as posts_pdf
