#include "agent/channels/instagram/instagramchannel.h"
#include "agent/channels/instagram/instagrammention.h"
#include "agent/subscriptions/mentiondesk.h"
#include "tests/agent/subscriptions/outagefixture.h"

#include <QJsonDocument>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kComment =
    "{'mentioned_comment':{'id':'179','text':'شوفوا "
    "@bww','timestamp':'2026-11-02T08:00:00+0000','username':'sara.safety',"
    "'media':{'id':'180','media_type':'IMAGE','media_url':'https://scontent.cdninstagram.com/a.jpg',"
    "'permalink':'https://www.instagram.com/p/A'}},'id':'1784'}";
const QByteArray kCaption =
    "{'mentioned_media':{'id':'180','caption':'جزم bww','media_type':'VIDEO','media_url':'https://x.example/v.mp4',"
    "'username':'ahmed'},'id':'1784'}";
const QByteArray kNoName = "{'error':{'code':100,'message':'(#100) Tried accessing nonexisting field (username)'}}";
const QByteArray kGone = "{'error':{'code':100,'error_subcode':33,'message':'does not exist'}}";

} // namespace

struct Mentions : OutageFixture {
    MentionDesk desk{store.writer(), *reader, clock, channels, inbox};

    Mentions()
    {
        const InstagramConfig account{.accountId = u"1784"_s,
                                      .appId = u"700"_s,
                                      .appSecret = "app-secret",
                                      .facebookAppSecret = "app-secret",
                                      .accessToken = "IGtoken",
                                      .verifyToken = "v"};
        channels.push_back(std::make_unique<InstagramChannel>(network, config.graph, account));
    }

    /// As the webhook tells it.
    void arrive(const QByteArray &value)
    {
        QByteArray body =
            "{'object':'instagram','entry':[{'id':'1784','time':1793606400,'changes':[{'field':'mentions',"
            "'value':" +
            value + "}]}]}";
        body.replace('\'', '"');
        const auto events = channels.back()->parse(body);
        QVERIFY(events);
        QVERIFY(waitFor(inbox.accept(instagramChannel(), body, *events)));
        desk.wake();
    }
    [[nodiscard]] QString state() const { return store.text("SELECT state FROM mention"); }
};

class TestMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommentThatNamesUsShowsItsWordsAndPicture()
    {
        Mentions shop;
        shop.answerWith(200, kComment);

        shop.arrive("{'media_id':'180','comment_id':'179'}");

        QTRY_COMPARE(shop.state(), u"stored"_s);
        QCOMPARE(shop.store.text("SELECT kind || '|' || text || '|' || remote_id FROM message"),
                 u"comment|شوفوا @bww|mention:180/179"_s);
        QCOMPARE(shop.store.text("SELECT kind || '|' || url FROM attachment"),
                 u"image|https://scontent.cdninstagram.com/a.jpg"_s);
        QCOMPARE(shop.store.text("SELECT display_name FROM contact"), u"sara.safety"_s);
        QCOMPARE(shop.store.number("SELECT at FROM message"), 1'793'606'400'000);
        QCOMPARE(shop.store.number("SELECT last_customer_message_at IS NULL FROM conversation"), 1); // opens no window
        QVERIFY(shop.server.lines().last().contains("mentioned_comment.comment_id(179)"));
    }

    void aCaptionThatNamesUsShowsItsWordsAndFilm()
    {
        Mentions shop;
        shop.answerWith(200, kCaption);

        shop.arrive("{'media_id':'180'}");

        QTRY_COMPARE(shop.state(), u"stored"_s);
        QCOMPARE(
            shop.store.text("SELECT m.text || '|' || a.kind FROM message m JOIN attachment a ON a.message_id = m.id"),
            u"جزم bww|video"_s);
        QVERIFY(shop.server.lines().last().contains("mentioned_media.media_id(180)"));
    }

    void theSameMentionIsThereOnce()
    {
        Mentions shop;
        shop.answerWith(200, kComment);
        shop.arrive("{'media_id':'180','comment_id':'179'}");
        QTRY_COMPARE(shop.state(), u"stored"_s);

        shop.arrive("{'comment_id':'179','media_id':'180'}");
        QVERIFY(shop.store.write([](Transaction &) -> Result<> { return {}; }));

        QCOMPARE(shop.messages(), 1);
        QCOMPARE(shop.asked("mentioned_comment"), 1);
    }

    void withoutTheNameItIsStillRead()
    {
        Mentions shop;
        shop.answerOn("username", 400, kNoName);
        QByteArray nameless = kComment;
        shop.answerWith(200, nameless.replace(",'username':'sara.safety'", ""));

        shop.arrive("{'media_id':'180','comment_id':'179'}");

        QTRY_COMPARE(shop.state(), u"stored"_s);
        QCOMPARE(shop.store.text("SELECT value FROM identity"), u"mention:180/179"_s);
        QCOMPARE(shop.asked("mentioned_comment"), 2);
    }

    void aMissingPermissionIsTroubleUntilItIsGranted()
    {
        Mentions shop;
        shop.answerOn("mentioned_comment", 400, kNotAllowed);
        shop.answerOn("mentioned_comment", 200, kComment);
        shop.arrive("{'media_id':'180','comment_id':'179'}");
        QTRY_COMPARE(shop.troubles().size(), 1);
        QCOMPARE(shop.troubles().first().kind, u"mention"_s);
        QCOMPARE(shop.state(), u"pending"_s);
        shop.clock.advance(24h);

        shop.desk.wake();

        QTRY_COMPARE(shop.state(), u"stored"_s);
        QVERIFY(shop.troubles().isEmpty());
    }

    void whatIsGoneIsGivenUp()
    {
        Mentions shop;
        shop.answerOn("mentioned_comment", 400, kGone);

        shop.arrive("{'media_id':'180','comment_id':'179'}");

        QTRY_COMPARE(shop.state(), u"failed"_s);
        QCOMPARE(shop.messages(), 0);
        QVERIFY(shop.troubles().isEmpty());
    }

    void anAnswerGoesToTheEdgeOfMentions()
    {
        Mentions shop;
        shop.answerWith(200, "{'id':'55'}");
        OutgoingMessage answer;
        answer.kind = MessageKind::Comment;
        answer.author = Author::Staff;
        answer.text = u"شكرا"_s;
        answer.content = CommentContent{.commentId = u"mention:180/179"_s};

        const auto outcome = waitFor(shop.channels.back()->send(answer));

        MIGO_OK(outcome);
        QVERIFY(outcome->accepted);
        QVERIFY(shop.server.lines().last().contains("/1784/mentions"));
    }
};

QTEST_GUILESS_MAIN(TestMentions)
#include "tst_mentions.moc"
