#include "ui/text/customerwords.h"

#include "ui/text/direction.h"

#include <QCoreApplication>

namespace migochat::customerwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::CustomerWords)
};

} // namespace

QString language(const QString &code)
{
    if (code == "ar"_L1)
        return Tr::tr("Arabic");
    if (code == "en"_L1)
        return Tr::tr("English");
    if (code == "arabizi"_L1)
        return Tr::tr("Franco");
    return leftToRight(code);
}

QString sameness(const QString &reason, const QString &evidence)
{
    if (reason == "same_phone"_L1)
        return Tr::tr("the same number %1").arg(leftToRight(evidence));
    if (reason == "shared_number"_L1)
        return Tr::tr("shared the number %1").arg(leftToRight(evidence));
    if (reason == "same_email"_L1)
        return Tr::tr("the same e-mail %1").arg(leftToRight(evidence));
    if (reason == "same_name_company"_L1)
        return Tr::tr("the same name at %1").arg(isolated(evidence));
    return isolated(evidence);
}

} // namespace migochat::customerwords
