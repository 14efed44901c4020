#include "tests/sim/jsontext.h"
#include "tests/sim/player.h"
#include "tests/sim/script.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;

namespace {

Script shopDay(const ScriptOptions &options)
{
    QFile file(QStringLiteral(MIGOCHAT_SOURCE_DIR "/tests/sim/scripts/shop-day.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return {{}, u"cannot read the script"_s};
    return parseScript(file.readAll(), options);
}

QByteArray texts(const Script &script)
{
    QByteArray all;
    for (const ScriptStep &step : script.steps)
        all += QByteArray::number(step.at.count()) + compact(step.verb) + "\n";
    return all;
}

} // namespace

class TestScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheShopsDay()
    {
        const Script script = shopDay({});
        QVERIFY2(script.error.isEmpty(), qPrintable(script.error));
        QVERIFY(script.steps.size() > 80);
        QVERIFY(std::is_sorted(script.steps.begin(), script.steps.end(),
                               [](const ScriptStep &a, const ScriptStep &b) { return a.at < b.at; }));
    }

    void makesTheSameDayFromTheSameSeed()
    {
        QCOMPARE(texts(shopDay({7, false})), texts(shopDay({7, false})));
        QVERIFY(texts(shopDay({7, false})) != texts(shopDay({8, false})));
    }

    void leavesMediaOutWhenAsked()
    {
        const QByteArray all = texts(shopDay({1, true}));
        QVERIFY(!all.contains("wa.voice"));
        QVERIFY(!all.contains("wa.order"));
        QVERIFY(all.contains("wa.text"));
    }

    void tellsTheLineThatIsWrong()
    {
        QVERIFY(parseScript("{\"t\":\"10:00\",\"do\":\"x\"}\n\n{\"t\":\"25\"}\n", {}).error.startsWith(u"line 3"));
    }

    void playsInOrderAndSkipsStaffWithoutADesk()
    {
        const Script script = parseScript("{\"t\":\"10:00\",\"do\":\"a\"}\n{\"t\":\"10:01\",\"do\":\"staff.reply\"}\n"
                                          "{\"t\":\"10:02\",\"do\":\"b\"}\n",
                                          {});
        QStringList done;
        Player player(script, {.speed = 60'000}, [&](const QJsonObject &verb) -> QJsonObject {
            done.append(verb.value("do"_L1).toString());
            return {{"ok"_L1, true}};
        });
        QSignalSpy finished(&player, &Player::finished);
        player.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(done, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(player.state().value("skipped"_L1).toInt(), 1);
    }

    void asksAnExpectationAgainUntilItHolds()
    {
        const Script script = parseScript("{\"t\":\"10:00\",\"do\":\"expect\",\"within\":\"5s\"}\n"
                                          "{\"t\":\"10:00\",\"do\":\"expect\",\"needs\":\"staff\"}\n",
                                          {});
        int asked = 0;
        Player player(script, {.speed = 60'000}, [&](const QJsonObject &) -> QJsonObject {
            return {{"ok"_L1, ++asked > 2}};
        });
        QSignalSpy finished(&player, &Player::finished);
        player.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(asked >= 3);
        QCOMPARE(player.failures(), 0);
        QCOMPARE(player.state().value("skipped"_L1).toInt(), 1);
    }

    void waitsForEachStepWhenAsked()
    {
        const Script script = parseScript("{\"t\":\"10:00\",\"do\":\"a\"}\n{\"t\":\"10:02\",\"do\":\"b\"}\n", {});
        int count = 0;
        Player player(script, {.stepwise = true}, [&](const QJsonObject &) -> QJsonObject {
            ++count;
            return {{"ok"_L1, true}};
        });
        player.start();
        QCOMPARE(count, 0);
        player.step();
        QCOMPARE(count, 1);
        player.jumpTo(std::chrono::hours(11));
        QCOMPARE(count, 2);
    }
};

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
