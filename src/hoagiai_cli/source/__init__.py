"""Files and YAML: a plan file as plain data with positions, its slips explained, and new files written.

`files` reads and replaces files, `loader` gives a `SourceFile`, `doctor` explains what cannot be parsed,
`writer` writes new files. Nothing here knows what a plan is.
"""
