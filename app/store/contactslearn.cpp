#include "app/domain/organisation.h"
#include "app/domain/phone.h"
#include "app/store/contactsinternal.h"
#include "app/store/peoplestatements.h"
#include "app/store/suggestions.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kHolders{"learn.holders"_L1, R"(
    SELECT contact_id FROM identity
    WHERE kind IN ('phone', 'wa_id') AND value_key = :key AND value IN (:phone, :waId) AND contact_id <> :contact
)"_L1};

constexpr Sql kCompany{"learn.company"_L1, R"(
    UPDATE contact SET company = :company, updated_at = :now WHERE id = :contact AND company = ''
)"_L1};

constexpr Sql kNameNumber{"learn.nameNumber"_L1, R"(
    INSERT INTO named_number (number, message_id) VALUES (:number, :message) ON CONFLICT DO NOTHING
)"_L1};

constexpr std::array kStatements{kHolders, kCompany, kNameNumber};

/// The author named a number that somebody else has.
Result<> suggestHolders(Transaction &transaction, const contacts::Hint &author, const QString &phone,
                        QLatin1StringView reason)
{
    const auto holders = readAll(
        transaction.database(), kHolders,
        [&](Statement &s) {
            s.bind(":key"_L1, phoneLookUpKey(phone)).bind(":phone"_L1, phone).bind(":waId"_L1, phone.sliced(1));
            s.bind(":contact"_L1, author.contact);
        },
        [](const Statement &row) { return row.id<ContactId>(0); });
    if (!holders)
        return failed(holders, u"same number");
    for (const ContactId holder : *holders) {
        if (const Result<> asked = contacts::suggest(transaction, author, holder, reason, phone); !asked)
            return failed(asked);
    }
    return {};
}

QStringList numbersOf(const ContactCard &card)
{
    QStringList numbers;
    for (const QString &waId : card.whatsAppIds)
        numbers.append(e164OfWhatsAppId(waId));
    for (const QString &phone : card.phones)
        numbers.append(e164(phone));
    numbers.removeAll(QString());
    numbers.removeDuplicates();
    return numbers;
}

/// A number that the customer shares on our request is theirs, and WhatsApp says so; any other card may be anybody's.
Result<> learnFromCards(Transaction &transaction, const contacts::Hint &author, const ContactsContent &shared)
{
    contacts::Hint owner = author;
    for (const ContactCard &card : shared.cards) {
        for (const QString &number : numbersOf(card)) {
            if (!shared.answersRequest) {
                if (const Result<> asked = suggestHolders(transaction, owner, number, "shared_number"_L1); !asked)
                    return failed(asked);
                continue;
            }
            const auto attached = contacts::attachIdentity(
                transaction, {.contact = owner.contact,
                              .account = owner.account,
                              .channel = owner.channel,
                              .key = {IdentityKind::Phone, number},
                              .attestation = owner.channel == whatsAppChannel() ? contacts::Attestation::Attested
                                                                                : contacts::Attestation::Claimed,
                              .now = owner.now});
            if (!attached)
                return failed(attached, u"shared number");
            owner.contact = attached->contact;
        }
    }
    return {};
}

Result<> learnCompany(Transaction &transaction, const contacts::Hint &owner, const QString &company)
{
    const Result<> set = runSql(transaction.database(), kCompany, [&](Statement &s) {
        s.bind(":contact"_L1, owner.contact).bind(":company"_L1, company.trimmed()).bind(":now"_L1, owner.now);
    });
    if (!set)
        return failed(set, u"company");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Contact, owner.contact);
    return {};
}

/// Fields of forms have the names that Meta gives them, or the shop's own with these words in them.
Result<> learnFromForm(Transaction &transaction, const contacts::Hint &owner, const FormContent &form)
{
    for (const auto &[field, answer] : form.answers) {
        const QString name = field.toLower();
        Result<> learned;
        if (name.contains("phone"_L1) || name.contains("mobile"_L1))
            learned = contacts::learnPhone(transaction, owner, answer, contacts::Attestation::Claimed);
        else if (name.contains("email"_L1))
            learned = contacts::learnEmail(transaction, owner, answer);
        else if (name.contains("company"_L1) && !answer.trimmed().isEmpty())
            learned = learnCompany(transaction, owner, answer);
        if (!learned)
            return failed(learned, u"form");
    }
    return {};
}

Result<> learnFromText(Transaction &transaction, const contacts::Hint &author, MessageId message, const QString &text)
{
    for (const QString &number : phoneNumbersIn(text)) {
        const Result<> kept = runSql(transaction.database(), kNameNumber,
                                     [&](Statement &s) { s.bind(":number"_L1, number).bind(":message"_L1, message); });
        if (!kept)
            return failed(kept, u"number in a text");
        if (const Result<> asked = suggestHolders(transaction, author, number, "same_phone"_L1); !asked)
            return failed(asked);
    }
    const QString organisation = organisationIn(text);
    return organisation.isEmpty() ? Result<>{} : contacts::suggestNamesakes(transaction, author, organisation);
}

} // namespace

SqlList statements::contactsLearn()
{
    return kStatements;
}

namespace contacts {

Result<> learnPhone(Transaction &transaction, const Hint &owner, const QString &typed, Attestation attestation)
{
    const QString number = e164(typed);
    if (number.isEmpty())
        return {};
    const auto attached = attachIdentity(transaction, {.contact = owner.contact,
                                                       .account = owner.account,
                                                       .channel = owner.channel,
                                                       .key = {IdentityKind::Phone, number},
                                                       .attestation = attestation,
                                                       .now = owner.now});
    return attached ? Result<>{} : failed(attached, u"phone");
}

Result<> learnEmail(Transaction &transaction, const Hint &owner, const QString &typed)
{
    const QString address = typed.trimmed().toLower();
    const qsizetype at = address.indexOf(u'@');
    if (at <= 0 || at + 1 >= address.size() || address.contains(u' '))
        return {};
    const auto attached = attachIdentity(transaction, {.contact = owner.contact,
                                                       .account = owner.account,
                                                       .channel = owner.channel,
                                                       .key = {IdentityKind::Email, address},
                                                       .attestation = Attestation::Claimed,
                                                       .now = owner.now});
    return attached ? Result<>{} : failed(attached, u"email");
}

Result<> learnFrom(Transaction &transaction, const Hint &author, MessageId id, const InboundMessage &message)
{
    if (message.isEcho)
        return {};
    if (const Result<> learned = learnFromText(transaction, author, id, message.text); !learned)
        return failed(learned, u"learn from a text");
    if (const Result<> learned = suggestNamers(transaction, author); !learned)
        return failed(learned, u"learn from a number");
    if (const auto *form = std::get_if<FormContent>(&message.content))
        return learnFromForm(transaction, author, *form);
    if (const auto *cards = std::get_if<ContactsContent>(&message.content))
        return learnFromCards(transaction, author, *cards);
    return {};
}

} // namespace contacts

} // namespace migochat
