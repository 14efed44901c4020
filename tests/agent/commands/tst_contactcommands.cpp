#include "app/protocol/contactcommands.h"
#include "app/store/merges.h"
#include "app/store/outbox.h"
#include "app/store/settings.h"
#include "app/store/suggestions.h"
#include "tests/agent/commands/commanddesk.h"

#include <QJsonDocument>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestContactCommands : public QObject
{
    Q_OBJECT

    static ContactId contactOf(const CommandDesk &desk, ConversationId conversation)
    {
        return ContactId(desk.store.number("SELECT contact_id FROM conversation WHERE id = " +
                                           QByteArray::number(conversation.value())));
    }

    template <typename C>
    static Result<C> overTheWire(const C &command)
    {
        const QByteArray bytes = QJsonDocument(command.toJson()).toJson(QJsonDocument::Compact);
        return C::fromJson(QJsonDocument::fromJson(bytes).object());
    }

private Q_SLOTS:
    void aMergeIsPreviewedDoneAndUndone()
    {
        CommandDesk desk;
        const ContactId kept = contactOf(desk, desk.customerWrites(whatsAppCustomer(1, u"منى"_s)));
        const ContactId gone = contactOf(desk, desk.customerWrites(messengerCustomer(2)));

        const ReplyFrame shown = desk.run(PreviewMerge{kept, gone, {u"display_name"_s}});
        QVERIFY(shown.ok);
        const auto preview = MergePreview::fromJson(shown.body);
        QVERIFY(preview);
        QCOMPARE(preview->messages, 1);
        QCOMPARE(preview->fields.first().name, u"display_name"_s);
        QCOMPARE(preview->fields.first().kept, u"منى"_s);
        QCOMPARE(preview->fields.first().result, preview->fields.first().gone);

        const ReplyFrame merged = desk.run(MergeContacts{kept, gone, {}});
        QVERIFY(merged.ok);
        QCOMPARE(desk.store.number("SELECT count(*) FROM contact WHERE merged_into IS NULL"), 1);
        QCOMPARE(desk.store.number("SELECT staff_id FROM activity WHERE kind = 'contact_merged'"), 1);
        QCOMPARE(desk.run(MergeContacts{kept, gone, {}}).reason, u"merged_already"_s);
        QCOMPARE(desk.run(MergeContacts{kept, kept, {}}).reason, u"same_contact"_s);

        const auto entry = MergeDone::fromJson(merged.body);
        QVERIFY(entry);
        QVERIFY(desk.run(UndoMerge{entry->merge}).ok);
        QCOMPARE(desk.run(UndoMerge{entry->merge}).reason, u"cannot_undo"_s);
        QCOMPARE(desk.store.number("SELECT count(*) FROM contact WHERE merged_into IS NULL"), 2);
    }

    void anEditIsNormalisedAndWrittenIntoTheHistory()
    {
        CommandDesk desk;
        const ContactId contact = contactOf(desk, desk.customerWrites(messengerCustomer(2)));
        EditContact edit;
        edit.contact = contact;
        edit.name = u" الحاج فتحي "_s;
        edit.governorate = u"الغربية"_s;
        edit.phones = QStringList{u"٠١٠٠ ٠٠٠ ٠٠٠٩"_s, QString()};
        QVERIFY(desk.run(edit).ok);
        QVERIFY(desk.run(edit).ok);

        QCOMPARE(desk.store.text("SELECT display_name FROM contact"), u"الحاج فتحي"_s);
        QCOMPARE(desk.store.text("SELECT value FROM identity WHERE kind = 'phone'"), u"+201000000009"_s);
        QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'field_change'"), 3);

        edit.phones = QStringList{u"0100"_s};
        QCOMPARE(desk.run(edit).reason, u"phone_invalid"_s);
        edit.phones = QStringList{};
        QVERIFY(desk.run(edit).ok);
        QCOMPARE(desk.store.number("SELECT count(*) FROM identity WHERE kind = 'phone'"), 0);
        edit.name = QString();
        QCOMPARE(desk.run(edit).reason, u"name_empty"_s);
        edit.contact = ContactId(999);
        edit.name = u"x"_s;
        QCOMPARE(desk.run(edit).reason, u"no_such_contact"_s);
    }

    void theSameEmailOfTwoIsAQuestionThatCanBeDismissed()
    {
        CommandDesk desk;
        for (const int number : {1, 2}) {
            EditContact edit;
            edit.contact = contactOf(desk, desk.customerWrites(messengerCustomer(number)));
            edit.email = u"Mai@Shifa.example"_s;
            QVERIFY(desk.run(edit).ok);
        }
        const auto open = suggestions::open(desk.store.reading(), 10);
        MIGO_OK(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().reason, u"same_email"_s);
        QVERIFY(desk.run(DismissSuggestion{open->first().id}).ok);
        QCOMPARE(desk.run(DismissSuggestion{open->first().id}).reason, u"no_such_suggestion"_s);
        QCOMPARE(suggestions::open(desk.store.reading(), 10)->size(), 0);
    }

    void consentAndBlockingAreKeptWithWhoSaidIt()
    {
        CommandDesk desk;
        const ContactId contact = contactOf(desk, desk.customerWrites(whatsAppCustomer(1)));
        QVERIFY(desk.run(SetConsent{contact, false}).ok);
        QVERIFY(desk.run(BlockContact{contact, true}).ok);
        QVERIFY(desk.run(BlockContact{contact, true}).ok);

        QCOMPARE(desk.store.number("SELECT marketing_opt_out + blocked FROM contact"), 2);
        QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'contact_blocked' AND staff_id = 1"), 1);
        QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'consent_change' AND actor = 'staff'"),
                 1);
    }

    void onlyTheOwnerAndSeniorsForget()
    {
        CommandDesk desk;
        const ConversationId conversation = desk.customerWrites(whatsAppCustomer(1));
        const EraseContact erase{contactOf(desk, conversation)};
        const auto seller = desk.store.write(
            [&](Transaction &t) { return settings::addStaff(t, u"Karim"_s, u"sales"_s, desk.clock.now()); });
        MIGO_OK(seller);
        const auto as = [&](StaffId staff) {
            return desk.run({u"t%1"_s.arg(staff.value()), EraseContact::kName, staff, erase.toJson()});
        };
        QCOMPARE(as(*seller).reason, u"not_allowed"_s);
        QCOMPARE(as(StaffId()).reason, u"not_allowed"_s);
        QCOMPARE(desk.store.number("SELECT count(*) FROM message"), 1);

        QVERIFY(desk.run(SendMessage{.conversation = conversation, .text = u"hello"_s}).ok);
        const auto due = outbox::heads(desk.store.reading(), 1);
        MIGO_OK(due);
        MIGO_OK(desk.store.write(
            [&](Transaction &t) { return outbox::begin(t, due->first(), u"token"_s, desk.clock.now()); }));
        QCOMPARE(desk.run(erase).reason, u"is_sending"_s);
        MIGO_OK(desk.store.write([&](Transaction &t) { return outbox::recoverInterrupted(t, desk.clock.now()); }));

        const ReplyFrame done = desk.run(erase);
        QVERIFY(done.ok);
        QCOMPARE(Erased::fromJson(done.body)->proof, 1);
        QCOMPARE(desk.store.number("SELECT staff_id FROM erasure WHERE id = 1"), 1);
        QCOMPARE(desk.store.number("SELECT count(*) FROM message"), 0);
        QCOMPARE(desk.outboxRows(), 0);
        QCOMPARE(desk.run(erase).reason, u"no_such_contact"_s);
        QCOMPARE(overTheWire(erase)->contact, erase.contact);
    }

    void theOnlyAddressIsNotSplitOff()
    {
        CommandDesk desk;
        desk.customerWrites(whatsAppCustomer(1));
        QCOMPARE(desk.run(SplitContact{{IdentityId(1)}}).reason, u"last_identity"_s);
        QCOMPARE(desk.run(SplitContact{{IdentityId(99)}}).reason, u"no_such_identity"_s);
    }

    void severalAddressesLeaveTogetherWithWhatWasShownBefore()
    {
        CommandDesk desk;
        const ContactId kept = contactOf(desk, desk.customerWrites(whatsAppCustomer(1)));
        for (const int number : {2, 3})
            QVERIFY(
                desk.run(MergeContacts{kept, contactOf(desk, desk.customerWrites(messengerCustomer(number))), {}}).ok);
        const IdentityId first(desk.store.number("SELECT min(id) FROM identity WHERE kind = 'psid'"));
        const IdentityId second(desk.store.number("SELECT max(id) FROM identity WHERE kind = 'psid'"));
        const auto preview = merges::previewSplit(desk.store.reading(), {first, second});
        MIGO_OK(preview);

        const ReplyFrame reply = desk.run(SplitContact{{first, second}});

        QVERIFY(reply.ok);
        const QByteArray theirs =
            " WHERE contact_id = (SELECT contact_id FROM identity WHERE id = " + QByteArray::number(first.value()) +
            ")";
        QCOMPARE(desk.store.number("SELECT count(*) FROM identity" + theirs), 2);
        QCOMPARE(desk.store.number("SELECT count(*) FROM conversation" + theirs), preview->conversations);
        QCOMPARE(desk.store.number("SELECT count(*) FROM message" + theirs), preview->messages);
        QVERIFY(preview->messages > 0);
        QVERIFY(desk.run(UndoMerge{MergeDone::fromJson(reply.body)->merge}).ok);
        QCOMPARE(desk.store.number("SELECT count(DISTINCT contact_id) FROM identity"), 1);
    }

    void addressesOfTwoCustomersAreNotTakenOutTogether()
    {
        CommandDesk desk;
        desk.customerWrites(whatsAppCustomer(1));
        desk.customerWrites(messengerCustomer(2));
        const IdentityId one(desk.store.number("SELECT min(id) FROM identity"));
        const IdentityId other(desk.store.number("SELECT id FROM identity WHERE kind = 'psid'"));
        QCOMPARE(desk.run(SplitContact{{one, other}}).reason, u"no_such_identity"_s);
        QVERIFY(!SplitContact::fromJson(SplitContact{}.toJson()));
        QCOMPARE(overTheWire(SplitContact{{one, other}})->identities, (QList{one, other}));
    }

    void commandsArriveAsSent()
    {
        const auto merge = overTheWire(MergeContacts{ContactId(3), ContactId(4), {u"company"_s}});
        QVERIFY(merge);
        QCOMPARE(merge->gone, ContactId(4));
        QCOMPARE(merge->takeFromGone, QStringList{u"company"_s});
        EditContact edit;
        edit.contact = ContactId(5);
        edit.city = u"طنطا"_s;
        const auto received = overTheWire(edit);
        QVERIFY(received);
        QVERIFY(!received->name);
        QVERIFY(!received->phones);
        QCOMPARE(received->city, edit.city);
        QVERIFY(!SetConsent::fromJson({{u"contact"_s, 1}}));
    }
};

QTEST_GUILESS_MAIN(TestContactCommands)
#include "tst_contactcommands.moc"
