#pragma once

#include "tests/sim/context.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace migochat::sim {

class Graph;
class WebhookPoster;

/// {"ok":true} with further members.
[[nodiscard]] QJsonObject done(QJsonObject more = {});
/// {"ok":false,"error":why}
[[nodiscard]] QJsonObject undone(const QString &why);

/// What verbs refer to later: names given with "as", and the newest of everything by customer.
struct VerbMemory {
    QHash<QString, QString> names;
    QHash<QString, QString> last; ///< messages of customers
    QHash<QString, QString> lastComment;
    QHash<QString, QString> lastEcho; ///< what the shop's phone wrote to them
};

/// Customers act: wa.*, ms.*, echo, status, raw and customer. Ids of messages can be named with "as" and used
/// later as "$name"; "last" is the customer's newest message, "lastSent" the newest one to them.
class CustomerVerbs
{
public:
    CustomerVerbs(Context context, Graph &graph) : m_context(context), m_graph(graph) {}

    /// Nothing when `what` is not one of these verbs.
    [[nodiscard]] std::optional<QJsonObject> run(const QString &what, const QJsonObject &verb);

    /// The actor of a verb with every identity it names, completed for that channel.
    Customer &actor(const QJsonObject &verb, std::optional<Channel> channel);

    // What other verbs about customers need, too.
    [[nodiscard]] VerbMemory &memory() { return m_memory; }
    [[nodiscard]] QString wording(const QJsonObject &verb);
    [[nodiscard]] QString messageId(const QJsonObject &verb, const Customer &customer) const;
    [[nodiscard]] Instant timeOf(const QJsonObject &verb) const;
    void remember(const QJsonObject &verb, const Customer &customer, const QString &id);
    [[nodiscard]] const Sent *lastSentTo(const Customer &customer, std::optional<Channel> channel = {}) const;

private:
    [[nodiscard]] QJsonObject whatsApp(const QString &type, QJsonObject verb);
    [[nodiscard]] QJsonObject messenger(const QString &kind, const QJsonObject &verb);
    [[nodiscard]] QJsonObject messengerMessage(const QString &kind, const QJsonObject &verb, const QString &mid);
    [[nodiscard]] QJsonObject comment(const QJsonObject &verb);
    [[nodiscard]] QJsonObject echo(const QJsonObject &verb);
    [[nodiscard]] QJsonObject status(const QJsonObject &verb);
    [[nodiscard]] QJsonObject define(const QJsonObject &verb);
    void addMedia(const QString &type, QJsonObject &verb);
    [[nodiscard]] bool hasOwnWay(const QString &what) const;

    Context m_context;
    Graph &m_graph;
    VerbMemory m_memory;
};

/// The simulated services and the road to the agent misbehave or recover.
class FaultVerbs
{
public:
    /// `services(false)` makes every service refuse connections, `services(true)` brings them back.
    using Switch = std::function<void(const QString &)>;

    FaultVerbs(Context context, WebhookPoster &poster, Switch network)
        : m_context(context), m_poster(poster), m_network(std::move(network))
    {
    }

    [[nodiscard]] std::optional<QJsonObject> run(const QString &what, const QJsonObject &verb);

private:
    [[nodiscard]] std::optional<QJsonObject> service(const QString &what, const QJsonObject &verb);
    [[nodiscard]] std::optional<QJsonObject> road(const QString &what, const QJsonObject &verb);
    void expireTokens(const QJsonObject &verb);

    Context m_context;
    WebhookPoster &m_poster;
    Switch m_network;
};

} // namespace migochat::sim
