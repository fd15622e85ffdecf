"""What a worker can do to a meeting. One function, one transaction."""

from __future__ import annotations

from desktop.features.consultation.commands.agenda import add_item as add_item
from desktop.features.consultation.commands.agenda import move_item as move_item
from desktop.features.consultation.commands.agenda import remove_item as remove_item
from desktop.features.consultation.commands.agenda import rename_item as rename_item
from desktop.features.consultation.commands.archiving import add_meeting_files as add_meeting_files
from desktop.features.consultation.commands.archiving import archive_meeting as archive_meeting
from desktop.features.consultation.commands.archiving import label_meeting_file as label_meeting_file
from desktop.features.consultation.commands.archiving import remove_meeting_file as remove_meeting_file
from desktop.features.consultation.commands.finishing import finish_meeting as finish_meeting
from desktop.features.consultation.commands.finishing import reopen_meeting as reopen_meeting
from desktop.features.consultation.commands.items import conclude_item as conclude_item
from desktop.features.consultation.commands.items import note_item as note_item
from desktop.features.consultation.commands.meetings import save_meeting as save_meeting
from desktop.features.consultation.commands.meetings import save_participants as save_participants
from desktop.features.consultation.commands.publishing import publish as publish
from desktop.features.consultation.commands.publishing import require_publishable as require_publishable
from desktop.features.consultation.commands.publishing import save_objection as save_objection
from desktop.features.consultation.commands.publishing import take_down as take_down
from desktop.features.consultation.commands.publishing import withdraw as withdraw
from desktop.features.consultation.commands.wording import save_wording as save_wording
from desktop.features.consultation.commands.wording import sign_minutes as sign_minutes
from desktop.features.consultation.commands.wording import unsign_minutes as unsign_minutes
