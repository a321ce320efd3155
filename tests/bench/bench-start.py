#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the start with the built-in debate takes, beside an empty libadwaita window: bench-start.py BUILD [ROUNDS]

On a display of its own (xvfb-run -a -s '-screen 0 1920x1080x24' ...), without a session bus. BUILD is the build folder, with
the targets rostrum, bench-start-empty and bench-start-probe built. The two start in turn, ROUNDS times (9); printed are the medians of wall
time, CPU and resident memory when the first frame is painted, their ratios, and the same when the picture stands and nothing more is
painted."""
import os
import statistics
import subprocess
import sys
import time

WHAT = ('wall ms', 'CPU ms', 'RSS MB')


def start(build, program):
    """{'frame': (wall ms, CPU ms, RSS MB), 'settled': ...}"""
    read, write = os.pipe()
    environment = {**os.environ, 'LD_PRELOAD': os.path.join(build, 'tests', 'bench', 'bench-start-probe.so'),
                   'BENCH_START_FD': str(write), 'BENCH_START_US': str(time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000),
                   'ADW_DISABLE_PORTAL': '1', 'GTK_USE_PORTAL': '0', 'GTK_A11Y': 'none', 'DBUS_SESSION_BUS_ADDRESS': 'disabled:', 'GSETTINGS_BACKEND': 'memory',
                   'GSETTINGS_SCHEMA_DIR': os.path.join(build, 'resources'), 'LC_ALL': 'C.UTF-8'}
    with subprocess.Popen([os.path.join(build, program)], env=environment, pass_fds=[write]) as process:
        os.close(write)
        with os.fdopen(read) as lines:
            words = [line.split() for line in lines]
    if process.returncode != 0 or len(words) != 2:
        sys.exit(f'{program} ended with {process.returncode} and told {words}')
    return {name: (float(wall), float(cpu), float(rss) / 1024) for name, wall, cpu, rss in words}


def main():
    build = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    programs = {'empty': os.path.join('tests', 'bench', 'bench-start-empty'), 'rostrum': os.path.join('app', 'rostrum')}
    runs = {name: [] for name in programs}
    for program in programs.values():
        start(build, program)  # what is on the disk comes into memory
    for _ in range(rounds):
        for name, program in programs.items():
            runs[name].append(start(build, program))
    for moment, words in (('frame', 'first frame'), ('settled', 'all painted')):
        print(f'{words}, medians of {rounds}')
        for i, what in enumerate(WHAT):
            empty, rostrum = (statistics.median(run[moment][i] for run in runs[name]) for name in ('empty', 'rostrum'))
            print(f'  {what:8} empty {empty:7.1f}  rostrum {rostrum:7.1f}  ratio {rostrum / empty:.2f}')


if __name__ == '__main__':
    main()
