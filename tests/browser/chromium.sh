#!/bin/sh
# Prints the path of a browser that the tests can drive: the one that CHROMIUM names, one that is
# installed, Debian's, or Playwright's own. Installs one of the last two if need be.

python="$(dirname "$0")/../../.venv/bin/python"

runs() { "$1" --version >/dev/null 2>&1; }

found() { # Ubuntu's chromium-browser may be a notice that runs nothing: try it
  command -v "$1" >/dev/null && runs "$1" && command -v "$1"
}

installed() {
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    /Applications/Chromium.app/Contents/MacOS/Chromium; do
    found "$name" && return
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

from_debian() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
  echo "Installing Debian's package chromium" >&2
  as_root apt-get update -qq >&2 &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -qq --no-install-recommends chromium fonts-liberation >&2
  installed
}

downloaded() {
  found "$("$python" -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null)"
}

from_playwright() {
  echo "Downloading Playwright's Chromium" >&2
  "$python" -m playwright install --no-shell chromium >&2 && downloaded
}

if [ "$CHROMIUM" ]; then
  found "$CHROMIUM" && exit
  echo "CHROMIUM names “$CHROMIUM”, and that does not run. Name another, or leave it out." >&2
  exit 1
fi

installed || downloaded || from_debian || from_playwright || {
  echo "The tests need a browser, and none was found or could be installed. Install Chromium" \
    "or Chrome, or name one: make test CHROMIUM=/path/to/chromium" >&2
  exit 1
}
