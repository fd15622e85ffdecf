"""Editors of the organisation tab, and the preview of an import."""

from __future__ import annotations

from desktop.features.organisation.dialogs.centres import duty_editor as duty_editor
from desktop.features.organisation.dialogs.centres import duty_words as duty_words
from desktop.features.organisation.dialogs.centres import hand_over_editor as hand_over_editor
from desktop.features.organisation.dialogs.centres import links_editor as links_editor
from desktop.features.organisation.dialogs.editors import household_editor as household_editor
from desktop.features.organisation.dialogs.editors import post_editor as post_editor
from desktop.features.organisation.dialogs.imports import ImportDialog as ImportDialog
from desktop.features.organisation.dialogs.imports import choose_file as choose_file
from desktop.features.organisation.dialogs.words import basis_words as basis_words
from desktop.features.organisation.dialogs.words import field_words as field_words
from desktop.features.organisation.dialogs.words import kind_words as kind_words
from desktop.features.organisation.dialogs.words import level_words as level_words
