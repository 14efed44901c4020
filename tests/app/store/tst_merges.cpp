#include "app/store/contactidentities.h"
#include "app/store/merges.h"
#include "app/store/productquestions.h"
#include "app/store/search.h"
#include "app/store/suggestions.h"
#include "app/store/tasks.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"
#include "tests/support/rowdump.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

/// Two records of one doctor: WhatsApp with a phone, WhatsApp under another id on the same number, and Messenger.
/// As a statement writes it.
QByteArray sql(ContactId id)
{
    return QByteArray::number(id.value());
}

struct Clinic {
    TempStore store;
    ContactId whatsApp;
    ContactId other; ///< has threads on both accounts

    Clinic()
    {
        EventParty hidden = whatsAppCustomer(1, u"Dr. Mai"_s);
        hidden.keys = {{IdentityKind::BusinessScopedId, u"EG.1"_s}};
        EventParty page = messengerCustomer(2);
        whatsApp = said({textOf(whatsAppCustomer(1, u"Dr. Mai"_s), u"1"_s, u"a first text"_s, at(0)),
                         textOf(whatsAppCustomer(1), u"2"_s, u"another text"_s, at(20))});
        InboundMessage fromAd = textOf(hidden, u"3"_s, u"text with questions"_s, at(10));
        fromAd.source = {.kind = SourceKind::Ad, .adId = u"120"_s};
        other = said({fromAd});
        const ContactId messenger = said({textOf(page, u"4"_s, u"text on the page"_s, at(30))});
        merge(other, messenger);
        dress();
    }

    ContactId said(const QList<InboundMessage> &messages)
    {
        ContactId contact;
        for (const InboundMessage &message : messages) {
            const auto job = store.write([&](Transaction &t) -> Result<ContactId> {
                const auto done = deliver(t, webhookOf(message));
                if (!done)
                    return failed(done);
                const auto row = messages::find(t.database(), done->message);
                return row && *row ? Result<ContactId>((*row)->contact) : fail(ErrorCode::NotFound, u"row"_s);
            });
            contact = job.value();
        }
        return contact;
    }

    Result<MergeId> merge(ContactId kept, ContactId gone, const QStringList &take = {})
    {
        return store.write([=](Transaction &t) { return merges::merge(t, {kept, gone, take, {}, {}, at(100)}); });
    }

    Result<> undo(MergeId id)
    {
        return store.write([=](Transaction &t) { return merges::undo(t, {.merge = id, .actor = {}, .now = at(200)}); });
    }

    /// Everything that can hang on a person or a thread.
    void dress()
    {
        const ConversationId thread(
            store.number("SELECT id FROM conversation WHERE contact_id = " + sql(other) + " AND channel = 'whatsapp'"));
        const auto done = store.write([=, this](Transaction &t) -> Result<> {
            if (const auto note = messages::appendNote(t, {{}, thread, StaffId(1), {}, u"a remark"_s, at(40)}); !note)
                return failed(note);
            const tasks::Wanted task{
                .contact = other, .conversation = thread, .text = u"call her"_s, .due = at(90), .now = at(45)};
            if (const auto made = tasks::add(t, task); !made)
                return failed(made);
            const auto asked = messages::find(t.database(), MessageId(3));
            if (const auto kept = asked ? productquestions::add(t, **asked, {}) : failed(asked); !kept)
                return failed(kept);
            if (const auto queued = say(t, thread, u"an answer text"_s, at(50)); !queued)
                return failed(queued);
            return leads::addScore(t, other, {{.rule = u"asked_price"_s, .points = 10, .message = {}, .at = at(10)}},
                                   at(10));
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    qsizetype hits(const QString &typed, ConversationId in = {})
    {
        store.closeWriter(); // writes what waits for the index
        return search::messages(store.reading(), {.typed = typed, .in = in, .beforeRow = {}}).value().size();
    }

    ConversationId threadOf(ContactId contact, const QByteArray &channel)
    {
        return ConversationId(store.number("SELECT id FROM conversation WHERE channel = '" + channel +
                                           "' AND contact_id = " + sql(contact)));
    }
};

} // namespace

class TestMerges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMergeJoinsThreadsOfOneAccountAndMovesTheRest();
    void undoingBringsEveryRowBack();
    void whatCameAfterTheMergeStaysWithItsThread();
    void aFieldThatSomebodyChangedSinceIsLeftAlone();
    void thePreviewIsWhatHappens();
    void theOneWhoSaidNoKeepsTheirNo();
    void aSplitAddressTakesItsThreadAlongAndComesBack();
    void theLastAddressIsNotTakenOut();
    void aMergedContactIsNotMergedAgain();
    void aFaultLeavesBothWhole();
};

void TestMerges::aMergeJoinsThreadsOfOneAccountAndMovesTheRest()
{
    Clinic clinic;
    MIGO_OK(clinic.merge(clinic.whatsApp, clinic.other));

    TempStore &store = clinic.store;
    QCOMPARE(store.number("SELECT count(*) FROM conversation"), 2);
    QCOMPARE(store.number("SELECT count(DISTINCT contact_id) FROM message"), 1);
    QCOMPARE(store.number("SELECT message_count FROM conversation WHERE channel = 'whatsapp'"), 4);
    QCOMPARE(store.text("SELECT preview FROM conversation WHERE channel = 'whatsapp'"), u"an answer text"_s);
    QCOMPARE(store.number("SELECT count(*) FROM lead"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM contact WHERE merged_into IS NULL"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM identity WHERE contact_id = " + sql(clinic.whatsApp)), 3);
    const ConversationId thread = clinic.threadOf(clinic.whatsApp, "whatsapp");
    QCOMPARE(clinic.hits(u"questions"_s, thread), 1);
    QCOMPARE(clinic.hits(u"remark"_s, thread), 1);
    QCOMPARE(contradiction(store), QString());
}

void TestMerges::undoingBringsEveryRowBack()
{
    Clinic clinic;
    const QStringList before = rowDump(clinic.store.file());
    const auto merge = clinic.merge(clinic.whatsApp, clinic.other);
    MIGO_OK(merge);
    QVERIFY(rowDump(clinic.store.file()) != before);

    MIGO_OK(clinic.undo(*merge));

    const QStringList after = rowDump(clinic.store.file());
    for (const QString &row : before)
        QVERIFY2(after.contains(row), qPrintable(u"gone: "_s + row));
    for (const QString &row : after)
        QVERIFY2(before.contains(row), qPrintable(u"new: "_s + row));
    const ConversationId thread = clinic.threadOf(clinic.other, "whatsapp");
    QCOMPARE(clinic.hits(u"questions"_s, thread), 1);
    QCOMPARE(contradiction(clinic.store), QString());
    QVERIFY(!clinic.undo(*merge));
}

void TestMerges::whatCameAfterTheMergeStaysWithItsThread()
{
    Clinic clinic;
    const auto merge = clinic.merge(clinic.whatsApp, clinic.other);
    MIGO_OK(merge);
    const ContactId page = clinic.said({textOf(messengerCustomer(2), u"5"_s, u"later text on the page"_s, at(150))});
    QCOMPARE(page, clinic.whatsApp);
    clinic.said({textOf(whatsAppCustomer(1), u"6"_s, u"later text"_s, at(151))});
    MIGO_OK(clinic.undo(*merge));

    const auto countOf = [&](ContactId contact) {
        return clinic.store.number("SELECT count(*) FROM message WHERE contact_id = " + sql(contact));
    };
    QCOMPARE(countOf(clinic.whatsApp), 3);
    QCOMPARE(countOf(clinic.other), 4);
    QCOMPARE(contradiction(clinic.store), QString());
}

void TestMerges::aFieldThatSomebodyChangedSinceIsLeftAlone()
{
    Clinic clinic;
    const QByteArray other = sql(clinic.other);
    const auto merge = clinic.merge(clinic.whatsApp, clinic.other);
    MIGO_OK(merge);
    const LeadId lead(clinic.store.number("SELECT id FROM lead"));
    MIGO_OK(
        clinic.store.write([=](Transaction &t) { return leads::setStage(t, lead, LeadStage::Won, {}, {}, at(150)); }));
    MIGO_OK(clinic.undo(*merge));
    QCOMPARE(clinic.store.text("SELECT stage FROM lead WHERE contact_id = " + sql(clinic.whatsApp)), u"won"_s);
    QCOMPARE(clinic.store.text("SELECT stage FROM lead WHERE contact_id = " + other), u"new"_s);
    QCOMPARE(contradiction(clinic.store), QString());
}

void TestMerges::thePreviewIsWhatHappens()
{
    Clinic clinic;
    const merges::Request request{.kept = clinic.whatsApp,
                                  .gone = clinic.other,
                                  .takeFromGone = {u"display_name"_s},
                                  .actor = {},
                                  .reason = {},
                                  .now = at(100)};
    const auto preview = merges::preview(clinic.store.reading(), request);
    MIGO_OK(preview);
    QCOMPARE(preview->conversations, 2);
    QCOMPARE(preview->joinedConversations, 1);
    QCOMPARE(preview->messages, 3);
    QCOMPARE(preview->notes, 1);
    QCOMPARE(preview->tasks, 1);
    QCOMPARE(preview->identities, 2);
    MIGO_OK(clinic.store.write([&](Transaction &t) { return merges::merge(t, request); }));

    for (const merges::Field &field : preview->fields) {
        if (field.name == "stage"_L1 || field.name == "value"_L1 || field.name == "owner"_L1)
            continue;
        const QByteArray sql = "SELECT " + field.name.toUtf8() + " FROM contact WHERE merged_into IS NULL";
        QCOMPARE(clinic.store.text(sql), field.result);
    }
}

void TestMerges::theOneWhoSaidNoKeepsTheirNo()
{
    Clinic clinic;
    MIGO_OK(clinic.store.write([&](Transaction &t) { return contacts::setConsent(t, clinic.other, false, at(60)); }));
    MIGO_OK(clinic.merge(clinic.whatsApp, clinic.other));
    QCOMPARE(clinic.store.number("SELECT marketing_opt_out FROM contact WHERE merged_into IS NULL"), 1);
}

void TestMerges::aSplitAddressTakesItsThreadAlongAndComesBack()
{
    Clinic clinic;
    const IdentityId page(clinic.store.number("SELECT id FROM identity WHERE kind = 'psid'"));
    const auto split = clinic.store.write(
        [=](Transaction &t) { return merges::split(t, {.identities = {page}, .actor = {}, .now = at(100)}); });
    MIGO_OK(split);
    QCOMPARE(clinic.store.number("SELECT count(*) FROM lead"), 3);
    QCOMPARE(clinic.store.number("SELECT count(*) FROM conversation WHERE contact_id = (SELECT contact_id FROM identity"
                                 " WHERE kind = 'psid')"),
             1);
    QCOMPARE(contradiction(clinic.store), QString());

    MIGO_OK(clinic.undo(*split));
    QCOMPARE(clinic.store.number("SELECT count(*) FROM identity WHERE contact_id = " + sql(clinic.other)), 2);
    QCOMPARE(clinic.store.number("SELECT count(*) FROM lead"), 2);
    QCOMPARE(contradiction(clinic.store), QString());
}

void TestMerges::theLastAddressIsNotTakenOut()
{
    Clinic clinic;
    const IdentityId only(clinic.store.number("SELECT id FROM identity WHERE kind = 'wa_id'"));
    const auto split = clinic.store.write(
        [=](Transaction &t) { return merges::split(t, {.identities = {only}, .actor = {}, .now = at(100)}); });
    QVERIFY(!split);
    QCOMPARE(split.error().code, ErrorCode::Conflict);
}

void TestMerges::aMergedContactIsNotMergedAgain()
{
    Clinic clinic;
    MIGO_OK(clinic.merge(clinic.whatsApp, clinic.other));
    const auto again = clinic.merge(clinic.whatsApp, clinic.other);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void TestMerges::aFaultLeavesBothWhole()
{
    Clinic clinic;
    std::optional<MergeId> merged;
    for (const bool isUndo : {false, true}) {
        for (int i = 0; i < 400; ++i) {
            const QStringList before = rowDump(clinic.store.file());
            clinic.store.writer().faults() = {.failAt = i, .executed = 0};
            bool passed = false;
            if (isUndo) {
                passed = clinic.undo(*merged).has_value();
            } else if (const auto done = clinic.merge(clinic.whatsApp, clinic.other)) {
                merged = *done;
                passed = true;
            }
            clinic.store.writer().faults() = {};
            if (passed) {
                QVERIFY(i > 40);
                break;
            }
            QCOMPARE(rowDump(clinic.store.file()), before);
        }
        QCOMPARE(contradiction(clinic.store), QString());
    }
}

QTEST_GUILESS_MAIN(TestMerges)
#include "tst_merges.moc"
