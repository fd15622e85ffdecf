"""Editors of the consultation tab: a meeting's facts, who is invited and came, a new item."""

from __future__ import annotations

from desktop.features.consultation.dialogs.compare import Compared as Compared
from desktop.features.consultation.dialogs.compare import compared_editions as compared_editions
from desktop.features.consultation.dialogs.figures import FiguresDialog as FiguresDialog
from desktop.features.consultation.dialogs.figures import figures_dialog as figures_dialog
from desktop.features.consultation.dialogs.meetings import ParticipantsDialog as ParticipantsDialog
from desktop.features.consultation.dialogs.meetings import PersonRow as PersonRow
from desktop.features.consultation.dialogs.meetings import attendance_words as attendance_words
from desktop.features.consultation.dialogs.meetings import conclusion_words as conclusion_words
from desktop.features.consultation.dialogs.meetings import item_editor as item_editor
from desktop.features.consultation.dialogs.meetings import kind_words as kind_words
from desktop.features.consultation.dialogs.meetings import meeting_editor as meeting_editor
from desktop.features.consultation.dialogs.publishing import objection_editor as objection_editor
from desktop.features.consultation.dialogs.publishing import paper_words as paper_words
from desktop.features.consultation.dialogs.publishing import publish_editor as publish_editor
from desktop.features.consultation.dialogs.publishing import take_down_editor as take_down_editor
from desktop.features.consultation.dialogs.publishing import withdraw_editor as withdraw_editor
from desktop.features.consultation.dialogs.wording import remark_words as remark_words
from desktop.features.consultation.dialogs.wording import sign_editor as sign_editor
