"""Where the data folders that stand at the top of the repository are found at run time.

A wheel carries them inside the package (`_templates`, `_schemas`); in a checkout, editable install included, the
originals are used, so that an edited template takes effect at once.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """Return the folder of the Jinja templates; FileNotFoundError if the installation lacks it."""
    return _folder("templates")


def schemas_dir() -> Path:
    """Return the folder of the generated JSON Schemas; FileNotFoundError if the installation lacks it."""
    return _folder("schemas")


def _folder(name: str) -> Path:
    shipped = _PACKAGE / f"_{name}"
    if shipped.is_dir():
        return shipped
    # <root>/src/hoagiai_cli -> <root>. The check on pyproject.toml keeps a stray folder of that name from being taken.
    root = _PACKAGE.parent.parent
    if (root / "pyproject.toml").is_file() and (root / name).is_dir():
        return root / name
    raise FileNotFoundError(f"hoagiai: the folder {name}/ is missing from this installation")
