#include "tests/agent/inbox/inboxfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What the platform says about our number, its limits and templates.
class TestAccount : public QObject
{
    Q_OBJECT

    static InboundAccountNotice notice(const InboxFixture &shop, const QString &kind, const QString &event,
                                       const QString &subject, int second)
    {
        InboundAccountNotice notice;
        notice.party.account = shop.party().account;
        notice.kindText = kind;
        notice.event = event;
        notice.subject = subject;
        notice.remoteId = u"%1:%2:%3"_s.arg(kind, event).arg(second);
        notice.at = shop.clock.now() + std::chrono::seconds(second);
        return notice;
    }

    static void putTemplate(InboxFixture &shop)
    {
        const auto done = waitFor(shop.writer->run([](Transaction &t) -> Result<> {
            auto statement = t.prepare("INSERT INTO message_template (account_id, name, language, status, updated_at)"
                                       " VALUES (1, 'offer', 'ar', 'approved', 0)"_L1);
            return statement ? statement->run() : failed(statement);
        }));
        QVERIFY(done);
    }

private Q_SLOTS:
    void theStateOfATemplateFollowsTheNewestNotice()
    {
        for (const bool inOrder : {true, false}) {
            InboxFixture shop;
            QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"hello"_s)}));
            putTemplate(shop);
            const auto status = u"message_template_status_update"_s;
            InboundAccountNotice paused = notice(shop, status, u"PAUSED"_s, u"offer ar"_s, 5);
            paused.detail = u"title FIRST_PAUSE"_s;
            const InboundAccountNotice approved = notice(shop, status, u"APPROVED"_s, u"offer ar"_s, 1);
            QVERIFY(shop.deliver({inOrder ? approved : paused}));
            QVERIFY(shop.deliver({inOrder ? paused : approved}));
            QVERIFY(shop.deliver({paused}));

            QCOMPARE(shop.words("SELECT status FROM message_template"), u"paused"_s);
            QCOMPARE(shop.words("SELECT reason FROM message_template"), u"title FIRST_PAUSE"_s);
            QCOMPARE(shop.number("SELECT count(*) FROM account_notice"), 2);
        }
    }

    void qualityAndLimitOfTheNumberAreKept()
    {
        InboxFixture shop;
        const auto kind = u"phone_number_quality_update"_s;
        QVERIFY(shop.deliver({notice(shop, kind, u"FLAGGED"_s, u"TIER_1K"_s, 5),
                              notice(shop, kind, u"ONBOARDING"_s, u"TIER_250"_s, 1)}));
        QCOMPARE(shop.words("SELECT quality FROM account"), u"FLAGGED"_s);
        QCOMPARE(shop.words("SELECT messaging_limit FROM account"), u"TIER_1K"_s);
    }

    void qualityOfATemplateIsAWordOfItsOwn()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"hello"_s)}));
        putTemplate(shop);
        QVERIFY(shop.deliver({notice(shop, u"message_template_quality_update"_s, u"RED"_s, u"offer ar"_s, 5)}));
        QCOMPARE(shop.words("SELECT quality FROM message_template"), u"red"_s);
        QCOMPARE(shop.words("SELECT status FROM message_template"), u"approved"_s);
    }

    void aFilledLeadAdWaitsOnceToBeFetched()
    {
        InboxFixture shop;
        InboundLeadForm form;
        form.party.account = shop.party().account;
        form.leadId = u"900"_s;
        form.formId = u"8"_s;
        form.at = shop.clock.now();
        QVERIFY(shop.deliver({form}));
        QVERIFY(shop.deliver({form}));
        QCOMPARE(shop.number("SELECT count(*) FROM lead_form WHERE state = 'pending'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
