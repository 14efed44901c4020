#include "ui/text/presencewords.h"

#include <QCoreApplication>

namespace migochat::presencewords {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Presence)
};

} // namespace

QString of(StaffPresence presence)
{
    switch (presence) {
    case StaffPresence::OnBreak:
        return Tr::tr("On a break");
    case StaffPresence::NotAvailable:
        return Tr::tr("Not available");
    case StaffPresence::Available:
        break;
    }
    return Tr::tr("Available");
}

QString named(const QString &name, const QString &presence)
{
    if (presenceOf(presence) == StaffPresence::Available)
        return name;
    //: a colleague's name, then what they are: on a break, not available
    return Tr::tr("%1 (%2)").arg(name, of(presenceOf(presence)));
}

} // namespace migochat::presencewords
