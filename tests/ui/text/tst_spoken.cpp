#include "tests/ui/samplelook.h"
#include "ui/text/language.h"
#include "ui/text/spoken.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Without the signs that keep directions apart.
QString heard(const ConversationRow &row)
{
    QString sentence = spoken::conversation(row, Format(Language::English), sampleshop::now());
    sentence.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return sentence;
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

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
