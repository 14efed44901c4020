#pragma once

#include "tests/sim/kindfill.h"
#include "tests/sim/verbs.h"

namespace migochat::sim {

/// emit, kinds, history: any documented kind of webhook by its name, with the effects it has in the world.
class KindVerbs
{
public:
    KindVerbs(Context context, Graph &graph, CustomerVerbs &customers)
        : m_context(context), m_graph(graph), m_customers(customers)
    {
    }

    /// Nothing when `what` is not one of these verbs, or an ms., wa. or ig. verb without a kind of that name.
    [[nodiscard]] std::optional<QJsonObject> run(const QString &what, const QJsonObject &verb);

private:
    [[nodiscard]] QJsonObject emitAll(const QString &pattern, const QJsonObject &verb);
    [[nodiscard]] QString emitOne(const Kind &kind, const QJsonObject &verb);
    [[nodiscard]] KindFill fillFor(const Kind &kind, const QJsonObject &verb, const Customer &customer);
    void remember(const Kind &kind, Customer &customer, const QJsonObject &event, const KindFill &fill);
    void rememberMention(const Customer &customer, const QJsonObject &value, KindFill &fill);
    void rememberComment(const Kind &kind, const Customer &customer, const QJsonObject &value);
    [[nodiscard]] QJsonObject history(const QJsonObject &verb);
    [[nodiscard]] QJsonObject listed() const;

    Context m_context;
    Graph &m_graph;
    CustomerVerbs &m_customers;
};

} // namespace migochat::sim
