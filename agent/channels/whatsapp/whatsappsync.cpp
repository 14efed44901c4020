#include "agent/channels/whatsapp/whatsappsync.h"

#include "agent/channels/whatsapp/whatsappmessage.h"
#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

void readThread(const QJsonObject &thread, const WhatsAppScope &scope, EventSink &sink)
{
    const QJsonObject context = thread.value("context"_L1).toObject();
    const QString userId = json::id(context.value("user_id"_L1));
    const QString waId = json::firstId(thread, "id"_L1, "wa_id"_L1);
    const WhatsAppCustomer customer{waId.isEmpty() ? json::id(context.value("wa_id"_L1)) : waId, userId};
    const QJsonArray messages = thread.value("messages"_L1).toArray();
    for (const QJsonValue &message : messages)
        sink.add(readWhatsAppHistory(message.toObject(), scope, customer), message.toObject());
    if (messages.isEmpty())
        sink.add(scope.other(u"history"_s), thread);
}

void readPiece(const QJsonObject &piece, const WhatsAppScope &scope, EventSink &sink)
{
    const QJsonArray threads = piece.value("threads"_L1).toArray();
    const QJsonArray errors = piece.value("errors"_L1).toArray();
    for (const QJsonValue &thread : threads)
        readThread(thread.toObject(), scope, sink);
    for (const QJsonValue &error : errors) {
        InboundAccountNotice notice = errorNotice(scope.account, u"history"_s, scope.at, error.toObject());
        notice.isTrouble = notice.event != "2593109"_L1; // the shop itself declined to share it
        sink.add(notice, piece);
    }
    if (threads.isEmpty() && errors.isEmpty())
        sink.add(scope.other(u"history"_s), piece); // how far it has come
}

/// The customer of a message that comes without its thread: the side that is not us.
WhatsAppCustomer customerOf(const QJsonObject &message, const WhatsAppScope &scope)
{
    const QString from = json::id(message.value("from"_L1));
    const bool isOurs = digitsOf(from) == scope.displayNumber;
    return {isOurs ? json::id(message.value("to"_L1)) : from, json::id(message.value("from_user_id"_L1))};
}

} // namespace

void readWhatsAppHistoryField(const QJsonObject &change, const WhatsAppScope &scope, EventSink &sink)
{
    const QJsonObject value = change.value("value"_L1).toObject();
    const QJsonArray pieces = value.value("history"_L1).toArray();
    const QJsonArray messages = value.value("messages"_L1).toArray();
    for (const QJsonValue &piece : pieces)
        readPiece(piece.toObject(), scope, sink);
    for (const QJsonValue &item : messages) {
        const QJsonObject message = item.toObject();
        sink.add(readWhatsAppHistory(message, scope, customerOf(message, scope)), message);
    }
    if (pieces.isEmpty() && messages.isEmpty())
        sink.add(scope.other(u"history"_s), change);
}

InboundEvent readWhatsAppAddress(const QJsonObject &json, const WhatsAppScope &scope)
{
    const QJsonObject contact = json.value("contact"_L1).toObject();
    const QString number = digitsOf(json::firstId(contact, "phone_number"_L1, "wa_id"_L1));
    InboundContactName entry{.party = scope.accountParty(), .name = json::text(contact, "full_name"_L1)};
    if (entry.name.isEmpty())
        entry.name = json::text(contact, "first_name"_L1);
    entry.removed = json::text(json, "action"_L1) == "remove"_L1;
    entry.at = json::time(json.value("metadata"_L1).toObject().value("timestamp"_L1));
    if (entry.at == Instant{})
        entry.at = scope.at;
    if (scope.isSample || number.isEmpty() || (entry.name.isEmpty() && !entry.removed))
        return scope.other(u"smb_app_state_sync"_s);
    addKey(entry.party, IdentityKind::WhatsAppId, number);
    addKey(entry.party, IdentityKind::BusinessScopedId, json::id(contact.value("user_id"_L1)));
    return entry;
}

} // namespace migochat
