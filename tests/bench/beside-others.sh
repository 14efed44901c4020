#!/usr/bin/env bash
# How soon the window stands on the screen, beside two other Qt programs of the same size of screen: KeePassXC and
# qBittorrent, if this computer has them. All are measured by the same ruler: from the start of the program to its first
# mapped window, in turns, on a display of its own. Needs Xvfb and xdotool.
# Usage: tests/bench/beside-others.sh [--quick] [BUILD_DIR]
set -euo pipefail
rounds=9
[ "${1:-}" != --quick ] || { rounds=1; shift; }
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${1:-$root/build/release}/bin
for tool in Xvfb xdotool; do
    command -v "$tool" >/dev/null || { echo "# $tool is not installed: nothing measured"; exit 0; }
done
data=$(mktemp -d)
pids=()
finish() {
    kill "${pids[@]}" 2>/dev/null || true
    wait
    rm -rf "$data"
}
trap finish EXIT

display=:79
Xvfb "$display" -screen 0 1366x768x24 -noreset >/dev/null 2>&1 &
pids+=($!)
export DISPLAY=$display QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$data/config XDG_DATA_HOME=$data/share XDG_CACHE_HOME=$data/cache
# No first-start questions: they would be a smaller window than the real one.
mkdir -p "$XDG_CONFIG_HOME/qBittorrent" "$XDG_CONFIG_HOME/keepassxc" "$data/shop"
printf '[LegalNotice]\nAccepted=true\n[Preferences]\nGeneral\\CloseToTrayNotified=true\n' \
    >"$XDG_CONFIG_HOME/qBittorrent/qBittorrent.conf"
printf '[General]\nUpdateCheckMessageShown=true\n' >"$XDG_CONFIG_HOME/keepassxc/keepassxc.ini"
"$bin/migochat-sim" fill --db "$data/shop/migochat.db" --messages 2000 --customers 100 >/dev/null 2>&1
sleep 1

# Milliseconds from the start of a program to its first window.
window_after() {
    local since now pid window
    since=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    pid=$!
    # xdotool's own --sync looks twice a second only.
    for _ in $(seq 1500); do
        window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | head -n 1 || true)
        now=$(date +%s%N)
        [ -z "$window" ] || break
        sleep 0.004
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    [ -z "$window" ] || echo $(((now - since) / 1000000))
}
median() { sort -n "$1" | sed -n "$((($(wc -l <"$1") + 1) / 2))p"; }

others=()
for other in keepassxc qbittorrent; do
    if command -v "$other" >/dev/null; then others+=("$other"); else echo "# $other is not installed"; fi
done
for _ in $(seq "$rounds"); do
    window_after "$bin/migochat" --data-dir "$data/shop" --no-agent >>"$data/migochat" || true
    for other in "${others[@]}"; do window_after "$other" >>"$data/$other" || true; done
done
ours=$(median "$data/migochat")
for other in "${others[@]}"; do
    theirs=$(median "$data/$other")
    [ -n "$theirs" ] || { echo "# $other showed no window"; continue; }
    echo "| start to window on the screen, p50 | $ours ms | $other | $theirs ms |" \
        "$(awk "BEGIN { printf \"%.2f\", $ours / $theirs }") | < 1 |"
done
