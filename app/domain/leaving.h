#pragma once

#include "app/domain/message.h"
#include "app/domain/replywindow.h"

namespace migochat {

/// Where a message of ours is going.
enum class Reach {
    Thread,       ///< the customer's thread
    PrivateReply, ///< the inbox of somebody who commented; the window is that of the comment
    PublicReply,  ///< under the post, for everybody to read
};

/// What of a message decides whether it may leave.
struct Leaving {
    MessageKind kind = MessageKind::Text;
    Author author = Author::Staff;
    Reach reach = Reach::Thread;
    bool isMarketing = false; ///< a template of that category
    bool optedOut = false;    ///< the customer wants no marketing
};

/// How a message with this content travels.
[[nodiscard]] Reach reachOf(const MessageContent &content);

/// True when a window lets a message out. Under the human-agent tag only text that a person wrote leaves: Meta forbids
/// anything automatic there. Public replies need no window, but nothing goes to somebody who is blocked.
[[nodiscard]] bool mayLeave(ReplyWindow window, const Leaving &message);

/// Why it may not, as the word that commands refuse with and screens translate: "blocked", "opted_out",
/// "window_template", "window_human", "window_closed". Empty when it may leave.
[[nodiscard]] QString leavingObstacle(ReplyWindow window, const Leaving &message);

/// When the free entry window of a click-to-WhatsApp ad ends: 72 h after the message that came with the click, provided
/// that the shop answered within 24 h. Counted from the click, which errs on the safe side: Meta counts from the answer.
[[nodiscard]] std::optional<Instant> freeEntryEnd(Instant click, std::optional<Instant> firstAnswer);

} // namespace migochat
