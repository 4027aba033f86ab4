"""Vietnamese text: normal forms, tone placement, sentences. Imports nothing of the project."""
