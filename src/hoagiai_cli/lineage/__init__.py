"""Parent and child plans: links between files."""
