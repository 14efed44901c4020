#include "tests/ui/samplelook.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/sortbutton.h"
#include "ui/inbox/viewsmodel.h"
#include "ui/inbox/viewspane.h"
#include "ui/text/direction.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 14; ///< of a row

/// What is painted on one colour.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 2; y < image.height() - 2; ++y) {
        for (int x = 2; x < image.width() - 2; ++x) {
            if (image.pixel(x, y) != image.pixel(2, 2))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesStandInTheirBranches();
    void newNumbersLeaveTheLinesInPlace();
    void aLineThatCameAndOneThatWent();
    void everyLineSpeaksItsNumber();
    void aViewOfOnesOwnSaysSo();
    void namesOfBranchesCannotBeChosen();
    void aSavedViewIsDraggedAmongItsOwnKind();
    void theKeyboardChoosesAcrossBranches();
    void theOrderOfAViewEndsWhereItsRowsEnd();
    void theListStandsAsHighInAViewWithoutAnOrder();

private:
    [[nodiscard]] static int freeAfterOrder(InboxPage &page);

    SampleLook m_sample;
};

void TestViews::linesStandInTheirBranches()
{
    ViewsModel model(m_sample.look, nullptr);
    const QAbstractItemModelTester tester(&model);
    model.setLines(sampleshop::views());

    QCOMPARE(model.rowCount(), 13); // ten fixed views and three branches
    QCOMPARE(model.index(0, 0).data().toString(), u"All open"_s);
    QCOMPARE(model.index(10, 0).data().toString(), u"Channels"_s);
    QCOMPARE(model.rowCount(model.index(11, 0)), 2);
    for (const ViewCount &line : sampleshop::views()) {
        const QModelIndex index = model.indexOf(line.key);
        QVERIFY(index.isValid());
        QVERIFY(model.keyOf(index) == line.key);
        const QString number = QString::number(*line.count);
        QCOMPARE(index.data(ViewsModel::CountRole).toString(), number == "0"_L1 ? QString() : number);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(u' ' + number));
    }
    QVERIFY(!model.keyOf(model.index(12, 0)));
}

void TestViews::newNumbersLeaveTheLinesInPlace()
{
    ViewsModel model(m_sample.look, nullptr);
    model.setLines(sampleshop::views());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    ViewCounts lines = sampleshop::views();
    lines.last().count = 99;

    model.setLines(lines);

    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.indexOf(lines.last().key).data(ViewsModel::CountRole).toString(), u"99"_s);
}

void TestViews::aLineThatCameAndOneThatWent()
{
    ViewsModel model(m_sample.look, nullptr);
    const QAbstractItemModelTester tester(&model);
    model.setLines(sampleshop::views());
    ViewCounts lines = sampleshop::views();
    const ViewKey gone = lines.takeLast().key;
    lines.append({ViewKey(SavedViewId(9)), 1, u"new"_s});

    model.setLines(lines);
    QVERIFY(!model.indexOf(gone).isValid());
    QCOMPARE(model.indexOf(ViewKey(SavedViewId(9))).data().toString(), u"new"_s);
    model.setLines({{InboxView::AllOpen, 1}});
    QCOMPARE(model.rowCount(), 1);
}

void TestViews::everyLineSpeaksItsNumber()
{
    ViewsModel model(m_sample.look, nullptr);
    model.setLines(sampleshop::views());

    QCOMPARE(model.indexOf(InboxView::WaitingOnUs).data(Qt::AccessibleTextRole).toString(), u"Waiting on us 7"_s);
    QCOMPARE(model.indexOf(ViewKey(whatsAppChannel())).data(Qt::AccessibleTextRole).toString(), u"WhatsApp 31"_s);
}

void TestViews::aViewOfOnesOwnSaysSo()
{
    ViewsModel model(m_sample.look, nullptr);
    ViewCounts lines = sampleshop::views();
    lines.last().name = u"big orders"_s;
    lines.last().onlyMine = true;
    model.setLines(lines);

    const QModelIndex own = model.indexOf(lines.last().key);
    QCOMPARE(withoutBidiControls(own.data(Qt::AccessibleTextRole).toString()), u"big orders, only for you 4"_s);
    QCOMPARE(withoutBidiControls(own.data(Qt::ToolTipRole).toString()), u"big orders, only for you"_s);
    QCOMPARE(own.data().toString(), u"big orders"_s);
    QVERIFY(own.data(ViewsModel::OnlyMineRole).toBool());
    QVERIFY(!model.indexOf(InboxView::AllOpen).data(ViewsModel::OnlyMineRole).toBool());
}

void TestViews::namesOfBranchesCannotBeChosen()
{
    ViewsModel model(m_sample.look, nullptr);
    model.setLines(sampleshop::views());

    QVERIFY(!model.index(10, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.index(0, 0, model.index(10, 0)).flags().testFlag(Qt::ItemIsSelectable));
}

void TestViews::aSavedViewIsDraggedAmongItsOwnKind()
{
    ViewsModel model(m_sample.look, nullptr);
    model.setLines(sampleshop::views());
    QSignalSpy moved(&model, &ViewsModel::moveAsked);
    const QModelIndex second = model.indexOf(ViewKey(SavedViewId(2)));
    const std::unique_ptr<QMimeData> dragged(model.mimeData({second}));

    model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, second.parent());
    model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, model.index(10, 0)); // among channels
    model.dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, second.parent());    // where it is

    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.at(0).at(0).value<SavedViewId>(), SavedViewId(2));
    QCOMPARE(moved.at(0).at(1).toInt(), 0);
}

void TestViews::theKeyboardChoosesAcrossBranches()
{
    ViewsPane pane(m_sample.look);
    pane.setViews(sampleshop::views());
    pane.setCurrentView(InboxView::Spam);
    pane.resize(200, 700);
    pane.show();
    QSignalSpy chosen(&pane, &ViewsPane::viewChosen);

    QTest::keyClick(pane.treeView(), Qt::Key_Down);
    if (chosen.isEmpty()) // the name of the branch was stepped on
        QTest::keyClick(pane.treeView(), Qt::Key_Down);

    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.at(0).at(0).value<ViewKey>() == ViewKey(messengerChannel()));
    pane.setCurrentView(ViewKey(SavedViewId(1)));
    QCOMPARE(chosen.size(), 1); // told, not asked
    QCOMPARE(pane.treeView()->currentIndex().data().toString(), u"شركات +20 قطعة"_s);
}

/// From the words of the order to where a row ends.
int TestViews::freeAfterOrder(InboxPage &page)
{
    const QWidget &list = *page.conversationPane().listView()->viewport();
    auto *button = page.findChild<SortButton *>();
    const QRect rows(list.mapTo(&page, QPoint()), list.size());
    const QRect words = inkOf(button->grab().toImage()).translated(button->mapTo(&page, QPoint()));
    return page.layoutDirection() == Qt::LeftToRight ? rows.right() - words.right() : words.left() - rows.left();
}

void TestViews::theOrderOfAViewEndsWhereItsRowsEnd()
{
    m_sample.theme.attach(*qApp); // what a button leaves free around its words is a matter of the sheet
    QStandardItemModel chats;
    sampleshop::fillConversations(chats);
    QStandardItemModel few;
    sampleshop::fillConversations(few);
    few.removeRows(2, few.rowCount() - 2);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        InboxPage page(m_sample.look);
        page.resize(1280, 700);
        page.show();
        for (QStandardItemModel *rows : {&chats, &few, &chats}) {
            page.setConversationModel(rows);
            const QListView &list = *page.conversationPane().listView();
            QTRY_COMPARE(list.verticalScrollBar()->isVisible(), rows == &chats);

            QTRY_VERIFY2(qAbs(freeAfterOrder(page) - kMargin) <= 2, qPrintable(QString::number(freeAfterOrder(page))));
        }
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    qApp->setStyleSheet({});
}

void TestViews::theListStandsAsHighInAViewWithoutAnOrder()
{
    m_sample.theme.attach(*qApp);
    InboxPage page(m_sample.look);
    page.resize(1280, 700);
    page.show();
    ConversationPane &pane = page.conversationPane();
    const auto top = [&] { return pane.listView()->mapTo(&page, QPoint()).y(); };
    pane.setSort(ListSort::Newest);
    QCoreApplication::processEvents();
    const int usual = top();

    pane.setSort({});
    QCoreApplication::processEvents();

    QVERIFY(!page.findChild<SortButton *>()->isVisible());
    QCOMPARE(top(), usual);
    qApp->setStyleSheet({});
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
