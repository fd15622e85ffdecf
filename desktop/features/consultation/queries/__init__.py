"""Questions about meetings. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.consultation.queries.following import last_resolutions as last_resolutions
from desktop.features.consultation.queries.following import left_over as left_over
from desktop.features.consultation.queries.kinds import LISTS as LISTS
from desktop.features.consultation.queries.kinds import rule_of as rule_of
from desktop.features.consultation.queries.meetings import ITEM_FIELDS as ITEM_FIELDS
from desktop.features.consultation.queries.meetings import SPELT as SPELT
from desktop.features.consultation.queries.meetings import find as find
from desktop.features.consultation.queries.meetings import item_draft as item_draft
from desktop.features.consultation.queries.meetings import last_noted as last_noted
from desktop.features.consultation.queries.meetings import meeting_detail as meeting_detail
from desktop.features.consultation.queries.meetings import meeting_draft as meeting_draft
from desktop.features.consultation.queries.meetings import meeting_ids as meeting_ids
from desktop.features.consultation.queries.meetings import meeting_rows as meeting_rows
