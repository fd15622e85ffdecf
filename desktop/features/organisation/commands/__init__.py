"""What a worker can do to the organisation. One function, one transaction."""

from __future__ import annotations

from desktop.features.organisation.commands.adjusting import adjust_body as adjust_body
from desktop.features.organisation.commands.bodies_form import remove_body as remove_body
from desktop.features.organisation.commands.bodies_form import save_body as save_body
from desktop.features.organisation.commands.bodies_form import save_level_names as save_level_names
from desktop.features.organisation.commands.centres import adjust_links as adjust_links
from desktop.features.organisation.commands.centres import link_households as link_households
from desktop.features.organisation.commands.centres import remove_duty as remove_duty
from desktop.features.organisation.commands.centres import save_duty as save_duty
from desktop.features.organisation.commands.centres import unlink_households as unlink_households
from desktop.features.organisation.commands.forms import name_office as name_office
from desktop.features.organisation.commands.forms import save_post as save_post
from desktop.features.organisation.commands.forms import set_office as set_office
from desktop.features.organisation.commands.households_form import remove_household as remove_household
from desktop.features.organisation.commands.households_form import save_household as save_household
from desktop.features.organisation.commands.organisation import import_organisation as import_organisation
from desktop.features.organisation.commands.places_form import remove_place as remove_place
from desktop.features.organisation.commands.places_form import save_place as save_place
from desktop.features.organisation.commands.roster import import_roster as import_roster
