"""Thể thức of a Word document, whoever made it: what Nghị định 30/2020/NĐ-CP asks, and how to set it right."""
