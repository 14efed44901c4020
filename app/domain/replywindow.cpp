#include "app/domain/replywindow.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr std::chrono::hours kStandardWindow{24};
constexpr std::chrono::hours kHumanAgentWindow{24 * 7};
constexpr std::chrono::hours kPrivateReplyWindow{24 * 7};

} // namespace

WindowState replyWindow(const WindowFacts &facts, Instant now)
{
    if (facts.blocked)
        return {ReplyWindow::Blocked, std::nullopt};
    const bool isWhatsApp = facts.channel == whatsAppChannel();
    const ReplyWindow afterwards = isWhatsApp ? ReplyWindow::TemplateOnly : ReplyWindow::Closed;

    std::optional<Instant> openUntil;
    if (facts.lastCustomerMessageAt)
        openUntil = *facts.lastCustomerMessageAt + kStandardWindow;
    if (isWhatsApp && facts.freeEntryUntil)
        openUntil = openUntil ? std::max(*openUntil, *facts.freeEntryUntil) : *facts.freeEntryUntil;

    if (openUntil && now < *openUntil)
        return {ReplyWindow::Open, openUntil};
    if (!isWhatsApp && facts.lastCustomerMessageAt) {
        const Instant humanUntil = *facts.lastCustomerMessageAt + kHumanAgentWindow;
        if (now < humanUntil)
            return {ReplyWindow::HumanOnly, humanUntil};
    }
    if (!isWhatsApp && facts.lastCommentAt) {
        const Instant privateUntil = *facts.lastCommentAt + kPrivateReplyWindow;
        if (now < privateUntil)
            return {ReplyWindow::PrivateReply, privateUntil};
    }
    return {afterwards, std::nullopt};
}

} // namespace migochat
