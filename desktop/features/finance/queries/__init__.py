"""Questions about money. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.finance.queries.books import account_choices as account_choices
from desktop.features.finance.queries.books import account_draft as account_draft
from desktop.features.finance.queries.books import account_rows as account_rows
from desktop.features.finance.queries.books import accounts_of as accounts_of
from desktop.features.finance.queries.books import balance as balance
from desktop.features.finance.queries.books import book_of as book_of
from desktop.features.finance.queries.books import book_place as book_place
from desktop.features.finance.queries.books import books as books
from desktop.features.finance.queries.books import books_by_place as books_by_place
from desktop.features.finance.queries.books import budget_rows as budget_rows
from desktop.features.finance.queries.books import closed as closed
from desktop.features.finance.queries.books import closes as closes
from desktop.features.finance.queries.books import first_year as first_year
from desktop.features.finance.queries.books import ground as ground
from desktop.features.finance.queries.books import holdings as holdings
from desktop.features.finance.queries.books import last_seal as last_seal
from desktop.features.finance.queries.books import subject_choices as subject_choices
from desktop.features.finance.queries.books import subject_rows as subject_rows
from desktop.features.finance.queries.books import voucher_detail as voucher_detail
from desktop.features.finance.queries.books import voucher_draft as voucher_draft
from desktop.features.finance.queries.books import voucher_rows as voucher_rows
from desktop.features.finance.queries.doubts import doubts as doubts
from desktop.features.finance.queries.doubts import drafted_moves as drafted_moves
from desktop.features.finance.queries.doubts import reversed_moves as reversed_moves
from desktop.features.finance.queries.ledger import cash_book as cash_book
from desktop.features.finance.queries.ledger import cash_marks as cash_marks
from desktop.features.finance.queries.ledger import cash_page as cash_page
from desktop.features.finance.queries.ledger import statement as statement
from desktop.features.finance.queries.ledger import statement_lines as statement_lines
from desktop.features.finance.queries.ledger import subject_sums as subject_sums
from desktop.features.finance.queries.naming import named_in as named_in
from desktop.features.finance.queries.naming import people as people
from desktop.features.finance.queries.numbers import numbered as numbered
from desktop.features.finance.queries.numbers import shared as shared
from desktop.features.finance.queries.openings import first_moved as first_moved
from desktop.features.finance.queries.openings import opening_days as opening_days
from desktop.features.finance.queries.openings import opening_past as opening_past
from desktop.features.finance.queries.pictures import month_balances as month_balances
from desktop.features.finance.queries.pictures import months as months
from desktop.features.finance.queries.pictures import year_sums as year_sums
from desktop.features.finance.queries.proofs import book_faults as book_faults
from desktop.features.finance.queries.proofs import fingerprint as fingerprint
