#include "tests/gui/screenshop.h"
#include "tests/support/mayleaveout.h"

#include <QSet>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// The whole inbox by keyboard alone, heard over the real accessibility bus.
class TestScreenWalk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theKeyOfThePanesLeadsAround();
    void tabLeadsThroughEverythingAndBack();
    void theButtonsOfABubbleAreSpoken();
    void aFieldOfTheCustomerIsChangedInPlace();
    void whatIsFoundIsSpokenAndEscapeLeadsBack_data();
    void whatIsFoundIsSpokenAndEscapeLeadsBack();

private:
    /// Presses Tab until this name has the keyboard.
    [[nodiscard]] bool tabTo(const QString &name);
    [[nodiscard]] bool paneTo(const QString &name);

    std::unique_ptr<ScreenShop> m_shop;
};

void TestScreenWalk::initTestCase()
{
    if (const QString why = whyNoScreen(); !why.isEmpty()) {
        if (mayLeaveOut())
            QSKIP(qPrintable(why));
        QFAIL(qPrintable(why));
    }
    m_shop = std::make_unique<ScreenShop>();
    QCOMPARE(m_shop->open(u"en"_s), QString());
    QVERIFY(m_shop->desk.press(u"ctrl+j"_s));
    QVERIFY(QTest::qWaitFor([this] { return m_shop->row(u"size 46"_s).has_value(); }));
    QVERIFY(paneTo(u"Reply to the customer"_s));
    QVERIFY(m_shop->desk.type(u"x"_s)); // in an empty box Tab leads to a note, else out of it
}

bool TestScreenWalk::tabTo(const QString &name)
{
    for (int i = 0; i < 80; ++i) {
        if (m_shop->nameAfter(u"Tab"_s).startsWith(name))
            return true;
    }
    return false;
}

bool TestScreenWalk::paneTo(const QString &name)
{
    for (int i = 0; i < 8; ++i) {
        if (m_shop->nameAfter(u"F6"_s) == name)
            return true;
    }
    return false;
}

void TestScreenWalk::theKeyOfThePanesLeadsAround()
{
    QVERIFY(paneTo(u"Reply to the customer"_s));
    QStringList places;
    for (int i = 0; i < 8 && !places.contains(u"Reply to the customer"_s); ++i)
        places.append(m_shop->nameAfter(u"F6"_s));

    for (const QString &place : {u"Views"_s, u"Conversations"_s, u"Messages"_s, u"Reply to the customer"_s})
        QVERIFY2(places.contains(place), qPrintable(places.join(u'\n')));
}

void TestScreenWalk::tabLeadsThroughEverythingAndBack()
{
    QVERIFY(paneTo(u"Reply to the customer"_s));
    const auto start = m_shop->focused();
    QVERIFY(start);
    QStringList names;
    QStringList odd;
    QSet<QString> reached;
    for (int i = 0; i < 80 && !reached.contains(start->ref.path.path()); ++i) {
        static_cast<void>(m_shop->nameAfter(u"Tab"_s));
        const auto now = m_shop->focused();
        QVERIFY2(now, qPrintable(u"nothing has the keyboard behind "_s + names.value(names.size() - 1)));
        const bool isControl = now->role != Accessible::Invalid && now->role != Accessible::Unknown;
        if (now->name.trimmed().isEmpty() || !isControl || !now->isUsable())
            odd.append(u"%1, role %2, behind %3"_s.arg(now->name).arg(now->role).arg(names.value(names.size() - 1)));
        names.append(now->name);
        reached.insert(now->ref.path.path());
    }

    QVERIFY2(odd.isEmpty(), qPrintable(odd.join(u'\n')));
    QVERIFY2(reached.contains(start->ref.path.path()), qPrintable(names.join(u'\n'))); // once around
    for (const QString &place : {u"Views"_s, u"Search all conversations"_s, u"Messages"_s, u"Reply to the customer"_s})
        QVERIFY2(names.contains(place), qPrintable(names.join(u'\n')));
    QVERIFY2(names.size() >= 25, qPrintable(names.join(u'\n')));
}

void TestScreenWalk::theButtonsOfABubbleAreSpoken()
{
    QVERIFY(paneTo(u"Messages"_s));
    QVERIFY(m_shop->desk.press(u"End"_s));
    QTRY_VERIFY2(m_shop->currentRow().contains(u"Site B"_s), qPrintable(m_shop->currentRow()));
    const QString before = m_shop->currentRow();

    QVERIFY(m_shop->desk.press(u"Right"_s));

    QTRY_VERIFY2(m_shop->currentRow() != before, qPrintable(before)); // the button, then the message
    QVERIFY2(m_shop->currentRow().endsWith(before), qPrintable(m_shop->currentRow()));
    QVERIFY(m_shop->desk.press(u"Left"_s));
    QTRY_COMPARE(m_shop->currentRow(), before);
}

void TestScreenWalk::aFieldOfTheCustomerIsChangedInPlace()
{
    QVERIFY(tabTo(u"Company: "_s));
    QVERIFY(m_shop->desk.press(u"Return"_s));
    QTRY_COMPARE(m_shop->focused()->name, u"Company"_s);
    QVERIFY(m_shop->desk.type(u"Delta"_s));
    QTRY_COMPARE(m_shop->bus.textOf(m_shop->focused()->ref), u"Delta"_s);

    QVERIFY(m_shop->desk.press(u"Return"_s));

    QTRY_COMPARE(m_shop->focused()->name, u"Company: Delta"_s); // and the keyboard is where it was
}

void TestScreenWalk::whatIsFoundIsSpokenAndEscapeLeadsBack_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("back");
    QTest::addRow("palette") << u"ctrl+k"_s << u"Find anything"_s << u"nadia"_s << u"Nadia, "_s << u"Messages"_s;
    QTest::addRow("find") << u"ctrl+f"_s << u"Find in this chat"_s << u"size"_s << u"1 / 1"_s
                          << u"Reply to the customer"_s;
    // It stands where the list was, and the arrow has opened the hit.
    QTest::addRow("search") << u"ctrl+shift+f"_s << u"Search all messages"_s << u"helmet"_s << u"is the helmet there?"_s
                            << u"Conversations"_s;
}

void TestScreenWalk::whatIsFoundIsSpokenAndEscapeLeadsBack()
{
    QFETCH(QString, keys);
    QFETCH(QString, place);
    QFETCH(QString, typed);
    QFETCH(QString, spoken);
    QFETCH(QString, back);
    QVERIFY(paneTo(u"Messages"_s));

    QVERIFY(m_shop->desk.press(keys));
    QTRY_COMPARE(m_shop->focused()->name, place);
    const Accessible field = *m_shop->focused();
    QVERIFY(m_shop->desk.type(typed));
    if (place != "Find in this chat"_L1)
        QTRY_VERIFY(m_shop->row(spoken));
    if (place == "Search all messages"_L1)
        QVERIFY(m_shop->desk.press(u"Down"_s)); // what the arrows are on is said while the keyboard stays in the field
    QTRY_VERIFY2(m_shop->bus.descriptionOf(field.ref).contains(spoken),
                 qPrintable(m_shop->bus.descriptionOf(field.ref)));
    QVERIFY(m_shop->desk.press(u"Escape"_s));

    QTRY_COMPARE(m_shop->focused()->name, back);
}

QTEST_GUILESS_MAIN(TestScreenWalk)
#include "tst_screenwalk.moc"
