#include "agent/meta/usage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSlowAbove = 80;
constexpr int kStopAbove = 95;
constexpr int kLongestRegain = 24 * 60; // minutes; a larger number is a mistake

int highestCounter(const QJsonObject &counters)
{
    int highest = 0;
    for (const auto key : {"call_count"_L1, "total_time"_L1, "total_cputime"_L1})
        highest = std::max(highest, static_cast<int>(std::clamp(counters.value(key).toDouble(), 0.0, 1000.0)));
    return highest;
}

QJsonObject parse(const QByteArray &header)
{
    return QJsonDocument::fromJson(header).object();
}

} // namespace

UsageAdvice readUsage(const QByteArray &appUsage, const QByteArray &businessUsage)
{
    UsageAdvice advice{.percent = highestCounter(parse(appUsage))};
    const QJsonObject businesses = parse(businessUsage);
    for (const QJsonValue &useCases : businesses) {
        for (const QJsonValue &value : useCases.toArray()) {
            const QJsonObject useCase = value.toObject();
            const int minutes =
                std::clamp(useCase.value("estimated_time_to_regain_access"_L1).toInt(), 0, kLongestRegain);
            advice.percent = std::max(advice.percent, highestCounter(useCase));
            advice.regainAfter = std::max(advice.regainAfter, std::chrono::minutes(minutes));
        }
    }
    if (advice.percent > kStopAbove || advice.regainAfter.count() > 0)
        advice.pace = UsageAdvice::Pace::Stop;
    else if (advice.percent > kSlowAbove)
        advice.pace = UsageAdvice::Pace::Slow;
    return advice;
}

} // namespace migochat
