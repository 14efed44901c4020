#include "agent/channels/messenger/messengerpayload.h"
#include "tests/agent/channels/fixturetest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

const MessengerSelf kSelf{.pageId = u"100200300400500"_s, .appId = u"700800900"_s};

QByteArray fixture(const QString &name)
{
    return test::readFixtures(u"messenger"_s).value(name);
}

QJsonObject textEvent(const QString &mid)
{
    return {{u"sender"_s, QJsonObject{{u"id"_s, u"24011000000000003"_s}}},
            {u"recipient"_s, QJsonObject{{u"id"_s, kSelf.pageId}}},
            {u"timestamp"_s, Q_INT64_C(1790000000000)},
            {u"message"_s, QJsonObject{{u"mid"_s, mid}, {u"text"_s, u"مقاس XL"_s}}}};
}

} // namespace

class MessengerPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFixtureBecomesWhatTheTableSays_data() { test::addFixtureRows(u"messenger"_s); }

    void everyFixtureBecomesWhatTheTableSays()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, expected);

        QCOMPARE(test::outcomeOf(parseMessengerBody(body, kSelf)), expected);
    }

    void withoutAnAppIdOurTokenMarksOurEchoes()
    {
        const MessengerSelf unknownApp{.pageId = kSelf.pageId, .appId = {}};

        const auto own = parseMessengerBody(fixture(u"echo_own"_s), unknownApp).value();
        const auto inbox = parseMessengerBody(fixture(u"echo_inbox"_s), unknownApp).value();

        QVERIFY(std::get<InboundMessage>(own.constFirst()).isOwnEcho);
        QVERIFY(!std::get<InboundMessage>(inbox.constFirst()).isOwnEcho);
    }

    void aThousandEventsOfOneBodyKeepTheirOrderAndTheirOwnRaw()
    {
        QJsonArray events;
        for (int i = 0; i < 1000; ++i)
            events.append(textEvent(u"m_%1"_s.arg(i)));
        const QJsonObject entry{{u"id"_s, kSelf.pageId}, {u"messaging"_s, events}};
        const QJsonObject body{{u"object"_s, u"page"_s}, {u"entry"_s, QJsonArray{entry}}};

        const auto parsed = parseMessengerBody(QJsonDocument(body).toJson(), kSelf).value();

        QCOMPARE(parsed.size(), 1000);
        const auto &last = std::get<InboundMessage>(parsed.constLast());
        QCOMPARE(last.remoteId.value(), u"m_999"_s);
        QVERIFY(last.raw.contains("m_999"));
        QVERIFY(!last.raw.contains("m_998"));
    }
};

QTEST_GUILESS_MAIN(MessengerPayloadTest)
#include "tst_messengerpayload.moc"
