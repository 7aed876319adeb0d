# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import subprocess
import sys

import plant
import reading

PROGRAM, FOLDER, SEEDS = sys.argv[1], sys.argv[2], sys.argv[3:]
TEXTS = ("json", "csv", "ivrtrail", "txt", "md", "svg") + (("pdf",) if shutil.which("pdftotext") else ())
failed = False


def export(source, name, level):
    """The paths of the files written."""
    done = subprocess.run([PROGRAM, "--open", source, "--export", os.path.join(FOLDER, name), "--redact",
                           level, "--force", "--lang", "en"], capture_output=True, text=True)
    if done.returncode not in (0, 3):
        sys.exit(f"--export ended with {done.returncode}: {done.stderr}")
    return done.stdout.split()


def saved(call, name):
    path = os.path.join(FOLDER, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(call.answer(), file, ensure_ascii=False)
    return path


def secrets_in(call, path):
    rows = reading.rows_in(path)
    if not rows:
        reader = reading.Reader(reading.text_in(path))
        return [secret for secret in call.secrets if reader.reads(secret)]
    readers = [reading.Reader(row, is_row=True) for row in (*rows[0], rows[1])]  # the last one is row -1
    return [secret for secret in call.secrets if readers[secret["row"]].reads(secret)]


def rows_of(path):
    return json.load(open(path, encoding="utf-8"))["Data"]["List"]


def tell(what, leaks, planted, lost=(), innocents=0):
    global failed
    fine = not leaks and len(lost) * 20 <= innocents
    failed = failed or not fine
    kept = f", {innocents - len(lost)} of {innocents} innocent values kept" if innocents else ""
    print(f"{'ok   ' if fine else 'FAIL '} {what}: {len(leaks)} of {planted} readable{kept}", flush=True)
    for secret in leaks[:20]:
        print(f"        {secret['kind']} in {secret['place']}: {secret['spelled']!r}")
    for innocent in lost[:10] if not fine else ():
        print(f"        lost from {innocent['place']}: {innocent['value']!r}")


def check_texts(seed):
    call = plant.Call(seed)
    source = saved(call, f"call{seed}.json")
    for kind in TEXTS:
        paths = export(source, f"standard{seed}.{kind}", "standard")
        leaks = [secret for path in paths for secret in secrets_in(call, path)]
        lost = []
        if kind in ("json", "csv", "ivrtrail"):  # the others show few values
            reader = reading.Reader(reading.text_in(paths[0]))
            lost = [value for value in call.innocents if not reader.keeps(value)]
        tell(f"seed {seed}, {kind}, standard", leaks, len(call.secrets), lost,
             len(call.innocents) if kind in ("json", "csv", "ivrtrail") else 0)
    once = export(source, f"once{seed}.json", "standard")[0]
    twice = export(once, f"twice{seed}.json", "standard")[0]
    # The findings beside them may differ: two prompts may be the same when masked.
    same = rows_of(once) == rows_of(twice)
    tell(f"seed {seed}, exported twice", [] if same else call.secrets[:1], len(call.secrets))
    check_strict(call, source, seed)


def values_in(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from values_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from values_in(inner)
    elif isinstance(value, str) and value[:1] in ("{", "["):
        try:
            yield from values_in(json.loads(value))
        except ValueError:
            yield value
    else:
        yield value


def check_strict(call, source, seed):
    path = export(source, f"strict{seed}.json", "strict")[0]
    tell(f"seed {seed}, json, strict", secrets_in(call, path), len(call.secrets))
    left = []
    for row in rows_of(path):
        data = [part.split("=", 1)[-1] for part in row["ChannelVariables"].split(";")]
        values = values_in([row["NodeProperties"], row["NodeVariables"], row["Caller"], row["Callee"], data,
                            row.get("Ext"), row.get("Extra")])
        left += [{"kind": "value", "place": row["NodeType"], "spelled": value} for value in values
                 if value not in ("•••", "", None)]
    tell(f"seed {seed}, values left when strict", left, len(call.rows))


def check_pictures(seed):
    """What is read must be readable at level off, or it proves nothing."""
    call = plant.Call(seed, in_names_only=True)
    source = saved(call, f"names{seed}.json")
    seen = {}
    for level in ("off", "standard"):
        paths = export(source, f"{level}{seed}.png", level)
        seen[level] = reading.Reader("\n".join(reading.seen_in(path) for path in paths))
        if level == "standard":
            raw = reading.Reader("\n".join(reading.text_in(path) + os.path.basename(path) for path in paths))
            tell(f"seed {seed}, bytes of png", [s for s in call.secrets if raw.reads(s)], len(call.secrets))
    legible = [secret for secret in call.secrets if seen["off"].reads(secret)]
    innocents = [value for value in call.innocents if seen["off"].keeps(value)]
    tell(f"seed {seed}, png read by OCR ({len(legible)} legible when nothing is hidden)",
         [secret for secret in call.secrets if seen["standard"].reads(secret)], len(call.secrets),
         [value for value in innocents if not seen["standard"].keeps(value)], len(innocents))
    if not legible:
        sys.exit("The OCR reads nothing.")


for seed in SEEDS:
    check_texts(int(seed))
if shutil.which("tesseract") and "chi_sim" in reading.output_of("tesseract", "--list-langs"):
    check_pictures(int(SEEDS[0]))
else:
    print("skip  png read by OCR: tesseract with its Chinese data is not installed")
sys.exit(1 if failed else 0)
