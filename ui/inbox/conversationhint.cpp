// What the list says where it has no rows, or not all; conversationpane.cpp holds the list itself.
#include "ui/inbox/conversationpane.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/spokenrows.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

InboxView ConversationPane::nextView() const
{
    return m_view == ViewKey(InboxView::AllOpen) ? InboxView::Snoozed : InboxView::AllOpen;
}

QString ConversationPane::emptyWords() const
{
    if (m_view == ViewKey(InboxView::Snoozed))
        return tr("Nothing is snoozed.");
    if (m_view == ViewKey(InboxView::Done))
        return tr("Nothing is done yet.");
    if (m_view == ViewKey(InboxView::Spam))
        return tr("Nothing is spam.");
    return tr("No conversations here. Take a breath.");
}

void ConversationPane::showHint()
{
    const bool failed = m_state.kind == ListState::Kind::Failed;
    const bool ready = m_state.kind == ListState::Kind::Ready;
    const bool searches = !m_search->text().isEmpty();
    m_retry->setVisible(failed);
    m_next->setVisible(ready && !searches);
    m_searchAll->setVisible(ready && searches);
    if (failed)
        m_hintText->setText(m_state.problem);
    else if (!ready)
        m_hintText->clear();
    else
        m_hintText->setText(searches ? tr("Nothing found. Try fewer letters, or the other way to spell it.")
                                     : emptyWords());
    m_hint->setAccessibleName(m_hintText->text());
}

void ConversationPane::showListOrHint()
{
    const bool empty = m_rows->rowCount() == 0;
    const bool failed = m_state.kind == ListState::Kind::Failed;
    showHint();
    m_trouble->setVisible(failed && !empty);
    if (failed)
        m_trouble->setText(u"%1 <a href=\"retry\">%2</a>"_s.arg(m_state.problem.toHtmlEscaped(), tr("Try again")));
    const bool isCut = m_state.isCut && !empty && !failed;
    m_cut->setVisible(isCut);
    if (isCut) // what has a link is laid out at once
        m_cut->setText(
            u"%1 <a href=\"all\">%2</a>"_s.arg(tr("There may be more than is shown here."), m_searchAll->text()));
    const QWidget *const keyboard = window()->focusWidget();
    const bool hadKeyboard = keyboard && m_stack->isAncestorOf(keyboard);
    m_stack->setCurrentWidget(empty ? m_hint : static_cast<QWidget *>(m_list));
    if (hadKeyboard)
        takeKeyboard(); // Qt would give it to another pane with the one that goes
}

} // namespace migochat
