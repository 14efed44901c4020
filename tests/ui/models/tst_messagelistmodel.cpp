#include "app/store/outbox.h"
#include "app/store/sql.h"
#include "app/store/statement.h"
#include "tests/ui/models/threadtest.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestMessageListModel final : public ThreadTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestOfAConversationOldestFirst();
    void putsALineBetweenDays();
    void putsALineAboveWhatIsUnread();
    void aRingAppendsAtTheEnd();
    void aMessageOfAnotherConversationIsNotShown();
    void aMessageWithAnEarlierTimeTakesItsPlace();
    void aStatusChangesItsBubbleInPlace();
    void aNoteAppears();
    void rereadingShowsWhatWasMissed();
    void anAnswerIsShownBeforeItIsConfirmed();
    void aRefusedAnswerGoesAway();
    void aThreadThatCannotBeReadSaysSoAndIsReadAgain();
    void aPlannedAnswerSaysWhenItLeaves();

private:
    template <size_t size>
    void change(const char (&sql)[size]);
};

void TestMessageListModel::showsTheNewestOfAConversationOldestFirst()
{
    m_shop->answer(m_mona, u"welcome"_s);
    m_shop->receive(m_mona, u"price?"_s);

    show();

    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s, u"welcome"_s, u"price?"_s}));
    QVERIFY(m_model->reachedStart());
}

void TestMessageListModel::putsALineBetweenDays()
{
    m_shop->skip(std::chrono::hours{48});
    m_shop->receive(m_mona, u"two days later"_s);

    show();

    QCOMPARE(countOf(ThreadRow::Kind::DateDivider), 2);
    QCOMPARE(m_model->rows().first().kind, ThreadRow::Kind::DateDivider);
}

void TestMessageListModel::putsALineAboveWhatIsUnread()
{
    m_shop->receive(m_mona, u"one"_s);
    m_shop->answer(m_mona, u"between"_s);
    m_shop->receive(m_mona, u"two"_s);

    show(2);

    QCOMPARE(countOf(ThreadRow::Kind::UnreadDivider), 1);
    const auto line = std::find_if(m_model->rows().cbegin(), m_model->rows().cend(),
                                   [](const ThreadRow &row) { return row.kind == ThreadRow::Kind::UnreadDivider; });
    QCOMPARE(std::get<Message>((line + 1)->item.content).text, u"one"_s);
}

void TestMessageListModel::aRingAppendsAtTheEnd()
{
    show();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    m_shop->receive(m_mona, u"new"_s);

    QTRY_COMPARE(texts().last(), u"new"_s);
    QCOMPARE(reset.size(), 0);
}

void TestMessageListModel::aMessageOfAnotherConversationIsNotShown()
{
    const ShopStore::Customer omar = m_shop->customer(u"Omar"_s);
    show();

    m_shop->receive(omar, u"for somebody else"_s);
    m_shop->receive(m_mona, u"mine"_s);

    QTRY_COMPARE(texts(), (QStringList{u"hello from Mona"_s, u"mine"_s}));
}

void TestMessageListModel::aMessageWithAnEarlierTimeTakesItsPlace()
{
    const Instant early = m_shop->now() + std::chrono::milliseconds{500};
    m_shop->receive(m_mona, u"late"_s);
    show();

    m_shop->receiveAt(m_mona, u"early, delivered after it"_s, early);

    QTRY_COMPARE(texts(), (QStringList{u"hello from Mona"_s, u"early, delivered after it"_s, u"late"_s}));
}

void TestMessageListModel::aStatusChangesItsBubbleInPlace()
{
    const MessageId answer = m_shop->answer(m_mona, u"welcome"_s);
    show();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    m_shop->setState(answer, DeliveryState::Delivered);

    QTRY_VERIFY(changed.size() > 0);
    QTRY_COMPARE(std::get<Message>(m_model->rows().last().item.content).state, DeliveryState::Delivered);
}

void TestMessageListModel::aNoteAppears()
{
    show();

    m_shop->note(m_mona, u"asks every Monday"_s);

    QTRY_COMPARE(texts().last(), u"note: asks every Monday"_s);
}

void TestMessageListModel::rereadingShowsWhatWasMissed()
{
    show();
    disconnect(m_shop.get(), nullptr, m_model.get(), nullptr);
    m_shop->receive(m_mona, u"missed"_s);

    m_model->reread();

    QTRY_COMPARE(texts(), (QStringList{u"hello from Mona"_s, u"missed"_s}));
}

void TestMessageListModel::anAnswerIsShownBeforeItIsConfirmed()
{
    show();
    Message typed;
    typed.direction = Direction::Outbound;
    typed.author = Author::Staff;
    typed.state = DeliveryState::Queued;
    typed.text = u"on its way"_s;
    typed.at = m_shop->now();

    const qint64 serial = m_model->addPending(typed);
    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s, u"on its way"_s}));
    const MessageId stored = m_shop->answer(m_mona, u"on its way"_s);
    m_model->settlePending(serial, stored);

    QTRY_COMPARE(m_model->rows().last().item.cursor().id, stored.value());
    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s, u"on its way"_s}));
}

void TestMessageListModel::aRefusedAnswerGoesAway()
{
    show();
    Message typed;
    typed.text = u"refused"_s;

    const qint64 serial = m_model->addPending(typed);
    m_model->dropPending(serial);

    QCOMPARE(texts(), (QStringList{u"hello from Mona"_s}));
}

template <size_t size>
void TestMessageListModel::change(const char (&sql)[size])
{
    const Sql statement{"test"_L1, QLatin1StringView(sql, size - 1)};
    const auto done = waitFor(m_shop->writer().run([statement](Transaction &transaction) {
        return runSql(transaction.database(), statement, [](Statement &) {});
    }));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

void TestMessageListModel::aThreadThatCannotBeReadSaysSoAndIsReadAgain()
{
    const ShopStore::Customer adel = m_shop->customer(u"Adel"_s);
    show();
    change("ALTER TABLE note RENAME TO note_away");
    QSignalSpy failed(m_model.get(), &MessageListModel::readFailed);
    QSignalSpy recovered(m_model.get(), &MessageListModel::readRecovered);

    m_model->show(adel.conversation, 1);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(texts().isEmpty(), "another customer's messages must not stand there");
    m_model->retry();
    QTRY_COMPARE(failed.size(), 2);

    change("ALTER TABLE note_away RENAME TO note");
    m_model->retry();

    QTRY_COMPARE(texts(), (QStringList{u"hello from Adel"_s}));
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(countOf(ThreadRow::Kind::UnreadDivider), 1);
}

void TestMessageListModel::aPlannedAnswerSaysWhenItLeaves()
{
    const MessageId later = m_shop->answer(m_mona, u"tomorrow"_s);
    const MessageId next = m_shop->answer(m_mona, u"in a moment"_s);
    const Instant when = m_shop->now() + std::chrono::hours{20};
    const auto queued = waitFor(m_shop->writer().run([=, now = m_shop->now()](Transaction &transaction) -> Result<> {
        if (const auto planned = outbox::enqueue(transaction, later, now, {when, true}); !planned)
            return failed(planned);
        const auto plain = outbox::enqueue(transaction, next, now, {});
        return plain ? Result<>() : failed(plain);
    }));
    QVERIFY(queued);

    show();

    const auto sendAt = [this](MessageId message) {
        for (const ThreadRow &row : m_model->rows()) {
            if (row.kind == ThreadRow::Kind::Item && row.item.cursor().id == message.value())
                return row.sendAt;
        }
        return std::optional<Instant>();
    };
    QCOMPARE(sendAt(later), std::optional(when));
    QCOMPARE(sendAt(next), std::nullopt);
}

QTEST_GUILESS_MAIN(TestMessageListModel)
#include "tst_messagelistmodel.moc"
