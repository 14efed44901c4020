#include "app/store/conversations.h"
#include "tests/integration/desktop.h"
#include "tests/integration/simrunner.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatience = 30'000;
/// Above 95 % the agent keeps still for a minute.
constexpr int kLongPatience = 120'000;

QList<ConversationId> talks(const AgentRunner &agent)
{
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    const auto rows = store ? conversations::page(*store, {}) : fail(ErrorCode::NotFound, u"no store"_s);
    QList<ConversationId> ids;
    for (const ListedConversation &row : rows.value_or(QList<ListedConversation>()))
        ids.append(row.conversation.id);
    return ids;
}

LightState whatsAppLight(const Desktop &desktop)
{
    const QList<StatusFrame> all = desktop.all<StatusFrame>();
    for (const auto &[channel, light] : all.isEmpty() ? StatusFrame().channels : all.last().channels) {
        if (channel == "whatsapp"_L1)
            return light;
    }
    return {};
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearALimitMessagesLeaveSlowlyAndNoneIsRefused();

private:
    void send(const QStringList &texts);
    [[nodiscard]] QStringList arrived();
    [[nodiscard]] int refused();

    AgentRunner m_agent;
    SimRunner m_sim;
    Desktop m_desktop;
    ConversationId m_talk;
};

void TestLimits::send(const QStringList &texts)
{
    for (const QString &text : texts) {
        const ReplyFrame reply = m_desktop.run(SendMessage{m_talk, text});
        QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
    }
}

/// In the order in which the platform took them.
QStringList TestLimits::arrived()
{
    QStringList texts;
    const QJsonArray log = m_sim.log().value("entries"_L1).toArray();
    for (const QJsonValue &value : log) {
        const QJsonObject entry = value.toObject();
        const QString text = entry.value("body"_L1).toObject().value("text"_L1).toObject().value("body"_L1).toString();
        if (entry.value("kind"_L1) == "received"_L1 && !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

int TestLimits::refused()
{
    int all = 0;
    const QJsonObject counts = m_sim.state().value("counts"_L1).toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        all += it.key().startsWith("refused:"_L1) ? it.value().toInt() : 0;
    return all;
}

void TestLimits::nearALimitMessagesLeaveSlowlyAndNoneIsRefused()
{
    QVERIFY(m_sim.start(m_agent.dir()));
    QVERIFY(m_agent.startWith(m_sim.envFile()));
    QVERIFY(!m_sim.tell({{u"do"_s, u"wa.text"_s}, {u"from"_s, u"mona"_s}, {u"text"_s, u"بكام؟"_s}}).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(talks(m_agent).size(), 1, kPatience);
    m_talk = talks(m_agent).first();
    QVERIFY(m_desktop.connectTo(m_agent));
    send({u"1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(arrived(), (QStringList{u"1"_s}), kPatience);

    QVERIFY(!m_sim.tell({{u"do"_s, u"usage"_s}, {u"percent"_s, 85}}).isEmpty());
    send({u"2"_s, u"3"_s, u"4"_s});
    QTRY_COMPARE_WITH_TIMEOUT(arrived().size(), 4, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(whatsAppLight(m_desktop).reason, u"slowed"_s, kPatience);

    QVERIFY(!m_sim.tell({{u"do"_s, u"usage"_s}, {u"percent"_s, 97}}).isEmpty());
    send({u"5"_s, u"6"_s, u"7"_s}); // the answer to 5 says how near it is
    QTRY_COMPARE_WITH_TIMEOUT(whatsAppLight(m_desktop).reason, u"limit_near"_s, kPatience);
    QVERIFY(m_desktop.all<StatusFrame>().last().outboxQueued > 0);
    QVERIFY(!arrived().contains(u"7"_s));

    QVERIFY(!m_sim.tell({{u"do"_s, u"usage"_s}, {u"percent"_s, 10}}).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(arrived().size(), 7, kLongPatience);
    send({u"8"_s});
    QTRY_COMPARE_WITH_TIMEOUT(arrived().size(), 8, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(whatsAppLight(m_desktop).reason, QString(), kPatience);

    QCOMPARE(arrived(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s}));
    QCOMPARE(refused(), 0);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestLimits)
#include "tst_limits.moc"
