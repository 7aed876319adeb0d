// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonpage.h"

#include "api/jsonrepair.h"
#include "api/rowfields.h"
#include "api/sharedtexts.h"
#include "api/vocabulary.h"
#include "trail/jsonnumber.h"

#include <simdjson.h>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
namespace ondemand = simdjson::ondemand;
using simdjson::simdjson_error;

constexpr size_t usualRows = 100;

// Without the blanks after it.
std::string_view trimmed(std::string_view text)
{
    size_t size = text.size();
    while (size > 0
        && (text[size - 1] == ' ' || text[size - 1] == '\n' || text[size - 1] == '\r'
            || text[size - 1] == '\t'))
        --size;
    return text.substr(0, size);
}

// Left unread, a text would be skipped by simdjson, together with a colon and a value after it.
void readOver(ondemand::value text)
{
    if (const auto error = text.get_raw_json_string().error())
        throw simdjson_error(error);
}

bool isEscaped(std::string_view token)
{
    return token.find('\\') != std::string_view::npos;
}

// Keys rarely have escapes; simdjson has made sure that they end.
std::string_view keyOf(ondemand::field &field)
{
    const char *from = field.key().raw();
    const char *to = from;
    while (*to != '"' && *to != '\\')
        ++to;
    if (*to == '"')
        return {from, size_t(to - from)};
    return field.unescaped_key();
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isSame(std::string_view key, QLatin1StringView word)
{
    return QLatin1StringView(key.data(), qsizetype(key.size())).compare(word, Qt::CaseInsensitive)
        == 0;
}

bool isRepairable(simdjson::error_code error)
{
    return error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS
        || error == simdjson::STRING_ERROR;
}

/** What an answer says around its rows. */
struct Envelope
{
    QString code;
    QString message;
    bool hasPage = false; ///< Data is an object
    bool hasList = false;
    bool isUnexpected = false; ///< Data or List is something else than documented
    std::optional<qint64> number;
    TrailPage page;
};

/** Reads one answer from front to back; throws simdjson_error when it does not parse to its end. */
class Reader
{
public:
    explicit Reader(const QByteArray &body)
        : m_bytes(body)
    {
        m_bytes.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    }

    Envelope read();

private:
    void readAnswer(ondemand::object answer);
    void readPart(std::string_view key, ondemand::value value);
    void readPage(ondemand::value value);
    void readRows(ondemand::value value);
    void readWrappedRows(ondemand::object wrapper);
    void readRow(ondemand::value value, int depth);
    void readFields(NodeVisit &visit, ondemand::object row, int depth);
    QString readText(ondemand::value value, int depth, SharedTexts &shared);
    std::optional<qint64> readNumber(ondemand::value value, int depth);
    int boundedNumber(ondemand::value value, int depth);
    std::string_view pass(ondemand::value value, int depth);
    void passMembers(ondemand::value value, int depth);
    PageSlice sliceOf(std::string_view text) const
    {
        return {text.data() - m_bytes.constData(), qsizetype(text.size())};
    }

    QByteArray m_bytes;
    ondemand::parser m_parser;
    ondemand::document m_document;
    std::array<SharedTexts, textFields.size()> m_texts;
    SharedTexts m_words;
    Envelope m_envelope;
};

Envelope Reader::read()
{
    const auto error = m_parser.allocate(size_t(m_bytes.size()), deepestJson + 2);
    if (error)
        throw simdjson_error(error);
    m_document
        = m_parser.iterate(m_bytes.constData(), size_t(m_bytes.size()), size_t(m_bytes.capacity()));
    readAnswer(m_document.get_object());
    if (m_document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        throw simdjson_error(simdjson::TRAILING_CONTENT);
    return std::move(m_envelope);
}

void Reader::readAnswer(ondemand::object answer)
{
    for (ondemand::field field : answer) {
        const std::string_view key = keyOf(field);
        readPart(key, field.value());
    }
}

void Reader::readPart(std::string_view key, ondemand::value value)
{
    if (isSame(key, ServiceWord::data))
        readPage(value);
    else if (isSame(key, ServiceWord::code))
        m_envelope.code = readText(value, 2, m_words);
    else if (isSame(key, ServiceWord::message))
        m_envelope.message = readText(value, 2, m_words);
    else if (isSame(key, ServiceWord::requestId))
        m_envelope.page.requestId = readText(value, 2, m_words);
    else if (isSame(key, ServiceWord::httpStatusCode))
        m_envelope.page.statusSaid = boundedNumber(value, 2);
    else
        pass(value, 2);
}

void Reader::readPage(ondemand::value value)
{
    if (value.raw_json_token().front() != '{') {
        m_envelope.isUnexpected |= pass(value, 2) != "null";
        return;
    }
    m_envelope.hasPage = true;
    for (ondemand::field field : value.get_object()) {
        const std::string_view key = keyOf(field);
        if (isSame(key, ServiceWord::list))
            readRows(field.value());
        else if (isSame(key, ServiceWord::pageNumber))
            m_envelope.number = readNumber(field.value(), 3);
        else if (isSame(key, ServiceWord::totalCount))
            m_envelope.page.totalCount = readNumber(field.value(), 3);
        else if (isSame(key, ServiceWord::pageSize))
            m_envelope.page.size = boundedNumber(field.value(), 3);
        else
            pass(field.value(), 3);
    }
}

void Reader::readRows(ondemand::value value)
{
    const char first = value.raw_json_token().front();
    m_envelope.hasList = first == '[' || first == '{';
    if (first == '{') {
        readWrappedRows(value.get_object());
        return;
    }
    if (first != '[') {
        m_envelope.isUnexpected |= pass(value, 3) != "null";
        return;
    }
    m_envelope.page.visits.reserve(usualRows);
    for (auto row : value.get_array())
        readRow(row.value(), 4);
}

void Reader::readWrappedRows(ondemand::object wrapper)
{
    bool hasRows = false;
    for (ondemand::field field : wrapper) {
        if (keyOf(field) != nameOf(ServiceWord::ivrTracking)) {
            pass(field.value(), 4);
            continue;
        }
        hasRows = true;
        ondemand::value value = field.value();
        const char first = value.raw_json_token().front();
        if (first == '[') {
            for (auto row : value.get_array())
                readRow(row.value(), 5);
        } else if (first == '{') {
            readRow(value, 4);
        } else {
            hasRows = pass(value, 4) == "null";
        }
    }
    m_envelope.isUnexpected |= !hasRows;
}

void Reader::readRow(ondemand::value value, int depth)
{
    const char *from = value.raw_json_token().data();
    if (*from != '{') {
        pass(value, depth);
        ++m_envelope.page.unreadableRows;
        return;
    }
    const int number = int(m_envelope.page.visits.size()) + m_envelope.page.unreadableRows;
    NodeVisit &visit = m_envelope.page.visits.emplace_back();
    readFields(visit, value.get_object(), depth + 1);
    const char *to = m_document.current_location();
    visit.page = m_bytes;
    visit.row = sliceOf(trimmed({from, size_t(to - from)}));
    visit.origin.row = number;
}

void Reader::readFields(NodeVisit &visit, ondemand::object row, int depth)
{
    size_t next = 0;
    for (ondemand::field field : row) {
        const std::string_view name = keyOf(field);
        ondemand::value value = field.value();
        if (const size_t at = textFieldAt(name, next); at < textFields.size()) {
            visit.*textFields[at].text = readText(value, depth, m_texts[at]);
            next = at + 1;
        } else if (name == nameOf(ServiceWord::enterTime)) {
            visit.enterTime = readNumber(value, depth);
        } else if (name == nameOf(ServiceWord::leaveTime)) {
            visit.leaveTime = readNumber(value, depth);
        } else if (name == nameOf(ServiceWord::nodeProperties)) {
            visit.properties = sliceOf(pass(value, depth));
        } else if (name == nameOf(ServiceWord::nodeVariables)) {
            visit.variables = sliceOf(pass(value, depth));
        } else {
            pass(value, depth);
        }
    }
}

// Numbers, truth values, lists and maps become their JSON text: shown as sent, never lost.
QString Reader::readText(ondemand::value value, int depth, SharedTexts &shared)
{
    const std::string_view token = trimmed(value.raw_json_token());
    if (token.front() == '"') {
        if (const QString *known = shared.find(token)) {
            readOver(value);
            return *known;
        }
        const QString text = toText(value.get_string());
        shared.add(token, text);
        return text;
    }
    const std::string_view text = pass(value, depth);
    return text == "null" ? QString() : toText(text);
}

std::optional<qint64> Reader::readNumber(ondemand::value value, int depth)
{
    if (value.raw_json_token().front() == '"')
        return wholeNumber(value.get_string());
    return wholeNumber(pass(value, depth));
}

// 0 when there is none, or one below 0.
int Reader::boundedNumber(ondemand::value value, int depth)
{
    return int(std::clamp<qint64>(
        readNumber(value, depth).value_or(0), 0, std::numeric_limits<int>::max()));
}

// Every value is gone through, wanted or not: simdjson would skip over whatever has brackets.
std::string_view Reader::pass(ondemand::value value, int depth)
{
    const std::string_view token = trimmed(value.raw_json_token());
    switch (token.front()) {
    case '{':
    case '[': {
        passMembers(value, depth);
        const char *end = m_document.current_location();
        return trimmed({token.data(), size_t(end - token.data())});
    }
    case '"':
        if (isEscaped(token))
            static_cast<void>(std::string_view(value.get_string())); // checks the escapes
        else
            readOver(value);
        return token;
    default:
        if (token != "null" && token != "true" && token != "false" && !isJsonNumber(token))
            throw simdjson_error(simdjson::TAPE_ERROR);
        return token;
    }
}

void Reader::passMembers(ondemand::value value, int depth)
{
    if (depth > deepestJson)
        throw simdjson_error(simdjson::DEPTH_ERROR);
    if (value.raw_json_token().front() == '[') {
        for (auto element : value.get_array())
            pass(element.value(), depth + 1);
        return;
    }
    for (ondemand::field field : value.get_object()) {
        keyOf(field); // checks the escapes
        pass(field.value(), depth + 1);
    }
}

ApiError errorOf(ApiError::Kind kind, const Envelope &envelope)
{
    ApiError error;
    error.kind = kind;
    error.code = envelope.code;
    error.message = envelope.message;
    error.requestId = envelope.page.requestId;
    return error;
}

TrailPage numbered(TrailPage page, int number)
{
    page.number = number;
    for (NodeVisit &visit : page.visits)
        visit.origin.page = number;
    if (page.totalCount.value_or(0) < 0)
        page.totalCount.reset();
    return page;
}

PageAnswer answerOf(Envelope envelope, int number)
{
    const bool hasCode = !envelope.code.isEmpty();
    if (hasCode && envelope.code != ServiceWord::ok)
        return errorOf(ApiError::Kind::Service, envelope);
    const bool mayLackCode = number == 0 && envelope.hasList;
    if (envelope.isUnexpected || (!hasCode && !mayLackCode))
        return errorOf(ApiError::Kind::Unexpected, envelope);

    const qint64 said = envelope.number.value_or(0);
    if (number != 0 && said != 0 && said != number) {
        ApiError error = errorOf(ApiError::Kind::WrongPage, envelope);
        error.pageSent = int(std::clamp<qint64>(said, -1, std::numeric_limits<int>::max()));
        return error;
    }
    if (number != 0 && !envelope.hasPage) // that there are no rows is said by a page without rows
        return errorOf(ApiError::Kind::Empty, envelope);
    const int saidNumber = said >= 1 && said <= 100 ? int(said) : 1;
    return numbered(std::move(envelope.page), number != 0 ? number : saidNumber);
}

ApiError cutOff()
{
    ApiError error;
    error.kind = ApiError::Kind::CutOff;
    return error;
}
} // namespace

PageAnswer readJsonPage(const QByteArray &body, int number)
{
    try {
        return answerOf(Reader(body).read(), number);
    } catch (const simdjson_error &error) {
        if (!isRepairable(error.error()))
            return cutOff();
    }
    try {
        Envelope envelope = Reader(repairedJson(body)).read();
        envelope.page.wasRepaired = true;
        return answerOf(std::move(envelope), number);
    } catch (const simdjson_error &) {
        return cutOff();
    }
}
