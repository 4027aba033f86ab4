"""From a document to a plan: which paragraph is what. Nothing lost, nothing invented, doubts named."""
