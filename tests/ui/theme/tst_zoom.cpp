#include "tests/ui/samplelook.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/quickacts.h"
#include "ui/inbox/textblock.h"
#include "ui/inbox/threadheader.h"
#include "ui/inbox/viewspane.h"
#include "ui/mainwindow.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/iconbutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A window with one widget of a fixed size and a button with an icon.
struct SmallWindow {
    explicit SmallWindow(const Look &look)
        : button(new IconButton(look, Icon::Send, &window)), box(new QWidget(&window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(8, 4, 8, 4);
        row->setSpacing(6);
        row->addWidget(box);
        row->addWidget(button);
        box->setFixedSize(100, 40);
        window.show();
    }

    QWidget window;
    IconButton *button;
    QWidget *box;
};

void turnWheel(QWidget &at, int eighths, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(QPointF(5, 5), at.mapToGlobal(QPointF(5, 5)), {}, {0, eighths}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&at, &event);
}

} // namespace

class TestZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample.theme.attach(*qApp); }
    void cleanup() { m_sample.theme.setZoom(100); }

    void sizesGivenInCodeFollowAndComeBack()
    {
        SmallWindow before(m_sample.look);

        m_sample.theme.setZoom(150);
        SmallWindow later(m_sample.look);

        for (const SmallWindow *each : {&before, &later}) {
            QCOMPARE(each->box->minimumSize(), QSize(150, 60));
            QCOMPARE(each->box->maximumSize(), QSize(150, 60));
            QCOMPARE(each->window.layout()->contentsMargins(), QMargins(12, 6, 12, 6));
            QCOMPARE(each->window.layout()->spacing(), 9);
            QCOMPARE(each->button->iconSize(), QSize(27, 27));
            QCOMPARE(each->button->icon().actualSize(QSize(27, 27)), QSize(27, 27));
        }
        m_sample.theme.setZoom(100);
        QCOMPARE(later.box->size(), QSize(100, 40));
        QCOMPARE(before.window.layout()->contentsMargins(), QMargins(8, 4, 8, 4));
        QCOMPARE(before.button->iconSize(), QSize(18, 18));
    }

    void whatPlacesItselfAndWindowsAreLeftAlone()
    {
        SmallWindow small(m_sample.look);
        small.window.setMinimumSize(200, 100);
        ZoomKeeper::placesItself(*small.box);

        m_sample.theme.setZoom(200);

        QCOMPARE(small.box->minimumSize(), QSize(100, 40));
        QCOMPARE(small.window.minimumSize(), QSize(200, 100));
    }

    void lettersGrowAndLinesStayThin()
    {
        m_sample.theme.setZoom(200);

        QCOMPARE(QApplication::font().pixelSize(), 26);
        QVERIFY(qApp->styleSheet().contains(u"font-size: 34px"_s));
        QVERIFY(qApp->styleSheet().contains(u"1px solid"_s));
        m_sample.theme.setZoom(500);
        QCOMPARE(m_sample.theme.zoom(), 200);
    }

    void rowsGrowAndTheirButtonsAreWhereTheyAreSeen()
    {
        m_sample.theme.setZoom(150);
        const UnsentTexts unsent;
        ConversationPane pane(m_sample.look, unsent);
        QStandardItemModel chats;
        sampleshop::fillConversations(chats);
        pane.setModel(&chats);
        pane.resize(500, 700);
        pane.show();
        QListView *list = pane.listView();
        QTRY_COMPARE(list->visualRect(list->model()->index(0, 0)).height(), 108);
        QSignalSpy asked(&pane.quickActs(), &QuickActs::asked);

        const QRect row = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 12 - 21, row.top() + 6 + 21));

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(1).value<BulkBar::Act>(), BulkBar::Act::Done);
    }

    void lettersOfABubbleAreHitWhereTheyStand()
    {
        m_sample.theme.setZoom(200);
        MessageDelegate delegate(m_sample.look, nullptr);
        delegate.setWidth(800);
        ThreadRow row;
        Message message;
        message.id = MessageId(1);
        message.text = u"one two three"_s;
        message.direction = Direction::Inbound;
        row.item.content = message;
        QStandardItemModel model;
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(row), RowRole);
        model.appendRow(item);
        QStyleOptionViewItem option;
        option.rect = QRect(QPoint(0, 300), QSize(800, delegate.sizeHint(option, item->index()).height()));

        const auto words = delegate.wordsOf(option, item->index());

        QVERIFY(words);
        QVERIFY(option.rect.contains(words->shown));
        QCOMPARE(words->positionAt(words->shown.topLeft() + QPoint(1, 6)), 0);
        QCOMPARE(words->positionAt(QPoint(words->shown.right(), words->shown.top() + 6)), 13);
        QCOMPARE(words->shown.height(), 2 * words->rect.height());
    }

    void aDelegateFillsTheWholeRow()
    {
        m_sample.theme.setZoom(130);
        const UnsentTexts unsent;
        const Occupants nobody;
        const WorkingTime always;
        const bool live = true;
        const RowActs acts;
        const ViewKey view;
        const ConversationDelegate delegate(m_sample.look, {unsent, nobody, always, live, acts, view}, nullptr);
        QStandardItemModel chats;
        sampleshop::fillConversations(chats);
        QStyleOptionViewItem option;
        option.state = QStyle::State_Enabled | QStyle::State_Selected;
        option.rect = QRect(0, 10, 401, delegate.sizeHint(option, chats.index(0, 0)).height());
        QImage image(401, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::red);
        QPainter painter(&image);

        delegate.paint(&painter, option, chats.index(0, 0));

        QCOMPARE(image.pixelColor(400, 12), m_sample.theme.color(Token::Selected));
        QCOMPARE(image.pixelColor(1, 12), m_sample.theme.color(Token::Selected));
        QCOMPARE(image.pixelColor(1, 9), QColor(Qt::red));
    }

    void keysAndWheelAskForSteps()
    {
        MainWindow window(m_sample.look);
        window.show();
        window.setAppearance({.zoom = 100});
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QList<int> asked;
        connect(&window, &MainWindow::appearanceChosen, &window, [&](const Appearance &wanted) {
            asked.append(wanted.zoom);
            window.setAppearance(wanted);
        });

        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&window, Qt::Key_Equal, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
        turnWheel(window.inbox(), 60, Qt::ControlModifier);
        turnWheel(window.inbox(), 60, Qt::ControlModifier);
        turnWheel(window.inbox(), -120, Qt::NoModifier);

        QCOMPARE(asked, (QList<int>{110, 120, 110, 100, 110}));
    }

    void withoutRoomListAndThreadTakeTurns()
    {
        MainWindow window(m_sample.look);
        QStandardItemModel chats;
        sampleshop::fillConversations(chats);
        InboxPage &inbox = window.inbox();
        inbox.setConversationModel(&chats);
        inbox.setConversation(sampleshop::conversations().constFirst());
        window.resize(1366, 768);
        window.show();
        auto *header = window.findChild<ThreadHeader *>();
        QVERIFY(header->isVisible() && inbox.viewsPane().isVisible());

        m_sample.theme.setZoom(200);
        QVERIFY(!header->isVisible());
        QVERIFY(inbox.viewsPane().isVisible());
        QVERIFY(inbox.conversationPane().isVisible());
        QListView *list = inbox.conversationPane().listView();
        QTRY_VERIFY(list->visualRect(list->model()->index(1, 0)).height() > 100);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());

        QVERIFY(header->isVisible());
        QVERIFY(!inbox.conversationPane().isVisible());
        QVERIFY(inbox.messages().width() <= inbox.width());
        QTest::keyClick(&inbox.messages(), Qt::Key_Escape);
        QTRY_VERIFY(inbox.conversationPane().isVisible());
    }

private:
    SampleLook m_sample;
};

QTEST_MAIN(TestZoom)
#include "tst_zoom.moc"
