#include "app/domain/conversationfilter.h"
#include "app/store/conversations.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

constexpr int kDay = 24 * 3600;

/// A shop that is open one hour a day, the one before this moment.
WorkingTime lastHourBefore(Instant now)
{
    const QTime time = toDateTime(now).toUTC().time();
    const int end = time.hour() * 60 + time.minute();
    WorkingHours hours;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        hours.setDay(static_cast<Qt::DayOfWeek>(day), {{(end + 23 * 60) % (24 * 60), end}});
    return {hours, QTimeZone::utc(), now};
}

} // namespace

/// The condition "waiting at least" of saved views.
class TestWaitingFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_query = {.moment = {.me = StaffId(1), .now = at(kDay), .dayEnd = at(kDay)}};
        receive(1, 0);
        receive(2, kDay - 30 * 60);
    }

    void withoutHoursOfTheShopItAsksTheClock()
    {
        QCOMPARE(waitingFor(30), (QList<qint64>{1, 2}));
        QCOMPARE(waitingFor(61), (QList<qint64>{1}));
        QCOMPARE(waitingFor(24 * 60), (QList<qint64>{1}));
        QCOMPARE(waitingFor(24 * 60 + 1), (QList<qint64>{}));
    }

    void itAsksForOpenMinutes()
    {
        m_query.moment.open = lastHourBefore(m_query.moment.now);

        QCOMPARE(waitingFor(30), (QList<qint64>{1, 2}));
        QVERIFY(*conversations::belongs(m_store->reading(), ConversationId(2), m_query));
        QCOMPARE(waitingFor(31), (QList<qint64>{1}));
        QVERIFY(!*conversations::belongs(m_store->reading(), ConversationId(2), m_query));
        QCOMPARE(waitingFor(58), (QList<qint64>{1}));
        QCOMPARE(waitingFor(61), (QList<qint64>{}));
    }

private:
    void receive(int customer, int second)
    {
        const Webhook webhook =
            webhookOf(textOf(whatsAppCustomer(customer), QString::number(customer), u"hello"_s, at(second)));
        MIGO_OK(m_store->write([&](Transaction &t) { return deliver(t, webhook); }));
    }
    QList<qint64> waitingFor(int minutes)
    {
        m_query.filter = ConversationFilter{{{.waitingMinutes = minutes}}}.toText();
        QList<qint64> ids;
        const auto rows = conversations::page(m_store->reading(), m_query);
        for (const auto &row : rows.value())
            ids.append(row.conversation.id.value());
        std::ranges::sort(ids);
        return ids;
    }

    std::unique_ptr<TempStore> m_store;
    conversations::ListQuery m_query;
};

QTEST_GUILESS_MAIN(TestWaitingFilter)
#include "tst_waitingfilter.moc"
