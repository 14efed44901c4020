#include "agent/channels/instagram/instagrampayload.h"
#include "tests/agent/channels/fixturetest.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

const InstagramSelf kSelf{.accountId = u"17841400000000001"_s, .appId = u"700800900"_s};

InboundEvent onlyEvent(const QString &fixture)
{
    const auto events = parseInstagramBody(test::readFixtures(u"instagram"_s).value(fixture), kSelf).value();
    return events.size() == 1 ? events.constFirst() : InboundEvent();
}

} // namespace

class InstagramPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFixtureBecomesWhatTheTableSays_data() { test::addFixtureRows(u"instagram"_s); }

    void everyFixtureBecomesWhatTheTableSays()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, expected);

        QCOMPARE(test::outcomeOf(parseInstagramBody(body, kSelf)), expected);
    }

    void aPostThatComesAsShareAndAsPostIsOneShare()
    {
        const auto first = std::get<InboundMessage>(onlyEvent(u"share_and_ig_post"_s));
        const auto second = std::get<InboundMessage>(onlyEvent(u"ig_post_and_share"_s));

        QCOMPARE(std::get<ShareContent>(first.content).id, u"18000000000000001"_s);
        QCOMPARE(std::get<ShareContent>(second.content).id, u"18000000000000001"_s);
        QCOMPARE(first.kindText, u"ig_post"_s);
        QVERIFY(first.attachments.isEmpty());
    }

    void bothFormsOfACommentSayTheSame()
    {
        const auto nested = std::get<InboundMessage>(onlyEvent(u"comment"_s));
        const auto flat = std::get<InboundMessage>(onlyEvent(u"comment_flat"_s));

        QCOMPARE(flat.text, nested.text);
        QCOMPARE(flat.party.keys, nested.party.keys);
        QCOMPARE(flat.kind, MessageKind::Comment);
    }
};

QTEST_GUILESS_MAIN(InstagramPayloadTest)
#include "tst_instagrampayload.moc"
