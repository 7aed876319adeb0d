# SPDX-FileCopyrightText: The ivrtrail authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A made-up call, as the service would answer it, with secrets and innocent values in every place."""

import json
import random
import urllib.parse

import spellings as spell

# Keys whose values tell on somebody, and keys of telephone numbers.
TELLING = ("name", "card", "addr", "token", "密码", "姓名", "身份证", "customerName", "user_name",
           "caller-name", "contactName", "realName", "FULL_NAME", "id_no", "idCard", "cardNo", "homeAddr",
           "address", "accessToken", "客户姓名", "身份证号码", "卡号", "收货地址", "password", "email", "邮箱",
           "sessionId", "openid", "taxId", "zipCode", "籍贯", "法人", "收款人")
TELEPHONE = ("phone", "phoneNumber", "手机号", "联系电话", "mobile")


class Call:
    """`secrets` and `innocents` are dicts with kind, value, spelled, place and the row they stand in."""

    def __init__(self, seed, in_names_only=False):
        self.random = random.Random(seed)
        self.maker = spell.Maker(self.random)
        self.in_names_only = in_names_only  # a picture shows names, and hardly anything else
        self.rows, self.secrets, self.innocents = [], [], []
        self.time = 1716000000000 + self.random.randrange(10**9)
        self.contact = f"job-{self.random.randrange(10**17, 10**18)}"
        self.caller = self.maker.mobile()
        self.area, self.local = self.maker.landline()
        self.callee = self.area + self.local
        self.add("INCOMING_CALL")
        self.note(self.secrets, "number", self.caller, self.caller, "Caller")
        self.note(self.secrets, "number", self.callee, self.callee, "Callee")
        self.plant_numbers()
        self.plant_typed_digits()
        if not in_names_only:
            self.plant_telling_keys()
        for key, value in self.some(spell.innocent_values(self.maker)):
            self.plant_innocent(key, value)
        self.message = f"ok {self.maker.mobile()}"
        self.note(self.secrets, "number", self.message[3:], self.message, "Message", row=-1)

    def some(self, values):
        """All of them; of names every fourth, because reading pictures takes long."""
        return list(values)[::4 if self.in_names_only else 1]

    def add(self, kind, name="节点", properties=None, variables=None, data="", **fields):
        def as_sent(values):  # an object, or JSON text
            return values if self.random.random() < 0.6 else json.dumps(values, ensure_ascii=False)
        length = self.random.randrange(5, 4000)
        self.rows.append({
            "Instance": "ccc-test", "ContactId": self.contact, "Caller": self.caller, "Callee": self.callee,
            "ChannelId": f"ch-user-{self.caller}->8032-{self.time}", "FlowId": "f-1", "FlowName": "流程",
            "NodeId": f"node-{len(self.rows)}", "NodeName": name, "NodeType": kind,
            "NodeExitCode": "Success", "EnterTime": self.time, "LeaveTime": self.time + length,
            "NodeProperties": as_sent(properties or {}), "NodeVariables": as_sent(variables or {}),
            "ChannelVariables": data, **fields})
        self.time += length

    def note(self, values, kind, value, spelled, place, row=None):
        values.append({"kind": kind, "value": value, "spelled": str(spelled), "place": place,
                       "row": len(self.rows) - 1 if row is None else row})

    def plant(self, kind, value, text):
        places = (
            ("prompt", lambda: self.add("PLAY_SAY", properties={"say": text})),
            ("variable", lambda: self.add("SET_VARIABLES", variables={"v": text})),
            ("call data", lambda: self.add("SPLIT", data=f"a=1;info={text};z=9")),
            ("node name", lambda: self.add("SPLIT", name=f"节点 {text}")),
            ("flow name", lambda: self.add("SPLIT", FlowName=f"流程 {text}")),
            ("unknown field", lambda: self.add("SPLIT", Ext={"list": [{"deep": [text]}]})),
            ("key", lambda: self.add("JSON_PARSER", variables={"map": {text: 1}})),
            ("list", lambda: self.add("JSON_PARSER", variables={"list": ["a", [text]]})),
            ("JSON in JSON", lambda: self.add("HTTP_REQUEST", variables={
                "responseBody": spell.nested(text)})),
            ("parameters", lambda: self.add("RUN_FUNCTION", variables={
                "requestParams": json.dumps({"x": [text]})})),
            ("URL", lambda: self.add("HTTP_REQUEST", properties={
                "url": f"https://api.example.com/x?q={urllib.parse.quote(text, safe='%/:=&?')}&t=1"})),
            ("cut JSON", lambda: self.add("HTTP_REQUEST", NodeVariables='{"cut":"' + text.replace('"', "'"))),
            ("channel", lambda: self.add("SPLIT", ChannelId=f"ch-user-{text}->8032")),
        )
        place, plant = places[3] if self.in_names_only else self.random.choice(places)
        if place == "call data" and ";" in text and "&" not in text:
            place, plant = places[1]  # would be two parts
        plant()
        self.note(self.secrets, kind, value, text, place)

    def plant_numbers(self):
        make = self.maker
        for text in self.some(spell.spelled_mobile(self.caller)):
            self.plant("number", self.caller, text)
        for text in self.some(spell.spelled_landline(self.area, self.local)):
            self.plant("number", self.callee, text)
        for way in self.some(range(len(list(spell.spelled_mobile(self.caller))))):
            mobile = make.mobile()
            self.plant("number", mobile, list(spell.spelled_mobile(mobile))[way])
        for way in self.some(range(22)):
            area, rest = make.landline()
            self.plant("number", area + rest, list(spell.spelled_landline(area, rest))[way])
        for way in self.some(range(19)):
            card = make.id_card()
            self.plant("card", card, list(spell.spelled_card(card))[way])
            card = make.bank_card((16, 19)[way % 2])
            self.plant("card", card, list(spell.spelled_card(card))[way])
        for way in self.some(range(11)):
            mail = make.mail()
            self.plant("text", mail, list(spell.spelled_mail(mail))[way])
        if not self.in_names_only:
            for value in (int(self.caller), float(self.caller), int(make.bank_card(19)), int(make.mobile())):
                self.add("JSON_PARSER", variables={"n": [value]})
                self.note(self.secrets, "number", str(int(value)), value, "JSON number")

    def plant_typed_digits(self):
        for size, key in ((4, "digits"), (5, "dtmf"), (6, "digits"), (8, "DTMF"), (12, "digits"),
                          (17, "digits")):
            typed = self.maker.random.choice("34568") + self.maker.new(lambda: self.maker.digits(size - 1))
            for value in (typed, typed + "#", wide_or_number(typed)):
                self.add("GATHER_INPUT", variables={key: value})
                self.note(self.secrets, "typed", typed, value, "GATHER_INPUT")
            for text in self.some(spell.spelled_digits(typed)):
                self.plant("typed", typed, text)

    def plant_telling_keys(self):
        for at, key in enumerate(TELLING + TELEPHONE):
            value = self.maker.person() if at % 2 else self.maker.word(10)
            if key in TELEPHONE:
                value = "7" + self.maker.digits(8)
            elif "addr" in key.lower() or "地址" in key:
                value = f"{self.maker.person()}路{self.maker.digits(3)}号"
            quoted = f"{urllib.parse.quote(key)}={urllib.parse.quote(value)}"
            places = (
                ("variable", lambda: self.add("SET_VARIABLES", variables={key: value})),
                ("property", lambda: self.add("SET_VARIABLES", properties={key: [value]})),
                ("call data", lambda: self.add("SPLIT", data=f"lang=zh;{key}={value};vip=1")),
                ("JSON in JSON", lambda: self.add("HTTP_REQUEST", variables={
                    "responseBody": spell.nested(json.dumps({key: {"x": value}}))})),
                ("URL", lambda: self.add("HTTP_REQUEST", properties={"url": f"https://h/u?{quoted}&p=2"})),
                ("form", lambda: self.add("HTTP_REQUEST", variables={"body": f"{key}={value}&page=2"})),
                ("XML", lambda: self.add("HTTP_REQUEST", variables={
                    "body": f"<r><{key}>{value}</{key}></r>"})),
                ("unknown field", lambda: self.add("SPLIT", Extra={"in": {key: value}})),
            )
            place, plant = places[at % len(places)]
            plant()
            kind = "number" if key in TELEPHONE else "text"
            self.note(self.secrets, kind, value, value, f"{key} in {place}")

    def plant_innocent(self, key, value):
        if self.in_names_only or self.random.random() < 0.1:
            self.add("SPLIT", name=f"节点 {value}")
        elif key == "say" or self.random.random() < 0.1:
            self.add("PLAY_SAY", properties={"say": f"您的信息{value}已处理"})
        elif self.random.random() < 0.5:
            self.add("RUN_FUNCTION", variables={"responseBody": json.dumps({key: value}, ensure_ascii=False)})
        else:
            self.add("SET_VARIABLES", properties={key: value}, data="a=1;b=2")
        self.note(self.innocents, "innocent", value, value, key)

    def answer(self):
        return {"RequestId": "8F3A6C2E-7D41-4B0A-9E55-2C1B7A90D3F4", "Code": "OK", "HttpStatusCode": 200,
                "Message": self.message, "Data": {"TotalCount": len(self.rows), "PageNumber": 1,
                                                  "PageSize": len(self.rows), "List": self.rows}}


def wide_or_number(digits):
    return spell.wide(digits) if len(digits) % 2 else int(digits)
