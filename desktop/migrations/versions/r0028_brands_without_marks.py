"""Brands that were typed in quotation marks or with blanks around them are kept by their name, as all are typed now."""

from __future__ import annotations

import re

from alembic import op
from sqlalchemy import text

revision = "0028"
down_revision = "0027"

NAMES = (
    ("meeting_rule", "brand"), ("series", "brand"), ("meeting", "brand"),
    ("former_brand", "name"), ("former_brand", "brand"),
)  # fmt: skip
MARKS = ('“”"＂', "‘’'＇", "「」", "『』", "《》", "〈〉")
QUOTED = re.compile("|".join(f"[{marks}][^{marks}]*[{marks}]" for marks in MARKS))


def upgrade() -> None:
    """Where the name without marks stands in the table already, the row stays as it is: nothing is merged here."""
    connection = op.get_bind()
    for table, column in NAMES:
        for (typed,) in connection.execute(text(f"SELECT DISTINCT {column} FROM {table}")).all():  # noqa: S608
            name = typed.strip()
            while QUOTED.fullmatch(name):
                name = name[1:-1].strip()
            if name != typed:
                change = f"UPDATE OR IGNORE {table} SET {column} = :name WHERE {column} = :typed"  # noqa: S608
                connection.execute(text(change), {"name": name, "typed": typed})
