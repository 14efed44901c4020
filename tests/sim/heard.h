#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace migochat::sim {

/// What a request to the model tells: the customer's words and what tools found so far.
struct Heard {
    QString last;                ///< the customer's words since the shop spoke last
    QString earlier;             ///< the customer's words before that
    QStringList replies;         ///< what the shop said, newest last
    QStringList called;          ///< names of the functions that answered
    QJsonArray products;         ///< of the search
    int price = 0;               ///< the first price in any tool's answer
    QMap<QString, QString> info; ///< the shop's own texts by topic
    bool rejected = false;       ///< the program did not accept the last answer
};

[[nodiscard]] Heard listen(const QJsonObject &body);

/// The declaration of the first function whose name contains `part`; empty when none is offered.
[[nodiscard]] QJsonObject offeredFunction(const QJsonObject &body, const QString &part);

} // namespace migochat::sim
