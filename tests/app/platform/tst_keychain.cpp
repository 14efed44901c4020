#include "app/platform/keychainsecretstore.h"
#include "tests/support/mayleaveout.h"
#include "tests/support/waitfor.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kKey = u"GEMINI_API_KEY"_s;
const QString kReadFor = u"--read-for"_s;
const QByteArray kSecret = "AIza-\xD8\xB3\xD8\xB1-0123456789"; // a keychain has to keep bytes, not Latin letters

/// A bus that starts nothing by itself: whoever asks before the keychain is open would get another one, without login.
constexpr QByteArrayView kBusConfig = R"(<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>)";

/// A desktop session's keychain: GNOME's, on a bus and in folders of its own, opened by a password as a login does.
class KeyringSession
{
public:
    ~KeyringSession()
    {
        lock();
        m_bus.terminate();
        m_bus.waitForFinished(kPatienceMs);
    }

    [[nodiscard]] bool openBus()
    {
        QDir(m_home.path()).mkpath(u"run"_s);
        QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.filePath(u"run"_s).toUtf8());
        QFile config(m_home.filePath(u"bus.conf"_s));
        if (!config.open(QIODevice::WriteOnly) || config.write(kBusConfig.data(), kBusConfig.size()) < 0)
            return false;
        config.close();
        m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
        if (!m_bus.waitForReadyRead(kPatienceMs))
            return false;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        return true;
    }

    [[nodiscard]] bool unlock()
    {
        m_daemon.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
        if (!m_daemon.waitForStarted(kPatienceMs))
            return false;
        m_daemon.write("login password");
        m_daemon.closeWriteChannel();
        return QTest::qWaitFor([this] { return answers(); }, kPatienceMs);
    }

    /// The keychain's program ends, as at the end of a session.
    void lock()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished(kPatienceMs);
    }

    [[nodiscard]] QByteArray onDisk() const
    {
        QByteArray all;
        for (QDirIterator files(m_home.filePath(u"data"_s), QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private:
    /// Whether the keychain that a login opens is on the bus.
    [[nodiscard]] bool answers() const
    {
        QProcess question;
        question.setStandardErrorFile(QProcess::nullDevice());
        question.start(u"dbus-send"_s,
                       {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                        u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties.Get"_s,
                        u"string:org.freedesktop.Secret.Collection"_s, u"string:Label"_s});
        return question.waitForFinished(kPatienceMs) && question.exitCode() == 0;
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_daemon;
};

/// What a program finds that starts now: libsecret stays with the keychain that it first met.
QByteArray readByAnotherProgram(const QString &shop)
{
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(QCoreApplication::applicationFilePath(), {kReadFor, shop});
    reader.waitForFinished(kPatienceMs);
    return QByteArray::fromBase64(reader.readAllStandardOutput());
}

QString whyNoKeyring()
{
    for (const QString &program : {u"dbus-daemon"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"not installed: "_s + program + u" (packaging/linux/install-dependencies.sh installs it)"_s;
    }
    return {};
}

} // namespace

/// Secrets in a real keychain.
class TestKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aSecretComesBackAsItWas();
    void twoShopsOfOnePersonDoNotMix();
    void whatIsRemovedIsNotFound();
    void aKeychainThatEndedIsNoMissingSecret();
    void aSecretOutlivesTheSessionAndCannotBeReadOnTheDisk();

private:
    std::unique_ptr<KeyringSession> m_session;
};

void TestKeychain::initTestCase()
{
    if (const QString why = whyNoKeyring(); !why.isEmpty()) {
        if (mayLeaveOut())
            QSKIP(qPrintable(why));
        QFAIL(qPrintable(why));
    }
    m_session = std::make_unique<KeyringSession>();
    QVERIFY(m_session->openBus());
    QVERIFY(m_session->unlock());
}

void TestKeychain::aSecretComesBackAsItWas()
{
    KeychainSecretStore store(u"/shop/a"_s);

    MIGO_OK(waitFor(store.write(kKey, kSecret)));

    const Result<QByteArray> read = waitFor(store.read(kKey));
    MIGO_OK(read);
    QCOMPARE(*read, kSecret);
}

void TestKeychain::twoShopsOfOnePersonDoNotMix()
{
    KeychainSecretStore one(u"/shop/c"_s);
    KeychainSecretStore other(u"/shop/d"_s);

    MIGO_OK(waitFor(one.write(kKey, "one")));
    QCOMPARE(waitFor(other.read(kKey)).error().code, ErrorCode::NotFound);
    MIGO_OK(waitFor(other.write(kKey, "other")));

    QCOMPARE(waitFor(one.read(kKey)).value(), "one"_ba);
}

void TestKeychain::whatIsRemovedIsNotFound()
{
    KeychainSecretStore store(u"/shop/e"_s);
    MIGO_OK(waitFor(store.write(kKey, kSecret)));

    MIGO_OK(waitFor(store.remove(kKey)));

    QCOMPARE(waitFor(store.read(kKey)).error().code, ErrorCode::NotFound);
    MIGO_OK(waitFor(store.remove(kKey)));
}

void TestKeychain::aKeychainThatEndedIsNoMissingSecret()
{
    KeychainSecretStore store(u"/shop/f"_s);
    MIGO_OK(waitFor(store.write(kKey, kSecret)));

    m_session->lock();
    const Result<QByteArray> read = waitFor(store.read(kKey));
    QVERIFY(!read);
    QVERIFY(read.error().code != ErrorCode::NotFound); // "no such secret" would let others overwrite it
    QVERIFY(!read.error().detail.contains(QString::fromUtf8(kSecret)));
}

void TestKeychain::aSecretOutlivesTheSessionAndCannotBeReadOnTheDisk()
{
    const QByteArray onDisk = m_session->onDisk();
    QVERIFY(!onDisk.isEmpty());
    QVERIFY(!onDisk.contains(kSecret));
    QVERIFY(!onDisk.contains(kSecret.toBase64()));
    QVERIFY(m_session->unlock());

    QCOMPARE(readByAnotherProgram(u"/shop/a"_s), kSecret);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.value(1) == kReadFor) {
        const Result<QByteArray> found = waitFor(KeychainSecretStore(arguments.value(2)).read(kKey));
        QTextStream(stdout) << (found ? found->toBase64() : QByteArray());
        return 0;
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
