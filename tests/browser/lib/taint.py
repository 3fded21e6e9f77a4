"""Writes markup into every text that people can write, in a database of the demo."""
import json
import sqlite3
import sys

MARKUP = '"\'></textarea></title><taint-x onx="1"></taint-x><img src="taint" onerror="window.tainted=1"><script>window.tainted=1</script>'

# Texts as they are, and JSON of which the words of each language are texts.
PLAIN = {
    "person": ["name", "phone", "job"],
    "association": ["name", "state_name"],
    "course": ["developed_by"],
    "entry": ["developed_by"],
    "team": ["name"],
    "recording": ["title"],
    "note": ["body"],
    "request": ["body", "answer"],
    "decision": ["reason"],
    "post": ["body"],
    "enrolment": ["state_reason"],
    "session": ["state_reason"],
    "cohort": ["state_reason"],
    "site_setting": ["name"],
}
BY_LANGUAGE = {
    "course": ["title", "short_title", "texts"],
    "cohort": ["name"],
    "module": ["title", "summary", "outcomes"],
    "activity": ["title", "content"],
    "webinar": ["title", "description"],
    "entry": ["title", "summary", "details"],
    "term": ["label"],
}
# Words of one language: these keys of these tables.
KEYS = {"evidence": ["text"], "application": ["why", "access_needs", "interpretation"]}
BODIES = {"evidence": "body", "application": "draft"}


def spoken(value):
    if isinstance(value, dict):
        languages = set(value) <= {"en", "es"}
        return {key: tainted(each) if languages else spoken(each) for key, each in value.items()}
    return [spoken(each) for each in value] if isinstance(value, list) else value


def tainted(value):
    if isinstance(value, str):
        return value + MARKUP
    if isinstance(value, list):
        return [tainted(each) for each in value]
    return {key: tainted(each) for key, each in value.items()} if isinstance(value, dict) else value


def named(value, keys):
    return {key: each + MARKUP if key in keys and isinstance(each, str) else each for key, each in value.items()}


def rewrite(db, table, column, change):
    found = db.execute(f'SELECT rowid, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL').fetchall()
    for row, text in found:
        db.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (change(text), row))
    return len(found)


def main(path):
    db = sqlite3.connect(path)
    count = 0
    for table, columns in PLAIN.items():
        count += sum(rewrite(db, table, column, lambda text: text + MARKUP) for column in columns)
    for table, columns in BY_LANGUAGE.items():
        written = lambda text: json.dumps(spoken(json.loads(text)), separators=(",", ":"))
        count += sum(rewrite(db, table, column, written) for column in columns)
    for table, column in BODIES.items():
        written = lambda text: json.dumps(named(json.loads(text), KEYS[table]), separators=(",", ":"))
        count += rewrite(db, table, column, written)
    db.commit()
    print(count)


main(sys.argv[1])
