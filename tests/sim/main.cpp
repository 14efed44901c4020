#include "tests/sim/commands.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("migochat-sim"));
    return migochat::sim::runCommand(app.arguments().mid(1));
}
