"""What each rule costs on a plan, in a warm process: one line a rule, "name<TAB>seconds of CPU", the costliest first.

    python bench/rules.py FOLDER

Every plan of the folder is checked by each rule in turn, some times over; the figure is the mean for one plan. What
rules remember of words from plan to plan is warm.
"""

import sys
import time
from pathlib import Path

from hoagiai_cli.cli.doc_ke_hoach import doc_tep
from hoagiai_cli.rules.boi_canh import lap_boi_canh
from hoagiai_cli.rules.chay import RULES

ROUNDS = 3


def main() -> None:
    read = (doc_tep(path).ke_hoach for path in sorted(Path(sys.argv[1]).glob("*.yaml")))
    plans = [plan for plan in read if plan is not None]
    start = time.process_time()
    contexts = [lap_boi_canh(plan) for plan in plans]
    costs = [("(outline, tasks and texts of a plan)", (time.process_time() - start) / len(plans))]
    for rule in RULES:
        for context in contexts:
            list(rule(context))
        start = time.process_time()
        for _ in range(ROUNDS):
            for context in contexts:
                list(rule(context))
        name = f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}"
        costs.append((name, (time.process_time() - start) / ROUNDS / len(plans)))
    costs.append(("all rules", sum(cost for _, cost in costs[1:])))
    for name, cost in sorted(costs, key=lambda item: -item[1]):
        print(f"{name}\t{cost}")


if __name__ == "__main__":
    main()
