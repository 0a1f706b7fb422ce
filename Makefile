# Every target has a one-line help behind "##"; `make help` prints them.

PYTHON ?= python3
TEXT ?= testdata/article.txt
VENV := .venv
BIN := $(VENV)/bin
export KALIMA_SHARED ?= $(abspath ../shared)
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PYTHONUTF8 = 1
# The same random cases on every run; `make test-random` tries others.
PROPTEST_RNG_SEED ?= 20261125

RUST_SOURCES := $(shell find src lexicon -type f) Cargo.toml Cargo.lock pyproject.toml
PYTHON_SOURCES := $(shell find python -type f -name '*.py*' -not -path '*/__pycache__/*')

.PHONY: help demo test test-rust test-python test-wheels test-abi3 test-linear test-random test-kernels test-asan test-each-kernel test-package bench bench-counts bench-peers readme-table tables lexicon-report fmt docs clean

help: ## list the targets
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The wheel, built as a user's pip builds it and installed into an environment of the project's own.
$(VENV)/installed: $(BIN)/python $(RUST_SOURCES) $(PYTHON_SOURCES)
	$(BIN)/pip install --quiet --force-reinstall --no-deps .
	touch $@

$(VENV)/test-tools: $(BIN)/python tests/python/requirements.txt
	$(BIN)/pip install --quiet -r tests/python/requirements.txt
	touch $@

demo: $(VENV)/installed ## build everything and analyze the sample article (or TEXT=file)
	$(BIN)/python examples/demo.py "$(TEXT)"

# Two at a time: linking a wheel, and most of the Python tests, keep one processor busy. Each command's
# output stays whole, where make can do that.
test: ## install what tests need and run every test
	+$(MAKE) --no-print-directory --jobs=2 $(patsubst %,--%=line,$(filter output-sync,$(.FEATURES))) test-rust test-wheels
	@test -d "$(KALIMA_SHARED)" || echo "note: $(KALIMA_SHARED) is absent: corpora, parity and bad-input checks were left out"

# Without the flags of make, in which doc tests would look for a job server that is not theirs.
test-rust: ## format, lints, unit, doc and integration tests, generated tables, benches once
	cargo fmt --check
	cargo fmt --check --manifest-path tools/Cargo.toml
	cargo fmt --check --manifest-path benches/peers-rust/Cargo.toml
	cargo clippy --all-targets --features cli -- -D warnings
	cargo clippy --features python,cli -- -D warnings
	cargo check
	env -u MAKEFLAGS -u MFLAGS PROPTEST_RNG_SEED=$(PROPTEST_RNG_SEED) cargo test --features cli
	cargo bench --profile test --features cli -- --test
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --all-features
	env -u MAKEFLAGS -u MFLAGS cargo test --quiet --manifest-path tools/Cargo.toml
	cargo run --quiet --manifest-path tools/Cargo.toml -- tables --check
	cargo run --quiet --manifest-path tools/Cargo.toml -- stopwords --check
	cargo run --quiet --manifest-path tools/Cargo.toml -- lexicon --check
	cargo run --quiet --manifest-path tools/Cargo.toml -- readme-table --check

test-python: $(VENV)/installed $(VENV)/test-tools ## pytest, stubs, types, examples of the docs
	$(BIN)/python -m mypy
	$(BIN)/python -m mypy.stubtest kalima --allowlist tests/python/stubtest-allowlist.txt
	$(BIN)/python -m pytest

# One after the other: maturin puts both wheels together in the same folder.
test-wheels: ## the Python tests over both wheels
	+$(MAKE) test-python
	+$(MAKE) test-abi3

# A second environment: the wheel that serves every CPython by the stable interface must answer alike. It is compiled as
# the Rust tests are, with overflow checked: what is tested here is the interface, and optimizing all anew takes minutes.
$(VENV)-abi3/bin/python:
	$(PYTHON) -m venv $(VENV)-abi3

test-abi3: $(VENV)-abi3/bin/python ## the same Python tests over the abi3 fallback wheel
	$(VENV)-abi3/bin/pip install --quiet --no-compile -r tests/python/requirements.txt
	$(VENV)-abi3/bin/pip install --quiet --no-compile --force-reinstall --no-deps . --config-settings=build-args="--profile dev --features abi3,cli"
	$(VENV)-abi3/bin/python -m pytest -m "not slow"

test-linear: ## which step or preset grows faster than its text: measures time, so it is not part of `make test`
	cargo test --release --features cli --test linear -- --ignored

# As it is shipped; with what `make test` leaves out.
test-kernels: ## every kernel beside the scalar one: all code points, lengths, places, block edges, corpora; an hour on two cores
	PROPTEST_RNG_SEED=$(PROPTEST_RNG_SEED) cargo test --release --test kernels --test kernels_guarded -- --include-ignored --nocapture

# With the runtime that this toolchain has, which it calls unstable, and in the wheel with that of the C compiler, since
# Python is not ours to build.
HOST = $(shell rustc -vV | sed -n 's/host: //p')
ASAN = RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address
ASAN_TESTS := $(addprefix tests/python/test_,storage.py surrogates.py normalizer.py alignment.py api.py bad_input.py threads.py)

test-asan: $(VENV)-asan/bin/python ## kernels, strings and their tests under AddressSanitizer; ten minutes
	@ls "$$(rustc --print target-libdir)"/librustc*_rt.asan.a >/dev/null 2>&1 || \
		{ echo "this toolchain has no runtime of AddressSanitizer (librustc-*_rt.asan.a): rustup's for Linux has"; exit 1; }
	$(ASAN) PROPTEST_RNG_SEED=$(PROPTEST_RNG_SEED) cargo test --features cli --target $(HOST) --lib -- kernel:: alignment:: normalize::
	$(ASAN) PROPTEST_RNG_SEED=$(PROPTEST_RNG_SEED) cargo test --features cli --target $(HOST) --test kernels --test kernels_guarded --test bad_input
	@test -f "$$($(CC) -print-file-name=libasan.so)" || \
		{ echo "the C compiler $(CC) has no libasan.so, so the wheel was not tested (Debian: apt-get install libgcc-12-dev)"; exit 1; }
	$(VENV)-asan/bin/pip install --quiet -r tests/python/requirements.txt
	RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zsanitizer=address -Zexternal-clangrt" $(VENV)-asan/bin/pip install --quiet --no-compile \
		--force-reinstall --no-deps . --config-settings=build-args="--profile dev --target $(HOST)"
	LD_PRELOAD="$$($(CC) -print-file-name=libasan.so)" ASAN_OPTIONS=detect_leaks=0 PYTHONMALLOC=malloc \
		$(VENV)-asan/bin/python -m pytest -m "not slow" $(ASAN_TESTS)

$(VENV)-asan/bin/python:
	$(PYTHON) -m venv $(VENV)-asan

# All but the tests that run each kernel themselves.
ONE_KERNEL_TESTS := $(addprefix --test ,$(filter-out kernels%,$(notdir $(basename $(wildcard tests/*.rs)))))

test-each-kernel: $(VENV)/installed $(VENV)/test-tools ## the Rust and Python tests, run by each kernel that the processor has
	for kernel in $$(cargo run --quiet --example kernels); do \
		echo "== $$kernel"; \
		KALIMA_KERNEL=$$kernel env -u MAKEFLAGS -u MFLAGS PROPTEST_RNG_SEED=$(PROPTEST_RNG_SEED) cargo test --quiet --features cli --lib $(ONE_KERNEL_TESTS) && \
		KALIMA_KERNEL=$$kernel $(BIN)/python -m pytest -m "not slow" || exit 1; \
	done

test-random: ## the properties on ten times as many cases, other ones on every run
	PROPTEST_CASES=5000 cargo test --features cli

test-package: ## the published crate: what it holds, that it builds, how few crates it needs
	tools/check_package.sh

# A package of its own: tantivy takes minutes to compile.
test-tantivy: ## the example that searches with tantivy
	cargo fmt --check --manifest-path examples/tantivy/Cargo.toml
	cargo clippy --all-targets --manifest-path examples/tantivy/Cargo.toml -- -D warnings
	cargo test --manifest-path examples/tantivy/Cargo.toml

$(VENV)/bench-tools: $(BIN)/python benches/peers/requirements.txt
	$(BIN)/pip install --quiet -r benches/peers/requirements.txt
	touch $@

bench: $(VENV)/installed $(VENV)/bench-tools ## measure: Rust benches, then the wheel beside its peers
	cargo bench
	$(BIN)/python benches/peers/run.py

# With the names of functions, by which valgrind knows where to count.
bench-counts: ## count the instructions of the hot paths beside the recorded ones; WRITE=1 records them
	CARGO_PROFILE_BENCH_STRIP=none cargo bench --bench counts -- $(if $(WRITE),--write,--compare)

# A package of its own, so that the peers are no dependencies of the crate.
bench-peers: $(VENV)/installed $(VENV)/bench-tools ## measure what has a goal, over the shared corpora: beside other crates, then from Python
	cargo run --release --quiet --manifest-path benches/peers-rust/Cargo.toml
	$(BIN)/python benches/peers/run.py --corpora --only goal

readme-table: ## write the table of speeds of the README as BENCHMARKS.md has it
	cargo run --quiet --manifest-path tools/Cargo.toml -- readme-table

tables: ## write the generated tables, lists of stop words and the compiled lexicon anew
	cargo run --manifest-path tools/Cargo.toml -- tables
	cargo run --manifest-path tools/Cargo.toml -- stopwords
	cargo run --manifest-path tools/Cargo.toml -- lexicon

lexicon-report: ## list what may be wrong in the lexicon, and what it lacks
	@cargo run --quiet --manifest-path tools/Cargo.toml -- lexicon-report

fmt: ## format all Rust
	cargo fmt
	cargo fmt --manifest-path tools/Cargo.toml
	cargo fmt --manifest-path benches/peers-rust/Cargo.toml
	cargo fmt --manifest-path examples/tantivy/Cargo.toml

clean: ## remove what was built
	rm -rf target tools/target benches/peers-rust/target $(VENV) $(VENV)-abi3 demo-output
