#include "agent/channels/whatsapp/whatsappidentity.h"

#include "agent/meta/json.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Instant timeOf(const QJsonObject &json, const WhatsAppScope &scope)
{
    const Instant at = json::time(json.value("timestamp"_L1));
    return at == Instant{} ? scope.at : at;
}

const IdentityKey *keyOfKind(const QList<IdentityKey> &keys, IdentityKind kind)
{
    for (const IdentityKey &key : keys) {
        if (key.kind == kind)
            return &key;
    }
    return nullptr;
}

/// The new keys, then those old ones that still hold; an old key with a new one of its kind is no longer valid.
InboundIdentityChange changeOf(const EventParty &known, const EventParty &fresh, const QString &kindText, Instant at)
{
    InboundIdentityChange change{.party = fresh, .previous = {}, .kindText = kindText, .at = at, .raw = {}};
    change.party.profileName = known.profileName;
    for (const IdentityKey &key : known.keys) {
        const IdentityKey *replacement = keyOfKind(fresh.keys, key.kind);
        if (!replacement)
            change.party.keys.append(key);
        else if (*replacement != key)
            change.previous.append(key);
    }
    return change;
}

} // namespace

InboundEvent readWhatsAppSystem(const QJsonObject &json, const WhatsAppScope &scope, const EventParty &party,
                                Instant at)
{
    const QJsonObject system = json.value("system"_L1).toObject();
    const QString type = json::text(system, "type"_L1);
    const QString kindText = type.isEmpty() ? u"system"_s : type;
    EventParty fresh = scope.accountParty();
    addKey(fresh, IdentityKind::WhatsAppId, digitsOf(json::firstId(system, "wa_id"_L1, "new_wa_id"_L1)));
    addKey(fresh, IdentityKind::BusinessScopedId, json::id(system.value("user_id"_L1)));
    const InboundIdentityChange change = changeOf(party, fresh, kindText, at);
    const bool saysMore = std::any_of(fresh.keys.begin(), fresh.keys.end(),
                                      [&](const IdentityKey &key) { return !party.keys.contains(key); });
    if (saysMore)
        return change;
    InboundMessage notice;
    notice.party = change.party;
    notice.at = at;
    notice.kind = MessageKind::System;
    notice.kindText = kindText;
    notice.text = json::text(system, "body"_L1);
    notice.opensWindow = false;
    notice.content = SystemContent{
        .what = type == "customer_identity_changed"_L1 ? u"identity_changed"_s : kindText, .before = {}, .after = {}};
    return notice;
}

InboundEvent readWhatsAppUserIdUpdate(const QJsonObject &json, const WhatsAppScope &scope)
{
    const QString kindText = u"user_id_update"_s;
    const QJsonObject ids = json.value("user_id"_L1).toObject();
    const Instant at = timeOf(json, scope);
    EventParty known = readWhatsAppParty(scope, {json::id(json.value("wa_id"_L1)), {}});
    EventParty fresh = scope.accountParty();
    if (!scope.isSample) {
        addKey(known, IdentityKind::BusinessScopedId, json::id(ids.value("previous"_L1)));
        addKey(fresh, IdentityKind::BusinessScopedId, json::id(ids.value("current"_L1)));
    }
    const InboundIdentityChange change = changeOf(known, fresh, kindText, at);
    if (!fresh.keys.isEmpty() && (!change.previous.isEmpty() || change.party.keys.size() > 1))
        return change;
    InboundOther other = scope.other(kindText);
    other.party = known;
    other.at = at;
    return other;
}

InboundEvent readWhatsAppPreference(const QJsonObject &json, const WhatsAppScope &scope)
{
    const QString kindText = u"user_preferences"_s;
    const QString value = json::text(json, "value"_L1).toLower();
    const QString category = json::text(json, "category"_L1);
    const EventParty party =
        readWhatsAppParty(scope, {json::id(json.value("wa_id"_L1)), json::id(json.value("user_id"_L1))});
    const bool isAboutMarketing = category.isEmpty() || category == "marketing_messages"_L1;
    const bool isKnown = isAboutMarketing && (value == "stop"_L1 || value == "resume"_L1);
    if (isKnown && !party.keys.isEmpty())
        return InboundConsent{.party = party,
                              .marketingAllowed = value == "resume"_L1,
                              .kindText = kindText,
                              .at = timeOf(json, scope),
                              .raw = {}};
    InboundOther other = scope.other(kindText);
    other.party = party;
    other.at = timeOf(json, scope);
    other.visible = !party.keys.isEmpty();
    if (other.visible)
        other.remoteId = u"user_preferences:" % party.keys.constFirst().value % u':' % json::fingerprint(json);
    return other;
}

} // namespace migochat
