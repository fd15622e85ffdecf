"""Editors of the consultation tab: a meeting's facts, who is invited and came, a new item."""

from __future__ import annotations

from desktop.features.consultation.dialogs.attendance import ParticipantsDialog as ParticipantsDialog
from desktop.features.consultation.dialogs.compare import Compared as Compared
from desktop.features.consultation.dialogs.compare import compared_editions as compared_editions
from desktop.features.consultation.dialogs.figures import FiguresDialog as FiguresDialog
from desktop.features.consultation.dialogs.figures import figures_dialog as figures_dialog
from desktop.features.consultation.dialogs.kinds import KindsDialog as KindsDialog
from desktop.features.consultation.dialogs.kinds import approval_words as approval_words
from desktop.features.consultation.dialogs.kinds import called as called
from desktop.features.consultation.dialogs.kinds import quorum_words as quorum_words
from desktop.features.consultation.dialogs.kinds import rhythm_words as rhythm_words
from desktop.features.consultation.dialogs.kinds import rule_editor as rule_editor
from desktop.features.consultation.dialogs.meetings import conclusion_words as conclusion_words
from desktop.features.consultation.dialogs.meetings import item_editor as item_editor
from desktop.features.consultation.dialogs.meetings import kind_words as kind_words
from desktop.features.consultation.dialogs.meetings import meeting_editor as meeting_editor
from desktop.features.consultation.dialogs.people import PersonRow as PersonRow
from desktop.features.consultation.dialogs.people import attendance_words as attendance_words
from desktop.features.consultation.dialogs.planning import agenda_editor as agenda_editor
from desktop.features.consultation.dialogs.planning import begin_editor as begin_editor
from desktop.features.consultation.dialogs.planning import check_words as check_words
from desktop.features.consultation.dialogs.planning import ending_editor as ending_editor
from desktop.features.consultation.dialogs.planning import ending_titles as ending_titles
from desktop.features.consultation.dialogs.planning import leave_editor as leave_editor
from desktop.features.consultation.dialogs.planning import notice_editor as notice_editor
from desktop.features.consultation.dialogs.planning import outcome_words as outcome_words
from desktop.features.consultation.dialogs.planning import receipt_words as receipt_words
from desktop.features.consultation.dialogs.planning import short_notice_editor as short_notice_editor
from desktop.features.consultation.dialogs.planning import way_words as way_words
from desktop.features.consultation.dialogs.problems import ProblemsDialog as ProblemsDialog
from desktop.features.consultation.dialogs.publishing import objection_editor as objection_editor
from desktop.features.consultation.dialogs.publishing import paper_words as paper_words
from desktop.features.consultation.dialogs.publishing import publish_editor as publish_editor
from desktop.features.consultation.dialogs.publishing import take_down_editor as take_down_editor
from desktop.features.consultation.dialogs.publishing import unfile_editor as unfile_editor
from desktop.features.consultation.dialogs.publishing import withdraw_editor as withdraw_editor
from desktop.features.consultation.dialogs.series import RhythmDialog as RhythmDialog
from desktop.features.consultation.dialogs.series import series_editor as series_editor
from desktop.features.consultation.dialogs.wording import remark_words as remark_words
from desktop.features.consultation.dialogs.wording import sign_editor as sign_editor
