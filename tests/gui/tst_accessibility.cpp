#include "tests/gui/screenshop.h"
#include "tests/support/mayleaveout.h"

#include <QRegularExpression>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Somebody who sees nothing works with the shipped desktop: a real display, the real accessibility bus, a keyboard.
class TestAccessibility final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = whyNoScreen(); !why.isEmpty()) {
            if (mayLeaveOut())
                QSKIP(qPrintable(why));
            QFAIL(qPrintable(why));
        }
    }

    void everyControlOfTheInboxHasAName_data();
    void everyControlOfTheInboxHasAName();
    void theOldestWaitingCustomerIsAnswered_data();
    void theOldestWaitingCustomerIsAnswered();
};

void TestAccessibility::everyControlOfTheInboxHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("English") << u"en"_s;
    QTest::addRow("Arabic") << u"ar"_s;
}

void TestAccessibility::everyControlOfTheInboxHasAName()
{
    QFETCH(QString, language);
    ScreenShop shop;
    QCOMPARE(shop.open(language), QString());
    QVERIFY(shop.desk.press(u"ctrl+j"_s));
    QVERIFY(QTest::qWaitFor([&] { return shop.row(u"size 46"_s).has_value(); }));

    QStringList nameless;
    QStringList foreign;
    int controls = 0;
    for (const Accessible &one : shop.bus.visible(*shop.program())) {
        if (!one.isUsable())
            continue;
        ++controls;
        if (one.name.trimmed().isEmpty())
            nameless.append(u"role %1 at %2"_s.arg(one.role).arg(one.ref.path.path()));
        static const QRegularExpression arabic(u"[\\x{0600}-\\x{06FF}]"_s);
        if (language == "ar"_L1 && one.role == Accessible::PushButton && !one.name.contains(arabic))
            foreign.append(one.name);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u'\n')));
    QVERIFY2(controls > 20, qPrintable(QString::number(controls)));
}

void TestAccessibility::theOldestWaitingCustomerIsAnswered_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("waiting");
    QTest::addColumn<QString>("writer");
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("answer");
    QTest::addRow("English") << u"en"_s << u"waiting for 3 hours"_s << u"Nadia"_s << u"Reply to the customer"_s
                             << u"us"_s << u"Yes, size 46 is here."_s;
    QTest::addRow("Arabic") << u"ar"_s << u"3 ساعات"_s << u"Nadia"_s << u"رد على العميل"_s << u"ara"_s
                            << u"ايوه موجود"_s;
}

void TestAccessibility::theOldestWaitingCustomerIsAnswered()
{
    QFETCH(QString, language);
    QFETCH(QString, waiting);
    QFETCH(QString, writer);
    QFETCH(QString, box);
    QFETCH(QString, layout);
    QFETCH(QString, answer);
    ScreenShop shop;
    QCOMPARE(shop.open(language), QString());
    QVERIFY(shop.desk.chooseLayout(layout));
    const auto nadia = shop.row(u"Nadia"_s);
    QVERIFY(nadia);
    QVERIFY2(nadia->name.contains(waiting), qPrintable(nadia->name)); // read aloud: who, and for how long

    QVERIFY(shop.desk.press(u"ctrl+44"_s)); // J, wherever the layout has it
    QVERIFY(QTest::qWaitFor([&] {           // the open chat reads what she wrote
        const auto question = shop.row(u"size 46"_s);
        return question && question->name.contains(writer);
    }));
    auto place = shop.focused();
    for (int i = 0; i < 6 && !(place && place->name == box); ++i) {
        QVERIFY(shop.desk.press(u"F6"_s));
        place = shop.focused();
    }
    QVERIFY(place);
    QCOMPARE(place->name, box);
    QVERIFY(shop.desk.type(answer));
    QTRY_COMPARE(shop.bus.textOf(place->ref), answer);
    QVERIFY(shop.desk.press(u"Return"_s));

    QVERIFY(QTest::qWaitFor([&] { return shop.row(answer).has_value(); })); // and the thread reads the answer
    QTRY_COMPARE(shop.answers(), QStringList{u"2: "_s + answer});
}

QTEST_GUILESS_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
