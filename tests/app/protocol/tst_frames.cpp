#include "app/protocol/frames.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

const QString kToken = u"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"_s;

StatusFrame someStatus()
{
    StatusFrame status;
    status.webhookPort = 65535;
    status.channels = {{u"messenger"_s, {u"ok"_s, QString()}}, {u"whatsapp"_s, {u"bad"_s, u"token_expired"_s}}};
    status.assistant = {u"warn"_s, u"quota_day"_s};
    status.internet = {u"ok"_s, QString()};
    status.products = {u"warn"_s, u"unreachable"_s};
    status.productCount = 169;
    status.productsAt = 1'790'000'000'001;
    status.outboxQueued = 3;
    status.outboxUnknown = 1;
    status.oldestQueuedAt = 1'790'000'000'002;
    status.aiModel = u"gemini"_s;
    status.aiCallsToday = 12;
    status.aiTokensToday = 4'711;
    status.quarantined = 2;
    status.publicAddress = u"https://shop.example.com"_s;
    status.aiCostMicroUsdToday = 4'500;
    status.webhooksAccepted = 9'000'000'000;
    status.webhooksRefused = 2;
    status.startedAt = 1'790'000'000'000;
    return status;
}

QList<Frame> samples()
{
    return {
        HelloFrame{.schema = 4, .version = u"0.1.0"_s, .epoch = u"e1"_s, .revision = 812},
        RingFrame{.from = 809, .to = 812, .changes = {{Topic::Message, 4711}, {Topic::Conversation, 12}}},
        RingFrame{.from = 1, .to = 900, .many = true},
        CommandFrame{.token = kToken, .name = u"save_note"_s, .staff = StaffId(2), .body = {{u"text"_s, u"سر"_s}}},
        ReplyFrame{.token = kToken, .ok = true, .body = {{u"message"_s, 5}}},
        ReplyFrame{.token = kToken, .error = ErrorCode::Refused, .reason = u"window_closed"_s, .detail = u"x"_s},
        someStatus(),
    };
}

} // namespace

class TestFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFrameReadsBackAsWritten();
    void aRingNamesWhatChanged();
    void aManyRingListsNothing();
    void aRefusalCarriesItsReason();
    void aStatusKeepsTheOrderOfItsChannels();
    void whatIsNotExactlyOneFrameIsRefused_data();
    void whatIsNotExactlyOneFrameIsRefused();
    void anOversizedFrameIsRefusedUnread();
    void damagedFramesAreRefusedOrReadableButNeverHarmful();
};

void TestFrames::everyFrameReadsBackAsWritten()
{
    for (const Frame &frame : samples()) {
        const QByteArray written = encode(frame);

        const Result<Frame> read = decodeFrame(written);

        QVERIFY2(read, written.constData());
        QCOMPARE(read->index(), frame.index());
        QCOMPARE(encode(*read), written);
    }
}

void TestFrames::aRingNamesWhatChanged()
{
    const QByteArray text = encode(RingFrame{.from = 809, .to = 812, .changes = {{Topic::Message, 4711}}});

    QCOMPARE(text, R"({"ring":{"changes":[["message",4711]],"from":809,"to":812}})"_ba);
}

void TestFrames::aManyRingListsNothing()
{
    RingFrame ring{.from = 1, .to = 2, .changes = {{Topic::Message, 1}}, .many = true};

    const Result<Frame> read = decodeFrame(encode(ring));

    QVERIFY(read);
    QVERIFY(std::get<RingFrame>(*read).many);
    QVERIFY(std::get<RingFrame>(*read).changes.isEmpty());
}

void TestFrames::aRefusalCarriesItsReason()
{
    const Result<Frame> read = decodeFrame(encode(samples().at(5)));

    QVERIFY(read);
    const auto &reply = std::get<ReplyFrame>(*read);
    QVERIFY(!reply.ok);
    QCOMPARE(reply.error, ErrorCode::Refused);
    QCOMPARE(reply.reason, u"window_closed"_s);
}

void TestFrames::aStatusKeepsTheOrderOfItsChannels()
{
    const Result<Frame> read = decodeFrame(encode(someStatus()));

    QVERIFY(read);
    const auto &status = std::get<StatusFrame>(*read);
    QCOMPARE(status.channels.size(), 2);
    QCOMPARE(status.channels.at(1).first, u"whatsapp"_s);
    QCOMPARE(status.channels.at(1).second.reason, u"token_expired"_s);
    QCOMPARE(status.webhooksAccepted, 9'000'000'000);
}

void TestFrames::whatIsNotExactlyOneFrameIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");

    const QByteArray token = kToken.toUtf8();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << "hello"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("unknown kind") << R"({"stop":{}})"_ba;
    QTest::newRow("body is no object") << R"({"hello":5})"_ba;
    QTest::newRow("two frames") << R"({"ring":{"from":1,"to":1,"many":true},"x":{}})"_ba;
    QTest::newRow("two documents") << R"({"ring":{"from":1,"to":1,"many":true}}{})"_ba;
    QTest::newRow("hello without epoch") << R"({"hello":{"protocol":1,"schema":1,"version":"1","revision":1}})"_ba;
    QTest::newRow("ring backwards") << R"({"ring":{"from":2,"to":1,"changes":[]}})"_ba;
    QTest::newRow("ring before time") << R"({"ring":{"from":-1,"to":1,"changes":[]}})"_ba;
    QTest::newRow("ring without changes") << R"({"ring":{"from":1,"to":1}})"_ba;
    QTest::newRow("ring many and changes") << R"({"ring":{"from":1,"to":1,"many":true,"changes":[]}})"_ba;
    QTest::newRow("ring not many") << R"({"ring":{"from":1,"to":1,"many":false}})"_ba;
    QTest::newRow("unknown topic") << R"({"ring":{"from":1,"to":1,"changes":[["weather",1]]}})"_ba;
    QTest::newRow("change is no pair") << R"({"ring":{"from":1,"to":1,"changes":[["message"]]}})"_ba;
    QTest::newRow("row is no number") << R"({"ring":{"from":1,"to":1,"changes":[["message","1"]]}})"_ba;
    QTest::newRow("token is no UUID") << R"({"command":{"token":"a","name":"x","staff":0,"body":{}}})"_ba;
    QTest::newRow("no staff") << R"({"command":{"token":")"_ba + token + R"(","name":"x","body":{}}})"_ba;
    QTest::newRow("nameless") << R"({"command":{"token":")"_ba + token + R"(","name":"","staff":0,"body":{}}})"_ba;
    QTest::newRow("extra") << R"({"command":{"token":")"_ba + token + R"(","name":"x","staff":0,"body":{},"y":1}})"_ba;
    QTest::newRow("unknown error") << R"({"reply":{"token":")"_ba + token +
                                          R"(","ok":false,"error":"odd","reason":"","detail":""}})"_ba;
    QTest::newRow("ok is no truth") << R"({"reply":{"token":")"_ba + token + R"(","ok":1,"body":{}}})"_ba;
    QTest::newRow("port too large") << encode(someStatus()).replace("65535", "65536");
    QTest::newRow("light is a word")
        << encode(someStatus()).replace(R"({"reason":"quota_day","state":"warn"})", R"("x")");
}

void TestFrames::whatIsNotExactlyOneFrameIsRefused()
{
    QFETCH(const QByteArray, text);

    const Result<Frame> read = decodeFrame(text);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidPayload);
}

void TestFrames::anOversizedFrameIsRefusedUnread()
{
    CommandFrame command{.token = kToken, .name = u"save_note"_s};
    command.body.insert(u"text"_s, QString(kMaxFrameBytes, u'x'));

    QVERIFY(!decodeFrame(encode(command)));
}

void TestFrames::damagedFramesAreRefusedOrReadableButNeverHarmful()
{
    QRandomGenerator dice(20261123);
    int refused = 0;

    for (int round = 0; round < 20'000; ++round) {
        const QList<Frame> frames = samples();
        QByteArray text = encode(frames.at(dice.bounded(int(frames.size()))));
        for (int damage = dice.bounded(1, 4); damage > 0 && !text.isEmpty(); --damage) {
            const qsizetype at = dice.bounded(int(text.size()));
            switch (dice.bounded(4)) {
            case 0:
                text[at] = char(dice.bounded(256));
                break;
            case 1:
                text.remove(at, dice.bounded(1, 9));
                break;
            case 2:
                text.insert(at, text.mid(dice.bounded(int(text.size())), dice.bounded(1, 40)));
                break;
            default:
                text.truncate(at);
                break;
            }
        }
        const Result<Frame> read = decodeFrame(text);
        if (!read) {
            QCOMPARE(read.error().code, ErrorCode::InvalidPayload);
            ++refused;
        } else {
            QVERIFY(decodeFrame(encode(*read))); // what was understood can be said again
        }
    }

    QVERIFY(refused > 10'000);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestFrames)
#include "tst_frames.moc"
