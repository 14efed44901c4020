// How the composer looks in each of its states; composer.cpp holds what it does.

#include "app/domain/offerwords.h"
#include "ui/composer/composer.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerstrip.h"
#include "ui/composer/notebar.h"
#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/themed.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using Form = ComposerState::Form;

void Composer::refreshStrip()
{
    const QString risky = riskyWords().value(0);
    if (m_problem || m_startsOver)
        return;
    if (m_mode == Mode::Note)
        m_strip->clear();
    else if (!risky.isEmpty())
        m_strip->show(withWarning(risky));
    else
        m_strip->show(m_state);
}

/// Where only people may answer and nothing may be offered: the words that would make an offer of it, marked in the box.
QStringList Composer::riskyWords()
{
    QStringList words;
    QList<QTextEdit::ExtraSelection> marks;
    const bool watched = m_state.form == Form::HumanOnly && m_mode == Mode::Reply;
    const QString written = text();
    for (const OfferWord &word : watched ? offerWordsIn(written) : QList<OfferWord>()) {
        words << written.mid(word.start, word.length);
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(int(word.start));
        mark.cursor.setPosition(int(word.start + word.length), QTextCursor::KeepAnchor);
        mark.format.setForeground(m_look.theme.color(Token::Bad));
        mark.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        mark.format.setUnderlineColor(m_look.theme.color(Token::Bad));
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
    return words;
}

/// The words that would make an answer an offer are named before they leave.
ComposerState Composer::withWarning(const QString &word) const
{
    ComposerState state = m_state;
    state.token = Token::Bad;
    state.strip = tr("“%1” reads like an offer: after 24 hours only answers may leave, and Meta may restrict the page")
                      .arg(isolated(word));
    return state;
}

QString Composer::placeholder() const
{
    if (m_mode == Mode::Note)
        return tr("Write a note for colleagues… @ names one");
    if (m_mode == Mode::Public)
        return tr("Write an answer that everybody can read…");
    if (m_state.form == Form::TemplateOnly)
        return m_held ? tr("An answer waits already; change it above")
                      : tr("The real answer: goes out by itself when the customer writes…");
    if (m_state.form == Form::PrivateReply)
        return tr("Write a private message, one is allowed…");
    if (!m_state.mayReply)
        return m_state.mayNote ? tr("No reply can leave now · Tab for a note")
                               : tr("What you write stays here for now");
    return tr("Write a reply… / ready answer · # product · Tab for a note");
}

void Composer::refreshHeld()
{
    m_heldBar->show({.title = m_held && m_held->isEdited ? tr("Becomes a suggestion when the customer writes")
                                                         : tr("Goes out when the customer writes"),
                     .text = m_held && !m_editsHeld && m_mode == Mode::Reply ? m_held->text : QString(),
                     .edit = m_begunHeld.isEmpty() ? tr("Change") : tr("Go on changing"),
                     .drop = tr("Let it go")});
}

void Composer::refreshQuote()
{
    m_quoteBar->show(
        {.title = m_quoted.isOurs ? tr("Answer to ourselves") : tr("Answer to %1").arg(isolated(m_customer)),
         .text = quotesNow() ? m_quoted.text : QString(),
         .drop = tr("Do not quote")});
}

void Composer::refreshBar()
{
    const bool note = m_mode == Mode::Note;
    ComposerBar::Shown shown{.mode = static_cast<int>(m_mode),
                             .publicMode = m_state.mayPublic || m_mode == Mode::Public,
                             .isPrivate = m_state.form == Form::PrivateReply,
                             .note = note,
                             .canSend = isAllowed(),
                             .sendText = tr("Send"),
                             .sendHint = m_edit->enterKey() == ComposerEdit::EnterKey::Sends
                                             ? tr("Send (Enter), new line with Shift+Enter")
                                             : tr("Send (Shift+Enter), new line with Enter"),
                             .countdown = note ? QString() : m_state.countdown,
                             .token = m_state.token};
    if (note) {
        shown.sendText = tr("Save note");
        shown.sendHint = tr("Only colleagues see this (Enter)");
    } else if (m_editsHeld) {
        shown.sendText = tr("Save");
    } else if (showsTemplates()) {
        const bool holds = m_state.form == Form::TemplateOnly && !m_held && !text().trimmed().isEmpty();
        shown.sendText = holds ? tr("Send template, hold the answer") : tr("Send template");
        shown.canSend = m_templates && m_templates->choice();
    }
    m_bar->show(shown);
}

void Composer::refresh()
{
    if (m_startsOver)
        return;
    const bool note = m_mode == Mode::Note;
    restyle(this, "pane", note ? u"note"_s : u"reply"_s);
    refreshStrip();
    refreshHeld();
    refreshQuote();
    const bool picks = showsTemplates() && !m_editsHeld;
    if (picks || m_templates)
        templates().setVisible(picks);
    // Where an answer can leave, the templates take the box's place for as long as they are wanted.
    m_edit->setVisible(!picks || m_state.form == Form::TemplateOnly);
    m_edit->setPlaceholderText(placeholder());
    m_edit->setAccessibleName(note                                 ? tr("Internal note")
                              : m_mode == Mode::Public             ? tr("Answer under the post")
                              : m_state.form == Form::TemplateOnly ? tr("Answer that waits for the customer")
                                                                   : tr("Reply to the customer"));
    m_edit->setAccessibleDescription(note ? QString() : m_state.strip);
    const bool free = m_mode == Mode::Reply && m_state.mayReply;
    m_bar->setUsable(ComposerBar::Tool::Attach,
                     free && m_state.form != Form::PrivateReply && m_state.form != Form::HumanOnly);
    m_bar->setUsable(ComposerBar::Tool::Voice,
                     free && m_state.form != Form::PrivateReply && m_state.form != Form::HumanOnly);
    m_bar->setUsable(ComposerBar::Tool::Product, obstacle(ComposerBar::Tool::Product).isEmpty());
    m_bar->setUsable(ComposerBar::Tool::SendLater, free && m_state.form != Form::PrivateReply);
    m_bar->setUsable(ComposerBar::Tool::Template, obstacle(ComposerBar::Tool::Template).isEmpty());
    refreshBar();
}

} // namespace migochat
