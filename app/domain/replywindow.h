#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/enumtext.h"
#include "app/domain/instant.h"

#include <array>
#include <optional>

namespace migochat {

/// What may be sent to a customer now.
enum class ReplyWindow {
    Open,         ///< anything
    HumanOnly,    ///< Messenger and Instagram, 24 h to 7 days: only text that a person wrote
    TemplateOnly, ///< WhatsApp after 24 h
    PrivateReply, ///< only a comment so far: one message to its author within 7 days, and public answers
    Closed,       ///< wait for the customer
    Blocked,      ///< blocked, spam, or gone until they write again
};

template <>
struct EnumText<ReplyWindow> {
    static constexpr std::array table{
        std::pair{ReplyWindow::Open, QLatin1StringView("open")},
        std::pair{ReplyWindow::HumanOnly, QLatin1StringView("human_only")},
        std::pair{ReplyWindow::TemplateOnly, QLatin1StringView("template_only")},
        std::pair{ReplyWindow::PrivateReply, QLatin1StringView("private_reply")},
        std::pair{ReplyWindow::Closed, QLatin1StringView("closed")},
        std::pair{ReplyWindow::Blocked, QLatin1StringView("blocked")},
    };
};

/// The facts the rule needs. Only messages of the customer open a window.
struct WindowFacts {
    ChannelKind channel;
    std::optional<Instant> lastCustomerMessageAt;
    std::optional<Instant> freeEntryUntil; ///< 72 h after a click-to-WhatsApp ad
    std::optional<Instant> lastCommentAt;  ///< newest comment of theirs that had no private reply yet
    bool blocked = false;                  ///< by us, as spam, or by the platform until they write again
};

struct WindowState {
    ReplyWindow window = ReplyWindow::Closed;
    std::optional<Instant> until; ///< when this state ends by itself

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// Pure rule, per channel: 24 h standard window (72 h after an ad on WhatsApp); Messenger and Instagram then 7 days for
/// people; WhatsApp then templates; a comment alone gives one private reply within 7 days. Blocked wins over all.
/// An instant exactly at the limit is outside. (Meta: standard messaging window, HUMAN_AGENT, private replies, 131047.)
[[nodiscard]] WindowState replyWindow(const WindowFacts &facts, Instant now);

} // namespace migochat
