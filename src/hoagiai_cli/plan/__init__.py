"""What a plan is: the models of a plan file, and the small languages of time, target, body and citation."""
