"""Questions about matters and tasks. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.worklist.queries.board import IN_TIME as IN_TIME
from desktop.features.worklist.queries.board import ORDERS as ORDERS
from desktop.features.worklist.queries.board import Wanted as Wanted
from desktop.features.worklist.queries.board import board as board
from desktop.features.worklist.queries.board import due as due
from desktop.features.worklist.queries.board import listed_tasks as listed_tasks
from desktop.features.worklist.queries.board import task_ids as task_ids
from desktop.features.worklist.queries.board import task_rows as task_rows
from desktop.features.worklist.queries.board import within as within
from desktop.features.worklist.queries.confidence import confiding as confiding
from desktop.features.worklist.queries.confidence import raised_in as raised_in
from desktop.features.worklist.queries.matters import HEAD as HEAD
from desktop.features.worklist.queries.matters import SUBJECT as SUBJECT
from desktop.features.worklist.queries.matters import draft_from_duty as draft_from_duty
from desktop.features.worklist.queries.matters import find as find
from desktop.features.worklist.queries.matters import head_numbers as head_numbers
from desktop.features.worklist.queries.matters import head_of as head_of
from desktop.features.worklist.queries.matters import listed_matters as listed_matters
from desktop.features.worklist.queries.matters import marks as marks
from desktop.features.worklist.queries.matters import matter_answered as matter_answered
from desktop.features.worklist.queries.matters import matter_detail as matter_detail
from desktop.features.worklist.queries.matters import matter_ids as matter_ids
from desktop.features.worklist.queries.matters import matter_numbers as matter_numbers
from desktop.features.worklist.queries.matters import matter_of_duty as matter_of_duty
from desktop.features.worklist.queries.matters import matter_rows as matter_rows
from desktop.features.worklist.queries.matters import near_matters as near_matters
from desktop.features.worklist.queries.matters import parts_of as parts_of
from desktop.features.worklist.queries.matters import said as said
from desktop.features.worklist.queries.matters import same_choices as same_choices
from desktop.features.worklist.queries.matters import same_matters as same_matters
from desktop.features.worklist.queries.tasks import doers as doers
from desktop.features.worklist.queries.tasks import handed_in as handed_in
from desktop.features.worklist.queries.tasks import hangs_on as hangs_on
from desktop.features.worklist.queries.tasks import is_internal as is_internal
from desktop.features.worklist.queries.tasks import open_tasks_of as open_tasks_of
from desktop.features.worklist.queries.tasks import units as units
