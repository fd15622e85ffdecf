"""Where a party signs: the whole content in words, the opinion, the PIN; or the filing number of a paper original."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.entity import now
from desktop.features.finance.payments import commands, rules
from desktop.features.finance.payments.dialogs.paying import Slip
from desktop.features.finance.payments.dialogs.words import opinion_words, remark_messages
from desktop.features.finance.payments.records import Payment, SignDraft
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, notes, one_of_few, secret
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, frame, high, plain, row, scrolled, wide
from desktop.ui.sentences_payments import party_words
from desktop.ui.words import text

LABEL = 24
"""Units of the labels, so that what they label stands in line."""

CONTENT_HIGH = 66
"""Units of the content: below it opinion and PIN stay in sight."""


def sign_editor(
    context: Context, payment: Payment, party: str, parent: QWidget, opinion: str = "agree"
) -> Editor:
    """Who is signed in says for their party what is to become of a payment; the dialog goes when they leave."""
    look, who = context.look, context.seat.user
    form = Form(look, (
        one_of_few(look, "opinion", tr("Opinion"), opinion_words()),
        notes(look, "words", tr("Reason or remark"), lines=2, optional=True),
        secret("pin", tr("Your PIN"), hint=tr("It is your signature. A wrong one is noted."), limit=12),
    ))  # fmt: skip
    words = party_words()[party]
    title = tr("Sign for the {party}").format(party=words)
    editor = Editor(
        context, title, form, lambda s, typed: commands.sign_payment(s, typed, who, now()), parent
    )
    editor.signs = True
    editor.save_button.setText(tr("Sign now"))
    form.load(SignDraft(payment.id, party, opinion, digest=rules.content_digest(payment)))
    said = tr("{name} signs for the {party} what stands here, and nothing else:").format(
        name=context.seat.name, party=words
    )
    return editor.lay_out(
        ("opinion",),
        ("words",),
        ("pin",),
        units=170,
        about=f"{payment.id}{party}",
        above=_to_read(context, payment, said),
    )


def paper_editor(context: Context, payment: Payment, party: str, parent: QWidget) -> Editor:
    """What a signatory signed on paper is put on record under the filing number of the original."""
    look, who, scan = context.look, context.seat.user, Slip(context)
    known = payment.agreement.signatories if payment.agreement else ()
    offers = [(one.id, f"{one.name}，{one.post}") for one in known if one.party == party]
    form = Form(look, (
        choice("signatory_id", tr("Who signed"), offers),
        one_of_few(look, "opinion", tr("Opinion"), opinion_words()),
        line("paper_no", tr("Filing number of the original"), limit=60),
        day("day", tr("Signed on paper on")),
        notes(look, "words", tr("Reason or remark"), lines=2, optional=True),
    ))  # fmt: skip
    title = tr("Signed on paper for the {party}").format(party=party_words()[party])

    def sign(s: Session, typed: SignDraft) -> None:
        commands.sign_on_paper(s, replace(typed, files=scan.files), who, now())

    editor = Editor(context, title, form, sign, parent)
    signs = offers[0][0] if len(offers) == 1 else None
    form.load(
        SignDraft(
            payment.id, party, "agree", digest=rules.content_digest(payment), signatory_id=signs, day=date.today()
        )
    )  # fmt: skip
    said = tr("The slip will say “see paper original” with this number. What was signed is:")
    return editor.lay_out(
        ("signatory_id",), ("opinion",), ("paper_no", "day"), ("words",), units=170, about=f"{payment.id}{party}",
        above=_to_read(context, payment, said),
        below=plain(column(look, text(tr("Scan of the signed sheet"), "heading"), scan, gap=1.5)),
    )  # fmt: skip


def _to_read(context: Context, payment: Payment, said: str) -> QWidget:
    """What is worth a look, and below it all that is signed."""
    look, found = context.look, rules.remarks(payment, date.today())
    return plain(column(look, *remark_messages(look, found), content_view(context, payment, said), gap=1.5))


def content_view(context: Context, payment: Payment, said: str) -> QWidget:
    """Everything that is signed, in the words it is signed in."""
    look = context.look
    lines = [
        row(look, (wide(look, text(label, "soft"), LABEL), 0, TOP), (text(value, wrap=True, selectable=True), 1), gap=2)
        for label, value in rules.content_lines(payment)
        if value
    ]  # fmt: skip
    inner = scrolled(plain(column(look, *lines, gap=1, margins=(3, 2, 3, 2))))
    box = frame("card", column(look, high(look, inner, CONTENT_HIGH)))
    return plain(column(look, text(said, "strong", wrap=True), box, gap=1.5))
