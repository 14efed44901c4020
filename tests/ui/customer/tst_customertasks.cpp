#include "app/protocol/taskcommands.h"
#include "tests/ui/customer/paneltest.h"

#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(migochat::CustomerWish)

/// The tasks in the customer's panel.
class TestCustomerTasks : public PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = sampleshop::card();
        m_extras = {};
        m_extras.staff = {{StaffId(1), {}, {}, {}}, {StaffId(2), u"Sara"_s, {}, {}}};
        m_extras.tasks = {task(1, u"call her"_s), task(2, u"send the price"_s)};
        QVERIFY(showPanel());
    }

    void cleanup() { m_panel.reset(); }

    void theBoxFinishesItsTask()
    {
        button(u"task.done2"_s)->click();

        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::FinishTask);
        QCOMPARE(m_wishes.last().number, 2);
        QVERIFY(button(u"task.done2"_s)->accessibleName().contains(u"send the price"_s));
    }

    void whoFinishesByKeyStaysInTheSection()
    {
        button(u"task.done2"_s)->setFocus();
        QTest::keyClick(button(u"task.done2"_s), Qt::Key_Space);

        m_extras.tasks.removeLast();
        m_panel->setExtras(m_extras);

        QTRY_COMPARE(m_panel->window()->focusWidget(), button(u"field.newTask"_s));
    }

    void aRefusedBoxIsOpenAgain()
    {
        button(u"task.done1"_s)->click();
        QVERIFY(button(u"task.done1"_s)->isChecked());

        m_panel->refuse(u"No"_s);

        QVERIFY(!button(u"task.done1"_s)->isChecked());
    }

    void aNewTaskEndsWithItsTime()
    {
        button(u"field.newTask"_s)->click();
        edit(u"edit.newTask"_s)->insert(u"اتصل بيها بكرة 10"_s);
        Q_EMIT edit(u"edit.newTask"_s)->textEdited({});
        QVERIFY(says(u"tomorrow 10:00"_s));
        QTest::keyClick(edit(u"edit.newTask"_s), Qt::Key_Return);

        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::MakeTask);
        QCOMPARE(m_wishes.last().text, u"اتصل بيها"_s);
        QCOMPARE(m_wishes.last().number, 0);
        QVERIFY(m_wishes.last().at);
        QCOMPARE(toDateTime(*m_wishes.last().at).time(), QTime(10, 0));
    }

    void escapeLeavesNoTaskAndNoMessageBehind()
    {
        m_panel->beginTask(u"من رسالة"_s, MessageId(7));
        QCOMPARE(edit(u"edit.newTask"_s)->text(), u"من رسالة "_s);
        QVERIFY(edit(u"edit.newTask"_s)->hasFocus());
        QTest::keyClick(edit(u"edit.newTask"_s), Qt::Key_Escape);
        QVERIFY(m_wishes.isEmpty());

        button(u"field.newTask"_s)->click();
        QTest::keyClicks(edit(u"edit.newTask"_s), u"call"_s);
        QTest::keyClick(edit(u"edit.newTask"_s), Qt::Key_Return);

        QCOMPARE(m_wishes.last().text, u"call"_s);
        QCOMPARE(m_wishes.last().number, 0);
    }

    void aTaskOfAMessageKeepsWhereItCameFrom()
    {
        m_panel->beginTask(u"send me\nthe price "_s + QString(400, u'x'), MessageId(7));
        edit(u"edit.newTask"_s)->insert(u"tomorrow 10"_s);
        QTest::keyClick(edit(u"edit.newTask"_s), Qt::Key_Return);

        QCOMPARE(m_wishes.last().number, 7);
        QVERIFY(m_wishes.last().text.startsWith(u"send me the price xxx"_s));
        QVERIFY(m_wishes.last().text.size() <= kLongestTask);
        QVERIFY(m_wishes.last().at);
    }

    void whatIsTooLongIsSaidBeforeItIsSent()
    {
        button(u"field.newTask"_s)->click();
        edit(u"edit.newTask"_s)->setText(QString(kLongestTask + 1, u'x'));
        QTest::keyClick(edit(u"edit.newTask"_s), Qt::Key_Return);

        QVERIFY(m_wishes.isEmpty());
        QVERIFY(edit(u"edit.newTask"_s)->isVisible());
        QVERIFY(says(u"300"_s));
    }

    void theCommandUnfoldsTheSection()
    {
        button(u"section.tasks"_s)->click();
        QVERIFY(!button(u"field.newTask"_s)->isVisible());
        QSignalSpy folded(m_panel.get(), &CustomerPanel::foldedChanged);

        m_panel->beginTask({}, {});

        QVERIFY(edit(u"edit.newTask"_s)->isVisible());
        QVERIFY(edit(u"edit.newTask"_s)->hasFocus());
        QCOMPARE(m_panel->folded(), QStringList{});
        QCOMPARE(folded.size(), 1);
    }

    void wordsAreChangedWhereTheyStand()
    {
        button(u"field.task1"_s)->click();
        QCOMPARE(edit(u"edit.task1"_s)->text(), u"call her"_s);
        QTest::keyClicks(edit(u"edit.task1"_s), u"write to her"_s);
        QTest::keyClick(edit(u"edit.task1"_s), Qt::Key_Return);
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::EditTask);
        QCOMPARE(m_wishes.last().field, u"text"_s);
        QCOMPARE(m_wishes.last().text, u"write to her"_s);
        QVERIFY(!m_wishes.last().at);

        button(u"field.task2"_s)->click();
        QTest::keyClicks(edit(u"edit.task2"_s), u"nothing"_s);
        QTest::keyClick(edit(u"edit.task2"_s), Qt::Key_Escape);
        QCOMPARE(m_wishes.size(), 1);
        QVERIFY(button(u"field.task2"_s)->text().contains(u"send the price"_s));
    }

    void whatIsLateIsRed()
    {
        m_extras.tasks[0].due = sampleshop::now() - 3h;
        m_extras.tasks[1].due = sampleshop::now() + 1h;
        m_panel->setExtras(m_extras);

        QVERIFY(button(u"task.due1"_s)->text().contains(u"late since"_s));
        QCOMPARE(button(u"task.due1"_s)->property("tone").toString(), u"bad"_s);
        QVERIFY(!button(u"task.due2"_s)->property("tone").isValid());
    }

    void timeAndColleagueAreChosenFromMenus()
    {
        menuOf(u"task.due1"_s)->actions().first()->trigger();
        QCOMPARE(m_wishes.last().field, u"due"_s);
        QCOMPARE(m_wishes.last().number, 1);
        QCOMPARE(m_wishes.last().at, std::optional(sampleshop::now() + 2h));

        const auto people = menuOf(u"task.staff1"_s)->actions();
        QCOMPARE(people.at(0)->text(), u"The owner"_s);
        people.at(1)->trigger();
        QCOMPARE(m_wishes.last().field, u"assignee"_s);
        QCOMPARE(m_wishes.last().staff, StaffId(2));
        people.last()->trigger();
        QVERIFY(!m_wishes.last().staff.isValid());
    }

    void whatTheProgramMadeSpeaksForItself()
    {
        m_extras.tasks[0].kind = u"late_failure"_s;
        m_extras.tasks[0].text = u"131026"_s;
        m_extras.tasks[0].message = MessageId(9);
        m_panel->setExtras(m_extras);

        QVERIFY(says(u"did not arrive after all"_s));
        QVERIFY(!says(u"131026"_s));
        QVERIFY(!button(u"field.task1"_s));
        button(u"task.message1"_s)->click();
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::OpenFile);
        QCOMPARE(m_wishes.last().place.id, 9);
        button(u"task.done1"_s)->click();
        QCOMPARE(m_wishes.last().kind, CustomerWish::Kind::FinishTask);
    }

    void withoutAnAgentTasksAreOnlyRead()
    {
        m_panel->setLive(false);

        for (const QString &name :
             {u"task.done1"_s, u"field.task1"_s, u"task.due1"_s, u"task.staff1"_s, u"field.newTask"_s})
            QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
    }

private:
    static tasks::Task task(qint64 id, const QString &text)
    {
        tasks::Task made;
        made.id = TaskId(id);
        made.conversation = ConversationId(1);
        made.kind = tasks::kByHand;
        made.text = text;
        return made;
    }

    [[nodiscard]] QMenu *menuOf(const QString &name) const
    {
        button(name)->click();
        return button(name)->findChild<QMenu *>();
    }
};

QTEST_MAIN(TestCustomerTasks)
#include "tst_customertasks.moc"
