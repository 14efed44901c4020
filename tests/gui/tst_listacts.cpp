#include "app/protocol/listcommands.h"
#include "app/protocol/staffcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composeredit.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/peek.h"
#include "ui/inbox/threadheader.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QWindow>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Which chat an act of the list is about, by mouse and by keyboard, on a real agent.
class TestListActs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theMenuOfARowIsAboutThatRowAndOpensNone();
    void theMenuOfAMarkedRowIsAboutAllThatAreMarked();
    void theMenuComesByKeyboardToo();
    void aKeyIsAboutTheRowThatTheKeyboardIsOn();
    void theMenuOfTheOpenChatIsAboutTheOpenChat();
    void escapeDropsMarksThenWhatWasSearchedFor();
    void aLookGoesFromRowToRowAndEnterAnswers();
    void nextWaitingGoesRoundAllWhoWait();

private:
    void write(int customer, const QString &text) { QCOMPARE(m_agent->customerWrites(customer, text), 200); }
    InboxPage &page() { return m_desktop->window().inbox(); }
    ConversationPane &pane() { return page().conversationPane(); }
    QListView *list() { return pane().listView(); }
    ConversationId open() { return page().currentConversation(); }
    int rows() { return list()->model()->rowCount(); }
    ListedConversation row(int number)
    {
        return list()->model()->index(number, 0).data(ListedRole).value<ListedConversation>();
    }
    int rowOf(ConversationId chat);
    int another() { return (rowOf(open()) + 1) % rows(); } ///< a row that is not open
    void rightClick(int number);
    [[nodiscard]] QStringList offered();
    void choose(const QString &command);
    [[nodiscard]] static QMenu *menu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestListActs::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    for (const int customer : {1, 2, 3}) {
        write(customer, u"كام السعر؟"_s);
        QTRY_COMPARE(rows(), customer);
    }
    QVERIFY(m_desktop->openFirst());
    list()->setFocus();
    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"2"_s);
}

void TestListActs::cleanup()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_desktop.reset();
    m_agent.reset();
}

int TestListActs::rowOf(ConversationId chat)
{
    for (int number = 0; number < rows(); ++number) {
        if (row(number).conversation.id == chat)
            return number;
    }
    return -1;
}

/// Through the window, so that the system's wish for a menu comes along.
void TestListActs::rightClick(int number)
{
    const QPoint middle = list()->visualRect(list()->model()->index(number, 0)).center();
    QTest::mouseClick(m_desktop->window().windowHandle(), Qt::RightButton, {},
                      list()->viewport()->mapTo(&m_desktop->window(), middle));
}

QStringList TestListActs::offered()
{
    QStringList commands;
    for (const QAction *entry : menu() ? menu()->actions() : QList<QAction *>()) {
        if (!entry->objectName().isEmpty() && entry->isEnabled())
            commands.append(entry->objectName());
    }
    return commands;
}

void TestListActs::choose(const QString &command)
{
    auto *entry = menu() ? menu()->findChild<QAction *>(command) : nullptr;
    QVERIFY2(entry, qPrintable(command));
    menu()->setActiveAction(entry);
    QTest::keyClick(menu(), Qt::Key_Return);
}

void TestListActs::theMenuOfARowIsAboutThatRowAndOpensNone()
{
    const ConversationId before = open();
    const int number = another();
    const ConversationId other = row(number).conversation.id;

    rightClick(number);

    QVERIFY(menu());
    QCOMPARE(open(), before);
    QCOMPARE(offered(),
             (QStringList{u"chat.openWindow"_s, u"chat.peek"_s, u"chat.assign"_s, u"chat.tag"_s, u"chat.snooze"_s,
                          u"chat.done"_s, u"chat.spam"_s, u"chat.markRead"_s, u"chat.copyLink"_s, u"chat.export"_s}));
    choose(u"chat.copyLink"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"migochat://conv/%1"_s.arg(other.value()));
    rightClick(number);
    choose(u"chat.markRead"_s);
    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"1"_s);
    QCOMPARE(row(number).conversation.unreadCount, 0);
    rightClick(number);
    choose(u"chat.done"_s);
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"1"_s);
    QCOMPARE(open(), before);
    QTRY_COMPARE(rowOf(other), -1);
    m_desktop->window().undo().undo();
    QTRY_VERIFY(rowOf(other) >= 0);
}

void TestListActs::theMenuOfAMarkedRowIsAboutAllThatAreMarked()
{
    const int number = another();
    const ConversationId before = open();
    list()->selectionModel()->select(list()->model()->index(number, 0), QItemSelectionModel::Select);
    QCOMPARE(pane().marked().size(), 2);

    rightClick(number);

    QCOMPARE(pane().marked().size(), 2);
    QVERIFY(!offered().contains(u"chat.openWindow"_s));
    choose(u"chat.spam"_s);
    QTRY_COMPARE(m_desktop->numberOf(u"Spam"_s), u"2"_s);
    QCOMPARE(open(), before);
}

void TestListActs::theMenuComesByKeyboardToo()
{
    QTest::keyClick(list(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(offered().contains(u"chat.done"_s));
    menu()->close();

    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(list(), &asked);

    QVERIFY(menu());
    choose(u"chat.peek"_s);
    const auto *peek = m_desktop->window().findChild<Peek *>();
    QVERIFY(peek && peek->isOpen());
}

void TestListActs::aKeyIsAboutTheRowThatTheKeyboardIsOn()
{
    const ConversationId before = open();
    QTest::keyClick(list(), rowOf(before) == 0 ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
    const ConversationId walked = pane().currentRow()->conversation.id;
    QVERIFY(walked != before);

    QTest::keyClick(list(), Qt::Key_U, Qt::ShiftModifier);

    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"1"_s);
    QCOMPARE(row(rowOf(walked)).conversation.unreadCount, 0);
    QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
    QTRY_VERIFY(m_desktop->window().commands().circumstances().leadOpen);
    QTest::keyClick(list(), Qt::Key_H); // only the open customer's card shows a label as it is
    const QString said = m_desktop->window().findChild<UndoBar *>()->accessibleName();
    QVERIFY2(said.contains(u"open the row"_s), qPrintable(said));
    QTest::keyClick(list(), Qt::Key_E);
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"1"_s);
    QTRY_COMPARE(rowOf(walked), -1);
    QCOMPARE(open(), before);
}

void TestListActs::theMenuOfTheOpenChatIsAboutTheOpenChat()
{
    QTest::keyClick(list(), rowOf(open()) == 0 ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(page().walkedRow());
    auto *header = page().findChild<ThreadHeader *>();
    QMenu chatMenu;

    Q_EMIT header->menuOpening(chatMenu);

    QVERIFY(!page().walkedRow());
    Q_EMIT chatMenu.aboutToHide();
    QTRY_VERIFY(page().walkedRow());
}

void TestListActs::escapeDropsMarksThenWhatWasSearchedFor()
{
    auto *box = m_desktop->window().findChild<QLineEdit *>(u"listSearch"_s);
    box->setText(u"السعر"_s);
    QTRY_COMPARE(rows(), 3);
    list()->setFocus();
    list()->selectAll();
    QCOMPARE(pane().marked().size(), 3);

    QTest::keyClick(list(), Qt::Key_Escape);

    QVERIFY(pane().marked().isEmpty());
    QVERIFY(!box->text().isEmpty());
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(box->text().isEmpty());
    QVERIFY(list()->hasFocus());
}

void TestListActs::aLookGoesFromRowToRowAndEnterAnswers()
{
    pane().walkTo(row(0).conversation.id);
    QTest::keyClick(list(), Qt::Key_Space);
    auto *peek = m_desktop->window().findChild<Peek *>();
    QVERIFY(peek && peek->isOpen());
    const QWidget *look = peek->findChild<MessageView *>();
    QVERIFY(look->mapToGlobal(QPoint()).x() > list()->mapToGlobal(list()->rect().topRight()).x());

    QTest::keyClick(peek, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(peek, Qt::Key_Down, Qt::AltModifier);

    QVERIFY(peek->isOpen());
    QCOMPARE(pane().currentRow()->conversation.id, row(2).conversation.id);
    QCOMPARE(m_desktop->numberOf(u"Unread"_s), u"2"_s);
    QTest::keyClick(peek, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(peek, Qt::Key_Return);
    QTRY_COMPARE(open(), row(1).conversation.id);
    QVERIFY(m_desktop->box().hasFocus());
}

void TestListActs::nextWaitingGoesRoundAllWhoWait()
{
    const auto next = [this] { m_desktop->window().commands().run(command::kNextWaiting); };
    QCOMPARE(open(), ConversationId(1));

    next();
    QTRY_COMPARE(open(), ConversationId(2));
    next();
    QTRY_COMPARE(open(), ConversationId(3));
    next();
    QTRY_COMPARE(open(), ConversationId(1));

    auto hired = m_desktop->link().send(SaveStaff{{}, u"Mona"_s});
    QTRY_VERIFY(hired.isFinished());
    ConversationChange hers{.conversation = ConversationId(2)};
    hers.assignee = hired.result()->staff;
    auto given = m_desktop->link().send(ChangeConversations{{hers}});
    QTRY_VERIFY(given.isFinished());
    next();
    QTRY_COMPARE(open(), ConversationId(3)); // a colleague's comes when none is left
    auto done = m_desktop->link().send(
        ChangeConversations{{{.conversation = ConversationId(1), .status = ConversationStatus::Done}}});
    QTRY_VERIFY(done.isFinished());
    next();
    QTRY_COMPARE(open(), ConversationId(2));
    next();
    QTRY_COMPARE(open(), ConversationId(3));
}

QTEST_MAIN(TestListActs)
#include "tst_listacts.moc"
