#include "app/domain/namespellings.h"
#include "app/domain/phone.h"
#include "app/domain/searchfold.h"
#include "app/store/contactsinternal.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The index holds groups of three characters; shorter texts are looked up as the beginning of a name.
constexpr qsizetype kShortestSubstring = 3;
constexpr int kMostLookedThrough = 2000; ///< people with the same few digits somewhere in their numbers

constexpr Sql kTextOf{"contactSearch.textOf"_L1, R"(
    SELECT c.display_name || char(10) || c.given_name || ' ' || c.family_name || char(10) || c.company || char(10)
           || c.email || char(10)
           || ifnull((SELECT group_concat(i.value, char(10)) FROM identity i WHERE i.contact_id = c.id), '')
    FROM contact c WHERE c.id = :contact
)"_L1};

constexpr Sql kIndexed{"contactSearch.indexed"_L1, R"(
    SELECT text FROM contact_search_text WHERE contact_id = :contact
)"_L1};

constexpr Sql kRemember{"contactSearch.remember"_L1, R"(
    INSERT INTO contact_search_text (contact_id, text) VALUES (:contact, :text)
    ON CONFLICT DO UPDATE SET text = excluded.text
)"_L1};

constexpr Sql kRemove{"contactSearch.remove"_L1, R"(
    INSERT INTO contact_search (contact_search, rowid, text) VALUES ('delete', :contact, :text)
)"_L1};

constexpr Sql kForget{"contactSearch.forget"_L1, R"(
    DELETE FROM contact_search_text WHERE contact_id = :contact
)"_L1};

constexpr Sql kAdd{"contactSearch.add"_L1, R"(
    INSERT INTO contact_search (rowid, text) VALUES (:contact, :text)
)"_L1};

#define MIGOCHAT_CONTACT_HIT                                                                                           \
    " c.id, (SELECT v.id FROM conversation v WHERE v.contact_id = c.id ORDER BY v.last_message_at DESC LIMIT 1),"      \
    " c.display_name, (SELECT i.value FROM identity i WHERE i.contact_id = c.id AND i.kind IN ('phone', 'wa_id',"      \
    " 'username') ORDER BY CASE i.kind WHEN 'phone' THEN 0 WHEN 'wa_id' THEN 1 ELSE 2 END LIMIT 1) "

constexpr Sql kSubstring{
    "contactSearch.substring"_L1,
    "SELECT" MIGOCHAT_CONTACT_HIT "FROM contact_search x CROSS JOIN contact c ON c.id = x.rowid"
    " WHERE contact_search MATCH :match AND c.merged_into IS NULL ORDER BY x.rowid DESC LIMIT :limit"_L1};

constexpr Sql kBeginning{"contactSearch.beginning"_L1,
                         "SELECT" MIGOCHAT_CONTACT_HIT
                         "FROM contact_search_text t CROSS JOIN contact c ON c.id = t.contact_id"
                         " WHERE substr(t.text, 1, 12) >= :from AND substr(t.text, 1, 12) < :to"
                         " AND c.merged_into IS NULL ORDER BY substr(t.text, 1, 12) LIMIT :limit"_L1};

constexpr std::array kStatements{kTextOf, kIndexed, kRemember, kRemove, kForget, kAdd, kSubstring, kBeginning};

constexpr auto kFirstText = [](const Statement &row) { return row.text(0); };

Result<> putIntoIndex(const Database &database, const Sql &sql, ContactId contact, const QString &text)
{
    return runSql(database, sql, [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":text"_L1, text); });
}

/// Every word, as it is written or in another way that names are. Folded text holds letters, digits and spaces only, so
/// nothing in it can end the quotes.
QString matchFor(const QString &folded)
{
    const auto quoted = [](const QString &text) { return QString(u'"' + text + u'"'); };
    QStringList parts;
    for (const QString &word : folded.split(u' ')) {
        if (word.size() < kShortestSubstring)
            return quoted(folded); // the index cannot tell such a word alone
        QStringList ways{quoted(word)};
        for (const QString &spelling : nameWays(word)) {
            if (spelling.size() >= kShortestSubstring)
                ways.append(quoted(spelling));
        }
        parts.append(u'(' + ways.join(u" OR "_s) + u')');
    }
    return parts.join(u" AND "_s);
}

contacts::Hit readHit(const Statement &row)
{
    return {row.id<ContactId>(0), row.id<ConversationId>(1), row.text(2), row.text(3)};
}

Result<QList<contacts::Hit>> hits(const Database &database, const QString &folded, int limit)
{
    if (folded.size() < kShortestSubstring) {
        return readAll(
            database, kBeginning,
            [&](Statement &s) {
                s.bind(":from"_L1, folded).bind(":to"_L1, QString(folded + QChar(0xFFFF))).bind(":limit"_L1, limit);
            },
            readHit);
    }
    return readAll(
        database, kSubstring, [&](Statement &s) { s.bind(":match"_L1, matchFor(folded)).bind(":limit"_L1, limit); },
        readHit);
}

constexpr auto hasDigits = [](QChar letter) { return letter.isDigit(); };

/// A number that is written in groups is looked for as one.
QString inOnePiece(const QString &folded)
{
    QString digits = folded;
    digits.remove(u' ').remove(u'+').remove(u'-');
    return std::ranges::all_of(digits, hasDigits) && phonemask::isNumber(digits) ? digits : folded;
}

/// Whether every word with digits in it stands where numbers are masked, or they are a whole number of this customer.
bool isSeen(const QString &text, const QString &folded)
{
    const bool isOneNumber = std::ranges::all_of(folded, hasDigits) && phonemask::isNumber(folded);
    QString seen;
    for (const QString &line : text.split(u'\n')) {
        if (isOneNumber && phonemask::isNumber(line) && phoneLookUpKey(line) == phoneLookUpKey(folded))
            return true;
        seen += searchFold(phonemask::masked(line)) + u'\n';
    }
    return std::ranges::all_of(folded.split(u' '), [&seen](const QString &word) {
        return std::ranges::none_of(word, hasDigits) || seen.contains(word);
    });
}

} // namespace

SqlList statements::contactsSearch()
{
    return kStatements;
}

namespace contacts {

Result<> indexForSearch(Transaction &transaction, ContactId contact)
{
    const Database &database = transaction.database();
    const auto bindContact = [&](Statement &s) { s.bind(":contact"_L1, contact); };
    const auto text = readOne(database, kTextOf, bindContact, kFirstText);
    if (!text)
        return failed(text);
    const auto before = readOne(database, kIndexed, bindContact, kFirstText);
    if (!before)
        return failed(before);
    const QString folded = searchFold(text->value_or(QString()));
    if (*before == folded)
        return {};
    if (*before) {
        if (const Result<> removed = putIntoIndex(database, kRemove, contact, **before); !removed)
            return failed(removed);
    }
    if (const Result<> added = putIntoIndex(database, kAdd, contact, folded); !added)
        return failed(added);
    return putIntoIndex(database, kRemember, contact, folded);
}

Result<> takeOutOfSearch(Transaction &transaction, ContactId contact)
{
    const Database &database = transaction.database();
    const auto bindContact = [&](Statement &s) { s.bind(":contact"_L1, contact); };
    const auto before = readOne(database, kIndexed, bindContact, kFirstText);
    if (!before)
        return failed(before);
    if (*before) {
        if (const Result<> removed = putIntoIndex(database, kRemove, contact, **before); !removed)
            return failed(removed);
    }
    return runSql(database, kForget, bindContact);
}

Result<QList<Hit>> search(const Database &database, const QString &typed, int limit, Numbers numbers)
{
    const QString folded = inOnePiece(searchFold(typed));
    if (folded.isEmpty())
        return QList<Hit>();
    if (numbers == Numbers::Whole || std::ranges::none_of(folded, hasDigits))
        return hits(database, folded, limit);
    auto found = hits(database, folded, kMostLookedThrough);
    if (!found)
        return found;
    QList<Hit> seen;
    for (const Hit &hit : *found) {
        const auto text = readOne(
            database, kTextOf, [&](Statement &s) { s.bind(":contact"_L1, hit.contact); }, kFirstText);
        if (!text)
            return failed(text);
        if (seen.size() < limit && isSeen(text->value_or(QString()), folded))
            seen.append(hit);
    }
    return seen;
}

} // namespace contacts

} // namespace migochat
