#include "app/store/customerpage.h"

#include "app/domain/messagecontent.h"
#include "app/store/activityrow.h"
#include "app/store/conversations.h"
#include "app/store/peoplestatements.h"

#include <algorithm>
#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kActivities{"customer.activities"_L1,
                          "SELECT" MIGOCHAT_ACTIVITY_COLUMNS "FROM activity v LEFT JOIN staff s ON s.id = v.staff_id"
                          " WHERE v.contact_id = :contact AND (v.at, v.id) < (:at, :id)"
                          " ORDER BY v.at DESC, v.id DESC LIMIT :limit"_L1};

// From the newest message of each chat backwards: a customer has few chats, and the files stand near the end.
constexpr Sql kFiles{"customer.files"_L1, R"(
    SELECT a.id, a.message_id, a.kind, a.mime_type, a.file_name, a.sha256, a.local_path, a.thumbnail_path, a.bytes,
           a.width, a.height, a.duration_ms, m.conversation_id, m.at
    FROM conversation c CROSS JOIN message m ON m.conversation_id = c.id CROSS JOIN attachment a ON a.message_id = m.id
    WHERE c.contact_id = :contact AND a.state = 'stored' AND a.kind <> 'ad_picture' AND m.deleted_at IS NULL
    ORDER BY m.at DESC, m.id DESC, a.position LIMIT :limit
)"_L1};

// A touch and the message that brought it have the platform's time of both.
constexpr Sql kAdPictures{"customer.adPictures"_L1, R"(
    SELECT a.id, a.message_id, 'image', a.mime_type, a.file_name, a.sha256, a.local_path, a.thumbnail_path, a.bytes,
           a.width, a.height, a.duration_ms, m.conversation_id, m.at
    FROM touch t CROSS JOIN message m ON m.conversation_id = t.conversation_id AND m.at = t.at
    CROSS JOIN attachment a ON a.message_id = m.id
    WHERE t.contact_id = :contact AND a.kind = 'ad_picture' AND a.state = 'stored' AND m.deleted_at IS NULL
    ORDER BY m.at, a.id
)"_L1};

constexpr Sql kChats{"customer.chats"_L1, R"(
    SELECT id FROM conversation WHERE contact_id = :contact ORDER BY last_message_at DESC, id DESC
)"_L1};

constexpr Sql kRecord{"customer.record"_L1, R"(
    SELECT marketing_opt_in, marketing_opt_out, consent_at, address, gone_code FROM contact WHERE id = :contact
)"_L1};

// A customer has a handful of baskets; each chat finds its own by the index of them.
constexpr Sql kOrders{"customer.orders"_L1, R"(
    SELECT m.id, m.conversation_id, m.at, m.content, ifnull(p.name_ar, ''), ifnull(p.name_en, '')
    FROM conversation c CROSS JOIN message m ON m.conversation_id = c.id
    LEFT JOIN product p ON p.sku = json_extract(m.content, '$.lines[0].product_id')
    WHERE c.contact_id = :contact AND m.kind = 'order' AND m.content <> '' AND m.deleted_at IS NULL
    ORDER BY m.at DESC, m.id DESC LIMIT :limit
)"_L1};

constexpr std::array kStatements{kActivities, kFiles, kAdPictures, kChats, kRecord, kOrders};

customerpage::File readFile(const Statement &row)
{
    customerpage::File file;
    file.attachment.id = row.id<AttachmentId>(0);
    file.attachment.message = row.id<MessageId>(1);
    file.attachment.kind = row.text(2);
    file.attachment.mimeType = row.text(3);
    file.attachment.fileName = row.text(4);
    file.attachment.sha256 = row.text(5);
    file.attachment.localPath = row.text(6);
    file.attachment.thumbnailPath = row.text(7);
    file.attachment.state = AttachmentState::Stored;
    file.attachment.bytes = row.integer(8);
    file.attachment.width = static_cast<int>(row.integer(9));
    file.attachment.height = static_cast<int>(row.integer(10));
    file.attachment.duration = std::chrono::milliseconds{row.integer(11)};
    file.conversation = row.id<ConversationId>(12);
    file.at = row.instant(13);
    return file;
}

/// A content that cannot be read is an order all the same: its bubble shows it as it is.
customerpage::Order readOrder(const Statement &row)
{
    customerpage::Order order{.message = row.id<MessageId>(0),
                              .conversation = row.id<ConversationId>(1),
                              .at = row.instant(2),
                              .firstNameAr = row.text(4),
                              .firstNameEn = row.text(5)};
    const auto content = contentFromJson(row.text(3).toUtf8());
    const auto *basket = content ? std::get_if<OrderContent>(&*content) : nullptr;
    if (!basket || basket->lines.isEmpty())
        return order;
    const OrderLine &first = basket->lines.first();
    order.firstProduct = first.name.isEmpty() ? first.productId : first.name;
    order.currency = first.currency;
    for (const OrderLine &line : basket->lines) {
        order.pieces += line.quantity;
        order.sumMinor += line.unitPriceMinor * line.quantity;
        if (line.currency != first.currency)
            order.currency.clear();
    }
    return order;
}

} // namespace

SqlList statements::customerPage()
{
    return kStatements;
}

namespace customerpage {

Result<QList<Activity>> activities(const Database &database, ContactId contact, std::optional<ThreadCursor> before,
                                   int limit)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const ThreadCursor from = before.value_or(ThreadCursor{fromMsecs(end), 0, end});
    return readAll(
        database, kActivities,
        [&](Statement &s) {
            s.bind(":contact"_L1, contact).bind(":at"_L1, from.at).bind(":id"_L1, from.id).bind(":limit"_L1, limit);
        },
        readActivity);
}

Result<QList<File>> files(const Database &database, ContactId contact, int limit)
{
    return readAll(
        database, kFiles, [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":limit"_L1, limit); }, readFile);
}

Result<QList<File>> adPictures(const Database &database, ContactId contact)
{
    return readAll(
        database, kAdPictures, [&](Statement &s) { s.bind(":contact"_L1, contact); }, readFile);
}

Result<QList<Order>> orders(const Database &database, ContactId contact, int limit)
{
    return readAll(
        database, kOrders, [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":limit"_L1, limit); }, readOrder);
}

Result<QList<ConversationRow>> chats(const Database &database, ContactId contact)
{
    const auto ids = readAll(
        database, kChats, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) { return row.id<ConversationId>(0); });
    if (!ids)
        return failed(ids, u"chats of a customer");
    auto rows = conversations::rows(database, *ids);
    if (!rows)
        return failed(rows);
    std::ranges::stable_sort(*rows, std::ranges::greater(),
                             [](const ConversationRow &row) { return row.conversation.lastMessageAt; });
    return rows;
}

Result<Record> record(const Database &database, ContactId contact)
{
    const auto found = readOne(
        database, kRecord, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Record{{row.integer(0) != 0, row.integer(1) != 0, row.optionalInstant(2)}, row.text(3), row.text(4)};
        });
    if (!found)
        return failed(found, u"record of a customer");
    return found->value_or(Record{});
}

} // namespace customerpage

} // namespace migochat
