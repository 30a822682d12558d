#!/usr/bin/env bash
# What one static page costs: CPU time, wake-ups and memory of venue-kiosk that has nothing to do.
# Under Xvfb, with --cage in a Wayland compositor without a screen, or with --offscreen by a driver of SDL that looks
# for events without sleeping, as that for KMS/DRM does. KIOSK_BENCH_SECONDS sets how long (60).
# usage: idle.sh PROGRAM [--cage | --offscreen] [OPTION OF venue-kiosk…]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

program=$(realpath "${1:?which venue-kiosk?}")
shift
display=("$root/tests/tools/with_xvfb")
case ${1-} in
    --cage) display=("$root/tests/tools/with_cage") ;;
    --offscreen) display=(env SDL_VIDEODRIVER=offscreen) ;;
esac
[[ ${1-} != --cage && ${1-} != --offscreen ]] || shift

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

"${display[@]}" "$here/idle_measure.py" "$program" run --config "$work/kiosk.json" \
    --at 2022-11-18T09:12:00+01:00 --speed 1 "$@"
