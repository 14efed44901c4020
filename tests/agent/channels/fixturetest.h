#pragma once

#include "app/domain/result.h"
#include "tests/agent/channels/eventtext.h"
#include "tests/agent/channels/fixturefolder.h"

#include <QTest>

/// The test that every channel has: each fixture becomes what its table says.
namespace migochat::test {

/// Rows with the columns "body" and "expected".
inline void addFixtureRows(const QString &channel)
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const QMap<QString, QByteArray> bodies = readFixtures(channel);
    const QMap<QString, QString> expected = readExpectations(channel);
    QCOMPARE(bodies.keys(), expected.keys());
    for (auto it = bodies.begin(); it != bodies.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value() << expected.value(it.key());
}

/// What became of a body, in the words of the table.
[[nodiscard]] inline QString outcomeOf(const Result<QList<InboundEvent>> &events)
{
    if (!events)
        return events.error().code == ErrorCode::InvalidPayload ? QStringLiteral("refused\n") : events.error().detail;
    return events->isEmpty() ? QStringLiteral("nothing\n") : describe(*events);
}

} // namespace migochat::test
