"""A real server on loopback whose every path answers as a script says, and counts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import hashlib
import socket
import struct
import threading
import time


@dataclass
class Request:
    conditional: bool  # it named a validator of what the client has
    status: int = 0  # of the answer; 0 as long as none was sent
    at: float = field(default_factory=time.monotonic)


Answer = Callable[["Handler"], None]


class Feed:
    """One path. Its `answer` may be changed at any time; requests are counted when they arrive."""

    def __init__(self, answer: Answer):
        self.answer = answer
        self.requests: list[Request] = []

    def statuses(self) -> list[int]:
        return [request.status for request in list(self.requests)]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    request_now: Request

    def do_GET(self):
        feed = self.server.feeds.get(self.path.partition("?")[0])
        if feed is None:
            return self.send_error(404)
        conditional = any(name in self.headers for name in ("If-None-Match", "If-Modified-Since"))
        self.request_now = Request(conditional)
        answer = feed.answer
        feed.requests.append(self.request_now)
        try:
            answer(self)
        except OSError:
            self.close_connection = True  # the client was killed, or has heard enough
        return None

    def head(self, status: int, **headers: str | int):
        self.request_now.status = status
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def log_message(self, *_):
        pass


class Server:
    """Serves until stop(); start() again takes the same port."""

    def __init__(self):
        self.feeds: dict[str, Feed] = {}
        self.port = 0
        self.start()

    def start(self):
        self._http = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self._http.daemon_threads = True
        self._http.feeds = self.feeds
        self.port = self._http.server_address[1]
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self):
        """Refuses connections from now on. Those that are open are still answered; after `alone` there is none."""
        self._http.shutdown()
        self._http.server_close()

    def add(self, path: str, answer: Answer) -> Feed:
        self.feeds[path] = Feed(answer)
        return self.feeds[path]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


# --- answers ---


def body(content: bytes, status: int = 200, kind: str = "application/json", **headers) -> Answer:
    """As a server answers that knows nothing of conditional requests."""

    def answer(handler: Handler):
        handler.head(status, Content_Type=kind, Content_Length=len(content), **headers)
        handler.wfile.write(content)

    return answer


def tagged(content: bytes, header: str = "ETag") -> Answer:
    """With a validator; 304 to a request that names it."""
    digest = hashlib.sha256(content).hexdigest()[:16]
    # Any date does that goes with the content.
    stamp = f"Fri, 18 Nov 2022 06:{int(digest[:4], 16) % 60:02}:{int(digest[4:8], 16) % 60:02} GMT"
    name, value = ("If-None-Match", f'"{digest}"') if header == "ETag" else ("If-Modified-Since", stamp)

    def answer(handler: Handler):
        if handler.headers.get(name) == value:
            return handler.head(304, **{header.replace("-", "_"): value})
        return body(content, **{header.replace("-", "_"): value})(handler)

    return answer


def alone(answer: Answer) -> Answer:
    """On a connection that ends with the answer."""

    def closing(handler: Handler):
        handler.close_connection = True
        answer(handler)

    return closing


def in_turn(*answers: Answer) -> Answer:
    """One after the other; the last one from then on."""
    left = list(answers)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)


def after(event: threading.Event, answer: Answer) -> Answer:
    """Not before the event."""

    def waiting(handler: Handler):
        event.wait(30)
        answer(handler)

    return waiting


def cut(content: bytes) -> Answer:
    """Half of what is announced; then the connection ends."""

    def answer(handler: Handler):
        handler.head(200, Content_Type="application/json", Content_Length=len(content))
        handler.wfile.write(content[: len(content) // 2])
        handler.close_connection = True

    return answer


def reset(content: bytes) -> Answer:
    """Half of what is announced; then the connection is torn down."""

    def answer(handler: Handler):
        handler.head(200, Content_Type="application/json", Content_Length=len(content))
        handler.wfile.write(content[: len(content) // 2])
        # A socket that does not linger ends with RST.
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.shutdown(socket.SHUT_RD)
        handler.close_connection = True
        handler.connection.close()

    return answer


def dripping(content: bytes) -> Answer:
    """Two bytes a second."""

    def answer(handler: Handler):
        handler.head(200, Content_Type="application/json", Content_Length=len(content))
        for byte in content:
            handler.wfile.write(bytes([byte]))
            time.sleep(0.5)

    return answer


def endless(handler: Handler):
    """Chunks of white space, which JSON allows, without an end."""
    handler.head(200, Content_Type="application/json", Transfer_Encoding="chunked")
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    while True:
        handler.wfile.write(chunk)


def redirect(target: str) -> Answer:
    return lambda handler: handler.head(302, Location=target, Content_Length=0)


def hanging(handler: Handler):
    """The beginning of an answer, and then nothing until the client goes."""
    handler.head(200, Content_Type="application/json", Content_Length=100_000)
    handler.wfile.write(b'{"venue-kiosk": 1,')
    handler.wfile.flush()
    handler.rfile.read(1)
    handler.close_connection = True
