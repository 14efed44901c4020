#include "app/protocol/staffcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/support/waitfor.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/control/chatwindows.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/assigneebutton.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/peek.h"
#include "ui/inbox/vieweditor.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"
#include "ui/text/historywords.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// The header of a chat, a chat in a window of its own, and the keys to views; on a real agent.
class TestChatPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keysLeadToViewsAndAViewTakesAKey();
    void aChatInItsOwnWindowIsAssignedTaggedAndSnoozedByKeys();
    void theHeaderAssignsTheChat();
    void aViewIsMadeChangedAndKeptForOneself();
    void aLookAtAnotherChatLeavesItUnreadAndThisOneOpen();

private:
    void start();
    void post(int customer, const QString &text);
    InboxPage &page() { return m_desktop->window().inbox(); }
    QListView *list() { return page().conversationPane().listView(); }
    ListedConversation row(ConversationId chat);

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestChatPlaces::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    start();
    post(1, u"كام السعر؟"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QVERIFY(m_desktop->openFirst());
}

void TestChatPlaces::start()
{
    DesktopOptions options = byHand();
    options.language = Language::English;
    m_desktop.reset();
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), options);
    QVERIFY(m_desktop->isLive());
}

void TestChatPlaces::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestChatPlaces::post(int customer, const QString &text)
{
    QCOMPARE(m_agent->customerWrites(customer, text), 200);
}

ListedConversation TestChatPlaces::row(ConversationId chat)
{
    const QAbstractItemModel *model = list()->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const auto one = model->index(i, 0).data(ListedRole).value<ListedConversation>();
        if (one.conversation.id == chat)
            return one;
    }
    return {};
}

void TestChatPlaces::keysLeadToViewsAndAViewTakesAKey()
{
    const ViewsPane &views = page().viewsPane();

    QTest::keyClick(&m_desktop->box(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(views.currentView(), ViewKey(InboxView::Unassigned));
    QTest::keyClick(list(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(views.currentView(), ViewKey(InboxView::AllOpen));

    Q_EMIT page().viewsPane().pinAsked(InboxView::Spam, 0);
    QTest::keyClick(list(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(views.currentView(), ViewKey(InboxView::Spam));
    start();
    QTest::keyClick(list(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(page().viewsPane().currentView(), ViewKey(InboxView::Spam));
}

void TestChatPlaces::aChatInItsOwnWindowIsAssignedTaggedAndSnoozedByKeys()
{
    const ConversationId chat = m_desktop->application().thread()->current();
    ChatWindow *window = m_desktop->application().chats()->open(chat);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_VERIFY(window->commands().circumstances().chatOpen);
    MessageView &messages = window->page().messages();
    messages.setFocus();

    QTest::keyClick(&messages, Qt::Key_A, Qt::ShiftModifier);
    QTRY_VERIFY(row(chat).conversation.assignee.isValid());

    QTest::keyClick(&messages, Qt::Key_T);
    QTRY_VERIFY(window->findChild<AskLine *>() && window->findChild<AskLine *>()->isVisible());
    QVERIFY(!m_desktop->window().findChild<AskLine *>());
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"urgent"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(row(chat).tags, QStringList{u"urgent"_s});

    messages.setFocus();
    QTest::keyClick(&messages, Qt::Key_T);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"urgent"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(row(chat).tags, QStringList()); // who has it already loses it

    messages.setFocus();
    QTest::keyClick(&messages, Qt::Key_Z, Qt::ShiftModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"2h"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window->page().writing().row()->conversation.status, ConversationStatus::Snoozed);
    QTRY_VERIFY(window->commands().circumstances().canUndo); // the row may change before the answer is there
    QTest::keyClick(&messages, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(window->page().writing().row()->conversation.status, ConversationStatus::Open);
    window->close();
}

void TestChatPlaces::theHeaderAssignsTheChat()
{
    const ConversationId chat = m_desktop->application().thread()->current();
    auto *responsible = m_desktop->window().findChild<AssigneeButton *>();
    QVERIFY(responsible);
    QCOMPARE(responsible->accessibleName(), u"Nobody is responsible: assign"_s);

    responsible->click();
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);

    QTRY_VERIFY(row(chat).conversation.assignee.isValid());
    QTRY_COMPARE(responsible->accessibleName(), u"Responsible: \u2068The owner\u2069"_s);
    const auto says = [this](const QString &sentence) {
        return std::ranges::any_of(m_desktop->thread().rows(), [&](const ThreadRow &line) {
            const auto *activity = std::get_if<Activity>(&line.item.content);
            return line.kind == ThreadRow::Kind::Item && activity &&
                   historywords::line(*activity, m_desktop->window().look().format).startsWith(sentence);
        });
    };
    QTRY_VERIFY(says(u"Assigned to the owner"_s));
}

void TestChatPlaces::aViewIsMadeChangedAndKeptForOneself()
{
    post(2, u"عايز خوذة"_s);
    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"1"_s); // the other chat is open and read
    QVERIFY(m_desktop->window().commands().run(command::kNewView));
    auto *editor = m_desktop->window().findChild<ViewEditor *>();
    QVERIFY(editor && editor->isOpen());
    QTest::keyClicks(QApplication::focusWidget(), u"fresh"_s);
    auto *field = editor->findChild<QComboBox *>();
    QVERIFY(field);
    field->setCurrentText(u"Unread"_s);
    const auto press = [&](const QString &text) {
        for (auto *button : editor->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button->click();
        }
    };
    press(u"Only me"_s);
    press(u"Save"_s);

    QTRY_COMPARE(m_desktop->numberOf(u"fresh"_s), u"1"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 1); // it was entered at once
    m_desktop->application().desk().sit(waitFor(m_desktop->link().send(SaveStaff{{}, u"Mona"_s})).value().staff);
    QTRY_COMPARE(m_desktop->numberOf(u"fresh"_s), u"none"_s);
}

void TestChatPlaces::aLookAtAnotherChatLeavesItUnreadAndThisOneOpen()
{
    const ConversationId open = m_desktop->application().thread()->current();
    post(2, u"عايز خوذة"_s);
    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"1"_s);
    list()->setFocus();
    // While the list has the keyboard its order waits a moment.
    QTRY_VERIFY(ConversationId(list()->model()->index(0, 0).data(IdRole).toLongLong()) != open);
    const QModelIndex newest = list()->model()->index(0, 0);
    QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier); // with Ctrl the keyboard goes to a row and opens nothing
    QCOMPARE(list()->currentIndex(), newest);

    QTest::keyClick(list(), Qt::Key_Space);

    auto *peek = m_desktop->window().findChild<Peek *>();
    QVERIFY(peek && peek->isOpen());
    QTRY_VERIFY(peek->findChild<MessageView *>()->model()->rowCount() > 0);
    QTest::keyClick(peek, Qt::Key_Space);
    QVERIFY(!peek->isOpen());
    QCOMPARE(m_desktop->application().thread()->current(), open);
    QCOMPARE(m_desktop->numberOf(u"Unread"_s), u"1"_s);
}

QTEST_MAIN(TestChatPlaces)
#include "tst_chatplaces.moc"
