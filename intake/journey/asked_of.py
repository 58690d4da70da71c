"""Of whom each page is asked: predicates over the answers before it, for `intake.journey.journeys`."""

from collections.abc import Callable

from intake.journey.facts import CARING_ROLES, HELPING_ROLES, Facts


def always(_facts: Facts) -> bool:
    """Asked of everyone."""
    return True


def in_full(facts: Facts) -> bool:
    """Asked of everyone but a child, who may send after story, advocate and safe contact, and asks for the rest."""
    return not facts.young or facts.tell_more


def in_full_of_adults(facts: Facts) -> bool:
    """Never asked of a child."""
    return not facts.young


def may_be_helping(facts: Facts) -> bool:
    """Roles that may speak for someone else."""
    return facts.role in HELPING_ROLES


def helping_a_child(facts: Facts) -> bool:
    """Someone who speaks for a child; a parent does not, and is never asked for a child's consent."""
    return facts.helping and facts.for_whom == "child"


def helping_an_adult(facts: Facts) -> bool:
    """Someone who speaks for an adult who used to be in care."""
    return facts.helping and facts.for_whom == "care_leaver"


def helping(facts: Facts) -> bool:
    """Someone who speaks for someone else."""
    return facts.helping


def children_to_name(facts: Facts) -> bool:
    """Parents and carers, and those who help a child."""
    return facts.role in CARING_ROLES or helping_a_child(facts)


def asks_for_child(facts: Facts) -> bool:
    """Parents and carers: the right to an advocate is the child's. Someone who was adopted may be the child."""
    return facts.role in CARING_ROLES and facts.role != "adopter_or_adopted"


def reads_aloud(facts: Facts) -> bool:
    """A helper of a child who wants to read it out together first."""
    return helping_a_child(facts) and facts.read_aloud


def helper_hears(facts: Facts) -> bool:
    """Someone who helps, and is to hear back."""
    return facts.helping and facts.hears != "person"


def only_the_other_hears(facts: Facts) -> bool:
    """Someone who helps, and wants only the person they help to hear back."""
    return facts.helping and facts.hears == "person"


def makes_a_list(facts: Facts) -> bool:
    """They list what went wrong, and what would put each thing right."""
    return in_full(facts) and facts.makes_a_list


def makes_no_list(facts: Facts) -> bool:
    """They do not, so what would put it right is asked for all of it."""
    return in_full(facts) and not facts.makes_a_list


def has_right_to_advocate(facts: Facts) -> bool:
    """Children and care leavers, whoever speaks for them."""
    return facts.young or facts.role == "care_leaver" or facts.helping


def adult_without_right(facts: Facts) -> bool:
    """Everyone else is asked too, and told whose right it is."""
    return not asks_for_child(facts) and not has_right_to_advocate(facts)


def young(facts: Facts) -> bool:
    """A child: age is asked of the young only, in one tap."""
    return facts.young


def left_care(facts: Facts) -> bool:
    """Someone who has left care, and may be over 25."""
    return facts.role == "care_leaver"


def grown_up(facts: Facts) -> bool:
    """Other adults who speak for themselves or as parents."""
    return not facts.young and not left_care(facts) and not facts.helping


def chose(step: str, *codes: str) -> Callable[[Facts], bool]:
    """Asked when one of these was chosen on that page, whose one field has its name; "" for none."""
    return lambda facts: facts.one(step, step) in codes


def reached_by(method: str) -> Callable[[Facts], bool]:
    """Asked when this way of reaching them was chosen."""
    return lambda facts: facts.method == method


def over_12_months_and_grown(facts: Facts) -> bool:
    """A child is not asked what made it hard: being a child is itself a reason."""
    return not facts.young and facts.over_12_months


def had_an_answer(facts: Facts) -> bool:
    """They told the council before and it answered: that answer can be looked at again, instead of all anew."""
    return facts.one("before", "told") == "yes" and facts.one("before", "answered") == "yes"


def kept(slug: str) -> Callable[[Facts], bool]:
    """Asked only of someone who answered it before their complaint became a request for Stage 2."""
    return lambda facts: slug in facts.kept_from_complaint


def was_complaint(facts: Facts) -> bool:
    """The request for Stage 2 began as a complaint: its story is there already."""
    return "story" in facts.kept_from_complaint


def asked_when_told(facts: Facts) -> bool:
    """While this was a complaint they were asked when they told the council, and that page is on the path still."""
    return kept("before")(facts)


def gave_dates(facts: Facts) -> bool:
    """They came from "Where am I?" with the dates they know."""
    return facts.came_with_dates


def another_after(step: str) -> Callable[[Facts], bool]:
    """There is one more point after this one."""
    return lambda facts: facts.one(step, "another") == "yes"


def without_wishes(asked: Callable[[Facts], bool]) -> Callable[[Facts], bool]:
    """The same, of those who have not said what would put it right."""
    return lambda facts: asked(facts) and not kept("right")(facts)


def with_wishes(asked: Callable[[Facts], bool]) -> Callable[[Facts], bool]:
    """The same, of those who have."""
    return lambda facts: asked(facts) and kept("right")(facts)
