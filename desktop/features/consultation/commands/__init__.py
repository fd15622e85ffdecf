"""What a worker can do to a meeting. One function, one transaction."""

from __future__ import annotations

from desktop.features.consultation.commands.agenda import add_item as add_item
from desktop.features.consultation.commands.agenda import move_item as move_item
from desktop.features.consultation.commands.agenda import remove_item as remove_item
from desktop.features.consultation.commands.agenda import rename_item as rename_item
from desktop.features.consultation.commands.finishing import finish_meeting as finish_meeting
from desktop.features.consultation.commands.finishing import reopen_meeting as reopen_meeting
from desktop.features.consultation.commands.items import conclude_item as conclude_item
from desktop.features.consultation.commands.items import note_briefing as note_briefing
from desktop.features.consultation.commands.items import note_item as note_item
from desktop.features.consultation.commands.meetings import save_meeting as save_meeting
from desktop.features.consultation.commands.meetings import save_participants as save_participants
