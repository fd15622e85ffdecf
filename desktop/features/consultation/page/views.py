"""Parts of the consultation page that only show: who came, what was decided, how a meeting stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.desk import hour_words, item_status, quorum_counts, quorum_status
from desktop.features.consultation.dialogs import attendance_words, kind_words, outcome_words
from desktop.features.consultation.records import STAGES, Board, Meeting, MeetingRow, ParticipantDraft
from desktop.ui.chip import Chip, Status
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import TOP, column, plain, row, rule, scrolled
from desktop.ui.lists import Entry
from desktop.ui.theme import Look
from desktop.ui.words import Button, amount, text


def is_ahead(meeting: Meeting) -> bool:
    """Whether a meeting has not begun yet."""
    return STAGES.index(meeting.stage) < STAGES.index("hold")


def is_over(meeting: Meeting) -> bool:
    """Whether a meeting was held and is being written up, or further: nothing of it changes unless it is reopened."""
    return STAGES.index(meeting.stage) > STAGES.index("hold")


def open_ahead(meeting: Meeting) -> frozenset[int]:
    """The later steps that are open already: the board for the announcement, and all there is of what ended."""
    on_board = meeting.board is not None or rules.may_be_announced(meeting, date.today())
    ended = meeting.outcome is not None and not rules.is_part_held(meeting)
    ahead = {"publish": on_board, "archive": ended}
    return frozenset(STAGES.index(stage) for stage, is_open in ahead.items() if is_open)


def facts(meeting: Meeting) -> str:
    """Kind, place, day, chair and secretary on one line."""
    draft = meeting.draft
    hours = "–".join(
        hour_words(rules.hour(draft.begins_at, at)) for at in (draft.begins_at, draft.ends_at) if at
    )
    told = (
        f"{kind_words()[draft.kind]}{draft.brand and f'“{draft.brand}”'}",
        f"{meeting.community} {meeting.compound}".strip(),
        f"{draft.held_on} {hours}".strip(),
        draft.location,
        draft.chair and tr("chair {name}").format(name=draft.chair),
        draft.recorder and tr("minutes {name}").format(name=draft.recorder),
        meeting.planned_on and tr("planned for {day}").format(day=meeting.planned_on),
        _unplanned(meeting),
    )
    return joined(told)


def _unplanned(meeting: Meeting) -> str:
    """Why a meeting was called or began at short notice, began before its time, or later than planned."""
    if is_ahead(meeting):
        short = tr("at short notice: {reason}").format(reason=meeting.early_reason)
        return short if meeting.early_reason and rules.is_short(meeting) else ""
    planned, held_on = meeting.planned_on, meeting.draft.held_on
    if planned is None or held_on is None or planned == held_on:
        said = tr("of its notice: {reason}")
    else:
        said = tr("held later: {reason}") if planned < held_on else tr("begun before its time: {reason}")
    return said.format(reason=meeting.early_reason) if meeting.early_reason else ""


def attendance(look: Look, meeting: Meeting, register: Callable[[], object]) -> QWidget:
    """How many came of those due."""
    head = rules.head_count(meeting.participants, meeting.rule.quorum)
    parts: list[object] = [
        row(look, text(tr("Present"), "heading"), None, Button(look, tr("Register"), "link", action=register))
    ]
    if head.due:
        count = tr("/ {due} due").format(due=head.due)
        parts.append(row(look, text(str(head.present), "figure"), text(count, "soft"), None, gap=1))
        if counted := quorum_counts(head):
            parts.append(text(counted, "caption", wrap=True))
    else:
        parts.append(text(tr("Nobody is on the list yet. Register who is invited."), "soft", wrap=True))
    if not meeting.items and head.due:
        parts.append(Chip(look, quorum_status(head)))
    return plain(column(look, *parts, gap=1.75))


def parties(look: Look, meeting: Meeting) -> QWidget:
    """Who came, by unit, and whatever there is to say of one of them."""
    parts = [
        _party(look, unit, people, meeting.draft.begins_at)
        for unit, people in _by_unit(meeting.participants).items()
    ]
    return plain(column(look, *parts, None, gap=1.75))


def _party(look: Look, unit: str, people: list[ParticipantDraft], begins_at: time | None) -> QWidget:
    present = sum(person.there for person in people)
    count = str(present) if people[0].observer else f"{present}/{rules.heads(people)}"
    name = tr("{unit} (observer)").format(unit=unit) if people[0].observer else unit
    lines = [text(words, "caption", wrap=True) for person in people if (words := _remark(person, begins_at))]
    return plain(
        column(look, row(look, (text(name, wrap=True), 1), (amount(count, "strong"), 0, TOP)), *lines, gap=0)
    )


def summary(look: Look, meeting: Meeting) -> QWidget:
    """What a finished meeting decided, to be read; plain where nothing of it holds."""
    parts: list[object] = [text(_came(meeting), "soft", wrap=True)]
    counts = rules.counts(meeting)
    for number, item in enumerate(meeting.items, 1):
        facts = {
            tr("vote"): f"{item.votes_for} : {item.votes_against} : {item.votes_abstain}"
            if item.voted
            else "",
            tr("responsible"): item.responsible,
            tr("supporting"): item.supporting,
            tr("deadline"): item.deadline.isoformat() if item.deadline else "",
            tr("acceptance"): item.acceptance,
        }
        said = joined(f"{name} {value}" for name, value in facts.items() if value)
        head_line = row(
            look,
            (text(f"{number}  {item.subject}", "heading", wrap=True), 1),
            (Chip(look, item_status(item, counts=counts)), 0, TOP),
            gap=3,
        )
        parts += [rule(), head_line, text(item.text, wrap=True)]
        parts += [text(said, "caption", wrap=True)] if said else []
    return scrolled(plain(column(look, *parts, None, gap=2, margins=(4, 3, 4, 3))))


def _came(meeting: Meeting) -> str:
    """How many came; of a meeting that was never begun, how many were invited."""
    if meeting.stage in ("prepare", "notify"):
        return tr("{count} were invited; the meeting was not held").format(
            count=rules.heads(meeting.participants)
        )
    head = rules.head_count(meeting.participants)
    came = tr("Due {due}, present {present}, excused {leave}, observers {observers}")
    return came.format(due=head.due, present=head.present, leave=head.leave, observers=head.observers)


def _by_unit(people: tuple[ParticipantDraft, ...]) -> dict[str, list[ParticipantDraft]]:
    units: dict[str, list[ParticipantDraft]] = {}
    for person in people:
        units.setdefault(person.unit, []).append(person)
    return units


def _remark(person: ParticipantDraft, begins_at: time | None) -> str:
    """Why somebody is not there, or when they came and went, and for whom; empty where there is nothing to say."""
    if person.attendance != "present":
        words = f"{person.name} {attendance_words()[person.attendance]}"
        return f"{words}：{person.reason}" if person.reason else words
    came, left = rules.came_and_left(begins_at, person)
    told = (
        tr("came {time}").format(time=hour_words(came)) if came else "",
        tr("left {time}").format(time=hour_words(left)) if left else "",
        tr("by proxy {name}").format(name=person.proxy) if person.proxy else "",
        tr("walk-in") if person.walk_in else "",
    )
    said = joined(told)
    return f"{person.name} {said}" if said else ""


def entry(meeting: MeetingRow) -> Entry:
    """A meeting as a line of the list."""
    kind = kind_words()[meeting.kind]
    status = (
        outcome_status(meeting.outcome, broken_off=meeting.broken_off)
        if meeting.outcome
        else standing_status(meeting.stage, meeting.board, brief=True)
    )
    return Entry(meeting.id, meeting.subject, joined((str(meeting.held_on), kind)), status)


def step_words() -> dict[str, str]:
    """What the steps of a meeting are called."""
    return {
        "prepare": tr("Prepare"),
        "notify": tr("Notify"),
        "hold": tr("Hold"),
        "write_up": tr("Write up"),
        "publish": tr("Publish"),
        "archive": tr("Archive"),
    }


def stage_status(stage: str) -> Status:
    """How far a meeting is, for its chip."""
    return {
        "prepare": Status("idle", tr("planned")),
        "notify": Status("idle", tr("being notified")),
        "hold": Status("info", tr("in progress")),
        "write_up": Status("info", tr("being written up")),
        "publish": Status("info", tr("signed")),
        "archive": Status("ok", tr("archived")),
    }[stage]


def standing_status(stage: str, board: Board | None, *, brief: bool = False) -> Status:
    """How far a meeting is: once it is written up, how its papers stand on the board; `brief` without the day."""
    today = date.today()
    if board is None or stage == "archive":
        return stage_status(stage)
    if board.standing == "up" and board.ends_on < today:
        return Status("warn", tr("to be taken down"))
    if stage != "publish" or not board.mark:
        return stage_status(stage)
    if board.standing == "up":
        return _hanging(board, today, brief=brief)
    return Status("ok", tr("taken down")) if board.standing == "down" else Status("bad", tr("withdrawn"))


def _hanging(board: Board, today: date, *, brief: bool) -> Status:
    if today < board.begins_on:
        return Status("idle", tr("goes up on {day}").format(day=board.begins_on))
    until = tr("on the board until {day}").format(day=board.ends_on)
    return Status("info", tr("on the board") if brief else until)


def meeting_status(meeting: Meeting) -> Status:
    """How a meeting stands, or ended otherwise than by its steps, for its chip."""
    if (ended := meeting.outcome) is None:
        return standing_status(meeting.stage, meeting.board)
    return outcome_status(ended.kind, broken_off=rules.is_broken_off(meeting))


def outcome_status(outcome: str, *, broken_off: bool) -> Status:
    """How a meeting ended otherwise than by its steps."""
    words = outcome_words(broken_off=broken_off)
    return Status("idle" if outcome == "cancelled" else "warn", words[outcome])
