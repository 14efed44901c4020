#include "tests/ui/samplelook.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// Words that come to the box from somewhere else cost nothing that was typed, and no note comes among an answer.
class TestComingBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pane = std::make_unique<ComposerPane>(m_sample.look);
        m_row = sampleshop::conversations().constFirst();
        m_row.conversation.channel = whatsAppChannel();
        m_row.conversation.lastCustomerMessageAt = sampleshop::now();
        m_pane->setConversation(m_row);
        Draft draft;
        draft.id = DraftId(7);
        draft.conversation = m_row.conversation.id;
        draft.reply = u"the assistant's words"_s;
        m_pane->setDraft(draft);
        m_sent = std::make_unique<QSignalSpy>(m_pane.get(), &ComposerPane::sendRequested);
    }

    void whatComesBackStandsAboveWhatIsTyped()
    {
        QTest::keyClicks(box(), u"the next one"_s);
        m_pane->giveBack(m_row.conversation.id, u"taken back"_s, {});

        QCOMPARE(box()->toPlainText(), u"taken back\nthe next one"_s);
        QCOMPARE(m_pane->unsent().value(m_row.conversation.id), u"taken back\nthe next one"_s);
        QTest::keyClicks(box(), u"!"_s);
        QCOMPARE(box()->toPlainText(), u"taken back\nthe next one!"_s);
        box()->undo();
        box()->undo();
        QCOMPARE(box()->toPlainText(), u"the next one"_s);

        m_pane->setConversation(sampleshop::conversations().at(1));
        m_pane->giveBack(m_row.conversation.id, u"and more"_s, {});
        QVERIFY(box()->toPlainText().isEmpty());
        m_pane->setConversation(m_row);
        QCOMPARE(box()->toPlainText(), u"and more\nthe next one"_s);
    }

    void aNoteThatComesBackNeverStandsInAnAnswer()
    {
        Composer &composer = m_pane->composer();
        QTest::keyClicks(box(), u"Hello"_s);
        m_pane->giveBack(m_row.conversation.id, u"he never pays"_s, u"Not saved"_s, {}, Composer::Mode::Note);

        QCOMPARE(composer.text(), u"Hello"_s);
        QCOMPARE(composer.mode(), Composer::Mode::Reply);
        QVERIFY(saysIn(composer, u"Not saved. The note is under “Note”"_s));
        composer.setMode(Composer::Mode::Note);
        QCOMPARE(composer.text(), u"he never pays"_s);
        composer.setMode(Composer::Mode::Reply);
        QCOMPARE(composer.text(), u"Hello"_s);
        QTest::keyClick(box(), Qt::Key_Return);
        QCOMPARE(sent(0).text, u"Hello"_s);
        composer.setMode(Composer::Mode::Note);
        QCOMPARE(composer.text(), u"he never pays"_s);
    }

    void anAnswerUnderThePostThatIsTakenBackIsNoPrivateOne()
    {
        Composer &composer = m_pane->composer();
        const Written taken{
            .conversation = m_row.conversation.id, .way = Written::Way::PublicReply, .text = u"125 pounds"_s};

        m_pane->giveBack(taken);
        QVERIFY(composer.text().isEmpty());
        QVERIFY(saysIn(composer, u"The answer is under “Under the post”"_s));
        composer.setMode(Composer::Mode::Public);
        QCOMPARE(composer.text(), u"125 pounds"_s);
    }

    void wordsThatWereSetAsideGoWithTheirChat()
    {
        m_pane->giveBack(m_row.conversation.id, u"he never pays"_s, {}, {}, Composer::Mode::Note);
        QCOMPARE(m_pane->rowWords().value(m_row.conversation.id), u"he never pays"_s);
        ComposerPane other(m_sample.look);
        other.setConversation(m_row);

        other.setBegun(m_row.conversation.id, m_pane->begun(m_row.conversation.id), ComposerPane::Showing::Shown);

        QVERIFY(other.composer().text().isEmpty());
        other.composer().setMode(Composer::Mode::Note);
        QCOMPARE(other.composer().text(), u"he never pays"_s);
    }

    void editingASuggestionCostsNothingThatWasTyped()
    {
        QTest::keyClicks(box(), u"mine"_s);
        button(u"Edit · Tab"_s)->click();
        QCOMPARE(m_pane->composer().text(), u"mine\nthe assistant's words"_s);
        box()->undo();
        QCOMPARE(m_pane->composer().text(), u"mine"_s);
    }

    void aSuggestionNeverComesToANote()
    {
        Composer &composer = m_pane->composer();
        composer.setMode(Composer::Mode::Note);
        QTest::keyClicks(box(), u"he never pays"_s);

        button(u"Edit · Tab"_s)->click();

        QCOMPARE(composer.mode(), Composer::Mode::Reply);
        QCOMPARE(composer.text(), u"the assistant's words"_s);
        composer.setMode(Composer::Mode::Note);
        QCOMPARE(composer.text(), u"he never pays"_s);
    }

    void theArrowBeginsWithTheSuggestion()
    {
        QSignalSpy asked(m_pane.get(), &ComposerPane::lastAsked);
        QTest::keyClick(box(), Qt::Key_Up, Qt::KeypadModifier); // as on a Mac
        QCOMPARE(m_pane->composer().text(), u"the assistant's words"_s);
        QCOMPARE(asked.size(), 0);

        box()->clear();
        QTest::keyClick(box(), Qt::Key_Up);
        QCOMPARE(asked.size(), 1);
        m_pane->composer().setMode(Composer::Mode::Note);
        QTest::keyClick(box(), Qt::Key_Up);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_pane->composer().mode(), Composer::Mode::Note);
    }

    void aChangeOfTheAnswerThatWaitsOutlivesAnotherChat()
    {
        m_pane->setDraft(std::nullopt);
        composing::Facts facts;
        facts.sending.window.channel = whatsAppChannel();
        facts.held = held::HeldAnswer();
        facts.held->text = u"old"_s;
        m_pane->setFacts(m_row.conversation.id, facts);
        QTest::keyClicks(box(), u"typed"_s);
        button(u"Change"_s)->click();
        QTest::keyClicks(box(), u" and new"_s);

        m_pane->setConversation(sampleshop::conversations().at(1));
        m_pane->setConversation(m_row);
        QCOMPARE(m_pane->composer().text(), u"typed"_s);
        m_pane->setFacts(m_row.conversation.id, facts);
        button(u"Go on changing"_s)->click();
        QCOMPARE(m_pane->composer().text(), u"old and new"_s);

        facts.held.reset(); // it has become a suggestion
        m_pane->setFacts(m_row.conversation.id, facts);
        QCOMPARE(m_pane->composer().text(), u"old and new\ntyped"_s);
    }

private:
    [[nodiscard]] ComposerEdit *box() { return m_pane->composer().edit(); }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        const auto all = m_pane->findChildren<QAbstractButton *>();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const QAbstractButton *each) { return each->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
    static bool saysIn(const QWidget &widget, const QString &words)
    {
        const auto labels = widget.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
    }
    [[nodiscard]] Written sent(int number) const { return m_sent->at(number).at(0).value<Written>(); }

    SampleLook m_sample;
    ConversationRow m_row;
    std::unique_ptr<ComposerPane> m_pane;
    std::unique_ptr<QSignalSpy> m_sent;
};

QTEST_MAIN(TestComingBack)
#include "tst_comingback.moc"
