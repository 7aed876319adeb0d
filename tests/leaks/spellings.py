# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Made-up secrets and innocent values, and the spellings in which secrets turn up. Knows nothing of the
rules that are to find them."""

import json
import urllib.parse
import uuid

FAMILY = "赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施曹严魏陶姜戚谢邹喻"
GIVEN = "梓涵雨桐浩宇欣怡轩诗琪俊杰晨曦思佳宁嘉懿烨磊煜翊振晓博鹏煊"
ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def percent(text):
    return "".join(f"%{byte:02X}" for byte in text.encode())


def unicode_escaped(text):
    return "".join(f"\\u{ord(c):04x}" for c in text)


def entities(text):
    return "".join(f"&#{ord(c)};" for c in text)


def groups(number, sign, sizes):
    parts, at = [], 0
    for size in sizes:
        parts.append(number[at:at + size])
        at += size
    return sign.join(part for part in parts if part)


def luhn_digit(body):
    total = 0
    for at, digit in enumerate(int(c) for c in reversed(body)):
        total += digit if at % 2 else digit * 2 - (9 if digit > 4 else 0)
    return str(-total % 10)


class Maker:
    """Makes values; no secret twice."""

    def __init__(self, random):
        self.random = random
        self.made = set()

    def new(self, make):
        value = make()
        while value in self.made:
            value = make()
        self.made.add(value)
        return value

    def digits(self, count):
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def mobile(self):
        start = ("138", "139", "150", "158", "186", "177", "199", "166", "136", "155", "173")
        return self.new(lambda: self.random.choice(start) + self.digits(8))

    def landline(self):
        area, size = self.random.choice((("010", 8), ("021", 8), ("0755", 8), ("0571", 8),
                                         ("0533", 7), ("0891", 7), ("028", 8)))
        return area, self.random.choice("2345678") + self.digits(size - 1)

    def id_card(self):
        def make():
            year, month, day = (self.random.randrange(*span) for span in ((1945, 2004), (1, 13), (1, 29)))
            body = (self.random.choice(("110101", "310115", "440305", "330106", "130102", "650102"))
                    + f"{year}{month:02}{day:02}" + self.digits(3))
            return body + "10X98765432"[sum(int(a) * b for a, b in zip(body, WEIGHTS)) % 11]
        return self.new(make)

    def bank_card(self, size):
        def make():
            body = self.random.choice(("622202", "621700", "625912", "453242", "518710", "601382"))
            body += self.digits(size - 7)
            return body + luhn_digit(body)
        return self.new(make)

    def mail(self):
        user = self.word(7).lower() + self.random.choice((".w", "_9", "88", ""))
        return f"{user}@{self.random.choice(('example.com', 'mail.example.cn', 'corp.example.com.cn'))}"

    def person(self):
        return self.new(lambda: self.random.choice(FAMILY) + self.random.choice(GIVEN)
                        + self.random.choice(GIVEN))

    def word(self, size):
        letters = "bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789"
        return self.new(lambda: "".join(self.random.choice(letters) for _ in range(size - 1)) + "q")

    def uuid(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))


def spelled_mobile(n):
    a, b, c = n[:3], n[3:7], n[7:]
    for sign in (" ", "-", ".", "\u00a0", "\u3000", "–", "\u2011", "－", " - ", "--", "\u200b", "/",
                 "~", "·", "、", "%20", "%2D", "+", "&nbsp;", "&#45;", "\n", "\u200e"):
        yield sign.join((a, b, c))
    for before in ("", "+86", "+86-", "+86 ", "(+86)", "0086", "0086-", "86", "86-", "0", "+86\u00a0"):
        yield before + n
    yield from (f"({a}){b}{c}", f"({a}) {b}-{c}", f"（{a}）{b}-{c}", wide(n), wide("+86" + n),
                wide(f"{a}-{b}-{c}"), n[:5] + wide(n[5:]), " ".join(n), "，".join(n))
    yield from (f"sip:{n}@pbx.example.com", f"sip:+86{n}@10.2.3.4:5060;user=phone", f"tel:+86-{a}-{b}-{c}",
                f"<sips:{n}@pbx>", f"https://crm.example.com/caller/{n}/orders",
                f"https://crm.example.com/q?m={n}&v=2", f"https://crm.example.com/q?m=%2B86{n}",
                percent(n), percent(f"+86 {a} {b}"  f" {c}"), percent(percent(n)), f"%252B86{n}")
    yield from (unicode_escaped(n), unicode_escaped(unicode_escaped(n)), entities(n), f"&#43;86{n}",
                "\\x" + "\\x".join(f"{ord(x):02x}" for x in n), f"${{{n}}}", f"1.{n[1:]}E10")
    yield from (f"您的号码{n}已登记", f"tel{n}", f"u{n}x", f"'{n}'=='1'", f"#{n}#", f"rec_{n}_1.wav",
                f"**{n}**", "".join("零一二三四五六七八九"[int(x)] for x in n),
                "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(x)] for x in n), f"17951{n}", f"{n}20240517093015",
                n.encode().hex(), " ".join(ENGLISH[int(x)] for x in n))


def spelled_landline(area, rest):
    head, tail, bare = rest[:-4], rest[-4:], area[1:]
    yield from (area + rest, f"{area}-{rest}", f"({area}){rest}", f"（{area}）{rest}", f"{area} {rest}",
                f"{area}-{head}-{tail}", f"({area}) {head} {tail}", f"+86{bare}{rest}",
                f"+86-{bare}-{rest}", f"+86 {bare} {rest}", f"+86 (0){bare} {rest}", f"+86({bare}){rest}",
                f"0086{bare}{rest}", f"0086-{bare}-{rest}", f"86-{bare}-{rest}", wide(f"{area}-{rest}"),
                f"总机{area}-{rest}转8032", percent(f"{area}-{rest}"), unicode_escaped(area + rest),
                entities(area + rest), f"sip:{area}{rest}@pbx.example.com", f"{area} - {rest}")


def spelled_card(n):
    sizes = (6, 8, 4) if n[-1] == "X" or n.startswith(("1", "3", "65", "44")) and len(n) == 18 else (4,) * 5
    for sign in (" ", "-", "\u00a0", "\u3000", "–", ".", "%20", "&nbsp;"):
        yield groups(n, sign, sizes)
    yield from (n, n.lower(), wide(n), f"证件{n}已核验", f"q={n}&r=1", f"（{n}）", percent(n),
                unicode_escaped(n), entities(n), " ".join(n), f"'{n}'=='x'")


def spelled_mail(mail):
    user, host = mail.split("@")
    yield from (mail, f"mailto:{mail}?x=1", f"联系{mail}。", f"<{mail}>", f"**{mail}**", mail.upper(),
                urllib.parse.quote(mail, safe=""), f"{user}&#64;{host}", f"{user}\\u0040{host}",
                f"{user}＠{host}", f"x={mail}&y")


def spelled_digits(digits):
    """What the caller typed, as later nodes repeat it."""
    yield from (f"'{digits}'=='1'", f"您输入的是{digits}，请确认", f"您输入的是{digits}.", wide(digits),
                f"https://x.example.com/q?no={digits}&a=1", f"https://x.example.com/pin/{digits}",
                " ".join(digits), percent(digits), digits)


def nested(text, depth=2):
    for _ in range(depth):
        text = json.dumps({"body": text}, ensure_ascii=depth % 2 == 0)
    return text


def innocent_values(maker):
    """Pairs of a key and a value that gives nobody away."""
    d, pick = maker.digits, maker.random.randrange

    def day(sign="-"):
        return f"2024{sign}{pick(1, 13):02}{sign}{pick(1, 29):02}"

    def clock(sign=":"):
        return f"{pick(10, 24)}{sign}{pick(10, 60)}{sign}{pick(10, 60)}"

    for _ in range(4):
        yield from (("orderNo", f"SO{day('')}{d(6)}"), ("订单号", day("") + d(4)),
                    ("order_id", day("") + d(8)), ("remark", f"TB-{day('')}{d(10)}"), ("date", day()), ("日期", day("/")),
                    ("say", f"{day()} {clock()}"), ("say", day("") + clock("")), ("workTime", clock()),
                    ("amount", f"{pick(1000, 99999)}.{d(2)}"), ("金额", f"¥{pick(1, 9)},{d(3)},{d(3)}.00"),
                    ("nextNodeId", f"Activity_0{d(4)}ab"), ("traceId", maker.uuid()),
                    ("requestId", maker.uuid().upper()), ("say", f"job-{d(18)}"),
                    ("jobId", "job-" + maker.uuid()),
                    ("hotline", f"400-820-{d(4)}"), ("say", f"400820{d(4)}"), ("timestamp", f"17160{d(8)}"),
                    ("serverIp", f"139.196.{pick(100, 256)}.{pick(10, 99)}"), ("rate", f"37.{d(1)}%"))
    yield from (("info", "95588"), ("say", "10086"), ("info", "12345"), ("agentExt", "8032"),
                ("say", "分机6021"), ("functionName", "queryOrderV2"), ("skillGroupName", "售后技能组3"),
                ("version", "1.12.3"), ("version", "v2.0.1-rc.3"), ("say", "2.4.1621.10542"),
                ("say", "前面还有12位"), ("queueInfo", "queueLength=137"), ("rate", "0.3333333333333333"),
                ("fileName", "welcome_20240517_01.wav"), ("size", "1048576"), ("say", "10.0.0.8:8080"))
