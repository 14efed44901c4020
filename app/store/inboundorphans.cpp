#include "app/store/inboundlog.h"
#include "app/store/talkstatements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kById{"orphans.byId"_L1, R"(
    SELECT id, kind, remote_id, token, detail, at FROM inbound_event
    WHERE outcome = 'orphan' AND remote_id = :remote AND remote_id <> ''
)"_L1};

constexpr Sql kByToken{"orphans.byToken"_L1, R"(
    SELECT id, kind, remote_id, token, detail, at FROM inbound_event
    WHERE outcome = 'orphan' AND token = :token AND token <> ''
)"_L1};

constexpr Sql kTaken{"orphans.taken"_L1, R"(
    UPDATE inbound_event SET outcome = 'applied', detail = '', raw = NULL, message_id = ifnull(:message, message_id)
    WHERE id = :event
)"_L1};

constexpr std::array kStatements{kById, kByToken, kTaken};

constexpr QLatin1StringView kStatus = "status"_L1;
constexpr QLatin1StringView kReaction = "reaction"_L1;
constexpr QLatin1StringView kEdit = "edit"_L1;
constexpr QLatin1StringView kRemoval = "removal"_L1;
constexpr QLatin1StringView kName = "contact_name"_L1;

struct Orphan {
    qint64 id = 0;
    QString kind;
    QString remoteId;
    QString token;
    QString detail; ///< tab-separated, the free text last
    Instant at{};
};

Orphan readOrphan(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.instant(5)};
}

QString joined(std::initializer_list<QString> parts)
{
    return QStringList(parts).join(u'\t');
}

InboundStatus statusOf(const Orphan &orphan)
{
    InboundStatus status;
    status.remoteId = RemoteMessageId(orphan.remoteId);
    status.clientToken = orphan.token;
    status.state = fromText<DeliveryState>(orphan.detail.section(u'\t', 0, 0)).value_or(DeliveryState::Sent);
    status.errorCode = orphan.detail.section(u'\t', 1, 1);
    status.billing = orphan.detail.section(u'\t', 2, 2);
    status.errorDetail = orphan.detail.section(u'\t', 3);
    status.at = orphan.at;
    return status;
}

InboundReaction reactionOf(const Orphan &orphan)
{
    InboundReaction reaction;
    reaction.target = RemoteMessageId(orphan.remoteId);
    reaction.author = fromText<Author>(orphan.detail.section(u'\t', 0, 0)).value_or(Author::Customer);
    reaction.emoji = orphan.detail.section(u'\t', 1);
    reaction.at = orphan.at;
    return reaction;
}

InboundEdit editOf(const Orphan &orphan)
{
    InboundEdit edit;
    edit.target = RemoteMessageId(orphan.remoteId);
    edit.number = orphan.detail.section(u'\t', 0, 0).toInt();
    edit.text = orphan.detail.section(u'\t', 1);
    edit.at = orphan.at;
    return edit;
}

QString wordOf(InboundRemoval::What what)
{
    switch (what) {
    case InboundRemoval::What::Hidden:
        return u"hidden"_s;
    case InboundRemoval::What::Shown:
        return u"shown"_s;
    case InboundRemoval::What::Deleted:
        break;
    }
    return u"deleted"_s;
}

InboundRemoval removalOf(const Orphan &orphan)
{
    InboundRemoval removal;
    removal.target = RemoteMessageId(orphan.remoteId);
    for (const auto what : {InboundRemoval::What::Hidden, InboundRemoval::What::Shown}) {
        if (orphan.detail == wordOf(what))
            removal.what = what;
    }
    removal.at = orphan.at;
    return removal;
}

/// An address as the name of an orphan: not to be mixed up with a message id.
QString keyText(const IdentityKey &key)
{
    return QString(toText(key.kind)) + u':' + key.value;
}

Result<> keep(Transaction &transaction, const inboundlog::EventPlace &place, inboundlog::EventRecord record)
{
    record.delivery = place.delivery;
    record.position = place.position;
    record.outcome = "orphan"_L1;
    return inboundlog::recordEvent(transaction, record);
}

struct Wanted {
    QList<QLatin1StringView> kinds;
    MessageId message; ///< the row they changed, when there is one
};

/// Takes the wanted orphans out, oldest first.
Result<QList<Orphan>> take(Transaction &transaction, const QList<Orphan> &found, const Wanted &wanted)
{
    QList<Orphan> taken;
    for (const Orphan &orphan : found) {
        if (!wanted.kinds.contains(orphan.kind))
            continue;
        const Result<> marked = runSql(transaction.database(), kTaken, [&](Statement &s) {
            s.bind(":event"_L1, orphan.id).bind(":message"_L1, wanted.message);
        });
        if (!marked)
            return failed(marked, u"early event");
        taken.append(orphan);
    }
    std::ranges::stable_sort(taken, {}, &Orphan::at);
    return taken;
}

Result<QList<Orphan>> named(const Database &database, const QString &remoteId)
{
    if (remoteId.isEmpty())
        return QList<Orphan>();
    return readAll(
        database, kById, [&](Statement &s) { s.bind(":remote"_L1, remoteId); }, readOrphan);
}

} // namespace

SqlList statements::inboundOrphans()
{
    return kStatements;
}

namespace inboundlog {

Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundStatus &status)
{
    return keep(transaction, place,
                {.kind = kStatus,
                 .remoteId = status.remoteId.value(),
                 .token = status.clientToken,
                 .detail = joined({toText(status.state), status.errorCode, status.billing, status.errorDetail}),
                 .at = status.at,
                 .raw = status.raw});
}

Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundReaction &reaction)
{
    return keep(transaction, place,
                {.kind = kReaction,
                 .remoteId = reaction.target.value(),
                 .detail = joined({toText(reaction.author), reaction.emoji}),
                 .at = reaction.at,
                 .raw = reaction.raw});
}

Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundEdit &edit)
{
    return keep(transaction, place,
                {.kind = kEdit,
                 .remoteId = edit.target.value(),
                 .detail = joined({QString::number(edit.number), edit.text}),
                 .at = edit.at,
                 .raw = edit.raw});
}

Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundRemoval &removal)
{
    return keep(transaction, place,
                {.kind = kRemoval,
                 .remoteId = removal.target.value(),
                 .detail = wordOf(removal.what),
                 .at = removal.at,
                 .raw = removal.raw});
}

Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundContactName &name)
{
    for (const IdentityKey &key : name.party.keys) {
        const Result<> kept =
            keep(transaction, place,
                 {.kind = kName, .remoteId = keyText(key), .detail = name.name, .at = name.at, .raw = name.raw});
        if (!kept)
            return failed(kept);
    }
    return {};
}

Result<QList<InboundStatus>> takeOrphans(Transaction &transaction, const RemoteMessageId &remoteId,
                                         const QString &token)
{
    auto found = named(transaction.database(), remoteId.value());
    if (!found)
        return failed(found, u"early statuses");
    if (!token.isEmpty()) {
        const auto tokened = readAll(
            transaction.database(), kByToken, [&](Statement &s) { s.bind(":token"_L1, token); }, readOrphan);
        if (!tokened)
            return failed(tokened, u"early statuses");
        for (const Orphan &orphan : *tokened) {
            if (std::ranges::none_of(*found, [&](const Orphan &one) { return one.id == orphan.id; }))
                found->append(orphan);
        }
    }
    const auto taken = take(transaction, *found, {{kStatus}, {}});
    if (!taken)
        return failed(taken);
    QList<InboundStatus> statuses;
    for (const Orphan &orphan : *taken)
        statuses.append(statusOf(orphan));
    return statuses;
}

Result<QList<EarlyChange>> takeEarlyChanges(Transaction &transaction, MessageId message, const RemoteMessageId &target)
{
    const auto found = named(transaction.database(), target.value());
    if (!found)
        return failed(found, u"early changes");
    const auto taken = take(transaction, *found, {{kReaction, kEdit, kRemoval}, message});
    if (!taken)
        return failed(taken);
    QList<EarlyChange> changes;
    for (const Orphan &orphan : *taken) {
        if (orphan.kind == kReaction)
            changes.append(reactionOf(orphan));
        else if (orphan.kind == kEdit)
            changes.append(editOf(orphan));
        else
            changes.append(removalOf(orphan));
    }
    return changes;
}

Result<QString> takeEarlyName(Transaction &transaction, const IdentityKey &key)
{
    const auto found = named(transaction.database(), keyText(key));
    if (!found)
        return failed(found, u"early name");
    const auto taken = take(transaction, *found, {{kName}, {}});
    if (!taken)
        return failed(taken);
    return taken->isEmpty() ? QString() : taken->last().detail;
}

} // namespace inboundlog

} // namespace migochat
