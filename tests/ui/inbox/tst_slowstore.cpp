#include "tests/ui/models/shopstore.h"
#include "tests/ui/samplelook.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/link/agentlink.h"
#include "ui/widgets/loadingbar.h"

#include <QSemaphore>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What thread and list show while the store is busy with something else.
class TestSlowStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_busy = std::make_unique<QSemaphore>();
        m_shop = std::make_unique<ShopStore>();
        m_mona = m_shop->customer(u"Mona"_s);
        m_karim = m_shop->customer(u"Karim"_s);
        m_reader = m_shop->reader();
        m_page = std::make_unique<InboxPage>(m_sample.look);
        m_link = std::make_unique<AgentLink>(AgentLink::Options{});
        m_thread =
            std::make_unique<ThreadController>(ThreadController::Parts{*m_page, *m_link, *m_reader, m_sample.clock});
        m_page->resize(1200, 700);
        m_page->show();
        m_thread->open(m_mona.conversation);
        QTRY_VERIFY(m_thread->messages().rowCount() > 0);
    }

    void cleanup()
    {
        m_busy->release(2); // whatever still waits
        m_thread.reset();
        m_page.reset();
        m_reader.reset();
        m_shop.reset();
    }

    void greyBubblesStandInUntilTheMessagesAreRead()
    {
        holdReader();
        m_thread->open(m_karim.conversation);
        QVERIFY(m_page->messages().isAwaiting());
        QTRY_VERIFY(!m_page->messages().accessibleDescription().isEmpty());

        m_busy->release();

        QTRY_COMPARE(m_page->currentConversation(), m_karim.conversation);
        QVERIFY(!m_page->messages().isAwaiting());
        QVERIFY(m_page->messages().accessibleDescription().isEmpty());
    }

    void whoComesBackSeesTheMessagesAgain()
    {
        holdReader();
        m_thread->open(m_karim.conversation);
        QTRY_VERIFY(!m_page->messages().accessibleDescription().isEmpty());
        m_thread->open(m_mona.conversation);

        m_busy->release();

        QTRY_VERIFY(!m_page->messages().isAwaiting());
        QCOMPARE(m_page->currentConversation(), m_mona.conversation);
    }

    void aThinBarOverTheRowsTellsThatOthersTakeLong()
    {
        auto *bar = m_page->findChild<LoadingBar *>();
        QVERIFY(bar);
        m_page->setListState({ListState::Kind::Loading, {}, {}});
        QVERIFY(bar->isHidden());

        QTRY_VERIFY(bar->isVisible());
        m_page->setListState({ListState::Kind::Ready, {}, {}});
        QVERIFY(bar->isHidden());

        m_page->setListState({ListState::Kind::Loading, {}, {}});
        m_page->setListState({ListState::Kind::Failed, {}, u"no"_s});
        QVERIFY(!bar->isAwaiting());
    }

private:
    /// The reader's only thread waits until the test lets it go.
    void holdReader()
    {
        const auto held = m_reader->run([busy = m_busy.get()](const Database &) -> Result<> {
            busy->acquire();
            return {};
        });
        whenDone(held, this, [](const Result<> &) {});
    }

    SampleLook m_sample;
    std::unique_ptr<QSemaphore> m_busy;
    ShopStore::Customer m_mona;
    ShopStore::Customer m_karim;
    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<InboxPage> m_page;
    std::unique_ptr<AgentLink> m_link;
    std::unique_ptr<ThreadController> m_thread;
};

QTEST_MAIN(TestSlowStore)
#include "tst_slowstore.moc"
