#include "ui/control/staffcontroller.h"

#include "app/protocol/staffcommands.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/control/desk.h"
#include "ui/control/pinkeeper.h"
#include "ui/control/storedsetting.h"
#include "ui/inbox/askline.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/staffcard.h"
#include "ui/shell/pinentry.h"
#include "ui/shell/pinsheet.h"
#include "ui/text/lockwords.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

StaffController::StaffController(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_link(parts.link), m_desk(parts.desk), m_staff(parts.staff),
      m_pins(parts.pins)
{
    m_window.commands().handle(command::kWhoSitsHere, [this] {
        m_window.showPage(Page::Settings);
        m_window.settings().showCard(m_card);
        m_card->takeKeyboard();
    });
    for (const auto &[id, presence] : command::kPresences) {
        m_window.commands().handle(id, [this, wanted = presence] { tellPresence(wanted); });
        m_window.commands().setTicked(id, false);
    }
    connect(&m_desk, &Desk::changed, this, &StaffController::show);
    whenSettingsShow(m_window, this, [this] { showCard(); });
    connect(&m_staff, &StaffList::changed, this, &StaffController::onStaff);
}

void StaffController::onStaff()
{
    if (m_desk.isChosen() && !m_staff.has(m_desk.me()))
        m_desk.leave();
    if (!m_desk.isChosen() && m_staff.people().size() > 1)
        askWhoSitsHere();
    show();
}

void StaffController::showCard()
{
    if (m_card)
        return;
    m_card = new StaffCard(m_window.look(), &m_window.settings());
    m_card->setObjectName(u"staff"_s);
    m_window.settings().addCard(m_card);
    connect(m_card, &StaffCard::chosen, this, &StaffController::seat);
    connect(m_card, &StaffCard::nameGiven, this, &StaffController::save);
    connect(m_card, &StaffCard::roleChosen, this, &StaffController::changeRole);
    show();
}

void StaffController::show()
{
    showPresence();
    if (!m_card)
        return;
    QList<StaffCard::Person> people;
    for (const settings::Staff &one : m_staff.people())
        people.append({one.id, one.name, one.presence, one.role});
    m_card->setPeople(people, m_desk.me());
}

void StaffController::tellPresence(StaffPresence presence)
{
    whenDone(m_link.send(SetPresence{presence}), this, [this](const Result<Done> &told) {
        if (!told)
            m_window.say(refusalSentence(told.error()));
    });
}

void StaffController::showPresence()
{
    const QList<settings::Staff> &people = m_staff.people();
    const auto me = std::ranges::find(people, m_desk.me(), &settings::Staff::id);
    const StaffPresence presence = presenceOf(me == people.end() ? QString() : me->presence);
    for (const auto &[id, each] : command::kPresences)
        m_window.commands().setTicked(id, each == presence);
}

void StaffController::save(StaffId staff, const QString &name)
{
    whenDone(m_link.send(SaveStaff{staff, name}), this, [this](const Result<SavedStaff> &saved) {
        m_card->showProblem(saved ? QString() : refusalSentence(saved.error()));
    });
}

void StaffController::changeRole(StaffId staff, StaffRole role)
{
    whenDone(m_link.send(SetStaffRole{staff, role}), this,
             [this](const Result<Done> &set) { m_card->showProblem(set ? QString() : refusalSentence(set.error())); });
}

void StaffController::seat(StaffId staff)
{
    const bool sitsHere = m_desk.isChosen() && staff == m_desk.me();
    if (m_pins.has(staff) && !sitsHere)
        askPin(staff);
    else
        m_desk.sit(staff);
}

void StaffController::askPin(StaffId staff)
{
    if (!m_sheet) {
        m_sheet = new PinSheet(m_window.look(), &m_window);
        connect(&m_sheet->entry(), &PinEntry::tried, this, &StaffController::tryPin);
        connect(m_sheet, &Overlay::dismissed, this, [this] {
            if (m_card)
                m_card->showChoice(); // nobody else sat down
        });
    }
    m_wanted = staff;
    const auto pause = m_pins.pause(staff);
    m_sheet->begin(lockwords::paused(pause), pause);
    m_sheet->ask(m_staff.nameOf(staff));
}

void StaffController::tryPin(const QString &typed)
{
    m_sheet->entry().setChecking(true);
    whenDone(m_pins.check(m_wanted, typed), this, [this, staff = m_wanted](const Result<> &answer) {
        if (staff != m_wanted || !m_sheet->isOpen())
            return; // somebody changed their mind
        if (!answer)
            return m_sheet->begin(lockwords::refused(answer.error()), answer.error().retryAfter);
        m_sheet->begin({}, 0ms);
        m_desk.sit(staff);
        m_sheet->dismiss();
    });
}

/// Once per start: whoever leaves it unanswered is the first of the staff as before.
void StaffController::askWhoSitsHere()
{
    if (m_question)
        return;
    m_question = new AskLine(m_window.look(), &m_window);
    QStringList names;
    for (const settings::Staff &one : m_staff.people())
        names.append(StaffCard::nameOf(one.name));
    m_question->ask({.title = tr("Who sits at this computer?"),
                     .hint = tr("Choose with the arrows, then Enter"),
                     .choices = names,
                     .echo = [names](const QString &text) { return names.contains(text) ? text : QString(); },
                     .answered =
                         [this, names, staff = m_staff.people()](const QString &name) {
                             const auto at = names.indexOf(name);
                             if (at >= 0)
                                 seat(staff.at(at).id);
                         }});
}

} // namespace migochat
