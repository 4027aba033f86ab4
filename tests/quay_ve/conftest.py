"""The command line as a user runs it."""

from tests.cli import conftest

hoagiai = conftest.hoagiai
