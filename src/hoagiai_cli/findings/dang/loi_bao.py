"""What a finding says where only one line of words can be shown."""

from __future__ import annotations

from hoagiai_cli.findings.finding import Finding

CACH_SUA = {"vi": "Cách sửa", "en": "What to do"}
CAN_CU = {"vi": "Căn cứ", "en": "Source"}


def loi_bao(item: Finding, lang: str) -> str:
    """The message, then what to do."""
    return f"{item.message}. {CACH_SUA[lang]}: {item.help}" if item.help else item.message
