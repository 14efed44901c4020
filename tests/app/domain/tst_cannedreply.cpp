#include "app/domain/cannedreply.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

CannedReply made(int id, const QString &shortcut, const QString &text, const QStringList &aliases = {}, int uses = 0)
{
    CannedReply reply;
    reply.id = CannedReplyId(id);
    reply.shortcut = shortcut;
    reply.text = text;
    reply.aliases = aliases;
    reply.uses = uses;
    return reply;
}

QList<CannedReply> shop()
{
    return {made(1, u"اهلا"_s, u"أهلا بحضرتك"_s, {u"سلام"_s}, 90),
            made(2, u"سعر"_s, u"السعر {price:BW-1} شامل الضريبة"_s, {u"price"_s}, 10),
            made(3, u"شحن"_s, u"الشحن خلال 2-4 أيام"_s, {u"توصيل"_s, u"delivery"_s}, 5),
            made(4, u"مقاسات"_s, u"المقاسات من 39 لحد 46"_s)};
}

QList<qint64> ids(const RankedReplies &ranked)
{
    QList<qint64> found;
    for (const CannedReply &reply : ranked.replies)
        found.append(reply.id.value());
    return found;
}

} // namespace

class TestCannedReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAreFilledInBothLanguages()
    {
        const auto valueOf = [](const QString &name) -> std::optional<QString> {
            static const QHash<QString, QString> values{
                {u"first_name"_s, u"منى"_s}, {u"price:BW-1"_s, u"1150"_s}, {u"last_order"_s, u"2 × فيست"_s}};
            return values.contains(name) ? std::optional(values.value(name)) : std::nullopt;
        };

        QCOMPARE(filledReply(u"أهلا {الاسم}، السعر {سعر:BW-1}"_s, valueOf).text, u"أهلا منى، السعر 1150"_s);
        QCOMPARE(filledReply(u"Hi {first_name}: {آخر_طلب}"_s, valueOf).text, u"Hi منى: 2 × فيست"_s);
        QCOMPARE(filledReply(u"no {braces at all} and {}"_s, valueOf).text, u"no {braces at all} and {}"_s);
    }

    void theFirstGapIsWhereAPersonGoesOn()
    {
        const FilledReply filled = filledReply(u"a {x} b {y}"_s, [](const QString &) { return std::nullopt; });

        QCOMPARE(filled.text, u"a {x} b {y}"_s);
        QCOMPARE(filled.gapAt, 2);
        QCOMPARE(filled.gapLength, 3);
    }

    void whatIsTypedIsFoundInKeyTextAndAlias()
    {
        QCOMPARE(ids(rankedReplies(shop(), u"شحن"_s, {})), QList<qint64>({3}));
        QCOMPARE(ids(rankedReplies(shop(), u"DELIV"_s, {})), QList<qint64>({3}));
        QCOMPARE(ids(rankedReplies(shop(), u"أيام"_s, {})), QList<qint64>({3}));
        QCOMPARE(ids(rankedReplies(shop(), u"zz"_s, {})), QList<qint64>());
        QCOMPARE(ids(rankedReplies(shop(), u"اهل"_s, {})).first(), 1);
    }

    void withNothingTypedTheMostUsedComeFirst()
    {
        const RankedReplies ranked = rankedReplies(shop(), {}, u"تمام"_s);

        QCOMPARE(ids(ranked), QList<qint64>({1, 2, 3, 4}));
        QCOMPARE(ranked.suggested, 0);
    }

    void theEndOfWhatTheCustomerWroteSuggests_data()
    {
        QTest::addColumn<QString>("wrote");
        QTest::addColumn<qint64>("first");
        QTest::newRow("the word itself") << u"طب والشحن للمنصورة كام يوم؟"_s << qint64(3);
        QTest::newRow("a synonym") << u"عندكم دليفري؟"_s << qint64(3);
        QTest::newRow("price in the shop's words") << u"السلام عليكم، السيفتي شوز ده بكام"_s << qint64(2);
    }

    void theEndOfWhatTheCustomerWroteSuggests()
    {
        QFETCH(QString, wrote);
        QFETCH(qint64, first);

        const RankedReplies ranked = rankedReplies(shop(), {}, wrote);

        QVERIFY(ranked.suggested >= 1);
        QCOMPARE(ids(ranked).first(), first);
        QCOMPARE(ranked.replies.size(), shop().size());
    }
};

QTEST_GUILESS_MAIN(TestCannedReply)
#include "tst_cannedreply.moc"
