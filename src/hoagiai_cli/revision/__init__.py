"""Two versions of one plan: which place of one is which place of the other, and what is different there."""
