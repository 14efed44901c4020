#include "app/store/messagesinternal.h"
#include "app/store/talkstatements.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAttachments{"parts.attachments"_L1, R"(
    SELECT a.id, a.message_id, a.kind, a.mime_type, a.file_name, a.sha256, a.local_path, a.thumbnail_path,
           a.failure_code, a.transcript, a.state, a.bytes, a.width, a.height, a.duration_ms, a.position
    FROM json_each(:ids) j CROSS JOIN attachment a ON a.message_id = j.value
)"_L1};

// A reaction that was taken back keeps its row without an emoji, so that an older one coming late is recognised.
constexpr Sql kReactions{"parts.reactions"_L1, R"(
    SELECT r.message_id, r.author, r.emoji
    FROM json_each(:ids) j CROSS JOIN reaction r ON r.message_id = j.value
    WHERE r.emoji <> ''
)"_L1};

constexpr std::array kStatements{kAttachments, kReactions};

struct PlacedFile {
    Attachment file;
    qint64 position = 0;
};

PlacedFile readFile(const Statement &row)
{
    Attachment file;
    file.id = row.id<AttachmentId>(0);
    file.message = row.id<MessageId>(1);
    file.kind = row.text(2);
    file.mimeType = row.text(3);
    file.fileName = row.text(4);
    file.sha256 = row.text(5);
    file.localPath = row.text(6);
    file.thumbnailPath = row.text(7);
    file.failureCode = row.text(8);
    file.transcript = row.text(9);
    file.state = row.enumerator(10, AttachmentState::Failed);
    file.bytes = row.integer(11);
    file.width = static_cast<int>(row.integer(12));
    file.height = static_cast<int>(row.integer(13));
    file.duration = std::chrono::milliseconds{row.integer(14)};
    return {std::move(file), row.integer(15)};
}

QString idsOf(const QList<Message *> &messages)
{
    QJsonArray ids;
    for (const Message *message : messages)
        ids.append(message->id.value());
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

} // namespace

SqlList statements::messagesParts()
{
    return kStatements;
}

Result<> messages::fillParts(const Database &database, const QList<Message *> &messages)
{
    if (messages.isEmpty())
        return {};
    const QString ids = idsOf(messages);
    const auto bindIds = [&](Statement &s) { s.bind(":ids"_L1, ids); };
    auto files = readAll(database, kAttachments, bindIds, readFile);
    if (!files)
        return failed(files, u"files of messages");
    std::ranges::sort(*files, {}, [](const PlacedFile &one) { return std::pair(one.position, one.file.id); });
    const auto reactions = readAll(database, kReactions, bindIds, [](const Statement &row) {
        return std::pair(row.integer(0), Reaction{row.text(1), row.text(2)});
    });
    if (!reactions)
        return failed(reactions, u"reactions of messages");
    QMultiHash<qint64, Message *> byId; // an answered message of the page is there twice
    for (Message *message : messages)
        byId.insert(message->id.value(), message);
    for (const PlacedFile &one : std::as_const(*files)) {
        for (Message *message : byId.values(one.file.message.value()))
            message->attachments.append(one.file);
    }
    for (const auto &[id, reaction] : *reactions) {
        for (Message *message : byId.values(id))
            message->reactions.append(reaction);
    }
    return {};
}

} // namespace migochat
