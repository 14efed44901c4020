// The menu of a row of the list; listacts.cpp carries out what is chosen.
#include "ui/actions/commandregistry.h"
#include "ui/control/chatcommands.h"
#include "ui/control/listacts.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/deeplink.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void ListActs::showMenu(ConversationId conversation, const QPoint &at)
{
    const ConversationPane &pane = m_place.page.conversationPane();
    const auto row = pane.rowOf(conversation);
    if (!row)
        return;
    const Rows marked = pane.marked();
    const bool isMarked = std::ranges::any_of(
        marked, [conversation](const ListedConversation &each) { return each.conversation.id == conversation; });
    m_only = isMarked ? ConversationId() : conversation;
    auto *menu = new QMenu(&m_place.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillMenu(*menu, isMarked ? marked : Rows{*row}, at);
    menu->popup(at);
}

QAction *ListActs::addTo(QMenu &menu, QLatin1StringView id, const std::function<void()> &act)
{
    const CommandSpec &spec = *findCommand(id);
    const QString keys = m_place.commands.keys().textOf(spec);
    const QString name = CommandNames::name(spec);
    const QIcon icon = m_place.look.icons.icon(spec.icon, Token::Text, m_place.window.layoutDirection());
    QAction *entry = menu.addAction(icon, keys.isEmpty() ? name : QString(name + u'\t' + keys));
    entry->setObjectName(id);
    if (spec.needs.testFlag(CommandNeed::Agent) && !m_place.commands.circumstances().agentLive) {
        entry->setEnabled(false);
        entry->setToolTip(CommandRegistry::tr("The agent is stopped."));
    }
    connect(entry, &QAction::triggered, this, act);
    return entry;
}

void ListActs::fillMenu(QMenu &menu, const Rows &rows, const QPoint &at)
{
    const QString name = rows.first().name.isEmpty() ? tr("No name") : m_place.look.format.customer(rows.first().name);
    const QString about = rows.size() > 1 ? BulkBar::tr("%n marked", nullptr, static_cast<int>(rows.size()))
                                          : isolated(singleLine(name, 40));
    menu.addAction(about)->setEnabled(false);
    menu.addSeparator();
    if (rows.size() == 1)
        fillOfOne(menu, rows.first());
    addTo(menu, command::kAssign, [this, at] { showStaff(at); });
    addTo(menu, command::kTag, [this] { askTag(); });
    addTo(menu, command::kSnooze, [this, at] { showSnoozes(at); });
    menu.addSeparator();
    fillStatus(menu, rows);
    menu.addSeparator();
    if (std::ranges::any_of(rows, [](const auto &row) { return row.conversation.unreadCount > 0; }))
        addTo(menu, command::kMarkRead, [this] { markRead(); });
    if (std::ranges::any_of(rows, [](const auto &row) { return row.conversation.unreadCount == 0; }))
        addTo(menu, command::kMarkUnread, [this] { markUnread(); });
    menu.addSeparator();
    if (rows.size() == 1) {
        addTo(menu, command::kCopyLink, [this, id = rows.first().conversation.id] {
            QGuiApplication::clipboard()->setText(DeepLink{id}.text());
            m_place.say(ChatCommands::tr("The link is copied."));
        });
    }
    addTo(menu, command::kExport, [this] { Q_EMIT exportAsked(targets()); });
}

void ListActs::fillOfOne(QMenu &menu, const ListedConversation &row)
{
    addTo(menu, command::kOpenWindow, [this, id = row.conversation.id] { Q_EMIT windowAsked(id); });
    addTo(menu, command::kPeek, [this, row] { Q_EMIT peekAsked(row); });
    menu.addSeparator();
}

/// What leads out of the status that the rows have; of several rows it may be both.
void ListActs::fillStatus(QMenu &menu, const Rows &rows)
{
    const auto any = [&rows](ConversationStatus status) {
        return std::ranges::any_of(rows, [status](const auto &row) { return row.conversation.status == status; });
    };
    using Status = ConversationStatus;
    if (any(Status::Open) || any(Status::Snoozed))
        addTo(menu, command::kDone, [this] { setStatus(Status::Done); });
    if (any(Status::Snoozed) || any(Status::Done) || any(Status::Spam))
        addTo(menu, command::kReopen, [this] { setStatus(Status::Open); });
    if (any(Status::Open) || any(Status::Snoozed) || any(Status::Done))
        addTo(menu, command::kSpam, [this] { setStatus(Status::Spam); });
}

} // namespace migochat
