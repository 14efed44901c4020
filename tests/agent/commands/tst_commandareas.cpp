#include "app/protocol/leadcommands.h"
#include "app/store/drafts.h"
#include "app/store/settings.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

class TestCommandAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationIsReadDoneAndSnoozed();
    void nobodySnoozesIntoThePast();
    void aConversationIsGivenToAColleague();
    void aPersonChoosesTheAssistantsMode();
    void switchedOffTheAssistantLeavesNothingBehind();
    void aDraftIsDismissedOnce();
    void aLeadMovesWithItsReason();
    void aFollowUpIsSetAndTaken();
    void whatALeadIsWorthAndAboutIsKeptWithItsHistory();
    void aLeadIsTypedInAndItsNumberFoundAgain();
    void aSettingIsKept();
    void aSecretIsNoSetting();
    void groupsOfWordsAreKeptOnlyWhenASearchCanUseThem();
    void whatIsNotThereIsNotFound();

private:
    LeadId leadOf(const CommandDesk &desk) { return LeadId(desk.store.number("SELECT id FROM lead")); }
};

void TestCommandAreas::aConversationIsReadDoneAndSnoozed()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const auto now = [&] { return **conversations::find(desk.store.reading(), id); };
    QCOMPARE(now().unreadCount, 1);

    QVERIFY(desk.run(MarkRead{id}).ok);
    QCOMPARE(now().unreadCount, 0);

    const Instant tomorrow = desk.clock.now() + std::chrono::hours(24);
    QVERIFY(desk.run(SetConversationStatus{id, ConversationStatus::Snoozed, tomorrow}).ok);
    QCOMPARE(now().snoozedUntil, std::optional(tomorrow));

    QVERIFY(desk.run(SetConversationStatus{id, ConversationStatus::Done}).ok);
    QCOMPARE(now().status, ConversationStatus::Done);
}

void TestCommandAreas::nobodySnoozesIntoThePast()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    const ReplyFrame past = desk.run(SetConversationStatus{id, ConversationStatus::Snoozed, desk.clock.now()});
    const ReplyFrame never = desk.run(SetConversationStatus{id, ConversationStatus::Snoozed});

    QCOMPARE(past.reason, u"time_is_past"_s);
    QCOMPARE(never.reason, u"time_is_past"_s);
}

void TestCommandAreas::aConversationIsGivenToAColleague()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    QVERIFY(desk.run(AssignConversation{id, StaffId(1)}).ok);
    QCOMPARE((*conversations::find(desk.store.reading(), id))->assignee, StaffId(1));
    QVERIFY(desk.run(AssignConversation{id, StaffId()}).ok);

    QVERIFY(!(*conversations::find(desk.store.reading(), id))->assignee.isValid());
    QCOMPARE(desk.run(AssignConversation{id, StaffId(50)}).reason, u"unknown_staff"_s);
    QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'assigned'"), 2);
}

void TestCommandAreas::aPersonChoosesTheAssistantsMode()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    QVERIFY(desk.run(SetAssistantMode{id, AssistantMode::Auto}).ok);

    QCOMPARE((*conversations::find(desk.store.reading(), id))->assistant.mode, AssistantMode::Auto);
    QCOMPARE(desk.run(SetAssistantMode{id, AssistantMode::Human}).reason, u"not_a_choice"_s);
    QCOMPARE(desk.run(SetAssistantMode{id, AssistantMode::Paused}).reason, u"not_a_choice"_s);
}

void TestCommandAreas::switchedOffTheAssistantLeavesNothingBehind()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    Draft draft;
    draft.conversation = id;
    draft.reply = u"x"_s;
    draft.createdAt = desk.clock.now();
    MIGO_OK(desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); }));

    QVERIFY(desk.run(SetAssistantMode{id, AssistantMode::Off}).ok);

    QVERIFY(!*drafts::proposed(desk.store.reading(), id));
    QCOMPARE(desk.store.number("SELECT count(*) FROM reply_task"), 0);
}

void TestCommandAreas::aDraftIsDismissedOnce()
{
    CommandDesk desk;
    Draft draft;
    draft.conversation = desk.customerWrites(whatsAppCustomer(1));
    draft.reply = u"x"_s;
    draft.createdAt = desk.clock.now();
    const auto row = desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });

    const ReplyFrame first = desk.run(DismissDraft{*row});
    const ReplyFrame second = desk.run(DismissDraft{*row});

    QVERIFY(first.ok);
    QCOMPARE(second.reason, u"draft_is_settled"_s);
    QCOMPARE((*drafts::find(desk.store.reading(), *row))->state, DraftState::Dismissed);
}

void TestCommandAreas::aLeadMovesWithItsReason()
{
    CommandDesk desk;
    desk.customerWrites(whatsAppCustomer(1));
    const LeadId lead = leadOf(desk);

    QVERIFY(desk.run(SetLeadStage{lead, LeadStage::Lost, u"price"_s}).ok);
    QVERIFY(desk.run(SetLeadLabel{lead, LeadLabel::Hot}).ok);

    QCOMPARE(desk.store.text("SELECT stage FROM lead"), u"lost"_s);
    QCOMPARE(desk.store.text("SELECT lost_reason FROM lead"), u"price"_s);
    QCOMPARE(desk.store.text("SELECT label FROM lead"), u"hot"_s);
    QCOMPARE(desk.store.number("SELECT staff_id FROM activity WHERE kind = 'stage_change'"), 1);
}

void TestCommandAreas::aFollowUpIsSetAndTaken()
{
    CommandDesk desk;
    desk.customerWrites(whatsAppCustomer(1));
    const LeadId lead = leadOf(desk);
    const Instant at = desk.clock.now() + std::chrono::hours(48);

    QVERIFY(desk.run(SetFollowUp{lead, at, u"call"_s}).ok);
    QCOMPARE(desk.store.number("SELECT next_follow_up_at FROM lead"), toMsecs(at));
    QVERIFY(desk.run(SetFollowUp{lead, std::nullopt, QString()}).ok);

    QCOMPARE(desk.store.number("SELECT next_follow_up_at IS NULL FROM lead"), 1);
}

void TestCommandAreas::whatALeadIsWorthAndAboutIsKeptWithItsHistory()
{
    CommandDesk desk;
    desk.customerWrites(whatsAppCustomer(1));
    const LeadId lead = leadOf(desk);
    const EditLead both{.lead = lead, .value = Money{250'000}, .interest = u"  أحذية   سيفتي "_s};

    QVERIFY(desk.run(both).ok);
    QVERIFY(desk.run(both).ok); // says nothing new
    QCOMPARE(desk.store.number("SELECT value_piastres FROM lead"), 250'000);
    QCOMPARE(desk.store.text("SELECT interest FROM lead"), u"أحذية سيفتي"_s);
    QCOMPARE(desk.store.number("SELECT sum(value_piastres) FROM stage_counter"), 250'000);
    QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'value_change' AND staff_id = 1"), 1);
    QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'interest_change' AND staff_id = 1"), 1);

    QCOMPARE(desk.run(EditLead{.lead = lead, .value = Money{-1}}).reason, u"value_range"_s);
    QCOMPARE(desk.run(EditLead{.lead = lead, .value = Money{kMostValuable.piastres + 1}}).reason, u"value_range"_s);
    QCOMPARE(desk.run(EditLead{.lead = lead, .interest = QString(121, u'x')}).reason, u"interest_too_long"_s);
    QCOMPARE(desk.run(EditLead{.lead = LeadId(99), .value = Money{1}}).reason, u"no_such_lead"_s);
    QVERIFY(desk.run(EditLead{.lead = lead, .value = Money{}, .interest = QString()}).ok);
    QCOMPARE(desk.store.text("SELECT value_piastres || interest FROM lead"), u"0"_s);
}

void TestCommandAreas::aLeadIsTypedInAndItsNumberFoundAgain()
{
    CommandDesk desk;
    const BeginLead wanted{
        .name = u" الحاج فتحي "_s, .phone = u"٠١٠٠ ٠٠٠ ٠٠٠٩"_s, .interest = u"فيستات"_s, .owner = StaffId(1)};
    QCOMPARE(desk.run(wanted).reason, u"no_whatsapp"_s);
    const ConversationId written = desk.customerWrites(whatsAppCustomer(1, u"منى"_s));

    const ReplyFrame reply = desk.run(wanted);
    QVERIFY(reply.ok);
    const auto begun = BegunLead::fromJson(reply.body);
    QVERIFY(!begun->isKnown);
    const QByteArray chat = QByteArray::number(begun->conversation.value());
    QCOMPARE(desk.store.text(
                 "SELECT p.display_name || '/' || i.value || '/' || c.channel || '/' || l.interest || '/' || l.owner_id"
                 " FROM conversation c JOIN contact p ON p.id = c.contact_id JOIN identity i ON i.id = c.identity_id"
                 " JOIN lead l ON l.contact_id = p.id WHERE c.id = " +
                 chat),
             u"الحاج فتحي/+201000000009/whatsapp/فيستات/1"_s);
    QCOMPARE(desk.store.number("SELECT count(*) FROM activity WHERE kind = 'lead_typed_in' AND staff_id = 1"), 1);
    QCOMPARE(desk.run(SendMessage{.conversation = begun->conversation, .text = u"hello"_s}).reason,
             u"window_template"_s);

    const auto again = BegunLead::fromJson(desk.run(BeginLead{.name = u"x"_s, .phone = u"01000000009"_s}).body);
    QVERIFY(again->isKnown);
    QCOMPARE(again->conversation, begun->conversation);
    const auto who =
        BegunLead::fromJson(desk.run(BeginLead{.name = u"x"_s, .phone = u"01000000001"_s}).body); // wrote on WhatsApp
    QVERIFY(who->isKnown);
    QCOMPARE(who->conversation, written);
    QCOMPARE(desk.store.number("SELECT count(*) FROM contact"), 2);

    QCOMPARE(desk.run(BeginLead{.name = u" "_s, .phone = u"01000000008"_s}).reason, u"name_empty"_s);
    QCOMPARE(desk.run(BeginLead{.name = u"x"_s, .phone = u"0100"_s}).reason, u"phone_invalid"_s);
    QCOMPARE(desk.run(BeginLead{.name = u"x"_s, .phone = u"01000000008"_s, .owner = StaffId(77)}).reason,
             u"unknown_staff"_s);
}

void TestCommandAreas::aSettingIsKept()
{
    CommandDesk desk;

    QVERIFY(desk.run(SetSetting{u"assistant.default_mode"_s, u"auto"_s}).ok);

    QCOMPARE(*settings::value(desk.store.reading(), u"assistant.default_mode"_s), std::optional(QJsonValue(u"auto"_s)));
}

void TestCommandAreas::aSecretIsNoSetting()
{
    CommandDesk desk;

    QCOMPARE(desk.run(SetSetting{u"FB_APP_SECRET"_s, u"hunter2"_s}).reason, u"is_a_secret"_s);
    QCOMPARE(desk.run(SetSetting{u"no good"_s, 1}).reason, u"not_a_setting"_s);
    QCOMPARE(desk.store.number("SELECT count(*) FROM setting WHERE value LIKE '%hunter2%'"), 0);
}

void TestCommandAreas::groupsOfWordsAreKeptOnlyWhenASearchCanUseThem()
{
    CommandDesk desk;
    const QString key = u"search.synonyms"_s;
    const auto group = [](const QStringList &words) { return QJsonArray{QJsonArray::fromStringList(words)}; };

    QVERIFY(desk.run(SetSetting{key, group({u"بدلة"_s, u"two words"_s})}).ok);
    QVERIFY(desk.run(SetSetting{key, group({u"بدلة"_s, u"سوت"_s})}).ok);
    QCOMPARE(desk.run(SetSetting{key, group({u"بدلة"_s})}).reason, u"synonym_alone"_s);
    QCOMPARE(desk.run(SetSetting{key, group({u"بدلة"_s, u"far more than four words"_s})}).reason,
             u"synonym_no_words"_s);
    QCOMPARE(desk.run(SetSetting{key, group({u"بدلة"_s, u"بدله"_s})}).reason, u"synonym_twice"_s); // folded alike
    QCOMPARE(desk.run(SetSetting{key, u"بدلة=سوت"_s}).reason, u"not_a_setting"_s);
    QCOMPARE(*settings::value(desk.store.reading(), key), std::optional(QJsonValue(group({u"بدلة"_s, u"سوت"_s}))));
    QVERIFY(desk.run(SetSetting{key, QJsonValue::Null}).ok); // the usual ones again
}

void TestCommandAreas::whatIsNotThereIsNotFound()
{
    CommandDesk desk;

    QCOMPARE(desk.run(MarkRead{ConversationId(9)}).reason, u"no_such_conversation"_s);
    QCOMPARE(desk.run(SetAssistantMode{ConversationId(9), AssistantMode::Off}).reason, u"no_such_conversation"_s);
    QCOMPARE(desk.run(DismissDraft{DraftId(9)}).reason, u"no_such_draft"_s);
    QCOMPARE(desk.run(SetLeadStage{LeadId(9), LeadStage::Won, QString()}).reason, u"no_such_lead"_s);
    QCOMPARE(desk.run(CancelMessage{MessageId(9)}).reason, u"no_such_message"_s);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestCommandAreas)
#include "tst_commandareas.moc"
