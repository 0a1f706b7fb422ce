#!/usr/bin/env bash
# The published crate: no Python file, no test data over 100 kB, it builds from its own contents, few dependencies,
# each of them named in THIRD-PARTY.
set -euo pipefail
cd "$(dirname "$0")/.."

list=$(cargo package --list --allow-dirty)
if grep -E '\.pyi?$|^python/' <<<"$list"; then
    echo "check_package: the crate holds Python files (above)" >&2
    exit 1
fi
while read -r file; do
    if [[ -f $file && $file != src/* && $file != lexicon/* && $(stat -c %s "$file") -gt 100000 ]]; then
        echo "check_package: $file has over 100 kB" >&2
        exit 1
    fi
done <<<"$list"
cargo package --quiet --allow-dirty

# A crate that several others need is marked from the second time on.
crates=$(cargo tree --edges normal --prefix none | sed 's/ (\*)$//' | sort -u | wc -l)
if ((crates > 10)); then
    echo "check_package: $crates crates without features; at most ten are allowed" >&2
    exit 1
fi

# Macros run while building and are linked into nothing.
while read -r name _; do
    if ! grep -q "^$name " THIRD-PARTY; then
        echo "check_package: THIRD-PARTY does not name $name, which is linked into the wheel" >&2
        exit 1
    fi
done < <(cargo tree --edges normal,no-proc-macro --features python,cli --prefix none | grep -v '^kalima ' | sort -u)
echo "check_package: $(wc -l <<<"$list") files, $crates crates without features"
