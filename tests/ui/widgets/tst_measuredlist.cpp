#include "ui/widgets/measuredlist.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeightRole = Qt::UserRole;

/// Rows as high as their data says, filled with one colour.
class Strips final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++measured;
        return {option.rect.width(), index.data(kHeightRole).toInt() * zoom};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? Qt::red : Qt::green);
    }

    mutable int measured = 0;
    int zoom = 1;
};

QStandardItem *strip(int height)
{
    auto *item = new QStandardItem(QString::number(height));
    item->setData(height, kHeightRole);
    return item;
}

} // namespace

class TestMeasuredList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>();
        m_list = std::make_unique<MeasuredList>();
        m_strips = new Strips(m_list.get());
        m_list->setItemDelegate(m_strips);
        m_list->setModel(m_model.get());
        m_list->setSelectionMode(QListView::SingleSelection);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->resize(200, 300);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    }

    void cleanup() { m_list.reset(); }

    void fewRowsStandOnTheBottom()
    {
        append({40, 60});

        QCOMPARE(rect(0), QRect(0, 200, 200, 40));
        QCOMPARE(rect(1), QRect(0, 240, 200, 60));
        QCOMPARE(m_list->indexAt({10, 250}).row(), 1);
        QVERIFY(!m_list->indexAt({10, 100}).isValid());
        QCOMPARE(m_list->verticalScrollBar()->maximum(), 0);
        QCOMPARE(m_list->contentHeight(), 100);
    }

    void aRowIsMeasuredOnceWhateverComesAroundIt()
    {
        append(QList<int>(100, 20));
        const int before = m_strips->measured;

        m_model->insertRow(0, strip(30));
        m_model->insertRow(50, strip(30));
        m_model->removeRows(10, 20);

        QCOMPARE(m_strips->measured - before, 2);
        QCOMPARE(m_list->contentHeight(), 80 * 20 + 2 * 30);
        QCOMPARE(rect(1).top() - rect(0).top(), 30);
    }

    void aRowThatGrowsMovesThoseBelowIt()
    {
        append(QList<int>(5, 20));
        const int before = m_strips->measured;

        m_model->item(1)->setData(50, kHeightRole);

        QCOMPARE(m_strips->measured - before, 1);
        QCOMPARE(rect(1).height(), 50);
        QCOMPARE(rect(4).bottom(), 299);
        QCOMPARE(colorAt(299), QColor(Qt::green));
    }

    void allAreMeasuredForAnotherWidth()
    {
        append(QList<int>(5, 20));
        const int before = m_strips->measured;

        m_list->resize(150, 300);

        QCOMPARE(m_strips->measured - before, 5);
        QCOMPARE(rect(0).width(), 150);
    }

    void onlyWhatIsInSightIsMeasuredWhileTheWidthChangesAndTheRestAfterAPause()
    {
        append(QList<int>(400, 20));
        m_list->scrollTo(index(200), QListView::PositionAtTop);
        const int before = m_strips->measured;
        m_strips->zoom = 2;

        for (const int width : {190, 180, 170, 160})
            m_list->resize(width, 300);

        QVERIFY2(m_strips->measured - before < 400 / 2, qPrintable(QString::number(m_strips->measured - before)));
        for (int y = 0; y < 300; y += 10)
            QCOMPARE(m_list->visualRect(m_list->indexAt({10, y})).height(), 40);
        QTRY_COMPARE(m_list->verticalScrollBar()->maximum(), 400 * 40 - 300);
    }

    void placesOutOfSightAreRightForWhoeverAsks()
    {
        append(QList<int>(400, 20));
        m_strips->zoom = 2;
        m_list->resize(150, 300);
        m_list->scrollTo(index(390), QListView::PositionAtBottom);
        QCOMPARE(rect(390).bottom(), 299);
        QCOMPARE(rect(389).height(), 40);

        m_strips->zoom = 3;
        m_list->resize(160, 300);
        QCOMPARE(m_list->contentHeight(), 400 * 60);
    }

    void otherRowsAltogetherAreMeasuredBeforeTheyAreSeen()
    {
        append(QList<int>(5, 20));
        QStandardItemModel other;
        other.appendRow(strip(70));

        m_list->setModel(&other);

        QCOMPARE(m_list->contentHeight(), 70);
        other.clear();
        QCOMPARE(m_list->contentHeight(), 0);
        m_model->removeRows(0, 2); // are nothing to the list any more
        QCOMPARE(m_list->contentHeight(), 0);
        m_list->setModel(m_model.get());
        QCOMPARE(m_list->contentHeight(), 60);
    }

    void theBarGoesAlongWhenAllRowsAreMeasuredAnew()
    {
        append(QList<int>(5, 20));
        m_strips->zoom = 5;

        m_list->doItemsLayout();

        QCOMPARE(m_list->verticalScrollBar()->maximum(), 200);
    }

    void rowsThatChangePlacesKeepTheirHeights()
    {
        append({20, 30, 40});
        m_model->sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(rect(0).height(), 40);
        QCOMPARE(rect(2).height(), 20);
    }

    void scrollsToARowWhereItIsWanted()
    {
        append(QList<int>(100, 20));
        m_list->scrollTo(index(50), QListView::PositionAtTop);
        QCOMPARE(rect(50).top(), 0);
        m_list->scrollTo(index(50), QListView::PositionAtBottom);
        QCOMPARE(rect(50).bottom(), 299);
        m_list->scrollTo(index(50), QListView::PositionAtCenter);
        QCOMPARE(rect(50).center().y(), 149);
        m_list->scrollTo(index(52)); // in sight
        QCOMPARE(rect(50).center().y(), 149);
        m_list->scrollTo(index(10));
        QCOMPARE(rect(10).top(), 0);
        m_list->scrollTo(index(40));
        QCOMPARE(rect(40).bottom(), 299);
    }

    void aRowHigherThanThePaneBeginsAtItsTop()
    {
        append({20, 900, 20});
        m_list->scrollTo(index(1), QListView::PositionAtCenter);
        QCOMPARE(rect(1).top(), 0);
    }

    void arrowsGoFromRowToRow()
    {
        append({20, 30, 40});
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QCOMPARE(m_list->currentIndex().row(), 1);
        QCOMPARE(colorAt(rect(1).center().y()), QColor(Qt::red));
        QTest::keyClick(m_list.get(), Qt::Key_End);
        QCOMPARE(m_list->currentIndex().row(), 2);
        QTest::keyClick(m_list.get(), Qt::Key_Up);
        QTest::keyClick(m_list.get(), Qt::Key_Home);
        QCOMPARE(m_list->currentIndex().row(), 0);
    }

    void aPressChoosesTheRowUnderIt()
    {
        append({20, 30, 40});
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rect(1).center());
        QCOMPARE(m_list->currentIndex().row(), 1);
        QVERIFY(m_list->selectionModel()->isSelected(index(1)));
    }

    void aReaderFindsTheRowsWhereTheyAre()
    {
        append({20, 30, 40});
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list.get());
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 3);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"30"_s);
        QCOMPARE(list->child(1)->rect().height(), 30);
    }

private:
    void append(const QList<int> &heights)
    {
        for (const int height : heights)
            m_model->appendRow(strip(height));
    }

    [[nodiscard]] QModelIndex index(int row) const { return m_model->index(row, 0); }
    [[nodiscard]] QRect rect(int row) const { return m_list->visualRect(m_list->model()->index(row, 0)); }
    [[nodiscard]] QColor colorAt(int y) { return m_list->viewport()->grab().toImage().pixelColor(10, y); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<MeasuredList> m_list;
    Strips *m_strips = nullptr;
};

QTEST_MAIN(TestMeasuredList)
#include "tst_measuredlist.moc"
