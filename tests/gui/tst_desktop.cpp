#include "app/protocol/commands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"
#include "tests/integration/webhookclient.h"
#include "tests/support/tempstore.h"
#include "ui/composer/composeredit.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestDesktop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWebhookAppearsInTheOpenThread();
    void anAnswerReachesTheCustomerOnce();
    void aRefusedAnswerComesBackWithItsReason();
    void aDeadAgentLeavesEverythingReadableAndTheDraftAlone();
    void aThousandMessagesDoNotMoveTheReadersPlace();
    void startsAnAgentWhenNoneRuns();
    void waitsForAStoreThatIsNotThereYet();
    void theSettingsPageBringsValuesToTheAgent();

private:
    /// Posts a customer's text to the agent's door as Meta would.
    bool post(const AgentRunner &agent, const QString &text)
    {
        const QByteArray body = whatsAppText(agent.account.phoneNumberId, u"wamid.%1"_s.arg(++m_serial), text);
        return postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)) == 200;
    }

    int m_serial = 0;
};

void TestDesktop::aWebhookAppearsInTheOpenThread()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    QVERIFY(post(agent, u"first"_s));
    QVERIFY(desktop.openFirst());

    for (int i = 0; i < 21; ++i) {
        const QString text = u"message %1"_s.arg(i);
        QVERIFY(post(agent, text));
        QTRY_VERIFY(desktop.shows(text));
    }
}

void TestDesktop::anAnswerReachesTheCustomerOnce()
{
    AgentRunner agent;
    SimRunner sim;
    QVERIFY(sim.start(agent.dir()));
    QVERIFY(agent.startWith(sim.envFile()));
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    QVERIFY(!sim.tell({{u"do"_s, u"wa.text"_s}, {u"from"_s, u"mona"_s}, {u"text"_s, u"السلام عليكم"_s}}).isEmpty());
    QVERIFY(desktop.openFirst());

    desktop.say(u"وعليكم السلام"_s);

    QVERIFY(desktop.shows(u"وعليكم السلام"_s)); // at once, before anybody confirmed it
    const auto received = [&sim] {
        return sim.state().value("sent"_L1).toObject().value("to"_L1).toObject().value("mona"_L1).toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 20'000);
    const auto state = [&desktop] {
        for (const ThreadRow &row : desktop.thread().rows()) {
            const auto *message = std::get_if<Message>(&row.item.content);
            if (message && message->text == u"وعليكم السلام")
                return message->state;
        }
        return DeliveryState::Failed;
    };
    QTRY_VERIFY_WITH_TIMEOUT(deliveryRank(state()) >= deliveryRank(DeliveryState::Sent), 20'000);
    QCOMPARE(desktop.texts().count(u"وعليكم السلام"_s), 1);
    QCOMPARE(received(), 1);
}

void TestDesktop::aRefusedAnswerComesBackWithItsReason()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    QVERIFY(post(agent, u"first"_s));
    QVERIFY(desktop.openFirst());
    const QString tooLong(50'000, u'x'); // more than ten messages of what WhatsApp takes

    desktop.say(tooLong);

    QTRY_COMPARE(desktop.box().toPlainText(), tooLong);
    QVERIFY(!desktop.shows(tooLong));
}

void TestDesktop::aDeadAgentLeavesEverythingReadableAndTheDraftAlone()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    QVERIFY(post(agent, u"first"_s));
    QVERIFY(desktop.openFirst());
    QTest::keyClicks(&desktop.box(), u"half a sen"_s);

    agent.kill();

    QTRY_VERIFY(desktop.tellsThatTheAgentStopped());
    QTest::keyClicks(&desktop.box(), u"tence"_s);
    QCOMPARE(desktop.box().toPlainText(), u"half a sentence"_s);
    QVERIFY(desktop.shows(u"first"_s));
    QTRY_COMPARE(UnsentFile::read(agent.dir()).value(ConversationId(1)).text, u"half a sentence"_s);

    QVERIFY(agent.start());
    QVERIFY(desktop.isLive());
    QTRY_VERIFY(!desktop.tellsThatTheAgentStopped());
    QVERIFY(post(agent, u"second"_s));
    QTRY_VERIFY(desktop.shows(u"second"_s));
    QCOMPARE(desktop.box().toPlainText(), u"half a sentence"_s);
}

void TestDesktop::aThousandMessagesDoNotMoveTheReadersPlace()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    for (int i = 0; i < 60; ++i)
        QVERIFY(post(agent, u"early %1"_s.arg(i)));
    QVERIFY(desktop.openFirst());
    MessageView &view = desktop.view();
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 400);
    // Being at the top loads what is older, page by page, and what is read stays where it is.
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->minimum());
    const QPersistentModelIndex read = view.model()->index(1, 0); // under the day's line
    const int readTop = view.visualRect(read).top();
    QTRY_VERIFY(read.row() > 1);
    QCOMPARE(view.visualRect(read).top(), readTop);
    QTRY_VERIFY(
        (view.verticalScrollBar()->setValue(view.verticalScrollBar()->minimum()), desktop.thread().reachedStart()));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const QPersistentModelIndex place = view.indexAt({view.viewport()->width() / 2, 40});
    QVERIFY(place.isValid());
    const int top = view.visualRect(place).top();

    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(post(agent, u"late %1"_s.arg(i)));
        if (i % 50 == 0)
            QCoreApplication::sendPostedEvents();
    }

    QTRY_COMPARE_WITH_TIMEOUT(desktop.thread().newCount(), 1'000, 30'000);
    QVERIFY(place.isValid());
    QCOMPARE(view.visualRect(place).top(), top);
    QVERIFY(desktop.thread().rowCount() <= ThreadWindow::kMostRows);
}

void TestDesktop::startsAnAgentWhenNoneRuns()
{
    QTemporaryDir dir;
    DesktopOptions options;
    options.agentProgram = programPath(u"migochat-agent"_s);
    options.webhookPort = 0;

    DesktopRunner desktop(dir.path(), options);

    QVERIFY(desktop.isLive());
    const Result<RuntimeInfo> agent = readRuntimeFile(dir.path());
    QVERIFY(agent);
    QVERIFY(agent->pid != QCoreApplication::applicationPid());
    QTRY_VERIFY(!desktop.tellsThatTheAgentStopped());
    desktop.link().askToStop();
    QTRY_VERIFY(desktop.link().state() != AgentLink::State::Live);
}

void TestDesktop::waitsForAStoreThatIsNotThereYet()
{
    AgentRunner agent;
    DesktopRunner desktop(agent.dir(), byHand());
    QTRY_VERIFY(desktop.tellsThatTheAgentStopped());

    QVERIFY(agent.start());

    QVERIFY(desktop.isLive());
    QVERIFY(post(agent, u"first"_s));
    QVERIFY(desktop.openFirst());
}

void TestDesktop::theSettingsPageBringsValuesToTheAgent()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    desktop.window().showPage(Page::Settings);
    const auto enter = [&](const QString &key, const QString &value) {
        auto *edit = desktop.window().findChild<QLineEdit *>(key);
        if (!edit)
            return false;
        edit->setText(value);
        QTest::keyClick(edit, Qt::Key_Return);
        return true;
    };
    const auto stored = [&](const QByteArray &key) {
        return firstText(agent.storeFile(), "SELECT value FROM setting WHERE key = '" + key + '\'');
    };

    QTRY_VERIFY(desktop.window().findChild<QLineEdit *>(u"INSTAGRAM_ACCOUNT_ID"_s));
    QVERIFY(enter(u"INSTAGRAM_ACCOUNT_ID"_s, u"178414"_s));
    QVERIFY(enter(u"PUBLIC_BASE_URL"_s, u"http://no-encryption.example"_s)); // is not taken
    QVERIFY(enter(u"media.keep_days"_s, u"365"_s));

    QTRY_COMPARE(stored("INSTAGRAM_ACCOUNT_ID"), u"\"178414\""_s);
    QTRY_COMPARE(stored("media.keep_days"), u"365"_s);
    QCOMPARE(stored("PUBLIC_BASE_URL"), QString());
    QVERIFY(enter(u"PUBLIC_BASE_URL"_s, u"https://shop.example"_s));
    QTRY_COMPARE(stored("PUBLIC_BASE_URL"), u"\"https://shop.example\""_s);
}

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
