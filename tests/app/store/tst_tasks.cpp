#include "app/store/customerpage.h"
#include "app/store/erasing.h"
#include "app/store/happenings.h"
#include "app/store/merges.h"
#include "app/store/settings.h"
#include "app/store/tasks.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

/// Tasks of customers, and what becomes of them when customers are joined or forgotten.
class TestTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void openTasksComeInTheOrderInWhichTheyAreDue();
    void whatIsNotNamedStaysAsItWas();
    void aTaskIsDoneAndTakenUpAgainWithItsHistory();
    void everyChangeRingsOnce();
    void aMessageCanHaveSeveralTasksButOneOfAKindFromTheProgram();
    void aTaskThatIsNotThereIsNotFound();
    void tasksGoWithTheirChatThroughMergeAndSplit();
    void aForgottenCustomerLeavesNoTask();
    void whatIsDueIsToldToWhomItConcerns();

private:
    ConversationId receive(int customer, const QString &remote);
    ContactId contactOf(ConversationId chat) const;
    TaskId make(ConversationId chat, const QString &text, std::optional<Instant> due = {}, StaffId staff = {});
    QStringList texts(ContactId contact) const;
    QStringList kinds(ContactId contact) const;
    template <typename Fn>
    ChangeSet rings(Fn job);

    std::unique_ptr<TempStore> m_store;
    ConversationId m_chat;
    ContactId m_mona;
};

namespace {

const leads::Actor kOwner{.kind = u"staff"_s, .staff = StaffId(1)};

} // namespace

void TestTasks::init()
{
    m_store = std::make_unique<TempStore>();
    m_chat = receive(1, u"1"_s);
    m_mona = contactOf(m_chat);
}

ConversationId TestTasks::receive(int customer, const QString &remote)
{
    const EventParty party = customer % 2 == 0 ? messengerCustomer(customer) : whatsAppCustomer(customer, u"Mona"_s);
    const Webhook webhook = webhookOf(textOf(party, remote, u"text"_s, at(0)));
    return m_store->write([&](Transaction &t) { return deliver(t, webhook); })
        .value_or(messages::Appended())
        .conversation;
}

ContactId TestTasks::contactOf(ConversationId chat) const
{
    return ContactId(
        m_store->number("SELECT contact_id FROM conversation WHERE id = " + QByteArray::number(chat.value())));
}

TaskId TestTasks::make(ConversationId chat, const QString &text, std::optional<Instant> due, StaffId staff)
{
    const tasks::Wanted wanted{.contact = contactOf(chat),
                               .conversation = chat,
                               .text = text,
                               .staff = staff,
                               .due = due,
                               .actor = kOwner,
                               .now = at(1)};
    return m_store->write([&](Transaction &t) { return tasks::add(t, wanted); }).value_or(TaskId());
}

QStringList TestTasks::texts(ContactId contact) const
{
    QStringList found;
    const auto open = tasks::open(m_store->reading(), contact).value();
    for (const tasks::Task &task : open)
        found << task.text;
    return found;
}

QStringList TestTasks::kinds(ContactId contact) const
{
    QStringList found;
    const auto history = customerpage::activities(m_store->reading(), contact, std::nullopt, 50).value();
    for (const Activity &line : history)
        found.prepend(line.kind);
    found.removeIf([](const QString &kind) { return !kind.startsWith(u"task_"_s); });
    return found;
}

template <typename Fn>
ChangeSet TestTasks::rings(Fn job)
{
    ChangeSet heard;
    const auto watch = QObject::connect(&m_store->writer(), &Writer::committed, this,
                                        [&heard](const ChangeSet &changes) { heard += changes; });
    const auto done = m_store->write(job);
    QCoreApplication::processEvents();
    QObject::disconnect(watch);
    heard.removeIf([](const Change &change) { return change.topic != Topic::Task; });
    return done ? heard : ChangeSet{Change{Topic::Task, -1}};
}

void TestTasks::openTasksComeInTheOrderInWhichTheyAreDue()
{
    make(m_chat, u"some day"_s);
    make(m_chat, u"later"_s, at(200));
    make(m_chat, u"soon"_s, at(-100));
    make(m_chat, u"some other day"_s);
    make(receive(3, u"2"_s), u"of somebody else"_s);

    QCOMPARE(texts(m_mona), (QStringList{u"soon"_s, u"later"_s, u"some day"_s, u"some other day"_s}));
}

void TestTasks::whatIsNotNamedStaysAsItWas()
{
    const TaskId task = make(m_chat, u"call her"_s, at(100), StaffId(1));
    const auto change = [&](const tasks::Change &wanted) {
        MIGO_OK(m_store->write([&](Transaction &t) { return tasks::change(t, task, wanted); }));
    };
    const auto now = [&] { return **tasks::find(m_store->reading(), task); };

    change({.text = u"write to her"_s});
    QCOMPARE(now().text, u"write to her"_s);
    QCOMPARE(now().due, std::optional(at(100)));
    change({.due = std::optional<Instant>()});
    QCOMPARE(now().due, std::nullopt);
    QCOMPARE(now().staff, StaffId(1));
    change({.staff = StaffId()});
    QVERIFY(!now().staff.isValid());
    QCOMPARE(now().text, u"write to her"_s);
}

void TestTasks::aTaskIsDoneAndTakenUpAgainWithItsHistory()
{
    const TaskId task = make(m_chat, u"call her"_s);

    MIGO_OK(m_store->write([&](Transaction &t) { return tasks::finish(t, task, kOwner, at(10)); }));
    QCOMPARE(texts(m_mona), QStringList{});
    QCOMPARE((*tasks::find(m_store->reading(), task))->done, std::optional(at(10)));
    MIGO_OK(m_store->write([&](Transaction &t) { return tasks::reopen(t, task, kOwner, at(20)); }));

    QCOMPARE(texts(m_mona), QStringList{u"call her"_s});
    QCOMPARE(kinds(m_mona), (QStringList{u"task_made"_s, u"task_done"_s, u"task_reopened"_s}));
    QCOMPARE(m_store->text("SELECT new_value FROM activity WHERE kind = 'task_done'"), u"call her"_s);
}

void TestTasks::everyChangeRingsOnce()
{
    const TaskId task = make(m_chat, u"call her"_s);
    const ChangeSet once{Change{Topic::Task, task.value()}};

    QCOMPARE(rings([&](Transaction &t) { return tasks::change(t, task, {.text = u"write"_s}); }), once);
    QCOMPARE(rings([&](Transaction &t) { return tasks::change(t, task, {.text = u"write"_s}); }), ChangeSet{});
    QCOMPARE(rings([&](Transaction &t) { return tasks::reopen(t, task, kOwner, at(1)); }), ChangeSet{});
    QCOMPARE(rings([&](Transaction &t) { return tasks::finish(t, task, kOwner, at(1)); }), once);
    QCOMPARE(rings([&](Transaction &t) { return tasks::finish(t, task, kOwner, at(2)); }), ChangeSet{});
    QCOMPARE(rings([&](Transaction &t) { return tasks::reopen(t, task, kOwner, at(3)); }), once);
    QCOMPARE(rings([&](Transaction &t) { return tasks::remove(t, task, kOwner, at(4)); }), once);
}

void TestTasks::aMessageCanHaveSeveralTasksButOneOfAKindFromTheProgram()
{
    const MessageId message(m_store->number("SELECT id FROM message"));
    tasks::Wanted wanted{
        .contact = m_mona, .conversation = m_chat, .message = message, .text = u"call"_s, .now = at(1)};
    MIGO_OK(m_store->write([&](Transaction &t) { return tasks::add(t, wanted); }));
    wanted.text = u"send the price"_s;
    MIGO_OK(m_store->write([&](Transaction &t) { return tasks::add(t, wanted); }));

    QCOMPARE(texts(m_mona), (QStringList{u"call"_s, u"send the price"_s}));
    QCOMPARE(tasks::open(m_store->reading(), m_mona)->first().place(), (ThreadCursor{at(0), 1, message.value()}));

    const auto sent = m_store->write([&](Transaction &t) { return say(t, m_chat, u"58"_s, at(5)); });
    MIGO_OK(sent);
    const auto advance = [&](DeliveryState state, const QString &code) {
        return m_store->write([&](Transaction &t) {
            return messages::advance(t, *sent, {.state = state, .at = at(9), .failureCode = code});
        });
    };
    MIGO_OK(advance(DeliveryState::Delivered, {}));
    MIGO_OK(advance(DeliveryState::Failed, u"131026"_s));
    MIGO_OK(advance(DeliveryState::Failed, u"131026"_s));

    QCOMPARE(m_store->number("SELECT count(*) FROM task WHERE kind = 'late_failure'"), 1);
    const tasks::Task last = tasks::open(m_store->reading(), m_mona)->last();
    QVERIFY(!last.isByHand());
    QCOMPARE(last.text, u"131026"_s);
}

void TestTasks::aTaskThatIsNotThereIsNotFound()
{
    const auto code = [this](auto job) { return m_store->write(job).error().code; };

    QCOMPARE(code([](Transaction &t) { return tasks::change(t, TaskId(9), {.text = u"x"_s}); }), ErrorCode::NotFound);
    QCOMPARE(code([](Transaction &t) { return tasks::finish(t, TaskId(9), kOwner, at(1)); }), ErrorCode::NotFound);
    QCOMPARE(code([](Transaction &t) { return tasks::reopen(t, TaskId(9), kOwner, at(1)); }), ErrorCode::NotFound);
    QCOMPARE(code([](Transaction &t) { return tasks::remove(t, TaskId(9), kOwner, at(1)); }), ErrorCode::NotFound);
    QVERIFY(!*tasks::find(m_store->reading(), TaskId(9)));
}

void TestTasks::tasksGoWithTheirChatThroughMergeAndSplit()
{
    const ConversationId page = receive(2, u"2"_s);
    const ContactId other = contactOf(page);
    make(m_chat, u"call"_s);
    make(page, u"answer the comment"_s);

    const auto merge = m_store->write([&](Transaction &t) {
        return merges::merge(
            t, {.kept = m_mona, .gone = other, .takeFromGone = {}, .actor = {}, .reason = {}, .now = at(100)});
    });
    MIGO_OK(merge);
    QCOMPARE(texts(m_mona), (QStringList{u"call"_s, u"answer the comment"_s}));
    QCOMPARE(texts(other), QStringList{});
    MIGO_OK(m_store->write(
        [&](Transaction &t) { return merges::undo(t, {.merge = *merge, .actor = {}, .now = at(200)}); }));

    QCOMPARE(texts(m_mona), QStringList{u"call"_s});
    QCOMPARE(texts(other), QStringList{u"answer the comment"_s});
    QCOMPARE(contradiction(*m_store), QString());
}

void TestTasks::aForgottenCustomerLeavesNoTask()
{
    const ConversationId other = receive(3, u"2"_s);
    make(m_chat, u"call"_s, at(100), StaffId(1));
    make(other, u"stays"_s);

    MIGO_OK(m_store->write([&](Transaction &t) { return erasing::erase(t, {m_mona, StaffId(1), at(500)}); }));

    QCOMPARE(m_store->number("SELECT count(*) FROM task"), 1);
    QCOMPARE(texts(contactOf(other)), QStringList{u"stays"_s});
    QCOMPARE(m_store->number("SELECT count(*) FROM activity WHERE new_value = 'call'"), 0);
}

void TestTasks::whatIsDueIsToldToWhomItConcerns()
{
    const auto sara =
        m_store->write([](Transaction &t) { return settings::addStaff(t, u"Sara"_s, u"sales"_s, at(0)); });
    MIGO_OK(sara);
    const TaskId done = make(m_chat, u"done already"_s, at(60));
    MIGO_OK(m_store->write([&](Transaction &t) { return tasks::finish(t, done, kOwner, at(2)); }));
    make(m_chat, u"mine"_s, at(60), StaffId(1));
    make(m_chat, u"anybody's"_s, at(61));
    make(m_chat, u"of a colleague"_s, at(62), *sara);
    make(m_chat, u"not yet"_s, at(200));
    const auto told = [this](StaffId me, Instant from, Instant to) {
        QStringList found;
        const auto due = happenings::dueBetween(m_store->reading(), me, from, to).value();
        for (const auto &one : due) {
            if (one.kind == happenings::Happening::Kind::Task && one.conversation == m_chat)
                found << one.text;
        }
        found.sort();
        return found;
    };

    QCOMPARE(told(StaffId(1), at(0), at(100)), (QStringList{u"anybody's"_s, u"mine"_s}));
    QCOMPARE(told(*sara, at(0), at(100)), (QStringList{u"anybody's"_s, u"of a colleague"_s}));
    QCOMPARE(told({}, at(0), at(100)), QStringList{u"anybody's"_s});
    QCOMPARE(told(StaffId(1), at(100), at(150)), QStringList{});
}

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
