#include "app/platform/envfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

class TestEnvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAValue_data();
    void readsAValue();
    void laterLinesWin();
    void commentsAndEmptyLinesSayNothing();
    void aMistakeNamesItsLineButNotItsText_data();
    void aMistakeNamesItsLineButNotItsText();
    void aMissingFileIsTold();
    void aMistypedNameIsFound();
};

void TestEnvFile::readsAValue_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");

    QTest::newRow("bare") << "A=b"_ba << u"b"_s;
    QTest::newRow("spaces around") << "  A = b c  "_ba << u"b c"_s;
    QTest::newRow("empty") << "A="_ba << u""_s;
    QTest::newRow("only a comment") << "A= # nothing"_ba << u""_s;
    QTest::newRow("comment behind") << "A=b # c"_ba << u"b"_s;
    QTest::newRow("hash inside") << "A=b#c"_ba << u"b#c"_s;
    QTest::newRow("equals inside") << "A=EAAB=="_ba << u"EAAB=="_s;
    QTest::newRow("double quotes") << R"(A="b # \"c\"\n")"_ba << u"b # \"c\"\n"_s;
    QTest::newRow("single quotes") << R"(A='b\n "c"')"_ba << uR"(b\n "c")"_s;
    QTest::newRow("quotes and comment") << R"(A="b" # c)"_ba << u"b"_s;
    QTest::newRow("export") << "export A=b"_ba << u"b"_s;
    QTest::newRow("windows line end") << "A=b\r\n"_ba << u"b"_s;
    QTest::newRow("byte-order mark") << "\xef\xbb\xbf"
                                        "A=b"_ba
                                     << u"b"_s;
    QTest::newRow("arabic") << "A=متجر"_ba << u"متجر"_s;
}

void TestEnvFile::readsAValue()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, value);

    const Result<EnvValues> values = parseEnvFile(line);

    QVERIFY(values);
    QCOMPARE(values->size(), 1);
    QCOMPARE(values->value(u"A"_s), value);
}

void TestEnvFile::laterLinesWin()
{
    QCOMPARE(parseEnvFile("A=1\nA=2\n")->value(u"A"_s), u"2"_s);
}

void TestEnvFile::commentsAndEmptyLinesSayNothing()
{
    QVERIFY(parseEnvFile("# hello = world\n\n   \n\t# more\n")->isEmpty());
}

void TestEnvFile::aMistakeNamesItsLineButNotItsText_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("no equals") << "A=1\nhunter2\n"_ba;
    QTest::newRow("no name") << "A=1\n=hunter2\n"_ba;
    QTest::newRow("odd name") << "A=1\nB-hunter2=1\n"_ba;
    QTest::newRow("digit first") << "A=1\n2B=hunter2\n"_ba;
    QTest::newRow("open quote") << "A=1\nB=\"hunter2\n"_ba;
    QTest::newRow("text behind quote") << "A=1\nB='x'hunter2\n"_ba;
}

void TestEnvFile::aMistakeNamesItsLineButNotItsText()
{
    QFETCH(const QByteArray, content);

    const Result<EnvValues> values = parseEnvFile(content);

    QVERIFY(!values);
    QVERIFY(values.error().detail.startsWith(u"line 2:"_s));
    QVERIFY(!values.error().detail.contains(u"hunter2"_s));
}

void TestEnvFile::aMissingFileIsTold()
{
    const QTemporaryDir dir;

    QCOMPARE(readEnvFile(dir.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(readEnvFile(dir.path()).error().code, ErrorCode::NotFound);
    QCOMPARE(parseEnvFile("A=\xff\xfe").error().code, ErrorCode::InvalidPayload);
}

void TestEnvFile::aMistypedNameIsFound()
{
    const EnvValues values{{u"FB_APP_SECRET"_s, QString()}, {u"FB_APP_SECERT"_s, QString()}};

    QCOMPARE(unknownNames(values, {u"FB_APP_SECRET"_s}), QStringList{u"FB_APP_SECERT"_s});
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestEnvFile)
#include "tst_envfile.moc"
