"""Questions about the organisation. Nothing here changes anything."""

from __future__ import annotations

from desktop.features.organisation.queries.adjusting import adjustment_draft as adjustment_draft
from desktop.features.organisation.queries.adjusting import adjustment_findings as adjustment_findings
from desktop.features.organisation.queries.adjusting import hangs_on as hangs_on
from desktop.features.organisation.queries.adjusting import merger_choices as merger_choices
from desktop.features.organisation.queries.adjusting import posts_held as posts_held
from desktop.features.organisation.queries.bodies import body_detail as body_detail
from desktop.features.organisation.queries.bodies import post_draft as post_draft
from desktop.features.organisation.queries.bodies import posts_of as posts_of
from desktop.features.organisation.queries.bodies import units_of as units_of
from desktop.features.organisation.queries.chart import chart as chart
from desktop.features.organisation.queries.export import post_lines as post_lines
from desktop.features.organisation.queries.export import roster_lines as roster_lines
from desktop.features.organisation.queries.forms import body_draft as body_draft
from desktop.features.organisation.queries.forms import buyer_groups as buyer_groups
from desktop.features.organisation.queries.forms import level_names as level_names
from desktop.features.organisation.queries.forms import level_words as level_words
from desktop.features.organisation.queries.forms import place_choices as place_choices
from desktop.features.organisation.queries.forms import place_draft as place_draft
from desktop.features.organisation.queries.forms import staircases_of as staircases_of
from desktop.features.organisation.queries.heads import register_checks as register_checks
from desktop.features.organisation.queries.households import household_draft as household_draft
from desktop.features.organisation.queries.households import household_ids as household_ids
from desktop.features.organisation.queries.households import household_rows as household_rows
from desktop.features.organisation.queries.households import roster_figures as roster_figures
from desktop.features.organisation.queries.imports import centre_bodies as centre_bodies
from desktop.features.organisation.queries.imports import compare_roster as compare_roster
from desktop.features.organisation.queries.imports import held_posts as held_posts
from desktop.features.organisation.queries.imports import preview_organisation as preview_organisation
from desktop.features.organisation.queries.imports import preview_roster as preview_roster
from desktop.features.organisation.queries.lists import centre_table as centre_table
from desktop.features.organisation.queries.lists import holders as holders
from desktop.features.organisation.queries.places import compound_choices as compound_choices
from desktop.features.organisation.queries.places import guess_compound as guess_compound
from desktop.features.organisation.queries.places import listed as listed
from desktop.features.organisation.queries.places import office as office
from desktop.features.organisation.queries.places import places as places
from desktop.features.organisation.queries.places import places_beside as places_beside
from desktop.features.organisation.queries.places import scope_ids as scope_ids
from desktop.features.organisation.queries.places import scope_trail as scope_trail
from desktop.features.organisation.queries.search import find as find
from desktop.features.organisation.queries.terms import adjustment_summary as adjustment_summary
from desktop.features.organisation.queries.terms import term_reminders as term_reminders
from desktop.features.organisation.queries.tree import organisation_nodes as organisation_nodes
