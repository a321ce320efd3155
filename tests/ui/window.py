#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests; speaks TAP. Arguments: names of tests to run, or --share I/N; default all."""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

import pyatspi

import asking
import canvas
import changes
import costs
import listening
import matrix
import networks
import recompute
import tours
from driver import Complaint, Failed, Program, expect, wait, xdotool

FOLDER = tempfile.mkdtemp(prefix='rostrum-ui-')
PARTLY_BROKEN = {'format': 'rostrum-debate', 'version': 1, 'title': 'A small debate', 'sources': [], 'topics': [],
                 'speakers': [{'id': 'ann', 'name': 'Ann Example', 'kind': 'person'}],
                 'positions': [{'id': 'yes', 'label': 'It is so', 'claim': 'It is so.'}],
                 'statements': [{'id': 's1', 'speaker': 'ann', 'position': 'yes', 'stance': 'supports', 'date': '2025-01-20',
                                 'summary': 'Ann says so.', 'attribution': 'direct'},
                                {'id': 's2', 'speaker': 'nobody', 'position': 'yes', 'stance': 'supports',
                                 'summary': 'Nobody says so.', 'attribution': 'direct'}]}


def path(name):
    return os.path.join(FOLDER, name)


def write(name, text):
    with open(path(name), 'w', encoding='utf-8') as file:
        file.write(text)
    return path(name)


def starts_with_the_builtin_debate(program):
    expect('the title of the debate', 'DeepSeek' in program.frame().name)
    for speaker in ('David Sacks', 'Alexandr Wang', 'Emad Mostaque', 'Dario Amodei', 'Chamath Palihapitiya', 'Yann LeCun',
                    'Garry Tan'):
        program.expect('list item', speaker + ', speaker')
    program.expect('heading', 'DeepSeek R1')
    program.expect('status bar', 'statements')


def search_selects_and_back_returns(program):
    program.key('ctrl+f')
    program.type('wang')
    program.expect('list item', 'Alexandr Wang, Speaker')
    program.key('Return')
    program.expect('heading', 'Alexandr Wang')
    program.expect('panel', 'Statement by Alexandr Wang')
    program.key('alt+Left')
    program.expect_gone('heading', 'Alexandr Wang')


def search_walks_its_results(program):
    program.key('ctrl+f')
    program.type('wang')
    program.expect('list item', 'Alexandr Wang, Speaker')
    program.key('Down', 'Return')
    program.expect('heading', 'Wang')
    program.expect('list item', 'Wang: H100')
    program.expect_gone('heading', 'Alexandr Wang')
    program.key('ctrl+f')
    program.type_into('zzzz nothing')
    program.expect('label', 'Nothing found for')


def clicking_selects_everywhere(program):
    program.click('list item', 'Dario Amodei, speaker')
    program.expect('heading', 'Dario Amodei')
    program.press('David Sacks, ')
    program.expect('heading', 'David Sacks')
    program.press('Clear Selection')
    program.expect('heading', 'How to begin')


def two_speakers_are_compared(program):
    program.click('list item', 'Dario Amodei, speaker')
    program.expect('heading', 'Dario Amodei')
    program.click('list item', 'David Sacks, speaker', modifier='ctrl')
    program.expect('heading', 'Amodei and Sacks')
    program.expect('heading', 'Agree on')
    program.expect('heading', 'Only Sacks speaks of')


def the_keyboard_walks_the_picture(program):
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    program.key('F6', 'Right', 'Right', 'Return')
    wait('a proof', lambda: not program.find('heading', 'How to begin'))
    program.key('Escape')
    program.expect('heading', 'How to begin')


def the_keys_zoom(program):
    def width():
        return program.place('list item', 'Alexandr Wang, speaker')[2]
    fitted = program.place_at_rest('list item', 'Alexandr Wang, speaker')[2]
    program.key('ctrl+f', 'ctrl+minus', 'ctrl+minus')
    wait('a smaller node', lambda: width() < fitted)
    program.key('ctrl+plus', 'ctrl+plus', 'ctrl+plus')
    wait('a larger node', lambda: width() > fitted)
    program.key('ctrl+0')
    wait('the fitted size', lambda: width() == fitted)


def the_keyboard_keeps_its_place(program):
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    program.key('F6', 'Right', 'Right')
    wait('the keyboard in the picture', lambda: program.focused().getRoleName() == 'list item')
    place = program.focused().name
    program.key('Menu')
    program.expect('menu item', 'Open Proof')
    program.key('Escape')
    wait('the node again after its menu', lambda: program.focused().name == place)
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    program.type('wang')
    program.expect('list item', 'Alexandr Wang, Speaker')
    program.key('Escape')
    wait('no words', lambda: 'wang' not in program.texts())
    program.key('Escape')
    wait('the node again after the search', lambda: program.focused().name == place)


def a_wrong_date_is_told_where_it_is_seen(program):
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    entry = program.expect('text', 'From')
    for _ in range(80):
        if entry.getState().contains(pyatspi.STATE_FOCUSED):
            break
        program.key('Tab')
    program.type_into('2025-13')
    program.key('Return')

    def seen():
        _, y, _, height = program.place('label', 'Write a date as')
        return y + height <= program.place('push button', 'Reset Filter')[1]

    wait('the sentence above the foot of the pane', seen)


def a_chosen_scope_comes_into_view(program):
    program.key('alt+2')
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))
    program.choose('Like for like', 4)
    wait('what compares', lambda: program.find('list', 'Chips owned'))

    wait('its first figure in the upper half', lambda: 0 < program.place('list item', 'Chips owned')[1] < 450)


def views_switch(program):
    program.key('alt+2')
    program.expect('list item', 'DeepSeek')
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))
    program.key('alt+1')
    program.expect('list item', 'Alexandr Wang, speaker')


def dates_are_chosen_in_the_timeline(program):
    def shown():
        return program.find('status bar', 'statements').name

    before = program.expect('status bar', 'statements').name
    program.key('alt+4')
    dot_x, dot_y, dot_width, dot_height = program.place_at_rest('list item', 'Dario Amodei: supports')
    lane_y = program.place_at_rest('list item', 'Emad Mostaque, speaker')[1]
    program.move_to(dot_x - 8, lane_y)
    xdotool('mousedown', '1')
    for x in (4, 12, 20):
        program.move_to(dot_x + x, lane_y)
        time.sleep(0.05)
    # All follows while the drag goes on, and Escape takes it back.
    wait('another count meanwhile', lambda: shown() != before)
    program.move_to(dot_x + 18, lane_y)
    xdotool('key', 'Escape')  # without --clearmodifiers, which lets go of the button too
    wait('the old count after Escape', lambda: shown() == before)
    xdotool('mouseup', '1')
    time.sleep(0.3)
    expect('what was taken back stays so', shown() == before)
    program.move_to(dot_x - 8, lane_y)
    xdotool('mousedown', '1')
    counts = set()
    for x in range(4, 32, 4):
        program.move_to(dot_x + x, lane_y)
        time.sleep(0.1)
        counts.add(shown())
    xdotool('mouseup', '1')
    expect(f'several counts on the way, not {counts}', len(counts) > 1)
    wait('another count', lambda: shown() != before)
    # The whole drag is one step.
    program.key('ctrl+z')
    wait('the old count by Undo', lambda: shown() == before)
    program.key('ctrl+shift+z')
    wait('another count by Redo', lambda: shown() != before)
    # What takes the dates away stands above the picture, which has not moved.
    _, y, _, height = program.place('push button', 'All Dates')
    expect('the button above the picture', y + height <= program.place('list', 'Timeline')[1])
    expect('the picture where it was', program.place('list item', 'Dario Amodei: supports')[1] == dot_y)
    program.press('All Dates')
    wait('the old count', lambda: shown() == before)
    program.move_to(dot_x + dot_width // 2, dot_y + dot_height // 2)
    xdotool('click', '1')
    program.expect('heading', 'DeepSeek’s chips: $1 billion or more')
    # What was chosen by hand can be chosen by keys.
    program.key('shift+Right')
    wait('another count by keys', lambda: shown() != before)
    program.key('Delete')
    wait('the old count again', lambda: shown() == before)


def the_table_shows_and_saves_its_rows(program):
    program.key('alt+5')
    program.expect('table row', 'Alexandr Wang, supports, China secretly holds forbidden AI chips')
    program.click('label', 'Jan 2025')  # of the first row
    program.expect('panel', 'Statement by')
    count = program.expect('status bar', 'of 316 statements').name
    program.press('Save as CSV')
    program.choose_file('Save as CSV', path('statements.csv'))
    program.wait_for_no_dialog()
    wait('the table', lambda: os.path.exists(path('statements.csv')))
    with open(path('statements.csv'), encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file))
    expect('a row for each statement shown', len(rows) == int(count.split()[0]))
    expect('who and what in it', any(row['speaker_id'] == 'wang' and row['position_id'] == 'hidden-chips' for row in rows))
    program.click('push button', 'Figures')
    program.expect('table row', '$5.576')
    # What is chosen here is chosen everywhere.
    program.click('label', 'GPT-4, by 004')
    program.key('alt+2')
    program.expect('heading', 'GPT-4, by 004')


def the_filter_counts_and_resets(program):
    before = program.expect('status bar', 'statements').name
    program.click('check box', 'Show Emad Mostaque')
    wait('another count', lambda: program.find('status bar', 'statements').name != before)
    program.expect_gone('list item', 'Emad Mostaque, speaker')
    program.press('Reset Filter')
    program.expect('list item', 'Emad Mostaque, speaker')
    wait('the old count', lambda: program.find('status bar', 'statements').name == before)
    program.click('check box', 'Featured only')
    wait('more of them', lambda: program.find('status bar', 'statements').name != before)


def export(program, name):
    program.key('ctrl+e')
    program.wait_for_dialog('Export Picture')
    wait('its button', lambda: program.focused() and 'xport' in program.focused().name)
    program.key('Return')
    wait('the chooser', lambda: program.application().childCount == 3)
    time.sleep(0.5)
    program.type_into(path(name))
    program.key('Return')
    program.wait_for_no_dialog()
    wait(name, lambda: os.path.exists(path(name)) and os.path.getsize(path(name)) > 1000)
    with open(path(name), 'rb') as file:
        return file.read()


def both_views_export(program):
    expect('a PNG', export(program, 'graph.png').startswith(b'\x89PNG\r\n\x1a\n'))
    svg = export(program, 'graph.svg')
    expect('an SVG with text', b'<svg' in svg and b'<text' in svg and b'Wang' in svg)
    expect('a PDF', export(program, 'graph.pdf').startswith(b'%PDF-'))
    program.key('alt+2')
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))
    costs = export(program, 'costs.svg')
    expect('another picture', b'They do not count the same thing' in costs)


def a_failed_export_says_why(program):
    program.key('ctrl+e')
    program.wait_for_dialog('Export Picture')
    wait('its button', lambda: program.focused() and 'xport' in program.focused().name)
    program.key('Return')
    wait('the chooser', lambda: program.application().childCount == 3)
    time.sleep(0.5)
    program.type_into('/proc/rostrum-cannot-be-written.png')
    program.key('Return')
    program.expect('label', 'The Picture Was Not Exported')
    program.key('Escape')


def a_copy_is_saved_and_opened(program):
    program.key('ctrl+s')
    program.choose_file('Save a Copy', path('copy.debate.json'))
    wait('the copy', lambda: os.path.exists(path('copy.debate.json')))
    program.wait_for_no_dialog()
    with open(path('copy.debate.json'), encoding='utf-8') as file:
        copy = json.load(file)
    expect('a debate', copy['format'] == 'rostrum-debate')
    # What says "Opened" is gone after some seconds, which a busy machine may need to look for it.
    copy['title'] = 'A Copy with a Title of its Own'
    program.key('ctrl+o')
    program.choose_file('Open Debate', write('copy.debate.json', json.dumps(copy)))
    program.wait_for_no_dialog()
    wait('the copy', lambda: program.frame().name == copy['title'])


def examples_open_from_the_menu(program):
    program.key('F10')
    program.expect('menu item', 'Example Debates')
    for key in ('Down', 'Down', 'Return'):
        program.key(key)
    program.expect('menu item', 'Is Pluto a Planet?')
    for key in ('Down', 'Down', 'Down', 'Return'):
        program.key(key)
    program.expect('list item', 'Alan Stern, speaker')
    # The keyboard is the window's again.
    program.key('F10')
    program.expect('menu item', 'Example Debates')
    program.key('Escape')


def bad_files_show_their_problems(program):
    title = program.frame().name
    program.key('ctrl+o')
    program.choose_file('Open Debate', write('broken.debate.json', '{"format": "rostrum-deb'))
    program.wait_for_dialog('Problems in the File')
    program.expect('label', 'cannot be opened')
    program.expect('label', 'line 1, column')
    expect('nothing to open', not program.find('push button', 'Open What Can Be Opened'))
    program.key('Escape')
    program.wait_for_no_dialog()
    expect('the open debate stays', program.frame().name == title)
    program.expect('list item', 'Alexandr Wang, speaker')


def what_can_be_opened_is_opened(program):
    program.key('ctrl+o')
    program.choose_file('Open Debate', write('partly.debate.json', json.dumps(PARTLY_BROKEN, indent=1)))
    program.wait_for_dialog('Problems in the File')
    program.expect('label', 'nobody')
    program.press('Open What Can Be Opened')
    program.wait_for_no_dialog()
    program.expect('list item', 'Ann Example, speaker')
    expect('its title', program.frame().name == 'A small debate')


def the_copied_command_makes_the_picture(program):
    program.press('Alexandr Wang, ')
    program.expect('heading', 'Alexandr Wang')
    program.key('F10')
    program.expect('menu item', 'Copy as Command')
    program.key(*['Down'] * 7, 'Return')
    program.expect('label', 'Command copied')
    program.key('ctrl+f', 'ctrl+a', 'ctrl+v')
    command = wait('the command', lambda: next(
        (text for text in program.texts() if text.startswith('rostrum export')), None))
    expect('the selection in it', '--select speaker:' in command)
    command = command.replace('rostrum export', os.environ['ROSTRUM_PROGRAM'] + ' export', 1)
    subprocess.run(['sh', '-c', command], cwd=FOLDER, check=True)
    expect('its picture', os.path.getsize(path('graph.png')) > 1000)
    program.key('Escape')


def the_windows_of_help_open(program):
    for keys, title in (('F1', 'Help'), ('ctrl+question', 'Shortcuts')):
        program.key(keys)
        program.wait_for_dialog(title)
        program.key('Escape')
        program.wait_for_no_dialog()
    program.key('F10')
    program.expect('menu item', 'About Rostrum')
    program.key('Up', 'Return')
    program.expect('label', 'Rostrum')
    wait('the about window', lambda: program.application().childCount == 2)
    program.key('Escape')


def everything_has_a_name(program):
    program.press('Alexandr Wang, ')
    program.expect('panel', 'Statement by')
    roles = ('push button', 'toggle button', 'check box', 'entry', 'text', 'combo box', 'list item', 'menu item')
    nameless = []
    for thing in program.all():
        if thing.getRoleName() not in roles or not thing.getState().contains(pyatspi.STATE_VISIBLE):
            continue
        # The inner parts of GTK's own widgets carry the name of the widget around them.
        if thing.name or (thing.parent and thing.parent.name and thing.parent.getRoleName() in roles + ('panel', 'filler')):
            continue
        nameless.append(thing.getRoleName())
    expect(f'names for {nameless}', not nameless)


def narrow_windows_have_the_views_below(program):
    program.expect('list item', 'Alexandr Wang, speaker')
    costs = [thing for thing in program.all() if thing.name == 'Costs' and thing.getRoleName() == 'push button']
    low = max(costs, key=lambda thing: thing.queryComponent().getExtents(pyatspi.WINDOW_COORDS).y)
    extents = low.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    expect('it is at the bottom, and in the window', extents.y > 500 and extents.x + extents.width <= 400)
    low.queryAction().doAction(0)
    wait('the chart', lambda: program.find('list', 'They do not count the same thing'))


narrow_windows_have_the_views_below.size = (360, 640)


def escape_closes_the_pane_over_the_picture(program):
    program.key('ctrl+f')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    program.type('wang')
    program.expect('list item', 'Alexandr Wang, Speaker')
    program.key('Return')
    program.expect('heading', 'Alexandr Wang')
    wait('the keyboard out of the pane that went', lambda: program.focused().getRoleName() in ('list', 'list item'))
    program.key('F6')
    wait('the keyboard in the proof', lambda: program.focused().getRoleName() == 'push button')
    program.key('Escape')
    wait('the picture', lambda: program.focused().getRoleName() in ('list', 'list item'))
    program.expect('heading', 'Alexandr Wang')  # still chosen: only its pane went


escape_closes_the_pane_over_the_picture.size = (400, 640)

WITH_A_WINDOW = [starts_with_the_builtin_debate, examples_open_from_the_menu, search_selects_and_back_returns,
                 search_walks_its_results, clicking_selects_everywhere, two_speakers_are_compared,
                 the_keyboard_walks_the_picture, the_keyboard_keeps_its_place, the_keys_zoom, views_switch,
    dates_are_chosen_in_the_timeline, the_table_shows_and_saves_its_rows,
                 a_wrong_date_is_told_where_it_is_seen, a_chosen_scope_comes_into_view,
                 escape_closes_the_pane_over_the_picture,
                 the_filter_counts_and_resets, both_views_export, a_failed_export_says_why, a_copy_is_saved_and_opened,
                 bad_files_show_their_problems, what_can_be_opened_is_opened, the_copied_command_makes_the_picture,
                 the_windows_of_help_open, everything_has_a_name, narrow_windows_have_the_views_below,
                 *asking.TESTS, *canvas.TESTS, *changes.TESTS, *costs.TESTS, *listening.TESTS, *matrix.TESTS, *networks.TESTS, *recompute.TESTS,
                 *tours.TESTS]


def a_file_on_the_command_line_opens():
    debate = {**PARTLY_BROKEN, 'statements': PARTLY_BROKEN['statements'][:1]}
    program = Program(write('whole.debate.json', json.dumps(debate)))
    try:
        program.expect('list item', 'Ann Example, speaker')
        program.quit()
    finally:
        program.kill()


def a_bad_file_on_the_command_line_leaves_the_builtin_debate():
    program = Program(write('none.debate.json', ''))
    try:
        program.wait_for_dialog('Problems in the File')
        program.key('Escape')
        program.wait_for_no_dialog()
        program.expect('list item', 'Alexandr Wang, speaker')
        program.quit()
    finally:
        program.kill()


def the_panes_are_remembered():
    first = Program()
    try:
        wait('the filter', lambda: shown(first, 'Show Emad'))
        first.key('F9')
        wait('no filter', lambda: not shown(first, 'Show Emad'))
        first.quit()
    finally:
        first.kill()
    second = Program()
    try:
        wait('the rows of the filter', lambda: second.find('check box', 'Show Emad', visible=False))
        wait('no filter after a new start', lambda: not shown(second, 'Show Emad'))
        second.key('F9')
        wait('the filter', lambda: shown(second, 'Show Emad'))
        second.quit()
    finally:
        second.kill()


def shown(program, name):
    thing = program.find('check box', name)
    parent = thing
    # What a folded pane holds is in the tree still; the pane itself says that it is not visible.
    while parent and parent.getRoleName() != 'frame':
        if not parent.getState().contains(pyatspi.STATE_VISIBLE):
            return False
        parent = parent.parent
    return bool(thing) and thing.queryComponent().getExtents(pyatspi.WINDOW_COORDS).x >= 0


def without_a_display_it_says_so():
    environment = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    result = subprocess.run([os.environ['ROSTRUM_PROGRAM']], env=environment, capture_output=True, text=True, timeout=60,
                            check=False)
    expect(f'exit code 3, not {result.returncode}', result.returncode == 3)
    expect('a sentence', 'no display' in result.stderr and result.stderr.count('\n') == 1 and not result.stdout)


ON_ITS_OWN = [a_file_on_the_command_line_opens, a_bad_file_on_the_command_line_leaves_the_builtin_debate,
              the_panes_are_remembered, without_a_display_it_says_so, *canvas.ON_ITS_OWN]


def run(test):
    if test in ON_ITS_OWN:
        test()
        return
    program = Program(size=getattr(test, 'size', (1280, 800)))
    try:
        test(program)
        program.quit()
    except Exception as problem:
        complaint = program.complaint()
        if not isinstance(problem, Complaint):
            problem.args = (f'{problem}\n{program.tell()}',)
        picture = os.environ.get('ROSTRUM_UI_PICTURES')
        if picture and shutil.which('import'):
            subprocess.run(['import', '-window', 'root', os.path.join(picture, test.__name__ + '.png')], check=False)
        if complaint and not isinstance(problem, Complaint):
            raise Complaint(f'{problem}\n{complaint}') from problem
        raise
    finally:
        program.kill()


def run_for_certain(test):
    """A pointer, a clock and the accessible tree of a busy machine: what did not come about is tried once more, and told; twice in
    a row it is ours to look at. What the program complained of or died of is never tried again, but for GTK 4.8, which now and then
    refers to an accessible thing before it has a name on the bus, and complains about itself."""
    try:
        run(test)
        return
    except Exception as problem:
        if isinstance(problem, Complaint) and 'g_variant_is_object_path' not in str(problem):
            raise
        print(f'# {test.__name__}, at first:', flush=True)
        tell(problem)
    run(test)


def tell(problem):
    text = str(problem) if isinstance(problem, Failed) else ''.join(traceback.format_exception(problem))
    for line in text.splitlines():
        print('# ' + line, flush=True)


def chosen_tests(arguments):
    """All, those named, or of all a share: "--share 1/3" and its two siblings make the whole."""
    tests = WITH_A_WINDOW + ON_ITS_OWN
    if arguments[:1] == ['--share']:
        share, shares = (int(number) for number in arguments[1].split('/'))
        return tests[share - 1::shares]
    unknown = set(arguments) - {test.__name__ for test in tests}
    if unknown:
        sys.exit('no such test: ' + ', '.join(sorted(unknown)))
    return [test for test in tests if not arguments or test.__name__ in arguments]


def main():
    tests = chosen_tests(sys.argv[1:])
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        try:
            run_for_certain(test)
            print(f'ok {number} {test.__name__}', flush=True)
        except Exception as problem:
            failed += 1
            print(f'not ok {number} {test.__name__}', flush=True)
            tell(problem)
    shutil.rmtree(FOLDER, ignore_errors=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
