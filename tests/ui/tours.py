# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: tours play over the views."""
import json
import os

import pyatspi

from driver import wait

with open(os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'deepseek-r1.debate.json'), encoding='utf-8') as file:
    DEBATE = json.load(file)
TOUR = next(tour for tour in DEBATE['tours'] if tour['title'] == 'What did it cost?')
NAMES = {kind: {thing['id']: thing for thing in DEBATE[kind]} for kind in ('speakers', 'positions', 'estimates')}


def start(program):
    program.press('Play the tour “What did it cost?”')
    program.expect('heading', 'of 7: ' + TOUR['steps'][0]['heading'])


def label_of(ref):
    """What of the thing is read in the proof pane."""
    (kind, value), = ref.items()
    if kind == 'edge':
        return NAMES['positions'][value['position']]['label']
    thing = NAMES[kind + 's'][value]
    return thing.get('label') or thing['name']


def selected_are(program, refs):
    if len(refs) > 1:
        program.expect('label', f'{len(refs)} ')
    for ref in refs:
        label = label_of(ref)
        wait(f'“{label}” in the proof', lambda: any(
            label in (thing.name or '') and in_proof(thing) for thing in program.all()))


def in_proof(thing):
    while thing:
        if thing.name == 'Proof':
            return True
        thing = thing.parent
    return False


def sensitive(program, name):
    return any(thing.name == name and thing.getState().contains(pyatspi.STATE_SENSITIVE) for thing in program.all()
               if thing.getRoleName() == 'push button')


def a_whole_tour_plays(program):
    start(program)
    for number, step in enumerate(TOUR['steps'], 1):
        program.expect('heading', f'{number} of 7: {step["heading"]}')
        program.expect('label', step['text'][:40])
        selected_are(program, step['select'])
        wait('Back, but at the first step', lambda: sensitive(program, 'Back') == (number > 1))
        if number < 7:
            program.press('Next')
    program.press('Finish')
    program.expect_gone('heading', 'of 7: ')
    program.expect('heading', 'How to begin')
    program.expect('list item', 'Alexandr Wang, speaker')


def the_keys_play_a_tour(program):
    start(program)
    wait('the keyboard on the heading', lambda: 'of 7: ' in program.focused().name)
    program.key('n')
    program.expect('heading', '2 of 7: ')
    program.key('alt+Next')
    program.expect('heading', '3 of 7: ')
    program.key('p')
    program.expect('heading', '2 of 7: ')
    program.key('Escape')
    program.expect_gone('heading', 'of 7: ')
    wait('the keyboard in the picture', lambda: program.focused().getRoleName() in ('list', 'list item'))


def a_tour_shows_what_is_filtered_away(program):
    program.click('check box', 'Show David Sacks')
    program.expect_gone('list item', 'David Sacks, speaker')
    start(program)
    for number in (2, 3, 4):
        program.key('n')
        program.expect('heading', f'{number} of 7: ')
    program.expect('list item', 'David Sacks, speaker')
    program.key('Escape')
    program.expect_gone('list item', 'David Sacks, speaker')
    program.key('ctrl+z')
    program.expect('list item', 'David Sacks, speaker')


def a_tour_starts_from_the_menu(program):
    program.key('F10')
    program.expect('menu item', 'Tours')
    program.press('Tours', 'menu item')
    program.press('What did it cost?', 'menu item')
    program.expect('heading', '1 of 7: ')
    wait('the keyboard on the heading', lambda: 'of 7: ' in program.focused().name)


def the_card_leaves_the_picture_in_view(program):
    program.key('shift+F9')
    start(program)
    for number in (2, 3, 4):
        program.key('n')
        program.expect('heading', f'{number} of 7: ')

    def apart():
        card_x, card_y, card_width, _ = program.place('heading', '4 of 7: ')
        _, y, _, height = program.place('list item', 'David Sacks, speaker')
        return 0 < y and y + height <= card_y and card_x + card_width <= 360

    wait('the speaker above the card', apart)


the_card_leaves_the_picture_in_view.size = (360, 640)

def a_step_is_seen_from_near(program):
    """Where the whole graph would be too small to be read, a step shows as much as can be of what it is about; the end shows all."""
    def width():
        return program.place_at_rest('list item', 'David Sacks, speaker')[2]

    program.key('shift+F9')
    start(program)
    for number in (2, 3, 4):
        program.key('n')
        program.expect('heading', f'{number} of 7: ')
    near = width()
    program.key('Escape')
    program.expect_gone('heading', 'of 7: ')
    wait('the whole graph', lambda: 0 < width() < near / 1.15)


a_step_is_seen_from_near.size = (800, 600)

TESTS = [a_whole_tour_plays, the_keys_play_a_tour, a_tour_shows_what_is_filtered_away, a_tour_starts_from_the_menu,
         the_card_leaves_the_picture_in_view, a_step_is_seen_from_near]
