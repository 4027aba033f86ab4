"""What a document is, apart from any plan: its parts by Nghị định 30/2020/NĐ-CP, and its files."""
