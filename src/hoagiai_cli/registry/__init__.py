"""Dated facts as data files with their sources: agencies, legal documents, provinces, the figures of NĐ 30."""
