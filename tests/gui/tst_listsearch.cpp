#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/writingcard.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"
#include "ui/search/searchpane.h"
#include "ui/shell/undostack.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTreeView>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What the list finds, and what it knows of chats that are worked with, on a real agent.
class TestListSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsMarkedUnreadStaysSoWhileItIsOpen();
    void doneInTheHeaderIsTakenBackWithAllThatWentAlong();
    void keysLeadFromTheSearchBoxToWhatWasFound();
    void foundRowsFollowWhatHappens();
    void aSingleRowThatIsLeftMarkedIsWhatAnActIsAbout();
    void walkingThroughTheListGoesOnWhileMessagesCome();
    void aChosenViewIsSearchedNoLonger();
    void whatLeadsToTheListFindsItBesideASearch();
    void aHitInHistoryIsSeenAndNothingNewIsRead();
    void afterDoneComesWhatSomebodyChose();

private:
    void write(int customer, const QString &text) { QCOMPARE(m_agent->customerWrites(customer, text), 200); }
    QListView *list() { return pane().listView(); }
    ConversationPane &pane() { return m_desktop->window().inbox().conversationPane(); }
    ConversationId open() { return m_desktop->window().inbox().currentConversation(); }
    int rows() { return list()->model()->rowCount(); }
    ListedConversation row(int number)
    {
        return list()->model()->index(number, 0).data(ListedRole).value<ListedConversation>();
    }
    int rowOf(ConversationId chat);
    int another() { return (rowOf(open()) + 1) % rows(); } ///< a row that is not open
    /// The index follows the messages a moment later.
    bool finds(const QString &text, int count);

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestListSearch::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    write(1, u"عايز سيفتي شوز"_s);
    QTRY_COMPARE(rows(), 1);
    write(2, u"فيه خوذة بيضا؟"_s);
    QTRY_COMPARE(rows(), 2);
    write(3, u"كام الشحن؟"_s);
    QTRY_COMPARE(rows(), 3);
    QVERIFY(m_desktop->openFirst());
    list()->setFocus();
    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"2"_s);
}

void TestListSearch::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

int TestListSearch::rowOf(ConversationId chat)
{
    for (int number = 0; number < rows(); ++number) {
        if (row(number).conversation.id == chat)
            return number;
    }
    return -1;
}

bool TestListSearch::finds(const QString &text, int count)
{
    auto *box = m_desktop->window().findChild<QLineEdit *>(u"listSearch"_s);
    pane().focusSearch();
    box->clear();
    box->insert(text);
    return QTest::qWaitFor([this, count] { return rows() == count; }, 300);
}

void TestListSearch::whatIsMarkedUnreadStaysSoWhileItIsOpen()
{
    QTest::keyClick(list(), Qt::Key_U);

    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"3"_s);
    Q_EMIT m_desktop->window().inbox().modeChangeRequested(open(), AssistantMode::Off); // its facts are read again
    QTRY_COMPARE(row(rowOf(open())).conversation.assistant.mode, AssistantMode::Off);
    QCOMPARE(m_desktop->numberOf(u"Unread"_s), u"3"_s);
}

void TestListSearch::doneInTheHeaderIsTakenBackWithAllThatWentAlong()
{
    QTRY_COMPARE(m_desktop->numberOf(u"Waiting on us"_s), u"3"_s);

    Q_EMIT m_desktop->window().inbox().statusChangeRequested(open(), ConversationStatus::Done);

    QTRY_COMPARE(m_desktop->numberOf(u"Waiting on us"_s), u"2"_s);
    QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
    m_desktop->window().undo().undo();
    QTRY_COMPARE(m_desktop->numberOf(u"Waiting on us"_s), u"3"_s);
}

void TestListSearch::keysLeadFromTheSearchBoxToWhatWasFound()
{
    QTRY_VERIFY(finds(u"خوذة"_s, 1));
    const ConversationId found = row(0).conversation.id;
    QVERIFY(found != open());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);

    QVERIFY(list()->hasFocus());
    QTRY_COMPARE(open(), found);
    QTRY_VERIFY(m_desktop->shows(u"فيه خوذة بيضا؟"_s));
    pane().focusSearch();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(list()->hasFocus());
}

void TestListSearch::foundRowsFollowWhatHappens()
{
    QTRY_VERIFY(finds(u"خوذة"_s, 1));
    QCOMPARE(row(0).conversation.unreadCount, 1);

    write(2, u"لسه مستني"_s);

    QTRY_COMPARE(row(0).conversation.unreadCount, 2);
    QCOMPARE(row(0).preview, u"فيه خوذة بيضا؟"_s); // what was found, not what came last
    QCOMPARE(row(0).previewAuthor, Author::Customer);
}

void TestListSearch::aSingleRowThatIsLeftMarkedIsWhatAnActIsAbout()
{
    const int number = another();
    const ConversationId marked = row(number).conversation.id;
    auto *selection = list()->selectionModel();
    selection->select(list()->model()->index(number, 0), QItemSelectionModel::Select);
    QCOMPARE(pane().marked().size(), 2);
    selection->select(list()->model()->index(rowOf(open()), 0), QItemSelectionModel::Deselect);

    QCOMPARE(pane().marked().size(), 1);
    QCOMPARE(pane().marked().constFirst().conversation.id, marked);
    QTest::keyClick(list(), Qt::Key_E);
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"1"_s);
    QVERIFY(open() != marked);
    QVERIFY(pane().marked().isEmpty());
}

void TestListSearch::walkingThroughTheListGoesOnWhileMessagesCome()
{
    const ConversationId before = open();
    QTest::keyClick(list(), rowOf(before) == 0 ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
    const qint64 place = list()->currentIndex().data(IdRole).toLongLong();
    QVERIFY(place != before.value());

    write(4, u"أول مرة"_s);
    QTRY_COMPARE(rows(), 4);

    QCOMPARE(list()->currentIndex().data(IdRole).toLongLong(), place);
    QCOMPARE(open(), before);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(open().value(), place);
}

void TestListSearch::aChosenViewIsSearchedNoLonger()
{
    auto *box = m_desktop->window().findChild<QLineEdit *>(u"listSearch"_s);
    box->setText(u"نعم"_s);
    QTRY_COMPARE(rows(), 0);

    QTest::keyClick(list(), Qt::Key_5, Qt::AltModifier);

    QVERIFY(box->text().isEmpty());
    QTRY_COMPARE(rows(), 3);
    box->setText(u"نعم"_s);
    QTRY_COMPARE(rows(), 0);
    auto *views = m_desktop->window().inbox().viewsPane().treeView(); // the one that is shown already
    QTest::mouseClick(views->viewport(), Qt::LeftButton, {}, views->visualRect(views->currentIndex()).center());
    QVERIFY(box->text().isEmpty());
    QTRY_COMPARE(rows(), 3);
}

void TestListSearch::whatLeadsToTheListFindsItBesideASearch()
{
    CommandRegistry &commands = m_desktop->window().commands();
    commands.run(command::kSearch);
    auto *search = m_desktop->window().findChild<SearchPane *>();
    QVERIFY(search && search->isVisible() && !list()->isVisible());
    m_desktop->view().setFocus();

    QTest::keyClick(&m_desktop->view(), Qt::Key_Escape);

    QVERIFY(search->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(search->isVisible());
    commands.run(command::kPinnedViews[0]);
    QVERIFY(!search->isVisible() && list()->isVisible());
    QVERIFY(list()->hasFocus());
    commands.run(command::kSearch);
    QVERIFY(search->isVisible());
    commands.run(command::kFilterList);
    QVERIFY(!search->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"listSearch"_s);
}

void TestListSearch::aHitInHistoryIsSeenAndNothingNewIsRead()
{
    for (int number = 0; number < 30; ++number)
        write(2, u"لسه مستني %1\nوبعدين\nخلاص"_s.arg(number));
    QTRY_VERIFY(finds(u"خوذة"_s, 1));
    QTRY_COMPARE(row(0).conversation.unreadCount, 31);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);

    QTRY_COMPARE(open(), ConversationId(2));
    QTRY_VERIFY(m_desktop->shows(u"فيه خوذة بيضا؟"_s));
    Q_EMIT m_desktop->window().inbox().modeChangeRequested(open(), AssistantMode::Off); // its facts are read again
    QTRY_COMPARE(row(0).conversation.assistant.mode, AssistantMode::Off);
    QCOMPARE(row(0).conversation.unreadCount, 31);
    Q_EMIT m_desktop->view().newestRequested();
    QTRY_COMPARE(row(0).conversation.unreadCount, 0);
}

void TestListSearch::afterDoneComesWhatSomebodyChose()
{
    const auto chooseThen = [this](WritingCard::AfterDone after) {
        m_desktop->window().showPage(Page::Settings);
        auto *card = m_desktop->window().findChild<WritingCard *>();
        QVERIFY(card);
        WritingCard::Values values;
        values.afterDone = after;
        Q_EMIT card->changed(values);
        m_desktop->window().showPage(Page::Inbox);
        list()->setFocus();
    };
    const ConversationId first = open();
    QCOMPARE(rowOf(first), 2); // the oldest is the last of the list: the one above it follows
    const ConversationId above = row(1).conversation.id;

    QTest::keyClick(list(), Qt::Key_E);

    QTRY_COMPARE(open(), above);
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"1"_s);
    m_desktop->window().undo().undo();
    QTRY_COMPARE(open(), first);
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"0"_s);
    chooseThen(WritingCard::AfterDone::Stay);
    Q_EMIT m_desktop->window().inbox().statusChangeRequested(first, ConversationStatus::Done);
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"1"_s);
    QCOMPARE(open(), first);
    m_desktop->window().undo().undo();
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"0"_s);
    chooseThen(WritingCard::AfterDone::NextWaiting);
    Q_EMIT m_desktop->window().inbox().statusChangeRequested(first, ConversationStatus::Done);
    QTRY_COMPARE(open(), ConversationId(2)); // who waits longest
}

QTEST_MAIN(TestListSearch)
#include "tst_listsearch.moc"
