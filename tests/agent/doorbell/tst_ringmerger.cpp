#include "agent/doorbell/ringmerger.h"

#include <QTest>

namespace migochat {

class TestRingMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCommitIsOneRevision();
    void severalCommitsBecomeOneRing();
    void tooManyChangesAreOnlyCounted();
    void afterARingTheNextOneIsFresh();
};

void TestRingMerger::oneCommitIsOneRevision()
{
    RingMerger merger;

    merger.add({{Topic::Message, 1}}, 12);
    const RingFrame ring = merger.take();

    QCOMPARE(ring.from, 12);
    QCOMPARE(ring.to, 12);
    QCOMPARE(ring.changes, (ChangeSet{{Topic::Message, 1}}));
}

void TestRingMerger::severalCommitsBecomeOneRing()
{
    RingMerger merger;

    merger.add({{Topic::Message, 1}, {Topic::Conversation, 7}}, 12);
    merger.add({{Topic::Message, 2}, {Topic::Conversation, 7}}, 13);
    const RingFrame ring = merger.take();

    QCOMPARE(ring.from, 12);
    QCOMPARE(ring.to, 13);
    QCOMPARE(ring.changes, (ChangeSet{{Topic::Message, 1}, {Topic::Conversation, 7}, {Topic::Message, 2}}));
    QVERIFY(!ring.many);
}

void TestRingMerger::tooManyChangesAreOnlyCounted()
{
    RingMerger merger;

    for (qint64 id = 1; id <= kMaxRingChanges + 1; ++id)
        merger.add({{Topic::Message, id}}, id);
    merger.add({{Topic::Message, 1}}, 900);
    const RingFrame ring = merger.take();

    QVERIFY(ring.many);
    QVERIFY(ring.changes.isEmpty());
    QCOMPARE(ring.from, 1);
    QCOMPARE(ring.to, 900);
}

void TestRingMerger::afterARingTheNextOneIsFresh()
{
    RingMerger merger;
    merger.add({{Topic::Message, 1}}, 1);
    static_cast<void>(merger.take());
    QVERIFY(merger.isEmpty());

    merger.add({{Topic::Message, 1}}, 2);

    QCOMPARE(merger.take().changes.size(), 1);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestRingMerger)
#include "tst_ringmerger.moc"
