#!/usr/bin/env bash
# Takes the README's pictures: plays a morning of the demo shop and photographs the real desktop on a display of its
# own: inbox, leads, agent and a customer's picture, Arabic and English, light and dark. Needs Xvfb, xdotool, scrot
# and curl.
# Usage: tests/demo/take-pictures.sh [BUILD_DIR] [OUT_DIR]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${1:-$root/build/ci}/bin
out=${2:-$root/resources/screenshots}
data=$(mktemp -d)
pids=()
finish() {
    kill -CONT "${pids[@]}" 2>/dev/null || true
    kill "${pids[@]}" 2>/dev/null || true
    wait
    rm -rf "$data"
}
trap finish EXIT
mkdir -p "$data/world" "$data/shop" "$out"
export TZ=Africa/Cairo DISPLAY=:77 QT_QPA_PLATFORM=xcb

Xvfb "$DISPLAY" -screen 0 1366x768x24 -noreset >/dev/null 2>&1 &
pids+=($!)
"$bin/migochat-sim" serve --dir "$data/world" --agent-dir "$data/shop" \
    --script "$root/tests/sim/scripts/shop-day.jsonl" --speed 60 --max-gap 3 --seed 7 >"$data/day.log" &
sim=$!
pids+=("$sim")
until [ -s "$data/world/sim.json" ]; do sleep 0.1; done
"$bin/migochat-agent" --data-dir "$data/shop" --env-file "$data/world/agent.env" --webhook-port 0 2>"$data/agent.err" &
pids+=($!)
until [ -s "$data/shop/agent.json" ]; do sleep 0.1; done

# The world holds its breath as soon as the big order has its draft.
"$bin/migochat-watch" --data-dir "$data/shop" >"$data/watch.log" &
pids+=($!)
until grep -q 'م. ياسر  ✎' "$data/watch.log"; do sleep 0.1; done
kill -STOP "$sim"

rail() { if [ "$lang" = ar ]; then echo 1330; else echo 36; fi; } # the middle of its buttons
open_desktop() {
    "$bin/migochat" --data-dir "$data/shop" --no-agent --lang "$1" --theme "$2" &
    desktop=$!
    until window=$(xdotool search --onlyvisible --pid "$desktop" --name . | head -n 1) && [ -n "$window" ]; do sleep 0.2; done
    xdotool windowsize "$window" 1366 768 windowmove "$window" 0 0 mousemove 700 300
    sleep 4
}
close_desktop() {
    kill "$desktop"
    wait "$desktop" || true
}

pictures() { find "$data/shop/media" -name '*.png' | wc -l; }

for lang in ar en; do
    for theme in light dark; do
        rm -f "$data/shop/desktop.ini"
        open_desktop "$lang" "$theme"
        scrot -o "$out/inbox-$lang-$theme.png"
        xdotool mousemove "$(rail)" 142 click 1 sleep 1 mousemove 700 640
        sleep 2
        scrot -o "$out/leads-$lang-$theme.png"
        xdotool mousemove "$(rail)" 588 click 1 sleep 1 mousemove 700 700
        sleep 2
        scrot -o "$out/agent-$lang-$theme.png"
        close_desktop
    done
done

# In the chat that was open last, which the desktop opens again.
echo '{"chat.pictures": ["F9"]}' >"$data/shop/keys.json"
had=$(pictures)
kill -CONT "$sim"
control=$(sed -n 's/.*"controlUrl": "\([^"]*\)".*/\1/p' "$data/world/sim.json")
for _ in 1 2; do
    curl -fsS -X POST "$control/control" -d '{"do": "wa.image", "from": "C2"}' >/dev/null
done
until [ "$(pictures)" -ge $((had + 2)) ]; do sleep 0.1; done
kill -STOP "$sim"
for lang in ar en; do
    for theme in light dark; do
        open_desktop "$lang" "$theme"
        xdotool mousemove "$(rail)" 88 click 1 sleep 2 key F9
        sleep 2
        scrot -o "$out/picture-$lang-$theme.png"
        close_desktop
    done
done
