"""HTML drawn as PDF, with tags for those who listen. The only module that knows WeasyPrint.

The same HTML gives the same bytes, wherever and whenever it is drawn with the same libraries: the
letters come from packages of ours alone, and no other date goes in than the document's own. A
report takes a second or two. So several are drawn at a time, each in a process that knows no font
of the machine, and what is drawn stays in a cache for the next build.
"""

from __future__ import annotations

import hashlib
import io
import os
import signal
import tempfile
import time
import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import redirect_stdout, suppress
from functools import lru_cache
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from types import ModuleType
from xml.sax.saxutils import escape

_ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
_STYLES = ("plans.css", "print.css")
_FONTS = ("fontpkg-source-sans-3", "fontpkg-source-serif-4")
_MADE_WITH = ("weasyprint", "pydyf", "fonttools", *_FONTS)
_KEPT = 30 * 86_400
"""Seconds for which a PDF stays in the cache when no build asks for it."""
_MISSING = (
    "Reports are not made as PDF, because a library is missing that draws them. On Debian and "
    "Ubuntu, install libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0; on a Mac, run "
    "“brew install pango”. All pages are made."
)


@lru_cache
def missing() -> str:
    """Return what to install before reports can be drawn; nothing if all is there."""
    try:
        _weasyprint()
    except OSError:
        return _MISSING
    return ""


def pdfs(documents: Iterable[str], kept: Path) -> Iterator[bytes]:
    """Return whole HTML documents as PDF, in their order. `kept` is the folder of the cache."""
    with tempfile.NamedTemporaryFile("w", suffix=".conf", encoding="utf-8") as fonts:
        fonts.write(_only_our_fonts())
        fonts.flush()
        pool = ProcessPoolExecutor(
            mp_context=get_context("spawn"), initializer=_alone, initargs=(fonts.name,)
        )
        try:
            for path, drawing in [_begun(document, kept, pool) for document in documents]:
                yield _ended(path, drawing)
        finally:
            pool.shutdown(cancel_futures=True)
    _forget(kept)


def pdf(html: str) -> bytes:
    """Return a whole HTML document as PDF."""
    weasyprint = _weasyprint()
    nothing = import_module("weasyprint.urls").URLFetcher(allowed_protocols=())
    document = weasyprint.HTML(string=html, url_fetcher=nothing)
    drawn: bytes = document.write_pdf(
        stylesheets=[weasyprint.CSS(string=style) for style in _styles()], pdf_variant="pdf/ua-1"
    )
    return drawn


def _begun(
    document: str, kept: Path, pool: ProcessPoolExecutor
) -> tuple[Path, Future[bytes] | None]:
    """Return where a PDF is kept, and its drawing unless it is there already."""
    of = "\n".join([document, *_styles(), *(f"{name} {version(name)}" for name in _MADE_WITH)])
    path = kept / f"{hashlib.sha256(of.encode()).hexdigest()}.pdf"
    with suppress(OSError):
        os.utime(path)
        return path, None
    return path, pool.submit(pdf, document)


def _ended(path: Path, drawing: Future[bytes] | None) -> bytes:
    """Return a PDF that was kept, or wait until it is drawn, and keep it."""
    if drawing is None:
        return path.read_bytes()
    drawn = drawing.result()
    half = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # where nothing can be kept, the next build draws it again
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(drawn)
        half.replace(path)
    return drawn


def _forget(kept: Path) -> None:
    with suppress(OSError):
        for path in kept.iterdir():
            if path.stat().st_mtime < time.time() - _KEPT:
                path.unlink()


def _alone(fonts: str) -> None:
    """Make a process ready to draw: no fonts of the machine, no clock, and no life of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build decides when to stop
    os.environ["FONTCONFIG_FILE"] = fonts
    os.environ["SOURCE_DATE_EPOCH"] = "0"  # the day that each font in a PDF says it was made on
    Thread(target=_end_with_the_build, daemon=True).start()


def _end_with_the_build() -> None:
    if build := parent_process():
        build.join()
        os._exit(1)


def _only_our_fonts() -> str:
    """Return the settings of fontconfig that let it find no font but those of our packages."""
    folders = [str(files(name.replace("-", "_")) / "files") for name in _FONTS]
    inside = "".join(f"<dir>{escape(folder)}</dir>" for folder in folders)
    return f'<?xml version="1.0"?>\n<fontconfig>{inside}</fontconfig>\n'


@lru_cache
def _styles() -> tuple[str, ...]:
    return tuple((_ASSETS / name).read_text(encoding="utf-8") for name in _STYLES)


def _weasyprint() -> ModuleType:
    """Return WeasyPrint, which says in its own way what it misses.

    Raises:
        OSError: a library of the system is missing.
    """
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        return import_module("weasyprint")
