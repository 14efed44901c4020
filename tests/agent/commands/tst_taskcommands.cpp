#include "agent/commands/taskcommands.h"
#include "app/protocol/taskcommands.h"
#include "app/store/tasks.h"
#include "tests/agent/commands/commanddesk.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

/// What arrives on the other side of the wire.
template <typename C>
Result<C> overTheWire(const C &command)
{
    return C::fromJson(QJsonDocument::fromJson(QJsonDocument(command.toJson()).toJson()).object());
}

} // namespace

class TestTaskCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<CommandDesk>();
        addTaskCommands(*m_desk->router);
        m_chat = m_desk->customerWrites(whatsAppCustomer(1, u"Mona"_s));
    }

    void aTaskIsMadeOutOfAMessage()
    {
        const MessageId message(m_desk->store.number("SELECT id FROM message"));
        const Instant due = m_desk->clock.now() - std::chrono::hours(2); // written down late

        const ReplyFrame reply = m_desk->run(MakeTask{m_chat, u"  call \n her "_s, due, StaffId(1), message});

        QVERIFY(reply.ok);
        const auto task = tasks::find(m_desk->store.reading(), MadeTask::fromJson(reply.body)->task).value();
        QVERIFY(task);
        QCOMPARE(task->text, u"call her"_s);
        QCOMPARE(task->due, std::optional(due));
        QCOMPARE(task->staff, StaffId(1));
        QCOMPARE(task->message, message);
        QCOMPARE(task->conversation, m_chat);
        QCOMPARE(m_desk->store.number("SELECT staff_id FROM activity WHERE kind = 'task_made'"), 1);
    }

    void whatCannotBeMadeIsRefused_data()
    {
        QTest::addColumn<MakeTask>("command");
        QTest::addColumn<QString>("reason");
        const ConversationId chat(1);
        const auto with = [chat](const QString &text) { return MakeTask{.conversation = chat, .text = text}; };
        QTest::newRow("no text") << with(u" \n "_s) << u"task_empty"_s;
        QTest::newRow("too long") << with(QString(kLongestTask + 1, u'x')) << u"task_too_long"_s;
        QTest::newRow("no chat") << MakeTask{.conversation = ConversationId(9), .text = u"x"_s}
                                 << u"no_such_conversation"_s;
        QTest::newRow("no such colleague")
            << MakeTask{.conversation = chat, .text = u"x"_s, .assignee = StaffId(50)} << u"unknown_staff"_s;
        QTest::newRow("no message") << MakeTask{.conversation = chat, .text = u"x"_s, .message = MessageId(50)}
                                    << u"no_such_message"_s;
        QTest::newRow("message of another")
            << MakeTask{.conversation = chat, .text = u"x"_s, .message = MessageId(2)} << u"no_such_message"_s;
    }

    void whatCannotBeMadeIsRefused()
    {
        QFETCH(MakeTask, command);
        QFETCH(QString, reason);
        m_desk->customerWrites(whatsAppCustomer(2));
        QCOMPARE(m_chat, ConversationId(1));

        const ReplyFrame reply = m_desk->run(command);

        QVERIFY(!reply.ok);
        QCOMPARE(reply.reason, reason);
        QCOMPARE(m_desk->store.number("SELECT count(*) FROM task"), 0);
    }

    void theLongestTextIsTaken()
    {
        QVERIFY(m_desk->run(MakeTask{.conversation = m_chat, .text = QString(kLongestTask, u'x')}).ok);
    }

    void aTaskIsChangedInParts()
    {
        const TaskId task = make();

        QVERIFY(m_desk->run(ChangeTask{.task = task, .due = std::optional(m_desk->clock.now())}).ok);
        QVERIFY(m_desk->run(ChangeTask{.task = task, .text = u"write"_s}).ok);
        QVERIFY(m_desk->run(ChangeTask{.task = task, .assignee = StaffId(1)}).ok);

        QCOMPARE(found(task).text, u"write"_s);
        QCOMPARE(found(task).due, std::optional(m_desk->clock.now()));
        QVERIFY(m_desk->run(ChangeTask{.task = task, .due = std::optional<Instant>(), .assignee = StaffId()}).ok);
        QVERIFY(!found(task).due);
        QVERIFY(!found(task).staff.isValid());
        QCOMPARE(m_desk->run(ChangeTask{.task = task, .text = u" "_s}).reason, u"task_empty"_s);
        QCOMPARE(m_desk->run(ChangeTask{.task = task, .text = QString(kLongestTask + 1, u'x')}).reason,
                 u"task_too_long"_s);
        QCOMPARE(m_desk->run(ChangeTask{.task = task, .assignee = StaffId(50)}).reason, u"unknown_staff"_s);
        QCOMPARE(m_desk->run(ChangeTask{.task = TaskId(50), .text = u"x"_s}).reason, u"no_such_task"_s);
        QCOMPARE(found(task).text, u"write"_s);
    }

    void whatTheProgramSaysIsNotWrittenOver()
    {
        const TaskId task = make();
        MIGO_OK(m_desk->store.write([](Transaction &t) -> Result<> {
            auto statement = t.prepare("UPDATE task SET kind = 'late_failure'"_L1);
            return statement ? statement->run() : failed(statement);
        }));

        QCOMPARE(m_desk->run(ChangeTask{.task = task, .text = u"x"_s}).reason, u"task_not_written"_s);
        QVERIFY(m_desk->run(ChangeTask{.task = task, .assignee = StaffId(1)}).ok);
        QCOMPARE(m_desk->run(RemoveTask{task}).reason, u"task_not_written"_s);
        QVERIFY(m_desk->run(FinishTask{task}).ok);
    }

    void aTaskIsTakenBack()
    {
        const TaskId task = make();

        QVERIFY(m_desk->run(RemoveTask{task}).ok);

        QCOMPARE(m_desk->store.number("SELECT count(*) FROM task"), 0);
        QCOMPARE(m_desk->store.number("SELECT staff_id FROM activity WHERE kind = 'task_removed'"), 1);
        QCOMPARE(m_desk->run(RemoveTask{task}).reason, u"no_such_task"_s);
    }

    void whoChangesATaskStandsInTheHistory()
    {
        const TaskId task = make();

        QVERIFY(m_desk->run(ChangeTask{.task = task, .text = u"write"_s}).ok);

        QCOMPARE(m_desk->store.number("SELECT staff_id FROM activity WHERE kind = 'task_reworded' AND reason = 'call'"),
                 1);
    }

    void aTaskIsDoneAndTakenBack()
    {
        const TaskId task = make();

        QVERIFY(m_desk->run(FinishTask{task}).ok);
        QCOMPARE(found(task).done, std::optional(m_desk->clock.now()));
        QVERIFY(m_desk->run(FinishTask{task, false}).ok);
        QVERIFY(!found(task).done);
        QCOMPARE(m_desk->run(FinishTask{TaskId(50)}).reason, u"no_such_task"_s);
        QCOMPARE(m_desk->run(FinishTask{TaskId(50), false}).reason, u"no_such_task"_s);
    }

    void commandsArriveAsSent()
    {
        const auto made = overTheWire(MakeTask{ConversationId(7), u"مهمة"_s, at(5), StaffId(8), MessageId(9)});
        QVERIFY(made);
        QCOMPARE(made->text, u"مهمة"_s);
        QCOMPARE(made->due, std::optional(at(5)));
        QCOMPARE(made->assignee, StaffId(8));
        QCOMPARE(made->message, MessageId(9));
        const auto plain = overTheWire(MakeTask{.conversation = ConversationId(7), .text = u"x"_s});
        QVERIFY(plain && !plain->due && !plain->assignee.isValid() && !plain->message.isValid());
        const auto changed =
            overTheWire(ChangeTask{.task = TaskId(3), .due = std::optional<Instant>(), .assignee = StaffId()});
        QVERIFY(changed && !changed->text && changed->due && !*changed->due && changed->assignee &&
                !changed->assignee->isValid());
        const auto untouched = overTheWire(ChangeTask{.task = TaskId(3), .text = u"x"_s});
        QVERIFY(untouched && !untouched->due && !untouched->assignee);
        QVERIFY(overTheWire(FinishTask{TaskId(3)})->done && !overTheWire(FinishTask{TaskId(3), false})->done);
        QVERIFY(!MakeTask::fromJson({}) && !ChangeTask::fromJson({}) && !FinishTask::fromJson({}) &&
                !MadeTask::fromJson({}));
        QCOMPARE(overTheWire(RemoveTask{TaskId(3)})->task, TaskId(3));
        QVERIFY(!RemoveTask::fromJson({}));
        QVERIFY(!ChangeTask::fromJson({{u"task"_s, 3}, {u"text"_s, 5}}));
        QVERIFY(!ChangeTask::fromJson({{u"task"_s, 3}, {u"due"_s, u"x"_s}}));
    }

private:
    TaskId make()
    {
        const ReplyFrame reply = m_desk->run(MakeTask{.conversation = m_chat, .text = u"call"_s});
        return MadeTask::fromJson(reply.body).value_or(MadeTask()).task;
    }
    tasks::Task found(TaskId task) const { return **tasks::find(m_desk->store.reading(), task); }

    std::unique_ptr<CommandDesk> m_desk;
    ConversationId m_chat;
};

QTEST_GUILESS_MAIN(TestTaskCommands)
#include "tst_taskcommands.moc"
