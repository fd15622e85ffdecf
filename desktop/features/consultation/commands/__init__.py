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
from desktop.features.consultation.commands.archiving import unfile_meeting as unfile_meeting
from desktop.features.consultation.commands.carrying import carry_left_over as carry_left_over
from desktop.features.consultation.commands.ending import adjourn_meeting as adjourn_meeting
from desktop.features.consultation.commands.ending import cancel_meeting as cancel_meeting
from desktop.features.consultation.commands.ending import repeat_meeting as repeat_meeting
from desktop.features.consultation.commands.finishing import finish_meeting as finish_meeting
from desktop.features.consultation.commands.finishing import make_tasks as make_tasks
from desktop.features.consultation.commands.finishing import reopen_meeting as reopen_meeting
from desktop.features.consultation.commands.items import conclude_item as conclude_item
from desktop.features.consultation.commands.items import note_briefing as note_briefing
from desktop.features.consultation.commands.items import note_item as note_item
from desktop.features.consultation.commands.kinds import reset_rule as reset_rule
from desktop.features.consultation.commands.kinds import save_brand as save_brand
from desktop.features.consultation.commands.kinds import save_rule as save_rule
from desktop.features.consultation.commands.meetings import save_meeting as save_meeting
from desktop.features.consultation.commands.meetings import save_participants as save_participants
from desktop.features.consultation.commands.notice import begin_meeting as begin_meeting
from desktop.features.consultation.commands.notice import begin_notice as begin_notice
from desktop.features.consultation.commands.notice import forget_notice as forget_notice
from desktop.features.consultation.commands.notice import record_notice as record_notice
from desktop.features.consultation.commands.notice import record_receipt as record_receipt
from desktop.features.consultation.commands.planning import fill_invited as fill_invited
from desktop.features.consultation.commands.planning import keep_for_next as keep_for_next
from desktop.features.consultation.commands.planning import plan_item as plan_item
from desktop.features.consultation.commands.planning import plan_meeting as plan_meeting
from desktop.features.consultation.commands.planning import put_on_agenda as put_on_agenda
from desktop.features.consultation.commands.publishing import publish as publish
from desktop.features.consultation.commands.publishing import require_publishable as require_publishable
from desktop.features.consultation.commands.publishing import save_objection as save_objection
from desktop.features.consultation.commands.publishing import take_down as take_down
from desktop.features.consultation.commands.publishing import withdraw as withdraw
from desktop.features.consultation.commands.series import save_series as save_series
from desktop.features.consultation.commands.wording import save_wording as save_wording
from desktop.features.consultation.commands.wording import sign_minutes as sign_minutes
from desktop.features.consultation.commands.wording import unsign_minutes as unsign_minutes
