#include "ui/shell/deeplink.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestDeepLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkNamesAConversation()
    {
        QCOMPARE(DeepLink::parse(u"migochat://conv/123"_s), DeepLink{ConversationId(123)});
        QCOMPARE(DeepLink::parse(u"migochat://conv/123/"_s), DeepLink{ConversationId(123)});
        QCOMPARE(DeepLink{ConversationId(123)}.text(), u"migochat://conv/123"_s);
    }

    void whatIsNoLinkOpensNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u""_s, u"migochat:"_s, u"migochat://conv/"_s, u"migochat://conv/-1"_s, u"migochat://conv/0"_s,
              u"migochat://conv/1e3"_s, u"migochat://conv/+7"_s, u"migochat://conv/99999999999999999999"_s,
              u"migochat://conv/1/2"_s, u"migochat://conv/1?send=hello"_s, u"migochat://erase/1"_s, u"https://conv/1"_s,
              u"/etc/passwd"_s, u"--data-dir"_s})
            QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text;
    }

    void whatIsNoLinkOpensNothing()
    {
        QFETCH(QString, text);

        QVERIFY(!DeepLink::parse(text));
    }
};

QTEST_GUILESS_MAIN(TestDeepLink)
#include "tst_deeplink.moc"
