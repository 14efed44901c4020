// What becomes of the assistant's suggestion; composerpane.cpp holds the rest.
#include "ui/composer/composerpane.h"
#include "ui/composer/draftstrip.h"

namespace migochat {

/// Into the box where answers are written.
bool ComposerPane::offersDraft() const
{
    return m_draft->draft() && !m_draft->draft()->reply.isEmpty() && m_composer->mode() == Composer::Mode::Reply;
}

void ComposerPane::onUp()
{
    if (offersDraft())
        editDraft();
    else if (m_composer->mode() == Composer::Mode::Reply)
        Q_EMIT lastAsked();
}

void ComposerPane::editDraft()
{
    if (!m_draft->draft() || m_draft->draft()->reply.isEmpty())
        return;
    const Draft draft = *m_draft->draft();
    toReply();
    m_composer->putBelow(draft.reply);
    m_composer->focusText();
    m_editedDraft = draft.id;
    m_hiddenDraft = m_draft->newest();
    m_draft->setDraft(std::nullopt);
}

/// Ctrl+Enter: what a person has written goes before what the assistant suggests, and a note never leaves.
void ComposerPane::sendByHand()
{
    const bool written = m_composer->mode() != Composer::Mode::Reply || !m_composer->text().trimmed().isEmpty();
    written ? m_composer->submit() : sendDraft();
}

void ComposerPane::sendDraft()
{
    if (!m_draft->isSendable() || !m_composer->mayLeaveNow())
        return;
    const Draft draft = *m_draft->draft();
    m_draft->setDraft(std::nullopt);
    Q_EMIT sendRequested({.conversation = conversation(), .text = draft.reply, .draft = draft.id});
}

void ComposerPane::dismissDraft()
{
    if (!m_draft->draft())
        return;
    const DraftId id = m_draft->newest(); // the others are superseded already
    const QWidget *const keyboard = window()->focusWidget();
    if (keyboard && m_draft->isAncestorOf(keyboard))
        m_composer->focusText(); // its buttons go with it
    m_draft->setDraft(std::nullopt);
    m_dismissed.insert(id);
    Q_EMIT draftDismissed(id);
}

void ComposerPane::dismissalUndone(DraftId draft)
{
    m_dismissed.remove(draft);
    if (m_given && m_given->id == draft)
        setDraft(m_given);
}

void ComposerPane::setDraft(const std::optional<Draft> &draft)
{
    const DraftId before = m_draft->newest();
    m_given = draft;
    const bool hidden = draft && (draft->id == m_hiddenDraft || m_dismissed.contains(draft->id));
    m_draft->setDraft(hidden ? std::nullopt : draft);
    if (m_draft->newest().isValid() && m_draft->newest() != before)
        Q_EMIT earlierDraftsWanted(m_draft->newest());
    refreshState();
}

void ComposerPane::setEarlierDrafts(DraftId newest, const QList<Draft> &earlier)
{
    if (newest == m_draft->newest())
        m_draft->setEarlier(earlier);
}

void ComposerPane::anotherDraftAnswered(const QString &refusal)
{
    m_draft->setAsking(refusal.isEmpty() ? DraftStrip::Asking::Heard : DraftStrip::Asking::No);
    m_composer->showProblem(refusal);
}

} // namespace migochat
