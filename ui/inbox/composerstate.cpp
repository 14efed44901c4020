#include "ui/inbox/composerstate.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace migochat {

using namespace std::chrono_literals;
using Form = ComposerState::Form;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Composer)
};

ComposerState openState(const ComposerFacts &facts, Instant now, const Format &format)
{
    ComposerState state{.form = Form::Open, .mayReply = true, .mayNote = true, .token = Token::Ok, .strip = {},
                        .countdown = {}};
    if (!facts.window.until)
        return state;
    const auto left = *facts.window.until - now;
    state.countdown = Tr::tr("window open %1").arg(format.remaining(left));
    if (left <= 4h) {
        state.form = Form::Closing;
        state.token = left < 1h ? Token::Bad : Token::Warn;
        state.strip = Tr::tr("The reply window closes in %1").arg(format.remaining(left));
        state.countdown.clear();
    }
    return state;
}

ComposerState windowState(const ComposerFacts &facts, Instant now, const Format &format)
{
    switch (facts.window.window) {
    case ReplyWindow::Open:
        return openState(facts, now, format);
    case ReplyWindow::HumanOnly:
        return {.form = Form::HumanOnly,
                .mayReply = true,
                .mayNote = true,
                .token = Token::Warn,
                .strip = Tr::tr("More than 24 hours: only a person may answer, no offers. The assistant stays silent"),
                .countdown = facts.window.until
                                 ? Tr::tr("%1 left").arg(format.remaining(*facts.window.until - now))
                                 : QString()};
    case ReplyWindow::TemplateOnly:
        return {.form = Form::TemplateOnly,
                .mayReply = false,
                .mayNote = true,
                .token = Token::Bad,
                .strip = Tr::tr("More than 24 hours since the customer wrote: WhatsApp only takes templates now. "
                                "Notes still work"),
                .countdown = {}};
    case ReplyWindow::PrivateReply:
        return {.form = Form::HumanOnly,
                .mayReply = true,
                .mayNote = true,
                .token = Token::Warn,
                .strip = Tr::tr("Only a comment so far: one private reply, within seven days"),
                .countdown = facts.window.until
                                 ? Tr::tr("%1 left").arg(format.remaining(*facts.window.until - now))
                                 : QString()};
    case ReplyWindow::Closed:
    case ReplyWindow::Blocked:
        break;
    }
    return {.form = Form::Closed,
            .mayReply = false,
            .mayNote = true,
            .token = Token::Bad,
            .strip = Tr::tr("The reply window is closed: wait until the customer writes. Notes still work"),
            .countdown = {}};
}

} // namespace

ComposerState composerState(const ComposerFacts &facts, Instant now, const Format &format)
{
    if (facts.connectivity == Connectivity::AgentStopped) {
        return {.form = Form::AgentStopped,
                .mayReply = false,
                .mayNote = false,
                .token = Token::Bad,
                .strip = Tr::tr("The agent is stopped. What you write stays here and can be sent when it is back"),
                .countdown = {}};
    }
    if (facts.status == ConversationStatus::Spam) {
        return {.form = Form::Spam,
                .mayReply = false,
                .mayNote = true,
                .token = Token::Muted,
                .strip = Tr::tr("Marked as spam. Reopen the conversation to answer"),
                .countdown = {}};
    }
    ComposerState state = windowState(facts, now, format);
    if (facts.connectivity == Connectivity::Offline && state.mayReply) {
        state.form = Form::Offline;
        state.token = Token::Warn;
        state.strip = Tr::tr("No internet: goes out when it is back, if it is still allowed then");
    }
    return state;
}

} // namespace migochat
