#include "agent/outbox/ratelimiter.h"
#include "app/domain/channelkind.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private:
    const Instant m_start = fromMsecs(1'764'000'000'000);

private Q_SLOTS:
    void oneCustomerGetsABurstThenOneInSixSeconds()
    {
        RateLimiter limits;
        const RateLimiter::Key pair{whatsAppChannel().text(), 1, 10};

        for (int i = 0; i < 45; ++i) {
            QCOMPARE(limits.readyAt(pair, m_start), m_start);
            limits.take(pair, m_start);
        }

        QCOMPARE(limits.readyAt(pair, m_start), m_start + 6s);
        QCOMPARE(limits.readyAt(pair, m_start + 6s), m_start + 6s);
    }

    void anotherCustomerDoesNotWaitForThatOne()
    {
        RateLimiter limits;
        for (int i = 0; i < 45; ++i)
            limits.take({whatsAppChannel().text(), 1, 10}, m_start);

        QCOMPARE(limits.readyAt({whatsAppChannel().text(), 1, 11}, m_start), m_start);
    }

    void messengerKnowsNoPairLimit()
    {
        RateLimiter limits;
        const RateLimiter::Key key{messengerChannel().text(), 2, 20};
        for (int i = 0; i < 200; ++i)
            limits.take(key, m_start);

        QCOMPARE(limits.readyAt(key, m_start), m_start);
    }

    void soundAndFilmLeaveTenASecond()
    {
        RateLimiter limits;
        const RateLimiter::Key film{
            .channel = messengerChannel().text(), .account = 2, .conversation = 20, .isHeavy = true};
        for (int i = 0; i < 10; ++i)
            limits.take(film, m_start);

        QCOMPARE(limits.readyAt(film, m_start), m_start + 100ms);
        QCOMPARE(limits.readyAt({messengerChannel().text(), 2, 20}, m_start), m_start); // texts do not wait for it
    }

    void anHourSeesNoMoreThan750PrivateReplies()
    {
        RateLimiter limits;
        RateLimiter::Key reply{
            .channel = messengerChannel().text(), .account = 2, .conversation = 0, .isPrivateReply = true};
        int sent = 0;
        for (Instant now = m_start; now < m_start + 1h; ++reply.conversation) {
            now = limits.readyAt(reply, now);
            limits.take(reply, now);
            sent += now < m_start + 1h ? 1 : 0;
        }

        QVERIFY(sent <= 750);
        QVERIFY(sent > 700);
    }

    void anAccountIsSlowedAtItsOwnRate()
    {
        RateLimiter limits;
        for (qint64 customer = 0; customer < 80; ++customer)
            limits.take({whatsAppChannel().text(), 1, customer}, m_start);

        const Instant next = limits.readyAt({whatsAppChannel().text(), 1, 999}, m_start);

        QVERIFY(next > m_start);
        QVERIFY(next <= m_start + 13ms);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
