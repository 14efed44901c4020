#include "tests/ui/inbox/samplemessage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/rowlayouter.h"
#include "ui/inbox/textblock.h"
#include "ui/inbox/textselection.h"
#include "ui/inbox/threadcopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

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

int coloured(const QWidget &widget, const QColor &color)
{
    const QImage image = const_cast<QWidget &>(widget).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestThreadView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>();
        m_view = std::make_unique<MessageView>(m_sample.look);
        m_view->resize(640, 480);
        m_view->setRows(m_model.get());
        m_view->setPerson(u"Mona"_s);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void aSelectionRunsFromBubbleToBubbleInBothDirections()
    {
        TextSelection selection;
        const ThreadCursor one{sampleshop::now(), 1, 1};
        const ThreadCursor two{sampleshop::now() + 1s, 1, 2};
        const ThreadCursor three{sampleshop::now() + 2s, 1, 3};

        selection.begin({three, 4});
        selection.extendTo({one, 2});

        QCOMPARE(selection.spanIn(one, 10), std::optional(TextSpan{2, 8}));
        QCOMPARE(selection.spanIn(two, 5), std::optional(TextSpan{0, 5}));
        QCOMPARE(selection.spanIn(three, 10), std::optional(TextSpan{0, 4}));
        QVERIFY(!selection.isWithinOneItem());
    }

    void shiftAndArrowsSelectAcrossBubblesAndCopyTellsWhoSaidWhat()
    {
        add(*m_model, messageOf(1, u"How much is the vest?"_s));
        add(*m_model, messageOf(2, u"EGP 58"_s, Direction::Outbound));
        m_view->setCurrentIndex(m_view->model()->index(0, 0));

        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);

        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(u'[') && lines.at(0).endsWith(u"] Mona: How much is the vest?"_s),
                 qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).endsWith(u"] Karim: EGP 58"_s), qPrintable(lines.at(1)));
    }

    void aPartOfOneBubbleIsCopiedAsItStands()
    {
        add(*m_model, messageOf(1, u"vest"_s));
        m_view->setCurrentIndex(m_view->model()->index(0, 0));

        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);

        QCOMPARE(m_view->selectedText(), u"ve"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->selectedText().isEmpty());
    }

    void draggingOverTextSelectsItAndPressesNothing()
    {
        add(*m_model, messageOf(1, u"one two three four five"_s));
        const QRect row = m_view->visualRect(m_view->model()->index(0, 0));
        QSignalSpy asked(m_view.get(), &MessageView::actionRequested);
        const QPoint start(40, row.top() + 22);

        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, start);
        QMouseEvent move(QEvent::MouseMove, start + QPoint(60, 0),
                         m_view->viewport()->mapToGlobal(start + QPoint(60, 0)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, start + QPoint(60, 0));

        QVERIFY(!m_view->selectedText().isEmpty());
        QVERIFY(u"one two three four five"_s.contains(m_view->selectedText()));
        QVERIFY(asked.isEmpty());
    }

    void whatWasFoundIsMarkedWhereTheOriginalSaysIt()
    {
        add(*m_model, messageOf(1, u"عايز أسعار الجزم لو سمحت"_s));
        const QColor mark = m_sample.theme.color(Token::Found);
        QCOMPARE(coloured(*m_view, mark), 0);

        m_view->setFoundTerms(searchTerms(u"اسعار"_s)); // spelt without the hamza

        QVERIFY(coloured(*m_view, mark) > 100);
        m_view->setFoundTerms({});
        QCOMPARE(coloured(*m_view, mark), 0);
    }

    void whatWasFoundIsMarkedOnCards_data()
    {
        QTest::addColumn<Message>("message");
        Card card;
        card.title = u"Vest Pro"_s;
        Message product = messageOf(1, {});
        product.content = CardsContent{.cards = {card}};
        QTest::newRow("product") << product;
        OrderLine line;
        line.name = u"Vest Pro"_s;
        Message order = messageOf(2, {});
        order.content = OrderContent{{}, {line}};
        QTest::newRow("order") << order;
        Message ad = messageOf(3, u"hello"_s);
        ad.source.kind = SourceKind::Ad;
        ad.source.headline = u"The Vest of the year"_s;
        QTest::newRow("ad") << ad;
    }

    void whatWasFoundIsMarkedOnCards()
    {
        QFETCH(Message, message);
        add(*m_model, message);
        const QColor mark = m_sample.theme.color(Token::Found);
        QCOMPARE(coloured(*m_view, mark), 0);

        m_view->setFoundTerms(searchTerms(u"vest"_s));

        QVERIFY(coloured(*m_view, mark) > 100);
        m_view->setFoundTerms(searchTerms(u"helmet"_s));
        QCOMPARE(coloured(*m_view, mark), 0);
    }

    void theFillLiesBehindTheRightLettersOfAMixedLine()
    {
        const QString text = u"Order 12 طلب"_s;
        const TextBlock block(text, m_sample.theme.font(FontRole::Thread), 400);
        const QRect rect(QPoint(0, 0), block.size());
        const auto widthOf = [&](const TextSpan &span) {
            QImage image(rect.size(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            block.fillBehind(painter, rect, span, Qt::red);
            painter.end();
            QList<int> columns;
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, image.height() / 2).alpha() > 100)
                    columns << x;
            }
            return columns;
        };

        const QList<int> latin = widthOf({0, 5});
        const QList<int> arabic = widthOf({9, 3});

        QVERIFY(!latin.isEmpty() && !arabic.isEmpty());
        QVERIFY(latin.last() < arabic.first());
        QCOMPARE(block.positionAt(rect, QPoint(0, rect.center().y())), 0);
    }

    void theArrowsReachTheButtonsOfABubbleAndEnterPressesThem()
    {
        Message failed = messageOf(1, u"x"_s, Direction::Outbound);
        failed.state = DeliveryState::Failed;
        failed.failureCode = u"131056"_s;
        add(*m_model, failed);
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
        QSignalSpy asked(m_view.get(), &MessageView::actionRequested);

        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Return);

        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(0).value<PartAction>().kind, PartAction::Kind::Resend);
        QCOMPARE(asked.at(1).at(0).value<PartAction>().kind, PartAction::Kind::OtherWay);
    }

    void theButtonsOverTheThreadLeadToItsEndAndToWhatIsUnread()
    {
        for (int i = 1; i <= 40; ++i) {
            if (i == 5)
                add(*m_model, ThreadRow{.kind = ThreadRow::Kind::UnreadDivider, .item = {}, .date = {}, .quoted = {}});
            add(*m_model, messageOf(i, u"message %1"_s.arg(i)));
        }
        auto *end = m_view->findChild<QToolButton *>(u"threadEnd"_s);
        auto *unread = m_view->findChild<QToolButton *>(u"threadUnread"_s);
        QTRY_VERIFY(unread->isVisible());
        QVERIFY(!end->isVisible());

        unread->click();

        QTRY_VERIFY(end->isVisible());
        m_view->setNewCount(3);
        QCOMPARE(end->text(), u"3"_s);
        QVERIFY(end->accessibleName().contains(u'3'));
        QSignalSpy asked(m_view.get(), &MessageView::newestRequested);
        end->click();
        QCOMPARE(asked.size(), 1);
    }

    void aRowThatChangesDoesNotTakeTheReaderBack()
    {
        for (int i = 1; i <= 60; ++i)
            add(*m_model, messageOf(i, u"message %1"_s.arg(i)));
        QScrollBar *const bar = m_view->verticalScrollBar();
        bar->setValue(0);
        add(*m_model, messageOf(61, u"comes while the beginning is read"_s));
        bar->setValue(bar->maximum() / 2);
        const int there = bar->value();
        QVERIFY(there > 400);

        m_model->item(59)->setData(m_model->item(58)->data(RowRole), RowRole);

        QCOMPARE(bar->value(), there);
    }

    void aLateFailureIsANoteAndNotAChangeOfTheTicks()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow row;
        Message message = messageOf(1, u"x"_s, Direction::Outbound);
        row.item.content = message;
        const int without = layouter.layout(row, 600).size.height();

        message.failureCode = u"131026"_s;
        row.item.content = message;

        QVERIFY(layouter.layout(row, 600).size.height() > without);
        for (const RowLayout::Placed &placed : layouter.layout(row, 600).parts)
            QVERIFY(placed.part.hot.isEmpty());
    }

private:
    SampleLook m_sample;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<MessageView> m_view;
};

QTEST_MAIN(TestThreadView)
#include "tst_threadview.moc"
