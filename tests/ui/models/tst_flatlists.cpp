#include "app/store/settings.h"
#include "tests/support/waitfor.h"
#include "tests/ui/models/shopstore.h"
#include "ui/models/leadlistmodel.h"
#include "ui/models/listroles.h"
#include "ui/models/roles.h"
#include "ui/models/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Model>
QStringList namesOf(const Model &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data().toString());
    return names;
}

} // namespace

/// The lists of leads and of what a search finds, over a store that goes on living.
class TestFlatLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void leadsMoveUpWithTheirMessagesAndLeaveTheirStage();
    void aStageShowsBeforeTheAgentAnsweredAndGoesBack();
    void leadsAreReadFurtherWithoutDoublingAny();
    void leadsAreNarrowedToAName();
    void everyKeyOfASearchReplacesWhatWasFound();
    void aFoundRowKnowsTheWordsOfTheShop();

private:
    std::unique_ptr<ShopStore> m_shop;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<LeadListModel> m_leads;
};

void TestFlatLists::init()
{
    m_shop = std::make_unique<ShopStore>();
    m_reader = m_shop->reader();
    m_leads = std::make_unique<LeadListModel>(*m_reader, [] { return Numbers::Whole; });
    auto *tester = new QAbstractItemModelTester(m_leads.get(), m_leads.get());
    tester->setUseFetchMore(false);
    connect(m_shop.get(), &ShopStore::committed, m_leads.get(), &LeadListModel::apply);
}

void TestFlatLists::cleanup()
{
    m_leads.reset();
    m_reader.reset();
    m_shop.reset();
}

void TestFlatLists::leadsMoveUpWithTheirMessagesAndLeaveTheirStage()
{
    const auto mona = m_shop->customer(u"Mona"_s);
    const LeadId first = m_shop->lead(mona);
    const LeadId second = m_shop->lead(m_shop->customer(u"Karim"_s));
    m_shop->lead(m_shop->customer(u"Hany"_s));
    QSignalSpy loaded(m_leads.get(), &LeadListModel::loaded);
    m_leads->show({.stage = LeadStage::New, .sort = leads::Sort::Recent, .text = {}});
    QTRY_COMPARE(loaded.size(), 1);
    QTRY_COMPARE(namesOf(*m_leads), (QStringList{u"Hany"_s, u"Karim"_s, u"Mona"_s}));
    QSignalSpy reset(m_leads.get(), &QAbstractItemModel::modelReset);

    m_shop->receive(mona, u"are you there?"_s);
    QTRY_COMPARE(namesOf(*m_leads), (QStringList{u"Mona"_s, u"Hany"_s, u"Karim"_s}));
    m_shop->setStage(second, LeadStage::Won);
    QTRY_COMPARE(namesOf(*m_leads), (QStringList{u"Mona"_s, u"Hany"_s}));

    m_shop->setStage(second, LeadStage::New);
    QTRY_COMPARE(namesOf(*m_leads), (QStringList{u"Mona"_s, u"Hany"_s, u"Karim"_s}));
    QVERIFY(m_leads->find(first));
    QCOMPARE(reset.size(), 0); // the reader's place is kept
}

void TestFlatLists::aStageShowsBeforeTheAgentAnsweredAndGoesBack()
{
    const LeadId lead = m_shop->lead(m_shop->customer(u"Mona"_s));
    m_leads->show({});
    QTRY_VERIFY(m_leads->find(lead));
    QSignalSpy changed(m_leads.get(), &QAbstractItemModel::dataChanged);
    LeadRow wished = *m_leads->find(lead);
    wished.lead.stage = LeadStage::Won;

    m_leads->setPending(wished);

    QCOMPARE(m_leads->find(lead)->lead.stage, LeadStage::Won);
    QCOMPARE(changed.size(), 1);
    m_leads->revert(lead);
    QTRY_COMPARE(m_leads->find(lead)->lead.stage, LeadStage::New);
}

void TestFlatLists::leadsAreReadFurtherWithoutDoublingAny()
{
    for (int i = 0; i < 105; ++i)
        m_shop->lead(m_shop->customer(u"customer %1"_s.arg(i)));
    m_leads->show({});
    QTRY_COMPARE(m_leads->rowCount(), 100);
    QVERIFY(m_leads->canFetchMore({}));

    m_leads->fetchMore({});

    QTRY_COMPARE(m_leads->rowCount(), 105);
    QCOMPARE(namesOf(*m_leads).removeDuplicates(), 0);
    QVERIFY(!m_leads->canFetchMore({}));
}

void TestFlatLists::leadsAreNarrowedToAName()
{
    m_shop->lead(m_shop->customer(u"Mona Adel"_s));
    m_shop->lead(m_shop->customer(u"Karim"_s));
    m_leads->show({});
    QTRY_COMPARE(m_leads->rowCount(), 2);

    m_leads->show({.stage = {}, .sort = leads::Sort::Recent, .text = u"mona"_s});

    QTRY_COMPARE(namesOf(*m_leads), QStringList{u"Mona Adel"_s});
    m_leads->show({.stage = LeadStage::Won, .sort = leads::Sort::Recent, .text = u"mona"_s});
    QTRY_COMPARE(m_leads->rowCount(), 0);
}

void TestFlatLists::everyKeyOfASearchReplacesWhatWasFound()
{
    const auto mona = m_shop->customer(u"Mona"_s);
    m_shop->customer(u"Monir"_s);
    m_shop->receive(mona, u"the blue helmet"_s);
    m_shop->awaitIndex();
    const std::unique_ptr<Reader> reader = m_shop->reader();
    SearchModel model(*reader, [] { return Numbers::Whole; });
    const QAbstractItemModelTester watch(&model);
    QSignalSpy found(&model, &SearchModel::found);

    for (const QString &typed : {u"m"_s, u"mo"_s, u"mon"_s})
        model.search(typed); // nobody waits for an answer between two keys
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(found.size(), 1);
    model.search(u"helmet"_s);
    QTRY_COMPARE(namesOf(model), QStringList{u"Mona"_s});
    QCOMPARE(model.index(0).data(RowRole).value<ConversationRow>().preview, u"the blue helmet"_s);

    model.search(QString());
    QCOMPARE(model.rowCount(), 0); // at once
}

void TestFlatLists::aFoundRowKnowsTheWordsOfTheShop()
{
    const SearchSynonyms own({{u"بدلة"_s, u"suit"_s}});
    MIGO_OK(waitFor(m_shop->writer().run([&](Transaction &t) {
        return settings::setValue(t, SearchSynonyms::kSetting, own.toJson(), StaffId(1), m_shop->now());
    })));
    const QString words = u"عندكم بدلة تيل؟"_s;
    m_shop->receive(m_shop->customer(u"Mona"_s), words);
    m_shop->awaitIndex();
    const std::unique_ptr<Reader> reader = m_shop->reader();
    SearchModel model(*reader, [] { return Numbers::Whole; });

    model.search(u"suit"_s);

    QTRY_COMPARE(model.rowCount(), 1);
    const auto found = model.index(0).data(FoundRole).value<FoundText>();
    QCOMPARE(searchHighlights(words, found.terms), (QList<TextSpan>{{words.indexOf(u"بدلة"_s), 4}}));
}

QTEST_MAIN(TestFlatLists)
#include "tst_flatlists.moc"
