"""The bench itself: a database server and a browser that tests can lean on."""

import sqlalchemy
from axe_playwright_python.sync_playwright import Axe


def test_there_is_a_postgresql_server(postgres_url):
    engine = sqlalchemy.create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.execute(sqlalchemy.text("SELECT 1")).scalar() == 1
    engine.dispose()


def test_there_is_a_browser_and_axe_finds_what_is_wrong(page):
    page.set_content("<html lang=en><title>Page</title><main><h1>Hello</h1><img src='data:,'></main></html>")
    found = Axe().run(page).response["violations"]
    assert [violation["id"] for violation in found] == ["image-alt"]
