# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program in a window, finds things in its accessible tree, presses, clicks and types."""
import itertools
import os
import signal
import subprocess
import tempfile
import time

import pyatspi

# A sanitized program is slow; nothing waits longer than it must.
PATIENCE = float(os.environ.get('ROSTRUM_UI_PATIENCE', '20'))


class Failed(Exception):
    """What was expected did not come about."""


class Complaint(Failed):
    """The program said, or died of, something that is wrong whatever the machine does beside it."""


def expect(what, true):
    if not true:
        raise Failed(what)


def wait(what, condition, seconds=None):
    """Returns the first true value of condition(); fails with `what` when there is none in time."""
    end = time.monotonic() + (seconds or PATIENCE)
    while True:
        try:
            value = condition()
        except Exception:  # things vanish while they are looked at
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Failed('did not happen: ' + what)
        time.sleep(0.05)


class Program:
    """One run of the program."""

    def __init__(self, *arguments, size=(1280, 800), environment=None):
        self.log = tempfile.NamedTemporaryFile('w+', suffix='.log', delete=False)
        # A sanitized program tells its leaks; quit() looks whose they are.
        leaks = os.environ.get('LSAN_OPTIONS', '') + ':exitcode=0'
        self.process = subprocess.Popen([os.environ['ROSTRUM_PROGRAM'], *arguments], stdout=self.log, stderr=self.log,
                                        env={**os.environ, 'G_DEBUG': 'fatal-warnings', 'LSAN_OPTIONS': leaks,
                                             **(environment or {})})
        self.window = wait('a window', self._find_window)
        xdotool('windowactivate', '--sync', self.window)
        xdotool('windowmove', self.window, '0', '0')
        self.resize(*size)
        wait('the accessible tree', self.frame)
        wait('the picture', lambda: self.find('list item', ', speaker'))
        self.edge = wait('the size asked for', lambda: self._edge(size)) - 1
        if size != (1280, 800):
            time.sleep(0.6)
            self.place_at_rest('list item', ', speaker')

    def _edge(self, size):
        """How broad the window's shadow is, and 1."""
        frame = self._extents(self.frame())
        shadow = size[0] - frame.width
        return 1 + shadow // 2 if 0 <= shadow < 100 and shadow == size[1] - frame.height else None

    def _find_window(self):
        if self.process.poll() is not None:
            raise Failed('the program ended: ' + self.read_log())
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)], capture_output=True,
                               text=True, check=False).stdout.split()
        return found[-1] if found else None

    # The tree

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            child = desktop.getChildAtIndex(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def frame(self):
        application = self.application()
        return application.getChildAtIndex(0) if application and application.childCount else None

    def all(self):
        """Every accessible thing, outermost first."""
        stack = [self.application()]
        while stack:
            thing = stack.pop()
            if not thing:
                continue
            yield thing
            try:
                children = [thing.getChildAtIndex(i) for i in range(thing.childCount)]
            except Exception:
                continue
            stack.extend(reversed(children))

    def seen(self):
        """All that is not hidden, and in nothing that is."""
        stack = [self.frame()]
        while stack:
            thing = stack.pop()
            try:
                if not thing or not thing.getState().contains(pyatspi.STATE_VISIBLE):
                    continue
                yield thing
                stack.extend(thing.getChildAtIndex(i) for i in reversed(range(thing.childCount)))
            except Exception:  # things vanish while they are looked at
                continue

    def find(self, role, name, visible=True):
        """The first thing of that role whose name holds these letters."""
        for thing in self.all():
            try:
                if thing.getRoleName() == role and name in (thing.name or ''):
                    if not visible or thing.getState().contains(pyatspi.STATE_VISIBLE):
                        return thing
            except Exception:
                continue
        return None

    def expect(self, role, name):
        return wait(f'{role} “{name}”', lambda: self.find(role, name))

    def expect_gone(self, role, name):
        wait(f'no {role} “{name}” any more', lambda: not self.find(role, name))

    def is_in(self, role, name, state):
        return self.expect(role, name).getState().contains(state)

    def names(self, role):
        return [thing.name for thing in self.all() if thing.getRoleName() == role]

    # Hands

    def press(self, name, role='push button'):
        """By the accessible action, as a screen reader does."""
        self.expect(role, name).queryAction().doAction(0)

    def click(self, role, name, button=1, modifier=None):
        """By the pointer, in the middle of it."""
        self.point_at(role, name)
        time.sleep(0.1)  # a tooltip of what was clicked before, which may lie here, goes as the pointer comes
        if modifier:
            xdotool('keydown', modifier)
        xdotool('click', str(button))
        if modifier:
            xdotool('keyup', modifier)

    def point_at(self, role, name):
        """Brings the pointer to the middle of it, once it stands still."""
        x, y, width, height = self.place_at_rest(role, name, 0.1)
        self.move_to(x + width // 2, y + height // 2)

    def move_to(self, x, y):
        """The tree counts from the window's content, the pointer from its shadow's edge."""
        xdotool('mousemove', '--window', self.window, str(x + self.edge), str(y + self.edge))

    def choose(self, box, row):
        """A row of a drop-down, by the pointer and the keyboard. It is pointed at near its upper edge: without a compositor GTK 4.8
        may leave the keyboard behind where the rows open under the pointer."""
        x, y, width, height = self.place_at_rest('combo box', box, 0.1)
        self.move_to(x + width // 2, y + height // 8)
        xdotool('click', '1')
        wait(f'the rows of “{box}”', lambda: self.focused().getRoleName() == 'list item' and ', ' not in (self.focused().name or ''))
        self.key('Home', *['Down'] * row, 'Return')

    def resize(self, width, height):
        xdotool('windowsize', self.window, str(width), str(height))

    def extents(self, thing):
        """Where it is in the window."""
        return wait('a place on screen', lambda: self._extents(thing))

    def place(self, role, name):
        """Where it is in the window, as numbers that can be compared. It may be replaced while it is looked for."""
        def look():
            box = self._extents(self.find(role, name))
            return box and (box.x, box.y, box.width, box.height)

        return wait(f'a place of {role} “{name}”', look)

    def place_at_rest(self, role, name, pause=0.4):
        """A new size brings another layout, a key another part of the picture, and all glides to it: the place where it stays."""
        def look():
            before = self.place(role, name)
            time.sleep(pause)
            return self.place(role, name) == before and before

        return wait(f'{role} “{name}” at rest', look)

    @staticmethod
    def _extents(thing):
        extents = thing.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return extents if extents.width > 0 else None

    def key(self, *keys):
        for key in keys:
            xdotool('key', '--clearmodifiers', key)
            time.sleep(0.12)

    def type(self, text):
        xdotool('type', '--clearmodifiers', '--delay', '12', text)

    def focused(self):
        for thing in self.all():
            if thing.getState().contains(pyatspi.STATE_FOCUSED):
                return thing
        return None

    def type_into(self, text):
        """Replaces what is in the focused entry, and waits until it stands there."""
        self.key('ctrl+a')
        self.type(text)
        wait(f'“{text}” in an entry', lambda: text in self.texts())

    def texts(self):
        """What stands in all entries."""
        found = []
        for thing in self.all():
            try:
                if thing.getRoleName() in ('text', 'entry'):
                    text = thing.queryText()
                    found.append(text.getText(0, text.characterCount))
            except Exception:
                continue
        return found

    def wait_for_dialog(self, title):
        """A further window: GTK's own chooser, or one of ours."""
        return wait(f'a window “{title}”', lambda: next(
            (child for child in self.application() if title in (child.name or '') and child != self.frame()), None))

    def wait_for_no_dialog(self):
        wait('only the main window', lambda: self.application().childCount == 1)
        xdotool('windowactivate', '--sync', self.window)

    def choose_file(self, title, path):
        self.wait_for_dialog(title)
        time.sleep(0.4)  # the chooser's entry gets its focus after its window
        self.type_into(path)
        self.key('Return')

    # The end

    def read_log(self):
        """All it said; without moving the place where it goes on writing, and also when the file has no name any more."""
        return os.pread(self.log.fileno(), os.fstat(self.log.fileno()).st_size, 0).decode('utf-8', 'replace')

    def complaint(self):
        """What is wrong with how it ended, if it has, and with what it said until now; '' if nothing is."""
        log = self.read_log()
        if self.process.poll():
            return f'it ended with {self.process.returncode}: {log}'
        if any(bad in log for bad in ('WARNING', 'CRITICAL', 'ERROR: AddressSanitizer', 'runtime error:')):
            return log
        # Libraries that are unloaded before the end leak too, under no name that a suppression could match.
        return next((leak for leak in log.split('\n\n') if 'leak of' in leak and ('rostrum_' in leak or '/app/' in leak)), '')

    def tell(self):
        """For whoever cannot look: where the keyboard and the pointer are, and what stands in the window."""
        try:
            focused = self.focused()
            pointer = subprocess.run(['xdotool', 'getmouselocation'], capture_output=True, text=True, check=False).stdout.strip()
            names = (f'{thing.getRoleName()} “{thing.name}”' for thing in self.seen()
                     if thing.name and thing.getRoleName() not in ('filler', 'image', 'label', 'scroll bar'))
            return (f'keyboard at {focused.getRoleName() if focused else "nothing"} “{focused.name if focused else ""}”, '
                    f'pointer at {pointer}\nseen: ' + ', '.join(itertools.islice(names, 60)))
        except Exception as problem:  # it is told beside the failure, and is not one
            return f'nothing can be told of the window: {problem!r}'

    def ends_when_asked(self, seconds):
        xdotool('windowactivate', '--sync', self.window)
        self.key('ctrl+q')
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def quit(self):
        """Closes it as a person does, and looks at what it said and how it ended."""
        if self.process.poll() is None:
            # Once, under the sanitizers, the program did not end at the first asking; why is not known. A person asks again.
            if not self.ends_when_asked(PATIENCE) and not self.ends_when_asked(PATIENCE):
                raise Complaint(f'it did not end: {self.read_log()}')
        complaint = self.complaint()
        if complaint:
            raise Complaint(complaint)

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        if os.path.exists(self.log.name):
            os.unlink(self.log.name)


def xdotool(*arguments):
    subprocess.run(['xdotool', *arguments], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
