#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatience = 30'000;

/// The words of the mentions that are in the inbox, oldest first.
QString mentioned(const AgentRunner &agent)
{
    return firstText(agent.storeFile(), "SELECT ifnull(group_concat(text, '|'), '') FROM (SELECT text FROM message"
                                        " WHERE remote_id LIKE 'mention:%' ORDER BY id)");
}

} // namespace

class TestMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMentionShowsItsWordsAndPicture()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(agent.startWith(sim.envFile()));

        QVERIFY(mention(sim, u"instagram.mention"_s, u"شوفوا عند @bww"_s));
        QTRY_COMPARE_WITH_TIMEOUT(mentioned(agent), u"شوفوا عند @bww"_s, kPatience);
        QVERIFY(mention(sim, u"instagram.mention_in_caption"_s, u"يوم الشغل"_s));
        QTRY_COMPARE_WITH_TIMEOUT(mentioned(agent), u"شوفوا عند @bww|يوم الشغل"_s, kPatience);

        // The picture is fetched like every other one.
        QTRY_COMPARE_WITH_TIMEOUT(firstText(agent.storeFile(), "SELECT count(*) FROM attachment a JOIN message m ON"
                                                               " m.id = a.message_id WHERE a.state = 'stored'"
                                                               " AND m.remote_id LIKE 'mention:%'"),
                                  u"2"_s, kPatience);
    }

    void whatThePlatformDoesNotTellIsLeftOut()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(agent.startWith(sim.envFile()));
        QVERIFY(!sim.tell({{u"do"_s, u"mentions"_s}, {u"refuse"_s, u"names"_s}}).isEmpty());

        QVERIFY(mention(sim, u"instagram.mention"_s, u"مين ده"_s));

        QTRY_COMPARE_WITH_TIMEOUT(mentioned(agent), u"مين ده"_s, kPatience);
    }

    void aMissingPermissionIsToldAndTheMentionWaits()
    {
        AgentRunner agent;
        SimRunner sim;
        QVERIFY(sim.start(agent.dir()));
        QVERIFY(agent.startWith(sim.envFile()));
        QVERIFY(!sim.tell({{u"do"_s, u"mentions"_s}, {u"refuse"_s, u"permission"_s}}).isEmpty());

        QVERIFY(mention(sim, u"instagram.mention"_s, u"بكام"_s));

        QTRY_COMPARE_WITH_TIMEOUT(firstText(agent.storeFile(), "SELECT ifnull(max(event), '') FROM account_notice"
                                                               " WHERE kind = 'mention'"),
                                  u"200"_s, kPatience);
        QCOMPARE(firstText(agent.storeFile(), "SELECT state FROM mention"), u"pending"_s);
    }

private:
    static bool mention(SimRunner &sim, const QString &kind, const QString &text)
    {
        return !sim.tell({{u"do"_s, u"emit"_s}, {u"kind"_s, kind}, {u"from"_s, u"mona"_s}, {u"text"_s, text}})
                    .isEmpty();
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestMentions)
#include "tst_mentions.moc"
