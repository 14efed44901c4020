#include "tests/sim/graphsubscriptions.h"

#include <QJsonArray>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fieldOfEvent(const QJsonObject &event, bool onInstagram)
{
    const QJsonObject message = event.value("message"_L1).toObject();
    if (event.contains("message"_L1))
        return message.value("is_echo"_L1).toBool() && !onInstagram ? u"message_echoes"_s : u"messages"_s;
    static const QHash<QString, QString> onPages{{u"postback"_s, u"messaging_postbacks"_s},
                                                 {u"read"_s, u"message_reads"_s},
                                                 {u"delivery"_s, u"message_deliveries"_s},
                                                 {u"reaction"_s, u"message_reactions"_s},
                                                 {u"message_edit"_s, u"message_edits"_s},
                                                 {u"referral"_s, u"messaging_referrals"_s},
                                                 {u"optin"_s, u"messaging_optins"_s},
                                                 {u"pass_thread_control"_s, u"messaging_handovers"_s},
                                                 {u"take_thread_control"_s, u"messaging_handovers"_s},
                                                 {u"request_thread_control"_s, u"messaging_handovers"_s}};
    static const QHash<QString, QString> onAccounts{{u"read"_s, u"messaging_seen"_s},
                                                    {u"message_edit"_s, u"message_edit"_s},
                                                    {u"referral"_s, u"messaging_referral"_s}};
    const QStringList keys = event.keys();
    for (const QString &key : keys) {
        if (onInstagram && onAccounts.contains(key))
            return onAccounts.value(key);
        if (onPages.contains(key))
            return onPages.value(key);
    }
    return u"messages"_s;
}

} // namespace

QStringList fieldsOf(const QJsonObject &body)
{
    const bool onInstagram = body.value("object"_L1).toString() == "instagram"_L1;
    QStringList fields;
    const QJsonArray entries = body.value("entry"_L1).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QJsonArray events = entry.value("messaging"_L1).toArray();
        for (const QJsonValue &event : events)
            fields.append(fieldOfEvent(event.toObject(), onInstagram));
        const QJsonArray changes = entry.value("changes"_L1).toArray();
        for (const QJsonValue &change : changes)
            fields.append(change.toObject().value("field"_L1).toString());
        if (entry.contains("standby"_L1))
            fields.append(u"standby"_s);
        if (entry.contains("field"_L1))
            fields.append(entry.value("field"_L1).toString());
    }
    fields.removeDuplicates();
    return fields;
}

} // namespace migochat::sim
