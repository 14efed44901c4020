#include "ui/control/contactcards.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

void addAddress(CustomerCard &card, const IdentityKey &key)
{
    QString phone;
    if (key.kind == IdentityKind::Phone)
        phone = key.value;
    else if (key.kind == IdentityKind::WhatsAppId) // an international number without its plus
        phone = u'+' + key.value;
    if (!phone.isEmpty() && !card.phones.contains(phone))
        card.phones.append(phone);
    if (key.kind == IdentityKind::Username && card.username.isEmpty())
        card.username = key.value;
}

QString placeOf(const Contact &contact)
{
    if (contact.city.isEmpty() || contact.governorate.isEmpty())
        return contact.city + contact.governorate;
    return contact.city + u", "_s + contact.governorate;
}

} // namespace

CustomerCard contactCardOf(const ConversationFacts &facts)
{
    const Contact &contact = facts.contact;
    CustomerCard card;
    card.id = contact.id;
    card.name = contact.displayName;
    card.company = contact.company;
    card.place = placeOf(contact);
    card.language = contact.language;
    card.marketingOptOut = contact.marketingOptOut;
    for (const Identity &identity : contact.identities)
        addAddress(card, identity.key);
    card.lead = facts.lead;
    if (!facts.touches.isEmpty()) {
        card.firstTouch = Touch{facts.touches.first().source, facts.touches.first().at};
        card.lastTouch = Touch{facts.touches.last().source, facts.touches.last().at};
    }
    return card;
}

} // namespace migochat
