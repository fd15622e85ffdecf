"""Contracts and the maintenance fund on paper."""

from __future__ import annotations

from desktop.features.finance.dues.documents.arrears import arrears_paper as arrears_paper
from desktop.features.finance.dues.documents.fund import shares_paper as shares_paper
from desktop.features.finance.dues.documents.fund import statement_paper as statement_paper
