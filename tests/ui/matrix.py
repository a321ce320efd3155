# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: the matrix."""
import pyatspi

from driver import expect, wait

CHIPS = 'Alexandr Wang leans to support “DeepSeek has about 50,000 Nvidia chips”'


def open_matrix(program):
    program.key('alt+3')
    program.expect('list item', CHIPS)


def a_cell_opens_its_proof(program):
    open_matrix(program)
    program.click('list item', CHIPS)
    program.expect('heading', 'DeepSeek has about 50,000 Nvidia chips')
    program.expect('panel', 'Statement by Alexandr Wang')
    expect('the cell is selected', program.is_in('list item', CHIPS, pyatspi.STATE_SELECTED))
    program.key('alt+1')
    wait('the same edge in the graph', lambda: program.is_in('list item', CHIPS, pyatspi.STATE_SELECTED))


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
    head_before = program.place_at_rest('list item', 'David Sacks, speaker')
    row_before = program.place_at_rest('list item', row)
    program.click('list item', CHIPS)
    program.key('Page_Down')
    row_after = program.place_at_rest('list item', row)
    expect('the rows move', row_after[1] < row_before[1])
    expect('the heads stay', program.place_at_rest('list item', 'David Sacks, speaker') == head_before)
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
