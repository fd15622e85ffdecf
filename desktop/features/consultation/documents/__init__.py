"""The papers of a meeting; Chinese whatever the screen speaks, no screen and no database."""

from __future__ import annotations

from desktop.features.consultation.documents.agenda import agenda_paper as agenda_paper
from desktop.features.consultation.documents.announcement import announcement_paper as announcement_paper
from desktop.features.consultation.documents.cancellation import cancellation_paper as cancellation_paper
from desktop.features.consultation.documents.delivery import delivery_paper as delivery_paper
from desktop.features.consultation.documents.discretion import tells_of_confided as tells_of_confided
from desktop.features.consultation.documents.dossier import PDF as PDF
from desktop.features.consultation.documents.dossier import dossier_paper as dossier_paper
from desktop.features.consultation.documents.follow_up import follow_up_paper as follow_up_paper
from desktop.features.consultation.documents.minutes import minutes_body as minutes_body
from desktop.features.consultation.documents.minutes import minutes_paper as minutes_paper
from desktop.features.consultation.documents.minutes import minutes_pdf as minutes_pdf
from desktop.features.consultation.documents.minutes import minutes_title as minutes_title
from desktop.features.consultation.documents.minutes import minutes_word as minutes_word
from desktop.features.consultation.documents.narrative import narrative_body as narrative_body
from desktop.features.consultation.documents.narrative import narrative_paper as narrative_paper
from desktop.features.consultation.documents.notice import notice_paper as notice_paper
from desktop.features.consultation.documents.offers import OFFERS as OFFERS
from desktop.features.consultation.documents.offers import offered as offered
from desktop.features.consultation.documents.offers import paper_of as paper_of
from desktop.features.consultation.documents.offers import paper_pdf as paper_pdf
from desktop.features.consultation.documents.offers import paper_title as paper_title
from desktop.features.consultation.documents.offers import paper_word as paper_word
from desktop.features.consultation.documents.posted import PAPERS as PAPERS
from desktop.features.consultation.documents.posted import plain_text as plain_text
from desktop.features.consultation.documents.posted import posted_paper as posted_paper
from desktop.features.consultation.documents.posted import posted_pdf as posted_pdf
from desktop.features.consultation.documents.publication import publication_paper as publication_paper
from desktop.features.consultation.documents.publication import withdrawal_paper as withdrawal_paper
from desktop.features.consultation.documents.record import record_paper as record_paper
from desktop.features.consultation.documents.results import results_paper as results_paper
from desktop.features.consultation.documents.sign_in import sign_in_paper as sign_in_paper
from desktop.features.consultation.documents.typed import BODIES as BODIES
from desktop.features.consultation.documents.typed import outdated as outdated
from desktop.features.consultation.documents.wording import closed as closed
from desktop.features.consultation.documents.wording import paragraphs as paragraphs
from desktop.features.consultation.documents.wording import said_day as said_day
from desktop.features.consultation.documents.wording import typed_blocks as typed_blocks
