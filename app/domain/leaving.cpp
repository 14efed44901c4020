#include "app/domain/leaving.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::hours kAnswerAd{24};
constexpr std::chrono::hours kFreeEntry{72};

bool threadTakes(ReplyWindow window, const Leaving &message)
{
    switch (window) {
    case ReplyWindow::Open:
        return true;
    case ReplyWindow::HumanOnly:
        return message.kind == MessageKind::Text && message.author == Author::Staff;
    case ReplyWindow::TemplateOnly:
        return message.kind == MessageKind::Template;
    case ReplyWindow::PrivateReply:
    case ReplyWindow::Closed:
    case ReplyWindow::Blocked:
        break;
    }
    return false;
}

} // namespace

Reach reachOf(const MessageContent &content)
{
    const auto *comment = std::get_if<CommentContent>(&content);
    if (!comment)
        return Reach::Thread;
    return comment->isPrivateReply ? Reach::PrivateReply : Reach::PublicReply;
}

bool mayLeave(ReplyWindow window, const Leaving &message)
{
    if (window == ReplyWindow::Blocked || (message.isMarketing && message.optedOut))
        return false;
    switch (message.reach) {
    case Reach::Thread:
        return threadTakes(window, message);
    case Reach::PrivateReply:
        return window == ReplyWindow::PrivateReply;
    case Reach::PublicReply:
        break;
    }
    return true;
}

QString leavingObstacle(ReplyWindow window, const Leaving &message)
{
    if (mayLeave(window, message))
        return {};
    if (window == ReplyWindow::Blocked)
        return u"blocked"_s;
    if (message.isMarketing && message.optedOut)
        return u"opted_out"_s;
    if (window == ReplyWindow::TemplateOnly && message.reach == Reach::Thread)
        return u"window_template"_s;
    if (window == ReplyWindow::HumanOnly && message.reach == Reach::Thread)
        return u"window_human"_s;
    return u"window_closed"_s;
}

std::optional<Instant> freeEntryEnd(Instant click, std::optional<Instant> firstAnswer)
{
    if (!firstAnswer || *firstAnswer < click || *firstAnswer >= click + kAnswerAd)
        return std::nullopt;
    return click + kFreeEntry;
}

} // namespace migochat
