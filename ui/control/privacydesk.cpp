#include "ui/control/privacydesk.h"

#include "app/protocol/commands.h"
#include "app/store/reader.h"
#include "ui/control/desk.h"
#include "ui/control/storedsetting.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/settings/privacycard.h"
#include "ui/settings/settingspage.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLines = 5; ///< of each record in the card

} // namespace

PrivacyDesk::PrivacyDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_link(parts.link), m_reader(parts.reader), m_format(parts.format),
      m_desk(parts.desk), m_staff(parts.staff)
{
    m_format.setNumbers(Numbers::Hidden);
    connect(&m_desk, &Desk::changed, this, &PrivacyDesk::refresh);
    connect(&m_staff, &StaffList::changed, this, &PrivacyDesk::refresh);
    whenSettingsShow(m_window, this, [this] { showCard(); });
    reread();
}

void PrivacyDesk::apply(const ChangeSet &changes)
{
    if (touches(changes, Topic::Setting))
        reread();
}

void PrivacyDesk::reread()
{
    const auto answer = m_reader.run([](const Database &database) -> Result<Known> {
        const auto roles = privacy::hiddenFrom(database);
        if (!roles)
            return failed(roles);
        const auto exports = privacy::exports(database, kLines);
        if (!exports)
            return failed(exports);
        const auto changes = privacy::roleChanges(database, kLines);
        if (!changes)
            return failed(changes);
        return Known{*roles, *exports, *changes};
    });
    m_latest.run(this, answer, [this](const Result<Known> &known) { read(known); });
}

/// The first answer is nothing new: nobody was shown anything before it.
void PrivacyDesk::read(const Result<Known> &answer)
{
    const bool isFirst = !std::exchange(m_isKnown, true);
    if (!answer)
        return; // what was known holds, and at first they stay hidden
    m_known = *answer;
    if (isFirst)
        m_format.setNumbers(wanted());
    refresh();
    if (m_card)
        fillCard();
}

/// Somebody whose role is not known yet sees as little as anybody.
Numbers PrivacyDesk::wanted() const
{
    const auto me = std::ranges::find(m_staff.people(), m_desk.me(), &settings::Staff::id);
    const auto role = me == m_staff.people().end() ? std::nullopt : fromText<StaffRole>(me->role);
    const bool hides = role ? m_known.hiddenFrom.contains(*role) : !m_known.hiddenFrom.isEmpty();
    return hides ? Numbers::Hidden : Numbers::Whole;
}

void PrivacyDesk::refresh()
{
    if (!m_isKnown || m_format.numbers() == wanted())
        return;
    m_format.setNumbers(wanted());
    Q_EMIT changed();
}

void PrivacyDesk::showCard()
{
    if (m_card)
        return;
    m_card = new PrivacyCard(m_window.look(), &m_window.settings());
    m_card->setObjectName(u"privacy"_s);
    fillCard();
    m_window.settings().addCard(m_card);
    connect(m_card, &PrivacyCard::hiddenFromChosen, this, &PrivacyDesk::save);
}

void PrivacyDesk::fillCard()
{
    m_card->setHiddenFrom(m_known.hiddenFrom);
    m_card->setExports(m_known.exports);
    m_card->setRoleChanges(m_known.roleChanges);
}

void PrivacyDesk::save(const QList<StaffRole> &roles)
{
    const SetSetting command{.key = QString(privacy::kHiddenFrom), .value = privacy::settingOf(roles)};
    whenDone(m_link.send(command), this, [this](const Result<Done> &answer) {
        m_card->showProblem(answer ? QString() : refusalSentence(answer.error()));
        reread();
    });
}

} // namespace migochat
