"""The sentences of what does not hold when the books are verified: which thing, where, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.ui.i18n import tr


def kept_words() -> dict[str, str]:
    """What lies in the tables whose rows are held against the journal."""
    return {
        "user": tr("the user"), "role": tr("the duty of"), "attempt": tr("the trying of a secret by"), "book": tr("the books"),
        "account": tr("the account"), "subject": tr("the subject"), "budget": tr("the budget of"), "contract": tr("the contract"),
        "close": tr("the close of"), "reopening": tr("the reopening of"), "bank_statement": tr("the bank statement"),
        "bank_match": tr("the match of the bank's line"), "disclosure": tr("the disclosure"),
        "disclosure_question": tr("the question or its answer on the disclosure"), "disclosure_rule": tr("the rule of disclosure"), "agreement": tr("the agreement"), "signatory": tr("the signatory of the agreement"),
        "payment": tr("the payment"), "signature": tr("the signature on the payment"),
        "payment_event": tr("a line in the trail of the payment"), "proof": tr("the attachment of the voucher"),
        "payment_file": tr("the attachment of the payment"), "agreement_file": tr("the attachment of the agreement"),
        "disclosure_file": tr("the photo of the disclosure"),
        "contract_file": tr("the attachment of the contract"), "receipt": tr("the receipt on the contract"),
        "day_total": tr("the daily total of"), "fund": tr("what the maintenance fund was first paid in with,"),
        "finding": tr("the audit finding of"), "item": tr("the item of meeting"), "ballot": tr("a vote by name at meeting"),
    }  # fmt: skip


def told_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a fault, the name of a table said in words."""
    return {
        **facts,
        "book": facts["book"] or tr("The office"),
        "kind": kept_words().get(str(facts["kind"]), ""),
    }


def _so(said: str) -> str:
    """A fault, and what to do about it."""
    return f"{said} {advice()}"


def advice() -> str:
    """What is done about whatever does not hold."""
    return tr(
        "Either the file is damaged or somebody worked on it with another program. Post and pay nothing until it is clear: keep a copy of this data, verify the newest backup, and tell the office that supervises the account."
    )


SENTENCES: dict[str, Callable[[], str]] = {
    "books.gap": lambda: _so(tr("{book}: the voucher numbers have a gap at {year} no. {number}.")),
    "books.unbalanced": lambda: _so(tr("{book}: voucher {year} no. {number} does not balance.")),
    "books.altered": lambda: _so(tr("{book}: voucher {year} no. {number} is not what was sealed when it was posted.")),
    "books.astray": lambda: _so(tr("{book}: a line of voucher {year} no. {number} stands on another day or in another book.")),
    "books.not_mirrored": lambda: _so(tr("{book}: voucher {year} no. {number} is not the mirror of what it takes back.")),
    "books.cut": lambda: _so(tr("{book}: the voucher after which a period was closed is no longer there.")),
    "books.lost": lambda: _so(tr("{book}: voucher {year} no. {number} was posted and is no longer there.")),
    "books.loose": lambda: _so(tr("{book}: a line counts although its voucher was never posted.")),
    "books.disclosure_altered": lambda: _so(tr("{book}: disclosure {what} is not what was put on the board: its figures, contracts or reviews do not match its seal.")),
    "books.disclosure_gap": lambda: _so(tr("{book}: disclosure {what} hung and is no longer there.")),
    "books.statement_altered": lambda: _so(tr("{book}: the bank statement {what} is not what was taken in: an amount, a balance or a line does not match its seal.")),
    "books.payment_altered": lambda: _so(tr("{book}: payment {what} is not what was signed: content or digest of its signatures do not match.")),
    "books.payment_unsigned": lambda: _so(tr("{book}: payment {what} was approved without the signatures of three people of the three parties.")),
    "books.row_changed": lambda: _so(tr("{book}: {kind} {what} is not what the record of changes tells.")),
    "books.row_gone": lambda: _so(tr("{book}: {kind} {what} was entered and is no longer there.")),
    "books.row_added": lambda: _so(tr("{book}: {kind} {what} is there although the record of changes knows nothing of it.")),
    "books.row_gap": lambda: _so(tr("The numbering has a gap: {kind} no. {number} is no longer there.")),
    "books.journal_gap": lambda: _so(tr("{number} entries are missing in the record of changes.")),
    "books.action_gone": lambda: _so(tr("The record of changes no. {number} is no longer there.")),
    "books.action_altered": lambda: _so(tr("The record of changes no. {number} ({what}) is not what was sealed when it was made.")),
    "books.guard": lambda: _so(tr("A guard of the database is missing, different or not the program's own: {what}.")),
    "books.files_gone": lambda: tr("The folder “attachments”, which belongs beside the data file, is missing: {what}. Copy it along from where the data file comes from, then verify again."),
    "books.file_gone": lambda: tr("{book}: the file “{what}” is missing. Fetch it from the newest backup of the folder “attachments”; if it is not there either, ask for the paper again."),
    "books.file_damaged": lambda: tr("{book}: the file “{what}” is not what it was when it was added. Fetch it from the newest backup of the folder “attachments”; if it is wrong there too, ask for the paper again."),
}  # fmt: skip
