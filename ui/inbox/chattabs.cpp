#include "ui/inbox/chattabs.h"

#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMost = 4; ///< the customer's panel has all of them

} // namespace

ChatTabs::ChatTabs(const Look &look, QWidget *parent) : QWidget(parent), m_look(look), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    hide();
}

void ChatTabs::setChats(const QList<ConversationRow> &chats, ConversationId open)
{
    const auto same = [](const ConversationRow &a, const ConversationRow &b) {
        return a.conversation.id == b.conversation.id && a.handle == b.handle &&
               a.conversation.unreadCount == b.conversation.unreadCount;
    };
    const auto isOpen = [open](const ConversationRow &row) { return row.conversation.id == open; };
    QList<ConversationRow> wanted = std::ranges::any_of(chats, isOpen) ? chats : QList<ConversationRow>();
    // An order that stays when somebody writes; the open one is among them in any case.
    std::ranges::stable_partition(wanted, isOpen);
    wanted = wanted.mid(0, kMost);
    std::ranges::sort(wanted, {}, [](const ConversationRow &row) { return row.conversation.id.value(); });
    if (m_open == open && std::ranges::equal(wanted, m_chats, same))
        return;
    m_chats = wanted;
    m_open = open;
    rebuild();
}

void ChatTabs::setOpen(ConversationId open)
{
    setChats(m_chats, open);
}

void ChatTabs::rebuild()
{
    delete m_group;
    m_group = new QButtonGroup(this);
    qDeleteAll(findChildren<QToolButton *>(Qt::FindDirectChildrenOnly));
    if (!isWorthwhile())
        return;
    for (const ConversationRow &row : std::as_const(m_chats)) {
        const Conversation &chat = row.conversation;
        auto *tab = new QToolButton(this);
        tab->setProperty("role", u"tab"_s);
        tab->setCheckable(true);
        tab->setChecked(chat.id == m_open);
        tab->setFocusPolicy(Qt::TabFocus);
        tab->setCursor(Qt::PointingHandCursor);
        const QString channel = labels::channel(chat.channel);
        const bool unread = chat.unreadCount > 0 && chat.id != m_open;
        tab->setText(unread ? channel + u" \u2022"_s : channel);
        tab->setAccessibleName(unread ? tr("%1, %n unread", nullptr, chat.unreadCount).arg(channel) : channel);
        tab->setToolTip(row.handle.isEmpty() ? channel : channel + u" · "_s + m_look.format.handle(row.handle));
        m_group->addButton(tab);
        m_row->addWidget(tab);
        connect(tab, &QToolButton::clicked, this, [this, tab, id = chat.id] {
            tab->setChecked(id == m_open); // the chat that opens says so itself
            if (id != m_open)
                Q_EMIT chosen(id);
        });
    }
}

void ChatTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace migochat
