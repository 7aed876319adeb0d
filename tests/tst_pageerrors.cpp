// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomtrail.h"
#include "support/parsedpages.h"
#include "trail/value.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
// One token of the body is taken away, doubled or replaced by another.
QByteArray damaged(QByteArray body, QRandomGenerator &random)
{
    static const QByteArrayList tokens
        = {",", ":", "[", "]", "{", "}", "\"", "\"a\"", "\"a\":", ":\"a\"", "1", "null", "\\", " "};
    qsizetype at = 0;
    do
        at = random.bounded(int(body.size()));
    while (!QByteArrayView(",:[]{}\" ").contains(body[at]));
    const QByteArray token = tokens[random.bounded(int(tokens.size()))];
    return body.replace(at, random.bounded(2), random.bounded(4) == 0 ? QByteArray() : token);
}
} // namespace

// What is no page, and what it is instead.
class TestPageErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTakesAPieceForAPage_data() { addSampleRows(); }
    void neverTakesAPieceForAPage();
    void neverTakesMoreThanOnePage_data() { addSampleRows(); }
    void neverTakesMoreThanOnePage();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void takesNothingThatIsNoJson();
    void anErrorIsAnErrorWhateverElseComes_data();
    void anErrorIsAnErrorWhateverElseComes();
    void aWebPageIsNoAnswer_data();
    void aWebPageIsNoAnswer();
    void refusesAnotherPage();
    void refusesBottomlessNesting();
    void refusesDocumentTypes_data();
    void refusesDocumentTypes();
};

void TestPageErrors::neverTakesAPieceForAPage()
{
    QFETCH(QByteArray, body);
    body = body.trimmed();

    for (qsizetype size = 0; size < body.size(); ++size) {
        const PageAnswer answer = parseTrailPage(body.first(size), 1);
        const auto *error = std::get_if<ApiError>(&answer);
        QVERIFY2(error, QByteArray::number(size));
        const bool isEmpty = body.first(size).trimmed().isEmpty();
        const auto expected = isEmpty ? ApiError::Kind::Empty : ApiError::Kind::CutOff;
        const bool isPieceWithoutRoot = error->kind == ApiError::Kind::Unexpected
            && body.startsWith("<RequestId>") && body.first(size).endsWith('>');
        QVERIFY2(error->kind == expected || isPieceWithoutRoot, QByteArray::number(size));
    }
}

void TestPageErrors::neverTakesMoreThanOnePage()
{
    QFETCH(QByteArray, body);

    for (const QByteArray rubbish : {"x", "}", "]", "{}", ",", "1", "</a>", "<", "\"", "<b"})
        QCOMPARE(errorOf(body + rubbish).kind, ApiError::Kind::CutOff);
}

void TestPageErrors::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    using Kind = ApiError::Kind;

    QTest::newRow("nothing") << QByteArray() << Kind::Empty;
    QTest::newRow("F48 Data null") << answerWith("null") << Kind::Empty;
    QTest::newRow("F48 no Data") << QByteArray(R"({"Code":"OK"})") << Kind::Empty;
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << Kind::Empty;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") << Kind::Empty;
    QTest::newRow("NUL") << QByteArray(8, '\0') << Kind::CutOff;
    QTest::newRow("rubbish") << QByteArray("\x1f\x8b\x08\x01rubbish") << Kind::CutOff;
    QTest::newRow("a list") << QByteArray("[1,2]") << Kind::Unexpected;
    QTest::newRow("a number") << QByteArray("5") << Kind::Unexpected;
    QTest::newRow("an empty map") << QByteArray("{}") << Kind::Unexpected;
    QTest::newRow("no list, no code") << QByteArray(R"({"Data":{}})") << Kind::Unexpected;
    QTest::newRow("List a text") << answerWith(R"({"List":"x"})") << Kind::Unexpected;
    QTest::newRow("List a map") << answerWith(R"({"List":{"a":1}})") << Kind::Unexpected;
    QTest::newRow("List true") << answerWith(R"({"List":true})") << Kind::Unexpected;
    QTest::newRow("wrapped text") << answerWith(R"({"List":{"IvrTracking":5}})")
                                  << Kind::Unexpected;
    QTest::newRow("Data a list") << answerWith("[]") << Kind::Unexpected;
    QTest::newRow("Data a text") << answerWith("\"x\"") << Kind::Unexpected;
    QTest::newRow("Code absent") << QByteArray(R"({"Data":{"List":[{}]}})") << Kind::Unexpected;
    QTest::newRow("Code null") << QByteArray(R"({"Code":null,"Data":{"List":[{}]}})")
                               << Kind::Unexpected;
    QTest::newRow("Code empty") << QByteArray(R"({"Code":"","Data":{"List":[{}]}})")
                                << Kind::Unexpected;
    QTest::newRow("Code absent, XML")
        << QByteArray("<R><Data><List><NodeId>n</NodeId></List></Data></R>") << Kind::Unexpected;
    QTest::newRow("Code empty, XML")
        << QByteArray("<R><Code/><Data><List><NodeId>n</NodeId></List></Data></R>")
        << Kind::Unexpected;
    QTest::newRow("no brace after a colon")
        << answerWithRow(R"("Flavour":"a":[1,2,{"b":"c"}]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("no brace in a list")
        << answerWithRow(R"("Flavour":{"a":[1,2,"b":"c"}]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("no brace after a known name")
        << answerWithRow(R"("NodeName":"a":[1]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("no brace after a text seen before")
        << answerWithRow(R"("NodeName":"a"},{"NodeName":"a":[1]},"NodeId":"n")") << Kind::CutOff;
    QTest::newRow("two colons, time") << answerWithRow(R"("EnterTime":"1":2)") << Kind::CutOff;
    QTest::newRow("two colons, number") << answerWithRow(R"("Flavour":1:2)") << Kind::CutOff;
    QTest::newRow("a key in a list")
        << answerWithRow(R"("Flavour":{"a":[1,2,"b":"c"]})") << Kind::CutOff;
    QTest::newRow("a key as a row") << answerWith(R"({"List":["a":{}]})") << Kind::CutOff;
    QTest::newRow("a key as Data") << answerWith(R"("a":{"List":[]})") << Kind::CutOff;
    QTest::newRow("mixed brackets") << answerWithRow(R"("a":[1})") << Kind::CutOff;
    QTest::newRow("closed by another")
        << answerWithRow(R"("NodeProperties":{"a":[1}])") << Kind::CutOff;
    QTest::newRow("no comma") << answerWithRow(R"("NodeProperties":{"a":[1 2]})") << Kind::CutOff;
    QTest::newRow("no colon") << answerWithRow(R"("NodeProperties":{"a" 1})") << Kind::CutOff;
    QTest::newRow("two values") << answerWithRow(R"("NodeName":"a""b")") << Kind::CutOff;
    QTest::newRow("no atom") << answerWithRow(R"("NodeName":nul)") << Kind::CutOff;
    QTest::newRow("no atom inside") << answerWithRow(R"("NodeProperties":[tru])") << Kind::CutOff;
    QTest::newRow("no number") << answerWithRow(R"("EnterTime":1x)") << Kind::CutOff;
    QTest::newRow("leading zero") << answerWithRow(R"("Flavour":01)") << Kind::CutOff;
    QTest::newRow("no escape") << answerWithRow(R"("NodeName":"\q")") << Kind::CutOff;
    QTest::newRow("no escape inside") << answerWithRow(R"("Flavour":{"a":"\q"})") << Kind::CutOff;
    QTest::newRow("trailing comma") << answerWithRow(R"("NodeName":"a",)") << Kind::CutOff;
    QTest::newRow("other XML") << QByteArray("<Foo><Bar>1</Bar></Foo>") << Kind::Unexpected;
    QTest::newRow("XML declaration alone") << QByteArray("<?xml version='1.0'?>") << Kind::CutOff;
    QTest::newRow("crossed XML") << QByteArray("<Rx><Code>OK</Rx></Code>") << Kind::CutOff;
}

void TestPageErrors::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, kind);

    QCOMPARE(errorOf(body).kind, kind);
}

void TestPageErrors::takesNothingThatIsNoJson()
{
    QRandomGenerator random(1);
    int accepted = 0;
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        const QByteArray body = damaged(RandomAnswer(seed).json(3), random);
        const PageAnswer answer = parseTrailPage(body, 1);
        const auto *page = std::get_if<TrailPage>(&answer);
        if (!page)
            continue;
        ++accepted;
        QJsonParseError error;
        QJsonDocument::fromJson(body, &error);
        QVERIFY2(page->wasRepaired || error.error == QJsonParseError::NoError, body);
        for (const NodeVisit &visit : page->visits)
            QVERIFY2(readValue(visit.rowText()), body);
    }
    QVERIFY(accepted > 100);
}

void TestPageErrors::anErrorIsAnErrorWhateverElseComes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");

    QTest::newRow("gateway") << QByteArray(
        R"({"RequestId":"R-1","HostId":"h","Code":"Throttling.User","Message":"slow down","Recommend":"u"})")
                             << u"Throttling.User"_s;
    QTest::newRow("lower case") << QByteArray(
        R"({"requestId":"R-1","code":"Throttling","message":"slow down"})")
                                << u"Throttling"_s;
    QTest::newRow("beside a page") << QByteArray(
        R"({"Data":{"List":[{}],"TotalCount":1},"Message":"slow down","Code":"Busy","RequestId":"R-1"})")
                                   << u"Busy"_s;
    QTest::newRow("beside a wrong page")
        << QByteArray(R"({"Data":[],"Message":"slow down","Code":"Busy","RequestId":"R-1"})")
        << u"Busy"_s;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0' encoding='UTF-8'?>\n<Error>\n"
                                       "<RequestId>R-1</RequestId><HostId>h</HostId>"
                                       "<Code>Throttling.User</Code>"
                                       "<Message>slow&#32;down</Message></Error>")
                         << u"Throttling.User"_s;
    QTest::newRow("XML cut off") << QByteArray("<Error><RequestId>R-1</RequestId>"
                                               "<Code>Throttling.User</Code>"
                                               "<Message>slow down</Message><HostId>cc")
                                 << u"Throttling.User"_s;
    QTest::newRow("XML response") << QByteArray(
        "<ListIvrTrackingDetailsResponse><RequestId>R-1</RequestId><Code>Busy</Code>"
        "<Message>slow down</Message></ListIvrTrackingDetailsResponse>")
                                  << u"Busy"_s;
}

void TestPageErrors::anErrorIsAnErrorWhateverElseComes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);

    const ApiError error = errorOf(body);

    QCOMPARE(error.kind, ApiError::Kind::Service);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, u"slow down"_s);
    QCOMPARE(error.requestId, u"R-1"_s);
}

void TestPageErrors::aWebPageIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");

    QTest::newRow("portal") << QByteArray("<!DOCTYPE html>\n<html><head><title>\n Log in &amp; "
                                          "<b>go</b> &#x4e2d;</title></head></html>")
                            << u"Log in & go 中"_s;
    QTest::newRow("XHTML") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C\">"
                                         "<HTML><TITLE>x</TITLE>")
                           << u"x"_s;
    QTest::newRow("a piece") << QByteArray("<center><h1>502 Bad Gateway</h1></center>") << u""_s;
    QTest::newRow("after a comment")
        << QByteArray("<!-- proxy --><html><title>y</title></html>") << u"y"_s;
    QTest::newRow("long title") << "<html><title>" + QByteArray(500, 'x') + "</title>"
                                << QString(200, u'x');
}

void TestPageErrors::aWebPageIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, title);

    const ApiError error = errorOf(body);

    QCOMPARE(error.kind, ApiError::Kind::WebPage);
    QCOMPARE(error.message, title);
}

void TestPageErrors::refusesAnotherPage()
{
    const QByteArray firstPage = answerWith(R"({"PageNumber":"1","List":[{}]})");

    QCOMPARE(errorOf(firstPage, 2).kind, ApiError::Kind::WrongPage);
    QCOMPARE(pageOf(firstPage, 1).number, 1);
    QCOMPARE(pageOf(answerWith(R"({"PageNumber":0,"List":[{}]})"), 2).number, 2);
    QCOMPARE(pageOf(answerWith(R"({"List":[{}]})"), 2).visits.front().origin.page, 2);
}

void TestPageErrors::refusesBottomlessNesting()
{
    QCOMPARE(errorOf(answerWithRow("\"Flavour\":" + nested(1024))).kind, ApiError::Kind::CutOff);
    QCOMPARE(errorOf(answerWithRow("\"Flavour\":" + nested(100'000))).kind, ApiError::Kind::CutOff);
    QCOMPARE(
        errorOf(answerWithRow("\"NodeName\":" + nested(100'000))).kind, ApiError::Kind::CutOff);
    QCOMPARE(
        errorOf(answerWith("{\"List\":" + nested(100'000) + '}')).kind, ApiError::Kind::CutOff);
    QCOMPARE(errorOf(nested(100'000)).kind, ApiError::Kind::CutOff);
    QByteArray xml;
    for (int depth = 0; depth < 100'000; ++depth)
        xml += "<x>";
    QCOMPARE(errorOf("<Code>OK</Code><Data>" + xml).kind, ApiError::Kind::CutOff);
}

void TestPageErrors::refusesDocumentTypes_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("document type") << QByteArray(
        "<!DOCTYPE A SYSTEM 'file:///etc/hostname'><A><Code>OK</Code><Data><List/></Data></A>");
    QTest::newRow("entities") << QByteArray("<?xml version='1.0'?><!DoctypE a [<!ENTITY b 'bbb'>]>"
                                            "<a><Code>OK</Code><Data><List/></Data></a>");
    QTest::newRow("late") << QByteArray("<a><Code>OK</Code></a><!ENTITY b 'bbb'>");
}

void TestPageErrors::refusesDocumentTypes()
{
    QFETCH(QByteArray, body);

    QCOMPARE(errorOf(body).kind, ApiError::Kind::Unexpected);
}

QTEST_APPLESS_MAIN(TestPageErrors)

#include "tst_pageerrors.moc"
