"""Questions about contracts and daily totals. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.finance.dues.queries.contracts import book_sums as book_sums
from desktop.features.finance.dues.queries.contracts import contract as contract
from desktop.features.finance.dues.queries.contracts import contract_ids as contract_ids
from desktop.features.finance.dues.queries.contracts import contract_rows as contract_rows
from desktop.features.finance.dues.queries.contracts import other_places as other_places
from desktop.features.finance.dues.queries.contracts import receipt_offer as receipt_offer
from desktop.features.finance.dues.queries.contracts import terms_of as terms_of
from desktop.features.finance.dues.queries.fund import fund_accounts as fund_accounts
from desktop.features.finance.dues.queries.fund import fund_began as fund_began
from desktop.features.finance.dues.queries.fund import fund_doors as fund_doors
from desktop.features.finance.dues.queries.fund import fund_draft as fund_draft
from desktop.features.finance.dues.queries.fund import fund_statement as fund_statement
from desktop.features.finance.dues.queries.fund import low_funds as low_funds
from desktop.features.finance.dues.queries.periods import accounted as accounted
from desktop.features.finance.dues.queries.periods import daily_counts as daily_counts
from desktop.features.finance.dues.queries.periods import daily_subjects as daily_subjects
from desktop.features.finance.dues.queries.periods import period_rows as period_rows
from desktop.features.finance.dues.queries.receipts import counted as counted
from desktop.features.finance.dues.queries.receipts import free_vouchers as free_vouchers
from desktop.features.finance.dues.queries.receipts import hung_on as hung_on
from desktop.features.finance.dues.queries.receipts import receipt_rows as receipt_rows
from desktop.features.finance.dues.queries.receipts import total_rows as total_rows
from desktop.features.finance.dues.queries.refunds import paid_back as paid_back
from desktop.features.finance.dues.queries.search import find as find
from desktop.features.finance.dues.queries.waiting import due as due
