"""The sentences of meetings, their papers and the board: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.i18n import tr

SENTENCES: dict[str, Callable[[], str]] = {
    "meeting.unknown": lambda: tr("There is no meeting {number}; see `meetings`."),
    "meeting.compound_missing": lambda: tr("Please choose the compound the meeting is about."),
    "meeting.subject_missing": lambda: tr("Please fill in what the meeting is about."),
    "meeting.day_missing": lambda: tr("Please fill in the day of the meeting."),
    "meeting.chair_missing": lambda: tr("Please fill in who chairs the meeting."),
    "meeting.ends_before_begin": lambda: tr("The meeting cannot end before it begins."),
    "meeting.not_begun": lambda: tr("This meeting has not begun, so nothing is noted of it yet. Begin it first: who was told, and in time, is looked at then."),
    "meeting.begun": lambda: tr("This step is behind the meeting already; look at the step it is at now."),
    "meeting.nobody_present": lambda: tr("Nobody is present yet. Register who came first."),
    "meeting.no_items": lambda: tr("There is no item on the agenda yet. Add one first."),
    "meeting.unfinished": lambda: tr("Meeting {number} is not finished, so there are no minutes of it yet. {lacks} Open it in the window to do so."),
    "meeting.ended": lambda: tr(
        "This meeting was cancelled, adjourned or void and is not changed any more. Plan the next one instead."
    ),
    "meeting.published": lambda: tr(
        "A paper of this meeting is on the board. Withdraw it with a reason before the meeting is reopened."
    ),
    "meeting.not_finished": lambda: tr("The meeting is not finished yet. Give every item its conclusion and finish it first."),
    "meeting.archived": lambda: tr("This meeting was filed on {day}. To change anything of it, open its file again under “Archive”."),
    "meeting.signer_missing": lambda: tr("Who answers for the minutes? Please fill in the name."),
    "meeting.signed_on_missing": lambda: tr("Please fill in the day the minutes were signed."),
    "meeting.signed_before_held": lambda: tr("The minutes cannot be signed before the meeting on {held_on}. Please correct the day."),
    "meeting.not_filed": lambda: tr("This meeting is not filed, so its file is open already."),
    "unfiling.reason_missing": lambda: tr("Please say why the file is opened again. It stays in the file."),
    "unfiling.by_missing": lambda: tr("Please say who opens the file."),
    "unfiling.day_missing": lambda: tr("Please say on which day the file is opened."),
    "unfiling.before_filed": lambda: tr("The meeting was filed on {day}; its file cannot be opened before that."),
    "unfiling.day_to_come": lambda: tr("Today is {day}. A file is opened today or was opened before, not on a day to come."),
    "meeting.archive_unsigned": lambda: tr("The minutes are not signed yet. Have them signed under “Write up”, then file the meeting."),
    "meeting.archive_up": lambda: tr("{mark} is still on the board (until {ends_on}). Note when it was taken down, then file the meeting."),
    "meeting.archive_objection": lambda: tr("What {name} said of {mark} is not answered yet. Note the answer, then file the meeting."),
    "publication.not_finished": lambda: tr("The meeting is not finished yet; what it decides is put up afterwards. Only an announcement goes up before."),
    "publication.void": lambda: tr("This meeting was declared void on {day}: nothing it decided holds, and no paper of it goes up. Put up the minutes of the meeting that repeats it."),
    "publication.ended": lambda: tr("This meeting was called off or ended, so it is announced no more. Print and hang that it was called off, or put up the announcement of the meeting that goes on with it."),
    "publication.not_signed": lambda: tr("Nobody has signed the minutes yet. Have them signed under “Write up”; then they can go up."),
    "publication.not_published": lambda: tr("Meetings of this kind are not put on the board. Print the paper for the file instead."),
    "publication.paper_missing": lambda: tr("Which paper goes up? Please choose one."),
    "publication.places_missing": lambda: tr("Where is it put up? Please fill in the places."),
    "publication.posted_by_missing": lambda: tr("Who puts it up? Please fill in the name."),
    "publication.begins_missing": lambda: tr("From which day on? Please fill in the day."),
    "publication.ends_missing": lambda: tr("Until which day? Please fill in the day."),
    "publication.up_already": lambda: tr("This paper is up already as {mark} (until {ends_on}). Withdraw that one with a reason before a new edition goes up."),
    "publication.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two days."),
    "publication.too_short": lambda: tr("It has to hang for {days} days at least, that is until {least}. Please choose that day or a later one."),
    "publication.begins_before_signed": lambda: tr("The minutes were signed on {day}, and cannot go up before. Please correct the day."),
    "publication.taken_down_missing": lambda: tr("On which day was it taken down? Please fill in the day."),
    "publication.taken_down_early": lambda: tr("It hangs until {ends_on}. Taken down before, it has to be withdrawn with a reason."),
    "publication.is_down": lambda: tr("This paper came off the board on {day} already."),
    "publication.withdrawn": lambda: tr("This paper was withdrawn on {day} already."),
    "publication.reason_missing": lambda: tr("Why is it withdrawn? The reason is told on the board and stays in the file."),
    "publication.withdrawn_on_missing": lambda: tr("On which day is it withdrawn? Please fill in the day."),
    "publication.withdrawn_before_begin": lambda: tr("It went up on {begins_on} and cannot be withdrawn before. Please correct the day."),
    "objection.words_missing": lambda: tr("What was said? Please write it down."),
    "objection.day_missing": lambda: tr("On which day was it said? Please fill in the day."),
    "objection.before_begin": lambda: tr("The paper went up on {begins_on}; nothing could be said of it before. Please correct the day."),
    "objection.answered_on_missing": lambda: tr("On which day was it answered? Please fill in the day."),
    "objection.answer_missing": lambda: tr("What was answered? Write it down, or clear the day."),
    "objection.answered_before": lambda: tr("It cannot be answered before it was said on {raised_on}. Please correct the day."),
    "wording.published": lambda: tr("This paper is on the board ({number}) and locked. Withdraw it with a reason first; a new edition can then go up."),
    "wording.signed": lambda: tr("{name} signed these minutes on {day}; the text is locked. Take the signature back before you change it."),
    "wording.outdated": lambda: tr("“{paper}” was typed by hand, and the meeting was changed after that. Look at both texts of this paper under “Compare…” and choose; then it can be signed."),
    "wording.outdated_signed": lambda: tr("“{paper}” was typed by hand, and the program would word it otherwise by now: the meeting was changed after that. Put it up as it was typed? To look at both texts first, cancel, take the signature back and choose under “Compare…”."),
    "wording.two_texts": lambda: tr("Two people typed the same paragraphs, and both texts stand in this paper still. Choose under “Compare…”, or make one of both; then it can be signed."),
    "wording.stranger": lambda: tr("{name} is named in the text, but is not on the list of those invited. Correct the name, or add the person to the list."),
    "wording.vague": lambda: tr("“{phrase}” leaves something open ({where}). Say until when and by whom, or let the item be postponed to a date."),
    "wording.internal": lambda: tr("“{subject}” is for the office only, and it is not sure which part of the typed text tells of it, so this text cannot go on the board. Let this item and the one behind it begin with exactly their own words, as the program writes them; where it is not told at all, its heading alone is enough."),
    "wording.one_hand": lambda: tr("{name} both chairs and takes the minutes. Two people should do that."),
    "meeting.written_up": lambda: tr("This meeting is written up. Reopen it before you change it."),
    "meeting.nobody_invited": lambda: tr("Nobody is invited yet. Fill the list by the rules, as last time, or by hand."),
    "meeting.scope_not_invited": lambda: tr("An item concerns a building, and nobody who stands for it is on the list: {names}."),
    "meeting.unit_not_invited": lambda: tr("The rules of this kind of meeting want these invited, and nobody of them is on the list: {names}."),
    "meeting.notice_late": lambda: tr("Notice should have gone out by {day}. Choose a later day for the meeting, or say why when it begins."),
    "meeting.chair_records": lambda: tr("{names} is both in the chair and takes the minutes. Better let somebody else write."),
    "meeting.day_ahead": lambda: tr("This meeting is planned for {day}. If it is held today, say why; today is then its day, and deadlines and notices on the board count from it."),
    "meeting.held_before_planned": lambda: tr("The meeting was planned for {day} and its day is past; it cannot have been held before that from here. Fill in this day or a later one."),
    "meeting.held_ahead": lambda: tr("This day is still to come. Fill in the day it was held, at the latest {day}."),
    "meeting.not_all_notified": lambda: tr("Not everybody was told of the meeting: {names}. Note how and when they were told, or say why it begins all the same."),
    "meeting.notice_too_short": lambda: tr("The notice was too short for {names}: all should have been told by {day}. Choose a later day for the meeting, or say why it begins all the same."),
    "meeting.end_reason_missing": lambda: tr("Please write why; it is kept with the meeting."),
    "meeting.end_day_missing": lambda: tr("Please fill in the day this was settled."),
    "meeting.next_day_missing": lambda: tr("Please fill in the day on which it goes on."),
    "meeting.next_day_before": lambda: tr("This lies before the meeting itself on {held_on}. Please fill in a later day."),
    "rule.concludes_nothing": lambda: tr("A meeting that can conclude nothing is of no use. Tick at least one way an item may end."),
    "rule.brand_missing": lambda: tr("Please fill in the name by which the residents know these meetings."),
    "rule.brand_twice": lambda: tr("There is a brand “{brand}” already. Mend that one, or choose another name."),
    "rule.brand_before": lambda: tr("“{brand}” was a brand before, and the meetings held as that stay its own. Choose another name; to take “{brand}” up again, add it as a new brand of the kind it was."),
    "series.compound_missing": lambda: tr("Please choose the compound that meets."),
    "series.day_missing": lambda: tr("Please fill in since when it meets."),
    "series.rhythm_missing": lambda: tr("Every how many months does it meet? Fill in 1 or more."),
    "series.ends_before_begin": lambda: tr("The meetings end before they begin on {begins_on}. Please correct one of the two days."),
    "series.twice": lambda: tr("This compound has regular meetings of this kind already. Mend those instead; if they ended, clear the day they ended."),
    "notice.nobody": lambda: tr("Nobody is chosen. Choose people in the table first."),
    "notice.way_missing": lambda: tr("Please choose how they were told."),
    "notice.day_missing": lambda: tr("Please fill in the day they were told."),
    "notice.after_meeting": lambda: tr("This lies after the meeting on {held_on}. Please fill in the day they were told."),
    "notice.receipt_missing": lambda: tr("Please choose what they answered."),
    "notice.not_told": lambda: tr("Not told yet: {names}. Note first how and when they were told."),
    "notice.reason_missing": lambda: tr("Please write why they cannot come."),
    "item.minutes_none": lambda: tr("How many minutes? Fill in at least 1, or leave it empty."),
    "item.on_agenda": lambda: tr("{number} stands on the agenda already."),
    "item.major_late": lambda: tr("The agenda is fixed, and a major matter cannot come onto it on the spot. Keep it for the next meeting, or take the tick away if it is no major matter."),
    "participant.name_missing": lambda: tr("Line {row}: the name is missing."),
    "participant.unit_missing": lambda: tr("Line {row}, {name}: fill in for whom this person stands."),
    "participant.twice": lambda: tr("Line {row}: {name} of {unit} is on the list already."),
    "participant.left_before_coming": lambda: tr(
        "Line {row}: {name} cannot leave before coming. Please correct one of the two times."
    ),
    "participant.no_proxies": lambda: tr(
        "Line {row}: nobody may stand in for {name}, this kind of meeting knows no proxies. Clear the name."
    ),
    "item.voter_not_there": lambda: tr(
        "A vote is noted for {names}, who was not there for this item or has no vote. Mend the attendance, or open the item and record it again."
    ),
    "item.gone_on_with": lambda: tr(
        "“{subject}” has a task or goes on in a later meeting, so it stays. Conclude it as declined instead."
    ),
    "item.not_concluded_here": lambda: tr(
        "This kind of meeting hears opinions and cannot conclude so. Choose another conclusion."
    ),
    "item.no_votes_here": lambda: tr("This kind of meeting takes no votes. Leave the vote out."),
    "item.major_added_late": lambda: tr(
        "A major matter put on the agenda on the spot cannot be resolved today. Postpone it to the next meeting."
    ),
    "participant.more_than_group": lambda: tr("{unit} were {heads} on the list; more cannot have come. Take the group off and put it on the list again with its true number."),
    "item.no_quorum": lambda: tr(
        "Only {present} of {due} are there for this item, too few to resolve. Postpone it, or mend the attendance."
    ),
    "item.votes_missing": lambda: tr(
        "This kind of meeting resolves by the votes of all {members} who have one. Enter the votes by number or by name, or choose another conclusion."
    ),
    "item.not_carried": lambda: tr(
        "{votes_for} in favour, of {voters} with a vote here and {members} in all, do not carry it. Postpone or decline it."
    ),
    "item.two_texts": lambda: tr("Two people wrote here at the same time, and both texts stand here still. Choose one, or make one of both."),
    "item.subject_missing": lambda: tr("Please fill in what the item is about."),
    "item.concluded": lambda: tr("“{subject}” has a conclusion and stays in the record."),
    "item.conclusion_missing": lambda: tr("Every item needs a conclusion. Choose one."),
    "item.not_concluded": lambda: tr("Item {item} is not concluded yet. Open it and record its conclusion."),
    "item.resolution_text_missing": lambda: tr("Please write what was resolved."),
    "item.assignment_text_missing": lambda: tr("Please write what is to be done."),
    "item.postponed_text_missing": lambda: tr("Please write why it was postponed."),
    "item.assembly_text_missing": lambda: tr("Please write what goes to the owners' assembly."),
    "item.declined_text_missing": lambda: tr("Please write why it was declined."),
    "item.responsible_missing": lambda: tr("Who has to do it? Please fill in the responsible unit."),
    "item.deadline_missing": lambda: tr("Until when? Please fill in the deadline."),
    "item.until_missing": lambda: tr("Until when is it postponed? Please fill in the date."),
    "item.deadline_before_meeting": lambda: tr("This lies before the meeting on {held_on}. Please fill in a later date."),
    "item.motion_missing": lambda: tr("What was voted on? Please write it down."),
    "item.vote_incomplete": lambda: tr("Fill in all three numbers; 0 if there were none."),
    "item.no_voters": lambda: tr("Nobody with a vote is present. Mend the attendance, or leave the vote out."),
    "item.votes_exceed": lambda: tr("More votes than people with a vote are present ({voters})."),
}  # fmt: skip
