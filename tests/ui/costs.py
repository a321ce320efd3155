# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: the chart of figures."""
import time

import pyatspi

from driver import expect, wait, xdotool

REPORT = 'DeepSeek: DeepSeek’s report on V3, $5.576'
CLOSE = 'Narrator of video 004: 004: “close to $1 billion”'


def open_chart(program):
    program.key('alt+2')
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))
    program.expect('list item', REPORT)


def two_figures_have_a_ratio(program):
    open_chart(program)
    program.click('list item', REPORT)
    program.expect('heading', 'DeepSeek’s report on V3')
    program.click('list item', CLOSE, modifier='ctrl')
    program.expect('heading', 'about 180 times')
    wait('a caution', lambda: any((thing.name or '').startswith('Take care: they do not count the same thing')
                                  for thing in program.all()))
    wait('both selected', lambda: all(program.is_in('list item', name, pyatspi.STATE_SELECTED) for name in (REPORT, CLOSE)))


def dragging_between_figures_measures(program):
    def middle(name):
        x, y, width, height = program.place_at_rest('list item', name)
        return x + width // 2, y + height // 2

    open_chart(program)
    (x, y), (to_x, to_y) = middle(REPORT), middle(CLOSE)
    program.move_to(x, y)
    xdotool('mousedown', '1')
    for step in range(1, 9):
        program.move_to(x + (to_x - x) * step // 8, y + (to_y - y) * step // 8)
        time.sleep(0.05)
    xdotool('mouseup', '1')
    program.expect('heading', 'about 180 times')


def a_second_scope_stands_beside_the_first(program):
    open_chart(program)
    program.choose('Like for like', 1)
    wait('one scope', lambda: program.find('list', 'Final training run: from'))
    program.choose('Second scope', 4)
    wait('both', lambda: program.find('list', 'Chips owned: from'))
    program.key('ctrl+z')
    wait('one again', lambda: not program.find('list', 'Chips owned: from'))


def the_figures_are_a_table(program):
    open_chart(program)
    program.press('Show as Table')
    wait('the figures', lambda: any('57 of 57 figures' in (thing.name or '') for thing in program.all()))


TESTS = [two_figures_have_a_ratio, dragging_between_figures_measures, a_second_scope_stands_beside_the_first,
         the_figures_are_a_table]
