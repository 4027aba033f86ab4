"""Exit codes of every command."""

SACH = 0
CO_LOI = 1
SAI_CACH_DUNG = 2
KHONG_CO_TEP = 3
LOI_NOI_BO = 70
