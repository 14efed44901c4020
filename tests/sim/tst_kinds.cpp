#include "tests/sim/fuzz.h"
#include "tests/sim/graphbench.h"
#include "tests/sim/kindverbs.h"
#include "tests/sim/webhookbatch.h"

#include <QSet>
#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Stage : Bench {
    CustomerVerbs customers{{world, faults, journal, basket}, graph};
    KindVerbs kinds{{world, faults, journal, basket}, graph, customers};

    QJsonObject run(const QString &what, QJsonObject verb)
    {
        verb.insert("actor"_L1, "C1"_L1);
        return kinds.run(what, verb).value_or(QJsonObject{});
    }
};

QString leftover(const QByteArray &body)
{
    for (const QByteArray &mark : {"\"$"_ba, "\"#now"_ba, "\"#later"_ba, ":\"\\u0000"_ba}) {
        if (body.contains(mark))
            return QString::fromLatin1(mark);
    }
    return {};
}

} // namespace

/// Every kind of webhook by its name, and what becomes of bodies on the way.
class TestKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique()
    {
        QSet<QString> names;
        for (const Kind &kind : webhookKinds())
            names.insert(kind.name);
        QCOMPARE(names.size(), webhookKinds().size());
        QVERIFY(names.size() > 200);
    }

    void everyKindBecomesABodyOfItsObject()
    {
        for (const Kind &kind : webhookKinds()) {
            Stage stage;
            const QJsonObject result = stage.run(u"emit"_s, {{"kind"_L1, kind.name}});
            QVERIFY2(result.value("ok"_L1).toBool(), qPrintable(kind.name));
            QCOMPARE(stage.basket.bodies.size(), 1);
            const QJsonObject body = stage.basket.bodies.at(0).body;
            QVERIFY2(body.contains("object"_L1) && body.value("entry"_L1).isArray(), qPrintable(kind.name));
            QVERIFY2(leftover(metaJson(body)).isEmpty(), qPrintable(kind.name + leftover(metaJson(body))));
        }
    }

    void changesMembersOfAnEvent()
    {
        Stage stage;
        (void)stage.run(u"emit"_s,
                        {{"kind"_L1, "whatsapp.voice"_L1},
                         {"with"_L1, QJsonObject{{"audio.voice"_L1, false}, {"audio.sha256"_L1, QJsonValue()}}}});
        const QByteArray body = metaJson(stage.basket.bodies.at(0).body);
        QVERIFY(body.contains("\"voice\":false"));
        QVERIFY(!body.contains("sha256"));
    }

    void opensTheWindowOnlyWhereTheCustomerWrote()
    {
        Stage stage;
        Customer &customer = stage.world.customer(u"C1"_s);
        customer.lastInstagram.reset();
        (void)stage.run(u"ig.seen"_s, {});
        QVERIFY(!customer.lastInstagram);
        (void)stage.run(u"ig.story_reply"_s, {{"text"_L1, u"بكام؟"_s}});
        QVERIFY(customer.lastInstagram.has_value());
        QVERIFY(!stage.world.said().empty());
    }

    void putsEventsTogether()
    {
        Stage stage;
        (void)stage.run(u"emit"_s, {{"kind"_L1, "whatsapp.text"_L1}, {"count"_L1, 1500}});
        QList<QJsonObject> bodies;
        for (const Basket::Item &item : stage.basket.bodies)
            bodies.append(item.body);

        const QList<QJsonObject> combined = combinedBodies(bodies, 1000);

        QCOMPARE(combined.size(), 2);
        QCOMPARE(eventCount(combined.at(0)), 1000);
        QCOMPARE(eventCount(combined.at(1)), 500);
        QCOMPARE(combined.at(0).value("entry"_L1).toArray().size(), 1);
    }

    void makesHistoryPiecesOfThreeMegabytes()
    {
        Stage stage;
        (void)stage.run(u"history"_s, {{"bytes"_L1, 3'000'000}});
        const qsizetype size = metaJson(stage.basket.bodies.at(0).body).size();
        QVERIFY2(size > 2'000'000 && size < 4'000'000, qPrintable(QString::number(size)));
    }

    void keepsCommentsThatMayBeAnswered()
    {
        Stage stage;
        const QString id = stage.run(u"emit"_s, {{"kind"_L1, "instagram.comment_flat"_L1}}).value("id"_L1).toString();
        const Comment *comment = stage.graph.comments().find(id);
        QVERIFY(comment);
        QCOMPARE(comment->channel, Channel::Instagram);
    }

    void fuzzesEveryChannelWithTheSameDamageForTheSameSeed()
    {
        FuzzSource source(7, {});
        QMap<Channel, int> channels;
        int whole = 0;
        for (int i = 0; i < 600; ++i) {
            const FuzzSource::Body body = source.next();
            ++channels[body.channel];
            whole += parseObject(body.bytes) ? 1 : 0;
        }
        QCOMPARE(channels.size(), 3);
        QVERIFY2(whole > 350 && whole < 590, qPrintable(QString::number(whole)));
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "tst_kinds.moc"
