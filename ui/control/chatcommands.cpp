#include "ui/control/chatcommands.h"

#include "app/store/reader.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/desk.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/shell/deeplink.h"
#include "ui/widgets/leadmenus.h"

#include <QCalendarWidget>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidgetAction>

namespace migochat {

ChatCommands::ChatCommands(const Parts &parts, QObject *parent)
    : QObject(parent), m_place(parts.place), m_thread(parts.thread), m_reader(parts.reader), m_desk(parts.desk)
{
    handleAssistant();
    handleLead();
    handleThread();
    m_place.commands.handle(command::kNextWaiting, [this] { openNextWaiting(); });
    m_place.commands.handle(command::kCopyLink, [this] { copyLink(); });
    connect(&m_thread, &ThreadController::factsChanged, this, &ChatCommands::refresh);
    connect(&m_place.page, &InboxPage::chatMenuOpening, this, &ChatCommands::fillMenu);
    refresh();
}

void ChatCommands::handleAssistant()
{
    const auto set = [this](QLatin1StringView id, AssistantMode mode) {
        m_place.commands.handle(id, [this, mode] { m_thread.changeMode(m_thread.current(), mode); });
    };
    set(command::kAssistantOff, AssistantMode::Off);
    set(command::kAssistantSuggest, AssistantMode::Suggest);
    set(command::kAssistantAuto, AssistantMode::Auto);
}

void ChatCommands::handleLead()
{
    const auto label = [this](QLatin1StringView id, LeadLabel value) {
        m_place.commands.handle(id, [this, value] {
            if (const auto &facts = m_thread.facts(); facts && facts->lead && !m_place.standsElsewhere())
                m_thread.changeLabel(facts->lead->id, value);
        });
    };
    label(command::kHot, LeadLabel::Hot);
    label(command::kWarm, LeadLabel::Warm);
    label(command::kCold, LeadLabel::Cold);
    m_place.commands.handle(command::kStage, [this] { chooseStage(); });
}

void ChatCommands::handleThread()
{
    MessageView &messages = m_place.page.messages();
    m_place.commands.handle(command::kFirstUnread, [this] {
        if (!m_thread.showUnread())
            m_place.say(tr("Nothing is unread here."));
    });
    m_place.commands.handle(command::kNewest, [&messages] { Q_EMIT messages.newestRequested(); });
    m_place.commands.handle(command::kGoToDay, [this] { chooseDay(); });
}

/// What the keys do, for the mouse; a window of a chat has some of it.
void ChatCommands::fillMenu(QMenu &menu)
{
    for (const QLatin1StringView id :
         {command::kSnooze, command::kAssign, command::kTag, command::kFollowUp, command::kTask, command::kMarkUnread})
        menu.addAction(m_place.commands.action(*findCommand(id)));
    menu.addSeparator();
    for (const QLatin1StringView id :
         {command::kFind, command::kGoToDay, command::kOpenWindow, command::kCopyLink, command::kExport})
        menu.addAction(m_place.commands.action(*findCommand(id)));
}

/// A calendar over the thread; Enter or a click goes there.
void ChatCommands::chooseDay()
{
    auto *menu = new QMenu(&m_place.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setAccessibleName(tr("Go to a day"));
    calendar->setFirstDayOfWeek(Qt::Saturday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setMaximumDate(QDate::currentDate());
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    connect(calendar, &QCalendarWidget::activated, menu, [this, menu](QDate day) {
        menu->close();
        m_thread.openAtDay(day);
        m_place.page.messages().setFocus(Qt::OtherFocusReason);
    });
    const QWidget &area = m_place.page.threadArea();
    menu->popup(area.mapToGlobal(QPoint(area.width() / 2 - calendar->sizeHint().width() / 2, 60)));
    calendar->setFocus(Qt::PopupFocusReason);
}

void ChatCommands::refresh()
{
    const auto &facts = m_thread.facts();
    Circumstances now = m_place.commands.circumstances();
    now.storeOpen = true;
    now.chatOpen = facts.has_value();
    now.leadOpen = facts && facts->lead;
    m_place.commands.setCircumstances(now);
}

void ChatCommands::openNextWaiting()
{
    const bool walked = m_walked.conversation == m_thread.current();
    const waitingwalk::From from{.open = m_thread.current(),
                                 .place = walked ? std::optional(m_walked.place) : std::nullopt,
                                 .moment = {.me = m_desk.me()}};
    const auto answer = m_reader.run([from](const Database &database) { return waitingwalk::next(database, from); });
    m_asked.run(this, answer, [this](const Result<std::optional<waitingwalk::Step>> &step) {
        if (!step)
            return;
        if (!*step)
            return m_place.say(tr("Nobody else is waiting."));
        m_walked = **step;
        m_place.open(m_walked.conversation, std::nullopt);
    });
}

void ChatCommands::chooseStage()
{
    const auto &facts = m_thread.facts();
    if (!facts || !facts->lead || m_place.standsElsewhere())
        return;
    const LeadId lead = facts->lead->id;
    const QWidget &page = m_place.page;
    leadmenus::popupStages(&m_place.window, facts->lead->stage, page.mapToGlobal(page.rect().center()),
                           [this, lead](LeadStage stage) { m_thread.changeStage(lead, stage); });
}

void ChatCommands::copyLink()
{
    QGuiApplication::clipboard()->setText(DeepLink{m_thread.current()}.text());
    m_place.say(tr("The link is copied."));
}

} // namespace migochat
