#include "app/platform/paths.h"
#include "app/platform/runtimefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

const RuntimeInfo kInfo{.pid = 4711, .webhookPort = 8080, .linkPort = 54321, .token = "ab12", .version = u"0.1.0"_s};

} // namespace

class TestRuntimeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheAgentTellsIsReadBack();
    void nobodyElseMayReadIt();
    void aWorldReadableLeftoverIsClosed();
    void nothingIsLeftBesideIt();
    void withoutAnAgentThereIsNothing();
    void aDamagedFileIsNotBelieved();
};

void TestRuntimeFile::whatTheAgentTellsIsReadBack()
{
    const QTemporaryDir dir;

    QVERIFY(writeRuntimeFile(dir.path(), kInfo));
    const Result<RuntimeInfo> read = readRuntimeFile(dir.path());

    QVERIFY(read);
    QCOMPARE(read->pid, 4711);
    QCOMPARE(read->webhookPort, 8080);
    QCOMPARE(read->linkPort, 54321);
    QCOMPARE(read->token, "ab12"_ba);
    QCOMPARE(read->version, u"0.1.0"_s);
}

void TestRuntimeFile::nobodyElseMayReadIt()
{
    const QTemporaryDir dir;

    QVERIFY(writeRuntimeFile(dir.path(), kInfo));

    const auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFileInfo(paths::runtimeFile(dir.path())).permissions(), owner);
}

void TestRuntimeFile::aWorldReadableLeftoverIsClosed()
{
    const QTemporaryDir dir;
    QFile left(paths::runtimeFile(dir.path()));
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(left.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    left.close();

    QVERIFY(writeRuntimeFile(dir.path(), kInfo));

    QVERIFY(!(QFileInfo(left.fileName()).permissions() & QFileDevice::ReadOther));
}

void TestRuntimeFile::nothingIsLeftBesideIt()
{
    const QTemporaryDir dir;

    QVERIFY(writeRuntimeFile(dir.path(), kInfo));
    QVERIFY(writeRuntimeFile(dir.path(), kInfo));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{u"agent.json"_s});
    removeRuntimeFile(dir.path());

    QVERIFY(QDir(dir.path()).isEmpty());
}

void TestRuntimeFile::withoutAnAgentThereIsNothing()
{
    const QTemporaryDir dir;

    QCOMPARE(readRuntimeFile(dir.path()).error().code, ErrorCode::NotFound);
}

void TestRuntimeFile::aDamagedFileIsNotBelieved()
{
    const QTemporaryDir dir;
    QFile file(paths::runtimeFile(dir.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"pid":4711,"webhookPort":1,"linkPort":)");
    file.close();

    QCOMPARE(readRuntimeFile(dir.path()).error().code, ErrorCode::InvalidPayload);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestRuntimeFile)
#include "tst_runtimefile.moc"
