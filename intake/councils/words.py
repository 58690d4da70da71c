"""A council's facts as words, to fill sentences with."""

from intake.councils.national import NATIONAL
from intake.councils.profile import CouncilProfile


def words(profile: CouncilProfile) -> dict[str, str]:
    """The facts that stand in sentences, by the name they have in braces; "" for what is not known.

    Roles are the council's own words, each with its article; under a name with a capital they begin a sentence.
    `phone` ends with what to press, when there is that. `advocates` are whom anyone can call for an advocate: the
    council's provider where its number is known, else NYAS.
    """
    contacts, roles, advocacy = profile.contacts, profile.roles, profile.advocacy
    nyas = NATIONAL["nyas"]
    phone = contacts.phone.value if contacts.phone else ""
    known = {
        "council": profile.name,
        "place": profile.place,
        "email": contacts.email.value,
        "phone": " ".join(filter(None, (phone, contacts.phone_options if phone else None))),
        "post": contacts.post.value if contacts.post else None,
        "hours": contacts.hours,
        "complaints_team": roles.complaints_team,
        "complaints_officer": roles.complaints_officer,
        "stage_1_lead": roles.stage_1_lead,
        "stage_2_investigator": roles.stage_2_investigator,
        "independent_person": roles.independent_person,
        "stage_2_answer": roles.stage_2_answer,
        "stage_3_manager": roles.stage_3_manager,
        "final_answer": roles.final_answer,
        "advocates": provider_of(profile) if advocacy.phone else nyas.name,
        "advocates_phone": advocacy.phone or nyas.phone,
        "advocates_email": advocacy.email if advocacy.phone else nyas.email,
        "provider": advocacy.provider,
        "provider_short": advocacy.provider_short,
        "provider_email": advocacy.email,
        "provider_phone": advocacy.phone,
        "advocacy_arranged_by": advocacy.arranged_by,
        "recommendations_to": profile.stage_3.recommendations_to,
    }
    told = {name: value or "" for name, value in known.items()}
    return told | {capital(name): capital(told[name]) for name in told if name.startswith(_ROLES)}


_ROLES = ("complaints_", "stage_1_lead", "stage_2_investigator", "independent_person")


def capital(text: str) -> str:
    """The text with a capital, where it begins a sentence or a line."""
    return text[:1].upper() + text[1:]


def provider_of(profile: CouncilProfile) -> str:
    """Who provides advocates, by the short name; NYAS where the council's page names nobody."""
    return profile.advocacy.provider_short or profile.advocacy.provider or NATIONAL["nyas"].name
