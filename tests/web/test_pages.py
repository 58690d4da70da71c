"""The information pages: each council's own facts, nothing made up, and a way on from everywhere."""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from urllib.parse import urlsplit

import pytest

from intake import create_app
from intake.complaints.periods import (
    ASK,
    HAPPENS,
    HAPPENS_QUOTED,
    how_long,
    length,
    notice,
    once_passed,
    time_to_ask,
)
from intake.config import Settings
from intake.councils import load_profiles, words
from intake.councils.also_said import SAYINGS, sentence
from intake.councils.national import NATIONAL
from intake.councils.profile import Confirmed, Count, Period
from intake.i18n import long_date
from intake.procedure.beside import law_beside
from intake.store import new_key, upgrade
from intake.web.stages.law_words import LAW, law_says
from tests.web.invariants import check
from tests.web.page import Page, words_of

COUNCILS = tuple(load_profiles())
PAGES = ("", "how-it-works", "help-now", "privacy", "accessibility", "cookies", "finished")
PHONE = re.compile(r"\(?\b0\d[\d ()]{5,}\d\b|\b999\b|\b112\b|\b105\b|\b101\b|\b111\b")

MINIMAL = """
slug = "rutland"
name = "Rutland County Council"
place = "Rutland"
prefix = "RUT"
status = "live"

[colours]
accent = "#1a4d2e"
on_accent = "#ffffff"
accent_dark = "#a8dcb9"
on_accent_dark = "#06210f"

[contacts]
email.value = "complaints@rutland.example"

[roles]
complaints_team = "the feedback team"
stage_1_lead = "a team manager"
stage_2_investigator = "an investigator"
independent_person = "an independent person"

[privacy]
controller = "Rutland County Council"
officer = "Data Protection Officer, Rutland County Council"

[stage_1]
name = "Local resolution"
who = "a team manager"

[stage_2]
name = "Investigation"
who = "an investigator"
independent_person = "always"

[stage_3]
name = "Review panel"
who = "three independent people"
"""
MORE = """
[twelve_months]
rule = "normally_not_later"

[acknowledge]
days = 3
unit = "calendar"
start = "receipt"
hedge = "normally"

[before_stage_1]
days = 5
unit = "working"
start = "receipt"
hedge = "try"

[[links]]
title = "How we did last year"
kind = "annual_report"
address = "https://rutland.example/report"

[advocacy]
provider = "Rutland Voices"
email = "hello@voices.example"
arranged_by = "the feedback manager"
"""


def site_with(folder, **settings):
    """The site as it would be served, with a database of its own."""
    address = f"sqlite:///{folder / 'intake.db'}"
    upgrade(address)
    given = {
        "secret_key": "s",
        "encryption_keys": new_key(),
        "database_url": address,
        "demo": True,
        **settings,
    }
    return create_app(Settings(**given))


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory):
    return site_with(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def read(demonstration):
    """Opens a page as someone who was never here, and checks it as every page is checked."""

    def opened(address):
        page = Page(address, demonstration.test_client().get(address))
        check(page)
        return page

    return opened


@pytest.fixture
def sixth(tmp_path):
    """Opens a page of a council that is added by a file."""

    def opened(profile, page=""):
        councils = tmp_path / "councils"
        councils.mkdir(exist_ok=True)
        (councils / "rutland.toml").write_text(profile, "utf-8")
        site = site_with(tmp_path, councils_dir=councils)
        answer = Page(f"/rutland/{page}", site.test_client().get(f"/rutland/{page}"))
        check(answer)
        return answer

    return opened


def profile_of(council):
    return load_profiles()[council]


def numbers_on(page):
    return {re.sub(r"[ ()]", "", found) for found in PHONE.findall(page.text)}


# The first page


@pytest.mark.parametrize("council", COUNCILS)
def test_a_start_page_has_at_most_300_words_with_header_and_footer(read, council):
    assert len(read(f"/{council}/").text.split()) <= 300


@pytest.mark.parametrize("council", COUNCILS)
def test_a_start_page_begins_with_whom_it_is_for_wherever_they_live(read, council):
    first = words_of(next(read(f"/{council}/").main.iter("p")))
    name = profile_of(council).name
    assert first.startswith(f"For children {name} looks after or helps, wherever they live now.")


@pytest.mark.parametrize("council", COUNCILS)
def test_a_start_page_goes_on_with_start_and_offers_an_advocate_and_a_way_back(read, council):
    page = read(f"/{council}/")
    assert page.way_on == f"/{council}/complaint/"
    assert page.links["Get an advocate"] == f"/{council}/advocate/"
    assert page.links["Come back with your code"] == f"/{council}/resume"
    assert "Carry on with what you wrote" not in page.text


@pytest.mark.parametrize("council", COUNCILS)
def test_no_form_is_compulsory_and_the_other_ways_stand_on_the_start_page(read, council):
    text, contacts = read(f"/{council}/").text, profile_of(council).contacts
    assert "You don’t need this form." in text
    assert contacts.email.value in text
    assert contacts.post is None or contacts.post.value in text
    if contacts.phone:
        assert f"Or call the team: {contacts.phone.value}" in text
    else:
        assert "ask the complaints team" in text


def test_telephone_hours_and_what_to_press_stand_beside_the_number(read):
    text = read("/north-east-lincolnshire/").text
    assert "(01472) 326298 option 2 then option 1." in text
    assert "Monday to Thursday 8.30 am to 5 pm, Friday 8.30 am to 4.30 pm except bank holidays" in text


def test_a_start_page_shows_the_councils_own_notice_cleaned(sixth):
    page = sixth('notice = "<p>Our phones are down<script>x</script> on <em>Friday</em>.</p>"\n' + MINIMAL)
    assert "Our phones are down" in page.text
    assert all(script.get("src") for script in page.document.iter("script"))


# Choosing a council


def test_the_chooser_asks_which_council_the_social_worker_is_from_and_helps_those_who_do_not_know(read):
    page = read("/")
    assert page.heading == "Which council is your social worker from, or which did you ask for help?"
    assert "Not here, or not sure?" in page.text
    assert NATIONAL["nyas"].phone in page.text


def test_a_council_that_no_longer_exists_is_shown_apart_and_only_as_an_example(read):
    text = read("/").text
    assert text.index("Bexley Council") < text.index("no longer exists") < text.index("Bournemouth Borough")


def test_a_council_that_no_longer_exists_cannot_be_chosen_on_a_live_site(tmp_path):
    page = Page("/", site_with(tmp_path, demo=False).test_client().get("/"))
    assert "Bournemouth" not in page.text
    assert "Bexley Council" in page.text


def test_where_one_council_is_served_nobody_has_to_choose(tmp_path):
    answer = site_with(tmp_path, councils=("bexley",)).test_client().get("/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/bexley/")


# How it works


def facts_of_stages(thing):
    """Every name, role and figure of a stage, however deep."""
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, Period | Count):
            yield value
        elif is_dataclass(value):
            yield from facts_of_stages(value)
        elif isinstance(value, str) and field.name != "independent_person":
            yield value


@pytest.mark.parametrize("council", COUNCILS)
def test_every_name_role_and_period_of_a_council_stands_on_how_it_works(read, council):
    profile, text = profile_of(council), read(f"/{council}/how-it-works").text
    found = [
        fact
        for part in (profile.stage_1, profile.stage_2, profile.stage_3, profile.roles)
        for fact in facts_of_stages(part)
    ]
    found += [period for period in (profile.acknowledge, profile.before_stage_1) if period]
    for fact in found:
        if isinstance(fact, str):
            said = fact
        elif fact.quote:
            said = f"“{fact.quote}”"
        else:
            said = length(fact.days, fact.unit, more=getattr(fact, "on_top", False))
        if said == profile.roles.complaints_officer and council == "north-east-lincolnshire":
            continue  # the page says what this officer does in "officer_asks_about_an_advocate", without the title
        assert said.casefold() in text.casefold(), said


@pytest.mark.parametrize("council", COUNCILS)
def test_everything_a_council_says_besides_stands_on_how_it_works(read, council):
    profile, text = profile_of(council), read(f"/{council}/how-it-works").text
    for said in profile.also_said:
        assert sentence(said, words(profile)) in text


@pytest.mark.parametrize("council", COUNCILS)
def test_the_law_stands_beside_a_page_that_is_silent_or_looser_and_nowhere_else(read, council):
    text, beside = read(f"/{council}/how-it-works").text, law_beside(profile_of(council))
    for what in LAW:
        assert all(told in text for told in law_says(beside, what))
    assert text.count("The law: ") == len(beside)


@pytest.mark.parametrize("council", COUNCILS)
def test_the_ombudsman_and_its_own_12_months_stand_on_how_it_works(read, council):
    text = read(f"/{council}/how-it-works").text
    assert "Local Government and Social Care Ombudsman" in text
    assert (
        "You can ask the Ombudsman at any stage. It usually wants the council to answer first. It normally looks only "
        "at things you tell it within 12 months of knowing about them, so if the council is slow, ask it now: "
        "0300 061 0614." in text
    )


@pytest.mark.parametrize("council", COUNCILS)
def test_each_page_and_paper_is_named_and_one_without_an_address_has_to_be_asked_for(read, council):
    profile, page = profile_of(council), read(f"/{council}/how-it-works")
    for link in profile.links:
        assert link.title in page.text
        assert link.presented_on is None or long_date(link.presented_on) in page.text
        assert link.title not in page.links
    assert ("ask the complaints team." in page.text) or not profile.links


def test_bournemouths_20_days_are_quoted_and_nothing_is_counted_from_them(read):
    text = read("/bournemouth/how-it-works").text
    assert (
        "Bournemouth says to ask “within 20 days”. The days count from when you got the answer. "
        "Its page does not say whether weekends count." in text
    )
    assert "“within 25 days”. Its page does not say from when, or whether weekends count." in text
    assert "within 20 working days of getting the Stage 1 answer" in text


def test_middlesbroughs_own_verbs_are_kept(read):
    text = read("/middlesbrough/how-it-works").text
    assert "Middlesbrough says this usually happens within 1 working day." in text
    assert (
        "Middlesbrough says they try to do this “within 3 working days”. Its page does not say from when."
        in text
    )
    assert "Middlesbrough says: “usually within 10 working days”." in text
    assert "Middlesbrough says this must happen within 10 more working days." in text
    assert "“more than 20 working days have passed”" in text
    assert "Middlesbrough calls them “the investigating officer”." in text


def test_redcar_says_must_but_the_law_lets_people_ask_later(read):
    text = read("/redcar-cleveland/how-it-works").text
    assert "Redcar and Cleveland says you must ask “within 20 working days”." in text
    assert "You can still ask later, but then the council may say no." in text


def test_north_east_lincolnshire_considers_a_request_and_the_law_gives_a_right(read):
    text = read("/north-east-lincolnshire/how-it-works").text
    assert (
        "North East Lincolnshire says that the statutory complaints manager considers what you ask." in text
    )
    assert "the council must arrange a panel" in text


def test_nobody_is_told_that_there_is_a_last_day_for_asking(read):
    for council in COUNCILS:
        assert "last day" not in read(f"/{council}/how-it-works").text


def test_what_we_could_not_look_up_is_marked_as_such(read):
    text = read("/bexley/how-it-works").text
    assert "up to about 25. Your council will confirm this." in text
    assert "can still find out what happened. Your council will confirm this." in text
    assert text.count("Your council will confirm this.") == 2


def test_a_parent_reads_that_the_child_does_not_have_to_agree(read):
    assert "in their own right. The child does not have to agree." in read("/bexley/how-it-works").text


# The council's verb, for each way of saying how firm a period is


@pytest.mark.parametrize("hedge", HAPPENS)
def test_a_period_is_told_with_the_councils_verb(hedge):
    period = Period(10, "working", "receipt", hedge)
    assert how_long(period, "Rutland") == (
        str(HAPPENS[hedge]).format(place="Rutland", time="10 working days"),
        "The days count from when the council got your complaint.",
    )
    assert time_to_ask(replace(period, start="answer"), "Rutland") == (
        str(ASK[hedge]).format(place="Rutland", time="10 working days"),
        "The days count from when you got the answer.",
    )


@pytest.mark.parametrize("hedge", HAPPENS)
def test_a_quoted_period_says_the_councils_verb_once(hedge):
    bare = Period(10, "working", "unstated", hedge, quote="within 10 working days")
    said, _start = how_long(bare, "Rutland")
    assert said == str(HAPPENS_QUOTED[hedge]).format(place="Rutland", quote="within 10 working days")
    if hedge != "within":
        own_verb = replace(bare, quote=f"we {hedge} to answer in 10 working days")
        assert how_long(own_verb, "Rutland")[0] == f"Rutland says: “we {hedge} to answer in 10 working days”."


def test_lengths_of_time_read_right():
    assert length(1, "working") == "1 working day"
    assert length(10, "calendar") == "10 days, weekends included"
    assert length(25, "working", days_to=65) == "25 to 65 working days"
    assert length(5, "calendar", days_to=10) == "5 to 10 days, weekends included"
    assert length(1, "working", more=True) == "1 more working day"
    assert length(10, "calendar", more=True) == "10 more days, weekends included"


def test_at_stage_2_what_the_council_receives_is_a_request():
    period = Period(2, "working", "receipt", "aim")
    assert (
        how_long(period, "Bexley", asked_first=True)[1]
        == "The days count from when the council got your request."
    )


def test_days_that_are_only_counted_read_right():
    count = Count(20, "working", "receipt")
    assert once_passed(count)[0] == "You can also ask when more than 20 working days have gone by."
    assert notice(replace(count, days=10)) == "You get the details at least 10 working days before it meets."
    assert notice(replace(count, quote="ten days before")) == (
        "You get the details before it meets: “ten days before”."
    )


# Help now


@pytest.mark.parametrize("council", COUNCILS)
def test_help_now_begins_with_999_and_names_who_listens(read, council):
    page = read(f"/{council}/help-now")
    assert page.text.index("999") < page.text.index("Childline")
    for who in ("emergency", "childline", "nyas", "help_at_hand"):
        assert NATIONAL[who].phone in page.text
    assert "Any number you call stays in your call list: delete it there." in page.text
    assert "press Shift three times" in page.text


def front_door_of(profile, *, confirmed):
    by = {"confirmed_by": "A. Name", "confirmed_on": date(2026, 11, 20)} if confirmed else {}
    safety = replace(
        profile.safety,
        front_door=Confirmed("01572 000001", **by),
        out_of_hours=Confirmed("01572 000002", **by),
    )
    return replace(profile, safety=safety)


@pytest.mark.parametrize("page", ["", "help-now"])
def test_a_safety_phone_is_shown_once_somebody_has_confirmed_it(tmp_path, page):
    for confirmed in (True, False):
        profile = front_door_of(profile_of("bexley"), confirmed=confirmed)
        settings = Settings("s", new_key(), f"sqlite:///{tmp_path / 'x.db'}", demo=True)
        site = create_app(settings, profiles={"bexley": profile})
        text = Page(f"/bexley/{page}", site.test_client().get(f"/bexley/{page}")).text
        assert ("01572 000001" in text) == ("01572 000002" in text) == confirmed


# Privacy, accessibility, cookies, finished


@pytest.mark.parametrize("council", COUNCILS)
def test_the_privacy_page_says_who_answers_for_it_and_why_we_may(read, council):
    profile, text = profile_of(council), read(f"/{council}/privacy").text
    assert profile.privacy.controller in text
    assert profile.privacy.officer in text
    assert "a legal obligation" in text
    assert "a public task" in text
    assert "7 days after your last answer" in text
    assert "Information Commissioner" in text
    for link in profile.links:
        assert (link.title in text) == (link.kind == "privacy_notice")


@pytest.mark.parametrize("council", COUNCILS)
def test_the_accessibility_statement_says_what_was_not_tested_and_makes_up_no_number(read, council):
    page = read(f"/{council}/accessibility")
    assert "No outside body has audited it yet." in page.text
    assert "No children, families or disabled people have tested it with us yet." in page.text
    assert "WCAG 1.3.5" in page.text
    assert "This statement was prepared on Thursday 26 November 2026." in page.text
    assert "(EASS)" in page.text


def test_the_cookies_page_names_the_cookie_that_is_really_set(demonstration, read):
    answer = demonstration.test_client().post("/bexley/complaint/", data={"device": "shared"})
    name = answer.headers["Set-Cookie"].partition("=")[0]
    assert f"Its name {name}" in read("/bexley/cookies").text


def test_finished_says_what_stays_on_the_device(read):
    text = read("/bexley/finished").text
    assert "history" in text
    assert "call list" in text
    assert "If you pressed Send, it goes to Bexley Council all the same." in text


# On every page


@pytest.mark.parametrize("council", COUNCILS)
@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_a_phone_number_that_nobody_gave(read, council, page):
    profile = profile_of(council)
    given = [contact.phone for contact in NATIONAL.values()]
    given += [profile.contacts.phone and profile.contacts.phone.value, profile.advocacy.phone]
    known = {re.sub(r"[ ()]", "", number) for number in given if number}
    assert numbers_on(read(f"/{council}/{page}")) <= known


@pytest.mark.parametrize("council", COUNCILS)
def test_every_link_of_every_page_ends_somewhere(demonstration, read, council):
    seen = set()
    for page in PAGES:
        for words_, address in read(f"/{council}/{page}").links.items():
            place = urlsplit(address)
            if place.scheme in ("tel", "mailto") or place.netloc or place.path in seen:
                continue
            seen.add(place.path)
            status = demonstration.test_client().get(place.path).status_code
            assert status == (303 if place.path.endswith("/exit") else 200), words_


@pytest.mark.parametrize("council", COUNCILS)
def test_an_address_with_nothing_at_it_gives_the_teams_number(read, council):
    page, contacts = read(f"/{council}/nothing-here"), profile_of(council).contacts
    assert page.status == 404
    assert (contacts.phone.value if contacts.phone else "ask the complaints team") in page.text
    assert page.way_on == f"/{council}/"


def test_with_no_council_known_an_error_gives_999_and_childline(read):
    page = read("/nowhere/")
    assert page.status == 404
    assert {"999", "08001111"} <= numbers_on(page)
    assert page.way_on == "/"


@pytest.mark.parametrize("page", PAGES[1:-1])
def test_an_information_page_leads_back_to_an_open_draft_and_out_of_it_only_by_leave(demonstration, page):
    person = demonstration.test_client()
    person.post("/bexley/complaint/", data={"device": "shared"})
    inside = Page(f"/bexley/{page}", person.get(f"/bexley/{page}"))
    check(inside)
    assert inside.way_on == "/bexley/carry-on"
    out = [words_ for words_, address in inside.links.items() if address == "/bexley/"]
    assert out == ["Leave (you will need your code to come back)"]
    assert "/bexley/advocate/" not in inside.links.values()


def test_carry_on_is_offered_to_someone_who_alone_uses_the_device(demonstration):
    person = demonstration.test_client()
    person.post("/bexley/complaint/", data={"device": "mine"})
    page = Page("/bexley/", person.get("/bexley/"))
    assert page.links["Carry on with what you wrote"] == "/bexley/carry-on"
    assert page.way_on == "/bexley/complaint/"


# A council that says as little as a council can, and one that says other things


@pytest.mark.parametrize("page", PAGES)
def test_a_council_that_says_little_reads_right(sixth, page):
    text = sixth(MINIMAL, page).text
    assert "None" not in text
    assert not re.search(r"\( ?\)|“”|: \.|, \.", text)


def test_where_a_council_says_nothing_the_law_says_it_all(sixth):
    text = sixth(MINIMAL, "how-it-works").text
    assert text.count("Rutland’s page gives no time for this.") == 8
    assert text.count("The law: ") == 8
    assert "Ask the feedback team." in text
    assert "The feedback team at Rutland County Council" in text
    assert "an independent person takes part too." in text


def test_a_council_that_says_other_things_reads_right(sixth):
    council = MINIMAL.replace("[privacy]", 'stage_2_answer = "the head of service"\n\n[privacy]')
    text = sixth("extra_holidays = [2026-12-29]\n" + council + MORE, "how-it-works").text
    assert "Who answers you The head of service" in text
    assert "Rutland says this normally happens within 3 days, weekends included." in text
    assert "Rutland says they try to do this within 5 working days." in text
    assert "Rutland County Council does not count these days either: Tuesday 29 December 2026" in text
    assert "Rutland County Council says they do not normally take complaints about things from" in text
    assert "You can ask the feedback manager for one." in text
    assert "Rutland Voices" in text
    assert "You can email hello@voices.example yourself." in text
    assert "How we did last year" in text


def test_every_saying_has_its_place_on_how_it_works(sixth):
    """Whatever a council says besides, the page finds a place for it."""
    plain = "\n".join(
        f'[[also_said]]\ncode = "{code}"\n'
        for code, saying in SAYINGS.items()
        if not re.search(r"\{(?!council|stage_1_lead)", str(saying.words))
    )
    text = sixth(MINIMAL + plain, "how-it-works").text
    for saying in SAYINGS.values():
        if not re.search(r"\{(?!council|stage_1_lead)", str(saying.words)):
            assert str(saying.words).format(council="Rutland County Council") in text
