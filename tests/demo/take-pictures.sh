#!/usr/bin/env bash
# Takes the README's pictures: plays the demo shop until its morning and lets the real desktop draw it, eight times.
# Usage: tests/demo/take-pictures.sh [BUILD_DIR] [OUT_DIR]; build the target migochat-pictures first.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${1:-$root/build/ci}/bin
out=${2:-$root/resources/screenshots}
data=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; rm -rf "$data"' EXIT
mkdir -p "$data/world" "$data/shop" "$out"

"$bin/migochat-sim" serve --dir "$data/world" --agent-dir "$data/shop" \
    --script "$root/tests/sim/scripts/shop-day.jsonl" --speed 20 --max-gap 4 --seed 7 >"$data/day.log" &
pids+=($!)
until [ -s "$data/world/sim.json" ]; do sleep 0.1; done
"$bin/migochat-agent" --data-dir "$data/shop" --env-file "$data/world/agent.env" --webhook-port 0 2>"$data/agent.err" &
pids+=($!)
until [ -s "$data/shop/agent.json" ]; do sleep 0.1; done

# Somebody is at the desk until the first customer of the pictures has read an answer; his next draft stays.
"$bin/migochat-watch" --data-dir "$data/shop" --answer >"$data/watch.log" &
pids+=($!)
until grep -q 'أحمد فتحي     read' "$data/watch.log"; do sleep 0.1; done
kill "${pids[2]}"
until grep -q 'مصطفى\|C8 ' "$data/day.log"; do sleep 0.2; done

"$bin/migochat-pictures" --data-dir "$data/shop" --out "$out"
