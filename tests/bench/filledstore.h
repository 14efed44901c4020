#pragma once

#include <QCommandLineParser>
#include <QString>

namespace migochat::bench {

/// Options of a program that reads a store of a million messages: --quick, --store DIR, --sim PROGRAM.
void addStoreOptions(QCommandLineParser &parser);

/// The file of that store. It is filled by the simulator once and kept in the cache folder of the user.
[[nodiscard]] QString filledStore(const QCommandLineParser &parser);

} // namespace migochat::bench
