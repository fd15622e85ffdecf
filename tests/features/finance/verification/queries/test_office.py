"""Who signs in, their secrets and whose books they are hold; what no type takes is named like the rest."""

from __future__ import annotations

import pytest

from desktop.core.attachments import beside
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries import verify
from desktop.features.finance.verification.queries.kept import kept_faults
from desktop.ui.sentences import sentence
from desktop.ui.sentences_verification import told_facts
from tests.features.finance.payments.conftest import Office
from tests.features.finance.verification.conftest import forge

PLACE = "华新小区"


def faults(office: Office) -> list[Fault]:
    with office.db.reading() as s:
        return [*kept_faults(s, Progress())]


@pytest.mark.parametrize(("sql", "fault"), [
    ("UPDATE user SET pin = (SELECT pin FROM user WHERE name = '宋红') WHERE name = '{name}'",
     Fault("books.row_changed", "", what="{name}", kind="user")),
    ("UPDATE user SET password = password || 'x' WHERE name = '{name}'",
     Fault("books.row_changed", "", what="{name}", kind="user")),
    ("UPDATE user SET ends_on = '2026-12-31' WHERE name = '{name}'",
     Fault("books.row_changed", "", what="{name}", kind="user")),
    ("UPDATE role SET kind = 'bookkeeper' WHERE user_id = {user}",
     Fault("books.row_changed", "", what="{name}", kind="role")),
    ("UPDATE agreement SET ends_on = '2027-02-30'",
     Fault("books.row_changed", PLACE, what="华新共管〔2026〕1号", kind="agreement")),
])  # fmt: skip
def test_who_signs_and_for_whom_is_altered_only_by_the_program(
    office: Office, sql: str, fault: Fault
) -> None:
    user = office.at.users["committee"]
    with office.db.reading() as s:
        name = s.connection().exec_driver_sql("SELECT name FROM user WHERE id = ?", (user,)).scalar_one()
    assert faults(office) == []
    forge(office.db.path, sql.format(name=name, user=user))
    expected = Fault(fault.code, fault.book, what=fault.what.format(name=name), kind=fault.kind)
    assert faults(office)[0] == expected


def test_a_lock_cannot_be_lifted_by_taking_out_what_was_tried(office: Office, pump_payment: int) -> None:
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    forge(office.db.path, "DELETE FROM attempt WHERE id = (SELECT max(id) FROM attempt)")
    assert faults(office)[0].kind == "attempt"


@pytest.mark.parametrize(("sql", "kind"), [
    ("UPDATE account SET closed_on = '2026-10-xx'", "account"),
    ("UPDATE payment SET report_by = 'x'", "payment"),
    ("UPDATE book SET place_id = (SELECT min(id) FROM place WHERE id != place_id)", "book"),
    ("DELETE FROM book", "book"),
    ("DELETE FROM agreement", "agreement"),
])  # fmt: skip
def test_what_no_type_takes_and_whose_ground_is_gone_is_named(
    office: Office, pump_payment: int, sql: str, kind: str
) -> None:
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    forge(office.db.path, sql)
    with office.db.reading() as s:
        fault = verify(s, beside(office.db.path))
    assert fault is not None
    assert fault.kind == kind


def test_a_fault_of_no_compound_is_the_offices(chinese: None) -> None:
    fault = Fault("books.row_changed", "", what="王敏", kind="user")
    assert sentence(RuleBroken(fault.code, None, **told_facts(fault.facts))).startswith("本单位：用户王敏")


@pytest.mark.parametrize("sql", [
    ('UPDATE action SET "by" = NULL WHERE id = (SELECT max(id) FROM action)',),
    ("UPDATE signature SET at = '2026-10-20T00:00:00.000000'",
     "UPDATE edit SET after = json_set(after, '$.at', '2026-10-20T00:00:00+00:00') WHERE \"table\" = 'signature'"),
])  # fmt: skip
def test_who_turns_the_record_of_changes_along_is_told_of(
    office: Office, pump_payment: int, sql: tuple[str, ...]
) -> None:
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    assert faults(office) == []
    forge(office.db.path, *sql)
    assert faults(office)[0].code == "books.action_altered"


def test_an_entry_taken_out_of_the_record_of_changes_is_told_as_gone(office: Office) -> None:
    last = "(SELECT max(action_id) FROM action_seal)"
    forge(
        office.db.path, f"DELETE FROM edit WHERE action_id = {last}", f"DELETE FROM action WHERE id = {last}"
    )
    assert faults(office)[-1].code == "books.action_gone"
