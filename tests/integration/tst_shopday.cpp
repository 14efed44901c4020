#include "app/protocol/contactcommands.h"
#include "app/protocol/outboundcommands.h"
#include "tests/integration/playedday.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

/// The demo shop's whole day, played once; each case is something that has to be seen of it.
class TestShopDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void whatTheNightKeptCameOnceWithItsOwnTime();
    void aRepeatedCommentIsOneBubble();
    void aPrivateReplyReachesTheCommenter();
    void anAdIsRemembered();
    void anAcceptedDraftNamesBoth();
    void statusesOutOfOrderLeaveTheBlueTicks();
    void aQuoteLeavesAsADocument();
    void somebodyWithoutANumberIsACustomer();
    void aHeldBackTemplateFailsAndIsNotSentAgain();
    void aHeldAnswerLeavesUntouchedOnce();
    void oneWomanOnTwoChannelsIsMergedAndApartAgain();
    void voiceAndPictureLieOnTheDisk();
    void aNoteDoesNotLeave();
    void aPhonesAnswerSilencesTheAssistant();
    void theBurstAfterTheTunnelIsInOrder();
    void anOrderHasItsLines();
    void whatWasWrittenWithoutNetLeftAfterwardsOnce();
    void onTheThirdDayAPersonAnswersUnderTheTag();
    void aSharedNumberIsKnown();
    void whoWantsNoMoreGetsNoMore();
    void nothingIsLostDoubledOrLate();

private:
    void remember(const QJsonObject &verb);
    void mergeTheDoctor();
    [[nodiscard]] QString ofTalk(const QString &actor, const QByteArray &what, const QByteArray &where = "1");

    PlayedDay m_day;
    QMap<QString, QString> m_seen; ///< what was so at a moment of the day
};

QString TestShopDay::ofTalk(const QString &actor, const QByteArray &what, const QByteArray &where)
{
    return m_day.text("SELECT " + what + " FROM message WHERE conversation_id IN " + PlayedDay::talkOf(actor) +
                      " AND " + where);
}

void TestShopDay::initTestCase()
{
    const QString problem = m_day.play([this](const QJsonObject &verb) { remember(verb); });
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestShopDay::remember(const QJsonObject &verb)
{
    const QString moment = verb.value("t"_L1).toString() + u' ' + verb.value("do"_L1).toString();
    const QString actor = verb.value("actor"_L1).toString();
    if (moment == "11:00 clear"_L1) {
        m_seen[u"template"_s] = ofTalk(u"C7"_s, "state || ' ' || failure_code", "kind = 'template'");
        m_seen[u"held"_s] = m_day.text("SELECT count(*) FROM held_answer WHERE state = 'held'");
    } else if (moment == "11:18 ms.text"_L1) {
        mergeTheDoctor();
    } else if (moment == "13:23 staff.reply"_L1) {
        m_seen[u"without net"_s] = m_day.text("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')");
    } else if (moment == "18:40 emit"_L1) {
        const SendTemplate offer{.conversation = m_day.conversation(actor),
                                 .name = u"company_uniform"_s,
                                 .language = u"en"_s,
                                 .values = {{u"header"_s, 1, u"text"_s, u"Mona"_s}}};
        m_seen[u"offer"_s] = m_day.command(offer).reason;
    }
}

void TestShopDay::mergeTheDoctor()
{
    const auto contactOn = [this](const QByteArray &channel) {
        return ContactId(m_day.number("SELECT contact_id FROM conversation WHERE id = " +
                                      QByteArray::number(m_day.conversation(u"C6"_s, channel).value())));
    };
    const QByteArray suggested = "SELECT count(*) FROM merge_suggestion WHERE state = 'open' AND reason <> '' AND "
                                 "contact_id IN (SELECT contact_id FROM conversation WHERE id IN " +
                                 PlayedDay::talkOf(u"C6"_s) + ")";
    static_cast<void>(QTest::qWaitFor([&] { return m_day.number(suggested) > 0; }, 10'000)); // her name is fetched
    m_seen[u"suggested"_s] = m_day.text(suggested);
    const QByteArray people = "SELECT count(*) FROM contact WHERE merged_into IS NULL";
    const MergeContacts wish{.kept = contactOn("whatsapp"), .gone = contactOn("messenger")};
    const qint64 before = m_day.number(people);
    const ReplyFrame merged = m_day.command(wish);
    const qint64 between = m_day.number(people);
    const Result<MergeDone> done = MergeDone::fromJson(merged.body);
    const ReplyFrame undone = m_day.command(UndoMerge{done ? done->merge : MergeId()});
    const qint64 afterwards = m_day.number(people);
    const ReplyFrame again = m_day.command(wish);
    m_seen[u"merge"_s] = u"%1 %2 %3 people %4 %5 %6"_s.arg(merged.ok)
                             .arg(undone.ok)
                             .arg(again.ok)
                             .arg(between - before)
                             .arg(afterwards - before)
                             .arg(m_day.number(people) - before);
}

void TestShopDay::whatTheNightKeptCameOnceWithItsOwnTime()
{
    QCOMPARE(ofTalk(u"C18"_s, "count(*)", "text = 'فيه هيلمت أصفر؟'"), u"1"_s);
    QCOMPARE(ofTalk(u"C18"_s, "at < received_at - 60000", "text = 'فيه هيلمت أصفر؟'"), u"1"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM gap g JOIN message m ON m.at BETWEEN g.from_at - 60000 AND g.to_at"
                        " AND m.id > g.last_message_id WHERE g.reason = 'agent_off' AND m.text = 'فيه هيلمت أصفر؟'"),
             u"1"_s);
}

void TestShopDay::aRepeatedCommentIsOneBubble()
{
    QCOMPARE(ofTalk(u"C5"_s, "count(*)", "kind = 'comment' AND remote_id = '88_5005'"), u"1"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM inbound_delivery d JOIN message m ON m.delivery_id = d.duplicate_of"
                        " WHERE d.state = 'duplicate' AND m.remote_id = '88_5005'"),
             u"2"_s);
}

void TestShopDay::aPrivateReplyReachesTheCommenter()
{
    QCOMPARE(m_day.world(u"comments.88_5005.answeredPrivately"_s).toBool(), true);
    QCOMPARE(ofTalk(u"C5"_s, "count(*)",
                    "direction = 'outbound' AND author = 'staff' AND state NOT IN ('failed', 'unknown')"),
             u"1"_s);
}

void TestShopDay::anAdIsRemembered()
{
    QCOMPARE(m_day.text("SELECT group_concat(ad_id) FROM (SELECT ad_id FROM touch WHERE kind = 'ad' ORDER BY at)"),
             u"AD-701,AD-702"_s);
    QCOMPARE(m_day.text("SELECT t.ad_id FROM contact k JOIN touch t ON t.id = k.first_source_id WHERE k.id ="
                        " (SELECT contact_id FROM conversation WHERE id IN " +
                        PlayedDay::talkOf(u"C1"_s) + ")"),
             u"AD-701"_s);
}

void TestShopDay::anAcceptedDraftNamesBoth()
{
    QCOMPARE(ofTalk(u"C1"_s, "author || ' ' || (draft_id IS NOT NULL)", "text LIKE 'وعليكم السلام يا فندم 🌟%'"),
             u"staff 1"_s);
    QCOMPARE(m_day.text("SELECT d.state FROM draft d JOIN message m ON m.draft_id = d.id WHERE m.text LIKE 'وعليكم "
                        "السلام يا فندم 🌟%'"),
             u"sent"_s);
}

void TestShopDay::statusesOutOfOrderLeaveTheBlueTicks()
{
    QCOMPARE(ofTalk(u"C1"_s, "state", "text LIKE 'وعليكم السلام يا فندم 🌟%'"), u"read"_s);
}

void TestShopDay::aQuoteLeavesAsADocument()
{
    QCOMPARE(ofTalk(u"C2"_s, "count(*)",
                    "kind = 'document' AND direction = 'outbound' AND state NOT IN ('failed', 'unknown')"),
             u"1"_s);
}

void TestShopDay::somebodyWithoutANumberIsACustomer()
{
    QCOMPARE(
        m_day.text("SELECT group_concat(DISTINCT i.kind) FROM identity i JOIN conversation c ON c.identity_id = i.id"
                   " WHERE c.id IN " +
                   PlayedDay::talkOf(u"C4"_s)),
        u"bsuid"_s);
}

void TestShopDay::aHeldBackTemplateFailsAndIsNotSentAgain()
{
    QCOMPARE(m_seen.value(u"template"_s), u"failed 131049"_s);
    QCOMPARE(m_seen.value(u"held"_s), u"1"_s);
    QCOMPARE(
        m_day.text(
            "SELECT count(*) FROM delivery_attempt d JOIN message m ON m.id = d.message_id WHERE m.kind = 'template'"),
        u"1"_s);
}

void TestShopDay::aHeldAnswerLeavesUntouchedOnce()
{
    QCOMPARE(m_day.world(u"sent.last.C7.text"_s).toString(), PlayedDay::heldText());
    QCOMPARE(ofTalk(u"C7"_s, "count(*)", "direction = 'outbound' AND kind = 'text'"), u"1"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM held_answer WHERE state = 'held'"), u"0"_s);
}

void TestShopDay::oneWomanOnTwoChannelsIsMergedAndApartAgain()
{
    QCOMPARE(m_seen.value(u"suggested"_s), u"1"_s);
    QCOMPARE(m_seen.value(u"merge"_s), u"1 1 1 people -1 0 -1"_s);
}

void TestShopDay::voiceAndPictureLieOnTheDisk()
{
    const QByteArray files = "SELECT group_concat(k) FROM (SELECT a.kind || ' ' || a.state AS k FROM attachment a"
                             " JOIN message m ON m.id = a.message_id WHERE m.conversation_id IN ";
    QTRY_COMPARE(m_day.text(files + PlayedDay::talkOf(u"C8"_s) + " ORDER BY k)"), u"image stored,voice stored"_s);
    QTRY_COMPARE(m_day.text(files + PlayedDay::talkOf(u"C10"_s) + ")"), u"voice stored"_s);
    QTRY_COMPARE(m_day.text(files + PlayedDay::talkOf(u"C15"_s) + ")"), u"image stored"_s);
}

void TestShopDay::aNoteDoesNotLeave()
{
    QCOMPARE(m_day.text("SELECT count(*) FROM note WHERE text = 'اتأكد من المخزن'"), u"1"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM message WHERE text LIKE '%اتأكد من المخزن%'"), u"0"_s);
}

void TestShopDay::aPhonesAnswerSilencesTheAssistant()
{
    QCOMPARE(ofTalk(u"C13"_s, "count(*)", "author = 'phone' AND text LIKE 'معاك هاني%'"), u"1"_s);
    QCOMPARE(m_day.text("SELECT assistant_mode FROM conversation WHERE id IN " + PlayedDay::talkOf(u"C13"_s)),
             u"human"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM draft WHERE state = 'proposed' AND conversation_id IN " +
                        PlayedDay::talkOf(u"C13"_s)),
             u"0"_s);
}

void TestShopDay::theBurstAfterTheTunnelIsInOrder()
{
    QCOMPARE(ofTalk(u"C3"_s,
                    "max(at) FILTER (WHERE text LIKE 'Is embroidery%') < max(at) FILTER (WHERE text LIKE 'Also%')",
                    "direction = 'inbound'"),
             u"1"_s);
    QCOMPARE(
        m_day.text(
            "SELECT count(*) FROM message WHERE text IN ('3ayez a3raf el delivery kam', 'والمقاسات S لحد 3XL',"
            " 'مستني الرد', 'ok waiting for the FR price', 'لو سمحت رد عليا', 'Also, do you deliver to New Cairo?')"),
        u"6"_s);
}

void TestShopDay::anOrderHasItsLines()
{
    QCOMPARE(ofTalk(u"C15"_s, "json_array_length(content, '$.lines')", "kind = 'order'"), u"5"_s);
}

void TestShopDay::whatWasWrittenWithoutNetLeftAfterwardsOnce()
{
    QCOMPARE(m_seen.value(u"without net"_s), u"3"_s);
    QCOMPARE(m_day.world(u"sent.last.C15.text"_s).toString(), u"وصلنا الأوردر يا فندم، بنجهز لحضرتك الحساب."_s);
    QCOMPARE(m_day.world(u"sent.last.C6.text"_s).toString(), u"الكحلي متوفر في كل المقاسات يا دكتورة."_s);
}

void TestShopDay::onTheThirdDayAPersonAnswersUnderTheTag()
{
    QCOMPARE(m_day.world(u"sent.last.C9.tag"_s).toString(), u"HUMAN_AGENT"_s);
    QCOMPARE(ofTalk(u"C9"_s, "author", "direction = 'outbound'"), u"staff"_s);
}

void TestShopDay::aSharedNumberIsKnown()
{
    QCOMPARE(ofTalk(u"C4"_s, "count(*)", "kind = 'contacts'"), u"1"_s);
    QCOMPARE(m_day.text("SELECT count(DISTINCT contact_id) FROM identity WHERE value LIKE '%201000000004'"
                        " OR value = 'EG.1000000000004'"),
             u"1"_s);
}

void TestShopDay::whoWantsNoMoreGetsNoMore()
{
    QCOMPARE(m_day.text(
                 "SELECT marketing_opt_out FROM contact WHERE id IN (SELECT contact_id FROM conversation WHERE id IN " +
                 PlayedDay::talkOf(u"C16"_s) + ")"),
             u"1"_s);
    QCOMPARE(m_seen.value(u"offer"_s), u"opted_out"_s);
}

void TestShopDay::nothingIsLostDoubledOrLate()
{
    QCOMPARE(m_day.text("SELECT count(*) FROM contact WHERE merged_into IS NULL"), u"18"_s);
    QCOMPARE(m_day.world(u"sent.duplicates"_s).toInt(), 0);
    QCOMPARE(m_day.text("SELECT count(*) FROM inbound_delivery WHERE state IN ('pending', 'quarantined')"), u"0"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM message WHERE state IN ('unknown', 'sending', 'queued')"), u"0"_s);
    QCOMPARE(m_day.text("SELECT count(*) FROM message WHERE author = 'assistant'"), u"0"_s); // staff decide by day
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestShopDay)
#include "tst_shopday.moc"
