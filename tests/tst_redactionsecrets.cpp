// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/casefile.h"
#include "files/csvfile.h"
#include "files/jsonfile.h"
#include "files/zipfile.h"
#include "plantedsecrets.h"
#include "privacy/redaction.h"
#include "support/trails.h"

#include <QRegularExpression>
#include <QTest>
using namespace Qt::StringLiterals;

namespace {
const QString callerNumber = u"13651904287"_s;

QByteArray quoted(const QString &text)
{
    return toJsonString(text);
}

// What a decoder could make of an output: folded, nothing escaped.
QString decoded(const QByteArray &output)
{
    QByteArray bytes = output;
    static const QRegularExpression escape(u"\\\\+u([0-9a-fA-F]{4})"_s);
    for (int layer = 0; layer < 3; ++layer)
        bytes = QByteArray::fromPercentEncoding(bytes);
    QString text = QString::fromUtf8(bytes);
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
            QChar(char16_t(match.captured(1).toUInt(nullptr, 16))));
    return text.normalized(QString::NormalizationForm_KC);
}

// Besides, nothing between the digits of a number.
QString readable(const QByteArray &output)
{
    QString plain;
    for (const QChar c : decoded(output))
        if (!u" -–.()/_\\\"\n\r\t"_s.contains(c))
            plain += c.toUpper();
    return plain;
}

QString plainCore(const QString &core)
{
    return readable(core.toUtf8());
}

/** Finds secrets in one output. */
class Reader
{
public:
    explicit Reader(const QByteArray &output)
        : m_decoded(decoded(output))
        , m_readable(readable(output))
    {
    }

    bool finds(const PlantedSecret &secret) const
    {
        // Four digits occur by chance within a time or an ID.
        if (secret.kind == u"typed"_s)
            return m_decoded.contains(QRegularExpression(
                u"(?<![0-9A-Za-z.:/-])"_s + secret.core + u"(?![0-9A-Za-z.:/-])"_s));
        return m_readable.contains(plainCore(secret.core));
    }

    bool findsValue(const QString &value) const { return m_readable.contains(plainCore(value)); }

private:
    QString m_decoded;
    QString m_readable;
};

/** A call in which secrets and innocent values stand wherever something can stand. */
class PlantedCall
{
public:
    explicit PlantedCall(quint32 seed)
        : m_maker(seed)
        , secrets(plantedSecrets(m_maker, callerNumber))
        , innocents(innocentValues(m_maker))
    {
        for (const PlantedSecret &secret : secrets)
            plant(secret);
        for (const auto &[key, value] : innocents)
            m_rows << row("PLAY_SAY", '{' + quoted(key) + ':' + quoted(value) + '}', "{}", {});
    }

    Trail trail() const
    {
        Trail made;
        made.contactId = u"job-501784236190277632"_s;
        made.source = u"ccc.example.com"_s;
        for (qsizetype from = 0; from < m_rows.size(); from += 100)
            addPage(made,
                std::get<TrailPage>(parseTrailPage("{\"Code\":\"OK\",\"Data\":{\"List\":["
                        + m_rows.mid(from, 100).join(',') + "]}}",
                    int(from / 100) + 1)));
        return made;
    }

private:
    QByteArray row(const QByteArray &type, const QByteArray &properties,
        const QByteArray &variables, const QString &callData, const QString &name = u"节点"_s)
    {
        m_time += 1000;
        return R"({"ContactId":"job-501784236190277632","Caller":)" + quoted(callerNumber)
            + R"(,"Callee":"057187651234","NodeId":"n-1","FlowName":"流程","NodeName":)"
            + quoted(name) + R"(,"NodeType":")" + type + R"(","EnterTime":)"
            + QByteArray::number(1700000000123 + m_time) + R"(,"LeaveTime":)"
            + QByteArray::number(1700000000223 + m_time) + R"(,"NodeProperties":)" + properties
            + R"(,"NodeVariables":)" + variables + R"(,"ChannelVariables":)" + quoted(callData)
            + '}';
    }

    void plant(const PlantedSecret &secret)
    {
        const QByteArray text = quoted(secret.spelled);
        const int place = m_maker.bounded(9);
        if (secret.kind == u"typed"_s) {
            m_rows << row("GATHER_INPUT", "{}", "{\"digits\":" + text + '}', {});
            m_rows << row("SPLIT", "{}",
                "{\"expression\":" + quoted(u"'%1'=='1'"_s.arg(secret.core)) + '}', {});
        } else if (!secret.key.isEmpty()) {
            plantUnderKey(secret, place);
        } else if (place == 0) {
            m_rows << row("PLAY_SAY", "{\"say\":" + text + '}', "{}", {});
        } else if (place == 1) {
            m_rows << row("SPLIT", "{}", "{\"out\":{\"deep\":[[" + text + "]]}}", {});
        } else if (place == 2) {
            m_rows << row("SPLIT", "{}", "{}", u"a=1;note="_s + secret.spelled);
        } else if (place == 3) {
            m_rows << row("PLAY_SAY", "{}", "{}", {}, u"节点 "_s + secret.spelled);
        } else if (place == 4) {
            m_rows << row("HTTP_REQUEST", "{}",
                "{\"body\":"
                    + quoted(SecretMaker::nested(u"{\"v\":%1}"_s.arg(QString::fromUtf8(text)), 2))
                    + '}',
                {});
        } else if (place == 5) {
            m_rows << row("SPLIT", "{" + text + ":1}", "{}", {});
        } else if (place == 7 && secret.kind != u"bank card"_s) {
            m_rows << row("SPLIT", "{}", "{}", {}).replace("\"n-1\"", text);
        } else if (place == 6) {
            m_rows << row("SPLIT", text, quoted(u"not JSON: "_s + secret.spelled), {});
        } else {
            m_rows << row("SPLIT", "{}", "{}", {}).chopped(1) + ",\"Future\":{\"x\":" + text + "}}";
        }
    }

    void plantUnderKey(const PlantedSecret &secret, int place)
    {
        const QByteArray member = quoted(secret.key) + ':' + quoted(secret.spelled);
        if (place < 2)
            m_rows << row("SET_VARIABLES", "{}", '{' + member + '}', {});
        else if (place == 2)
            m_rows << row("SPLIT", "{}", "{}", u"a=1;%1=%2;b"_s.arg(secret.key, secret.spelled));
        else if (place < 5)
            m_rows << row("RUN_FUNCTION", "{}",
                "{\"responseBody\":"
                    + quoted(SecretMaker::nested(QString::fromUtf8('{' + member + '}'), 1)) + '}',
                {});
        else
            m_rows << row("RUN_FUNCTION",
                "{\"parameters\":[{\"name\":" + quoted(secret.key)
                    + ",\"value\":" + quoted(secret.spelled) + "}]}",
                "{}", {});
        if (secret.kind == u"name"_s && place % 2)
            m_rows << row("PLAY_SAY",
                "{\"say\":" + quoted(u"%1先生/女士，您好"_s.arg(secret.core)) + '}', "{}", {});
        if (secret.kind == u"name"_s && place == 4)
            m_rows << row("HTTP_REQUEST",
                "{\"url\":"
                    + quoted(u"https://crm.example.com/?q="_s
                        + QString::fromLatin1(secret.core.toUtf8().toPercentEncoding()))
                    + '}',
                "{}", {});
    }

    SecretMaker m_maker;
    QByteArrayList m_rows;
    qint64 m_time = 0;

public:
    std::vector<PlantedSecret> secrets;
    std::vector<std::pair<QString, QString>> innocents;
};

QByteArray fieldsOf(const Trail &trail)
{
    QStringList texts;
    for (const NodeVisit &visit : trail.visits)
        texts << visit.instance << visit.contactId << visit.channelId << visit.caller
              << visit.callee << visit.flowId << visit.flowName << visit.nodeId << visit.nodeName
              << visit.typeCode << visit.exitCode << visit.channelVariables;
    return (texts.join(u'|') + trail.source).toUtf8();
}

QByteArray pagesOf(const Trail &trail)
{
    QByteArray bytes;
    for (const NodeVisit &visit : trail.visits)
        bytes += visit.page + '|';
    return bytes;
}

QByteArray unpacked(const QByteArray &zip)
{
    QByteArray bytes;
    const auto entries = readZip(zip, 100'000'000, 1000);
    for (const ZipEntry &entry : std::get<std::vector<ZipEntry>>(entries))
        bytes += entry.name + '|' + entry.bytes;
    return bytes;
}

std::vector<std::pair<QByteArray, QByteArray>> outputsOf(const Trail &trail, RedactionLevel level)
{
    const Trail shared = redacted(trail, level);
    return {{"fields", fieldsOf(shared)}, {"rows", pagesOf(shared)}, {"CSV", toCsv(shared)},
        {"JSON", toAnswerJson(shared, storyOf(trail), level)},
        {"case file", unpacked(toCaseFile(shared, {}, level))}};
}
} // namespace

class TestRedactionSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesEverySecret_data();
    void hidesEverySecret();
    void keepsInnocentValues_data() { addSeeds(); }
    void keepsInnocentValues();
    void leavesNoValueWhenStrict_data() { addSeeds(); }
    void leavesNoValueWhenStrict();
    void changesNothingTheSecondTime_data() { addSeeds(); }
    void changesNothingTheSecondTime();

private:
    static void addSeeds();
};

void TestRedactionSecrets::addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRedactionSecrets::hidesEverySecret_data()
{
    addSeeds();
}

void TestRedactionSecrets::hidesEverySecret()
{
    QFETCH(const quint32, seed);
    const PlantedCall call(seed);
    QCOMPARE(call.secrets.size(), size_t(200));

    QStringList found;
    for (const auto &[name, bytes] : outputsOf(call.trail(), RedactionLevel::Standard)) {
        const Reader reader(bytes);
        for (const PlantedSecret &secret : call.secrets) {
            if (reader.finds(secret))
                found << u"%1 in %2: %3"_s.arg(secret.kind, QString::fromLatin1(name),
                    secret.kind == u"caller"_s ? secret.core : secret.spelled);
        }
    }

    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestRedactionSecrets::keepsInnocentValues()
{
    QFETCH(const quint32, seed);
    const PlantedCall call(seed);
    QCOMPARE(call.innocents.size(), size_t(100));

    for (const auto &[name, bytes] : outputsOf(call.trail(), RedactionLevel::Standard)) {
        if (name == "fields")
            continue; // they stand in properties
        QStringList lost;
        for (const auto &[key, value] : call.innocents) {
            if (!bytes.contains(value.toUtf8()))
                lost << value;
        }
        QVERIFY2(lost.size() <= 5, qPrintable(QString::fromLatin1(name) + lost.join(u'\n')));
    }
}

void TestRedactionSecrets::leavesNoValueWhenStrict()
{
    QFETCH(const quint32, seed);
    const PlantedCall call(seed);

    QStringList found;
    for (const auto &[name, bytes] : outputsOf(call.trail(), RedactionLevel::Strict)) {
        const Reader reader(bytes);
        for (const PlantedSecret &secret : call.secrets) {
            if (reader.finds(secret))
                found << secret.kind + u": "_s + secret.spelled;
        }
        for (const auto &[key, value] : call.innocents) {
            if (reader.findsValue(value))
                found << u"innocent: "_s + value;
        }
    }

    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestRedactionSecrets::changesNothingTheSecondTime()
{
    QFETCH(const quint32, seed);
    const PlantedCall call(seed);

    const Trail once = redacted(call.trail(), RedactionLevel::Standard);
    const Trail twice = redacted(once, RedactionLevel::Standard);

    QCOMPARE(fieldsOf(twice), fieldsOf(once));
    for (size_t row = 0; row < once.visits.size(); ++row)
        QCOMPARE(twice.visits[row].page, once.visits[row].page);
}

QTEST_GUILESS_MAIN(TestRedactionSecrets)
#include "tst_redactionsecrets.moc"
