#include "ui/control/listplace.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace migochat::listplace {

using namespace Qt::Literals::StringLiterals;

namespace {

using conversations::Overview;
using conversations::Sort;
using conversations::View;

struct Fixed {
    InboxView line;
    QLatin1StringView word;
    View view;
    int Overview::*own;               ///< the number, when it is not among the counters
    int conversations::Counts::*kept; ///< kept by the store's triggers
};
constexpr std::array kFixed{
    Fixed{InboxView::AllOpen, "open"_L1, View::Open, nullptr, &conversations::Counts::open},
    Fixed{InboxView::Mine, "mine"_L1, View::Mine, &Overview::mine, nullptr},
    Fixed{InboxView::Unassigned, "unassigned"_L1, View::Unassigned, nullptr, &conversations::Counts::unassigned},
    Fixed{InboxView::Unread, "unread"_L1, View::Unread, nullptr, &conversations::Counts::unread},
    Fixed{InboxView::WaitingOnUs, "waiting"_L1, View::Waiting, nullptr, &conversations::Counts::waiting},
    Fixed{InboxView::ClosingSoon, "closing"_L1, View::Closing, &Overview::closing, nullptr},
    Fixed{InboxView::FollowUpToday, "follow_up"_L1, View::FollowUp, &Overview::followUp, nullptr},
    Fixed{InboxView::Snoozed, "snoozed"_L1, View::Snoozed, nullptr, &conversations::Counts::snoozed},
    Fixed{InboxView::Done, "done"_L1, View::Done, nullptr, &conversations::Counts::done},
    Fixed{InboxView::Spam, "spam"_L1, View::Spam, nullptr, &conversations::Counts::spam},
};

// In the order of the enumerators.
constexpr std::array kSorts{"newest"_L1, "oldest_waiting"_L1, "closing_soonest"_L1, "hot_first"_L1, "unread_first"_L1};

Sort storeSort(ListSort sort)
{
    switch (sort) {
    case ListSort::OldestWaiting:
        return Sort::OldestWaiting;
    case ListSort::ClosingSoonest:
        return Sort::ClosingSoonest;
    case ListSort::HotFirst:
        return Sort::HotFirst;
    case ListSort::UnreadFirst:
        return Sort::UnreadFirst;
    case ListSort::Newest:
        break;
    }
    return Sort::Newest;
}

} // namespace

conversations::Moment momentAt(Instant now, StaffId me)
{
    const QDate tomorrow = toDateTime(now).toLocalTime().date().addDays(1);
    return {.me = me, .now = now, .dayEnd = fromMsecs(tomorrow.startOfDay().toMSecsSinceEpoch())};
}

ViewKey viewOf(const QString &word)
{
    for (const Fixed &fixed : kFixed) {
        if (word == fixed.word)
            return fixed.line;
    }
    const QString name = word.section(u'/', 1);
    for (const ViewKey &key :
         {ViewKey(ChannelKind(name)), ViewKey(TagId(name.toLongLong())), ViewKey(SavedViewId(name.toLongLong()))}) {
        if (!name.isEmpty() && wordOf(key) == word)
            return key;
    }
    return InboxView::AllOpen;
}

ViewCounts linesOf(const Overview &overview)
{
    ViewCounts lines;
    for (const Fixed &fixed : kFixed)
        lines.append({fixed.line, fixed.own ? overview.*fixed.own : overview.fixed.*fixed.kept});
    for (const auto &[channel, count] : overview.channels)
        lines.append({ViewKey(channel), count});
    for (const Overview::TagCount &tag : overview.tags)
        lines.append({ViewKey(tag.tag), tag.count, tag.name});
    for (const Overview::SavedCount &saved : overview.saved)
        lines.append({ViewKey(saved.view), saved.count, saved.name, saved.owner.isValid()});
    return lines;
}

conversations::ListQuery queryOf(const ViewKey &view, ListSort sort, const Overview &overview)
{
    conversations::ListQuery query{.sort = storeSort(sort)};
    switch (view.kind) {
    case ViewKey::Kind::Fixed:
        for (const Fixed &fixed : kFixed) {
            if (fixed.line == view.view)
                query.view = fixed.view;
        }
        break;
    case ViewKey::Kind::Channel:
        query.channel = view.channel;
        break;
    case ViewKey::Kind::Tag:
        query.tag = view.tag;
        break;
    case ViewKey::Kind::Saved:
        for (const Overview::SavedCount &saved : overview.saved) {
            if (saved.view == view.saved)
                query.filter = saved.filter;
        }
        break;
    }
    return query;
}

QString wordOf(const ViewKey &view)
{
    switch (view.kind) {
    case ViewKey::Kind::Channel:
        return u"channel/"_s + view.channel.text();
    case ViewKey::Kind::Tag:
        return u"tag/"_s + QString::number(view.tag.value());
    case ViewKey::Kind::Saved:
        return u"saved/"_s + QString::number(view.saved.value());
    case ViewKey::Kind::Fixed:
        break;
    }
    for (const Fixed &fixed : kFixed) {
        if (fixed.line == view.view)
            return fixed.word;
    }
    return {};
}

QString wordOf(ListSort sort)
{
    return kSorts.at(static_cast<std::size_t>(sort));
}

std::optional<ListSort> sortOf(const QString &word)
{
    const auto found = std::find(kSorts.begin(), kSorts.end(), word);
    return found == kSorts.end() ? std::nullopt : std::optional(static_cast<ListSort>(found - kSorts.begin()));
}

ListSort usualSort(const ViewKey &view)
{
    if (view == ViewKey(InboxView::WaitingOnUs))
        return ListSort::OldestWaiting;
    return view == ViewKey(InboxView::ClosingSoon) ? ListSort::ClosingSoonest : ListSort::Newest;
}

bool dependsOnTime(const conversations::ListQuery &query)
{
    return query.view == View::Closing || query.view == View::FollowUp || query.sort == Sort::ClosingSoonest ||
           !query.filter.isEmpty();
}

} // namespace migochat::listplace
