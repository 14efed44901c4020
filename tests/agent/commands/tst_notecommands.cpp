#include "agent/commands/messagecommands.h"
#include "agent/commands/namedcolleagues.h"
#include "agent/commands/notecommands.h"
#include "app/protocol/notecommands.h"
#include "app/store/activity.h"
#include "app/store/customerpage.h"
#include "app/store/happenings.h"
#include "app/store/messagetrail.h"
#include "app/store/notes.h"
#include "app/store/outbox.h"
#include "tests/agent/commands/commanddesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestNoteCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPinnedNoteStandsAtItsCustomerUntilItIsTakenOff()
    {
        CommandDesk desk;
        addNoteCommands(*desk.router);
        const ConversationId chat = desk.customerWrites(whatsAppCustomer(1, u"Mona"_s));
        const ContactId mona(desk.store.number("SELECT contact_id FROM conversation"));
        const auto note = desk.store.write([&](Transaction &t) {
            return messages::appendNote(t, Note{{}, chat, StaffId(1), {}, u"pays cash"_s, at(5)});
        });
        MIGO_OK(note);
        QVERIFY(notes::pinned(desk.store.reading(), mona).value().isEmpty());

        QVERIFY(desk.run(PinNote{*note, true}).ok);
        QCOMPARE(notes::pinned(desk.store.reading(), mona).value().first().text, u"pays cash"_s);

        QVERIFY(desk.run(PinNote{*note, false}).ok);
        QVERIFY(notes::pinned(desk.store.reading(), mona).value().isEmpty());
        QCOMPARE(desk.run(PinNote{NoteId(99), true}).reason, u"no_such_note"_s);
        QVERIFY(!PinNote::fromJson({}));
    }

    void aColleagueCalledInANoteHearsOfIt()
    {
        CommandDesk desk;
        addMessageCommands(*desk.router);
        const ConversationId chat = desk.customerWrites(whatsAppCustomer(1, u"Mona"_s));
        const auto sara =
            desk.store.write([](Transaction &t) { return settings::addStaff(t, u"سارة علي"_s, u"sales"_s, at(0)); });
        MIGO_OK(sara);

        QVERIFY(desk.run(SaveNote{chat, u"محتاجة رد من @\u2068سارة علي\u2069 النهارده"_s}).ok);

        const qint64 row = desk.store.number("SELECT id FROM activity WHERE kind = 'colleague_named'");
        const auto heard = happenings::ofActivities(desk.store.reading(), {row}, at(0)).value();
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.first().kind, happenings::Happening::Kind::Named);
        QCOMPARE(heard.first().conversation, chat);
        QCOMPARE(heard.first().staff, *sara);
        QCOMPARE(heard.first().staffName, u"سارة علي"_s);
        QVERIFY(heard.first().text.startsWith(u"محتاجة رد"_s));
        QVERIFY(desk.run(SaveNote{chat, u"بريد sales@example.com"_s}).ok);
        QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'colleague_named'"), 1);
    }

    void aNoteCallsByTheWholeName_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("named");
        QTest::newRow("the longer name") << u"@Sara Ali please"_s << u"Sara Ali"_s;
        QTest::newRow("the shorter name") << u"@Sara please"_s << u"Sara"_s;
        QTest::newRow("a longer word") << u"@Sarah please"_s << QString();
        QTest::newRow("in any case") << u"ask @sara!"_s << u"Sara"_s;
        QTest::newRow("two, each once") << u"@Sara @Hany @Sara"_s << u"Sara,Hany"_s;
        QTest::newRow("nobody") << u"@ a@b @"_s << QString();
    }

    void aNoteCallsByTheWholeName()
    {
        QFETCH(QString, note);
        QFETCH(QString, named);
        const QList<settings::Staff> staff{
            {StaffId(1), u"Sara"_s, {}, {}}, {StaffId(2), u"Sara Ali"_s, {}, {}}, {StaffId(3), u"Hany"_s, {}, {}}};
        QStringList names;
        for (const settings::Staff &one : namedColleagues(note, staff))
            names.append(one.name);
        QCOMPARE(names.join(u','), named);
    }

    void theHistoryOfACustomerNamesPeopleAndNotNumbers()
    {
        CommandDesk desk;
        const ConversationId chat = desk.customerWrites(whatsAppCustomer(1, u"Mona"_s));
        const ContactId mona(desk.store.number("SELECT contact_id FROM conversation"));
        const QString owner =
            desk.store.text("SELECT ifnull(nullif(name, ''), 'staff') FROM staff WHERE id = 1"); // nameless at first
        MIGO_OK(desk.store.write([&](Transaction &t) {
            return activity::add(t, {.contact = mona,
                                     .conversation = chat,
                                     .kind = u"assigned"_s,
                                     .actor = u"staff"_s,
                                     .staff = StaffId(1),
                                     .newValue = u"1"_s,
                                     .at = at(10)});
        }));
        MIGO_OK(desk.store.write([&](Transaction &t) {
            return activity::add(t, {.contact = mona,
                                     .kind = u"contact_merged"_s,
                                     .oldValue = QString::number(mona.value()),
                                     .newValue = u"3"_s,
                                     .at = at(20)});
        }));

        const auto history = customerpage::activities(desk.store.reading(), mona, std::nullopt, 2).value();

        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(0).oldValue, u"Mona"_s);
        QCOMPARE(history.at(1).newValue, owner);
        const auto older = customerpage::activities(desk.store.reading(), mona,
                                                    ThreadCursor{history.at(1).at, 0, history.at(1).id}, 50)
                               .value();
        for (const Activity &line : older)
            QVERIFY(line.id != history.at(0).id && line.id != history.at(1).id);
    }

    void theTrailOfAMessageTellsEveryTry()
    {
        CommandDesk desk;
        const ConversationId chat = desk.customerWrites(whatsAppCustomer(1, u"Mona"_s));
        const auto sent = desk.store.write([&](Transaction &t) { return say(t, chat, u"58"_s, at(5)); });
        MIGO_OK(sent);
        QVERIFY(messagetrail::attempts(desk.store.reading(), *sent).value().isEmpty());
        MIGO_OK(desk.store.write([&](Transaction &t) -> Result<> {
            auto statement =
                t.prepare("INSERT INTO delivery_attempt (message_id, number, token, outcome, started_at, code,"
                          " http_status) VALUES (:m, 1, 'x', 'refused', 5, '131047', 400)"_L1);
            if (!statement)
                return failed(statement);
            return statement->bind(":m"_L1, *sent).run();
        }));

        const auto attempts = messagetrail::attempts(desk.store.reading(), *sent).value();

        QCOMPARE(attempts.size(), 1);
        QCOMPARE(attempts.first().code, u"131047"_s);
        QCOMPARE(attempts.first().httpStatus, 400);
        QVERIFY(!attempts.first().finishedAt);
    }

    void theEventBehindAMessageIsKept()
    {
        CommandDesk desk;
        InboundMessage message = textOf(whatsAppCustomer(1), u"A"_s, u"hello"_s, at(0));
        message.raw = "{\"type\":\"text\"}";
        MIGO_OK(desk.store.write([&](Transaction &t) { return deliver(t, webhookOf(message)); }));
        MIGO_OK(desk.store.write([&](Transaction &t) -> Result<> {
            auto statement =
                t.prepare("INSERT INTO inbound_event (delivery_id, position, kind, message_id, outcome, at)"
                          " SELECT delivery_id, 0, 'message', id, 'applied', 5 FROM message"_L1);
            return statement ? statement->run() : failed(statement);
        }));

        const auto events =
            messagetrail::events(desk.store.reading(), MessageId(desk.store.number("SELECT id FROM message"))).value();

        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().raw, u"{\"type\":\"text\"}"_s);
    }
};

QTEST_GUILESS_MAIN(TestNoteCommands)
#include "tst_notecommands.moc"
