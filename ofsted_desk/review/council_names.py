"""The names of councils to choose from while one is typed: those that the gazetteer knows."""

from functools import cache

from ofsted_desk.families.authorities import Gazetteer


@cache
def council_names() -> tuple[str, ...]:
    """Every name, in order; a name that two councils have had stands once."""
    return tuple(sorted({authority.name for authority in Gazetteer.load().authorities}))
