#include "app/domain/leaving.h"
#include "app/domain/sendfault.h"
#include "app/store/commentreplies.h"
#include "app/store/outboundstatements.h"
#include "app/store/outboxinternal.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::hours kAnswerAd{24};

constexpr Sql kGone{"outbox.gone"_L1, R"(
    UPDATE contact SET gone_code = :code
    WHERE id = (SELECT contact_id FROM message WHERE id = :message) AND gone_code <> :code
    RETURNING id
)"_L1};

constexpr Sql kOptOut{"outbox.optOut"_L1, R"(
    UPDATE contact SET marketing_opt_out = 1, consent_at = :now
    WHERE id = (SELECT contact_id FROM message WHERE id = :message) AND marketing_opt_out = 0
    RETURNING id
)"_L1};

constexpr Sql kBack{"outbox.back"_L1, R"(
    UPDATE contact SET gone_code = ''
    WHERE id = (SELECT contact_id FROM conversation WHERE id = :conversation) AND gone_code <> ''
      AND (CAST(gone_code AS INTEGER) >= 100000)
        = ((SELECT channel FROM conversation WHERE id = :conversation) = 'whatsapp')
    RETURNING id
)"_L1};

// Nearly nobody is gone, and an UPDATE that returns rows costs as much as three look-ups even when it finds none.
constexpr Sql kIsGone{"outbox.isGone"_L1, R"(
    SELECT 1 FROM conversation v CROSS JOIN contact c ON c.id = v.contact_id
    WHERE v.id = :conversation AND c.gone_code <> ''
)"_L1};

// The newest click that is still young enough to be answered.
constexpr Sql kClick{"outbox.click"_L1, R"(
    SELECT c.id, max(t.at) FROM message m
    CROSS JOIN conversation c ON c.id = m.conversation_id
    CROSS JOIN touch t ON t.contact_id = m.contact_id
    WHERE m.id = :message AND c.channel = 'whatsapp' AND t.conversation_id = c.id AND t.kind = 'ad'
      AND t.at > :since AND t.at <= :now
    GROUP BY c.id
)"_L1};

constexpr Sql kFreeEntry{"outbox.freeEntry"_L1, R"(
    UPDATE conversation SET free_entry_until = :until
    WHERE id = :conversation AND ifnull(free_entry_until, 0) < :until
)"_L1};

constexpr std::array kStatements{kGone, kOptOut, kBack, kIsGone, kClick, kFreeEntry};

struct Click {
    ConversationId conversation;
    Instant at;
};

Result<> changeContact(Transaction &transaction, const Sql &sql, const auto &bind)
{
    const auto contact = readOne(transaction.database(), sql, bind, kFirstInteger);
    if (!contact)
        return failed(contact);
    if (*contact)
        transaction.changed(Topic::Contact, **contact);
    return {};
}

Result<> openFreeEntry(Transaction &transaction, MessageId message, Instant now)
{
    const auto click = readOne(
        transaction.database(), kClick,
        [&](Statement &s) { s.bind(":message"_L1, message).bind(":since"_L1, now - kAnswerAd).bind(":now"_L1, now); },
        [](const Statement &row) {
            return Click{row.id<ConversationId>(0), row.instant(1)};
        });
    if (!click)
        return failed(click, u"ad click");
    const auto until = *click ? freeEntryEnd((*click)->at, now) : std::nullopt;
    if (!until)
        return {};
    const Result<> opened = runSql(transaction.database(), kFreeEntry, [&](Statement &s) {
        s.bind(":conversation"_L1, (*click)->conversation).bind(":until"_L1, *until);
    });
    if (!opened)
        return failed(opened, u"free entry");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Conversation, (*click)->conversation);
    return {};
}

} // namespace

SqlList statements::outboxConsequences()
{
    return kStatements;
}

namespace outbox {

Result<> noteRefusal(Transaction &transaction, MessageId message, const QString &code, Instant now)
{
    if (meansCustomerGone(code))
        return changeContact(transaction, kGone,
                             [&](Statement &s) { s.bind(":message"_L1, message).bind(":code"_L1, code); });
    if (meansOptOut(code))
        return changeContact(transaction, kOptOut,
                             [&](Statement &s) { s.bind(":message"_L1, message).bind(":now"_L1, now); });
    return {};
}

Result<> customerIsBack(Transaction &transaction, ConversationId conversation)
{
    const auto gone = readOne(
        transaction.database(), kIsGone, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
        kFirstInteger);
    if (!gone || !*gone)
        return gone ? Result<>() : failed(gone, u"customer");
    return changeContact(transaction, kBack, [&](Statement &s) { s.bind(":conversation"_L1, conversation); });
}

Result<> noteAcceptance(Transaction &transaction, MessageId message, const QString &recipientId, Instant now)
{
    if (const Result<> opened = openFreeEntry(transaction, message, now); !opened)
        return failed(opened);
    return commentreplies::join(transaction, message, recipientId, now);
}

} // namespace outbox

} // namespace migochat
