"""Word files: parts written from a Document, checked, and read back as paragraphs."""
