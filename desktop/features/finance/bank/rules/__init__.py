"""Calculation over bank lines and books; touches no database."""

from __future__ import annotations

from desktop.features.finance.bank.rules.known import known_again as known_again
from desktop.features.finance.bank.rules.known import perhaps_known as perhaps_known
from desktop.features.finance.bank.rules.lines import balance_at as balance_at
from desktop.features.finance.bank.rules.lines import both_ends as both_ends
from desktop.features.finance.bank.rules.lines import breaks as breaks
from desktop.features.finance.bank.rules.lines import chained as chained
from desktop.features.finance.bank.rules.lines import elsewhere as elsewhere
from desktop.features.finance.bank.rules.lines import oldest_first as oldest_first
from desktop.features.finance.bank.rules.lines import one_account as one_account
from desktop.features.finance.bank.rules.lines import opening_balance as opening_balance
from desktop.features.finance.bank.rules.lines import plain_yuan as plain_yuan
from desktop.features.finance.bank.rules.lines import repeated as repeated
from desktop.features.finance.bank.rules.lines import same_account as same_account
from desktop.features.finance.bank.rules.matching import WINDOW as WINDOW
from desktop.features.finance.bank.rules.matching import shares as shares
from desktop.features.finance.bank.rules.matching import suggestions as suggestions
from desktop.features.finance.bank.rules.reconciling import explained as explained
from desktop.features.finance.bank.rules.reconciling import hiding as hiding
from desktop.features.finance.bank.rules.reconciling import reconciled as reconciled
from desktop.features.finance.bank.rules.reconciling import shown as shown
from desktop.features.finance.bank.rules.reconciling import sides as sides
from desktop.features.finance.bank.rules.undone import UNDO as UNDO
from desktop.features.finance.bank.rules.undone import UNDO_DAYS as UNDO_DAYS
from desktop.features.finance.bank.rules.undone import undone as undone
from desktop.features.finance.bank.rules.years import closed_years as closed_years
