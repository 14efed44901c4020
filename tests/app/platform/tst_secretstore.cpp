#include "app/platform/fallbacksecretstore.h"
#include "app/platform/memorysecretstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

const QString kKey = u"GEMINI_API_KEY"_s;

/// Qt's keychain library on a machine without D-Bus: every job ends with "other error".
class NoKeychain final : public SecretStore
{
public:
    Async<QByteArray> read(const QString &) override
    {
        return resolved<QByteArray>(fail(ErrorCode::Internal, u"none"_s));
    }
    Async<> write(const QString &, const QByteArray &) override
    {
        return resolved<void>(fail(ErrorCode::Internal, u"none"_s));
    }
    Async<> remove(const QString &) override { return resolved<void>(fail(ErrorCode::Internal, u"none"_s)); }
};

template <typename T>
Result<T> waitFor(const Async<T> &answer)
{
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return answer.resultAt(0);
}

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeychainKeepsSecretsOutOfFiles();
    void withoutAKeychainAPrivateFileServes();
    void aSecretThatReturnedToTheKeychainLeavesNoCopy();
    void aRemovedSecretIsGoneEverywhere();
    void aMissingSecretIsNotFoundAndNotAFault();
    void withoutAKeychainAMissingSecretIsJustMissing();
    void onlyNamesOfSecretsBecomeFiles();
};

void TestSecretStore::aKeychainKeepsSecretsOutOfFiles()
{
    const QTemporaryDir dir;
    MemorySecretStore keychain;
    FallbackSecretStore store(keychain, dir.filePath(u"secrets"_s));

    QVERIFY(waitFor(store.write(kKey, "s3cret")));

    QCOMPARE(*waitFor(store.read(kKey)), "s3cret"_ba);
    QVERIFY(!store.usesFiles());
    QVERIFY(QDir(dir.path()).isEmpty());
}

void TestSecretStore::withoutAKeychainAPrivateFileServes()
{
    const QTemporaryDir dir;
    NoKeychain keychain;
    FallbackSecretStore store(keychain, dir.filePath(u"secrets"_s));
    QSignalSpy fellBack(&store, &FallbackSecretStore::fellBack);

    QVERIFY(waitFor(store.write(kKey, "s3cret")));

    QCOMPARE(*waitFor(store.read(kKey)), "s3cret"_ba);
    QVERIFY(store.usesFiles());
    QCOMPARE(fellBack.count(), 1);
    const auto strangers = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(dir.filePath(u"secrets"_s)).permissions() & strangers));
    QVERIFY(!(QFileInfo(dir.filePath(u"secrets/GEMINI_API_KEY"_s)).permissions() & strangers));
}

void TestSecretStore::aSecretThatReturnedToTheKeychainLeavesNoCopy()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"secrets"_s);
    QVERIFY(waitFor(FileSecretStore(folder).write(kKey, "old")));
    MemorySecretStore keychain;
    FallbackSecretStore store(keychain, folder);

    QVERIFY(waitFor(store.write(kKey, "new")));

    QCOMPARE(*waitFor(store.read(kKey)), "new"_ba);
    QVERIFY(QDir(folder).isEmpty());
}

void TestSecretStore::aRemovedSecretIsGoneEverywhere()
{
    const QTemporaryDir dir;
    NoKeychain keychain;
    FallbackSecretStore store(keychain, dir.filePath(u"secrets"_s));
    QVERIFY(waitFor(store.write(kKey, "s3cret")));

    QVERIFY(waitFor(store.remove(kKey)));

    QVERIFY(QDir(dir.filePath(u"secrets"_s)).isEmpty());
    QVERIFY(!waitFor(store.read(kKey)));
}

void TestSecretStore::aMissingSecretIsNotFoundAndNotAFault()
{
    const QTemporaryDir dir;
    MemorySecretStore keychain;
    FallbackSecretStore store(keychain, dir.filePath(u"secrets"_s));

    QCOMPARE(waitFor(store.read(kKey)).error().code, ErrorCode::NotFound);
    QVERIFY(waitFor(store.remove(kKey)));
    QVERIFY(!store.usesFiles());
}

void TestSecretStore::withoutAKeychainAMissingSecretIsJustMissing()
{
    const QTemporaryDir dir;
    NoKeychain keychain;
    FallbackSecretStore store(keychain, dir.filePath(u"secrets"_s));
    QSignalSpy fellBack(&store, &FallbackSecretStore::fellBack);

    QCOMPARE(waitFor(store.read(kKey)).error().code, ErrorCode::NotFound);
    QCOMPARE(waitFor(store.read(kKey)).error().code, ErrorCode::NotFound);

    QCOMPARE(fellBack.count(), 1);
}

void TestSecretStore::onlyNamesOfSecretsBecomeFiles()
{
    const QTemporaryDir dir;
    FileSecretStore store(dir.filePath(u"secrets"_s));

    QCOMPARE(waitFor(store.write(u"../agent.json"_s, "x")).error().code, ErrorCode::InvalidPayload);
    QCOMPARE(waitFor(store.write(QString(), "x")).error().code, ErrorCode::InvalidPayload);
    QVERIFY(QDir(dir.path()).isEmpty());
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestSecretStore)
#include "tst_secretstore.moc"
