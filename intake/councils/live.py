"""Whether a council may be served to the public."""

from intake.councils.profile import Confirmed, CouncilProfile


def why_not_live(profile: CouncilProfile) -> str | None:
    """One sentence why `intake serve` does not serve this council and what to set, or None when it may.

    Only a council whose contacts and safety phones somebody confirmed goes live, and only one that still exists.
    """
    if profile.status == "historical":
        return (
            f"{profile.name} ({profile.slug}) no longer exists and is here for demonstration only: "
            "leave it out of INTAKE_COUNCILS"
        )
    addresses = _addresses(profile)
    missing = [key for key, given in addresses.items() if given is None]
    unconfirmed = [key for key, given in addresses.items() if given and not given.is_confirmed]
    to_do = []
    if missing:
        to_do.append(f"give {_listed(missing)}, or set safety.deliberately_none = true")
    if unconfirmed:
        to_do.append(f"set confirmed_by and confirmed_on for {_listed(unconfirmed)} once somebody there has")
    if not to_do:
        return None
    return (
        f"{profile.name} ({profile.slug}) cannot be served to the public yet: in {profile.slug}.toml in "
        f"INTAKE_COUNCILS_DIR {'; '.join(to_do)}"
    )


def _addresses(profile: CouncilProfile) -> dict[str, Confirmed | None]:
    """By key, all that must be confirmed. Safety phones stand here with None where they are wanted and missing."""
    contacts, safety = profile.contacts, profile.safety
    optional = {
        "contacts.phone": contacts.phone,
        "contacts.post": contacts.post,
        "safety.mailbox": safety.mailbox,
    }
    phones = {"safety.front_door": safety.front_door, "safety.out_of_hours": safety.out_of_hours}
    return {
        "contacts.email": contacts.email,
        **{key: given for key, given in optional.items() if given},
        **({} if safety.deliberately_none else phones),
    }


def _listed(keys: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(keys[:-1]), keys[-1])))
