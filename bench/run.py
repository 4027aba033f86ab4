"""hoagiai and its peers side by side, on the same generated plans, in one run.

    make bench                                  # prints tables, writes bench/results.md
    python bench/run.py --plans 50 --runs 1 --sections validate
    python bench/run.py --nation                # 3,356 plans too

Every figure is the median of --runs runs, the tools taking turns, so that a slow moment of the machine hits them all.
CPU is user + system time of the command and its children; peak is the largest resident set of one process; lines are
what it printed. What is not installed, or fails, is reported as not available and never stops the rest.
"""

import argparse
import atexit
import importlib.metadata
import os
import platform
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import generate
import peer_doorstop
from named import named

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# Outside the repository, so that its own settings have no part in what is measured.
WORK = Path(tempfile.gettempdir()) / f"hoagiai-bench-{os.getpid()}"
BIN = Path(sys.executable).parent
SCHEMA = ROOT / "schemas" / "ke_hoach.schema.json"
TIMEOUT = 900.0

# The share of tasks with a fault: validators have findings to print, as on a plan that is being written.
FAULTS = 0.1
# The least work yamllint can be asked for; its line-length rule would complain about every paragraph.
YAMLLINT_RULES = "{extends: relaxed, rules: {line-length: disable}}"

HOAGIAI = str(BIN / "hoagiai")


def validate(*paths: Path) -> list[str]:
    return [HOAGIAI, "validate", *map(str, paths)]


def render(source: Path, target: Path) -> list[str]:
    return [HOAGIAI, "render", str(source), "--docx", "-o", str(target)]


def compare(child: Path, parent: Path) -> list[str]:
    return [HOAGIAI, "compare", str(child), str(parent)]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took: seconds of CPU, seconds by the clock, MiB at the peak; and the lines it printed."""

    cpu: float
    wall: float
    peak: float
    lines: float


@dataclass(frozen=True, slots=True)
class Budget:
    """An upper bound, from the design's table; 0 is no bound."""

    cpu: float
    peak: float = 0

    def __str__(self) -> str:
        return seconds(self.cpu) + (f", {self.peak:.0f} MiB" if self.peak else "")

    def holds(self, cost: Cost) -> bool:
        return cost.cpu <= self.cpu and (not self.peak or cost.peak <= self.peak)


@dataclass(frozen=True, slots=True)
class Case:
    """One row: a command, what makes the ground ready before each run, and which results count as success."""

    name: str
    command: Sequence[str]
    budget: Budget | None = None
    codes: tuple[int, ...] = (0,)
    prepare: Callable[[], object] = lambda: None
    check: Callable[[], str | None] = lambda: None


@dataclass(slots=True)
class Row:
    case: Case
    cost: Cost | None
    note: str = ""


@dataclass(slots=True)
class Table:
    title: str
    rows: list[Row]
    remarks: list[str] = field(default_factory=list)


class NotAvailableError(Exception):
    """The command is missing, failed, or did not make what it should."""


def measure(command: Sequence[str], codes: tuple[int, ...], environment: dict[str, str]) -> Cost:
    """Run a command to its end and return what it took; NotAvailableError with the reason if it did not succeed."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=environment, cwd=WORK
            )
        except OSError as error:
            raise NotAvailableError(f"cannot start: {error.strerror}") from None
        watchdog = threading.Timer(TIMEOUT, process.kill)
        watchdog.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        watchdog.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        printed = output.read().decode("utf-8", "replace")
    if process.returncode == -signal.SIGKILL:
        raise NotAvailableError(f"killed, perhaps for taking more than {TIMEOUT:.0f} s")
    # A Python program that crashes leaves with 1, as a validator does that has found something.
    if process.returncode not in codes or "Traceback (most recent call last)" in printed:
        last = next((line for line in reversed(printed.splitlines()) if any(map(str.isalnum, line))), "no output")
        last = last.strip().replace(str(WORK), "").replace(str(ROOT), "").replace("|", "/")
        raise NotAvailableError(f"exit code {process.returncode}: {last[:100]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, mebibytes(usage.ru_maxrss), printed.count("\n"))


def mebibytes(maxrss: int) -> float:
    """Return a ru_maxrss as MiB; it is in KiB on Linux, in bytes on macOS."""
    return maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def take_turns(title: str, cases: Iterable[Case], runs: int) -> Table:
    """Run every case `runs` times, one after the other each time round, and return their medians."""
    cases = list(cases)
    costs: dict[str, list[Cost]] = {case.name: [] for case in cases}
    failed: dict[str, str] = {}
    for _ in range(runs):
        for case in cases:
            if case.name in failed:
                continue
            try:
                case.prepare()
                cost = measure(case.command, case.codes, environment())
                if fault := case.check():
                    raise NotAvailableError(fault)
            except NotAvailableError as error:
                failed[case.name] = str(error)
            else:
                costs[case.name].append(cost)
    return Table(title, [Row(case, _median(costs[case.name]), failed.get(case.name, "")) for case in cases])


def _median(costs: list[Cost]) -> Cost | None:
    if not costs:
        return None
    return Cost(
        *(statistics.median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "peak", "lines"))
    )


def environment() -> dict[str, str]:
    """The caller's environment, with colours off and caches in a folder of ours."""
    return {**os.environ, "NO_COLOR": "1", "XDG_CACHE_HOME": str(WORK / "cache"), "PYTHONUTF8": "1"}


def forget(folder: Path, files: Iterable[Path]) -> None:
    """Take away everything under the folder but the plans themselves, and the user cache: the next run is cold."""
    kept = set(files)
    shutil.rmtree(WORK / "cache", ignore_errors=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path not in kept:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def has_documents(folder: Path, count: int) -> str | None:
    made = sum(1 for path in folder.glob("*.docx") if path.stat().st_size > 0)
    return None if made == count else f"made {made} of {count} documents"


def start_up(plans: int, runs: int) -> list[Table]:
    cases = [
        Case("python -c pass", [sys.executable, "-c", "pass"]),
        Case("hoagiai --version", [HOAGIAI, "--version"], Budget(0.025)),
        Case("hoagiai --help", [HOAGIAI, "--help"], Budget(0.110)),
        Case("yamllint --version", [str(BIN / "yamllint"), "--version"]),
        Case("check-jsonschema --version", [str(BIN / "check-jsonschema"), "--version"]),
    ]
    table = take_turns("Start-up", cases, max(runs, 9))
    table.remarks.append("A console script costs a few ms more than `python -c pass` before its first line runs.")
    return [table]


def validating(plans: int, runs: int) -> list[Table]:
    one, files = WORK / "one", WORK / "plans"
    emptied(one)
    emptied(files)
    single = generate.write_plans(one, 1, faults=FAULTS)
    many = generate.write_plans(files, plans, faults=FAULTS)
    findings = (0, 1)

    def peers(paths: list[Path]) -> list[Case]:
        names = list(map(str, paths))
        checker = [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMA)]
        linter = [str(BIN / "yamllint"), "-f", "parsable", "-d", YAMLLINT_RULES]
        return [
            Case("yamllint", [*linter, *names], codes=findings),
            Case("check-jsonschema", [*checker, *names], codes=findings, check=has_schema),
        ]

    def ours(folder: Path, paths: list[Path], cold: Budget, unchanged: Budget | None) -> list[Case]:
        return [
            Case("hoagiai validate, cold", validate(folder), cold, findings, lambda: forget(folder, paths)),
            # Takes its turn right after the cold run, whose results it finds.
            Case("hoagiai validate, nothing changed", validate(folder), unchanged, findings),
        ]

    of_one = [*ours(one, single, Budget(0.250), None), *peers(single)]
    of_many = [*ours(files, many, Budget(1.2, 100), Budget(0.25)), *peers(many)]
    return [
        take_turns("Validate 1 plan", of_one, max(runs, 5)),
        take_turns(f"Validate {plans} plans, findings printed", of_many, runs),
    ]


def has_schema() -> str | None:
    return None if SCHEMA.is_file() else "schemas/ke_hoach.schema.json is missing: make schema"


def rendering(plans: int, runs: int) -> list[Table]:
    one, files, out = WORK / "one-clean", WORK / "plans-clean", WORK / "docx"
    emptied(one)
    emptied(files)
    single = generate.write_plans(one, 1)
    many = generate.write_plans(files, plans)
    template = WORK / "peer.docx"
    tpl, plain = [sys.executable, str(HERE / "peer_docxtpl.py")], [sys.executable, str(HERE / "peer_python_docx.py")]
    subprocess.run([*tpl, "--make-template", str(template)], check=False, capture_output=True)

    def cases(paths: list[Path], ours: list[str], budget: Budget | None) -> list[Case]:
        names = list(map(str, paths))

        def case(name: str, command: list[str], bound: Budget | None = None) -> Case:
            return Case(name, command, bound, (0,), lambda: emptied(out), lambda: has_documents(out, len(paths)))

        return [
            case("hoagiai render", ours, budget),
            case("docxtpl", [*tpl, str(template), str(out), *names]),
            case("python-docx", [*plain, str(out), *names]),
        ]

    first = take_turns("Render 1 plan", cases(single, render(single[0], out / "one.docx"), None), max(runs, 5))
    every = take_turns(f"Render {plans} plans", cases(many, render(files, out), Budget(1.2)), runs)
    pandoc = shutil.which("pandoc")
    if pandoc:
        text = one / "one.md"
        subprocess.run([HOAGIAI, "render", str(single[0]), "--md", "-o", str(text)], check=False, capture_output=True)
        command = [pandoc, str(text), "-o", str(out / "one.docx")]
        case = Case("pandoc, from the same words", command, None, (0,), lambda: emptied(out))
        first.rows += take_turns("", [case], max(runs, 5)).rows
    for few, all_ in zip(first.rows, every.rows, strict=False):
        if few.cost and all_.cost and plans > 1:
            each = (all_.cost.cpu - few.cost.cpu) / (plans - 1)
            bound = " (budget 5 ms)" if few.case.name.startswith("hoagiai") else ""
            every.remarks.append(f"{few.case.name}: {seconds(each)} for each further document{bound}")
    return [first, every]


def checking(plans: int, runs: int) -> list[Table]:
    folder, out = WORK / "plans-docx", WORK / "docx-check"
    emptied(folder)
    emptied(out)
    generate.write_plans(folder, plans)
    subprocess.run(render(folder, out), check=False, capture_output=True)
    first = min(out.glob("*.docx"), default=out)
    cases = [
        Case("hoagiai check-docx, 1 file", [HOAGIAI, "check-docx", str(first)], codes=(0, 1)),
        Case(f"hoagiai check-docx, {plans} files", [HOAGIAI, "check-docx", str(out)], codes=(0, 1)),
    ]
    return [take_turns("Check Word files", cases, runs)]


def importing(plans: int, runs: int) -> list[Table]:
    """Word files without their source back to plan files; pandoc and docx2python only take the words out."""
    folder, words, out = WORK / "plans-import", WORK / "import-docx", WORK / "import-out"
    for one in (folder, words, out):
        emptied(one)
    generate.write_plans(folder, plans)
    subprocess.run([*render(folder, words), "--no-embed"], check=False, capture_output=True)
    for path in words.glob("*.docx"):
        path.write_bytes(named(path.read_bytes()))
    first = min(words.glob("*.docx"), default=words)
    into = [HOAGIAI, "import"]
    peer = "import sys;from docx2python import docx2python\nfor p in sys.argv[1:]: docx2python(p).text"
    every = [str(path) for path in sorted(words.glob("*.docx"))]
    cases = [
        Case("hoagiai import, 1 file", [*into, str(first), "-o", str(out / "1.yaml"), "--force"]),
        Case("pandoc to plain text, 1 file", ["pandoc", str(first), "-t", "plain", "-o", str(out / "1.txt")]),
        Case(f"hoagiai import, {plans} files", [*into, str(words), "-o", str(out), "--force"]),
        Case(f"docx2python to text, {plans} files", [sys.executable, "-c", peer, *every]),
    ]
    return [take_turns("Read Word files", cases, runs)]


INSIDE_BUDGETS = {
    "import a .docx: paragraphs to plan file": 0.150,
    "plan to document to .docx": 0.005,
    "compare a child with its parent": 0.015,
    "annex table of 300 tasks": 0.120,
    "check-docx of a 12-page file": 0.060,
}


def inside(plans: int, runs: int) -> list[Table]:
    """Steps in a warm process, measured by bench/inside.py itself."""
    folder = WORK / "inside"
    emptied(folder)
    (plan,) = generate.write_plans(folder, 1)
    command = [sys.executable, str(HERE / "inside.py"), str(plan)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment())
    if done.returncode:
        raise NotAvailableError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no output")
    table = Table("In a warm process", [])
    for line in done.stdout.splitlines():
        name, _, cpu = line.partition("\t")
        budget = Budget(INSIDE_BUDGETS[name]) if name in INSIDE_BUDGETS else None
        table.rows.append(Row(Case(name, (), budget), Cost(float(cpu), float(cpu), 0, 0)))
    table.remarks.append("The smallest of many runs of each step; the clock and the peak are not measured here.")
    return [table]


def rules(plans: int, runs: int) -> list[Table]:
    """What each rule costs, measured by bench/rules.py itself: a slow rule shows here."""
    folder = WORK / "rules"
    emptied(folder)
    generate.write_plans(folder, min(plans, 50))
    command = [sys.executable, str(HERE / "rules.py"), str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment())
    if done.returncode:
        raise NotAvailableError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no output")
    table = Table("Each rule, for one plan, in a warm process", [])
    for line in done.stdout.splitlines()[:RULES_SHOWN]:
        name, _, cpu = line.partition("\t")
        table.rows.append(Row(Case(name, ()), Cost(float(cpu), float(cpu), 0, 0)))
    table.remarks.append("The costliest only; the clock and the peak are not measured here.")
    return [table]


RULES_SHOWN = 25


def comparing(plans: int, runs: int) -> list[Table]:
    """One pair; a province with its communes; as many linked items in doorstop, which knows links only."""
    folder = WORK / "pair"
    emptied(folder)
    above = generate.province("Cần Thơ")
    parent, child = folder / "tinh.yaml", folder / "xa.yaml"
    parent.write_text(generate.plan_text(above, 45), encoding="utf-8")
    link = generate.Parent(generate.citation(above, 45), "tinh.yaml")
    child.write_text(generate.plan_text(generate.commune("An Bình"), 7, parent=link), encoding="utf-8")
    case = Case("hoagiai compare", compare(child, parent), codes=(0, 1))
    table = take_turns("Compare a child with its parent, one process", [case], max(runs, 5))
    table.remarks.append("The budget of 15 ms is for a warm process; this row includes starting one.")

    tree = WORK / "tree"
    emptied(tree)
    (tree / "tinh.yaml").write_text(generate.plan_text(above, 45), encoding="utf-8")
    for number, name in enumerate(generate.commune_names(COMMUNES), 1):
        text = generate.plan_text(generate.commune(name), number, parent=link)
        (tree / f"xa-{number:03}.yaml").write_text(text, encoding="utf-8")
    items = len(generate.LINKED_TIMES)
    linked = peer_doorstop.write_tree(WORK / "doorstop", COMMUNES, items)
    cases = [
        Case("hoagiai compare", [HOAGIAI, "compare", str(tree), "--format", "json"], Budget(3), (0, 1)),
        Case("doorstop", [str(BIN / "doorstop"), "-C", "-F", "-j", str(linked)], codes=(0, 1)),
    ]
    whole = take_turns(f"A province with {COMMUNES} communes, {COMMUNES * items:,} links", cases, runs)
    whole.remarks.append("doorstop checks that links lead somewhere; times, targets and bodies are nothing to it.")
    return [table, whole]


COMMUNES = 150


def a_nation(plans: int, runs: int) -> list[Table]:
    folder = WORK / "nation"
    emptied(folder)
    files = generate.write_nation(folder)
    cases = [
        Case("cold", validate(folder), Budget(20), (0, 1), lambda: forget(folder, files)),
        Case("nothing changed", validate(folder), Budget(2), (0, 1)),
    ]
    return [take_turns(f"A nation: {len(files):,} linked plans, hoagiai validate", cases, max(1, runs // 3))]


SECTIONS: dict[str, Callable[[int, int], list[Table]]] = {
    "start": start_up,
    "validate": validating,
    "render": rendering,
    "check": checking,
    "import": importing,
    "inside": inside,
    "rules": rules,
    "compare": comparing,
    "nation": a_nation,
}


def seconds(value: float) -> str:
    if value < 0.02:
        return f"{value * 1000:.1f} ms"
    return f"{value * 1000:.0f} ms" if value < 0.995 else f"{value:.2f} s"


def as_markdown(table: Table) -> str:
    """Return a table as text; the ratio is the CPU of a row over that of the first row of ours with a result."""
    base = next((row.cost for row in table.rows if row.cost and row.case.name.startswith("hoagiai")), None)
    lines = [
        f"## {table.title}",
        "",
        "| | CPU | by the clock | peak | lines | × ours | budget | holds |",
        "|---|--:|--:|--:|--:|--:|--:|---|",
    ]
    for row in table.rows:
        budget = str(row.case.budget) if row.case.budget else ""
        if row.cost is None:
            lines.append(f"| {row.case.name} | not available | | | | | {budget} | {row.note} |")
            continue
        ratio = f"{row.cost.cpu / base.cpu:.1f}" if base and base.cpu else ""
        holds = ("yes" if row.case.budget.holds(row.cost) else "NO") if row.case.budget else ""
        measured = (
            f"{seconds(row.cost.cpu)} | {seconds(row.cost.wall)} | {row.cost.peak:.0f} MiB | {row.cost.lines:.0f}"
        )
        # A row can have both a median and a reason why a later run failed.
        lines.append(
            f"| {row.case.name} | {measured} | {ratio} | {budget} | {'; '.join(filter(None, (holds, row.note)))} |"
        )
    return "\n".join([*lines, *(f"\n{remark}" for remark in table.remarks)])


def circumstances(plans: int, runs: int) -> str:
    names = ("hoagiai", "yamllint", "check-jsonschema", "ruamel.yaml", "ruamel.yaml.clib", "docxtpl", "python-docx")
    # Linux counts the memory of the process that starts a command into the command's own peak.
    floor = mebibytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    versions = []
    for name in names:
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(f"{name} not installed")
    return (
        f"# Measured speed\n\nWritten by `make bench`: {plans} generated plans of about "
        f"{generate.PLAN_BYTES // 1024} KB, median of {runs} runs (more for the short ones), the tools taking turns. "
        "CPU is user + system time of the command and its children. "
        f"Peaks under {floor:.0f} MiB cannot be told apart.\n\n"
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}; "
        f"{', '.join(versions)}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--nation", action="store_true", help="the 3,356 plans of a nation too")
    parser.add_argument("--sections", nargs="*", choices=SECTIONS, help="only these")
    parser.add_argument("--out", type=Path, default=HERE / "results.md")
    options = parser.parse_args()
    WORK.mkdir()
    atexit.register(shutil.rmtree, WORK, ignore_errors=True)
    chosen = options.sections or [name for name in SECTIONS if name != "nation" or options.nation]

    parts = [circumstances(options.plans, options.runs)]
    print(parts[0], flush=True)
    for name in chosen:
        try:
            tables = [as_markdown(table) for table in SECTIONS[name](options.plans, options.runs)]
        except Exception as error:  # One section that breaks must not cost the results of the others.
            tables = [f"## {name}\n\nnot available: {type(error).__name__}: {error}"]
        parts += tables
        print("", *tables, sep="\n\n", flush=True)
    options.out.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(f"\n{os.path.relpath(options.out)}")


if __name__ == "__main__":
    main()
