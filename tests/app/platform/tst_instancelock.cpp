#include "app/platform/instancelock.h"
#include "app/platform/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

class TestInstanceLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondOneIsToldWhoHoldsIt();
    void itIsFreeAgainAfterItsHolderEnded();
    void aLockOfADeadProcessIsTakenOver();
    void twoFoldersDoNotDisturbEachOther();
    void aFolderThatIsNotThereIsAnError();
};

void TestInstanceLock::aSecondOneIsToldWhoHoldsIt()
{
    const QTemporaryDir dir;
    const Result<InstanceLock> first = InstanceLock::take(dir.path());

    const Result<InstanceLock> second = InstanceLock::take(dir.path());

    QVERIFY(first);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestInstanceLock::itIsFreeAgainAfterItsHolderEnded()
{
    const QTemporaryDir dir;
    {
        const Result<InstanceLock> first = InstanceLock::take(dir.path());
        QVERIFY(first);
    }

    QVERIFY(InstanceLock::take(dir.path()));
}

void TestInstanceLock::aLockOfADeadProcessIsTakenOver()
{
    const QTemporaryDir dir;
    QFile left(paths::lockFile(dir.path()));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("2147483600\nmigochat-agent\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    left.close();

    QVERIFY(InstanceLock::take(dir.path()));
}

void TestInstanceLock::twoFoldersDoNotDisturbEachOther()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    const Result<InstanceLock> first = InstanceLock::take(one.path());

    QVERIFY(InstanceLock::take(other.path()));
}

void TestInstanceLock::aFolderThatIsNotThereIsAnError()
{
    QCOMPARE(InstanceLock::take(u"/nonexistent/folder"_s).error().code, ErrorCode::StorageFull);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestInstanceLock)
#include "tst_instancelock.moc"
