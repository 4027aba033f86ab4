"""hoagiai: administrative plans written as YAML, checked, held against the superior's plan, printed as Word files."""

__version__ = "0.1.0"
