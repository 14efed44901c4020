#include "app/platform/logging.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

Q_LOGGING_CATEGORY(lcProbe, "migochat.probe")

namespace {

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineTellsTimeLevelAndCategory();
    void aMessageStaysOnOneLine();
    void debugLinesAppearOnlyWhenAskedFor();
    void theFileIsForItsOwnerOnly();
    void oldFilesMakeRoom();
    void idsAreShortened();
};

void TestLogging::aLineTellsTimeLevelAndCategory()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"logs/agent.log"_s);
    const auto log = LogFile::open({.file = file});
    QVERIFY(log);

    qCWarning(lcProbe) << "something" << 5;

    const QRegularExpression line(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  migochat.probe: something 5\n$"_s);
    QVERIFY(line.match(QString::fromUtf8(contentOf(file))).hasMatch());
}

void TestLogging::aMessageStaysOnOneLine()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"agent.log"_s);
    const auto log = LogFile::open({.file = file});

    qCWarning(lcProbe, "a\nFORGED line\r\x1b[31m");

    QCOMPARE(contentOf(file).count('\n'), 1);
    QVERIFY(!contentOf(file).contains('\x1b'));
}

void TestLogging::debugLinesAppearOnlyWhenAskedFor()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"agent.log"_s);
    const auto log = LogFile::open({.file = file});

    qCDebug(lcProbe) << "quiet";
    setLogDetail(LogDetail::Debug);
    qCDebug(lcProbe) << "loud";

    QVERIFY(!contentOf(file).contains("quiet"));
    QVERIFY(contentOf(file).contains("loud"));
}

void TestLogging::theFileIsForItsOwnerOnly()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"agent.log"_s);
    const auto log = LogFile::open({.file = file});

    const auto strangers =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(file).permissions() & strangers, QFileDevice::Permissions());
}

void TestLogging::oldFilesMakeRoom()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"agent.log"_s);
    const auto log = LogFile::open({.file = file, .maxBytes = 1'000, .files = 3});

    for (int i = 0; i < 100; ++i)
        qCWarning(lcProbe) << "line" << i;

    QVERIFY(contentOf(file).contains("line 99"));
    QVERIFY(QFileInfo(file).size() <= 1'000);
    QVERIFY(QFileInfo(file + u".1"_s).size() <= 1'000);
    QVERIFY(QFileInfo::exists(file + u".2"_s));
    QVERIFY(!QFileInfo::exists(file + u".3"_s));
}

void TestLogging::idsAreShortened()
{
    QCOMPARE(redacted(u"wamid.HBgMMjAxMDAwMDA0f2a"), u"…0f2a"_s);
    QCOMPARE(redacted(u"1234"), u"…"_s);
    QCOMPARE(redacted(u""), u"…"_s);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestLogging)
#include "tst_logging.moc"
