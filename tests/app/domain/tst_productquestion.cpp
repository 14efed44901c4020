#include "app/domain/productquestion.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestProductQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsInAMessageComesBeforeWhereItCameFrom()
    {
        Message message;
        message.source.ref = u"product:AD-1"_s;
        QCOMPARE(productMarks(message), QStringList{u"AD-1"_s});

        message.content = OrderContent{
            .lines = {{.productId = u"A"_s, .name = u"Vest"_s}, {.productId = u"B"_s}, {.productId = u"A"_s}}};
        QCOMPARE(productMarks(message), (QStringList{u"A"_s, u"B"_s, u"Vest"_s, u"AD-1"_s}));
        message.content = CardsContent{.cards = {{.title = u"فيست"_s, .url = u"https://shop.example/1"_s}}};
        QCOMPARE(productMarks(message), (QStringList{u"https://shop.example/1"_s, u"فيست"_s, u"AD-1"_s}));
        message.content = ShareContent{.what = u"product"_s, .id = u"77"_s};
        QCOMPARE(productMarks(message), (QStringList{u"77"_s, u"AD-1"_s}));
    }

    void aPostIsNoArticleAndAnotherReferenceNoNumber()
    {
        Message message;
        message.content = ShareContent{.what = u"post"_s, .id = u"77"_s};
        message.source.ref = u"summer"_s;

        QCOMPARE(productMarks(message), QStringList{});
    }

    void onlyWhatACustomerSaidIsAQuestion()
    {
        const auto may = [](auto change) {
            Message message;
            change(message);
            return mayBeQuestion(message);
        };
        QVERIFY(may([](Message &) {}));
        QVERIFY(may([](Message &m) { m.kind = MessageKind::Voice; }));
        QVERIFY(may([](Message &m) { m.kind = MessageKind::Comment; }));
        QVERIFY(!may([](Message &m) { m.direction = Direction::Outbound; }));
        QVERIFY(!may([](Message &m) { m.deletedAt = Instant{}; }));
        for (const MessageKind kind :
             {MessageKind::System, MessageKind::Call, MessageKind::Reaction, MessageKind::Unsupported})
            QVERIFY(!may([kind](Message &m) { m.kind = kind; }));
    }

    void theWordsAreOneLineOfReasonableLength()
    {
        Message message;
        message.text = u" how much\n is it? "_s;
        QCOMPARE(questionWords(message), u"how much is it?"_s);
        message.text = QString(1000, u'x');
        QCOMPARE(questionWords(message).size(), kLongestQuestion);
        message.text.clear();
        message.content = OrderContent{.lines = {{.productId = u"A"_s, .name = u"Vest"_s}}};
        QCOMPARE(questionWords(message), u"Vest A"_s);
    }
};

QTEST_GUILESS_MAIN(TestProductQuestion)
#include "tst_productquestion.moc"
