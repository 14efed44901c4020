#include "app/domain/conversationfilter.h"
#include "app/store/drafts.h"
#include "app/store/leads.h"
#include "app/store/savedviews.h"
#include "app/store/tags.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;
using namespace std::chrono_literals;

using conversations::ListQuery;
using conversations::Sort;
using conversations::View;

class TestConversationList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyViewInEverySortIsPagedWithoutGapOrRepetition();
    void windowsThatCloseFirstComeFirst();
    void hotCustomersComeFirst();
    void warmthFollowsTheLeadThroughEveryWay();
    void dueFollowUpsComeInTheirOrderWhateverTheStatus();
    void tagsAndNotesStandInTheRow();
    void aSavedViewFindsWhatOneOfItsGroupsAsksFor();
    void theNumbersBesideTheViewsAreThoseOfTheLists();
    void snoozesThatAreOverOpenAsUnread();
    void whatIsTakenBackWaitsAgainUnlessSomebodyWrote();

private:
    ConversationId receive(int customer, int second);
    template <typename Fn>
    void change(Fn fn)
    {
        const auto done = m_store->write(fn);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }
    void fillShop();
    [[nodiscard]] QList<qint64> walk(ListQuery query, int limit) const;
    [[nodiscard]] QList<qint64> idsOf(const ListQuery &query) const { return walk(query, 1000); }
    [[nodiscard]] static ListQuery listOf(View view, Sort sort = Sort::Newest);

    std::unique_ptr<TempStore> m_store;
    int m_remote = 0;
};

namespace {

constexpr int kDay = 24 * 3600;

const leads::Actor kOwner{.kind = u"staff"_s, .staff = StaffId(1)};

} // namespace

void TestConversationList::init()
{
    m_store = std::make_unique<TempStore>();
}

ConversationId TestConversationList::receive(int customer, int second)
{
    const QString remote = QString::number(++m_remote);
    const EventParty party = customer % 2 == 0 ? whatsAppCustomer(customer) : messengerCustomer(customer);
    const Webhook webhook = webhookOf(textOf(party, remote, u"text "_s + remote, at(second)));
    const auto stored = m_store->write([&](Transaction &t) { return deliver(t, webhook); });
    return stored ? stored->conversation : ConversationId();
}

ListQuery TestConversationList::listOf(View view, Sort sort)
{
    return {.view = view, .sort = sort, .moment = {.me = StaffId(1), .now = at(kDay), .dayEnd = at(kDay + 3600)}};
}

QList<qint64> TestConversationList::walk(ListQuery query, int limit) const
{
    QList<qint64> ids;
    query.limit = limit;
    for (;;) {
        const auto rows = conversations::page(m_store->reading(), query);
        if (!rows || rows->isEmpty())
            return rows ? ids : QList<qint64>{-1};
        for (const auto &row : *rows)
            ids.append(row.conversation.id.value());
        query.after = conversations::cursorOf(rows->last(), query);
    }
}

/// Sixteen conversations in which every property of a list is there and not there.
void TestConversationList::fillShop()
{
    for (int i = 0; i < 16; ++i)
        receive(i, 7200 * (i / 2)); // pairs share their time; the first ones' windows are nearly over
    for (const int id : {1, 5, 9})
        change([&](Transaction &t) { return conversations::markRead(t, ConversationId(id)); });
    for (const int id : {2, 6})
        change([&](Transaction &t) { return say(t, ConversationId(id), u"x"_s, at(60'000)); });
    for (const int id : {3, 6, 7})
        change([&](Transaction &t) { return conversations::assign(t, ConversationId(id), StaffId(1)); });
    for (const int id : {4, 7, 10})
        change([&](Transaction &t) { return leads::setLabel(t, LeadId(id), LeadLabel::Hot, kOwner, at(0)); });
    change([&](Transaction &t) { return leads::setLabel(t, LeadId(8), LeadLabel::Warm, kOwner, at(0)); });
    for (const int id : {11, 12, 13})
        change([&](Transaction &t) { return leads::setFollowUp(t, LeadId(id), at(kDay - id), {}, kOwner, at(0)); });
    change([&](Transaction &t) { return leads::setFollowUp(t, LeadId(3), at(2 * kDay), {}, kOwner, at(0)); });
    const auto put = [&](int id, ConversationStatus status) {
        change([=](Transaction &t) { return conversations::setStatus(t, ConversationId(id), status, at(2 * kDay)); });
    };
    put(12, ConversationStatus::Done);
    put(13, ConversationStatus::Spam);
    put(14, ConversationStatus::Snoozed);
    for (const int id : {1, 4, 8})
        change([&](Transaction &t) { return tags::add(t, ConversationId(id), u"فيست"_s); });
}

void TestConversationList::everyViewInEverySortIsPagedWithoutGapOrRepetition()
{
    fillShop();
    QList<ConversationId> all;
    for (int i = 1; i <= 16; ++i)
        all.append(ConversationId(i));
    const auto everything = conversations::listed(m_store->reading(), all);
    MIGO_OK(everything);
    for (const View view : {View::Open, View::Mine, View::Unassigned, View::Unread, View::Waiting, View::Closing,
                            View::FollowUp, View::Snoozed, View::Done, View::Spam}) {
        for (const Sort sort :
             {Sort::Newest, Sort::OldestWaiting, Sort::ClosingSoonest, Sort::HotFirst, Sort::UnreadFirst}) {
            for (const int channel : {0, 1}) {
                ListQuery query = listOf(view, sort);
                if (channel)
                    query.channel = whatsAppChannel();
                QList<conversations::ListedConversation> expected;
                for (const auto &row : *everything) {
                    const auto belongs = conversations::belongs(m_store->reading(), row.conversation.id, query);
                    MIGO_OK(belongs);
                    if (*belongs)
                        expected.append(row);
                }
                std::ranges::sort(expected, [&](auto &a, auto &b) { return conversations::goesBefore(a, b, query); });
                QList<qint64> ids;
                for (const auto &row : expected)
                    ids.append(row.conversation.id.value());
                QCOMPARE(walk(query, 3), ids);
                QVERIFY(!ids.isEmpty() || channel);
            }
        }
    }
}

void TestConversationList::windowsThatCloseFirstComeFirst()
{
    receive(0, -3600); // over
    receive(2, 3600);  // closes in an hour
    receive(4, 7200);
    receive(6, 6 * 3600);

    QCOMPARE(idsOf(listOf(View::Open, Sort::ClosingSoonest)), (QList<qint64>{2, 3, 4, 1}));
    QCOMPARE(idsOf(listOf(View::Closing)), (QList<qint64>{3, 2}));
}

void TestConversationList::hotCustomersComeFirst()
{
    fillShop();

    const QList<qint64> ids = idsOf(listOf(View::Open, Sort::HotFirst));

    QCOMPARE(ids.mid(0, 4), (QList<qint64>{10, 7, 4, 8}));
}

void TestConversationList::warmthFollowsTheLeadThroughEveryWay()
{
    receive(1, 0);
    const auto warmth = [this] { return m_store->number("SELECT warmth FROM conversation"); };
    QCOMPARE(warmth(), 2);
    change([](Transaction &t) { return leads::setLabel(t, LeadId(1), LeadLabel::Warm, kOwner, at(1)); });
    QCOMPARE(warmth(), 1);
    change([](Transaction &t) { return leads::setLabel(t, LeadId(1), LeadLabel::Hot, kOwner, at(2)); });
    QCOMPARE(warmth(), 0);
    QCOMPARE(contradiction(*m_store), QString());
}

void TestConversationList::dueFollowUpsComeInTheirOrderWhateverTheStatus()
{
    fillShop();

    QCOMPARE(idsOf(listOf(View::FollowUp)), (QList<qint64>{12, 11})); // 13 is spam, 3 is due another day
}

void TestConversationList::tagsAndNotesStandInTheRow()
{
    const ConversationId id = receive(1, 0);
    change([&](Transaction &t) { return tags::add(t, id, u"quote"_s); });
    change([&](Transaction &t) { return tags::add(t, id, u"QUOTE"_s); }); // the same one
    change([&](Transaction &t) { return tags::add(t, id, u"فيست"_s); });
    change([&](Transaction &t) { return messages::appendNote(t, {{}, id, StaffId(1), {}, u"call him"_s, at(5)}); });
    const auto row = [&] { return conversations::listed(m_store->reading(), {id})->first(); };

    QCOMPARE(row().tags, (QStringList{u"quote"_s, u"فيست"_s}));
    QCOMPARE(row().note, u"call him"_s);
    receive(1, 10);
    QCOMPARE(row().note, QString());
    change([&](Transaction &t) { return tags::take(t, id, u"Quote"_s); });
    QCOMPARE(row().tags, (QStringList{u"فيست"_s}));
}

void TestConversationList::aSavedViewFindsWhatOneOfItsGroupsAsksFor()
{
    fillShop();
    const auto matching = [&](const QList<FilterGroup> &groups) {
        ListQuery query = listOf(View::Open);
        query.filter = ConversationFilter{groups}.toText();
        QList<qint64> ids = idsOf(query);
        std::ranges::sort(ids);
        return ids;
    };
    const auto tag = tags::all(m_store->reading())->first().id;

    QCOMPARE(matching({{.labels = {LeadLabel::Hot}}}), (QList<qint64>{4, 7, 10}));
    QCOMPARE(matching({{.labels = {LeadLabel::Hot, LeadLabel::Warm}}}), (QList<qint64>{4, 7, 8, 10}));
    QCOMPARE(matching({{.labels = {LeadLabel::Hot}, .tags = {tag}}}), (QList<qint64>{4}));
    QCOMPARE(matching({{.labels = {LeadLabel::Hot}}, {.tags = {tag}}}), (QList<qint64>{1, 4, 7, 8, 10}));
    change([](Transaction &t) { return tags::add(t, ConversationId(1), u"vip"_s); });
    const auto all = *tags::all(m_store->reading());
    const TagId vip = (all.first().id == tag ? all.last() : all.first()).id;
    QCOMPARE(matching({{.tags = {tag}, .alsoTags = {vip}}}), (QList<qint64>{1}));
    QCOMPARE(matching({{.tags = {tag, vip}}}), (QList<qint64>{1, 4, 8}));
    QCOMPARE(matching({{.channels = {u"messenger"_s}, .assignees = {StaffId(1)}}}), (QList<qint64>{6}));
    QCOMPARE(matching({{.assignees = {StaffId()}, .minScore = 101}}), (QList<qint64>{}));
    QCOMPARE(matching({{.waitingMinutes = 23 * 60}}), (QList<qint64>{1}));
    QCOMPARE(matching({{.followUp = true}}), (QList<qint64>{11}));
    QCOMPARE(matching({{.unread = true, .closesHours = 3}}), (QList<qint64>{3, 4}));
}

void TestConversationList::theNumbersBesideTheViewsAreThoseOfTheLists()
{
    fillShop();
    const QString hot = ConversationFilter{{{.labels = {LeadLabel::Hot}}}}.toText();
    change([&](Transaction &t) { return savedviews::put(t, {.name = u"hot"_s, .filter = hot}, at(1)); });

    const auto overview = conversations::overview(m_store->reading(), listOf(View::Open).moment);

    MIGO_OK(overview);
    QCOMPARE(overview->mine, idsOf(listOf(View::Mine)).size());
    QCOMPARE(overview->closing, idsOf(listOf(View::Closing)).size());
    QCOMPARE(overview->followUp, idsOf(listOf(View::FollowUp)).size());
    QCOMPARE(overview->channels.size(), 2);
    QCOMPARE(overview->channels.at(0), std::pair(messengerChannel(), 6));
    QCOMPARE(overview->channels.at(1), std::pair(whatsAppChannel(), 7));
    QCOMPARE(overview->tags.at(0).name, u"فيست"_s);
    QCOMPARE(overview->tags.at(0).count, 3);
    QCOMPARE(overview->saved.at(0).count, 3);
}

void TestConversationList::snoozesThatAreOverOpenAsUnread()
{
    const ConversationId early = receive(1, 0);
    const ConversationId late = receive(3, 1);
    const auto snooze = [&](ConversationId id, Instant until) {
        change([=](Transaction &t) { return conversations::markRead(t, id); });
        change([=](Transaction &t) { return conversations::setStatus(t, id, ConversationStatus::Snoozed, until); });
    };
    QCOMPARE(*conversations::nextWake(m_store->reading()), std::optional<Instant>());
    snooze(late, at(200));
    snooze(early, at(100));
    QCOMPARE(*conversations::nextWake(m_store->reading()), std::optional(at(100)));

    const auto woken = m_store->write([](Transaction &t) { return conversations::wakeDue(t, at(150), 10); });

    QCOMPARE(woken, 1);
    QCOMPARE(idsOf(listOf(View::Unread)), (QList<qint64>{early.value()}));
    QCOMPARE(idsOf(listOf(View::Snoozed)), (QList<qint64>{late.value()}));
    QCOMPARE(*conversations::nextWake(m_store->reading()), std::optional(at(200)));
    QCOMPARE(m_store->text("SELECT kind FROM activity ORDER BY id DESC LIMIT 1"), u"snooze_over"_s);
}

void TestConversationList::whatIsTakenBackWaitsAgainUnlessSomebodyWrote()
{
    const ConversationId id = receive(1, 0);
    const auto stored = [&] { return (*conversations::find(m_store->reading(), id)).value_or(Conversation()); };
    const Conversation before = stored();
    const auto again = [&] {
        change(
            [&](Transaction &t) { return conversations::waitAgain(t, id, *before.waitingSince, before.lastMessage); });
        return stored().waitingSince;
    };
    change([&](Transaction &t) { return conversations::setStatus(t, id, ConversationStatus::Done, {}); });
    QCOMPARE(again(), before.waitingSince);

    change([&](Transaction &t) { return say(t, id, u"answered"_s, at(5)); });
    QCOMPARE(again(), std::optional<Instant>());
}

QTEST_GUILESS_MAIN(TestConversationList)
#include "tst_conversationlist.moc"
