#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <functional>

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

struct SimResponse;
/// Takes an answer that had to wait for something else. Called once.
using SimReply = std::function<void(const SimResponse &)>;

/// What a simulated service answers, and how badly.
struct SimResponse {
    int status = 200;
    QByteArray contentType = "application/json; charset=UTF-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    Fate fate = Fate::Whole;
    milliseconds delay{0};
    QList<QByteArray> chunks = {};                    ///< when not empty: streamed one after the other instead of body
    std::function<void(const SimReply &)> later = {}; ///< when set: finds out the answer, everything above is ignored
};

enum class Channel { Messenger, WhatsApp, Instagram };
enum class Service { Graph, Gemini, Shop };

/// "messenger", "whatsapp", "instagram": in verbs, in the journal and at the end of the webhook's path.
[[nodiscard]] inline QString channelName(Channel channel)
{
    if (channel == Channel::Instagram)
        return QStringLiteral("instagram");
    return channel == Channel::Messenger ? QStringLiteral("messenger") : QStringLiteral("whatsapp");
}

[[nodiscard]] inline Channel channelNamed(const QString &name)
{
    if (name == QLatin1StringView("instagram"))
        return Channel::Instagram;
    return name == QLatin1StringView("messenger") ? Channel::Messenger : Channel::WhatsApp;
}

} // namespace migochat::sim
