"""The desk of a meeting being held: the item that is open, kept as one types, concluded when it is complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.desk.absences import AbsenceList
from desktop.features.consultation.desk.ballots import BallotSheet
from desktop.features.consultation.desk.clash import ClashNote
from desktop.features.consultation.desk.kept import Kept, Storing
from desktop.features.consultation.desk.room import Room
from desktop.features.consultation.desk.words import TEXT_LABELS, approval_words, item_origin, vote_status
from desktop.features.consultation.dialogs import conclusion_words
from desktop.features.consultation.records import CONCLUSIONS, ItemDraft, Meeting
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.form import Field, Form, check, day, line, notes, one_of_few, suggested, whole
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import CENTRE, TOP, column, floating, plain, row, scrolled, wide
from desktop.ui.painted import OneLine
from desktop.ui.theme import Look
from desktop.ui.words import Button, Segments, text

DUTY = {"responsible": 4, "supporting": 4, "deadline": 5, "acceptance": 5}
"""Who does it, with whom, until when, and how it is accepted: fields in a row, with their parts of its width."""

VOTES = ("votes_for", "votes_against", "votes_abstain")


def item_fields(look: Look, units: Sequence[str], absences: AbsenceList, ballots: BallotSheet) -> list[Field]:
    """All that is noted of an item, in the order it is talked about."""
    return [
        Field("absences", tr("Not here"), absences, absences.read, absences.write, absences.read, absences.changed, bare=True),
        notes(look, "discussion", tr("Points made"), lines=2, optional=True),
        line("motion", tr("What is voted on"), optional=True, limit=120),
        whole("votes_for", tr("For")),
        whole("votes_against", tr("Against")),
        whole("votes_abstain", tr("Abstained")),
        Field("ballots", tr("Votes by name"), ballots, ballots.read, ballots.write, ballots.raw, ballots.changed, bare=True),
        one_of_few(look, "conclusion", tr("Conclusion"), conclusion_words()),
        notes(look, "text", TEXT_LABELS["resolution"](), lines=2),
        suggested("responsible", tr("Responsible unit"), units),
        suggested("supporting", tr("Supporting unit"), units),
        day("deadline", tr("Deadline")),
        line("acceptance", tr("How it is accepted"), limit=80),
        suggested("person", tr("Person responsible"), ()),
        line("basis", tr("Basis"), limit=120),
        notes(look, "reservations", tr("Reservations on record"), lines=2, optional=True),
        check("major", tr("Major matter")),
        check("internal", tr("Internal only")),
    ]  # fmt: skip


class ItemDesk(Kept):
    """The form of one item. Whatever is typed is kept within seconds; nothing is asked of it until it is concluded."""

    concluded = Signal(int)

    def __init__(self, context: Context, meeting: Meeting, units: Mapping[str, Sequence[str]]) -> None:
        storing = Storing("item", tr("Note an item"), commands.note_item, queries.item_draft)
        super().__init__(context, meeting.id, storing)
        self._meeting, self._units = meeting, units
        self._draft, self._concluding = ItemDraft(), False
        look = context.look
        absences, self._ballots = AbsenceList(look), BallotSheet(look)
        self._form = Form(look, item_fields(look, list(units), absences, self._ballots), self)
        self._boxes = {
            key: self._form.rows[key].findChild(QWidget, key) for key in (*VOTES, "person", "conclusion")
        }
        self.room = Room(look, absences, self._form.rows["absences"])
        self._voters = OneLine(look, "", "caption", "ink.soft")
        self._title, self._source = text("", "heading", wrap=True), OneLine(look, "", "caption", "ink.soft")
        self._source.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._named = QCheckBox(tr("By name"))
        self._named.toggled.connect(self._turn_names)
        self._clash = ClashNote(context, self._form, "item")
        self.clashed.connect(self._clash.note)
        for key in ("supporting", "acceptance", "person", "basis"):
            self._form.rows[key].may_be_empty()
        self.hold(self._form)
        self._lay_out()

    def load(self, meeting: Meeting, item: ItemDraft) -> None:
        """Show an item; `meeting` as it is stored now."""
        self._meeting = meeting
        self._ballots.show_voters(rules.voters_at(meeting, item))
        self.show_draft(item)
        with QSignalBlocker(self._named):
            self._named.setChecked(bool(item.ballots))
        self._clash.show_record(item.id)
        if item.reservations:
            self._more.show()
        self._suit()

    @property
    def item(self) -> ItemDraft:
        return self._draft

    def renew(self, meeting: Meeting) -> None:
        """The meeting has changed around the item: people came, another item was concluded, a step was taken back."""
        self._meeting = meeting
        stored = next((item for item in meeting.items if item.id == self._draft.id), None)
        if stored is not None and self.meet(stored):
            self.load(meeting, stored)
        self._suit()

    def conclude(self) -> None:
        """Close the item, or say beside every field what is missing."""
        if self._concluding:
            return
        if self._under_way:
            self._after.append(self.conclude)
            return
        draft = self._form.draft()
        if draft is None:
            return
        draft = rules.with_votes_counted(draft)
        if wrong := self._wrong(draft):
            self._explain(wrong)
            return
        self._concluding = True
        self._after.append(self._tell)
        self.store(tr("Conclude an item"), commands.conclude_item, replace(draft, concluded=True))

    def begin(self) -> None:
        """Put the cursor where what is said is typed."""
        self._form.begin_at("discussion")

    def point_out(self) -> None:
        """Say beside every field what is missing, and conclude nothing."""
        self._explain(self._wrong(self._form.understood()))

    def typed(self) -> ItemDraft:
        return replace(self._form.understood(), concluded=self._draft.concluded)

    def about(self) -> str:
        return self._draft.subject

    def stood_still(self) -> None:
        self._concluding = False

    def suit(self) -> None:
        self._count()
        self._suit()

    def _wrong(self, draft: ItemDraft) -> dict[str, str]:
        """The first thing that is missing of each field."""
        wrong: dict[str, str] = {}
        facts = rules.facts_of(self._meeting, draft)
        for field, code in rules.problems_of(self._meeting, draft):
            wrong.setdefault(field, messages.sentence(RuleBroken(code, **facts)))
        return wrong

    def _explain(self, wrong: dict[str, str]) -> None:
        """Say what is missing beside its field, and bring the first of them into sight with its sentence."""
        self._form.explain(wrong)
        rows = [row for key, row in self._form.rows.items() if key in wrong and row.isVisible()]
        if rows:
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(rows[0]))

    def _tell(self) -> None:
        if self._draft.id is not None:
            self.concluded.emit(self._draft.id)

    def _count(self) -> None:
        """The numbers follow the names."""
        draft: ItemDraft = self._form.understood()
        self._ballots.show_voters(rules.voters_at(self._meeting, draft))
        named = replace(draft, ballots=self._ballots.read())
        counted = rules.with_votes_counted(named)
        for key in VOTES:
            if getattr(counted, key) != getattr(draft, key):
                self._form.put(key, getattr(counted, key))

    def _turn_names(self, on: bool) -> None:
        """Names asked for are shown; names noted are not dropped without a word."""
        if on or not self._ballots.raw():
            self._suit()
            if on:
                self._ballots.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        with QSignalBlocker(self._named):
            self._named.setChecked(True)
        question = tr("Take the names out of this vote? The numbers stay.")
        messages.confirm(self.context.look, self, question, tr("Take the names out"), self._drop_names)

    def _drop_names(self) -> None:
        self._form.put("ballots", ())
        self._named.setChecked(False)
        self.keep()

    def _suit(self) -> None:
        """Show the fields the conclusion asks for, and check the vote while it is typed."""
        draft: Any = self._form.understood() if self._draft.id is not None else self._draft
        rows, kind = self._form.rows, draft.conclusion
        head, approval = rules.head_at(self._meeting, draft), self._meeting.rule.approval
        self._title.setText(draft.subject)
        self._source.say(item_origin(self._meeting, draft))
        self.room.show_item(self._meeting, draft)
        self._ballots.show_voters(rules.voters_at(self._meeting, draft))
        rows["text"].rename(TEXT_LABELS.get(kind, TEXT_LABELS["resolution"])())
        rows["deadline"].rename(tr("Postponed to") if kind == "postponed" else tr("Deadline"))
        asked = rules.asked(kind)
        for key in (*DUTY, "person"):
            self._form.ask(key, asked=key in asked)
        self._ask_for_votes(draft, asked=approval != "none" or draft.voted)
        self._offer(draft)
        vote = vote_status(draft, head, approval)
        usual = tr("Present with a vote: {count}").format(count=head.voters)
        said = [vote.words if vote else approval_words(approval, head) if approval == "none" else usual]
        if draft.ballots and len(draft.ballots) < head.voters:
            said.append(tr("{count} not noted yet").format(count=head.voters - len(draft.ballots)))
        self._voters.say(joined(said))
        for field, code in rules.vote_problems(draft, head, self._meeting.rule):
            if code == "item.votes_exceed":
                rows[field].explain(messages.sentence(RuleBroken(code, voters=head.voters)))
                return
        rows["votes_for"].explain("")

    def _ask_for_votes(self, draft: ItemDraft, *, asked: bool) -> None:
        """Where only opinions are heard there is nothing to count; numbers counted from names are not typed."""
        for key in ("motion", *VOTES, "ballots"):
            self._form.ask(key, asked=asked)
        possible = asked and rules.by_name(self._meeting)
        named = possible and self._named.isChecked()
        self._named.setVisible(possible)
        self._form.rows["ballots"].setVisible(named)
        self._help.setVisible(named)
        for key in VOTES:
            cast("QLineEdit", self._boxes[key]).setReadOnly(bool(draft.ballots))

    def _offer(self, draft: ItemDraft) -> None:
        """The conclusions this kind of meeting may come to, and whoever holds a post in the unit that has to do it."""
        refused = rules.refused_conclusions(self._meeting, draft)
        for kind in CONCLUSIONS:
            button = cast("Segments", self._boxes["conclusion"]).button(kind)
            button.setEnabled(kind not in refused or kind == draft.conclusion)
            why = messages.sentence(RuleBroken(refused[kind])) if kind in refused else ""
            button.setToolTip(why)
            button.setAccessibleDescription(why)
        box, names = cast("QComboBox", self._boxes["person"]), list(self._units.get(draft.responsible, ()))
        if [box.itemText(at) for at in range(box.count())] != names:
            with QSignalBlocker(box):
                box.clear()
                box.addItems(names)
                box.setEditText(draft.person)

    def _unfold(self) -> None:
        self._more.setVisible(self._more.isHidden())
        QTimer.singleShot(
            0, self, lambda: self._scroll.ensureWidgetVisible(self._more)
        )  # once it has its place

    def _lay_out(self) -> None:
        look, rows = self.context.look, self._form.rows
        votes = (wide(look, rows[key], 19) for key in VOTES)
        named = column(look, text("", "label"), self._named, gap=0.75)
        ballot = row(
            look,
            (floating(rows["motion"]), 1, TOP),
            *((field, 0, TOP) for field in votes),
            (plain(named), 0, TOP),
            gap=2,
        )
        keys = text(tr("1 for, 2 against, 3 abstained; arrows move, A: all in favour"), "caption")
        everybody = Button(look, tr("All in favour"), "link", action=self._ballots.all_in_favour)
        self._help = plain(row(look, (floating(keys), 1), everybody))
        ended = row(look, text(tr("Conclusion"), "label"), rows["conclusion"], (self._voters, 1), gap=3)
        duty = row(look, *((floating(rows[key]), share, TOP) for key, share in DUTY.items()), gap=2)
        marks = column(look, rows["major"], rows["internal"], gap=0.5)
        rarely = row(
            look, (floating(rows["person"]), 2, TOP), (floating(rows["basis"]), 3, TOP), (plain(marks), 0, CENTRE), gap=2
        )  # fmt: skip
        self._more = plain(column(look, rarely, rows["reservations"], gap=1))
        self._more.hide()
        more = Button(look, tr("More"), "link", action=self._unfold)
        more.setToolTip(tr("Person responsible, basis, reservations, major or internal"))
        form = column(
            look, row(look, (self._title, 1), (self._source, 1), more, gap=3), self._clash, rows["discussion"], ballot,
            rows["ballots"], self._help, ended, rows["text"], duty, self._more, None, gap=1, margins=(4, 1.25, 3, 0.5),
        )  # fmt: skip
        self._scroll = scrolled(plain(form), sideways=True)
        self.setLayout(column(look, (self._scroll, 1), gap=0))
