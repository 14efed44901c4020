#include "ui/control/shophours.h"

#include "app/protocol/commands.h"
#include "app/store/reader.h"
#include "app/store/settings.h"
#include "ui/inbox/inboxpage.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/settings/hourscard.h"
#include "ui/settings/settingspage.h"
#include "ui/text/refusals.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kHours{"shop.hours"};

} // namespace

ShopHours::ShopHours(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_link(parts.link), m_reader(parts.reader)
{
    connect(&m_window, &MainWindow::pageShown, this, [this](Page page) {
        if (page == Page::Settings)
            showCard();
    });
    if (m_window.currentPage() == Page::Settings)
        showCard();
    reread();
}

void ShopHours::apply(const ChangeSet &changes)
{
    if (std::ranges::any_of(changes, [](const Change &change) { return change.topic == Topic::Setting; }))
        reread();
}

void ShopHours::reread()
{
    const auto answer =
        m_reader.run([](const Database &database) { return settings::value(database, QString(kHours)); });
    m_latest.run(this, answer, [this](const Result<std::optional<QJsonValue>> &value) {
        if (!value)
            return; // what was known holds
        const auto stored = WorkingHours::fromJson(value->value_or(QJsonValue()).toObject());
        show(stored.value_or(WorkingHours::usual()));
    });
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
    connect(m_card, &HoursCard::changed, this, &ShopHours::save);
}

void ShopHours::save(const WorkingHours &hours)
{
    if (hours == m_hours)
        return;
    whenDone(m_link.send(SetSetting{.key = QString(kHours), .value = hours.toJson()}), this,
             [this](const Result<Done> &answer) {
                 if (!answer)
                     m_card->showProblem(refusalSentence(answer.error()));
                 reread();
             });
}

} // namespace migochat
