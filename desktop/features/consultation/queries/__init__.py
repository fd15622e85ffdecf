"""Questions about meetings. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.consultation.queries.figures import figures as figures
from desktop.features.consultation.queries.following import last_resolutions as last_resolutions
from desktop.features.consultation.queries.following import left_over as left_over
from desktop.features.consultation.queries.hands import hand_of as hand_of
from desktop.features.consultation.queries.kinds import LISTS as LISTS
from desktop.features.consultation.queries.kinds import brand_names as brand_names
from desktop.features.consultation.queries.kinds import rule_of as rule_of
from desktop.features.consultation.queries.kinds import rules_in_force as rules_in_force
from desktop.features.consultation.queries.marks import marks as marks
from desktop.features.consultation.queries.marks import without_tasks as without_tasks
from desktop.features.consultation.queries.meetings import ITEM_FIELDS as ITEM_FIELDS
from desktop.features.consultation.queries.meetings import SPELT as SPELT
from desktop.features.consultation.queries.meetings import find as find
from desktop.features.consultation.queries.meetings import item_draft as item_draft
from desktop.features.consultation.queries.meetings import last_noted as last_noted
from desktop.features.consultation.queries.meetings import meeting_detail as meeting_detail
from desktop.features.consultation.queries.meetings import meeting_draft as meeting_draft
from desktop.features.consultation.queries.meetings import meeting_ids as meeting_ids
from desktop.features.consultation.queries.meetings import meeting_rows as meeting_rows
from desktop.features.consultation.queries.papers import dossier as dossier
from desktop.features.consultation.queries.planning import concerned as concerned
from desktop.features.consultation.queries.planning import invited_before as invited_before
from desktop.features.consultation.queries.planning import invited_by_rule as invited_by_rule
from desktop.features.consultation.queries.planning import meeting_before as meeting_before
from desktop.features.consultation.queries.planning import next_after as next_after
from desktop.features.consultation.queries.planning import waiting_matters as waiting_matters
from desktop.features.consultation.queries.publishing import boards as boards
from desktop.features.consultation.queries.publishing import due as due
from desktop.features.consultation.queries.publishing import last_posting as last_posting
from desktop.features.consultation.queries.publishing import media_type as media_type
from desktop.features.consultation.queries.publishing import meeting_files as meeting_files
from desktop.features.consultation.queries.publishing import next_number as next_number
from desktop.features.consultation.queries.publishing import publications as publications
from desktop.features.consultation.queries.publishing import sheets_of as sheets_of
from desktop.features.consultation.queries.publishing import to_take_down as to_take_down
from desktop.features.consultation.queries.series import next_meeting as next_meeting
from desktop.features.consultation.queries.series import regular as regular
from desktop.features.consultation.queries.series import rhythms as rhythms
from desktop.features.consultation.queries.series import series_of as series_of
from desktop.features.consultation.queries.series import unmet as unmet
from desktop.features.consultation.queries.wording import last_signer as last_signer
from desktop.features.consultation.queries.wording import last_typed as last_typed
from desktop.features.consultation.queries.wording import names_in as names_in
from desktop.features.consultation.queries.wording import wording_of as wording_of
