"""What crosses the border between storage and screen: matters of the three lists."""

from __future__ import annotations

from desktop.features.worklist.records.matters import Matter as Matter
from desktop.features.worklist.records.matters import MatterDraft as MatterDraft
from desktop.features.worklist.records.matters import MatterRow as MatterRow
from desktop.features.worklist.records.tasks import RouteDraft as RouteDraft
from desktop.features.worklist.records.tasks import Standing as Standing
from desktop.features.worklist.records.tasks import TaskDraft as TaskDraft
from desktop.features.worklist.records.words import ANSWER_WAYS as ANSWER_WAYS
from desktop.features.worklist.records.words import ATTEMPTS as ATTEMPTS
from desktop.features.worklist.records.words import CATEGORIES as CATEGORIES
from desktop.features.worklist.records.words import ENDED as ENDED
from desktop.features.worklist.records.words import MATTER_KINDS as MATTER_KINDS
from desktop.features.worklist.records.words import PHASES as PHASES
from desktop.features.worklist.records.words import PROOFS as PROOFS
from desktop.features.worklist.records.words import RESULTS as RESULTS
from desktop.features.worklist.records.words import ROUTES as ROUTES
from desktop.features.worklist.records.words import RULINGS as RULINGS
from desktop.features.worklist.records.words import SOURCES as SOURCES
from desktop.features.worklist.records.words import STATES as STATES
from desktop.features.worklist.records.words import TASK_STATES as TASK_STATES
from desktop.features.worklist.records.words import URGENCIES as URGENCIES
from desktop.features.worklist.records.words import VERDICTS as VERDICTS
