#include "agent/subscriptions/backfill.h"
#include "app/store/outbox.h"
#include "tests/agent/subscriptions/outagefixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

struct Night : OutageFixture {
    BackFill backFill{store.writer(), *reader, clock, channels, inbox};
    Instant begin = clock.now();

    explicit Night(bool withNumber = false) : OutageFixture(withNumber)
    {
        backFill.setFirstPause(1ms);
        clock.advance(270min);
        gap(begin, clock.now());
    }

    [[nodiscard]] bool isDone() const { return gapRows().first().state != gaps::State::Open; }
    [[nodiscard]] Instant after(std::chrono::seconds time) const { return begin + time; }

    /// An answer whose send was cut off, so that nobody knows whether it went out.
    MessageId sendCutOff(const QString &text)
    {
        const ConversationId talk(store.number("SELECT max(id) FROM conversation"));
        const auto sent = store.write([&](Transaction &t) -> Result<MessageId> {
            const auto message = say(t, talk, text, clock.now());
            const auto heads = message ? outbox::heads(t.database(), 1) : failed(message);
            if (!heads || heads->isEmpty())
                return fail(ErrorCode::NotFound, u"nothing to send"_s);
            const auto attempt = outbox::begin(t, heads->first(), u"token-1"_s, clock.now());
            if (!attempt)
                return failed(attempt);
            SendOutcome outcome;
            outcome.failure.kind = FailureClass::Unknown;
            const auto settled =
                outbox::settle(t, {heads->first().id, *attempt, *message, outcome, std::nullopt, clock.now()});
            return settled ? message : failed(settled);
        });
        if (!sent)
            qFatal("%s", qPrintable(sent.error().detail));
        return *sent;
    }

    Result<> webhook(const QByteArray &id, Instant at, const QString &text)
    {
        InboundMessage message;
        message.party.account = RemoteAccountId(u"100"_s);
        message.party.keys = {{IdentityKind::PageScopedId, u"24"_s}};
        message.remoteId = RemoteMessageId(QString::fromLatin1(id));
        message.at = at;
        message.kindText = u"text"_s;
        message.text = text;
        return waitFor(inbox.accept(messengerChannel(), "{'webhook':'" + id + "'}", {message}));
    }
};

class TestBackFill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenAtNightIsThereOnce()
    {
        Night night;
        QVERIFY(night.webhook("m_2", night.after(20min), u"موجود؟"_s)); // the platform came again with this one
        night.answerWith(200, historyOf(night.after(30min), {historyText("m_3", night.after(30min), "24", "بكام؟"),
                                                             historyText("m_2", night.after(20min), "24", "موجود؟"),
                                                             historyText("m_1", night.after(10min), "24", "سلام"),
                                                             historyText("m_0", night.after(-2h), "24", "before")}));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());
        QVERIFY(night.webhook("m_1", night.after(10min), u"سلام"_s)); // and later with that one

        QCOMPARE(night.messages(), 3);
        QCOMPARE(night.gapRows().first().found, 2);
        QCOMPARE(night.gapRows().first().state, gaps::State::Checked);
        QCOMPARE(night.store.text("SELECT preview FROM conversation"), u"بكام؟"_s);
        QCOMPARE(night.store.number("SELECT unread_count FROM conversation"), 3);
        QCOMPARE(night.store.text("SELECT display_name FROM contact"), u"سارة"_s);
        QCOMPARE(night.store.number("SELECT count(*) FROM inbound_delivery WHERE channel = 'messenger/history'"), 1);
    }

    void whatThePhoneAnsweredIsNoCustomersMessage()
    {
        Night night;
        night.answerWith(200, historyOf(night.after(30min), {historyText("m_2", night.after(30min), "100", "متوفر"),
                                                             historyText("m_1", night.after(10min), "24", "موجود؟")}));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.messages(), 2);
        QCOMPARE(night.store.text("SELECT author FROM message WHERE remote_id = 'm_2'"), u"phone"_s);
        QCOMPARE(night.store.number("SELECT unread_count FROM conversation"), 0);
    }

    void theOtherSpellingOfAnIdIsTheSameMessage()
    {
        Night night;
        QVERIFY(night.webhook("mid.$a1", night.after(20min), u"موجود؟"_s));
        night.answerWith(200, historyOf(night.after(30min), {historyText("m_3", night.after(21min), "24", "موجود؟"),
                                                             historyText("m_2", night.after(20min), "24", "موجود؟")}));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.messages(), 2); // a minute later it is said again
        QCOMPARE(night.gapRows().first().found, 1);
    }

    void aSendOfUnknownFateIsFoundInTheHistory()
    {
        Night night;
        QVERIFY(night.webhook("m_1", night.after(10min), u"موجود؟"_s));
        const MessageId sent = night.sendCutOff(u"متوفر"_s);
        night.answerWith(200, historyOf(night.after(30min), {historyText("m_2", night.after(30min), "100", "متوفر"),
                                                             historyText("m_1", night.after(10min), "24", "موجود؟")}));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.messages(), 2);
        QCOMPARE(night.store.text("SELECT remote_id FROM message WHERE id = " + QByteArray::number(sent.value())),
                 u"m_2"_s);
        QCOMPARE(night.store.number("SELECT count(*) FROM outbox"), 0);
    }

    void pagesAreFollowedToTheEnd()
    {
        Night night;
        night.answerOn("after=two", 200,
                       historyOf(night.after(5min), {historyText("m_1", night.after(5min), "24", "one")}));
        night.answerWith(200, historyOf(night.after(30min), {historyText("m_2", night.after(30min), "24", "two")},
                                        "{'next':'https://graph.facebook.com/v26.0/100/conversations?after=two'}"));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.messages(), 2);
        QCOMPARE(night.gapRows().first().found, 2);
    }

    void aLimitIsWaitedOut()
    {
        Night night;
        night.answerOn("conversations", 400, "{'error':{'message':'limit','code':613}}");
        night.answerOn("conversations", 503, "<html>busy</html>");
        night.answerOn("conversations", 200,
                       historyOf(night.after(5min), {historyText("m_1", night.after(5min), "24", "one")}));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.messages(), 1);
        QCOMPARE(night.asked("conversations"), 3);
    }

    void aDeadTokenLeavesTheGapOpenForTheNextOne()
    {
        Night night;
        night.answerOn("conversations", 400, kDeadToken);
        night.answerOn("conversations", 200,
                       historyOf(night.after(5min), {historyText("m_1", night.after(5min), "24", "one")}));
        night.backFill.wake();
        QTRY_VERIFY(night.asked("conversations") == 1 && !night.backFill.isRunning());
        QVERIFY(!night.isDone());

        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.gapRows().first().state, gaps::State::Checked);
        QCOMPARE(night.messages(), 1);
    }

    void aRefusalIsInTheReport()
    {
        Night night;
        night.answerWith(403, kNotAllowed);
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.gapRows().first().state, gaps::State::Partial);
        QCOMPARE(gaps::reports(night.store.reading(), night.gapRows().first().id).value().first().state,
                 gaps::Part::Failed);
        QCOMPARE(night.asked("conversations"), 1);
    }

    void whatsAppCannotBeKnown()
    {
        Night night(true);
        night.answerWith(200, kNothing);
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        const auto reports = gaps::reports(night.store.reading(), night.gapRows().first().id).value();
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports.at(0).state, gaps::Part::Checked);
        QCOMPARE(reports.at(1).channel, whatsAppChannel());
        QCOMPARE(reports.at(1).state, gaps::Part::Unknowable);
        QCOMPARE(night.gapRows().first().state, gaps::State::Partial);
    }

    void messagesThatAreGoneMakeThePartialReport()
    {
        Night night;
        night.answerOn("/m_gone", 400, "{'error':{'message':'This message has been deleted.','code':100}}");
        night.answerWith(200, historyOf(night.after(30min),
                                        {"{'id':'m_gone','created_time':'" + isoTime(night.after(30min)) + "\"}"}));
        night.backFill.wake();
        QTRY_VERIFY(night.isDone());

        QCOMPARE(night.gapRows().first().state, gaps::State::Partial);
        QVERIFY(night.gapRows().first().detail.startsWith("1 older message"_L1));
        QCOMPARE(night.messages(), 0);
    }

    void severalGapsAreDoneOneAfterAnother()
    {
        Night night;
        night.gap(night.after(5h), night.after(6h));
        night.answerWith(200, kNothing);
        night.backFill.wake();

        QTRY_VERIFY(gaps::unfinished(night.store.reading()).value().isEmpty());
        QCOMPARE(night.asked("conversations"), 2);
    }
};

QTEST_GUILESS_MAIN(TestBackFill)
#include "tst_backfill.moc"
