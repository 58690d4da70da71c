"""The server's keys, and sealing with them.

Everything sealed here is AES-256-GCM with a random 96-bit nonce. The server's keys (`INTAKE_ENCRYPTION_KEYS`, newest
first) never encrypt anything themselves: each use has its own key, the HMAC-SHA256 of a label under the server's key.
"""

import base64
import binascii
import hmac
import os
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
ID_BYTES: Final = 8
FORMAT: Final = b"\x01"

HOW_TO_MAKE_ONE: Final = (
    "Make one with: python3 -c 'import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())'"
)


class KeysProblem(Exception):
    """The text of the keys cannot be used. Says in one sentence what to set, without showing a key."""


class CannotOpen(Exception):
    """What was sealed does not open: another key, another label or context, or its bytes were changed."""

    def __init__(self) -> None:
        super().__init__(
            "It was sealed with a key that INTAKE_ENCRYPTION_KEYS does not list, or it was changed since."
        )


def new_key() -> str:
    """A fresh server key, as `INTAKE_ENCRYPTION_KEYS` wants it."""
    return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()


def seal_with(key: bytes, plain: bytes, context: bytes) -> bytes:
    """`plain` under `key`; opens only with the same `context`, which is bound to it but not stored."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, context)


def open_with(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """What `seal_with` sealed. Raises CannotOpen."""
    if len(sealed) < NONCE_BYTES:
        raise CannotOpen
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
    except InvalidTag:
        raise CannotOpen from None


@dataclass(frozen=True)
class CodeKeys:
    """What one server key makes of a draft's code. None of the three tells anything about the others or the code.

    `csrf` is `<8 hex digits that tell drafts apart>.<the rest of the proof>`.
    """

    lookup: str
    seal_key: bytes = field(repr=False)
    csrf: str = field(repr=False)


@dataclass(frozen=True)
class ServerKey:
    """One of the server's keys with the id that sealed bytes carry, so that they can say which key they want."""

    id: bytes
    secret: bytes = field(repr=False)

    @classmethod
    def of(cls, secret: bytes) -> "ServerKey":
        """The key with these 32 bytes."""
        return cls(_derive(secret, b"key id", b"")[:ID_BYTES], secret)

    def for_label(self, label: str) -> bytes:
        """The 32 bytes that seal what goes under this label."""
        return _derive(self.secret, b"seal", label.encode())

    def for_code(self, code: str) -> CodeKeys:
        """What this key makes of a code, written as `read_code` writes it."""
        value = code.encode()
        tag = _derive(self.secret, b"draft tag", value)[:4].hex()
        return CodeKeys(
            lookup=_derive(self.secret, b"draft look-up", value).hex(),
            seal_key=_derive(self.secret, b"draft seal", value),
            csrf=f"{tag}.{_derive(self.secret, b'draft csrf', value).hex()}",
        )


@dataclass(frozen=True)
class KeyRing:
    """The server's keys, newest first. The newest seals; any of them opens."""

    keys: tuple[ServerKey, ...]

    @classmethod
    def parse(cls, text: str) -> "KeyRing":
        """Reads `INTAKE_ENCRYPTION_KEYS`: 32 bytes each in URL-safe base64, with commas between, newest first.

        Raises KeysProblem with a sentence that says what is wrong and what to set.
        """
        parts = [part.strip() for part in text.split(",") if part.strip()]
        if not parts:
            raise KeysProblem(f"INTAKE_ENCRYPTION_KEYS holds no key. {HOW_TO_MAKE_ONE}")
        return cls(tuple(_read_key(part, place) for place, part in enumerate(parts, start=1)))

    def seal(self, label: str, plain: bytes, context: bytes = b"") -> bytes:
        """`plain` under the newest key's own key for `label`; `context` must be given again to open it."""
        newest = self.keys[0]
        header = FORMAT + newest.id
        return header + seal_with(newest.for_label(label), plain, header + context)

    def open(self, label: str, sealed: bytes, context: bytes = b"") -> bytes:
        """What `seal` sealed with this label and context, under any key of the ring. Raises CannotOpen."""
        header, body = sealed[: 1 + ID_BYTES], sealed[1 + ID_BYTES :]
        for key in self.keys:
            if header == FORMAT + key.id:
                return open_with(key.for_label(label), body, header + context)
        raise CannotOpen

    def for_code(self, code: str) -> tuple[CodeKeys, ...]:
        """A draft's look-up, key and token under each server key, newest first. `code` as `read_code` gives it."""
        return tuple(key.for_code(code) for key in self.keys)


def _derive(secret: bytes, purpose: bytes, value: bytes) -> bytes:
    return hmac.digest(secret, b"intake/1 " + purpose + b"\0" + value, "sha256")


def _read_key(text: str, place: int) -> ServerKey:
    try:
        secret = base64.b64decode(text.rstrip("=") + "=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) != KEY_BYTES:
        raise KeysProblem(
            f"Key {place} in INTAKE_ENCRYPTION_KEYS is not 32 bytes in URL-safe base64, which are 44 characters. "
            f"{HOW_TO_MAKE_ONE}"
        )
    return ServerKey.of(secret)
