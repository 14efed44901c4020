#include "tests/sim/agentfinder.h"

#include "tests/sim/jsontext.h"

#include <QFile>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

std::optional<AgentAddress> readAgentFile(const QString &directory)
{
    QFile file(directory + u"/agent.json");
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::optional<QJsonObject> content = parseObject(file.readAll());
    const int port = content ? content->value("webhookPort"_L1).toInt() : 0;
    if (port == 0)
        return std::nullopt;
    return AgentAddress{QUrl(u"http://127.0.0.1:%1"_s.arg(port)), content->value("pid"_L1).toInteger()};
}

AgentFinder::AgentFinder(QString directory, QObject *parent) : QObject(parent), m_directory(std::move(directory))
{
    connect(&m_timer, &QTimer::timeout, this, &AgentFinder::look);
}

void AgentFinder::start()
{
    m_timer.start(250ms);
    look();
}

void AgentFinder::look()
{
    const std::optional<AgentAddress> seen = readAgentFile(m_directory);
    if (!seen || (m_current && seen->pid == m_current->pid && seen->webhooks == m_current->webhooks))
        return;
    m_current = seen;
    Q_EMIT found(seen->webhooks, seen->pid);
}

} // namespace migochat::sim
