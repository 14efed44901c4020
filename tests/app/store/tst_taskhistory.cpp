#include "app/store/tasks.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

const leads::Actor kOwner{.kind = u"staff"_s, .staff = StaffId(1)};

} // namespace

/// What the customer's history says about tasks that were changed or should not have been made.
class TestTaskHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        const Webhook webhook = webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"text"_s, at(0)));
        MIGO_OK(m_store->write([&](Transaction &t) { return deliver(t, webhook); }));
        m_task = make(u"call her"_s);
        QVERIFY(m_task.isValid());
    }

    void aChangeLeavesALineAboutWhatChanged()
    {
        change({.text = u"call her"_s, .staff = StaffId()}); // as it is
        QCOMPARE(lines(), QString());

        change({.text = u"write"_s, .due = std::optional(at(60)), .staff = StaffId(1)});
        const QString all =
            u"task_reworded write|call her|1; task_moved write|%1|1; task_given write|staff|1"_s.arg(toMsecs(at(60)));
        QCOMPARE(lines(), all);
        change({.due = std::optional<Instant>(), .staff = StaffId()});
        QCOMPARE(lines(), all + u"; task_moved write||1; task_given write||1"_s);
    }

    void aTaskThatIsTakenBackLeavesOnlyItsHistory()
    {
        make(u"stays"_s);

        MIGO_OK(m_store->write([&](Transaction &t) { return tasks::remove(t, m_task, kOwner, at(10)); }));

        QCOMPARE(m_store->text("SELECT group_concat(text) FROM task"), u"stays"_s);
        QCOMPARE(lines(), u"task_removed call her||1"_s);
    }

private:
    TaskId make(const QString &text)
    {
        const tasks::Wanted wanted{
            .contact = ContactId(1), .conversation = ConversationId(1), .text = text, .actor = kOwner, .now = at(1)};
        return m_store->write([&](Transaction &t) { return tasks::add(t, wanted); }).value_or(TaskId());
    }

    void change(tasks::Change wanted)
    {
        wanted.actor = kOwner;
        wanted.now = at(10);
        MIGO_OK(m_store->write([&](Transaction &t) { return tasks::change(t, m_task, wanted); }));
    }

    QString lines() const
    {
        return m_store->text(
            "SELECT ifnull(group_concat(line, '; '), '') FROM (SELECT kind || ' ' || new_value || '|' || reason"
            " || '|' || ifnull(staff_id, 0) AS line FROM activity"
            " WHERE kind LIKE 'task!_%' ESCAPE '!' AND kind <> 'task_made' ORDER BY id)");
    }

    std::unique_ptr<TempStore> m_store;
    TaskId m_task;
};

QTEST_GUILESS_MAIN(TestTaskHistory)
#include "tst_taskhistory.moc"
