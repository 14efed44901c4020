#include "app/protocol/draftcommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject SuggestAgain::toJson() const
{
    return {{u"conversation"_s, conversation.value()}};
}

Result<SuggestAgain> SuggestAgain::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    return SuggestAgain{*conversation};
}

QJsonObject RestoreDraft::toJson() const
{
    return {{u"draft"_s, draft.value()}};
}

Result<RestoreDraft> RestoreDraft::fromJson(const QJsonObject &object)
{
    const auto draft = json::requireId<DraftId>(object, "draft"_L1);
    if (!draft)
        return failed(draft);
    return RestoreDraft{*draft};
}

} // namespace migochat
