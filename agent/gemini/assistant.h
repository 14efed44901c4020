#pragma once

#include "agent/gemini/keywordanswers.h"
#include "agent/gemini/modelcaller.h"
#include "agent/gemini/replyguard.h"
#include "agent/gemini/toolbox.h"

namespace migochat {

/// What the assistant works with. Everything outlives it.
struct AssistantParts {
    ModelCaller &caller;
    ToolBox &tools;
    const KeywordAnswers &keywords;
    const ShopFacts &facts;
    const Clock &clock;
};

/// Answers a customer: Gemini with its tools, checked before anybody sends it; the other model when one fails; the
/// shop's keyword answers when none can be reached; a person when those do not know either. One call is one run;
/// runs do not share state. The Async fails only with Cancelled.
class Assistant : public QObject
{
    Q_OBJECT

public:
    explicit Assistant(const AssistantParts &parts) : m_parts(parts) {}

    [[nodiscard]] Async<ReplyDraft> draftReply(const ReplyPrompt &prompt);

private:
    AssistantParts m_parts;
};

} // namespace migochat
