#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"

#include <QCoreApplication>

namespace migochat::historywords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Gap)
};

QString cause(const ThreadGap &gap)
{
    if (gap.reason == "asleep"_L1)
        return Tr::tr("the computer was asleep");
    if (gap.reason == "unreachable"_L1)
        return Tr::tr("messages could not reach us");
    return Tr::tr("the program was off");
}

QString moment(Instant at, const Format &format, Instant now)
{
    const QDate day = toDateTime(at).date();
    if (day == toDateTime(now).date())
        return isolated(format.clockTime(at));
    return isolated(format.dayDivider(day, now) + u' ' + format.clockTime(at));
}

QString span(const ThreadGap &gap, const Format &format, Instant now)
{
    const QString from = moment(gap.from, format, now);
    if (gap.ongoing)
        return Tr::tr("No data since %1: %2").arg(from, cause(gap));
    const bool sameDay = toDateTime(gap.from).date() == toDateTime(gap.to).date();
    const QString to = sameDay ? isolated(format.clockTime(gap.to)) : moment(gap.to, format, now);
    if (gap.times > 1)
        return Tr::tr("From %1 to %2 nobody listened, %n time(s)", nullptr, gap.times).arg(from, to);
    return Tr::tr("No data from %1 to %2: %3").arg(from, to, cause(gap));
}

QString outcome(const ThreadGap &gap)
{
    if (gap.ongoing)
        return {};
    if (gap.known == ThreadGap::Known::Searching)
        return Tr::tr("what was missed is being looked for");
    QString found;
    if (gap.found > 0)
        found = Tr::tr("%n message(s) were fetched afterwards", nullptr, gap.found);
    if (gap.known == ThreadGap::Known::Everything)
        return found.isEmpty() ? Tr::tr("nothing was missed") : found;
    const QString doubt = Tr::tr("messages may be missing here");
    return found.isEmpty() ? doubt : found + u" · "_s + doubt;
}

} // namespace

QString gap(const ThreadGap &gap, const Format &format, Instant now)
{
    const QString end = outcome(gap);
    return end.isEmpty() ? span(gap, format, now) : span(gap, format, now) + u" · "_s + end;
}

} // namespace migochat::historywords
