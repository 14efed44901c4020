#include "app/store/reader.h"
#include "tests/ui/models/shopstore.h"
#include "ui/models/openconversation.h"

#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestOpenConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<ShopStore>();
        m_reader = m_shop->reader();
        m_mona = m_shop->customer(u"Mona"_s);
        m_open = std::make_unique<OpenConversation>(*m_reader);
    }

    void cleanup()
    {
        m_open.reset();
        m_reader.reset();
        m_shop.reset();
    }

    void theNewestMessagesComeWithTheFirstFacts()
    {
        QSignalSpy read(m_open.get(), &OpenConversation::read);
        m_open->show(m_mona.conversation, OpenConversation::Reading::FactsAndNewest);
        QTRY_COMPARE(read.size(), 1);

        const std::optional<ThreadPart> newest = m_open->takeNewest();
        QVERIFY(newest);
        QCOMPARE(newest->entries.size(), 1);
        QVERIFY(newest->atEnd);
        QVERIFY(!m_open->takeNewest());
    }

    void messagesThatMayBeOldAreNotGiven()
    {
        QSignalSpy read(m_open.get(), &OpenConversation::read);
        m_open->show(m_mona.conversation, OpenConversation::Reading::FactsAndNewest);
        m_open->apply({Change{Topic::Message, 4711}});
        QTRY_COMPARE(read.size(), 1);

        QVERIFY(m_open->facts());
        QVERIFY(!m_open->takeNewest());
    }

private:
    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<OpenConversation> m_open;
    ShopStore::Customer m_mona;
};

QTEST_GUILESS_MAIN(TestOpenConversation)
#include "tst_openconversation.moc"
