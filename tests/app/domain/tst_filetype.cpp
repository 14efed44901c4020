#include "app/domain/filetype.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestFileType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesDecideTheExtension_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("extension");
        QTest::newRow("jpeg") << "\xff\xd8\xff\xe0 JFIF"_ba << u"jpg"_s;
        QTest::newRow("png") << "\x89PNG\r\n\x1a\n...."_ba << u"png"_s;
        QTest::newRow("webp") << "RIFF....WEBPVP8 "_ba << u"webp"_s;
        QTest::newRow("voice note") << "OggS...."_ba << u"ogg"_s;
        QTest::newRow("amr, not a script") << "#!AMR\n...."_ba << u"amr"_s;
        QTest::newRow("mp4") << "....ftypisom...."_ba << u"mp4"_s;
        QTest::newRow("m4a") << "....ftypM4A ...."_ba << u"m4a"_s;
        QTest::newRow("3gp") << "....ftyp3gp4...."_ba << u"3gp"_s;
        QTest::newRow("mp3 without a tag") << "\xff\xfb\x90\x64"_ba << u"mp3"_s;
        QTest::newRow("aac") << "\xff\xf1\x50\x80"_ba << u"aac"_s;
        QTest::newRow("pdf") << "%PDF-1.7"_ba << u"pdf"_s;
        QTest::newRow("docx") << "PK\x03\x04..[Content_Types].xml..word/document.xml"_ba << u"docx"_s;
        QTest::newRow("xlsx") << "PK\x03\x04..[Content_Types].xml..xl/workbook.xml"_ba << u"xlsx"_s;
        QTest::newRow("zip") << "PK\x03\x04..photos/1.jpg"_ba << u"zip"_s;
        QTest::newRow("text") << "السعر ٤٥٠ جنيه"_ba << u"txt"_s;
        QTest::newRow("markup is text") << "<html><script>alert(1)</script>"_ba << u"txt"_s;
        QTest::newRow("script is text") << "#!/bin/sh\nrm -rf ~"_ba << u"txt"_s;
    }

    void bytesDecideTheExtension()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QString, extension);
        QCOMPARE(QString(sniffFileType(head).extension), extension);
    }

    void nothingThatCouldRunGetsAnExtensionOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("windows program") << "MZ\x90"_ba + QByteArray(10, '\0');
        QTest::newRow("linux program") << "\x7f"
                                          "ELF\x02"_ba;
        QTest::newRow("java class") << "\xca\xfe\xba\xbe..."_ba;
        QTest::newRow("windows shortcut") << QByteArray::fromHex("4c0000000114020000000000c000000000000046");
        QTest::newRow("help file") << "ITSF\x03"_ba;
        QTest::newRow("installer in an office container")
            << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0');
        QTest::newRow("nothing known") << QByteArray::fromHex("00112233445566");
        QTest::newRow("no bytes") << QByteArray();
    }

    void nothingThatCouldRunGetsAnExtensionOfItsOwn()
    {
        QFETCH(const QByteArray, head);
        QCOMPARE(QString(sniffFileType(head).extension), u"bin"_s);
    }

    void anOldOfficeFileIsToldByItsStream()
    {
        const QByteArray stream(reinterpret_cast<const char *>(u"WordDocument"), 24);
        QCOMPARE(QString(sniffFileType(QByteArray(QByteArray::fromHex("d0cf11e0a1b11ae1") + stream)).extension),
                 u"doc"_s);
    }

    void textMayBeCutInsideACharacter()
    {
        const QByteArray whole = "كتالوج"_ba;
        QCOMPARE(QString(sniffFileType(whole.chopped(1)).extension), u"txt"_s);
    }

    void namesAreCleaned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        QTest::newRow("plain") << u"عرض سعر.pdf"_s << u"عرض سعر.pdf"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("windows path") << u"C:\\Users\\x\\run.exe"_s << u"run.exe"_s;
        QTest::newRow("reversed extension") << u"invoice\u202Efdp.exe"_s << u"invoicefdp.exe"_s;
        QTest::newRow("isolates and marks") << u"\u2067a\u200Fb\u2069.txt"_s << u"ab.txt"_s;
        QTest::newRow("line breaks") << u"a\r\nb\t.txt"_s << u"ab.txt"_s;
        QTest::newRow("refused characters") << u"a<b>:c|d?.txt"_s << u"a_b__c_d_.txt"_s;
        QTest::newRow("hidden") << u"...profile"_s << u"profile"_s;
        QTest::newRow("dots only") << u".."_s << QString();
        QTest::newRow("device") << u"CON.txt"_s << u"_CON.txt"_s;
        QTest::newRow("port") << u"com1"_s << u"_com1"_s;
        QTest::newRow("end") << u"name. . "_s << u"name"_s;
    }

    void namesAreCleaned()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, clean);
        QCOMPARE(cleanFileName(name), clean);
    }

    void aLongNameKeepsItsExtension()
    {
        const QString clean = cleanFileName(QString(500, u'ص') + u".pdf");
        QCOMPARE(clean.size(), 120);
        QVERIFY(clean.endsWith(u".pdf"));
    }
};

QTEST_GUILESS_MAIN(TestFileType)
#include "tst_filetype.moc"
