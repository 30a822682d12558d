"""The windows on an X display as a window manager handles them, by Xlib itself."""

import ctypes

Window = ctypes.c_ulong


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, as large as any XEvent."""

    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", Window), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("rest", ctypes.c_long * 12)]


CLIENT_MESSAGE = 33


class Manager:
    def __init__(self, display: str):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = Window
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))
        if not self.display:
            raise AssertionError(f"no X display {display}")
        # On a bare server nobody has made these names yet, and programs only ask for those that there are.
        self.protocols, self.delete = (self.x.XInternAtom(self.display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))

    def windows(self) -> list[int]:
        """Those that stand on the root, the lowest first."""
        root, parent, count, found = Window(), Window(), ctypes.c_uint(), ctypes.POINTER(Window)()
        self.x.XQueryTree(self.display, Window(self.x.XDefaultRootWindow(self.display)), ctypes.byref(root), ctypes.byref(parent),
                          ctypes.byref(found), ctypes.byref(count))
        windows = found[:count.value]
        self.x.XFree(found)
        return windows

    def place(self, window: int, x: int, y: int, width: int, height: int):
        self.x.XMoveResizeWindow(self.display, Window(window), x, y, width, height)
        self.x.XSync(self.display, 0)

    def ask_to_close(self, window: int):
        """As a click on its cross does: ICCCM 4.2.8.1."""
        message = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=self.protocols, format=32)
        message.data[0] = self.delete
        self.x.XSendEvent(self.display, Window(window), 0, ctypes.c_long(0), ctypes.byref(message))
        self.x.XSync(self.display, 0)

    def close(self):
        self.x.XCloseDisplay(self.display)
