#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the dependency rule: a room includes only the rooms and the system libraries that app/README.md's table gives it.

    check-rooms.py SOURCE_ROOT
"""

import pathlib
import re
import sys

ROOMS = {
    "model": set(),
    "load": {"model"},
    "query": {"model"},
    "layout": {"model", "query"},
    "scene": {"model", "query", "layout"},
    "export": {"model", "query", "layout", "scene"},
    "session": {"model", "query", "layout"},
    "cli": {"model", "load", "query", "layout", "scene", "export"},
    "ui": {"model", "load", "query", "layout", "scene", "export", "session"},
}
GLIB = r"glib(-object|/gi18n-lib)?\.h|glib/.*"
SYSTEM = {
    "model": GLIB,
    "load": GLIB + r"|gio/.*|json-glib/.*",
    "query": GLIB,
    "layout": GLIB,
    "scene": GLIB + r"|cairo\.h|pango/.*",
    "export": GLIB + r"|gio/.*|cairo(-pdf|-svg)?\.h|png\.h|json-glib/.*|pango/.*",
    "session": GLIB,
    "cli": GLIB + r"|gio/.*|cairo\.h",
    "ui": GLIB + r"|gio/.*|gtk/.*|gdk/.*|adwaita\.h|graphene\.h",
}
# The C library is everybody's.
LIBC = re.compile(r"^(assert|ctype|errno|fcntl|float|inttypes|langinfo|limits|locale|malloc|math|poll|setjmp|signal|stdarg|stdbool|stddef|stdint|"
                  r"stdio|stdlib|string|time|unistd|sys/[a-z]+)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')


def problems_of(path, room, own_folders):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quoted, name = match[1] == '"', match[2]
        place = f"{path}:{number}"
        if not quoted:
            if not LIBC.match(name) and not re.fullmatch(SYSTEM[room], name):
                yield f"{place}: {room} may not include the system header <{name}>"
            continue
        first = name.split("/")[0]
        if first in ROOMS and "/" in name:
            if first != room and first not in ROOMS[room]:
                yield f"{place}: {room} may not include {first} ({name})"
        elif name == "rostrum-config.h" or any((folder / name).exists() for folder in own_folders):
            continue
        elif not name.endswith("-resources.h") and not name.endswith("-data.h"):
            yield f"{place}: {name} is neither this room's nor a shared header"


def main():
    root = pathlib.Path(sys.argv[1])
    found, files = [], 0
    for room in ROOMS:
        own = [root / "app" / room]
        for folder in (root / "app" / room, root / "include" / room):
            for path in sorted(folder.rglob("*.[ch]")):
                files += 1
                found += problems_of(path, room, own)
    folders = {p.name for p in (root / "app").iterdir() if p.is_dir()}
    if folders != set(ROOMS):
        found.append(f"app/ has other rooms than the table: {sorted(folders ^ set(ROOMS))}")
    print("\n".join(found) or f"{files} files keep the rule")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
