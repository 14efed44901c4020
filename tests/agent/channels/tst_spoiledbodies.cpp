#include "agent/channels/channels.h"
#include "tests/agent/channels/bodymutator.h"
#include "tests/agent/channels/eventtext.h"
#include "tests/agent/channels/fixturefolder.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kVariantsPerFixture = 120; // some 21,000 in all
constexpr quint32 kSeed = 20260923;

/// What everybody behind the parser relies on.
QString brokenPromise(const InboundEvent &event)
{
    if (const auto *message = std::get_if<InboundMessage>(&event)) {
        if (message->party.keys.isEmpty() || message->party.keys.constFirst().value.isEmpty())
            return u"a message of nobody"_s;
        if (!message->remoteId.isValid())
            return u"a message that cannot be recognised when it is repeated"_s;
    }
    if (const auto *status = std::get_if<InboundStatus>(&event)) {
        if (!status->remoteId.isValid() && status->clientToken.isEmpty())
            return u"a status of no message"_s;
    }
    if (const auto *watermark = std::get_if<InboundWatermark>(&event)) {
        if (watermark->party.keys.isEmpty())
            return u"a watermark in no conversation"_s;
    }
    return std::visit([](const auto &which) { return which.party.account.isValid(); }, event) ? QString()
                                                                                              : u"no account"_s;
}

QString problemOf(const Channel &channel, const QByteArray &body)
{
    const Result<QList<InboundEvent>> events = channel.parse(body);
    if (!events)
        return events.error().code == ErrorCode::InvalidPayload ? QString() : u"another error"_s;
    for (const InboundEvent &event : *events) {
        const QString problem = brokenPromise(event);
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
