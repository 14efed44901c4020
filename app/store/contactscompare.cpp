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

// A number is new with the first message from it; from then on whoever names it is compared at once.
constexpr Sql kNewNumbers{"learn.newNumbers"_L1, R"(
    SELECT value FROM identity WHERE contact_id = :contact AND kind IN ('wa_id', 'phone')
      AND (SELECT total(message_count) FROM conversation WHERE contact_id = :contact) = 1
)"_L1};

constexpr Sql kNamers{"learn.namers"_L1, R"(
    SELECT m.contact_id, m.text FROM named_number n CROSS JOIN message m ON m.id = n.message_id
    WHERE n.number = :number AND m.contact_id <> :contact
    LIMIT :limit
)"_L1};

constexpr std::array kStatements{kNamesakes, kRecent, kNewNumbers, kNamers};

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

} // namespace

SqlList statements::contactsCompare()
{
    return kStatements;
}

namespace contacts {

Result<> suggest(Transaction &transaction, const Hint &author, ContactId other, QLatin1StringView reason,
                 const QString &evidence)
{
    const auto added = suggestions::add(
        transaction,
        {.contact = author.contact, .other = other, .reason = reason, .evidence = evidence, .now = author.now});
    return added ? Result<>{} : failed(added);
}

Result<> suggestNamesakes(Transaction &transaction, const Hint &author, const QString &organisation)
{
    const auto namesakes = readAll(
        transaction.database(), kNamesakes,
        [&](Statement &s) { s.bind(":contact"_L1, author.contact).bind(":limit"_L1, kMostNamesakes); },
        [](const Statement &row) {
            return Namesake{row.id<ContactId>(0), row.text(1)};
        });
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

Result<> suggestNamers(Transaction &transaction, const Hint &author)
{
    const auto numbers = readAll(
        transaction.database(), kNewNumbers, [&](Statement &s) { s.bind(":contact"_L1, author.contact); },
        [](const Statement &row) {
            return row.text(0).startsWith(u'+') ? row.text(0) : e164OfWhatsAppId(row.text(0));
        });
    if (!numbers)
        return failed(numbers, u"own numbers");
    for (const QString &number : *numbers) {
        if (number.size() < 8)
            continue;
        const auto namers = readAll(
            transaction.database(), kNamers,
            [&](Statement &s) {
                s.bind(":number"_L1, number).bind(":contact"_L1, author.contact).bind(":limit"_L1, kMostNamesakes);
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

} // namespace contacts

} // namespace migochat
