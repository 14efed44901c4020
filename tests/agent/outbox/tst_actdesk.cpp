#include "agent/outbox/actdesk.h"
#include "tests/agent/outbox/deskchannel.h"
#include "tests/agent/outbox/outboxfixture.h"
#include "tests/support/tempstore.h"

#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A customer's message a minute old, and the desk that acts on it.
struct Desk {
    OutboxFixture shop;
    DeskChannel platform;
    ActDesk acts{*shop.writer, *shop.reader, shop.clock, [this](const ChannelKind &) { return &platform; }};
    ConversationId conversation = shop.customer(u"201000000001"_s);
    MessageId message{ask("SELECT id FROM message").toLongLong()};

    QString ask(const QByteArray &sql) const { return firstText(shop.dir.filePath(u"s.db"_s), sql); }
};

} // namespace

class TestActDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReactionReachesThePlatformAndIsNoted()
    {
        Desk desk;

        MIGO_OK(waitFor(desk.acts.react(desk.message, u"👍"_s)));

        QCOMPARE(desk.platform.acts.size(), 1);
        QCOMPARE(desk.platform.acts.first().kind, ChannelActKind::React);
        QCOMPARE(desk.platform.acts.first().target, RemoteMessageId(u"wamid.in.201000000001"_s));
        QCOMPARE(desk.platform.acts.first().recipient.value, u"201000000001"_s);
        QCOMPARE(desk.ask("SELECT emoji FROM reaction"), u"👍"_s);
    }

    void aRefusedReactionIsNotShown()
    {
        Desk desk;
        desk.platform.actRefusal = Error{ErrorCode::Refused, u"131009"_s};

        const Result<> done = waitFor(desk.acts.react(desk.message, u"👍"_s));

        QCOMPARE(done.error().detail, u"131009"_s);
        QCOMPARE(desk.ask("SELECT count(*) FROM reaction"), u"0"_s);
    }

    void typingOfAPlatformWithoutItIsNoError()
    {
        Desk desk;
        desk.platform.actRefusal = Error{ErrorCode::NotFound, u"not supported"_s};

        MIGO_OK(waitFor(desk.acts.type(desk.conversation, true)));
    }

    void outsideTheWindowOnlySeenIsSaid()
    {
        Desk desk;
        desk.shop.clock.advance(25h);

        QCOMPARE(waitFor(desk.acts.type(desk.conversation, true)).error().detail, u"window_closed"_s);
        QCOMPARE(waitFor(desk.acts.react(desk.message, u"👍"_s)).error().detail, u"window_closed"_s);
        QVERIFY(desk.platform.acts.isEmpty());
        MIGO_OK(waitFor(desk.acts.markSeen(desk.conversation)));
        QCOMPARE(desk.platform.acts.size(), 1);
    }

    void aMessageIsNoComment()
    {
        Desk desk;

        QCOMPARE(waitFor(desk.acts.moderate(desk.message, ChannelActKind::HideComment)).error().detail,
                 u"no_such_message"_s);
        QVERIFY(desk.platform.acts.isEmpty());
    }

    void aDeadTokenStopsTheAccountAndIsSaidOnce()
    {
        Desk desk;
        desk.platform.actRefusal = Error{ErrorCode::Unauthorized, u"190"_s};
        QSignalSpy blocked(&desk.acts, &ActDesk::accountBlocked);

        QCOMPARE(waitFor(desk.acts.markSeen(desk.conversation)).error().code, ErrorCode::Unauthorized);
        QCOMPARE(waitFor(desk.acts.markSeen(desk.conversation)).error().code, ErrorCode::Unauthorized);

        QCOMPARE(blocked.size(), 1);
        QCOMPARE(desk.platform.acts.size(), 1); // the second one did not ask
        QCOMPARE(desk.ask("SELECT send_blocked_code FROM account"), u"190"_s);
    }
};

QTEST_GUILESS_MAIN(TestActDesk)
#include "tst_actdesk.moc"
