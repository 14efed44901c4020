#include "app/store/messagesfetched.h"

#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The history tells whole seconds.
constexpr std::chrono::seconds kSameMoment{2};

constexpr Sql kTwin{"messages.twin"_L1, R"(
    SELECT id FROM message
    WHERE conversation_id = :conversation AND at BETWEEN :from AND :to
      AND direction = :direction AND text = :text AND kind = :kind AND remote_id GLOB :otherForm
    ORDER BY at DESC, id DESC LIMIT 1
)"_L1};

constexpr Sql kNewestId{"messages.newestId"_L1, R"(
    SELECT ifnull((SELECT max(id) FROM message), 0)
)"_L1};

constexpr Sql kCountAfter{"messages.countAfter"_L1, R"(
    SELECT count(*) FROM message WHERE id > :after
)"_L1};

constexpr std::array kStatements{kTwin, kNewestId, kCountAfter};

/// The other of Messenger's two spellings of message ids, for GLOB; empty when the id has neither.
QString otherForm(const RemoteMessageId &id)
{
    if (id.value().startsWith("mid."_L1))
        return u"m_*"_s;
    return id.value().startsWith("m_"_L1) ? u"mid.*"_s : QString();
}

} // namespace

SqlList statements::messagesFetched()
{
    return kStatements;
}

namespace messages {

Result<std::optional<Appended>> findTwin(const Database &database, ConversationId conversation,
                                         const InboundMessage &message)
{
    const QString form = otherForm(message.remoteId);
    if (form.isEmpty())
        return std::nullopt;
    const auto twin = readOne(
        database, kTwin,
        [&](Statement &s) {
            s.bind(":conversation"_L1, conversation).bind(":text"_L1, message.text).bind(":kind"_L1, message.kind);
            s.bind(":from"_L1, message.at - kSameMoment).bind(":to"_L1, message.at + kSameMoment);
            s.bind(":direction"_L1, message.isEcho ? Direction::Outbound : Direction::Inbound);
            s.bind(":otherForm"_L1, form);
        },
        [](const Statement &row) { return row.id<MessageId>(0); });
    if (!twin)
        return failed(twin);
    return *twin ? std::optional(Appended{**twin, conversation, false}) : std::nullopt;
}

Result<qint64> newestId(const Database &database)
{
    const auto id = readOne(database, kNewestId, kNoValues, kFirstInteger);
    if (!id)
        return failed(id);
    return id->value_or(0);
}

Result<int> countAfter(const Database &database, qint64 after)
{
    const auto count = readOne(
        database, kCountAfter, [&](Statement &s) { s.bind(":after"_L1, after); }, kFirstInteger);
    if (!count)
        return failed(count);
    return static_cast<int>(count->value_or(0));
}

} // namespace messages

} // namespace migochat
