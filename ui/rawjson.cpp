// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawjson.h"

#include "fonts.h"
#include "trail/prettyjson.h"
#include "trailmodel.h"

#include <QMimeData>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRawText = 64 * 1024;
} // namespace

RawJson::RawJson(const TrailModel &model, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_model(model)
{
    setAccessibleName(tr("Raw JSON"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setFont(codeFont(font()));
}

void RawJson::showVisit(int visit)
{
    if (visit < 0)
        return clear();
    const Value row = readValue(m_model.trail().visits[size_t(visit)].rowText()).value_or(Value());
    QString raw = QString::fromUtf8(toIndentedJson(m_model.mask().value(QString(), row)));
    if (raw.size() > mostRawText)
        raw = raw.first(mostRawText) + u"\n…"_s;
    setPlainText(raw);
}

QMimeData *RawJson::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(m_model.copyOf(textCursor().selection().toPlainText()));
    return copied;
}
