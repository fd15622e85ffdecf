"""The dialogs of matters and tasks, and what their words are called."""

from __future__ import annotations

from desktop.features.worklist.dialogs.matters import matter_editor as matter_editor
from desktop.features.worklist.dialogs.routes import answer_editor as answer_editor
from desktop.features.worklist.dialogs.routes import reopen_editor as reopen_editor
from desktop.features.worklist.dialogs.routes import route_editor as route_editor
from desktop.features.worklist.dialogs.same import SameDialog as SameDialog
from desktop.features.worklist.dialogs.tasks import acceptance_editor as acceptance_editor
from desktop.features.worklist.dialogs.tasks import drop_editor as drop_editor
from desktop.features.worklist.dialogs.tasks import extension_editor as extension_editor
from desktop.features.worklist.dialogs.tasks import hand_in_editor as hand_in_editor
from desktop.features.worklist.dialogs.tasks import milestone_editor as milestone_editor
from desktop.features.worklist.dialogs.tasks import progress_editor as progress_editor
from desktop.features.worklist.dialogs.tasks import ruling_editor as ruling_editor
from desktop.features.worklist.dialogs.tasks import task_editor as task_editor
from desktop.features.worklist.dialogs.words import category_words as category_words
from desktop.features.worklist.dialogs.words import deadline_status as deadline_status
from desktop.features.worklist.dialogs.words import matter_words as matter_words
from desktop.features.worklist.dialogs.words import proof_words as proof_words
from desktop.features.worklist.dialogs.words import result_words as result_words
from desktop.features.worklist.dialogs.words import route_words as route_words
from desktop.features.worklist.dialogs.words import ruling_words as ruling_words
from desktop.features.worklist.dialogs.words import source_words as source_words
from desktop.features.worklist.dialogs.words import state_status as state_status
from desktop.features.worklist.dialogs.words import state_words as state_words
from desktop.features.worklist.dialogs.words import urgency_words as urgency_words
from desktop.features.worklist.dialogs.words import verdict_words as verdict_words
from desktop.features.worklist.dialogs.words import way_words as way_words
