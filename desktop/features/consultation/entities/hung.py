"""What a paper on the board rests on, for those who take a step back: the SQL of `Entity.stays`."""

from __future__ import annotations

UNDER_STAGE = (
    "SELECT 1 FROM publication WHERE withdrawn_on IS NULL AND paper <> 'announcement'"
    " AND meeting_id = :row AND :value NOT IN ('publish', 'archive')"
)
"""A paper is up of the meeting: one written after it was held, and not withdrawn."""
UNDER_PERSON = (
    "SELECT 1 FROM publication JOIN participant USING (meeting_id)"
    " WHERE withdrawn_on IS NULL AND paper <> 'announcement' AND participant.id = :row"
)
UNDER_ITEM = (
    "SELECT 1 FROM publication JOIN item USING (meeting_id)"
    " WHERE withdrawn_on IS NULL AND paper <> 'announcement' AND item.id = :row"
)
UNDER_ABSENCE = (
    "SELECT 1 FROM publication JOIN item USING (meeting_id) JOIN item_absence ON item_id = item.id"
    " WHERE withdrawn_on IS NULL AND paper <> 'announcement' AND item_absence.id = :row"
)
UNDER_BALLOT = (
    "SELECT 1 FROM publication JOIN item USING (meeting_id) JOIN ballot ON item_id = item.id"
    " WHERE withdrawn_on IS NULL AND paper <> 'announcement' AND ballot.id = :row"
)
UNDER_WORDING = (
    "SELECT 1 FROM publication JOIN wording USING (meeting_id, paper)"
    " WHERE withdrawn_on IS NULL AND wording.id = :row"
)
WITHOUT = (
    "SELECT 1 FROM publication WHERE withdrawn_on IS NULL AND paper <> 'announcement'"
    " AND meeting_id = json_extract(:value, '$.meeting_id')"
)
"""A paper is up that tells of the meeting without the item or the person taken off it."""
WITHOUT_OF_ITEM = (
    "SELECT 1 FROM publication JOIN item USING (meeting_id)"
    " WHERE withdrawn_on IS NULL AND paper <> 'announcement' AND item.id = json_extract(:value, '$.item_id')"
)
WITHOUT_WORDING = (
    "SELECT 1 FROM publication WHERE withdrawn_on IS NULL AND paper = json_extract(:value, '$.paper')"
    " AND meeting_id = json_extract(:value, '$.meeting_id')"
)
NEWER = (
    "SELECT 1 FROM publication AS this JOIN publication AS other USING (meeting_id, paper)"
    " WHERE this.id = :row AND other.edition > this.edition"
)
"""There is a later edition of the paper: this one is down or withdrawn for good."""
OPEN = (
    "SELECT 1 FROM publication JOIN meeting ON meeting.id = meeting_id"
    " WHERE publication.id = :row AND :value IS NULL AND paper <> 'announcement'"
    " AND (stage NOT IN ('publish', 'archive') OR outcome IN ('cancelled', 'void'))"
)
"""Its meeting is open again, or no longer holds: a paper written after it was held is not put up again."""
