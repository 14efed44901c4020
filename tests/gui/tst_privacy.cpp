#include "app/protocol/staffcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/gui/spokenunder.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"
#include "tests/support/waitfor.h"
#include "ui/control/chatexport.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/settings/privacycard.h"
#include "ui/settings/staffcard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The customers' numbers as the tests' agent gets them, and what of them is hidden.
constexpr auto kWhole = u"+201001234561";
constexpr auto kGrouped = u"+20\u00A0100\u00A0123\u00A04561";
constexpr auto kMasked = u"+20\u00A010••\u00A0•••\u00A0561";
constexpr auto kInner = u"123456";

} // namespace

/// Customers without a name and somebody from whom their numbers are hidden, over a real agent.
class TestPrivacy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void numbersAreHiddenEverywhereFromWhoeverSellsUntilTheyLook();
    void whatIsSavedIsHiddenTooAndWrittenDown();
    void withoutTheAgentNobodyLooks();
    void theLastOwnerStaysAndThePersonReadsWhy();

private:
    void post(const QString &number);
    void hideFromSales();
    void sitAs(StaffId staff);
    MainWindow &window() { return m_desktop->window(); }
    InboxPage &page() { return window().inbox(); }
    QString spoken() { return spokenUnder(QAccessible::queryAccessibleInterface(&window())); }
    QString panel() { return spokenUnder(QAccessible::queryAccessibleInterface(&page().customer())); }
    QString rowOf(ConversationId chat);
    QString copied();
    QAbstractButton *showNumber() { return page().customer().findChild<QAbstractButton *>(u"showNumber"_s); }
    template <typename W>
    W *setting(const QString &name)
    {
        window().showPage(Page::Settings);
        return window().findChild<W *>(name);
    }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
    StaffId m_mona;
    int m_posted = 0;
};

void TestPrivacy::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    post(u"201001234561"_s);
    post(u"201001234562"_s);
    QTRY_COMPARE(page().conversationPane().listView()->model()->rowCount(), 2);
    QVERIFY(m_desktop->openFirst());
    const auto mona = waitFor(m_desktop->link().send(SaveStaff{{}, u"Mona"_s}));
    QVERIFY(mona);
    m_mona = mona->staff;
    QTRY_VERIFY(panel().contains(kWhole));
}

void TestPrivacy::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestPrivacy::post(const QString &number)
{
    const QByteArray body = whatsAppText(m_agent->account.phoneNumberId, u"wamid.p%1"_s.arg(++m_posted),
                                         u"كام السعر؟"_s, {.number = number, .name = {}});
    QCOMPARE(postWebhook(m_agent->info().webhookPort, body, signatureOf(body, m_agent->account.appSecret)), 200);
}

/// As the owner does, who sits here at first.
void TestPrivacy::hideFromSales()
{
    setting<QCheckBox>(u"hideFrom.sales"_s)->click();
    window().showPage(Page::Inbox);
}

void TestPrivacy::sitAs(StaffId staff)
{
    m_desktop->application().desk().sit(staff);
}

QString TestPrivacy::rowOf(ConversationId chat)
{
    const QAbstractItemModel *model = page().conversationPane().listView()->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        if (model->index(i, 0).data(RowRole).value<ConversationRow>().conversation.id == chat)
            return model->index(i, 0).data(Qt::AccessibleTextRole).toString();
    }
    return {};
}

QString TestPrivacy::copied()
{
    MessageView &view = m_desktop->view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    return QApplication::clipboard()->text();
}

void TestPrivacy::numbersAreHiddenEverywhereFromWhoeverSellsUntilTheyLook()
{
    QVERIFY(rowOf(ConversationId(1)).contains(kGrouped));
    QVERIFY(copied().contains(kGrouped));
    QVERIFY(!showNumber());
    hideFromSales();
    sitAs(m_mona);

    QTRY_VERIFY(rowOf(ConversationId(1)).contains(kMasked));
    QTRY_VERIFY2(!spoken().contains(kInner), qPrintable(spoken()));
    QTRY_VERIFY(panel().contains(kMasked));
    QVERIFY(copied().contains(kMasked));
    QVERIFY(!copied().contains(kInner));
    QVERIFY(showNumber());

    showNumber()->setFocus();
    QTest::keyClick(showNumber(), Qt::Key_Space);
    QTRY_VERIFY(panel().contains(kWhole));
    QTRY_VERIFY2(panel().contains(u"Looked at the number · \u2068Mona\u2069"_s), qPrintable(panel()));
    QVERIFY(!showNumber());
    QVERIFY(!rowOf(ConversationId(1)).contains(kInner));

    m_desktop->application().thread()->open(ConversationId(2));
    QTRY_VERIFY(panel().contains(u"562"_s));
    QVERIFY2(!panel().contains(kInner), qPrintable(panel()));
    m_desktop->application().thread()->open(ConversationId(1));
    QTRY_VERIFY(panel().contains(kMasked));
    QVERIFY2(!panel().contains(kInner), qPrintable(panel()));

    sitAs(StaffId(1));
    QTRY_VERIFY(rowOf(ConversationId(1)).contains(kGrouped));
    QTRY_VERIFY(panel().contains(kWhole));
}

void TestPrivacy::whatIsSavedIsHiddenTooAndWrittenDown()
{
    QTemporaryDir folder;
    const auto saved = [&](const QList<ConversationId> &chats, const QString &name) {
        ChatExport *const chatExport = m_desktop->application().chatExport();
        chatExport->save(chats, folder.filePath(name));
        const bool isDone = QTest::qWaitFor([chatExport] { return !chatExport->isSaving(); });
        QFile file(folder.filePath(name));
        return isDone && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"nothing"_s;
    };
    QVERIFY(saved({ConversationId(1)}, u"whole.csv"_s).contains(kWhole));
    hideFromSales();
    sitAs(m_mona);
    QTRY_VERIFY(panel().contains(kMasked));

    for (const QString &name : {u"chats.txt"_s, u"chats.csv"_s, u"chats.json"_s}) {
        const QString text = saved({ConversationId(1), ConversationId(2)}, name);
        QVERIFY2(text.contains(kMasked) && !text.contains(kInner), qPrintable(text));
    }
    QCOMPARE(saved(QList<ConversationId>(51, ConversationId(1)), u"all.txt"_s), u"nothing"_s);
    QTRY_VERIFY2(spoken().contains(u"at most 50 chats"_s), qPrintable(spoken()));

    const auto *lines = setting<QLabel>(u"savedChats"_s);
    QTRY_COMPARE(lines->text().count(u'\n'), 3);
    QVERIFY2(lines->text().contains(u"\u2068Mona\u2069 · 2 chats"_s), qPrintable(lines->text()));
}

void TestPrivacy::withoutTheAgentNobodyLooks()
{
    hideFromSales();
    sitAs(m_mona);
    QTRY_VERIFY(showNumber());
    QCOMPARE(m_agent->terminate(), 0);
    QTRY_VERIFY(m_desktop->link().state() != AgentLink::State::Live);

    QVERIFY(showNumber()->isEnabled());
    showNumber()->click();

    QTRY_VERIFY2(panel().contains(u"it writes down who looked"_s), qPrintable(panel()));
    QVERIFY(!panel().contains(kInner));
}

void TestPrivacy::theLastOwnerStaysAndThePersonReadsWhy()
{
    const auto choose = [this](StaffId staff, StaffRole role) {
        setting<QAbstractButton>(u"role%1"_s.arg(staff.value()))->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        const QAction *choice = menu ? menu->actions().value(static_cast<int>(role)) : nullptr;
        if (choice)
            QTest::mouseClick(menu, Qt::LeftButton, {},
                              menu->actionGeometry(menu->actions().at(static_cast<int>(role))).center());
    };
    const auto roleOf = [this](StaffId staff) {
        return setting<QAbstractButton>(u"role%1"_s.arg(staff.value()))->text();
    };
    QTRY_VERIFY(setting<QAbstractButton>(u"role2"_s));

    choose(StaffId(1), StaffRole::Sales);
    const auto *card = setting<StaffCard>(u"staff"_s);
    QTRY_VERIFY(spokenUnder(QAccessible::queryAccessibleInterface(const_cast<StaffCard *>(card)))
                    .contains(u"A shop needs an owner"_s));
    QCOMPARE(roleOf(StaffId(1)), u"Owner"_s);

    choose(m_mona, StaffRole::Training);
    QTRY_COMPARE(roleOf(m_mona), u"In training"_s);
    const auto *lines = setting<QLabel>(u"roleChanges"_s);
    QTRY_VERIFY2(lines->text().endsWith(u"\u2068Mona\u2069: Sales → In training"_s), qPrintable(lines->text()));
    QCOMPARE(lines->text().count(u'\n'), 0);
}

QTEST_MAIN(TestPrivacy)
#include "tst_privacy.moc"
