# SPDX-License-Identifier: GPL-3.0-or-later
"""How the picture moves, what keys do in it, and what a screen reader is told of it. A part of window.py."""
import json
import os
import tempfile
import time

import pyatspi
from gi.repository import GLib

from driver import Program, expect, wait, xdotool

NODES = (', speaker', ', position')


def extents(thing):
    return thing.queryComponent().getExtents(pyatspi.WINDOW_COORDS)


def to_the_picture(program):
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    program.key('F6')


def focused_name(program):
    thing = program.focused()
    return thing.name if thing and thing.getRoleName() == 'list item' else ''


def typing_finds_a_node(program):
    to_the_picture(program)
    program.key('Home')
    program.type('wang')
    wait('Wang', lambda: focused_name(program).startswith('Alexandr Wang'))
    time.sleep(1.4)
    program.type('yann')
    wait('LeCun', lambda: focused_name(program).startswith('Yann LeCun'))
    program.key('Return')
    program.expect('heading', 'Yann LeCun')


def shift_return_focuses_and_escape_comes_back(program):
    to_the_picture(program)
    program.key('Home')
    program.type('garry')
    wait('Tan', lambda: focused_name(program).startswith('Garry Tan'))
    program.key('shift+Return')
    program.expect_gone('list item', 'David Sacks, speaker')
    wait('the keyboard still on Tan', lambda: focused_name(program).startswith('Garry Tan'))
    program.key('Escape')
    program.expect('list item', 'David Sacks, speaker')


def what_is_told_is_what_is_drawn(program):
    """Roles, names, places in the list and extents, also after zooming and panning: a click into the extents hits the node."""
    picture = wait('the picture', lambda: program.find('list', 'DeepSeek'))
    expect('a description of it', 'speakers' in picture.description)
    things = [picture.getChildAtIndex(i) for i in range(picture.childCount)]
    expect('at most 200 things', 0 < len(things) <= 200)
    for position, thing in enumerate(things, 1):
        expect('a list item with a name', thing.getRoleName() == 'list item' and thing.name)
        attributes = dict(pair.split(':', 1) for pair in thing.getAttributes())
        expect('how many there are, and which it is',
               int(attributes.get('setsize', len(things))) >= len(things) and int(attributes.get('posinset', position)) >= 1)
        expect(f'stances or ends of {thing.name}', thing.description)
    for keys in ((), ('ctrl+plus', 'ctrl+plus'), ('ctrl+minus',)):
        program.key(*keys)
        for name in ('Dario Amodei, speaker', 'David Sacks, speaker'):
            program.click('list item', name)
            program.expect('heading', name.split(',')[0])


def wheel(program, button, times):
    for _ in range(times):
        xdotool('click', str(button))
        time.sleep(0.02)


def zooming_keeps_the_place_and_ends(program):
    name = 'Alexandr Wang, speaker'
    program.point_at('list item', name)
    before = program.place_at_rest('list item', name)
    wheel(program, 4, 3)
    wait('larger', lambda: program.place_at_rest('list item', name)[2] > before[2] * 1.3)
    after = program.place_at_rest('list item', name)
    for i in range(2):
        middle = (before[i] + before[i + 2] / 2, after[i] + after[i + 2] / 2)
        expect(f'what is under the pointer stays there {middle}', abs(middle[0] - middle[1]) <= 6)
    program.key('ctrl+0')
    wait('smaller again', lambda: program.place_at_rest('list item', name)[2] < after[2])
    fitted = program.place_at_rest('list item', name)
    wheel(program, 5, 40)
    wait('smaller', lambda: program.place_at_rest('list item', name)[2] < fitted[2])
    small = program.place_at_rest('list item', name)
    expect(f'not smaller than half of the fitted size: {fitted} {small}', fitted[2] * 0.4 < small[2] < fitted[2])
    program.key('ctrl+0')
    wait('fitted again', lambda: program.place('list item', name) == fitted)


def dragging_pans(program):
    name = 'Alexandr Wang, speaker'
    fitted = program.place_at_rest('list item', name)
    program.key('ctrl+plus', 'ctrl+plus')
    wait('larger', lambda: program.place_at_rest('list item', name)[2] > fitted[2])
    before = program.place_at_rest('list item', name)
    picture = program.place('list', 'DeepSeek')
    # Space and drag pans wherever it begins.
    program.click('list item', name)
    program.expect('heading', 'Alexandr Wang')
    program.point_at('list item', name)
    xdotool('keydown', 'space')
    xdotool('mousedown', '1')
    for _ in range(6):
        xdotool('mousemove_relative', '--', '10', '5')
        time.sleep(0.03)
    xdotool('mouseup', '1')
    xdotool('keyup', 'space')
    wait('the node beside its old place', lambda: program.place('list item', name)[0] - before[0] >= 40)
    after = program.place_at_rest('list item', name)
    expect(f'moved, not zoomed {before} {after}', after[2:] == before[2:] and after[1] > before[1])
    expect('in the picture', picture[0] <= after[0] <= picture[0] + picture[2])


def a_dragged_node_is_pinned_and_glides_back(program):
    name = 'Yann LeCun, speaker'
    before = program.place_at_rest('list item', name)
    program.point_at('list item', name)
    xdotool('mousedown', '1')
    for _ in range(8):
        xdotool('mousemove_relative', '--', '8', '-4')
        time.sleep(0.03)
    xdotool('mouseup', '1')
    program.expect('push button', 'Unpin 1 Node')
    wait('another place', lambda: program.place('list item', name)[0] - before[0] > 20)
    program.press('Unpin 1 Node')
    # A click in the middle of the glide hits something or nothing, and never ends the program.
    x, y, width, height = program.place('list item', 'Alexandr Wang, speaker')
    program.move_to(x + width // 2, y + height // 2)
    xdotool('click', '1')
    wait('the old place, but for the fit', lambda: abs(program.place('list item', name)[0] - before[0]) <= 12)


def a_glide_ends_in_the_picture(program):
    """Filters one after another, faster than a glide takes: the end is the same as without."""
    before = {name: program.place_at_rest('list item', name) for name in ('David Sacks, speaker', 'Dario Amodei, speaker')}
    for _ in range(3):
        program.click('check box', 'Show Emad Mostaque')
        time.sleep(0.12)
        program.click('check box', 'Show Emad Mostaque')
        time.sleep(0.12)
    program.expect('list item', 'Emad Mostaque, speaker')
    for name, box in before.items():
        wait(f'{name} in its place', lambda: program.place('list item', name) == box)
    program.click('list item', 'Emad Mostaque, speaker')
    program.expect('heading', 'Emad Mostaque')


def another_layout_is_glided_to(program):
    names = ('David Sacks, speaker', 'Dario Amodei, speaker', 'Yann LeCun, speaker')
    before = [program.place_at_rest('list item', name) for name in names]
    program.choose('Layout', 1)
    wait('other places', lambda: all(program.place('list item', name) != old for name, old in zip(names, before)))
    for name in names:
        program.click('list item', name)
        program.expect('heading', name.split(',')[0])


def write_large(n_speakers=60, n_positions=50, n_statements=110):
    """A debate of more than a hundred nodes."""
    speakers = [{'id': f'sp{i}', 'name': f'Ann Example{i}', 'kind': 'person'} for i in range(n_speakers)]
    positions = [{'id': f'po{i}', 'label': f'Number {i} is so', 'claim': f'Number {i} is so.'} for i in range(n_positions)]
    statements = [{'id': f'st{k}', 'speaker': f'sp{k % n_speakers}',
                   'position': f'po{k % n_positions}', 'stance': 'supports',
                   'date': '2025-01-20', 'summary': 'It is said.', 'attribution': 'direct'} for k in range(n_statements)]
    file = tempfile.NamedTemporaryFile('w', suffix='.debate.json', delete=False, encoding='utf-8')
    with file:
        json.dump({'format': 'rostrum-debate', 'version': 1, 'title': 'A large debate', 'sources': [], 'topics': [],
                   'speakers': speakers, 'positions': positions, 'statements': statements}, file)
    return file.name


def a_large_graph_has_an_overview():
    path = write_large()
    program = Program(path)
    try:
        name = 'Ann Example0, speaker'
        overview = wait('the overview', lambda: program.find('image', 'Overview of the graph'))
        box = wait('its place', lambda: extents(overview) if extents(overview).width > 50 else None)
        program.key('ctrl+plus', 'ctrl+plus', 'ctrl+plus')
        time.sleep(0.6)
        before = wait('the places of the nodes', lambda: {
            thing.name: extents(thing).x for thing in program.all()
            if thing.getRoleName() == 'list item' and any(kind in thing.name for kind in NODES)})
        xdotool('mousemove', '--window', program.window, str(box.x + box.width * 3 // 4), str(box.y + box.height // 2))
        xdotool('click', '1')

        def moved():
            seen = {thing.name: extents(thing).x for thing in program.all() if thing.name in before}
            steps = [seen[other] - before[other] for other in seen]
            return steps and max(steps) < -20
        wait(f'everything farther left than {name} was', moved)
        program.key('F10')
        program.expect('check menu item', 'Overview of Large Graphs')
        program.press('Overview of Large Graphs', 'check menu item')
        wait('no overview', lambda: not program.find('image', 'Overview of the graph'))
        program.quit()
    finally:
        program.kill()
        os.unlink(path)


def a_graph_of_thousands_is_refined():
    path = write_large(3001, 997, 25000)
    program = Program(path)
    try:
        # Zoomed in while it is refined: the reader stays where they are.
        program.key('ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus')
        program.expect_gone('label', 'The layout is being refined.')
        program.expect('label', '3001 speakers')
        program.expect('list item', ', speaker')
        program.quit()
        # Closed as soon as there is a draft: nothing is left that keeps the program.
        program = Program(path)
        program.quit()
    finally:
        program.kill()
        os.unlink(path)


def a_new_picture_tells_only_what_changed(program):
    """A screen reader works through every event before it says the next thing: a storm of them makes it fall silent."""
    heard = []

    def listen(event):
        heard.append((event.type, event.source.name))

    program.expect('list item', 'Yann LeCun, speaker')
    to_the_picture(program)
    program.key('Home')
    before = program.place_at_rest('list item', 'David Sacks, speaker')
    pyatspi.Registry.registerEventListener(listen, 'object:property-change', 'object:children-changed', 'object:state-changed:selected',
                                           'object:state-changed:focused')
    try:
        program.resize(900, 800)
        wait('another picture', lambda: program.place('list item', 'David Sacks, speaker') != before)
        time.sleep(1)
        wait('the events', lambda: not GLib.MainContext.default().iteration(False))
        # The tree has over seventy nodes and lines.
        items = [what for what in heard if what[1].endswith(NODES) or '“' in what[1]]
        expect(f'few events, not {len(items)}: {items[:8]}', len(items) <= 12)
        heard.clear()
        program.key('Right')
        wait('the next node told', lambda: GLib.MainContext.default().iteration(False) and any(
            kind.startswith('object:state-changed:focused') for kind, name in heard))
    finally:
        pyatspi.Registry.deregisterEventListener(listen, 'object:property-change', 'object:children-changed',
                                                 'object:state-changed:selected', 'object:state-changed:focused')


TESTS = [typing_finds_a_node, shift_return_focuses_and_escape_comes_back, what_is_told_is_what_is_drawn,
         zooming_keeps_the_place_and_ends, dragging_pans, a_dragged_node_is_pinned_and_glides_back,
         a_glide_ends_in_the_picture, another_layout_is_glided_to, a_new_picture_tells_only_what_changed]
ON_ITS_OWN = [a_large_graph_has_an_overview, a_graph_of_thousands_is_refined]
