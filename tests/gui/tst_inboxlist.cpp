#include "app/domain/conversationfilter.h"
#include "app/protocol/listcommands.h"
#include "app/protocol/staffcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/shortcutfilter.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/peek.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/search/palette.h"
#include "ui/shell/undostack.h"
#include "ui/text/direction.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// The list of a whole desktop on a real agent, by keyboard.
class TestInboxList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void severalChatsAreDoneAndComeBackWithOneUndo();
    void aTypedSnoozeLeavesTheListAndIsFoundUnderSnoozed();
    void aPeekLeavesTheChatUnread();
    void aTagBecomesAView();
    void aSavedViewHoldsWhatItAsksFor();
    void aViewOfOnePersonIsShownToThatPersonOnly();
    void aColleagueIsSeenInTheRowOfTheirChat();
    void keysWorkWhileTheArabicLayoutIsActive();
    void aFollowUpIsTypedWithTheKeyboard();
    void theMenuOfAChatOffersWhatTheKeysDo();

private:
    void post(int customer, const QString &text);
    void choose(const ViewKey &view);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QListView *list() { return pane().listView(); }
    ConversationPane &pane() { return m_desktop->window().inbox().conversationPane(); }
    int rows() { return list()->model()->rowCount(); }
    ConversationId chatOfRow(int row)
    {
        return ConversationId(list()->model()->index(row, 0).data(IdRole).toLongLong());
    }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestInboxList::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    DesktopOptions options = byHand();
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), options);
    QVERIFY(m_desktop->isLive());
    for (const int customer : {1, 2, 3})
        post(customer, u"كام السعر؟"_s);
    QTRY_COMPARE(rows(), 3);
    QVERIFY(m_desktop->openFirst());
    QTRY_COMPARE(m_desktop->numberOf(u"All open"_s), u"3"_s);
    list()->setFocus();
}

void TestInboxList::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestInboxList::post(int customer, const QString &text)
{
    QCOMPARE(m_agent->customerWrites(customer, text), 200);
}

void TestInboxList::choose(const ViewKey &view)
{
    m_desktop->window().inbox().chooseView(view);
}

void TestInboxList::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(list(), key, modifiers);
}

void TestInboxList::severalChatsAreDoneAndComeBackWithOneUndo()
{
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(pane().marked().size(), 3);

    press(Qt::Key_E);

    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"3"_s);
    QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
    QTRY_COMPARE(m_desktop->numberOf(u"Waiting on us"_s), u"0"_s);
    m_desktop->window().undo().undo();
    QTRY_COMPARE(m_desktop->numberOf(u"Done"_s), u"0"_s);
    QTRY_COMPARE(m_desktop->numberOf(u"Waiting on us"_s), u"3"_s);
    QTRY_COMPARE(rows(), 3);
}

void TestInboxList::aTypedSnoozeLeavesTheListAndIsFoundUnderSnoozed()
{
    press(Qt::Key_Z, Qt::ShiftModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->insert(u"بكرة 10"_s); // QTest has no keys for Arabic letters
    QTest::keyClick(line, Qt::Key_Return);

    QTRY_COMPARE(m_desktop->numberOf(u"Snoozed"_s), u"1"_s);
    choose(InboxView::Snoozed);
    QTRY_COMPARE(rows(), 1);
    const auto row = list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.contains(u"tomorrow"_s), qPrintable(row));
}

void TestInboxList::aPeekLeavesTheChatUnread()
{
    const QString unread = m_desktop->numberOf(u"Unread"_s);

    press(Qt::Key_Space);

    auto *peek = m_desktop->window().findChild<Peek *>();
    QVERIFY(peek && peek->isOpen());
    QTRY_VERIFY(peek->findChild<MessageView *>()->model()->rowCount() > 0);
    QTest::keyClick(peek, Qt::Key_Space);
    QVERIFY(!peek->isOpen());
    QCOMPARE(m_desktop->numberOf(u"Unread"_s), unread);
}

void TestInboxList::aTagBecomesAView()
{
    press(Qt::Key_T);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    line->insert(u"فيست"_s);
    QTest::keyClick(line, Qt::Key_Return);

    QTRY_COMPARE(m_desktop->numberOf(u"فيست"_s), u"1"_s);
    choose(ViewKey(TagId(1)));
    QTRY_COMPARE(rows(), 1);
}

void TestInboxList::aSavedViewHoldsWhatItAsksFor()
{
    press(Qt::Key_A, Qt::ShiftModifier); // to me
    QTRY_COMPARE(m_desktop->numberOf(u"Mine"_s), u"1"_s);
    const QString filter = ConversationFilter{{{.assignees = {StaffId(1)}}}}.toText();
    auto saved = m_desktop->link().send(SaveView{.name = u"my own"_s, .filter = filter});

    QTRY_COMPARE(m_desktop->numberOf(u"my own"_s), u"1"_s);
    QTRY_VERIFY(saved.isFinished());
    choose(ViewKey(SavedViewId(1)));
    QTRY_COMPARE(rows(), 1);
    auto deleted = m_desktop->link().send(DeleteView{SavedViewId(1)});
    QTRY_COMPARE(m_desktop->numberOf(u"my own"_s), u"none"_s);
    QTRY_COMPARE(rows(), 3); // back to all open conversations
}

void TestInboxList::aViewOfOnePersonIsShownToThatPersonOnly()
{
    auto hired = m_desktop->link().send(SaveStaff{{}, u"Mona"_s});
    QTRY_VERIFY(hired.isFinished());
    const StaffId mona = hired.result()->staff;
    const QString filter = ConversationFilter{{{.unread = true}}}.toText();
    auto hers = m_desktop->link().send(SaveView{.name = u"hers"_s, .filter = filter, .owner = mona});
    auto shared = m_desktop->link().send(SaveView{.name = u"shared"_s, .filter = filter});

    QTRY_VERIFY(m_desktop->numberOf(u"shared"_s) != u"none"_s);
    QCOMPARE(m_desktop->numberOf(u"hers"_s), u"none"_s);
    m_desktop->application().desk().sit(mona);
    QTRY_VERIFY(m_desktop->numberOf(u"hers"_s) != u"none"_s);
    QCOMPARE(m_desktop->numberOf(u"hers"_s), m_desktop->numberOf(u"shared"_s));
}

void TestInboxList::aColleagueIsSeenInTheRowOfTheirChat()
{
    auto hired = m_desktop->link().send(SaveStaff{{}, u"Mona"_s});
    QTRY_VERIFY(hired.isFinished());
    AgentLink colleague({.dataDir = m_agent->dir(), .schema = m_desktop->link().agent().schema});
    colleague.setStaff(hired.result()->staff);
    colleague.start();
    QTRY_COMPARE(colleague.state(), AgentLink::State::Live);
    const auto sentence = [this](int row) {
        return withoutBidiControls(list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    };
    const ConversationId last = chatOfRow(2);

    colleague.tellPresence(last, true);

    QTRY_VERIFY(sentence(2).endsWith(u"Mona is writing here just now"_s));
    QVERIFY(!sentence(1).contains(u"Mona"_s));
    colleague.tellPresence(last, false);
    QTRY_VERIFY(sentence(2).endsWith(u"Mona has it open"_s));
    colleague.tellPresence({}, false);
    QTRY_VERIFY(!sentence(2).contains(u"Mona"_s));
}

/// What X sends for a key of the Egyptian layout: the Arabic letter, and where the key is.
void TestInboxList::keysWorkWhileTheArabicLayoutIsActive()
{
    const auto pressArabic = [](QWidget *widget, char16_t letter, quint32 scanCode,
                                Qt::KeyboardModifiers modifiers = {}) {
        QKeyEvent event(QEvent::KeyPress, letter, modifiers, scanCode, 0, 0, QString(QChar(letter)));
        QApplication::sendEvent(widget, &event);
    };
    const auto current = [this] { return m_desktop->window().inbox().currentConversation(); };
    m_desktop->window().findChild<ShortcutFilter *>()->setKeyboard(KeyboardSystem::Xkb);

    for (int i = 0; i < rows(); ++i)
        press(Qt::Key_Up, Qt::AltModifier); // to the top, and no further
    QTRY_COMPARE(current(), chatOfRow(0));
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(current(), chatOfRow(1));
    press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(current(), chatOfRow(0));
    pressArabic(list(), u'ئ', 52); // Z
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QApplication::activePopupWidget()->close();
    pressArabic(list(), u'ث', 26); // E
    QTRY_COMPARE(m_desktop->numberOf(u"All open"_s), u"2"_s);
    pressArabic(list(), u'ن', 45, Qt::ControlModifier); // K
    QVERIFY(m_desktop->window().findChild<Palette *>()->isOpen());
}

void TestInboxList::aFollowUpIsTypedWithTheKeyboard()
{
    const auto due = [this]() -> std::optional<Instant> {
        const auto &facts = m_desktop->application().thread()->facts();
        return facts && facts->lead ? facts->lead->nextFollowUp : std::nullopt;
    };
    QTRY_VERIFY(m_desktop->window().commands().circumstances().leadOpen);
    QVERIFY(!due());

    press(Qt::Key_F);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->insert(u"بكرة 10"_s);
    QTest::keyClick(line, Qt::Key_Return);

    QTRY_VERIFY(due());
    QCOMPARE(toDateTime(*due()).toLocalTime().time().hour(), 10);
    m_desktop->window().undo().undo();
    QTRY_VERIFY(!due());
}

void TestInboxList::theMenuOfAChatOffersWhatTheKeysDo()
{
    QMenu menu;

    Q_EMIT m_desktop->window().inbox().chatMenuOpening(menu);

    QStringList names;
    for (const QAction *action : menu.actions())
        names.append(action->text().section(u'\t', 0, 0));
    for (const QString &name :
         {u"Snooze"_s, u"Assign"_s, u"Find in this chat"_s, u"Open this chat in its own window"_s})
        QVERIFY2(names.contains(name), qPrintable(names.join(u", "_s)));
}

QTEST_MAIN(TestInboxList)
#include "tst_inboxlist.moc"
