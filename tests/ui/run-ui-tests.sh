#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-ui-tests.sh [TEST… | --share I/N] – drives the real window on a screen of its own, as a person and as a screen reader would: Xvfb, a private
# session bus, a window manager and the accessibility registry, then window.py. ROSTRUM_PROGRAM names the program
# (default: _build/app/rostrum).
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
export ROSTRUM_SOURCE_ROOT=${ROSTRUM_SOURCE_ROOT:-$(cd "$here/../.." && pwd)}
export ROSTRUM_PROGRAM=${ROSTRUM_PROGRAM:-$ROSTRUM_SOURCE_ROOT/_build/app/rostrum}
python=${PYTHON:-/usr/bin/python3}

missing=
for tool in xvfb-run openbox xdotool dbus-run-session gdbus "$python"; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
"$python" -c 'import pyatspi' 2>/dev/null || missing="$missing python3-pyatspi"
if [ -n "$missing" ]; then
    echo "1..0 # SKIP the window was not tested: missing$missing"
    exit 0
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8 GTK_A11Y=atspi
# Only the program dies of a warning (driver.py); the libraries that look at it may warn.
unset G_DEBUG
# A bus that knows the accessibility bus and nothing else: no portal, no file service of this machine's desktop takes part.
mkdir "$home/services"
cp /usr/share/dbus-1/services/org.a11y.Bus.service "$home/services/" || exit 1
cat >"$home/session.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$home/run</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$home/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
# Settings go to a file in $home, so that one start of the program can see what the one before it remembered.
export GSETTINGS_BACKEND=keyfile
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

inner='
openbox >/dev/null 2>&1 &
wm=$!
# The registry has to run before the program starts, or the program has no accessible tree.
bus=$(gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.a11y.Bus.GetAddress | sed "s/^..//;s/...$//")
gdbus call --address "$bus" --dest org.a11y.atspi.Registry --object-path /org/a11y/atspi/accessible/root \
    --method org.a11y.atspi.Accessible.GetChildren >/dev/null 2>&1
"$@" >&3
result=$?
kill $wm 2>/dev/null
exit $result'

# Only what window.py says is TAP; the daemons talk on standard output too.
exec 3>&1
xvfb-run -a -s "-screen 0 1280x900x24 -nolisten tcp -noreset" \
    dbus-run-session --config-file="$home/session.conf" -- bash -c "$inner" _ "$python" "$here/window.py" "$@" >/dev/null 2> >(grep -v -e dbus-daemon -e SpiRegistry -e desktop-portal -e dbind -e 'max threads' -e '^$' >&2)
