"""HG4xx: targets."""

from hoagiai_cli.findings.rule import Rule

RULES = (
    Rule(
        "HG401",
        "ti-le-qua-tram",
        "error",
        "tỷ lệ {so} vượt quá 100%",
        "the share {so} is over 100%",
        "lẽ thường: phần của một tổng không vượt quá 100%",
        "sửa con số; nếu là mức tăng thì ghi 'tăng …% so với …'",
        "correct the figure, or say that it is an increase",
    ),
)
