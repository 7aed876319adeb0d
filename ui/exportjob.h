// SPDX-FileCopyrightText: The ivrtrail authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keyfinder.h"
#include "commandline.h"
#include "fetchwords.h"
#include "lookupsource.h"
#include "trail/notes.h"
#include "trail/trail.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <optional>

class EmbeddedService;
class TrailFetch;

/** `ivrtrail --export`: looks a call up, or opens a file, writes it and ends with an exit status.
 */
class ExportJob : public QObject
{
    Q_OBJECT

public:
    /** @param store lent */
    ExportJob(CommandLine line, KeyStore &store, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();

Q_SIGNALS:
    void finished(ExitStatus status);
    /** For the key store, and it was told. */
    void waiting();

private:
    void open();
    void lookUp();
    void tellOfWaiting();
    void ask(const SourceAnswer &answer);
    void connectFetch();
    void write();
    QString incompleteLine() const;
    void fail(const QString &sentence, ExitStatus status);

    CommandLine m_line;
    KeyStore &m_store;
    SessionKeys m_sessionKeys; ///< none: nobody types
    Trail m_trail;
    Notes m_notes; ///< of an opened case file
    FetchFacts m_facts; ///< of a look-up
    QNetworkAccessManager m_network;
    EmbeddedService *m_service = nullptr;
    TrailFetch *m_fetch = nullptr;
};

/** One line on standard error, controls as visible symbols. */
void printError(const QString &sentence);
/** One line on standard output, as it is. */
void printLine(const QString &line);
