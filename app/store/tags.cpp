#include "app/store/tags.h"

#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAll{"tags.all"_L1, "SELECT id, name FROM tag ORDER BY name"_L1};

constexpr Sql kFind{"tags.find"_L1, "SELECT id FROM tag WHERE name = :name"_L1};

constexpr Sql kMake{"tags.make"_L1, "INSERT INTO tag (name) VALUES (:name)"_L1};

constexpr Sql kAdd{"tags.add"_L1, R"(
    INSERT OR IGNORE INTO conversation_tag (conversation_id, tag_id) VALUES (:conversation, :tag)
)"_L1};

constexpr Sql kTake{"tags.take"_L1, R"(
    DELETE FROM conversation_tag
    WHERE conversation_id = :conversation AND tag_id = (SELECT id FROM tag WHERE name = :name)
)"_L1};

constexpr std::array kStatements{kAll, kFind, kMake, kAdd, kTake};

Result<> noteChange(Transaction &transaction, const Result<> &done, ConversationId conversation)
{
    if (!done)
        return failed(done, u"tag");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Conversation, conversation);
    return {};
}

} // namespace

SqlList statements::tags()
{
    return kStatements;
}

namespace tags {

Result<QList<Tag>> all(const Database &database)
{
    return readAll(database, kAll, kNoValues, [](const Statement &row) { return Tag{row.id<TagId>(0), row.text(1)}; });
}

Result<TagId> ensure(Transaction &transaction, const QString &name)
{
    const auto known = readOne(
        transaction.database(), kFind, [&](Statement &s) { s.bind(":name"_L1, name); },
        [](const Statement &row) { return row.id<TagId>(0); });
    if (!known)
        return failed(known, u"tag");
    if (*known)
        return **known;
    const Result<> made = runSql(transaction.database(), kMake, [&](Statement &s) { s.bind(":name"_L1, name); });
    if (!made)
        return failed(made, u"new tag");
    const TagId tag(transaction.lastInsertId());
    transaction.changed(Topic::Tag, tag);
    return tag;
}

Result<> add(Transaction &transaction, ConversationId conversation, const QString &name)
{
    const Result<TagId> tag = ensure(transaction, name);
    if (!tag)
        return failed(tag);
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":tag"_L1, *tag);
    });
    return noteChange(transaction, added, conversation);
}

Result<> take(Transaction &transaction, ConversationId conversation, const QString &name)
{
    const Result<> taken = runSql(transaction.database(), kTake, [&](Statement &s) {
        s.bind(":conversation"_L1, conversation).bind(":name"_L1, name);
    });
    return noteChange(transaction, taken, conversation);
}

} // namespace tags

} // namespace migochat
