#pragma once

#include "agent/channels/channels.h"
#include "agent/http/webhookserver.h"
#include "agent/inbox/inbox.h"

#include <QNetworkAccessManager>

namespace migochat::bench {

/// The way of a webhook through the real pieces, in this process: server, channel, inbox, writer.
class Door final : public QObject
{
    Q_OBJECT

public:
    /// `folder` holds "migochat.db" afterwards. Ends the program when something cannot be opened.
    explicit Door(const QString &folder);
    ~Door() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Commits that changed something, since the start.
    [[nodiscard]] int commits() const { return m_commits; }
    /// Processor time of the writer's thread so far; waits for it.
    [[nodiscard]] double writerCpuSeconds();
    /// Takes bodies past the network, all at once, and waits until they are stored.
    void acceptAll(const QList<QByteArray> &bodies);

private:
    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    std::vector<std::unique_ptr<Channel>> m_channels;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<WebhookServer> m_server;
    quint16 m_port = 0;
    int m_commits = 0;
};

/// Runs `work` on a thread of its own while the event loop of this one turns.
void besideTheLoop(const std::function<void()> &work);

} // namespace migochat::bench
