"""The desk of a meeting being held: the item that is open, its room and its votes, kept as one types."""

from __future__ import annotations

from desktop.features.consultation.desk.aside import aside as aside
from desktop.features.consultation.desk.aside import give_up as give_up
from desktop.features.consultation.desk.briefing import BriefingDesk as BriefingDesk
from desktop.features.consultation.desk.item import ItemDesk as ItemDesk
from desktop.features.consultation.desk.kept import DRAFT_KEPT_MS as DRAFT_KEPT_MS
from desktop.features.consultation.desk.words import approval_words as approval_words
from desktop.features.consultation.desk.words import follow_status as follow_status
from desktop.features.consultation.desk.words import hour_words as hour_words
from desktop.features.consultation.desk.words import item_origin as item_origin
from desktop.features.consultation.desk.words import item_status as item_status
from desktop.features.consultation.desk.words import quorum_counts as quorum_counts
from desktop.features.consultation.desk.words import quorum_status as quorum_status
