"""Editors of the organisation tab, and the preview of an import."""

from __future__ import annotations

from desktop.features.organisation.dialogs.adjusted import AdjustedDialog as AdjustedDialog
from desktop.features.organisation.dialogs.adjusted import adjusted as adjusted
from desktop.features.organisation.dialogs.adjusted import term_status as term_status
from desktop.features.organisation.dialogs.adjusting import AdjustDialog as AdjustDialog
from desktop.features.organisation.dialogs.adjusting import adjust as adjust
from desktop.features.organisation.dialogs.adjustment import election_words as election_words
from desktop.features.organisation.dialogs.adjustment import meeting_words as meeting_words
from desktop.features.organisation.dialogs.adjustment import show_adjustment as show_adjustment
from desktop.features.organisation.dialogs.centres import duty_editor as duty_editor
from desktop.features.organisation.dialogs.centres import duty_words as duty_words
from desktop.features.organisation.dialogs.centres import hand_over_editor as hand_over_editor
from desktop.features.organisation.dialogs.centres import links_editor as links_editor
from desktop.features.organisation.dialogs.editors import office_editor as office_editor
from desktop.features.organisation.dialogs.editors import post_editor as post_editor
from desktop.features.organisation.dialogs.households import household_editor as household_editor
from desktop.features.organisation.dialogs.imports import ImportDialog as ImportDialog
from desktop.features.organisation.dialogs.imports import choose_file as choose_file
from desktop.features.organisation.dialogs.places import body_editor as body_editor
from desktop.features.organisation.dialogs.places import level_editor as level_editor
from desktop.features.organisation.dialogs.places import place_editor as place_editor
from desktop.features.organisation.dialogs.places import removed as removed
from desktop.features.organisation.dialogs.words import adjustment_words as adjustment_words
from desktop.features.organisation.dialogs.words import basis_words as basis_words
from desktop.features.organisation.dialogs.words import centres_word as centres_word
from desktop.features.organisation.dialogs.words import field_words as field_words
from desktop.features.organisation.dialogs.words import gap_words as gap_words
from desktop.features.organisation.dialogs.words import kind_words as kind_words
from desktop.features.organisation.dialogs.words import level_words as level_words
