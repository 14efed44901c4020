#include "tests/ui/samplelook.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/draftstrip.h"
#include "ui/text/direction.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

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

    void aNoteSaysThatItEndsTheWork()
    {
        m_pane->composer().setMode(Composer::Mode::Note);
        QTest::keyClicks(box(), u"sold"_s);

        m_pane->composer().submit(Written::Then::MarkDone);

        QCOMPARE(m_noted->size(), 1);
        QCOMPARE(m_noted->at(0).at(2).value<Written::Then>(), Written::Then::MarkDone);
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

    void whatTheGuardFoundIsARedChip()
    {
        auto *strip = m_pane->findChild<DraftStrip *>();
        Draft draft = draftOf(9, u"only 950"_s);
        draft.reason = u"price_not_found: 950"_s;
        draft.evidence = QStringList{u"SKU BW-SH-044"_s};
        m_pane->setDraft(draft);

        QStringList chips;
        for (const QLabel *label : strip->findChildren<QLabel *>()) {
            if (label->property("role").toString() == u"finding"_s)
                chips << withoutBidiControls(label->text());
        }
        QCOMPARE(chips, QStringList{u"a price that is not in the catalogue: 950"_s});
    }

    void suggestionsAreLeafedThroughFromTheStripAlone()
    {
        auto *strip = m_pane->findChild<DraftStrip *>();
        QSignalSpy wanted(m_pane.get(), &ComposerPane::earlierDraftsWanted);
        Draft newest = draftOf(9, u"the third"_s);
        m_pane->setDraft(newest);
        QCOMPARE(wanted.size(), 1);
        m_pane->setEarlierDrafts(DraftId(8), {draftOf(1, u"of another one"_s)}); // too late
        m_pane->setEarlierDrafts(DraftId(9), {draftOf(7, u"the first"_s), draftOf(8, u"the second"_s)});
        m_pane->show();
        auto *send = strip->findChildren<QAbstractButton *>().constFirst();
        send->setFocus();

        QTest::keyClick(send, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(strip->draft()->reply, u"the second"_s);
        QTest::keyClick(send, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(send, Qt::Key_Up, Qt::AltModifier); // there is nothing before the first
        QCOMPARE(strip->draft()->reply, u"the first"_s);
        QVERIFY(saysIn(*strip, u"1 / 3"_s));
        m_pane->setDraft(newest); // the chat was read again
        QCOMPARE(strip->draft()->reply, u"the first"_s);
        box()->setFocus();
        QTest::keyClick(box(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(strip->draft()->reply, u"the first"_s); // from the box it leads to the next chat

        controlEnter();
        QCOMPARE(sent(0).text, u"the first"_s);
        QCOMPARE(sent(0).draft, DraftId(7));
    }

    void anEarlierSuggestionInTheBoxKeepsTheStripAway()
    {
        auto *strip = m_pane->findChild<DraftStrip *>();
        const Draft newest = draftOf(9, u"the second"_s);
        m_pane->setDraft(newest);
        m_pane->setEarlierDrafts(DraftId(9), {draftOf(8, u"the first"_s)});
        strip->leaf(-1);
        QTest::keyClick(box(), Qt::Key_Tab);
        QCOMPARE(m_pane->composer().text(), u"the first"_s);

        m_pane->setDraft(newest);

        QVERIFY(!strip->draft());
    }

    void aDismissedSuggestionStaysAwayUnlessThatIsRefused()
    {
        auto *strip = m_pane->findChild<DraftStrip *>();
        const Draft draft = draftOf(9, u"the first"_s);
        m_pane->setDraft(draft);
        QTest::keyClick(box(), Qt::Key_Escape);
        QVERIFY(!strip->draft());

        m_pane->setDraft(draft); // the agent has not heard of it
        QVERIFY(!strip->draft());
        m_pane->setConversation(sampleshop::conversations().at(1));
        m_pane->dismissalUndone(DraftId(8)); // of no concern here
        m_pane->setConversation(m_row);
        m_pane->setDraft(draft);
        QVERIFY(!strip->draft());

        m_pane->dismissalUndone(DraftId(9));
        QVERIFY(strip->draft());
        QCOMPARE(strip->draft()->reply, u"the first"_s);
    }

    void aRefusedDismissalDoesNotShowASuggestionInAnotherChat()
    {
        m_pane->setDraft(draftOf(9, u"the first"_s));
        QTest::keyClick(box(), Qt::Key_Escape);
        m_pane->setConversation(sampleshop::conversations().at(1));

        m_pane->dismissalUndone(DraftId(9));

        QVERIFY(!m_pane->findChild<DraftStrip *>()->draft());
    }

    void anotherSuggestionIsAskedForOnce()
    {
        auto *strip = m_pane->findChild<DraftStrip *>();
        Draft draft = draftOf(9, u"the first"_s);
        draft.basedOn = MessageId(3);
        m_pane->setDraft(draft);
        QSignalSpy asked(m_pane.get(), &ComposerPane::anotherDraftAsked);
        QAbstractButton *button = nullptr;
        for (QAbstractButton *each : strip->findChildren<QAbstractButton *>())
            button = each->text() == u"Suggest another"_s ? each : button;
        QVERIFY(button);

        button->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(!button->isEnabled());
        m_pane->anotherDraftAnswered(u"no"_s);
        QVERIFY(button->isEnabled());

        button->click();
        m_pane->anotherDraftAnswered({});
        draft.isAskedAgain = true;
        m_pane->setDraft(draft);
        QVERIFY(!button->isEnabled());
        draft.isAskedAgain = false; // nothing else came of it
        m_pane->setDraft(draft);
        QVERIFY(button->isEnabled());
        QCOMPARE(button->text(), u"Nothing new. Ask again"_s);
    }

    void aFileWhereNothingLeavesIsToldTheReason()
    {
        m_row.conversation.status = ConversationStatus::Spam;
        m_pane->setConversation(m_row);
        QMimeData offered;
        offered.setUrls({QUrl::fromLocalFile(u"/x/a.png"_s)});

        m_pane->takeOffered(offered);

        QVERIFY(saysIn(*m_pane, u"Marked as spam: nothing goes out"_s));
        QVERIFY(m_pane->waiting().isEmpty(m_row.conversation.id));
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
    Draft draftOf(qint64 id, const QString &words) const
    {
        Draft draft;
        draft.id = DraftId(id);
        draft.conversation = m_row.conversation.id;
        draft.reply = words;
        return draft;
    }
    static bool saysIn(const QWidget &widget, const QString &words)
    {
        const auto labels = widget.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
    }
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
