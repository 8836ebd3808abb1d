"""SHA-256, from the interpreter's own module where there is one: hashlib loads OpenSSL, which costs a sign-in 2.5 ms."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256 as sha256
else:
    try:
        if sys.version_info >= (3, 12):  # pragma: no cover  # one of the two, by the interpreter
            from _sha2 import sha256
        else:  # pragma: no cover
            from _sha256 import sha256
    except ImportError:  # pragma: no cover  # an interpreter built without them
        from hashlib import sha256

__all__ = ["sha256"]
