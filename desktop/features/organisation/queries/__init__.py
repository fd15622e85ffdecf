"""Questions about the organisation. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.organisation.queries.bodies import body_detail as body_detail
from desktop.features.organisation.queries.bodies import post_draft as post_draft
from desktop.features.organisation.queries.bodies import units_of as units_of
from desktop.features.organisation.queries.centres import activity as activity
from desktop.features.organisation.queries.centres import centre_rows as centre_rows
from desktop.features.organisation.queries.centres import compound_of as compound_of
from desktop.features.organisation.queries.centres import coverage as coverage
from desktop.features.organisation.queries.centres import coverage_doors as coverage_doors
from desktop.features.organisation.queries.centres import duties as duties
from desktop.features.organisation.queries.centres import duty_draft as duty_draft
from desktop.features.organisation.queries.centres import link_preview as link_preview
from desktop.features.organisation.queries.centres import linked_rooms as linked_rooms
from desktop.features.organisation.queries.centres import rooms_at as rooms_at
from desktop.features.organisation.queries.households import household_at as household_at
from desktop.features.organisation.queries.households import household_draft as household_draft
from desktop.features.organisation.queries.households import household_ids as household_ids
from desktop.features.organisation.queries.households import household_rows as household_rows
from desktop.features.organisation.queries.households import roster_figures as roster_figures
from desktop.features.organisation.queries.imports import centre_bodies as centre_bodies
from desktop.features.organisation.queries.imports import held_households as held_households
from desktop.features.organisation.queries.imports import held_posts as held_posts
from desktop.features.organisation.queries.imports import preview_organisation as preview_organisation
from desktop.features.organisation.queries.imports import preview_roster as preview_roster
from desktop.features.organisation.queries.places import compound_choices as compound_choices
from desktop.features.organisation.queries.places import guess_compound as guess_compound
from desktop.features.organisation.queries.places import listed as listed
from desktop.features.organisation.queries.places import office as office
from desktop.features.organisation.queries.places import places as places
from desktop.features.organisation.queries.places import scope_ids as scope_ids
from desktop.features.organisation.queries.places import scope_trail as scope_trail
from desktop.features.organisation.queries.search import find as find
from desktop.features.organisation.queries.tree import organisation_nodes as organisation_nodes
