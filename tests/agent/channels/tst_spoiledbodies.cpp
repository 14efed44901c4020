#include "agent/channels/channels.h"
#include "tests/agent/channels/bodymutator.h"
#include "tests/agent/channels/eventtext.h"
#include "tests/agent/channels/fixturefolder.h"
#include "tests/agent/channels/promises.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kVariantsPerFixture = 60; // some 21,000 in all
constexpr quint32 kSeed = 20260923;

QString problemOf(const Channel &channel, const QByteArray &body)
{
    const Result<QList<InboundEvent>> events = channel.parse(body);
    if (!events)
        return events.error().code == ErrorCode::InvalidPayload ? QString() : u"another error"_s;
    for (const InboundEvent &event : *events) {
        const QString problem = test::brokenPromise(event);
        if (!problem.isEmpty())
            return problem;
    }
    return test::describe(*events) == test::describe(channel.parse(body).value()) ? QString() : u"not repeatable"_s;
}

} // namespace

class SpoiledBodiesTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::vector<std::unique_ptr<Channel>> channels()
    {
        AgentConfig config;
        config.messenger.pageId = u"100200300400500"_s;
        config.messenger.appId = u"700800900"_s;
        config.whatsApp.phoneNumberId = u"106540352242922"_s;
        config.instagram.accountId = u"17841400000000001"_s;
        config.instagram.appId = u"700800900"_s;
        return makeChannels(config, m_network);
    }

private Q_SLOTS:
    void noSpoiledBodyBreaksAPromise()
    {
        for (const std::unique_ptr<Channel> &channel : channels()) {
            test::BodyMutator mutator(kSeed);
            const QMap<QString, QByteArray> bodies = test::readFixtures(channel->kind().text());
            QVERIFY(bodies.size() > 50);
            for (auto it = bodies.begin(); it != bodies.end(); ++it) {
                for (int i = 0; i < kVariantsPerFixture; ++i) {
                    const QByteArray body = mutator.variant(it.value());
                    const QString problem = problemOf(*channel, body);
                    QVERIFY2(problem.isEmpty(),
                             qPrintable(it.key() + u": " + problem + u'\n' + QString::fromUtf8(body)));
                }
            }
        }
    }

    void whatTheFuzzTargetsFoundStaysMended()
    {
        for (const std::unique_ptr<Channel> &channel : channels()) {
            const QList<QByteArray> bodies = test::readCorpus(channel->kind().text());
            QVERIFY(!bodies.isEmpty());
            for (const QByteArray &body : bodies) {
                const QString problem = problemOf(*channel, body);
                QVERIFY2(problem.isEmpty(), qPrintable(problem + u'\n' + QString::fromUtf8(body)));
            }
        }
    }

    void everyPrefixOfABodyIsRefused()
    {
        for (const std::unique_ptr<Channel> &channel : channels()) {
            const QByteArray body = test::readFixtures(channel->kind().text()).value(u"text"_s);
            QVERIFY(channel->parse(body));
            for (qsizetype size = 0; size < body.size(); ++size)
                QVERIFY(!channel->parse(body.left(size)));
        }
    }

    void nestingWithoutEndIsRefused()
    {
        const QByteArray deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
        for (const std::unique_ptr<Channel> &channel : channels())
            QVERIFY(!channel->parse("{\"object\":\"page\",\"entry\":" + deep + "}"));
    }

    void aSampleOfTheDashboardMakesNobodyACustomer_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("fixture");
        QTest::newRow("change") << u"messenger"_s << u"sample_messages"_s;
        QTest::newRow("page only") << u"messenger"_s << u"sample_page_only"_s;
        QTest::newRow("messaging") << u"messenger"_s << u"sample_in_messaging"_s;
        QTest::newRow("whatsapp") << u"whatsapp"_s << u"sample"_s;
        QTest::newRow("instagram message") << u"instagram"_s << u"sample_messages"_s;
        QTest::newRow("instagram comment") << u"instagram"_s << u"sample_comments"_s;
    }

    void aSampleOfTheDashboardMakesNobodyACustomer()
    {
        QFETCH(const QString, channel);
        QFETCH(const QString, fixture);
        const QByteArray body = test::readFixtures(channel).value(fixture);
        for (const std::unique_ptr<Channel> &candidate : channels()) {
            if (candidate->kind().text() != channel)
                continue;

            const QList<InboundEvent> events = candidate->parse(body).value();

            QCOMPARE(events.size(), 1);
            const auto &other = std::get<InboundOther>(events.constFirst());
            QVERIFY(other.party.keys.isEmpty());
            QVERIFY(!other.visible);
        }
    }

private:
    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(SpoiledBodiesTest)
#include "tst_spoiledbodies.moc"
