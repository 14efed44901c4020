#include "tests/sim/expectation.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

QJsonValue lookUp(const QJsonObject &state, const QString &path)
{
    QJsonValue value = state;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps)
        value = value.toObject().value(step);
    // What never happened has no counter.
    return value.isUndefined() && path.startsWith("counts."_L1) ? QJsonValue(0) : value;
}

bool matches(const QJsonValue &actual, const QJsonValue &wanted)
{
    static const QRegularExpression relation(u"^(>=|<=|!=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)$"_s);
    const QRegularExpressionMatch match = relation.match(wanted.toString());
    if (!match.hasMatch())
        return actual == wanted;
    if (!actual.isDouble())
        return false;
    const double left = actual.toDouble();
    const double right = match.captured(2).toDouble();
    const QString sign = match.captured(1);
    if (sign == ">="_L1)
        return left >= right;
    if (sign == "<="_L1)
        return left <= right;
    if (sign == ">"_L1)
        return left > right;
    if (sign == "<"_L1)
        return left < right;
    return left < right || left > right;
}

} // namespace migochat::sim
