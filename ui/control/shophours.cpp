#include "ui/control/shophours.h"

#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/settings/hourscard.h"
#include "ui/settings/settingspage.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ShopHours::ShopHours(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_setting({parts.link, parts.reader, u"shop.hours"_s})
{
    connect(&m_setting, &StoredSetting::known, this, [this](const QJsonValue &stored) {
        show(WorkingHours::fromJson(stored.toObject()).value_or(WorkingHours::usual()));
    });
    whenSettingsShow(m_window, this, [this] { showCard(); });
    reread();
}

void ShopHours::show(const WorkingHours &hours)
{
    m_hours = hours;
    m_window.inbox().setHours(hours);
    if (m_card)
        m_card->setHours(hours);
}

void ShopHours::showCard()
{
    if (m_card)
        return;
    m_card = new HoursCard(m_window.look(), &m_window.settings());
    m_card->setObjectName(u"hours"_s);
    m_card->setHours(m_hours);
    m_window.settings().addCard(m_card);
    connect(m_card, &HoursCard::changed, this, [this](const WorkingHours &hours) {
        if (hours != m_hours)
            m_setting.save(hours.toJson());
    });
    connect(&m_setting, &StoredSetting::answered, m_card, &HoursCard::showProblem);
}

} // namespace migochat
