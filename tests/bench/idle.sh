#!/usr/bin/env bash
# What one static page costs: CPU time, wake-ups and memory of venue-kiosk that has nothing to do.
# Under Xvfb, or with --cage in a Wayland compositor without a screen. KIOSK_BENCH_SECONDS sets how long (60).
# usage: idle.sh PROGRAM [--cage] [OPTION OF venue-kiosk…]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

program=$(realpath "${1:?which venue-kiosk?}")
shift
under=xvfb
if [[ ${1-} == --cage ]]; then
    under=cage
    shift
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -m 700 "$work/runtime"
cp "$root/assets/demo/program.json" "$work/"
# One room, one page, its own clock's speed: nothing changes but the minute.
cat >"$work/kiosk.json" <<END
{ "feed": "$work/program.json", "room": "Studion", "page_seconds": 3600, "cache_dir": "$work/cache" }
END
measure=("$here/idle_measure.py" "$program" run --config "$work/kiosk.json"
    --at 2022-11-18T09:12:00+01:00 --speed 1 "$@")

as_user=()
if [[ $under == cage && $(id -u) == 0 ]]; then
    # cage refuses to run as root.
    as_user=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    chown -R nobody:nogroup "$work"
    if ! "${as_user[@]}" test -x "$program" -a -r "$here/idle_measure.py"; then
        echo "idle: cage does not run as root, and the user nobody cannot read $root" >&2
        exit 1
    fi
fi

if [[ $under == cage ]]; then
    env -u DISPLAY -u WAYLAND_DISPLAY HOME="$work" XDG_RUNTIME_DIR="$work/runtime" PYTHONDONTWRITEBYTECODE=1 \
        WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman \
        "${as_user[@]}" cage -- python3 "${measure[@]}"
    # cage's own exit code says nothing of its client's.
    [[ -f $work/runtime/passed ]]
else
    XDG_RUNTIME_DIR="$work/runtime" "$root/tests/tools/with_xvfb" python3 "${measure[@]}"
fi
