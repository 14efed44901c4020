#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/control/chatwindows.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/search/palette.h"
#include "ui/search/palettemodel.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/synonymscard.h"
#include "ui/shell/undobar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// A chat in a window of its own and the main window beside it; on a real agent.
class TestChatWindows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsBegunGoesAlongWithTheChatsWindowAndComesBack();
    void keysOfTheProgramWorkInAChatsOwnWindow();
    void thePaletteOfAChatLeadsToCardsAndViewsOfTheMainWindow();
    void nothingHappensBehindASheet();
    void aLinkToAChatThatIsNotThereLeavesTheOpenOneAndSaysSo();

private:
    QListView *list() { return m_desktop->window().inbox().conversationPane().listView(); }
    ConversationId rowId(int row) { return ConversationId(list()->model()->index(row, 0).data(IdRole).toLongLong()); }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestChatWindows::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    DesktopOptions options = byHand();
    options.language = Language::English;
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), options);
    QVERIFY(m_desktop->isLive());
    for (const int customer : {1, 2, 3})
        QCOMPARE(m_agent->customerWrites(customer, u"كام السعر؟"_s), 200);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QVERIFY(m_desktop->openFirst());
}

void TestChatWindows::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestChatWindows::whatIsBegunGoesAlongWithTheChatsWindowAndComesBack()
{
    ComposerPane &inbox = m_desktop->window().inbox().writing();
    const ConversationId chat = inbox.conversation();
    const ConversationId other = rowId(2) == chat ? rowId(1) : rowId(2);
    inbox.setBegun(other, {.text = {}, .quote = {MessageId(1), false, u"elsewhere"_s}}, ComposerPane::Showing::Kept);
    inbox.setBegun(chat,
                   {.text = u"inside"_s, .mode = Composer::Mode::Note, .quote = {MessageId(1), false, u"price"_s}},
                   ComposerPane::Showing::Shown);
    inbox.addProduct({.title = u"Vest"_s});
    inbox.addFile(QCoreApplication::applicationFilePath(), u"offer.pdf"_s);

    ChatWindow *window = m_desktop->application().chats()->open(chat);
    ComposerPane &pane = window->page().writing();
    QTRY_COMPARE(pane.waiting().files(chat).size(), 1);
    QCOMPARE(pane.waiting().products(chat).size(), 1);
    QVERIFY(inbox.waiting().isEmpty(chat));
    QTRY_COMPARE(pane.composer().mode(), Composer::Mode::Note);
    QCOMPARE(pane.begun(chat).quote.text, u"price"_s);
    QTest::keyClicks(pane.composer().edit(), u"!"_s);
    QCOMPARE(inbox.begun(other).quote.text, u"elsewhere"_s); // nothing of other chats is lost
    pane.composer().setMode(Composer::Mode::Reply);
    window->close();

    QTRY_COMPARE(inbox.waiting().files(chat).size(), 1);
    QCOMPARE(inbox.waiting().products(chat).size(), 1);
    QCOMPARE(inbox.composer().mode(), Composer::Mode::Reply);
    QCOMPARE(inbox.begun(chat).quote.text, u"price"_s);
    QVERIFY(m_desktop->box().toPlainText().contains(u"inside"_s));
}

void TestChatWindows::keysOfTheProgramWorkInAChatsOwnWindow()
{
    MainWindow &main = m_desktop->window();
    const Theme &theme = main.look().theme;
    ChatWindow *window = m_desktop->application().chats()->open(m_desktop->application().thread()->current());
    QVERIFY(QTest::qWaitForWindowActive(window));
    ComposerEdit &box = *window->page().writing().composer().edit();
    QTRY_VERIFY(box.hasFocus()); // what it was opened for

    QTest::keyClick(&box, Qt::Key_F8, Qt::ControlModifier);
    QVERIFY(theme.zoom() > 100);
    QTest::keyClick(&box, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(theme.zoom(), 100);
    QVERIFY(window->isActiveWindow());

    main.commands().keys().setKeys(*findCommand(command::kZoomIn), {QKeyCombination(Qt::ControlModifier, Qt::Key_F9)});
    QTest::keyClick(&box, Qt::Key_F9, Qt::ControlModifier); // chosen while the window was open
    QVERIFY(theme.zoom() > 100);
    main.commands().keys().resetAll();

    QTest::keyClick(&box, Qt::Key_4, Qt::AltModifier);
    QCOMPARE(main.inbox().viewsPane().currentView(), ViewKey(InboxView::Unread));
    QTRY_VERIFY(main.isActiveWindow());
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
}

void TestChatWindows::thePaletteOfAChatLeadsToCardsAndViewsOfTheMainWindow()
{
    MainWindow &inbox = m_desktop->window();
    ChatWindow *chat = m_desktop->application().chats()->open(rowId(1));
    const auto choose = [&](const QString &typed, const QString &kind) {
        chat->commands().run(command::kPalette);
        auto *palette = chat->findChild<Palette *>();
        palette->findChild<QLineEdit *>()->setText(typed);
        const auto items = chat->findChild<PaletteModel *>()->items();
        QVERIFY(!items.isEmpty());
        QCOMPARE(PaletteModel::kindName(items.constFirst().kind), kind);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    };

    choose(u"synonyms"_s, u"Setting"_s);
    QCOMPARE(inbox.currentPage(), Page::Settings);
    QTRY_VERIFY(inbox.settings().findChild<SynonymsCard *>());
    choose(u"unassigned"_s, u"View"_s);
    QCOMPARE(inbox.currentPage(), Page::Inbox);
}

/// Whatever leads to the main window from elsewhere: a chat's own window, its palette, a link.
void TestChatWindows::nothingHappensBehindASheet()
{
    MainWindow &inbox = m_desktop->window();
    ChatWindow *chat = m_desktop->application().chats()->open(rowId(1));
    const auto sheet = [&] { return inbox.findChild<AskLine *>(); };
    const auto isAsked = [&] { return sheet() && sheet()->isOpen(); };
    inbox.commands().run(command::kTag);
    QTRY_VERIFY(isAsked());

    QVERIFY(chat->commands().run(command::kSettings));
    QVERIFY(!isAsked());
    QCOMPARE(inbox.currentPage(), Page::Settings);

    inbox.showPage(Page::Inbox);
    inbox.commands().run(command::kTag);
    QTRY_VERIFY(isAsked());
    m_desktop->application().visit(u"migochat://conv/%1"_s.arg(rowId(2).value()));
    QVERIFY(!isAsked());
    QTRY_COMPARE(m_desktop->application().thread()->current(), rowId(2));

    inbox.commands().run(command::kTag);
    QTRY_VERIFY(isAsked());
    QVERIFY(inbox.commands().run(command::kPalette));
    QVERIFY(!isAsked());
    QVERIFY(inbox.findChild<Palette *>()->isOpen());
    QVERIFY(inbox.commands().run(command::kNextChat));
    QVERIFY(!inbox.findChild<Palette *>()->isOpen());
}

void TestChatWindows::aLinkToAChatThatIsNotThereLeavesTheOpenOneAndSaysSo()
{
    const ConversationId chat = m_desktop->application().thread()->current();

    m_desktop->application().visit(u"migochat://conv/4711"_s);

    const auto *bar = m_desktop->window().findChild<UndoBar *>();
    QTRY_COMPARE(bar->accessibleName(), u"This chat is not there any more."_s);
    QCOMPARE(m_desktop->application().thread()->current(), chat);
    QCOMPARE(m_desktop->window().inbox().currentConversation(), chat);
}

QTEST_MAIN(TestChatWindows)
#include "tst_chatwindows.moc"
