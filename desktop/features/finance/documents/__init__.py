"""Money on paper: vouchers and cash books."""

from __future__ import annotations

from desktop.features.finance.documents.books import cash_paper as cash_paper
from desktop.features.finance.documents.books import paper_pdf as paper_pdf
from desktop.features.finance.documents.books import statement_paper as statement_paper
from desktop.features.finance.documents.books import voucher_paper as voucher_paper
from desktop.features.finance.documents.pictures import picture_pdf as picture_pdf
from desktop.features.finance.documents.pictures import picture_title as picture_title
