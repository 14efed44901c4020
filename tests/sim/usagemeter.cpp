#include "tests/sim/usagemeter.h"

#include "tests/sim/grapherror.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

std::optional<SimResponse> UsageMeter::count()
{
    const Instant now = m_world.now();
    while (!m_calls.empty() && now - m_calls.front() > 1h)
        m_calls.pop_front();
    if (percent() >= 100)
        return refuse({400, 4, 0, u"(#4) Application request limit reached"_s, {}, true});
    m_calls.push_back(now);
    return std::nullopt;
}

int UsageMeter::percent() const
{
    return m_fixed.value_or(static_cast<int>(static_cast<qint64>(m_calls.size()) * 100 / m_limit));
}

void UsageMeter::set(const QJsonObject &verb)
{
    m_fixed = verb.contains("percent"_L1) ? std::optional(verb.value("percent"_L1).toInt()) : std::nullopt;
    m_regainMinutes = verb.value("regain"_L1).toInt();
    m_limit = std::max<qint64>(1, verb.value("limit"_L1).toInteger(m_limit));
}

void UsageMeter::stamp(SimResponse &response, const QString &type) const
{
    const int share = percent();
    QJsonObject counters{{"call_count"_L1, share}, {"total_time"_L1, share / 2}, {"total_cputime"_L1, share / 3}};
    response.headers.append({"X-App-Usage", QJsonDocument(counters).toJson(QJsonDocument::Compact)});
    counters.insert("type"_L1, type);
    counters.insert("estimated_time_to_regain_access"_L1, m_regainMinutes);
    const Credentials &account = m_world.account();
    const bool number = type == "whatsapp_business_management"_L1;
    const QString object = number ? account.wabaId : type == "instagram"_L1 ? account.igUserId : account.pageId;
    const QJsonObject uses{{object, QJsonArray{counters}}};
    response.headers.append({"X-Business-Use-Case-Usage", QJsonDocument(uses).toJson(QJsonDocument::Compact)});
}

} // namespace migochat::sim
