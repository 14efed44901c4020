#include "ui/text/taskwords.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"

#include <QCoreApplication>

namespace migochat::taskwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Tasks)
};

} // namespace

QString sentence(const QString &kind, const QString &text)
{
    if (kind == "late_failure"_L1)
        return Tr::tr("A message did not arrive after all: %1").arg(failureSentence(text));
    if (kind == "confirm_payment"_L1)
        return Tr::tr("Confirm the payment");
    if (kind == "follow_up"_L1)
        return Tr::tr("Follow up");
    return isolated(withoutBidiControls(text));
}

} // namespace migochat::taskwords
