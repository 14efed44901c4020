#include "app/store/conversations.h"
#include "app/store/gaps.h"
#include "app/store/subscriptions.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

/// Where the shop's clock stands ten minutes later, so that a test need not wait for a gap.
const QStringList kTenMinutesLater{u"--clock-offset"_s, u"600"_s};

std::optional<gaps::Gap> newestGap(const AgentRunner &agent)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    const auto found = store ? gaps::newest(*store, 1) : fail(ErrorCode::NotFound, u"no store"_s);
    return found && !found->isEmpty() ? std::optional(found->first()) : std::nullopt;
}

int lateMessages(const AgentRunner &agent)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    const auto rows = store ? conversations::page(*store, {}) : fail(ErrorCode::NotFound, u"no store"_s);
    int unread = 0;
    for (const ListedConversation &row : rows.value_or(QList<ListedConversation>()))
        unread += row.conversation.unreadCount;
    return unread;
}

int digestOf(const AgentRunner &agent)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    const auto digest = store ? gaps::digest(*store) : fail(ErrorCode::NotFound, u"no store"_s);
    return digest && *digest ? (*digest)->messages : -1;
}

bool areSubscribed(const AgentRunner &agent)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    const auto checks = store ? subscriptions::all(*store) : fail(ErrorCode::NotFound, u"no store"_s);
    return checks && checks->size() >= 2 &&
           std::all_of(checks->begin(), checks->end(), [](const auto &check) { return check.subscribed; });
}

} // namespace

class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStartSubscribesWhatIsMissing()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(!sim.tell({{u"do"_s, u"subscriptions"_s}, {u"lose"_s, u"all"_s}}).isEmpty());

        QVERIFY(agent.startWith(sim.envFile()));

        QTRY_VERIFY_WITH_TIMEOUT(areSubscribed(agent), 20'000);
        const QJsonObject state = sim.state().value("subscriptions"_L1).toObject();
        QVERIFY(state.value("page"_L1).toArray().contains(u"leadgen"_s));
        QCOMPARE(state.value("whatsapp"_L1).toBool(), true);
    }

    void whatWasWrittenMeanwhileIsThereOnce()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(agent.startWith(sim.envFile()));
        QTRY_VERIFY_WITH_TIMEOUT(areSubscribed(agent), 20'000);
        QCOMPARE(agent.terminate(), 0);
        QVERIFY(!sim.tell({{u"do"_s, u"tunnel.down"_s}}).isEmpty());
        for (const QString &text : {u"فيه هيلمت أصفر؟"_s, u"وبكام؟"_s})
            QVERIFY(!sim.tell({{u"do"_s, u"ms.text"_s}, {u"from"_s, u"mona"_s}, {u"text"_s, text}}).isEmpty());

        QVERIFY(agent.startWith(sim.envFile(), kTenMinutesLater));

        QTRY_VERIFY_WITH_TIMEOUT(newestGap(agent) && newestGap(agent)->state != gaps::State::Open, 20'000);
        QCOMPARE(newestGap(agent)->found, 2);
        QCOMPARE(newestGap(agent)->state, gaps::State::Partial); // nobody can say it of WhatsApp
        QCOMPARE(lateMessages(agent), 2);
        QCOMPARE(digestOf(agent), 2);
        QVERIFY(!sim.tell({{u"do"_s, u"tunnel.up"_s}}).isEmpty()); // Meta delivers both again
        QTRY_COMPARE_WITH_TIMEOUT(sim.state().value("webhooks"_L1).toObject().value("pending"_L1).toInt(), 0, 30'000);
        QCOMPARE(lateMessages(agent), 2);
        QCOMPARE(digestOf(agent), 2);
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestOutage)
#include "tst_outage.moc"
