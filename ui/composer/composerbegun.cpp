// What is written and not sent, and its way from window to window; composerpane.cpp holds the rest.

#include "ui/composer/composerpane.h"
#include "ui/text/format.h"

namespace migochat {

void ComposerPane::setUnsent(const UnsentTexts &texts, const Modes &modes, const Quotes &quotes)
{
    m_unsent = texts;
    m_modes = modes;
    m_quotes = quotes;
    Q_EMIT unsentChanged({});
}

void ComposerPane::showBegun()
{
    const Begun here = begun(conversation());
    m_composer->setMode(here.mode);
    m_composer->setText(here.text);
    m_composer->setQuote(here.quote, m_look.format.customer(m_row->name));
    m_waiting.lookAgain(conversation());
    refreshWaiting();
}

void ComposerPane::showNothing()
{
    if (!m_row)
        return;
    m_composer->setText({});
    m_composer->setQuote({}, m_look.format.customer(m_row->name));
}

ComposerPane::Begun ComposerPane::begun(ConversationId conversation) const
{
    return {m_unsent.value(conversation), m_modes.value(conversation, Composer::Mode::Reply), m_quotes.value(conversation)};
}

void ComposerPane::setBegun(ConversationId conversation, const Begun &begun, Showing showing)
{
    if (begun.text.isEmpty())
        m_unsent.remove(conversation);
    else
        m_unsent.insert(conversation, begun.text);
    m_modes.insert(conversation, begun.mode);
    if (begun.quote.isValid())
        m_quotes.insert(conversation, begun.quote);
    else
        m_quotes.remove(conversation);
    if (showing == Showing::Shown && m_row && conversation == this->conversation())
        showBegun();
    Q_EMIT unsentChanged(conversation);
}

} // namespace migochat
