#include "agent/gemini/assistant.h"

#include "agent/gemini/replyrun.h"

namespace migochat {

Async<ReplyDraft> Assistant::draftReply(const ReplyPrompt &prompt)
{
    auto *run = new ReplyRun(m_parts, prompt, this);
    return run->start();
}

} // namespace migochat
