// The numbers beside the views.
#include "app/store/conversationlist.h"
#include "app/store/savedviews.h"
#include "app/store/talkstatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using conversations::Counts;
using conversations::ListQuery;
using conversations::Moment;
using conversations::Overview;

constexpr Sql kCounts{"conversations.counts"_L1, R"(
    SELECT view, total FROM conversation_counter
)"_L1};

constexpr Sql kMine{"counts.mine"_L1, R"(
    SELECT count(*) FROM conversation WHERE assignee_id = :me AND status = 'open'
)"_L1};

constexpr Sql kClosing{"counts.closing"_L1, R"(
    SELECT count(*) FROM conversation WHERE status = 'open' AND closes_at > :now AND closes_at <= :closing
)"_L1};

constexpr Sql kFollowUp{"counts.followUp"_L1, R"(
    SELECT count(*) FROM lead l CROSS JOIN conversation c ON c.id = l.conversation_id
    WHERE l.next_follow_up_at < :dayEnd AND c.status <> 'spam'
)"_L1};

constexpr Sql kChannels{"counts.channels"_L1, R"(
    SELECT a.channel, (SELECT count(*) FROM conversation c WHERE c.status = 'open' AND c.channel = a.channel)
    FROM account a GROUP BY a.channel ORDER BY a.channel
)"_L1};

constexpr Sql kTags{"counts.tags"_L1, R"(
    SELECT t.id, t.name, (SELECT count(*) FROM conversation_tag ct
                          CROSS JOIN conversation c ON c.id = ct.conversation_id
                          WHERE ct.tag_id = t.id AND c.status = 'open')
    FROM tag t ORDER BY t.name
)"_L1};

constexpr Sql kMatching{"counts.matching"_L1, "SELECT count(*) FROM conversation c LEFT JOIN lead l ON l.contact_id = "
                                              "c.contact_id WHERE c.status = 'open'" MIGOCHAT_LIST_FILTERS ""_L1};

constexpr std::array kStatements{kCounts, kMine, kClosing, kFollowUp, kChannels, kTags, kMatching};

template <typename Bind>
Result<> readNumber(const Database &database, const Sql &sql, Bind bind, int &number)
{
    const auto read = readOne(database, sql, bind, kFirstInteger);
    if (!read)
        return failed(read, u"counters");
    number = static_cast<int>(read->value_or(0));
    return {};
}

Result<> readFixed(const Database &database, const Moment &moment, Overview &overview)
{
    const Result<Counts> fixed = conversations::counts(database);
    if (!fixed)
        return failed(fixed);
    overview.fixed = *fixed;
    const Result<> mine = readNumber(
        database, kMine, [&](Statement &s) { s.bind(":me"_L1, moment.me); }, overview.mine);
    if (!mine)
        return mine;
    const auto closing = [&](Statement &s) {
        s.bind(":now"_L1, moment.now).bind(":closing"_L1, moment.now + conversations::kClosingSoon);
    };
    if (const Result<> read = readNumber(database, kClosing, closing, overview.closing); !read)
        return read;
    const auto due = [&](Statement &s) { s.bind(":dayEnd"_L1, moment.dayEnd); };
    if (const Result<> read = readNumber(database, kFollowUp, due, overview.followUp); !read)
        return read;
    const Result<int> tasks = conversations::countDueTasks(database, moment);
    if (!tasks)
        return failed(tasks);
    overview.followUp += *tasks;
    return {};
}

Result<> readSaved(const Database &database, const Moment &moment, Overview &overview)
{
    const Result<QList<savedviews::SavedView>> views = savedviews::shownTo(database, moment.me);
    if (!views)
        return failed(views);
    for (const savedviews::SavedView &view : *views) {
        const ListQuery query{.filter = view.filter, .moment = moment};
        int count = 0;
        const Result<> read = readNumber(
            database, kMatching, [&](Statement &s) { conversations::bindList(s, query); }, count);
        if (!read)
            return read;
        overview.saved.append({view.id, view.name, view.filter, view.position, count, view.owner});
    }
    return {};
}

} // namespace

SqlList statements::conversationCounts()
{
    return kStatements;
}

namespace conversations {

Result<Counts> counts(const Database &database)
{
    const auto rows = readAll(database, kCounts, kNoValues, [](const Statement &row) {
        return std::pair(row.text(0), static_cast<int>(row.integer(1)));
    });
    if (!rows)
        return failed(rows, u"counters");
    Counts counts;
    const std::array<std::pair<QLatin1StringView, int *>, 7> targets{{{"open"_L1, &counts.open},
                                                                      {"unread"_L1, &counts.unread},
                                                                      {"waiting"_L1, &counts.waiting},
                                                                      {"unassigned"_L1, &counts.unassigned},
                                                                      {"snoozed"_L1, &counts.snoozed},
                                                                      {"done"_L1, &counts.done},
                                                                      {"spam"_L1, &counts.spam}}};
    for (const auto &[view, total] : *rows) {
        for (const auto &[name, target] : targets) {
            if (view == name)
                *target = total;
        }
    }
    return counts;
}

Result<Overview> overview(const Database &database, const Moment &moment)
{
    Overview overview;
    if (const Result<> fixed = readFixed(database, moment, overview); !fixed)
        return failed(fixed);
    const auto channels = readAll(database, kChannels, kNoValues, [](const Statement &row) {
        return std::pair(ChannelKind(row.text(0)), static_cast<int>(row.integer(1)));
    });
    if (!channels)
        return failed(channels, u"counters");
    overview.channels = *channels;
    const auto tags = readAll(database, kTags, kNoValues, [](const Statement &row) {
        return Overview::TagCount{row.id<TagId>(0), row.text(1), static_cast<int>(row.integer(2))};
    });
    if (!tags)
        return failed(tags, u"counters");
    overview.tags = *tags;
    if (const Result<> saved = readSaved(database, moment, overview); !saved)
        return failed(saved);
    return overview;
}

} // namespace conversations

} // namespace migochat
