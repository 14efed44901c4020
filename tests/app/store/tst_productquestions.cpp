#include "app/store/erasing.h"
#include "app/store/merges.h"
#include "app/store/productquestions.h"
#include "app/store/products.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

/// What customers asked about, and what becomes of it when they are joined, split, forgotten or take a message back.
class TestProductQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theNewestStandsFirstAndPagesFollowEachOther();
    void anArticleIsFoundByEverythingItIsKnownBy();
    void theTallySaysHowOften();
    void oneArticleShowsItsOwnQuestions();
    void everyChangeRingsTheCustomer();
    void whatIsNotThereIsNotFound();
    void aMessageStandsThereOnce();
    void whatWasTakenBackLeavesNoWords();
    void questionsGoWithTheirChatThroughMergeAndSplit();
    void aForgottenCustomerLeavesNoQuestion();

private:
    Message receive(int customer, const QString &text, int second);
    QuestionId keep(const Message &message, const QString &sku = {});
    ProductId product(const QString &mark) const
    {
        return productquestions::productBy(m_store->reading(), mark)->value_or(ProductId());
    }
    QStringList words(const productquestions::Wanted &wanted) const;
    QStringList wordsOf(ContactId contact) const;

    std::unique_ptr<TempStore> m_store;
    int m_sent = 0;
};

void TestProductQuestions::init()
{
    m_store = std::make_unique<TempStore>();
    MIGO_OK(m_store->write([](Transaction &t) -> Result<> {
        const auto kept = products::keep(
            t,
            {{.shopId = u"3010"_s, .nameAr = u"فيست"_s, .nameEn = u"Vest"_s, .link = u"https://shop.example/3010"_s}},
            products::Extent::WholeShop, at(0));
        const auto own = kept ? products::addMissing(
                                    t, {{u"BW-1"_s, u"شوز"_s, u"Shoes"_s}, {u"BW-2"_s, u"بالطو"_s, u"Coat"_s}}, at(0))
                              : failed(kept);
        return own ? Result<>() : failed(own);
    }));
}

Message TestProductQuestions::receive(int customer, const QString &text, int second)
{
    const EventParty party = customer % 2 == 0 ? messengerCustomer(customer) : whatsAppCustomer(customer, u"Mona"_s);
    const Webhook webhook = webhookOf(textOf(party, QString::number(++m_sent), text, at(second)));
    const auto done = m_store->write([&](Transaction &t) { return deliver(t, webhook); });
    return messages::find(m_store->reading(), done->message)->value_or(Message());
}

QuestionId TestProductQuestions::keep(const Message &message, const QString &sku)
{
    return m_store->write([&](Transaction &t) { return productquestions::add(t, message, product(sku)); })
        .value_or(QuestionId());
}

QStringList TestProductQuestions::words(const productquestions::Wanted &wanted) const
{
    QStringList found;
    const auto page = productquestions::page(m_store->reading(), wanted).value();
    for (const ProductQuestion &question : page)
        found << question.words;
    return found;
}

QStringList TestProductQuestions::wordsOf(ContactId contact) const
{
    QStringList found;
    const auto questions = productquestions::ofContact(m_store->reading(), contact, 10).value();
    for (const ProductQuestion &question : questions)
        found << question.words;
    return found;
}

void TestProductQuestions::theNewestStandsFirstAndPagesFollowEachOther()
{
    for (int i = 0; i < 5; ++i)
        keep(receive(1 + i % 2, u"question %1"_s.arg(i), i < 2 ? 10 : 20)); // two and three at the same moment

    const auto all = productquestions::page(m_store->reading(), {.limit = 2}).value();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().words, u"question 4"_s);
    QCOMPARE(all.first().customer, u"Mona"_s);
    QCOMPARE(all.first().at, at(20));
    QCOMPARE(words({.before = all.last().place(), .limit = 2}), (QStringList{u"question 2"_s, u"question 1"_s}));
}

void TestProductQuestions::anArticleIsFoundByEverythingItIsKnownBy()
{
    const ProductId vest = product(u"3010"_s);
    QVERIFY(vest.isValid());
    for (const QString &mark : {u"فيست"_s, u"Vest"_s, u"https://shop.example/3010"_s})
        QCOMPARE(product(mark), vest);
    QVERIFY(product(u"BW-1"_s).isValid() && product(u"BW-1"_s) != vest);
    QVERIFY(!product({}).isValid());
    QVERIFY(!product(u"Ves"_s).isValid());
}

void TestProductQuestions::theTallySaysHowOften()
{
    keep(receive(1, u"a"_s, 1), u"BW-1"_s);
    for (int i = 0; i < 2; ++i)
        keep(receive(2, u"b"_s, 2 + i), u"BW-2"_s);
    for (int i = 0; i < 3; ++i)
        keep(receive(1, u"c"_s, 5 + i));

    QStringList lines;
    const auto tally = productquestions::tally(m_store->reading()).value();
    for (const productquestions::Asked &asked : tally)
        lines << u"%1 %2 %3"_s.arg(asked.product.sku, asked.product.nameEn).arg(asked.times);
    QCOMPARE(lines, (QStringList{u"  3"_s, u"BW-2 Coat 2"_s, u"BW-1 Shoes 1"_s}));
}

void TestProductQuestions::oneArticleShowsItsOwnQuestions()
{
    keep(receive(1, u"shoes"_s, 1), u"BW-1"_s);
    keep(receive(2, u"coat"_s, 2), u"BW-2"_s);
    keep(receive(1, u"something"_s, 3));
    keep(receive(3, u"shoes again"_s, 4), u"BW-1"_s);

    QCOMPARE(words({.of = NamedProduct{u"BW-1"_s, {}, {}}, .limit = 10}), (QStringList{u"shoes again"_s, u"shoes"_s}));
    QCOMPARE(words({.of = NamedProduct{}, .limit = 10}), QStringList{u"something"_s});
    QCOMPARE(words({.limit = 10}).size(), 4);
}

void TestProductQuestions::everyChangeRingsTheCustomer()
{
    const Message message = receive(1, u"how much?"_s, 1);
    QuestionId question;
    const auto rings = [&](auto job) {
        ChangeSet heard;
        const auto watch = connect(&m_store->writer(), &Writer::committed, this,
                                   [&heard](const ChangeSet &changes) { heard += changes; });
        const bool done = m_store->write(job).has_value();
        QCoreApplication::processEvents();
        disconnect(watch);
        return done ? heard : ChangeSet{};
    };
    const ChangeSet mona{Change{Topic::Contact, message.contact.value()}};

    QCOMPARE(rings([&](Transaction &t) {
                 const auto added = productquestions::add(t, message, {});
                 question = added.value_or(QuestionId());
                 return added;
             }),
             mona);
    QCOMPARE(rings([&](Transaction &t) { return productquestions::setProduct(t, question, ProductId(1)); }), mona);
    QCOMPARE(rings([&](Transaction &t) { return productquestions::remove(t, question); }), mona);
}

void TestProductQuestions::whatIsNotThereIsNotFound()
{
    const auto code = [this](auto job) { return m_store->write(job).error().code; };

    QCOMPARE(code([](Transaction &t) { return productquestions::setProduct(t, QuestionId(9), {}); }),
             ErrorCode::NotFound);
    QCOMPARE(code([](Transaction &t) { return productquestions::remove(t, QuestionId(9)); }), ErrorCode::NotFound);
    QVERIFY(!*productquestions::ofMessage(m_store->reading(), MessageId(9)));
}

void TestProductQuestions::aMessageStandsThereOnce()
{
    const Message message = receive(1, u"how much?"_s, 1);
    keep(message);

    QVERIFY(!m_store->write([&](Transaction &t) { return productquestions::add(t, message, {}); }));
    QCOMPARE(m_store->number("SELECT count(*) FROM product_query"), 1);
}

void TestProductQuestions::whatWasTakenBackLeavesNoWords()
{
    const Message message = receive(1, u"how much are the shoes?"_s, 1);
    keep(message, u"BW-1"_s);

    MIGO_OK(m_store->write([&](Transaction &t) {
        return messages::remove(
            t, message.id, {.party = {}, .target = {}, .what = InboundRemoval::What::Deleted, .at = at(9), .raw = {}});
    }));

    const auto question = *productquestions::ofMessage(m_store->reading(), message.id);
    QVERIFY(question);
    QCOMPARE(question->words, QString());
    QCOMPARE(question->product.nameEn, u"Shoes"_s);
}

void TestProductQuestions::questionsGoWithTheirChatThroughMergeAndSplit()
{
    const Message mine = receive(1, u"shoes"_s, 1);
    const Message theirs = receive(2, u"coat"_s, 2);
    keep(mine);
    keep(theirs);

    const auto merge = m_store->write([&](Transaction &t) {
        return merges::merge(t, {.kept = mine.contact,
                                 .gone = theirs.contact,
                                 .takeFromGone = {},
                                 .actor = {},
                                 .reason = {},
                                 .now = at(100)});
    });
    MIGO_OK(merge);
    QCOMPARE(wordsOf(mine.contact), (QStringList{u"coat"_s, u"shoes"_s}));
    QCOMPARE(wordsOf(theirs.contact), QStringList{});
    keep(receive(2, u"since then"_s, 150));
    MIGO_OK(m_store->write(
        [&](Transaction &t) { return merges::undo(t, {.merge = *merge, .actor = {}, .now = at(200)}); }));

    QCOMPARE(wordsOf(mine.contact), QStringList{u"shoes"_s});
    QCOMPARE(wordsOf(theirs.contact), (QStringList{u"since then"_s, u"coat"_s}));
    QCOMPARE(contradiction(*m_store), QString());
}

void TestProductQuestions::aForgottenCustomerLeavesNoQuestion()
{
    const Message mona = receive(1, u"shoes"_s, 1);
    keep(mona, u"BW-1"_s);
    const Message other = receive(3, u"stays"_s, 2);
    keep(other);

    MIGO_OK(m_store->write([&](Transaction &t) { return erasing::erase(t, {mona.contact, StaffId(1), at(500)}); }));

    QCOMPARE(words({.limit = 10}), QStringList{u"stays"_s});
    QCOMPARE(m_store->number("SELECT count(*) FROM product_query"), 1);
}

QTEST_GUILESS_MAIN(TestProductQuestions)
#include "tst_productquestions.moc"
