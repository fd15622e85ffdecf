"""Pure rules of matters and tasks."""

from __future__ import annotations

from desktop.features.worklist.rules.deadlines import days_left as days_left
from desktop.features.worklist.rules.deadlines import days_over as days_over
from desktop.features.worklist.rules.deadlines import part_over as part_over
from desktop.features.worklist.rules.deadlines import task_warnings as task_warnings
from desktop.features.worklist.rules.deadlines import urgency_of as urgency_of
from desktop.features.worklist.rules.duplicates import SHOWN as SHOWN
from desktop.features.worklist.rules.duplicates import alike as alike
from desktop.features.worklist.rules.duplicates import nearby as nearby
from desktop.features.worklist.rules.ending import ANSWERABLE as ANSWERABLE
from desktop.features.worklist.rules.ending import closes as closes
from desktop.features.worklist.rules.ending import is_of as is_of
from desktop.features.worklist.rules.ending import lacking as lacking
from desktop.features.worklist.rules.ending import require_other as require_other
from desktop.features.worklist.rules.ending import try_on as try_on
from desktop.features.worklist.rules.names import answering_residents as answering_residents
from desktop.features.worklist.rules.names import in_charge as in_charge
from desktop.features.worklist.rules.names import known as known
from desktop.features.worklist.rules.names import names as names
from desktop.features.worklist.rules.private import sensitive as sensitive
from desktop.features.worklist.rules.state import state_of as state_of
from desktop.features.worklist.rules.way import Stop as Stop
from desktop.features.worklist.rules.way import stops as stops
