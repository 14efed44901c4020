#include "agent/channels/whatsapp/whatsappscope.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The profile of this customer. A profile whose keys differ is never taken for theirs, even when it is alone: one
/// delivery may carry a message of one customer and a status about another, and merging people is hard to undo.
QJsonObject profileOf(const QJsonArray &contacts, const WhatsAppCustomer &customer)
{
    for (const QJsonValue &value : contacts) {
        const QJsonObject contact = value.toObject();
        const QString waId = json::id(contact.value("wa_id"_L1));
        const QString userId = json::id(contact.value("user_id"_L1));
        const bool sameNumber = !waId.isEmpty() && digitsOf(waId) == digitsOf(customer.waId);
        if (sameNumber || (!userId.isEmpty() && userId == customer.userId))
            return contact;
    }
    const bool isNameless = customer.waId.isEmpty() && customer.userId.isEmpty();
    return isNameless && contacts.size() == 1 ? contacts.at(0).toObject() : QJsonObject();
}

} // namespace

InboundOther WhatsAppScope::other(const QString &kindText, const QString &remoteId) const
{
    InboundOther other;
    other.party.account = account;
    other.kindText = kindText;
    other.remoteId = remoteId;
    other.at = at;
    other.visible = false;
    return other;
}

WhatsAppScope readWhatsAppScope(const QJsonObject &entry, const QJsonObject &value, const WhatsAppSelf &self)
{
    const QString entryId = json::id(entry.value("id"_L1));
    const QJsonObject metadata = value.value("metadata"_L1).toObject();
    const QString number = json::id(metadata.value("phone_number_id"_L1));
    const bool isSample = entryId == "0"_L1;
    WhatsAppScope scope{.account = RemoteAccountId(number.isEmpty() || isSample ? self.phoneNumberId : number),
                        .displayNumber = digitsOf(json::id(metadata.value("display_phone_number"_L1))),
                        .at = json::time(entry.value("time"_L1)),
                        .contacts = value.value("contacts"_L1).toArray(),
                        .isSample = isSample};
    if (!scope.account.isValid())
        scope.account = RemoteAccountId(entryId);
    return scope;
}

EventParty readWhatsAppParty(const WhatsAppScope &scope, const WhatsAppCustomer &customer)
{
    EventParty party;
    party.account = scope.account;
    if (scope.isSample)
        return party;
    const QJsonObject contact = profileOf(scope.contacts, customer);
    const QJsonObject profile = contact.value("profile"_L1).toObject();
    addKey(party, IdentityKind::WhatsAppId, digitsOf(customer.waId));
    addKey(party, IdentityKind::WhatsAppId, digitsOf(json::id(contact.value("wa_id"_L1))));
    addKey(party, IdentityKind::BusinessScopedId, customer.userId);
    addKey(party, IdentityKind::BusinessScopedId, json::id(contact.value("user_id"_L1)));
    if (party.keys.isEmpty())
        return party;
    addKey(party, IdentityKind::Username, json::text(profile, "username"_L1));
    party.profileName = json::text(profile, "name"_L1);
    return party;
}

QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c.isLetter())
            return number;
    }
    return digits;
}

void addKey(EventParty &party, IdentityKind kind, const QString &value)
{
    const IdentityKey key{kind, value};
    if (!value.isEmpty() && !party.keys.contains(key))
        party.keys.append(key);
}

} // namespace migochat
