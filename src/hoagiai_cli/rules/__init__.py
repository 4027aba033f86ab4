"""What may be wrong with one plan. A rule is a function over the plan that yields faults at paths."""
