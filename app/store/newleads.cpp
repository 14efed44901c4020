#include "app/store/newleads.h"

#include "app/domain/phone.h"
#include "app/store/activity.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// A WhatsApp id is the number without its plus. Whoever proved it comes before whoever typed it.
constexpr Sql kByNumber{"newleads.byNumber"_L1, R"(
    SELECT i.contact_id FROM identity i CROSS JOIN contact c ON c.id = i.contact_id
    WHERE (i.kind = 'wa_id' OR i.kind = 'phone') AND i.value_key = :key
      AND (i.value = :phone OR i.value = substr(:phone, 2))
      AND c.merged_into IS NULL
    ORDER BY CASE i.kind WHEN 'wa_id' THEN 0 ELSE 1 END, i.id LIMIT 1
)"_L1};

constexpr Sql kChatOf{"newleads.chatOf"_L1, R"(
    SELECT id FROM conversation WHERE contact_id = :contact
    ORDER BY CASE channel WHEN 'whatsapp' THEN 0 ELSE 1 END, last_message_at DESC, id DESC LIMIT 1
)"_L1};

constexpr Sql kOurNumber{"newleads.ourNumber"_L1, R"(
    SELECT remote_id FROM account WHERE channel = 'whatsapp' AND active = 1
    ORDER BY ifnull(last_inbound_at, 0) DESC, id LIMIT 1
)"_L1};

constexpr std::array kStatements{kByNumber, kChatOf, kOurNumber};

Result<std::optional<newleads::Begun>> known(const Database &database, const QString &phone)
{
    const auto contact = readOne(
        database, kByNumber, [&](Statement &s) { s.bind(":key"_L1, phoneLookUpKey(phone)).bind(":phone"_L1, phone); },
        [](const Statement &row) { return row.id<ContactId>(0); });
    if (!contact)
        return failed(contact, u"number");
    if (!*contact)
        return std::optional<newleads::Begun>();
    const auto chat = readOne(
        database, kChatOf, [&](Statement &s) { s.bind(":contact"_L1, **contact); },
        [](const Statement &row) { return row.id<ConversationId>(0); });
    if (!chat)
        return failed(chat, u"chat");
    return std::optional(newleads::Begun{**contact, chat->value_or(ConversationId()), true});
}

Result<contacts::Resolved> addCustomer(Transaction &transaction, const newleads::Wanted &wanted)
{
    const auto number =
        readOne(transaction.database(), kOurNumber, kNoValues, [](const Statement &row) { return row.text(0); });
    if (!number)
        return failed(number, u"our number");
    if (!*number)
        return fail(ErrorCode::NotFound, u"no number on WhatsApp"_s);
    EventParty party;
    party.account = RemoteAccountId(**number);
    party.profileName = wanted.name;
    party.keys = {{IdentityKind::Phone, wanted.phone}};
    return contacts::resolve(transaction, whatsAppChannel(), party, wanted.now);
}

Result<> fillLead(Transaction &transaction, ContactId contact, ConversationId conversation,
                  const newleads::Wanted &wanted)
{
    const auto noted = activity::add(transaction, {.contact = contact,
                                                   .conversation = conversation,
                                                   .kind = u"lead_typed_in"_s,
                                                   .actor = wanted.actor.kind,
                                                   .staff = wanted.actor.staff,
                                                   .at = wanted.now});
    if (!noted)
        return failed(noted);
    const auto lead = leads::ensure(transaction, contact, wanted.now);
    if (!lead)
        return failed(lead);
    if (const auto set = leads::setInterest(transaction, *lead, wanted.interest, wanted.actor, wanted.now); !set)
        return failed(set);
    return leads::setOwner(transaction, *lead, wanted.owner, wanted.actor, wanted.now);
}

} // namespace

SqlList statements::newLeads()
{
    return kStatements;
}

Result<newleads::Begun> newleads::begin(Transaction &transaction, const Wanted &wanted)
{
    const auto before = known(transaction.database(), wanted.phone);
    if (!before)
        return failed(before);
    if (*before && (*before)->conversation.isValid())
        return **before;
    const auto customer = addCustomer(transaction, wanted);
    if (!customer)
        return failed(customer);
    const auto conversation = conversations::ensure(transaction, {.account = customer->account,
                                                                  .contact = customer->contact,
                                                                  .identity = customer->identity,
                                                                  .channel = whatsAppChannel(),
                                                                  .now = wanted.now});
    if (!conversation)
        return failed(conversation, u"conversation");
    if (const Result<> filled = fillLead(transaction, customer->contact, *conversation, wanted); !filled)
        return failed(filled, u"lead");
    return Begun{customer->contact, *conversation, before->has_value()};
}

} // namespace migochat
