"""Money as it is stored."""

from __future__ import annotations

from desktop.features.finance.entities.books import Account as Account
from desktop.features.finance.entities.books import Book as Book
from desktop.features.finance.entities.books import Budget as Budget
from desktop.features.finance.entities.books import Close as Close
from desktop.features.finance.entities.books import Posting as Posting
from desktop.features.finance.entities.books import Proof as Proof
from desktop.features.finance.entities.books import Reopening as Reopening
from desktop.features.finance.entities.books import Subject as Subject
from desktop.features.finance.entities.books import Voucher as Voucher
