#!/usr/bin/env python3
"""Gathers what the fuzz targets start from: fixtures, the demo, and real feeds where they are.

A long list shows a fuzzer nothing that a short one does not, so real feeds are cut to their first entries.

usage: seeds.py FOLDER      writes FOLDER/json, FOLDER/xml, …; KIOSK_SHARED names the folder that holds feeds/
"""

import json
import os
from pathlib import Path
import shutil
import sys

ROOT = Path(__file__).resolve().parents[2]
FEEDS = Path(os.environ.get("KIOSK_SHARED", ROOT.parent / "shared")) / "feeds"
FIXTURES = ROOT / "tests/feeds/fixtures"
ADAPTERS = sorted(path.stem for path in (ROOT / "assets/adapters").glob("*.jq"))
OTHER_NAMES = {"schema-org": "jsonld"}
COMPANIONS = ("event", "microlocations", "speakers", "tracks")
MOST_BYTES = 16 << 10
MOST_ENTRIES = 2


def shortened(value):
    """JSON with the first entries of every list, and the first of every room by name."""
    if isinstance(value, dict):
        items = list(value.items())
        if len(items) > 40:
            items = items[:MOST_ENTRIES]
        return {key: shortened(one) for key, one in items}
    if isinstance(value, list):
        return [shortened(one) for one in value[:MOST_ENTRIES]]
    return value[:400] if isinstance(value, str) else value


def cut_json(text: bytes) -> bytes:
    try:
        return json.dumps(shortened(json.loads(text)), ensure_ascii=False, indent=1).encode()
    except ValueError:
        return text[:MOST_BYTES]


def cut_after(end: bytes, closing: bytes):
    """Cuts a document after its last whole entry, and closes what is open there."""
    def cut(text: bytes) -> bytes:
        at = text.rfind(end, 0, MOST_BYTES)
        return text[:MOST_BYTES] if at < 0 else text[:at + len(end)] + closing
    return cut


def put(folder: Path, name: str, text: bytes):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text)


def put_real(folder: Path, patterns: list[str], cut):
    for pattern in patterns:
        for path in sorted(FEEDS.glob(pattern)):
            text = path.read_bytes()
            put(folder, f"{path.parent.name}-{path.name}", text if len(text) <= MOST_BYTES // 4 else cut(text))


def put_adapted(folder: Path, name: str, document: bytes, companions: Path | None = None):
    """As fuzz_adapter.cpp takes it: a letter for the adapter, the document, its companions by name."""
    chosen = [i for i, adapter in enumerate(ADAPTERS) if adapter in name or OTHER_NAMES.get(adapter, adapter) in name]
    if not chosen:
        return
    # A page is searched for its JSON before an adapter is chosen.
    parts = [(b"z" if name.endswith(".html") else bytes([ord("a") + chosen[0]])) + document]
    if companions and companions.is_file():
        by_name = json.loads(companions.read_bytes())
        parts += [json.dumps(by_name[one]).encode() if one in by_name else b"" for one in COMPANIONS]
    put(folder, name, b"\x1e".join(parts))


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif value is not None and not isinstance(value, (int, float)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one)


def main(folder: Path):
    shutil.rmtree(folder, ignore_errors=True)
    for kind in ("json", "xml", "ics"):
        for path in sorted(FIXTURES.glob(f"*.{kind}")):
            put(folder / kind, path.name, path.read_bytes())
    demo = (ROOT / "assets/demo/program.json").read_bytes()
    put(folder / "json", "demo.json", cut_json(demo))
    for path in sorted(FIXTURES.glob("*.program")):
        put(folder / "json", path.name, path.read_bytes())

    for number, path in enumerate(sorted(FIXTURES.glob("*.xml"))[:4]):
        encoding = ("utf-16-le", "utf-16-be", "utf-8-sig", "latin-1")[number]
        mark = "\ufeff" if encoding.startswith("utf-16") else ""
        text = mark + path.read_text(encoding="utf-8").replace("UTF-8", "ISO-8859-1" if number == 3 else "UTF-8")
        put(folder / "xml", f"{encoding}.xml", text.encode(encoding, errors="replace"))

    put_real(folder / "json", ["*/*.json"], cut_json)
    put_real(folder / "xml", ["schedule-xml/*"], cut_after(b"</event>", b"</room></day></schedule>"))
    put_real(folder / "ics", ["ics/*", "ics-edge/*"], cut_after(b"END:VEVENT", b"\r\nEND:VCALENDAR\r\n"))

    for path in sorted(FIXTURES.glob("*.json")) + sorted(FIXTURES.glob("*.html")):
        put_adapted(folder / "adapter", path.name, path.read_bytes(), path.with_suffix(".with"))
    for path in sorted(FEEDS.glob("*/*.json")):
        put_adapted(folder / "adapter", f"{path.parent.name}-{path.name}", cut_json(path.read_bytes()))

    for path in sorted((ROOT / "tests/fuzz/annotations").iterdir()):
        put(folder / "annotations", path.name, path.read_bytes())

    for path in sorted((ROOT / "tests/feeds/notices").iterdir()):
        put(folder / "notices", path.name, path.read_bytes())
        for kind, items in json.loads(path.read_text(encoding="utf-8")).items():
            for number, item in enumerate(items if isinstance(items, list) else []):
                put(folder / "notices", f"{kind}-{number}", json.dumps({kind: [item]}).encode())

    for path in sorted((ROOT / "tests/fuzz/text").iterdir()):
        put(folder / "text", path.name, path.read_bytes())
    for number, text in enumerate(sorted({text for text in texts_in(json.loads(demo)) if len(text) > 60})):
        put(folder / "text", f"demo-{number}", text.encode())

    put(folder / "config", "kiosk.json", (ROOT / "config/kiosk.json").read_bytes())
    for path in sorted((ROOT / "tests/unit/config/examples").rglob("*.json")):
        put(folder / "config", f"{path.parent.name}-{path.name}", path.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
