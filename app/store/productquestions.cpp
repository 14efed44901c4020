#include "app/store/productquestions.h"

#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// Names of products are read for the rows that are shown only.
#define MIGOCHAT_QUESTION_ROW                                                                                          \
    "SELECT q.id, q.contact_id, ifnull(c.display_name, ''), q.conversation_id, q.message_id, m.kind, q.query,"         \
    " ifnull(p.sku, ''), ifnull(p.name_ar, ''), ifnull(p.name_en, ''), q.at FROM product_query q"                      \
    " JOIN message m ON m.id = q.message_id LEFT JOIN contact c ON c.id = q.contact_id"                                \
    " LEFT JOIN product p ON p.id = q.product_id "
#define MIGOCHAT_QUESTION_PAGE                                                                                         \
    " AND (q.at, q.message_id) < (:at, :message) ORDER BY q.at DESC, q.message_id DESC LIMIT :limit"

constexpr Sql kAdd{"questions.add"_L1, R"(
    INSERT INTO product_query (contact_id, conversation_id, message_id, query, product_id, at)
    VALUES (:contact, :conversation, :message, :words, :product, :at)
)"_L1};

constexpr Sql kSetProduct{"questions.setProduct"_L1, R"(
    UPDATE product_query SET product_id = :product WHERE id = :question RETURNING contact_id
)"_L1};

constexpr Sql kRemove{"questions.remove"_L1, R"(
    DELETE FROM product_query WHERE id = :question RETURNING contact_id
)"_L1};

constexpr Sql kOfMessage{"questions.ofMessage"_L1, MIGOCHAT_QUESTION_ROW "WHERE q.message_id = :message"_L1};

constexpr Sql kOfContact{"questions.ofContact"_L1, MIGOCHAT_QUESTION_ROW
                         "WHERE q.contact_id = :contact ORDER BY q.at DESC, q.message_id DESC LIMIT :limit"_L1};

constexpr Sql kPage{"questions.page"_L1,
                    MIGOCHAT_QUESTION_ROW "WHERE q.message_id IS NOT NULL" MIGOCHAT_QUESTION_PAGE ""_L1};

constexpr Sql kPageOf{"questions.pageOf"_L1, MIGOCHAT_QUESTION_ROW
                      "WHERE q.product_id IS (SELECT id FROM product WHERE sku = :sku)" MIGOCHAT_QUESTION_PAGE ""_L1};

// A shop has hundreds of articles, and this is asked when somebody keeps a message.
constexpr Sql kProductBy{"questions.productBy"_L1, R"(
    SELECT id FROM product WHERE :mark IN (sku, shop_id, link, name_ar, name_en)
    ORDER BY sku = :mark DESC, active DESC, id LIMIT 1
)"_L1};

constexpr Sql kTally{"questions.tally"_L1, R"(
    SELECT ifnull(p.sku, ''), ifnull(p.name_ar, ''), ifnull(p.name_en, ''), t.times
    FROM (SELECT product_id, count(*) AS times FROM product_query GROUP BY product_id) t
    LEFT JOIN product p ON p.id = t.product_id ORDER BY t.times DESC, p.sku
)"_L1};

constexpr std::array kStatements{kAdd,  kSetProduct, kRemove,    kOfMessage, kOfContact,
                                 kPage, kPageOf,     kProductBy, kTally};

NamedProduct readProduct(const Statement &row, int first)
{
    return {row.text(first), row.text(first + 1), row.text(first + 2)};
}

ProductQuestion readQuestion(const Statement &row)
{
    return {.id = row.id<QuestionId>(0),
            .contact = row.id<ContactId>(1),
            .customer = row.text(2),
            .conversation = row.id<ConversationId>(3),
            .message = row.id<MessageId>(4),
            .kind = row.enumerator(5, MessageKind::Text),
            .words = row.text(6),
            .product = readProduct(row, 7),
            .at = row.instant(10)};
}

/// Something is known otherwise about the customer now.
template <typename Bind>
Result<> changeOne(Transaction &transaction, const Sql &sql, QuestionId question, Bind bind)
{
    const auto contact =
        readOne(transaction.database(), sql, bind, [](const Statement &row) { return row.id<ContactId>(0); });
    if (!contact)
        return failed(contact, u"product question");
    if (!*contact)
        return fail(ErrorCode::NotFound, u"product question %1"_s.arg(question.value()));
    transaction.changed(Topic::Contact, **contact);
    return {};
}

} // namespace

SqlList statements::productQuestions()
{
    return kStatements;
}

namespace productquestions {

Result<QuestionId> add(Transaction &transaction, const Message &message, ProductId product)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":contact"_L1, message.contact).bind(":conversation"_L1, message.conversation);
        s.bind(":message"_L1, message.id).bind(":words"_L1, questionWords(message));
        s.bind(":product"_L1, product).bind(":at"_L1, message.at);
    });
    if (!added)
        return failed(added, u"add product question");
    const QuestionId question(transaction.lastInsertId());
    transaction.changed(Topic::Contact, message.contact);
    return question;
}

Result<> setProduct(Transaction &transaction, QuestionId question, ProductId product)
{
    return changeOne(transaction, kSetProduct, question,
                     [&](Statement &s) { s.bind(":product"_L1, product).bind(":question"_L1, question); });
}

Result<> remove(Transaction &transaction, QuestionId question)
{
    return changeOne(transaction, kRemove, question, [&](Statement &s) { s.bind(":question"_L1, question); });
}

Result<std::optional<ProductQuestion>> ofMessage(const Database &database, MessageId message)
{
    return readOne(
        database, kOfMessage, [&](Statement &s) { s.bind(":message"_L1, message); }, readQuestion);
}

Result<QList<ProductQuestion>> ofContact(const Database &database, ContactId contact, int limit)
{
    return readAll(
        database, kOfContact, [&](Statement &s) { s.bind(":contact"_L1, contact).bind(":limit"_L1, limit); },
        readQuestion);
}

Result<std::optional<ProductId>> productBy(const Database &database, const QString &mark)
{
    if (mark.isEmpty())
        return std::nullopt;
    return readOne(
        database, kProductBy, [&](Statement &s) { s.bind(":mark"_L1, mark); },
        [](const Statement &row) { return row.id<ProductId>(0); });
}

Result<QList<ProductQuestion>> page(const Database &database, const Wanted &wanted)
{
    const ThreadCursor before = wanted.before.value_or(ThreadCursor{Instant::max(), 1, 0});
    return readAll(
        database, wanted.of ? kPageOf : kPage,
        [&](Statement &s) {
            if (wanted.of)
                s.bind(":sku"_L1, wanted.of->sku);
            s.bind(":at"_L1, before.at).bind(":message"_L1, before.id).bind(":limit"_L1, wanted.limit);
        },
        readQuestion);
}

Result<QList<Asked>> tally(const Database &database)
{
    return readAll(database, kTally, kNoValues, [](const Statement &row) {
        return Asked{readProduct(row, 0), static_cast<int>(row.integer(3))};
    });
}

} // namespace productquestions

} // namespace migochat
