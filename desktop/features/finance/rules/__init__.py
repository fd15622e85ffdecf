"""Pure rules of money: what a voucher's seal covers, what may be posted, what a period is."""

from __future__ import annotations

from desktop.features.finance.rules.books import amount_of as amount_of
from desktop.features.finance.rules.books import days_of as days_of
from desktop.features.finance.rules.books import drafted as drafted
from desktop.features.finance.rules.books import is_year as is_year
from desktop.features.finance.rules.books import last_four as last_four
from desktop.features.finance.rules.books import lines_of as lines_of
from desktop.features.finance.rules.books import lines_of_entry as lines_of_entry
from desktop.features.finance.rules.books import month_after as month_after
from desktop.features.finance.rules.books import month_before as month_before
from desktop.features.finance.rules.books import period_of as period_of
from desktop.features.finance.rules.books import period_words as period_words
from desktop.features.finance.rules.books import require_balanced as require_balanced
from desktop.features.finance.rules.books import require_fitting as require_fitting
from desktop.features.finance.rules.books import said_number as said_number
from desktop.features.finance.rules.books import seal as seal
from desktop.features.finance.rules.books import sides as sides
from desktop.features.finance.rules.books import voucher_number as voucher_number
from desktop.features.finance.rules.figures import columns_figure as columns_figure
from desktop.features.finance.rules.figures import line_figure as line_figure
from desktop.features.finance.rules.figures import strips_figure as strips_figure
