#include "app/protocol/commands.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/support/waitfor.h"
#include "ui/actions/commandregistry.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/shell/undostack.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Tasks on a whole desktop with a real agent, by keyboard.
class TestTasks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTaskOfAMessageIsDueAndDoneAndTakenBack();
    void theKeyOpensThePanelWhereItFloats();
    void whatWasJustMadeIsTakenBack();
    void aNoteIsPinnedAndUnpinnedByACommand();

private:
    InboxPage &page() { return m_desktop->window().inbox(); }
    QAbstractButton *button(const QString &name) { return page().customer().findChild<QAbstractButton *>(name); }
    QLineEdit *line() { return page().customer().findChild<QLineEdit *>(u"edit.newTask"_s); }
    int rows() { return page().conversationPane().listView()->model()->rowCount(); }
    bool isListed(ConversationId chat);
    void makeTaskOfFirstMessage();

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestTasks::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    for (const int customer : {1, 2})
        QCOMPARE(m_agent->customerWrites(customer, u"ابعتيلي السعر"_s), 200);
    QTRY_COMPARE(rows(), 2);
    QVERIFY(m_desktop->openFirst());
    QTRY_VERIFY(button(u"field.newTask"_s));
    QTRY_VERIFY(m_desktop->window().commands().circumstances().chatOpen);
}

void TestTasks::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

bool TestTasks::isListed(ConversationId chat)
{
    const QAbstractItemModel *model = page().conversationPane().listView()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toLongLong() == chat.value())
            return true;
    }
    return false;
}

void TestTasks::makeTaskOfFirstMessage()
{
    MessageView &view = m_desktop->view();
    view.setFocus();
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const auto shown = view.model()->index(row, 0).data(RowRole).value<ThreadRow>();
        if (shown.kind == ThreadRow::Kind::Item && std::holds_alternative<Message>(shown.item.content))
            view.setCurrentIndex(view.model()->index(row, 0));
    }
    QTest::keyClick(&view, Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const auto actions = menu->actions();
    const auto make =
        std::ranges::find_if(actions, [](const QAction *one) { return one->text() == u"Make a task of this"_s; });
    QVERIFY(make != actions.end());
    menu->setActiveAction(*make);
    QTest::keyClick(menu, Qt::Key_Return);
}

void TestTasks::aTaskOfAMessageIsDueAndDoneAndTakenBack()
{
    QTRY_COMPARE(m_desktop->numberOf(u"Follow-up today"_s), u"0"_s);
    page().chooseView(InboxView::FollowUpToday);

    makeTaskOfFirstMessage();
    QTRY_VERIFY(line() && line()->hasFocus());
    QCOMPARE(line()->text(), u"ابعتيلي السعر "_s);
    line()->insert(u"today 23:59"_s);
    QTest::keyClick(line(), Qt::Key_Return);

    QTRY_VERIFY(button(u"task.done1"_s));
    QVERIFY(button(u"field.task1"_s)->text().contains(u"ابعتيلي السعر"_s));
    QVERIFY(button(u"task.due1"_s)->text().contains(u"11:59"_s));
    QVERIFY(button(u"task.message1"_s));
    QTRY_COMPARE(m_desktop->numberOf(u"Follow-up today"_s), u"1"_s);

    button(u"task.done1"_s)->setFocus();
    QTest::keyClick(button(u"task.done1"_s), Qt::Key_Space);
    QTRY_VERIFY(!button(u"task.done1"_s));
    QTRY_COMPARE(m_desktop->numberOf(u"Follow-up today"_s), u"0"_s);

    QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
    m_desktop->application().thread()->open(ConversationId(2)); // the open one stays in the list
    QTRY_VERIFY(!isListed(ConversationId(1)));
    m_desktop->window().undo().undo();
    QTRY_VERIFY(isListed(ConversationId(1)));
    QTRY_COMPARE(m_desktop->numberOf(u"Follow-up today"_s), u"1"_s);
    m_desktop->application().thread()->open(ConversationId(1));
    QTRY_VERIFY(button(u"task.done1"_s));
}

void TestTasks::theKeyOpensThePanelWhereItFloats()
{
    m_desktop->window().resize(900, 700);
    QTRY_VERIFY(!page().customer().isVisible());

    QTest::keyClick(&m_desktop->view(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);

    QTRY_VERIFY(line() && line()->hasFocus());
    QVERIFY(page().customer().isVisible());
    QTest::keyClicks(line(), u"call"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_VERIFY(button(u"task.done1"_s));
    QVERIFY(button(u"task.due1"_s)->text().contains(u"no time"_s));
}

void TestTasks::whatWasJustMadeIsTakenBack()
{
    page().customer().beginTask(u"call today 23:59"_s, {});
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_VERIFY(button(u"task.done1"_s));
    QTRY_COMPARE(m_desktop->numberOf(u"Follow-up today"_s), u"1"_s);

    QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
    QTest::keyClick(&m_desktop->view(), Qt::Key_Z, Qt::ControlModifier);

    QTRY_VERIFY(!button(u"task.done1"_s));
    QTRY_COMPARE(m_desktop->numberOf(u"Follow-up today"_s), u"0"_s);
}

void TestTasks::aNoteIsPinnedAndUnpinnedByACommand()
{
    const ConversationId chat = m_desktop->application().thread()->current();
    const auto pins = [&] {
        return page().customer().findChildren<QAbstractButton *>(QRegularExpression(u"^unpin"_s)).size();
    };
    QVERIFY(waitFor(m_desktop->link().send(SaveNote{.conversation = chat, .text = u"بيدفع عند الاستلام"_s})));
    QTRY_VERIFY(std::ranges::any_of(m_desktop->thread().rows(), [](const ThreadRow &row) {
        return std::holds_alternative<Note>(row.item.content);
    }));

    QVERIFY(m_desktop->window().commands().run(command::kPinNote));
    QTRY_COMPARE(pins(), 1);

    QVERIFY(m_desktop->window().commands().run(command::kPinNote));
    QTRY_COMPARE(pins(), 0);
}

QTEST_MAIN(TestTasks)
#include "tst_tasks.moc"
