// How what stands in the composer leaves it; composer.cpp holds the rest of what it does.

#include "ui/composer/composer.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerstrip.h"
#include "ui/text/refusals.h"

namespace migochat {

using Form = ComposerState::Form;

bool Composer::isAllowed() const
{
    switch (m_mode) {
    case Mode::Note:
        return m_state.mayNote;
    case Mode::Public:
        return m_state.mayPublic;
    case Mode::Reply:
        break;
    }
    return m_state.mayReply ||
           (m_state.form == Form::TemplateOnly && (m_editsHeld || (m_templates && m_templates->choice())));
}

/// Only an answer into the thread can quote.
bool Composer::quotesNow() const
{
    return m_quoted.isValid() && m_mode == Mode::Reply && m_state.form != Form::PrivateReply && !showsTemplates();
}

void Composer::submitNote(Written::Then then)
{
    const QString words = text().trimmed();
    if (words.isEmpty())
        return focusText();
    m_submitting = true;
    clear();
    m_submitting = false;
    Q_EMIT noteRequested(words, then);
    Q_EMIT textEdited(text());
}

void Composer::submitTemplate(Written &written)
{
    if (!templates().choice())
        return sayWhyNot();
    if (const QString problem = templates().problem(); !problem.isEmpty()) {
        showProblem(refusalSentence({ErrorCode::Refused, problem}));
        return templates().focusFirstGap();
    }
    written.chosenTemplate = templates().choice();
    // The box holds the real answer where it could not leave by itself; elsewhere it is written on later.
    const bool holds = m_state.form == Form::TemplateOnly && !m_held;
    written.text = holds ? text().trimmed() : QString();
    if (!leave(written))
        return;
    templates().letGo();
    m_templatesOpen = false;
    refresh();
}

/// In the strip, in red until the next key, with the button that is there already.
void Composer::sayWhyNot()
{
    if (showsTemplates()) {
        showProblem(tr("Choose a template first"));
        return templates().focusSearch();
    }
    ComposerState state = m_state;
    state.token = Token::Bad;
    if (state.strip.isEmpty())
        state.strip = tr("Nothing can be sent here just now");
    m_strip->show(state);
    focusText();
}

bool Composer::mayLeaveNow()
{
    if (m_state.occupied.isEmpty() || m_warned)
        return true;
    m_warned = true;
    showProblem(tr("%1. Send once more to send anyway").arg(m_state.occupied));
    return false;
}

QString Composer::obstacle(ComposerBar::Tool tool) const
{
    using Tool = ComposerBar::Tool;
    const bool later = tool == Tool::SendLater;
    if (tool == Tool::Template && !m_state.hasTemplates)
        return tr("Only WhatsApp knows templates");
    if (tool == Tool::Template && m_mode == Mode::Note)
        return tr("Templates go to the customer, a note stays with us");
    if (tool == Tool::Product && m_mode == Mode::Reply && m_state.form == Form::HumanOnly)
        return tr("After 24 hours only answers may leave, no products");
    if (tool == Tool::Product && m_mode == Mode::Reply && m_state.form == Form::PrivateReply)
        return tr("The one private message to a comment is words, and goes at once");
    if (tool != Tool::Attach && tool != Tool::Voice && !later)
        return {};
    if (m_mode != Mode::Reply)
        return later ? tr("Only an answer to the customer can go out later")
                     : tr("Files and voice notes go with an answer to the customer");
    if (!m_state.mayReply)
        return m_state.strip.isEmpty() ? tr("Nothing can be sent here just now") : m_state.strip;
    if (m_state.form == Form::PrivateReply)
        return tr("The one private message to a comment is words, and goes at once");
    if (m_state.form == Form::HumanOnly && !later)
        return tr("After 24 hours only words may leave here");
    if (later && text().trimmed().isEmpty() && !m_more.any)
        return tr("Write first what is to be sent later");
    return {};
}

bool Composer::leave(const Written &written)
{
    const bool keepsText = written.chosenTemplate && written.text.isEmpty();
    if (m_more.any && !m_more.obstacle.isEmpty() && m_mode == Mode::Reply && !written.chosenTemplate) {
        showProblem(m_more.obstacle);
        return false;
    }
    if (!mayLeaveNow())
        return false;
    // Whoever hears "send" still knows what the text was made from; that it is gone is told afterwards.
    m_submitting = true;
    if (!keepsText)
        clear();
    m_submitting = false;
    Q_EMIT sendRequested(written);
    if (written.quoted.isValid())
        dropQuote();
    if (!keepsText)
        Q_EMIT textEdited(text());
    return true;
}

void Composer::submit(Written::Then then)
{
    if (!isAllowed())
        return sayWhyNot();
    if (m_mode == Mode::Note)
        return submitNote(then);
    const QString words = text().trimmed();
    if (m_editsHeld)
        return submitHeld(words);
    Written written{.text = words, .quoted = quotesNow() ? m_quoted : Quote(), .then = then};
    if (m_mode == Mode::Public)
        written.way = Written::Way::PublicReply;
    else if (m_state.form == Form::PrivateReply)
        written.way = Written::Way::PrivateReply;
    if (showsTemplates())
        return submitTemplate(written);
    if (words.isEmpty() && !m_more.any)
        return focusText();
    leave(written);
}

void Composer::submitAt(Instant time)
{
    const QString words = text().trimmed();
    if (m_mode != Mode::Reply || showsTemplates() || !m_state.mayReply || (words.isEmpty() && !m_more.any))
        return focusText();
    leave({.text = words, .quoted = m_quoted, .sendAt = time});
}

} // namespace migochat
