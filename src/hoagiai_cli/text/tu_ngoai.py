"""Words with Vietnamese letters that are no Vietnamese syllables and are right all the same, in small letters."""

from __future__ import annotations

_VAY_MUON = """
ôtô môtô ôxy ôxi axít bazơ cácbon cácbonic êtan mêtan mêtanol êtanol xenlulô xenlulôzơ prôtêin prôtít lipít gluxít
glucô glucôzơ xêri đôla karaôkê rađiô vắcxin vácxin virút lôgic lôgích logíc côngtenơ côngtơ sôcôla xìgà ămpe vônkế
ampekế kílô kilô rôbốt rôbôt êkíp mácma xípphông bêtông xăngđan xôviết pôlime hyđrô hiđrô hidrô nitơ amôniắc amoniắc
phốtpho phốtphát sunphát crôm urê đioxin điôxin điôxít đioxit ôzôn ozôn parabôn elíp êlíp apatít bôxít bauxít granít
đôlômít cađimi café résumé déjà entrée crème protégé
"""
VAY_MUON = frozenset(_VAY_MUON.split())
"""Loan words as they are written in one word."""

DIA_PHUONG = frozenset(
    ("đắk", "đăk", "lắk", "lăk", "krông", "plơi", "pơtao", "kbăng", "đrăng", "pơmu", "kơnia", "tơrưng")
)
"""Words of the languages of the Central Highlands that common text has: names, trees, instruments."""
