#include "ui/control/listplace.h"

#include <QDateTime>

#include <array>

namespace migochat::listplace {

namespace {

using conversations::Overview;
using conversations::Sort;
using conversations::View;

constexpr StaffId kOwner{1};

struct Fixed {
    InboxView line;
    View view;
    int Overview::*own;              ///< the number, when it is not among the counters
    int conversations::Counts::*kept; ///< kept by the store's triggers
};
constexpr std::array kFixed{
    Fixed{InboxView::AllOpen, View::Open, nullptr, &conversations::Counts::open},
    Fixed{InboxView::Mine, View::Mine, &Overview::mine, nullptr},
    Fixed{InboxView::Unassigned, View::Unassigned, nullptr, &conversations::Counts::unassigned},
    Fixed{InboxView::Unread, View::Unread, nullptr, &conversations::Counts::unread},
    Fixed{InboxView::WaitingOnUs, View::Waiting, nullptr, &conversations::Counts::waiting},
    Fixed{InboxView::ClosingSoon, View::Closing, &Overview::closing, nullptr},
    Fixed{InboxView::FollowUpToday, View::FollowUp, &Overview::followUp, nullptr},
    Fixed{InboxView::Snoozed, View::Snoozed, nullptr, &conversations::Counts::snoozed},
    Fixed{InboxView::Done, View::Done, nullptr, &conversations::Counts::done},
    Fixed{InboxView::Spam, View::Spam, nullptr, &conversations::Counts::spam},
};

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

conversations::Moment momentAt(Instant now)
{
    const QDate tomorrow = toDateTime(now).toLocalTime().date().addDays(1);
    return {.me = kOwner, .now = now, .dayEnd = fromMsecs(tomorrow.startOfDay().toMSecsSinceEpoch())};
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
        lines.append({ViewKey(saved.view), saved.count, saved.name});
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

ListSort usualSort(const ViewKey &view)
{
    if (view == ViewKey(InboxView::WaitingOnUs))
        return ListSort::OldestWaiting;
    return view == ViewKey(InboxView::ClosingSoon) ? ListSort::ClosingSoonest : ListSort::Newest;
}

bool dependsOnTime(const conversations::ListQuery &query)
{
    return query.view == View::Closing || query.view == View::FollowUp || query.sort == Sort::ClosingSoonest
           || !query.filter.isEmpty();
}

} // namespace migochat::listplace
