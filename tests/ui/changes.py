# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: what the reader changes about the picture, and takes back."""
import time

import pyatspi

from driver import expect, wait, xdotool


def hide(program, name):
    program.click('check box', 'Show ' + name)
    program.expect_gone('list item', name + ', speaker')


def undo_takes_back_and_redo_does_again(program):
    hide(program, 'Emad Mostaque')
    program.key('ctrl+z')
    program.expect('list item', 'Emad Mostaque, speaker')
    program.key('ctrl+shift+z')
    program.expect_gone('list item', 'Emad Mostaque, speaker')
    program.key('F10')
    program.expect('menu item', 'Undo Filter')
    program.key('Escape')
    program.key('ctrl+z')
    program.expect('list item', 'Emad Mostaque, speaker')
    program.key('ctrl+y')
    program.expect_gone('list item', 'Emad Mostaque, speaker')


def a_topic_is_one_step(program):
    before = program.expect('status bar', 'statements').name
    program.click('check box', 'Show What did it cost?')
    wait('another count', lambda: program.find('status bar', 'statements').name != before)
    program.key('ctrl+z')
    wait('the old count', lambda: program.find('status bar', 'statements').name == before)
    program.key('F10')
    program.expect('menu item', 'Undo')
    expect('nothing else to undo', not program.find('menu item', 'Undo Filter'))
    program.key('Escape')


def an_entry_keeps_its_own_undo(program):
    hide(program, 'Emad Mostaque')
    program.key('ctrl+f')
    program.type('wang')
    wait('the words', lambda: 'wang' in program.texts())
    program.key('ctrl+z')
    wait('less words', lambda: 'wang' not in program.texts())
    program.key('ctrl+z', 'ctrl+z', 'ctrl+z')
    expect('the filter stays', not program.find('list item', 'Emad Mostaque, speaker'))


def quick_clicks_are_kept(program):
    """A tap on a touchpad lasts some milliseconds, and the picture glides meanwhile: each counts. They go upwards, as the tooltip of
    what was clicked last may lie below it and takes the next click."""
    names = ['Show ' + name for name in ('Garry Tan', 'Yann LeCun', 'Emad Mostaque', 'David Sacks')]
    places = [program.place_at_rest('check box', name) for name in names]
    before = program.expect('status bar', 'statements').name
    for i in range(5 * len(names)):
        x, y, width, height = places[i % len(names)]
        program.move_to(x + width // 2, y + height // 2)
        time.sleep(0.03)
        xdotool('click', '1')
        time.sleep(0.02 + 0.07 * (i % 3))
    wait('all four hidden', lambda: not any(program.is_in('check box', name, pyatspi.STATE_CHECKED) for name in names))
    program.press('Reset Filter')
    wait('the old count', lambda: program.find('status bar', 'statements').name == before)


def a_reset_can_be_undone_from_its_toast(program):
    hide(program, 'Emad Mostaque')
    program.press('Reset Filter')
    program.expect('label', 'Filter reset')
    program.expect('list item', 'Emad Mostaque, speaker')
    program.press('Undo')
    program.expect_gone('list item', 'Emad Mostaque, speaker')


def an_undo_out_of_sight_is_told(program):
    program.key('alt+2')
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))
    program.click('push button', 'Linear')
    program.key('alt+1')
    program.expect('list item', 'Alexandr Wang, speaker')
    program.key('ctrl+z')
    program.expect('label', 'Axis undone in Costs')


def the_print_dialog_opens(program):
    program.key('ctrl+p')
    program.wait_for_dialog('Print')
    program.key('Escape')
    program.wait_for_no_dialog()
    program.key('alt+5')
    program.expect('table row', 'Alexandr Wang, supports')
    program.key('ctrl+p')
    expect('no picture to print', program.application().childCount == 1)


TESTS = [the_print_dialog_opens, undo_takes_back_and_redo_does_again, a_topic_is_one_step, an_entry_keeps_its_own_undo,
         quick_clicks_are_kept, a_reset_can_be_undone_from_its_toast, an_undo_out_of_sight_is_told]
