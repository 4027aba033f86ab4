"""Document to one HTML file that prints on A4 like the Word file and reads well on a phone."""
