#include "ui/text/deliverywords.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace migochat::deliverywords {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Delivery)
};

QString timeOf(Instant at, const Format &format, Instant now)
{
    const bool today = toDateTime(at).date() == toDateTime(now).date();
    return isolated(today ? format.clockTime(at) : format.dayAndTime(at));
}

} // namespace

QStringList steps(const Message &message, const Format &format, Instant now)
{
    QStringList lines;
    if (message.direction == Direction::Inbound)
        return lines;
    if (message.sentAt)
        lines << Tr::tr("Sent: %1").arg(timeOf(*message.sentAt, format, now));
    if (message.deliveredAt)
        lines << Tr::tr("Delivered: %1").arg(timeOf(*message.deliveredAt, format, now));
    if (message.readAt)
        lines << Tr::tr("Read: %1").arg(timeOf(*message.readAt, format, now));
    if (message.attempts > 0)
        lines << Tr::tr("Tried %n time(s)", nullptr, message.attempts);
    return lines;
}

} // namespace migochat::deliverywords
