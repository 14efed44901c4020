#include "app/store/search.h"
#include "tests/agent/inbox/inboxfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Reactions, edits, removals and history: what becomes of messages afterwards, in every order.
class TestChanges : public QObject
{
    Q_OBJECT

    static InboundReaction reaction(const InboxFixture &shop, const QString &target, const QString &emoji, int second)
    {
        InboundReaction event;
        event.party = shop.party();
        event.target = RemoteMessageId(target);
        event.emoji = emoji;
        event.at = shop.clock.now() + std::chrono::seconds(second);
        return event;
    }

    static InboundEdit edit(const InboxFixture &shop, const QString &target, const QString &text, int second)
    {
        InboundEdit event;
        event.party = shop.party();
        event.target = RemoteMessageId(target);
        event.text = text;
        event.at = shop.clock.now() + std::chrono::seconds(second);
        return event;
    }

    static InboundRemoval removal(const InboxFixture &shop, const QString &target, InboundRemoval::What what,
                                  int second)
    {
        InboundRemoval event;
        event.party = shop.party();
        event.target = RemoteMessageId(target);
        event.what = what;
        event.at = shop.clock.now() + std::chrono::seconds(second);
        return event;
    }

    static qsizetype hits(InboxFixture &shop, const QString &typed)
    {
        return shop.read([&](const Database &database) { return search::messages(database, {.typed = typed}); }).size();
    }

    static QStringList earlier(InboxFixture &shop, MessageId id)
    {
        QStringList texts;
        const auto kept = shop.read([&](const Database &database) { return messages::earlierTexts(database, id); });
        for (const messages::EarlierText &text : kept)
            texts.append(text.text);
        return texts;
    }

    /// Every order in which the events can come, each of them twice.
    template <typename Check>
    static void inEveryOrder(const InboxFixture &maker, QList<InboundEvent> events, Check check)
    {
        Q_UNUSED(maker)
        QList<int> order;
        for (int i = 0; i < events.size(); ++i)
            order.append(i);
        do {
            InboxFixture shop;
            for (const int i : std::as_const(order))
                QVERIFY(shop.deliver({events.at(i)}));
            for (const int i : std::as_const(order))
                QVERIFY(shop.deliver({events.at(i)}));
            check(shop);
            if (QTest::currentTestFailed())
                return;
        } while (std::next_permutation(order.begin(), order.end()));
    }

private Q_SLOTS:
    void aReactionIsSeenAndTakenBack()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"تمام"_s)}));
        QVERIFY(shop.deliver({reaction(shop, u"wamid.1"_s, u"❤"_s, 1)}));
        QCOMPARE(shop.thread().first().reactions.size(), 1);
        QCOMPARE(shop.thread().first().reactions.first().emoji, u"❤"_s);

        QVERIFY(shop.deliver({reaction(shop, u"wamid.1"_s, {}, 2)}));
        QVERIFY(shop.thread().first().reactions.isEmpty());
        QCOMPARE(shop.conversation().unreadCount, 1);
    }

    void reactionsEndAlikeInEveryOrder()
    {
        const InboxFixture shop;
        inEveryOrder(shop,
                     {shop.text(u"wamid.1"_s, u"تمام"_s), reaction(shop, u"wamid.1"_s, u"❤"_s, 1),
                      reaction(shop, u"wamid.1"_s, {}, 2), reaction(shop, u"wamid.1"_s, u"😂"_s, 3)},
                     [](InboxFixture &end) {
                         const QList<Message> thread = end.thread();
                         QCOMPARE(thread.size(), 1);
                         QCOMPARE(thread.first().reactions.size(), 1);
                         QCOMPARE(thread.first().reactions.first().emoji, u"😂"_s);
                     });
    }

    void editsEndAlikeInEveryOrder()
    {
        const InboxFixture shop;
        inEveryOrder(shop,
                     {shop.text(u"wamid.1"_s, u"first words"_s), edit(shop, u"wamid.1"_s, u"second words"_s, 1),
                      edit(shop, u"wamid.1"_s, u"third words"_s, 2)},
                     [](InboxFixture &end) {
                         const QList<Message> thread = end.thread();
                         QCOMPARE(thread.size(), 1);
                         QCOMPARE(thread.first().text, u"third words"_s);
                         QVERIFY(thread.first().editedAt);
                         QCOMPARE(earlier(end, thread.first().id), QStringList({u"first words"_s, u"second words"_s}));
                         QTRY_COMPARE(hits(end, u"third"_s), 1);
                         QCOMPARE(hits(end, u"first"_s), 0);
                         const auto rows =
                             end.read([](const Database &database) { return conversations::page(database, {}); });
                         QCOMPARE(rows.first().preview, u"third words"_s);
                     });
    }

    void aDeletedMessageLeavesAnEmptyBubbleInEveryOrder()
    {
        const InboxFixture shop;
        InboundMessage picture = shop.text(u"wamid.1"_s, u"secret words"_s);
        picture.kind = MessageKind::Image;
        picture.attachments = {{u"image"_s, u"media-1"_s, {}, u"image/jpeg"_s, {}, {}, 1000}};
        picture.raw = "{\"text\":\"secret words\"}";
        inEveryOrder(shop,
                     {picture, edit(shop, u"wamid.1"_s, u"other secret"_s, 1),
                      removal(shop, u"wamid.1"_s, InboundRemoval::What::Deleted, 2)},
                     [](InboxFixture &end) {
                         const QList<Message> thread = end.thread();
                         QCOMPARE(thread.size(), 1);
                         QVERIFY(thread.first().deletedAt);
                         QCOMPARE(thread.first().text, QString());
                         QVERIFY(thread.first().attachments.isEmpty());
                         QVERIFY(earlier(end, thread.first().id).isEmpty());
                         QCOMPARE(hits(end, u"secret"_s), 0);
                         const MessageId id = thread.first().id;
                         const auto row =
                             end.read([id](const Database &database) { return messages::find(database, id); });
                         QVERIFY(!row->raw.contains("secret"));
                         const auto rows =
                             end.read([](const Database &database) { return conversations::page(database, {}); });
                         QCOMPARE(rows.first().preview, QString());
                     });
    }

    void aCommentIsHiddenAndShownByThePlatformsClock()
    {
        const InboxFixture shop;
        InboundMessage comment = shop.text(u"post_1"_s, u"بكام؟"_s);
        comment.kind = MessageKind::Comment;
        inEveryOrder(shop,
                     {comment, removal(shop, u"post_1"_s, InboundRemoval::What::Hidden, 1),
                      removal(shop, u"post_1"_s, InboundRemoval::What::Shown, 2),
                      removal(shop, u"post_1"_s, InboundRemoval::What::Hidden, 3)},
                     [](InboxFixture &end) { QVERIFY(end.thread().first().hiddenAt); });
    }

    void anEditOfTheNewestQuestionAsksTheAssistantAgain()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"…"_s)}));
        const qint64 version = shop.conversation().version;
        QVERIFY(shop.deliver({edit(shop, u"wamid.1"_s, u"بكام السيفتي شوز؟"_s, 1)}));

        QVERIFY(shop.conversation().version > version);
        QCOMPARE(shop.tasks(), 1);
        const auto rows = shop.read([](const Database &database) { return conversations::page(database, {}); });
        QVERIFY(rows.first().score > 0);
    }

    void aReactionOnMessengerOpensTheWindowAndOnWhatsAppNot()
    {
        for (const ChannelKind &channel : {messengerChannel(), whatsAppChannel()}) {
            InboxFixture shop;
            const InboundMessage hello = shop.text(u"mid.1"_s, u"hello"_s);
            QVERIFY(waitFor(shop.inbox.accept(channel, "{\"a\":1}", {hello})));
            QVERIFY(waitFor(shop.inbox.accept(channel, "{\"a\":2}", {reaction(shop, u"mid.1"_s, u"❤"_s, 60)})));

            const Instant opened = hello.at + std::chrono::seconds(channel == messengerChannel() ? 60 : 0);
            QCOMPARE(shop.conversation().lastCustomerMessageAt, std::optional(opened));
        }
    }

    void historyMakesNobodyWait()
    {
        InboxFixture shop;
        InboundMessage old = shop.text(u"wamid.old"_s, u"بكام الجاكت؟"_s);
        old.isHistory = true;
        old.at -= std::chrono::days(30);
        InboundMessage echo = old;
        echo.remoteId = RemoteMessageId(u"wamid.echo"_s);
        echo.isEcho = true;
        echo.at += std::chrono::seconds(5);
        QVERIFY(shop.deliver({old, echo}));

        const Conversation conversation = shop.conversation();
        QCOMPARE(shop.thread().size(), 2);
        QCOMPARE(conversation.unreadCount, 0);
        QVERIFY(!conversation.waitingSince);
        QVERIFY(!conversation.lastCustomerMessageAt);
        QCOMPARE(conversation.version, 0);
        QCOMPARE(conversation.assistant.mode, AssistantMode::Suggest);
        QCOMPARE(shop.tasks(), 0);
        QCOMPARE(shop.thread().last().author, Author::Phone);
    }

    void contentAndFilesComeBackWithThePage()
    {
        InboxFixture shop;
        InboundMessage place = shop.text(u"wamid.1"_s, u"مدينة نصر"_s);
        place.kind = MessageKind::Location;
        place.content = LocationContent{.latitude = 30.05, .longitude = 31.33, .name = u"المصنع"_s};
        place.isForwarded = true;
        place.attachments = {{u"image"_s, u"m1"_s, {}, u"image/jpeg"_s, {}, {}, 10},
                             {u"image"_s, u"m2"_s, {}, {}, {}, {}, 20}};
        QVERIFY(shop.deliver({place}));

        const Message row = shop.thread().first();
        QCOMPARE(row.content, place.content);
        QVERIFY(row.forwarded);
        QCOMPARE(row.attachments.size(), 2);
        QCOMPARE(row.attachments.first().bytes, 10);
        QCOMPARE(row.attachments.first().state, AttachmentState::Remote);
    }

    void anAnswerFindsItsOriginalThatComesLater()
    {
        InboxFixture shop;
        InboundMessage answer = shop.text(u"wamid.2"_s, u"ده"_s);
        answer.replyTo = RemoteMessageId(u"wamid.1"_s);
        QVERIFY(shop.deliver({answer}));
        InboundMessage original = shop.text(u"wamid.1"_s, u"أنهي؟"_s);
        original.at -= std::chrono::seconds(9);
        QVERIFY(shop.deliver({original}));

        const QList<Message> thread = shop.thread();
        QCOMPARE(thread.at(1).replyTo, thread.at(0).id);
    }

    void anAnswerFromThePhoneEndsTheWaitInEveryOrder()
    {
        const InboxFixture shop;
        const auto later = [&](InboundMessage message, int second) {
            message.at += std::chrono::seconds(second);
            return message;
        };
        InboundMessage echo = later(shop.text(u"wamid.2"_s, u"متوفر"_s), 2);
        echo.isEcho = true;
        inEveryOrder(shop, {shop.text(u"wamid.1"_s, u"موجود؟"_s), echo, later(shop.text(u"wamid.3"_s, u"وبكام؟"_s), 3)},
                     [&](InboxFixture &end) {
                         QCOMPARE(end.conversation().unreadCount, 1);
                         QCOMPARE(end.conversation().waitingSince,
                                  std::optional(shop.clock.now() + std::chrono::seconds(3)));
                     });
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
