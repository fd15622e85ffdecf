"""The sentences of disclosures: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.ui.i18n import tr


def reviewer_words() -> dict[str, str]:
    """Who looks a disclosure through before it is posted."""
    return {
        "property": tr("Property company (drew it up)"), "committee": tr("Owners' committee (checked it)"),
        "community": tr("Community (signed it)"), "owner": tr("Owner (looked it through)"),
        "auditor": tr("Audit opinion of the year"),
    }  # fmt: skip


def missing_words(missing: Mapping[str, int]) -> str:
    """`业委会审核 1, 业主复核 2`."""
    words = reviewer_words()
    return tr(", ").join(f"{words[party]} {count}" for party, count in missing.items())


SENTENCES: dict[str, Callable[[], str]] = {
    "disclosure.day_missing": lambda: tr("Please fill in the first and the last day."),
    "disclosure.ends_before_begin": lambda: tr("The period ends before it begins on {first}. Please correct one of the two days."),
    "disclosure.not_over": lambda: tr("The period is not over: it ends on {last}. Disclose it from the day after."),
    "disclosure.gap": lambda: tr("The last disclosure ended the day before {day}; this one has to begin on that day, so that no day is left out."),
    "disclosure.late": lambda: tr("The books tell of money from {began} on and no disclosure tells of it yet; begin with that day, so that no day is left out."),
    "disclosure.unmet": lambda: tr("The books say {closing} for the end, but the disclosure from {first} on began with {opening}. Draw that one up again first, with a reason, and hang it."),
    "disclosure.unmet_before": lambda: tr("The books say {closing} for the end, but the disclosure from {first} on began with {opening}. Posted into the time up to {last} afterwards: {vouchers}. Others hang after that one, so it is not drawn up again: take them back in red on a day up to {last} (a closed month is opened first) and take them down anew on a later day."),
    "disclosure.unchained": lambda: tr("The books say {opening} for the beginning, but the disclosure up to {last} ended with {closing}. Posted into that time afterwards: {vouchers}. Draw that disclosure up again with a reason and hang it; or take them back in red on a day up to {last} (a closed month is opened first) and take them down anew on a later day."),
    "disclosure.unchained_before": lambda: tr("The books say {opening} for the beginning, but the disclosure up to {last} ended with {closing}. Posted into that time afterwards: {vouchers}. Others hang after that one, so it is not drawn up again: take them back in red on a day up to {last} (a closed month is opened first) and take them down anew on a later day."),
    "disclosure.drafted_already": lambda: tr("There is a draft already. Post it or throw it away first."),
    "disclosure.there": lambda: tr("From {first} to {last} is disclosed already. Choose exactly these days to replace it, or days after them."),
    "disclosure.reason_missing": lambda: tr("No. {number} tells of this period already. Please say why it is drawn up again; both stay on record."),
    "disclosure.nothing": lambda: tr("Nothing is posted in these books yet, so there is nothing to disclose."),
    "disclosure.posted": lambda: tr("It hangs or hung on the board, so it stays as it is. Draw the period up again with a reason; the new one replaces it."),
    "disclosure.unreviewed": lambda: tr("Still to review it: {missing}. Note each review first; then it may hang."),
    "disclosure.books_moved": lambda: tr("The books or the contracts say something else for this period than the draft. Throw the draft away and draw it up again."),
    "disclosure.income_bare": lambda: tr("Income from “{name}” has neither contract nor receipt; vouchers: {count}, first no. {vouchers}. Attach the contract or the receipt to each voucher, or note under “Dues” what was received on the contract; then throw the draft away and draw it up again."),
    "disclosure.cost_bare": lambda: tr("Costs under “{name}” have no contract, invoice or receipt attached; vouchers: {count}, first no. {vouchers}. A bank statement alone does not prove a cost. Attach such a paper to each voucher; then throw the draft away and draw it up again."),
    "disclosure.expense_bare": lambda: tr("What was spent under “{name}” has no contract, invoice or receipt attached; vouchers: {count}, first no. {vouchers}. A bank statement alone does not prove what it was spent for. Attach such a paper to each voucher; then throw the draft away and draw it up again."),
    "disclosure.ahead": lambda: tr("That day has not come yet. Please correct it."),
    "disclosure.drafts": lambda: tr("{count} vouchers of this period wait to be posted and are not in it."),
    "disclosure.unbooked": lambda: tr("The bank paid this, and it is not in the books nor in this sheet, so the bank holds less than it tells: {payments}. Book each under “Payments”, or note there that the bank sent the money back; then throw the draft away and draw it up again."),
    "disclosure.joined": lambda: tr("Of what was there before, {amount} yuan is what accounts that joined in this period began with; the disclosure before ended with {before}. The sheet tells both."),
    "disclosure.unsigned": lambda: tr("{amount} yuan left “{name}” in this period with no signed payment behind them; vouchers: {count}. Be ready to tell what they were for; what the bank takes by itself needs no signature."),
    "disclosure.no_contract": lambda: tr("Income without a contract: {names}. Enter the contract under “Dues” and note what was received on it, then draw up again; where there is none, be ready to tell why."),
    "disclosure.unproven": lambda: tr("Without a contract or receipt attached: {names}."),
    "disclosure.cost_rose": lambda: tr("The costs are {part} of the income, in the period before they were {before}: a good deal more. Be ready to tell why."),
    "disclosure.net_negative": lambda: tr("The costs are more than the income: net {net}."),
    "disclosure.top_up_low": lambda: tr("“{names}” holds less than 30 % of what was first paid in, and of {net} yuan of net income {put} went into it. Where the local rule asks for a share (often half), put more into it or be ready to tell why."),
    "disclosure.no_audit": lambda: tr("The sheet ends the year and has no audit opinion. Where the year was audited, note the opinion as a review."),
    "disclosure.few_places": lambda: tr("It hangs at {count} places; the rule asks for {least} at least. Hang it at more of them, and name them in the next edition."),
    "disclosure.rule_overdue": lambda: tr("The period that ended on {last} is overdue by this rule. Disclose it first; then the periods may be made longer."),
    "disclosure.within_missing": lambda: tr("Please fill in within how many days after the period it hangs, one at least."),
    "disclosure.hung_missing": lambda: tr("Please fill in how many days it hangs at least, one at least."),
    "disclosure.places_missing": lambda: tr("Please fill in at how many places it hangs at least, one at least."),
    "review.name_missing": lambda: tr("Please fill in who looked it through."),
    "review.place_missing": lambda: tr("Please fill in the door of the owner; it stands on no public paper."),
    "review.day_missing": lambda: tr("Please fill in the day."),
    "review.early": lambda: tr("It was drawn up on {made_on}; nobody looked it through before. Please correct the day."),
    "review.no_year": lambda: tr("An audit opinion is of a year: note it on the sheet that ends in December, or tells of a whole year."),
    "review.opinion_missing": lambda: tr("Please fill in what the audit said."),
    "review.audit_early": lambda: tr("The year ends on {last}; it was not audited before. Please correct the day."),
    "review.twice": lambda: tr("{name} has looked it through already; everybody counts once."),
    "review.same_door": lambda: tr("{name} of {place} has looked it through already; choose an owner of another door."),
    "posting.places_missing": lambda: tr("Please fill in where it hangs."),
    "posting.posted_by_missing": lambda: tr("Please fill in who put it up."),
    "posting.day_missing": lambda: tr("Please fill in from which day to which it hangs."),
    "posting.early": lambda: tr("It was drawn up on {made_on} and cannot hang before. Please correct the day."),
    "posting.far": lambda: tr("It cannot be put up more than {days} days from now. Please correct the day."),
    "posting.too_long": lambda: tr("It hangs {days} days at most. Please correct the day it comes down."),
    "posting.too_short": lambda: tr("It hangs {days} days at least, here until {least}. Please choose a later day."),
    "posting.not_posted": lambda: tr("It does not hang on a board."),
    "posting.down_missing": lambda: tr("Please fill in the day it was taken down."),
    "posting.down_early": lambda: tr("It was to hang until {ends_on}; it does not come down before."),
    "question.words_missing": lambda: tr("Please fill in what was asked."),
    "question.asked_by_missing": lambda: tr("Please fill in who asked; on public papers the name is masked."),
    "question.asked_on_missing": lambda: tr("Please fill in the day of the question."),
    "question.early": lambda: tr("It hangs since {begins_on}; nobody asked about it before. Please correct the day."),
    "question.answer_missing": lambda: tr("Please fill in the answer too, or clear its day and who answered."),
    "question.answered_on_missing": lambda: tr("Please fill in the day of the answer."),
    "question.answered_early": lambda: tr("The question is of {asked_on}; the answer cannot be older. Please correct one of the two days."),
    "question.answered_by_missing": lambda: tr("Please fill in who answered."),
}  # fmt: skip
