#include "app/protocol/staffcommands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"
#include "tests/support/waitfor.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/control/chatexport.h"
#include "ui/control/chatwindows.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/sortbutton.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/search/findbar.h"
#include "ui/search/palette.h"
#include "ui/voice/voicebar.h"
#include "ui/widgets/iconbutton.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What a desktop remembers, who sits at it, and chats that leave the inbox; on a real agent.
class TestPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theDayBeginsInTheList();
    void orderAndLookAreKeptForTheNextStart();
    void mineBelongsToWhoeverSitsHere();
    void whoSitsHereIsAskedOnceWhenThereAreSeveral();
    void aChatInItsOwnWindowAnswersAndKeepsWhatIsWritten();
    void aChatInItsOwnWindowHasItsPanelPaletteAndVoice();
    void aMiddleClickOpensAWindowOnce();
    void markedChatsAreSavedAsTextTableAndData();

private:
    void start();
    void post(int customer, const QString &text);
    QListView *list() { return m_desktop->window().inbox().conversationPane().listView(); }
    ConversationId rowId(int row) { return ConversationId(list()->model()->index(row, 0).data(IdRole).toLongLong()); }
    StaffId takeOn(const QString &name);

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestPlaces::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    start();
    for (const int customer : {1, 2, 3})
        post(customer, u"كام السعر؟"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QVERIFY(m_desktop->openFirst());
}

void TestPlaces::start()
{
    DesktopOptions options = byHand();
    options.language = Language::English;
    m_desktop.reset();
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), options);
    QVERIFY(m_desktop->isLive());
}

void TestPlaces::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestPlaces::post(int customer, const QString &text)
{
    QCOMPARE(m_agent->customerWrites(customer, text), 200);
}

StaffId TestPlaces::takeOn(const QString &name)
{
    const Result<SavedStaff> saved = waitFor(m_desktop->link().send(SaveStaff{{}, name}));
    return saved ? saved->staff : StaffId();
}

void TestPlaces::theDayBeginsInTheList()
{
    start();

    QTRY_VERIFY(list()->hasFocus());
    m_desktop->window().inbox().chooseView(InboxView::Spam);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    m_desktop->window().inbox().chooseView(InboxView::AllOpen);
    QTRY_VERIFY(list()->hasFocus()); // it is not lost to an empty list
}

void TestPlaces::orderAndLookAreKeptForTheNextStart()
{
    ConversationPane &pane = m_desktop->window().inbox().conversationPane();
    Q_EMIT pane.sortChosen(ListSort::HotFirst);
    Q_EMIT m_desktop->window().appearanceChosen({.language = Language::English,
                                                 .contrast = Theme::Contrast::High,
                                                 .density = Theme::Density::Compact,
                                                 .motion = Theme::Motion::Reduced,
                                                 .zoom = 120});
    QTRY_COMPARE(list()->visualRect(list()->model()->index(0, 0)).height(), 67);
    m_desktop->window().inbox().chooseView(InboxView::Unread);

    start();

    QCOMPARE(m_desktop->window().inbox().viewsPane().currentView(), ViewKey(InboxView::Unread)); // as it was left
    m_desktop->window().inbox().chooseView(InboxView::AllOpen);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QTRY_COMPARE(list()->visualRect(list()->model()->index(0, 0)).height(), 67);
    QVERIFY(m_desktop->window().look().theme.isHighContrast());
    const auto *sort = m_desktop->window().findChild<SortButton *>();
    QCOMPARE(sort->current(), ListSort::HotFirst);
    m_desktop->window().inbox().chooseView(InboxView::Unread);
    QCOMPARE(sort->current(), ListSort::Newest);
    Q_EMIT m_desktop->window().appearanceChosen({.language = Language::English});
}

void TestPlaces::mineBelongsToWhoeverSitsHere()
{
    const StaffId mona = takeOn(u"منى"_s);
    QVERIFY(mona.isValid());
    m_desktop->application().desk().sit(mona);

    QVERIFY(m_desktop->window().commands().run(command::kAssignMe));

    QTRY_COMPARE(m_desktop->numberOf(u"Mine"_s), u"1"_s);
    m_desktop->application().desk().sit(StaffId(1));
    QTRY_COMPARE(m_desktop->numberOf(u"Mine"_s), u"0"_s);
    m_desktop->application().desk().sit(mona);
    start();
    QTRY_COMPARE(m_desktop->numberOf(u"Mine"_s), u"1"_s);
}

void TestPlaces::whoSitsHereIsAskedOnceWhenThereAreSeveral()
{
    QVERIFY(takeOn(u"Mona"_s).isValid());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QWidget *line = QApplication::focusWidget();

    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Return);

    QTRY_COMPARE(m_desktop->application().desk().me(), StaffId(2));
    QVERIFY(!line->isVisible());
}

void TestPlaces::aChatInItsOwnWindowAnswersAndKeepsWhatIsWritten()
{
    const ConversationId chat = m_desktop->application().thread()->current();
    QTest::keyClicks(&m_desktop->box(), u"half "_s);

    QVERIFY(m_desktop->window().commands().run(command::kOpenWindow));

    ChatWindow *window = m_desktop->application().chats()->open(chat);
    QVERIFY(window && window->isVisible());
    ComposerEdit &box = *window->page().writing().composer().edit();
    QTRY_COMPARE(box.toPlainText(), u"half "_s);
    QVERIFY(m_desktop->box().toPlainText().isEmpty());
    QTest::keyClicks(&box, u"done"_s);
    QCOMPARE(m_desktop->window().inbox().writing().unsent().value(chat), u"half done"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QTRY_VERIFY(m_desktop->shows(u"half done"_s)); // the inbox shows it too
    QVERIFY(!m_desktop->window().inbox().writing().unsent().contains(chat));
    QTest::keyClicks(&box, u"later"_s);
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(m_desktop->box().toPlainText(), u"later"_s);
}

void TestPlaces::aChatInItsOwnWindowHasItsPanelPaletteAndVoice()
{
    ChatWindow *window = m_desktop->application().chats()->open(m_desktop->application().thread()->current());
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_VERIFY(window->commands().circumstances().chatOpen);
    ComposerPane &pane = window->page().writing();
    ComposerEdit &box = *pane.composer().edit();
    box.setFocus();

    QTest::keyClick(&box, Qt::Key_K, Qt::ControlModifier);
    const auto *palette = window->findChild<Palette *>();
    QVERIFY(palette && palette->isOpen());
    QVERIFY(!m_desktop->window().findChild<Palette *>());
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u">mark as done"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(pane.row()->conversation.status, ConversationStatus::Done);
    QTRY_VERIFY(window->commands().circumstances().canUndo); // the row may change before the answer is there
    QTest::keyClick(&box, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(pane.row()->conversation.status, ConversationStatus::Open);

    CustomerPanel &panel = window->page().customer();
    QVERIFY(!panel.isVisible()); // there is room for it when it is asked for
    const auto buttons = window->findChildren<IconButton *>();
    const auto details = std::ranges::find(buttons, u"About this customer"_s, &IconButton::accessibleName);
    QVERIFY(details != buttons.end());
    (*details)->click();
    QVERIFY(panel.isVisible());
    window->resize(1000, 700);
    QTRY_VERIFY(panel.geometry().left() >= window->page().threadArea().geometry().right()); // and beside it

    QVERIFY(window->findChild<VoiceBar *>());
    QVERIFY(window->commands().isHandled(*findCommand(command::kVoice)));
    QTest::keyClick(&box, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(window->findChild<FindBar *>()->isVisible());
    window->close();
}

void TestPlaces::aMiddleClickOpensAWindowOnce()
{
    const ConversationId before = m_desktop->application().thread()->current();
    const auto chatWindows = [] {
        const QWidgetList all = QApplication::topLevelWidgets();
        return std::count_if(all.begin(), all.end(),
                             [](QWidget *one) { return qobject_cast<ChatWindow *>(one) && one->isVisible(); });
    };

    QTest::mouseClick(list()->viewport(), Qt::MiddleButton, {},
                      list()->visualRect(list()->model()->index(2, 0)).center());
    QTRY_COMPARE(chatWindows(), 1);
    QCOMPARE(m_desktop->application().thread()->current(), before);
    QTest::mouseClick(list()->viewport(), Qt::MiddleButton, {},
                      list()->visualRect(list()->model()->index(2, 0)).center());
    QCOMPARE(chatWindows(), 1);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(chatWindows(), 2);
    m_desktop->application().chats()->closeAll();
    QCOMPARE(chatWindows(), 0);
}

void TestPlaces::markedChatsAreSavedAsTextTableAndData()
{
    post(1, u"=SUM(A1)\"x\""_s);
    const auto rowOfFormula = [this] {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(RowRole).value<ConversationRow>().preview == u"=SUM(A1)\"x\""_s)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOfFormula() >= 0); // three messages of one second may stand in any order
    QList<ConversationId> chats{rowId(0), rowId(1), rowId(2)};
    chats.move(rowOfFormula(), 0);
    QTemporaryDir folder;
    const auto saved = [&](const QString &name) {
        const QString path = folder.filePath(name);
        ChatExport *const chatExport = m_desktop->application().chatExport();
        chatExport->save(chats, path);
        const bool isDone = QTest::qWaitFor([chatExport] { return !chatExport->isSaving(); });
        QFile file(path);
        return isDone && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };

    const QByteArray table = saved(u"chats.csv"_s);
    const QByteArray text = saved(u"chats.txt"_s);
    const QJsonArray data = QJsonDocument::fromJson(saved(u"chats.json"_s)).array();

    QCOMPARE(table.count("\r\n"), 5); // the head and four messages
    QVERIFY(table.startsWith("\xEF\xBB\xBFtime,"));
    QVERIFY(table.contains("\"'=SUM(A1)\"\"x\"\"\""));
    QCOMPARE(text.count("كام السعر؟"), 3);
    QVERIFY(text.contains("=SUM(A1)\"x\""));
    QCOMPARE(data.size(), 3);
    QCOMPARE(data.at(0).toObject().value("messages"_L1).toArray().size(), 2);
    QCOMPARE(data.at(0).toObject().value("channel"_L1).toString(), u"whatsapp"_s);
}

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
