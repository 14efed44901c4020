#include "agent/subscriptions/adnames.h"
#include "agent/subscriptions/leadformdesk.h"
#include "tests/agent/subscriptions/outagefixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kLead =
    "{'id':'77','ad_id':'701','ad_name':'سيفتي شوز','field_data':[{'name':'full_name','values':['هاني فؤاد']},"
    "{'name':'phone_number','values':['01001234567']},{'name':'email','values':['Hany@Nour.eg']},"
    "{'name':'company_name','values':['النور']},{'name':'what_do_you_need','values':['120 بدلة']}]}";

} // namespace

struct Forms : OutageFixture {
    LeadFormDesk desk{store.writer(), *reader, clock, channels, inbox};

    explicit Forms(bool withNumber = true) : OutageFixture(withNumber) {}

    void arrive()
    {
        InboundLeadForm form;
        form.party.account = RemoteAccountId(u"100"_s);
        form.leadId = u"77"_s;
        form.formId = u"9"_s;
        form.at = clock.now();
        const auto stored = waitFor(inbox.accept(messengerChannel(), "{'leadgen':77}", {form}));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        desk.wake();
    }

    [[nodiscard]] QString state() const { return store.text("SELECT state FROM lead_form"); }
};

class TestLeadForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormWithAPhoneBecomesAConversation()
    {
        Forms shop;
        shop.answerWith(200, kLead);

        shop.arrive();

        QTRY_COMPARE(shop.state(), u"stored"_s);
        QCOMPARE(shop.store.text("SELECT display_name || '|' || email || '|' || company FROM contact"),
                 u"هاني فؤاد|hany@nour.eg|النور"_s);
        QCOMPARE(shop.store.text("SELECT group_concat(kind || '=' || value, ' ') FROM identity"),
                 u"phone=+201001234567 email=hany@nour.eg"_s);
        QCOMPARE(shop.store.text("SELECT kind FROM message"), u"form"_s);
        QVERIFY(shop.store.text("SELECT text FROM message").contains(u"what do you need: 120 بدلة"_s));
        QCOMPARE(shop.store.text("SELECT channel FROM conversation"), u"whatsapp"_s);
        QCOMPARE(
            shop.store.number("SELECT last_customer_message_at IS NULL AND free_entry_until IS NULL FROM conversation"),
            1);
        QCOMPARE(shop.store.text("SELECT ad_id FROM touch"), u"701"_s);
        QVERIFY(shop.store.text("SELECT form_data FROM lead").contains(u"120 بدلة"_s));
        QCOMPARE(shop.store.text("SELECT trade FROM lead"), u"unknown"_s);
    }

    void aFormWithoutAWayToAnswerIsALineOfTheHistory()
    {
        Forms shop(false);
        shop.answerWith(200, "{'id':'77','field_data':[{'name':'full_name','values':['Mona']},"
                             "{'name':'email','values':['m@x.eg']}]}");

        shop.arrive();

        QTRY_COMPARE(shop.state(), u"stored"_s);
        QCOMPARE(shop.messages(), 0);
        QCOMPARE(shop.store.text("SELECT kind FROM activity WHERE kind = 'lead_form'"), u"lead_form"_s);
        QCOMPARE(shop.store.text("SELECT display_name FROM contact"), u"Mona"_s);
    }

    void aMissingPermissionIsToldAndTriedTomorrow()
    {
        Forms shop;
        shop.answerWith(403, kNotAllowed);

        shop.arrive();

        QTRY_COMPARE(shop.store.number("SELECT attempts FROM lead_form"), 1);
        QCOMPARE(shop.state(), u"pending"_s);
        QCOMPARE(shop.troubles().first().kind, u"lead_form"_s);
        shop.clock.advance(25h);
        shop.desk.wake();
        QTRY_COMPARE(shop.store.number("SELECT attempts FROM lead_form"), 2);
        QCOMPARE(shop.troubles().size(), 1);
    }

    void aLeadThatIsGoneIsGivenUp()
    {
        Forms shop;
        shop.answerWith(400, "{'error':{'message':'does not exist','code':100,'error_subcode':33}}");

        shop.arrive();

        QTRY_COMPARE(shop.state(), u"failed"_s);
    }

    void aBrokenNetworkIsWaitedOut()
    {
        Forms shop;
        shop.answerOn("/77", 503, "<html>");
        shop.answerOn("/77", 200, kLead);

        shop.arrive();
        QTRY_COMPARE(shop.store.number("SELECT attempts FROM lead_form"), 1);
        QVERIFY(shop.troubles().isEmpty());
        shop.clock.advance(2min);
        shop.desk.wake();

        QTRY_COMPARE(shop.state(), u"stored"_s);
    }

    void aNoticeOfThePlatformIsKeptOnce()
    {
        OutageFixture shop;
        InboundAccountNotice notice;
        notice.party.account = RemoteAccountId(u"106"_s);
        notice.kindText = u"account_update"_s;
        notice.event = u"ACCOUNT_RESTRICTION"_s;
        notice.isTrouble = true;
        notice.remoteId = u"x1"_s;
        notice.at = shop.clock.now();
        for (const auto *body : {"one", "two"})
            QVERIFY(waitFor(shop.inbox.accept(whatsAppChannel(), body, {notice})));

        QCOMPARE(shop.troubles().size(), 1);
        QCOMPARE(shop.troubles().first().event, u"ACCOUNT_RESTRICTION"_s);
    }

    void adsGetTheirNamesOrKeepTheirHeadline()
    {
        OutageFixture shop;
        shop.answerOn("/701", 200, "{'id':'701','name':'شتا','campaign':{'name':'C'},'adset':{'name':'S'}}");
        shop.answerOn("/702", 400, "{'error':{'message':'gone','code':100,'error_subcode':33}}");
        for (const auto *ad : {"701", "702"}) {
            InboundMessage message = textOf(messengerCustomer(1), QString::fromLatin1(ad), u"x"_s, shop.clock.now());
            message.source.kind = SourceKind::Ad;
            message.source.adId = QString::fromLatin1(ad);
            message.source.headline = u"عنوان"_s;
            QVERIFY(shop.store.write([&](Transaction &t) { return deliver(t, webhookOf(message)); }));
        }
        AdNames names(shop.store.writer(), *shop.reader, shop.clock);
        names.setConfig(shop.config.graph, {.accessToken = "EAApage", .appSecret = "app-secret"});

        names.wake();

        QTRY_COMPARE_WITH_TIMEOUT(shop.store.number("SELECT count(*) FROM ad_campaign WHERE status = 'unread'"), 0,
                                  10'000);
        QCOMPARE(shop.store.text("SELECT name || campaign || audience FROM ad_campaign WHERE remote_id = '701'"),
                 u"شتاCS"_s);
        QCOMPARE(shop.store.text("SELECT name FROM ad_campaign WHERE remote_id = '702'"), u"عنوان"_s);
    }
};

QTEST_GUILESS_MAIN(TestLeadForms)
#include "tst_leadforms.moc"
