#include "tests/agent/commands/commanddesk.h"

#include "agent/commands/cannedcommands.h"
#include "agent/commands/contactcommands.h"
#include "agent/commands/conversationcommands.h"
#include "agent/commands/leadcommands.h"
#include "agent/commands/listcommands.h"
#include "agent/commands/messagecommands.h"
#include "agent/commands/outboundcommands.h"
#include "agent/commands/privacycommands.h"
#include "agent/commands/settingcommands.h"
#include "agent/commands/staffcommands.h"

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

CommandDesk::CommandDesk() : router(std::make_unique<CommandRouter>(store.writer(), clock))
{
    addCannedCommands(*router);
    addContactCommands(*router);
    addConversationCommands(*router);
    addLeadCommands(*router);
    addListCommands(*router);
    addMessageCommands(*router);
    addOutboundCommands(*router);
    addPrivacyCommands(*router);
    addSettingCommands(*router);
    addStaffCommands(*router);
    router->setTextLimits({{whatsAppChannel(), 4096}, {messengerChannel(), 2000}});
}

ConversationId CommandDesk::customerWrites(const EventParty &party)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Webhook webhook = webhookOf(textOf(party, id, u"كام السعر؟"_s, clock.now()));
    webhook.receivedAt = clock.now();
    webhook.channel = party.keys.first().kind == IdentityKind::PageScopedId ? messengerChannel() : whatsAppChannel();
    const auto appended = store.write([&webhook](Transaction &transaction) { return deliver(transaction, webhook); });
    return appended ? appended->conversation : ConversationId();
}

ReplyFrame CommandDesk::run(const CommandFrame &frame)
{
    const Result<ReplyFrame> reply = waitFor(router->dispatch(frame));
    return reply ? *reply : ReplyFrame{.token = {}, .reason = u"no answer"_s};
}

} // namespace migochat::test
