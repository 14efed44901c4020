#include "tests/sim/flood.h"

#include "tests/sim/agentfinder.h"
#include "tests/sim/filesync.h"
#include "tests/sim/floodconnection.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/wawebhook.h"
#include "tests/sim/webhookpost.h"

#include <QJsonDocument>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

double milli(qint64 micros)
{
    return static_cast<double>(micros) / 1000.0;
}

qint64 percentile(const std::vector<qint64> &sorted, double share)
{
    if (sorted.empty())
        return 0;
    const auto index = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
    return sorted.at(index);
}

} // namespace

Flood::Flood(FloodOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    m_latencies.reserve(static_cast<std::size_t>(m_options.count));
    connect(&m_watch, &QTimer::timeout, this, &Flood::watch);
}

Flood::~Flood() = default;

bool Flood::start()
{
    if (!m_options.ackFile.isEmpty()) {
        m_acks.setFileName(m_options.ackFile);
        if (!m_acks.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return false;
    }
    m_clock.start();
    m_quiet.start();
    m_watch.start(200ms);
    for (int i = 0; i < m_options.connections; ++i) {
        m_connections.push_back(std::make_unique<FloodConnection>(*this));
        m_connections.back()->start();
    }
    return true;
}

QUrl Flood::target() const
{
    if (!m_options.url.isEmpty())
        return m_options.url;
    const std::optional<AgentAddress> agent = readAgentFile(m_options.agentDirectory);
    if (!agent)
        return {};
    QUrl url = agent->webhooks;
    url.setPath(u"/webhook/whatsapp"_s);
    return url;
}

std::unique_ptr<Drop> Flood::next()
{
    if (!m_again.empty()) {
        const qint64 number = m_again.front();
        m_again.pop_front();
        ++m_retried;
        return make(number);
    }
    if (m_next >= m_options.count)
        return nullptr;
    return make(m_next++);
}

std::unique_ptr<Drop> Flood::make(qint64 number) const
{
    static const SystemClock clock;
    static const World world(m_options.account, clock, 1);
    const qint64 person = number % std::max<qint64>(1, m_options.customers);
    Customer customer;
    customer.name = u"Flood %1"_s.arg(person);
    customer.waId = u"20111"_s + QString::number(1'000'000 + person);
    customer.bsuid = u"EG.30000000%1"_s.arg(1'000'000 + person);
    auto drop = std::make_unique<Drop>();
    drop->number = number;
    drop->id = "wamid.FLOOD" + m_options.run.toLatin1() + QByteArray::number(number);
    QJsonObject message = whatsAppContent(u"text"_s, {{"text"_L1, u"رسالة رقم %1: بكام السيفتي شوز؟"_s.arg(number)}});
    message.insert("id"_L1, QString::fromLatin1(drop->id));
    drop->body = metaJson(whatsAppInbound(world, customer, message, clock.now()));
    drop->signature = webhookSignature(drop->body, m_options.account.appSecret);
    return drop;
}

void Flood::acknowledged(const Drop &drop, qint64 micros)
{
    if (m_acks.isOpen()) {
        m_acks.write(drop.id + "\n");
        if (m_options.syncAcks)
            syncToDisk(m_acks);
    }
    m_latencies.push_back(micros);
    m_quiet.restart();
    endWhenDone();
}

void Flood::lost(const Drop &drop)
{
    if (m_options.retry) {
        m_again.push_back(drop.number);
        return;
    }
    ++m_lost;
    endWhenDone();
}

void Flood::endWhenDone()
{
    if (m_finishedAt > 0 || acknowledgedCount() + m_lost < m_options.count)
        return;
    m_finishedAt = m_clock.elapsed();
    m_watch.stop();
    Q_EMIT finished();
}

void Flood::watch()
{
    if (m_quiet.elapsed() < m_options.patienceMs)
        return;
    m_finishedAt = m_clock.elapsed();
    m_watch.stop();
    Q_EMIT finished();
}

QByteArray Flood::report() const
{
    std::vector<qint64> sorted = m_latencies;
    std::sort(sorted.begin(), sorted.end());
    const double seconds = static_cast<double>(std::max<qint64>(1, m_finishedAt)) / 1000.0;
    const QJsonObject latency{{"p50"_L1, milli(percentile(sorted, 0.5))},
                              {"p95"_L1, milli(percentile(sorted, 0.95))},
                              {"p99"_L1, milli(percentile(sorted, 0.99))},
                              {"max"_L1, milli(percentile(sorted, 1.0))}};
    const QJsonObject all{{"acked"_L1, acknowledgedCount()},
                          {"count"_L1, m_options.count},
                          {"lost"_L1, m_lost},
                          {"retried"_L1, m_retried},
                          {"connections"_L1, m_options.connections},
                          {"seconds"_L1, seconds},
                          {"perSecond"_L1, static_cast<double>(acknowledgedCount()) / seconds},
                          {"latencyMs"_L1, latency}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace migochat::sim
