#include "app/protocol/staffcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/gui/spokenunder.h"
#include "tests/integration/agentrunner.h"
#include "tests/support/waitfor.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/control/chatwindows.h"
#include "ui/control/desk.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/prefs/lockfile.h"
#include "ui/settings/staffcard.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/overlay.h"
#include "ui/shell/pinsheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// The lock and whoever sits at the desktop, over a real agent.
class TestLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aLockedDesktopShowsNobodyAndReceivesOn();
    void colleaguesSeeWhoIsOnABreak();
    void whoeverHasAPinIsAskedForItBeforeSittingDown();

private:
    void setPin(const QString &pin);
    void type(const QString &pin);
    MainWindow &window() { return m_desktop->window(); }
    QString spoken() { return spokenUnder(QAccessible::queryAccessibleInterface(&window())); }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestLock::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    for (const int customer : {1, 2})
        QCOMPARE(m_agent->customerWrites(customer, u"كام السعر؟"_s), 200);
    QTRY_COMPARE(window().inbox().conversationPane().listView()->model()->rowCount(), 2);
    QVERIFY(m_desktop->openFirst());
}

void TestLock::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestLock::setPin(const QString &pin)
{
    window().showPage(Page::Settings);
    auto *wanted = window().findChild<QLineEdit *>(u"newPin"_s);
    wanted->setText(pin);
    window().findChild<QLineEdit *>(u"newPinAgain"_s)->setText(pin);
    QTest::keyClick(wanted, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window().findChild<QAbstractButton *>(u"removePin"_s)->isVisible(), 20'000);
    window().showPage(Page::Inbox);
}

void TestLock::type(const QString &pin)
{
    auto *field = window().findChild<LockPage *>()->findChild<QLineEdit *>(u"pin"_s);
    field->setText(pin);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestLock::aLockedDesktopShowsNobodyAndReceivesOn()
{
    setPin(u"2580"_s);
    QTRY_VERIFY(spoken().contains(u"كام السعر؟"_s));
    ChatWindow *chat = m_desktop->application().chats()->open(ConversationId(2));
    QTRY_VERIFY(chat->isVisible());
    window().activateWindow();

    QVERIFY(window().commands().run(command::kLock));
    QVERIFY(!chat->isVisible());
    QVERIFY2(!spoken().contains(u"كام السعر؟"_s), qPrintable(spoken()));
    QTRY_VERIFY(LockFile(m_agent->dir()).state().isLocked);
    QVERIFY(!window().commands().run(command::kPalette));
    QVERIFY(!window().commands().run(command::kWhoSitsHere));
    m_desktop->application().visit(u"migochat://conv/2"_s);
    QCOMPARE(m_agent->customerWrites(1, u"السر ده محدش يشوفه"_s), 200);
    QTRY_VERIFY(m_desktop->shows(u"السر ده محدش يشوفه"_s)); // it is there, and nowhere to be seen
    QVERIFY(!spoken().contains(u"السر ده محدش يشوفه"_s));
    for (const QWidget *open : QApplication::topLevelWidgets())
        QVERIFY(open == &window() || !open->isVisible());

    m_desktop.reset(); // and it stays locked
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(window().findChild<LockPage *>());
    QVERIFY(m_desktop->isLive());
    m_desktop->application().visit(u"migochat://conv/2"_s);
    type(u"1234"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<LockPage *>()->findChild<QLineEdit *>(u"pin"_s)->isReadOnly(), 20'000);
    QVERIFY(!spoken().contains(u"كام السعر؟"_s));

    type(u"2580"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<LockPage *>(), 20'000);
    QVERIFY(window().inbox().isVisible());
    QTRY_COMPARE(m_desktop->application().thread()->current(), ConversationId(2));
    QTRY_VERIFY(spoken().contains(u"كام السعر؟"_s));
}

void TestLock::colleaguesSeeWhoIsOnABreak()
{
    const Result<SavedStaff> mona = waitFor(m_desktop->link().send(SaveStaff{{}, u"Mona"_s}));
    QVERIFY(mona);
    window().showPage(Page::Settings);
    auto *card = window().findChild<StaffCard *>();
    QTRY_COMPARE(card->findChildren<QRadioButton *>().size(), 2);
    for (Overlay *question : window().findChildren<Overlay *>())
        question->dismiss();

    QVERIFY(window().commands().run(command::kOnBreak));

    const auto said = [card] {
        QStringList names;
        for (const QRadioButton *button : card->findChildren<QRadioButton *>())
            names.append(button->text());
        return names.join(u'|');
    };
    QTRY_VERIFY2(said().contains(u"(On a break)"_s), qPrintable(said()));
    QVERIFY(!said().contains(u"Mona ("_s));
    QTRY_VERIFY(spoken().contains(u"Me|"_s));
    QVERIFY(window().commands().run(command::kAvailable));
    QTRY_VERIFY(!said().contains(u"(On a break)"_s));
}

void TestLock::whoeverHasAPinIsAskedForItBeforeSittingDown()
{
    setPin(u"2580"_s); // of the owner
    const Result<SavedStaff> mona = waitFor(m_desktop->link().send(SaveStaff{{}, u"Mona"_s}));
    QVERIFY(mona);
    Desk &desk = m_desktop->application().desk();
    desk.sit(mona->staff);
    window().commands().run(command::kWhoSitsHere);
    auto *card = window().findChild<StaffCard *>();
    const auto radio = [card](int row) {
        QList<QRadioButton *> shown = card->findChildren<QRadioButton *>(); // those that are going are hidden
        shown.removeIf([](const QRadioButton *each) { return !each->isVisible(); });
        return shown.value(row);
    };
    QTRY_VERIFY(radio(1) && radio(1)->isChecked());

    radio(0)->click();
    auto *sheet = window().findChild<PinSheet *>();
    QVERIFY(sheet && sheet->isOpen());
    auto *field = sheet->findChild<QLineEdit *>(u"pin"_s);
    QTRY_VERIFY(field->hasFocus());
    field->setText(u"1111"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!field->isReadOnly(), 20'000);
    QCOMPARE(desk.me(), mona->staff);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!sheet->isOpen());
    QVERIFY(radio(1)->isChecked()); // still Mona

    radio(0)->click();
    field->setText(u"2580"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(desk.me(), StaffId(1), 20'000);
    QVERIFY(!sheet->isOpen());
    radio(1)->click(); // she has none
    QCOMPARE(desk.me(), mona->staff);
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
