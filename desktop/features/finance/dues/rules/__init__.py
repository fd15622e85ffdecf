"""Pure rules of contracts, daily totals and the maintenance fund."""

from __future__ import annotations

from desktop.features.finance.dues.rules.contracts import dues as dues
from desktop.features.finance.dues.rules.contracts import overlapping as overlapping
from desktop.features.finance.dues.rules.contracts import require_sound as require_sound
from desktop.features.finance.dues.rules.contracts import rows as rows
from desktop.features.finance.dues.rules.contracts import standing as standing
from desktop.features.finance.dues.rules.contracts import sums as sums
from desktop.features.finance.dues.rules.fund import below_line as below_line
from desktop.features.finance.dues.rules.fund import said_closing as said_closing
from desktop.features.finance.dues.rules.fund import said_opening as said_opening
from desktop.features.finance.dues.rules.fund import shares as shares
from desktop.features.finance.dues.rules.totals import by_voucher as by_voucher
from desktop.features.finance.dues.rules.totals import read_lines as read_lines
