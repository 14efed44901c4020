// Words that come back, and what is written in another mode than they are; composerpane.cpp holds the rest.

#include "ui/composer/composerpane.h"

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using Mode = Composer::Mode;

void ComposerPane::giveBack(ConversationId conversation, const QString &text, const QString &sentence,
                            const Quote &quote, Composer::Mode mode)
{
    if (quote.isValid() && !m_quotes.contains(conversation))
        keepQuote(conversation, quote);
    const bool open = conversation == this->conversation();
    const bool fits = mode == m_modes.value(conversation, Mode::Reply);
    QStringList said{sentence};
    if (!text.isEmpty() && fits) {
        m_unsent.insert(conversation, Composer::lines(text, m_unsent.value(conversation)));
        if (open)
            m_composer->putAbove(text);
    } else if (!text.isEmpty()) {
        setAside(conversation, mode, text);
        said << (mode == Mode::Note     ? tr("The note is under “Note”")
                 : mode == Mode::Public ? tr("The answer is under “Under the post”")
                                        : tr("The answer is under “Reply”"));
    }
    said.removeAll(QString());
    if (open)
        m_composer->showProblem(said.join(u". "_s));
    Q_EMIT unsentChanged(conversation);
}

void ComposerPane::giveBack(const Written &written)
{
    for (const WaitingFile &file : written.files)
        m_waiting.addFile(written.conversation, file);
    for (const Card &product : written.products)
        m_waiting.addProduct(written.conversation, product);
    giveBack(written.conversation, written.text, {}, written.quoted, modeOf(written));
    if (!written.chosenTemplate)
        return;
    if (written.conversation != conversation()) {
        m_givenTemplates.insert(written.conversation, *written.chosenTemplate);
        return;
    }
    m_composer->openTemplates();
    m_composer->preferTemplate(*written.chosenTemplate);
}

Mode ComposerPane::modeOf(const Written &written)
{
    return written.way == Written::Way::PublicReply ? Mode::Public : Mode::Reply;
}

void ComposerPane::setAside(ConversationId conversation, Mode mode, const QString &text)
{
    QString &kept = m_asides[conversation][mode];
    kept = Composer::lines(text, kept);
}

void ComposerPane::onMode(Mode mode)
{
    const Mode before = std::exchange(m_modes[conversation()], mode);
    m_completion->setOffered(Completion::Kind::Colleague, mode == Mode::Note);
    m_completion->setOffered(Completion::Kind::Product, m_composer->obstacle(ComposerBar::Tool::Product).isEmpty());
    refreshWaiting();
    if (before != mode)
        bringAside(before, mode);
    Q_EMIT unsentChanged(conversation());
}

/// What is in the box changes places with it.
void ComposerPane::bringAside(Mode before, Mode now)
{
    const auto aside = m_asides.find(conversation());
    if (aside == m_asides.end() || !aside->contains(now))
        return;
    const QString text = aside->take(now);
    const QString typed = m_composer->text();
    if (!typed.trimmed().isEmpty())
        aside->insert(before, typed);
    if (aside->isEmpty())
        m_asides.erase(aside);
    m_composer->replaceText(text);
}

/// For an answer that comes into the box: a note that stands there is none.
void ComposerPane::toReply()
{
    const Mode before = m_composer->mode();
    const QString typed = m_composer->text();
    const bool waits = m_asides.value(conversation()).contains(Mode::Reply);
    if (before == Mode::Note && !waits && !typed.trimmed().isEmpty()) {
        setAside(conversation(), before, typed);
        m_composer->replaceText({});
    }
    m_composer->setMode(Mode::Reply);
}

} // namespace migochat
