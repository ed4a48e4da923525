# `make` lists the targets. The work is done in scripts/, which say what they do and why.

.PHONY: help demo test wasm bookmarklet dist fixtures check test-core test-wasm test-browser test-webkit gate screenshots pictures bench size clean fuzz soak deny reproducible

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

demo: wasm bookmarklet ## build, and serve the demo on http://127.0.0.1:8000/ (PORT=8001 for another)
	@scripts/demo.sh

test: ## every test, and how many ran where
	@scripts/test.sh

wasm: ## build the core to www/wasm
	@scripts/setup.sh wasm
	@$(MAKE) -s www/wasm/standfirst_bg.wasm

www/wasm/standfirst_bg.wasm: $(shell find src -type f -not -path "src/bin/*") Cargo.toml Cargo.lock scripts/wasm.sh scripts/versions.sh
	@scripts/wasm.sh

bookmarklet: www/bookmarklet/built.txt ## make the bookmarklet that the demo offers
www/bookmarklet/built.txt: www/bookmarklet/shim.js www/seen.js www/genuine.js scripts/bookmarklet.sh package-lock.json
	@scripts/bookmarklet.sh

dist: wasm ## all that is published, in dist/ (READER=https://… is where the reader's pages will lie)
	@scripts/dist.sh

fixtures: ## renew the expected outputs of tests/fixtures, to be looked at as a diff
	STANDFIRST_RENEW=1 cargo test --locked --test fixtures --test rules

check: ## rustfmt, clippy for both targets, and the JavaScript's types
	@scripts/test.sh check

test-core: ## the native tests alone
	@scripts/test.sh core

test-wasm: ## the wasm tests alone, in Chromium and Firefox
	@scripts/test.sh wasm

test-browser: ## the journeys alone, in Chromium and Firefox
	@scripts/test.sh browser

test-webkit: ## the wasm tests and the main journeys in WebKitGTK alone, where it is installed
	@scripts/test.sh webkit

gate: wasm ## what the button's gate says beside what the core says (STANDFIRST_CORPUS=DIR)
	@bash -c '. scripts/env.sh; exec cargo test --locked --features serve --test browser -- --ignored --nocapture --exact chromium::gate'

fuzz: ## cargo-fuzz, a minute for each target (SECONDS=400 for more, TARGETS="html snapshot" for some)
	@scripts/fuzz.sh $(or $(SECONDS),60) $(TARGETS)

soak: wasm bookmarklet ## 2,000 opens and closes of the reader in both browsers; `make test` has 60
	@bash -c '. scripts/env.sh; STANDFIRST_SOAK=2000 exec cargo test --locked --features serve --test browser opening_again -- --nocapture --test-threads=1'

deny: ## cargo-deny: licences, sources, duplicates, and advisories where their database can be reached
	@scripts/deny.sh

reproducible: ## builds the core in two other folders, and compares with what www/wasm has
	@scripts/reproducible.sh

screenshots: wasm ## pictures of the reader in both browsers, to look at, in target/screenshots
	@bash -c '. scripts/env.sh; exec cargo test --locked --features serve --test browser -- --ignored screenshots'

pictures: wasm ## the pictures that README.md shows, docs/reader*.webp, in Chromium
	@scripts/pictures.sh

bench: wasm ## speed beside Readability.js and Defuddle in both browsers, to target/bench (STANDFIRST_CORPUS=DIR for real pages)
	@scripts/bench.sh

size: dist ## what travels to a reader, against scripts/budgets.json
	@node scripts/size.js

clean: ## remove what was built (the tools that set-up installed stay)
	rm -rf target www/wasm node_modules
