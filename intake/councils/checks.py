"""What no annotation can say of a profile: addresses that can be used, colours that can be read, facts that agree."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TypeVar

from email_validator import EmailNotValidError, validate_email

from intake.councils.also_said import fields_of, saying
from intake.councils.colours import CONTROL, PAGE_DARK, PAGE_LIGHT, TEXT, contrast
from intake.councils.profile import Confirmed, CouncilProfile, Count, Period
from intake.councils.reading import ProfileProblem, shown
from intake.councils.words import words
from intake.i18n import languages

T = TypeVar("T")

_SLUG = re.compile(r"[a-z]+(-[a-z]+)*")
_PREFIX = re.compile(r"[A-Z]{3}")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_PHONE = re.compile(r"\+?[0-9()][0-9() ]{2,}")
_SITE_ADDRESS = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")
_TAKEN = frozenset({"static", "healthz", "readyz", "metrics", "exit", "resume"})


def check_profile(profile: CouncilProfile, file_stem: str) -> None:
    """Raise ProfileProblem, as yet without a file, for the first fact that cannot stand.

    `file_stem` is the name of the profile's file without ".toml", which its slug repeats.
    """
    _name(profile, file_stem)
    _colours(profile)
    _addresses(profile)
    _figures(profile)
    _also_said(profile)
    for at, code in enumerate(profile.languages, 1):
        spoken = [language.code for language in languages()]
        _expect(code in spoken, f"languages[{at}]", code, f"one of {', '.join(spoken)}")


def check_together(profiles: Mapping[str, CouncilProfile]) -> None:
    """Raise ProfileProblem when two councils would give the same references."""
    first: dict[str, str] = {}
    for slug, profile in profiles.items():
        if (other := first.setdefault(profile.prefix, slug)) != slug:
            raise ProfileProblem(
                "prefix", shown(profile.prefix), f"letters that {other}.toml has not", f"{slug}.toml"
            )


def _expect(right: object, key: str, value: object, expected: str) -> None:
    if not right:
        raise ProfileProblem(key, shown(value), expected)


def _name(profile: CouncilProfile, file_stem: str) -> None:
    _expect(profile.slug == file_stem, "slug", profile.slug, f"the file's own name, {file_stem}")
    right = _SLUG.fullmatch(profile.slug) and profile.slug not in _TAKEN
    _expect(right, "slug", profile.slug, "small letters and hyphens, and no address of the site's own")
    _expect(_PREFIX.fullmatch(profile.prefix), "prefix", profile.prefix, "three capital letters")


def _colours(profile: CouncilProfile) -> None:
    colours = profile.colours
    for field in fields(colours):
        value = getattr(colours, field.name)
        _expect(_COLOUR.fullmatch(value), f"colours.{field.name}", value, 'a colour like "#1a2b3c"')
    for key, text, accent, page in (
        ("", colours.on_accent, colours.accent, PAGE_LIGHT),
        ("_dark", colours.on_accent_dark, colours.accent_dark, PAGE_DARK),
    ):
        _contrast(f"colours.on_accent{key}", text, accent, TEXT)
        _contrast(f"colours.accent{key}", accent, page, CONTROL)


def _contrast(key: str, colour: str, on: str, least: float) -> None:
    ratio = contrast(colour, on)
    _expect(ratio >= least, key, colour, f"a contrast of {least} or more on {on}, where it has {ratio:.2f}")


def _addresses(profile: CouncilProfile) -> None:
    contacts, safety, advocacy = profile.contacts, profile.safety, profile.advocacy
    for key, email in (
        ("contacts.email.value", _value(contacts.email)),
        ("safety.mailbox.value", _value(safety.mailbox)),
        ("advocacy.mailbox.value", _value(advocacy.mailbox)),
        ("advocacy.email", advocacy.email),
        ("privacy.officer_email", profile.privacy.officer_email),
    ):
        _expect(email is None or _is_email(email), key, email, "an email address")
    for key, phone in (
        ("contacts.phone.value", _value(contacts.phone)),
        ("safety.front_door.value", _value(safety.front_door)),
        ("safety.out_of_hours.value", _value(safety.out_of_hours)),
        ("advocacy.phone", advocacy.phone),
    ):
        _expect(phone is None or _PHONE.fullmatch(phone), key, phone, "a telephone number")
    _site_address("exit_target", profile.exit_target)
    for at, link in enumerate(profile.links, 1):
        _site_address(f"links[{at}].address", link.address)
    for key, given in _each(profile, Confirmed):
        for name in ("confirmed_by", "confirmed_on"):
            agrees = getattr(given, name) is not None or not (given.confirmed_by or given.confirmed_on)
            _expect(agrees, f"{key}.{name}", None, "both confirmed_by and confirmed_on, or neither")
    named = safety.front_door or safety.out_of_hours
    both = safety.deliberately_none and named is not None
    _expect(not both, "safety.deliberately_none", both, "no front_door and no out_of_hours beside it")


def _value(given: Confirmed | None) -> str | None:
    return given.value if given else None


def _site_address(key: str, address: str | None) -> None:
    _expect(
        address is None or _SITE_ADDRESS.fullmatch(address), key, address, "an address that begins https://"
    )


def _is_email(address: str) -> bool:
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def _figures(profile: CouncilProfile) -> None:
    for key, period in _each(profile, Period):
        _expect(period.days > 0, f"{key}.days", period.days, "1 or more")
        grows = period.days_to is None or period.days_to > period.days
        _expect(grows, f"{key}.days_to", period.days_to, f"more than {period.days}")
        quoted = period.unit != "unclear" or period.quote is not None
        _expect(quoted, f"{key}.unit", period.unit, "the page's own words beside it, as quote")
    for key, count in _each(profile, Count):
        _expect(count.days > 0, f"{key}.days", count.days, "1 or more")


def _also_said(profile: CouncilProfile) -> None:
    facts = words(profile)
    seen = set()
    for at, said in enumerate(profile.also_said, 1):
        key = f"also_said[{at}]"
        known = saying(said.code)
        if known is None:
            raise ProfileProblem(f"{key}.code", shown(said.code), "a code of intake/councils/also_said.py")
        _expect(said.code not in seen, f"{key}.code", said.code, "each code once")
        seen.add(said.code)
        for name in sorted(fields_of(known)):
            if name == "quote":
                _expect(said.quote, f"{key}.quote", None, f"the words that {said.code} quotes")
            else:
                _expect(facts[name], f"{key}.code", said.code, f"a profile that has {name}")
        unused = said.quote and "quote" not in fields_of(known)
        _expect(not unused, f"{key}.quote", said.quote, f"no quote, as {said.code} has no place for one")


def _each(table: object, kind: type[T], key: str = "") -> Iterator[tuple[str, T]]:
    """Every `kind` that stands anywhere in the profile, with its key."""
    if isinstance(table, kind):
        yield key, table
    elif is_dataclass(table):
        for field in fields(table):
            yield from _each(getattr(table, field.name), kind, f"{key}.{field.name}".lstrip("."))
