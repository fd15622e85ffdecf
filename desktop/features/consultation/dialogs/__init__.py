"""Editors of the consultation tab: a meeting's facts, who is invited and came, a new item."""

from __future__ import annotations

from desktop.features.consultation.dialogs.attendance import ParticipantsDialog as ParticipantsDialog
from desktop.features.consultation.dialogs.meetings import conclusion_words as conclusion_words
from desktop.features.consultation.dialogs.meetings import item_editor as item_editor
from desktop.features.consultation.dialogs.meetings import kind_words as kind_words
from desktop.features.consultation.dialogs.meetings import meeting_editor as meeting_editor
from desktop.features.consultation.dialogs.people import PersonRow as PersonRow
from desktop.features.consultation.dialogs.people import attendance_words as attendance_words
from desktop.features.consultation.dialogs.problems import ProblemsDialog as ProblemsDialog
