# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: the bar above the graph."""
from driver import expect, wait, xdotool


def the_bar_changes_the_network(program):
    program.expect('list item', 'DeepSeek found new methods')
    program.choose('Network', 1)
    program.expect_gone('list item', 'DeepSeek found new methods')
    program.expect('list item', 'Alexandr Wang, speaker')
    program.expect('label', 'agree most')
    program.choose('Network', 2)
    program.expect('label', 'clash most')
    program.key('ctrl+z')
    program.expect('label', 'agree most')
    program.key('alt+2')
    wait('the chart without the bar', lambda: not program.find('combo box', 'Network'))
    program.key('alt+1')
    program.expect('combo box', 'Network')


def the_bar_changes_the_layout(program):
    def place():
        return program.place_at_rest('list item', 'Alexandr Wang, speaker')
    organic = place()
    program.choose('Layout', 1)
    wait('another place', lambda: place() != organic)
    columns = place()
    # Words in columns can be read from the beginning: a card of two lines is as high as that.
    height = program.place_at_rest('list item', 'Big spending on AI still pays off')[3]
    expect(f'a card of {height} px is too small', height >= 36)
    program.choose('Layout', 2)
    wait('a third place', lambda: place() not in (organic, columns))
    program.key('ctrl+z', 'ctrl+z')
    wait('the first place', lambda: place() == organic)


def the_options_are_of_the_network(program):
    program.click('push button', 'View Options')
    program.expect('check box', 'Relations')
    wait('no coalitions here', lambda: not program.find('check box', 'Coalitions'))
    program.key('Escape')
    program.choose('Network', 1)
    program.expect('label', 'agree most')
    program.click('push button', 'View Options')
    program.expect('check box', 'Coalitions')
    program.expect('check box', 'Normalised')
    wait('no relations here', lambda: not program.find('check box', 'Relations'))
    # The places in a popover are its own.
    for _ in range(6):
        if 'Coalitions' in program.focused().name:
            break
        program.key('Tab')
    program.key('space', 'Escape')
    program.key('F10')
    program.expect('menu item', 'Undo View Options')
    program.key('Escape')


def the_copied_command_names_the_network(program):
    program.choose('Network', 3)
    program.choose('Layout', 1)
    program.key('F10')
    program.expect('menu item', 'Copy as Command')
    program.key(*['Down'] * 7, 'Return')
    program.expect('label', 'Command copied')
    program.key('ctrl+f', 'ctrl+a', 'ctrl+v')
    command = wait('the command', lambda: next(
        (text for text in program.texts() if text.startswith('rostrum export')), None))
    expect(command, '--view graph --layout ring --network subtract ' in command)


def all_rows_of_a_drop_down_are_whole(program):
    """The list is as high as its rows: nothing is cut, nothing is to be scrolled."""
    for box, last in (('Layout', 'Ring'), ('Network', 'Agreement minus conflict')):
        x, y, width, height = program.place_at_rest('combo box', box, 0.1)
        program.move_to(x + width // 2, y + height // 8)
        xdotool('click', '1')
        wait(f'the rows of “{box}”', lambda: program.focused().getRoleName() == 'list item')
        rows = program.focused().parent
        wait('whole rows', lambda: program.extents(rows[rows.childCount - 1]).y + program.extents(rows[rows.childCount - 1]).height
             <= program.extents(rows).y + program.extents(rows).height)
        program.key('Escape')


TESTS = [the_copied_command_names_the_network, the_bar_changes_the_network, the_bar_changes_the_layout, the_options_are_of_the_network,
         all_rows_of_a_drop_down_are_whole]
