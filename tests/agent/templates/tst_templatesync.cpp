#include "agent/templates/templatesync.h"
#include "tests/agent/subscriptions/outagefixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kHello = "{'data':[{'id':'1','name':'hello','language':'ar','category':'UTILITY','status':'APPROVED',"
                          "'components':[{'type':'BODY','text':'x'}]}]}";

} // namespace

class TestTemplateSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListOfThePlatformIsKept()
    {
        OutageFixture shop;
        shop.answerOn("message_templates", 200, kHello);
        TemplateSync sync(shop.store.writer(), shop.clock, shop.channels);
        QSignalSpy refreshed(&sync, &TemplateSync::refreshed);

        sync.start();

        QTRY_COMPARE(refreshed.size(), 1); // the page has none
        QCOMPARE(shop.store.text("SELECT name || ' ' || category || ' ' || status FROM message_template"),
                 u"hello utility approved"_s);
    }

    void aListThatCannotBeFetchedLeavesTheKnownOne()
    {
        OutageFixture shop;
        shop.answerOn("message_templates", 200, kHello);
        shop.answerOn("message_templates", 400, "{'error':{'code':200,'message':'no'}}");
        TemplateSync sync(shop.store.writer(), shop.clock, shop.channels);
        sync.setPause(5ms);
        QSignalSpy refreshed(&sync, &TemplateSync::refreshed);
        sync.start();
        QTRY_COMPARE(refreshed.size(), 1);

        sync.refreshSoon();

        QTRY_COMPARE(refreshed.size(), 2);
        QCOMPARE(refreshed.last().at(1).toBool(), false);
        QCOMPARE(shop.store.number("SELECT count(*) FROM message_template"), 1);
    }

    void severalNoticesAreOneFetch()
    {
        OutageFixture shop;
        shop.answerOn("message_templates", 200, kHello);
        TemplateSync sync(shop.store.writer(), shop.clock, shop.channels);
        sync.setPause(50ms);
        QSignalSpy refreshed(&sync, &TemplateSync::refreshed);
        sync.start();
        QTRY_COMPARE(refreshed.size(), 1);

        for (int i = 0; i < 5; ++i)
            sync.refreshSoon();

        QTRY_COMPARE(refreshed.size(), 2);
        QCOMPARE(shop.asked("message_templates"), 2);
    }
};

QTEST_GUILESS_MAIN(TestTemplateSync)
#include "tst_templatesync.moc"
