#include "ui/control/listacts.h"

#include "app/store/conversations.h"
#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/desk.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/quickacts.h"
#include "ui/inbox/threadheader.h"
#include "ui/link/agentlink.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"
#include "ui/text/undowords.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ConversationId> doneBy(const ChangeConversations &change)
{
    QList<ConversationId> done;
    for (const ConversationChange &each : change.changes) {
        if (each.status == ConversationStatus::Done)
            done.append(each.conversation);
    }
    return done;
}

} // namespace

ListActs::ListActs(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_link(parts.link), m_reader(parts.reader), m_thread(parts.thread),
      m_clock(parts.clock), m_desk(parts.desk), m_staff(parts.staff)
{
    connect(&m_place.page.conversationPane().bulkBar(), &BulkBar::asked, this, &ListActs::onBulk);
    connect(&m_place.page.conversationPane().quickActs(), &QuickActs::asked, this, &ListActs::onQuick);
    connect(&m_place.page.conversationPane().gesture(), &OpenGesture::menuWanted, this, &ListActs::showMenu);
    connect(&m_place.page, &InboxPage::assignAsked, this,
            [this](const QPoint &at) { onQuick(m_thread.current(), BulkBar::Act::Assign, at); });
    handleCommands();
}

void ListActs::handleCommands()
{
    const auto on = [this](QLatin1StringView id, auto act) {
        m_place.commands.handle(id, [this, act] {
            m_only = {};
            act();
        });
    };
    on(command::kDone, [this] { setStatus(ConversationStatus::Done); });
    on(command::kReopen, [this] { setStatus(ConversationStatus::Open); });
    on(command::kSpam, [this] { setStatus(ConversationStatus::Spam); });
    on(command::kSnooze, [this] { showSnoozes(menuPlace(BulkBar::Act::Snooze)); });
    on(command::kSnoozeTyped, [this] { askSnooze(); });
    on(command::kAssign, [this] { showStaff(menuPlace(BulkBar::Act::Assign)); });
    on(command::kAssignMe, [this] { assign(m_desk.me(), {}); });
    on(command::kTag, [this] { askTag(); });
    on(command::kMarkUnread, [this] { markUnread(); });
    on(command::kMarkRead, [this] { markRead(); });
    on(command::kExport, [this] { Q_EMIT exportAsked(targets()); });
}

void ListActs::onQuick(ConversationId conversation, BulkBar::Act act, const QPoint &at)
{
    m_only = conversation;
    if (act == BulkBar::Act::Assign)
        showStaff(at);
    else if (act == BulkBar::Act::Snooze)
        showSnoozes(at);
    else
        setStatus(act == BulkBar::Act::Reopen ? ConversationStatus::Open : ConversationStatus::Done);
}

void ListActs::onBulk(BulkBar::Act act)
{
    m_only = {};
    switch (act) {
    case BulkBar::Act::Assign:
        return showStaff(menuPlace(act));
    case BulkBar::Act::Tag:
        return askTag();
    case BulkBar::Act::Snooze:
        return showSnoozes(menuPlace(act));
    case BulkBar::Act::Done:
        return setStatus(ConversationStatus::Done);
    case BulkBar::Act::Reopen:
        return setStatus(ConversationStatus::Open);
    case BulkBar::Act::Export:
        Q_EMIT exportAsked(targets());
    }
}

QPoint ListActs::menuPlace(BulkBar::Act act) const
{
    const ConversationPane &pane = m_place.page.conversationPane();
    if (pane.bulkBar().isVisible())
        return pane.bulkBar().placeOf(act);
    const ThreadHeader &header = m_place.page.threadHeader();
    if (header.isVisible())
        return act == BulkBar::Act::Assign ? header.assigneePlace() : header.donePlace();
    const QWidget &page = m_place.page;
    return page.mapToGlobal(page.rect().center());
}

QList<ConversationId> ListActs::targets() const
{
    if (m_only.isValid())
        return {m_only};
    QList<ConversationId> ids;
    const Rows marked = m_place.page.conversationPane().marked();
    for (const ListedConversation &row : marked)
        ids.append(row.conversation.id);
    const auto row = m_place.page.walkedRow();
    if (ids.isEmpty() && row)
        ids.append(row->conversation.id);
    else if (ids.isEmpty() && m_thread.current().isValid())
        ids.append(m_thread.current());
    return ids;
}

void ListActs::change(const QString &what, const Change &change)
{
    changeAll(what, [change](const Rows &) { return change; });
}

void ListActs::changeAll(const QString &what, const ChangeOfAll &changeOf)
{
    const QList<ConversationId> ids = targets();
    if (ids.isEmpty())
        return;
    const auto answer = m_reader.run([ids](const Database &database) { return conversations::listed(database, ids); });
    whenDone(answer, this, [this, what, changeOf](const Result<Rows> &rows) {
        if (rows && !rows->isEmpty())
            send(*rows, what, changeOf(*rows));
    });
}

void ListActs::send(const Rows &rows, const QString &what, const Change &change)
{
    ChangeConversations there;
    ChangeConversations back;
    for (const ListedConversation &row : rows) {
        ConversationChange forward{.conversation = row.conversation.id};
        ConversationChange backward{.conversation = row.conversation.id};
        change(row, forward, backward);
        there.changes.append(forward);
        back.changes.append(backward);
    }
    UndoStack::Act act{what, {}};
    if (rows.size() > 1)
        act.done = undowords::about(static_cast<int>(rows.size()), what);
    else
        act.done = undowords::about(rows.first().name, what, m_place.look.format);
    QList<ConversationId> changed;
    for (const ConversationChange &each : std::as_const(there.changes))
        changed.append(each.conversation);
    ConversationPane &list = m_place.page.conversationPane();
    const auto settle = [this, &list, changed](const Result<Done> &answer) {
        if (answer)
            return list.settle(changed);
        const QString why = refusalSentence(answer.error());
        if (!list.refuse(changed, why))
            m_place.say(why);
    };
    const QList<ConversationId> done = doneBy(there);
    const ConversationId left = done.contains(m_thread.current()) ? m_thread.current() : ConversationId();
    act.takeBack = [this, back, settle, left] {
        whenDone(m_link.send(back), this, settle);
        m_thread.open(left); // somebody may have gone on from it
    };
    list.clearMarks();
    list.setUnderway(changed, what);
    whenDone(m_link.send(there), this, [this, act, settle, done](const Result<Done> &answer) {
        settle(answer);
        if (!answer)
            return;
        Q_EMIT acted(act);
        Q_EMIT finished(done);
    });
}

void ListActs::setStatus(ConversationStatus status, std::optional<Instant> snoozedUntil)
{
    change(labels::status(status),
           [=](const ListedConversation &row, ConversationChange &there, ConversationChange &back) {
               there.status = status;
               there.snoozedUntil = snoozedUntil;
               back = ConversationChange::backTo(row.conversation);
           });
}

void ListActs::assign(StaffId staff, const QString &name)
{
    const QString what = !staff.isValid() ? tr("assigned to nobody")
                         : name.isEmpty() ? tr("assigned to you")
                                          : tr("assigned to %1").arg(name);
    change(what, [staff](const ListedConversation &row, ConversationChange &there, ConversationChange &back) {
        there.assignee = staff;
        back.assignee = row.conversation.assignee;
    });
}

void ListActs::toggleTag(const QString &name)
{
    const auto has = [name](const ListedConversation &row) { return row.tags.contains(name, Qt::CaseInsensitive); };
    changeAll(u'#' + name, [name, has](const Rows &rows) -> Change {
        const bool takesOff = std::all_of(rows.begin(), rows.end(), has);
        return
            [name, has, takesOff](const ListedConversation &row, ConversationChange &there, ConversationChange &back) {
                (takesOff ? there.removeTags : there.addTags).append(name);
                if (has(row) == takesOff)
                    (takesOff ? back.addTags : back.removeTags).append(name);
            };
    });
}

void ListActs::markUnread()
{
    if (targets().contains(m_thread.current()))
        m_thread.leaveUnread(m_thread.current());
    change(tr("unread"), [](const ListedConversation &row, ConversationChange &there, ConversationChange &back) {
        there.unread = std::max(1, row.conversation.unreadCount);
        if (row.conversation.unreadCount == 0)
            back.unread = 0;
    });
}

void ListActs::markRead()
{
    if (targets().contains(m_thread.current()))
        m_thread.leaveUnread({});
    change(tr("read"), [](const ListedConversation &row, ConversationChange &there, ConversationChange &back) {
        there.unread = 0;
        if (row.conversation.unreadCount > 0)
            back.unread = row.conversation.unreadCount;
    });
}

} // namespace migochat
