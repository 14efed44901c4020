// The menus and questions before an act on conversations; listacts.cpp carries it out.
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "ui/control/desk.h"
#include "ui/control/listacts.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/models/stafflist.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/presencewords.h"
#include "ui/text/shoptimes.h"

#include <QMenu>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEvening = 18;

struct Preset {
    QString name;
    QDateTime at;
};

/// When people usually want to hear of it again; the week begins on Saturday. Days on which the shop is closed are left out.
QList<Preset> presetsAt(const QDateTime &now, const WorkingHours &hours)
{
    const QDate today = now.date();
    const auto at = [](QDate day, int hour) { return QDateTime(day, QTime(hour, 0)); };
    const auto opening = [&hours](QDate day) {
        return shoptimes::isClosedOn(hours, day) ? QDateTime() : toDateTime(shoptimes::opening(hours, day)).toLocalTime();
    };
    const int toSaturday = (Qt::Saturday - today.dayOfWeek() + 6) % 7 + 1;
    QList<Preset> presets{{ListActs::tr("In 1 hour"), now.addSecs(3600)},
                          {ListActs::tr("In 3 hours"), now.addSecs(3 * 3600)},
                          {ListActs::tr("This evening"), at(today, kEvening)},
                          {ListActs::tr("Tomorrow morning"), opening(today.addDays(1))},
                          {ListActs::tr("In 2 days"), opening(today.addDays(2))},
                          {ListActs::tr("Saturday"), opening(today.addDays(toSaturday))}};
    presets.removeIf([&now](const Preset &preset) { return !preset.at.isValid() || preset.at <= now; });
    return presets;
}

Instant instantOf(const QDateTime &time)
{
    return fromMsecs(time.toMSecsSinceEpoch());
}

} // namespace

AskLine &ListActs::line()
{
    if (!m_line)
        m_line = new AskLine(m_place.look, &m_place.window);
    return *m_line;
}

void ListActs::showSnoozes(const QPoint &at)
{
    if (targets().isEmpty())
        return;
    auto *menu = new QMenu(&m_place.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Instant now = m_clock.now();
    int number = 0;
    for (const Preset &preset : presetsAt(toDateTime(now).toLocalTime(), m_place.page.hours())) {
        const QString due = m_place.look.format.due(instantOf(preset.at), now);
        QAction *action = menu->addAction(u"&%1  %2\t%3"_s.arg(++number).arg(preset.name, due));
        connect(action, &QAction::triggered, this,
                [this, preset] { setStatus(ConversationStatus::Snoozed, instantOf(preset.at)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Type a time…")), &QAction::triggered, this, &ListActs::askSnooze);
    menu->popup(at);
}

void ListActs::askSnooze()
{
    if (targets().isEmpty())
        return;
    line().askTime(tr("Snooze until"), [this](Instant at) { setStatus(ConversationStatus::Snoozed, at); });
}

void ListActs::showStaff(const QPoint &at)
{
    if (targets().isEmpty())
        return;
    auto *menu = new QMenu(&m_place.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const settings::Staff &one : m_staff.people()) {
        const QString own = presencewords::named(labels::staff(one.name), one.presence);
        const QString name = one.id == m_desk.me() ? tr("Me (%1)").arg(isolated(own)) : own;
        connect(menu->addAction(name), &QAction::triggered, this,
                [this, one] { assign(one.id, one.id == m_desk.me() ? QString() : withoutBidiControls(one.name)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Nobody")), &QAction::triggered, this, [this] { assign({}, {}); });
    menu->popup(at);
}

void ListActs::askTag()
{
    if (targets().isEmpty())
        return;
    m_asked.run(this, m_reader.run(&tags::all), [this](const Result<QList<tags::Tag>> &known) {
        if (known)
            onTags(*known);
    });
}

void ListActs::onTags(const QList<tags::Tag> &known)
{
    QStringList names;
    for (const tags::Tag &tag : known)
        names.append(tag.name);
    line().ask({.title = tr("Tag"),
                .hint = tr("A name, new or known"),
                .choices = names,
                .echo =
                    [names](const QString &text) {
                        return names.contains(text, Qt::CaseInsensitive) ? u'#' + text
                                                                         : tr("New tag: %1").arg(isolated(text));
                    },
                .answered = [this](const QString &name) { toggleTag(name); }});
}

} // namespace migochat
