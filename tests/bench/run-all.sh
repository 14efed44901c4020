#!/bin/sh
# Runs every measurement and prints one table. Usage: run-all.sh [--quick] [BUILD_DIR]
# The build should be optimised, for example: cmake --preset release && cmake --build --preset release --target bench
set -eu

quick=
build=
for argument in "$@"; do
    case "$argument" in
    --quick) quick=--quick ;;
    -h | --help) sed -n '2,3s/^# //p' "$0"; exit 0 ;;
    -*) echo "run-all.sh: unknown option $argument" >&2; exit 2 ;;
    *) build=$argument ;;
    esac
done
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${build:-$root/build/release}/bin
if [ ! -x "$bin/bench_webhook" ]; then
    echo "run-all.sh: no benchmarks in $bin; build the target \"bench\" and name its build folder" >&2
    exit 2
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
failures=0
measure() {
    echo "== $*" >&2
    if ! "$bin/$@" $quick >"$log.one" 2>"$log.err"; then
        echo "run-all.sh: $1 failed" >&2
        cat "$log.err" >&2
        failures=$((failures + 1))
    fi
    grep '^#' "$log.one" >&2 || true
    grep '^|' "$log.one" >>"$log" || true
    rm -f "$log.one" "$log.err"
}

measure bench_webhook
measure bench_webhook --agent "$bin/migochat-agent"
measure bench_doorbell
measure bench_store
measure bench_frames
measure bench_startup
command -v Xvfb >/dev/null && measure bench_windows
measure bench_idle
measure bench_day
measure bench_agent

echo "| measured | value | beside | its value | ratio | goal |"
echo "|---|---|---|---|---|---|"
cat "$log"
exit "$failures"
