"""The editor of a matter, and what its lists, categories and sources are called."""

from __future__ import annotations

from desktop.features.worklist.dialogs.matters import category_words as category_words
from desktop.features.worklist.dialogs.matters import matter_editor as matter_editor
from desktop.features.worklist.dialogs.matters import matter_words as matter_words
from desktop.features.worklist.dialogs.matters import source_words as source_words
