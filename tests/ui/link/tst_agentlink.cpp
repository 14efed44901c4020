#include "app/protocol/commands.h"
#include "tests/support/waitfor.h"
#include "tests/ui/link/fakedoorbell.h"
#include "ui/link/agentlink.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestAgentLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isLiveAfterAMatchingHello();
    void isRefusedWithAnotherToken();
    void anotherSchemaIsAMismatch();
    void asksAStrangeAgentToStop();
    void handsOnWhatChanged();
    void aGapAsksForRereading();
    void tooManyChangesAskForRereading();
    void theSameRevisionAfterABreakNeedsNoRereading();
    void anotherStoreAfterABreakIsReread();
    void findsTheAgentThatTookOver();
    void anAnswerReachesTheOneWhoAsked();
    void aRefusalCarriesItsReason();
    void anUnansweredCommandGoesOutAgainWithItsToken();
    void aCommandWaitsForTheConnection();
    void silenceIsATimeout();

private:
    void goLive();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeDoorbell> m_agent;
    std::unique_ptr<AgentLink> m_link;
};

void TestAgentLink::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_agent = std::make_unique<FakeDoorbell>(m_dir->path(), "secret"_ba);
    m_link = std::make_unique<AgentLink>(AgentLink::Options{.dataDir = m_dir->path(),
                                                            .schema = 1,
                                                            .replyTimeout = std::chrono::milliseconds{15'000},
                                                            .firstPause = std::chrono::milliseconds{5},
                                                            .longestPause = std::chrono::milliseconds{20}});
}

void TestAgentLink::cleanup()
{
    m_link.reset();
    m_agent.reset();
    m_dir.reset();
}

void TestAgentLink::goLive()
{
    m_link->start();
    QTRY_COMPARE(m_link->state(), AgentLink::State::Live);
}

void TestAgentLink::isLiveAfterAMatchingHello()
{
    QSignalSpy reread(m_link.get(), &AgentLink::reread);

    goLive();

    QCOMPARE(m_link->agent().revision, 7);
    QCOMPARE(reread.size(), 1);
}

void TestAgentLink::isRefusedWithAnotherToken()
{
    QVERIFY(writeRuntimeFile(m_dir->path(), {.pid = 1,
                                             .webhookPort = 1,
                                             .linkPort = readRuntimeFile(m_dir->path())->linkPort,
                                             .token = "guess"_ba,
                                             .version = {}}));
    QSignalSpy unreachable(m_link.get(), &AgentLink::unreachable);

    m_link->start();

    QTRY_VERIFY(unreachable.size() > 0);
    QVERIFY(m_agent->refusals > 0);
    QVERIFY(m_link->state() != AgentLink::State::Live);
}

void TestAgentLink::anotherSchemaIsAMismatch()
{
    m_agent->hello.schema = 2;

    m_link->start();

    QTRY_COMPARE(m_link->state(), AgentLink::State::Mismatch);
}

void TestAgentLink::asksAStrangeAgentToStop()
{
    m_agent->hello.protocol = 99;
    m_link->start();
    QTRY_COMPARE(m_link->state(), AgentLink::State::Mismatch);

    m_link->askToStop();

    QTRY_COMPARE(m_agent->commands.size(), 1);
    QCOMPARE(m_agent->commands.first().name, StopAgent::kName);
}

void TestAgentLink::handsOnWhatChanged()
{
    goLive();
    QSignalSpy changed(m_link.get(), &AgentLink::changed);

    m_agent->say(RingFrame{.from = 8, .to = 9, .changes = {{Topic::Message, 4711}}});

    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).value<ChangeSet>(), (ChangeSet{{Topic::Message, 4711}}));
}

void TestAgentLink::aGapAsksForRereading()
{
    goLive();
    QSignalSpy changed(m_link.get(), &AgentLink::changed);
    QSignalSpy reread(m_link.get(), &AgentLink::reread);

    m_agent->say(RingFrame{.from = 9, .to = 9, .changes = {{Topic::Message, 1}}});

    QTRY_COMPARE(reread.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void TestAgentLink::tooManyChangesAskForRereading()
{
    goLive();
    QSignalSpy reread(m_link.get(), &AgentLink::reread);

    m_agent->say(RingFrame{.from = 8, .to = 5'000, .changes = {}, .many = true});

    QTRY_COMPARE(reread.size(), 1);
}

void TestAgentLink::theSameRevisionAfterABreakNeedsNoRereading()
{
    goLive();
    QSignalSpy changed(m_link.get(), &AgentLink::changed);
    m_agent->say(RingFrame{.from = 8, .to = 9, .changes = {}});
    QTRY_COMPARE(changed.size(), 1);
    m_agent->hello.revision = 9;
    QSignalSpy reread(m_link.get(), &AgentLink::reread);
    QSignalSpy states(m_link.get(), &AgentLink::stateChanged);

    m_agent->hangUp();

    QTRY_VERIFY(states.size() >= 2 && m_link->state() == AgentLink::State::Live);
    QCOMPARE(reread.size(), 0);
}

void TestAgentLink::anotherStoreAfterABreakIsReread()
{
    goLive();
    m_agent->hello.epoch = u"restored"_s;
    QSignalSpy reread(m_link.get(), &AgentLink::reread);

    m_agent->hangUp();

    QTRY_COMPARE(reread.size(), 1);
}

void TestAgentLink::findsTheAgentThatTookOver()
{
    goLive();

    m_agent = std::make_unique<FakeDoorbell>(m_dir->path(), "another secret"_ba);

    QTRY_VERIFY(m_agent->isConnected());
    QTRY_COMPARE(m_link->state(), AgentLink::State::Live);
}

void TestAgentLink::anAnswerReachesTheOneWhoAsked()
{
    goLive();
    const auto first = m_link->send(MarkRead{.conversation = ConversationId(1)});
    const auto second =
        m_link->send(SendMessage{.conversation = ConversationId(2), .text = u"hello"_s, .replyTo = {}, .draft = {}});
    QTRY_COMPARE(m_agent->commands.size(), 2);

    m_agent->say(ReplyFrame{.token = m_agent->commands.at(1).token,
                            .ok = true,
                            .body = QueuedMessage{MessageId(12)}.toJson(),
                            .reason = {},
                            .detail = {}});

    const Result<QueuedMessage> queued = waitFor(second);
    QVERIFY(queued);
    QCOMPARE(queued->message.value(), 12);
    QVERIFY(!first.isFinished());
}

void TestAgentLink::aRefusalCarriesItsReason()
{
    goLive();
    const auto answer =
        m_link->send(SendMessage{.conversation = ConversationId(2), .text = u"hello"_s, .replyTo = {}, .draft = {}});
    QTRY_COMPARE(m_agent->commands.size(), 1);

    m_agent->say(ReplyFrame{.token = m_agent->commands.first().token,
                            .ok = false,
                            .body = {},
                            .error = ErrorCode::Refused,
                            .reason = u"window_closed"_s,
                            .detail = u"too late"_s});

    const Result<QueuedMessage> refused = waitFor(answer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().detail, u"window_closed"_s);
}

void TestAgentLink::anUnansweredCommandGoesOutAgainWithItsToken()
{
    goLive();
    const auto answer = m_link->send(MarkRead{.conversation = ConversationId(1)});
    QTRY_COMPARE(m_agent->commands.size(), 1);

    m_agent->hangUp();
    QTRY_COMPARE(m_agent->commands.size(), 2);

    QCOMPARE(m_agent->commands.at(1).token, m_agent->commands.at(0).token);
    m_agent->say(
        ReplyFrame{.token = m_agent->commands.first().token, .ok = true, .body = {}, .reason = {}, .detail = {}});
    QVERIFY(waitFor(answer));
}

void TestAgentLink::aCommandWaitsForTheConnection()
{
    const auto answer = m_link->send(MarkRead{.conversation = ConversationId(1)});

    goLive();

    QTRY_COMPARE(m_agent->commands.size(), 1);
    QVERIFY(!answer.isFinished());
}

void TestAgentLink::silenceIsATimeout()
{
    m_link = std::make_unique<AgentLink>(
        AgentLink::Options{.dataDir = m_dir->path(), .schema = 1, .replyTimeout = std::chrono::milliseconds{50}});
    goLive();

    const Result<Done> answer = waitFor(m_link->send(MarkRead{.conversation = ConversationId(1)}));

    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Timeout);
}

QTEST_GUILESS_MAIN(TestAgentLink)
#include "tst_agentlink.moc"
