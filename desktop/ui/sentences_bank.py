"""The sentences of bank statements: what happened, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.i18n import tr

SENTENCES: dict[str, Callable[[], str]] = {
    "file.no_text": lambda: tr("“{path}” is neither an Excel workbook nor a text file that can be read, or it was cut off. Export it from the bank once more, as .xlsx or .csv."),
    "money.half_fen": lambda: tr("“{value}” has parts of a fen. An amount ends with the fen; please look it up in the bank's own statement."),
    "statement.header_missing": lambda: tr("“{file}” has no heading row of a bank statement. Needed are the day and either income and expense or one amount; not found: {columns}."),
    "statement.no_rows": lambda: tr("There is no line below the titles of “{file}”. Export the statement of a longer period."),
    "statement.both_ways": lambda: tr("This line has money in and money out. A line is one of the two; please look it up in the bank's own statement."),
    "statement.no_amount": lambda: tr("This line has no amount, neither in nor out."),
    "statement.direction": lambda: tr("“{value}” does not tell whether money came in or went out. Write it as the bank does, debit or credit, income or expense."),
    "statement.total_differs": lambda: tr("The file says {told} in all, its lines come to {held}. Lines may be missing, or the file was changed."),
    "statement.sheet_left": lambda: tr("This sheet has other titles than “{first}” and was not read. If it is of the account too, save it as a file of its own and take that in."),
    "statement.sheets_together": lambda: tr("The file has several sheets of lines, and all were read: {sheets}. Please see that they are of one account and that no sheet repeats another."),
    "statement.several_accounts": lambda: tr("“{file}” holds lines of more than one account: {numbers}. A file comes in for one account. Export each account by itself, or leave only the lines of one in the file."),
    "statement.accounts_in_column": lambda: tr("The column “{column}” of “{file}” tells more than one account: {numbers}. A file comes in for one account; leave only its lines in the file. If the column tells who paid or was paid, give it the title of the other side's account."),
    "statement.day_ahead": lambda: tr("“{value}” is still to come. Correct the day in the file, or see that the clock of this PC is right."),
    "statement.currency": lambda: tr("“{value}” is not yuan, and the books are kept in yuan. Take the line out of the file, or enter by hand what the bank credited in yuan."),
    "statement.minus_unclear": lambda: tr("“{value}” has a minus, and the balances do not tell whether it is an ordinary line or one taken back in red. Look it up in the bank's own statement: write an ordinary one without the minus; one taken back without it and the other way, income as expense or expense as income."),
    "statement.minus_taken_back": lambda: tr("“{value}” has a minus, other amounts of its kind have none, and the balances do not tell why. It is taken as taken back in red and comes in as {amount}. If it is an ordinary line, take the minus out of the file first."),
    "statement.other_account": lambda: tr("This is the statement of account {told}, but “{account}” is {known}. Choose the account it belongs to, or the right file."),
    "statement.lines_elsewhere": lambda: tr("Lines of this file: {count} are in the statement of “{account}” of {place} already. One movement belongs to one account. If the file is of that one, choose it instead; if it was taken in there by mistake, import it here and book nothing of those lines there."),
    "statement.lines_alike": lambda: tr("Lines of this file: {count} are just alike in the statement of “{account}” of {place}. If it is the same money, do not take them in here too."),
    "statement.number_untold": lambda: tr("The account's number stands in the file or in the books, but not in both, so nobody checked that they belong together. Please compare them yourself."),
    "statement.twice": lambda: tr("This line tells the same as row {there} of the file. If the money moved twice, leave it as it is; if the bank wrote one movement twice, take one of the two rows out of the file first."),
    "statement.perhaps_known": lambda: tr("This line ({told}) may be one that is there already ({there}): day and amount are the same, and no balance tells them apart. If it is the same money, take its row out of the file before it comes in."),
    "statement.amount_differs": lambda: tr("A line with this number is there already with {there}, this one says {told}. One of the two files was changed, or the bank uses the number twice."),
    "statement.day_differs": lambda: tr("A line with this number and amount is there already of {there}, this one is of {told}. It is taken in as a new line, as banks may begin their numbers anew; if it is the same movement, do not take this file in."),
    "statement.balance_differs": lambda: tr("This line is there already with the balance {there}, this file says {told}. One of the two files was changed. The line that is there stays."),
    "statement.nothing_new": lambda: tr("Every line of “{file}” is there already; nothing was changed."),
    "match.nothing_chosen": lambda: tr("Choose at least one line of the bank and one voucher that is the same money."),
    "match.sums_differ": lambda: tr("The lines of the bank come to {bank}, the vouchers to {books}: {apart} apart. Choose until both come to the same."),
    "match.line_taken": lambda: tr("The line of {day} over {amount} is matched already. Take that match back first if it is wrong."),
    "match.entry_taken": lambda: tr("The voucher of {day} over {amount} is matched already. Take that match back first if it is wrong."),
    "match.other_account": lambda: tr("These do not belong to the same account. Match lines with vouchers of their own account."),
    "match.reason_missing": lambda: tr("Please write why the match is taken back; it stays on record."),
    "match.none": lambda: tr("This line is not matched to anything."),
    "bank.drafted": lambda: tr("A voucher of this line is drafted already. Post it, or throw the draft away first."),
    "bank.booked": lambda: tr("Voucher {number} of this line is posted already. Confirm that the two match."),
    "bank.subject_missing": lambda: tr("No former line of the same payer or payee tells what this was for. Please choose the subject."),
    "reconciliation.no_statement": lambda: tr("No statement was taken in up to {until}. Take in the bank's statement of that month first."),
    "reconciliation.no_balance": lambda: tr("The statements of this account tell no balance, so there is nothing to compare the books with. Export them with the column of balances."),
    "export.too_many_rows": lambda: tr("These are {rows} rows; Excel holds {most} on a sheet. Choose a shorter period, or export as CSV or plain text."),
    "export.ends_before_begin": lambda: tr("The time ends before it begins on {first}. Please correct one of the two days."),
    "export.no_voucher": lambda: tr("No voucher was posted in this time, so there is nothing to export. Choose another period."),
}  # fmt: skip
