#include "app/store/activity.h"
#include "app/store/conversations.h"
#include "app/store/leads.h"
#include "app/store/messages.h"
#include "app/store/settings.h"
#include "app/store/tasks.h"
#include "tests/support/waitfor.h"
#include "tests/ui/search/screen.h"
#include "ui/control/noticewatch.h"
#include "ui/shell/noticestack.h"

#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What is told to who looks elsewhere, out of a store.
class TestNoticeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }

    void whatHappensElsewhereIsSaidOnce()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);

        const MessageId sent = desk.shop.answer(mona, u"hello"_s);
        desk.shop.receive(mona, u"is it there?"_s);
        QTRY_COMPARE(desk.window.notices().board().notices().size(), 1);
        QCOMPARE(desk.window.notices().board().notices().constFirst().text, u"is it there?"_s);

        desk.shop.setState(sent, DeliveryState::Failed);
        QTRY_COMPARE(desk.window.notices().board().notices().constFirst().kind, Notice::Kind::FailedSend);
        QCOMPARE(desk.window.notices().board().notices().size(), 1); // still one customer
    }

    void whatComesTogetherIsToldTogether()
    {
        Screen desk;
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        ChangeSet flood;
        connect(&desk.shop, &ShopStore::committed, &watch, [&](const ChangeSet &changes) { flood += changes; });
        for (int i = 1; i <= 30; ++i)
            desk.shop.customer(u"Customer %1"_s.arg(i));
        QSignalSpy cards(&desk.window.notices(), &NoticeStack::countChanged);

        watch.apply(flood);

        QTRY_VERIFY(!desk.window.notices().board().notices().isEmpty());
        QCOMPARE(desk.window.notices().board().newest()->kind, Notice::Kind::Digest);
        QCOMPARE(cards.size(), 1);
    }

    void aNewCustomerIsCalledSo()
    {
        Screen desk;
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);

        desk.shop.customer(u"Mona"_s);

        QTRY_COMPARE(desk.window.notices().board().notices().size(), 1);
        QCOMPARE(desk.window.notices().board().notices().constFirst().kind, Notice::Kind::NewCustomer);
    }

    void whoIsGivenAChatHearsOfItAndNobodyElse()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);
        const auto give = [&](StaffId to, StaffId by) {
            return waitFor(desk.shop.writer().run([&](Transaction &t) {
                return activity::add(t, {.contact = mona.contact,
                                         .conversation = mona.conversation,
                                         .kind = u"assigned"_s,
                                         .actor = u"staff"_s,
                                         .staff = by,
                                         .newValue = QString::number(to.value()),
                                         .at = desk.shop.now()});
            }));
        };
        StaffId nour;
        QVERIFY(waitFor(desk.shop.writer().run([&](Transaction &t) -> Result<> {
            nour = settings::addStaff(t, u"Nour"_s, u"agent"_s, desk.shop.now()).value_or(StaffId());
            return {};
        })));
        QVERIFY(nour.isValid());
        const NoticeBoard &board = desk.window.notices().board();

        QVERIFY(give(nour, desk.person.me()));
        QVERIFY(give(desk.person.me(), desk.person.me()));
        QVERIFY(give(desk.person.me(), nour));

        QTRY_COMPARE(board.notices().size(), 1);
        QCOMPARE(board.notices().constFirst().kind, Notice::Kind::Assigned);
        QCOMPARE(board.notices().constFirst().count, 1);
    }

    void whatGoesOnInAColleaguesChatIsTheColleagues()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const auto sara = desk.shop.customer(u"Sara"_s);
        const auto laila = desk.shop.customer(u"Laila"_s);
        desk.person.sit(StaffId(1));
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);
        MessageId mine;
        MessageId theirs;
        const auto sendBy = [](Transaction &t, const ShopStore::Customer &customer, StaffId staff, Instant at) {
            return messages::appendOutbound(t, {customer.conversation, Author::Staff, staff, u"hello"_s, {}, {}, at})
                .value_or(MessageId());
        };
        QVERIFY(waitFor(desk.shop.writer().run([&](Transaction &t) -> Result<> {
            const Instant now = desk.shop.now();
            const StaffId nour = settings::addStaff(t, u"Nour"_s, u"agent"_s, now).value_or(StaffId());
            mine = sendBy(t, mona, StaffId(1), now);
            theirs = sendBy(t, mona, nour, now);
            if (const auto done = conversations::assign(t, mona.conversation, nour); !done)
                return done;
            for (const auto &[customer, kind] : {std::pair{mona, u"handed_over"_s}, {laila, u"handed_over"_s}}) {
                const auto done = activity::add(
                    t, {.contact = customer.contact, .conversation = customer.conversation, .kind = kind, .at = now});
                if (!done)
                    return done;
            }
            return conversations::assign(t, sara.conversation, StaffId(1));
        })));
        const NoticeBoard &board = desk.window.notices().board();
        const auto told = [&] {
            QStringList names;
            for (const Notice &notice : board.notices())
                names << notice.name;
            names.sort();
            return names;
        };

        desk.shop.receive(mona, u"is it there?"_s);
        desk.shop.setState(theirs, DeliveryState::Failed);
        desk.shop.receive(sara, u"and mine?"_s);
        QTRY_COMPARE(told(), (QStringList{u"Laila"_s, u"Sara"_s}));

        desk.shop.setState(mine, DeliveryState::Failed);
        QTRY_COMPARE(told(), (QStringList{u"Laila"_s, u"Mona"_s, u"Sara"_s}));
        QCOMPARE(board.newest()->kind, Notice::Kind::FailedSend);
    }

    void whoWasAwayHearsOfTheirOwnAndNobodysCustomers()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        desk.shop.customer(u"Sara"_s);
        StaffId nour;
        QVERIFY(waitFor(desk.shop.writer().run([&](Transaction &t) {
            nour = settings::addStaff(t, u"Nour"_s, u"agent"_s, desk.shop.now()).value_or(StaffId());
            return conversations::assign(t, mona.conversation, nour);
        })));
        const auto waiting = [&](StaffId me) {
            return waitFor(
                desk.lists->run([me](const Database &database) { return happenings::waitingSince(database, me, {}); }));
        };

        QCOMPARE(waiting(StaffId(1)), 1);
        QCOMPARE(waiting(nour), 2);
        QCOMPARE(waiting({}), 2);
    }

    void aMessageIsToldOnceHoweverLongTheProgramRuns()
    {
        ToldMessages told;
        told.insert(MessageId(7));
        QVERIFY(told.contains(MessageId(7)));
        QVERIFY(!told.contains(MessageId(8)));

        for (std::size_t i = 100; i < 100 + ToldMessages::kKept; ++i)
            told.insert(MessageId(static_cast<qint64>(i)));

        QVERIFY(told.contains(MessageId(7)));
        QVERIFY(told.contains(MessageId(100)));
        QVERIFY(!told.contains(MessageId(100 + static_cast<qint64>(ToldMessages::kKept))));
    }

    void aFollowUpThatIsDueIsSaidOnce()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const LeadId lead = desk.shop.lead(mona);
        QVERIFY(waitFor(desk.shop.writer().run([&](Transaction &t) {
            return leads::setFollowUp(t, lead, desk.shop.now() + std::chrono::hours{2}, u"ask about sizes"_s,
                                      leads::Actor{}, desk.shop.now());
        })));
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        const NoticeBoard &board = desk.window.notices().board();

        desk.shop.skip(std::chrono::hours{3});
        watch.passTime();
        QTRY_COMPARE(board.notices().size(), 1);
        QCOMPARE(board.notices().constFirst().kind, Notice::Kind::FollowUp);
        QCOMPARE(board.notices().constFirst().text, u"ask about sizes"_s);

        desk.shop.skip(std::chrono::hours{1});
        watch.passTime();
        QVERIFY(waitFor(
            desk.lists->run([](const Database &database) { return happenings::waitingSince(database, {}, {}); })));
        QCOMPARE(board.notices().constFirst().count, 1);
    }

    void aTaskThatIsDueIsSaidUntilItIsDone()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const Instant now = desk.shop.now();
        const auto make = [&](const QString &text, std::chrono::hours in) {
            return waitFor(desk.shop.writer().run([&](Transaction &t) {
                return tasks::add(t, {.contact = mona.contact,
                                      .conversation = mona.conversation,
                                      .text = text,
                                      .due = now + in,
                                      .now = now});
            }));
        };
        const auto done = make(u"done by then"_s, std::chrono::hours{1});
        QVERIFY(done && make(u"send the price"_s, std::chrono::hours{2}));
        QVERIFY(waitFor(desk.shop.writer().run([&](Transaction &t) { return tasks::finish(t, *done, {}, now); })));
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        const NoticeBoard &board = desk.window.notices().board();

        desk.shop.skip(std::chrono::hours{3});
        watch.passTime();

        QTRY_COMPARE(board.notices().size(), 1);
        QCOMPARE(board.notices().constFirst().kind, Notice::Kind::Task);
        QCOMPARE(board.notices().constFirst().text, u"send the price"_s);
        QCOMPARE(board.notices().constFirst().count, 1);
    }

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestNoticeWatch)
#include "tst_noticewatch.moc"
