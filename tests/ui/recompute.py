# SPDX-License-Identifier: GPL-3.0-or-later
"""Recompute: a figure from its assumptions, changed by hand, and into the chart."""
import time

import pyatspi

from driver import Failed, wait


def open_recompute(program):
    program.key('alt+2')
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))
    program.press('Recompute…')
    program.expect('status bar', '$2.3')


def focus(program, role, name):
    """From wherever the keyboard is in the pane, by Tab."""
    for _ in range(60):
        thing = program.focused()
        if thing and thing.getRoleName() == role and name in (thing.name or ''):
            return
        program.key('Tab')
    raise Failed(f'the keyboard does not come to {role} “{name}”')


def a_preset_meets_its_figure_and_goes_to_the_chart(program):
    open_recompute(program)
    program.expect('label', 'This satisfies “Mostaque: with optimised H100s”')
    program.expect('label', '=\u00a01.15')
    # By a slider it becomes the reader's, and so does what follows.
    focus(program, 'slider', 'Price of a GPU-hour')
    for _ in range(30):
        program.key('Right')
    program.expect('label', 'yours')
    wait('another result', lambda: not program.find('status bar', '$2.3'))
    program.expect('label', '× “Mostaque: with optimised H100s”')
    program.press('Add to the Chart')
    row = program.expect('list item', 'yours: Mostaque: V3 once more, on optimised H100s – changed')
    wait('its row in view', lambda: 0 < row.queryComponent().getExtents(pyatspi.WINDOW_COORDS).y < 760)
    program.expect('push button', 'Remove: Mostaque')
    program.key('ctrl+z')
    program.expect_gone('list item', 'yours: Mostaque')


def an_entry_says_what_is_wrong(program):
    open_recompute(program)
    focus(program, 'text', 'Utilisation')
    program.type_into('140')
    program.key('Return')
    program.expect('alert', 'No more than 100 % of a chip can be used.')
    program.expect('status bar', '$2.3')
    program.type_into('50 %')
    program.key('Return')
    program.expect('status bar', '$1.8')
    program.expect_gone('alert', 'No more than')
    program.press('Reset the Assumptions')
    program.expect('status bar', '$2.3')


def a_figure_of_the_chart_is_rebuilt(program):
    program.key('alt+2')
    program.click('list item', 'our arithmetic: 50,000 H100 at $20,000–40,000')
    program.press('Rebuild This Figure…')
    program.expect('status bar', '$1–2')
    program.expect('label', 'This meets “50,000 H100')
    program.press('Add a Kind of Chip')
    program.expect('text', 'Number, kind 2 of chip')
    program.press('Remove This Kind: Number, kind 2')
    wait('one kind', lambda: not program.find('text', 'kind 2'))
    # What the reader chooses in the chart is proved again.
    program.click('list item', 'Mostaque: with optimised H100s')
    program.expect('heading', 'Mostaque: with optimised H100s')


def your_figure_has_a_proof_of_its_own(program):
    open_recompute(program)
    program.press('Add to the Chart')
    program.click('list item', 'yours: Mostaque')
    program.expect('heading', 'Mostaque: V3 once more')
    program.expect('label', 'Yours, not part of the debate')
    time.sleep(0.3)
    program.press('Remove')
    program.expect_gone('list item', 'yours: Mostaque')


TESTS = [a_preset_meets_its_figure_and_goes_to_the_chart, an_entry_says_what_is_wrong, a_figure_of_the_chart_is_rebuilt,
         your_figure_has_a_proof_of_its_own]
