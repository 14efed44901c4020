#include "tests/ui/samplelook.h"
#include "ui/text/language.h"
#include "ui/text/spoken.h"

#include <QRegularExpression>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Without the signs that keep directions apart.
QString plain(QString sentence)
{
    sentence.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return sentence;
}

QString heard(const ConversationRow &row)
{
    return plain(spoken::conversation(row, Format(Language::English), sampleshop::now()));
}

QString heard(const ThreadRow &row)
{
    return plain(spoken::threadRow(row, u"Mona"_s, Format(Language::English), sampleshop::now()));
}

} // namespace

class TestSpoken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.apply(Language::English); }

    void timesAreWholeWords()
    {
        ConversationRow row;
        row.conversation.channel = messengerChannel();
        row.conversation.waitingSince = sampleshop::now() - 12min;
        row.conversation.lastCustomerMessageAt = sampleshop::now() - 21h - 46min;

        const QString sentence = heard(row);

        QVERIFY2(sentence.contains(u"waiting for 12 minutes"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"window closes in 2 hours 14 minutes"_s), qPrintable(sentence));
    }

    void theLastMessageSaysWhoseItIsAndWhatItIs()
    {
        ConversationRow row;
        row.previewKind = MessageKind::Voice;
        QVERIFY(heard(row).contains(u"the customer wrote: Voice message"_s));

        row.previewKind = MessageKind::Text;
        row.preview = u"58 pounds"_s;
        row.previewAuthor = Author::Assistant;
        QVERIFY(heard(row).contains(u"the assistant wrote: 58 pounds"_s));

        row.previewAuthor = Author::Staff;
        row.previewState = DeliveryState::Failed;
        const QString sentence = heard(row);
        QVERIFY2(sentence.contains(u"we wrote: 58 pounds, not sent"_s), qPrintable(sentence));
    }

    void aMessageSaysWhoWroteItWhatItAnswersAndWhereItCameFrom()
    {
        ThreadRow row;
        Message message;
        message.text = u"How much?"_s;
        message.forwarded = true;
        message.source = {.kind = SourceKind::Ad, .headline = u"Winter vests"_s};
        message.at = sampleshop::now();
        row.item.content = message;
        row.quoted.id = MessageId(7);
        row.quoted.text = u"The vest"_s;

        QVERIFY2(
            heard(row).startsWith(u"Mona, answers: The vest, came from the ad Winter vests, forwarded, How much?"_s),
            qPrintable(heard(row)));

        row.ad = u"Autumn"_s;
        row.quoted = {};
        message.replyToRemoteId = RemoteMessageId(u"wamid.1"_s);
        row.item.content = message;
        QVERIFY2(heard(row).startsWith(u"Mona, answers a message that is not here, came from the ad Autumn"_s),
                 qPrintable(heard(row)));
    }

    void aFileIsNamedAndAVoiceIsHeard()
    {
        ThreadRow row;
        Message message;
        message.kind = MessageKind::Voice;
        message.attachments.append({.fileName = u"order.pdf"_s, .transcript = u"two vests please"_s});
        row.item.content = message;

        QVERIFY2(heard(row).contains(u"order.pdf, what is said: two vests please"_s), qPrintable(heard(row)));
    }

    void anAnswerSaysWhatWentWrongAndWhatFollows()
    {
        ThreadRow row;
        Message message;
        message.direction = Direction::Outbound;
        message.author = Author::Staff;
        message.text = u"58"_s;
        message.failureCode = u"131016"_s;
        message.state = DeliveryState::Failed;
        row.item.content = message;
        QVERIFY2(heard(row).endsWith(u"Something broke at Meta"_s), qPrintable(heard(row)));

        message.state = DeliveryState::Queued;
        row.item.content = message;
        QVERIFY2(heard(row).endsWith(u"Something broke at Meta: it will be tried again"_s), qPrintable(heard(row)));

        message.state = DeliveryState::Delivered;
        row.item.content = message;
        QVERIFY2(heard(row).endsWith(u"reported as failed afterwards: Something broke at Meta"_s),
                 qPrintable(heard(row)));
    }

    void anAnswerSaysWhenItTookEachStepAndHowOftenItWasTried()
    {
        ThreadRow row;
        Message message;
        message.direction = Direction::Outbound;
        message.author = Author::Staff;
        message.text = u"58"_s;
        message.at = sampleshop::now() - 1h;
        message.sentAt = sampleshop::now() - 30h;
        message.readAt = sampleshop::now() - 1min;
        message.state = DeliveryState::Read;
        row.item.content = message;
        const auto said = [&] { return heard(row).replace(QChar(0x00A0), u' '); };
        QVERIFY2(QRegularExpression(u", Sent: 20\\d\\d-\\d\\d-\\d\\d \\d+:\\d\\d [AP]M, Read: \\d+:\\d\\d [AP]M$"_s)
                     .match(said())
                     .hasMatch(),
                 qPrintable(said()));

        message.state = DeliveryState::Failed;
        message.failureCode = u"131016"_s;
        message.readAt = message.sentAt = std::nullopt;
        message.attempts = 3;
        row.item.content = message;
        QVERIFY2(said().contains(u"not sent, Tried 3 times, Something broke"_s), qPrintable(said()));
        m_language.apply(Language::Arabic);
        QVERIFY2(said().contains(u"اتحاولت 3 مرات"_s), qPrintable(said()));
    }

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
