#include "app/domain/leaving.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kNow = fromMsecs(1'793'610'000'000);

/// The rule as a table: what happened how long ago, and what may be sent.
struct Row {
    const char *name;
    ChannelKind channel;
    std::optional<std::chrono::milliseconds> wrote;     ///< before now
    std::optional<std::chrono::milliseconds> freeUntil; ///< from now, may be negative
    std::optional<std::chrono::milliseconds> commented; ///< before now
    bool blocked;
    ReplyWindow window;
    std::optional<std::chrono::milliseconds> until; ///< from now
};

QList<Row> rows()
{
    const ChannelKind wa = whatsAppChannel();
    const ChannelKind ms = messengerChannel();
    const ChannelKind ig = instagramChannel();
    const auto none = std::nullopt;
    using W = ReplyWindow;
    return {
        {"WhatsApp, never wrote", wa, none, none, none, false, W::TemplateOnly, none},
        {"WhatsApp, wrote just now", wa, 0ms, none, none, false, W::Open, 24h},
        {"WhatsApp, last millisecond", wa, 24h - 1ms, none, none, false, W::Open, 1ms},
        {"WhatsApp, exactly a day", wa, 24h, none, none, false, W::TemplateOnly, none},
        {"WhatsApp, a year ago", wa, 24h * 365, none, none, false, W::TemplateOnly, none},
        {"WhatsApp, clock behind the platform's", wa, -5s, none, none, false, W::Open, 24h + 5s},
        {"WhatsApp, ad outlives the day", wa, 30h, 42h, none, false, W::Open, 42h},
        {"WhatsApp, day outlives the ad", wa, 1h, 2h, none, false, W::Open, 23h},
        {"WhatsApp, last millisecond of the ad", wa, 72h - 1ms, 1ms, none, false, W::Open, 1ms},
        {"WhatsApp, ad over", wa, 72h, 0ms, none, false, W::TemplateOnly, none},
        {"WhatsApp knows no comments", wa, none, none, 1h, false, W::TemplateOnly, none},
        {"WhatsApp, blocked", wa, 1h, 70h, none, true, W::Blocked, none},
        {"Messenger, never wrote", ms, none, none, none, false, W::Closed, none},
        {"Messenger, last millisecond", ms, 24h - 1ms, none, none, false, W::Open, 1ms},
        {"Messenger, exactly a day", ms, 24h, none, none, false, W::HumanOnly, 144h},
        {"Messenger, last millisecond of a week", ms, 168h - 1ms, none, none, false, W::HumanOnly, 1ms},
        {"Messenger, exactly a week", ms, 168h, none, none, false, W::Closed, none},
        {"Messenger has no free entry", ms, 24h, 40h, none, false, W::HumanOnly, 144h},
        {"Messenger, commented only", ms, none, none, 1h, false, W::PrivateReply, 167h},
        {"Messenger, comment's last millisecond", ms, none, none, 168h - 1ms, false, W::PrivateReply, 1ms},
        {"Messenger, comment a week ago", ms, none, none, 168h, false, W::Closed, none},
        {"Messenger, wrote and commented", ms, 2h, none, 1h, false, W::Open, 22h},
        {"Messenger, wrote long ago, commented", ms, 200h, none, 1h, false, W::PrivateReply, 167h},
        {"Messenger, blocked", ms, 1h, none, 1h, true, W::Blocked, none},
        {"Instagram, inside", ig, 23h, none, none, false, W::Open, 1h},
        {"Instagram, days later", ig, 100h, none, none, false, W::HumanOnly, 68h},
        {"Instagram, over", ig, 169h, none, none, false, W::Closed, none},
        {"Instagram, commented", ig, none, none, 2h, false, W::PrivateReply, 166h},
    };
}

} // namespace

class ReplyWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRuleIsThisTable_data()
    {
        QTest::addColumn<int>("index");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }

    void theRuleIsThisTable()
    {
        QFETCH(const int, index);
        const Row row = rows().at(index);
        WindowFacts facts{
            .channel = row.channel, .lastCustomerMessageAt = {}, .freeEntryUntil = {}, .lastCommentAt = {}};
        if (row.wrote)
            facts.lastCustomerMessageAt = kNow - *row.wrote;
        if (row.freeUntil)
            facts.freeEntryUntil = kNow + *row.freeUntil;
        if (row.commented)
            facts.lastCommentAt = kNow - *row.commented;
        facts.blocked = row.blocked;

        const WindowState state = replyWindow(facts, kNow);

        QCOMPARE(state.window, row.window);
        QCOMPARE(state.until, row.until ? std::optional(kNow + *row.until) : std::nullopt);
    }

    void everyWindowLetsOutExactlyItsKinds_data()
    {
        QTest::addColumn<ReplyWindow>("window");
        QTest::addColumn<QString>("text");      // a person's text
        QTest::addColumn<QString>("assistant"); // the assistant's text
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("offer"); // buttons, cards
        QTest::addColumn<QString>("sendTemplate");
        QTest::addColumn<QString>("privately"); // private reply to a comment
        QTest::addColumn<QString>("publicly");
        const QString yes;
        const QString tmpl = u"window_template"_s;
        const QString human = u"window_human"_s;
        const QString closed = u"window_closed"_s;
        const QString blocked = u"blocked"_s;
        QTest::newRow("open") << ReplyWindow::Open << yes << yes << yes << yes << yes << closed << yes;
        QTest::newRow("human") << ReplyWindow::HumanOnly << yes << human << human << human << human << closed << yes;
        QTest::newRow("template") << ReplyWindow::TemplateOnly << tmpl << tmpl << tmpl << tmpl << yes << closed << yes;
        QTest::newRow("comment") << ReplyWindow::PrivateReply << closed << closed << closed << closed << closed << yes
                                 << yes;
        QTest::newRow("closed") << ReplyWindow::Closed << closed << closed << closed << closed << closed << closed
                                << yes;
        QTest::newRow("blocked") << ReplyWindow::Blocked << blocked << blocked << blocked << blocked << blocked
                                 << blocked << blocked;
    }

    void everyWindowLetsOutExactlyItsKinds()
    {
        QFETCH(const ReplyWindow, window);
        const auto why = [window](MessageKind kind, Author author = Author::Staff, Reach reach = Reach::Thread) {
            return leavingObstacle(window, {.kind = kind, .author = author, .reach = reach});
        };
        QTEST(why(MessageKind::Text), "text");
        QTEST(why(MessageKind::Text, Author::Assistant), "assistant");
        QTEST(why(MessageKind::Image), "image");
        QTEST(why(MessageKind::Interactive), "offer");
        QTEST(why(MessageKind::Template), "sendTemplate");
        QTEST(why(MessageKind::Comment, Author::Staff, Reach::PrivateReply), "privately");
        QTEST(why(MessageKind::Comment, Author::Staff, Reach::PublicReply), "publicly");
    }

    void whoWantsNoMarketingGetsNoneEvenWithAnOpenWindow()
    {
        Leaving offer{.kind = MessageKind::Template, .isMarketing = true, .optedOut = true};
        QCOMPARE(leavingObstacle(ReplyWindow::Open, offer), u"opted_out"_s);
        QCOMPARE(leavingObstacle(ReplyWindow::TemplateOnly, offer), u"opted_out"_s);
        offer.isMarketing = false; // "your order is on its way"
        QVERIFY(mayLeave(ReplyWindow::TemplateOnly, offer));
    }

    void anAdOpensItsWindowOnlyWhenItWasAnsweredWithinADay()
    {
        QCOMPARE(freeEntryEnd(kNow, std::nullopt), std::nullopt);
        QCOMPARE(freeEntryEnd(kNow, kNow + 1h), std::optional(kNow + 72h));
        QCOMPARE(freeEntryEnd(kNow, kNow + 24h - 1ms), std::optional(kNow + 72h));
        QCOMPARE(freeEntryEnd(kNow, kNow + 24h), std::nullopt);
        QCOMPARE(freeEntryEnd(kNow, kNow - 1ms), std::nullopt); // an answer to something earlier
    }
};

QTEST_GUILESS_MAIN(ReplyWindowTest)
#include "tst_replywindow.moc"
