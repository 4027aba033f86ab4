# Gõ `make` để xem các lệnh. Mọi thứ được cài vào .venv của thư mục này, không đụng đến hệ thống.
#
# PYTHON=python3.12    chọn trình thông dịch khác
# PLAN=plans/xa/x.yaml kế hoạch mà make demo in ra Word
# HOAGIAI_CI=1         khi kiểm thử: thiếu công cụ là lỗi, không phải bỏ qua

PYTHON  ?= python3
VENV    := .venv
BIN     := $(VENV)/bin
BENCH   := .venv-bench
DEMO    := dist-demo
JOBS    ?= 2
PLAN    ?= $(firstword $(sort $(wildcard plans/xa/*.yaml)) $(sort $(wildcard plans/*/*.yaml plans/*.yaml)))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint fmt bench bench-nation schema dist clean setup-test

help: ## Danh sách lệnh
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

demo: $(VENV)/.ready ## Cài đặt, kiểm tra các kế hoạch mẫu, in một bản ra Word
	@mkdir -p $(DEMO)
	$(BIN)/hoagiai validate plans
	$(BIN)/hoagiai render $(PLAN) --docx -o $(DEMO)/$(basename $(notdir $(PLAN))).docx
	@echo; echo 'Xong. Văn bản Word nằm ở: $(DEMO)/$(basename $(notdir $(PLAN))).docx'

test: setup-test ## Kiểm tra mã nguồn và chạy toàn bộ kiểm thử
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n $(JOBS)

lint: setup-test ## Chỉ kiểm tra mã nguồn (ruff, mypy)
	$(BIN)/ruff check .
	$(BIN)/mypy

fmt: setup-test ## Sắp xếp lại mã nguồn cho đúng quy ước
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(BENCH)/.ready ## Đo tốc độ cạnh các công cụ khác, ghi bench/results.md
	$(BENCH)/bin/python bench/run.py $(ARGS)

bench-nation: $(BENCH)/.ready ## Như trên, thêm 3.356 kế hoạch của cả nước
	$(BENCH)/bin/python bench/run.py --nation $(ARGS)

schema: $(VENV)/.ready ## Tạo lại schemas/ke_hoach.schema.json từ mô hình
	$(BIN)/hoagiai schema > schemas/.ke_hoach.schema.json.new
	mv schemas/.ke_hoach.schema.json.new schemas/ke_hoach.schema.json

dist: setup-test ## Đóng gói (wheel và sdist) vào dist/
	rm -rf dist
	$(BIN)/python -m build --outdir dist .

clean: ## Xóa mọi thứ do các lệnh trên tạo ra
	rm -rf $(VENV) $(BENCH) $(DEMO) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

setup-test: $(VENV)/.ready-test

# A stamp says what is installed; it grows old when the dependencies change, not when the code does (editable install).
$(VENV)/.ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.ready-test: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ $(VENV)/.ready

$(BENCH)/.ready: pyproject.toml | $(BENCH)/bin/python
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@

.venv/bin/python .venv-bench/bin/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo 'Chưa có Python. Hãy cài Python 3.11 trở lên, ví dụ: sudo apt install python3 python3-venv'; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "hoagiai cần Python 3.11 trở lên, máy đang có $$($(PYTHON) --version 2>&1)."; \
	  echo 'Nếu máy có bản mới hơn, hãy chỉ rõ, ví dụ: make demo PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo 'Python trên máy thiếu phần tạo môi trường riêng. Hãy cài: sudo apt install python3-venv'; exit 1; }
	@rm -rf $(@:/bin/python=)
	$(PYTHON) -m venv $(@:/bin/python=)
