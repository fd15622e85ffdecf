"""Questions about bank statements and how far the books agree. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.finance.bank.queries.accounts import account_name as account_name
from desktop.features.finance.bank.queries.accounts import account_of as account_of
from desktop.features.finance.bank.queries.accounts import bank_accounts as bank_accounts
from desktop.features.finance.bank.queries.accounts import book_of_account as book_of_account
from desktop.features.finance.bank.queries.books import book_export as book_export
from desktop.features.finance.bank.queries.imports import preview_statement as preview_statement
from desktop.features.finance.bank.queries.lines import DEAD as DEAD
from desktop.features.finance.bank.queries.lines import LIVE as LIVE
from desktop.features.finance.bank.queries.lines import STANDING as STANDING
from desktop.features.finance.bank.queries.lines import drafted as drafted
from desktop.features.finance.bank.queries.lines import line_at as line_at
from desktop.features.finance.bank.queries.lines import line_ids as line_ids
from desktop.features.finance.bank.queries.lines import line_rows as line_rows
from desktop.features.finance.bank.queries.lines import statement_rows as statement_rows
from desktop.features.finance.bank.queries.lines import stored_lines as stored_lines
from desktop.features.finance.bank.queries.lines import undone_matches as undone_matches
from desktop.features.finance.bank.queries.matching import booked as booked
from desktop.features.finance.bank.queries.matching import entries_for as entries_for
from desktop.features.finance.bank.queries.matching import entry_rows as entry_rows
from desktop.features.finance.bank.queries.matching import line_detail as line_detail
from desktop.features.finance.bank.queries.matching import open_entries as open_entries
from desktop.features.finance.bank.queries.matching import open_lines as open_lines
from desktop.features.finance.bank.queries.matching import subject_for as subject_for
from desktop.features.finance.bank.queries.matching import suggested as suggested
from desktop.features.finance.bank.queries.reconciling import months as months
from desktop.features.finance.bank.queries.reconciling import reconciliation as reconciliation
from desktop.features.finance.bank.queries.undone import undone_lines as undone_lines
