"""Contracts and the maintenance fund on paper."""

from __future__ import annotations

from desktop.features.finance.dues.documents.arrears import arrears_paper as arrears_paper
