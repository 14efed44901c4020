#include "tests/agent/inbox/inboxfixture.h"

#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads every body as the events that the present lesson makes of it.
class LearningChannel final : public Channel
{
public:
    QList<InboundEvent> events;
    bool readable = true;

    ChannelKind kind() const override { return whatsAppChannel(); }
    RemoteAccountId account() const override { return RemoteAccountId(u"1055"_s); }
    Result<QByteArray> answerChallenge(const QUrlQuery &) const override { return QByteArray(); }
    bool isAuthentic(const WebhookRequest &) const override { return true; }
    Result<QList<InboundEvent>> parse(const QByteArray &) const override
    {
        return readable ? Result<QList<InboundEvent>>(events) : fail(ErrorCode::InvalidPayload, u"what is this"_s);
    }
    Async<SendOutcome> send(const OutgoingMessage &) override { return {}; }
    int textLimit() const override { return 4096; }
    ChannelHealth health() const override { return {}; }
};

InboundOther unknown(const InboxFixture &shop, const QString &id, bool visible = true)
{
    InboundOther other;
    other.party = shop.party();
    other.kindText = u"hologram"_s;
    other.remoteId = id;
    other.at = shop.clock.now();
    other.visible = visible;
    other.raw = "{\"type\":\"hologram\",\"id\":\"" + id.toUtf8() + "\"}";
    return other;
}

} // namespace

class TestRelearning : public QObject
{
    Q_OBJECT

    /// What a program of this version does at its start.
    static void start(InboxFixture &shop, const QString &version)
    {
        QSignalSpy done(&shop.inbox.relearner(), &Relearner::done);
        shop.inbox.relearn(version);
        QTRY_COMPARE(done.size(), 1);
    }

private Q_SLOTS:
    void theFilesOfAHistoryTakeThePlaceOfTheirPlaceholders_data()
    {
        QTest::addColumn<MessageKind>("kind");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("a placeholder of the customer") << MessageKind::Unsupported << false;
        QTest::newRow("a placeholder of ours") << MessageKind::Unsupported << true;
        QTest::newRow("a picture without its file") << MessageKind::Image << false;
    }

    void theFilesOfAHistoryTakeThePlaceOfTheirPlaceholders()
    {
        QFETCH(const MessageKind, kind);
        QFETCH(const bool, isOurs);
        InboxFixture shop;
        InboundMessage placeholder = shop.text(u"wamid.H4"_s, {});
        placeholder.kind = kind;
        placeholder.kindText = u"media_placeholder"_s;
        placeholder.isHistory = true;
        placeholder.isEcho = isOurs;
        QVERIFY(shop.deliver({placeholder}, "1"));
        InboundMessage picture = placeholder;
        picture.kind = MessageKind::Image;
        picture.kindText = u"image"_s;
        picture.attachments = {{.kind = u"image"_s, .remoteId = u"55"_s}};

        QVERIFY(shop.deliver({picture}, "2"));
        QVERIFY(shop.deliver({picture}, "3")); // and again

        QCOMPARE(shop.number("SELECT count(*) FROM message WHERE kind = 'image'"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM attachment WHERE remote_id = '55' AND state = 'remote'"), 1);
    }

    void aGenericBubbleBecomesWhatItAlwaysWas()
    {
        InboxFixture shop;
        LearningChannel channel;
        shop.channel = &channel;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"hello"_s), unknown(shop, u"wamid.h"_s)}));
        const MessageId bubble = shop.thread().last().id;
        InboundMessage learnt = shop.text(u"wamid.h"_s, u"صورة مجسمة"_s);
        learnt.attachments = {{u"image"_s, u"m1"_s, {}, u"image/jpeg"_s, {}, {}, 10}};
        channel.events = {shop.text(u"wamid.1"_s, u"hello"_s), learnt};
        start(shop, u"2"_s);

        QCOMPARE(shop.thread().size(), 2);
        QCOMPARE(shop.thread().last().id, bubble);
        QCOMPARE(shop.thread().last().kind, MessageKind::Text);
        QCOMPARE(shop.thread().last().text, u"صورة مجسمة"_s);
        QCOMPARE(shop.thread().last().attachments.size(), 1);
        QCOMPARE(shop.conversation().unreadCount, 2);
        QCOMPARE(shop.number("SELECT count(*) FROM inbound_event"), 0);
    }

    void aBubbleThatWasNoMessageGoesAndItsEventIsApplied()
    {
        InboxFixture shop;
        LearningChannel channel;
        shop.channel = &channel;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"hello"_s)}));
        QVERIFY(shop.deliver({unknown(shop, u"wamid.h"_s)}));
        InboundReaction reaction;
        reaction.party = shop.party();
        reaction.target = RemoteMessageId(u"wamid.1"_s);
        reaction.emoji = u"❤"_s;
        reaction.at = shop.clock.now();
        channel.events = {reaction};
        start(shop, u"2"_s);

        QCOMPARE(shop.thread().size(), 1);
        QCOMPARE(shop.thread().first().reactions.size(), 1);
        QCOMPARE(shop.conversation().unreadCount, 1);
        QCOMPARE(shop.number("SELECT message_count FROM conversation"), 1);
        QCOMPARE(shop.number("SELECT sum(total) FROM day_counter"), 1);
    }

    void whatIsStillUnknownStays()
    {
        InboxFixture shop;
        LearningChannel channel;
        shop.channel = &channel;
        channel.events = {unknown(shop, u"wamid.h"_s), unknown(shop, u"wamid.i"_s, false)};
        QVERIFY(shop.deliver(channel.events));
        start(shop, u"2"_s);
        start(shop, u"3"_s);

        QCOMPARE(shop.thread().size(), 1);
        QCOMPARE(shop.thread().first().kind, MessageKind::Unsupported);
        QCOMPARE(shop.number("SELECT count(*) FROM inbound_event WHERE outcome = 'unsupported'"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM inbound_event"), 1);
    }

    void oneVersionReadsOnce()
    {
        InboxFixture shop;
        LearningChannel channel;
        shop.channel = &channel;
        channel.events = {unknown(shop, u"wamid.h"_s, false)};
        QVERIFY(shop.deliver(channel.events));
        start(shop, u"2"_s);
        channel.events = {shop.text(u"wamid.h"_s, u"hello"_s)};
        start(shop, u"2"_s);
        QVERIFY(shop.thread().isEmpty());

        start(shop, u"3"_s);
        QCOMPARE(shop.thread().size(), 1);
        QCOMPARE(shop.words("SELECT outcome FROM inbound_event"), u"applied"_s);
    }

    void aBodyThatNobodyCouldReadIsReadLater()
    {
        InboxFixture shop;
        LearningChannel channel;
        shop.channel = &channel;
        const Error why{ErrorCode::InvalidPayload, u"no object"_s, {}};
        QVERIFY(waitFor(shop.inbox.quarantine(whatsAppChannel(), "{\"odd\":1}", why)));
        channel.readable = false;
        start(shop, u"2"_s);
        QCOMPARE(shop.words("SELECT state FROM inbound_delivery"), u"quarantined"_s);

        channel.readable = true;
        channel.events = {shop.text(u"wamid.1"_s, u"hello"_s)};
        start(shop, u"3"_s);
        QCOMPARE(shop.thread().size(), 1);
        QCOMPARE(shop.words("SELECT state FROM inbound_delivery"), u"applied"_s);
    }
};

QTEST_GUILESS_MAIN(TestRelearning)
#include "tst_relearning.moc"
