"""What a worker can do to a matter. One function, one transaction."""

from __future__ import annotations

from desktop.features.worklist.commands.matters import raise_from_duty as raise_from_duty
from desktop.features.worklist.commands.matters import save_matter as save_matter
from desktop.features.worklist.commands.matters import set_state as set_state
from desktop.features.worklist.commands.routes import route_matter as route_matter
from desktop.features.worklist.commands.state import settle as settle
from desktop.features.worklist.commands.tasks import amend_task as amend_task
from desktop.features.worklist.commands.tasks import cancel_task as cancel_task
from desktop.features.worklist.commands.tasks import give_task as give_task
