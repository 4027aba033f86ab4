"""The entry point: answers `--version` before anything is loaded, and turns every failure into one line."""

from __future__ import annotations

import sys

from hoagiai_cli import __version__


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"hoagiai {__version__}\n")
        return
    from hoagiai_cli.cli.chay import chay

    sys.exit(chay(sys.argv[1:]))


if __name__ == "__main__":
    main()
