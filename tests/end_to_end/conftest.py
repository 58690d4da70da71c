"""Fixtures of the tests that run the whole site in processes of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.councils import load_profiles
from tests.end_to_end.live import Post, confirm_everything


@pytest.fixture
def post() -> Iterator[Post]:
    """A mail server, running."""
    post = Post()
    post.start()
    yield post
    post.stop()


@pytest.fixture
def confirmed(tmp_path: Path) -> dict[str, str]:
    """Settings under which somebody confirmed every address of the five councils."""
    councils = tmp_path / "councils"
    councils.mkdir()
    return {"INTAKE_COUNCILS_DIR": str(confirm_everything(councils, load_profiles(None)))}


@pytest.fixture
def mail_to(post: Post) -> dict[str, str]:
    """Settings that send mail to `post`."""
    return {"INTAKE_MAIL_SERVER": "127.0.0.1", "INTAKE_MAIL_PORT": str(post.port)}
