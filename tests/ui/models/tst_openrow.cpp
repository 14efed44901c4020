#include "tests/ui/models/shopstore.h"
#include "ui/models/conversationlistmodel.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// The row of the open chat in a list that it leaves, or never belonged to.
class TestOpenRow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<ShopStore>();
        m_reader = m_shop->reader();
        m_model = std::make_unique<ConversationListModel>(*m_reader);
        connect(m_shop.get(), &ShopStore::committed, m_model.get(), &ConversationListModel::apply);
        m_first = m_shop->customer(u"A"_s);
        m_second = m_shop->customer(u"B"_s);
    }

    void cleanup()
    {
        m_model.reset();
        m_reader.reset();
        m_shop.reset();
    }

    void oneFromElsewhereDoesNotEnterTheView()
    {
        m_shop->markRead(m_second);
        m_model->show({.view = conversations::View::Unread});
        QTRY_COMPARE(names(), (QStringList{u"A"_s}));
        m_model->keep(m_second.conversation);

        m_shop->answer(m_second, u"here you are"_s);
        m_shop->receive(m_first, u"are you there?"_s);

        QTRY_COMPARE(m_model->rows().constFirst().preview, u"are you there?"_s);
        QCOMPARE(names(), (QStringList{u"A"_s}));
    }

    void itStaysWhileTimePasses()
    {
        const auto after = [written = m_shop->now()](std::chrono::hours time) {
            return conversations::Moment{.me = StaffId(1), .now = written + time, .dayEnd = written + time};
        };
        m_model->show({.view = conversations::View::Closing,
                       .sort = conversations::Sort::ClosingSoonest,
                       .moment = after(std::chrono::hours(21))});
        QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
        m_model->keep(m_second.conversation);

        m_model->passTime(after(std::chrono::hours(25)));

        QTRY_COMPARE(names(), (QStringList{u"B"_s}));
        m_model->keep(m_first.conversation);
        QTRY_COMPARE(m_model->rowCount(), 0);
    }

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const auto &row : m_model->rows())
            names.append(row.name);
        return names;
    }

    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<ConversationListModel> m_model;
    ShopStore::Customer m_first;
    ShopStore::Customer m_second;
};

QTEST_GUILESS_MAIN(TestOpenRow)
#include "tst_openrow.moc"
