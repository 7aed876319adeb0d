// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trail/trail.h"
#include "trail/value.h"

#include <QSet>

#include <memory>

/**
 * What the window hides of the service's texts until somebody asks to see numbers: what the
 * standard level of the redaction hides, but of digits that the caller typed runs of 6 and more.
 */
class ScreenMask
{
public:
    /** @param fewestTypedDigits of a run that the caller typed, to be hidden */
    explicit ScreenMask(int fewestTypedDigits = 6);
    ~ScreenMask();

    void setShowsNumbers(bool shows) { m_showsNumbers = shows; }
    bool showsNumbers() const { return m_showsNumbers; }
    /** Learns the numbers of the call and what the caller typed; of a call known already, what is
     * new. */
    void learn(const Trail &trail);

    /** A telephone number as it may be shown. */
    QString number(const QString &number) const;
    /** Any text of the service. */
    QString text(const QString &text) const;
    /** The text under @p key. */
    QString value(const QString &key, const QString &text) const;
    /** The same for everything inside of @p value, keys and JSON text in it included. */
    Value value(const QString &key, const Value &value) const;

private:
    class Cleaner;

    void learnTyped(const NodeVisit &visit);

    const int m_fewestTypedDigits;
    std::unique_ptr<Cleaner> m_cleaner; ///< of one call
    QString m_contactId;
    QSet<QString> m_numbers; ///< learned
    QSet<size_t> m_typed; ///< hashes of learned variables
    bool m_showsNumbers = false;
};
