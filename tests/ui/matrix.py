# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: the matrix."""
import time

import pyatspi

from driver import expect, wait

CHIPS = 'Alexandr Wang leans to support “DeepSeek has about 50,000 Nvidia chips”'


def open_matrix(program):
    program.key('alt+3')
    program.expect('list item', CHIPS)


def place_of(program, name):
    """Where it stands when it has come to rest."""
    def look():
        extents = program.find('list item', name).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return extents.x, extents.y

    before = None
    while before != (now := look()):
        before = now
        time.sleep(0.5)
    return now


def a_cell_opens_its_proof(program):
    open_matrix(program)
    program.click('list item', CHIPS)
    program.expect('heading', 'DeepSeek has about 50,000 Nvidia chips')
    program.expect('panel', 'Statement by Alexandr Wang')
    expect('the cell is selected',
           program.find('list item', CHIPS).getState().contains(pyatspi.STATE_SELECTED))
    program.key('alt+1')
    wait('the same edge in the graph',
         lambda: program.find('list item', CHIPS).getState().contains(pyatspi.STATE_SELECTED))


def arrows_go_along_rows_and_columns(program):
    open_matrix(program)
    program.click('list item', CHIPS)
    program.key('Right')
    wait('the next cell of the row', lambda: 'David Sacks supports “DeepSeek has about 50,000' in
         program.focused().name)
    program.key('Left', 'Left')
    wait('the head of the row', lambda: program.focused().name == 'DeepSeek has about 50,000 Nvidia chips, position')
    program.key('Right', *['Up'] * 20)
    wait('the coalition above the column', lambda: program.focused().name.startswith('Coalition A: Palihapitiya, Wang'))
    program.key('Return')
    program.expect('heading', 'Palihapitiya, Wang, Sacks and LeCun')


def heads_stay_in_view(program):
    row = 'DeepSeek has about 50,000 Nvidia chips, position'
    open_matrix(program)
    head_before = place_of(program, 'David Sacks, speaker')
    row_before = place_of(program, row)
    program.click('list item', CHIPS)
    program.key('Page_Down')
    row_after = place_of(program, row)
    expect('the rows move', row_after[1] < row_before[1])
    expect('the heads stay', place_of(program, 'David Sacks, speaker') == head_before)
    program.click('list item', 'David Sacks, speaker')
    program.expect('heading', 'David Sacks')


def an_empty_matrix_says_so(program):
    open_matrix(program)
    for speaker in ('David Sacks', 'Alexandr Wang', 'Emad Mostaque', 'Dario Amodei', 'Chamath Palihapitiya', 'Yann LeCun',
                    'Garry Tan'):
        program.click('check box', 'Show ' + speaker)
        program.expect_gone('list item', speaker + ', speaker')
    program.expect('label', 'Nothing to Show')


TESTS = [a_cell_opens_its_proof, arrows_go_along_rows_and_columns, heads_stay_in_view, an_empty_matrix_says_so]
