"""Pure rules of a meeting: who counts, when an item may be closed, when a meeting is done."""

from __future__ import annotations

from desktop.features.consultation.rules.clash import RUNNING as RUNNING
from desktop.features.consultation.rules.clash import chosen as chosen
from desktop.features.consultation.rules.clash import pieces as pieces
from desktop.features.consultation.rules.clash import twofold as twofold
from desktop.features.consultation.rules.clash import unchosen as unchosen
from desktop.features.consultation.rules.clash import woven as woven
from desktop.features.consultation.rules.figures import beside as beside
from desktop.features.consultation.rules.figures import part as part
from desktop.features.consultation.rules.figures import period_name as period_name
from desktop.features.consultation.rules.figures import period_of as period_of
from desktop.features.consultation.rules.figures import total as total
from desktop.features.consultation.rules.figures import turns as turns
from desktop.features.consultation.rules.kinds import DEFAULTS as DEFAULTS
from desktop.features.consultation.rules.kinds import OPINIONS as OPINIONS
from desktop.features.consultation.rules.meetings import DUE_WITH_DEADLINE as DUE_WITH_DEADLINE
from desktop.features.consultation.rules.meetings import DUTIES as DUTIES
from desktop.features.consultation.rules.meetings import asked as asked
from desktop.features.consultation.rules.meetings import carried as carried
from desktop.features.consultation.rules.meetings import facts_of as facts_of
from desktop.features.consultation.rules.meetings import head_at as head_at
from desktop.features.consultation.rules.meetings import head_count as head_count
from desktop.features.consultation.rules.meetings import heads as heads
from desktop.features.consultation.rules.meetings import item_problems as item_problems
from desktop.features.consultation.rules.meetings import meeting_problems as meeting_problems
from desktop.features.consultation.rules.meetings import problems_of as problems_of
from desktop.features.consultation.rules.meetings import require_ready as require_ready
from desktop.features.consultation.rules.meetings import vote_problems as vote_problems
from desktop.features.consultation.rules.meetings import with_votes_counted as with_votes_counted
from desktop.features.consultation.rules.meetings import (
    without_what_was_not_asked as without_what_was_not_asked,
)
from desktop.features.consultation.rules.planning import LEFT_OVER as LEFT_OVER
from desktop.features.consultation.rules.planning import buildings as buildings
from desktop.features.consultation.rules.planning import in_the_way as in_the_way
from desktop.features.consultation.rules.planning import invited as invited
from desktop.features.consultation.rules.planning import is_late as is_late
from desktop.features.consultation.rules.planning import last_day as last_day
from desktop.features.consultation.rules.planning import month_end as month_end
from desktop.features.consultation.rules.planning import next_day as next_day
from desktop.features.consultation.rules.planning import not_invited as not_invited
from desktop.features.consultation.rules.planning import opening_checks as opening_checks
from desktop.features.consultation.rules.planning import period_begin as period_begin
from desktop.features.consultation.rules.planning import plan_checks as plan_checks
from desktop.features.consultation.rules.planning import same_unit as same_unit
from desktop.features.consultation.rules.planning import scope_checks as scope_checks
from desktop.features.consultation.rules.planning import told_late as told_late
from desktop.features.consultation.rules.planning import true_day as true_day
from desktop.features.consultation.rules.planning import unanswered as unanswered
from desktop.features.consultation.rules.planning import untold as untold
from desktop.features.consultation.rules.publishing import archive_problems as archive_problems
from desktop.features.consultation.rules.publishing import days_late as days_late
from desktop.features.consultation.rules.publishing import days_up as days_up
from desktop.features.consultation.rules.publishing import due_on as due_on
from desktop.features.consultation.rules.publishing import earliest_end as earliest_end
from desktop.features.consultation.rules.publishing import holdings as holdings
from desktop.features.consultation.rules.publishing import publication_problems as publication_problems
from desktop.features.consultation.rules.publishing import where_to_hang as where_to_hang
from desktop.features.consultation.rules.room import brought_together as brought_together
from desktop.features.consultation.rules.room import by_name as by_name
from desktop.features.consultation.rules.room import known_by as known_by
from desktop.features.consultation.rules.room import needed as needed
from desktop.features.consultation.rules.room import refused_conclusions as refused_conclusions
from desktop.features.consultation.rules.room import voters_at as voters_at
from desktop.features.consultation.rules.wording import HEADING as HEADING
from desktop.features.consultation.rules.wording import chunks as chunks
from desktop.features.consultation.rules.wording import differing as differing
from desktop.features.consultation.rules.wording import merged as merged
from desktop.features.consultation.rules.wording import public_part as public_part
from desktop.features.consultation.rules.wording import remarks as remarks
from desktop.features.consultation.rules.wording import same_hand as same_hand
from desktop.features.consultation.rules.wording import spans as spans
from desktop.features.consultation.rules.wording import strangers as strangers
from desktop.features.consultation.rules.wording import unnamed_internal as unnamed_internal
