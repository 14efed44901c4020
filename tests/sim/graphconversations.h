#pragma once

#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

/// The Conversations API of Page and Instagram account: lists, threads, single messages. Details exist only for the
/// twenty newest messages of a thread.
class GraphConversations
{
public:
    explicit GraphConversations(Context context) : m_context(context) {}

    /// Nothing when the call is not one of these.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

private:
    struct Thread {
        QString id;
        const Customer *customer = nullptr;
        Channel channel = Channel::Messenger;
        QList<Said> messages; ///< newest first
    };

    [[nodiscard]] QList<Thread> threads(Channel channel) const;
    [[nodiscard]] std::optional<Thread> thread(const QString &id) const;
    [[nodiscard]] SimResponse list(const SimRequest &request) const;
    [[nodiscard]] SimResponse messages(const SimRequest &request, const Thread &thread) const;
    [[nodiscard]] SimResponse message(const SimRequest &request, const QString &id) const;
    [[nodiscard]] QJsonObject describe(const Thread &thread, const QString &fields) const;
    [[nodiscard]] QJsonObject describe(const Thread &thread, const Said &said) const;
    [[nodiscard]] QJsonObject person(const Customer &customer, Channel channel) const;
    [[nodiscard]] QJsonObject business(Channel channel) const;

    Context m_context;
};

} // namespace migochat::sim
