#include "ui/text/undowords.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace migochat::undowords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::UndoWords)
};

} // namespace

QString about(const QString &name, const QString &what, const Format &format)
{
    const QString whom = format.customer(name);
    return whom.isEmpty() ? what : QString(isolated(whom) + u": "_s + what);
}

QString about(int conversations, const QString &what)
{
    return Tr::tr("%n conversation(s)", nullptr, conversations) + u": "_s + what;
}

} // namespace migochat::undowords
