#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <chrono>

namespace migochat::sim {

using std::chrono::milliseconds;

/// What a simulated service is asked: one HTTP request, already complete.
struct SimRequest {
    QByteArray method;
    QString path; ///< decoded, without the query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &lowerName) const { return headers.value(lowerName); }
    [[nodiscard]] QString parameter(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
};

/// How the answer travels: whole, not at all (the connection is closed), or only its first half.
enum class Fate { Whole, Cut, Half };

/// What a simulated service answers, and how badly.
struct SimResponse {
    int status = 200;
    QByteArray contentType = "application/json; charset=UTF-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    Fate fate = Fate::Whole;
    milliseconds delay{0};
    QList<QByteArray> chunks = {}; ///< when not empty: streamed one after the other instead of body
};

enum class Channel { Messenger, WhatsApp };
enum class Service { Graph, Gemini, Shop };

} // namespace migochat::sim
