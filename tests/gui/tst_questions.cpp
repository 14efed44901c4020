#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "ui/actions/commandregistry.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/productpicker.h"
#include "ui/customer/questionsheet.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What customers ask about, on a whole desktop with a real agent, by keyboard.
class TestQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aMessageIsKeptGetsItsProductAndComesBackAfterUndo();
    void theListOfAllOpensTheChatAndIsCopied();

private:
    InboxPage &page() { return m_desktop->window().inbox(); }
    QAbstractButton *button(const QString &name) { return page().customer().findChild<QAbstractButton *>(name); }
    ProductPicker *picker() { return m_desktop->window().findChild<ProductPicker *>(); }
    QListWidget *offered() { return picker()->findChild<QListWidget *>(); }
    QListWidget *list() { return m_desktop->window().findChild<QListWidget *>(u"questions"_s); }
    void chooseMessage();
    void keepByMenu();
    void pick(const QString &typed, const QString &sku);
    bool says(const QString &sentence);

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestQuestions::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    QCOMPARE(m_agent->customerWrites(1, u"بكام المقاوم للحريق؟"_s), 200);
    QCOMPARE(m_agent->customerWrites(2, u"كام السعر؟"_s), 200);
    QTRY_COMPARE(page().conversationPane().listView()->model()->rowCount(), 2);
    m_desktop->application().thread()->open(ConversationId(1));
    QTRY_VERIFY(m_desktop->shows(u"بكام المقاوم للحريق؟"_s));
    QTRY_VERIFY(m_desktop->window().commands().circumstances().chatOpen);
    QTRY_VERIFY(button(u"field.newTask"_s));
}

void TestQuestions::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestQuestions::chooseMessage()
{
    MessageView &view = m_desktop->view();
    view.setFocus();
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const auto shown = view.model()->index(row, 0).data(RowRole).value<ThreadRow>();
        if (shown.kind == ThreadRow::Kind::Item && std::holds_alternative<Message>(shown.item.content))
            view.setCurrentIndex(view.model()->index(row, 0));
    }
}

void TestQuestions::keepByMenu()
{
    chooseMessage();
    QTest::keyClick(&m_desktop->view(), Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const auto actions = menu->actions();
    const auto keep =
        std::ranges::find_if(actions, [](const QAction *one) { return one->text() == u"Add to product questions"_s; });
    QVERIFY(keep != actions.end());
    menu->setActiveAction(*keep);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    m_desktop->window().activateWindow(); // offscreen nobody does it after a menu
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
}

void TestQuestions::pick(const QString &typed, const QString &sku)
{
    QTRY_VERIFY(picker() && picker()->isOpen());
    auto *line = picker()->findChild<QLineEdit *>();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, typed);
    QTRY_COMPARE(offered()->count(), 2); // the product and none
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!picker()->isOpen());
    QTRY_VERIFY(button(u"question.show1"_s) && button(u"question.show1"_s)->text().contains(sku));
}

bool TestQuestions::says(const QString &sentence)
{
    const auto *bar = m_desktop->window().findChild<UndoBar *>();
    if (bar && bar->isVisible() && bar->accessibleName().contains(sentence))
        return true;
    const auto labels = m_desktop->window().findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
}

void TestQuestions::aMessageIsKeptGetsItsProductAndComesBackAfterUndo()
{
    keepByMenu();
    pick(u"flame"_s, u"Flame-retardant coverall"_s);

    chooseMessage();
    QTest::keyClick(&m_desktop->view(), Qt::Key_P); // the same message
    QTRY_VERIFY(says(u"among the product questions already"_s));
    QVERIFY(!picker()->isOpen());
    QVERIFY(!button(u"question.show2"_s));

    button(u"question.remove1"_s)->setFocus();
    QTest::keyClick(button(u"question.remove1"_s), Qt::Key_Space);
    QTRY_VERIFY(!button(u"question.show1"_s));
    QTest::keyClick(&m_desktop->view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(button(u"question.show1"_s));
    QVERIFY(button(u"question.show1"_s)->text().contains(u"Flame-retardant coverall"_s));
}

void TestQuestions::theListOfAllOpensTheChatAndIsCopied()
{
    chooseMessage();
    QTest::keyClick(&m_desktop->view(), Qt::Key_P);
    QTRY_VERIFY(picker() && picker()->isOpen());
    QTest::keyClick(picker()->findChild<QLineEdit *>(), Qt::Key_Escape); // nobody knows which
    QTRY_VERIFY(button(u"question.show1"_s));
    m_desktop->application().thread()->open(ConversationId(2));
    QTRY_VERIFY(m_desktop->shows(u"كام السعر؟"_s));

    m_desktop->window().commands().run(command::kQuestions);
    QTRY_VERIFY(list() && list()->count() == 1);
    QVERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"بكام المقاوم للحريق؟"_s));
    QTest::keyClick(list(), Qt::Key_Return);

    QTRY_COMPARE(m_desktop->application().thread()->current(), ConversationId(1));
    QTRY_VERIFY(m_desktop->shows(u"بكام المقاوم للحريق؟"_s));

    QTRY_VERIFY(button(u"question.remove1"_s));
    button(u"question.remove1"_s)->click();
    QTRY_VERIFY(!button(u"question.show1"_s));
    m_desktop->window().commands().run(command::kQuestions);
    QTRY_VERIFY(says(u"Nothing has been kept yet"_s));
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
