#include "ui/control/viewkeeper.h"

#include "app/domain/conversationfilter.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/desk.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/vieweditor.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/models/counters.h"
#include "ui/models/stafflist.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ViewKeeper::ViewKeeper(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_link(parts.link), m_counters(parts.counters), m_staff(parts.staff),
      m_desk(parts.desk)
{
    const ViewsPane &pane = m_window.inbox().viewsPane();
    connect(&pane, &ViewsPane::newViewAsked, this, &ViewKeeper::add);
    connect(&pane, &ViewsPane::savedViewAsked, this, &ViewKeeper::onAct);
    connect(&pane, &ViewsPane::moveAsked, this, &ViewKeeper::move);
    m_window.commands().handle(command::kNewView, [this] { add(); });
}

std::optional<ViewKeeper::Saved> ViewKeeper::find(SavedViewId view) const
{
    for (const Saved &saved : m_counters.views().saved) {
        if (saved.view == view)
            return saved;
    }
    return std::nullopt;
}

void ViewKeeper::complain(const Error &error)
{
    m_window.say(refusalSentence(error));
}

void ViewKeeper::add()
{
    openEditor({});
}

void ViewKeeper::onAct(SavedViewId view, ViewsPane::SavedAct act)
{
    const auto saved = find(view);
    if (!saved)
        return;
    if (act == ViewsPane::SavedAct::Edit)
        openEditor(*saved);
    else if (act == ViewsPane::SavedAct::Rename)
        rename(*saved);
    else if (act == ViewsPane::SavedAct::Share)
        share(*saved);
    else
        remove(*saved);
}

SaveView ViewKeeper::asItIs(const Saved &view)
{
    return {view.view, view.name, view.filter, view.position, view.owner};
}

void ViewKeeper::openEditor(const Saved &view)
{
    FilterChoices choices;
    for (const auto &[channel, count] : m_counters.views().channels)
        choices.channels.append({channel.text(), labels::channel(channel)});
    for (const auto &tag : m_counters.views().tags)
        choices.tags.append({tag.tag, tag.name});
    for (const settings::Staff &one : m_staff.people())
        choices.staff.append({one.id, one.name});
    if (!m_editor)
        m_editor = new ViewEditor(m_window.look(), &m_window);
    const ViewEditor::Wish now{.name = view.name,
                               .filter = ConversationFilter::fromText(view.filter).value_or(ConversationFilter()),
                               .onlyMine = view.owner.isValid()};
    m_editor->edit(now, choices, [this, view](const ViewEditor::Wish &wish) {
        save(view, {.view = view.view,
                    .name = wish.name,
                    .filter = wish.filter.toText(),
                    .position = view.position,
                    .owner = wish.onlyMine ? m_desk.me() : StaffId()});
    });
}

void ViewKeeper::rename(const Saved &view)
{
    if (!m_line)
        m_line = new AskLine(m_window.look(), &m_window);
    m_line->ask({.title = tr("Rename the view"),
                 .hint = tr("Name"),
                 .text = view.name,
                 .answered = [this, view](const QString &name) {
                     SaveView renamed = asItIs(view);
                     renamed.name = name;
                     save(view, renamed);
                 }});
}

void ViewKeeper::share(const Saved &view)
{
    SaveView shared = asItIs(view);
    shared.owner = view.owner.isValid() ? StaffId() : m_desk.me();
    save(view, shared);
}

void ViewKeeper::save(const Saved &before, const SaveView &command)
{
    whenDone(m_link.send(command), this, [this, before, name = command.name](const Result<SavedViewDone> &done) {
        if (!done)
            return complain(done.error());
        if (!before.view.isValid())
            return m_window.inbox().chooseView(ViewKey(done->view));
        Q_EMIT acted({tr("View “%1” changed").arg(name), [this, before] { save({}, asItIs(before)); }});
    });
}

void ViewKeeper::remove(const Saved &view)
{
    const SaveView back = asItIs(view);
    whenDone(m_link.send(DeleteView{view.view}), this, [this, back](const Result<Done> &done) {
        if (!done)
            return complain(done.error());
        Q_EMIT acted({tr("View “%1” deleted").arg(back.name), [this, back] { save({}, back); }});
    });
}

/// Between its new neighbours, so that no other view has to be written.
void ViewKeeper::move(SavedViewId view, int place)
{
    const auto moved = find(view);
    QList<Saved> others = m_counters.views().saved;
    others.removeIf([view](const Saved &one) { return one.view == view; });
    if (!moved || others.isEmpty())
        return;
    const auto at = std::clamp<qsizetype>(place, 0, others.size());
    double position = at == 0 ? others.first().position - 1 : others.last().position + 1;
    if (at > 0 && at < others.size())
        position = (others.at(at - 1).position + others.at(at).position) / 2;
    SaveView command = asItIs(*moved);
    command.position = position;
    whenDone(m_link.send(command), this, [this](const Result<SavedViewDone> &done) {
        if (!done)
            complain(done.error());
    });
}

} // namespace migochat
