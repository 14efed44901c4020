// What stands on messages beside their texts, and lines of the index that an older program wrote without it.
#include "app/domain/franco.h"
#include "app/domain/messagecard.h"
#include "app/store/searchinternal.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_PARTS_OF_CARD                                                                                         \
    "SELECT m.id, m.conversation_id, m.text, m.content, ifnull((SELECT group_concat(a.file_name, char(10))"            \
    " FROM attachment a WHERE a.message_id = m.id AND a.file_name <> ''), ''), ifnull(t.headline, ''),"                \
    " ifnull(t.body, ''), ifnull(c.name, ''), ifnull(c.campaign, '') FROM message m"                                   \
    " LEFT JOIN touch t ON t.id = m.touch_id"                                                                          \
    " LEFT JOIN ad_campaign c ON c.remote_id = t.ad_id AND c.status = 'active' WHERE m.deleted_at IS NULL AND "

constexpr Sql kParts{"cards.parts"_L1, MIGOCHAT_PARTS_OF_CARD "m.id = :message"_L1};
constexpr Sql kSlice{"cards.slice"_L1,
                     MIGOCHAT_PARTS_OF_CARD "m.id <= :newest AND m.id > :below ORDER BY m.id DESC"_L1};

constexpr Sql kKeep{"cards.keep"_L1, R"(
    INSERT INTO message_card (message_id, text) VALUES (:message, :text)
    ON CONFLICT DO UPDATE SET text = excluded.text
)"_L1};
constexpr Sql kForget{"cards.forget"_L1, R"(
    DELETE FROM message_card WHERE message_id = :message
)"_L1};

constexpr Sql kOfAd{"cards.ofAd"_L1, R"(
    SELECT message_id FROM touch WHERE ad_id = :ad AND ad_id <> '' AND message_id IS NOT NULL ORDER BY at DESC LIMIT 500
)"_L1};

constexpr Sql kNotes{"cards.notes"_L1, R"(
    SELECT id, conversation_id, text FROM note WHERE id <= :newest AND id > :below ORDER BY id DESC
)"_L1};

constexpr Sql kProgress{"cards.progress"_L1, R"(
    SELECT stale_message_id, ifnull((SELECT max(id) FROM message), 0) FROM store_state WHERE id = 1
)"_L1};

constexpr std::array kStatements{kParts, kSlice, kKeep, kForget, kOfAd, kNotes, kProgress};

constexpr qint64 kSliceSize = 2000; // row numbers: some milliseconds, behind which whatever came meanwhile goes first

struct Parts {
    MessageId message;
    ConversationId conversation;
    QString text;
    QString card;
};

Parts readParts(const Statement &row)
{
    // What a newer program wrote there reads as nothing.
    const MessageContent content = contentFromJson(row.text(3).toUtf8()).value_or(MessageContent());
    MessageSource source;
    source.headline = row.text(5);
    source.body = row.text(6);
    const QStringList files = row.text(4).split(u'\n', Qt::SkipEmptyParts);
    return {row.id<MessageId>(0), row.id<ConversationId>(1), row.text(2),
            textOf({.content = content, .files = files, .source = &source, .ad = {row.text(7), row.text(8)}})};
}

Result<std::optional<Parts>> partsOf(const Database &database, MessageId message)
{
    return readOne(
        database, kParts, [&](Statement &s) { s.bind(":message"_L1, message); }, readParts);
}

Result<> keep(const Database &database, const Parts &parts)
{
    if (parts.card.isEmpty())
        return runSql(database, kForget, [&](Statement &s) { s.bind(":message"_L1, parts.message); });
    return runSql(database, kKeep,
                  [&](Statement &s) { s.bind(":message"_L1, parts.message).bind(":text"_L1, parts.card); });
}

bool isFoldedOtherwise(const QString &text)
{
    return std::ranges::any_of(text, isFrancoMark);
}

/// Out as the older program put it in, and in again.
Result<> renewLine(const Database &database, const IndexEntry &line, const search::StaleIndex &stale)
{
    IndexEntry out = line;
    out.step = IndexEntry::Step::Remove;
    if (const Result<> done = search::writeIndex(database, {out}, stale); !done)
        return done;
    return search::writeIndex(database, {line}, {});
}

Result<> renewMessages(const Database &database, const search::StaleIndex &stale, qint64 below)
{
    const auto slice = readAll(
        database, kSlice, [&](Statement &s) { s.bind(":newest"_L1, stale.message).bind(":below"_L1, below); },
        readParts);
    if (!slice)
        return failed(slice);
    for (const Parts &parts : *slice) {
        if (parts.card.isEmpty() && !isFoldedOtherwise(parts.text))
            continue;
        if (const Result<> kept = keep(database, parts); !kept)
            return failed(kept);
        const QString text = search::lineOf(parts.text, parts.card);
        const Result<> renewed =
            renewLine(database, {IndexEntry::Step::Add, parts.message.value(), parts.conversation, text}, stale);
        if (!renewed)
            return renewed;
    }
    return {};
}

Result<> renewNotes(const Database &database, const search::StaleIndex &stale, qint64 below)
{
    const auto slice = readAll(
        database, kNotes, [&](Statement &s) { s.bind(":newest"_L1, stale.note).bind(":below"_L1, below); },
        [](const Statement &row) {
            return IndexEntry{IndexEntry::Step::Add, -row.integer(0), row.id<ConversationId>(1), row.text(2)};
        });
    if (!slice)
        return failed(slice);
    for (const IndexEntry &line : *slice) {
        if (!isFoldedOtherwise(line.text))
            continue;
        if (const Result<> renewed = renewLine(database, line, stale); !renewed)
            return renewed;
    }
    return {};
}

} // namespace

SqlList statements::searchCards()
{
    return kStatements;
}

namespace search {

Result<QString> keepCard(Transaction &transaction, MessageId message)
{
    const auto found = partsOf(transaction.database(), message);
    if (!found)
        return failed(found, u"card");
    const Parts parts = found->value_or(Parts{message, {}, {}, {}});
    if (const Result<> kept = keep(transaction.database(), parts); !kept)
        return failed(kept, u"card");
    return parts.card;
}

Result<> renewCard(Transaction &transaction, MessageId message)
{
    const auto parts = partsOf(transaction.database(), message);
    if (!parts)
        return failed(parts, u"card");
    if (!*parts)
        return {};
    if (const Result<> out = removeMessage(transaction, message, (*parts)->conversation, (*parts)->text); !out)
        return failed(out, u"index");
    if (const Result<> kept = keep(transaction.database(), **parts); !kept)
        return failed(kept, u"card");
    return addMessage(transaction, message, (*parts)->conversation, (*parts)->text, (*parts)->card);
}

Result<> renewCardsOfAd(Transaction &transaction, const QString &adId)
{
    const auto messages = readAll(
        transaction.database(), kOfAd, [&](Statement &s) { s.bind(":ad"_L1, adId); },
        [](const Statement &row) { return row.id<MessageId>(0); });
    if (!messages)
        return failed(messages, u"messages of an ad");
    for (const MessageId message : *messages) {
        if (const Result<> renewed = renewCard(transaction, message); !renewed)
            return renewed;
    }
    return {};
}

Result<StaleIndex> renewSlice(const Database &database, const StaleIndex &stale)
{
    StaleIndex left = stale;
    qint64 &newest = stale.message > 0 ? left.message : left.note;
    newest = std::max<qint64>(0, newest - kSliceSize);
    const Result<> renewed =
        stale.message > 0 ? renewMessages(database, stale, newest) : renewNotes(database, stale, newest);
    if (!renewed)
        return failed(renewed, u"older lines of the index");
    return left;
}

Result<int> percentOfIndex(const Database &database)
{
    const auto state = readOne(database, kProgress, kNoValues,
                               [](const Statement &row) { return std::pair(row.integer(0), row.integer(1)); });
    if (!state)
        return failed(state, u"progress of the index");
    const auto [stale, newest] = state->value_or(std::pair<qint64, qint64>(0, 0));
    return stale == 0 ? 100
                      : static_cast<int>(std::clamp<qint64>(100 - 100 * stale / std::max<qint64>(newest, 1), 0, 99));
}

} // namespace search

} // namespace migochat
