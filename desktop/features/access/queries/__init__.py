"""Questions about users, roles and attempts. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.access.queries.attempts import attempt_rows as attempt_rows
from desktop.features.access.queries.attempts import guard_of as guard_of
from desktop.features.access.queries.handed import handed_of as handed_of
from desktop.features.access.queries.recovery import code_digest as code_digest
from desktop.features.access.queries.recovery import code_state as code_state
from desktop.features.access.queries.recovery import keeper_choices as keeper_choices
from desktop.features.access.queries.roles import any_user as any_user
from desktop.features.access.queries.roles import may as may
from desktop.features.access.queries.roles import of_namesakes as of_namesakes
from desktop.features.access.queries.roles import of_one_person as of_one_person
from desktop.features.access.queries.roles import places_of as places_of
from desktop.features.access.queries.roles import role_rows as role_rows
from desktop.features.access.queries.roles import roles_in_force as roles_in_force
from desktop.features.access.queries.roles import seen as seen
from desktop.features.access.queries.roles import spread as spread
from desktop.features.access.queries.users import hangs_on as hangs_on
from desktop.features.access.queries.users import has_pin as has_pin
from desktop.features.access.queries.users import people_offered as people_offered
from desktop.features.access.queries.users import sign_in_choices as sign_in_choices
from desktop.features.access.queries.users import user_draft as user_draft
from desktop.features.access.queries.users import user_name as user_name
from desktop.features.access.queries.users import user_rows as user_rows
