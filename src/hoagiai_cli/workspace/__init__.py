"""A folder of plans: which files, which root, which settings."""
