#include "app/protocol/cannedcommands.h"
#include "app/store/cannedreplies.h"
#include "app/store/composing.h"
#include "app/store/contacts.h"
#include "app/store/settings.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

CannedReply made(const QString &shortcut, const QString &text, CannedScope scope = CannedScope::Everybody)
{
    CannedReply reply;
    reply.shortcut = shortcut;
    reply.text = text;
    reply.scope = scope;
    return reply;
}

QStringList keysFor(const CommandDesk &desk, StaffId staff)
{
    QStringList keys;
    const auto usable = cannedreplies::usableBy(desk.store.reading(), staff);
    for (const CannedReply &reply : usable.value_or(QList<CannedReply>()))
        keys.append(reply.shortcut);
    return keys;
}

} // namespace

class TestCannedCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedComesBackAsItWas()
    {
        CommandDesk desk;
        CannedReply reply = made(u"شحن"_s, u"الشحن {price:X} يا {first_name}"_s, CannedScope::Role);
        reply.aliases = {u"توصيل"_s, u"delivery"_s};
        reply.mediaPath = u"a.jpg"_s;
        reply.mediaName = u"prices.jpg"_s;
        const ReplyFrame saved = desk.run(SaveCannedReply{reply});
        QVERIFY2(saved.ok, qPrintable(saved.reason + saved.detail));

        const auto usable = cannedreplies::usableBy(desk.store.reading(), StaffId(1));

        MIGO_OK(usable);
        reply.id = usable->first().id;
        QCOMPARE(usable->first(), reply);
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<CannedReply>("reply");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no key") << made({}, u"x"_s) << u"shortcut_invalid"_s;
        QTest::newRow("two words") << made(u"a b"_s, u"x"_s) << u"shortcut_invalid"_s;
        QTest::newRow("no text") << made(u"a"_s, u" "_s) << u"text_empty"_s;
        QTest::newRow("too long") << made(u"a"_s, QString(4097, u'x')) << u"text_too_long"_s;
        QTest::newRow("a key that is there") << made(u"PRICE"_s, u"x"_s) << u"shortcut_taken"_s;
    }

    void badOnesAreRefused()
    {
        QFETCH(CannedReply, reply);
        QFETCH(QString, reason);
        CommandDesk desk;
        QVERIFY(desk.run(SaveCannedReply{made(u"price"_s, u"y"_s)}).ok);

        QCOMPARE(desk.run(SaveCannedReply{reply}).reason, reason);
        QCOMPARE(desk.store.number("SELECT count(*) FROM canned_reply"), 1);
    }

    void everybodySeesWhatIsMeantForThem()
    {
        CommandDesk desk;
        const auto added = desk.store.write(
            [&](Transaction &t) { return settings::addStaff(t, u"Mona"_s, u"training"_s, desk.clock.now()); });
        MIGO_OK(added);
        QVERIFY(desk.run(SaveCannedReply{made(u"mine"_s, u"x"_s, CannedScope::Mine)}).ok);
        QVERIFY(desk.run(SaveCannedReply{made(u"role"_s, u"x"_s, CannedScope::Role)}).ok);
        QVERIFY(desk.run(SaveCannedReply{made(u"all"_s, u"x"_s)}).ok);

        QCOMPARE(keysFor(desk, StaffId(1)), QStringList({u"all"_s, u"mine"_s, u"role"_s}));
        QCOMPARE(keysFor(desk, *added), QStringList({u"all"_s}));
    }

    void anothersOwnCannotBeChangedOrDeleted()
    {
        CommandDesk desk;
        const auto added = desk.store.write(
            [&](Transaction &t) { return settings::addStaff(t, u"Mona"_s, u"sales"_s, desk.clock.now()); });
        MIGO_OK(added);
        const auto hers = desk.store.write([&](Transaction &t) {
            return cannedreplies::save(t, made(u"hers"_s, u"x"_s, CannedScope::Mine), *added, desk.clock.now());
        });
        MIGO_OK(hers);
        CannedReply stolen = made(u"hers"_s, u"changed"_s);
        stolen.id = *hers;

        QCOMPARE(desk.run(SaveCannedReply{stolen}).reason, u"no_such_reply"_s);
        QCOMPARE(desk.run(DeleteCannedReply{*hers}).reason, u"no_such_reply"_s);
        QCOMPARE(desk.store.text("SELECT text FROM canned_reply"), u"x"_s);
    }

    void theMostUsedComeFirst()
    {
        CommandDesk desk;
        QVERIFY(desk.run(SaveCannedReply{made(u"a"_s, u"x"_s)}).ok);
        QVERIFY(desk.run(SaveCannedReply{made(u"b"_s, u"x"_s)}).ok);

        QVERIFY(desk.run(NoteCannedUse{CannedReplyId(2)}).ok);

        QCOMPARE(keysFor(desk, StaffId(1)), QStringList({u"b"_s, u"a"_s}));
        QVERIFY(desk.run(DeleteCannedReply{CannedReplyId(2)}).ok);
        QCOMPARE(keysFor(desk, StaffId(1)), QStringList({u"a"_s}));
    }

    void theComposerKnowsWhatHoldsForAChat()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const auto open = composing::facts(desk.store.reading(), id, desk.clock.now());
        MIGO_OK(open);
        QCOMPARE((*open)->lastWords, u"كام السعر؟"_s);
        QVERIFY(!(*open)->blockedByUs && !(*open)->isSpam && (*open)->accountProblem.isEmpty());
        QVERIFY(!(*open)->comment.isValid() && !(*open)->held);
        const auto block = desk.store.write([](Transaction &t) -> Result<> {
            return contacts::setSendBlocked(t, AccountId(1), u"190"_s, fromMsecs(1));
        });
        MIGO_OK(block);

        const auto blocked = composing::facts(desk.store.reading(), id, desk.clock.now());

        QCOMPARE((*blocked)->accountProblem, u"190"_s);
        QVERIFY(!*composing::facts(desk.store.reading(), ConversationId(99), desk.clock.now()));
    }

    void variablesComeFromTheCustomerAndTheShop()
    {
        CommandDesk desk;
        const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
        const auto prepared = desk.store.write([](Transaction &t) -> Result<> {
            auto person = t.prepare("UPDATE contact SET display_name = 'منى سعيد', city = 'المنصورة'"_L1);
            if (const Result<> done = person->run(); !done)
                return done;
            auto product =
                t.prepare("INSERT INTO product (sku, name_ar, price_tiers, updated_at) VALUES ('BW-1', 'شوز',"
                          " '[{\"from\":10,\"piastres\":110000},{\"from\":1,\"piastres\":115050}]', 0)"_L1);
            return product->run();
        });
        MIGO_OK(prepared);

        const auto values = cannedreplies::values(desk.store.reading(), id, StaffId(1));

        MIGO_OK(values);
        QCOMPARE(values->value(u"first_name"_s), u"منى"_s);
        QCOMPARE(values->value(u"city"_s), u"المنصورة"_s);
        QCOMPARE(values->value(u"price:BW-1"_s), u"1150.5"_s);
        QVERIFY(!values->contains(u"last_order"_s));
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestCannedCommands)
#include "tst_cannedcommands.moc"
