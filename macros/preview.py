"""The preview: builds the site whenever a file changes, and shows it, or what has to be mended.

Each build is a process of its own, so changed code is used at once and a failure harms nothing:
while something is wrong, every address shows the problems, and after the next right save the site.
"""

from __future__ import annotations

import html
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_QUIET_SECONDS = 0.3
_VERSION = "/_preview/version"
_SCRIPT = """<script>
let seen;
setInterval(async () => {
  const now = await (await fetch("/_preview/version")).text();
  if (seen && seen !== now) location.reload();
  seen = now;
}, 500);
</script>"""
_PROBLEMS = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Something has to be mended</title>
<link rel="stylesheet" href="/assets/plans.css"></head>
<body><main><div class="wrap content"><h1>Something has to be mended</h1>
<p>This page goes away by itself when it is.</p><pre>{}</pre></div></main></body></html>"""


class Preview:
    """The site as last built, and what was wrong with the last build, if anything."""

    def __init__(self, command: list[str], folder: Path, say: Callable[[str], None]) -> None:
        """Remember how to build, where to, and how to tell whoever watches."""
        self.command = command
        self.folder = folder
        self.say = say
        self.version = 0
        self.problems = ""
        self._changed = threading.Event()

    def build(self) -> None:
        """Build once; keep what was printed if it failed."""
        started = time.monotonic()
        done = subprocess.run(self.command, capture_output=True, text=True, check=False)  # noqa: S603  our own command
        self.problems = done.stdout + done.stderr if done.returncode else ""
        self.version += 1
        seconds = time.monotonic() - started
        self.say(self.problems or f"Built in {seconds:.1f} seconds.")

    def changed(self) -> None:
        """Note that a file has changed."""
        self._changed.set()

    def follow(self) -> None:
        """Build again and again, each time that files have changed and a moment was quiet."""
        while self._changed.wait():
            self._changed.clear()
            time.sleep(_QUIET_SECONDS)
            if not self._changed.is_set():
                self.build()


class _Changes(FileSystemEventHandler):
    """Tells the preview of every change but those of folders and of Python's own files."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.preview = preview

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass a change on."""
        kinds = {"created", "modified", "moved", "deleted"}
        if event.event_type in kinds and "__pycache__" not in str(event.src_path):
            self.preview.changed()


class _Pages(SimpleHTTPRequestHandler):
    """Shows the built site, with a script that loads a page again after a build."""

    def __init__(self, *arguments: object, preview: Preview, **named: object) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.folder), **named)  # type: ignore[arg-type]  # as given

    def do_GET(self) -> None:
        """Answer with the version, the problems, a page, or any other file."""
        path = Path(self.translate_path(self.path))
        if self.path == _VERSION:
            self._send(str(self.preview.version), HTTPStatus.OK)
        elif self.preview.problems and path.suffix in {"", ".html"}:
            self._page(_PROBLEMS.format(html.escape(self.preview.problems)), HTTPStatus.OK)
        elif (page := path / "index.html").is_file() and self.path.partition("?")[0].endswith("/"):
            self._page(page.read_text(encoding="utf-8"), HTTPStatus.OK)
        elif path.exists():
            super().do_GET()
        else:
            missing = (self.preview.folder / "404.html").read_text(encoding="utf-8")
            self._page(missing, HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  the library's name
        """Keep quiet: officers want to see builds, not requests."""

    def _page(self, text: str, status: HTTPStatus) -> None:
        self._send(text.replace("</body>", f"{_SCRIPT}</body>"), status)

    def _send(self, text: str, status: HTTPStatus) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


def serve(preview: Preview, watched: Iterable[Path], port: int) -> None:
    """Show the preview at a local address until the program is stopped.

    Raises:
        OSError: the port is taken.
    """
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Pages, preview=preview))
    preview.build()
    observer = Observer()
    for folder in watched:
        observer.schedule(_Changes(preview), str(folder), recursive=True)
    observer.start()
    threading.Thread(target=preview.follow, daemon=True).start()
    preview.say(
        f"Open http://127.0.0.1:{server.server_port}/ in a browser. Control and C ends this."
    )
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        server.server_close()


def build_command(arguments: Iterable[str]) -> list[str]:
    """Return the command that builds the site, for this very Python."""
    return [sys.executable, "-m", "macros", "build", *arguments]
