"""The terminal as the desk uses it: a line with completion, and a question that one key answers."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")  # no waiting for terminals that do not say where the cursor is

from prompt_toolkit import PromptSession
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output

from smartcity_cli.reports.safe import folded

ENDED = 130  # what a signal leaves with, as __main__ has it
ALONE = 0.4  # seconds in which nothing may follow a key that answers: whoever looks for the keys takes 0.3

Suggestions = Callable[[str], Iterable[tuple[str, str]]]
"""What may be meant by the typed text: what would stand in the line, and a remark beside it."""


class Back(Exception):
    """Esc: one step back."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class Closed(Exception):
    """The word that closes the desk, wherever it is typed."""


class _Told(Exception):
    """A signal that ends the desk came while a line was open."""


class Terminal:
    """Asks one thing after another. Nothing typed is kept: names are no history."""

    def __init__(self, input: Input | None = None, output: Output | None = None) -> None:
        self._session: PromptSession[str] = PromptSession(
            history=DummyHistory(), input=input, output=output, editing_mode=EditingMode.EMACS, reserve_space_for_menu=6
        )
        self._session.app.ttimeoutlen = 0.05  # Esc is a key here, not the beginning of one
        self.pasted: list[str] = []  # lines behind the first one that was pasted: each is a line of its own
        self.standing = ""  # that of them which stands in the line
        self._wiped = False  # the line was emptied or typed over: what it says is something else

    def line(
        self,
        message: str,
        *,
        default: str = "",
        suggest: Suggestions | None = None,
        right: str = "",
        begun: bool = False,
    ) -> str:
        """One line. Enter takes the suggestion that is marked, else what is typed. What stands there from before is replaced by the first
        letter that is typed, as in a selected field; unless it is `begun`, the beginning of what is being typed.

        Errors: Back, KeyboardInterrupt, EOFError.
        """
        keys = _own_keys()
        untouched = Condition(lambda: not begun and default != "" and not touched)
        # Whatever was typed or moved: what stands there then was meant, even where it reads as before.
        touched: list[object] = []

        @keys.add(Keys.Any, filter=untouched)
        def _(event: KeyPressEvent) -> None:
            if event.data.isprintable():
                event.current_buffer.text = ""
                event.current_buffer.insert_text(event.data)

        @keys.add(Keys.Left, filter=untouched)
        @keys.add(Keys.Home, filter=untouched)
        @keys.add(Keys.End, filter=untouched)
        @keys.add(Keys.Right, filter=untouched)
        def _(event: KeyPressEvent) -> None:
            touched.append(event)
            if event.key_sequence[0].key == Keys.Left:
                event.current_buffer.cursor_left()
            elif event.key_sequence[0].key == Keys.Home:
                event.current_buffer.cursor_position = 0

        @keys.add(Keys.Escape, eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=Back(event.current_buffer.text))

        @keys.add(Keys.BracketedPaste)
        def _(event: KeyPressEvent) -> None:
            if untouched():
                event.current_buffer.text = ""
            event.current_buffer.insert_text(self._first_of(event.data))

        @keys.add(Keys.Tab)
        def _(event: KeyPressEvent) -> None:
            buffer = event.current_buffer
            if buffer.complete_state:
                buffer.complete_next()
            else:
                buffer.start_completion(select_first=True)

        def changed(buffer: Buffer) -> None:
            touched.append(buffer)
            self._wiped = self._wiped or not buffer.text

        self._wiped = False
        typing = self._session.default_buffer.on_text_changed
        typing += changed
        try:
            return self._prompt(
                message,
                default=default,
                completer=_Completer(suggest) if suggest else None,
                complete_while_typing=suggest is not None,
                key_bindings=keys,
                rprompt=f"{right} " if right else "",  # the last column is drawn in a way of its own
            )
        finally:
            typing -= changed

    def _first_of(self, pasted: str) -> str:
        """The first line that is not blank; the others wait. The cells of a spreadsheet come with tabs, which no line shows."""
        first, *more = [line.strip().replace("\t", ";") for line in pasted.splitlines() if line.strip()] or [""]
        self.pasted += more
        return first

    def line_of(self, message: str, *, default: str, suggest: Suggestions, right: str, begun: bool = False) -> str:
        """The line of a sign-in. A pasted one that gave way to something else waits on. Errors: as those of `line`."""
        try:
            return self.line(message, default=default, suggest=suggest, right=right, begun=begun)
        finally:
            if self._wiped and default and default == self.standing:
                self.pasted.insert(0, default)
                self.standing = ""

    def next_of(self, typed: str) -> str:
        """What stands in the next line: what is left of the last one, else the pasted line that waits next."""
        if not typed:
            self.standing = self.pasted.pop(0) if self.pasted else ""
        elif typed != self.standing:
            self.standing = ""
        return typed or self.standing

    def drop_pasted(self) -> int:
        """How many lines waited, and wait no longer."""
        waiting = len(self.pasted)
        self.pasted.clear()
        self.standing = ""
        return waiting

    @property
    def typed(self) -> str:
        """What stood in the line when it was left."""
        return self._session.default_buffer.text

    def key(self, message: str, keys: Mapping[str, str], *, back: bool = False) -> tuple[str, str]:
        """The answer that one key gives, and what else was typed. A key counts only where nothing follows it at once (or Enter does): a
        name, a scanned code or pasted text is the beginning of the next line, whatever letter it begins with; but no name has a digit behind
        its first letter: "g8" is two answers, or an answer and a number. Enter and Esc alone give "".

        `keys`: each key (a letter or digit) and its answer. Errors: KeyboardInterrupt, EOFError; with `back` Esc is Back.
        """
        bindings = _own_keys()

        @bindings.add(Keys.Any)
        def _(event: KeyPressEvent) -> None:
            app, buffer = event.app, event.current_buffer
            if not event.data.isprintable():
                return
            buffer.insert_text(event.data)
            letter = buffer.text[0].casefold()
            if letter in keys and letter.isalpha() and buffer.text[1:].isdigit():
                app.exit(result=(keys[letter], ""))
                app.key_processor.feed(KeyPress(event.data))  # for whatever is asked next
                return
            if len(buffer.text) > 1 or letter not in keys:
                app.exit(result=("", buffer.text))
                return
            alone = buffer.text

            def answer() -> None:
                if app.is_running and not app.is_done and buffer.text == alone:
                    app.exit(result=(keys[letter], ""))

            if app.loop is not None:
                app.loop.call_later(ALONE, answer)

        @bindings.add(Keys.BracketedPaste)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(result=("", event.current_buffer.text + self._first_of(event.data)))

        @bindings.add(Keys.Enter)
        @bindings.add(Keys.ControlJ)
        @bindings.add(Keys.Escape, eager=True)
        def _(event: KeyPressEvent) -> None:
            if back and event.key_sequence[0].key == Keys.Escape:
                event.app.exit(exception=Back(""))
            else:
                event.app.exit(result=(keys.get(event.current_buffer.text.casefold(), ""), ""))

        answer: object = self._prompt(
            message,
            default="",
            completer=None,
            complete_while_typing=False,
            key_bindings=bindings,
            rprompt="",
        )
        return answer if isinstance(answer, tuple) else ("", "")

    def _prompt(self, message: str, **how: Any) -> str:
        """Signals that end the program come in turn with the keys: what they raise in the middle of the loop's own work can be lost there,
        and the loop waits on."""
        handlers = {n: signal.getsignal(n) for name in ("SIGTERM", "SIGHUP") if (n := getattr(signal, name, None))}
        handlers = {n: handler for n, handler in handlers.items() if callable(handler)}
        told = False

        def leave() -> None:
            nonlocal told
            told = True
            if self._session.app.is_running and not self._session.app.is_done:
                self._session.app.exit(exception=_Told())

        def obey() -> None:
            with suppress(NotImplementedError):  # Windows
                for number in handlers:
                    asyncio.get_running_loop().add_signal_handler(number, leave)

        try:
            return self._session.prompt(self._fitted(message), pre_run=obey, **how)
        finally:
            for number, handler in handlers.items():  # which the loop took away with it
                signal.signal(number, handler)
            if told:
                raise SystemExit(ENDED)

    def _fitted(self, message: str) -> str:
        """Broken between words; what follows it is typed."""
        width = self._session.output.get_size().columns
        lines = [line for part in message.rstrip(" ").split("\n") for line in folded(part, width - 2)]
        return "\n".join(lines) + message[len(message.rstrip(" ")) :]


def _own_keys() -> KeyBindings:
    """Keys to add to, of which those that say nothing here do nothing. The colours of pasted text (ESC [ 31 m) look like the mouse to prompt_toolkit, which then fails on their numbers."""
    keys = KeyBindings()

    @keys.add(Keys.ControlZ)  # else it would stand in the line as ^Z
    @keys.add(Keys.Vt100MouseEvent)
    def _(_event: KeyPressEvent) -> None:
        pass

    return keys


class _Completer(Completer):
    """Suggestions replace the whole line: what is typed finds, what is chosen stands there."""

    def __init__(self, suggest: Suggestions) -> None:
        self._suggest = suggest

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Asked at every keystroke."""
        typed = document.text
        for text, remark in self._suggest(typed):
            yield Completion(text, start_position=-len(document.text_before_cursor), display_meta=remark)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until it is said that somebody was saved: else nobody would know."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
