"""The sentence of every error code: what is wrong, what it means, what to do; no widgets, so the command line speaks alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from desktop.core.errors import AppError
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
    return SENTENCES[code]().format_map(Facts(facts))


SENTENCES = {
    "conflict": lambda: tr("Somebody changed this in the meantime. Close it, open it again, and make your change once more."),
    "not_found": lambda: tr("This is no longer there. It may have been removed in the meantime."),
    "name.missing": lambda: tr("Please fill in the name."),
    "office.name_missing": lambda: tr("Please fill in the name of your office, for example a community."),
    "money.too_large": lambda: tr("This amount is larger than ten billion yuan. Please check the digits."),
    "money.unreadable": lambda: tr("“{value}” is no amount. Please write it like 4,000 or 1150.50."),
    "value.day": lambda: tr("“{value}” is no date. Please write it like 2026-9-16."),
    "value.clock": lambda: tr("“{value}” is no time of day. Please write it like 19:00."),
    "value.area": lambda: tr("“{value}” is no area. Please write square metres with at most two decimals, like 89.52."),
    "value.phone": lambda: tr("“{value}” is no telephone number. A mobile number has 11 digits."),
    "value.whole": lambda: tr("“{value}” is no whole number."),
    "value.area_basis": lambda: tr("The basis of the area must be one of: {known}."),
    "value.body_kind": lambda: tr("This level is not known. It must be one of: {known}."),
    "cell.missing": lambda: tr("This cell must be filled in."),
    "row.twice": lambda: tr("The same stands in row {first} already. Please keep one of the two."),
    "row.passed_over": lambda: tr("This row looks like a total or a note and was passed over."),
    "sheet.passed_over": lambda: tr("No heading row was found in this sheet; it was passed over."),
    "centre.new": lambda: tr("Not in the organisation yet; will be added as centre household of {building}."),
    "centre.out_of_range": lambda: tr("Looks after {count} households; usual are 10 to 15."),
    "post.person_missing": lambda: tr("Please fill in the person's name."),
    "post.title_missing": lambda: tr("Please fill in the post, for example secretary."),
    "post.ends_before_begin": lambda: tr("The end lies before the beginning on {begins_on}. Please correct one of the two."),
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
    "sheet.header_missing": lambda: tr("No heading row was found. A row with these titles is needed: {columns}."),
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
    "meeting.nobody_present": lambda: tr("Nobody is present yet. Register who came first."),
    "meeting.no_items": lambda: tr("There is no item on the agenda yet. Add one first."),
    "meeting.written_up": lambda: tr("This meeting is written up. Reopen it before you change it."),
    "participant.name_missing": lambda: tr("Line {row}: the name is missing."),
    "participant.unit_missing": lambda: tr("Line {row}, {name}: fill in for whom this person stands."),
    "participant.twice": lambda: tr("Line {row}: {name} of {unit} is on the list already."),
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
