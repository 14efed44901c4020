#include "ui/control/goingon.h"

#include "ui/actions/commandregistry.h"
#include "ui/control/listacts.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/prefs/preferences.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

GoingOn::GoingOn(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_thread(parts.thread), m_prefs(parts.prefs)
{
    connect(&parts.acts, &ListActs::finished, this, &GoingOn::onDone);
    connect(&m_thread, &ThreadController::finished, this, [this](ConversationId done) { onDone({done}); });
}

void GoingOn::onDone(const QList<ConversationId> &done)
{
    if (!done.contains(m_thread.current()))
        return;
    switch (goingon::afterDone(m_prefs.afterDone())) {
    case WritingCard::AfterDone::Stay:
        return;
    case WritingCard::AfterDone::NextInList:
        return openNeighbour(done);
    case WritingCard::AfterDone::NextWaiting:
        m_place.commands.run(command::kNextWaiting);
    }
}

/// The one below, at the end of the list the one above. Beside a search over all messages the list leads nowhere.
void GoingOn::openNeighbour(const QList<ConversationId> &done)
{
    if (m_place.page.hasSidePane())
        return;
    const ConversationPane &pane = m_place.page.conversationPane();
    for (const int direction : {1, -1}) {
        int step = direction;
        for (auto row = pane.neighbourOf(m_thread.current(), step); row;
             row = pane.neighbourOf(m_thread.current(), step)) {
            if (!done.contains(row->conversation.id))
                return m_thread.open(row->conversation.id);
            step += direction;
        }
    }
}

WritingCard::AfterDone goingon::afterDone(const QString &word)
{
    using After = WritingCard::AfterDone;
    return word == "stay"_L1 ? After::Stay : word == "waiting"_L1 ? After::NextWaiting : After::NextInList;
}

QString goingon::wordOf(WritingCard::AfterDone after)
{
    using After = WritingCard::AfterDone;
    return after == After::Stay ? u"stay"_s : after == After::NextWaiting ? u"waiting"_s : u"next"_s;
}

} // namespace migochat
