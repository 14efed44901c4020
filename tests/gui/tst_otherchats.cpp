#include "app/protocol/contactcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"
#include "tests/support/waitfor.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/composerstrip.h"
#include "ui/inbox/chattabs.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"

#include <QListView>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// How one comes from a chat to the other ones of its customer; on a real agent.
class TestOtherChats final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tabsLeadToTheOtherChatsOfTheCustomer();
    void theBoxOffersSeveralOtherChatsInAMenu();

private:
    InboxPage &page() { return m_desktop->window().inbox(); }
    QListView *list() { return page().conversationPane().listView(); }
    [[nodiscard]] ListedConversation newest()
    {
        return list()->model()->index(0, 0).data(ListedRole).value<ListedConversation>();
    }
    [[nodiscard]] ListedConversation newcomer(const QByteArray &body, const QByteArray &channel);
    [[nodiscard]] static QList<QToolButton *> tabsOf(QWidget &window);

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
    ContactId m_customer; ///< of the open chat, on WhatsApp
};

void TestOtherChats::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start("INSTAGRAM_ACCOUNT_ID=" + m_agent->account.instagramId +
                           "\nINSTAGRAM_ACCESS_TOKEN=EAATESTSIG0001\nINSTAGRAM_VERIFY_TOKEN=verify-3\n"));
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    QCOMPARE(m_agent->customerWrites(1, u"كام السعر؟"_s), 200);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    m_customer = newest().conversation.contact;
    QVERIFY(m_desktop->openFirst());
}

void TestOtherChats::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

/// The chat that this webhook begins.
ListedConversation TestOtherChats::newcomer(const QByteArray &body, const QByteArray &channel)
{
    const int before = list()->model()->rowCount();
    if (postWebhook(m_agent->info().webhookPort, body, signatureOf(body, m_agent->account.appSecret), channel) != 200)
        return {};
    const bool came = QTest::qWaitFor([&] { return list()->model()->rowCount() == before + 1; }, 20'000);
    return came ? newest() : ListedConversation();
}

QList<QToolButton *> TestOtherChats::tabsOf(QWidget &window)
{
    const auto *tabs = window.findChild<ChatTabs *>();
    return tabs ? tabs->findChildren<QToolButton *>() : QList<QToolButton *>();
}

void TestOtherChats::tabsLeadToTheOtherChatsOfTheCustomer()
{
    QVERIFY(tabsOf(m_desktop->window()).isEmpty());
    const auto other =
        newcomer(messengerText(m_agent->account.pageId, u"m_1"_s, u"أنا نفس الشخص"_s, "7100"), "messenger");
    QVERIFY(other.conversation.id.isValid());
    QVERIFY(waitFor(m_desktop->link().send(MergeContacts{m_customer, other.conversation.contact, {}})));

    QTRY_COMPARE(tabsOf(m_desktop->window()).size(), 2);
    const auto tabs = tabsOf(m_desktop->window());
    QVERIFY(tabs.at(0)->isChecked());
    QCOMPARE(tabs.at(1)->accessibleName(), u"Messenger, 1 unread"_s);
    tabs.at(1)->click();

    QTRY_COMPARE(m_desktop->application().thread()->current(), other.conversation.id);
    QTRY_VERIFY(m_desktop->shows(u"أنا نفس الشخص"_s));
    QCOMPARE(tabsOf(m_desktop->window()).size(), 2);
    QVERIFY(tabsOf(m_desktop->window()).at(1)->isChecked());
}

void TestOtherChats::theBoxOffersSeveralOtherChatsInAMenu()
{
    const auto messenger =
        newcomer(messengerText(m_agent->account.pageId, u"m_1"_s, u"أنا نفس الشخص"_s, "7100"), "messenger");
    const auto instagram =
        newcomer(instagramText(m_agent->account.instagramId, u"ig_1"_s, u"وده حسابي"_s, "8100"), "instagram");
    for (const ContactId other : {messenger.conversation.contact, instagram.conversation.contact}) {
        QVERIFY(other.isValid());
        QVERIFY(waitFor(m_desktop->link().send(MergeContacts{m_customer, other, {}})));
    }
    ComposerPane &pane = page().writing();
    QTRY_VERIFY(pane.facts() && pane.facts()->others.size() == 2);
    const auto way = [&]() -> QAbstractButton * {
        const auto buttons = pane.composer().findChild<ComposerStrip *>()->findChildren<QAbstractButton *>();
        const auto found = std::ranges::find(buttons, u"Write on another channel"_s, &QAbstractButton::text);
        return found == buttons.end() ? nullptr : *found;
    };

    pane.setWindow(WindowState{ReplyWindow::Closed, std::nullopt});
    QTRY_VERIFY(way() && way()->isVisible());
    way()->click();

    auto *menu = m_desktop->window().findChild<QMenu *>(u"otherChats"_s);
    QTRY_VERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().at(0)->text(), u"Write on Instagram"_s);
    QCOMPARE(menu->actions().at(1)->text(), u"Write on Messenger"_s);
    menu->setActiveAction(menu->actions().at(1));
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_desktop->application().thread()->current(), messenger.conversation.id);
}

QTEST_MAIN(TestOtherChats)
#include "tst_otherchats.moc"
