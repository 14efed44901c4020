#include "ui/actions/commandregistry.h"

#include "ui/actions/deskcommands.h"
#include "ui/shell/covering.h"

#include <QAction>

#include <utility>

namespace migochat {

namespace {

/// Changes how the window looks, or ends it.
bool isAlwaysPossible(const CommandSpec &spec)
{
    return (spec.group == CommandGroup::View && spec.place == CommandPlace::Window) || spec.id == command::kQuit;
}

} // namespace

CommandRegistry::CommandRegistry(QObject *parent) : QObject(parent)
{
    for (const CommandSpec &spec : commandList()) {
        auto *action = new QAction(this);
        action->setObjectName(spec.id);
        action->setMenuRole(spec.id == command::kQuit       ? QAction::QuitRole
                            : spec.id == command::kSettings ? QAction::PreferencesRole
                                                            : QAction::NoRole);
        connect(action, &QAction::triggered, this, [this, &spec] { run(spec); });
        m_actions.insert(spec.id, action);
    }
    connect(&m_keys, &KeyMap::changed, this, &CommandRegistry::touch);
}

void CommandRegistry::handle(QLatin1StringView id, std::function<void()> run)
{
    m_runs.insert(id, std::move(run));
    touch();
}

void CommandRegistry::setCircumstances(const Circumstances &now)
{
    if (m_now == now)
        return;
    m_now = now;
    touch();
}

QString CommandRegistry::obstacle(const CommandSpec &spec) const
{
    const CommandNeeds needs = spec.needs;
    if (isCovered(*this) && !isAlwaysPossible(spec))
        return tr("The window is locked.");
    if (needs.testFlag(CommandNeed::Store) && !m_now.storeOpen)
        return tr("There are no conversations yet.");
    if (needs.testFlag(CommandNeed::Chat) && !m_now.chatOpen)
        return tr("Open a chat first.");
    if (needs.testFlag(CommandNeed::Lead) && !m_now.leadOpen)
        return tr("Open the chat of a lead first.");
    const bool isOfTheChat = needs & (CommandNeed::Chat | CommandNeed::Lead);
    if (isOfTheChat && needs.testFlag(CommandNeed::Agent) && !m_now.chatInSight)
        return tr("This would be done to the chat in the inbox: go there first.");
    if (needs.testFlag(CommandNeed::Agent) && !m_now.agentLive)
        return tr("The agent is stopped.");
    if (needs.testFlag(CommandNeed::NoAgent) && m_now.agentLive)
        return tr("The agent is running.");
    if (needs.testFlag(CommandNeed::Act) && !m_now.canUndo)
        return tr("There is nothing to take back.");
    return {};
}

bool CommandRegistry::run(const CommandSpec &spec)
{
    const auto found = m_runs.constFind(spec.id);
    if (found == m_runs.constEnd())
        return false;
    if (const QString reason = obstacle(spec); !reason.isEmpty()) {
        Q_EMIT refused(reason);
        return false;
    }
    const std::function<void()> carryOut = *found;                       // it may be handled anew meanwhile
    if (m_clear && !isAlwaysPossible(spec) && spec.id != command::kLock) // which keeps what it covers
        m_clear();
    if (m_guide && spec.place != CommandPlace::Window)
        m_guide(spec.place);
    carryOut();
    return true;
}

bool CommandRegistry::run(QLatin1StringView id)
{
    const CommandSpec *spec = findCommand(id);
    return spec && run(*spec);
}

void CommandRegistry::setTicked(QLatin1StringView id, bool on)
{
    if (QAction *ticked = m_actions.value(id)) {
        ticked->setCheckable(true);
        ticked->setChecked(on);
    }
}

QAction *CommandRegistry::action(const CommandSpec &spec)
{
    if (std::exchange(m_stale, false))
        refresh();
    return m_actions.value(spec.id);
}

void CommandRegistry::retranslate()
{
    touch();
}

void CommandRegistry::touch()
{
    m_stale = true;
    if (!std::exchange(m_telling, true))
        QMetaObject::invokeMethod(this, &CommandRegistry::tell, Qt::QueuedConnection);
}

void CommandRegistry::tell()
{
    m_telling = false;
    Q_EMIT changed();
}

void CommandRegistry::refresh()
{
    for (const CommandSpec &spec : commandList()) {
        QAction *shown = m_actions.value(spec.id);
        // The part behind the tab is drawn as the key; it is not registered as a shortcut, ShortcutFilter listens.
        const QString keys = m_keys.textOf(spec);
        const QString name = CommandNames::name(spec);
        shown->setText(keys.isEmpty() ? name : QString(name + u'\t' + keys));
        const QString reason = obstacle(spec);
        shown->setVisible(isHandled(spec));
        shown->setEnabled(reason.isEmpty());
        shown->setToolTip(reason);
    }
}

} // namespace migochat
