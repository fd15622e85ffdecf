"""Alembic's revisions, each written out and importing nothing of ours."""
