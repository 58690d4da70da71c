"""The page invariants find what they are for: a page that is whole passes, and breaks in each way a page can break."""

import pytest
from werkzeug import Response

from tests.web.invariants import BrokenPage, check
from tests.web.page import Page

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
WHOLE = """<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Error: Hearing back – Council</title>
<script src="/static/intake.js" defer></script></head>
<body><main id="main">
<div role="alert" aria-labelledby="problems" data-problems><h2 id="problems">Look again</h2><a href="#name">Too long</a></div>
<form method="post"><h1>Your name</h1>
<label for="name">Name</label><p id="name-hint">As you like</p>
<input id="name" name="name" type="text" value="" autocomplete="name" aria-describedby="name-hint" aria-invalid="true">
<fieldset><legend>How?</legend><input id="how" name="how" type="radio" value="call"><label for="how">Call</label></fieldset>
<button type="submit">Continue</button><button type="submit" name="later">Save and come back later</button></form>
<p class="typed">{what} is invalid and rejected, they failed to say</p>
</main></body></html>"""


def answer(html=WHOLE, *, address="/middlesbrough/complaint/contact", status=200, headers=HEADERS):
    return Page(address, Response(html, status=status, mimetype="text/html", headers=headers))


def test_a_whole_page_passes():
    check(answer())


BREAKS = {
    "two h1": ("</h2>", "</h2><h1>Another</h1>", "it has 2 h1"),
    "no h1": ("<h1>Your name</h1>", "", "it has 0 h1"),
    "an empty h1": ("Your name</h1>", "</h1>", "it has 1 h1"),
    "an error that the title does not tell": ("Error: Hearing", "Hearing", "it shows an error"),
    "a title that tells an error that is not there": (
        'role="alert" aria-labelledby="problems" data-problems',
        "",
        "no error",
    ),
    "an end tag that was never begun": ("</form>", "</form></section>", "not HTML5"),
    "a heading that ends otherwise": ("Your name</h1>", "Your name</h2>", "not HTML5"),
    "one id twice": ('id="how"', 'id="name"', "stands twice"),
    "a label for nothing": ('for="how"', 'for="who"', "is for nothing"),
    "a description that is not there": ('"name-hint" aria', '"name-what" aria', "leads nowhere"),
    "a name that is not there": ('aria-labelledby="problems"', 'aria-labelledby="other"', "leads nowhere"),
    "an error link to nothing": ('href="#name"', 'href="#nobody"', "leads nowhere"),
    "an error link to a wrapper": ('href="#name"', 'href="#main"', "reaches no control"),
    "no language": (' lang="en"', "", "lang="),
    "the wrong direction": ('dir="ltr"', 'dir="rtl"', "dir="),
    "an inline script": ("</form>", "</form><script>x()</script>", "inline script"),
    "a script from elsewhere": ("/static/intake.js", "https://cdn.example/x.js", "inline script"),
    "an inline style": ("<h1>", '<h1 style="color:red">', "inline style"),
    "a style sheet in the page": ("</title>", "</title><style>h1{}</style>", "inline style"),
    "an event handler": ("<h1>", '<h1 onclick="x()">', "onclick"),
    "a link that is code": ("</form>", '</form><a href="javascript:x()">x</a>', "code in the href"),
    "an autocomplete nobody knows": ('autocomplete="name"', 'autocomplete="nope"', "autocomplete='nope'"),
    "no autocomplete": (' autocomplete="name"', "", "autocomplete=None"),
    "a box without a label": ('<label for="name">Name</label>', "", "has no label"),
    "a fieldset without a legend": ("<legend>How?</legend>", "", "without a legend"),
    "a form that is a GET": ('method="post"', 'method="get"', "no POST"),
    "a form of another encoding": (
        'method="post"',
        'method="post" enctype="multipart/form-data"',
        "not urlencoded",
    ),
    "two forms": ("</form>", '</form><form method="post"><button>Send</button></form>', "more than one form"),
    "a first button that does not go on": ("Continue", "OK", "does not go on"),
    "another button that sounds so": ("come back later", "continue later", "sounds as if"),
    "a word we never say": ("As you like", "That is invalid", "it says 'invalid'"),
    "a brace that was never filled": ("As you like", "{council}", "never filled"),
    "the confirmation's word in another address": (
        "</form>",
        '</form><a href="/x/sent-box">x</a>',
        "there is `sent`",
    ),
}


@pytest.mark.parametrize(("whole", "broken", "told"), BREAKS.values(), ids=BREAKS)
def test_it_notices(whole, broken, told):
    assert whole in WHOLE
    html = WHOLE.replace(whole, broken)
    if told == "no error":
        html = html.replace(' aria-invalid="true"', "")

    with pytest.raises(BrokenPage) as problem:
        check(answer(html))
    assert told in str(problem.value)


@pytest.mark.parametrize("name", HEADERS)
def test_it_notices_a_missing_header(name):
    with pytest.raises(BrokenPage):
        check(answer(headers={other: value for other, value in HEADERS.items() if other != name}))


@pytest.mark.parametrize(
    "policy",
    [
        "default-src 'self'",
        "frame-ancestors 'none'",
        "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'",
    ],
)
def test_it_notices_a_weak_policy(policy):
    with pytest.raises(BrokenPage):
        check(answer(headers={**HEADERS, "Content-Security-Policy": policy}))


def test_it_notices_a_fault_and_a_redirect_to_a_wrong_address():
    with pytest.raises(BrokenPage):
        check(answer(status=500))
    with pytest.raises(BrokenPage):
        check(answer("", status=303, headers={**HEADERS, "Location": "/middlesbrough/sent"}))
