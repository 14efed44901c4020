#include "app/domain/organisation.h"
#include "app/domain/phone.h"
#include "app/domain/searchfold.h"
#include "app/store/contactsinternal.h"
#include "app/store/peoplestatements.h"
#include "app/store/suggestions.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostNamesakes = 20;
constexpr int kRecentTexts = 50;

constexpr Sql kHolders{"learn.holders"_L1, R"(
    SELECT contact_id FROM identity
    WHERE kind IN ('phone', 'wa_id') AND value_key = :key AND value IN (:phone, :waId) AND contact_id <> :contact
)"_L1};

constexpr Sql kNamesakes{"learn.namesakes"_L1, R"(
    SELECT o.id, o.company FROM contact c JOIN contact o ON o.display_name = c.display_name COLLATE NOCASE
    WHERE c.id = :contact AND c.display_name <> '' AND o.id <> c.id AND o.merged_into IS NULL
    LIMIT :limit
)"_L1};

constexpr Sql kRecent{"learn.recentTexts"_L1, R"(
    SELECT m.text FROM conversation v CROSS JOIN message m ON m.conversation_id = v.id
    WHERE v.contact_id = :contact AND m.direction = 'inbound' AND m.text <> ''
    LIMIT :limit
)"_L1};

constexpr Sql kCompany{"learn.company"_L1, R"(
    UPDATE contact SET company = :company, updated_at = :now WHERE id = :contact AND company = ''
)"_L1};

// A number is new with the first message from it; from then on whoever names it is compared at once.
constexpr Sql kNewNumbers{"learn.newNumbers"_L1, R"(
    SELECT value FROM identity WHERE contact_id = :contact AND kind IN ('wa_id', 'phone')
      AND (SELECT total(message_count) FROM conversation WHERE contact_id = :contact) = 1
)"_L1};

constexpr Sql kNamers{"learn.namers"_L1, R"(
    SELECT m.contact_id, m.text FROM message_search x CROSS JOIN message m ON m.id = x.rowid
    WHERE message_search MATCH :match AND m.direction = 'inbound' AND m.contact_id <> :contact
    LIMIT :limit
)"_L1};

constexpr std::array kStatements{kHolders, kNamesakes, kRecent, kCompany, kNewNumbers, kNamers};

Result<> suggest(Transaction &transaction, const contacts::Hint &author, ContactId other, QLatin1StringView reason,
                 const QString &evidence)
{
    const auto added = suggestions::add(transaction, {.contact = author.contact,
                                                      .other = other,
                                                      .reason = reason,
                                                      .evidence = evidence,
                                                      .now = author.now});
    return added ? Result<>{} : failed(added);
}

/// The author named a number that somebody else has.
Result<> suggestHolders(Transaction &transaction, const contacts::Hint &author, const QString &phone, QLatin1StringView reason)
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
        if (const Result<> asked = suggest(transaction, author, holder, reason, phone); !asked)
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

struct Namesake {
    ContactId contact;
    QString company;
};

/// True when somebody's company, or one of their texts, names the organisation.
Result<bool> names(const Database &database, const Namesake &somebody, const QString &organisation)
{
    if (searchFold(somebody.company).contains(organisation))
        return true;
    const auto texts = readAll(
        database, kRecent,
        [&](Statement &s) { s.bind(":contact"_L1, somebody.contact).bind(":limit"_L1, kRecentTexts); },
        [](const Statement &row) { return row.text(0); });
    if (!texts)
        return failed(texts, u"texts of a namesake");
    return std::ranges::any_of(*texts, [&](const QString &text) { return searchFold(text).contains(organisation); });
}

Result<> suggestNamesakes(Transaction &transaction, const contacts::Hint &author, const QString &organisation)
{
    const auto namesakes = readAll(
        transaction.database(), kNamesakes,
        [&](Statement &s) { s.bind(":contact"_L1, author.contact).bind(":limit"_L1, kMostNamesakes); },
        [](const Statement &row) { return Namesake{row.id<ContactId>(0), row.text(1)}; });
    if (!namesakes)
        return failed(namesakes, u"namesakes");
    for (const Namesake &somebody : *namesakes) {
        const Result<bool> same = names(transaction.database(), somebody, organisation);
        if (!same)
            return failed(same);
        if (!*same)
            continue;
        const Result<> asked = suggest(transaction, author, somebody.contact, "same_name_company"_L1, organisation);
        if (!asked)
            return failed(asked);
    }
    return {};
}

Result<> learnFromText(Transaction &transaction, const contacts::Hint &author, const QString &text)
{
    for (const QString &number : phoneNumbersIn(text)) {
        if (const Result<> asked = suggestHolders(transaction, author, number, "same_phone"_L1); !asked)
            return failed(asked);
    }
    const QString organisation = organisationIn(text);
    return organisation.isEmpty() ? Result<>{} : suggestNamesakes(transaction, author, organisation);
}

/// Whoever named the author's number before its owner wrote. Found where it was typed without spaces.
Result<> suggestNamers(Transaction &transaction, const contacts::Hint &author)
{
    const auto numbers = readAll(
        transaction.database(), kNewNumbers, [&](Statement &s) { s.bind(":contact"_L1, author.contact); },
        [](const Statement &row) { return row.text(0).startsWith(u'+') ? row.text(0) : e164OfWhatsAppId(row.text(0)); });
    if (!numbers)
        return failed(numbers, u"own numbers");
    for (const QString &number : *numbers) {
        if (number.size() < 8)
            continue;
        const QString match = u"folded : (\"%1\" OR \"00%1\" OR \"0%2\")"_s.arg(number.sliced(1), number.sliced(3));
        const auto namers = readAll(
            transaction.database(), kNamers,
            [&](Statement &s) {
                s.bind(":match"_L1, match).bind(":contact"_L1, author.contact).bind(":limit"_L1, kMostNamesakes);
            },
            [](const Statement &row) { return std::pair(row.id<ContactId>(0), row.text(1)); });
        if (!namers)
            return failed(namers, u"who named the number");
        for (const auto &[somebody, text] : *namers) {
            if (!phoneNumbersIn(text).contains(number))
                continue;
            const Result<> asked = suggest(transaction, author, somebody, "same_phone"_L1, number);
            if (!asked)
                return failed(asked);
        }
    }
    return {};
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

Result<> learnFromName(Transaction &transaction, ContactId contact, Instant now)
{
    const auto texts = readAll(
        transaction.database(), kRecent,
        [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":limit"_L1, kRecentTexts); },
        [](const Statement &row) { return row.text(0); });
    if (!texts)
        return failed(texts, u"own texts");
    QStringList organisations;
    for (const QString &text : *texts)
        organisations.append(organisationIn(text));
    organisations.removeAll(QString());
    organisations.removeDuplicates();
    for (const QString &organisation : std::as_const(organisations)) {
        const Hint owner{.contact = contact, .account = {}, .channel = {}, .now = now};
        if (const Result<> asked = suggestNamesakes(transaction, owner, organisation); !asked)
            return failed(asked, u"learn from a name");
    }
    return {};
}

Result<> learnFrom(Transaction &transaction, const Hint &author, const InboundMessage &message)
{
    if (message.isEcho)
        return {};
    if (const Result<> learned = learnFromText(transaction, author, message.text); !learned)
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
