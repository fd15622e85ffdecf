"""The papers of a payment."""

from __future__ import annotations

from desktop.features.finance.payments.documents.setting import paper_pdf as paper_pdf
from desktop.features.finance.payments.documents.sheets import application_paper as application_paper
from desktop.features.finance.payments.documents.sheets import notice_paper as notice_paper
from desktop.features.finance.payments.documents.sheets import slip_paper as slip_paper
