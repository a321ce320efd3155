# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: what a screen reader hears. It reads what takes the focus, then says announcements (GTK 4.14) and, of what has the
focus, a new description; all other changes it passes over."""
import time

import pyatspi
from gi.repository import GLib

from driver import expect, wait, xdotool

KINDS = ('object:property-change:accessible-description', 'object:announcement', 'object:state-changed:focused')


class Ears:
    """Listens while it is entered."""

    def __enter__(self):
        self.events = []  # ('focus', name) and ('words', what is said)
        self.focus = None
        pyatspi.Registry.registerEventListener(self._listen, *KINDS)
        return self

    def __exit__(self, *unused):
        pyatspi.Registry.deregisterEventListener(self._listen, *KINDS)

    def _listen(self, event):
        if event.type.startswith(KINDS[2]):
            if event.detail1:
                self.focus = event.source
                self.events.append(('focus', event.source.name))
        elif event.type.startswith(KINDS[1]) or self._has_focus(event.source):
            self.events.append(('words', str(event.any_data)))

    def _has_focus(self, thing):
        return thing == self.focus if self.focus else thing.getState().contains(pyatspi.STATE_FOCUSED)

    def take(self):
        """All that comes until nothing does for a while."""
        end = time.monotonic() + 0.8
        while time.monotonic() < end:
            if GLib.MainContext.default().iteration(False):
                end = time.monotonic() + 0.8
            else:
                time.sleep(0.02)
        taken, self.events = self.events, []
        return taken

    def hears(self, words):
        heard = []

        def come():
            while GLib.MainContext.default().iteration(False):
                pass
            heard.extend(self.events)
            self.events = []
            return any(kind == 'words' and words in what for kind, what in heard)

        try:
            wait(f'“{words}” said', come, 8)
        finally:
            if heard and not any(words in what for kind, what in heard):
                print('# heard', heard)

    def hears_nothing(self, *but):
        said = [what for kind, what in self.take() if kind == 'words' and what and what not in but]
        expect(f'nothing said, not {said}', not said)


def to_the_picture(program):
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    program.key('F6')
    wait('the picture', lambda: program.focused().getRoleName() in ('list', 'list item'))


def what_changes_is_said(program):
    """Also what changes elsewhere: the selection in the proof pane, the number of statements, what is said in passing."""
    to_the_picture(program)
    with Ears() as ears:
        program.key('Home', 'Return')
        ears.hears('David Sacks')
        program.type('yann')
        time.sleep(1.4)
        program.key('ctrl+Return')
        ears.hears('qualifies what LeCun says')
        program.key('Escape', 'Escape')
        ears.hears('Nothing is selected')
        program.key('shift+Return')
        ears.hears('Yann LeCun')
        program.key('Escape')
        ears.hears('7 of 47 speakers')
        program.key('ctrl+f', 'Tab', 'Tab', 'space')
        ears.hears('59 of 316 statements')


def what_is_found_is_said(program):
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    with Ears() as ears:
        program.type('wang')
        ears.hears('Alexandr Wang, ')
        program.key('Down')
        ears.hears(', 2 of ')
        program.type_into('zzz')
        ears.hears('Nothing found')


def views_are_named(program):
    """And the keyboard goes along."""
    to_the_picture(program)
    program.key('Home', 'Right')
    for key, name in (('alt+3', 'Matrix: DeepSeek'), ('alt+2', 'Costs: '), ('alt+1', 'Graph: DeepSeek')):
        program.key(key)
        wait(name, lambda: program.focused().getRoleName() == 'list' and program.focused().name.startswith(name))
    program.key('alt+5')
    wait('the first row', lambda: ', supports, ' in program.focused().name)
    expect('what holds it', program.focused().parent.name.startswith('Table: 79 of '))
    program.key('alt+1')
    wait('the graph', lambda: program.focused().getRoleName() == 'list' and program.focused().name.startswith('Graph: '))
    # From a bar that goes, too.
    program.key('shift+Tab', 'shift+Tab')
    wait('the layout', lambda: program.focused().name.startswith('Layout: '))
    program.key('alt+3')
    wait('the matrix', lambda: program.focused().getRoleName() == 'list' and program.focused().name.startswith('Matrix: '))
    # Elsewhere the keyboard stays.
    program.press('Find')
    wait('the entry', lambda: program.focused().getRoleName() == 'entry')
    with Ears() as ears:
        program.key('alt+4')
        ears.hears('Timeline')


def nothing_is_said_twice(program):
    """A node, its description and no more; the tick of a speaker without what its tip says; a picture's things not under another name."""
    to_the_picture(program)
    with Ears() as ears:
        program.key('Home')
        ears.take()
        for key in ('Right', 'Right', 'Down', 'ctrl+Right'):
            program.key(key)
            ears.hears_nothing()
        program.key('alt+3')
        caption = program.expect('list', 'Matrix: ').description
        ears.hears_nothing(caption)
        program.key('ctrl+f', 'Tab', 'Tab')
        ears.take()
        program.key('space')
        ears.hears_nothing('59 of 316 statements')


def choices_are_named(program):
    """A combo row with what is chosen in it."""
    program.press('Export Picture…')
    dialog = program.wait_for_dialog('Export Picture')
    program.expect('combo box', 'Format: PNG')
    wait('no class names', lambda: not [thing.name for thing in program.all() if (thing.name or '').startswith(('GtkListBox', 'GtkListView'))
                                        and thing.getState().contains(pyatspi.STATE_SHOWING)])
    expect('a dialog', dialog is not None)
    xdotool('key', 'Escape')
    program.wait_for_no_dialog()


TESTS = [what_changes_is_said, what_is_found_is_said, views_are_named, nothing_is_said_twice, choices_are_named]
