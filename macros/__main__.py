"""`python -m macros` is the `plans` command."""

import sys

from macros.cli import main

if __name__ == "__main__":
    sys.exit(main())
