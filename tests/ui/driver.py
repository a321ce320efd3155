# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program in a window, finds things in its accessible tree, presses, clicks and types."""
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
        if size != (1280, 800):
            self.wait_for_rest(', speaker')

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
                stack.extend(thing.getChildAtIndex(i) for i in range(thing.childCount))
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

    def names(self, role):
        return [thing.name for thing in self.all() if thing.getRoleName() == role]

    # Hands

    def press(self, name, role='push button'):
        """By the accessible action, as a screen reader does."""
        self.expect(role, name).queryAction().doAction(0)

    def click(self, role, name, button=1, modifier=None):
        """By the pointer, in the middle of it."""
        thing = self.expect(role, name)
        extents = self.extents(thing)
        xdotool('mousemove', '--window', self.window, str(extents.x + extents.width // 2),
                str(extents.y + extents.height // 2))
        if modifier:
            xdotool('keydown', modifier)
        xdotool('click', str(button))
        if modifier:
            xdotool('keyup', modifier)

    def resize(self, width, height):
        xdotool('windowsize', self.window, str(width), str(height))

    def extents(self, thing):
        """Where it is in the window."""
        return wait('a place on screen', lambda: self._extents(thing))

    def wait_for_rest(self, name):
        """A new size brings another layout, and the nodes glide to it: a click waits for that."""
        def place():
            time.sleep(0.4)
            box = self.extents(self.find('list item', name))
            return box.x, box.y, box.width, box.height

        time.sleep(0.6)
        wait(f'“{name}” at rest', lambda: place() == place())

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
        self.log.flush()
        with open(self.log.name, encoding='utf-8', errors='replace') as file:
            return file.read()

    def explain(self):
        """Why it is gone, if it is."""
        if self.process.poll() is None:
            return ''
        return f'\nit had ended with {self.process.returncode}: {self.read_log()}'

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
            if not self.ends_when_asked(PATIENCE / 2) and not self.ends_when_asked(PATIENCE / 2):
                log = self.read_log()
                self.kill()
                raise Failed(f'it did not end: {log}')
        log = self.read_log()
        if self.process.returncode != 0:
            raise Failed(f'it ended with {self.process.returncode}: {log}')
        if any(bad in log for bad in ('WARNING', 'CRITICAL', 'ERROR: AddressSanitizer', 'runtime error:')):
            raise Failed(log)
        # Libraries that are unloaded before the end leak too, under no name that a suppression could match.
        for leak in log.split('\n\n'):
            if 'leak of' in leak and ('rostrum_' in leak or '/app/' in leak):
                raise Failed(leak)

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        if os.path.exists(self.log.name):
            os.unlink(self.log.name)


def xdotool(*arguments):
    subprocess.run(['xdotool', *arguments], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
