#include "app/domain/clock.h"
#include "tests/ui/inbox/samplemessage.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/textblock.h"
#include "ui/text/direction.h"

#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void add(QStandardItemModel &model, const ThreadRow &row)
{
    auto *item = new QStandardItem;
    item->setData(QVariant::fromValue(row), RowRole);
    model.appendRow(item);
}

void add(QStandardItemModel &model, const Message &message)
{
    ThreadRow row;
    row.item.content = message;
    add(model, row);
}

Message failedOf(int id, const QString &text)
{
    Message message = messageOf(id, text, Direction::Outbound);
    message.state = DeliveryState::Failed;
    return message;
}

/// The middle of what has this colour; -1 when nothing has.
int middleOf(QWidget &widget, const QColor &color)
{
    const QImage image = widget.grab().toImage();
    qint64 sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool has = image.pixelColor(x, y) == color;
            sum += has ? x : 0;
            count += has ? 1 : 0;
        }
    }
    return count == 0 ? -1 : int(sum / count);
}

} // namespace

/// Sides, directions, the day over the thread, and what stands in for rows that are being read.
class TestThreadManner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>();
        m_view = std::make_unique<MessageView>(m_sample.look);
        m_view->resize(640, 480);
        m_view->setRows(m_model.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theDayShowsWhileTheThreadScrollsUnlessItsLineDoes()
    {
        const auto floats = [this] {
            const auto labels = m_view->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [](const QLabel *label) { return label->isVisible() && !label->text().isEmpty(); });
        };
        ThreadRow line;
        line.kind = ThreadRow::Kind::DateDivider;
        line.date = toDateTime(sampleshop::now()).date();
        add(*m_model, line);
        add(*m_model, messageOf(1, u"first"_s));
        QVERIFY(!floats());
        for (int i = 2; i <= 40; ++i)
            add(*m_model, messageOf(i, u"message %1"_s.arg(i)));
        m_view->scrollToEnd();

        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
        QVERIFY(floats());

        m_view->verticalScrollBar()->setValue(0);
        QVERIFY(!floats());
    }

    void aThreadThatIsHardlyScrolledReadsOnOnceNobodyGoesOnToTheNext()
    {
        QSignalSpy asked(m_view.get(), &MessageView::olderRequested);
        add(*m_model, messageOf(1, u"first"_s)); // all of it is seen
        QCOMPARE(asked.size(), 1);
        for (int id = 2; m_view->verticalScrollBar()->maximum() == 0; ++id)
            add(*m_model, messageOf(id, u"message"_s));
        const qsizetype before = asked.size();

        QTRY_COMPARE(asked.size(), before + 1);
    }

    void whatIsReadStaysWhereItIsWhateverHappensAboveIt_data()
    {
        QTest::addColumn<std::function<void(QStandardItemModel &, MessageView &)>>("happens");
        using Happens = std::function<void(QStandardItemModel &, MessageView &)>;
        QTest::newRow("older ones come") << Happens([](QStandardItemModel &model, MessageView &) {
            auto *item = new QStandardItem;
            item->setData(model.item(0)->data(RowRole), RowRole);
            model.insertRow(0, item);
        });
        QTest::newRow("older ones go") << Happens(
            [](QStandardItemModel &model, MessageView &) { model.removeRows(0, 60); });
        QTest::newRow("one grows") << Happens([](QStandardItemModel &model, MessageView &) {
            ThreadRow row;
            row.item.content = messageOf(1, u"one\ntwo\nthree"_s);
            model.item(0)->setData(QVariant::fromValue(row), RowRole);
        });
        QTest::newRow("the window grows")
            << Happens([](QStandardItemModel &, MessageView &view) { view.resize(900, 480); });
        QTest::newRow("all rows do") << Happens([](QStandardItemModel &, MessageView &view) {
            view.setOffer(messagemenu::Offer::WithoutChat); // takes the buttons away from those that failed
            view.doItemsLayout();
        });
    }

    void whatIsReadStaysWhereItIsWhateverHappensAboveIt()
    {
        QFETCH(const std::function<void(QStandardItemModel &, MessageView &)>, happens);
        for (int id = 1; id <= 100; ++id)
            add(*m_model, failedOf(id, u"message "_s.repeated(id)));
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->maximum() - 200); // less than what may go above it
        const QPersistentModelIndex read = m_view->indexAt({320, 4});
        const int top = m_view->visualRect(read).top();

        happens(*m_model, *m_view);

        QCOMPARE(m_view->visualRect(read).top(), top);
    }

    void whoIsAtTheEndStaysThere()
    {
        for (int id = 1; id <= 100; ++id)
            add(*m_model, messageOf(id, u"message"_s));
        QScrollBar *bar = m_view->verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());

        m_view->resize(500, 300);
        QCOMPARE(bar->value(), bar->maximum());
        ThreadRow row;
        row.item.content = messageOf(100, u"one\ntwo\nthree"_s);
        m_model->item(99)->setData(QVariant::fromValue(row), RowRole);
        QCOMPARE(bar->value(), bar->maximum());
        m_model->removeRows(0, 50);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void ourMessagesStandOnTheRightInBothLanguagesWhereThatIsWanted_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<OwnSide>("side");
        QTest::addColumn<bool>("right");
        QTest::newRow("English") << Qt::LeftToRight << OwnSide::FollowsLanguage << true;
        QTest::newRow("Arabic") << Qt::RightToLeft << OwnSide::FollowsLanguage << false;
        QTest::newRow("English, kept") << Qt::LeftToRight << OwnSide::Right << true;
        QTest::newRow("Arabic, kept") << Qt::RightToLeft << OwnSide::Right << true;
    }

    void ourMessagesStandOnTheRightInBothLanguagesWhereThatIsWanted()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(OwnSide, side);
        QFETCH(bool, right);
        Message failed = messageOf(2, u"150"_s, Direction::Outbound);
        failed.state = DeliveryState::Failed;
        failed.failureCode = u"131056"_s;
        m_view->setLayoutDirection(direction);
        m_view->setOwnSide(side);
        add(*m_model, failed);
        QSignalSpy pressed(m_view.get(), &MessageView::actionRequested);
        const QRect row = m_view->visualRect(m_view->model()->index(0, 0));

        // Where its buttons are is where it stands, for the eye and for the hand.
        int at = -1;
        for (int x = 2; x < row.width() && at < 0; x += 4) {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {x, row.bottom() - 16});
            at = pressed.isEmpty() ? -1 : x;
        }

        QVERIFY(at > 0);
        QCOMPARE(at > row.width() / 2, right);
        QCOMPARE(middleOf(*m_view->viewport(), m_sample.theme.color(Token::BubbleOut)) > row.width() / 2, right);
    }

    void numbersRunAsTheCustomerWrites()
    {
        add(*m_model, messageOf(1, u"بكام الفيست؟"_s));
        add(*m_model, messageOf(2, u"150"_s, Direction::Outbound));
        m_view->startOver();

        const QModelIndex number = m_view->model()->index(1, 0);
        QStyleOptionViewItem option;
        option.rect = m_view->visualRect(number);
        option.direction = Qt::LeftToRight;
        const auto words = static_cast<MessageDelegate *>(m_view->itemDelegate())->wordsOf(option, number);

        QVERIFY(words);
        QVERIFY(words->block->placesOf(words->rect, {0, 3}).first().right() > words->rect.right() - 6);
    }

    void greyBubblesStandInForWhatTakesLong()
    {
        add(*m_model, messageOf(1, u"vest"_s));
        const QImage messages = m_view->grab().toImage();
        m_view->awaitRows();
        QCOMPARE(m_view->grab().toImage(), messages); // what is there soon enough never shows them
        QVERIFY(m_view->isAwaiting());

        QTRY_VERIFY(m_view->grab().toImage() != messages);
        const QImage bubbles = m_view->grab().toImage();
        QVERIFY(!m_view->indexAt(m_view->viewport()->rect().center()).isValid());
        QTRY_VERIFY(!m_view->accessibleDescription().isEmpty());
        m_view->startOver();

        QVERIFY(!m_view->isAwaiting());
        QCOMPARE(m_view->grab().toImage(), messages);
        QVERIFY(bubbles != messages);
    }

    void whatIsReadSoonEndsTheWait()
    {
        m_view->awaitRows();
        m_view->startOver();
        QVERIFY(!m_view->isAwaiting());

        m_view->awaitRows();
        m_view->setProblem(u"The messages cannot be read"_s);
        QVERIFY(!m_view->isAwaiting());
    }

    void whereTheTicksStandTheTimesAreShown()
    {
        Message answer = messageOf(1, u"1150"_s, Direction::Outbound);
        answer.sentAt = answer.at;
        answer.deliveredAt = answer.at + 1min;
        add(*m_model, answer);
        Message failed = messageOf(2, u"1200"_s, Direction::Outbound);
        failed.state = DeliveryState::Failed;
        failed.failureCode = u"131016"_s;
        failed.attempts = 2;
        add(*m_model, failed);

        QCOMPARE(hintsOver(0),
                 QStringList{u"Sent: %1|Delivered: %2"_s.arg(m_sample.look.format.clockTime(*answer.sentAt),
                                                             m_sample.look.format.clockTime(*answer.deliveredAt))});
        QCOMPARE(hintsOver(1).filter(u"Tried 2 time"_s).size(), 1);
    }

private:
    /// What a pointer is told that goes over a row.
    QStringList hintsOver(int row)
    {
        QSet<QString> hints;
        const QRect place = m_view->visualRect(m_view->model()->index(row, 0));
        for (int y = place.top(); y <= place.bottom(); y += 6) {
            for (int x = place.left(); x <= place.right(); x += 12) {
                QMouseEvent move(QEvent::MouseMove, QPointF(x, y), m_view->viewport()->mapToGlobal(QPointF(x, y)),
                                 Qt::NoButton, Qt::NoButton, Qt::NoModifier);
                QCoreApplication::sendEvent(m_view->viewport(), &move);
                hints << withoutBidiControls(m_view->viewport()->toolTip()).replace(u'\n', u'|');
            }
        }
        hints.remove(QString());
        return hints.values();
    }

    SampleLook m_sample;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<MessageView> m_view;
};

QTEST_MAIN(TestThreadManner)
#include "tst_threadmanner.moc"
