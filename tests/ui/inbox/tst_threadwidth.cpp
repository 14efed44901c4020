#include "tests/ui/inbox/samplemessage.h"
#include "ui/inbox/messageview.h"

#include <QAbstractItemDelegate>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// The thread becomes wider and narrower, step by step, as under a splitter that is dragged.
class TestThreadWidth final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>();
        m_view = std::make_unique<MessageView>(m_sample.look);
        m_view->resize(700, 480);
        m_view->setRows(m_model.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        for (int id = 1; id <= kMessages; ++id)
            append(messageOf(id, QString(u"word "_s).repeated(id * 7 % 60 + 1)));
    }

    void cleanup() { m_view.reset(); }

    void whatIsReadStaysWhereItIs()
    {
        QVERIFY(m_view->showMessage(MessageId(150)));
        bar().setValue(bar().value() - 37);
        const QPersistentModelIndex read = m_view->indexAt({350, 4});
        const int top = m_view->visualRect(read).top();

        for (const int width : {660, 600, 520, 400, 480, 640}) {
            m_view->resize(width, 480);
            QCOMPARE(m_view->visualRect(read).top(), top);
            QVERIFY(isMeasuredInSight());
        }

        QTRY_VERIFY(isMeasured());
        QCOMPARE(m_view->visualRect(read).top(), top);
    }

    void theEndStaysTheEnd()
    {
        m_view->scrollToEnd();

        for (const int width : {660, 600, 520, 400, 480, 640}) {
            m_view->resize(width, 480);
            QCOMPARE(bar().value(), bar().maximum());
            QCOMPARE(rect(kMessages - 1).bottom(), m_view->viewport()->height() - 1);
            QVERIFY(isMeasuredInSight());
        }

        QTRY_VERIFY(isMeasured());
        QCOMPARE(bar().value(), bar().maximum());
    }

    void whoeverScrollsOnAtOnceSeesRowsAsHighAsTheyAre()
    {
        QVERIFY(m_view->showMessage(MessageId(150)));
        m_view->resize(420, 480);

        for (int step = 0; step < 8; ++step) {
            bar().setValue(bar().value() - 400);
            QVERIFY(isMeasuredInSight());
        }
    }

    void aMessageThatComesMeanwhileIsSeenAtTheEnd()
    {
        m_view->scrollToEnd();
        m_view->resize(420, 480);

        append(messageOf(kMessages + 1, u"new"_s));
        m_model->removeRow(kMessages - 1);

        QCOMPARE(bar().value(), bar().maximum());
        QVERIFY(isMeasuredInSight());
    }

private:
    static constexpr int kMessages = 300;

    void append(const Message &message)
    {
        ThreadRow row;
        row.item.content = message;
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(row), RowRole);
        m_model->appendRow(item);
    }
    [[nodiscard]] QScrollBar &bar() const { return *m_view->verticalScrollBar(); }
    [[nodiscard]] QRect rect(int row) const { return m_view->visualRect(m_view->model()->index(row, 0)); }
    [[nodiscard]] int heightOf(int row) const
    {
        QStyleOptionViewItem option;
        option.rect.setWidth(m_view->viewport()->width());
        return m_view->itemDelegate()->sizeHint(option, m_view->model()->index(row, 0)).height();
    }
    [[nodiscard]] bool isMeasuredInSight() const
    {
        bool isRight = true;
        for (int row = m_view->indexAt({200, 0}).row(); row < m_model->rowCount() && rect(row).top() < 480; ++row)
            isRight &= row >= 0 && rect(row).height() == heightOf(row);
        return isRight;
    }
    /// The bar knows how high all of it is.
    [[nodiscard]] bool isMeasured() const
    {
        int total = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            total += heightOf(row);
        return bar().maximum() == total - m_view->viewport()->height();
    }

    SampleLook m_sample;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<MessageView> m_view;
};

QTEST_MAIN(TestThreadWidth)
#include "tst_threadwidth.moc"
