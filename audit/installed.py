"""Where `make audit` installs what npm brings."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NPM = ROOT / ".cache" / "audit"
