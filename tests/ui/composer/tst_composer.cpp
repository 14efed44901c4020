#include "tests/ui/samplelook.h"
#include "ui/composer/composer.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerstrip.h"
#include "ui/composer/notebar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ComposerState stateFor(ReplyWindow window, const Format &format)
{
    ComposerFacts facts;
    facts.window = {window, window == ReplyWindow::Open ? std::optional(sampleshop::now() + 20h) : std::nullopt};
    return composerState(facts, sampleshop::now(), format);
}

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_composer = std::make_unique<Composer>(m_sample.look);
        m_composer->setState(stateFor(ReplyWindow::Open, m_sample.format));
        m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
        m_noted = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::noteRequested);
    }

    void enterSendsOnceAndEmptiesTheBox()
    {
        QTest::keyClicks(m_composer->edit(), u"Hello"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 1);
        QCOMPARE(m_sent->at(0).at(0).value<Written>().text, u"Hello"_s);
        QVERIFY(m_composer->text().isEmpty());
    }

    void shiftEnterMakesALine()
    {
        QTest::keyClicks(m_composer->edit(), u"one"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_composer->edit(), u"two"_s);

        QCOMPARE(m_sent->size(), 0);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_sent->at(0).at(0).value<Written>().text, u"one\ntwo"_s);
    }

    void blankTextIsNotSent()
    {
        QTest::keyClicks(m_composer->edit(), u"   "_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 0);
    }

    void noteModeNeverSends()
    {
        m_composer->setMode(Composer::Mode::Note);
        QTest::keyClicks(m_composer->edit(), u"check the stock"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_noted->size(), 1);
        QCOMPARE(m_noted->at(0).at(0).toString(), u"check the stock"_s);
        QCOMPARE(m_composer->mode(), Composer::Mode::Note);
    }

    void aClosedWindowKeepsTheTextAndStillTakesNotes_data()
    {
        QTest::addColumn<ReplyWindow>("window");
        QTest::newRow("template only") << ReplyWindow::TemplateOnly;
        QTest::newRow("closed") << ReplyWindow::Closed;
    }

    void aClosedWindowKeepsTheTextAndStillTakesNotes()
    {
        QFETCH(ReplyWindow, window);
        m_composer->setState(stateFor(window, m_sample.format));
        QTest::keyClicks(m_composer->edit(), u"price list"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_composer->text(), u"price list"_s);

        m_composer->setMode(Composer::Mode::Note);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_noted->size(), 1);
    }

    void controlEnterIsForTheSuggestion()
    {
        QSignalSpy asked(m_composer.get(), &Composer::draftSendAsked);
        QTest::keyClicks(m_composer->edit(), u"Hello"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Enter,
                        Qt::ControlModifier | Qt::ShiftModifier | Qt::KeypadModifier);
        QCOMPARE(asked.size(), 0); // that sends what was written, and is done
        QTest::keyClick(m_composer->edit(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_composer->text(), u"Hello"_s);
    }

    void tabOnAnEmptyBoxIsReported()
    {
        QSignalSpy tabbed(m_composer.get(), &Composer::emptyTabPressed);
        QTest::keyClick(m_composer->edit(), Qt::Key_Tab);

        QCOMPARE(tabbed.size(), 1);
        QVERIFY(m_composer->text().isEmpty());
    }

    void enterAndShiftEnterCanChangePlaces()
    {
        m_composer->edit()->setEnterKey(ComposerEdit::EnterKey::MakesALine);
        QTest::keyClicks(m_composer->edit(), u"one"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QTest::keyClicks(m_composer->edit(), u"two"_s);
        QCOMPARE(m_sent->size(), 0);

        QTest::keyClick(m_composer->edit(), Qt::Key_Return, Qt::ShiftModifier);

        QCOMPARE(m_sent->at(0).at(0).value<Written>().text, u"one\ntwo"_s);
    }

    void aCommentIsAnsweredPrivatelyOrUnderThePost()
    {
        ComposerFacts facts{.window = {ReplyWindow::PrivateReply, sampleshop::now() + 100h}, .hasComment = true};
        m_composer->setState(composerState(facts, sampleshop::now(), m_sample.format));
        QTest::keyClicks(m_composer->edit(), u"in private"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        m_composer->setMode(Composer::Mode::Public);
        QTest::keyClicks(m_composer->edit(), u"for all"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 2);
        QCOMPARE(m_sent->at(0).at(0).value<Written>().way, Written::Way::PrivateReply);
        QCOMPARE(m_sent->at(1).at(0).value<Written>().way, Written::Way::PublicReply);
    }

    void besideAColleagueWhoWritesSendAsksOnce()
    {
        ComposerFacts facts{.window = {ReplyWindow::Open, sampleshop::now() + 20h}, .occupiedBy = u"Mona"_s};
        m_composer->setState(composerState(facts, sampleshop::now(), m_sample.format));
        QTest::keyClicks(m_composer->edit(), u"Hello"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_sent->size(), 0);
        QCOMPARE(m_composer->text(), u"Hello"_s);

        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->size(), 1);
    }

    void aWarningOfTheAnswerIsGoneInANoteAndIsAskedAgain()
    {
        ComposerFacts facts{.window = {ReplyWindow::Open, sampleshop::now() + 20h}, .occupiedBy = u"Mona"_s};
        m_composer->setState(composerState(facts, sampleshop::now(), m_sample.format));
        QTest::keyClicks(m_composer->edit(), u"Hello"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QVERIFY(stripText().contains(u"Send once more"_s));

        m_composer->setMode(Composer::Mode::Note);
        QVERIFY2(stripText().isEmpty(), qPrintable(stripText()));
        QVERIFY(m_composer->edit()->accessibleDescription().isEmpty());

        m_composer->setMode(Composer::Mode::Reply);
        QCOMPARE(stripText(), m_composer->state().strip);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        QCOMPARE(m_sent->size(), 0);
        QVERIFY(stripText().contains(u"Send once more"_s));
    }

    void whereNothingMayLeaveEnterSaysWhy()
    {
        m_composer->setState(stateFor(ReplyWindow::Closed, m_sample.format));
        QVERIFY(m_composer->edit()->placeholderText().startsWith(u"No reply can leave now"_s));
        QTest::keyClicks(m_composer->edit(), u"price list"_s);
        auto *label = m_composer->findChild<ComposerStrip *>()->findChild<QLabel *>();
        const ComposerState spam =
            composerState({.status = ConversationStatus::Spam}, sampleshop::now(), m_sample.format);
        m_composer->setState(spam);
        QCOMPARE(label->property("role").toString(), u"muted"_s);

        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(stripText(), spam.strip);
        QCOMPARE(label->property("role").toString(), u"bad"_s);
        QCOMPARE(m_composer->text(), u"price list"_s);
    }

    void afterADayEveryWordThatOffersIsMarkedAndNoProductLeaves()
    {
        const auto marks = [this] { return m_composer->edit()->extraSelections(); };
        m_composer->setText(u"a discount, and one more thing for free"_s);
        QVERIFY(marks().isEmpty());
        QVERIFY(m_composer->obstacle(ComposerBar::Tool::Product).isEmpty());

        m_composer->setState(stateFor(ReplyWindow::HumanOnly, m_sample.format));

        QCOMPARE(marks().size(), 2);
        QCOMPARE(marks().at(0).cursor.selectedText(), u"discount"_s);
        QCOMPARE(marks().at(1).cursor.selectedText(), u"free"_s);
        QVERIFY(!m_composer->obstacle(ComposerBar::Tool::Product).isEmpty());
        m_composer->setText(u"it arrives tomorrow"_s);
        QVERIFY(marks().isEmpty());
        m_composer->setState(stateFor(ReplyWindow::PrivateReply, m_sample.format));
        QVERIFY(!m_composer->obstacle(ComposerBar::Tool::Product).isEmpty());
    }

    void aQuoteLeavesWithTheAnswerOrWithEscape()
    {
        QSignalSpy dropped(m_composer.get(), &Composer::quoteDropped);
        QSignalSpy escaped(m_composer.get(), &Composer::escaped);
        const Quote quote{MessageId(12), false, u"How much?"_s};
        m_composer->setQuote(quote, u"Mona"_s);
        QTest::keyClicks(m_composer->edit(), u"1150"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);

        QCOMPARE(m_sent->at(0).at(0).value<Written>().quoted, quote);
        QCOMPARE(dropped.size(), 1);
        QVERIFY(!m_composer->quoted().isValid());

        m_composer->setQuote(quote, u"Mona"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Escape);
        QVERIFY(!m_composer->quoted().isValid());
        QCOMPARE(dropped.size(), 2);
        QCOMPARE(escaped.size(), 0);
        QTest::keyClick(m_composer->edit(), Qt::Key_Escape);
        QCOMPARE(escaped.size(), 1);
    }

    void aNoteQuotesNothingAndKeepsTheQuoteForTheAnswer()
    {
        m_composer->setQuote({MessageId(12), false, u"How much?"_s}, u"Mona"_s);
        QVERIFY(quoteBar()->isVisibleTo(m_composer.get()));
        m_composer->setMode(Composer::Mode::Note);
        QVERIFY(!quoteBar()->isVisibleTo(m_composer.get()));
        QTest::keyClicks(m_composer->edit(), u"old customer"_s);
        QTest::keyClick(m_composer->edit(), Qt::Key_Return);
        m_composer->setMode(Composer::Mode::Reply);

        QVERIFY(quoteBar()->isVisibleTo(m_composer.get()));
        QCOMPARE(m_composer->quoted().message, MessageId(12));
    }

    void theBoxGrowsToEightLinesAndNoFurther()
    {
        m_composer->resize(600, 200);
        m_composer->show();
        const int one = m_composer->edit()->height();
        m_composer->setText(u"1\n2\n3"_s);
        const int three = m_composer->edit()->height();
        m_composer->setText(QString(u"x\n"_s).repeated(30));
        const int many = m_composer->edit()->height();

        QVERIFY(three > one);
        QVERIFY(many > three);
        QVERIFY(many < one * 9);
    }

private:
    /// The one about the answer that is held comes first.
    [[nodiscard]] NoteBar *quoteBar() const { return m_composer->findChildren<NoteBar *>().at(1); }

    [[nodiscard]] QString stripText() const { return m_composer->findChild<ComposerStrip *>()->text(); }

    SampleLook m_sample;
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
    std::unique_ptr<QSignalSpy> m_noted;
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
