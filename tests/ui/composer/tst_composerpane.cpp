#include "tests/ui/samplelook.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/draftstrip.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using Tool = ComposerBar::Tool;

/// What leaves with Ctrl+Enter, with a suggestion of the assistant beside what a person writes.
class TestComposerPane : public QObject
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
        m_noted = std::make_unique<QSignalSpy>(m_pane.get(), &ComposerPane::noteRequested);
    }

    void theSuggestionLeavesFromAnEmptyBox()
    {
        controlEnter();

        QCOMPARE(m_sent->size(), 1);
        QCOMPARE(sent(0).text, u"the assistant's words"_s);
        QCOMPARE(sent(0).draft, DraftId(7));
    }

    void whatAPersonWroteGoesBeforeTheSuggestion()
    {
        QTest::keyClicks(box(), u"mine"_s);

        controlEnter();

        QCOMPARE(m_sent->size(), 1);
        QCOMPARE(sent(0).text, u"mine"_s);
    }

    void aNoteIsKeptAndNothingLeaves()
    {
        m_pane->composer().setMode(Composer::Mode::Note);
        QTest::keyClicks(box(), u"call him"_s);

        controlEnter();

        QCOMPARE(m_noted->size(), 1);
        QCOMPARE(m_sent->size(), 0);
    }

    void theSuggestionWaitsForASecondPressWhileAColleagueWrites()
    {
        m_pane->setOthers(u"Mona"_s, {});

        controlEnter();
        QCOMPARE(m_sent->size(), 0);
        controlEnter();

        QCOMPARE(m_sent->size(), 1);
    }

    void aNoteThatEndsTheWorkEndsIt()
    {
        QSignalSpy done(m_pane.get(), &ComposerPane::doneWanted);
        m_pane->composer().setMode(Composer::Mode::Note);
        QTest::keyClicks(box(), u"sold"_s);

        m_pane->composer().submit(Written::Then::MarkDone);

        QCOMPARE(m_noted->size(), 1);
        QCOMPARE(done.size(), 1);
    }

    void escapeLeavesTheBoxWhenNothingIsLeftToLeave()
    {
        QSignalSpy left(m_pane.get(), &ComposerPane::escaped);

        QTest::keyClick(box(), Qt::Key_Escape);
        QCOMPARE(left.size(), 0); // the suggestion went
        QTest::keyClick(box(), Qt::Key_Escape);

        QCOMPARE(left.size(), 1);
    }

    /// Whoever went to a button of the suggestion with Tab is not locked in there.
    void escapeOnAButtonLeavesItToo()
    {
        QSignalSpy left(m_pane.get(), &ComposerPane::escaped);
        auto *strip = m_pane->findChild<DraftStrip *>();
        m_pane->show();
        auto *button = strip->findChild<QAbstractButton *>();
        button->setFocus();

        QTest::keyClick(button, Qt::Key_Escape);

        QVERIFY(!strip->draft());
        QCOMPARE(m_pane->focusWidget(), box());
        auto *tool = m_pane->findChild<ComposerBar *>()->findChild<QAbstractButton *>();
        QTest::keyClick(tool, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void toolsSayWhyTheyCannotWork()
    {
        Composer &composer = m_pane->composer();
        QVERIFY(composer.obstacle(Tool::Voice).isEmpty());
        QVERIFY(composer.obstacle(Tool::Template).isEmpty());
        QVERIFY(!composer.obstacle(Tool::SendLater).isEmpty()); // nothing is written
        QTest::keyClicks(box(), u"later"_s);
        QVERIFY(composer.obstacle(Tool::SendLater).isEmpty());

        composer.setMode(Composer::Mode::Note);
        for (const Tool tool : {Tool::Voice, Tool::Attach, Tool::SendLater})
            QVERIFY(!composer.obstacle(tool).isEmpty());

        m_row.conversation.channel = messengerChannel();
        m_pane->setConversation(m_row);
        QVERIFY(!composer.obstacle(Tool::Template).isEmpty());
    }

private:
    [[nodiscard]] ComposerEdit *box() { return m_pane->composer().edit(); }
    void controlEnter() { QTest::keyClick(box(), Qt::Key_Return, Qt::ControlModifier); }
    [[nodiscard]] Written sent(int number) const { return m_sent->at(number).at(0).value<Written>(); }

    SampleLook m_sample;
    ConversationRow m_row;
    std::unique_ptr<ComposerPane> m_pane;
    std::unique_ptr<QSignalSpy> m_sent;
    std::unique_ptr<QSignalSpy> m_noted;
};

QTEST_MAIN(TestComposerPane)
#include "tst_composerpane.moc"
