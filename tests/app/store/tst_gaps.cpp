#include "app/store/gaps.h"
#include "app/store/leadforms.h"
#include "app/store/notices.h"
#include "app/store/subscriptions.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePulseIsTheLastOne();
    void aGapThatLastsIsEndedOnce();
    void reportsMakeTheSumAndTheState();
    void aConversationShowsTheGapsOfItsStretch();
    void theDigestCountsWhatCameLate();
    void theDigestForgivesTimesInWholeSeconds();
    void aNoticeIsToldOnceUntilItIsSettled();
    void aNewerNoticeOfTheKindEndsATrouble();
    void aLeadFormWaitsAndIsStoredOnce();
    void anAdIsMetByItsTouch();

private:
    AccountId account(TempStore &store, const ChannelKind &channel = whatsAppChannel());
};

AccountId TestGaps::account(TempStore &store, const ChannelKind &channel)
{
    const auto id = store.write(
        [&](Transaction &t) { return subscriptions::account(t, channel, RemoteAccountId(u"1055"_s), at(0)); });
    return id.value();
}

void TestGaps::thePulseIsTheLastOne()
{
    TempStore store;
    store.writer();
    QCOMPARE(gaps::lastPulse(store.reading()).value(), std::nullopt);

    QVERIFY(store.write([](Transaction &t) { return gaps::beat(t, at(10)); }));
    QVERIFY(store.write([](Transaction &t) { return gaps::beat(t, at(70)); }));

    QCOMPARE(gaps::lastPulse(store.reading()).value(), std::optional(at(70)));
}

void TestGaps::aGapThatLastsIsEndedOnce()
{
    TempStore store;
    const auto id = store.write([](Transaction &t) { return gaps::add(t, {at(0), at(60), u"unreachable"_s, true}); });
    QVERIFY(gaps::unfinished(store.reading()).value().isEmpty());

    const auto ended = store.write([](Transaction &t) { return gaps::end(t, at(360)); });
    const auto again = store.write([](Transaction &t) { return gaps::end(t, at(900)); });

    QCOMPARE(ended.value(), QList{*id});
    QVERIFY(again.value().isEmpty());
    const QList<gaps::Gap> unfinished = gaps::unfinished(store.reading()).value();
    QCOMPARE(unfinished.size(), 1);
    QCOMPARE(unfinished.first().to, at(360));
    QCOMPARE(unfinished.first().ongoing, false);
}

void TestGaps::reportsMakeTheSumAndTheState()
{
    TempStore store;
    const AccountId page = account(store, messengerChannel());
    const AccountId number = account(store);
    const GapId gap = store.write([](Transaction &t) { return gaps::add(t, {at(0), at(60), u"agent_off"_s}); }).value();

    QVERIFY(store.write([&](Transaction &t) -> Result<> {
        if (auto r = gaps::report(t, {gap, page, gaps::Part::Checked, 3, {}}); !r)
            return r;
        return gaps::finish(t, gap);
    }));
    QCOMPARE(gaps::newest(store.reading(), 5).value().first().state, gaps::State::Checked);

    QVERIFY(store.write([&](Transaction &t) -> Result<> {
        if (auto r = gaps::report(t, {gap, number, gaps::Part::Unknowable, 0, u"whatsapp keeps no history"_s}); !r)
            return r;
        return gaps::finish(t, gap);
    }));
    const gaps::Gap found = gaps::newest(store.reading(), 5).value().first();
    QCOMPARE(found.state, gaps::State::Partial);
    QCOMPARE(found.found, 3);
    QCOMPARE(found.detail, u"whatsapp keeps no history"_s);
    QCOMPARE(gaps::reports(store.reading(), gap).value().size(), 2);
}

void TestGaps::aConversationShowsTheGapsOfItsStretch()
{
    TempStore store;
    const auto talk = store.write(
        [](Transaction &t) { return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"بكام"_s, at(0)))); });
    const AccountId number = account(store, whatsAppChannel());
    QVERIFY(store.write([&](Transaction &t) -> Result<> {
        for (const auto &[from, to] :
             {std::pair(-500, -400), std::pair(-10, 10), std::pair(100, 200), std::pair(600, 700)}) {
            const auto gap = gaps::add(t, {at(from), at(to), u"agent_off"_s});
            if (!gap)
                return failed(gap);
            if (auto r = gaps::report(t, {*gap, number, gaps::Part::Unknowable, 0, {}}); !r)
                return r;
        }
        return {};
    }));

    const auto dividers = gaps::dividers(store.reading(), talk->conversation, at(0), at(300)).value();

    QCOMPARE(dividers.size(), 2);
    QCOMPARE(dividers.at(0).gap.from, at(-10));
    QCOMPARE(dividers.at(1).gap.from, at(100));
}

void TestGaps::theDigestCountsWhatCameLate()
{
    TempStore store;
    QVERIFY(store.write([](Transaction &t) {
        return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"before"_s, u"قبل"_s, at(5))));
    }));
    QCOMPARE(gaps::digest(store.reading()).value().has_value(), false);
    QVERIFY(store.write([](Transaction &t) { return gaps::add(t, {at(10), at(100), u"agent_off"_s}); }));
    QVERIFY(store.write([](Transaction &t) -> Result<> {
        for (const auto &[customer, second] :
             {std::pair(1, 20), std::pair(1, 30), std::pair(2, 40), std::pair(2, 150)}) {
            const auto stored = deliver(
                t, webhookOf(textOf(whatsAppCustomer(customer), QString::number(second), u"موجود؟"_s, at(second))));
            if (!stored)
                return failed(stored);
        }
        return {};
    }));

    const auto digest = gaps::digest(store.reading()).value();

    QCOMPARE(digest->messages, 3);
    QCOMPARE(digest->conversations, 2);
}

void TestGaps::theDigestForgivesTimesInWholeSeconds()
{
    TempStore store;
    const Instant stopped = at(10) + std::chrono::milliseconds(412);
    QVERIFY(store.write([&](Transaction &t) { return gaps::add(t, {stopped, at(100), u"agent_off"_s}); }));
    QVERIFY(store.write([](Transaction &t) { // written at 10.9 s, told by the Conversations API as 10 s
        return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"late"_s, u"موجود؟"_s, at(10))));
    }));
    QVERIFY(store.write([](Transaction &t) { // a piece of an old history
        return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"old"_s, u"زمان"_s, at(-86'400))));
    }));

    QCOMPARE(gaps::digest(store.reading()).value()->messages, 1);
}

void TestGaps::aNoticeIsToldOnceUntilItIsSettled()
{
    TempStore store;
    const AccountId page = account(store, messengerChannel());
    const notices::Notice notice{0,       page, u"subscription"_s, u"200"_s, u"leadgen"_s,
                                 u"no"_s, true, u"200:leadgen"_s,  at(0),    {}};
    const auto tell = [&] { return store.write([&](Transaction &t) { return notices::add(t, notice); }).value(); };

    QVERIFY(tell());
    QVERIFY(!tell());
    QCOMPARE(notices::troubles(store.reading()).value().size(), 1);

    QVERIFY(store.write([&](Transaction &t) { return notices::settle(t, page, u"subscription"_s); }));
    QVERIFY(notices::troubles(store.reading()).value().isEmpty());
    QVERIFY(tell());
    QCOMPARE(notices::newest(store.reading(), page, 10).value().size(), 2);
}

void TestGaps::aNewerNoticeOfTheKindEndsATrouble()
{
    TempStore store;
    const AccountId number = account(store);
    QVERIFY(store.write([&](Transaction &t) {
        return notices::add(
            t, {0, number, u"account_update"_s, u"ACCOUNT_RESTRICTION"_s, {}, {}, true, u"a"_s, at(0), {}});
    }));
    QCOMPARE(notices::troubles(store.reading()).value().size(), 1);

    QVERIFY(store.write([&](Transaction &t) {
        return notices::add(
            t, {0, number, u"account_update"_s, u"ACCOUNT_RECONNECTED"_s, {}, {}, false, u"b"_s, at(9), {}});
    }));

    QVERIFY(notices::troubles(store.reading()).value().isEmpty());
}

void TestGaps::aLeadFormWaitsAndIsStoredOnce()
{
    TempStore store;
    const AccountId page = account(store, messengerChannel());
    const auto put = [&] {
        return store.write([&](Transaction &t) {
                        return leadforms::put(t, {u"77"_s, page, u"9"_s, u"5"_s, at(0)});
                    })
            .value();
    };
    QVERIFY(put());
    QVERIFY(!put());
    QCOMPARE(leadforms::due(store.reading(), at(1), 5).value().size(), 1);

    QVERIFY(store.write([](Transaction &t) { return leadforms::retryAt(t, u"77"_s, at(60), u"network"_s); }));
    QVERIFY(leadforms::due(store.reading(), at(1), 5).value().isEmpty());
    QCOMPARE(leadforms::nextDue(store.reading()).value(), std::optional(at(60)));
    QCOMPARE(leadforms::due(store.reading(), at(60), 5).value().first().attempts, 1);

    const auto talk = store.write(
        [](Transaction &t) { return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"x"_s, at(0)))); });
    const ContactId who(store.number("SELECT contact_id FROM conversation WHERE id = " +
                                     QByteArray::number(talk->conversation.value())));
    QVERIFY(store.write([&](Transaction &t) {
        return leadforms::store(t, {u"77"_s, who, u"a@b.eg"_s, u"النور"_s, {}, "{\"size\":\"44\"}", at(70)});
    }));
    QVERIFY(!leadforms::nextDue(store.reading()).value());
    QCOMPARE(store.text("SELECT email || company FROM contact"), u"a@b.egالنور"_s);
    QCOMPARE(store.text("SELECT form_data FROM lead"), u"{\"size\":\"44\"}"_s);
}

void TestGaps::anAdIsMetByItsTouch()
{
    TempStore store;
    InboundMessage message = textOf(whatsAppCustomer(1), u"1"_s, u"x"_s, at(0));
    message.source.kind = SourceKind::Ad;
    message.source.adId = u"AD-701"_s;
    message.source.headline = u"سيفتي شوز"_s;
    QVERIFY(store.write([&](Transaction &t) { return deliver(t, webhookOf(message)); }));
    QCOMPARE(leadforms::unreadAds(store.reading(), 9).value(), QList{u"AD-701"_s});

    QVERIFY(store.write([](Transaction &t) { return leadforms::giveUpAd(t, u"AD-701"_s); }));

    QVERIFY(leadforms::unreadAds(store.reading(), 9).value().isEmpty());
    QCOMPARE(store.text("SELECT name FROM ad_campaign"), u"سيفتي شوز"_s);
}

QTEST_GUILESS_MAIN(TestGaps)
#include "tst_gaps.moc"
