"""How secrets are guarded and duties kept apart; pure calculation."""

from __future__ import annotations

from desktop.features.access.rules.apart import require_apart as require_apart
from desktop.features.access.rules.apart import require_no_namesake as require_no_namesake
from desktop.features.access.rules.apart import sees as sees
from desktop.features.access.rules.guard import LOCKED_AFTER as LOCKED_AFTER
from desktop.features.access.rules.guard import guard as guard
from desktop.features.access.rules.handed import handed as handed
from desktop.features.access.rules.recovery import LENGTH as LENGTH
from desktop.features.access.rules.recovery import LETTERS as LETTERS
from desktop.features.access.rules.recovery import RANDOM as RANDOM
from desktop.features.access.rules.recovery import read_code as read_code
from desktop.features.access.rules.recovery import spelled as spelled
from desktop.features.access.rules.secrets import check_password as check_password
from desktop.features.access.rules.secrets import check_pin_digits as check_pin_digits
