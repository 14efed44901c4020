#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace migochat::test {

/// Bodies of tests/fixtures/<channel>/*.json by file name without its ending.
[[nodiscard]] QMap<QString, QByteArray> readFixtures(const QString &channel);

/// What the fuzz targets found, and odd bodies of ours that they begin with: tests/fuzz/corpus/<channel>/.
[[nodiscard]] QList<QByteArray> readCorpus(const QString &channel);

/// tests/fixtures/<channel>/expected.txt: a fixture's name alone on a line, then what becomes of it, one event per
/// line, indented; "refused" stands for InvalidPayload, "nothing" for a body without events.
[[nodiscard]] QMap<QString, QString> readExpectations(const QString &channel);

} // namespace migochat::test
