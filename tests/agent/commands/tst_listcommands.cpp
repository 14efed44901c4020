#include "agent/commands/listcommands.h"
#include "app/domain/conversationfilter.h"
#include "app/protocol/listcommands.h"
#include "app/protocol/staffcommands.h"
#include "app/store/savedviews.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat::test {

class TestListCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyConversationsAreDoneAndComeBackAsTheyWere();
    void oneWrongChangeLeavesAllAsTheyWere();
    void tagsAreMadeByTheirFirstUse();
    void unreadAndReadAreChosen();
    void everythingSurvivesTheWire();
    void savedViewsAreChangedMovedAndBroughtBack();
    void aSavedViewNeedsANameAndAsksSomething();
    void aViewOfOnesOwnIsSeenByNobodyElse();

private:
    [[nodiscard]] static ListedConversation rowOf(const CommandDesk &desk, ConversationId id)
    {
        return conversations::listed(desk.store.reading(), {id})->value(0);
    }
};

void TestListCommands::manyConversationsAreDoneAndComeBackAsTheyWere()
{
    CommandDesk desk;
    ChangeConversations there;
    ChangeConversations back;
    QList<ListedConversation> before;
    for (const int customer : {1, 2, 3}) {
        const ListedConversation row = rowOf(desk, desk.customerWrites(whatsAppCustomer(customer)));
        const Conversation &chat = row.conversation;
        before.append(row);
        there.changes.append({.conversation = chat.id, .status = ConversationStatus::Done, .assignee = StaffId(1)});
        back.changes.append({.conversation = chat.id,
                             .status = chat.status,
                             .assignee = chat.assignee,
                             .unread = chat.unreadCount,
                             .waitingSince = chat.waitingSince,
                             .lastMessage = chat.lastMessage});
    }

    QVERIFY(desk.run(there).ok);
    for (const ListedConversation &row : std::as_const(before)) {
        const ListedConversation now = rowOf(desk, row.conversation.id);
        QCOMPARE(now.conversation.status, ConversationStatus::Done);
        QCOMPARE(now.conversation.unreadCount, 0);
        QCOMPARE(now.conversation.assignee, StaffId(1));
    }

    QVERIFY(desk.run(back).ok);
    for (const ListedConversation &row : std::as_const(before)) {
        const ListedConversation now = rowOf(desk, row.conversation.id);
        QCOMPARE(now.conversation.status, ConversationStatus::Open);
        QCOMPARE(now.conversation.unreadCount, 1);
        QCOMPARE(now.conversation.waitingSince, row.conversation.waitingSince);
        QVERIFY(!now.conversation.assignee.isValid());
    }
}

void TestListCommands::oneWrongChangeLeavesAllAsTheyWere()
{
    CommandDesk desk;
    const ConversationId good = desk.customerWrites(whatsAppCustomer(1));
    const ConversationId other = desk.customerWrites(whatsAppCustomer(2));
    const ConversationChange done{.conversation = good, .status = ConversationStatus::Done};
    const auto with = [&](const ConversationChange &wrong) {
        return desk.run(ChangeConversations{{done, wrong}}).reason;
    };

    QCOMPARE(with({.conversation = other, .status = ConversationStatus::Snoozed}), u"time_is_past"_s);
    QCOMPARE(with({.conversation = other, .assignee = StaffId(77)}), u"unknown_staff"_s);
    QCOMPARE(with({.conversation = other, .addTags = {u"  "_s}}), u"tag_name"_s);
    QCOMPARE(rowOf(desk, good).conversation.status, ConversationStatus::Open);
    QCOMPARE(with({.conversation = ConversationId(99), .unread = 1}), QString()); // merged away: skipped
    QCOMPARE(rowOf(desk, good).conversation.status, ConversationStatus::Done);
}

void TestListCommands::tagsAreMadeByTheirFirstUse()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const auto run = [&](const ConversationChange &change) { return desk.run(ChangeConversations{{change}}).ok; };

    QVERIFY(run({.conversation = id, .addTags = {u" فيست "_s, u"quote"_s}}));
    QCOMPARE(rowOf(desk, id).tags, (QStringList{u"فيست"_s, u"quote"_s}));
    QVERIFY(run({.conversation = id, .addTags = {u"vip"_s}, .removeTags = {u"QUOTE"_s}}));
    QCOMPARE(rowOf(desk, id).tags, (QStringList{u"فيست"_s, u"vip"_s}));
}

void TestListCommands::unreadAndReadAreChosen()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const auto set = [&](int unread) {
        return desk.run(ChangeConversations{{{.conversation = id, .unread = unread}}}).ok;
    };

    QVERIFY(set(0));
    QCOMPARE(rowOf(desk, id).conversation.unreadCount, 0);
    QVERIFY(set(1));
    QCOMPARE(rowOf(desk, id).conversation.unreadCount, 1);
}

void TestListCommands::everythingSurvivesTheWire()
{
    const ConversationChange change{.conversation = ConversationId(7),
                                    .status = ConversationStatus::Snoozed,
                                    .snoozedUntil = fromMsecs(5),
                                    .assignee = StaffId(),
                                    .addTags = {u"أ"_s},
                                    .removeTags = {u"b"_s, u"c"_s},
                                    .unread = 3,
                                    .waitingSince = fromMsecs(9),
                                    .lastMessage = MessageId(4)};
    const auto again =
        ChangeConversations::fromJson(ChangeConversations{{change, {.conversation = ConversationId(8)}}}.toJson());

    QVERIFY(again);
    QCOMPARE(again->changes.size(), 2);
    QVERIFY(again->changes.at(0) == change);
    QVERIFY(again->changes.at(1) == ConversationChange{.conversation = ConversationId(8)});
    QVERIFY(!ChangeConversations::fromJson({}));
    QVERIFY(!ChangeConversations::fromJson(ChangeConversations{{ConversationChange{}}}.toJson()));
}

void TestListCommands::savedViewsAreChangedMovedAndBroughtBack()
{
    CommandDesk desk;
    const QString filter = ConversationFilter{{{.unread = true}}}.toText();
    const auto names = [&] {
        QStringList list;
        for (const auto &view :
             savedviews::shownTo(desk.store.reading(), StaffId(1)).value_or(QList<savedviews::SavedView>()))
            list.append(view.name);
        return list;
    };
    const SavedViewId first(1);
    const SavedViewId second(2);
    QVERIFY(desk.run(SaveView{.name = u" first "_s, .filter = filter}).ok);
    QVERIFY(desk.run(SaveView{.name = u"second"_s, .filter = filter}).ok);
    QCOMPARE(names(), (QStringList{u"first"_s, u"second"_s}));

    QVERIFY(desk.run(SaveView{second, u"renamed"_s, filter, 0.5}).ok);
    QCOMPARE(names(), (QStringList{u"renamed"_s, u"first"_s}));
    QVERIFY(desk.run(DeleteView{first}).ok);
    QCOMPARE(names(), (QStringList{u"renamed"_s}));
    QVERIFY(desk.run(SaveView{first, u"first"_s, filter, 1}).ok);
    QCOMPARE(names(), (QStringList{u"renamed"_s, u"first"_s}));
}

void TestListCommands::aSavedViewNeedsANameAndAsksSomething()
{
    CommandDesk desk;
    const QString filter = ConversationFilter{{{.minScore = 50}}}.toText();

    QCOMPARE(desk.run(SaveView{.name = u" "_s, .filter = filter}).reason, u"view_name"_s);
    for (const QString &wrong : {u""_s, u"[]"_s, u"[{}]"_s, u"{}"_s, u"[{\"sql\":\"1\"}]"_s})
        QCOMPARE(desk.run(SaveView{.name = u"x"_s, .filter = wrong}).reason, u"view_filter"_s);
}

void TestListCommands::aViewOfOnesOwnIsSeenByNobodyElse()
{
    CommandDesk desk;
    const QString filter = ConversationFilter{{{.unread = true}}}.toText();
    const auto namesFor = [&](StaffId staff) {
        QStringList list;
        for (const auto &view :
             savedviews::shownTo(desk.store.reading(), staff).value_or(QList<savedviews::SavedView>()))
            list.append(view.name);
        return list;
    };
    QVERIFY(desk.run(SaveStaff{{}, u"Mona"_s}).ok);
    const StaffId mona(2);
    QVERIFY(desk.run(SaveView{.name = u"shared"_s, .filter = filter}).ok);
    QVERIFY(desk.run(SaveView{.name = u"mine"_s, .filter = filter, .owner = mona}).ok);

    QCOMPARE(namesFor(mona), (QStringList{u"shared"_s, u"mine"_s}));
    QCOMPARE(namesFor(StaffId(1)), (QStringList{u"shared"_s}));
    const auto again = SaveView::fromJson(SaveView{.name = u"mine"_s, .filter = filter, .owner = mona}.toJson());
    QVERIFY(again);
    QCOMPARE(again->owner, mona);

    QVERIFY(desk.run(SaveView{SavedViewId(2), u"mine"_s, filter, 2}).ok); // for everybody from now on
    QCOMPARE(namesFor(StaffId(1)), (QStringList{u"shared"_s, u"mine"_s}));
    QCOMPARE(desk.run(SaveView{.name = u"x"_s, .filter = filter, .owner = StaffId(77)}).reason, u"unknown_staff"_s);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestListCommands)
#include "tst_listcommands.moc"
