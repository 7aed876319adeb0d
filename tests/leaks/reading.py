# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether a secret can be read in what the program wrote, by somebody who undoes every escape."""

import csv
import html
import io
import json
import re
import subprocess
import unicodedata
import urllib.parse
import zipfile

UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
BETWEEN = re.compile(r"(?<=\d)[\s\-‐-―−.()_/,+·~，、・]{1,3}(?=[\dX])")
ENGLISH = "zero|one|two|three|four|five|six|seven|eight|nine"
CHINESE = str.maketrans("零〇一幺二三四五六七八九", "001123456789")


def spoken(words):
    return "".join(str(ENGLISH.split("|").index(word)) for word in words[0].split())


def undone(text):
    """One layer of escapes less."""
    text = UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    text = html.unescape(text)
    text = re.sub(r"(?:\\+|%)u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)
    text = re.sub(r"\\+x([0-9a-fA-F]{2})", lambda m: chr(int(m[1], 16)), text)
    text = re.sub(r"(?<![0-9A-Za-z])(?:3[0-9]){11}(?![0-9A-Za-z])", lambda m: m[0][1::2], text)
    text = re.sub(rf"\b(?:(?:{ENGLISH})\s){{10}}(?:{ENGLISH})\b", spoken, text)
    text = re.sub(r"(?<!\d)(1)\.(\d{10})E10", r"\1\2", text)
    return urllib.parse.unquote(text, errors="replace")


class Reader:
    def __init__(self, text, is_row=False):
        # A piece that is longer than what may stay; in a whole file short ones turn up by chance.
        self.pieces = {"number": 7 if is_row else 9, "card": 10}
        self.layers = [text]
        while len(self.layers) < 8 and (plainer := undone(self.layers[-1])) != self.layers[-1]:
            self.layers.append(plainer)
        self.layers.append(self.layers[-1].translate(CHINESE))
        self.joined = [BETWEEN.sub("", layer).upper() for layer in self.layers]
        self.folded = [layer.casefold() for layer in self.layers]

    def reads(self, secret):
        kind, value = secret["kind"], secret["value"]
        if kind == "text":
            return any(value.casefold() in layer for layer in self.folded)
        if kind == "typed" and len(value) < 6:  # four digits turn up in a time, too
            alone = rf"(?<![A-Za-z0-9_*•])(?<!\d[.:/,-]){value}(?![A-Za-z0-9_])(?![.:/,-]\d)"
            return any(re.search(alone, layer) for layer in self.layers)
        piece = self.pieces.get(kind, len(value))
        pieces = {value[at:at + piece] for at in range(max(1, len(value) - piece + 1))}
        return any(part in layer for layer in self.joined for part in pieces)

    def keeps(self, innocent):
        value = innocent["value"].casefold()
        return any(value in layer or unicodedata.normalize("NFKC", value) in layer for layer in self.folded)


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, errors="replace").stdout


def rows_in(path):
    """The texts of the rows of a file, in order, and of what stands beside them; none for other files."""
    if path.endswith(".json"):
        answer = json.load(open(path, encoding="utf-8"))
        rows = [json.dumps(row, ensure_ascii=False) for row in answer["Data"].pop("List")]
        return rows, json.dumps(answer, ensure_ascii=False)
    if path.endswith(".csv"):
        table = list(csv.reader(io.StringIO(open(path, encoding="utf-8-sig", newline="").read())))
        return [" ¦ ".join(row) for row in table[1:]], " ¦ ".join(table[0])
    return None


def text_in(path):
    """All text of a file, and what its bytes say besides, such as metadata."""
    if path.endswith(".ivrtrail"):
        case = zipfile.ZipFile(path)
        return "\n".join(name + "\n" + case.read(name).decode("utf-8", "replace") for name in case.namelist())
    if path.endswith(".pdf"):
        return output_of("pdftotext", path, "-") + output_of("pdfinfo", path)
    if path.endswith(".png"):
        return output_of("strings", "-n", "6", path)
    if path.endswith(".svg"):
        return "\n".join(re.findall(r">([^<]*)<", open(path, encoding="utf-8").read()))
    return open(path, encoding="utf-8").read()


def seen_in(path):
    """What a person, or a machine that reads pictures, sees in a picture."""
    seen = output_of("tesseract", path, "-", "-l", "chi_sim+eng", "--psm", "11")
    return re.sub(r"(?<=[\d*])[OoQ](?=[\d*])", "0", seen)
