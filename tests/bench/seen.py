"""When a display first showed what it shows."""

from collections import Counter
import mmap
from pathlib import Path
import threading
import time

STRIDE = 211  # pixels; of these every one is looked at, which is cheap enough to do so all the time
EVERY = 0.004  # seconds
ARRIVED = 0.9  # of what differs from the background


class Watch:
    """Looks at a frame buffer, in xwd's format with four bytes a pixel, from now on. The same for every
    program, whatever it logs."""

    def __init__(self, file: Path):
        self._file = file
        self._began = time.monotonic()
        self._pictures: list[tuple[float, bytes]] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self):
        with self._file.open("rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as memory:
            # Its header is a whole number of pixels long.
            with memoryview(memory) as whole, whole[: len(whole) // 4 * 4].cast("I") as pixels:
                while not self._ended.wait(EVERY):
                    sample = pixels[::STRIDE].tobytes()
                    if not self._pictures or self._pictures[-1][1] != sample:
                        self._pictures.append((time.monotonic() - self._began, sample))

    def changes(self) -> int:
        return len(self._pictures)

    def last_change(self) -> float:
        """Seconds since the start at which the display last changed."""
        return self._pictures[-1][0] if self._pictures else 0.0

    def wait_until_still(self, quiet: float, within: float) -> None:
        """Until something was shown and has stood for `quiet` seconds."""
        while time.monotonic() - self._began < within:
            now = time.monotonic() - self._began
            if self.changes() > 1 and now - self.last_change() > quiet and self._ink(self._pictures[-1][1]):
                return
            time.sleep(0.05)
        raise TimeoutError(f"nothing that stands on the display within {within:.0f} s")

    @staticmethod
    def _ink(sample: bytes) -> dict[int, int]:
        """The pixels that are not of the most frequent colour, by their place."""
        pixels = memoryview(sample).cast("I").tolist()
        ground = Counter(pixels).most_common(1)[0][0]
        ink = {place: pixel for place, pixel in enumerate(pixels) if pixel != ground}
        return ink if len(set(ink.values())) > 16 else {}  # text has many shades, an empty window has not

    def first_content(self) -> float:
        """Seconds from the start until nearly all that stands there in the end was there; ends the watch."""
        self._ended.set()
        self._thread.join()
        ink = self._ink(self._pictures[-1][1])
        for when, sample in self._pictures:
            pixels = memoryview(sample).cast("I")
            if sum(pixels[place] == pixel for place, pixel in ink.items()) >= ARRIVED * len(ink):
                return when
        return self.last_change()
