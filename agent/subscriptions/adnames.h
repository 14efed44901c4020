#pragma once

#include "agent/meta/graphclient.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <memory>

namespace migochat {

/// Asks for the names of ads that customers came from. An ad that our token cannot read keeps the headline that came
/// with the click. Needs ads_read; without it nothing is lost but names. Main thread.
class AdNames final : public QObject
{
    Q_OBJECT

public:
    AdNames(Writer &writer, Reader &reader, const Clock &clock);

    /// Whom to ask; an empty token: nobody.
    void setConfig(const GraphConfig &graph, const GraphCredentials &credentials);
    /// An ad may have been met.
    void wake();
    void stop();

private:
    void look();
    void ask(const QString &adId);
    void onAnswer(const QString &adId, const Result<GraphReply> &reply);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<GraphClient> m_graph;
    QTimer m_pace;
    Instant m_notBefore{}; ///< after a limit, a dead token or a broken network
    bool m_isBusy = false;
};

} // namespace migochat
