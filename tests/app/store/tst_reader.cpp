#include "app/store/reader.h"
#include "app/store/settings.h"
#include "app/store/sql.h"
#include "tests/support/tempstore.h"

#include <QSemaphore>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

constexpr Sql kForever{"test.forever"_L1, R"(
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
)"_L1};

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesEachNewCommit();
    void aQuerySeesOneCommitToItsEnd();
    void cancellingStopsTheRunningQueryAndDropsTheOthers();
    void aMissingFileIsAnError();
    void endingWithQueriesLeftAnswersThem();
};

void TestReader::seesEachNewCommit()
{
    TempStore store;
    store.writer();
    auto reader = Reader::open(store.file());
    MIGO_OK(reader);
    for (int i = 1; i < 4; ++i) {
        const auto staff = waitFor((*reader)->run([](const Database &d) { return settings::staff(d); }));
        MIGO_OK(staff);
        QCOMPARE(staff->size(), i);
        MIGO_OK(store.write([](Transaction &t) { return settings::addStaff(t, u"x"_s, u"sales"_s, fromMsecs(0)); }));
    }
}

void TestReader::aQuerySeesOneCommitToItsEnd()
{
    TempStore store;
    store.writer();
    auto reader = Reader::open(store.file());
    MIGO_OK(reader);
    QSemaphore looked;
    QSemaphore changed;
    const auto query = (*reader)->run([&](const Database &d) -> Result<QList<qsizetype>> {
        const auto before = settings::staff(d);
        looked.release();
        changed.acquire();
        const auto after = settings::staff(d);
        return QList<qsizetype>{before ? before->size() : -1, after ? after->size() : -1};
    });
    looked.acquire();
    const auto added =
        store.write([](Transaction &t) { return settings::addStaff(t, u"x"_s, u"sales"_s, fromMsecs(0)); });
    changed.release();
    MIGO_OK(added);
    QCOMPARE(waitFor(query).value_or(QList<qsizetype>()), (QList<qsizetype>{1, 1}));
    QCOMPARE(waitFor((*reader)->run([](const Database &d) { return settings::staff(d); }))->size(), 2);
}

void TestReader::cancellingStopsTheRunningQueryAndDropsTheOthers()
{
    TempStore store;
    store.writer();
    auto reader = Reader::open(store.file());
    MIGO_OK(reader);
    auto started = std::make_shared<QSemaphore>();
    const auto forever = (*reader)->run([started](const Database &d) {
        started->release();
        return readOne(d, kForever, kNoValues, kFirstInteger);
    });
    const auto waiting = (*reader)->run([](const Database &d) { return settings::staff(d); });
    started->acquire();
    // The interrupt may come before the statement has begun, so it is repeated as a keystroke would.
    QTRY_VERIFY_WITH_TIMEOUT(((*reader)->cancelAll(), forever.isFinished()), kPatienceMs);
    QCOMPARE(waitFor(forever).error().code, ErrorCode::Cancelled);
    QCOMPARE(waitFor(waiting).error().code, ErrorCode::Cancelled);
    MIGO_OK(waitFor((*reader)->run([](const Database &d) { return settings::staff(d); })));
}

void TestReader::aMissingFileIsAnError()
{
    TempStore store;
    const auto reader = Reader::open(store.file());
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::StorageFull);
}

void TestReader::endingWithQueriesLeftAnswersThem()
{
    TempStore store;
    store.writer();
    auto reader = Reader::open(store.file());
    MIGO_OK(reader);
    QList<Async<Revision>> answers;
    for (int i = 0; i < 20; ++i)
        answers.append((*reader)->run([](const Database &d) { return settings::revision(d); }));
    reader->reset();
    for (const auto &answer : answers) {
        QVERIFY(answer.isFinished());
        QVERIFY(answer.resultCount() == 1);
    }
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
