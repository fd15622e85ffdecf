"""That a task is for the office alone, and the day its work was handed in, stand with the task."""

from __future__ import annotations

from alembic import op

revision = "0025"
down_revision = "0024"

STATEMENTS = (
    """
    ALTER TABLE task ADD COLUMN internal INTEGER DEFAULT 0 NOT NULL
    """,
    """
    ALTER TABLE task ADD COLUMN handed_in_on TEXT
    """,
    """
    UPDATE task SET internal = 1 WHERE id IN (
        SELECT task_id FROM item_task
        JOIN item ON item.id = item_task.item_id
        JOIN held_rule ON held_rule.meeting_id = item.meeting_id
        WHERE item.internal OR NOT held_rule.publish
    )
    """,
    """
    UPDATE task SET handed_in_on = (
        SELECT day FROM step WHERE step.matter_id = task.matter_id AND words = '提交验收：' || task.subject
        ORDER BY step.id DESC LIMIT 1
    ) WHERE state IN ('to_accept', 'done')
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
