#pragma once

#include "agent/meta/graphclient.h"
#include "app/domain/clock.h"
#include "app/domain/id.h"
#include "app/store/writer.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace migochat {

/// Looks how our WhatsApp number stands: connected, its quality, its limit, its name. A number that is not connected is a
/// trouble until it is again; webhooks tell changes, but not what was so before they were subscribed. Main thread.
class NumberCheck final : public QObject
{
    Q_OBJECT

public:
    NumberCheck(Writer &writer, const Clock &clock);

    /// Whose number; an empty id or token: nobody's.
    void setConfig(const GraphConfig &graph, const QString &phoneNumberId, const GraphCredentials &credentials);
    void check();
    void stop();

Q_SIGNALS:
    /// The answer was written, or there was none to write.
    void checked(bool succeeded);

private:
    void onAnswer(const Result<GraphReply> &reply);

    Writer &m_writer;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<GraphClient> m_graph;
    QString m_number;
};

} // namespace migochat
