#pragma once

#include "app/domain/replywindow.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/theme/token.h"

#include <QString>

namespace migochat {

class Format;

struct ComposerFacts {
    WindowState window;
    Connectivity connectivity = Connectivity::Live;
    ConversationStatus status = ConversationStatus::Open;
};

/// What the composer allows now and the one line it says about it.
struct ComposerState {
    enum class Form { Open, Closing, HumanOnly, TemplateOnly, Closed, Spam, AgentStopped, Offline };

    Form form = Form::Closed;
    bool mayReply = false;
    bool mayNote = false;
    Token token = Token::Muted;
    QString strip;     ///< empty: no strip
    QString countdown; ///< beside the send button, empty without a limit

    friend bool operator==(const ComposerState &, const ComposerState &) = default;
};

/// Pure rule: agent stopped > spam > what the reply window allows > offline.
[[nodiscard]] ComposerState composerState(const ComposerFacts &facts, Instant now, const Format &format);

} // namespace migochat
