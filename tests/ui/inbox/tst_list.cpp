#include "tests/ui/samplelook.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/quickacts.h"
#include "ui/inbox/vieweditor.h"
#include "ui/models/listroles.h"
#include "ui/text/direction.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWindow>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What is painted of a widget from now on.
class PaintedArea : public QObject
{
public:
    explicit PaintedArea(QWidget &watched) { watched.installEventFilter(this); }

    QRect rect;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            rect |= static_cast<QPaintEvent *>(event)->rect();
        return QObject::eventFilter(watched, event);
    }
};

class TestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<InboxPage>(m_sample.look);
        m_model.clear();
        for (const ConversationRow &row : sampleshop::conversations()) {
            ListedConversation listed(row);
            listed.tags = {u"فيست"_s};
            auto *item = new QStandardItem;
            item->setData(QVariant::fromValue(row), RowRole);
            item->setData(QVariant::fromValue(listed), ListedRole);
            item->setData(row.conversation.id.value(), IdRole);
            m_model.appendRow(item);
        }
        m_page->setConversationModel(&m_model);
        m_page->resize(1280, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->selectConversation(ConversationId(1));
    }

    void cleanup() { m_page.reset(); }

    void aRowThatChangedIsPaintedAlone()
    {
        list()->repaint();
        QCoreApplication::processEvents();
        const QModelIndex row = list()->model()->index(2, 0);
        PaintedArea painted(*list()->viewport());

        m_model.item(2)->setData(m_model.item(2)->data(ListedRole).value<ListedConversation>().name, Qt::ToolTipRole);

        QTRY_COMPARE(painted.rect, list()->visualRect(row));
        painted.rect = {};
        pane().refreshRow(ConversationId(row.data(IdRole).toLongLong()));
        QTRY_COMPARE(painted.rect, list()->visualRect(row));
    }

    void waitingCountsWhileTheShopIsOpen()
    {
        using namespace std::chrono_literals;
        ConversationRow row = sampleshop::conversations().first();
        row.conversation.waitingSince = sampleshop::now() - 13h; // the evening before, an hour before closing
        m_model.item(0)->setData(QVariant::fromValue(ListedConversation(row)), ListedRole);
        m_model.item(0)->setData(QVariant::fromValue(row), RowRole);
        const auto sentence = [this] { return list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY2(sentence().contains(u"for 13 hour"_s), qPrintable(sentence()));
        const QImage always = pictureOf(0);

        pane().setHours(WorkingHours::usual());

        QVERIFY2(sentence().contains(u"waiting for 1 hour"_s), qPrintable(sentence()));
        const QImage open = pictureOf(0);
        QVERIFY(open != always);
        WorkingHours hours = WorkingHours::usual();
        hours.setDay(Qt::Sunday, {}); // today is closed, and yesterday closed before
        hours.setDay(Qt::Saturday, {{10 * 60, 12 * 60}});
        pane().setHours(hours);
        QVERIFY2(sentence().contains(u"waiting for an answer"_s), qPrintable(sentence()));
        row.conversation.waitingSince.reset();
        const QImage closed = pictureOf(0);
        m_model.item(0)->setData(QVariant::fromValue(ListedConversation(row)), ListedRole);
        QCOMPARE(pictureOf(0),
                 closed); // nobody waits longer than ten minutes: the time of the last message stands there
    }

    void numbersMoveWhileNobodySeesTheList()
    {
        struct : Clock {
            [[nodiscard]] Instant now() const override
            {
                return fromMsecs(toMsecs(sampleshop::now()) / 60'000 * 60'000 + 59'990);
            }
        } clock;
        const InboxPage hidden(Look{m_sample.theme, m_sample.icons, m_sample.format, clock});
        QSignalSpy passed(&hidden.conversationPane(), &ConversationPane::minutePassed);
        QTRY_VERIFY(!passed.isEmpty());
    }

    void markingRowsOpensNoneOfThem()
    {
        QSignalSpy chosen(m_page.get(), &InboxPage::conversationChosen);
        QVERIFY(!pane().bulkBar().isVisible());
        list()->setFocus();

        click(1, Qt::ControlModifier);
        click(3, Qt::ShiftModifier);

        QCOMPARE(chosen.size(), 0);
        QVERIFY(pane().marked().size() > 1);
        QVERIFY(pane().bulkBar().isVisible());
        QCOMPARE(pane().marked().first().tags, (QStringList{u"فيست"_s}));
        pane().clearMarks();
        QVERIFY(!pane().bulkBar().isVisible());
        QVERIFY(pane().marked().isEmpty());
        QCOMPARE(list()->currentIndex().data(IdRole).toInt(), 1);
    }

    void aKeyThatIsHeldMarksNothing()
    {
        QTest::keyPress(m_page->window()->windowHandle(), Qt::Key_Control, Qt::ControlModifier);

        m_page->selectConversation(ConversationId(3));

        QVERIFY(!pane().bulkBar().isVisible());
        QCOMPARE(list()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(list()->currentIndex().data(IdRole).toInt(), 3);
        QTest::keyRelease(m_page->window()->windowHandle(), Qt::Key_Control);
    }

    void marksSurviveARowThatArrives()
    {
        click(2, Qt::ControlModifier);
        QCOMPARE(pane().marked().size(), 2);

        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(ListedConversation()), ListedRole);
        item->setData(qint64(999), IdRole);
        m_model.insertRow(0, item);

        QCOMPARE(pane().marked().size(), 2);
    }

    void aRowsOwnButtonDoesNotOpenIt()
    {
        QSignalSpy chosen(m_page.get(), &InboxPage::conversationChosen);
        QSignalSpy asked(&pane().quickActs(), &QuickActs::asked);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            m_page->setLayoutDirection(direction);
            const QRect row = rectOf(2);
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                              QuickActs::placeOf(2, row, list()->layoutDirection()).center());
        }

        QCOMPARE(chosen.size(), 0);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(1).at(0).value<ConversationId>().value(),
                 list()->model()->index(2, 0).data(IdRole).toLongLong());
        QCOMPARE(asked.at(1).at(1).value<BulkBar::Act>(), BulkBar::Act::Done);
    }

    void theSentenceOfARowNamesItsTags()
    {
        QVERIFY(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"فيست"_s));
    }

    void aTypedLineIsTakenOnlyWhenItIsUnderstood()
    {
        QStringList answers;
        AskLine line(m_sample.look, m_page.get());
        line.ask({.title = u"t"_s,
                  .hint = {},
                  .choices = {u"alpha"_s, u"beta"_s},
                  .echo = [](const QString &text) { return text == u"x" ? QString() : u"ok "_s + text; },
                  .answered = [&](const QString &text) { answers.append(text); }});
        auto *edit = line.findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"x"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(line.isOpen() && answers.isEmpty());

        edit->setText(u"be"_s);
        QTest::keyClick(edit, Qt::Key_Down); // alpha is hidden
        QTest::keyClick(edit, Qt::Key_Return);

        QVERIFY(!line.isOpen());
        QCOMPARE(answers, (QStringList{u"beta"_s}));
    }

    void theEditorGivesBackWhatItWasGiven()
    {
        const ConversationFilter filter{
            {{.channels = {u"whatsapp"_s}, .labels = {LeadLabel::Hot, LeadLabel::Warm}, .waitingMinutes = 45},
             {.assignees = {StaffId()}, .tags = {TagId(2)}, .alsoTags = {TagId(1)}, .unread = true, .minScore = 60}}};
        const FilterChoices choices{{{u"messenger"_s, u"Messenger"_s}, {u"whatsapp"_s, u"WhatsApp"_s}},
                                    {{StaffId(1), u"Mona"_s}},
                                    {{TagId(1), u"a"_s}, {TagId(2), u"b"_s}}};
        ViewEditor editor(m_sample.look, m_page.get());

        editor.edit({u"name"_s, filter}, choices, {});

        QCOMPARE(editor.filter().toText(), filter.toText());
        editor.edit({u"empty"_s, {}}, choices, {});
        QVERIFY(editor.filter().groups.isEmpty());
    }

    void theEditorKeepsAViewForOnePersonByKeyboard()
    {
        const ConversationFilter filter{{{.unread = true}}};
        QList<ViewEditor::Wish> wishes;
        const auto save = [&](const ViewEditor::Wish &wish) { wishes.append(wish); };
        ViewEditor editor(m_sample.look, m_page.get());
        const auto press = [&editor](const QString &name, Qt::Key key) {
            const auto buttons = editor.findChildren<QAbstractButton *>();
            const auto found = std::ranges::find(buttons, name, &QAbstractButton::accessibleName);
            const auto byText = std::ranges::find(buttons, name, &QAbstractButton::text);
            QTest::keyClick(found == buttons.end() ? *byText : *found, key);
        };

        editor.edit({u"name"_s, filter}, {}, save);
        press(u"Only me"_s, Qt::Key_Space);
        press(u"Save"_s, Qt::Key_Space);
        editor.edit({u"name"_s, filter, true}, {}, save);
        press(u"Everybody"_s, Qt::Key_Space);
        press(u"Save"_s, Qt::Key_Space);

        QCOMPARE(wishes.size(), 2);
        QVERIFY(wishes.at(0).onlyMine);
        QVERIFY(!wishes.at(1).onlyMine);
        QCOMPARE(wishes.at(1).filter.toText(), filter.toText());
    }

    void aColleagueInAChatIsMarkedInItsRowAlone()
    {
        const QModelIndex first = list()->model()->index(0, 0);
        const QString before = first.data(Qt::AccessibleTextRole).toString();
        const QImage bare = pictureOf(0);
        QSignalSpy painted(list()->model(), &QAbstractItemModel::dataChanged);

        pane().setOccupants({{ConversationId(1), {u"Mona"_s, false}}, {ConversationId(4711), {}}});

        QCOMPARE(painted.size(), 1);
        QCOMPARE(painted.at(0).at(0).toModelIndex(), first);
        QCOMPARE(withoutBidiControls(first.data(Qt::AccessibleTextRole).toString()),
                 QString(withoutBidiControls(before) + u", Mona has it open"_s));
        const QImage watched = pictureOf(0);
        QVERIFY(watched != bare);
        pane().setOccupants({{ConversationId(1), {u"Mona"_s, true}}});
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().endsWith(u"is writing here just now"_s));
        QVERIFY(pictureOf(0) != watched);
        pane().setOccupants({});
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), before);
        QCOMPARE(pictureOf(0), bare);
    }

private:
    ConversationPane &pane() { return m_page->conversationPane(); }
    QListView *list() { return pane().listView(); }
    QRect rectOf(int row) { return list()->visualRect(list()->model()->index(row, 0)); }
    QPoint middleOf(int row) { return rectOf(row).center(); }
    QImage pictureOf(int row) { return list()->viewport()->grab(rectOf(row)).toImage(); }
    /// Through the window, so that the application knows which keys are held.
    void click(int row, Qt::KeyboardModifiers held)
    {
        const QPoint place = list()->viewport()->mapTo(m_page->window(), middleOf(row));
        QTest::mouseClick(m_page->window()->windowHandle(), Qt::LeftButton, held, place);
    }

    SampleLook m_sample;
    QStandardItemModel m_model;
    std::unique_ptr<InboxPage> m_page;
};

QTEST_MAIN(TestList)
#include "tst_list.moc"
