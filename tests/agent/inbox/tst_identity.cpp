#include "app/store/profiles.h"
#include "app/store/suggestions.h"
#include "tests/agent/inbox/inboxfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Who is who: hidden numbers, renamed customers, the same person on two channels.
class TestIdentity : public QObject
{
    Q_OBJECT

    static EventParty hidden(const InboxFixture &shop, const QString &id = u"EG.7"_s)
    {
        EventParty party = shop.party();
        party.keys = {{IdentityKind::BusinessScopedId, id}};
        return party;
    }

    static InboundMessage from(const InboxFixture &shop, const EventParty &party, const QString &id,
                               const QString &text)
    {
        InboundMessage message = shop.text(id, text);
        message.party = party;
        return message;
    }

    static EventParty onPage(const QString &id, const QString &name)
    {
        EventParty party;
        party.account = RemoteAccountId(u"555"_s);
        party.keys = {{IdentityKind::PageScopedId, id}};
        party.profileName = name;
        return party;
    }

    static Result<> deliverOnPage(InboxFixture &shop, const QByteArray &body, const QList<InboundEvent> &events)
    {
        return waitFor(shop.inbox.accept(messengerChannel(), "{\"page\":" + body + '}', events));
    }

    static qint64 people(const InboxFixture &shop)
    {
        return shop.number("SELECT count(*) FROM contact WHERE merged_into IS NULL");
    }

private Q_SLOTS:
    void twoKeysThatCameApartAreOnePersonWhenTheyComeTogether()
    {
        for (const bool phoneFirst : {true, false}) {
            InboxFixture shop;
            const InboundMessage phone = from(shop, shop.party(), u"wamid.1"_s, u"one"_s);
            const InboundMessage masked = from(shop, hidden(shop), u"wamid.2"_s, u"two"_s);
            QVERIFY(shop.deliver({phoneFirst ? phone : masked}));
            QVERIFY(shop.deliver({phoneFirst ? masked : phone}));
            QCOMPARE(people(shop), 2);

            EventParty both = shop.party();
            both.keys += hidden(shop).keys;
            QVERIFY(shop.deliver({from(shop, both, u"wamid.3"_s, u"three"_s)}));

            QCOMPARE(people(shop), 1);
            QCOMPARE(shop.number("SELECT count(*) FROM conversation"), 1);
            QCOMPARE(shop.thread().size(), 3);
            QCOMPARE(shop.conversation().unreadCount, 3);
            QCOMPARE(shop.words("SELECT kind FROM identity i JOIN conversation c ON c.identity_id = i.id"), u"wa_id"_s);
        }
    }

    void aSharedNumberBelongsToWhoSharedItAndMakesNoSecondCustomer()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({from(shop, hidden(shop), u"wamid.1"_s, u"hello"_s)}));
        InboundMessage card = from(shop, hidden(shop), u"wamid.2"_s, {});
        card.kind = MessageKind::Contacts;
        card.content = ContactsContent{
            .cards = {{.name = u"C4"_s, .phones = {u"0100 000 0004"_s}, .whatsAppIds = {u"201000000004"_s}}},
            .answersRequest = true};
        QVERIFY(shop.deliver({card, card}));
        QCOMPARE(
            shop.number("SELECT count(*) FROM identity WHERE kind = 'phone' AND value = '+201000000004' AND verified"),
            1);

        QVERIFY(shop.deliver({from(shop, shop.party(u"201000000004"_s), u"wamid.3"_s, u"now with my number"_s)}));
        QCOMPARE(people(shop), 1);
        QCOMPARE(shop.thread().size(), 3);
    }

    void aRenamedCustomerStaysTheSameAndIsAnsweredUnderTheNewKey()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({from(shop, hidden(shop), u"wamid.1"_s, u"hello"_s)}));
        InboundIdentityChange change;
        change.party = hidden(shop, u"EG.8"_s);
        change.previous = hidden(shop).keys;
        change.kindText = u"user_id_update"_s;
        change.at = shop.clock.now() + std::chrono::seconds(5);
        QVERIFY(shop.deliver({change}));
        QVERIFY(shop.deliver({change}));

        QCOMPARE(people(shop), 1);
        QCOMPARE(shop.thread().size(), 2);
        QCOMPARE(shop.thread().last().kind, MessageKind::System);
        QCOMPARE(shop.thread().last().content,
                 MessageContent(SystemContent{.what = u"user_id_changed"_s, .before = u"EG.7"_s, .after = u"EG.8"_s}));
        QCOMPARE(shop.conversation().unreadCount, 1);
        QCOMPARE(shop.words("SELECT i.value FROM identity i JOIN conversation c ON c.identity_id = i.id"), u"EG.8"_s);

        QVERIFY(shop.deliver({from(shop, hidden(shop), u"wamid.2"_s, u"sent before the change"_s)}));
        QCOMPARE(people(shop), 1);
        QCOMPARE(shop.words("SELECT i.value FROM identity i JOIN conversation c ON c.identity_id = i.id"), u"EG.8"_s);
    }

    void aRenameThatComesAfterTheFirstMessageUnderTheNewKeyJoinsBoth()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({from(shop, hidden(shop), u"wamid.1"_s, u"old"_s)}));
        QVERIFY(shop.deliver({from(shop, hidden(shop, u"EG.8"_s), u"wamid.2"_s, u"new"_s)}));
        InboundIdentityChange change;
        change.party = hidden(shop, u"EG.8"_s);
        change.previous = hidden(shop).keys;
        change.kindText = u"user_changed_user_id"_s;
        change.at = shop.clock.now();
        QVERIFY(shop.deliver({change}));

        QCOMPARE(people(shop), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM conversation"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM message WHERE kind = 'text'"), 2);
    }

    void theSameNameAndHospitalOnTwoChannelsIsAQuestion()
    {
        InboxFixture shop;
        EventParty doctor = shop.party(u"201000000006"_s);
        doctor.profileName = u"Dr. Mai"_s;
        QVERIFY(shop.deliver({from(shop, doctor, u"wamid.1"_s, u"عاوزة 50 سكراب كحلي لمستشفى الشفا"_s)}));
        InboundMessage onMessenger =
            from(shop, onPage(u"77"_s, u"Dr. Mai"_s), u"mid.1"_s, u"ابعتوا العرض هنا برضه، مستشفى الشفا"_s);
        QVERIFY(deliverOnPage(shop, "1", {onMessenger}));
        InboundMessage namesake = from(shop, onPage(u"78"_s, u"Dr. Mai"_s), u"mid.2"_s, u"بكام السكراب؟"_s);
        QVERIFY(deliverOnPage(shop, "2", {namesake}));

        QCOMPARE(people(shop), 3);
        const auto open = shop.read([](const Database &database) { return suggestions::open(database, 10); });
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().reason, u"same_name_company"_s);
    }

    void aNameThatComesLaterAsksTheSame()
    {
        InboxFixture shop;
        EventParty doctor = shop.party(u"201000000006"_s);
        doctor.profileName = u"Dr. Mai"_s;
        QVERIFY(shop.deliver({from(shop, doctor, u"wamid.1"_s, u"عاوزة 50 سكراب كحلي لمستشفى الشفا"_s)}));
        QVERIFY(deliverOnPage(shop, "1",
                              {from(shop, onPage(u"77"_s, {}), u"mid.1"_s, u"ابعتوا العرض هنا برضه، مستشفى الشفا"_s)}));
        QCOMPARE(shop.openQuestions(), QStringList());
        const ContactId nameless(shop.number("SELECT contact_id FROM identity WHERE value = '77'"));

        const Instant now = shop.clock.now();
        MIGO_OK(waitFor(shop.writer->run([&](Transaction &t) {
            return profiles::store(t, nameless, {.name = u"Dr. Mai"_s, .checkedAt = now, .nextAt = now});
        })));

        QCOMPARE(shop.number("SELECT count(*) FROM merge_suggestion WHERE reason = 'same_name_company'"), 1);
    }

    void aNumberThatWasTypedBeforeItsOwnerWroteIsAQuestion()
    {
        InboxFixture shop;
        QVERIFY(
            deliverOnPage(shop, "1", {from(shop, onPage(u"77"_s, u"منى"_s), u"mid.1"_s, u"كلموني على ٠١٠٠٠٠٠٠٠٠٩"_s)}));
        QVERIFY(shop.deliver({from(shop, shop.party(u"201000000008"_s), u"wamid.0"_s, u"hello"_s)}));
        QVERIFY(shop.deliver({from(shop, shop.party(u"201000000009"_s), u"wamid.1"_s, u"hello"_s)}));

        QCOMPARE(shop.openQuestions(), QStringList{u"same_phone +201000000009"_s});
    }

    void aTypedNumberOfSomebodyElseIsAQuestion()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({from(shop, shop.party(u"201000000009"_s), u"wamid.1"_s, u"hello"_s)}));
        QVERIFY(deliverOnPage(shop, "1", {from(shop, onPage(u"77"_s, u"منى"_s), u"mid.1"_s, u"رقمي ٠١٠٠٠٠٠٠٠٠٩"_s)}));
        QVERIFY(deliverOnPage(shop, "2", {from(shop, onPage(u"77"_s, u"منى"_s), u"mid.2"_s, u"رقمي 01000000009"_s)}));

        QCOMPARE(people(shop), 2);
        QCOMPARE(shop.openQuestions(), QStringList{u"same_phone +201000000009"_s});
    }

    void aCommentDoesNotTakeTheThreadAwayFromTheInbox()
    {
        InboxFixture shop;
        EventParty both = onPage(u"77"_s, u"منى"_s);
        both.keys.append({IdentityKind::CommentAuthor, u"900"_s});
        QVERIFY(deliverOnPage(shop, "1", {from(shop, both, u"mid.1"_s, u"hello"_s)}));
        EventParty author = both;
        author.keys = {{IdentityKind::CommentAuthor, u"900"_s}};
        InboundMessage comment = from(shop, author, u"post_1"_s, u"بكام؟"_s);
        comment.kind = MessageKind::Comment;
        QVERIFY(deliverOnPage(shop, "2", {comment}));

        QCOMPARE(shop.words("SELECT kind FROM identity i JOIN conversation c ON c.identity_id = i.id"), u"psid"_s);
    }

    void theNewestChoiceAboutMarketingHolds()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"hello"_s)}));
        const auto choice = [&](bool allowed, int second) {
            InboundConsent consent;
            consent.party = shop.party();
            consent.marketingAllowed = allowed;
            consent.kindText = u"user_preferences"_s;
            consent.at = shop.clock.now() + std::chrono::seconds(second);
            return consent;
        };
        QVERIFY(shop.deliver({choice(false, 9), choice(true, 3), choice(false, 9)}));

        QCOMPARE(shop.number("SELECT marketing_opt_out FROM contact"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM activity WHERE kind = 'consent_change'"), 1);
    }

    void aNameFromTheAddressBookFillsWhatHasNone()
    {
        for (const bool nameFirst : {true, false}) {
            InboxFixture shop;
            EventParty nameless = shop.party();
            nameless.profileName.clear();
            const InboundMessage hello = from(shop, nameless, u"wamid.1"_s, u"hello"_s);
            InboundContactName name;
            name.party = nameless;
            name.name = u"الحاج فتحي"_s;
            name.at = shop.clock.now();
            QVERIFY(shop.deliver({nameFirst ? InboundEvent(name) : InboundEvent(hello)}));
            QVERIFY(shop.deliver({nameFirst ? InboundEvent(hello) : InboundEvent(name)}));
            QCOMPARE(shop.words("SELECT display_name FROM contact"), u"الحاج فتحي"_s);
        }
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"hello"_s)}));
        InboundContactName name;
        name.party = shop.party();
        name.name = u"زبون"_s;
        name.at = shop.clock.now();
        QVERIFY(shop.deliver({name}));
        QCOMPARE(shop.words("SELECT display_name FROM contact"), u"أحمد فتحي"_s);
    }

    void theAssistantIsSilentWhileAnotherAppOwnsTheThread()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"بكام؟"_s)}));
        QCOMPARE(shop.tasks(), 1);
        const auto owner = [&](bool ours, int second) {
            InboundThreadOwner event;
            event.party = shop.party();
            event.isOurs = ours;
            event.kindText = u"pass_thread_control"_s;
            event.at = shop.clock.now() + std::chrono::seconds(second);
            return event;
        };
        QVERIFY(shop.deliver({owner(false, 5), owner(false, 5)}));
        QCOMPARE(shop.tasks(), 0);
        QCOMPARE(shop.number("SELECT standby FROM conversation"), 1);

        QVERIFY(shop.deliver({owner(true, 9)}));
        QVERIFY(shop.deliver({owner(false, 7)})); // an older word that comes late
        QCOMPARE(shop.number("SELECT standby FROM conversation"), 0);
    }

    void aThousandEventsInOneBodyLeaveWhatAThousandBodiesLeave()
    {
        InboxFixture shop;
        QList<InboundEvent> events;
        for (int i = 0; i < 250; ++i) {
            InboundMessage message = shop.text(u"wamid.%1"_s.arg(i), u"text %1"_s.arg(i));
            message.at += std::chrono::seconds(i);
            InboundReaction reaction;
            reaction.party = shop.party();
            reaction.target = message.remoteId;
            reaction.emoji = u"👍"_s;
            reaction.at = message.at + std::chrono::milliseconds(1);
            events.prepend(reaction); // every reaction comes before its message
            events.append(message);
            events.append(reaction);
            events.append(message);
        }
        QCOMPARE(events.size(), 1000);
        for (qsizetype from = 0; from < events.size(); from += 200)
            QVERIFY(shop.deliver(events.mid(from, 200)));

        QCOMPARE(shop.number("SELECT count(*) FROM message"), 250);
        QCOMPARE(shop.number("SELECT count(*) FROM reaction WHERE emoji <> ''"), 250);
        QCOMPARE(shop.number("SELECT count(*) FROM inbound_event WHERE outcome = 'orphan'"), 0);
        QCOMPARE(shop.conversation().unreadCount, 250);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
