// What the buttons of the search say.
#include "app/domain/clock.h"
#include "ui/search/searchchips.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

namespace migochat {

QString SearchChips::valueOf(Chip chip) const
{
    switch (chip) {
    case FromChip:
        return fromName(m_filter.from);
    case ChannelChip:
        return m_filter.channel ? labels::channel(*m_filter.channel) : QString();
    case HoldsChip:
        return holdsName(m_filter.holds);
    case LinkChip:
        return nameOf(chip);
    case WhenChip:
        return m_when == When::Between ? daysInWords() : whenName(m_when);
    case StageChip:
        return m_filter.stage ? labels::stage(*m_filter.stage) : QString();
    case OwnerChip:
        for (const Owner &owner : m_owners) {
            if (owner.id == m_filter.owner)
                return owner.name;
        }
        break;
    case ChipCount:
        break;
    }
    return {};
}

QString SearchChips::daysInWords() const
{
    const Instant now = m_look.clock.now();
    const QString first = m_look.format.dayDivider(m_first, now);
    return m_first == m_last ? first
                             : tr("%1 – %2").arg(isolated(first), isolated(m_look.format.dayDivider(m_last, now)));
}

QString SearchChips::nameOf(Chip chip)
{
    switch (chip) {
    case FromChip:
        return tr("From");
    case ChannelChip:
        return tr("Channel");
    case HoldsChip:
        return tr("Type");
    case LinkChip:
        return tr("Has a link");
    case WhenChip:
        return tr("Date");
    case StageChip:
        return tr("Stage");
    case OwnerChip:
    case ChipCount:
        break;
    }
    return tr("Owner");
}

QString SearchChips::fromName(search::From from)
{
    switch (from) {
    case search::From::Customer:
        return tr("From customers");
    case search::From::Us:
        return tr("From us");
    case search::From::Assistant:
        return tr("From the assistant");
    case search::From::Anybody:
        break;
    }
    return tr("From anybody");
}

QString SearchChips::holdsName(search::Holds holds)
{
    using search::Holds;
    switch (holds) {
    case Holds::Image:
        return labels::kind(MessageKind::Image);
    case Holds::Video:
        return labels::kind(MessageKind::Video);
    case Holds::Voice:
        return labels::kind(MessageKind::Voice);
    case Holds::Document:
        return labels::kind(MessageKind::Document);
    case Holds::Order:
        return labels::kind(MessageKind::Order);
    case Holds::Note:
        return tr("Internal note");
    case Holds::Anything:
        break;
    }
    return tr("Every type");
}

QString SearchChips::whenName(When when)
{
    switch (when) {
    case When::Today:
        return tr("Today");
    case When::Week:
        return tr("Last 7 days");
    case When::Month:
        return tr("Last month");
    case When::Year:
        return tr("Last year");
    case When::Between:
        return tr("From a day to a day…");
    case When::Ever:
        break;
    }
    return tr("Any date");
}

} // namespace migochat
