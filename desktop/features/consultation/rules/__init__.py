"""Pure rules of a meeting: who counts, when an item may be closed, when a meeting is done."""

from __future__ import annotations

from desktop.features.consultation.rules.kinds import DEFAULTS as DEFAULTS
from desktop.features.consultation.rules.kinds import OPINIONS as OPINIONS
from desktop.features.consultation.rules.meetings import DUE_WITH_DEADLINE as DUE_WITH_DEADLINE
from desktop.features.consultation.rules.meetings import DUTIES as DUTIES
from desktop.features.consultation.rules.meetings import asked as asked
from desktop.features.consultation.rules.meetings import carried as carried
from desktop.features.consultation.rules.meetings import facts_of as facts_of
from desktop.features.consultation.rules.meetings import head_at as head_at
from desktop.features.consultation.rules.meetings import head_count as head_count
from desktop.features.consultation.rules.meetings import item_problems as item_problems
from desktop.features.consultation.rules.meetings import meeting_problems as meeting_problems
from desktop.features.consultation.rules.meetings import problems_of as problems_of
from desktop.features.consultation.rules.meetings import require_ready as require_ready
from desktop.features.consultation.rules.meetings import vote_problems as vote_problems
from desktop.features.consultation.rules.meetings import with_votes_counted as with_votes_counted
from desktop.features.consultation.rules.meetings import (
    without_what_was_not_asked as without_what_was_not_asked,
)
from desktop.features.consultation.rules.room import brought_together as brought_together
from desktop.features.consultation.rules.room import needed as needed
from desktop.features.consultation.rules.room import refused_conclusions as refused_conclusions
from desktop.features.consultation.rules.room import voters_at as voters_at
