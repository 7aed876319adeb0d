// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowntext.h"

using namespace Qt::StringLiterals;

namespace {
// Readers that see the text unrendered are spared every other punctuation mark.
bool hasMeaning(QChar c)
{
    return u"\\`*_[]<>#|~&@$"_s.contains(c);
}

// "https://x" and "www.x" become links without any mark around them.
bool startsAddress(QStringView before, QStringView rest)
{
    if (rest.startsWith("://"_L1))
        return true;
    return rest.startsWith(u'.') && before.endsWith("www"_L1, Qt::CaseInsensitive);
}
} // namespace

QString toMarkdown(const QString &text)
{
    QString markdown;
    markdown.reserve(text.size() + 16);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QStringView view(text);
        if (hasMeaning(text[at]) || startsAddress(view.first(at), view.sliced(at)))
            markdown += u'\\';
        markdown += text[at];
    }
    return markdown;
}
