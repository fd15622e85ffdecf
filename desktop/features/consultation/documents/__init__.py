"""The minutes of a meeting on paper; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from desktop.features.consultation.documents.minutes import minutes_body as minutes_body
from desktop.features.consultation.documents.minutes import minutes_paper as minutes_paper
from desktop.features.consultation.documents.minutes import minutes_pdf as minutes_pdf
from desktop.features.consultation.documents.minutes import minutes_title as minutes_title
from desktop.features.consultation.documents.minutes import minutes_word as minutes_word
from desktop.features.consultation.documents.posted import PAPERS as PAPERS
from desktop.features.consultation.documents.posted import plain_text as plain_text
from desktop.features.consultation.documents.posted import posted_paper as posted_paper
from desktop.features.consultation.documents.posted import posted_pdf as posted_pdf
from desktop.features.consultation.documents.wording import CONCLUSIONS as CONCLUSIONS
from desktop.features.consultation.documents.wording import KINDS as KINDS
from desktop.features.consultation.documents.wording import NUMERALS as NUMERALS
from desktop.features.consultation.documents.wording import RESIDENTS as RESIDENTS
from desktop.features.consultation.documents.wording import closed as closed
from desktop.features.consultation.documents.wording import hiding as hiding
from desktop.features.consultation.documents.wording import numeral as numeral
from desktop.features.consultation.documents.wording import paragraphs as paragraphs
from desktop.features.consultation.documents.wording import said_day as said_day
from desktop.features.consultation.documents.wording import typed_blocks as typed_blocks
