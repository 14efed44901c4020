// The open chat in the page, made when it is first wanted; inboxpage.cpp holds the rest.
#include "ui/composer/composerpane.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadpane.h"

#include <QEvent>
#include <QSplitter>
#include <QTimer>

namespace migochat {

/// Where nobody asked for the thread before, it comes behind the first picture.
bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_threadPlace && event->type() == QEvent::Paint && !m_thread)
        QTimer::singleShot(0, this, [this] { static_cast<void>(thread()); });
    return QWidget::eventFilter(watched, event);
}

ThreadPane &InboxPage::thread()
{
    if (!m_thread)
        makeThread();
    return *m_thread;
}

void InboxPage::makeThread()
{
    m_thread = new ThreadPane(m_look, this);
    m_thread->setMinimumWidth(kNarrowestThread);
    m_thread->setConnectivity(m_connectivity);
    m_thread->empty().setWaiting(m_waitingOnUs);
    m_thread->empty().setKeyHints(m_keyHints);
    connectThread();
    m_splitter->replaceWidget(kThreadPlace, m_thread);
    m_splitter->setStretchFactor(kThreadPlace, 1);
    m_threadPlace->deleteLater(); // it may be what is being painted
    m_threadPlace = m_thread;
    if (m_isPlaced) {
        placeColumns();
        placePanel();
    }
}

void InboxPage::connectThread()
{
    connect(&m_thread->writing(), &ComposerPane::unsentChanged, this, [this](ConversationId conversation) {
        m_rowWords = m_thread->writing().rowWords();
        m_list->refreshRow(conversation);
    });
    connect(&m_thread->writing(), &ComposerPane::escaped, this, &InboxPage::leaveForList);
    connect(&m_thread->messages(), &MessageView::olderRequested, this, &InboxPage::olderRequested);
    connect(&m_thread->messages(), &MessageView::newerRequested, this, &InboxPage::newerRequested);
    connect(&m_thread->messages(), &MessageView::actionRequested, this, &InboxPage::partActionRequested);
    connect(&m_thread->header(), &ThreadHeader::modeChosen, this,
            [this](AssistantMode mode) { Q_EMIT modeChangeRequested(currentConversation(), mode); });
    connect(&m_thread->header(), &ThreadHeader::statusChosen, this,
            [this](ConversationStatus status) { Q_EMIT statusChangeRequested(currentConversation(), status); });
    connect(&m_thread->header(), &ThreadHeader::chatChosen, this, &InboxPage::chatAsked);
    connect(&m_thread->header(), &ThreadHeader::findAsked, this, &InboxPage::findAsked);
    connect(&m_thread->header(), &ThreadHeader::assignAsked, this, &InboxPage::assignAsked);
    connect(&m_thread->header(), &ThreadHeader::menuOpening, this, &InboxPage::openChatMenu);
    connect(&m_thread->header(), &ThreadHeader::backAsked, this, &InboxPage::focusList);
    connect(&m_thread->header(), &ThreadHeader::detailsAsked, this, &InboxPage::togglePanel);
}

void InboxPage::setThreadModel(QAbstractItemModel *model)
{
    thread().setModel(model);
}

} // namespace migochat
