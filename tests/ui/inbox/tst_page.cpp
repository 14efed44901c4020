#include "tests/ui/samplelook.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadheader.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestInboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<InboxPage>(m_sample.look);
        sampleshop::fillConversations(m_chats);
        sampleshop::fillThread(m_thread);
        m_page->setConversationModel(&m_chats);
        m_page->setThreadModel(&m_thread);
        m_page->resize(1280, 700);
        m_page->show();
        open(0);
    }

    void cleanup() { m_page.reset(); }

    void anEditedSuggestionIsAcceptedWithItsNewText()
    {
        QSignalSpy sent(&m_page->writing(), &ComposerPane::sendRequested);
        m_page->setDraft(sampleshop::draft());

        QTest::keyClick(edit(), Qt::Key_Tab);
        QCOMPARE(edit()->toPlainText(), sampleshop::draft().reply);
        QTest::keyClicks(edit(), u"!"_s);
        QTest::keyClick(edit(), Qt::Key_Return);

        QCOMPARE(sent.size(), 1);
        QCOMPARE(writtenIn(sent).text, sampleshop::draft().reply + u'!');
        QCOMPARE(writtenIn(sent).draft, sampleshop::draft().id);
    }

    void textWrittenAfterClearingASuggestionIsOnesOwn()
    {
        QSignalSpy sent(&m_page->writing(), &ComposerPane::sendRequested);
        m_page->setDraft(sampleshop::draft());

        QTest::keyClick(edit(), Qt::Key_Tab);
        edit()->clear();
        QTest::keyClicks(edit(), u"my own"_s);
        QTest::keyClick(edit(), Qt::Key_Return);

        QCOMPARE(sent.size(), 1);
        QVERIFY(!writtenIn(sent).draft.isValid());
    }

    void controlEnterSendsTheSuggestionAsItIs()
    {
        QSignalSpy sent(&m_page->writing(), &ComposerPane::sendRequested);
        m_page->setDraft(sampleshop::draft());

        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(sent.size(), 1);
        QCOMPARE(writtenIn(sent).draft, DraftId(7));
    }

    void aSuggestionIsNotSentWhereOnlyPeopleMayWrite()
    {
        QSignalSpy sent(&m_page->writing(), &ComposerPane::sendRequested);
        m_page->setDraft(sampleshop::draft());
        m_page->setWindow(WindowState{ReplyWindow::HumanOnly, std::nullopt});

        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(sent.size(), 0);
    }

    void escapeDismissesTheSuggestion()
    {
        QSignalSpy dismissed(&m_page->writing(), &ComposerPane::draftDismissed);
        m_page->setDraft(sampleshop::draft());

        QTest::keyClick(edit(), Qt::Key_Escape);

        QCOMPARE(dismissed.size(), 1);
    }

    void unsentTextStaysWithItsConversation()
    {
        QTest::keyClicks(edit(), u"for Ahmed"_s);
        open(1);
        QVERIFY(edit()->toPlainText().isEmpty());
        QTest::keyClicks(edit(), u"for Yasser"_s);
        open(0);
        QCOMPARE(edit()->toPlainText(), u"for Ahmed"_s);
        open(1);
        QCOMPARE(edit()->toPlainText(), u"for Yasser"_s);
    }

    void whatWaitsBesideAnEmptyTextIsADraftToo()
    {
        ComposerPane &pane = m_page->writing();
        const ConversationId chat = pane.conversation();
        pane.addFile(u"/shop/prices.pdf"_s);
        pane.addFile(u"/shop/vest.png"_s);
        QVERIFY(rowSays(u"draft: 2 file(s)"_s));

        Card vest;
        vest.title = u"Vest"_s;
        pane.addProduct(vest);
        QVERIFY(rowSays(u"draft: 2 file(s) · 1 product(s)"_s));
        QTest::keyClicks(edit(), u"here"_s);
        QVERIFY(rowSays(u"draft: here"_s));

        edit()->clear();
        pane.waiting().clear(chat);
        QVERIFY(!rowSays(u"draft"_s));
        QVERIFY(pane.rowWords().isEmpty());
    }

    void whatWaitsInAnotherWindowStandsInTheRow()
    {
        ComposerPane &pane = m_page->writing();
        const ConversationId chat = pane.conversation();

        pane.setBegun(chat, {.beside = {.files = 1}}, ComposerPane::Showing::Kept);
        QVERIFY(rowSays(u"draft: 1 file(s)"_s));

        pane.setBegun(chat, {}, ComposerPane::Showing::Kept);
        QVERIFY(!rowSays(u"draft"_s));
    }

    void aRefusedTextComesBackToItsConversation()
    {
        open(1);
        m_page->giveBack(ConversationId(1), u"lost?"_s, u"why"_s);
        QVERIFY(edit()->toPlainText().isEmpty());
        open(0);
        QCOMPARE(edit()->toPlainText(), u"lost?"_s);
    }

    void sendingNamesTheConversation()
    {
        QSignalSpy sent(&m_page->writing(), &ComposerPane::sendRequested);
        open(1);
        QTest::keyClicks(edit(), u"hello"_s);
        QTest::keyClick(edit(), Qt::Key_Return);

        QCOMPARE(writtenIn(sent).conversation, ConversationId(2));
    }

    void altDownOpensTheNextConversation()
    {
        QSignalSpy chosen(m_page.get(), &InboxPage::conversationChosen);
        m_page->selectConversation(ConversationId(1));
        QCOMPARE(chosen.size(), 0);

        m_page->stepConversation(1);

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<ConversationId>(), ConversationId(2));
    }

    void aRowThatLeavesTheListOpensNoNeighbour()
    {
        m_page->selectConversation(ConversationId(1));
        QSignalSpy chosen(m_page.get(), &InboxPage::conversationChosen);

        m_chats.removeRow(0);

        QCOMPARE(chosen.size(), 0);
    }

    void olderMessagesOnTopDoNotMoveTheReader()
    {
        auto *view = m_page->findChild<MessageView *>();
        for (int i = 0; i < 10; ++i)
            m_thread.appendRow(m_thread.item(1)->clone());
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > 300);
        view->verticalScrollBar()->setValue(200);
        const QModelIndex seen = view->indexAt({view->viewport()->width() / 2, 4});
        const QPersistentModelIndex kept(seen);
        const int top = view->visualRect(seen).top();

        m_thread.insertRow(0, m_thread.item(2)->clone());
        m_thread.insertRow(0, m_thread.item(3)->clone());

        QCOMPARE(view->visualRect(kept).top(), top);
    }

    void aNewMessageIsFollowedFromTheEnd()
    {
        auto *view = m_page->findChild<MessageView *>();
        for (int i = 0; i < 10; ++i)
            m_thread.appendRow(m_thread.item(1)->clone());
        const QScrollBar *bar = view->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 300);

        QCOMPARE(bar->value(), bar->maximum());
    }

    void aNarrowHeaderKeepsTheNameAndMovesTheModesIntoTheMenu()
    {
        ThreadHeader header(m_sample.look);
        header.setRow(sampleshop::conversations().at(0), {});
        header.resize(700, 57);
        header.show();
        auto *modes = header.findChild<Segmented *>();
        QVERIFY(modes->isVisible());
        header.resize(header.minimumSizeHint().width() + 10, 57); // the search gives way first
        header.resize(header.minimumSizeHint().width() + 10, 57);
        QVERIFY(!modes->isVisible());

        QSignalSpy chosen(&header, &ThreadHeader::modeChosen);
        const auto buttons = header.findChildren<QToolButton *>();
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        auto *menu = header.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == labels::mode(AssistantMode::Auto))
                action->trigger();
        }
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<AssistantMode>(), AssistantMode::Auto);
        header.resize(700, 57);
        QVERIFY(modes->isVisible());
    }

    void goingFromPaneToPaneVisitsEveryOne()
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        edit()->setFocus();
        QSet<QWidget *> visited;
        for (int i = 0; i < 5; ++i) {
            m_page->cyclePanes(1);
            visited << m_page->focusWidget();
        }

        QCOMPARE(visited.size(), 5);
        QCOMPARE(m_page->focusWidget(), edit());
    }

    void widthsOfANarrowPageAreNotTakenByAWideOne()
    {
        const auto listWidth = [this](int width, const QByteArray &panes) {
            InboxPage page(m_sample.look);
            page.setConversationModel(&m_chats);
            page.restorePanes(panes);
            page.resize(width, 700);
            page.show();
            return std::pair(page.conversationPane().width(), page.panes());
        };
        const auto [narrow, ofNarrow] = listWidth(900, {});
        const auto [wide, ofWide] = listWidth(1700, {});
        QVERIFY(narrow < wide);

        QCOMPARE(listWidth(1700, ofNarrow).first, wide);
        QCOMPARE(listWidth(900, ofNarrow).first, narrow);
        QCOMPARE(listWidth(1700, ofWide).first, wide);
    }

private:
    [[nodiscard]] static Written writtenIn(const QSignalSpy &sent) { return sent.last().at(0).value<Written>(); }
    void open(int row) { m_page->setConversation(sampleshop::conversations().at(row)); }
    /// The row of the open chat, as a screen reader says it.
    [[nodiscard]] bool rowSays(const QString &words) const
    {
        const QModelIndex first = m_page->conversationPane().listView()->model()->index(0, 0);
        return withoutBidiControls(first.data(Qt::AccessibleTextRole).toString()).contains(words);
    }
    [[nodiscard]] ComposerEdit *edit() const { return m_page->findChild<ComposerEdit *>(); }

    SampleLook m_sample;
    QStandardItemModel m_chats;
    QStandardItemModel m_thread;
    std::unique_ptr<InboxPage> m_page;
};

QTEST_MAIN(TestInboxPage)
#include "tst_page.moc"
