#include "app/store/activityrow.h"
#include "app/store/messagerow.h"
#include "app/store/messagesinternal.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_ACTIVITIES "SELECT" MIGOCHAT_ACTIVITY_COLUMNS "FROM activity v LEFT JOIN staff s ON s.id = v.staff_id "
#define MIGOCHAT_NOTE_COLUMNS                                                                                          \
    " n.id, n.conversation_id, n.staff_id, ifnull(s.name, ''), n.text, n.at"                                           \
    " FROM note n LEFT JOIN staff s ON s.id = n.staff_id "

constexpr Sql kMessagesBefore{"page.messagesBefore"_L1,
                              "SELECT" MIGOCHAT_MESSAGE_COLUMNS "FROM message m" MIGOCHAT_MESSAGE_JOINS
                              "WHERE m.conversation_id = :conversation AND (m.at, m.id) < (:at, :id)"
                              " ORDER BY m.at DESC, m.id DESC LIMIT :limit"_L1};
constexpr Sql kMessagesAfter{"page.messagesAfter"_L1,
                             "SELECT" MIGOCHAT_MESSAGE_COLUMNS "FROM message m" MIGOCHAT_MESSAGE_JOINS
                             "WHERE m.conversation_id = :conversation AND (m.at, m.id) > (:at, :id)"
                             " ORDER BY m.at, m.id LIMIT :limit"_L1};
constexpr Sql kNotesBefore{"page.notesBefore"_L1,
                           "SELECT" MIGOCHAT_NOTE_COLUMNS
                           "WHERE n.conversation_id = :conversation AND (n.at, n.id) < (:at, :id)"
                           " ORDER BY n.at DESC, n.id DESC LIMIT :limit"_L1};
constexpr Sql kNotesAfter{"page.notesAfter"_L1, "SELECT" MIGOCHAT_NOTE_COLUMNS
                                                "WHERE n.conversation_id = :conversation AND (n.at, n.id) > (:at, :id)"
                                                " ORDER BY n.at, n.id LIMIT :limit"_L1};
constexpr Sql kActivitiesBefore{"page.activitiesBefore"_L1, MIGOCHAT_ACTIVITIES
                                "WHERE v.conversation_id = :conversation AND (v.at, v.id) < (:at, :id)"
                                " ORDER BY v.at DESC, v.id DESC LIMIT :limit"_L1};
constexpr Sql kActivitiesAfter{"page.activitiesAfter"_L1, MIGOCHAT_ACTIVITIES
                               "WHERE v.conversation_id = :conversation AND (v.at, v.id) > (:at, :id)"
                               " ORDER BY v.at, v.id LIMIT :limit"_L1};
constexpr Sql kQuoted{"page.quoted"_L1, "SELECT" MIGOCHAT_MESSAGE_COLUMNS "FROM message m" MIGOCHAT_MESSAGE_JOINS
                                        "WHERE m.id = :message"_L1};

constexpr std::array kStatements{kMessagesBefore,   kMessagesAfter,   kNotesBefore, kNotesAfter,
                                 kActivitiesBefore, kActivitiesAfter, kQuoted};

enum Kind { ActivityKind = 0, MessageKindOfItem = 1, NoteKind = 2 }; // as in ThreadCursor::kind

/// Which rows, and how many, of one table.
struct Range {
    ConversationId conversation;
    ThreadCursor cursor;
    int limit = 0;

    /// The row number that stands for the cursor within a table of another kind: at the same time, kinds with a
    /// smaller number come first.
    [[nodiscard]] qint64 idFor(int kind) const
    {
        if (kind == cursor.kind)
            return cursor.id;
        return kind < cursor.kind ? std::numeric_limits<qint64>::max() : 0;
    }
};

ThreadItem readHistory(const Statement &row)
{
    return {readActivity(row)};
}

ThreadItem readNote(const Statement &row)
{
    return {Note{row.id<NoteId>(0), row.id<ConversationId>(1), row.id<StaffId>(2), row.text(3), row.text(4),
                 row.instant(5)}};
}

ThreadItem readItem(const Statement &row)
{
    return {messages::readMessage(row)};
}

template <typename Read>
Result<> collect(const Database &database, const Sql &sql, const Range &range, int kind, Read read,
                 QList<ThreadItem> &items)
{
    const auto rows = readAll(
        database, sql,
        [&](Statement &s) {
            s.bind(":conversation"_L1, range.conversation).bind(":at"_L1, range.cursor.at);
            s.bind(":id"_L1, range.idFor(kind)).bind(":limit"_L1, range.limit);
        },
        read);
    if (!rows)
        return failed(rows, u"thread page");
    items.append(*rows);
    return {};
}

Result<> quote(const Database &database, messages::ThreadPage &page)
{
    for (const ThreadItem &item : std::as_const(page.items)) {
        const auto *message = std::get_if<Message>(&item.content);
        if (!message || !message->replyTo.isValid() || page.quoted.contains(message->replyTo.value()))
            continue;
        const auto answered = readOne(
            database, kQuoted, [&](Statement &s) { s.bind(":message"_L1, message->replyTo); }, messages::readMessage);
        if (!answered)
            return failed(answered, u"quoted message");
        if (*answered)
            page.quoted.insert(message->replyTo.value(), **answered);
    }
    return {};
}

Result<> fill(const Database &database, messages::ThreadPage &page)
{
    QList<Message *> rows;
    for (ThreadItem &item : page.items) {
        if (auto *message = std::get_if<Message>(&item.content))
            rows.append(message);
    }
    for (Message &quoted : page.quoted)
        rows.append(&quoted); // a quoted picture shows itself
    return messages::fillParts(database, rows);
}

bool earlier(const ThreadItem &a, const ThreadItem &b)
{
    return a.cursor() < b.cursor();
}

} // namespace

SqlList statements::messagesPage()
{
    return kStatements;
}

namespace messages {

Result<ThreadPage> pageBefore(const Database &database, ConversationId conversation, std::optional<ThreadCursor> before,
                              int limit)
{
    const ThreadCursor newest{fromMsecs(std::numeric_limits<qint64>::max()), NoteKind,
                              std::numeric_limits<qint64>::max()};
    const Range range{conversation, before.value_or(newest), limit + 1}; // one more tells whether there is more
    ThreadPage page;
    if (const auto got = collect(database, kMessagesBefore, range, MessageKindOfItem, readItem, page.items); !got)
        return failed(got);
    if (const auto got = collect(database, kNotesBefore, range, NoteKind, readNote, page.items); !got)
        return failed(got);
    if (const auto got = collect(database, kActivitiesBefore, range, ActivityKind, readHistory, page.items); !got)
        return failed(got);
    std::ranges::sort(page.items, earlier);
    page.reachedStart = page.items.size() <= limit;
    if (!page.reachedStart)
        page.items.remove(0, page.items.size() - limit);
    if (const Result<> quoted = quote(database, page); !quoted)
        return failed(quoted);
    if (const Result<> filled = fill(database, page); !filled)
        return failed(filled);
    return page;
}

Result<ThreadPage> pageAfter(const Database &database, ConversationId conversation, ThreadCursor after, int limit)
{
    const Range range{conversation, after, limit};
    ThreadPage page;
    if (const auto got = collect(database, kMessagesAfter, range, MessageKindOfItem, readItem, page.items); !got)
        return failed(got);
    if (const auto got = collect(database, kNotesAfter, range, NoteKind, readNote, page.items); !got)
        return failed(got);
    if (const auto got = collect(database, kActivitiesAfter, range, ActivityKind, readHistory, page.items); !got)
        return failed(got);
    std::ranges::sort(page.items, earlier);
    if (page.items.size() > limit)
        page.items.resize(limit);
    if (const Result<> quoted = quote(database, page); !quoted)
        return failed(quoted);
    if (const Result<> filled = fill(database, page); !filled)
        return failed(filled);
    return page;
}

} // namespace messages

} // namespace migochat
