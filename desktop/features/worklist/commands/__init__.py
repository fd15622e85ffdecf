"""What a worker can do to a matter and its tasks. One function, one transaction."""

from __future__ import annotations

from desktop.features.worklist.commands.answers import answer_matter as answer_matter
from desktop.features.worklist.commands.evidence import add_evidence as add_evidence
from desktop.features.worklist.commands.evidence import label_evidence as label_evidence
from desktop.features.worklist.commands.evidence import remove_evidence as remove_evidence
from desktop.features.worklist.commands.matters import link_matter as link_matter
from desktop.features.worklist.commands.matters import raise_from_duty as raise_from_duty
from desktop.features.worklist.commands.matters import raise_matter as raise_matter
from desktop.features.worklist.commands.matters import reopen_matter as reopen_matter
from desktop.features.worklist.commands.matters import save_matter as save_matter
from desktop.features.worklist.commands.matters import unlink_matter as unlink_matter
from desktop.features.worklist.commands.progress import accept_task as accept_task
from desktop.features.worklist.commands.progress import ask_extension as ask_extension
from desktop.features.worklist.commands.progress import hand_in as hand_in
from desktop.features.worklist.commands.progress import note_progress as note_progress
from desktop.features.worklist.commands.progress import remove_milestone as remove_milestone
from desktop.features.worklist.commands.progress import rule_extension as rule_extension
from desktop.features.worklist.commands.progress import save_milestone as save_milestone
from desktop.features.worklist.commands.routes import await_meeting as await_meeting
from desktop.features.worklist.commands.routes import list_matter as list_matter
from desktop.features.worklist.commands.routes import route_matter as route_matter
from desktop.features.worklist.commands.routes import send_matter as send_matter
from desktop.features.worklist.commands.routes import unlist_matter as unlist_matter
from desktop.features.worklist.commands.state import require_come as require_come
from desktop.features.worklist.commands.state import settle as settle
from desktop.features.worklist.commands.tasks import amend_task as amend_task
from desktop.features.worklist.commands.tasks import cancel_task as cancel_task
from desktop.features.worklist.commands.tasks import drop_task as drop_task
from desktop.features.worklist.commands.tasks import give_task as give_task
from desktop.features.worklist.commands.tasks import save_task as save_task
from desktop.features.worklist.commands.wording import CONCLUSION_CHANGED as CONCLUSION_CHANGED
