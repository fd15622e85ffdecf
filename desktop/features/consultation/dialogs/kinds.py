"""The kinds of meeting with their rules as an office lays them down, and its own brands of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from desktop.core.db import Changes
from desktop.core.errors import RuleBroken
from desktop.core.parse import parse_names
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs.meetings import conclusion_words, kind_words
from desktop.features.consultation.records import APPROVALS, QUORUMS, Rule
from desktop.ui import messages
from desktop.ui.asides import Aside
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, check, choice, line, parsed, some_of_few, whole
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, sized
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text

BRANDS = "乐邻圈、湾组夜话、一家议事厅、红色议事厅"
"""Brands that offices have given their meetings, as examples."""


def quorum_words() -> dict[str, str]:
    """How many of those due must be there."""
    return {
        "none": tr("any number"),
        "half": tr("more than half"),
        "half_or_more": tr("half or more of those with a vote"),
        "two_thirds": tr("two thirds or more"),
    }


def approval_words() -> dict[str, str]:
    """How many must be in favour."""
    return {
        "none": tr("no votes"),
        "present": tr("over half of those present"),
        "half_all": tr("half or more of all"),
        "over_half_all": tr("over half of all"),
    }


def called(told: Rule) -> str:
    """What meetings under a rule are called: their brand, else their kind."""
    return told.brand or kind_words()[told.kind]


def rhythm_words(months: int) -> str:
    """How often a meeting is held."""
    if not months:
        return tr("on demand")
    return tr("monthly") if months == 1 else tr("every {months} months").format(months=months)


class LawNote(Aside):
    """Says below some fields what the regulation lays down of which the rule, as it stands there, asks less."""

    def __init__(self, context: Context, form: Form, *fields: str) -> None:
        super().__init__(context, form)
        self._fields = fields
        self.look_for()

    def look_for(self) -> None:
        points = rules.below_the_law(self._form.understood())
        told = [point for point in points if point.field in self._fields]
        self.say(*(self.warning(_law(point)) for point in told))


class Ruling(Editor):
    """Asks once before a rule is stored that asks for less than the law does."""

    def save(self) -> None:
        draft = self.form.draft() if self.isEnabled() else None
        points = rules.below_the_law(draft) if draft is not None else ()
        if not points:
            super().save()
            return
        question = tr("The law asks for more than this rule does. Save it all the same?")
        words = "\n".join((question, *map(_law, points)))
        messages.confirm(self._context.look, self, words, tr("Save all the same"), super().save)


def _law(point: rules.Point) -> str:
    return sentence(RuleBroken(point.code))


def rule_editor(context: Context, draft: Rule, parent: QWidget, *, new_brand: bool = False) -> Editor:
    """The rules of a kind or brand; a brand may be renamed, a new one begins with the rules of its kind."""
    look = context.look
    hint = tr("Meetings held so far keep the name they had")
    hint = tr("For example {names}").format(names=BRANDS) if new_brand else hint
    name = [line("brand", tr("Name of the brand"), hint=hint, limit=20)]
    named = new_brand or bool(draft.brand)
    form = Form(look, (
        *(name if named else []),
        line("convener", tr("Convened by"), optional=True),
        replace(whole("every_months", tr("Months apart")), hint=tr("0: on demand")),
        whole("notice_days", tr("Days of notice")),
        _units("invited", tr("Must be invited")),
        _units("observers", tr("Heard without a vote")),
        choice("quorum", tr("Quorum"), [(one, quorum_words()[one]) for one in QUORUMS]),
        choice("approval", tr("Carried by"), [(one, approval_words()[one]) for one in APPROVALS]),
        check("proxies", tr("Somebody absent may send a proxy")),
        some_of_few(look, "concludes", tr("How an item may end"), conclusion_words()),
        check("publish", tr("Results go on the board")),
        replace(whole("publish_within_days", tr("Within days of the meeting")), hint=tr("0: on the day itself")),
        whole("publish_for_days", tr("For so many days")),
        line("basis", tr("On what it rests"), optional=True),
    ))  # fmt: skip
    what = tr("New brand of {kind}").format(kind=kind_words()[draft.kind])
    title = what if new_brand else tr("Rules: {name}").format(name=called(draft))
    editor = Ruling(context, title, form, commands.save_brand if new_brand else commands.save_rule, parent)
    form.load(draft)
    return editor.lay_out(
        *([("brand",)] if named else []), ("convener", "every_months", "notice_days"),
        LawNote(context, form, "every_months", "notice_days"), ("invited",), ("observers",), ("quorum", "approval"),
        LawNote(context, form, "quorum", "approval"), ("proxies", "publish"),
        LawNote(context, form, "proxies", "publish"), ("concludes",), ("publish_within_days", "publish_for_days"), ("basis",),
        units=190,
    )  # fmt: skip


def _units(key: str, label: str) -> Field:
    """Units joined with 、; none is an empty tuple."""
    field = parsed(
        key, label, parse_names, "、".join, optional=True, hint=tr("Several units with 、 between them")
    )
    read = field.read
    return replace(field, read=lambda: read() or ())


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table of rules."""

    id: int
    told: Rule


class KindsDialog(Dialog):
    """Every kind of meeting and every brand of one's own with its rules; a row is mended, or put back to what holds by default."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Kinds of meeting"))
        look = context.look
        self._rules: list[Rule] = []
        self._table: Table | None = None
        self._shown = column(look, gap=0)
        self._mend = Button(look, tr("Mend"), "primary", "pencil", self.mend)
        self._reset = Button(look, tr("Back to default"), "main", "arrow-back-up", self.reset)
        brand = Button(look, tr("New brand of this kind"), "main", "plus", self.add_brand)
        close = Button(look, tr("Close"), "main", action=self.accept)
        said = text(
            tr(
                "What your office lays down for a kind of meeting goes before the program's own rules; a brand goes before its kind."
            ),
            "soft",
            wrap=True,
        )
        foot = row(look, brand, self._reset, None, close, self._mend, margins=(5, 2.5, 5, 2.5))
        head = column(look, said, margins=(5, 4, 5, 2))
        self.setLayout(column(look, head, (plain(self._shown), 1), rule(), foot, gap=0))
        context.runner.changed.connect(self._notice)
        self.fill()
        sized(look, self, max(300, self._wanted() / look.u(1) + 4), 178)

    def fill(self) -> None:
        """Show the rules as they are stored now; the row that was chosen stays chosen."""
        before = self.chosen() if self._table else None
        self._rules = self._context.peek(queries.rules_in_force)
        lines = [Line(number, told) for number, told in enumerate(self._rules)]
        self._table = Table(self._context.look, fixed_rows(_columns(), lines), flush=True)
        self._table.doubleClicked.connect(lambda _index: self.mend())
        self._table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._suit())
        refill(self._shown, self._table)
        same = [
            at
            for at, told in enumerate(self._rules)
            if before and (told.kind, told.brand) == (before.kind, before.brand)
        ]
        self._table.selectRow(same[0] if same else 0)

    def chosen(self) -> Rule:
        """The rule of the row that is chosen."""
        at = self._table.currentIndex().row() if self._table else 0
        return self._rules[max(at, 0)]

    def choose(self, kind: str, brand: str = "") -> None:
        """Choose the row of a kind or brand."""
        if self._table is not None:
            self._table.selectRow([(told.kind, told.brand) for told in self._rules].index((kind, brand)))

    def mend(self) -> Editor:
        """Lay down rules for the kind or brand that is chosen."""
        editor = rule_editor(self._context, self.chosen(), self)
        editor.open()
        return editor

    def add_brand(self) -> Editor:
        """Give a brand to the kind that is chosen; it begins with the rules there."""
        draft = replace(self.chosen(), brand="", id=None, version=0)
        editor = rule_editor(self._context, draft, self, new_brand=True)
        editor.open()
        return editor

    def reset(self) -> None:
        """Let the program's own rules hold again; a brand goes with its rules, its meetings keep its name."""
        look, told = self._context.look, self.chosen()
        question = tr(
            "Take the rules of “{name}” back to the default? Meetings held so far keep what they are. It can be undone in the menu."
        )

        def back() -> None:
            self.write(
                tr("Back to default"), lambda s: commands.reset_rule(s, told.kind, told.brand),
                failed=lambda error: messages.explain(look, self, error),
            )  # fmt: skip

        messages.confirm(look, self, question.format(name=called(told)), tr("Back to default"), back)

    def _wanted(self) -> int:
        """Pixels that all columns need beside each other."""
        head = self._table.horizontalHeader() if self._table else None
        return sum(head.sectionSize(at) for at in range(head.count())) if head else 0

    def _suit(self) -> None:
        told = self.chosen()
        self._reset.setEnabled(told.id is not None)
        self._reset.setText(tr("Remove the brand") if told.brand else tr("Back to default"))

    def _notice(self, changes: Changes) -> None:
        if changes.touch("meeting_rule"):
            self.fill()


def _columns() -> tuple[Column, ...]:
    kinds, quorums, approvals = kind_words(), quorum_words(), approval_words()
    return (
        Column("", tr("Kind or brand"), lambda line: called(line.told)),
        Column("", tr("Is a"), lambda line: kinds[line.told.kind] if line.told.brand else "—"),
        Column(
            "",
            tr("Rules"),
            lambda line: Status("info", tr("own")) if line.told.id else Status("idle", tr("default")),
        ),
        Column("", tr("Convened by"), lambda line: line.told.convener or "—", stretch=True),
        Column("", tr("Rhythm"), lambda line: rhythm_words(line.told.every_months)),
        Column("", tr("Days of notice"), lambda line: str(line.told.notice_days), number=True),
        Column("", tr("Quorum"), lambda line: quorums[line.told.quorum]),
        Column("", tr("Carried by"), lambda line: approvals[line.told.approval]),
        Column("", tr("On the board"), lambda line: _board(line.told)),
    )


def _board(told: Rule) -> str:
    if not told.publish:
        return tr("not published")
    return tr("within {within}, for {days} days").format(
        within=told.publish_within_days, days=told.publish_for_days
    )
