#pragma once

#include "app/domain/conversation.h"
#include "app/domain/replywindow.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/theme/token.h"

#include <QStringList>

namespace migochat {

class Format;

struct ComposerFacts {
    WindowState window;
    Connectivity connectivity = Connectivity::Live;
    ConversationStatus status = ConversationStatus::Open;
    bool blockedByUs = false;
    bool optedOut = false;       ///< wants no marketing
    bool neverWrote = false;     ///< the shop knows the number, the customer has not written yet
    bool hasComment = false;     ///< can be answered under the post
    bool isMention = false;      ///< that comment names us elsewhere: no private reply to it exists
    QString goneCode{};          ///< the platform: unreachable until they write again
    QString accountProblem{};    ///< why nothing leaves on this account, a code
    QStringList otherChannels{}; ///< names of those on which the customer can be reached as well
    QString occupiedBy{};        ///< the colleague who is writing here just now
    QString watchedBy{};         ///< the colleague who has this chat open as well
    bool hasTemplates = false;   ///< the channel knows templates
};

/// What the composer allows now and the one line it says about it.
struct ComposerState {
    enum class Form {
        Open,
        Closing,
        HumanOnly,
        PrivateReply,
        TemplateOnly,
        Closed,
        Blocked,
        NoChannel,
        AgentStopped,
    };
    /// What the button in the strip does.
    enum class Action { None, Unblock, NoSpam, Fix, OtherChannel, StartAgent };

    Form form = Form::Closed;
    bool mayReply = false;
    bool mayNote = true;
    bool mayPublic = false; ///< under the post
    Token token = Token::Muted;
    QString strip{};     ///< empty: no strip
    QString countdown{}; ///< beside the send button, empty without a limit
    Action action = Action::None;
    QString actionText{};
    QString occupied{};   ///< who is writing here just now, a sentence; empty: nobody
    bool offline = false; ///< no internet: what is sent waits for it
    bool hasTemplates = false;

    /// A suggestion is the machine's text: it may not go out where only people may write.
    [[nodiscard]] bool maySuggest() const { return mayReply && form != Form::HumanOnly && form != Form::PrivateReply; }

    friend bool operator==(const ComposerState &, const ComposerState &) = default;
};

/// Pure rule. The first that holds speaks: agent stopped, blocked (by us, as spam, by the platform), account out of order,
/// the window. No internet and a colleague who is writing are said beside what holds for the window, which stays in force.
[[nodiscard]] ComposerState composerState(const ComposerFacts &facts, Instant now, const Format &format);

} // namespace migochat
