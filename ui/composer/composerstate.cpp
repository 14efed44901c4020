#include "ui/composer/composerstate.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace migochat {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using Form = ComposerState::Form;
using Action = ComposerState::Action;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Composer)
};

QString timeLeft(const ComposerFacts &facts, Instant now, const Format &format)
{
    return facts.window.until ? Tr::tr("%1 left").arg(format.remaining(*facts.window.until - now)) : QString();
}

ComposerState openState(const ComposerFacts &facts, Instant now, const Format &format)
{
    ComposerState state{.form = Form::Open, .mayReply = true, .token = Token::Ok};
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

ComposerState humanState(const ComposerFacts &facts, Instant now, const Format &format)
{
    return {.form = Form::HumanOnly,
            .mayReply = true,
            .token = Token::Warn,
            .strip = Tr::tr("More than 24 hours: only a person may answer, no offers. The assistant stays silent"),
            .countdown = timeLeft(facts, now, format)};
}

ComposerState privateState(const ComposerFacts &facts, Instant now, const Format &format)
{
    return {.form = Form::PrivateReply,
            .mayReply = true,
            .token = Token::Warn,
            .strip = Tr::tr("Only a comment so far: one private message, and answers under the post"),
            .countdown = timeLeft(facts, now, format)};
}

QString whyTemplates(const ComposerFacts &facts)
{
    if (facts.optedOut)
        return Tr::tr("More than 24 hours: only templates, and no offers, because the customer stopped them");
    if (facts.neverWrote)
        return Tr::tr("The customer has not written yet: WhatsApp only takes templates");
    return Tr::tr("More than 24 hours since the customer wrote: WhatsApp only takes templates now");
}

ComposerState templateState(const ComposerFacts &facts)
{
    return {.form = Form::TemplateOnly, .token = Token::Bad, .strip = whyTemplates(facts)};
}

void offerOthers(ComposerState &state, const ComposerFacts &facts)
{
    if (facts.otherChannels.isEmpty())
        return;
    state.action = Action::OtherChannel;
    state.actionText = facts.otherChannels.size() == 1 ? Tr::tr("Write on %1").arg(facts.otherChannels.first())
                                                       : Tr::tr("Write on another channel");
}

ComposerState closedState(const ComposerFacts &facts)
{
    ComposerState state{.form = Form::Closed,
                        .token = Token::Bad,
                        .strip =
                            Tr::tr("The reply window is closed: wait until the customer writes. Notes still work")};
    if (facts.hasComment)
        state.strip = facts.isMention
                          ? Tr::tr("They mentioned us outside our own posts: the platform takes no private message for "
                                   "that. Answers there and notes work")
                          : Tr::tr("No private message can go out now. Answers under the post and notes still work");
    offerOthers(state, facts);
    return state;
}

ComposerState windowState(const ComposerFacts &facts, Instant now, const Format &format)
{
    switch (facts.window.window) {
    case ReplyWindow::Open:
        return openState(facts, now, format);
    case ReplyWindow::HumanOnly:
        return humanState(facts, now, format);
    case ReplyWindow::PrivateReply:
        return privateState(facts, now, format);
    case ReplyWindow::TemplateOnly:
        return templateState(facts);
    case ReplyWindow::Closed:
    case ReplyWindow::Blocked:
        break;
    }
    return closedState(facts);
}

std::optional<ComposerState> blockedState(const ComposerFacts &facts)
{
    ComposerState state{.form = Form::Blocked, .token = Token::Muted};
    if (facts.status == ConversationStatus::Spam) {
        state.strip = Tr::tr("Marked as spam: nothing goes out");
        state.action = Action::NoSpam;
        state.actionText = Tr::tr("No spam");
    } else if (facts.blockedByUs) {
        state.strip = Tr::tr("We blocked this customer: nothing goes out");
        state.action = Action::Unblock;
        state.actionText = Tr::tr("Unblock");
    } else if (!facts.goneCode.isEmpty() || facts.window.window == ReplyWindow::Blocked) {
        const QString why = facts.goneCode.isEmpty() ? QString() : failureSentence(facts.goneCode);
        state.strip = why.isEmpty() ? Tr::tr("The customer cannot be reached until they write again")
                                    : Tr::tr("%1. Nothing goes out until they write again").arg(isolated(why));
        offerOthers(state, facts);
    } else {
        return std::nullopt;
    }
    return state;
}

bool isWorse(Token token, Token than)
{
    const auto rank = [](Token each) { return each == Token::Bad ? 2 : each == Token::Warn ? 1 : 0; };
    return rank(token) > rank(than);
}

/// What lies over a window that lets something out: its rule stays, with a word of warning before it.
ComposerState warned(ComposerState state, const ComposerFacts &facts)
{
    if (!state.mayReply && state.form != Form::TemplateOnly)
        return state;
    QStringList lines;
    state.offline = facts.connectivity == Connectivity::Offline;
    if (state.offline)
        lines << Tr::tr("No internet: goes out when it is back, if it is still allowed then");
    if (!facts.occupiedBy.isEmpty()) {
        state.occupied = Tr::tr("%1 is writing here just now").arg(isolated(facts.occupiedBy));
        lines << state.occupied;
    }
    if (!lines.isEmpty() && isWorse(Token::Warn, state.token))
        state.token = Token::Warn;
    if (lines.isEmpty() && !facts.watchedBy.isEmpty() && state.form == Form::Open)
        lines << Tr::tr("%1 has this chat open as well").arg(isolated(facts.watchedBy));
    if (!state.strip.isEmpty())
        lines << state.strip;
    state.strip = lines.join(u" · "_s);
    return state;
}

} // namespace

ComposerState composerState(const ComposerFacts &facts, Instant now, const Format &format)
{
    if (facts.connectivity == Connectivity::AgentStopped) {
        return {.form = Form::AgentStopped,
                .mayNote = false,
                .token = Token::Bad,
                .strip = Tr::tr("The agent is stopped. What you write stays here and can be sent when it is back"),
                .action = Action::StartAgent,
                .actionText = Tr::tr("Start")};
    }
    if (auto blocked = blockedState(facts))
        return *blocked;
    if (!facts.accountProblem.isEmpty()) {
        return {.form = Form::NoChannel,
                .token = Token::Bad,
                .strip =
                    Tr::tr("Nothing leaves on this channel: %1").arg(isolated(failureSentence(facts.accountProblem))),
                .action = Action::Fix,
                .actionText = Tr::tr("Fix")};
    }
    ComposerState state = windowState(facts, now, format);
    state.mayPublic = facts.hasComment;
    state.hasTemplates = facts.hasTemplates;
    return warned(state, facts);
}

} // namespace migochat
