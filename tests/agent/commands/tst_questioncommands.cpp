#include "agent/commands/questioncommands.h"
#include "app/protocol/questioncommands.h"
#include "app/store/productquestions.h"
#include "app/store/products.h"
#include "tests/agent/commands/commanddesk.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

/// What arrives on the other side of the wire.
template <typename C>
Result<C> overTheWire(const C &command)
{
    return C::fromJson(QJsonDocument::fromJson(QJsonDocument(command.toJson()).toJson()).object());
}

} // namespace

class TestQuestionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<CommandDesk>();
        addQuestionCommands(*m_desk->router);
        MIGO_OK(m_desk->store.write([](Transaction &t) {
            return products::addMissing(t, {{u"BW-1"_s, u"شوز"_s, u"Shoes"_s}, {u"BW-2"_s, u"بالطو"_s, u"Coat"_s}},
                                        at(0));
        }));
    }

    void aMessageIsKeptOnceAndSaysSo()
    {
        const MessageId message = receive(u"how much is it?"_s);

        const KeptQuestion first = kept(message);
        QVERIFY(first.isNew);
        QVERIFY(first.product.isEmpty());
        const KeptQuestion again = kept(message, u"BW-1"_s);

        QVERIFY(!again.isNew);
        QCOMPARE(again.question, first.question);
        QVERIFY(again.product.isEmpty());
        QCOMPARE(m_desk->store.number("SELECT count(*) FROM product_query"), 1);
        QCOMPARE(m_desk->store.text("SELECT query FROM product_query"), u"how much is it?"_s);
    }

    void theArticleThatAMessageShowsIsFound_data()
    {
        QTest::addColumn<MessageContent>("content");
        QTest::addColumn<QString>("ref");
        QTest::addColumn<QString>("sku");
        QTest::newRow("order") << MessageContent(
                                      OrderContent{.lines = {{.productId = u"gone"_s}, {.productId = u"BW-2"_s}}})
                               << QString() << u"BW-2"_s;
        QTest::newRow("card") << MessageContent(CardsContent{.cards = {{.title = u"شوز"_s}}}) << QString() << u"BW-1"_s;
        QTest::newRow("referred product")
            << MessageContent(ShareContent{.what = u"product"_s, .id = u"BW-1"_s}) << QString() << u"BW-1"_s;
        QTest::newRow("ad") << MessageContent() << u"product:BW-2"_s << u"BW-2"_s;
        QTest::newRow("one we do not have")
            << MessageContent(ShareContent{.what = u"product"_s, .id = u"X"_s}) << QString() << QString();
    }

    void theArticleThatAMessageShowsIsFound()
    {
        QFETCH(MessageContent, content);
        QFETCH(QString, ref);
        QFETCH(QString, sku);
        InboundMessage message = textOf(whatsAppCustomer(1), u"1"_s, u"this one?"_s, at(0));
        message.content = content;
        message.source.ref = ref;
        if (!ref.isEmpty())
            message.source.kind = SourceKind::Referral;

        QCOMPARE(kept(receive(message)).product.sku, sku);
    }

    void anAnswerToACardIsAboutThatCard()
    {
        InboundMessage card = textOf(whatsAppCustomer(1), u"1"_s, u"this one?"_s, at(0));
        card.content = ShareContent{.what = u"product"_s, .id = u"BW-1"_s};
        QVERIFY(receive(card).isValid());
        InboundMessage answer = textOf(whatsAppCustomer(1), u"2"_s, u"and the price?"_s, at(5));
        answer.replyTo = RemoteMessageId(u"wamid.1"_s);

        QCOMPARE(kept(receive(answer)).product.nameEn, u"Shoes"_s);
    }

    void whatIsNoQuestionIsRefused()
    {
        QVERIFY(receive(u"hello"_s).isValid());
        const auto ours =
            m_desk->store.write([](Transaction &t) { return say(t, ConversationId(1), u"250"_s, at(5)); });
        MIGO_OK(ours);
        const auto refusal = [this](const auto &command) { return m_desk->run(command).reason; };

        QCOMPARE(refusal(KeepQuestion{*ours}), u"no_question"_s);
        QCOMPARE(refusal(KeepQuestion{MessageId(50)}), u"no_such_message"_s);
        QCOMPARE(refusal(KeepQuestion{MessageId(1), u"X"_s}), u"no_such_product"_s);
        QCOMPARE(refusal(SetQuestionProduct{QuestionId(50), u"BW-1"_s}), u"no_such_question"_s);
        QCOMPARE(refusal(RemoveQuestion{QuestionId(50)}), u"no_such_question"_s);
        QCOMPARE(m_desk->store.number("SELECT count(*) FROM product_query"), 0);
    }

    void anArticleIsSetChangedAndTakenAway()
    {
        const MessageId message = receive(u"how much?"_s);
        const QuestionId question = kept(message).question;

        QVERIFY(m_desk->run(SetQuestionProduct{question, u"BW-2"_s}).ok);
        QCOMPARE(found(message).product, (NamedProduct{u"BW-2"_s, u"بالطو"_s, u"Coat"_s}));
        QCOMPARE(m_desk->run(SetQuestionProduct{question, u"X"_s}).reason, u"no_such_product"_s);
        QCOMPARE(found(message).product.sku, u"BW-2"_s);
        QVERIFY(m_desk->run(SetQuestionProduct{question}).ok);
        QVERIFY(found(message).product.isEmpty());
    }

    void whatWasTakenOffComesBackWithItsArticle()
    {
        const MessageId message = receive(u"how much?"_s);
        const KeptQuestion question = kept(message, u"BW-2"_s);
        QCOMPARE(question.product.sku, u"BW-2"_s);

        QVERIFY(m_desk->run(RemoveQuestion{question.question}).ok);
        QCOMPARE(m_desk->store.number("SELECT count(*) FROM product_query"), 0);

        QVERIFY(kept(message, u"BW-2"_s).isNew);
        QCOMPARE(found(message).at, at(0));
    }

    void commandsArriveAsSent()
    {
        const auto keep = overTheWire(KeepQuestion{MessageId(7), u"BW-1"_s});
        QVERIFY(keep && keep->message == MessageId(7) && keep->sku == "BW-1"_L1);
        const auto set = overTheWire(SetQuestionProduct{QuestionId(3), u"BW-1"_s});
        QVERIFY(set && set->question == QuestionId(3) && set->sku == "BW-1"_L1);
        QCOMPARE(overTheWire(RemoveQuestion{QuestionId(3)})->question, QuestionId(3));
        const auto reply = overTheWire(KeptQuestion{QuestionId(3), false, {u"BW-1"_s, u"شوز"_s, u"Shoes"_s}});
        QVERIFY(reply && !reply->isNew && reply->product.nameAr == u"شوز"_s && reply->product.nameEn == "Shoes"_L1);
        QVERIFY(!KeepQuestion::fromJson({}) && !SetQuestionProduct::fromJson({}) && !RemoveQuestion::fromJson({}) &&
                !KeptQuestion::fromJson({}));
        QVERIFY(!KeepQuestion::fromJson({{u"message"_s, 1}, {u"sku"_s, 5}}));
    }

private:
    MessageId receive(const InboundMessage &message)
    {
        const auto done = m_desk->store.write([&](Transaction &t) { return deliver(t, webhookOf(message)); });
        return done ? done->message : MessageId();
    }
    MessageId receive(const QString &text) { return receive(textOf(whatsAppCustomer(1), u"1"_s, text, at(0))); }
    KeptQuestion kept(MessageId message, const QString &sku = {})
    {
        return KeptQuestion::fromJson(m_desk->run(KeepQuestion{message, sku}).body).value_or(KeptQuestion());
    }
    ProductQuestion found(MessageId message) const
    {
        return productquestions::ofMessage(m_desk->store.reading(), message)->value_or(ProductQuestion());
    }

    std::unique_ptr<CommandDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestQuestionCommands)
#include "tst_questioncommands.moc"
