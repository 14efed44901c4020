#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "ui/actions/commandregistry.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"
#include "ui/shell/undostack.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What is done with a row of the list stands in it until the agent has it, or says no; on a real agent.
class TestRowActs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anActStandsInItsRowUntilTheAgentHasIt();
    void aRefusalStandsInItsRow();

private:
    QListView *list() { return m_desktop->window().inbox().conversationPane().listView(); }
    ConversationId open() { return m_desktop->window().inbox().currentConversation(); }
    int rows() { return list()->model()->rowCount(); }
    ListedConversation row(int number)
    {
        return list()->model()->index(number, 0).data(ListedRole).value<ListedConversation>();
    }
    int rowOf(ConversationId chat);
    QString spoken(int number) { return list()->model()->index(number, 0).data(Qt::AccessibleTextRole).toString(); }
    [[nodiscard]] QColor darkest(int number); ///< of the row's ink
    void run(QLatin1StringView command) { QVERIFY(m_desktop->window().commands().run(command)); }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestRowActs::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    for (const int customer : {1, 2}) {
        QCOMPARE(m_agent->customerWrites(customer, u"كام السعر؟"_s), 200);
        QTRY_COMPARE(rows(), customer);
    }
    QVERIFY(m_desktop->openFirst());
    QTRY_COMPARE(m_desktop->numberOf(u"Unread"_s), u"1"_s);
    // The keyboard walks to the other row and opens nothing.
    list()->setFocus();
    QTest::keyClick(list(), rowOf(open()) == 0 ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
}

void TestRowActs::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

int TestRowActs::rowOf(ConversationId chat)
{
    for (int number = 0; number < rows(); ++number) {
        if (row(number).conversation.id == chat)
            return number;
    }
    return -1;
}

QColor TestRowActs::darkest(int number)
{
    const QImage image = list()->viewport()->grab(list()->visualRect(list()->model()->index(number, 0))).toImage();
    QColor darkest = Qt::white;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            darkest = std::min(darkest, image.pixelColor(x, y),
                               [](const QColor &a, const QColor &b) { return a.lightness() < b.lightness(); });
    }
    return darkest;
}

void TestRowActs::anActStandsInItsRowUntilTheAgentHasIt()
{
    const int number = 1 - rowOf(open());
    const ConversationId chat = row(number).conversation.id;
    const int usual = darkest(number).lightness();

    m_agent->kill();
    run(command::kDone);

    QTRY_VERIFY(spoken(rowOf(chat)).startsWith(u"Done…"_s));
    QVERIFY(darkest(rowOf(chat)).lightness() > usual + 40);
    QVERIFY(!spoken(rowOf(open())).contains(u"Done…"_s));
    QVERIFY(m_agent->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->numberOf(u"Done"_s), u"1"_s, 20'000);
    QTRY_COMPARE(rowOf(chat), -1);
}

void TestRowActs::aRefusalStandsInItsRow()
{
    const int number = 1 - rowOf(open());
    const ConversationId chat = row(number).conversation.id;
    const int usual = darkest(number).lightness();

    run(command::kTag);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));

    QApplication::focusWidget()->setProperty("text", QString(500, u'x')); // longer than a tag may be
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QTRY_VERIFY(spoken(rowOf(chat)).startsWith(u"Not done: "_s));
    QVERIFY(darkest(rowOf(chat)).lightness() <= usual);
    QVERIFY(m_desktop->window().undo().isEmpty());
    QVERIFY(row(rowOf(chat)).tags.isEmpty());
}

QTEST_MAIN(TestRowActs)
#include "tst_rowacts.moc"
