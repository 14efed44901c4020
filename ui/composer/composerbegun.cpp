// What is written and not sent, and its way from window to window; composerpane.cpp holds the rest.

#include "ui/composer/composerpane.h"
#include "ui/text/format.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

/// A text first, then one that was put aside; files and products where there is none. `conversation` invalid: of every chat.
void ComposerPane::refreshRowWords(ConversationId conversation)
{
    QSet<ConversationId> asked{conversation};
    if (!conversation.isValid()) {
        const QList<ConversationId> written = m_unsent.keys();
        const QList<ConversationId> waiting = m_waiting.all().keys() + m_elsewhere.keys();
        const QList<ConversationId> before = m_rowWords.keys() + m_asides.keys();
        asked = QSet(written.begin(), written.end());
        asked.unite(QSet(waiting.begin(), waiting.end()));
        asked.unite(QSet(before.begin(), before.end()));
    }
    for (const ConversationId each : std::as_const(asked)) {
        QString text = m_unsent.value(each);
        if (text.trimmed().isEmpty())
            text = m_asides.value(each).values().value(0);
        const QString words = text.trimmed().isEmpty() ? waitingWords(each) : text;
        if (words.isEmpty())
            m_rowWords.remove(each);
        else
            m_rowWords.insert(each, words);
    }
}

ComposerPane::Beside ComposerPane::besideOf(ConversationId conversation) const
{
    return {m_waiting.files(conversation).size(), m_waiting.products(conversation).size()};
}

QString ComposerPane::waitingWords(ConversationId conversation) const
{
    const Beside here = besideOf(conversation);
    const Beside there = m_elsewhere.value(conversation);
    const auto files = static_cast<int>(here.files + there.files);
    const auto products = static_cast<int>(here.products + there.products);
    QStringList words;
    if (files > 0)
        words << tr("%n file(s)", nullptr, files);
    if (products > 0)
        words << tr("%n product(s)", nullptr, products);
    return words.join(u" · "_s);
}

void ComposerPane::setUnsent(const UnsentTexts &texts, const Modes &modes, const Quotes &quotes, const Asides &asides)
{
    m_unsent = texts;
    m_modes = modes;
    m_quotes = quotes;
    m_asides = asides;
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
    if (const auto back = m_givenTemplates.constFind(conversation()); back != m_givenTemplates.cend())
        giveBack({.conversation = conversation(), .chosenTemplate = m_givenTemplates.take(conversation())});
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
    return {m_unsent.value(conversation), m_modes.value(conversation, Composer::Mode::Reply),
            m_quotes.value(conversation), besideOf(conversation), m_asides.value(conversation)};
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
    if (begun.aside.isEmpty())
        m_asides.remove(conversation);
    else
        m_asides.insert(conversation, begun.aside);
    if (showing == Showing::Kept && begun.beside != Beside())
        m_elsewhere.insert(conversation, begun.beside);
    else
        m_elsewhere.remove(conversation);
    if (showing == Showing::Shown && m_row && conversation == this->conversation())
        showBegun();
    Q_EMIT unsentChanged(conversation);
}

} // namespace migochat
