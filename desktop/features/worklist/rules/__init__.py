"""Pure rules of matters and tasks."""

from __future__ import annotations

from desktop.features.worklist.rules.names import names as names
from desktop.features.worklist.rules.state import state_of as state_of
