#include "app/protocol/draftcommands.h"
#include "app/protocol/leadcommands.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

/// What arrives on the other side of the wire.
template <typename C>
Result<C> overTheWire(const C &command)
{
    const QByteArray bytes = QJsonDocument(command.toJson()).toJson(QJsonDocument::Compact);
    return C::fromJson(QJsonDocument::fromJson(bytes).object());
}

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageKeepsItsTextAndItsReferences();
    void aMessageMayAnswerNothing();
    void aNewRowNumberStaysExact();
    void conversationCommandsArriveAsSent();
    void leadCommandsArriveAsSent();
    void settingsKeepTheTypeOfTheirValue();
    void aBodyThatLacksSomethingIsRefused_data();
    void aBodyThatLacksSomethingIsRefused();
};

void TestCommands::aMessageKeepsItsTextAndItsReferences()
{
    const QString text = u"أهلاً 👋\nline \"two\" \u200f"_s;

    const auto received = overTheWire(SendMessage{ConversationId(7), text, MessageId(8), DraftId(9)});

    QVERIFY(received);
    QCOMPARE(received->conversation.value(), 7);
    QCOMPARE(received->text, text);
    QCOMPARE(received->replyTo.value(), 8);
    QCOMPARE(received->draft.value(), 9);
}

void TestCommands::aMessageMayAnswerNothing()
{
    const auto received = overTheWire(SendMessage{.conversation = ConversationId(7), .text = u"x"_s});

    QVERIFY(received);
    QVERIFY(!received->replyTo.isValid());
    QVERIFY(!received->draft.isValid());
}

void TestCommands::aNewRowNumberStaysExact()
{
    constexpr qint64 kLarge = (qint64(1) << 53) - 1;

    QCOMPARE(overTheWire(QueuedMessage{MessageId(kLarge)})->message.value(), kLarge);
    QCOMPARE(overTheWire(SavedNote{NoteId(3)})->note.value(), 3);
    QCOMPARE(overTheWire(ResendMessage{MessageId(kLarge)})->message.value(), kLarge);
    QCOMPARE(overTheWire(CancelMessage{MessageId(4)})->message.value(), 4);
    QCOMPARE(overTheWire(DismissDraft{DraftId(5)})->draft.value(), 5);
    QCOMPARE(overTheWire(RestoreDraft{DraftId(6)})->draft.value(), 6);
    QCOMPARE(overTheWire(SuggestAgain{ConversationId(8)})->conversation.value(), 8);
    QCOMPARE(overTheWire(MarkRead{ConversationId(6)})->conversation.value(), 6);
}

void TestCommands::conversationCommandsArriveAsSent()
{
    const Instant until = fromMsecs(1'790'000'000'123);

    const auto status = overTheWire(SetConversationStatus{ConversationId(1), ConversationStatus::Snoozed, until});
    const auto nobody = overTheWire(AssignConversation{ConversationId(2), StaffId()});
    const auto somebody = overTheWire(AssignConversation{ConversationId(2), StaffId(5)});
    const auto mode = overTheWire(SetAssistantMode{ConversationId(3), AssistantMode::Auto});
    const auto note = overTheWire(SaveNote{ConversationId(4), u"سر"_s});

    QVERIFY(status && nobody && somebody && mode && note);
    QCOMPARE(status->status, ConversationStatus::Snoozed);
    QCOMPARE(status->snoozedUntil, std::optional(until));
    QVERIFY(!nobody->assignee.isValid());
    QCOMPARE(somebody->assignee.value(), 5);
    QCOMPARE(mode->mode, AssistantMode::Auto);
    QCOMPARE(note->text, u"سر"_s);
}

void TestCommands::leadCommandsArriveAsSent()
{
    const Instant at = fromMsecs(1'790'000'000'000);

    const auto stage = overTheWire(SetLeadStage{LeadId(1), LeadStage::Lost, u"price"_s});
    const auto label = overTheWire(SetLeadLabel{LeadId(2), LeadLabel::Hot});
    const auto followUp = overTheWire(SetFollowUp{LeadId(3), at, u"call"_s});
    const auto noFollowUp = overTheWire(SetFollowUp{LeadId(3), std::nullopt, QString()});

    QVERIFY(stage && label && followUp && noFollowUp);
    QCOMPARE(stage->stage, LeadStage::Lost);
    QCOMPARE(stage->reason, u"price"_s);
    QCOMPARE(label->label, LeadLabel::Hot);
    QCOMPARE(followUp->at, std::optional(at));
    QCOMPARE(followUp->note, u"call"_s);
    QVERIFY(!noFollowUp->at);

    const auto worth = overTheWire(EditLead{.lead = LeadId(4), .value = Money{115'050}});
    const auto about = overTheWire(EditLead{.lead = LeadId(5), .interest = u"فيستات"_s});
    QVERIFY(worth && about);
    QCOMPARE(worth->value, std::optional(Money{115'050}));
    QVERIFY(!worth->interest);
    QCOMPARE(about->interest, std::optional(u"فيستات"_s));
    QVERIFY(!about->value);
    QVERIFY(!EditLead::fromJson({{u"lead"_s, 4}, {u"value"_s, u"5"_s}}));
}

void TestCommands::settingsKeepTheTypeOfTheirValue()
{
    const QJsonObject hours{{u"from"_s, 9}, {u"to"_s, 22}};

    QCOMPARE(overTheWire(SetSetting{u"a"_s, hours})->value, QJsonValue(hours));
    QCOMPARE(overTheWire(SetSetting{u"a"_s, false})->value, QJsonValue(false));
    QCOMPARE(overTheWire(SetSetting{u"a"_s, QJsonValue()})->value, QJsonValue());
    QCOMPARE(overTheWire(SetSecret{u"GEMINI_API_KEY"_s, u"k"_s})->key, u"GEMINI_API_KEY"_s);
}

void TestCommands::aBodyThatLacksSomethingIsRefused_data()
{
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char *name, const auto &result) { QTest::newRow(name) << result.has_value(); };
    row("no conversation", SendMessage::fromJson(object(R"({"text":"x"})")));
    row("row zero", SendMessage::fromJson(object(R"({"conversation":0,"text":"x"})")));
    row("row as text", SendMessage::fromJson(object(R"({"conversation":"1","text":"x"})")));
    row("half a row", SendMessage::fromJson(object(R"({"conversation":1.5,"text":"x"})")));
    row("no text", SendMessage::fromJson(object(R"({"conversation":1})")));
    row("text is a number", SendMessage::fromJson(object(R"({"conversation":1,"text":5})")));
    row("negative reply", SendMessage::fromJson(object(R"({"conversation":1,"text":"x","reply_to":-1})")));
    row("draft is a text", SendMessage::fromJson(object(R"({"conversation":1,"text":"x","draft":"a"})")));
    row("unknown status", SetConversationStatus::fromJson(object(R"({"conversation":1,"status":"gone"})")));
    row("time is a text",
        SetConversationStatus::fromJson(object(R"({"conversation":1,"status":"snoozed","snoozed_until":"x"})")));
    row("unknown mode", SetAssistantMode::fromJson(object(R"({"conversation":1,"mode":"loud"})")));
    row("unknown stage", SetLeadStage::fromJson(object(R"({"lead":1,"stage":""})")));
    row("unknown label", SetLeadLabel::fromJson(object(R"({"lead":1})")));
    row("follow-up time", SetFollowUp::fromJson(object(R"({"lead":1,"at":true})")));
    row("no value", SetSetting::fromJson(object(R"({"key":"a"})")));
    row("no key", SetSetting::fromJson(object(R"({"value":1})")));
    row("secret is no text", SetSecret::fromJson(object(R"({"key":"a","value":1})")));
    row("reply without row", QueuedMessage::fromJson({}));
}

void TestCommands::aBodyThatLacksSomethingIsRefused()
{
    QFETCH(const bool, accepted);

    QVERIFY(!accepted);
}

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestCommands)
#include "tst_commands.moc"
