"""The sentence of every error code: what is wrong, what it means, what to do; no widgets, so the command line speaks alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, cast

from desktop.core.errors import AppError
from desktop.ui import (
    sentences_access,
    sentences_bank,
    sentences_disclosure,
    sentences_dues,
    sentences_finance,
    sentences_payments,
)
from desktop.ui.i18n import tr


class Refused(Protocol):
    """A cell an import could not take: where it stands, what is in it, and why."""

    @property
    def code(self) -> str: ...
    @property
    def sheet(self) -> str: ...
    @property
    def row(self) -> int: ...
    @property
    def column(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def facts(self) -> Mapping[str, object]: ...


def sentence(error: AppError) -> str:
    """What to tell the user of an error."""
    return _filled(error.code, error.facts)


def reason(refused: Refused) -> str:
    """Why a cell was refused, without where it stands."""
    return _filled(refused.code, {"value": refused.value, **refused.facts})


def refusal_sentence(refused: Refused) -> str:
    """Where a refused cell stands, what is in it, and why it was refused."""
    where = (
        tr("{sheet}, row {row}").format(sheet=refused.sheet, row=refused.row)
        if refused.row
        else refused.sheet
    )
    if refused.column:
        where += " " + tr("{column} “{value}”").format(column=refused.column, value=refused.value)
    return f"{where}: {reason(refused)}"


class Facts(dict[str, object]):
    """A fact nobody gave leaves a gap: what tells of a failure must not fail itself."""

    def __missing__(self, name: str) -> str:
        return "…"


def _filled(code: str, facts: Mapping[str, object]) -> str:
    said = {
        name: _counted(fact) if isinstance(fact, Mapping) else _nothing(name) if fact is None else fact
        for name, fact in facts.items()
    }
    if isinstance(missing := facts.get("missing"), Mapping):
        said["missing"] = sentences_disclosure.missing_words(cast("Mapping[str, int]", missing))
    if "role" in said:
        said["role"] = sentences_access.role_words()[str(said["role"])]
    party_words = sentences_payments.party_words()
    if said.get("party") in party_words:
        said["party"] = party_words[str(said["party"])]
    return SENTENCES[code]().format_map(Facts(said))


def _nothing(name: str) -> str:
    """What stands for a fact there is none of; what has no end lasts until now."""
    return tr("now") if name == "until" else "—"


def _counted(hangs: Mapping[str, int]) -> str:
    """How many records of each table: 2 bodies, 36 households."""
    other = lambda: tr("{count} other records")  # noqa: E731
    return tr(", ").join(COUNTED.get(table, other)().format(count=count) for table, count in hangs.items())


COUNTED = {
    "place": lambda: tr("{count} places"),
    "body": lambda: tr("{count} bodies"),
    "household": lambda: tr("{count} households"),
    "post": lambda: tr("{count} posts"),
    "household_link": lambda: tr("{count} links of households"),
    "owner": lambda: tr("{count} former owners"),
    "former_area": lambda: tr("{count} former areas"),
    "duty": lambda: tr("{count} duties"),
    "adjustment": lambda: tr("{count} adjustments"),
    "candidate": lambda: tr("{count} candidates"),
    "meeting": lambda: tr("{count} meetings"),
    "matter": lambda: tr("{count} matters"),
}


OTHERS = (
    sentences_access,
    sentences_bank,
    sentences_disclosure,
    sentences_dues,
    sentences_finance,
    sentences_payments,
)

SENTENCES = {code: said for part in OTHERS for code, said in part.SENTENCES.items()} | {
    "row.conflict": lambda: tr("Somebody changed this in the meantime, so it was not stored over theirs. What you typed is kept: close the form and open it again. It then shows theirs, and offers yours to be taken up again."),
    "conflict": lambda: tr("Somebody changed this in the meantime. Close it, open it again, and make your change once more."),
    "roster.ended": lambda: tr("This door left the register on {ends_on}. If it is one again, open it under “Ended” above the register and clear that day; else take this row out."),
    "roster.compound": lambda: tr("No compound, or more than one, is called “{value}” here. Mend the name, name the community too, or import the organisation first."),
    "undo.needed": lambda: tr("“{label}” cannot be taken back any more: something that came later and stays, for example a posted voucher, needs it. Correct by hand what is wrong."),
    "not_found": lambda: tr("This is no longer there. It may have been removed in the meantime."),
    "name.missing": lambda: tr("Please fill in the name."),
    "office.name_missing": lambda: tr("Please fill in the name of your office, for example a community."),
    "money.too_large": lambda: tr("This amount is larger than 999,999,999,999.99 yuan. Please check the digits."),
    "money.half_fen": lambda: tr("“{value}” has parts of a fen. Please give at most two places after the point."),
    "money.commas": lambda: tr("“{value}” could be two different amounts: a comma only parts whole thousands. Please write it like 12.80 or 1,280."),
    "money.unreadable": lambda: tr("“{value}” is no amount. Please write it like 4,000 or 1150.50."),
    "value.day": lambda: tr("“{value}” is no date. Please write it like 2026-9-16."),
    "value.clock": lambda: tr("“{value}” is no time of day. Please write it like 19:00."),
    "value.area": lambda: tr("“{value}” is no area. Please write square metres with at most two decimals, like 89.52."),
    "value.phone": lambda: tr("“{value}” is no telephone number. A mobile number has 11 digits."),
    "value.whole": lambda: tr("“{value}” is no whole number. Please write 0 or more without a point, like 15."),
    "value.name_too_long": lambda: tr("This is longer than {longest} characters and no name. Put 、 between several names."),
    "value.area_basis": lambda: tr("The basis of the area must be one of: {known}."),
    "value.body_kind": lambda: tr("This level is not known. It must be one of: {known}."),
    "row.example": lambda: tr("This row is marked as an example and was passed over. Clear its first cell if it is meant to go in."),
    "sheet.no_rows": lambda: tr("There are titles in “{file}”, but nothing below them. Fill it in first, save it, and import it again."),
    "paste.nothing": lambda: tr("There is nothing to paste. Copy some rows in Excel first, best together with their titles."),
    "paste.columns": lambda: tr("No row of the titles that are needed is among the pasted rows, and they have {width} columns where the templates have {known}. Copy the rows together with all their titles (a post: street, body, level, name, post; a door: room, area, owners), or all columns of the template."),
    "export.compound_missing": lambda: tr("A household register belongs to one compound. Choose a compound, or something in it, on the left first."),
    "value.one_of": lambda: tr("“{value}” is not known here. It must be one of: {known}."),
    "value.candidates": lambda: tr("The votes cannot be read. Write each candidate on a line: post, colon, name, a blank, the votes and their unit, and who was elected; the template shows how."),
    "past.body_unknown": lambda: tr("The body “{value}” is neither here nor in this file. Mend its name or the places before it, or import the organisation first."),
    "past.not_owner": lambda: tr("“{value}” is no present owner of this door. Mend the name, or fill in the day the door was left."),
    "past.twice": lambda: tr("Another record of this door holds until {value} already. Keep one of the two, or correct the day."),
    "value.yes_or_no": lambda: tr("“{value}” is neither yes nor no. Please write one of: {known}."),
    "cell.missing": lambda: tr("This cell must be filled in."),
    "row.twice": lambda: tr("The same stands in row {first} already. Please keep one of the two."),
    "row.passed_over": lambda: tr("This row looks like a total or a note and was passed over."),
    "sheet.passed_over": lambda: tr("No heading row was found in this sheet; it was passed over."),
    "centre.new": lambda: tr("Not in the organisation yet; will be added as centre household of {building}."),
    "centre.out_of_range": lambda: tr("Looks after {count} households; usual are 10 to 15."),
    "post.person_missing": lambda: tr("Please fill in the person's name."),
    "post.title_missing": lambda: tr("Please fill in the post, for example secretary."),
    "post.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two."),
    "post.two_posts": lambda: tr("{person} is {title} of this body already (until {until}). Nobody holds two posts of one body at a time: end that post first, or correct the days."),
    "post.two_secretaries": lambda: tr("{person} is {title} of this body on the same day (until {until}). End that post the day before, or use “Adjust…”."),
    "post.body_ended": lambda: tr("“{body}” is no more since {ends_on}; nobody is in a post of it after that day. Fill in an end of the post by then, or add it to the body that took over."),
    "adjustment.reason_missing": lambda: tr("Please fill in why the change is made."),
    "adjustment.day_missing": lambda: tr("Please fill in from which day the change counts."),
    "adjustment.ends_before_begin": lambda: tr("This body began on {begins_on} and cannot end before. Please correct the day."),
    "adjustment.into_missing": lambda: tr("Please choose the body this one is merged into: one of its kind that has not ended."),
    "adjustment.links_end": lambda: tr("{count} households will be linked by nobody from that day on. To hand them over, choose a merger."),
    "adjustment.term_before_begin": lambda: tr("The new term must end after it begins on {day}."),
    "adjustment.term_moved": lambda: tr("The term ends on {due}. It may be shortened or prolonged by one year at most, and only with approval from above: fill in the approval number, or correct the day."),
    "adjustment.leaves_before_begin": lambda: tr("{person} takes up the post on {begins_on} and cannot leave it before. Choose a later day, or correct that post."),
    "adjustment.nobody": lambda: tr("Nobody leaves and nobody comes. Tick who leaves, or fill in who comes."),
    "adjustment.newcomers_in_ended": lambda: tr("The body is no more after this; nobody can take up a post in it. Clear the names, or choose another kind of change."),
    "adjustment.newcomer_incomplete": lambda: tr("Fill in both name and post: {person}, {title}."),
    "adjustment.two_posts": lambda: tr("{person} would hold two posts of this body at a time. Tick the old post as left, or name somebody else."),
    "adjustment.two_secretaries": lambda: tr("There would be two secretaries on one day: {people}. Tick the present secretary as leaving."),
    "adjustment.secretary_elsewhere": lambda: tr("{person} is secretary of {body} already. Is that so meant?"),
    "adjustment.no_secretary": lambda: tr("Nobody will be secretary from that day on. Name an acting secretary, or have one appointed soon."),
    "adjustment.approval_missing": lambda: tr("Secretaries and deputies, and the end of a party body, are approved from above. Please fill in the approval number."),
    "adjustment.filing_missing": lambda: tr("Members are filed with the body above. Please fill in the filing number."),
    "adjustment.few_for_branch": lambda: tr("A branch needs three full members; {members} are told. A joint branch with a neighbour may be the way."),
    "adjustment.no_committee": lambda: tr("With {members} full members there is no committee, only a secretary and perhaps a deputy; a committee needs seven. Take out the other members, or correct the number of full members in the first step."),
    "adjustment.committee_over": lambda: tr("The committee would have {count} members; seven is the utmost. Tick who leaves, or take somebody out."),
    "adjustment.committee_size": lambda: tr("The committee will have {count} members; usual are three to five."),
    "adjustment.duties_missing": lambda: tr("The committee will lack: {posts}."),
    "adjustment.held_after": lambda: tr("The meeting cannot be held after the change counts ({day}). Please correct one of the two."),
    "adjustment.present_over_due": lambda: tr("More are present than are due ({due}). Please correct one of the two."),
    "adjustment.few_present": lambda: tr("{present} of {due} were present, which may be too few for a valid election."),
    "adjustment.linked_later": lambda: tr("A household was linked here only on {begins_on}; a link cannot end before it began. Choose that day or a later one."),
    "adjustment.centres_stay": lambda: tr("{count} centre households stand at {place} and do not end with this branch: they stay at their place with the households they look after. Tick above whom you hand over to the body that takes them on; whoever is not ticked goes into the record as not handed over. One that is to end, too, is adjusted by itself."),
    "adjustment.meeting_half_told": lambda: tr("Votes are told of, so this is needed, too: how many were due, and how many were present."),
    "adjustment.candidate_incomplete": lambda: tr("Fill in name, post and votes: {person}, {title}. A line that is not needed can be taken out."),
    "adjustment.candidate_twice": lambda: tr("{person} stands twice for {title}. Take one of the two lines out."),
    "adjustment.votes_over_present": lambda: tr("{person} has {votes} votes, but only {present} were present. Please correct one of the two."),
    "adjustment.elected_without_majority": lambda: tr("{person} has {votes} votes; of {present} present more than half is needed to be elected. Clear the tick “Elected”, or correct the votes."),
    "adjustment.fewer_votes_elected": lambda: tr("For {title}, {other} has more votes than {person}, who is told to be elected. Correct the votes or the ticks."),
    "adjustment.votes_even": lambda: tr("For {title}, {person} and {other} have as many votes. Between the two it is voted once more; fill in that vote."),
    "adjustment.votes_over_ballots": lambda: tr("{votes} votes for {title} are more than the ballots of those present can hold ({most}). Is every ballot counted that named too many people?"),
    "adjustment.not_elected": lambda: tr("{person} stood and was not elected, but is to take up a post. Go back and take out the name, or tick “Elected”."),
    "adjustment.without_votes": lambda: tr("No votes are told of {people}. If that was voted on, add a line for each."),
    "adjustment.elected_without_post": lambda: tr("{people} was elected but takes up no post. Go back and fill in who comes, if that is missing."),
    "adjustment.no_votes": lambda: tr("A meeting is told of, but no votes. If it was voted on, fill in the votes of everybody who stood."),
    "adjustment.not_passed": lambda: tr("There is something worth a look ({count}). Read it, then tick that you go on."),
    "place.needs_compound": lambda: tr("A building stands in a compound, and its doors belong to that compound. Choose the compound; for scattered buildings add one for them first."),
    "place.needs_building": lambda: tr("A staircase stands in a building. Choose the building it belongs to."),
    "place.inverted": lambda: tr("“{name}” cannot lie in “{parent}”: a place lies in a wider one. Levels may be left out, not turned round. Choose a wider place."),
    "place.cycle": lambda: tr("“{parent}” lies in “{name}” itself; it would go round in a circle. Choose a place outside it."),
    "place.twice": lambda: tr("There is a “{name}” here already. Open that one, or give this one a name that tells the two apart."),
    "place.links_stay": lambda: tr("{count} links would reach into another compound, between doors or centre households of “{name}” and those that stay behind. Hand those doors over or end the links first, then move it. Nothing was changed."),
    "place.relied_on": lambda: tr("“{name}” stays: {hangs} rely on it. Move or remove those first. What meetings and papers tell of is kept; rename the place instead."),
    "place.namesake": lambda: tr("“{value}” lies at {other} already; this row makes a second one of that name. If both are the same, correct the places before it in this row, or move it in the tree first."),
    "body.wrong_place": lambda: tr("A body of this kind does not stand at “{place}”. Choose another place or another kind."),
    "body.twice": lambda: tr("“{name}” is at “{place}” already. Open that one, or choose another name."),
    "body.twice_ended": lambda: tr("“{name}” was at “{place}” already and ended on {ends_on}. Choose another name, for example with the year, so that its history stays."),
    "body.ends_before_begin": lambda: tr("This lies before the beginning on {begins_on}. Please correct one of the two."),
    "body.ends_too_early": lambda: tr("Somebody took up a post or a household here on {begins_on}, after this day. Choose a later day, or correct that entry first."),
    "body.into_open": lambda: tr("This body is told to have gone up in another, but not when. Fill in the day it was dissolved, or clear this cell."),
    "body.into_unknown": lambda: tr("“{value}”, in which this body went up, is neither here nor in this file. The body comes in with its end alone; once the other is here, import this file again, and the two are tied. If the name is written wrong, mend it."),
    "body.into_several": lambda: tr("Several bodies of this kind are called “{value}”. Write the way to it from the street down, with / between."),
    "body.into_cycle": lambda: tr("It goes round in a circle: in the end this body would go up in itself. Correct which went up in which."),
    "body.relied_on": lambda: tr("“{name}” stays: {hangs} rely on it. Fill in the day it ended instead; it then leaves the chart, and its history stays."),
    "body.kind_stays": lambda: tr("“{name}” has looked after {count} doors, which only a centre household does, so its kind stays. Fill in the day it ended, and add a body of the other kind."),
    "body.doors_stay": lambda: tr("“{name}” has looked after {count} doors of its compound, and its record stays there. Hand the doors over and fill in the day it ended, then add a new one in the other compound."),
    "level.twice": lambda: tr("“{name}” is the name of another level already. Give each its own."),
    "household.compound_missing": lambda: tr("Please choose the compound this door belongs to."),
    "household.building_missing": lambda: tr("Please fill in the building, for example 3."),
    "household.room_missing": lambda: tr("Please fill in the room, for example 501."),
    "household.twice": lambda: tr("{address} is in the register already (owner: {owners}). Open that household, or correct building, staircase or room."),
    "household.twice_ended": lambda: tr("{address} was in the register and ended on {ends_on}. Choose “Ended” above the register, open it and clear that day, or correct building, staircase or room."),
    "household.twin": lambda: tr("Perhaps the same door as {address} (owner: {owners}). It comes in, and both stand under “Twice?”. If it is the same, write the room as it stands there."),
    "household.ends_too_early": lambda: tr("The link with its centre household began on {begins_on}, after this day. Choose a later day, or correct the link first."),
    "household.ends_before_owner": lambda: tr("Its owners have had the door since {begins_on}, after this day. Choose a later day, or correct how the door changed hands first."),
    "household.relied_on": lambda: tr("{address} stays: {hangs} rely on it. Fill in the day it ended instead; its link then ends, and its history stays."),
    "owners.which": lambda: tr("There are other owners now. Say whether the names were written wrong before, or whether the door changed hands."),
    "owners.nobody": lambda: tr("Fill in who owns the door now. If its owners were entered by mistake, choose that they were written wrong."),
    "owners.day_missing": lambda: tr("From which day on? Please fill in the day the door changed hands."),
    "owners.in_future": lambda: tr("This day has not come yet. Fill in the day the door changed hands once it has, or correct the day."),
    "owners.begin_later": lambda: tr("The present owners have had the door only since {begins_on}, and nobody ends before beginning. Choose that day or a later one."),
    "area.which": lambda: tr("The area is another now. Say whether it was written wrong before, or whether the door was measured anew."),
    "area.day_missing": lambda: tr("From which day on? Please fill in the day from which the new area counts."),
    "area.in_future": lambda: tr("This day has not come yet. Fill in the new area once it counts, or correct the day."),
    "area.begins_later": lambda: tr("The present area has counted only since {begins_on}, and none ends before it begins. Choose that day or a later one."),
    "area.changed": lambda: tr("The area {was} becomes {becomes}; the one before stays for the days before today. If it was only written wrong, mend it in the form of the household first."),
    "owners.changed": lambda: tr("The owners {was} become {becomes}; this counts as a change of hands today. If a name was only written wrong, mend it in the form of the household first."),
    "link.day_missing": lambda: tr("From which day on? Please fill in the day."),
    "link.centre_missing": lambda: tr("Please choose the centre household that looks after these doors."),
    "link.centre_not_there": lambda: tr("“{name}” is not there on that day. Choose another day, or another centre household."),
    "link.nobody": lambda: tr("No door is named. Choose doors on the map, or write them like 3-2-501、3-2-502."),
    "link.room_unknown": lambda: tr("There is no door “{value}” in this compound. Write building, staircase and room like 3-2-501."),
    "link.room_several": lambda: tr("Several doors are called “{value}”. Write building, staircase and room like 3-2-501."),
    "link.household_left": lambda: tr("{address} is no household any more since {ends_on}, and cannot be linked. Leave it out."),
    "link.other_compound": lambda: tr("{address} lies in another compound than the centre household. Choose a centre household of its own compound, or leave the door out."),
    "link.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two."),
    "link.body_unknown": lambda: tr("There is no centre household “{value}” at that place of this compound. Mend its name, building or staircase, or import the organisation first."),
    "link.outlives": lambda: tr("{address} left the register on {ends_on}; its link must end by then. Fill in the day the link ended, or correct the day the household ended."),
    "link.two_links": lambda: tr("{address} is linked already from {since} to {until}, and one household has one link at a time. Correct the days, or take one of the two rows out."),
    "link.before_present": lambda: tr("{address} has been linked where it is only since {begins_on}; a link cannot end before it began. Choose that day or a later one."),
    "link.before_past": lambda: tr("{address} is linked until {ends_on}, and a past link is never overwritten. Choose that day or a later one."),
    "duty.centre_missing": lambda: tr("Only a centre household has duties. Choose one in the list on the left."),
    "duty.kind_missing": lambda: tr("Please choose what kind of duty it was."),
    "duty.day_missing": lambda: tr("Please fill in the day it was done."),
    "duty.day_ahead": lambda: tr("{done_on} has not come yet. A duty is noted once it is done: fill in today or an earlier day."),
    "duty.content_missing": lambda: tr("Please write in a sentence what was done or heard."),
    "duty.one_room": lambda: tr("A duty is noted for one household. Name one, or leave it empty and name the others in the text."),
    "duty.in_use": lambda: tr("Something was raised from this duty, so it stays in the record. Mend its text instead, or take that back first."),
    "import.compound_unknown": lambda: tr("Which compound does this roster belong to? Its title names none that is known. Choose the compound, or import the organisation first."),
    "file.missing": lambda: tr("There is no such file: {path}"),
    "file.folder": lambda: tr("“{path}” is a folder. Choose the Excel file itself; it may lie inside."),
    "file.in_use": lambda: tr("“{path}” is open in Excel or another program. Save and close it there, then try again. If it is open nowhere, delete the hidden file “~${path}” beside it."),
    "file.old_excel": lambda: tr("“{path}” is in the old Excel format (.xls). Open it in Excel or WPS, save it as .xlsx, and choose that file."),
    "file.password": lambda: tr("“{path}” is protected by a password. Open it in Excel, remove the password, save it, and try again."),
    "file.not_excel": lambda: tr("“{path}” is no Excel workbook, whatever its name says. Choose a file saved by Excel or WPS as .xlsx."),
    "file.damaged": lambda: tr("“{path}” is damaged and cannot be read. Open it in Excel, save it under a new name, and choose that file."),
    "file.empty": lambda: tr("There is nothing in “{path}”. Please choose another file."),
    "file.unreadable": lambda: tr("“{path}” cannot be read: {reason}"),
    "file.not_writable": lambda: tr("“{path}” cannot be written: {reason}. Choose another folder or close the program that has it open."),
    "sheet.header_missing": lambda: tr("No heading row was found. A row with these titles is needed: {columns}. The Excel menu offers a template."),
    "attachment.missing": lambda: tr("“{name}” is not there any more. It was moved, renamed or deleted: look for it, and add it again."),
    "attachment.folder": lambda: tr("“{name}” is a folder. Open it and add the files in it."),
    "attachment.empty": lambda: tr("There is nothing in “{name}” (0 bytes). Copy it anew from the phone or the camera, then add it again."),
    "attachment.unreadable": lambda: tr("“{name}” cannot be read: {reason}. Close the program that has it open, or copy the file elsewhere, then add it again."),
    "attachment.video": lambda: tr("“{name}” is a video ({size}); videos are not kept here. Take a few photos from it, or keep it on a disk of its own and write down where."),
    "attachment.too_large": lambda: tr("“{name}” has {size}; a file may have {most} at most. Make it smaller or split it, then add it again."),
    "attachment.unknown_kind": lambda: tr("“{name}” is of a kind that is not kept here. Photos (JPEG, PNG, WebP), PDF, OFD, Word, Excel, PowerPoint, WPS, text and sound are; save it as one of these."),
    "attachment.heic": lambda: tr("“{name}” is a HEIC photo, which other computers cannot show. Save it as JPEG and add that; on an iPhone, choose “Most Compatible” under Settings › Camera › Formats."),
    "attachment.photo_broken": lambda: tr("“{name}” is damaged or no photo at all, whatever its name says. Copy it anew from the phone or the camera, then add it again."),
    "attachment.photo_vast": lambda: tr("“{name}” has too many pixels to be opened. Save it smaller, 12 million pixels are plenty, and add that."),
    "attachment.not_written": lambda: tr("“{name}” could not be kept: {reason}. Nothing was added. Check whether the disk is full or write-protected."),
    "attachment.gone": lambda: tr("A kept file is missing: {path}. Fetch it from the newest backup, and put it back under this name."),
    "attachment.damaged": lambda: tr("A kept file is not what it was when it was added: {path}. Fetch it from the newest backup, and put it back under this name."),
    "attachment.no_program": lambda: tr("This computer has no program that opens “{name}”. Save a copy, and open it elsewhere."),
    "folder.not_absolute": lambda: tr("Please choose a folder on this computer."),
    "folder.network": lambda: tr("The data cannot lie on a network drive: a broken connection could damage it. Choose a folder on this computer; copy backups to the network instead."),
    "folder.removable": lambda: tr("The data cannot lie on a USB stick: pulling it out could damage the data. Choose a folder on this computer; use the stick for backups."),
    "folder.cloud": lambda: tr("The data cannot lie in a cloud folder: synchronising could damage it. Choose another folder on this computer."),
    "folder.not_writable": lambda: tr("Nothing can be written into this folder ({reason}). Choose another one."),
    "app.running": lambda: tr("The program is running already with this data, perhaps in another session. Use that window, or close it first."),
    "database.full": lambda: tr("The disk is full. Nothing of the last step was saved; everything before it was. Make room and try again."),
    "database.busy": lambda: tr("Another program is writing to the data. Wait a moment and try again."),
    "database.readonly": lambda: tr("The data can only be read here. Check whether the folder is write-protected: {path}"),
    "database.unreachable": lambda: tr("The data cannot be reached: {path}. Check whether the disk is connected and the folder exists."),
    "database.unreadable": lambda: tr("This file is no database of this program, or it is encrypted with another key: {path}"),
    "database.damaged": lambda: tr("The data file is damaged: {path}. Do not work on; fetch the newest backup."),
    "database.exists": lambda: tr("Data lies here already: {path}. Name an empty folder for the demo data."),
    "database.foreign": lambda: tr("This file does not belong to this program: {path}. Choose another folder."),
    "database.newer": lambda: tr("The data was written by a newer version of this program: {path}. Install the newer version."),
    "database.gone": lambda: tr("There is no data any more where it was: {path}. If its folder was moved or renamed, name it below; to begin anew, fill in the form."),
    "database.missing": lambda: tr("There is no data yet: {path}. Start the program once, or name the folder with --data."),
    "backup.unsound": lambda: tr("The backup did not pass its check and was thrown away: {path}. Your data is unchanged. Check the disk."),
    "print.printer": lambda: tr("The printer “{name}” does not take the pages. Check that it is switched on and connected, then print again."),
    "print.undrawable": lambda: tr("No font can draw these characters: {chars}. Correct them, or print 〓 in their place."),
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
    "meeting.archived": lambda: tr("This meeting was filed on {day}, and nothing of it changes any more."),
    "meeting.signer_missing": lambda: tr("Who answers for the minutes? Please fill in the name."),
    "meeting.signed_on_missing": lambda: tr("Please fill in the day the minutes were signed."),
    "meeting.signed_before_held": lambda: tr("The minutes cannot be signed before the meeting on {held_on}. Please correct the day."),
    "meeting.archive_unsigned": lambda: tr("The minutes are not signed yet. Have them signed under “Write up”, then file the meeting."),
    "meeting.archive_up": lambda: tr("{mark} is still on the board (until {ends_on}). Note when it was taken down, then file the meeting."),
    "meeting.archive_objection": lambda: tr("What {name} said of {mark} is not answered yet. Note the answer, then file the meeting."),
    "publication.not_finished": lambda: tr("The meeting is not finished yet; what it decides is put up afterwards. Only an announcement goes up before."),
    "publication.void": lambda: tr("This meeting was declared void on {day}: nothing it decided holds, and no paper of it goes up. Put up the minutes of the meeting that repeats it."),
    "publication.not_signed": lambda: tr("Nobody has signed the minutes yet. Have them signed under “Write up”; then they can go up."),
    "publication.not_published": lambda: tr("Meetings of this kind are not put on the board. Print the paper for the file instead."),
    "publication.paper_missing": lambda: tr("Which paper goes up? Please choose one."),
    "publication.places_missing": lambda: tr("Where is it put up? Please fill in the places."),
    "publication.posted_by_missing": lambda: tr("Who puts it up? Please fill in the name."),
    "publication.begins_missing": lambda: tr("From which day on? Please fill in the day."),
    "publication.ends_missing": lambda: tr("Until which day? Please fill in the day."),
    "publication.up_already": lambda: tr("This paper is up already as {mark} (until {ends_on}). Withdraw that one with a reason before a new edition goes up."),
    "publication.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two."),
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
    "wording.two_texts": lambda: tr("Two people typed the same paragraphs, and both texts stand in this paper still. Choose under “Compare…”, or make one of both; then it can be signed."),
    "wording.stranger": lambda: tr("{name} is named in the text, but is not on the list of those invited. Correct the name, or add the person to the list."),
    "wording.vague": lambda: tr("“{phrase}” leaves something open ({where}). Say until when and by whom, or let the item be postponed to a date."),
    "wording.internal": lambda: tr("“{subject}” is for the office only, and the text does not name it so. Keep these words in its heading; else it would be told on the board."),
    "wording.one_hand": lambda: tr("{name} both chairs and takes the minutes. Two people should do that."),
    "meeting.written_up": lambda: tr("This meeting is written up. Reopen it before you change it."),
    "matter.compound_missing": lambda: tr("Please choose the compound the matter belongs to."),
    "matter.subject_missing": lambda: tr("Please fill in what the matter is about."),
    "task.subject_missing": lambda: tr("Please fill in what is to be done."),
    "task.unit_missing": lambda: tr("Please fill in the unit that is to do it."),
    "task.day_missing": lambda: tr("Please fill in the day the task was given."),
    "task.deadline_missing": lambda: tr("Please fill in until when it is to be done."),
    "task.deadline_before_given": lambda: tr(
        "The deadline is before {given_on}, the day the task is given. Please choose a later one."
    ),
    "matter.route_missing": lambda: tr("Please choose where the matter is sent."),
    "matter.decline_reason_missing": lambda: tr("Please write why it is declined; the resident is told so."),
    "matter.route_day_missing": lambda: tr("Please fill in the day the matter was sent on."),
    "task.cancel_reason_missing": lambda: tr("Please write why the task is cancelled."),
    "matter.link_self": lambda: tr("A matter cannot be linked to itself. Choose another one."),
    "matter.link_elsewhere": lambda: tr("{number} belongs to another compound. Only matters of the same compound tell of the same."),
    "matter.link_begun": lambda: tr("Somebody has a task of {number} already, so it goes its own way. Cancel that task first, or leave the two apart."),
    "matter.reopen_reason_missing": lambda: tr("Please write why the matter is taken up again."),
    "task.matter_ended": lambda: tr("{number} was declined or linked to another matter, so nothing is to be done about it. Take it up again first."),
    "task.ended": lambda: tr("“{subject}” is done or cancelled and stays as it is. Give a new task instead."),
    "task.deadline_kept": lambda: tr("The deadline stays {deadline}. A later one is asked for with “More time” and approved by somebody else; the old one stays on record."),
    "task.milestone_missing": lambda: tr("Please fill in which part is to be done by then."),
    "task.milestone_day_missing": lambda: tr("Please fill in the day this part is due."),
    "task.milestone_outside": lambda: tr("This part must be due between {given_on}, when the task was given, and its deadline {deadline}."),
    "task.percent": lambda: tr("Please fill in how far it is, from 0 to 100."),
    "task.progress_missing": lambda: tr("Please write in a sentence what was done."),
    "task.not_under_way": lambda: tr("This task is not under way any more. Close it and look at the matter again: it was handed in, done or cancelled."),
    "task.not_to_accept": lambda: tr("This task was not handed in for acceptance, or was looked at already. Look at the matter again."),
    "step.day_missing": lambda: tr("Please fill in the day."),
    "step.day_ahead": lambda: tr("{day} has not come yet. This is noted once it is done: fill in today or an earlier day."),
    "step.day_too_early": lambda: tr("This cannot be before {since}. Please choose that day or a later one."),
    "extension.asked_by_missing": lambda: tr("Please fill in who asks for more time."),
    "extension.reason_missing": lambda: tr("Please write why more time is needed."),
    "extension.not_later": lambda: tr("Please choose a day after {deadline}, the deadline that holds now."),
    "extension.waiting": lambda: tr("More time was asked for already and nobody has ruled on it. Have that ruled on first."),
    "extension.ruled": lambda: tr("This was ruled on already. Look at the matter again."),
    "extension.ruling_missing": lambda: tr("Please choose whether more time is given."),
    "extension.ruled_by_missing": lambda: tr("Please fill in who ruled on it."),
    "extension.own_wish": lambda: tr("{name} asked for it, and nobody rules on his own wish. Fill in somebody else."),
    "acceptance.evidence_missing": lambda: tr("“{subject}” cannot be handed in without evidence. Add the photos, files or signed sheet asked for; where none is named, any one will do."),
    "acceptance.unit_missing": lambda: tr("Please fill in which unit looked at the work."),
    "acceptance.by_missing": lambda: tr("Please fill in who looked at the work."),
    "acceptance.result_missing": lambda: tr("Please choose whether the work passes."),
    "acceptance.words_missing": lambda: tr("Please write what is to be done again."),
    "acceptance.own_work": lambda: tr("{name} did the work, and nobody accepts his own. Let the community, the owners' committee or residents look at it."),
    "evidence.ended": lambda: tr("“{subject}” was handed in; what was shown for it stays as it is. If it is sent back, files can be changed again."),
    "answer.merged": lambda: tr("This matter was linked to another one. Answer that one; the answer is noted for both."),
    "answer.day_missing": lambda: tr("Please fill in the day the resident was told."),
    "answer.way_missing": lambda: tr("Please choose how the resident was told."),
    "answer.by_missing": lambda: tr("Please fill in who told the resident."),
    "answer.verdict_missing": lambda: tr("Please choose what the resident said."),
    "answer.what_now_missing": lambda: tr("The resident is not satisfied. Write what is to be done again, with unit and deadline, or why the matter stays closed."),
    "answer.both": lambda: tr("Either something is done again, or the matter stays closed. Leave one of the two empty."),
    "matter.day_missing": lambda: tr("Please fill in the day the matter was raised."),
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
    "series.compound_missing": lambda: tr("Please choose the compound that meets."),
    "series.day_missing": lambda: tr("Please fill in since when it meets."),
    "series.rhythm_missing": lambda: tr("Every how many months does it meet? Fill in 1 or more."),
    "series.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two."),
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
