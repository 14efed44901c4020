#include "tests/ui/samplelook.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/quickacts.h"
#include "ui/inbox/rowanchor.h"
#include "ui/models/listroles.h"
#include "ui/text/direction.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What a row of the list says and offers, and what stands there when there are no rows.
class TestListRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<InboxPage>(m_sample.look);
        m_model.clear();
        m_page->setConversationModel(&m_model);
        m_page->resize(1280, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void aClosedChatSaysSoAndIsOpenedAgain_data()
    {
        QTest::addColumn<ConversationStatus>("status");
        QTest::addColumn<bool>("compact");
        for (const bool compact : {false, true}) {
            QTest::addRow("done%d", compact) << ConversationStatus::Done << compact;
            QTest::addRow("spam%d", compact) << ConversationStatus::Spam << compact;
        }
    }

    void aClosedChatSaysSoAndIsOpenedAgain()
    {
        QFETCH(ConversationStatus, status);
        QFETCH(bool, compact);
        m_sample.theme.setDensity(compact ? Theme::Density::Compact : Theme::Density::Comfortable);
        append(sampleRow(1, ConversationStatus::Open));
        append(sampleRow(1, status));
        QSignalSpy asked(&pane().quickActs(), &QuickActs::asked);

        const QImage said = pictureOf(1);
        QVERIFY(said != pictureOf(0));
        m_page->setCurrentView(status == ConversationStatus::Spam ? InboxView::Spam : InboxView::Done);
        QVERIFY(pictureOf(1) != said); // the view says it
        m_model.item(1)->setData(QVariant::fromValue(FoundText{searchTerms(u"zzz", {})}), FoundRole);
        QCOMPARE(pictureOf(1), said); // a search finds others too
        pressDone(0);
        pressDone(1);

        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(1).value<BulkBar::Act>(), BulkBar::Act::Done);
        QCOMPARE(asked.at(1).at(1).value<BulkBar::Act>(), BulkBar::Act::Reopen);
        m_sample.theme.setDensity(Theme::Density::Comfortable);
    }

    void severalClosedChatsAreOpenedAgain()
    {
        for (const ConversationStatus status :
             {ConversationStatus::Done, ConversationStatus::Spam, ConversationStatus::Open})
            append(sampleRow(m_model.rowCount() + 1, status));
        QSignalSpy asked(&pane().bulkBar(), &BulkBar::asked);
        mark({0, 1});

        button(u"Open again"_s)->click();

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).value<BulkBar::Act>(), BulkBar::Act::Reopen);
        mark({2});
        QVERIFY(!button(u"Open again"_s)); // one of them is open
        QVERIFY(button(u"Done"_s));
    }

    void whileTheAgentIsStoppedTheButtonsRestAndSayWhy()
    {
        append(sampleRow(1, ConversationStatus::Open));
        append(sampleRow(2, ConversationStatus::Open));
        QSignalSpy asked(&pane().quickActs(), &QuickActs::asked);
        QSignalSpy chosen(m_page.get(), &InboxPage::conversationChosen);
        m_page->setConnectivity(Connectivity::AgentStopped);

        pressDone(1);
        mark({0, 1});

        QCOMPARE(asked.size(), 0);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(hintAt(doneOf(1)).contains(u"The agent is stopped"_s));
        QVERIFY(!button(u"Snooze"_s)->isEnabled());
        QVERIFY(button(u"Snooze"_s)->toolTip().contains(u"The agent is stopped"_s));
        m_page->setConnectivity(Connectivity::Live);
        QVERIFY(button(u"Snooze"_s)->isEnabled());
        QCOMPARE(button(u"Snooze"_s)->toolTip(), u"Snooze"_s);
        pressDone(1);
        QCOMPARE(asked.size(), 1);
    }

    void theHintOfARowSaysWhatHasNoRoom()
    {
        ListedConversation row = sampleRow(1, ConversationStatus::Done);
        row.name = u"A very long name of a company that sells and repairs machines in Alexandria"_s;
        row.assigneeName = u"Mona"_s;
        row.tags = {u"فيست"_s, u"gloves"_s};
        append(row);

        const QString hint = withoutBidiControls(hintAt(list()->visualRect(list()->model()->index(0, 0)).center()));

        for (const QString &part : {row.name, u"Done"_s, u"Assigned to Mona"_s, u"#فيست #gloves"_s})
            QVERIFY2(hint.contains(part), qPrintable(hint));
    }

    void anEmptyViewLeadsOn()
    {
        QSignalSpy chosen(m_page.get(), &InboxPage::viewChosen);
        m_page->setListState({ListState::Kind::Ready, 0, {}});
        m_page->setCurrentView(InboxView::Snoozed);
        QVERIFY(!plain(u"See what is snoozed"_s));

        plain(u"See all that is open"_s)->click();

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<ViewKey>(), ViewKey(InboxView::AllOpen));
        plain(u"See what is snoozed"_s)->click();
        QCOMPARE(chosen.at(1).at(0).value<ViewKey>(), ViewKey(InboxView::Snoozed));
    }

    void aSearchThatIsCutOrEmptyOffersAllMessages()
    {
        QSignalSpy wanted(m_page.get(), &InboxPage::allSearchWanted);
        m_page->findChild<QLineEdit *>(u"listSearch"_s)->setText(u"خوذة"_s);
        m_page->setListState({ListState::Kind::Ready, 0, {}});
        plain(u"Search all messages"_s)->click();
        QCOMPARE(wanted.size(), 1);
        append(sampleRow(1, ConversationStatus::Open));
        const auto says = [this] {
            const auto labels = pane().findChildren<QLabel *>();
            return std::ranges::find_if(labels, [](const QLabel *label) {
                       return label->isVisible() && label->text().contains(u"There may be more"_s);
                   }) != labels.end();
        };
        m_page->setListState({ListState::Kind::Ready, 1, {}});
        QVERIFY(!says());
        m_page->setListState({ListState::Kind::Ready, 1, {}, true});
        QVERIFY(says());
    }

    void rowsStayWhereTheyAreReadWhileOthersCome()
    {
        for (int number = 1; number <= 40; ++number)
            append(sampleRow(number, ConversationStatus::Open));
        const auto topOf = [this](int row) { return list()->visualRect(list()->model()->index(row, 0)).top(); };
        m_model.insertRow(0, itemOf(sampleRow(100, ConversationStatus::Open)));
        QCOMPARE(topOf(0), 0); // at the top one sees what comes
        list()->verticalScrollBar()->setValue(500);
        const QModelIndex first = list()->indexAt({100, 0});
        const int row = first.row();
        const int top = topOf(row);

        m_model.insertRow(0, itemOf(sampleRow(101, ConversationStatus::Open)));
        m_model.insertRow(0, itemOf(sampleRow(102, ConversationStatus::Open)));

        QCOMPARE(topOf(row + 2), top);

        m_model.removeRow(1); // somebody else closed it
        QCOMPARE(topOf(row + 1), top);
    }

    void whatIsBeingDoneWithARowStandsInItUntilItIsDoneOrRefused()
    {
        append(sampleRow(1, ConversationStatus::Open));
        append(sampleRow(2, ConversationStatus::Open));
        ConversationPane &pane = m_page->conversationPane();
        const QString before = spoken(0);
        const QImage usual = list()->grab().toImage();

        pane.setUnderway({ConversationId(1)}, u"Done"_s);
        QVERIFY(spoken(0).contains(u"Done…"_s));
        QVERIFY(!spoken(1).contains(u"Done…"_s));
        QVERIFY(list()->grab().toImage() != usual);

        QVERIFY(pane.refuse({ConversationId(1)}, u"somebody else was faster"_s));
        QVERIFY(spoken(0).contains(u"Not done: somebody else was faster"_s));
        QVERIFY(!pane.refuse({ConversationId(77)}, u"it is in no list"_s));

        pane.setUnderway({ConversationId(1)}, u"Done"_s);
        pane.settle({ConversationId(1)});
        QCOMPARE(spoken(0), before);
        QCOMPARE(list()->grab().toImage(), usual);
    }

    void rowsStayWhereTheyAreReadWhileOneGoesToTheTop()
    {
        QStringList names;
        for (int number = 0; number < 60; ++number)
            names << QString::number(number);
        QStringListModel chats(names);
        QListView view;
        new RowAnchor(&view, &chats);
        view.setModel(&chats);
        view.setUniformItemSizes(true);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.resize(200, 200);
        view.show();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        const QPersistentModelIndex read = view.indexAt({10, 60});
        const int top = view.visualRect(read).top();

        chats.moveRow({}, 55, {}, 0); // its customer wrote
        QCOMPARE(view.visualRect(read).top(), top);
        chats.moveRow({}, view.indexAt({10, 0}).row(), {}, 0); // the very first one in sight
        QCOMPARE(view.visualRect(read).top(), top);
    }

private:
    static ListedConversation sampleRow(int id, ConversationStatus status)
    {
        ListedConversation row(sampleshop::conversations().first());
        row.conversation.id = ConversationId(id);
        row.conversation.status = status;
        return row;
    }
    static QStandardItem *itemOf(const ListedConversation &row)
    {
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue<ConversationRow>(row), RowRole);
        item->setData(QVariant::fromValue(row), ListedRole);
        item->setData(row.conversation.id.value(), IdRole);
        return item;
    }
    QString spoken(int row) { return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    void append(const ListedConversation &row) { m_model.appendRow(itemOf(row)); }
    ConversationPane &pane() { return m_page->conversationPane(); }
    QListView *list() { return pane().listView(); }
    void mark(const QList<int> &rows)
    {
        for (const int row : rows)
            list()->selectionModel()->select(list()->model()->index(row, 0), QItemSelectionModel::Select);
    }
    QPoint doneOf(int row)
    {
        const QRect place = list()->visualRect(list()->model()->index(row, 0));
        return QuickActs::placeOf(2, place, list()->layoutDirection()).center();
    }
    void pressDone(int row) { QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, doneOf(row)); }
    QString hintAt(const QPoint &place)
    {
        QHelpEvent asked(QEvent::ToolTip, place, list()->viewport()->mapToGlobal(place));
        QApplication::sendEvent(list()->viewport(), &asked);
        return QToolTip::text();
    }
    QToolButton *button(const QString &name)
    {
        const auto buttons = pane().bulkBar().findChildren<QToolButton *>();
        const auto found = std::ranges::find(buttons, name, &QToolButton::accessibleName);
        return found == buttons.end() ? nullptr : *found;
    }
    QPushButton *plain(const QString &text)
    {
        const auto buttons = pane().findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&text](const QPushButton *one) { return one->isVisible() && one->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }
    QImage pictureOf(int row)
    {
        return list()->viewport()->grab(list()->visualRect(list()->model()->index(row, 0))).toImage();
    }

    SampleLook m_sample;
    QStandardItemModel m_model;
    std::unique_ptr<InboxPage> m_page;
};

QTEST_MAIN(TestListRows)
#include "tst_listrows.moc"
