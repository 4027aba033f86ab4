"""What people changed in a printed document, taken back into the plan it was printed from.

Base: the plan as it was printed. The printed paragraphs know where their words were typed, so a word changed in
Word leads to the value to change. Every result is printed again and held against the document.
"""
