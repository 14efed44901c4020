#include "app/protocol/outboundcommands.h"
#include "app/store/composing.h"
#include "app/store/outbox.h"
#include "tests/agent/commands/commanddesk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat::test {

namespace {

const QList<TemplateValue> kMona{{u"body"_s, 1, u"text"_s, u"منى"_s}};

MessageContent yesNo()
{
    return ButtonsContent{.buttons = {{ButtonKind::Reply, u"أيوه"_s, u"y"_s}, {ButtonKind::Reply, u"لا"_s, u"n"_s}}};
}

/// A customer asks under a post on Facebook.
auto commentOn(CommandDesk &desk)
{
    Webhook webhook = webhookOf(textOf(messengerCustomer(1), u"c1"_s, u"بكام"_s, desk.clock.now()));
    webhook.message.kind = MessageKind::Comment;
    webhook.channel = messengerChannel();
    return desk.store.write([&](Transaction &t) { return deliver(t, webhook); });
}

} // namespace

class TestOutbound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aContentIsQueuedWithEverythingItHolds()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const ReplyFrame reply = desk.run(
            SendContent{.conversation = id, .kind = MessageKind::Interactive, .text = u"نكمل؟"_s, .content = yesNo()});
        QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
        const auto heads = outbox::heads(desk.store.reading(), 10);
        MIGO_OK(heads);
        QCOMPARE(heads->first().outgoing.kind, MessageKind::Interactive);
        QCOMPARE(heads->first().outgoing.content, yesNo());
        QCOMPARE(heads->first().outgoing.text, u"نكمل؟"_s);
    }

    void aLongTextLeavesInOrder()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const QString text = QString(4000, u'a') + u"\n\n" + QString(3000, u'b');
        QVERIFY(desk.run(SendContent{.conversation = id, .text = text}).ok);
        QCOMPARE(desk.outboxRows(), 2);
        QCOMPARE(
            desk.store.text("SELECT substr(text, 1, 1) FROM message WHERE direction = 'outbound' ORDER BY id LIMIT 1"),
            u"a"_s);
        QCOMPARE(desk.run(SendContent{.conversation = id, .text = QString(41'000, u'x')}).reason, u"text_too_long"_s);
    }

    void whatIsRefusedLeavesNothingBehind_data()
    {
        QTest::addColumn<SendContent>("command");
        QTest::addColumn<int>("hours"); // since the customer wrote
        QTest::addColumn<QString>("reason");
        QTest::newRow("buttons outside the window")
            << SendContent{.kind = MessageKind::Interactive, .text = u"x"_s, .content = yesNo()} << 24
            << u"window_template"_s;
        QTest::newRow("no text") << SendContent{.text = u" "_s} << 0 << u"text_empty"_s;
        QTest::newRow("a template in disguise")
            << SendContent{.kind = MessageKind::Template, .text = u"x"_s, .content = TemplateContent{}} << 0
            << u"kind_unsupported"_s;
        QTest::newRow("no file") << SendContent{.kind = MessageKind::Image} << 0 << u"no_file"_s;
        QTest::newRow("a file from elsewhere")
            << SendContent{.kind = MessageKind::Image,
                           .files = {{u"outgoing/../../secret"_s, QString(64, u'a'), u"image/png"_s, u"x"_s, 3}}}
            << 0 << u"file_missing"_s;
        QTest::newRow("a file that is not there")
            << SendContent{.kind = MessageKind::Image,
                           .files = {{u"outgoing/none"_s, QString(64, u'a'), u"image/png"_s, u"x"_s, 3}}}
            << 0 << u"file_missing"_s;
    }

    void whatIsRefusedLeavesNothingBehind()
    {
        QFETCH(SendContent, command);
        QFETCH(const int, hours);
        QFETCH(const QString, reason);
        CommandDesk desk;
        desk.router->setMediaFolder(QDir::tempPath());
        command.conversation = desk.customerWrites(whatsAppCustomer(1));
        desk.clock.advance(std::chrono::hours(hours));
        QCOMPARE(desk.run(command).reason, reason);
        QCOMPARE(desk.outboundMessages(), 0);
    }

    void aFileOfTheOutgoingFolderIsAttached()
    {
        CommandDesk desk;
        QTemporaryDir media;
        QVERIFY(QDir(media.path()).mkdir(u"outgoing"_s));
        QFile file(media.filePath(u"outgoing/1f.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("png") == 3);
        file.close();
        desk.router->setMediaFolder(media.path());
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const SendContent image{
            .conversation = id,
            .kind = MessageKind::Image,
            .text = u"المقاسات"_s,
            .files = {{u"outgoing/1f.png"_s, QString(64, u'a'), u"image/png"_s, u"sizes.png"_s, 3}}};
        QVERIFY2(desk.run(image).ok, "an image of the shop");
        const auto heads = outbox::heads(desk.store.reading(), 10);
        const auto files = outbox::files(desk.store.reading(), heads->first(), desk.clock.now());
        MIGO_OK(files);
        QCOMPARE(files->first().file.path, u"outgoing/1f.png"_s);
        QCOMPARE(files->first().file.fileName, u"sizes.png"_s);
        QVERIFY(files->first().file.remoteId.isEmpty());
    }

    void aSendCanBeTakenBackForSomeSecondsAndHoldsTheOrder()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const ReplyFrame first = desk.run(SendContent{.conversation = id, .text = u"one"_s, .undoSeconds = 5});
        QVERIFY(first.ok);
        QVERIFY(desk.run(SendContent{.conversation = id, .text = u"two"_s}).ok);
        const auto heads = outbox::heads(desk.store.reading(), 10);
        QCOMPARE(heads->size(), 1);
        QCOMPARE(heads->first().notBefore, desk.clock.now() + 5s);
        QVERIFY(desk.run(CancelMessage{QueuedMessage::fromJson(first.body)->message}).ok);
        QCOMPARE(outbox::heads(desk.store.reading(), 10)->first().outgoing.text, u"two"_s);
    }

    void whoeverWaitsDoesSoUntilThePlannedAnswerLeaves()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const auto waiting = [&] {
            return desk.store.number("SELECT count(*) FROM conversation WHERE waiting_since IS NOT NULL");
        };
        const Instant later = desk.clock.now() + 3h;
        const ReplyFrame planned = desk.run(SendContent{.conversation = id, .text = u"later"_s, .sendAt = later});
        QCOMPARE(waiting(), 1);
        const MessageId message = QueuedMessage::fromJson(planned.body)->message;
        QVERIFY(desk.run(ScheduleMessage{message, std::nullopt}).ok); // now, after all
        QCOMPARE(waiting(), 0);
        QVERIFY(desk.run(ScheduleMessage{message, later}).ok);
        QCOMPARE(waiting(), 1);

        desk.clock.advance(3h);
        const auto heads = outbox::heads(desk.store.reading(), 10);
        MIGO_OK(desk.store.write(
            [&](Transaction &t) { return outbox::begin(t, heads->first(), u"t"_s, desk.clock.now()); }));

        QCOMPARE(waiting(), 0);
    }

    void aMessageForLaterHoldsNobodyUpAndTheWindowIsJudgedForThen()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const Instant later = desk.clock.now() + 3h;
        const ReplyFrame planned = desk.run(SendContent{.conversation = id, .text = u"later"_s, .sendAt = later});
        QVERIFY(planned.ok);
        QVERIFY(desk.run(SendContent{.conversation = id, .text = u"now"_s}).ok);
        QCOMPARE(outbox::heads(desk.store.reading(), 10)->size(), 2);
        QCOMPARE(desk.run(SendContent{.conversation = id, .text = u"x"_s, .sendAt = desk.clock.now() + 25h}).reason,
                 u"window_template"_s);
        QCOMPARE(desk.run(SendContent{.conversation = id, .text = u"x"_s, .sendAt = desk.clock.now()}).reason,
                 u"time_is_past"_s);
        const MessageId message = QueuedMessage::fromJson(planned.body)->message;
        QCOMPARE(desk.run(ScheduleMessage{message, desk.clock.now() + 30h}).reason, u"window_template"_s);
        QVERIFY(desk.run(ScheduleMessage{message, desk.clock.now() + 4h}).ok);
        QCOMPARE(desk.store.number("SELECT max(not_before) FROM outbox"), toMsecs(desk.clock.now() + 4h));
    }

    void aCommentIsAnsweredOnceInPrivateAndFreelyInPublic()
    {
        CommandDesk desk;
        const auto comment = commentOn(desk);
        MIGO_OK(comment);
        QCOMPARE(desk.run(SendContent{.conversation = comment->conversation, .text = u"x"_s}).reason,
                 u"window_closed"_s);
        QVERIFY(desk.run(ReplyToComment{comment->message, u"على الخاص"_s, false}).ok);
        const ReplyFrame reply = desk.run(ReplyToComment{comment->message, u"السعر 125"_s, true});
        QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
        QCOMPARE(desk.run(ReplyToComment{comment->message, u"again"_s, true}).reason, u"already_replied"_s);
        QCOMPARE(desk.outboundMessages(), 2);
        const MessageId id = QueuedMessage::fromJson(reply.body)->message;
        QCOMPARE(outbox::obstacleAt(desk.store.reading(), id, desk.clock.now() + 24h * 6).value(), QString());
        QCOMPARE(outbox::obstacleAt(desk.store.reading(), id, desk.clock.now() + 24h * 7).value(), u"window_closed"_s);
    }

    void anAnswerToACommentCanBeTakenBackForAMoment()
    {
        CommandDesk desk;
        const auto comment = commentOn(desk);
        MIGO_OK(comment);
        for (const bool isPrivate : {true, false}) {
            const ReplyFrame reply = desk.run(ReplyToComment{comment->message, u"السعر 125"_s, isPrivate, 5});
            QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
            QCOMPARE(desk.store.number("SELECT not_before FROM outbox"), toMsecs(desk.clock.now() + 5s));

            QVERIFY(desk.run(CancelMessage{QueuedMessage::fromJson(reply.body)->message}).ok);

            QCOMPARE(desk.outboxRows(), 0);
        }
        QVERIFY(desk.run(ReplyToComment{comment->message, u"125"_s, true}).ok); // the one private reply is not used up
    }

    void aPrivateReplyToAMentionIsRefused()
    {
        CommandDesk desk;
        const auto arrives = [&](const QString &id, Instant at) {
            Webhook webhook = webhookOf(textOf(messengerCustomer(1), id, u"بكام"_s, at));
            webhook.message.kind = MessageKind::Comment;
            webhook.message.remoteId = RemoteMessageId(id);
            webhook.channel = messengerChannel();
            return desk.store.write([&](Transaction &t) { return deliver(t, webhook); });
        };
        const auto mention = arrives(u"mention:media/17"_s, desk.clock.now());
        MIGO_OK(mention);

        QCOMPARE(desk.run(ReplyToComment{mention->message, u"على الخاص"_s, true}).reason, u"not_a_comment"_s);

        QCOMPARE(desk.outboxRows(), 0);
        auto facts = composing::facts(desk.store.reading(), mention->conversation, desk.clock.now());
        QVERIFY((*facts)->isMention);
        QVERIFY(!(*facts)->sending.window.lastCommentAt);
        QVERIFY(desk.run(ReplyToComment{mention->message, u"أهلا"_s, false}).ok);
        // An older comment under our own post keeps its private reply.
        const auto comment = arrives(u"c1"_s, desk.clock.now() - 1h);
        MIGO_OK(comment);
        facts = composing::facts(desk.store.reading(), mention->conversation, desk.clock.now());
        QCOMPARE((*facts)->sending.openComment, comment->message);
        QCOMPARE((*facts)->comment, mention->message);
        QVERIFY(desk.run(ReplyToComment{(*facts)->sending.openComment, u"السعر 125"_s, true}).ok);
    }

    void everyCommandArrivesAsSent()
    {
        const SendContent content{ConversationId(7),
                                  MessageKind::Interactive,
                                  u"x"_s,
                                  yesNo(),
                                  {{u"outgoing/1"_s, u"ab"_s, u"image/png"_s, u"n"_s, 9}},
                                  MessageId(8),
                                  DraftId(9),
                                  fromMsecs(10),
                                  11};
        const auto read = SendContent::fromJson(content.toJson());
        MIGO_OK(read);
        QCOMPARE(read->toJson(), content.toJson());
        QCOMPARE(read->files, content.files);
        QCOMPARE(read->content, content.content);
        const HoldAnswer hold{ConversationId(7), u"hello"_s, u"ar"_s, kMona, u"x"_s, 7};
        QCOMPARE(HoldAnswer::fromJson(hold.toJson())->toJson(), hold.toJson());
        QCOMPARE(HoldAnswer::fromJson(hold.toJson())->values, kMona);
        QCOMPARE(HoldAnswer::fromJson(hold.toJson())->undoSeconds, 7);
        const HideComment hide{MessageId(7), CommentAction::Delete};
        QCOMPARE(HideComment::fromJson(hide.toJson())->action, CommentAction::Delete);
        QVERIFY(
            !SendContent::fromJson({{u"conversation"_s, 7}, {u"kind"_s, u"carrier_pigeon"_s}, {u"text"_s, u"x"_s}}));
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestOutbound)
#include "tst_outbound.moc"
