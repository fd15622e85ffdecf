"""The sentence of every error code: what is wrong, what it means, what to do; no widgets, so the command line speaks alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, cast

from desktop.core.errors import AppError
from desktop.ui import (
    sentences_access,
    sentences_bank,
    sentences_consultation,
    sentences_disclosure,
    sentences_dues,
    sentences_finance,
    sentences_organisation,
    sentences_payments,
    sentences_verification,
    sentences_worklist,
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
    said = {name: _said(name, fact) for name, fact in facts.items()}
    if isinstance(missing := facts.get("missing"), Mapping):
        said["missing"] = sentences_disclosure.missing_words(cast("Mapping[str, int]", missing))
    if "role" in said:
        said["role"] = sentences_access.role_words()[str(said["role"])]
    party_words = sentences_payments.party_words()
    if said.get("party") in party_words:
        said["party"] = party_words[str(said["party"])]
    return SENTENCES[code]().format_map(Facts(said))


def _said(name: str, fact: object) -> object:
    """A fact as the reader reads it; several are listed as in their language."""
    if isinstance(fact, Mapping):
        return _counted(cast("Mapping[str, int]", fact))
    if isinstance(fact, tuple):
        return tr(", ").join(cast("tuple[str, ...]", fact))
    return _nothing(name) if fact is None else fact


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
    sentences_consultation,
    sentences_disclosure,
    sentences_dues,
    sentences_finance,
    sentences_organisation,
    sentences_payments,
    sentences_verification,
    sentences_worklist,
)

SENTENCES = {code: said for part in OTHERS for code, said in part.SENTENCES.items()} | {
    "row.conflict": lambda: tr("Somebody changed this in the meantime, so it was not stored over theirs. What you typed is kept: close the form and open it again. It then shows theirs, and offers yours to be taken up again."),
    "conflict": lambda: tr("Somebody changed this in the meantime. Close it, open it again, and make your change once more."),
    "undo.changed": lambda: tr("“{label}” cannot be taken back now: later steps, your own or another's, changed the same thing and rest on it. Take those back first; where they cannot be, correct by hand what is wrong."),
    "undo.changed_by_others": lambda: tr("“{label}” cannot be taken back: somebody else who was signed in changed the same thing since. Talk to them, or correct by hand what is wrong."),
    "undo.others": lambda: tr("“{label}” was done by somebody else who was signed in, and can only be taken back by them. Sign in as that person, or correct by hand what is wrong."),
    "undo.public": lambda: tr("“{label}” is not simply undone: what was put on the board may have been read. Withdraw the paper with a reason; it is told on the board and stays in the file."),
    "undo.needed": lambda: tr("“{label}” cannot be taken back any more: something that came later and stays, for example a posted voucher or a paper on the board, needs it. Correct by hand what is wrong."),
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
    "value.too_much": lambda: tr("This is too much. It can be {most} at most."),
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
    "value.yes_or_no": lambda: tr("“{value}” is neither yes nor no. Please write one of: {known}."),
    "cell.missing": lambda: tr("This cell must be filled in."),
    "row.twice": lambda: tr("The same stands in row {first} already. Please keep one of the two."),
    "row.passed_over": lambda: tr("This row looks like a total or a note and was passed over."),
    "sheet.hidden": lambda: tr("This sheet is hidden in the file and was not read. If it is to come in, show it in Excel, save, and import again."),
    "sheet.passed_over": lambda: tr("No heading row was found in this sheet; it was passed over."),
    "import.compound_unknown": lambda: tr("Which compound does this roster belong to? Its title names none that is known. Choose the compound, or import the organisation first."),
    "file.missing": lambda: tr("There is no such file: {path}"),
    "file.folder": lambda: tr("“{path}” is a folder. Choose the Excel file itself; it may lie inside."),
    "file.in_use": lambda: tr("“{path}” is open in Excel or another program. Save and close it there, then try again. If it is open nowhere, delete the hidden file “~${path}” beside it."),
    "file.old_excel": lambda: tr("“{path}” is in the old Excel format (.xls). Open it in Excel or WPS, save it as .xlsx, and choose that file."),
    "file.password": lambda: tr("“{path}” is protected by a password. Open it in Excel, remove the password, save it, and try again."),
    "file.not_excel": lambda: tr("“{path}” is no Excel workbook, whatever its name says. Choose a file saved by Excel or WPS as .xlsx."),
    "file.damaged": lambda: tr("“{path}” is damaged and cannot be read. Open it in Excel, save it under a new name, and choose that file."),
    "file.hidden": lambda: tr("What is in “{path}” stands on hidden sheets alone ({sheets}), and was not read. Show them in Excel, save, and import again."),
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
}  # fmt: skip
