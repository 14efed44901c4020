#include "app/protocol/presence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMost = 64;
constexpr qsizetype kLongest = 16 * 1024;

} // namespace

QByteArray encodePresence(const QList<Presence> &presence)
{
    QJsonArray list;
    for (const Presence &one : presence)
        list.append(QJsonArray{one.staff.value(), one.conversation.value(), one.isTyping});
    return QJsonDocument(QJsonObject{{u"presence"_s, list}}).toJson(QJsonDocument::Compact);
}

std::optional<QList<Presence>> decodePresence(const QByteArray &text)
{
    if (text.size() > kLongest || !text.startsWith("{\"presence\""))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QJsonValue list = object.value("presence"_L1);
    if (object.size() != 1 || !list.isArray() || list.toArray().size() > kMost)
        return std::nullopt;
    QList<Presence> presence;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue entry : entries) {
        const QJsonArray one = entry.toArray();
        if (one.size() != 3 || !one.at(0).isDouble() || !one.at(1).isDouble() || !one.at(2).isBool())
            return std::nullopt;
        presence.append({StaffId(one.at(0).toInteger()), ConversationId(one.at(1).toInteger()), one.at(2).toBool()});
    }
    return presence;
}

} // namespace migochat
