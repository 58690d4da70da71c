"""Settings come from the environment; what is wrong with them is told in one sentence."""

import pytest
import time_machine

from intake import clock, folders
from intake.config import Settings, SettingsProblem, check_for_serving, is_loopback

ENOUGH = {
    "INTAKE_SECRET_KEY": "a-secret",
    "INTAKE_ENCRYPTION_KEYS": "some-keys",
    "INTAKE_DATABASE_URL": "sqlite:////var/lib/intake/intake.db",
    "INTAKE_MAIL_SERVER": "mail.council.example",
    "INTAKE_MAIL_DEFAULT_SENDER": "complaints@council.example",
}


def served_with(**changes: str) -> None:
    check_for_serving(
        Settings.from_environ(ENOUGH | {f"INTAKE_{name}": value for name, value in changes.items()})
    )


def test_an_empty_environment_is_enough_for_commands_that_need_no_settings():
    assert Settings.from_environ({}) == Settings()


def test_every_setting_is_read_from_its_own_name(tmp_path):
    (tmp_path / "ca.pem").touch()
    settings = Settings.from_environ(
        {
            "INTAKE_SECRET_KEY": " s ",
            "INTAKE_ENCRYPTION_KEYS": "k1,k2",
            "INTAKE_DATABASE_URL": "sqlite:///x.db",
            "INTAKE_COUNCILS": "bexley, middlesbrough,",
            "INTAKE_COUNCILS_DIR": str(tmp_path),
            "INTAKE_DEMO": "Yes",
            "INTAKE_HOST": "0.0.0.0",
            "INTAKE_PORT": "8080",
            "INTAKE_PROXIES": "1",
            "INTAKE_RATELIMIT_STORAGE_URI": "redis://127.0.0.1",
            "INTAKE_MAIL_SERVER": "mail.council.example",
            "INTAKE_MAIL_USE_TLS": "on",
            "INTAKE_MAIL_USERNAME": "intake",
            "INTAKE_MAIL_PASSWORD": "hush",
            "INTAKE_MAIL_DEFAULT_SENDER": "complaints@council.example",
            "INTAKE_MAIL_DIR": str(tmp_path / "mail"),
            "INTAKE_MAIL_CA_FILE": str(tmp_path / "ca.pem"),
        }
    )
    assert (settings.secret_key, settings.encryption_keys, settings.database_url) == (
        "s",
        "k1,k2",
        "sqlite:///x.db",
    )
    assert settings.councils == ("bexley", "middlesbrough")
    assert settings.councils_dir == tmp_path
    assert settings.demo
    assert (settings.host, settings.port) == ("0.0.0.0", 8080)
    assert settings.proxies == 1
    assert settings.ratelimit_storage_uri == "redis://127.0.0.1"
    mail = settings.mail
    assert (mail.server, mail.port, mail.use_tls, mail.use_ssl) == ("mail.council.example", 587, True, False)
    assert (mail.username, mail.password) == ("intake", "hush")
    assert mail.default_sender == "complaints@council.example"
    assert (mail.maildir, mail.ca_file) == (tmp_path / "mail", tmp_path / "ca.pem")


@pytest.mark.parametrize(
    ("security", "port"),
    [({}, 25), ({"INTAKE_MAIL_USE_TLS": "1"}, 587), ({"INTAKE_MAIL_USE_SSL": "1"}, 465)],
)
def test_the_mail_port_follows_from_how_the_connection_is_secured(security, port):
    assert Settings.from_environ(security).mail.port == port


def test_a_mail_server_is_given_up_on_before_the_lease_of_20_seconds_ends():
    assert Settings().mail.timeout_seconds < 20


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("INTAKE_DEMO", "perhaps", "set it to 1 for on or 0 for off"),
        ("INTAKE_PORT", "http", "set it to a port number"),
        ("INTAKE_PORT", "65536", "set it to a port number"),
        ("INTAKE_PORT", "9" * 5000, "set it to a port number"),
        ("INTAKE_MAIL_PORT", "-25", "set it to a port number"),
        ("INTAKE_COUNCILS_DIR", "/no/such/folder", "there is no such folder"),
        ("INTAKE_MAIL_CA_FILE", "/no/such/file", "there is no such file"),
        ("INTAKE_PROXIES", "many", "from 0 to 9"),
    ],
)
def test_a_value_that_cannot_be_read_is_named_with_what_to_set(name, value, words):
    with pytest.raises(SettingsProblem) as problem:
        Settings.from_environ({name: value})
    assert name in str(problem.value)
    assert words in str(problem.value)
    assert "\n" not in str(problem.value)


def test_a_mail_connection_is_secured_in_one_way_only():
    with pytest.raises(SettingsProblem, match="both on"):
        Settings.from_environ({"INTAKE_MAIL_USE_TLS": "1", "INTAKE_MAIL_USE_SSL": "1"})


def test_with_everything_set_the_site_may_be_served():
    served_with()


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ENCRYPTION_KEYS", "DATABASE_URL", "MAIL_DEFAULT_SENDER"])
def test_the_site_is_not_served_half_configured(missing):
    with pytest.raises(SettingsProblem, match=f"INTAKE_{missing} is not set"):
        served_with(**{missing: ""})


def test_letters_must_have_somewhere_to_go():
    with pytest.raises(SettingsProblem, match="set INTAKE_MAIL_SERVER, or INTAKE_MAIL_DIR"):
        served_with(MAIL_SERVER="")
    served_with(MAIL_SERVER="", MAIL_DIR="mail")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "intake.council.example"])
def test_a_demonstration_is_shown_on_this_machine_only(host):
    with pytest.raises(SettingsProblem, match="INTAKE_DEMO"):
        served_with(DEMO="1", HOST=host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost"])
def test_this_machine_has_several_names(host):
    assert is_loopback(host)
    served_with(DEMO="1", HOST=host)


def test_a_demonstration_needs_no_sender_of_its_own():
    served_with(DEMO="1", MAIL_DEFAULT_SENDER="")


def test_no_secret_is_printed_by_accident():
    settings = Settings.from_environ(ENOUGH | {"INTAKE_MAIL_PASSWORD": "hush"})
    for secret in ("a-secret", "some-keys", "/var/lib/intake", "hush"):
        assert secret not in repr(settings)


@time_machine.travel("2026-06-30T23:30:00+00:00")
def test_the_day_is_londons_day():
    assert clock.today().isoformat() == "2026-07-01"
    assert clock.now().utcoffset().total_seconds() == 3600


def test_every_folder_is_there():
    for folder in (folders.TEMPLATES, folders.STATIC, folders.TRANSLATIONS, folders.COUNCILS):
        assert folder.is_dir()
