"""What is done to users and roles, and the proof of who somebody is. One function, one transaction."""

from __future__ import annotations

from desktop.features.access.commands.proof import check_pin as check_pin
from desktop.features.access.commands.proof import sign_in as sign_in
from desktop.features.access.commands.recovery import add_first as add_first
from desktop.features.access.commands.recovery import keep_code as keep_code
from desktop.features.access.commands.recovery import new_code as new_code
from desktop.features.access.commands.recovery import recover as recover
from desktop.features.access.commands.rights import require_role as require_role
from desktop.features.access.commands.roles import add_role as add_role
from desktop.features.access.commands.roles import end_role as end_role
from desktop.features.access.commands.secrets import change_password as change_password
from desktop.features.access.commands.secrets import change_pin as change_pin
from desktop.features.access.commands.secrets import reset_password as reset_password
from desktop.features.access.commands.secrets import reset_pin as reset_pin
from desktop.features.access.commands.secrets import unlock as unlock
from desktop.features.access.commands.users import end_user as end_user
from desktop.features.access.commands.users import save_user as save_user
