"""From a plan to a document: wording, numbering and the generated parts."""
