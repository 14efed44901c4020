#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace migochat::sim {

/// The member of `state` at a dotted path such as "sent.to.C1"; undefined when there is none,
/// except that a counter under "counts" starts at 0.
[[nodiscard]] QJsonValue lookUp(const QJsonObject &state, const QString &path);

/// Equal, or, for a text such as ">=3", "<5", "!=0", in that relation.
[[nodiscard]] bool matches(const QJsonValue &actual, const QJsonValue &wanted);

} // namespace migochat::sim
