"""The demo data: the sample office's own Excel files and one evening's meeting, through the real doors."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.migrate import upgrade
from desktop.demo_money import fill_money
from desktop.demo_payments import ask_for_money
from desktop.demo_quarter import settle_quarter
from desktop.demo_year import fill_year
from desktop.features.consultation import commands as consultation
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import (
    ItemDraft,
    MeetingDraft,
    NoticeDraft,
    ParticipantDraft,
    ReceiptDraft,
)
from desktop.features.organisation import commands as organisation
from desktop.features.organisation import exchange, queries
from desktop.features.organisation.records import DutyDraft, OfficeRecord
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import draft_from_duty
from desktop.ui.i18n import tr


def make_demo(path: Path, resources: Path, *, year: bool = True) -> int:
    """Make a demo database at `path`, whole or not at all; returns the id of its evening's meeting.

    Without the `year` that evening is all the office has met. Raises `RuleBroken("database.exists")` where a database lies already.
    """
    if path.exists():
        raise RuleBroken("database.exists", path=str(path))
    unfinished = path.with_name(path.name + ".tmp")
    unfinished.unlink(missing_ok=True)
    upgrade(unfinished)
    database = Database(unfinished)
    try:
        with database.writing(tr("First start")) as session:
            organisation.set_office(session, OfficeRecord("天方社区", "community", demo=True))
        with database.writing(tr("Demo data")) as session:
            meeting = _fill(session, resources / "demo")
            compounds = {name.split()[-1]: place for place, name in queries.compound_choices(session)}
        if year:
            with database.writing(tr("Demo data")) as session:
                joint = fill_money(session, compounds["华新小区"])
                settle_quarter(session, joint, resources / "demo", beside(path))
                ask_for_money(session, joint, date.today(), beside(path))
            with database.writing(tr("Demo data")) as session:
                fill_year(session, resources / "demo", compounds, date.today(), beside(path))
    finally:
        database.close()
    unfinished.replace(path)
    return meeting


def _fill(session: Session, folder: Path) -> int:
    organisation.import_organisation(session, exchange.read_organisation(folder / "organisation.xlsx"))
    roster = exchange.read_roster(folder / "roster.xlsx")
    compound = queries.guess_compound(session, roster)
    if compound is None:
        raise LookupError("the demo roster names no compound of the demo organisation")
    organisation.import_roster(session, roster, compound)
    with (folder / "duties.toml").open("rb") as file:
        _serve(session, compound, tomllib.load(file)["duties"])
    with (folder / "meeting.toml").open("rb") as file:
        return _hold(session, tomllib.load(file))


def _serve(session: Session, compound: int, told: list[dict[str, Any]]) -> None:
    """Note what centre households did, and make matters of what is to become one."""
    centres = {centre.place: centre.id for centre in queries.centre_rows(session, compound)}
    for duty in told:
        draft = DutyDraft(
            centres[duty["centre"]], duty["kind"], duty["done_on"], duty["content"], duty.get("room", "")
        )
        stored = organisation.save_duty(session, draft)
        if "category" in duty:
            matter = draft_from_duty(session, stored)
            worklist.save_matter(session, replace(matter, category=duty["category"], subject=duty["subject"]))


def _hold(session: Session, told: dict[str, Any]) -> int:
    """Type in a whole meeting: people, items, notice and answers, conclusions."""
    compounds = {name.split()[-1]: place for place, name in queries.compound_choices(session)}
    draft = MeetingDraft(compound_id=compounds[told["compound"]], **told["meeting"])
    meeting = consultation.save_meeting(session, draft)
    consultation.save_participants(session, meeting, tuple(_people(told["participants"])))
    for item in told["items"]:
        consultation.add_item(session, meeting, item["subject"], item.get("source", ""))
    _tell(session, meeting, told)
    for stored, item in zip(meeting_detail(session, meeting).items, told["items"], strict=True):
        consultation.conclude_item(session, ItemDraft(id=stored.id, version=stored.version, **item))
    consultation.finish_meeting(session, meeting)
    return meeting


def _tell(session: Session, meeting: int, told: dict[str, Any]) -> None:
    """Tell everybody on one day, note what they answered, and begin."""
    day, by = told["notified_on"], told["meeting"]["recorder"]
    consultation.begin_notice(session, meeting, day)
    people = meeting_detail(session, meeting).participants
    everybody = [person.id for person in people if person.id]
    consultation.record_notice(session, meeting, everybody, NoticeDraft("group", day, by))
    for person in people:
        answer = ReceiptDraft("leave", person.reason) if person.attendance == "leave" else ReceiptDraft()
        consultation.record_receipt(session, meeting, [person.id or 0], answer)
    consultation.begin_meeting(session, meeting)


def _people(groups: list[dict[str, Any]]) -> Iterator[ParticipantDraft]:
    for group in groups:
        leave, observer = group.get("leave", {}), group.get("observer", False)
        for name in group["names"]:
            yield ParticipantDraft(
                unit=group["unit"],
                name=name,
                observer=observer,
                votes=group.get("votes", not observer),
                attendance="leave" if name in leave else "present",
                reason=leave.get(name, ""),
            )
