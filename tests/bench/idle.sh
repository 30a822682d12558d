#!/usr/bin/env bash
# What one static page costs: CPU time, wake-ups and memory of venue-kiosk that has nothing to do.
# Under Xvfb, or with --cage in a Wayland compositor without a screen. KIOSK_BENCH_SECONDS sets how long (60).
# usage: idle.sh PROGRAM [--cage] [OPTION OF venue-kiosk…]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

program=$(realpath "${1:?which venue-kiosk?}")
shift
display=$root/tests/tools/with_xvfb
if [[ ${1-} == --cage ]]; then
    display=$root/tests/tools/with_cage
    shift
fi

# Whoever runs in cage may be another user than we are.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -m 777 "$work/cache"
install -m 644 "$root/assets/demo/program.json" "$work/program.json"
# One room, one page, its own clock's speed: nothing changes but the minute.
cat >"$work/kiosk.json" <<END
{ "feed": "$work/program.json", "room": "Studion", "page_seconds": 3600, "cache_dir": "$work/cache" }
END
chmod 644 "$work/kiosk.json"

"$display" "$here/idle_measure.py" "$program" run --config "$work/kiosk.json" \
    --at 2022-11-18T09:12:00+01:00 --speed 1 "$@"
