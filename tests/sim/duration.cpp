#include "tests/sim/duration.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds unit(const QString &name)
{
    if (name == "d"_L1)
        return 24h;
    if (name == "h"_L1)
        return 1h;
    if (name == "m"_L1)
        return 1min;
    return name == "s"_L1 ? 1s : 1ms;
}

} // namespace

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    static const QRegularExpression whole(u"^(\\d+(ms|d|h|m|s))+$"_s);
    static const QRegularExpression piece(u"(\\d+)(ms|d|h|m|s)"_s);
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    std::chrono::milliseconds sum = 0ms;
    for (auto it = piece.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sum += match.captured(1).toLongLong() * unit(match.captured(2));
    }
    return sum;
}

} // namespace migochat::sim
